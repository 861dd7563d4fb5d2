// What was measured as tables: on the terminal, in bench/RESULTS.md, and the ratios in the README.
import { readFile, writeFile } from "node:fs/promises";
import { APPS } from "./apps.mjs";
import { PROTOCOL } from "./server.mjs";

const RESULTS = new URL("../RESULTS.md", import.meta.url);
const README = new URL("../../README.md", import.meta.url);
/** Between these lines the README is written by this program. */
const [OPENING, CLOSING] = ["<!-- made by cargo xtask bench -->", "<!-- end of what cargo xtask bench makes -->"];

const milliseconds = (value) => `${Math.round(value)} ms`;
const microseconds = (value) => `${Math.round(value * 1000)} µs`;
const kilobytes = (value) => `${(value / 1000).toFixed(0)} kB`;
const smallKilobytes = (value) => `${(value / 1000).toFixed(2)} kB`;
const times = (value) => value.toFixed(2);
const whole = (value) => String(Math.round(value));
const hundredths = (value) => value.toFixed(3);

/**
 * What is told of an act of the reader, with goals for what is told of all of it. The answer is the heading of the view or
 * the count of what is found.
 */
const act = (name, title, { isOnMap = false, goals = {} } = {}) => [
  [name, `${title}: the answer`, milliseconds],
  [`${name}Work`, "work for the answer (95 of 100)", milliseconds, { value: 50 }],
  ...(isOnMap ? [
    [`${name}Marked`, "marked on the map as well", milliseconds],
    [`${name}MarkedWork`, "work for both (95 of 100)", milliseconds],
  ] : []),
  [`${name}Whole`, "all of the view, the last change painted", milliseconds, goals.whole],
  [`${name}All`, "work for all of it", milliseconds, goals.all],
  [`${name}Each`, "that work for an element", microseconds, goals.each],
  [`${name}Elements`, "elements of the page then", whole],
  [`${name}Nodes`, "nodes, texts and comments included", whole],
  [`${name}Task`, "the longest task (95 of 100)", milliseconds, { value: 80 }],
];

/** `goal`: the most that the explorer may take, as ratios to the peers or in its own unit. */
const TABLES = [
  {
    of: "load",
    title: "First visit",
    about: "A phone with a 4 times slower processor, 1.6 Mbit/s and 150 ms of delay for each request. Medians. The press is made in visits of its own, when the frame is painted in which the map can be used, and is answered when the heading of the region's view is painted.",
    rows: [
      ["picture", "map picture", milliseconds, { plain: 0.7 }],
      ["regionPicture", "map picture of a region's view", milliseconds],
      ["regionTimes", "the same, as times of the overview's", times, { value: 1 }],
      ["usable", "map usable", milliseconds, { plain: 1.1, react: 0.9 }],
      ["pressAnswered", "a press at the moment the map is usable: answered, from the beginning of the visit", milliseconds, { react: 0.9 }],
      ["press", "the same from the press on", milliseconds],
      ["complete", "all usable", milliseconds, { react: 1.25 }],
      ["contentful", "first contentful paint", milliseconds],
      ["largest", "largest contentful paint", milliseconds],
      ["blocking", "blocking time", milliseconds],
      ["shift", "layout shift", hundredths, { value: 0 }],
      ["needed", "bytes until the map is usable", kilobytes, { value: 160_000 }],
      ["bytes", "bytes in all", kilobytes, { value: 340_000 }],
      ["requests", "requests", whole],
      ["heap", "heap, wasm's memory included", kilobytes],
    ],
  },
  {
    of: "use",
    title: "In use",
    about: "4 times slower processor. Each act is the median of its rounds. The rows are medians of the acts; those with “95 of 100” are their 95th percentile. The answer is painted when the heading of the view or the count of what is found is; the region is marked on the map in a frame after that, and all of the view is there with the last change of the page. Work is that of the main thread from the event until then; for an element, it is divided by the elements that the page has at the end. Elements and nodes are those of the whole page, without what is inside of something hidden. The explorer answers first and makes the map and the rest of the view in short tasks after that; plain JavaScript and React make most of it before they answer.",
    rows: [
      ...act("choosing", "region chosen on the map", { isOnMap: true, goals: { whole: { plain: 1.3 }, each: { plain: 1 } } }),
      ...act("opening", "focus area opened"),
      ...act("typing", "letter typed in the search field", { goals: { each: { plain: 1.2 } } }),
      ...act("filtering", "news filtered", { goals: { all: { plain: 1.1 } } }),
    ],
  },
  {
    of: "largeLoad",
    title: "First visit with 357 municipalities and 10 000 news items",
    about: "As above. The memory for a news item is what the page holds more than with Buskerud's plan, divided by the news items that it has more: wasm's memory for the explorer, which keeps the plan there, and JavaScript's heap for the peers.",
    rows: [
      ["usable", "map usable", milliseconds],
      ["times", "the same, as times of Buskerud's", times, { value: 2 }],
      ["bytes", "bytes in all", kilobytes],
      ["heap", "heap, wasm's memory included", kilobytes],
      ["item", "memory for a news item", smallKilobytes, { value: 500 }],
      ["itemHeap", "heap for a news item, wasm's memory included", smallKilobytes],
    ],
  },
  {
    of: "largeUse",
    title: "In use with them",
    about: "As above.",
    rows: [
      ...act("typing", "letter typed in the search field"),
      ...act("filtering", "news filtered"),
    ],
  },
  {
    of: "select",
    title: "After 500 selections",
    about: "What the page has more than after the first 20, garbage collected.",
    rows: [
      ["selectHeap", "heap, wasm's memory included", kilobytes],
      ["selectNodes", "nodes of the document", whole],
    ],
  },
  {
    of: "mount",
    title: "After 100 frames that came and went",
    about: "What the page around has more than after the first 20, garbage collected.",
    rows: [
      ["mountHeap", "heap", kilobytes],
      ["mountDocuments", "documents kept", whole],
    ],
  },
];

/** The ratios that say something; growth may be nothing or less. */
const NO_RATIO = ["select", "mount"];

/** What the README tells of this, in a reader's words. */
const TOLD = [
  ["load", "usable", "until the map can be used"],
  ["load", "pressAnswered", "a press at that moment is answered"],
  ["load", "complete", "until everything can be used"],
  ["load", "bytes", "bytes of the whole visit"],
  ["use", "choosingWhole", "a region is chosen, until all of its view is there"],
  ["use", "choosingEach", "work for that, for each element of the page"],
  ["use", "filteringAll", "work to filter the news"],
  ["use", "typingEach", "work for a letter in the search field, for each element"],
];
const ABOUT_TOLD = "Medians. The first four rows are a first visit on a phone with a slow network, the others its use with the same slow processor.";

function lines({ of, rows }, found) {
  const measured = found[of];
  const [explorer, plain, react] = APPS.map(({ name }) => measured.get(name));
  return rows.map(([name, label, format, goal = {}]) => {
    const ratio = (peer) => (NO_RATIO.includes(of) || format === times || !(peer[name] > 0) ? undefined : explorer[name] / peer[name]);
    const [toPlain, toReact] = [ratio(plain), ratio(react)];
    const holds = (value, most) => most === undefined || value === undefined || Number(value.toFixed(3)) <= most;
    const isHeld = holds(toPlain, goal.plain) && holds(toReact, goal.react) && holds(explorer[name], goal.value);
    const goals = [goal.plain && `≤ ${goal.plain} × plain`, goal.react && `≤ ${goal.react} × React`, goal.value !== undefined && (goal.value === 0 ? "0" : `≤ ${format(goal.value)}`)].filter(Boolean);
    const shown = (value) => (value === undefined ? "" : value.toFixed(2));
    return {
      name,
      cells: [label, ...[explorer, plain, react].map((app) => (app[name] === undefined ? "" : format(app[name]))), shown(toPlain), shown(toReact)],
      goal: goals.length > 0 ? `${goals.join(", ")}${isHeld ? "" : " – not yet"}` : "",
    };
  });
}

const markdown = (head, rows) => [`| ${head.join(" | ")} |`, `| ${head.map((_, at) => (at === 0 ? "---" : "--:")).join(" | ")} |`, ...rows.map((row) => `| ${row.join(" | ")} |`)].join("\n");

function aligned(rows) {
  const widths = rows[0].map((_, at) => Math.max(...rows.map((row) => row[at].length)));
  return rows.map((row) => row.map((cell, at) => (at === 0 || at === row.length - 1 ? cell.padEnd(widths[at]) : cell.padStart(widths[at]))).join("  ").trimEnd()).join("\n");
}

const HEAD = ["", ...APPS.map(({ title }) => title), "÷ plain", "÷ React"];

export async function write(found, { rounds, slow, browser, isKept }) {
  const tables = TABLES.filter(({ of }) => found[of]).map((table) => ({ ...table, lines: lines(table, found) }));
  for (const table of tables) {
    console.log(`\n${table.title}. ${table.about}`);
    console.log(aligned([[...HEAD, "goal"], ...table.lines.map(({ cells, goal }) => [...cells, goal])]));
  }
  if (!isKept) {
    return;
  }
  const date = new Date().toISOString().slice(0, 10);
  const how = `Chromium ${browser}, ${date}, ${rounds} visits of each in turns, over ${PROTOCOL}, on a processor ${slow.slower.toFixed(2)} times slower (the browser's rate ${slow.rate.toFixed(2)})`;
  const text = tables.map(({ title, about, lines: all }) => `## ${title}\n\n${about}\n\n${markdown([...HEAD, "goal"], all.map(({ cells, goal }) => [...cells, goal]))}\n`);
  await writeFile(RESULTS, `# How fast it is\n\nMade by \`cargo xtask bench\`: ${how}. The peers are in [peers/](peers/). Times differ from machine to machine and with what else runs there; the ratios are what to look at.\n\n${text.join("\n")}`);
  await intoReadme(tables, how);
  console.log("\nWritten to bench/RESULTS.md and into the README.");
}

async function intoReadme(tables, how) {
  const rows = TOLD.map(([of, name, label]) => {
    const { cells, goal } = tables.find((table) => table.of === of).lines.find((line) => line.name === name);
    return [label, cells[4], cells[5], goal];
  });
  const table = markdown(["the explorer, as times of", "plain JavaScript", "React", "goal"], rows);
  const readme = await readFile(README, "utf8");
  const [before, rest] = readme.split(OPENING);
  const after = rest?.split(CLOSING)[1];
  if (after === undefined) {
    throw new Error(`the README has no lines ${OPENING} and ${CLOSING}`);
  }
  await writeFile(README, `${before}${OPENING}\n${how}. ${ABOUT_TOLD}\n\n${table}\n${CLOSING}${after}`);
}
