// A reader with nothing but a keyboard: every press is followed by a look at where the focus is.
import { expect } from "./test.mjs";

/** How many presses of Tab nobody should need to come from one thing to the next that they want. */
const MOST_STOPS = 80;

/** Presses a key, and sees to it that where the focus is can be seen. */
export async function press(page, key) {
  await page.keyboard.press(key);
  await expectVisibleFocus(page, `after ${key}`);
}

/**
 * Presses Tab until the focus is where it is wanted.
 *
 * @param {import("@playwright/test").Page} page
 * @param {import("@playwright/test").Locator} wanted
 * @param {"Tab" | "Shift+Tab"} [key]
 */
export async function tabTo(page, wanted, key = "Tab") {
  // What comes later than its view may not be there yet: nobody goes past its place.
  await expect(wanted.first()).toBeAttached();
  for (let stops = 0; stops < MOST_STOPS; stops += 1) {
    await press(page, key);
    if (await wanted.evaluateAll((all) => all.includes(document.activeElement))) {
      return;
    }
  }
  throw new Error(`${key} does not lead to ${wanted}`);
}

/** Fails unless the focus is somewhere, in the window, uncovered and marked. */
export async function expectVisibleFocus(page, when) {
  await expect.poll(() => page.evaluate(faultsOfFocus), { message: `the focus can be seen, ${when}` }).toEqual([]);
}

/** Runs in the page: what keeps a reader from seeing the focus. */
export function faultsOfFocus() {
  const element = document.activeElement;
  if (element === null || element === document.body) {
    return ["nothing has the focus"];
  }
  const what = element.outerHTML.slice(0, 120);
  const { left, top, right, bottom } = element.getBoundingClientRect();
  const [x, y] = [Math.max(left, 0), Math.max(top, 0)];
  const [width, height] = [Math.min(right, innerWidth) - x, Math.min(bottom, innerHeight) - y];
  if (width < 4 || height < 4) {
    return [`out of sight: ${what}`];
  }
  const faults = [];
  const parts = [0.1, 0.3, 0.5, 0.7, 0.9];
  // What is drawn on a shape does not cover it.
  const whole = element instanceof SVGElement ? element.ownerSVGElement : element;
  const isSeen = parts.some((across) =>
    parts.some((down) => whole.contains(document.elementFromPoint(x + width * across, y + height * down))),
  );
  if (!isSeen) {
    faults.push(`covered: ${what}`);
  }
  // A box to tick and a card's link are marked around all that belongs to them.
  const isMarked = [element, element.closest(".ds-field"), element.closest(".card")].some((marked) => {
    const { outlineStyle, outlineWidth } = getComputedStyle(marked ?? element);
    // "auto" is the browser's own mark, whose width is its own affair.
    return outlineStyle === "auto" || (outlineStyle !== "none" && parseFloat(outlineWidth) >= 2);
  });
  // A shape's ring is drawn above all shapes, as shapes of its own.
  const hasRing = element instanceof SVGElement && document.querySelector(".map-ring") !== null;
  if (!isMarked && !hasRing) {
    faults.push(`without a mark: ${what}`);
  }
  return faults;
}
