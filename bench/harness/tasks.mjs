// What the main thread of a page does, task by task, from a recording of the browser's own.

/** Tasks of the main thread, and the marks that say what they belong to. */
const CATEGORIES = ["toplevel", "blink.user_timing"];

/** Names of the marks: the page is ready for an act; the answer is painted; so is its mark on the map; nothing changes any more. */
export const MARKS = { ready: "bench-ready", painted: "bench-painted", marked: "bench-marked", settled: "bench-settled" };

/**
 * Records while something runs. For each act in it: `work`, how long the main thread worked until the answer was
 * painted, `markedWork`, how long until it was marked on the map as well, `all`, how long until nothing changed any more,
 * and `longest`, its longest task of these, in milliseconds of its own time: what else the machine did is not counted.
 */
export async function record(browser, page, run) {
  await browser.startTracing(page, { categories: CATEGORIES });
  const times = await run();
  const { traceEvents } = JSON.parse((await browser.stopTracing()).toString("utf8"));
  const acts = inActs(traceEvents);
  if (acts.length !== times.length) {
    throw new Error(`${times.length} acts have been timed, ${acts.length} recorded`);
  }
  return times.map((timed, at) => ({ ...timed, ...acts[at] }));
}

function inActs(events) {
  const marks = events.filter(({ name, cat }) => cat?.includes("blink.user_timing") && Object.values(MARKS).includes(name)).sort(byTime);
  const { pid, tid } = marks[0] ?? {};
  const tasks = outermost(events.filter((event) => event.ph === "X" && event.pid === pid && event.tid === tid).sort(byTime));
  const acts = [];
  let ready = Number.NaN;
  let painted = Number.NaN;
  let marked = Number.NaN;
  for (const { name, ts } of marks) {
    if (name === MARKS.ready) {
      ready = ts;
    } else if (name === MARKS.painted) {
      painted = ts;
    } else if (name === MARKS.marked) {
      marked = ts;
    } else if (painted > ready) {
      const after = tasks.filter((task) => task.ts > ready && task.ts < ts);
      const until = (end) => after.filter((task) => task.ts < end).reduce((sum, task) => sum + length(task), 0);
      acts.push({ work: until(painted), markedWork: until(marked), all: until(ts), longest: Math.max(...after.map(length)) });
      ready = Number.NaN;
    }
  }
  return acts;
}

const byTime = (one, other) => one.ts - other.ts || (other.dur ?? 0) - (one.dur ?? 0);

const length = ({ tdur, dur }) => (tdur ?? dur) / 1000;

/** Those that run inside of no other. */
function outermost(tasks) {
  let end = 0;
  return tasks.filter(({ ts, dur = 0 }) => {
    const isOutside = ts >= end;
    end = Math.max(end, ts + dur);
    return isOutside;
  });
}
