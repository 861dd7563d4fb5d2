// Long words break between the words that they are put together of, and nowhere else: measured where lines end.
import { readdirSync, readFileSync } from "node:fs";
import { join } from "node:path";
import { restyle } from "./support/layout.mjs";
import { SITE } from "./support/server.mjs";
import { FULL_VIEWS, go, open, openWithMap } from "./support/site.mjs";
import { expect, test } from "./support/test.mjs";
import { findBroken } from "./support/words.mjs";

/** Windows, and how large text is in them. */
const SIZES = [
  { width: 320, text: "100%" },
  { width: 320, text: "200%" },
  { width: 640, text: "200%" },
  { width: 768, text: "100%" },
  { width: 1280, text: "100%" },
];

/** The views above, and the regions with the longest names. */
const VIEWS = [
  ...FULL_VIEWS,
  { name: "a long name", address: "#/region/drammensregionen", heading: "Drammensregionen" },
  { name: "the longest name", address: "#/region/kongsbergregionen", heading: "Kongsbergregionen" },
  { name: "long names compared", address: "#/sammenlign?region=drammensregionen&med=kongsbergregionen", heading: "Sammenlign to regioner" },
];

for (const { width, text } of SIZES) {
  test(`kind 12: no word is broken within a word, ${width} pixels wide with text at ${text}`, async ({ page }) => {
    await page.setViewportSize({ width, height: 800 });
    await openWithMap(page, "");
    await restyle(page, `:root { font-size: ${text} }`);
    for (const view of VIEWS) {
      await go(page, view);
      expect.soft(await page.evaluate(findBroken), view.name).toEqual([]);
    }
  });
}

test("kind 12: what measures it sees words that are broken", async ({ page }) => {
  await open(page, "#/om");
  await page.setViewportSize({ width: 320, height: 800 });
  await restyle(page, ".content h1 { width: 1em; overflow-wrap: anywhere }");
  expect(await page.evaluate(findBroken)).toContain("O|m");
});

test("kind 12: no style sheet breaks words anywhere, or has browsers hyphenate", () => {
  const sheets = readdirSync(SITE).filter((file) => file.endsWith(".css"));
  expect(sheets.length).toBeGreaterThan(1);
  for (const file of sheets) {
    const css = readFileSync(join(SITE, file), "utf8");
    expect.soft(css.match(/overflow-wrap:\s*anywhere|word-break:\s*break-all|hyphens:\s*auto/g), file).toBeNull();
  }
});
