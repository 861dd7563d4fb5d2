// A view comes part by part, from above: nothing that the reader sees is pushed away by what comes later.
import { onePartAFrame, pushedDown, watchPlaces } from "./support/coming.mjs";
import { FULL_VIEWS, go, open, whole } from "./support/site.mjs";
import { expect, test } from "./support/test.mjs";

test("nothing in a view is pushed away by what comes later", async ({ page }) => {
  await open(page, "#/finnes-ikke");
  await onePartAFrame(page);
  await watchPlaces(page);
  for (const view of FULL_VIEWS) {
    await go(page, view);
    expect.soft(await pushedDown(page), view.name).toEqual([]);
  }
});

test("news filtered before all of them have come push nothing away either", async ({ page }) => {
  await open(page, "#/om");
  await onePartAFrame(page);
  await watchPlaces(page);
  const below = await page.evaluate(async () => {
    location.hash = "#/nyheter";
    while (document.querySelector(".news-item") === null) {
      await new Promise((resolve) => requestAnimationFrame(resolve));
    }
    location.hash = "#/nyheter?region=hallingdal";
    return document.querySelectorAll("#explorer .content > details").length;
  });
  expect(below, "the filter is there before what stands below the news").toBe(0);
  await whole(page);
  await expect(page.locator("#explorer .content > details")).toHaveCount(2);
  expect(await pushedDown(page)).toEqual([]);
});

test("what is pushed away is noticed", async ({ page }) => {
  await open(page, "#/om");
  await watchPlaces(page);
  await page.evaluate(() => document.querySelector(".content h1").before(document.createElement("hr")));
  expect(await pushedDown(page)).toContainEqual(expect.stringMatching(/^h1/));
});
