// What has to stand out does, in light, dark and forced colours: the ring of the focus and the borders of fields and
// buttons at 3:1, and names on the map at 4.5:1. No state is told by colour alone.
import { PNG } from "pngjs";
import { plan } from "./support/plan.mjs";
import { go, heading, map, openWithMap, shape } from "./support/site.mjs";
import { expect, test } from "./support/test.mjs";

const SCHEMES = [
  { name: "light", media: { colorScheme: "light", forcedColors: "none" } },
  { name: "dark", media: { colorScheme: "dark", forcedColors: "none" } },
  { name: "forced colours", media: { colorScheme: "light", forcedColors: "active" } },
  { name: "dark forced colours", media: { colorScheme: "dark", forcedColors: "active" } },
];

/** The contrast of two colours as WCAG reckons it; each `[red, green, blue]`. */
function contrast(one, other) {
  const lightness = (colour) => {
    const [red, green, blue] = colour.map((part) => (part / 255 <= 0.04045 ? part / 255 / 12.92 : ((part / 255 + 0.055) / 1.055) ** 2.4));
    return 0.2126 * red + 0.7152 * green + 0.0722 * blue;
  };
  const [light, dark] = [lightness(one), lightness(other)].sort((a, b) => b - a);
  return (light + 0.05) / (dark + 0.05);
}

/** The colours of a part of the window as they are on the screen, as a function of the place. */
async function pixels(page) {
  const { data, width, height } = PNG.sync.read(await page.screenshot());
  return (x, y) => {
    const [column, row] = [Math.min(width - 1, Math.max(0, Math.round(x))), Math.min(height - 1, Math.max(0, Math.round(y)))];
    return [...data.subarray((row * width + column) * 4, (row * width + column) * 4 + 3)];
  };
}

/** Reckons a colour of the style sheet as the screen has it, on what lies behind. */
function paint(page, selector, property) {
  return page.locator(selector).first().evaluate((element, name) => {
    const canvas = document.createElement("canvas").getContext("2d", { willReadFrequently: true });
    canvas.fillStyle = getComputedStyle(element)[name];
    canvas.fillRect(0, 0, 1, 1);
    return [...canvas.getImageData(0, 0, 1, 1).data.slice(0, 3)];
  }, property);
}

/** A computed colour without alpha, `rgb(1, 2, 3)`, as numbers. */
const asNumbers = (colour) => colour.match(/[\d.]+/g).slice(0, 3).map(Number);

/** Looks at the ring around each region, one after the other; `isSeen` looks at the screen as well. */
async function lookAtRings(page, isSeen) {
  const shown = isSeen ? plan.regions : plan.regions.slice(0, 1);
  await shape(page, plan.regions[0].name).focus();
  await page.keyboard.press("Home");
  for (const { name: region } of shown) {
    await expect(shape(page, region)).toBeFocused();
    await expect(map(page).locator(".map-ring-line")).toBeVisible();
    const ring = await paint(page, ".map-ring-line", "stroke");
    const read = await pixels(page);
    const places = await placesOnRing(page);
    expect(places.length, region).toBeGreaterThan(8);
    const isNear = (one, other) => one.every((part, at) => Math.abs(part - other[at]) < 24);
    const onLine = places.filter(({ x, y }) => isNear(read(x, y), ring));
    expect(onLine.length / places.length, `${region}: the line is seen`).toBeGreaterThan(0.7);
    await page.keyboard.press("PageDown");
  }
  const [ring, halo] = [await paint(page, ".map-ring-line", "stroke"), await paint(page, ".map-ring-halo", "stroke")];
  expect(contrast(ring, halo), "the line and its rim").toBeGreaterThanOrEqual(3);
  for (const fill of await fills(page)) {
    expect(Math.max(contrast(ring, fill), contrast(halo, fill)), `beside ${fill}`).toBeGreaterThanOrEqual(3);
  }
}

/** Goes to a view by its link or address, and waits until the focus has gone there as well. */
async function goTo(page, view) {
  await go(page, view);
  await expect(heading(page)).toBeFocused();
}

test("the ring stands out against the shapes on both of its sides", async ({ page }) => {
  await openWithMap(page, "");
  for (const { name, media } of SCHEMES) {
    await test.step(name, async () => {
      await page.emulateMedia(media);
      await page.locator("#switch-today").focus();
      await page.locator("#switch-today").press("Shift+Tab");
      // What lies over what is the same in all colours.
      await lookAtRings(page, name === "light");
      const { id, title } = plan.focusAreas.find(({ id }) => id === "kompetanse");
      await goTo(page, { address: `#/innsatsomrade/${id}`, heading: title });
      await lookAtRings(page, name === "light");
      await goTo(page, { address: "#/", heading: plan.title.text });
    });
  }
});

test("fields, boxes and buttons have borders that can be seen", async ({ page }) => {
  await openWithMap(page, "");
  const check = async (what) => {
    for (const { name, media } of SCHEMES) {
      await page.emulateMedia(media);
      expect.soft(await faintBorders(page), `${what}, ${name}`).toEqual([]);
    }
  };
  await check("the overview");
  await go(page, { address: "#/nyheter", heading: "Nyheter" });
  await check("the news");
  await go(page, { address: "#/sammenlign", heading: "Sammenlign to regioner" });
  await check("comparing");
  await page.getByRole("button", { name: "Del", exact: true }).click();
  await expect(page.getByRole("dialog").getByRole("textbox").first()).toBeVisible();
  await check("the dialog");
});

test("names on the map can be read on every shade", async ({ page }) => {
  await openWithMap(page, "#/innsatsomrade/kompetanse");
  const rims = () => map(page).locator(".map-label-region").first().evaluate((label) => getComputedStyle(label).textShadow.match(/rgba?\([^)]*\)/g) ?? []);
  expect((await rims()).length, "a rim on all sides").toBeGreaterThanOrEqual(4);
  for (const { name, media } of SCHEMES) {
    await page.emulateMedia(media);
    const text = await paint(page, ".map-label-region", "color");
    for (const rim of new Set(await rims())) {
      expect.soft(contrast(text, asNumbers(rim)), name).toBeGreaterThanOrEqual(4.5);
    }
  }
});

test("the chosen region is marked by more than its colour", async ({ page }) => {
  await openWithMap(page, "#/region/hallingdal");
  const width = (locator) => locator.evaluate((path) => parseFloat(getComputedStyle(path).strokeWidth));
  for (const { name, media } of SCHEMES) {
    await page.emulateMedia(media);
    expect.soft(await width(shape(page, "Hallingdal")), name).toBeGreaterThanOrEqual(2 * (await width(shape(page, "Ringeriksregionen"))));
    const [line, fill] = [await paint(page, ".map-region.is-selected", "stroke"), await paint(page, ".map-region.is-selected", "fill")];
    expect.soft(contrast(line, fill), name).toBeGreaterThanOrEqual(3);
  }
});

test("the current view is marked by more than its colour", async ({ page }) => {
  await openWithMap(page, "#/nyheter");
  const look = (selector) => page.locator(selector).first().evaluate((link) => {
    const { fontWeight, borderBottomColor } = getComputedStyle(link);
    return { fontWeight: Number(fontWeight), borderBottomColor };
  });
  for (const { name, media } of SCHEMES) {
    await page.emulateMedia(media);
    const [current, other] = [await look(".main-nav [aria-current]"), await look(".main-nav a:not([aria-current])")];
    expect.soft(current.fontWeight, name).toBeGreaterThan(other.fontWeight);
    expect.soft(current.borderBottomColor, name).not.toBe(other.borderBottomColor);
  }
});

test("shades stand with their numbers, on the map and in the table", async ({ page }) => {
  await openWithMap(page, "#/innsatsomrade/kompetanse");
  const labels = await map(page).locator(".map-label-region").allTextContents();
  expect(labels.length).toBe(plan.regions.length);
  for (const label of labels) {
    expect(label).toMatch(/: \d+$/);
  }
  await go(page, { address: "#/fortrinn", heading: "Fortrinn og innsatsområder" });
  for (const cell of await page.locator(".matrix-cell").allTextContents()) {
    expect(cell.trim()).toMatch(/^\d+$/);
  }
});

/** The fills of all regions, as they are on the screen. */
async function fills(page) {
  const all = await map(page).locator("path.map-region").evaluateAll((shapes) => shapes.map((path) => {
    const canvas = document.createElement("canvas").getContext("2d", { willReadFrequently: true });
    canvas.fillStyle = getComputedStyle(path).fill;
    canvas.fillRect(0, 0, 1, 1);
    return [...canvas.getImageData(0, 0, 1, 1).data.slice(0, 3)];
  }));
  expect(all).toHaveLength(plan.regions.length);
  return all;
}

/** Points on the ring where nothing else is drawn over it: names and buttons lie above all shapes. */
function placesOnRing(page) {
  return map(page).locator(".map-ring-line").evaluate((path) => {
    const length = path.getTotalLength();
    const matrix = path.getScreenCTM();
    const frame = path.closest(".map").getBoundingClientRect();
    const above = [...document.querySelectorAll(".map-label, .map-controls")].filter((element) => element.checkVisibility({ visibilityProperty: true })).map((element) => element.getBoundingClientRect());
    const places = [];
    for (let at = 0; at < 60; at += 1) {
      const { x, y } = path.getPointAtLength((length * at) / 60).matrixTransform(matrix);
      const isOver = above.some(({ left, right, top, bottom }) => x > left - 4 && x < right + 4 && y > top - 4 && y < bottom + 4);
      if (!isOver && x > frame.left + 4 && x < frame.right - 4 && y > frame.top + 4 && y < Math.min(frame.bottom, innerHeight) - 4) {
        places.push({ x, y });
      }
    }
    return places;
  });
}

/** Fields, boxes and buttons whose border is too faint, and that nothing else shows. */
function faintBorders(page) {
  return page.evaluate(() => {
    const canvas = document.createElement("canvas").getContext("2d", { willReadFrequently: true });
    const rgba = (colour) => {
      canvas.clearRect(0, 0, 1, 1);
      canvas.fillStyle = colour;
      canvas.fillRect(0, 0, 1, 1);
      return [...canvas.getImageData(0, 0, 1, 1).data];
    };
    const lightness = ([red, green, blue]) => {
      const parts = [red, green, blue].map((part) => (part / 255 <= 0.04045 ? part / 255 / 12.92 : ((part / 255 + 0.055) / 1.055) ** 2.4));
      return 0.2126 * parts[0] + 0.7152 * parts[1] + 0.0722 * parts[2];
    };
    const contrast = (one, other) => {
      const [light, dark] = [lightness(one), lightness(other)].sort((a, b) => b - a);
      return (light + 0.05) / (dark + 0.05);
    };
    const ground = (element) => {
      for (let at = element; at; at = at.parentElement) {
        const colour = rgba(getComputedStyle(at).backgroundColor);
        if (colour[3] > 250) {
          return colour;
        }
      }
      return rgba(getComputedStyle(document.documentElement).getPropertyValue("color-scheme").includes("dark") ? "#000" : "#fff");
    };
    const dialog = document.querySelector("dialog[open]");
    const all = [...(dialog ?? document).querySelectorAll("input, select, textarea, .map-controls button")];
    return all.filter((element) => element.checkVisibility()).flatMap((element) => {
      const { borderTopColor, borderTopWidth } = getComputedStyle(element);
      const around = ground(element.parentElement);
      const found = Math.max(contrast(rgba(borderTopColor), around), contrast(ground(element), around));
      const isDrawn = parseFloat(borderTopWidth) > 0;
      return isDrawn && found >= 3 ? [] : [`${element.tagName} ${element.id}: ${found.toFixed(2)}`];
    });
  });
}

test("kind 6: the map's colours are the style sheet's alone, so that whoever darkens pages finds no others", async ({ page }) => {
  await openWithMap(page, "");
  const attributes = () =>
    map(page).locator("path").evaluateAll((paths) =>
      paths.flatMap((path) => path.getAttributeNames()).filter((name) => /^(fill|stroke|style|opacity)/.test(name)),
    );
  const colours = () => map(page).locator("path.map-region").evaluateAll((paths) => paths.map((path) => getComputedStyle(path).fill));
  expect(await attributes()).toEqual([]);
  const light = await colours();
  expect(new Set(light).size).toBe(plan.regions.length);
  await page.emulateMedia({ colorScheme: "dark" });
  const dark = await colours();
  expect(new Set([...light, ...dark]).size).toBe(2 * plan.regions.length);
  expect(await map(page).locator("path.map-region").first().evaluate((path) => getComputedStyle(path).fillRule)).toBe("evenodd");

  // With municipalities, the ring of the focus, and another year's borders.
  await shape(page, "Hallingdal").press("Enter");
  await expect(map(page).locator("path.map-municipality").first()).toBeAttached();
  await expect(map(page).locator("path.map-ring").first()).toBeAttached();
  await page.getByRole("checkbox", { name: /slik de er i dag/ }).check();
  await expect(map(page).locator("path.map-municipality.is-today").first()).toBeAttached();
  await go(page, { address: "#/innsatsomrade/kompetanse", heading: "Kompetanse" });
  await expect(map(page).locator("path[class*=map-shade]").first()).toBeAttached();
  expect(await attributes()).toEqual([]);
});
