// Accessibility, as far as axe can tell: no violations in any state of the site, at any width, in light, dark and
// forced colours, and on paper.
import { STATES } from "./support/states.mjs";
import { expectNoAxeViolations, test } from "./support/test.mjs";

const WIDTHS = [320, 768, 1280];

/** What the reader's system may ask for. */
const COLOURS = [
  { name: "light", media: { colorScheme: "light", forcedColors: "none" } },
  { name: "dark", media: { colorScheme: "dark", forcedColors: "none" } },
  { name: "forced colours", media: { colorScheme: "dark", forcedColors: "active" } },
];

/** How wide a page of A4 with margins of 15 mm is. */
const PAPER = { width: 680, height: 1009 };

for (const state of STATES) {
  test(`axe finds nothing in: ${state.name}`, async ({ page, allowed }) => {
    test.setTimeout(90_000);
    allowed.errors.push(...(state.errors ?? []));
    const without = state.isBare ? ["page-has-heading-one"] : [];
    // A preview shows the same view once more, in a frame; frames are states of their own.
    const look = (what) => expectNoAxeViolations(page, { what, without, exclude: ["iframe"] });
    await page.setViewportSize({ width: WIDTHS[0], height: 800 });
    await state.show(page);
    for (const width of WIDTHS) {
      await page.setViewportSize({ width, height: 800 });
      for (const { name, media } of COLOURS) {
        await page.emulateMedia(media);
        await look(`${state.name}, ${width} pixels wide, ${name}`);
      }
    }
    await page.emulateMedia({ media: "print", colorScheme: "light", forcedColors: "none" });
    await page.setViewportSize(PAPER);
    // Nobody presses on paper.
    await expectNoAxeViolations(page, { what: `${state.name}, printed`, without: [...without, "target-size"], exclude: ["iframe"] });
  });
}
