// A view comes part by part, from above: nothing that the reader sees is pushed away by what comes later.
import { FULL_VIEWS, open, whole } from "./support/site.mjs";
import { expect, test } from "./support/test.mjs";

/** Writes down what comes to be seen in the view above something that has come before it. */
const watch = (page) =>
  page.evaluate(() => {
    window.cameAbove = [];
    window.cameIn = 0;
    const content = document.querySelector("#explorer .content");
    const name = (element) => `${element.tagName.toLowerCase()}.${element.className}#${element.id}`;
    const before = new Set();
    new MutationObserver((records) => {
      const came = records.flatMap(({ addedNodes }) => [...addedNodes]).filter((node) => node instanceof Element && node.isConnected && node.parentElement?.closest("details:not([open])") === null);
      for (const element of came) {
        const below = [...before].find((other) => other.isConnected && element.compareDocumentPosition(other) === Node.DOCUMENT_POSITION_FOLLOWING);
        if (below !== undefined) {
          window.cameAbove.push(`${name(element)} above ${name(below)}`);
        }
      }
      if (came.length > 0) {
        window.cameIn += 1;
        came.forEach((element) => before.add(element));
      }
    }).observe(content, { childList: true, subtree: true });
  });

for (const { name, address } of FULL_VIEWS) {
  test(`${name}: nothing comes in above what is there already`, async ({ page }) => {
    // Slow, so that little comes between two paints.
    const devtools = await page.context().newCDPSession(page);
    await open(page, name === "unknown" ? "#/om" : "#/finnes-ikke");
    await devtools.send("Emulation.setCPUThrottlingRate", { rate: 6 });
    await watch(page);
    await page.evaluate((to) => (location.hash = to), address);
    await page.waitForFunction(() => window.cameIn > 0);
    await whole(page);
    expect(await page.evaluate(() => window.cameAbove)).toEqual([]);
  });
}

test("a region comes in more than one go", async ({ page }) => {
  const devtools = await page.context().newCDPSession(page);
  await open(page, "");
  await devtools.send("Emulation.setCPUThrottlingRate", { rate: 6 });
  await watch(page);
  await page.evaluate(() => (location.hash = "#/region/hallingdal"));
  await page.waitForFunction(() => window.cameIn > 0);
  await whole(page);
  expect(await page.evaluate(() => window.cameIn)).toBeGreaterThan(2);
});
