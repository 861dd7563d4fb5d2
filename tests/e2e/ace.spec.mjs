// IBM's accessibility checker finds no violation of WCAG 2.2 in any state of the site, on a phone and on a desk. What it
// cannot decide itself it asks to have looked at; each such question is answered here.
import { readFileSync } from "node:fs";
import { createRequire } from "node:module";
import { STATES, unfold } from "./support/states.mjs";
import { expect, test } from "./support/test.mjs";

const CHECKER = readFileSync(createRequire(import.meta.url).resolve("accessibility-checker-engine/ace.js"), "utf8");

const WIDTHS = [320, 1280];

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

/** What the checker finds: violations, and questions that nobody has looked at. */
async function findings(page, isBare = false) {
  const results = await page.evaluate(async () => {
    const { results } = await new ace.Checker().check(document, ["WCAG_2_2"]);
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

for (const state of STATES) {
  test(`IBM's checker finds nothing in: ${state.name}`, async ({ page, allowed }) => {
    test.setTimeout(90_000);
    allowed.errors.push(...(state.errors ?? []));
    await state.show(page);
    // It reads what is folded, and cannot see then that it has labels.
    await unfold(page);
    await page.evaluate(CHECKER);
    for (const width of WIDTHS) {
      await page.setViewportSize({ width, height: 800 });
      expect.soft(await findings(page, state.isBare), `${state.name}, ${width} pixels wide`).toEqual([]);
    }
  });
}

test("IBM's checker finds a fault that is put there", async ({ page }) => {
  await STATES[0].show(page);
  await unfold(page);
  await page.evaluate(CHECKER);
  await page.evaluate(() => document.querySelector("#search-field").removeAttribute("id"));
  expect((await findings(page)).filter((finding) => finding.startsWith("input_label_exists"))).toHaveLength(1);
});
