// What acts of the reader cost in one app, on this machine as it is: for looking around while one makes it faster. Nothing is
// written, and nothing is compared with a goal.
//
//   node bench/harness/profile.mjs [app] [act] [--times 6]
//
//   app   explorer, plain or react; all of them if none is named
//   act   choosing, opening, typing or filtering: a region, a focus area, letters in the search field, the news; or all
//   --times 6   how many regions or focus areas to choose
//
// `BENCH_SITE` names a folder with a built explorer if it is not `dist`, `BENCH_BROWSER` the browser.
//
// For each act, as medians: milliseconds of the main thread until nothing changes any more, and what of it went into
// scripts (compiling and garbage included), style, layout, paint and the rest; how many layouts there were, how many of
// them a script forced, and how many paints; elements, comments and all nodes of the page at the end; calls of the document.
// These are counted in a visit of their own, so that counting costs none of the time.
import { ACTS } from "./acts.mjs";
import { APPS, buildPeers } from "./apps.mjs";
import { countCalls } from "./calls.mjs";
import { CATEGORIES, KINDS, kindsOf } from "./kinds.mjs";
import { median, medians } from "./numbers.mjs";
import { launch, settled } from "./page.mjs";
import { readJson, serve } from "./server.mjs";
import { trace } from "./tasks.mjs";
import { Timing } from "./timing.mjs";
import { withApp } from "./use.mjs";

const given = process.argv.slice(2);
const named = (names) => names.filter((name) => given.includes(name));
const apps = named(APPS.map(({ name }) => name));
const kinds = named(Object.keys(ACTS));
const times = given.includes("--times") ? Number(given[given.indexOf("--times") + 1]) : 6;
const unknown = given.filter((word) => word.startsWith("--") ? word !== "--times" : !Object.keys(ACTS).includes(word) && !APPS.some(({ name }) => name === word) && !(Number(word) > 0));
if (unknown.length > 0) {
  throw new Error(`unknown: ${unknown.join(" ")}. An app, an act and --times 6 can be given`);
}

/** Counts the calls between an act and when nothing changes any more. */
class Counting extends Timing {
  async of(...act) {
    await this.evaluate("window.benchCalls = {}");
    const timed = await super.of(...act);
    return { ...timed, calls: await this.evaluate("window.benchCalls") };
  }
}

const read = ({ events }) => {
  const sums = kindsOf(events);
  return { work: KINDS.reduce((sum, kind) => sum + sums[kind], 0), ...sums };
};

async function profile(browser, address, plan) {
  const chosen = kinds.length > 0 ? kinds : Object.keys(ACTS);
  const visit = (run) => withApp(browser, address, plan, { isSlow: false }, async (page, devtools, prepared) => {
    const found = {};
    const act = await run(page, devtools);
    for (const kind of chosen) {
      await settled(page);
      found[kind] = await act((timing) => ACTS[kind](page, prepared, timing, times));
    }
    return found;
  });
  const timed = await visit((page, devtools) => (run) => trace(browser, page, CATEGORIES, () => run(new Timing(page, devtools)), read));
  const counted = await visit(async (page, devtools) => {
    await countCalls(page);
    return (run) => run(new Counting(page, devtools));
  });
  return chosen.map((kind) => ({ kind, ...medians(timed[kind]), calls: usualCalls(counted[kind]) }));
}

/** The calls of a usual act, most first. */
function usualCalls(acts) {
  const names = [...new Set(acts.flatMap(({ calls }) => Object.keys(calls)))];
  const usual = names.map((name) => [name, Math.round(median(acts.map(({ calls }) => calls[name] ?? 0)))]);
  return usual.filter(([, amount]) => amount > 0).sort(([, one], [, other]) => other - one);
}

const COLUMNS = ["work", ...KINDS, "layouts", "forced", "paints", "elements", "comments", "nodes"];

function print(app, rows) {
  console.log(`\n${app.padEnd(10)}${COLUMNS.map((name) => name.padStart(10)).join("")}`);
  for (const row of rows) {
    const cells = COLUMNS.map((name) => (name === "work" || KINDS.includes(name) ? row[name].toFixed(1) : String(Math.round(row[name]))));
    console.log(`${row.kind.padEnd(10)}${cells.map((cell) => cell.padStart(10)).join("")}`);
    const sum = row.calls.reduce((all, [, amount]) => all + amount, 0);
    console.log(`          ${sum} calls: ${row.calls.map(([name, amount]) => `${amount} ${name}`).join(", ")}`);
  }
}

if (apps.some((name) => name !== "explorer") || apps.length === 0) {
  await buildPeers();
}
const { address, stop } = await serve();
const browser = await launch();
try {
  for (const { name, title, folder } of APPS.filter((app) => apps.length === 0 || apps.includes(app.name))) {
    print(title, await profile(browser, `${address}/${name}/`, readJson(`${folder}/data/plan.json`)));
  }
} finally {
  await browser.close();
  await stop();
}
