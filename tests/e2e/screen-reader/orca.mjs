// Orca, and what it says: it writes everything that it hands to the voice into its debug file.
import { existsSync, openSync, readSync } from "node:fs";
import { until } from "./waiting.mjs";

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

/** What Orca runs when it starts: each line of the debug file is there as soon as it is written. */
export const CUSTOMIZATIONS = "import orca.debug\n\norca.debug.debugFile.reconfigure(line_buffering=True)\n";

/** A line of the debug file that tells of speech, up to the voice's settings. */
const SPEECH = /SPEECH OUTPUT: '(.*)'(?: voice=\S+)? ?(?:\{.*\})?$/;

export class Orca {
  #file;
  #descriptor;
  #block = Buffer.alloc(1 << 16);
  #rest = Buffer.alloc(0);
  /** @type {string[]} all that was said since the start */
  #said = [];
  /** How much of it was asked for. */
  #heard = 0;

  /** @param {string} file the debug file */
  constructor(file) {
    this.#file = file;
  }

  /** What was said since the last call that took it, and is not taken yet. */
  waiting() {
    this.#readOn();
    return this.#said.slice(this.#heard);
  }

  /** Takes what was said first. */
  take(count) {
    this.#heard += count;
  }

  /** Waits for something that is said, takes it, and gives what was said before. */
  async hear(what, isIt) {
    const at = () => this.waiting().findIndex(isIt);
    await until(`«${what}», spoken,`, () => at() >= 0);
    const before = this.waiting().slice(0, at());
    this.take(before.length + 1);
    return before;
  }

  /** Whether keys go to what has the focus, and not to Orca's own ways through a page. */
  isInFocusMode() {
    this.#readOn();
    return /^Focus/.test(this.#said.findLast((said) => /^(Browse|Focus) mode/.test(said)) ?? "");
  }

  #readOn() {
    this.#descriptor ??= existsSync(this.#file) ? openSync(this.#file, "r") : undefined;
    if (this.#descriptor === undefined) {
      return;
    }
    for (let count; (count = readSync(this.#descriptor, this.#block)) > 0; ) {
      this.#rest = Buffer.concat([this.#rest, this.#block.subarray(0, count)]);
      const end = this.#rest.lastIndexOf("\n");
      const lines = this.#rest.subarray(0, end + 1).toString("utf8").split("\n");
      this.#rest = this.#rest.subarray(end + 1);
      for (const line of lines) {
        const [, said] = SPEECH.exec(line) ?? [];
        if (said !== undefined && words(said) !== "") {
          this.#said.push(words(said));
        }
      }
    }
  }
}

/** What is said, word by word: without the full stop that Orca puts behind everything, and without what nobody hears. */
const words = (said) => said.replaceAll("\u00ad", "").replace(/\s+/gu, " ").trim().replace(/\.$/, "");
