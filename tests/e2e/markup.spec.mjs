// The markup is sound, as html-validate reads it: that of every state as it stands in the browser, and that of the
// pages as they are served.
import { readFileSync } from "node:fs";
import { join } from "node:path";
import { HtmlValidate } from "html-validate";
import { SITE } from "./support/server.mjs";
import { STATES } from "./support/states.mjs";
import { expect, test } from "./support/test.mjs";

/** What every page is held against; `browser` lets pass what browsers write in their own way, such as `hidden=""`. */
const PRESETS = ["recommended", "a11y", "document", "browser"].map((name) => `html-validate:${name}`);

/** Rules that do not hold here, and why. */
const WITHOUT = {
  // The upper case is a matter of taste; browsers and HTML itself take both.
  "doctype-style": "off",
  // Leaflet's zoom buttons are links with a role, and shapes of a map cannot be native buttons. What they do with the
  // keyboard is tested by hand of a keyboard, in keyboard.spec.mjs and map-keyboard.spec.mjs.
  "prefer-native-element": ["error", { exclude: ["button"] }],
  // A dialog lies over a page with a heading of its own; while nothing has come, the first heading is that of a fault.
  "heading-level": ["error", { minInitialRank: "any", sectioningRoots: [] }],
  // The search and the filters have nothing to send: they answer while one types or chooses.
  "wcag/h32": "off",
  // Titles are names out of the plan, and a plan's official name is as long as it is.
  "long-title": "off",
};

const validator = new HtmlValidate({ root: true, extends: PRESETS, rules: WITHOUT });

/** Everything that is wrong with a page: the rule, what it says, and where. */
async function faults(markup, rules = {}) {
  const { results } = await validator.validateString(markup, "page.html", { rules });
  return results.flatMap(({ messages }) => messages).map(({ ruleId, message, selector }) => `${ruleId}: ${message} at ${selector}`);
}

for (const state of STATES) {
  test(`the markup is sound in: ${state.name}`, async ({ page, allowed }) => {
    allowed.errors.push(...(state.errors ?? []));
    await state.show(page);
    expect(await faults(await page.content())).toEqual([]);
  });
}

for (const file of ["index.html", "embed.html"]) {
  test(`the markup is sound in the file ${file}`, async () => {
    // In the browser, scripts set places and sizes; in a file, a style is one that the policy forbids.
    expect(await faults(readFileSync(join(SITE, file), "utf8"), { "no-inline-style": "error" })).toEqual([]);
  });
}

test("the check of the markup finds faults", async () => {
  const rules = (await faults("<!doctype html><html><head><title>A</title></head><body><p id=a><p id=a><img src=x>")).map((fault) => fault.split(":")[0]);
  expect(rules).toEqual(expect.arrayContaining(["element-required-attributes", "no-dup-id"]));
});
