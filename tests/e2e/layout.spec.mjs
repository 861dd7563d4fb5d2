// The page fits: on a phone, a tablet and a large screen, enlarged, and with the distances that readers ask for. Every
// view is gone to once, and looked at in all of these ways.
import { findLost, findOverlaps, findSmall, findWide, restyle } from "./support/layout.mjs";
import { FULL_VIEWS, go, heading, map, openWithMap } from "./support/site.mjs";
import { expect, test } from "./support/test.mjs";

/** The windows of a phone, a tablet and a desk. */
const WINDOWS = [{ width: 1280, height: 900 }, { width: 768, height: 900 }, { width: 320, height: 640 }];

/** A window of 1280 × 1024 CSS pixels at 400 % (WCAG 1.4.10). */
const ENLARGED = { width: 320, height: 256 };

/** The distances of WCAG 1.4.12. */
const SPACED = `* {
  line-height: 1.5 !important;
  letter-spacing: 0.12em !important;
  word-spacing: 0.16em !important;
}
p { margin-block-end: 2em !important; }`;

/** The least size of the main targets, in CSS pixels. */
const MAIN = 44;

/** Goes to each view, and has a function look at it. */
async function lookAtViews(page, look) {
  await openWithMap(page, "");
  for (const view of FULL_VIEWS) {
    await test.step(view.name, async () => {
      await go(page, view);
      await look(async (find, how = "") => expect.soft(await page.evaluate(find), `${view.name}, ${how}: ${find.name}`).toEqual([]));
    });
  }
}

for (const size of WINDOWS) {
  test.describe(`${size.width} pixels wide`, () => {
    test.use({ viewport: size });

    test("nothing sticks out sideways, and all that can be pressed is large enough", async ({ page }) => {
      await lookAtViews(page, async (look) => {
        for (const colorScheme of ["dark", "light"]) {
          await page.emulateMedia({ colorScheme });
          await look(findWide, colorScheme);
          await look(findSmall, colorScheme);
        }
        await test.step("with the distances of WCAG 1.4.12 nothing is lost", async () => {
          await restyle(page, SPACED);
          expect(await page.locator("h1").evaluate((text) => getComputedStyle(text).letterSpacing)).not.toBe("normal");
          await look(findLost, "with its distances");
          await look(findOverlaps, "with its distances");
          await restyle(page, "");
        });
      });
    });
  });
}

test("at 400 % no view scrolls sideways, and nothing is cut off; with text twice as large, nothing is lost sideways", async ({ page }) => {
  await page.setViewportSize(ENLARGED);
  await lookAtViews(page, async (look) => {
    await look(findLost, "at 400 %");
    await page.setViewportSize({ width: 640, height: 800 });
    await restyle(page, ":root { font-size: 200% }");
    await look(findWide, "with large text");
    await restyle(page, "");
    await page.setViewportSize(ENLARGED);
  });
});

test("the map leaves room for the rest, and for a finger to scroll the page", async ({ page }) => {
  await openWithMap(page, "");
  for (const { width, height } of WINDOWS) {
    await page.setViewportSize({ width, height });
    const box = await map(page).locator(".leaflet-container").boundingBox();
    expect.soft(box.height, `at ${width}`).toBeGreaterThanOrEqual(240);
    expect.soft(box.height, `at ${width}`).toBeLessThanOrEqual(height * 0.8);
    expect.soft(box.width, `at ${width}`).toBeGreaterThanOrEqual(Math.min(280, width - 32));
  }
  await page.setViewportSize(ENLARGED);
  const { height } = await map(page).locator(".leaflet-container").boundingBox();
  expect(height, "at 400 %").toBeLessThan(ENLARGED.height - 24);
});

test("the main targets are large enough for a finger", async ({ page }) => {
  await openWithMap(page, "#/region/hallingdal");
  await map(page).getByRole("button", { name: "Zoom inn" }).click();
  await expect(map(page).getByRole("group", { name: "Flytt kartet" })).toBeVisible();
  expect(await page.locator(".map-controls button").count()).toBe(6);
  const expectLarge = async () => {
    for (const { width } of [WINDOWS[0], WINDOWS[2]]) {
      await page.setViewportSize({ width, height: 800 });
      const small = await page.evaluate((least) => {
        const boxOf = (element) => (element.matches("input[type=checkbox]") ? element.closest(".ds-field") : element).getBoundingClientRect();
        const main = document.querySelectorAll(".main-nav a, .map-controls button, .map-switches a, .map-switches input, .map-switches summary, .card-link, .nav-button, .search input, .filters select");
        return [...main].filter((element) => element.checkVisibility()).map((element) => {
          const target = element.matches(".card-link") ? element.closest(".card") : element;
          const { width, height } = boxOf(target);
          return { name: element.textContent.trim() || element.getAttribute("aria-label") || element.id, width, height };
        }).filter(({ width, height }) => width < least - 0.5 || height < least - 0.5);
      }, MAIN);
      expect.soft(small, `at ${width}`).toEqual([]);
    }
  };
  await expectLarge();
  await go(page, { address: "#/nyheter", heading: "Nyheter" });
  await expectLarge();
  await go(page, FULL_VIEWS[0]);
  await expect(page.locator(".card-link").first()).toBeVisible();
  await expectLarge();
});

test("dark and light differ, and both are the page's own", async ({ page }) => {
  await openWithMap(page, "");
  const colours = () => page.evaluate(() => ["body", ".map", ".map-region"].map((selector) => {
    const style = getComputedStyle(document.querySelector(selector));
    return `${style.backgroundColor} ${style.color} ${style.fill}`;
  }));
  const light = await colours();
  await page.emulateMedia({ colorScheme: "dark" });
  const dark = await colours();
  for (const [at, colour] of light.entries()) {
    expect(dark[at]).not.toBe(colour);
  }
});

test("nothing appears with the pointer or the focus alone", async ({ page }) => {
  await openWithMap(page, "");
  for (const view of FULL_VIEWS.filter(({ name }) => ["region", "matrix"].includes(name))) {
    await go(page, view);
    await expect(page.locator("[title]"), `${view.name}: titles are shown to the pointer only`).toHaveCount(0);
    const said = () => page.locator("#explorer").innerText();
    const before = await said();
    const targets = page.locator("#explorer :is(a, button, summary, input, [role=button])").filter({ visible: true });
    for (const target of (await targets.all()).slice(0, 40)) {
      await target.hover({ force: true });
      expect(await said(), `${view.name}: pointed at ${await target.innerText().catch(() => "a shape")}`).toBe(before);
    }
  }
});

test("on a low, wide window the map does not keep what is cut off from being scrolled to", async ({ page }) => {
  await page.setViewportSize({ width: 1280, height: 500 });
  await openWithMap(page, "#/region/hallingdal");
  await page.getByText("Bakgrunnskart", { exact: true }).click();
  for (const height of [500, 760]) {
    await page.setViewportSize({ width: 1280, height });
    const last = map(page).locator("summary, input").last();
    await heading(page).focus();
    await last.focus();
    const { top, bottom } = await last.evaluate((element) => element.getBoundingClientRect().toJSON());
    expect(top, `at ${height}`).toBeGreaterThanOrEqual(0);
    expect(bottom, `at ${height}`).toBeLessThanOrEqual(height);
  }
});

test("what is lost is noticed", async ({ page }) => {
  await page.setViewportSize(ENLARGED);
  await page.setContent(`<!doctype html><div class="explorer"><div class="content"><p style="width: 400px">${"Wide ".repeat(30)}</p>
    <p style="height: 9px; overflow: hidden">Low</p><p style="margin-top: -30px">Over</p><button style="width: 9px; height: 9px; padding: 0"></button><button style="width: 9px; height: 9px; padding: 0"></button></div></div>`);
  expect(await page.evaluate(findWide)).toContain("P ");
  expect(await page.evaluate(findSmall)).toHaveLength(2);
  expect(await page.evaluate(findLost)).toEqual(expect.arrayContaining([expect.stringMatching(/^sticks out: P «Wide/), expect.stringMatching(/^cut off: P «Low»/)]));
  expect(await page.evaluate(findOverlaps)).toEqual(["«Low» and «Over»"]);
});
