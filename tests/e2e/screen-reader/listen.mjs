// Does what a table says, and writes down what is heard.
import { setTimeout as pause } from "node:timers/promises";
import { until } from "./waiting.mjs";

/** How long something may take to be said; only what is missing takes that long. In milliseconds. */
const LIMIT = 15_000;

/** Where something else is heard than should be, the rest of it is waited for: so long nothing more comes. */
const QUIET = 1_000;

/** Between two looks. */
const LOOK = 5;

/** Orca's own command that is said in the same words everywhere: its keys for headings and so on are off, and on again. */
const ORCA_KEYS = { key: "Insert+z", said: ["Structural navigation keys off", "Structural navigation keys on"] };

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
    } else {
      await desktop.press(...(act === "type" ? what : what.split(" ")));
    }
    heard.push(await hear(desktop.orca, said));
  }
  heard.at(-1)?.push(...(await letPass(desktop)));
  return heard;
}

/** Opens a page, waits until all of it is there, and lets pass what is said meanwhile. The reader is at its first line. */
async function open({ firefox, orca, press }, address) {
  if (orca.isInFocusMode()) {
    // Orca would not say that the page has come.
    await press("Insert+a");
    await orca.hear("Browse mode", (said) => said === "Browse mode");
  }
  // Else it might be the same page still, and only another view.
  await firefox.open("about:blank");
  await firefox.open(address);
  await orca.hear("Finished loading", isLoaded);
  await until("the page", () => firefox.ask(isWhole));
  await letPass({ orca, press });
  const first = await firefox.ask(firstLine);
  await press("ctrl+Home");
  await orca.hear(first, (said) => said.startsWith(first));
  // Its button got the focus as well, and Orca may speak of that.
  await letPass({ orca, press });
}

/** Lets pass what is still to be said, and gives it. */
async function letPass({ orca, press }) {
  const passed = [];
  for (const said of ORCA_KEYS.said) {
    await press(ORCA_KEYS.key);
    passed.push(...(await orca.hear(said, (one) => one === said)));
  }
  return passed;
}

/** What is heard: as soon as it is what it should be, or when nothing more comes. */
async function hear(orca, should) {
  const end = Date.now() + LIMIT;
  for (;;) {
    const said = orca.waiting();
    const isOther = said.slice(0, should.length).some((one, at) => one !== should[at]);
    if (!isOther && said.length >= should.length) {
      orca.take(should.length);
      return should;
    }
    if (isOther || Date.now() > end) {
      return takeRest(orca);
    }
    await pause(LOOK);
  }
}

async function takeRest(orca) {
  for (let count = -1; count !== orca.waiting().length; await pause(QUIET)) {
    count = orca.waiting().length;
  }
  const said = orca.waiting();
  orca.take(said.length);
  return said;
}
