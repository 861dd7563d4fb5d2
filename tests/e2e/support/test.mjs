// What every end-to-end test starts from: a page that is watched. A test fails on an error in the console or in a
// script, on a request to a foreign host, and when anything was stored in the browser.
import { test as base, expect } from "@playwright/test";

export { SUB_PATH } from "./server.mjs";
export { expect };

/**
 * What a test expects to go wrong on purpose. Add to it at the start of the test:
 * `allowed.errors.push(/404/); allowed.hosts.push("tiles.example")`.
 *
 * @typedef {object} Allowed
 * @property {RegExp[]} errors patterns of console and script errors
 * @property {string[]} hosts names of hosts that may be asked
 */

/** Names of the machine that the tests run on. */
const OWN_HOSTS = ["127.0.0.1", "localhost"];

/**
 * What Chromium writes when a frame goes away before a file that it asked for has come, as a preview does that is
 * replaced by the next one. A request that fails for a reason has the reason behind the address.
 */
const GIVEN_UP = /^Fetch API cannot load \S+\.\s*$/;

export const test = base.extend({
  /** @type {import("@playwright/test").TestFixture<Allowed, {}>} */
  allowed: async ({}, use) => {
    await use({ errors: [], hosts: [] });
  },

  watched: [
    async ({ context, allowed }, use) => {
      /** @type {string[]} */
      const errors = [];
      /** @type {URL[]} */
      const addresses = [];
      context.on("console", (message) => {
        if (message.type() === "error" && !GIVEN_UP.test(message.text())) {
          errors.push(`${message.text()} (${message.location().url})`);
        }
      });
      context.on("weberror", (error) => errors.push(String(error.error())));
      context.on("request", (request) => addresses.push(new URL(request.url())));

      await use(undefined);

      const foreign = addresses.filter(
        ({ protocol, hostname }) =>
          ["http:", "https:", "ws:", "wss:"].includes(protocol) &&
          ![...OWN_HOSTS, ...allowed.hosts].includes(hostname),
      );
      const unexpected = errors.filter((error) => !allowed.errors.some((pattern) => pattern.test(error)));
      expect.soft(unexpected, "errors in the console and in scripts").toEqual([]);
      expect.soft(foreign.map(String), "requests to foreign hosts").toEqual([]);
      expect.soft(await findStored(context), "things stored in the browser").toEqual([]);
    },
    { auto: true },
  ],
});

/**
 * Everything that the open pages left in the browser.
 *
 * @param {import("@playwright/test").BrowserContext} context
 * @returns {Promise<string[]>}
 */
async function findStored(context) {
  const cookies = (await context.cookies()).map((cookie) => `cookie ${cookie.name}`);
  const frames = context.pages().flatMap((page) => page.frames());
  const stored = await Promise.all(frames.map((frame) => frame.evaluate(namesOfStored).catch(() => [])));
  return [...cookies, ...stored.flat()];
}

/** Runs in a page. A frame that may not store anything, because it is sandboxed, has stored nothing. */
async function namesOfStored() {
  /** @type {string[]} */
  const names = [];
  try {
    names.push(...Object.keys(localStorage).map((key) => `localStorage ${key}`));
    names.push(...Object.keys(sessionStorage).map((key) => `sessionStorage ${key}`));
    names.push(...(await indexedDB.databases()).map((database) => `indexedDB ${database.name}`));
    names.push(...(await caches.keys()).map((key) => `cache ${key}`));
  } catch {
    // Storage is closed to this frame.
  }
  return names;
}
