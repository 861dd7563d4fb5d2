// Enlarged to 400 %, with more room in the text, by finger and by keyboard: nothing is lost.
import { FULL_VIEWS, go, heading, map, openWithMap } from "./support/site.mjs";
import { expect, test } from "./support/test.mjs";

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

/** What makes the page scroll sideways, or has its text cut off. */
function findLost(page) {
  return page.evaluate(() => {
    const { clientWidth, scrollWidth } = document.documentElement;
    const lost = scrollWidth > clientWidth ? [`the page is ${scrollWidth} wide`] : [];
    for (const element of document.querySelectorAll(".explorer *")) {
      const isText = [...element.childNodes].some((node) => node.nodeType === Node.TEXT_NODE && node.textContent.trim());
      if (!isText || !element.checkVisibility() || element.closest(".leaflet-container, .matrix-frame, .visually-hidden, .skip-link, dialog, svg")) {
        continue;
      }
      const range = document.createRange();
      range.selectNodeContents(element);
      const { left, right } = range.getBoundingClientRect();
      const { overflowX, overflowY } = getComputedStyle(element);
      const isClipping = [overflowX, overflowY].some((value) => value === "hidden" || value === "clip");
      if (right > clientWidth + 1 || left < -1) {
        lost.push(`sticks out: ${element.tagName} «${element.textContent.trim().slice(0, 30)}»`);
      } else if (isClipping && (element.scrollWidth > element.clientWidth + 1 || element.scrollHeight > element.clientHeight + 1)) {
        lost.push(`cut off: ${element.tagName} «${element.textContent.trim().slice(0, 30)}»`);
      }
    }
    return lost.slice(0, 6);
  });
}

/** Texts that lie over each other, block by block. */
function findOverlaps(page) {
  return page.evaluate(() => {
    const blocks = [...document.querySelectorAll(".content :is(p, h1, h2, h3, h4, li > a, dt, dd, th, td, summary, label), .explorer-header :is(a, button, label), .explorer-footer :is(p, a)")];
    const boxes = blocks.filter((block) => block.checkVisibility() && !block.closest(".visually-hidden, .skip-link, .matrix-frame, dialog")).map((block) => {
      const range = document.createRange();
      range.selectNodeContents(block);
      return { block, box: range.getBoundingClientRect() };
    }).filter(({ box }) => box.width > 1 && box.height > 1);
    const found = [];
    for (const [at, one] of boxes.entries()) {
      // Those that come soon after are those that can be in the way.
      for (const other of boxes.slice(at + 1, at + 12)) {
        const across = Math.min(one.box.right, other.box.right) - Math.max(one.box.left, other.box.left);
        const down = Math.min(one.box.bottom, other.box.bottom) - Math.max(one.box.top, other.box.top);
        const isInside = one.block.contains(other.block) || other.block.contains(one.block);
        if (across > 2 && down > 3 && !isInside) {
          found.push(`«${one.block.textContent.trim().slice(0, 25)}» and «${other.block.textContent.trim().slice(0, 25)}»`);
        }
      }
    }
    return found.slice(0, 4);
  });
}

test.describe("at 400 %", () => {
  test.use({ viewport: ENLARGED });

  test("no view scrolls sideways, and nothing is cut off", async ({ page }) => {
    await openWithMap(page, "");
    for (const view of FULL_VIEWS) {
      await go(page, view);
      expect.soft(await findLost(page), view.name).toEqual([]);
    }
  });

  test("what has the focus can be seen, wherever Tab leads", async ({ page }) => {
    await openWithMap(page, "#/region/midt-buskerud");
    for (let pressed = 0; pressed < 60; pressed += 1) {
      await page.keyboard.press("Tab");
      const state = await page.evaluate(() => {
        const element = document.activeElement;
        if (element === document.body || element.matches("path")) {
          return { isSeen: true };
        }
        const { left, right, top, bottom } = element.getBoundingClientRect();
        const isSeen = bottom > 0 && top < innerHeight && right > 0 && left < innerWidth;
        return { isSeen, name: element.textContent.trim() || element.getAttribute("aria-label") || element.id };
      });
      expect.soft(state.isSeen, state.name).toBe(true);
    }
  });

  test("the map leaves room to scroll the page by finger", async ({ page }) => {
    await openWithMap(page, "");
    const { height } = await map(page).locator(".leaflet-container").boundingBox();
    expect(height).toBeLessThan(ENLARGED.height - 24);
  });
});

for (const width of [320, 768, 1280]) {
  test(`with the distances of WCAG 1.4.12 nothing is lost at ${width} pixels`, async ({ page }) => {
    await page.setViewportSize({ width, height: 800 });
    // The page's policy keeps inline styles out; the reader's own come past it.
    const client = await page.context().newCDPSession(page);
    await openWithMap(page, "");
    await client.send("Page.setBypassCSP", { enabled: true });
    await page.reload();
    await openWithMap(page, "");
    await page.addStyleTag({ content: SPACED });
    expect(await page.locator(".content p").first().evaluate((text) => getComputedStyle(text).letterSpacing)).not.toBe("normal");
    for (const view of FULL_VIEWS) {
      await go(page, view);
      expect.soft(await findLost(page), view.name).toEqual([]);
      expect.soft(await findOverlaps(page), view.name).toEqual([]);
    }
  });
}

for (const width of [320, 1280]) {
  test(`the main targets are large enough for a finger at ${width} pixels`, async ({ page }) => {
    await page.setViewportSize({ width, height: 800 });
    await openWithMap(page, "#/region/hallingdal");
    await map(page).getByRole("button", { name: "Zoom inn" }).click();
    await expect(map(page).getByRole("group", { name: "Flytt kartet" })).toBeVisible();
    const measure = () => page.evaluate((least) => {
      const boxOf = (element) => (element.matches("input[type=checkbox]") ? element.closest(".ds-field") : element).getBoundingClientRect();
      const main = document.querySelectorAll(".main-nav a, .map-controls button, .map-switches a, .map-switches input, .map-switches summary, .card-link, .share-button, .search input, .filters select");
      return [...main].filter((element) => element.checkVisibility()).map((element) => {
        const target = element.matches(".card-link") ? element.closest(".card") : element;
        const { width, height } = boxOf(target);
        return { name: element.textContent.trim() || element.getAttribute("aria-label") || element.id, width, height };
      }).filter(({ width, height }) => width < least - 0.5 || height < least - 0.5);
    }, MAIN);
    expect(await page.locator(".map-controls button").count()).toBe(6);
    expect(await measure()).toEqual([]);
    await go(page, { address: "#/nyheter", heading: "Nyheter" });
    expect(await measure()).toEqual([]);
    await page.evaluate(() => (location.hash = "#/"));
    await expect(page.locator(".card-link").first()).toBeVisible();
    expect(await measure()).toEqual([]);
  });
}

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

test.describe("for readers who want less motion", () => {
  test("nothing moves: no transitions, no animations, no gliding map", async ({ page }) => {
    await openWithMap(page, "");
    await page.evaluate(() => {
      window.moved = [];
      for (const event of ["transitionrun", "animationstart"]) {
        document.addEventListener(event, ({ target, propertyName = "" }) => window.moved.push(`${target.className.baseVal ?? target.className} ${propertyName}`), true);
      }
    });
    await map(page).getByRole("button", { name: "Zoom inn" }).click();
    await expect(map(page).getByRole("group", { name: "Flytt kartet" })).toBeVisible();
    await map(page).getByRole("button", { name: "Vis mer mot nord" }).click();
    expect(await map(page).locator(".leaflet-zoom-anim, .leaflet-pan-anim").count()).toBe(0);
    await map(page).getByRole("button", { name: /^Hallingdal/ }).press("Enter");
    await expect(heading(page)).toHaveText("Hallingdal");
    await page.getByRole("link", { name: "Til oversikten" }).hover();
    expect(await page.evaluate(() => [...window.moved, ...document.getAnimations().map(String)])).toEqual([]);
  });
});
