// Memory stays level, however long somebody uses the explorer: what a view needs goes with the view.
import { plan } from "./support/plan.mjs";
import { go, heading, open, VIEWS } from "./support/site.mjs";
import { expect, test } from "./support/test.mjs";

/** What wasm's memory grows by at a time, in bytes. */
const STEP = 65_536;
/** Rounds after which every cache is filled. */
const WARM_UP = 100;
/** So many that what is left behind is seen, if it is 300 bytes each time. */
const ROUNDS = 1000;

/** Each has the addresses to go through, again and again, and the heading at each. */
const WAYS = [
  { name: "a region chosen", stops: plan.regions.map(({ id, name }) => [`#/region/${id}`, name]) },
  { name: "another view opened", stops: VIEWS.map(({ address, heading }) => [address, heading]) },
];

test.beforeEach(async ({ page }) => {
  await page.addInitScript(() => {
    const start = WebAssembly.instantiateStreaming;
    WebAssembly.instantiateStreaming = async (...given) => {
      const started = await start.apply(WebAssembly, given);
      // The first part has the memory; the rest uses it as well.
      window.wasmMemory ??= started.instance.exports.memory;
      return started;
    };
  });
});

for (const { name, stops } of WAYS) {
  test(`${name} ${ROUNDS} times leaves nothing behind`, async ({ page }) => {
    test.setTimeout(240_000);
    await open(page, "");
    // How much there is in each view when all of it has come.
    const whole = [];
    for (const [address, text] of stops) {
      await go(page, { address, heading: text });
      whole.push([address, text, await page.locator("#explorer .content *").count()]);
    }
    const walk = (amount) =>
      page.evaluate(
        async ([amount, whole]) => {
          const content = document.querySelector("#explorer .content");
          for (let at = 0; at < amount; at += 1) {
            const [address, text, count] = whole[at % whole.length];
            location.hash = address;
            while (document.querySelector("h1").textContent !== text || content.querySelectorAll("*").length !== count) {
              await new Promise((resolve) => setTimeout(resolve));
            }
          }
        },
        [amount, whole],
      );
    const memory = () => page.evaluate(() => window.wasmMemory.buffer.byteLength);
    await walk(WARM_UP);
    const before = await memory();
    await walk(ROUNDS);
    await expect(heading(page)).toHaveText(stops[(ROUNDS - 1) % stops.length][1]);
    expect(await memory()).toBeLessThanOrEqual(before + 3 * STEP);
  });
}
