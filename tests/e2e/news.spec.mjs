// News: in order, with honest dates, and filtered by region, focus area and year together.
import {
  concernsFocusArea, concernsRegion, dateText, focusArea, fromYear, newsWhere, plan, region,
} from "./support/plan.mjs";
import { addressOf, heading, open, openWithMap, plainText, shape, textsOf, whole } from "./support/site.mjs";
import { expect, test } from "./support/test.mjs";

const byRegion = (page) => page.getByRole("combobox", { name: "Region", exact: true });
const byFocusArea = (page) => page.getByRole("combobox", { name: "Innsatsområde", exact: true });
const byYear = (page) => page.getByRole("combobox", { name: "År", exact: true });

/** The list that the filters work on, without the news about the county below it. */
const items = (page) => page.getByRole("main").locator(".content > .news > li");
const titles = async (page) => textsOf(items(page).getByRole("heading", { level: 3 }));
const expectedTitles = (...filters) =>
  newsWhere((item) => filters.every((filter) => filter(item))).map(({ title }) => plainText(title));
const resultCount = (page) => page.locator(".result-count");

/** Filters that no item passes. */
const NO_NEWS = {
  address: "#/nyheter?region=midt-buskerud&aar=2017",
  filters: [concernsRegion("midt-buskerud"), fromYear(2017)],
};

/** The choices of a filter with their counts: `{ Hallingdal: 12 }` */
async function choices(select) {
  const texts = await textsOf(select.getByRole("option"));
  return Object.fromEntries(texts.map((text) => /^(.*) \((\d+)\)$/.exec(text)).filter(Boolean).map(([, name, count]) => [name, Number(count)]));
}

test("all news, newest first, each with its date as exactly as it is known", async ({ page }) => {
  await open(page, "#/nyheter");
  const expected = newsWhere();
  await expect(resultCount(page)).toHaveText(`Viser ${plan.news.length} av ${plan.news.length} saker`);
  await expect.poll(() => titles(page)).toEqual(expected.map(({ title }) => plainText(title)));
  const dates = await items(page).locator(".news-meta time").evaluateAll((times) => times.map((time) => [time.dateTime, time.textContent]));
  expect(dates).toEqual(expected.map(({ date }) => [date, dateText(date)]));

  await test.step("an item tells who published it, what it says, how its date is known and what it is about", async () => {
    const shown = await items(page).evaluateAll((all) => all.map((item) => ({ text: item.innerText, href: item.querySelector(":is(h1, h2, h3, h4) a")?.getAttribute("href") })));
    for (const [at, item] of expected.entries()) {
      const text = plainText(shown[at].text);
      expect(text).toContain(item.publisher);
      expect(text).toContain(plainText(item.summary));
      for (const remark of [item.dateNote, item.note]) {
        expect(text).toContain(plainText(remark ?? ""));
      }
      expect(text.includes("Handler om planen")).toBe(item.aboutPlan ?? false);
      expect(shown[at].href).toBe(item.url);
      const regions = item.regions ?? [];
      const places = regions.length === plan.regions.length ? ["Alle regionene"] : regions.map((id) => region(id).name);
      const areas = (item.focusAreas ?? []).length < plan.focusAreas.length ? (item.focusAreas ?? []).map((id) => focusArea(id).title) : [];
      for (const name of [...places, ...areas]) {
        expect(text).toContain(plainText(name));
      }
    }
  });
});

test("three filters work together, the address tells them, and the map shows the region", async ({ page }) => {
  await openWithMap(page, "#/nyheter");
  await byRegion(page).selectOption("kongsbergregionen");
  await expect(shape(page, "Kongsbergregionen")).toHaveAttribute("aria-pressed", "true");
  await byFocusArea(page).selectOption("klynger-nettverk");
  await byYear(page).selectOption("2016");
  const expected = expectedTitles(concernsRegion("kongsbergregionen"), concernsFocusArea("klynger-nettverk"), fromYear(2016));
  expect(expected.length).toBeGreaterThan(0);
  await expect(resultCount(page)).toHaveText(`Viser ${expected.length} av ${plan.news.length} saker`);
  await expect.poll(() => titles(page)).toEqual(expected);
  await expect.poll(() => addressOf(page)).toBe("#/nyheter?region=kongsbergregionen&innsatsomrade=klynger-nettverk&aar=2016");
  await shape(page, "Kongsbergregionen").press("Enter");
  await expect(heading(page)).toHaveText("Kongsbergregionen");
});

test("a filter changed and changed back at once leaves the counts of what is shown", async ({ page }) => {
  await open(page, "#/nyheter");
  const before = await choices(byYear(page));
  await page.evaluate(async () => {
    for (const address of ["#/nyheter?region=hallingdal", "#/nyheter"]) {
      location.hash = address;
      await new Promise((resolve) => addEventListener("hashchange", () => setTimeout(resolve), { once: true }));
    }
  });
  await whole(page);
  expect(await choices(byYear(page))).toEqual(before);
  await byRegion(page).selectOption("hallingdal");
  await expect.poll(() => choices(byYear(page))).not.toEqual(before);
});

test("the choice keeps the focus, so that the next one is a key away", async ({ page }) => {
  await open(page, "#/nyheter");
  await byRegion(page).focus();
  await page.keyboard.press("ArrowDown");
  await expect.poll(() => addressOf(page)).toBe(`#/nyheter?region=${plan.regions[0].id}`);
  await expect(byRegion(page)).toBeFocused();
  await page.keyboard.press("Tab");
  await expect(byFocusArea(page)).toBeFocused();
});

test("each choice tells how many items it would leave, given the others", async ({ page }) => {
  await open(page, "#/nyheter?region=ringeriksregionen&aar=2016");
  const count = (...filters) => newsWhere((item) => filters.every((filter) => filter(item))).length;
  const [ringerike, then] = [concernsRegion("ringeriksregionen"), fromYear(2016)];
  expect(await choices(byRegion(page))).toEqual(Object.fromEntries(plan.regions.map(({ id, name }) => [name, count(concernsRegion(id), then)])));
  expect(await choices(byFocusArea(page))).toEqual(
    Object.fromEntries(plan.focusAreas.map(({ id, title }) => [title, count(ringerike, concernsFocusArea(id), then)])),
  );
  const years = [...new Set(plan.news.map(({ date }) => date.slice(0, 4)))].sort().reverse();
  expect(await choices(byYear(page))).toEqual(Object.fromEntries(years.map((year) => [year, count(ringerike, fromYear(year))])));
  expect((await textsOf(byYear(page).getByRole("option"))).slice(1).map((text) => text.slice(0, 4))).toEqual(years);

  await byRegion(page).selectOption({ value: "hallingdal" });
  const areas = plan.focusAreas.map(({ id, title }) => [title, count(concernsRegion("hallingdal"), concernsFocusArea(id), then)]);
  await expect.poll(() => choices(byFocusArea(page))).toEqual(Object.fromEntries(areas));
});

test("a copied address brings the filters back; back and forward go through them", async ({ page }) => {
  await open(page, "#/nyheter?region=vestviken&innsatsomrade=entreprenorskap&aar=2016");
  const all = [concernsRegion("vestviken"), concernsFocusArea("entreprenorskap"), fromYear(2016)];
  await expect(byRegion(page)).toHaveValue("vestviken");
  await expect(byFocusArea(page)).toHaveValue("entreprenorskap");
  await expect(byYear(page)).toHaveValue("2016");
  await expect.poll(() => titles(page)).toEqual(expectedTitles(...all));

  await byYear(page).selectOption({ label: (await textsOf(byYear(page).getByRole("option")))[0] });
  await expect.poll(() => titles(page)).toEqual(expectedTitles(...all.slice(0, 2)));
  await page.goBack();
  await expect(byYear(page)).toHaveValue("2016");
  await expect.poll(() => titles(page)).toEqual(expectedTitles(...all));
  await page.goForward();
  await expect(byYear(page)).toHaveValue("");
  await page.reload();
  await expect(byRegion(page)).toHaveValue("vestviken");
  await expect.poll(() => titles(page)).toEqual(expectedTitles(...all.slice(0, 2)));
});

test("no result says so and offers a way back", async ({ page }) => {
  expect(expectedTitles(...NO_NEWS.filters)).toEqual([]);
  await open(page, NO_NEWS.address);
  await expect(page.getByText("Ingen saker passer til alt du har valgt.")).toBeVisible();
  await expect(resultCount(page)).toHaveText(`Viser 0 av ${plan.news.length} saker`);
  await page.getByRole("link", { name: "Vis alle saker" }).click();
  await expect(items(page)).toHaveCount(plan.news.length);
  await expect(byRegion(page)).toHaveValue("");
});

test("what concerns the whole county is offered beside a region's own news", async ({ page }) => {
  await open(page, "#/nyheter?region=hallingdal");
  const expected = newsWhere((item) => (item.regions ?? []).length === 0);
  const details = page.getByRole("group").filter({ hasText: `${expected.length} saker om hele fylket` });
  await details.locator("summary").click();
  await expect(details.getByRole("heading", { level: 3 })).toHaveCount(expected.length);
  await expect.poll(() => textsOf(details.getByRole("heading", { level: 3 }))).toEqual(expected.map(({ title }) => plainText(title)));

  // Unfolded, it stays so while the filter changes, and goes with the region.
  const fewer = expected.filter(fromYear(2018));
  expect(fewer.length).toBeLessThan(expected.length);
  await byYear(page).selectOption("2018");
  const county = page.locator("details").filter({ hasText: "om hele fylket" });
  await expect(county.getByRole("heading", { level: 3 })).toHaveCount(fewer.length);
  await byRegion(page).selectOption("");
  await expect(county).toBeHidden();
});

test("plan and news stand on one time line, by year", async ({ page }) => {
  await open(page, "#/nyheter");
  const line = page.getByRole("group").filter({ has: page.locator("summary", { hasText: "Tidslinje" }) });
  await line.locator("summary").click();
  const dated = [...plan.timeline, ...plan.news].map(({ date }) => date);
  const years = [...new Set(dated.map((date) => date.slice(0, 4)))].sort();
  await expect.poll(() => textsOf(line.getByRole("heading", { level: 3 }))).toEqual(years);
  const shown = await line.locator("ol ol time").evaluateAll((times) => times.map(({ dateTime }) => dateTime));
  expect(shown).toHaveLength(dated.length);
  expect(shown.map((date) => date.slice(0, 4))).toEqual(dated.map((date) => date.slice(0, 4)).sort());
  for (const { title } of plan.timeline) {
    await expect(line.getByText(title)).toBeVisible();
  }
});
