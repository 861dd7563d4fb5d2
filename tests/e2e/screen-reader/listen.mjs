// Does what a table says, and writes down what is heard.
import { setTimeout as pause } from "node:timers/promises";
import { isDeepStrictEqual } from "node:util";
import { until } from "./waiting.mjs";

/** How long something may take to be said; only what is missing takes that long. In milliseconds. */
const LIMIT = 15_000;

/** Where something else is heard than should be, the rest of it is waited for: so long nothing more comes. */
const QUIET = 1_000;

/** Between two looks. */
const LOOK = 5;

/** Whether Orca says that a page of the site has come. Of an empty one it says no name, or that of Firefox's own. */
const isLoaded = (said) => /^Finished loading (?!New Tab)/.test(said);

/** Whether all of the page is there; the page itself says when it is not. */
const isWhole = () => {
  const start = document.querySelector("#plan-explorer > .start");
  const busy = document.querySelector("[aria-busy='true']");
  const frame = document.querySelector(".map-frame:not([hidden])");
  const map = frame === null || !frame.checkVisibility() || frame.querySelector(".map-zoom:not([hidden])") !== null;
  return document.readyState === "complete" && start === null && busy === null && map;
};

/** The words of the page's first line. */
const firstLine = () => document.querySelector(".skip-link").textContent;

/** Changes a box that nobody comes to. Orca is told of that and says nothing. In a dialog all outside is out of reach. */
const mark = async (name) => {
  const room = document.querySelector("dialog[open]") ?? document.body;
  let box = room.querySelector(":scope > .mark");
  if (box === null) {
    box = document.createElement("span");
    box.className = "mark visually-hidden";
    box.role = "checkbox";
    box.ariaChecked = "false";
    room.append(box);
    // It is not told of before it has been drawn.
    await new Promise((drawn) => requestAnimationFrame(() => requestAnimationFrame(drawn)));
  }
  box.ariaLabel = name;
  box.ariaChecked = box.ariaChecked === "true" ? "false" : "true";
};

/**
 * @param {import("./desktop.mjs").Desktop} desktop
 * @param {string} site its address
 * @param {import("./table.mjs").Row[]} rows
 * @returns {Promise<string[][]>} what was heard after each of them
 */
export async function listenTo(desktop, site, rows) {
  const heard = [];
  for (const { act, what, said } of rows) {
    if (act === "open") {
      await open(desktop, `${site}${what}`);
      heard.push([]);
    } else {
      await desktop.press(...(act === "type" ? what : what.split(" ")));
      heard.push(await hear(desktop, said));
    }
  }
  return heard;
}

/** Opens a page, waits until all of it is there, and lets pass what is said meanwhile. The reader is at its first line. */
async function open(desktop, address) {
  const { firefox, orca, press } = desktop;
  if (orca.isInFocusMode()) {
    // Else the first key would go to the page.
    await press("Insert+a");
    await until("browse mode", () => !orca.isInFocusMode());
  }
  // Else it might be the same page still, and only another view.
  await firefox.open("about:blank");
  await firefox.open(address);
  await until("the page", () => firefox.ask(isWhole));
  await until("«Finished loading», spoken,", () => orca.waiting().some(isLoaded));
  await settle(desktop);
  orca.take();
  const first = await firefox.ask(firstLine);
  await press("ctrl+Home");
  await until(`«${first}», spoken,`, () => orca.waiting().some((said) => said.startsWith(first)));
  await settle(desktop);
  orca.take();
}

/**
 * Waits until Firefox and Orca have done all that has come so far. Both do one thing after the other, so when Orca has
 * heard of the mark, it has heard of everything before.
 */
async function settle({ firefox, orca }) {
  const number = orca.lastMark() + 1;
  await until("what Orca is told", async () => {
    await firefox.ask(mark, `mark ${number}`);
    // A page that has only just come may not be told of yet; then neither is the mark, and the next one is.
    return soon(() => orca.lastMark() === number);
  });
  await until("what the page's speaking line says", () => !orca.isKeeping());
}

/** Whether something comes within a second. */
async function soon(isThere) {
  for (const end = Date.now() + 1_000; !isThere() && Date.now() < end; ) {
    await pause(LOOK);
  }
  return isThere();
}

/** What is heard: as soon as it is what it should be, or when nothing more comes. */
async function hear(desktop, should) {
  const { orca } = desktop;
  const end = Date.now() + LIMIT;
  const isOther = () => orca.waiting().slice(0, should.length).some((said, at) => said !== should[at]);
  while (orca.waiting().length < should.length && !isOther() && Date.now() < end) {
    await pause(LOOK);
  }
  await settle(desktop);
  if (!isDeepStrictEqual(orca.waiting(), should)) {
    await quiet(orca);
  }
  return orca.take();
}

async function quiet(orca) {
  for (let count = -1; count !== orca.waiting().length; ) {
    count = orca.waiting().length;
    await pause(QUIET);
  }
}
