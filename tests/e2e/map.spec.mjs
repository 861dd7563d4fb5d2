// The map itself: it lets the page scroll, zooms when asked to, and asks nobody for anything unless told to.
import { BOUNDARIES_FILE, changedPlan, municipality, plan, region } from "./support/plan.mjs";
import { go, heading, map, open, openWithMap, servePlan, shape, shortName, sizeOf, textsOf } from "./support/site.mjs";
import { TILES_PATH } from "./support/server.mjs";
import { expect, test } from "./support/test.mjs";

const boundaries = JSON.parse(BOUNDARIES_FILE);
const background = (page) => page.getByRole("checkbox", { name: `Vis ${plan.backgroundMap.name}` });
const today = (page) => page.getByRole("checkbox", { name: /slik de er i dag/ });
const labels = (page, kind) => map(page).locator(`.map-label-${kind}`);

/** Moves the mouse to the middle of the map. */
async function pointAtMap(page) {
  await map(page).locator(".leaflet-container").hover();
}

test("the wheel over the map scrolls the page and says how to zoom; with Ctrl it zooms the map and leaves the page", async ({ page }) => {
  await openWithMap(page, "");
  const size = await sizeOf(shape(page, "Hallingdal"));
  await pointAtMap(page);
  await page.mouse.wheel(0, 100);
  await expect.poll(() => page.evaluate(() => scrollY)).toBeGreaterThan(0);
  expect(await sizeOf(shape(page, "Hallingdal"))).toBeCloseTo(size, 0);
  await expect(page.getByText("Hold Ctrl (eller ⌘) mens du ruller")).toBeVisible();

  await pointAtMap(page);
  const before = await page.evaluate(() => scrollY);
  await page.keyboard.down("Control");
  await page.mouse.wheel(0, -300);
  await page.keyboard.up("Control");
  await expect.poll(() => sizeOf(shape(page, "Hallingdal"))).toBeGreaterThan(size * 1.2);
  expect(await page.evaluate(() => scrollY)).toBe(before);
});

test("buttons zoom the map, by mouse and keyboard", async ({ page }) => {
  await openWithMap(page, "");
  const size = await sizeOf(shape(page, "Hallingdal"));
  await map(page).getByRole("button", { name: "Zoom inn" }).click();
  await expect.poll(() => sizeOf(shape(page, "Hallingdal"))).toBeGreaterThan(size * 1.5);
  await map(page).getByRole("button", { name: "Zoom ut" }).press("Enter");
  await expect.poll(() => sizeOf(shape(page, "Hallingdal"))).toBeLessThan(size * 1.1);
});

test("kind 13: a map whose place changes its size while it is drawn fills it", async ({ page }) => {
  await open(page, "#/nyheter");
  await page.evaluate(() => {
    new MutationObserver((_, observer) => {
      const place = document.querySelector("#explorer .leaflet-container");
      if (place) {
        observer.disconnect();
        place.style.height = "200px";
      }
    }).observe(document.querySelector("#explorer"), { childList: true, subtree: true });
  });
  await go(page, { address: "#/", heading: plan.title.text });
  const share = () =>
    map(page)
      .locator("path.map-region")
      .evaluateAll((shapes) => {
        const boxes = shapes.map((shape) => shape.getBoundingClientRect());
        const height = Math.max(...boxes.map(({ bottom }) => bottom)) - Math.min(...boxes.map(({ top }) => top));
        return height / document.querySelector("#explorer .map-frame").clientHeight;
      });
  await expect(shape(page, "Hallingdal")).toBeVisible();
  await expect.poll(share).toBeGreaterThan(0.7);
  expect(await share()).toBeLessThan(1);
});

test("names stand on the map: regions, main places, the surroundings", async ({ page }) => {
  await openWithMap(page, "");
  await expect.poll(() => textsOf(labels(page, "region"))).toEqual(plan.regions.map(shortName));
  for (const { name } of plan.places.filter(({ major }) => major)) {
    await expect(labels(page, "place").filter({ hasText: new RegExp(`^${name}$`) })).toBeVisible();
  }
  await expect(map(page).locator("path.map-surroundings")).toHaveCount(boundaries.objects.surroundings.geometries.length);

  await test.step("each region has a colour of its own, the same as its card's mark", async () => {
    const fills = await map(page).locator("path.map-region").evaluateAll((shapes) => shapes.map((shape) => getComputedStyle(shape).fill));
    expect(new Set(fills).size).toBe(plan.regions.length);
    const marks = await page.locator(".card .swatch").evaluateAll((all) => all.map((mark) => getComputedStyle(mark).backgroundColor));
    expect(marks).toEqual(fills);
  });

  await test.step("a chosen region shows its municipalities and its places", async () => {
    await go(page, { address: "#/region/hallingdal", heading: "Hallingdal" });
    const { municipalities } = region("hallingdal");
    const names = municipalities.map((id) => municipality(id).name);
    const places = plan.places.filter((place) => municipalities.includes(place.municipality)).map(({ name }) => name);
    await expect.poll(() => textsOf(map(page).locator(".map-label-municipality, .map-label-place"))).toEqual(expect.arrayContaining([...names, ...places]));
  });

  await test.step("municipalities of other counties that take part are there", async () => {
    await go(page, { address: "#/region/kongsbergregionen", heading: "Kongsbergregionen" });
    const { outside } = region("kongsbergregionen");
    await expect(map(page).locator("path.map-municipality.is-outside")).toHaveCount(outside.length);
    for (const { name } of outside) {
      await expect(labels(page, "municipality").filter({ hasText: new RegExp(`^${name}$`) })).toHaveCount(1);
    }
  });
});

test("no names cover each other, nor the buttons, and the regions' names all find room", async ({ page }) => {
  await openWithMap(page, "");
  const sizes = [[1280, 800], [768, 900], [320, 640]];
  const lookAtSizes = async (what, look = () => {}) => {
    for (const [width, height] of sizes) {
      await page.setViewportSize({ width, height });
      // Names are placed anew when the map has been drawn anew.
      await page.evaluate(() => new Promise((resolve) => requestAnimationFrame(() => requestAnimationFrame(resolve))));
      await look(`${what} at ${width}`);
      await expect.poll(() => findOverlaps(page), `${what} at ${width}`).toEqual([]);
    }
  };
  const allRegions = (what) => expect(labels(page, "region").filter({ visible: true }), what).toHaveCount(plan.regions.length);
  await lookAtSizes("the overview", allRegions);
  await go(page, { address: "#/innsatsomrade/kompetanse", heading: "Kompetanse" });
  await lookAtSizes("a focus area", allRegions);
  for (const { id, name } of plan.regions) {
    await go(page, { address: `#/region/${id}`, heading: name });
    await lookAtSizes(name);
  }
  await today(page).check();
  await expect(map(page).locator("path.map-municipality.is-today").first()).toBeAttached();
  await lookAtSizes("today's municipalities");
  await map(page).getByRole("button", { name: "Zoom inn" }).click();
  await lookAtSizes("closer");
});

/** Names on the map that are shown and lie over each other, over a button, or over the edge. */
function findOverlaps(page) {
  return map(page).locator(".map-frame").evaluate((frame) => {
    const boxOf = (element) => {
      const range = document.createRange();
      range.selectNodeContents(element);
      const { left, right, top, bottom } = range.getBoundingClientRect();
      return { name: element.textContent, left, right, top, bottom };
    };
    const shown = [...frame.querySelectorAll(".map-label, .map-controls")].filter((element) => element.checkVisibility({ visibilityProperty: true }));
    const boxes = shown.map(boxOf);
    const edge = frame.getBoundingClientRect();
    const cut = boxes.filter((box) => box.left < edge.left || box.right > edge.right || box.top < edge.top || box.bottom > edge.bottom);
    const overlaps = boxes.flatMap((one, at) =>
      boxes.slice(at + 1)
        .filter((other) => one.left < other.right && other.left < one.right && one.top < other.bottom && other.top < one.bottom)
        .map((other) => `${one.name} and ${other.name}`),
    );
    return [...overlaps, ...cut.map(({ name }) => `${name} is cut`)];
  });
}

test("a switch shows today's municipalities, and outlasts a change of view", async ({ page }) => {
  await openWithMap(page, "");
  await expect(map(page).locator("path.map-municipality.is-today")).toHaveCount(0);
  await page.getByText("Vis kommunene slik de er i dag (2024)").click();
  await expect(today(page)).toBeChecked();
  const shapes = boundaries.objects.today.geometries;
  await expect(map(page).locator("path.map-municipality.is-today")).toHaveCount(shapes.length);
  expect((await labels(page, "municipality").allTextContents()).sort()).toEqual(shapes.map(({ properties }) => properties.name).sort());
  await shape(page, "Hallingdal").press("Enter");
  await expect(heading(page)).toHaveText("Hallingdal");
  await expect(today(page)).toBeChecked();
  await expect(labels(page, "municipality").filter({ hasText: "Nesbyen" })).toBeVisible();
  await page.getByRole("link", { name: "Til oversikten" }).click();
  await expect(heading(page)).toHaveText(plan.title.text);
  await today(page).press("Space");
  await expect(map(page).locator("path.map-municipality")).toHaveCount(0);
});

test.describe("the background map", () => {
  /** Serves the plan with a background map from the tests' own server, and counts what is asked for. */
  async function openWithTiles(page, baseURL) {
    const asked = [];
    page.on("request", (request) => request.url().includes(TILES_PATH) && asked.push(request.url()));
    await servePlan(page, changedPlan(({ backgroundMap }) => (backgroundMap.url = `${new URL(TILES_PATH, baseURL)}{z}/{y}/{x}.png`)));
    await openWithMap(page, "");
    await page.getByText("Bakgrunnskart", { exact: true }).click();
    return asked;
  }

  test("is off until the reader turns it on, says what that sends, comes with its credit, and goes when it is turned off", async ({ page, baseURL }) => {
    const asked = await openWithTiles(page, baseURL);
    await expect(background(page)).not.toBeChecked();
    await expect(background(page)).toHaveAccessibleDescription(plan.backgroundMap.privacy);
    await map(page).getByRole("button", { name: "Zoom inn" }).click();
    await shape(page, "Hallingdal").press("Enter");
    await expect(heading(page)).toHaveText("Hallingdal");
    await expect(map(page).locator("img")).toHaveCount(0);
    expect(asked).toEqual([]);

    await background(page).check();
    await expect(map(page).locator("img.leaflet-tile-loaded").first()).toBeVisible();
    expect(asked.length).toBeGreaterThan(0);
    await expect(map(page)).toContainText(plan.backgroundMap.attribution);
    await expect(shape(page, "Hallingdal")).toBeVisible();

    await background(page).uncheck();
    await expect(map(page).locator("img")).toHaveCount(0);
    const before = asked.length;
    await map(page).getByRole("button", { name: "Zoom inn" }).click();
    await shape(page, "Midt-Buskerud").press("Enter");
    await expect(shape(page, "Midt-Buskerud")).toHaveAttribute("aria-pressed", "true");
    expect(asked).toHaveLength(before);
  });

  test("that does not answer leaves the map usable", async ({ page, baseURL, allowed }) => {
    allowed.errors.push(/Failed to load resource/);
    await openWithTiles(page, baseURL);
    await page.route(`**${TILES_PATH}**`, (route) => route.abort());
    const failed = page.waitForEvent("requestfailed");
    await background(page).check();
    await failed;
    await shape(page, "Hallingdal").press("Enter");
    await expect(heading(page)).toHaveText("Hallingdal");
  });
});

test("the map fits its frame again when the window changes", async ({ page }) => {
  await page.setViewportSize({ width: 1280, height: 800 });
  await openWithMap(page, "");
  const frame = map(page).locator(".leaflet-container");
  const fits = async () => {
    const outer = await frame.boundingBox();
    const boxes = await Promise.all(plan.regions.map(({ name }) => shape(page, name).boundingBox()));
    const [left, right] = [Math.min(...boxes.map(({ x }) => x)), Math.max(...boxes.map(({ x, width }) => x + width))];
    return left >= outer.x - 1 && right <= outer.x + outer.width + 1 && right - left > outer.width * 0.3;
  };
  await expect.poll(fits).toBe(true);
  for (const width of [320, 768, 1100]) {
    await page.setViewportSize({ width, height: 800 });
    await expect.poll(fits, `at ${width}`).toBe(true);
  }
});

test("a view without a map has one as soon as it is wanted, and again as it was", async ({ page }) => {
  await open(page, "#/om");
  await expect(map(page)).toBeHidden();
  await go(page, { address: "#/region/hallingdal", heading: "Hallingdal" });
  await expect(shape(page, "Hallingdal")).toHaveAttribute("aria-pressed", "true");
  await expect(shape(page, "Hallingdal")).toBeVisible();
  const size = await sizeOf(shape(page, "Hallingdal"));
  await go(page, { address: "#/fortrinn", heading: "Fortrinn og innsatsområder" });
  await expect(map(page)).toBeHidden();
  await go(page, { address: "#/region/hallingdal", heading: "Hallingdal" });
  await expect(shape(page, "Hallingdal")).toBeVisible();
  await expect.poll(async () => Math.abs((await sizeOf(shape(page, "Hallingdal"))) - size)).toBeLessThan(size * 0.05);
});

test.describe("on a phone", () => {
  test.use({ viewport: { width: 320, height: 640 }, hasTouch: true, isMobile: true });

  test("one finger on the map scrolls the page", async ({ page }) => {
    await openWithMap(page, "");
    const touchAction = await map(page).locator(".leaflet-container").evaluate((element) => getComputedStyle(element).touchAction);
    expect(touchAction).toMatch(/pan-y|auto|manipulation/);
    await map(page).locator(".leaflet-container").scrollIntoViewIfNeeded();
    const before = await page.evaluate(() => scrollY);
    const box = await map(page).locator(".leaflet-container").boundingBox();
    const client = await page.context().newCDPSession(page);
    const size = await sizeOf(shape(page, "Hallingdal"));
    const [x, y] = [box.x + box.width / 2, box.y + box.height / 2];
    const touch = (type, touchPoints) => client.send("Input.dispatchTouchEvent", { type, touchPoints });
    await touch("touchStart", [{ x, y }]);
    for (let moved = 20; moved <= 200; moved += 20) {
      await touch("touchMove", [{ x, y: y - moved }]);
    }
    // A finger that is lifted before the page has followed may have been no swipe.
    await expect.poll(() => page.evaluate(() => scrollY)).toBeGreaterThan(before + 50);
    await touch("touchEnd", []);
    expect(await sizeOf(shape(page, "Hallingdal"))).toBeCloseTo(size, 0);
  });
});
