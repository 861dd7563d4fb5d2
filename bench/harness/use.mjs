// In use: each act is timed from the event to the paint of the answer, which is the heading or the count, and to the paint
// of the last change of the page. What the main thread worked for these is told as well, and its longest task: the times
// have in them what the machine does besides and the wait for the next frame, these have not.
import { prepare } from "../peers/common/plan.js";
import { ACTS } from "./acts.mjs";
import { median, medians, quantile } from "./numbers.mjs";
import { settled, withPage } from "./page.mjs";
import { record } from "./tasks.mjs";
import { Timing } from "./timing.mjs";

/** How many regions and how many focus areas are chosen. */
const CHOICES = 20;

/**
 * A browser that keeps nothing, as this one, gets the page's icon anew and draws it with each change of the address; for
 * readers it does that once. The icon is the same in all three, and so is its absence.
 */
const WITHOUT_ICON = () => document.querySelectorAll("link[rel~=icon]").forEach((icon) => (icon.href = "data:,"));

/** What is told of an act, by the end of its name, and whether of a usual act or of the worst. */
const worst = (values) => quantile(values, 0.95);
const TOLD = {
  "": [({ time }) => time, median],
  Marked: [({ marked }) => marked, median],
  Whole: [({ whole }) => whole, median],
  Work: [({ work }) => work, worst],
  MarkedWork: [({ markedWork }) => markedWork, worst],
  Task: [({ longest }) => longest, worst],
  All: [({ all }) => all, median],
  Each: [({ all, elements }) => all / elements, median],
  Elements: [({ elements }) => elements, median],
  Nodes: [({ nodes }) => nodes, median],
};

/**
 * What is told of the acts of each kind, times in milliseconds, from rounds of [`acts`]: each act is the median of what it
 * took in them, so that what the machine did besides once is not the act's. `choosing` is from the event to the paint of
 * the answer, `choosingMarked` until it is marked on the map as well, `choosingWhole` until the last change is painted;
 * `choosingAll` is what the main thread worked until nothing changed any more, `choosingEach` that for an element,
 * `choosingElements` and `choosingNodes` how many the page had then: medians of the acts. `choosingWork` is what the main
 * thread worked until the answer, `choosingMarkedWork` until the mark, `choosingTask` its longest task of all: the 95th
 * percentile.
 */
export function summary(rounds) {
  const measured = {};
  for (const [name, first] of Object.entries(rounds[0])) {
    const typical = first.map((_, at) => medians(rounds.map((round) => round[name][at])));
    for (const [end, [of, join]] of Object.entries(TOLD)) {
      measured[`${name}${end}`] = join(typical.map(of));
    }
  }
  return measured;
}

/** An app that is there, ready to be used. */
export const withApp = (browser, address, raw, { isSlow = true } = {}, use) => {
  const plan = prepare(raw);
  return withPage(browser, { regions: plan.regions.length, slowProcessor: isSlow }, async (page, devtools) => {
    await page.goto(address, { timeout: 120_000 });
    await page.waitForFunction(() => window.bench.complete !== undefined, undefined, { timeout: 120_000 });
    await page.evaluate(WITHOUT_ICON);
    return use(page, devtools, plan);
  });
};

/** Each act of each kind. */
export function acts(browser, address, raw, { kinds = Object.keys(ACTS), isSlow = true } = {}) {
  return withApp(browser, address, raw, { isSlow }, async (page, devtools, plan) => {
    const timing = new Timing(page, devtools);
    const found = {};
    for (const kind of kinds) {
      await settled(page);
      found[kind] = await record(browser, page, () => ACTS[kind](page, plan, timing, CHOICES));
    }
    return found;
  });
}
