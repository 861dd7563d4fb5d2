// The first view: what the plan is, and the ways from there to a region.
import { concernsRegion, count, newsWhere, plan, supportCounts } from "./support/plan.mjs";
import {
  addressOf, heading, map, open, openWithMap, part, plainText, pointOn, searchField, shape, sizeOf, textsOf,
} from "./support/site.mjs";
import { expect, test } from "./support/test.mjs";

test("says what the plan is: title, period, vision, in short", async ({ page }) => {
  await open(page, "");
  await expect(heading(page)).toHaveText(plan.title.text);
  const main = page.getByRole("main");
  await expect(main).toContainText(`Gjaldt ${plan.period.from}–${plan.period.to}`);
  await expect(main).toContainText(plan.vision.text);
  await expect(main).toContainText(plan.summary.text);
});

test("the map shows each region, named and in a colour of its own", async ({ page }) => {
  await openWithMap(page, "");
  const colours = new Set();
  for (const { name, mapName = name, advantages } of plan.regions) {
    const region = shape(page, name);
    await expect(region).toHaveAccessibleName(`${name}, ${count(advantages.length, "advantage")}`);
    await expect(region).toHaveAttribute("aria-pressed", "false");
    expect(await region.evaluate((element) => element.tagName)).toBe("path");
    colours.add(await region.evaluate((element) => getComputedStyle(element).fill));
    await expect(map(page).locator(".map-label-region", { hasText: new RegExp(`^${mapName}$`) })).toBeVisible();
  }
  expect(colours.size).toBe(plan.regions.length);
});

test("a card for each region, with its strongest advantages and its numbers", async ({ page }) => {
  await open(page, "");
  const cards = part(page, "Regionene").getByRole("listitem").filter({ has: page.getByRole("heading") });
  await expect(cards).toHaveCount(plan.regions.length);
  for (const [at, region] of plan.regions.entries()) {
    const card = cards.nth(at);
    await expect(card.getByRole("link", { name: region.name, exact: true })).toBeVisible();
    await expect(card).toContainText(region.summary.text);
    await expect(card).toContainText(
      `${count(region.municipalities.length, "municipality")} · ${count(region.advantages.length, "advantage")}`,
    );
    const named = await textsOf(card.getByRole("listitem"));
    expect(named).toHaveLength(3);
    expect(region.advantages.map(({ title }) => title)).toEqual(expect.arrayContaining(named));
  }
});

test("a card for each focus area, with what it means", async ({ page }) => {
  await open(page, "");
  const cards = part(page, "Innsatsområdene").getByRole("listitem");
  await expect(cards).toHaveCount(plan.focusAreas.length);
  for (const [at, area] of plan.focusAreas.entries()) {
    await expect(cards.nth(at).getByRole("link", { name: area.title, exact: true })).toBeVisible();
    await expect(cards.nth(at)).toContainText(area.explanation.text);
    const total = supportCounts(area.id).reduce((sum, number) => sum + number);
    await expect(cards.nth(at)).toContainText(count(total, "advantage"));
  }
});

test("the latest news, and the way to all of it", async ({ page }) => {
  await open(page, "");
  const latest = part(page, "Siste nytt");
  const newest = newsWhere().slice(0, 3).map(({ title }) => plainText(title));
  await expect.poll(() => textsOf(latest.getByRole("heading", { level: 3 }))).toEqual(newest);
  await latest.getByRole("link", { name: `Se alle ${plan.news.length} nyhetene` }).click();
  await expect(heading(page)).toHaveText("Nyheter");
});

test.describe("a region opens", () => {
  const region = plan.regions.find(({ id }) => id === "midt-buskerud");

  /** The region's panel is there, its shape is marked as pressed, and larger than it was. */
  async function expectOpened(page, sizeBefore) {
    await expect(heading(page)).toHaveText(region.name);
    await expect.poll(() => addressOf(page)).toBe(`#/region/${region.id}`);
    await expect(page.getByRole("main")).toContainText(region.summary.text);
    await expect(shape(page, region.name)).toHaveAttribute("aria-pressed", "true");
    await expect(map(page).locator("path[aria-pressed=true]")).toHaveCount(1);
    await expect.poll(() => sizeOf(shape(page, region.name))).toBeGreaterThan(sizeBefore * 1.3);
  }

  /** Does something on the overview and expects it to open the region. */
  async function expectOpens(page, act) {
    await openWithMap(page, "");
    const size = await sizeOf(shape(page, region.name));
    await act(shape(page, region.name));
    await expectOpened(page, size);
  }

  test("by a click on the map", async ({ page }) => {
    await expectOpens(page, async (onMap) => {
      await onMap.scrollIntoViewIfNeeded();
      const { x, y } = await pointOn(onMap);
      await page.mouse.click(x, y);
    });
  });

  for (const key of ["Enter", "Space"]) {
    test(`by the ${key} key on the map`, async ({ page }) => {
      await expectOpens(page, async (onMap) => {
        await onMap.focus();
        const before = await page.evaluate(() => scrollY);
        await page.keyboard.press(key);
        await expect(heading(page)).toHaveText(region.name);
        await expect(onMap, "the focus stays on the map").toBeFocused();
        expect(await page.evaluate(() => scrollY), "the key scrolls the page as well").toBeLessThanOrEqual(before);
      });
    });
  }

  test("by its card", async ({ page }) => {
    await expectOpens(page, () => part(page, "Regionene").getByRole("link", { name: region.name, exact: true }).click());
  });

  test("by the search", async ({ page }) => {
    await expectOpens(page, async () => {
      await searchField(page).fill(region.name);
      await page.getByRole("main").getByRole("link", { name: region.name, exact: true }).click();
    });
  });

  test("by its address", async ({ page }) => {
    await openWithMap(page, "");
    const size = await sizeOf(shape(page, region.name));
    await page.goto("about:blank");
    await openWithMap(page, `#/region/${region.id}`);
    await expectOpened(page, size);
  });

  test("by its shape, when the map moves as well", async ({ browser, baseURL }) => {
    const context = await browser.newContext({ baseURL, reducedMotion: "no-preference" });
    const page = await context.newPage();
    await expectOpens(page, (onMap) => onMap.press("Enter"));
    await context.close();
  });

  test("and closes when it is pressed again", async ({ page }) => {
    await openWithMap(page, `#/region/${region.id}`);
    const size = await sizeOf(shape(page, region.name));
    await shape(page, region.name).press("Enter");
    await expect(heading(page)).toHaveText(plan.title.text);
    await expect.poll(() => sizeOf(shape(page, region.name))).toBeLessThan(size);
  });
});

test.describe("on a phone", () => {
  test.use({ viewport: { width: 320, height: 640 }, hasTouch: true, isMobile: true });

  test("a region opens by a tap on the map", async ({ page }) => {
    await openWithMap(page, "");
    await shape(page, "Hallingdal").scrollIntoViewIfNeeded();
    const { x, y } = await pointOn(shape(page, "Hallingdal"));
    await page.touchscreen.tap(x, y);
    await expect(heading(page)).toHaveText("Hallingdal");
    await expect(shape(page, "Hallingdal")).toHaveAttribute("aria-pressed", "true");
    const { title } = newsWhere(concernsRegion("hallingdal"))[0];
    await expect(part(page, "Nyheter")).toContainText(title);
  });
});
