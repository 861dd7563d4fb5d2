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
export const record = (browser, page, run) => trace(browser, page, CATEGORIES, run, lengths);

/** Records what some categories tell while something runs, and adds to each act in it what `read` makes of its recording. */
export async function trace(browser, page, categories, run, read) {
  await browser.startTracing(page, { categories });
  const times = await run();
  const { traceEvents } = JSON.parse((await browser.stopTracing()).toString("utf8"));
  const acts = inActs(traceEvents);
  if (acts.length !== times.length) {
    throw new Error(`${times.length} acts have been timed, ${acts.length} recorded`);
  }
  return times.map((timed, at) => ({ ...timed, ...read(acts[at]) }));
}

/** For each act what the main thread did, in the order of its beginning, and when the marks were. */
function inActs(events) {
  const marks = events.filter(({ name, cat }) => cat?.includes("blink.user_timing") && Object.values(MARKS).includes(name)).sort(byTime);
  const { pid, tid } = marks[0] ?? {};
  const own = events.filter((event) => event.ph === "X" && event.pid === pid && event.tid === tid).sort(byTime);
  const tasks = outermost(own);
  const acts = [];
  let at = {};
  for (const { name, ts } of marks) {
    if (name === MARKS.ready) {
      at = {};
    }
    at[name] ??= ts;
    if (name === MARKS.settled && at[MARKS.painted]) {
      const [ready, painted, marked] = [MARKS.ready, MARKS.painted, MARKS.marked].map((mark) => at[mark]);
      // What is left of the task that made the page ready is no part of the act.
      const start = tasks.find((task) => task.ts > ready)?.ts ?? ts;
      acts.push({ painted, marked, events: own.filter((event) => event.ts >= start && event.ts < ts) });
      at = {};
    }
  }
  return acts;
}

function lengths({ painted, marked, events }) {
  const tasks = outermost(events);
  const until = (end) => tasks.filter((task) => task.ts < end).reduce((sum, task) => sum + length(task), 0);
  return { work: until(painted), markedWork: until(marked), all: until(Infinity), longest: Math.max(...tasks.map(length)) };
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
