// A slow processor. The browser's own throttling is told a rate, but what it makes of it depends on the machine: asked for
// 4 it may well be 4.5 times slower. So it is held against a piece of work as pages do it, and the rate is chosen so that
// this takes as many times longer as it should.
import { median } from "./numbers.mjs";

/** How many times slower than this machine: as a middling phone is beside a desk. */
const SLOWER = 4;
const PAIRS = 75;
const TRIES = 4;
const NEAR = 0.1;

let rate = SLOWER;

export const slowDown = (devtools, to = rate) => devtools.send("Emulation.setCPUThrottlingRate", { rate: to });

/** Finds the rate. Gives it, and how many times slower the work was at it: nearly as many as it should. */
export async function calibrate(browser) {
  const context = await browser.newContext();
  try {
    const page = await context.newPage();
    const devtools = await context.newCDPSession(page);
    const times = async (tried) => {
      const ratios = [];
      for (let pair = 0; pair < PAIRS; pair += 1) {
        // Right after each other, so that what else the machine does slows both.
        await slowDown(devtools, 1);
        const plain = await page.evaluate(work);
        await slowDown(devtools, tried);
        ratios.push((await page.evaluate(work)) / plain);
      }
      return median(ratios);
    };
    // The first time, the browser is still getting to know the work.
    await times(1);
    const tries = [];
    const off = ({ slower }) => Math.abs(slower - SLOWER);
    do {
      const slower = await times(rate);
      tries.push({ rate, slower });
      rate *= SLOWER / slower;
    } while (off(tries.at(-1)) > NEAR && tries.length < TRIES);
    const nearest = tries.toSorted((one, other) => off(one) - off(other))[0];
    rate = nearest.rate;
    return nearest;
  } finally {
    await context.close();
  }
}

/** In the page: makes a list, has it laid out and takes it away again. Gives the milliseconds. */
function work() {
  const began = performance.now();
  const list = document.body.appendChild(document.createElement("ul"));
  for (let at = 0; at < 500; at += 1) {
    const item = list.appendChild(document.createElement("li"));
    item.className = `item-${at % 7}`;
    item.append(`${at}. `, Object.assign(document.createElement("a"), { href: `#${at}`, textContent: "A link" }));
  }
  list.getBoundingClientRect();
  list.remove();
  return performance.now() - began;
}
