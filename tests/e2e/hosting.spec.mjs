// What was compressed ahead of time is what it was made of: nothing is missing, and nothing old is left.
import { brotliDecompressSync, gunzipSync } from "node:zlib";
import { fileOfSite, filesOfSite, hasFingerprint } from "./support/hosting.mjs";
import { expect, test } from "./support/test.mjs";

const { files, copies } = filesOfSite();

test("each file that servers send compressed has both copies", () => {
  const needed = [...files.filter(hasFingerprint), "index.html", "embed.html", "embed.js", "data/plan.json", "data/boundaries.json"];
  expect(copies).toEqual(expect.arrayContaining(needed.flatMap((path) => [`${path}.br`, `${path}.gz`])));
});

test("each copy is its file, and smaller", () => {
  for (const copy of copies) {
    const original = fileOfSite(copy.slice(0, -3));
    const compressed = fileOfSite(copy);
    const opened = copy.endsWith(".br") ? brotliDecompressSync(compressed) : gunzipSync(compressed);
    expect.soft(opened.equals(original), copy).toBe(true);
    expect.soft(compressed.length, copy).toBeLessThan(original.length);
  }
});
