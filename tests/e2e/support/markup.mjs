// What is wrong with a page's markup, as html-validate reads it.
import { HtmlValidate } from "html-validate";

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
export async function markupFaults(markup, rules = {}) {
  const { results } = await validator.validateString(markup, "page.html", { rules });
  return results.flatMap(({ messages }) => messages).map(({ ruleId, message, selector }) => `${ruleId}: ${message} at ${selector}`);
}
