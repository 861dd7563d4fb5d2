// A page of one of the apps, in a context of its own, on a slow machine and a slow network where asked for.
import { chromium } from "playwright-core";
import { TRUST } from "./certificate.mjs";
import { slowDown } from "./slow.mjs";
import { MARKS } from "./tasks.mjs";
import { watch } from "./watch.mjs";

/** A middling phone on a middling mobile network. */
const NETWORK = { offline: false, latency: 150, downloadThroughput: 1_600_000 / 8, uploadThroughput: 750_000 / 8 };
export const PHONE = { width: 412, height: 823 };
export const DESKTOP = { width: 1280, height: 800 };

export const launch = () =>
  chromium.launch({
    executablePath: process.env.BENCH_BROWSER,
    // As root there is no sandbox; the others keep Chromium itself from calling out.
    args: ["--no-sandbox", "--disable-gpu", "--disable-quic", "--no-first-run", "--disable-background-networking", "--disable-component-update", "--disable-sync", "--js-flags=--expose-gc", TRUST],
  });

/** Opens a context, hands its page over, and closes it whatever happens. */
export async function withPage(browser, { regions, viewport = DESKTOP, slowNetwork = false, slowProcessor = false }, use) {
  const context = await browser.newContext({ viewport, locale: "nb-NO", reducedMotion: "reduce" });
  try {
    const page = await context.newPage();
    const devtools = await context.newCDPSession(page);
    await devtools.send("Network.enable");
    await devtools.send("Performance.enable");
    if (slowNetwork) {
      await devtools.send("Network.emulateNetworkConditions", NETWORK);
    }
    if (slowProcessor) {
      await slowDown(devtools);
    }
    await page.addInitScript(watch, { regions, marks: MARKS });
    return await use(page, devtools);
  } finally {
    await context.close();
  }
}

export const heading = (page) => page.locator("h1");

/** Goes to an address within the page and waits for its heading, which may have soft hyphens. */
export async function go(page, hash, text) {
  await page.evaluate((to) => (location.hash = to), hash);
  await page.waitForFunction((wanted) => document.querySelector("h1")?.textContent.replaceAll("\u00ad", "") === wanted, text);
}

/** Waits until nothing changes any more. */
export const settled = (page) => page.evaluate(() => window.bench.settled());

/** A point of the window where a region's shape is uppermost. */
export const pointOn = (page, name) => page.evaluate((wanted) => window.bench.pointOn(wanted), name);

/** The middle of an element, brought into sight. */
export const middleOf = (page, selector) =>
  page.evaluate((wanted) => {
    const element = document.querySelector(wanted);
    element.scrollIntoView({ block: "center" });
    const { left, top, width, height } = element.getBoundingClientRect();
    return { x: left + width / 2, y: top + height / 2 };
  }, selector);

async function metrics(devtools) {
  const { metrics: all } = await devtools.send("Performance.getMetrics");
  return Object.fromEntries(all.map(({ name, value }) => [name, value]));
}

/**
 * What the page holds after garbage is collected, in bytes: `script`, JavaScript's heap, `wasm`, the memory of wasm, and
 * `heap`, both together; and what is left in documents and nodes.
 */
export async function memory(page, devtools) {
  await devtools.send("HeapProfiler.collectGarbage");
  const { JSHeapUsedSize: script, Documents, Nodes } = await metrics(devtools);
  const wasm = await page.evaluate(() => window.bench.wasm());
  return { script, wasm, heap: script + wasm, documents: Documents, nodes: Nodes };
}
