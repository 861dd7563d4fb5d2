// The built files use nothing that the oldest browsers do not have; docs/browsers.md names them.
import { expect, test } from "@playwright/test";
import { readdirSync, readFileSync } from "node:fs";
import { join } from "node:path";
import { parse } from "acorn";
import {
  assemble, esbuildTarget, HARMLESS, newIn, OLDEST, optimiserFeatures, WASM_FEATURES, wrongInWasm,
} from "./support/baseline.mjs";
import { SITE } from "./support/server.mjs";

const filesEndingWith = (ending) => readdirSync(SITE).filter((file) => file.endsWith(ending));
const read = (file) => readFileSync(join(SITE, file), "utf8");

test("kind 12: each wasm is valid with the features of the oldest browsers", () => {
  const files = filesEndingWith(".wasm");
  expect(files.length).toBeGreaterThan(2);
  for (const file of files) {
    expect.soft(wrongInWasm(join(SITE, file)), file).toBe("");
  }
});

test("kind 12: a wasm that uses anything newer is refused", ({}, testInfo) => {
  const newer = {
    "vectors of numbers": "(module (func (result v128) (v128.const i32x4 0 0 0 0)))",
    "tail calls": "(module (func $f (result i32) (return_call $f)))",
    "exceptions": "(module (tag $t) (func (throw $t)))",
    "threads": "(module (memory 1 1 shared) (func (result i32) (i32.atomic.load (i32.const 0))))",
    "collected types": "(module (type $s (struct (field i32))) (func (result (ref $s)) (struct.new $s (i32.const 1))))",
  };
  for (const [what, text] of Object.entries(newer)) {
    const file = testInfo.outputPath(`${what.replaceAll(" ", "-")}.wasm`);
    assemble(text, file);
    expect.soft(wrongInWasm(file), what).not.toBe("");
  }
  const file = testInfo.outputPath("plain.wasm");
  assemble("(module (func (result i32) (i32.extend8_s (i32.const 1))))", file);
  expect(wrongInWasm(file), "what is allowed").toBe("");
  expect(wrongInWasm(file, WASM_FEATURES.filter((name) => name !== "sign-ext")), "and not without its feature").not.toBe("");
});

test("kind 12: what is checked is what the build allows itself", () => {
  expect(optimiserFeatures().sort()).toEqual([...WASM_FEATURES].sort());
  expect(esbuildTarget()).toBe(`chrome${OLDEST.get("Chrome")},firefox${OLDEST.get("Firefox")},safari${OLDEST.get("Safari")}`);
});

test("kind 12: scripts are written in a language that the oldest browsers read", () => {
  const language = (file) => (/^(embed|older)\b/.test(file) ? 5 : 2021);
  const files = filesEndingWith(".js");
  expect(files.filter((file) => language(file) === 5)).toHaveLength(2);
  for (const file of files) {
    const sourceType = file.startsWith("start-") ? "module" : "script";
    expect.soft(() => parse(read(file), { ecmaVersion: language(file), sourceType }), file).not.toThrow();
  }
});

test("kind 12: what is new in the style sheets is known to do no harm, and what is known is there", async () => {
  const found = (await Promise.all(filesEndingWith(".css").map((file) => newIn(read(file))))).flat();
  expect([...new Set(found)].sort()).toEqual([...HARMLESS].sort());
});

test("kind 12: a newer rule that comes into a style sheet is found", async () => {
  expect(await newIn("a { color: red; display: grid }")).toEqual([]);
  expect(await newIn("a { anchor-name: --a }")).toEqual(["property anchor-name"]);
  expect(await newIn("@starting-style { a { opacity: 0 } }")).toEqual(["at-rule @starting-style"]);
  expect(await newIn("@scope (.a) { b { width: abs(1px) } }")).toEqual(["at-rule @scope", "function abs"]);
});

test("kind 12: the note for older browsers tells readers the same versions", () => {
  const [, chrome, firefox, safari] = /Chrome eller Edge (\d+), Firefox (\d+), Safari (\d+)/.exec(read("index.html"));
  expect([chrome, firefox, safari].map(Number)).toEqual(["Chrome", "Firefox", "Safari"].map((name) => OLDEST.get(name)));
  expect(OLDEST.get("Edge")).toBe(OLDEST.get("Chrome"));
});
