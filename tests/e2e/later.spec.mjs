// A view comes part by part, from above: nothing that the reader sees is pushed away by what comes later.
import { cameAbove, slowDown, watch } from "./support/coming.mjs";
import { FULL_VIEWS, open, whole } from "./support/site.mjs";
import { expect, test } from "./support/test.mjs";

for (const { name, address } of FULL_VIEWS) {
  test(`${name}: nothing comes in above what is there already`, async ({ page }) => {
    await open(page, name === "unknown" ? "#/om" : "#/finnes-ikke");
    await slowDown(page);
    await watch(page);
    await page.evaluate((to) => (location.hash = to), address);
    await page.waitForFunction(() => window.cameIn > 0);
    await whole(page);
    expect(await cameAbove(page)).toEqual([]);
  });
}

test("news filtered before all of them have come come from above as well", async ({ page }) => {
  await open(page, "#/om");
  await slowDown(page);
  await watch(page);
  const below = await page.evaluate(async () => {
    const frame = () => new Promise((resolve) => requestAnimationFrame(resolve));
    location.hash = "#/nyheter";
    while (document.querySelector(".news-item") === null) {
      await frame();
    }
    location.hash = "#/nyheter?region=hallingdal";
    return document.querySelectorAll("#explorer .content > details").length;
  });
  expect(below, "the filter is there before what stands below the news").toBe(0);
  await whole(page);
  await expect(page.locator("#explorer .content > details")).toHaveCount(2);
  expect(await cameAbove(page)).toEqual([]);
});

test("a region comes in more than one go", async ({ page }) => {
  await open(page, "");
  await slowDown(page);
  await watch(page);
  await page.evaluate(() => (location.hash = "#/region/hallingdal"));
  await page.waitForFunction(() => window.cameIn > 0);
  await whole(page);
  expect(await page.evaluate(() => window.cameIn)).toBeGreaterThan(2);
});
