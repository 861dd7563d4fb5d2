// Memory stays level, however long somebody uses the explorer: what a view needs goes with the view.
import { plan } from "./support/plan.mjs";
import { go, heading, open, VIEWS } from "./support/site.mjs";
import { expect, test } from "./support/test.mjs";

/** What wasm's memory grows by at a time, in bytes. */
const STEP = 65_536;
/** Rounds after which every cache is filled. */
const WARM_UP = 100;
/** So many that what is left behind is seen, if it is 350 bytes each time. */
const ROUNDS = 600;

/** Where to go, again and again: another view, and another region, in turns. */
const STOPS = VIEWS.flatMap(({ address, heading: text }, at) => {
  const { id, name } = plan.regions[at % plan.regions.length];
  return [{ address, heading: text }, { address: `#/region/${id}`, heading: name }];
});

test(`regions and views opened ${ROUNDS} times leave nothing behind`, async ({ page }) => {
  test.setTimeout(240_000);
  await page.addInitScript(() => {
    const start = WebAssembly.instantiate;
    WebAssembly.instantiate = async (...given) => {
      const started = await start.apply(WebAssembly, given);
      // The first module has the memory; the others use it as well.
      window.wasmMemory ??= started.exports.memory;
      return started;
    };
  });
  await open(page, "");
  // How much there is in each view when all of it has come.
  const stops = [];
  for (const { address, heading: text } of STOPS) {
    await go(page, { address, heading: text });
    stops.push([address, text, await page.locator("#explorer .content *").count()]);
  }
  // Nobody looks: what waits for a picture, or for its turn, has it at once.
  await page.evaluate(() => {
    const { port1, port2 } = new MessageChannel();
    const waiting = [];
    port1.onmessage = () => waiting.shift()(performance.now());
    const soon = (run) => {
      waiting.push(run);
      port2.postMessage(0);
      return 0;
    };
    const later = window.setTimeout;
    window.requestAnimationFrame = soon;
    window.setTimeout = (run, delay, ...given) => (delay ? later(run, delay, ...given) : soon(run));
  });
  const walk = (amount) =>
    page.evaluate(
      async ([amount, stops]) => {
        const content = document.querySelector("#explorer .content");
        for (let at = 0; at < amount; at += 1) {
          const [address, text, count] = stops[at % stops.length];
          location.hash = address;
          while (document.querySelector("h1").textContent.replaceAll("\u00ad", "") !== text || content.querySelectorAll("*").length !== count) {
            await new Promise((resolve) => setTimeout(resolve));
          }
        }
      },
      [amount, stops],
    );
  const memory = () => page.evaluate(() => window.wasmMemory.buffer.byteLength);
  await walk(WARM_UP);
  const before = await memory();
  await walk(ROUNDS);
  await expect(heading(page)).toHaveText(stops[(ROUNDS - 1) % stops.length][1]);
  expect(await memory()).toBeLessThanOrEqual(before + 2 * STEP);
});
