// Paper: each view as a clean page, a region's sheet on two of them.
import { holdFrames } from "./support/coming.mjs";
import { letters, outside, pagesOf } from "./support/pdf.mjs";
import { municipality, plan, planWithNews, source } from "./support/plan.mjs";
import { FULL_VIEWS, go, heading, map, open, openWithMap, servePlan } from "./support/site.mjs";
import { expect, test } from "./support/test.mjs";

const TODAY = new Date("2026-11-25T12:00:00");
const paperMap = (page) => page.locator(".paper-map > svg");

test.beforeEach(({ page }) => page.clock.setFixedTime(TODAY));

const printed = async (page) => pagesOf(await page.pdf({ preferCSSPageSize: true, printBackground: true }));

test("every region is on two pages at most, with every advantage and its sources", async ({ page, baseURL }) => {
  await openWithMap(page, "");
  for (const { id, name, advantages, municipalities } of plan.regions) {
    await test.step(name, async () => {
      await go(page, { address: `#/region/${id}`, heading: name });
      const pages = await printed(page);
      expect.soft(pages.length, name).toBeLessThanOrEqual(2);
      const text = letters(pages.join(" "));
      const cited = advantages.map(({ sources }) => sources.map(source)).flat();
      const parts = [
        ...advantages.flatMap((advantage) => [advantage.title, advantage.text]),
        ...cited.flatMap(({ title, url }) => (url ? [title, url] : [title])),
        ...municipalities.map((number) => municipality(number).name),
        `25. november 2026 fra ${baseURL}region/${id}/`,
        "Kartgrunnlag: Kartverket (CC BY 4.0)",
      ];
      // A fact names its sources by their numbers in the list of all.
      const number = (sourceId) => plan.sources.findIndex((one) => one.id === sourceId) + 1;
      const [{ sources }] = advantages;
      parts.push(`${sources.length === 1 ? "Kilde" : "Kilder"}: ${sources.map(number).join(";")}`);
      parts.push(...sources.map((sourceId) => `${number(sourceId)}. ${source(sourceId).title}`));
      expect.soft(parts.filter((part) => !text.includes(letters(part))), name).toEqual([]);
    });
  }
});

test("every view is a page with its heading, date and address, and nothing to press", async ({ page, baseURL }) => {
  await open(page, "");
  for (const view of FULL_VIEWS) {
    await test.step(view.name, async () => {
      await go(page, view);
      const pages = await printed(page);
      const text = letters(pages.join(" "));
      expect.soft(letters(pages[0]), view.name).toContain(letters(view.heading));
      expect.soft(text, view.name).toContain(letters(`Utskrift 25. november 2026 fra ${baseURL}`));
      const pressed = ["Skriv ut", "Last ned og siter", "Hovedmeny", "Søk i planen", "Zoom inn", "Sammenlign Hallingdal"];
      expect.soft(pressed.filter((word) => text.includes(letters(word))), view.name).toEqual([]);
      expect.soft(pages.every((one) => one.trim() !== ""), `${view.name}: no page is empty`).toBe(true);
      // The address at the end may end with a year, as headings do.
      const headings = (await page.locator(".content :is(h2, h3)").allInnerTexts()).map(letters).filter((title) => /\p{L}/u.test(title));
      const alone = pages.flatMap((one) => headings.filter((title) => letters(one).endsWith(title)));
      expect.soft(alone, `${view.name}: no heading stands alone at the foot of a page`).toEqual([]);
    });
  }
});

test("the map is drawn in lines, with the names that it has on the screen", async ({ page }) => {
  await openWithMap(page, "#/region/hallingdal");
  await expect(paperMap(page)).toHaveCount(0);
  await page.emulateMedia({ media: "print" });
  await expect(paperMap(page)).toBeVisible();
  await expect(map(page).locator(".leaflet-container")).toBeHidden();
  expect(await paperMap(page).locator("text").allTextContents()).toEqual(expect.arrayContaining(["Gol", "Hemsedal", "Flå"]));
  await expect(page.getByRole("img", { name: "Kart som viser Hallingdal" })).toBeVisible();
  await page.emulateMedia({ media: "screen" });
  await expect(paperMap(page)).toHaveCount(0);
});

test("kind 12: nothing is drawn beside the map, where its place is wider or higher than it", async ({ page }) => {
  await openWithMap(page, "");
  for (const view of [{ address: "#/", heading: /./ }, { address: "#/region/hallingdal", heading: "Hallingdal" }, { address: "#/innsatsomrade/kompetanse", heading: "Kompetanse" }]) {
    await page.emulateMedia({ media: "screen" });
    await go(page, view);
    await page.emulateMedia({ media: "print" });
    await expect(paperMap(page)).toBeVisible();
    for (const width of [700, 1200]) {
      await page.setViewportSize({ width, height: 1000 });
      const drawn = await paperMap(page).evaluate((svg) => {
        const { left, right, top, bottom } = svg.getBoundingClientRect();
        const frame = svg.querySelector("rect").getBoundingClientRect();
        const beside = [[left + 3, frame.left - 3], [frame.right + 3, right - 3]].filter(([from, to]) => to > from);
        const points = beside.flatMap(([from, to]) => [0.1, 0.3, 0.5, 0.7, 0.9].flatMap((part) => [from, (from + to) / 2, to].map((x) => [x, top + (bottom - top) * part])));
        return { room: beside.length, found: points.filter(([x, y]) => document.elementFromPoint(x, y)?.closest("path, text, rect")).length };
      });
      expect.soft(drawn.found, `${view.address}, ${width} wide`).toBe(0);
      expect.soft(width < 1200 || drawn.room === 2, "there is room beside it").toBe(true);
    }
  }
});

test("kind 12: nothing sticks out of the paper or is cut off, and nothing is to be chosen", async ({ page }) => {
  await open(page, "");
  for (const view of FULL_VIEWS) {
    await go(page, view);
    const pdf = await page.pdf({ preferCSSPageSize: true, printBackground: true });
    expect.soft(await outside(pdf), view.name).toEqual([]);
    const text = letters((await pagesOf(pdf)).join(" "));
    const asked = ["Velg på kartet", "Velg et innsatsområde", "Velg et tall", "Trykk på", "Dra kartet"];
    expect.soft(asked.filter((words) => text.includes(letters(words))), view.name).toEqual([]);
  }
});

test("what is folded is unfolded on paper and folded again after", async ({ page }) => {
  await open(page, "#/om");
  const folded = page.locator("details:not([open])");
  const count = await folded.count();
  expect(count).toBeGreaterThan(0);
  await page.evaluate(() => dispatchEvent(new Event("beforeprint")));
  await expect(folded).toHaveCount(0);
  await page.evaluate(() => dispatchEvent(new Event("afterprint")));
  await expect(folded).toHaveCount(count);
});

test("paper is white, also where the screen is dark", async ({ page }) => {
  await page.emulateMedia({ colorScheme: "dark" });
  await openWithMap(page, "#/innsatsomrade/kompetanse");
  const colours = () => page.evaluate(() => [getComputedStyle(document.body).backgroundColor, getComputedStyle(document.querySelector("h1")).color]);
  const before = await colours();
  await page.emulateMedia({ colorScheme: "dark", media: "print" });
  await expect(paperMap(page)).toBeVisible();
  const [paper, ink] = await colours();
  expect(paper).toBe("rgb(255, 255, 255)");
  const lightness = ink.match(/\d+/g).slice(0, 3).map(Number);
  expect(Math.max(...lightness)).toBeLessThan(90);
  await page.emulateMedia({ colorScheme: "dark", media: "screen" });
  await expect.poll(colours).toEqual(before);
  expect(before[0]).not.toBe("rgb(255, 255, 255)");
});

/** Prints as a browser does when a script asks for it: without a turn for anybody else. `printed` has what was on paper. */
const printAtOnce = () => {
  window.printed = [];
  window.print = () => {
    dispatchEvent(new Event("beforeprint"));
    window.printed.push({
      parts: [...document.querySelectorAll(".content h2")].map((heading) => heading.textContent),
      entries: document.querySelectorAll(".timeline-news, .timeline-plan").length,
      folded: document.querySelectorAll(".content details:not([open])").length,
      map: document.querySelectorAll(".paper-map > svg").length,
    });
    dispatchEvent(new Event("afterprint"));
  };
};

test("a button prints the view, with all that is still to come, and folds again what it unfolded", async ({ page }) => {
  await page.addInitScript(printAtOnce);
  await openWithMap(page, "");
  await holdFrames(page);
  await page.evaluate(() => (location.hash = "#/region/hallingdal"));
  await expect(heading(page)).toHaveText("Hallingdal");
  expect(await page.locator(".content h2").count(), "the rest is still to come").toBe(0);
  await page.getByRole("button", { name: "Skriv ut" }).click();
  await expect.poll(() => page.evaluate(() => window.printed.length)).toBe(1);
  const [printed] = await page.evaluate(() => window.printed);
  expect(printed.parts).toEqual(await page.locator(".content h2").allTextContents());
  expect(printed.parts.length).toBeGreaterThan(5);
  expect(printed).toMatchObject({ folded: 0, map: 1 });
  await expect(page.locator(".content details[open]")).toHaveCount(0);
});

test("on paper stands what only comes when somebody unfolds it", async ({ page }) => {
  await servePlan(page, planWithNews(40));
  await page.addInitScript(printAtOnce);
  await open(page, "#/nyheter");
  await expect(page.locator(".timeline")).toHaveCount(0);
  await page.getByRole("button", { name: "Skriv ut" }).click();
  await expect.poll(() => page.evaluate(() => window.printed.length)).toBe(1);
  const [printed] = await page.evaluate(() => window.printed);
  expect(printed).toMatchObject({ entries: 40 * plan.news.length + plan.timeline.length, folded: 0 });
});
