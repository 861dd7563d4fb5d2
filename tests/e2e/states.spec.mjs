// Every state of the site, once, before all that looks for faults: html-validate, axe and IBM's checker. Each state is
// seen on a desk, a tablet and a phone, in light, dark and forced colours, and on paper.
import { readFileSync } from "node:fs";
import { join } from "node:path";
import { axeFinds, bringAxe, OF_COLOUR, OF_PLACE } from "./support/axe.mjs";
import { bringIbm, ibmFinds } from "./support/ibm.mjs";
import { markupFaults } from "./support/markup.mjs";
import { SITE } from "./support/server.mjs";
import { STATES, unfold } from "./support/states.mjs";
import { expect, test } from "./support/test.mjs";

/** The widest first: nearly everything is shown there. */
const WIDTHS = [1280, 768, 320];

/** What the reader's system may ask for, the usual first. */
const COLOURS = [
  { name: "light", media: { colorScheme: "light", forcedColors: "none" } },
  { name: "dark", media: { colorScheme: "dark", forcedColors: "none" } },
  { name: "forced colours", media: { colorScheme: "dark", forcedColors: "active" } },
];

/** How wide a page of A4 with margins of 15 mm is. */
const PAPER = { width: 680, height: 1009 };

/**
 * Whether something is shown that was not shown when this was asked before. Names on the map come and go as there is
 * room; axe cannot see what lies behind them, so colours.spec.mjs looks at those.
 */
const isMoreShown = (page) =>
  page.evaluate(() => {
    window.shown ??= new WeakSet();
    const all = [...document.querySelectorAll("body, body *:not(.map-label)")].filter((element) => element.checkVisibility({ visibilityProperty: true }));
    const isMore = all.some((element) => !window.shown.has(element));
    all.forEach((element) => window.shown.add(element));
    return isMore;
  });

const resize = (page, width) => page.setViewportSize({ width, height: 800 });

/** Has axe look at the page at each width, wherever its rules can answer otherwise; at colours only if that is wanted. */
async function lookAtWidths(page, look, hasColours) {
  const [usual, ...others] = COLOURS;
  for (const width of WIDTHS) {
    await resize(page, width);
    const isMore = await isMoreShown(page);
    const ofColour = hasColours ? OF_COLOUR : [];
    await look(`${width} pixels wide, ${usual.name}`, isMore ? { without: hasColours ? [] : OF_COLOUR } : { only: [...OF_PLACE, ...ofColour] });
    for (const { name, media } of isMore && hasColours ? others : []) {
      await page.emulateMedia(media);
      await look(`${width} pixels wide, ${name}`, { only: OF_COLOUR });
    }
    await page.emulateMedia(usual.media);
  }
}

for (const state of STATES) {
  test(`html-validate, axe and IBM's checker find nothing in: ${state.name}`, async ({ page, allowed }) => {
    test.setTimeout(90_000);
    allowed.errors.push(...(state.errors ?? []));
    await resize(page, WIDTHS[0]);
    await state.show(page);
    expect.soft(await markupFaults(await page.content(), state.markup), "html-validate").toEqual([]);

    // A preview shows the same view once more, in a frame; frames are states of their own.
    const exclude = ["iframe"];
    const never = state.isBare ? ["page-has-heading-one"] : [];
    const look = async (where, { only, without = [] }) =>
      expect.soft(await axeFinds(page, { exclude, only, without: [...never, ...without] }), `axe, ${where}`).toEqual([]);
    await bringAxe(page);
    // All colours of what has folds are there when it is unfolded.
    await test.step("axe", () => lookAtWidths(page, look, !state.isTranslated && !state.hasFolds && !state.isUnstyled));
    await test.step("axe, on paper", async () => {
      await page.emulateMedia({ media: "print" });
      await page.setViewportSize(PAPER);
      // Nobody presses on paper.
      await look("on paper", { without: ["target-size"] });
      await page.emulateMedia({ media: "screen" });
      await resize(page, WIDTHS[0]);
    });
    // IBM's checker reads what is folded, and cannot see then that it has labels.
    await unfold(page, state);
    if (state.hasFolds) {
      await test.step("axe, unfolded", () => lookAtWidths(page, (where, how) => look(`${where}, unfolded`, how), true));
      await resize(page, WIDTHS[0]);
    }
    await test.step("IBM's checker", async () => {
      await bringIbm(page);
      expect.soft(await ibmFinds(page, state), "IBM's checker").toEqual([]);
    });
  });
}

for (const file of ["index.html", "embed.html"]) {
  test(`the markup is sound in the file ${file}`, async () => {
    // In the browser, scripts set places and sizes; in a file, a style is one that the policy forbids.
    expect(await markupFaults(readFileSync(join(SITE, file), "utf8"), { "no-inline-style": "error" })).toEqual([]);
  });
}

test("html-validate finds faults that are put there", async () => {
  const rules = (await markupFaults("<!doctype html><html><head><title>A</title></head><body><p id=a><p id=a><img src=x>")).map((fault) => fault.split(":")[0]);
  expect(rules).toEqual(expect.arrayContaining(["element-required-attributes", "no-dup-id"]));
});

test("axe finds faults that are put there: of names, of colour and of place", async ({ page }) => {
  await page.setContent(`<!doctype html><html lang="en"><title>A</title><main><h1>A</h1><input>
    <p style="color: #bbb; background: #fff">Faint</p><button style="width: 9px; height: 9px; padding: 0">A</button><button style="width: 9px; height: 9px; padding: 0">B</button>`);
  await bringAxe(page);
  const rules = async (how) => (await axeFinds(page, how)).map(({ rule }) => rule).sort();
  expect(await rules()).toEqual(["color-contrast", "label", "target-size"]);
  expect(await rules({ only: OF_COLOUR })).toEqual(["color-contrast"]);
  expect(await rules({ only: OF_PLACE })).toEqual(["target-size"]);
});

test("IBM's checker finds a fault that is put there", async ({ page }) => {
  await STATES[0].show(page);
  await unfold(page);
  await bringIbm(page);
  await page.evaluate(() => document.querySelector("#search-field").removeAttribute("id"));
  expect((await ibmFinds(page)).filter((finding) => finding.startsWith("input_label_exists"))).toHaveLength(1);
});

test("what is shown only at another width is noticed", async ({ page }) => {
  await page.setContent("<!doctype html><p>A</p><p hidden>B</p>");
  expect(await isMoreShown(page)).toBe(true);
  expect(await isMoreShown(page)).toBe(false);
  await page.evaluate(() => (document.querySelector("[hidden]").hidden = false));
  expect(await isMoreShown(page)).toBe(true);
});
