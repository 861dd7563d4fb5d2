// Pages that size their frames with what other charts brought: open-iframe-resizer, and Datawrapper's scripts.
import { expect, explorerIn, test, testFits } from "./support/host.mjs";

for (const file of ["open-iframe-resizer.html", "datawrapper.html", "datawrapper-earlier.html"]) {
  test.describe(file, () => testFits(file));
}

test("kind 3: open-iframe-resizer is answered whenever it asks", async ({ page, host }) => {
  await host.open("open-iframe-resizer.html", { foreign: true });
  const frame = await explorerIn(page, "kart", "Hallingdal");
  const height = () => page.locator("#kart").evaluate(({ style }) => parseFloat(style.height));
  await expect.poll(height).toBeGreaterThan(1000);
  const fits = async () => (await height()) === (await frame.locator("html").evaluate(({ scrollHeight }) => scrollHeight));
  await page.evaluate(async () => {
    document.getElementById("kart").style.height = "300px";
    (await window.resizers).forEach(({ resize }) => resize());
  });
  await expect.poll(height).toBeGreaterThan(1000);
  await expect.poll(fits).toBe(true);
  await expect(frame.locator("html")).toHaveAttribute("data-height", "fitted");
});

test("kind 3: where somebody has asked in other words, nothing is told in Datawrapper's, and what is around the frame counts", async ({ page, host }) => {
  await page.addInitScript(() => {
    window.told = [];
    addEventListener("message", ({ data }) => window.told.push(...Object.keys(data)));
  });
  await host.open("plain.html", { foreign: true });
  await explorerIn(page);
  // Before somebody has asked, the frame cannot know.
  const isTold = () => page.evaluate(() => window.told.includes("height"));
  await expect.poll(isTold).toBe(true);
  await page.evaluate(() => (window.told = []));
  await page.setViewportSize({ width: 500, height: 700 });
  await expect.poll(isTold).toBe(true);
  expect(await page.evaluate(() => window.told)).not.toContain("datawrapper-height");
});
