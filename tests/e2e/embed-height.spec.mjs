// With embed.js on the host page, a frame is as high as what is in it: no scroll bar inside, no gap below.
import { expect, expectFits, explorerIn, explorerWithMapIn, frameElement, heightOf, test } from "./support/host.mjs";
import { go, VIEWS, whole } from "./support/site.mjs";

for (const { width, foreign } of [{ width: 320, foreign: true }, { width: 768, foreign: false }, { width: 1280, foreign: true }]) {
  test.describe(`${width} pixels wide`, () => {
    test.use({ viewport: { width, height: 800 } });

    test(`the frame fits at every view, folded and unfolded, on ${foreign ? "another" : "the same"} origin`, async ({ page, host }) => {
      await host.open("plain.html", { foreign });
      const frame = await explorerWithMapIn(page);
      await expectFits(frame, "first view");
      for (const view of VIEWS) {
        await go(frame, view);
        await expectFits(frame, view.name);
      }
      await go(frame, { address: "#/om", heading: "Om planen" });
      await expectFits(frame, "folded");
      const folded = await heightOf(page);
      await frame.locator("main details:not([open]) > summary").filter({ visible: true }).first().click();
      await expect.poll(() => heightOf(page)).toBeGreaterThan(folded);
      await expectFits(frame, "unfolded");
      await frame.locator("main details[open] > summary").filter({ visible: true }).first().click();
      await expectFits(frame, "folded again");
    });
  });
}

test("the frame fits a page whose styles count borders as height", async ({ page, host }) => {
  await host.open("boxes.html");
  await expectFits(await explorerWithMapIn(page));
});

test("the frame fits again when the window changes", async ({ page, host }) => {
  await host.open("plain.html");
  const frame = await explorerWithMapIn(page);
  for (const width of [1280, 320, 768, 1100]) {
    await page.setViewportSize({ width, height: 800 });
    await expect.poll(() => frame.evaluate(() => innerWidth)).toBeLessThan(width);
    await expectFits(frame, `${width} pixels`);
  }
});

test("a frame far down the page is loaded late and fits", async ({ page, host }) => {
  await host.open("lazy.html", { foreign: true });
  expect(page.frames().map((frame) => frame.url()).filter((url) => url.includes("embed.html"))).toEqual([]);
  await frameElement(page).scrollIntoViewIfNeeded();
  await expectFits(await explorerWithMapIn(page, "kart", "Hallingdal"));
});

test("whoever asks for more hits sees the frame grow, and never shrink", async ({ page, host }) => {
  await host.open("plain.html");
  const frame = await explorerWithMapIn(page);
  await go(frame, { address: "#/sok?q=e", heading: "Søk" });
  await expectFits(frame, "the best hits");
  const before = await heightOf(page);
  await page.evaluate(() => {
    window.heights = [];
    addEventListener("message", ({ data }) => data.type === "height" && window.heights.push(data.height));
  });
  await frame.getByRole("button", { name: /^Vis alle \d+ treff$/ }).press("Enter");
  await expect(frame.locator(":focus")).toBeInViewport();
  await whole(frame);
  await expectFits(frame, "more hits");
  const heights = await page.evaluate(() => window.heights);
  expect(heights.length).toBeGreaterThan(0);
  expect(heights).toEqual([before, ...heights].sort((one, other) => one - other).slice(1));
});

test("a frame that asks for a fixed height keeps it", async ({ page, host }) => {
  await host.show(
    `<iframe id="kart" src="${host.site}embed.html?region=hallingdal&amp;height=fixed" title="Kart" width="100%" height="600"></iframe><script src="${host.site}embed.js"></script>`,
  );
  const frame = await explorerWithMapIn(page);
  await go(frame, { address: "#/om", heading: "Om planen" });
  expect(await frameElement(page).evaluate(({ style, clientHeight }) => [style.height, clientHeight])).toEqual(["", 600]);
  // It scrolls inside.
  await frame.evaluate(() => scrollTo(0, 99));
  await expect.poll(() => frame.evaluate(() => scrollY)).toBe(99);
});

test("without embed.js the page scrolls inside its frame", async ({ page, host }) => {
  await host.open("bare.html");
  const frame = await explorerIn(page);
  expect(await heightOf(page)).toBe(700);
  await frame.evaluate(() => scrollTo(0, 99));
  await expect.poll(() => frame.evaluate(() => scrollY)).toBe(99);
});
