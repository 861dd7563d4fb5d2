// The map in the page comes alive before the rest of the program has come, and hands over to it.
import { plan } from "./support/plan.mjs";
import { addressOf, heading, hold, map, shape, started, whole } from "./support/site.mjs";
import { expect, test } from "./support/test.mjs";

/** Keeps the rest of the program back until it is let go. */
const holdRest = (page) => hold(page, "**/app-*.wasm");

/** Opens the page with its map alive and nothing more. */
async function openFirst(page, address = "") {
  const release = await holdRest(page);
  await page.goto(`./${address}`);
  await expect(map(page).locator("path.map-region.leaflet-interactive")).toHaveCount(plan.regions.length);
  await expect(page.locator(".map-preview")).toHaveCount(0);
  return release;
}

const box = (page, name) => shape(page, name).boundingBox();
const address = addressOf;

for (const file of ["index.html", "embed.html"]) {
  test(`${file}: pressing a region shows it on the map at once, and its view as soon as that can be`, async ({ page }) => {
    const release = await openFirst(page, file);
    const before = await box(page, "Hallingdal");
    await shape(page, "Hallingdal").click();
    await expect(shape(page, "Hallingdal")).toHaveAttribute("aria-pressed", "true");
    await expect(shape(page, "Hallingdal")).toHaveClass(/is-selected/);
    await expect(map(page).locator("path.map-region.is-dimmed")).toHaveCount(plan.regions.length - 1);
    await expect.poll(async () => (await box(page, "Hallingdal")).width).toBeGreaterThan(before.width * 1.2);
    expect(address(page)).toBe("#/region/hallingdal");
    await expect(page.getByText("Laster …")).toBeVisible();
    await expect(heading(page)).toBeHidden();
    release();
    await expect(heading(page)).toHaveText("Hallingdal");
    await expect(shape(page, "Hallingdal")).toHaveAttribute("aria-pressed", "true");
  });
}

test("pressing the region again leads out of it", async ({ page }) => {
  await openFirst(page);
  await shape(page, "Hallingdal").click();
  await expect(shape(page, "Hallingdal")).toHaveAttribute("aria-pressed", "true");
  await shape(page, "Hallingdal").click();
  await expect(shape(page, "Hallingdal")).toHaveAttribute("aria-pressed", "false");
  expect(address(page)).toBe("#/");
  await expect(heading(page)).toHaveText(plan.title.text);
});

test("a map that is half drawn leaves the wheel to the page", async ({ page }) => {
  await page.addInitScript(() => {
    window.turns = [];
    new MutationObserver(() => {
      const turn = new WheelEvent("wheel", { deltaY: 100, bubbles: true, cancelable: true });
      document.querySelector(".map.leaflet-container")?.dispatchEvent(turn);
      window.turns.push(turn.defaultPrevented);
    }).observe(document, { childList: true, subtree: true });
  });
  await openFirst(page);
  const turns = await page.evaluate(() => window.turns);
  expect(turns).toContain(false);
  expect(turns).not.toContain(true);
});

test("the map stays where the reader has moved it to", async ({ page }) => {
  const release = await openFirst(page);
  const before = await box(page, "Midt-Buskerud");
  const zoomIn = map(page).getByRole("button", { name: "Zoom inn" });
  await zoomIn.click();
  await expect.poll(async () => (await box(page, "Midt-Buskerud")).width).toBeGreaterThan(before.width * 1.9);
  // Once it has come to rest, nothing moves any more.
  await expect.poll(async () => (await box(page, "Midt-Buskerud")).width / before.width).toBeCloseTo(2, 1);
  const moved = await box(page, "Midt-Buskerud");
  release();
  await started(page);
  const live = await box(page, "Midt-Buskerud");
  for (const side of ["x", "y", "width", "height"]) {
    expect(Math.abs(live[side] - moved[side]), side).toBeLessThan(5);
  }
});

test.describe("with motion", () => {
  test.use({ contextOptions: { reducedMotion: "no-preference" } });

  test("a map that is just being zoomed hands over as well, and can be zoomed again", async ({ page }) => {
    const release = await openFirst(page);
    const zoomIn = map(page).getByRole("button", { name: "Zoom inn" });
    await page.evaluate(() => {
      const press = () => {
        document.querySelectorAll(".map-zoom button").forEach((button) => button.click());
        if (document.querySelector("#plan-explorer > .start") !== null) {
          requestAnimationFrame(press);
        }
      };
      press();
    });
    release();
    await started(page);
    const before = await box(page, "Midt-Buskerud");
    await expect(async () => {
      await zoomIn.click();
      expect((await box(page, "Midt-Buskerud")).width).toBeGreaterThan(before.width * 1.4);
    }).toPass();
  });
});

test("the keyboard works the map, and the focus goes over with it", async ({ page }) => {
  const release = await openFirst(page);
  await shape(page, "Hallingdal").focus();
  await page.keyboard.press("ArrowDown");
  const held = await page.evaluate(() => document.activeElement.id);
  expect(held).toMatch(/^shape-/);
  expect(held).not.toBe("shape-hallingdal");
  await expect(map(page).locator(".map-ring").first()).toBeVisible();
  release();
  await started(page);
  expect(await page.evaluate(() => document.activeElement.id)).toBe(held);
  await expect(map(page).locator(".map-ring").first()).toBeVisible();
});

test("who opens a region with the keyboard stays on its shape", async ({ page }) => {
  const release = await openFirst(page);
  await shape(page, "Hallingdal").press("Enter");
  await expect(shape(page, "Hallingdal")).toHaveAttribute("aria-pressed", "true");
  release();
  await expect(heading(page)).toHaveText("Hallingdal");
  await whole(page);
  await expect(shape(page, "Hallingdal")).toBeFocused();
});

for (const [place, name] of [["nav", "Nyheter"], [".content", "Kompetanse"]]) {
  test(`who follows the link «${name}» is on its page at once`, async ({ page }) => {
    const release = await openFirst(page);
    await page.locator(`#explorer ${place}`).getByRole("link", { name }).first().press("Enter");
    await expect(heading(page)).toHaveText(name);
    release();
    await started(page);
    await expect(heading(page)).toHaveText(name);
  });
}

test("who is on a region's link in the picture is on its shape when the map comes alive", async ({ page }) => {
  const letProgramCome = await hold(page, "**/plan-explorer-*.wasm");
  await page.goto("./");
  await page.locator(".map-preview a").first().focus();
  const name = await page.locator(".map-preview a path").first().getAttribute("id");
  letProgramCome();
  await started(page);
  expect(await page.evaluate(() => document.activeElement.id)).toBe(name);
});

test("where the rest fails, the map can still be used", async ({ page, allowed }) => {
  allowed.errors.push(/Failed to (fetch|load resource|find a valid digest)|Fetch API cannot load|WebAssembly/);
  await page.route("**/app-*.wasm", (route) => route.fulfill({ status: 404, body: "" }));
  await page.goto("./");
  await expect(page.getByText("Siden kunne ikke lastes helt")).toBeVisible();
  await shape(page, "Hallingdal").click();
  await expect(shape(page, "Hallingdal")).toHaveAttribute("aria-pressed", "true");
});
