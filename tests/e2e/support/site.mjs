// How the tests move about the site.
import { expect } from "@playwright/test";
import { plan } from "./plan.mjs";
import { SUB_PATH } from "./server.mjs";

/** Every view with its address, its heading and what the browser's tab says before the plan's name. */
export const VIEWS = [
  { name: "overview", address: "#/", heading: plan.title.text, title: undefined },
  { name: "region", address: "#/region/hallingdal", heading: "Hallingdal", title: "Hallingdal" },
  { name: "focus area", address: "#/innsatsomrade/kompetanse", heading: "Kompetanse", title: "Kompetanse" },
  { name: "matrix", address: "#/fortrinn", heading: "Fortrinn og innsatsområder", title: "Fortrinn og innsatsområder" },
  { name: "news", address: "#/nyheter", heading: "Nyheter", title: "Nyheter" },
  { name: "compare", address: "#/sammenlign", heading: "Sammenlign to regioner", title: "Sammenlign to regioner" },
  { name: "search", address: "#/sok?q=", heading: "Søk", title: "Søk" },
  { name: "about", address: "#/om", heading: "Om planen", title: "Om planen" },
  { name: "unknown", address: "#/finnes-ikke", heading: "Fant ikke siden", title: "Fant ikke siden" },
];

/** The same views, and those that have more in them with something chosen. */
export const FULL_VIEWS = [
  ...VIEWS,
  { name: "part of a region", address: "#/region/kongsbergregionen?del=numedal", heading: "Numedal i Kongsbergregionen" },
  { name: "chosen cell", address: "#/fortrinn?region=kongsbergregionen&innsatsomrade=kompetanse", heading: "Fortrinn og innsatsområder" },
  { name: "news without a hit", address: "#/nyheter?region=midt-buskerud&aar=2017", heading: "Nyheter" },
  { name: "two compared", address: "#/sammenlign?region=hallingdal&med=vestviken", heading: "Sammenlign to regioner" },
  { name: "hits", address: "#/sok?q=kompetanse", heading: "Søk" },
  { name: "no hit", address: "#/sok?q=xyzxyz", heading: "Søk" },
];

/** What a query says of a view. */
const OF_VIEWS = ["kommune", "del", "region", "innsatsomrade", "aar", "med", "vis", "q"];

const slug = (name) => name.toLowerCase().replaceAll("å", "a").replaceAll("ø", "o").replaceAll("æ", "ae").replaceAll(" ", "-");

/** The views that are pages: their paths, and what stands behind the `#` elsewhere. */
export const HASHES = new Map([
  ["", "#/"],
  ...plan.regions.flatMap(({ id, municipalities, subregions = [] }) => [
    [`region/${id}/`, `#/region/${id}`],
    ...subregions.map((part) => [`region/${id}/${part.id}/`, `#/region/${id}?del=${part.id}`]),
    ...municipalities.map((number) => [`kommune/${slug(plan.municipalities.find((one) => one.id === number).name)}/`, `#/region/${id}?kommune=${number}`]),
  ]),
  ...plan.focusAreas.map(({ id }) => [`innsatsomrade/${id}/`, `#/innsatsomrade/${id}`]),
  ...["fortrinn", "nyheter", "sammenlign", "om"].map((name) => [`${name}/`, `#/${name}`]),
  ["sok/", "#/sok?q="],
]);

/** What the browser's tab says at a view. */
export const documentTitle = ({ title }) => (title ? `${title} – ${plan.shortName}` : plan.title.text);

export const heading = (page) => page.getByRole("heading", { level: 1 });
export const searchField = (page) => page.getByRole("searchbox", { name: "Søk i planen" });
export const map = (page) => page.getByRole("region", { name: "Kart", exact: true });
export const mainNav = (page) => page.getByRole("navigation", { name: "Hovedmeny" });
/** A part of a view, by its heading. */
export const part = (page, name) => page.getByRole("region", { name, exact: true });

/** A region's shape on the map. */
export const shape = (page, name) => map(page).getByRole("button", { name: new RegExp(`^${escaped(name)},`) });

/** Waits until the explorer has taken the place of what the page holds for those who cannot start it. */
export const started = (page) => expect(page.locator("#plan-explorer:not(:has(> .start)) #explorer")).toBeAttached();

/** Keeps the files of a pattern back until what it gives is called. */
export async function hold(page, files) {
  let release = () => {};
  const held = new Promise((resolve) => (release = resolve));
  await page.route(files, async (route) => {
    await held;
    await route.continue();
  });
  return release;
}

/** Opens an address of the site, and waits until its view stands there. */
export async function open(page, address, text = undefined) {
  await page.goto(`./${address}`);
  await started(page);
  await expect(text === undefined ? heading(page) : heading(page).filter({ hasText: text })).toBeVisible();
  await whole(page);
}

/** Waits until all of the view is there, and what follows it has been laid out: the page itself says when it is busy. */
export const whole = (page) =>
  page.evaluate(async () => {
    const frame = () => new Promise((resolve) => requestAnimationFrame(() => setTimeout(resolve)));
    await frame();
    while (document.querySelector("#explorer .content[aria-busy]") !== null) {
      await frame();
    }
    await frame();
  });

/** Opens a view, and waits until the map is drawn as well. */
export async function openWithMap(page, address, text = undefined) {
  await open(page, address, text);
  await expect(map(page).getByRole("button", { name: "Zoom inn" })).toBeVisible();
}

/** Goes to another address within the page, as a link would, and waits for its view. */
export async function go(page, { address, heading: text }) {
  // Browsers leave the step of a dialog that was just closed in their own time.
  await expect.poll(() => page.evaluate(() => history.state === "dialog" && document.querySelector("dialog[open]") === null)).toBe(false);
  // Two views may have the same heading: the new one has begun when the page has heard of its address.
  await page.evaluate(async (to) => {
    if (location.hash !== to) {
      const heard = new Promise((resolve) => addEventListener("hashchange", () => setTimeout(resolve), { once: true }));
      location.hash = to;
      await heard;
    }
  }, address);
  await expect(heading(page)).toHaveText(text);
  await whole(page);
}

/** The view that an address leads to, as it stands behind the `#` where a view has no page. */
export function viewAt(address) {
  const { pathname, search, hash } = new URL(address, "http://site/");
  const path = pathname.replace(SUB_PATH, "/").slice(1).replace(/^(nn|en)\//, "").replace(/index\.html$/, "");
  const view = HASHES.get(path);
  if (hash || view === undefined) {
    return hash;
  }
  const query = [...new URLSearchParams(search)].filter(([name]) => OF_VIEWS.includes(name)).map((pair) => pair.map(encodeURIComponent).join("=")).join("&");
  if (view === "#/om" && query) {
    return `${view}/${query.replace("vis=", "")}`;
  }
  return query && view.endsWith("?q=") ? `${view}${query.replace("q=", "")}` : [view, query].filter(Boolean).join(view.includes("?") ? "&" : "?");
}

/** The view that the address bar names. */
export const addressOf = (page) => viewAt(page.url());

/** The language that the address bar names: in its path where the view has a page, else as a parameter. */
export function languageOf(page) {
  const { pathname, searchParams } = new URL(page.url());
  return pathname.match(/^\/(nn|en)\//)?.[1] ?? searchParams.get("lang") ?? undefined;
}

/** Text with the spaces between words as single ones, no-break ones as they are typed, and without soft hyphens. */
export const plainText = (text) => text.replace(/[\u00ad\u200b]/gu, "").replace(/\s+/gu, " ").trim();

/** What a region is called where there is little room. */
export const shortName = ({ name, mapName }) => plainText(mapName ?? name);

/** The texts of all elements that a locator finds, each with single spaces. */
export const textsOf = async (locator) => (await locator.allInnerTexts()).map(plainText);

/** Answers for a data file. */
export const PLAN_FILE_ADDRESS = "**/data/plan.json";
export const BOUNDARIES_FILE_ADDRESS = "**/data/boundaries.json";

/** Has the site read another plan file. */
export function servePlan(page, body) {
  return page.route(PLAN_FILE_ADDRESS, (route) => route.fulfill({ contentType: "application/json", body }));
}

/** A point of the window where a shape on the map is uppermost, so that pressing there presses the shape. */
export function pointOn(locator) {
  return locator.evaluate((element) => {
    const { left, top, width, height } = element.getBoundingClientRect();
    const fractions = [0.5, 0.4, 0.6, 0.3, 0.7, 0.2, 0.8, 0.1, 0.9];
    for (const across of fractions) {
      for (const down of fractions) {
        const [x, y] = [left + width * across, top + height * down];
        if (document.elementFromPoint(x, y) === element) {
          return { x, y };
        }
      }
    }
    throw new Error("no point of the shape can be pressed");
  });
}

/** How large a shape is on the screen: the length of its box's diagonal. */
export const sizeOf = (locator) =>
  locator.evaluate((element) => {
    const { width, height } = element.getBoundingClientRect();
    return Math.hypot(width, height);
  });

export function escaped(text) {
  return text.replace(/[.*+?^${}()|[\]\\]/g, "\\$&");
}
