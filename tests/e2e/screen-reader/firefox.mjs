// Firefox by its Marionette: opens an address, and asks the page whether all of it is there. Keys do not go this way.
// They come from the keyboard, so that Orca gets them first.
import { existsSync, readFileSync } from "node:fs";
import { connect } from "node:net";
import { join } from "node:path";
import { until } from "./waiting.mjs";

/** Settings of a Firefox that nobody uses for anything else. */
export const PREFERENCES = {
  "accessibility.force_disabled": -1,
  "browser.aboutwelcome.enabled": false,
  "browser.shell.checkDefaultBrowser": false,
  "browser.startup.homepage_override.mstone": "ignore",
  "datareporting.policy.dataSubmissionEnabled": false,
  // What was opened before is forgotten.
  "places.history.enabled": false,
  // Nothing moves that would only be waited for.
  "ui.prefersReducedMotion": 1,
  // Any free port; Firefox writes it into its profile.
  "marionette.port": 0,
};

const HELLO = "hello";

export class Firefox {
  /** @type {import("node:net").Socket} */
  #socket;
  #received = Buffer.alloc(0);
  /** Whoever waits for an answer, by the number of the question. */
  #waiting = new Map();
  #questions = 0;
  version = "";

  /** @param {string} profile its folder */
  static async connect(profile) {
    const file = join(profile, "MarionetteActivePort");
    const port = await until("Firefox", () => existsSync(file) && Number(readFileSync(file, "utf8")));
    const firefox = new Firefox();
    await firefox.#open(port);
    firefox.version = (await firefox.#send("WebDriver:NewSession", {})).capabilities.browserVersion;
    return firefox;
  }

  /** Opens an address, and waits until its page has loaded. */
  open(address) {
    return this.#send("WebDriver:Navigate", { url: address });
  }

  /** What a function returns that runs in the page. */
  async ask(question, ...values) {
    const script = `return (${question})(...arguments)`;
    return (await this.#send("WebDriver:ExecuteScript", { script, args: values })).value;
  }

  close() {
    this.#socket.destroy();
  }

  #open(port) {
    this.#socket = connect(port, "127.0.0.1");
    this.#socket.on("data", (data) => this.#read(data));
    this.#socket.on("close", () => this.#waiting.forEach(({ reject }) => reject(new Error("Firefox has gone"))));
    return new Promise((resolve, reject) => {
      this.#socket.once("error", reject);
      this.#waiting.set(HELLO, { resolve, reject });
    });
  }

  #send(command, parameters) {
    const number = (this.#questions += 1);
    const text = JSON.stringify([0, number, command, parameters]);
    return new Promise((resolve, reject) => {
      this.#waiting.set(number, { resolve, reject });
      this.#socket.write(`${Buffer.byteLength(text)}:${text}`);
    });
  }

  /** A message is its length, a colon, and JSON: `[1, number, error, result]`, or who speaks, at first. */
  #read(data) {
    this.#received = Buffer.concat([this.#received, data]);
    for (;;) {
      const colon = this.#received.indexOf(":");
      const end = colon + 1 + Number(this.#received.subarray(0, Math.max(colon, 0)));
      if (colon < 0 || this.#received.length < end) {
        return;
      }
      const message = JSON.parse(this.#received.subarray(colon + 1, end).toString());
      this.#received = this.#received.subarray(end);
      const [, number, error, result] = Array.isArray(message) ? message : [1, HELLO, null, message];
      const { resolve, reject } = this.#waiting.get(number);
      this.#waiting.delete(number);
      if (error === null) {
        resolve(result);
      } else {
        reject(new Error(`Firefox: ${error.message}`));
      }
    }
  }
}
