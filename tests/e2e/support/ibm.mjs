// What IBM's accessibility checker finds against WCAG 2.2. What it cannot decide itself it asks to have looked at; each
// such question is answered here. Its rules read elements; what it measures as well, sizes and contrasts, axe measures
// at each width.
import { readFileSync } from "node:fs";
import { createRequire } from "node:module";
import { expect } from "@playwright/test";

const CHECKER = readFileSync(createRequire(import.meta.url).resolve("accessibility-checker-engine/ace.js"), "utf8");

/** Questions that the checker asks wherever they could matter, and why the answer is yes. */
const LOOKED_AT = new Map([
  ["style_color_misuse", "asked of every style sheet; colours.spec.mjs shows that no state is told by colour alone"],
  ["style_viewport_resizable", "asked of every style sheet with a viewport unit; no text is sized by one, as zoom.spec.mjs shows"],
  ["style_focus_visible", "asked of every style for the focus; keyboard.spec.mjs looks at the mark of each stop"],
  ["form_submit_button_exists", "the search and the filters answer while one types or chooses; there is nothing to submit"],
  ["input_checkboxes_grouped", "the switches under the map have nothing to do with each other"],
  ["element_tabbable_visible", "a shape that lies outside of the window comes into it with the focus: map-keyboard.spec.mjs"],
  ["element_tabbable_unobscured", "asked of what is beyond the window; keyboard.spec.mjs shows that no focus is covered"],
  ["text_sensory_misuse", "asked of words such as «smallest»; no text tells what to do by the look of a thing alone"],
  ["text_contrast_sufficient", "asked of text over pictures and of options in lists, which the browser draws; axe and colours.spec.mjs measure the rest"],
]);

/** Has the page know the checker. */
export const bringIbm = (page) => page.evaluate(CHECKER);

/**
 * What the checker finds in a page that knows it: violations, and questions that nobody has looked at.
 *
 * @param {import("@playwright/test").Page} page
 * @param {{ isBare?: boolean }} [state] whether nothing has come yet
 */
export async function ibmFinds(page, { isBare = false } = {}) {
  const results = await page.evaluate(async () => {
    const { results } = await new window.ace.Checker().check(document, ["WCAG_2_2"]);
    return results.map(({ ruleId, value, message, path }) => ({ rule: ruleId, value: value.join(" "), message, at: path.dom }));
  });
  expect(results.length, "answers of the rules").toBeGreaterThan(10);
  // Before anything has come there is nothing to skip.
  const isAnswered = (rule) => LOOKED_AT.has(rule) || (isBare && rule === "html_skipnav_exists");
  const isOpen = ({ rule, value }) =>
    value === "VIOLATION FAIL" || (["VIOLATION POTENTIAL", "VIOLATION MANUAL"].includes(value) && !isAnswered(rule));
  // Shapes that a group's arrow keys lead to are no stops of the Tab key themselves.
  const isRoving = ({ rule, at }) => rule === "widget_tabbable_exists" && /svg\[1\]\/g.*\/path/.test(at);
  // A preview shows the same view once more, in a frame; frames are states of their own.
  return results.filter((result) => isOpen(result) && !isRoving(result) && !result.at.includes("/iframe[")).map(({ rule, message, at }) => `${rule}: ${message} at ${at}`);
}
