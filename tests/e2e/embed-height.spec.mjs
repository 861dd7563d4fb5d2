// With embed.js on the host page, a frame is as high as what is in it: no scroll bar inside, no gap below.
import { expect, expectFits, explorerIn, explorerWithMapIn, frameElement, heightOf, test, WIDTHS } from "./support/host.mjs";
import { plan, planWithNews } from "./support/plan.mjs";
import { go, servePlan, VIEWS, whole } from "./support/site.mjs";

for (const width of WIDTHS) {
  test.describe(`${width} pixels wide`, () => {
    test.use({ viewport: { width, height: 800 } });

    for (const foreign of [false, true]) {
      test(`the frame fits at every view, ${foreign ? "on another origin" : "on the same origin"}`, async ({ page, host }) => {
        await host.open("plain.html", { foreign });
        const frame = await explorerWithMapIn(page);
        await expectFits(frame, "first view");
        for (const view of VIEWS) {
          await go(frame, view);
          await expectFits(frame, view.name);
        }
      });
    }

    test("the frame fits when something is unfolded and folded", async ({ page, host }) => {
      await host.open("plain.html");
      const frame = await explorerWithMapIn(page);
      await go(frame, { address: "#/om", heading: "Om planen" });
      await expectFits(frame, "folded");
      const folded = await heightOf(page);
      const summary = frame.locator("main details:not([open]) > summary").filter({ visible: true }).first();
      await summary.click();
      await expect.poll(() => heightOf(page)).toBeGreaterThan(folded);
      await expectFits(frame, "unfolded");
      await frame.locator("main details[open] > summary").filter({ visible: true }).first().click();
      await expectFits(frame, "folded again");
    });

    test("the frame fits a page whose styles count borders as height", async ({ page, host }) => {
      await host.open("boxes.html");
      await expectFits(await explorerWithMapIn(page));
    });
  });
}

test("the frame fits again when the window changes", async ({ page, host }) => {
  await host.open("plain.html");
  const frame = await explorerWithMapIn(page);
  for (const width of [1280, 320, 768, 1100]) {
    await page.setViewportSize({ width, height: 800 });
    await expect.poll(() => frame.evaluate(() => innerWidth)).toBeLessThan(width);
    await expectFits(frame, `${width} pixels`);
  }
});

for (const foreign of [false, true]) {
  test(`a frame far down the page is loaded late and fits, ${foreign ? "on another origin" : "on the same origin"}`, async ({ page, host }) => {
    await host.open("lazy.html", { foreign });
    expect(page.frames().map((frame) => frame.url()).filter((url) => url.includes("embed.html"))).toEqual([]);
    await frameElement(page).scrollIntoViewIfNeeded();
    await expectFits(await explorerWithMapIn(page, "kart", "Hallingdal"));
  });
}

test("a long time line is in sight as it comes", async ({ page, host }) => {
  const entries = 40 * plan.news.length;
  await servePlan(page, planWithNews(40));
  await host.open("plain.html");
  const frame = await explorerWithMapIn(page);
  await go(frame, { address: "#/nyheter", heading: "Nyheter" });
  await expectFits(frame, "folded");
  await page.evaluate(() => {
    const count = () => document.querySelector("iframe").contentDocument.querySelectorAll(".timeline-news").length;
    window.seen = [];
    addEventListener("message", ({ data }) => data.type === "height" && window.seen.push(count()));
  });
  await frame.locator("summary", { hasText: "Tidslinje" }).click();
  await expect(frame.locator(".timeline-news")).toHaveCount(entries);
  const seen = await page.evaluate(() => window.seen);
  expect(seen.length).toBeGreaterThan(0);
  expect(seen[0]).toBeLessThan(entries);
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
