// The first view: what the plan is, and the ways from there to a region.
import { concernsRegion, count, newsWhere, plan, supportCounts } from "./support/plan.mjs";
import {
  addressOf, heading, map, open, openWithMap, part, plainText, pointOn, searchField, shape, sizeOf, textsOf,
} from "./support/site.mjs";
import { expect, test } from "./support/test.mjs";

test("says what the plan is, and names each region, each focus area and the latest news", async ({ page }) => {
  await openWithMap(page, "");

  await test.step("title, period, vision, in short", async () => {
    await expect(heading(page)).toHaveText(plan.title.text);
    for (const text of [`Gjaldt ${plan.period.from}–${plan.period.to}`, plan.vision.text, plan.summary.text]) {
      await expect.soft(page.getByRole("main")).toContainText(text);
    }
  });

  await test.step("the map shows each region by its name", async () => {
    for (const { name, mapName = name, advantages } of plan.regions) {
      await expect.soft(shape(page, name)).toHaveAccessibleName(`${name}, ${count(advantages.length, "advantage")}`);
      await expect.soft(shape(page, name)).toHaveAttribute("aria-pressed", "false");
      await expect.soft(map(page).locator(".map-label-region", { hasText: new RegExp(`^${mapName}$`) })).toBeVisible();
    }
  });

  await test.step("a card for each region, with its strongest advantages and its numbers", async () => {
    const cards = part(page, "Regionene").getByRole("listitem").filter({ has: page.getByRole("heading") });
    await expect(cards).toHaveCount(plan.regions.length);
    for (const [at, region] of plan.regions.entries()) {
      const card = cards.nth(at);
      await expect.soft(card.getByRole("link", { name: region.name, exact: true })).toBeVisible();
      await expect.soft(card).toContainText(region.summary.text);
      await expect.soft(card).toContainText(`${count(region.municipalities.length, "municipality")} · ${count(region.advantages.length, "advantage")}`);
      const named = await textsOf(card.getByRole("listitem"));
      expect.soft(named).toHaveLength(3);
      expect.soft(region.advantages.map(({ title }) => title)).toEqual(expect.arrayContaining(named));
    }
  });

  await test.step("a card for each focus area, with what it means", async () => {
    const cards = part(page, "Innsatsområdene").getByRole("listitem");
    await expect(cards).toHaveCount(plan.focusAreas.length);
    for (const [at, area] of plan.focusAreas.entries()) {
      const total = supportCounts(area.id).reduce((sum, number) => sum + number);
      await expect.soft(cards.nth(at).getByRole("link", { name: area.title, exact: true })).toBeVisible();
      for (const text of [area.explanation.text, count(total, "advantage")]) {
        await expect.soft(cards.nth(at)).toContainText(text);
      }
    }
  });

  await test.step("the latest news, and the way to all of it", async () => {
    const latest = part(page, "Siste nytt");
    const newest = newsWhere().slice(0, 3).map(({ title }) => plainText(title));
    expect(await textsOf(latest.getByRole("heading", { level: 3 }))).toEqual(newest);
    await latest.getByRole("link", { name: `Se alle ${plan.news.length} nyhetene` }).click();
    await expect(heading(page)).toHaveText("Nyheter");
  });
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

  test("by a key on the map, which does not scroll the page as well", async ({ page }) => {
    await expectOpens(page, async (onMap) => {
      await onMap.focus();
      const before = await page.evaluate(() => scrollY);
      await page.keyboard.press("Space");
      await expect(heading(page)).toHaveText(region.name);
      await expect(onMap, "the focus stays on the map").toBeFocused();
      expect(await page.evaluate(() => scrollY), "the key scrolls the page as well").toBeLessThanOrEqual(before);
    });
    const size = await sizeOf(shape(page, region.name));
    await shape(page, region.name).press("Enter");
    await expect(heading(page), "pressed again, it closes").toHaveText(plan.title.text);
    await expect.poll(() => sizeOf(shape(page, region.name))).toBeLessThan(size);
  });

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
