// The page fits: on a phone, a tablet and a large screen, in light and dark.
import { FULL_VIEWS, go, map, open, openWithMap } from "./support/site.mjs";
import { expect, test } from "./support/test.mjs";

/** The least size of what can be pressed (WCAG 2.2, 2.5.8), in CSS pixels. */
const LEAST = 24;

for (const width of [320, 768, 1280]) {
  for (const colorScheme of ["light", "dark"]) {
    test.describe(`${width} pixels wide, ${colorScheme}`, () => {
      test.use({ viewport: { width, height: width === 320 ? 640 : 900 }, colorScheme });

      test("nothing sticks out sideways, and all that can be pressed is large enough", async ({ page }) => {
        await openWithMap(page, "");
        for (const view of FULL_VIEWS) {
          await test.step(view.name, async () => {
            await go(page, view);
            expect.soft(await findWide(page), `${view.name}: wider than the window`).toEqual([]);
            expect.soft(await findSmall(page), `${view.name}: too small to be pressed`).toEqual([]);
          });
        }
      });
    });
  }

  test(`the map leaves room for the rest at ${width} pixels`, async ({ page }) => {
    const height = width === 320 ? 640 : 900;
    await page.setViewportSize({ width, height });
    await openWithMap(page, "");
    const box = await map(page).locator(".leaflet-container").boundingBox();
    expect(box.height).toBeGreaterThanOrEqual(240);
    expect(box.height).toBeLessThanOrEqual(height * 0.8);
    expect(box.width).toBeGreaterThanOrEqual(Math.min(280, width - 32));
  });
}

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

test("with text twice as large, nothing is lost sideways", async ({ page }) => {
  await page.setViewportSize({ width: 640, height: 800 });
  await openWithMap(page, "");
  await page.evaluate(() => (document.documentElement.style.fontSize = "200%"));
  for (const view of FULL_VIEWS) {
    await go(page, view);
    expect.soft(await findWide(page), view.name).toEqual([]);
  }
});

/** What makes the page scroll sideways. */
function findWide(page) {
  return page.evaluate(() => {
    const { clientWidth, scrollWidth } = document.documentElement;
    if (scrollWidth <= clientWidth) {
      return [];
    }
    const wide = [...document.querySelectorAll("body *")].filter((element) => {
      const { right } = element.getBoundingClientRect();
      const isClipped = element.closest(".leaflet-container, .matrix-frame");
      return right > clientWidth + 1 && !isClipped;
    });
    return [`the page is ${scrollWidth} wide`, ...wide.slice(0, 5).map((element) => `${element.tagName} ${element.className}`)];
  });
}

/**
 * What can be pressed and is smaller than it should be. As WCAG has it, links within a line of text may be as high as
 * the line, and what is smaller may be so if a circle of the least size around its middle touches no other target.
 */
function findSmall(page) {
  return page.evaluate((least) => {
    const isInText = (element) => {
      const around = element.parentElement?.closest("p, li, dd, td, th, span, h2, h3, h4");
      return getComputedStyle(element).display === "inline" && around && around.textContent.trim() !== element.textContent.trim();
    };
    const boxOf = (element) => {
      const part = element.matches("input[type=checkbox]") ? element.closest(".ds-field") ?? element : element;
      return part.getBoundingClientRect();
    };
    const targets = [...document.querySelectorAll("a[href], button, input, select, summary, [role=button]")]
      .filter((element) => element.checkVisibility({ visibilityProperty: true }) && !(element instanceof SVGElement))
      .map((element) => ({ element, box: boxOf(element) }))
      // What waits out of sight for the focus, and parts of a scrolling frame that are scrolled away.
      .filter(({ element, box }) => box.width > 1 && box.height > 3 && !element.closest(".visually-hidden, .skip, .skip-link"));
    const isNear = (one, other) => {
      const [x, y] = [one.left + one.width / 2, one.top + one.height / 2];
      const across = Math.max(other.left - x, 0, x - other.right);
      const down = Math.max(other.top - y, 0, y - other.bottom);
      return Math.hypot(across, down) < least / 2;
    };
    return targets
      .filter(({ element, box }) => (box.width < least - 0.5 || box.height < least - 0.5) && !isInText(element))
      .filter(({ element, box }) => targets.some((other) => other.element !== element && isNear(box, other.box)))
      .map(({ element, box }) => `${element.tagName} «${element.textContent.trim().slice(0, 40)}» ${Math.round(box.width)} × ${Math.round(box.height)}`)
      .slice(0, 8);
  }, LEAST);
}

test("nothing appears with the pointer or the focus alone", async ({ page }) => {
  for (const address of ["#/", "#/region/hallingdal", "#/innsatsomrade/kompetanse", "#/fortrinn"]) {
    await open(page, address);
    await expect(page.locator("[title]"), `${address}: titles are shown to the pointer only`).toHaveCount(0);
    const said = () => page.locator("#explorer").innerText();
    const before = await said();
    const targets = page.locator("#explorer :is(a, button, summary, input, [role=button])").filter({ visible: true });
    for (const target of (await targets.all()).slice(0, 60)) {
      await target.hover({ force: true });
      expect(await said(), `${address}: pointed at ${await target.innerText().catch(() => "a shape")}`).toBe(before);
    }
  }
});
