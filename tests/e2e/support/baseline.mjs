// The oldest browsers, and what the built files use, as docs/browsers.md has them.
import { spawnSync } from "node:child_process";
import { readFileSync } from "node:fs";
import { fileURLToPath } from "node:url";
import stylelint from "stylelint";
import useBaseline from "stylelint-plugin-use-baseline";

const rooted = (path) => fileURLToPath(new URL(`../../../${path}`, import.meta.url));
const DOCUMENT = readFileSync(rooted("docs/browsers.md"), "utf8");
const WASM_OPT = rooted("node_modules/.bin/wasm-opt");

/** The year whose Baseline all of the browsers have. */
export const BASELINE_YEAR = 2022;

/** What the wasm may use, as binaryen calls it; everything else is turned off. */
const WASM_FEATURES = ["bulk-memory", "sign-ext", "nontrapping-float-to-int", "mutable-globals", "reference-types", "multivalue"];

/** The rows of the document's table with these words in its head, each by its first column. */
function table(head) {
  const lines = DOCUMENT.split("\n");
  const start = lines.findIndex((line) => line.startsWith(`| ${head} |`));
  if (start < 0) {
    throw new Error(`docs/browsers.md has no table that begins with ${head}`);
  }
  const rows = lines.slice(start + 2);
  const end = rows.findIndex((line) => !line.startsWith("|"));
  return rows.slice(0, end).map((row) => row.split("|").slice(1, -1).map((cell) => cell.trim()));
}

/** The oldest version of each browser. */
export const OLDEST = new Map(table("browser").map(([name, version]) => [name, Number(version)]));

/** What is in the style sheets though not all of the browsers have it. */
export const HARMLESS = table("in the style sheets").map(([name]) => name);

/**
 * What a style sheet uses that was not in every browser in the year of the baseline.
 *
 * @param {string} css
 * @returns {Promise<string[]>} as the document names it
 */
export async function newIn(css) {
  const { results } = await stylelint.lint({
    code: css,
    config: { plugins: [useBaseline], rules: { "plugin/use-baseline": [true, { available: BASELINE_YEAR }] } },
  });
  const problems = results.flatMap(({ warnings, invalidOptionWarnings, parseErrors }) => [
    ...warnings.map(({ text }) => named(text)),
    ...[...invalidOptionWarnings, ...parseErrors].map(({ text }) => text),
  ]);
  return [...new Set(problems)].sort();
}

/** `Value "avoid" of property "break-after" is not …` is `value break-after: avoid`. */
function named(message) {
  const [, kind, name, , property] = /^(.+?) "(.+?)"( of property "(.+?)")? is not/.exec(message) ?? [];
  return kind ? `${kind.toLowerCase()} ${property ? `${property}: ` : ""}${name}` : message;
}

/**
 * What is wrong with a wasm in the oldest browsers; nothing where they take it.
 *
 * @param {string} file
 * @param {string[]} features
 */
export function wrongInWasm(file, features = WASM_FEATURES) {
  const allowed = features.map((feature) => `--enable-${feature}`);
  const { status, stderr, error } = spawnSync(WASM_OPT, ["--mvp-features", ...allowed, "--quiet", file, "-o", "/dev/null"], { encoding: "utf8" });
  return status === 0 ? "" : (error?.message ?? stderr);
}

/** What the wasm of the site may use. */
export { WASM_FEATURES };

/** The target that the style sheets and scripts are made for. */
export const esbuildTarget = () => /--target=([^"]+)"/.exec(readFileSync(rooted("xtask/src/commands/assets.rs"), "utf8"))[1];

/** What the optimiser is allowed to write. */
export const optimiserFeatures = () =>
  [...readFileSync(rooted("xtask/src/commands/parts.rs"), "utf8").matchAll(/"--enable-([a-z-]+)"/g)].map(([, name]) => name);

/** A file of `node_modules/.bin` that makes a wasm of its text. */
export function assemble(text, file) {
  const { status, stderr } = spawnSync(rooted("node_modules/.bin/wasm-as"), ["--all-features", "-", "-o", file], { encoding: "utf8", input: text });
  if (status !== 0) {
    throw new Error(stderr);
  }
}
