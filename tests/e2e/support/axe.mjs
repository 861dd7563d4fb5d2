// What axe finds against WCAG 2.2 A and AA and against good practice. Its rules depend on different things, and each
// runs where its answer can differ:
//
// - Those of place measure boxes. Their answer differs from width to width, and no colour changes it.
// - Those of colour compare a text with what lies behind it, and ask how large it is. The style sheet gives colours by
//   element and not by width, so the same two colours meet at every width: one width in all colours is enough, as long
//   as nothing is shown at another width that was not shown at that one. How large a text is and what it lies on can
//   differ between the widest and the narrowest, so both are looked at in the usual colours.
// - All others read elements, names, roles and attributes. These are the same at every width and in all colours; what
//   differs is only which of them are shown, since what is not shown is not looked at.
import { readFileSync } from "node:fs";
import { createRequire } from "node:module";

const AXE = readFileSync(createRequire(import.meta.url).resolve("axe-core/axe.min.js"), "utf8");

const STANDARDS = ["wcag2a", "wcag2aa", "wcag21a", "wcag21aa", "wcag22aa", "best-practice"];

export const OF_COLOUR = ["color-contrast", "link-in-text-block"];
export const OF_PLACE = ["target-size", "scrollable-region-focusable"];

/** Has the page know axe. */
export const bringAxe = (page) => page.evaluate(AXE);

/**
 * What axe finds in a page that knows it: each rule that is broken, and where.
 *
 * @param {import("@playwright/test").Page} page
 * @param {{ only?: string[], without?: string[], exclude?: string[] }} [how] the rules to run, if not all; rules that
 *   cannot hold; selectors of what is not looked at
 */
export async function axeFinds(page, { only, without = [], exclude = [] } = {}) {
  const options = {
    runOnly: only ? { type: "rule", values: only } : STANDARDS,
    rules: Object.fromEntries(without.map((rule) => [rule, { enabled: false }])),
    resultTypes: ["violations"],
    iframes: false,
  };
  const violations = await page.evaluate(
    async ([left, given]) => {
      const { violations } = await window.axe.run({ exclude: left }, given);
      return violations.map(({ id, help, nodes }) => ({
        rule: id,
        help,
        nodes: nodes.map(({ target, any }) => ({ at: target.join(" "), related: any.flatMap(({ relatedNodes }) => relatedNodes ?? []).map(({ html }) => html) })),
      }));
    },
    [exclude, options],
  );
  return violations.flatMap(({ rule, help, nodes }) => {
    const at = nodes.filter((node) => !isHiddenByClippedShape(rule, node)).map((node) => node.at);
    return at.length > 0 ? [{ rule, help, at }] : [];
  });
}

/**
 * Shapes on the map reach beyond its frame, which clips them. axe takes them for lying over what is beside the map;
 * layout.spec.mjs measures the targets there itself.
 */
function isHiddenByClippedShape(rule, { related }) {
  return rule === "target-size" && related.some((html) => html.startsWith("<path"));
}
