// What is heard: a screen reader goes through the views from their first line to their last, and says all that the plan
// has, in an order that makes sense, and nothing twice.
import { advantageGroups, newsWhere, plan } from "./support/plan.mjs";
import { FULL_VIEWS, go, openWithMap, plainText } from "./support/site.mjs";
import { headings, offerReader, spoken, words } from "./support/spoken.mjs";
import { expect, test } from "./support/test.mjs";

test.beforeEach(({ page }) => offerReader(page));

const view = (address, heading) => ({ address, heading });

/** The headings in which something stands beside a link; it is read as a piece of its own. */
const piecedHeadings = (page) =>
  page.locator("h1, h2, h3, h4").evaluateAll((all) =>
    all.filter((heading) => heading.querySelector("a") && heading.textContent.trim() !== heading.querySelector("a").textContent.trim()).map(({ textContent }) => textContent),
  );

/** Where in what is said a phrase stands; it must be there. */
function placeOf(phrases, phrase) {
  const at = phrases.findIndex((said) => (phrase instanceof RegExp ? phrase.test(said) : said === phrase));
  expect(at, `«${phrase}» is said`).toBeGreaterThanOrEqual(0);
  return at;
}

test("the overview says every region on the map and in the list, and every focus area", async ({ page }) => {
  await openWithMap(page, "");
  const phrases = await spoken(page);
  for (const { name, advantages } of plan.regions) {
    expect(phrases.filter((phrase) => phrase === `button, ${name}, ${advantages.length} fortrinn, not pressed`), name).toHaveLength(1);
    expect(phrases.filter((phrase) => phrase === `heading, ${name}, level 3`), name).toHaveLength(1);
  }
  for (const { title } of plan.focusAreas) {
    expect(phrases.filter((phrase) => phrase === `heading, ${title}, level 3`), title).toHaveLength(1);
  }
});

test("every region says its municipalities and each of its advantages, with what it means", async ({ page }) => {
  await openWithMap(page, "");
  for (const region of plan.regions) {
    await go(page, view(`#/region/${region.id}`, region.name));
    const phrases = await spoken(page);
    const all = phrases.join("\n");
    expect(headings(phrases)[0], region.name).toEqual({ level: 1, text: region.name });
    for (const { advantages } of advantageGroups(region)) {
      for (const { title, text } of advantages) {
        expect(phrases, region.name).toContain(`heading, ${plainText(title)}, level 4`);
        expect(all, title).toContain(plainText(text));
      }
    }
    for (const id of region.municipalities) {
      expect(all, region.name).toContain(plan.municipalities.find((municipality) => municipality.id === id).name);
    }
  }
});

test("every focus area says what it means, its sub-goals and its actions", async ({ page }) => {
  await openWithMap(page, "");
  for (const { id, title, explanation, subGoals, actions } of plan.focusAreas) {
    await go(page, view(`#/innsatsomrade/${id}`, title));
    const all = (await spoken(page)).join("\n");
    for (const text of [explanation.text, ...subGoals.map((goal) => goal.title), ...actions.map((action) => action.text)]) {
      expect(all, title).toContain(plainText(text));
    }
  }
});

test("all news are said, newest first", async ({ page }) => {
  await openWithMap(page, "#/nyheter");
  const said = headings(await spoken(page)).map(({ text }) => text);
  const titles = newsWhere().map(({ title }) => plainText(title));
  expect(said.filter((text) => titles.includes(text))).toEqual(titles);
});

test("the parts of a page come in their order: name, search, menu, map, view, foot", async ({ page }) => {
  await openWithMap(page, "#/region/hallingdal");
  const phrases = await spoken(page);
  const order = ["banner", "search", "navigation, Hovedmeny", "end of banner", "main", "region, Kart", "heading, Hallingdal, level 1", "end of main", "contentinfo"];
  const places = order.map((phrase) => placeOf(phrases, phrase));
  expect(places).toEqual([...places].sort((one, other) => one - other));
  for (const landmark of ["banner", "search", "navigation, Hovedmeny", "main", "region, Kart", "contentinfo"]) {
    expect(phrases.filter((phrase) => phrase === landmark), landmark).toHaveLength(1);
  }
});

test("headings tell the order of a view, and nothing is said twice in a row", async ({ page }) => {
  await openWithMap(page, "");
  for (const one of FULL_VIEWS) {
    await go(page, one);
    const phrases = await spoken(page);
    expect(await piecedHeadings(page), one.name).toEqual([]);
    const levels = headings(phrases.slice(placeOf(phrases, "main"))).map(({ level }) => level);
    expect(levels[0], `${one.name} begins with its title`).toBe(1);
    const skips = levels.filter((level, at) => at > 0 && level > levels[at - 1] + 1);
    expect(skips, `${one.name}: ${levels.join(" ")}`).toEqual([]);
    const said = words(phrases);
    // Numbers beside each other in a table can be the same.
    const echoes = said.filter((phrase, at) => phrase === said[at - 1] && !phrase.startsWith("cell, "));
    expect.soft(echoes, `said twice in a row in ${one.name}`).toEqual([]);
  }
});

test("a heading in two pieces is noticed", async ({ page }) => {
  await openWithMap(page, "#/region/hallingdal");
  await page.locator("h3:has(a)").first().evaluate((heading) => heading.append(" (7)"));
  expect(await piecedHeadings(page)).toHaveLength(1);
});
