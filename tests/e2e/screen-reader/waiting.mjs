// Waiting for what tells nobody when it comes.
import { setTimeout as pause } from "node:timers/promises";

/** How long anything may take; only a fault takes that long. In milliseconds. */
const LIMIT = 20_000;

/** Between two looks. */
const LOOK = 10;

/**
 * Waits until something is there, and gives it.
 *
 * @template T
 * @param {string} what it is, for the error
 * @param {() => T | Promise<T>} look
 */
export async function until(what, look) {
  const end = Date.now() + LIMIT;
  for (;;) {
    const found = await look();
    if (found) {
      return found;
    }
    if (Date.now() > end) {
      throw new Error(`${what} has not come`);
    }
    await pause(LOOK);
  }
}
