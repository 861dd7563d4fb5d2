// Every state that a reader can meet the site in. states.spec.mjs goes through this list with all that looks for faults
// everywhere. A new view, dialog or message gets its line here.
import { changedPlan } from "./plan.mjs";
import { FULL_VIEWS, heading, map, open, openWithMap, servePlan, started, whole } from "./site.mjs";
import { expect } from "./test.mjs";

/**
 * @typedef {object} State
 * @property {string} name
 * @property {(page: import("@playwright/test").Page) => Promise<void>} show opens the site, and waits until all of it stands there
 * @property {RegExp[]} [errors] what the browser's console may say, where something goes wrong on purpose
 * @property {Record<string, "off">} [markup] rules of html-validate that do not hold there
 * @property {boolean} [isTranslated] only words differ from another state, and no colours
 * @property {boolean} [hasFolds] it has things to unfold that no other state has
 * @property {boolean} [isBare] there is no heading of the first level, because nothing has come yet
 */

/** The browser's own words about an answer that is no success. */
const FAILED_ANSWER = [/Failed to load resource/];

const fail = (page, address) => page.route(address, (route) => route.fulfill({ status: 500, body: "" }));

/** Waits for the map where the view has one. */
async function drawn(page) {
  if (await map(page).isVisible()) {
    await expect(map(page).getByRole("button", { name: "Zoom inn" })).toBeVisible();
  }
}

const view = ({ name, address, heading: text }) => ({
  name,
  show: async (page) => {
    await open(page, address, text);
    await drawn(page);
  },
});

/** What is folded at first is open. */
export async function unfold(page, { isBare = false } = {}) {
  if (!isBare) {
    await whole(page);
  }
  await page.locator("details").evaluateAll((all) => all.forEach((details) => (details.open = true)));
  // What unfolds comes a moment later.
  const isUnfolded = () =>
    page.locator("details").evaluateAll((all) =>
      all.filter((details) => details.checkVisibility()).every((details) => [...details.children].every((child) => child.checkVisibility({ contentVisibilityAuto: true }))),
    );
  await expect.poll(isUnfolded).toBe(true);
}

const VIEW_STATES = FULL_VIEWS.map((full) => ({ ...view(full), hasFolds: ["region", "focus area", "about"].includes(full.name) }));

const CHOSEN_STATES = [
  { ...view({ name: "news of a region and a year", address: "#/nyheter?region=hallingdal&aar=2016", heading: "Nyheter" }), hasFolds: true },
  view({ name: "a region that is not there", address: "#/region/atlantis", heading: "Fant ikke siden" }),
  {
    name: "a municipality, an advantage pointed out, and today's borders",
    show: async (page) => {
      await openWithMap(page, "#/region/hallingdal?kommune=0617&vis=hal-reiseliv");
      await page.getByRole("checkbox", { name: /slik de er i dag/ }).check();
      await expect(page.locator(".map-municipality.is-today").first()).toBeAttached();
    },
  },
  ...[["nn", "a region", "#/region/drammensregionen"], ["en", "the news", "#/nyheter"]].map(([lang, name, address]) => ({
    name: `${name}, the interface in ${lang}`,
    isTranslated: true,
    show: async (page) => {
      await open(page, `?lang=${lang}${address}`);
      await expect(page.locator(".map-frame path").first()).toBeAttached();
    },
  })),
];

/** Dialogs lie over a view with little in it: what is behind them is a state of its own. */
const DIALOG_STATES = [
  ...[["Del", "Del denne visningen"], ["Last ned og siter", "Last ned og siter"]].map(([opener, title]) => ({
    name: `the dialog «${title}»`,
    show: async (page) => {
      await openWithMap(page, "#/sammenlign?region=hallingdal&med=vestviken");
      await page.getByRole("button", { name: opener, exact: true }).click();
      await expect(page.getByRole("dialog", { name: title })).toBeVisible();
      await whole(page);
    },
  })),
  {
    name: "the glossary",
    show: async (page) => {
      await open(page, "#/sok?q=");
      await page.getByRole("button", { name: "Ordliste" }).click();
      await expect(page.getByRole("dialog", { name: "Ordliste" })).toBeVisible();
      await whole(page);
    },
  },
  {
    name: "the glossary at a word, in English",
    show: async (page) => {
      await open(page, "?lang=en#/fortrinn");
      await page.getByRole("button", { name: "What is an advantage?" }).click();
      await expect(page.locator("#ord-fortrinn")).toBeFocused();
    },
  },
];

const FAULT_STATES = [
  {
    name: "neither plan nor map",
    errors: FAILED_ANSWER,
    isBare: true,
    show: async (page) => {
      await fail(page, "**/data/*.json");
      await page.goto("./");
      await expect(page.getByRole("alert")).toHaveCount(2);
    },
  },
  {
    name: "no map",
    errors: FAILED_ANSWER,
    show: async (page) => {
      await fail(page, "**/data/boundaries.json");
      await open(page, "");
      await expect(page.getByRole("alert")).toBeVisible();
    },
  },
  {
    name: "a map that cannot be drawn",
    errors: [/leaflet/i, ...FAILED_ANSWER],
    show: async (page) => {
      await page.route(/leaflet[^/]*\.js/, (route) => route.abort());
      await open(page, "");
      await expect(page.getByRole("alert")).toBeVisible();
    },
  },
  {
    name: "faults in the data, listed",
    show: async (page) => {
      await servePlan(page, changedPlan(({ news }) => (news[0].date = "2016-02-30")));
      await openWithMap(page, "");
      await page.getByText("feil i datafilene").click();
    },
  },
  {
    name: "nothing has come yet",
    isBare: true,
    show: async (page) => {
      // The first view comes with the page; the others wait for the plan.
      await page.route("**/data/*.json", () => {});
      await page.goto("./#/nyheter");
      await expect(page.getByText("Henter planen …")).toBeVisible();
      await expect(heading(page)).toHaveCount(0);
    },
  },
  {
    name: "the app cannot start",
    errors: [/Failed to load resource/, /Failed to fetch/],
    show: async (page) => {
      await page.route("**/*.wasm", (route) => route.abort());
      await page.goto("./");
      await expect(page.locator("[data-start=failed]")).toBeVisible();
    },
  },
  {
    name: "no scripts",
    show: async (page) => {
      // What a browser shows that runs none: nothing of the scripts, and what stands in `noscript`.
      await page.route("**/", async (route) => {
        const response = await route.fetch();
        const text = await response.text();
        const body = text.replaceAll(/<script\b[^>]*><\/script>/g, "").replaceAll(/<\/?noscript>/g, "");
        await route.fulfill({ response, body });
      });
      await page.goto("./");
      await expect(page.getByText("Kartet og søket trenger JavaScript. Alt annet står her.")).toBeVisible();
    },
  },
];

const embedded = (name, query, ready) => ({
  name: `in a frame: ${name}`,
  show: async (page) => {
    await page.goto(`./embed.html?${query}`);
    await started(page);
    await drawn(page);
    await ready?.(page);
  },
});

const FRAME_STATES = [
  embedded("a region", "region=hallingdal"),
  embedded("the map alone", "region=hallingdal&parts=none"),
  embedded("a focus area, in dark colours", "focus-area=kompetanse&theme=dark"),
  embedded("the map and what its shades mean", "focus-area=kompetanse&parts=legend"),
  embedded("news and search", "view=nyheter&parts=panel,news,search"),
];

const PAGE_STATES = ["tilgjengelighet.html", "tilgjengelegheit.html", "accessibility.html", "404.html"].map((file) => ({
  name: `the page ${file}`,
  // It may be shown in any folder, where no style sheet is found: its colours are the browser's own, for which axe takes
  // those on white.
  isUnstyled: file === "404.html",
  show: async (page) => {
    await page.goto(`./${file}`);
    await expect(heading(page)).toBeVisible();
  },
}));

const ARTICLE_STATES = [
  {
    name: "an article with the explorer in three places",
    // A newsroom's page knows no hashes, and its frame is as wide as the text.
    markup: { "require-sri": "off", "attribute-allowed-values": "off" },
    show: async (page) => {
      await page.goto("./demo/");
      await expect(page.locator(".now").first()).toBeVisible();
    },
  },
];

/** @type {State[]} */
export const STATES = [...VIEW_STATES, ...CHOSEN_STATES, ...DIALOG_STATES, ...FAULT_STATES, ...FRAME_STATES, ...PAGE_STATES, ...ARTICLE_STATES];
