// The interface in three languages: chosen in the address, by the page, or with a switch that keeps the view.
import { expect, test } from "./support/test.mjs";
import { addressOf, FULL_VIEWS, go, heading, languageOf, open, openWithMap, servePlan, sizeOf, VIEWS, whole } from "./support/site.mjs";
import { holdFrames } from "./support/coming.mjs";
import { plan } from "./support/plan.mjs";

const NAMES = { nb: "Bokmål", nn: "Nynorsk", en: "English" };

/** Words that tell each language from the others. */
const WORDS = {
  nb: { nav: "Hovedmeny", map: "Kart", zoomIn: "Zoom inn", search: "Søk i planen", switch: "Språk", share: "Del" },
  nn: { nav: "Hovudmeny", map: "Kart", zoomIn: "Zoom inn", search: "Søk i planen", switch: "Språk", share: "Del" },
  en: { nav: "Main menu", map: "Map", zoomIn: "Zoom in", search: "Search the plan", switch: "Language", share: "Share" },
};

/** What each view is called in each language; the plan's own names stay as they are. */
const HEADINGS = {
  matrix: { nn: "Fortrinn og innsatsområde", en: "Advantages and focus areas" },
  news: { nn: "Nyheiter", en: "News" },
  compare: { nn: "Samanlikn to regionar", en: "Compare two regions" },
  search: { nn: "Søk", en: "Search" },
  about: { nn: "Om planen", en: "About the plan" },
  unknown: { nn: "Fann ikkje sida", en: "Page not found" },
};

const button = (page, lang) => page.getByRole("link", { name: NAMES[lang], exact: true });

async function expectLanguage(page, lang) {
  await expect(page.locator("html")).toHaveAttribute("lang", lang);
  await expect(page.locator("#explorer")).toHaveAttribute("lang", lang);
  await expect(page.getByRole("searchbox", { name: WORDS[lang].search })).toBeVisible();
  for (const other of Object.keys(NAMES)) {
    await expect(page.locator(`.language[aria-current=true]`)).toHaveText(NAMES[lang]);
    await expect(button(page, other)).toHaveAttribute("lang", other);
  }
  await expect(page.getByRole("group", { name: WORDS[lang].switch }).getByRole("link")).toHaveCount(3);
}

test("the switch keeps every view and the focus", async ({ page }) => {
  await open(page, "");
  for (const view of VIEWS) {
    await test.step(view.name, async () => {
      await go(page, view);
      for (const lang of ["nn", "en", "nb"]) {
        await button(page, lang).focus();
        await page.keyboard.press("Enter");
        await expectLanguage(page, lang);
        await expect(button(page, lang)).toBeFocused();
        const title = HEADINGS[view.name]?.[lang] ?? view.heading;
        await expect(heading(page)).toHaveText(title);
        await expect(page).toHaveTitle(view.title === undefined ? plan.title.text : `${title} – ${plan.shortName}`);
        expect(addressOf(page)).toBe(view.address);
        expect(languageOf(page) ?? "nb").toBe(lang);
        await expect(page.getByRole("navigation", { name: WORDS[lang].nav })).toBeVisible();
      }
    });
  }
});

test("a copied address keeps the language, and so does going on and back", async ({ page, context }) => {
  await openWithMap(page, "#/region/hallingdal");
  await page.goto("./?region=vestviken&utm=a%20b#/nyheter");
  await expect(heading(page)).toHaveText("Nyheter");
  await page.getByRole("navigation", { name: "Hovedmeny" }).getByRole("link", { name: "Sammenlign" }).click();
  await button(page, "en").click();
  await expect(heading(page)).toHaveText("Compare two regions");
  expect(new URL(page.url()).searchParams.get("utm"), "what else stands in the address").toBe("a b");

  await test.step("in another tab", async () => {
    const other = await context.newPage();
    await other.goto(page.url());
    await expect(heading(other)).toHaveText("Compare two regions");
    await other.reload();
    await expect(heading(other)).toHaveText("Compare two regions");
  });
  await test.step("from view to view", async () => {
    await page.getByRole("navigation", { name: "Main menu" }).getByRole("link", { name: "About the plan" }).click();
    await expect(heading(page)).toHaveText("About the plan");
    await expect.poll(() => addressOf(page)).toBe("#/om");
    expect(languageOf(page)).toBe("en");
  });
  await test.step("back to where it was not chosen yet", async () => {
    await page.goBack();
    await page.goBack();
    await expect(heading(page)).toHaveText("News");
    expect(languageOf(page)).toBe("en");
  });
});

test("the map keeps its zoom, and what is unfolded stays so", async ({ page }) => {
  await openWithMap(page, "#/region/hallingdal");
  const region = page.locator(".map-region").first();
  const before = await sizeOf(region);
  await page.getByRole("button", { name: "Zoom inn" }).click();
  await expect.poll(() => sizeOf(region)).toBeGreaterThan(before * 1.2);
  const zoomed = await sizeOf(region);
  await page.getByRole("main").locator("summary", { hasText: "Kilder (" }).click();
  await button(page, "en").click();
  await expect(page.getByRole("button", { name: "Zoom in", exact: true })).toBeVisible();
  expect(await sizeOf(region)).toBeCloseTo(zoomed, 0);
  const sources = page.getByRole("main").locator("details", { hasText: "Sources (" });
  await expect(sources).toHaveAttribute("open", "");
  await expect(page.getByRole("button", { name: /^Hallingdal, \d+ advantages/ })).toBeAttached();
});

/** Opens another view, of which only the beginning comes until what this gives is called. */
async function openBeginning(page, { address, heading: text }) {
  const release = await holdFrames(page);
  await page.evaluate((to) => (location.hash = to), address);
  await expect(heading(page)).toHaveText(text);
  return release;
}

test("whoever changes the language while a view is coming finds unfolded what was, and nothing else", async ({ page }) => {
  const faulty = structuredClone(plan);
  faulty.news[0].regions.push("atlantis");
  await servePlan(page, JSON.stringify(faulty));
  await open(page, "#/om");
  await page.locator(".data-issues > summary").click();
  const release = await openBeginning(page, { address: "#/region/hallingdal", heading: "Hallingdal" });
  const folds = page.locator("#explorer .content details");
  const before = await folds.count();
  await page.evaluate(() => document.querySelector(".language[lang=en]").click());
  await release();
  await expect(page.getByRole("button", { name: "Zoom in", exact: true })).toBeVisible();
  await whole(page);
  expect(before, "the view was still coming").toBeLessThan(await folds.count());
  await expect(page.locator("#explorer details[open]")).toHaveCount(1);
  await expect(page.locator(".data-issues")).toHaveAttribute("open", "");
});

test("of two languages pressed while a view is coming, the last one counts", async ({ page }) => {
  await open(page, "#/om");
  const release = await openBeginning(page, { address: "#/region/hallingdal", heading: "Hallingdal" });
  for (const lang of ["nn", "en"]) {
    await page.evaluate((pressed) => document.querySelector(`.language[lang=${pressed}]`).click(), lang);
  }
  await release();
  await whole(page);
  await expectLanguage(page, "en");
  expect(languageOf(page)).toBe("en");
});

test("what is typed in the search field stays there", async ({ page }) => {
  await open(page, "#/sok?q=nesbyen");
  await button(page, "nn").click();
  await expect(page.getByRole("searchbox")).toHaveValue("nesbyen");
  await expect(page.getByText(/treff på «nesbyen»/)).toBeVisible();
});

test("the page's language is the language where none is asked for, or none that there is", async ({ page }) => {
  await page.route(/\/(index\.html)?(\?.*)?$/, async (route) => {
    const response = await route.fetch();
    await route.fulfill({ response, body: (await response.text()).replace('lang="nb"', 'lang="nn-NO"') });
  });
  await open(page, "#/nyheter");
  await expectLanguage(page, "nn");
  await open(page, "?lang=de#/nyheter");
  await expectLanguage(page, "nn");
  await expect(heading(page)).toHaveText("Nyheiter");
  await open(page, "?lang=en#/nyheter");
  await expectLanguage(page, "en");
});

for (const [lang, words] of [["nn", "Opne i eige vindauge"], ["en", "Open in its own window"]]) {
  test(`the frame in ${lang}: its words, its switch, and the way out of it`, async ({ page }) => {
    await page.goto(`./embed.html?region=hallingdal&lang=${lang}`);
    await expect(heading(page)).toHaveText("Hallingdal");
    await expectLanguage(page, lang);
    await expect(page.getByRole("link", { name: words })).toHaveAttribute("href", `${lang}/region/hallingdal/`);
    await button(page, "nb").click();
    await expectLanguage(page, "nb");
    await expect(page.getByRole("link", { name: "Åpne i eget vindu" })).toHaveAttribute("href", "region/hallingdal/");
  });
}

test("the dialog that shares has the language that is chosen, in its link and in its lines", async ({ page }) => {
  await openWithMap(page, "#/region/hallingdal");
  await button(page, "nn").click();
  await page.getByRole("button", { name: "Del", exact: true }).click();
  const dialog = page.getByRole("dialog", { name: "Del denne visinga" });
  await expect(dialog.getByLabel("Lenke", { exact: true })).toHaveValue(/\/nn\/region\/hallingdal\/$/);
  await expect(dialog.getByLabel("Språk", { exact: true })).toHaveValue("nn");
  await expect(dialog.getByLabel("Linje som verkar overalt", { exact: true })).toHaveValue(/embed\.html\?region=hallingdal&amp;lang=nn"/);
  await dialog.getByLabel("Språk", { exact: true }).selectOption("English");
  await expect(dialog.getByLabel("Linje som verkar overalt", { exact: true })).toHaveValue(/lang=en"/);
});

test("all languages stand on one line beside the share button at 320 pixels, large enough to be pressed", async ({ page }) => {
  await page.setViewportSize({ width: 320, height: 640 });
  for (const lang of Object.keys(NAMES)) {
    await open(page, `?lang=${lang}#/`);
    const boxes = await Promise.all(Object.keys(NAMES).map((name) => button(page, name).boundingBox()));
    for (const { width, height, y } of boxes) {
      expect(width).toBeGreaterThanOrEqual(44);
      expect(height).toBeGreaterThanOrEqual(44);
      expect(y).toBe(boxes[0].y);
    }
    const share = await page.getByRole("button", { name: WORDS[lang].share, exact: true }).boundingBox();
    expect(Math.abs(share.y + share.height / 2 - boxes[0].y - boxes[0].height / 2)).toBeLessThan(2);
  }
});

/** Every text of the explorer with the language that it is said to be in. */
const textsWithLanguage = (page) =>
  page.locator("#explorer").evaluate((explorer) => {
    const walker = document.createTreeWalker(explorer, NodeFilter.SHOW_TEXT);
    const found = [];
    for (let node = walker.nextNode(); node; node = walker.nextNode()) {
      const text = node.data.replace(/[\s\u00ad]+/gu, " ").trim();
      // Names on the map are names, and the switch says each language's own.
      if (/\p{L}/u.test(text) && !node.parentElement.closest(".map, .languages")) {
        found.push({ text, lang: node.parentElement.closest("[lang]").lang });
      }
    }
    return found;
  });

/** Every text of the plan that is more than a name: sentences, headings, names of focus areas. */
function planTexts(value, key = "") {
  if (typeof value === "string") {
    return /^(text|note|title|summary|label|change|explanation|vision|dateNote|attribution)$/.test(key) ? [value.trim()] : [];
  }
  return value && typeof value === "object" ? Object.entries(value).flatMap(([name, inner]) => planTexts(inner, Array.isArray(value) ? key : name)) : [];
}

/** Names, which are the same in every language. */
const NAMES_WITH_LETTERS = /Ål|Flå|Røyken|Øvre|Nedre|Nore og|Krødsherad|Hønefoss|Gjøvik|Næringsplanen|Nørre/;

const { glossary: _, termsIn: __, ...contents } = plan;
const PLAN_TEXTS = new Set(planTexts(contents));
const INTERFACE_WORDS = /\b(the|and|of|in|as|source|sources|news|show|see|editorial|million|today|stories|advantages?|focus areas?|county|link)\b/i;

test("words of the plan say that they are bokmål, words of the interface do not", async ({ page }) => {
  await open(page, "?lang=en#/");
  const all = [...PLAN_TEXTS].join("\n");
  for (const { name, address } of FULL_VIEWS) {
    await test.step(name, async () => {
      await go(page, { address, heading: /./ });
      const texts = await textsWithLanguage(page);
      expect(texts.length).toBeGreaterThan(20);
      expect.soft(texts.filter(({ text, lang }) => lang === "en" && PLAN_TEXTS.has(text)), "the plan's words in English").toEqual([]);
      expect.soft(texts.filter(({ text, lang }) => lang === "nb" && INTERFACE_WORDS.test(text) && !text.split(": ").every((part) => all.includes(part))), "English said to be bokmål").toEqual([]);
      expect.soft(texts.filter(({ text, lang }) => lang === "en" && /[æøå]/i.test(text) && !NAMES_WITH_LETTERS.test(text)), "Norwegian said to be English").toEqual([]);
    });
  }
});

test("in bokmål nothing of a plan in bokmål has a language of its own", async ({ page }) => {
  await open(page, "#/region/hallingdal");
  await expect(page.locator("#explorer [lang]:not(.language)")).toHaveCount(0);
});
