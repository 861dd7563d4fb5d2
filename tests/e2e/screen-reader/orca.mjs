// Orca, and what it says: it writes everything that it hands to the voice into its debug file.
import { existsSync, openSync, readSync } from "node:fs";

/** Orca's own settings where they differ from those that it comes with. */
export const SETTINGS = {
  general: {
    // A page is read when a key asks for it, and not from the moment when it has come.
    sayAllOnLoad: false,
    pageSummaryOnLoad: false,
    // Nothing but speech.
    enableBraille: false,
    enableSound: false,
    // What is typed is known.
    enableKeyEcho: false,
    startingProfile: ["Default", "default"],
    activeProfile: ["Default", "default"],
  },
  profiles: { default: { profile: ["Default", "default"], pronunciations: {}, keybindings: {} } },
  pronunciations: {},
  keybindings: {},
};

/**
 * What Orca runs when it starts: each line of the debug file is there as soon as it is written, and there are lines for
 * the time in which Orca keeps what a page's speaking line says.
 */
export const CUSTOMIZATIONS = `
from orca import debug, liveregions

debug.debugFile.reconfigure(line_buffering=True)
manager = liveregions.LiveRegionManager
handle, pump = manager.handleEvent, manager.pumpMessages


def handle_and_tell(self, event):
    handle(self, event)
    if len(self.msg_queue) > 0:
        debug.println(debug.LEVEL_SEVERE, "LIVE REGIONS: kept")


def pump_and_tell(self):
    goes_on = pump(self)
    if not goes_on:
        debug.println(debug.LEVEL_SEVERE, "LIVE REGIONS: said")
    return goes_on


manager.handleEvent, manager.pumpMessages = handle_and_tell, pump_and_tell
`;

/** A line of the debug file that tells of speech, up to the voice's settings. */
const SPEECH = /SPEECH OUTPUT: '(.*)'(?: voice=\S+)? ?(?:\{.*\})?$/;

/** A line that tells that Orca has come to the mark of the tests, and is through with all before it. */
const MARK = /Dequeued object:state-changed:checked \[check box \| mark (\d+)\]/;

/** A line that tells that Orca keeps what a page's speaking line says, or that it is through with that. */
const KEEPING = /LIVE REGIONS: (?:kept|said)$/;

export class Orca {
  #file;
  #descriptor;
  #block = Buffer.alloc(1 << 16);
  #rest = Buffer.alloc(0);
  #lastMark = 0;
  /** @type {string[]} what was said and not taken yet */
  #said = [];
  #isInFocusMode = false;
  #isKeeping = false;

  /** @param {string} file the debug file */
  constructor(file) {
    this.#file = file;
  }

  /** What was said and not taken yet. */
  waiting() {
    this.#readOn();
    return this.#said;
  }

  /** Takes what was said. */
  take() {
    const said = this.waiting();
    this.#said = [];
    return said;
  }

  /** The number of the last mark of the tests that Orca has come to. */
  lastMark() {
    this.#readOn();
    return this.#lastMark;
  }

  /** Whether Orca keeps what a page's speaking line says, until it says it. */
  isKeeping() {
    this.#readOn();
    return this.#isKeeping;
  }

  /** Whether keys go to what has the focus, and not to Orca's own ways through a page. */
  isInFocusMode() {
    this.#readOn();
    return this.#isInFocusMode;
  }

  #readOn() {
    this.#descriptor ??= existsSync(this.#file) ? openSync(this.#file, "r") : undefined;
    if (this.#descriptor === undefined) {
      return;
    }
    for (let count; (count = readSync(this.#descriptor, this.#block)) > 0; ) {
      this.#rest = Buffer.concat([this.#rest, this.#block.subarray(0, count)]);
      const end = this.#rest.lastIndexOf("\n") + 1;
      this.#rest.subarray(0, end).toString("utf8").split("\n").forEach((line) => this.#read(line));
      this.#rest = this.#rest.subarray(end);
    }
  }

  #read(line) {
    this.#isKeeping = KEEPING.exec(line) ? line.endsWith("kept") : this.#isKeeping;
    this.#lastMark = Number(MARK.exec(line)?.[1] ?? this.#lastMark);
    const said = words(SPEECH.exec(line)?.[1] ?? "");
    if (said !== "") {
      this.#said.push(said);
      this.#isInFocusMode = /^(Browse|Focus) mode/.test(said) ? said.startsWith("Focus") : this.#isInFocusMode;
    }
  }
}

/** What is said, word by word: without the full stop that Orca puts behind everything, and without what nobody hears. */
const words = (said) => said.replaceAll("\u00ad", "").replace(/\s+/gu, " ").trim().replace(/\.$/, "");
