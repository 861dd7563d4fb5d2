// The first visit: a phone with a slow processor on a slow network.
import { go, heading, memory, PHONE, pointOn, withPage } from "./page.mjs";

export function load(browser, address, plan, { isSlow = true } = {}) {
  const setting = { regions: plan.regions.length, viewport: PHONE, slowNetwork: isSlow, slowProcessor: isSlow };
  return withPage(browser, setting, async (page, devtools) => {
    let [bytes, requests] = [0, 0];
    devtools.on("Network.requestWillBeSent", ({ request }) => (requests += request.url.startsWith("http") ? 1 : 0));
    devtools.on("Network.loadingFinished", ({ encodedDataLength }) => (bytes += encodedDataLength));
    await page.goto(address, { timeout: 120_000 });
    await page.waitForFunction(() => window.bench.complete !== undefined, undefined, { timeout: 120_000 });
    await page.waitForLoadState("networkidle");
    await page.evaluate(() => new Promise((resolve) => requestIdleCallback(resolve)));
    const seen = await page.evaluate(() => JSON.parse(JSON.stringify(window.bench)));
    const needed = await page.evaluate(bytesUntil, seen.usable);
    const { heap, script, wasm } = await memory(page, devtools);
    await verify(page, plan);
    const blocking = seen.tasks
      .filter(({ startTime }) => startTime >= seen.contentful)
      .reduce((sum, { duration }) => sum + Math.max(0, duration - 50), 0);
    return {
      bytes,
      needed,
      requests,
      contentful: seen.contentful,
      largest: seen.largest,
      picture: seen.picture,
      usable: seen.usable,
      complete: seen.complete,
      blocking,
      shift: seen.shift,
      heap,
      // The memory that the plan is kept in.
      kept: wasm > 0 ? wasm : script,
    };
  });
}

/** When the map is to be seen, on a first visit to one of the views. */
export function picture(browser, address, plan) {
  const setting = { regions: plan.regions.length, viewport: PHONE, slowNetwork: true, slowProcessor: true };
  return withPage(browser, setting, async (page) => {
    await page.goto(address, { timeout: 120_000, waitUntil: "commit" });
    await page.waitForFunction(() => window.bench?.picture !== undefined, undefined, { timeout: 120_000 });
    return { picture: await page.evaluate(() => window.bench.picture) };
  });
}

/** In the page: the bytes of all files, as they were sent, that had come by then. */
function bytesUntil(time) {
  const files = [...performance.getEntriesByType("navigation"), ...performance.getEntriesByType("resource")];
  return files.filter(({ responseEnd }) => responseEnd <= time).reduce((sum, { encodedBodySize }) => sum + encodedBodySize, 0);
}

/** That the map could be used is only believed if it can. */
async function verify(page, plan) {
  const [region] = plan.regions;
  const { x, y } = await pointOn(page, region.name);
  await page.mouse.click(x, y);
  await heading(page).filter({ hasText: region.name }).waitFor({ timeout: 60_000 });
  await go(page, "#/", plan.title.text);
}
