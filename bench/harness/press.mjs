// A press in the very moment in which the map can be used, on the first visit: what a reader does who has waited for it.
import { once } from "node:events";
import { PHONE, withPage } from "./page.mjs";

/** How long a visit may take. */
const LONGEST = 120_000;

/**
 * How long it takes from the press of a region until the heading of its view is painted, and when that is, counted from
 * the beginning of the visit. In milliseconds.
 */
export function press(browser, address, plan, { isSlow = true } = {}) {
  const setting = { regions: plan.regions.length, viewport: PHONE, slowNetwork: isSlow, slowProcessor: isSlow };
  return withPage(browser, setting, async (page, devtools) => {
    await devtools.send("Runtime.enable");
    await devtools.send("Runtime.addBinding", { name: "benchPress" });
    await page.addInitScript(whenUsable, plan.regions[0].name);
    const pressed = once(devtools, "Runtime.bindingCalled", { signal: AbortSignal.timeout(LONGEST) }).then(([{ payload }]) => {
      const event = { ...JSON.parse(payload), button: "left", clickCount: 1 };
      // Both are sent off together: a finger does not wait until the page has heard of the first.
      return Promise.all(["mousePressed", "mouseReleased"].map((type) => devtools.send("Input.dispatchMouseEvent", { ...event, type })));
    });
    const failed = new Promise((_, reject) => page.once("pageerror", reject));
    await Promise.race([failed, Promise.all([page.goto(address, { timeout: LONGEST }), pressed])]);
    const [answered] = await page.evaluate(() => window.bench.timed);
    const began = await page.evaluate(() => window.bench.began);
    return { press: answered, pressAnswered: began + answered };
  });
}

/** In the page: has a region pressed as soon as it can be. */
function whenUsable(name) {
  window.bench.onUsable = () => {
    window.bench.arm("click", { selector: "h1", isInSight: true }, name);
    window.benchPress(JSON.stringify(window.bench.pointOn(name, 0)));
  };
}
