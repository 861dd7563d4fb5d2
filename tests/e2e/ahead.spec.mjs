// The first view comes with the page: it is there before the app, and the live one takes its place unnoticed.
import { plan } from "./support/plan.mjs";
import { heading, hold, map, mainNav, plainText, searchField, started, whole } from "./support/site.mjs";
import { expect, test } from "./support/test.mjs";

const WIDTHS = [320, 768, 1280];

/** Keeps the program back until it is let go. */
const holdProgram = (page) => hold(page, "**/*.wasm");

/** Where the regions' shapes are in the window. */
const places = (page) =>
  page.locator("path.map-region").evaluateAll((shapes) =>
    shapes.map((shape) => {
      const { x, y, width, height } = shape.getBoundingClientRect();
      return { x, y, width, height };
    }),
  );

/** All words that can be seen, and where they are in the window. A browser counts no shift where another
 * element takes the place of one. */
const lines = (page) =>
  page.locator("#explorer *:not(svg *, .map-frame *, .visually-hidden)").evaluateAll((elements) =>
    elements
      // What is folded is nowhere.
      .filter((element) => element.checkVisibility() && [...element.childNodes].some((node) => node.nodeType === Node.TEXT_NODE && node.textContent.trim()))
      .map((element) => ({ words: element.textContent, box: element.getBoundingClientRect() }))
      .filter(({ box }) => box.width > 1 && box.height > 1)
      .map(({ words, box }) => ({ words, x: Math.round(box.x), y: Math.round(box.y), width: Math.round(box.width) })),
  );

/** Counts what moves in the page without the reader having done anything. */
async function watchShifts(page) {
  await page.addInitScript(() => {
    globalThis.shifts = [];
    new PerformanceObserver((list) => globalThis.shifts.push(...list.getEntries().map(({ value }) => value))).observe({ type: "layout-shift", buffered: true });
  });
}

for (const file of ["index.html", "embed.html"]) {
  for (const width of WIDTHS) {
    test(`${file}, ${width} pixels wide: the live map comes to stand on its picture, and nothing moves`, async ({ page }) => {
      await page.setViewportSize({ width, height: 800 });
      await watchShifts(page);
      const release = await holdProgram(page);
      await page.goto(`./${file}`);
      await expect(page.locator(".map-preview a")).toHaveCount(plan.regions.length);
      const [ahead, linesAhead] = [await places(page), await lines(page)];
      expect(ahead).toHaveLength(plan.regions.length);
      expect(linesAhead).not.toEqual([]);
      release();
      await started(page);
      await whole(page);
      const live = await places(page);
      expect(await lines(page)).toEqual(linesAhead);
      for (const [at, place] of ahead.entries()) {
        for (const side of ["x", "y", "width", "height"]) {
          expect(Math.abs(place[side] - live[at][side]), `${plan.regions[at].name}: ${side}`).toBeLessThan(2.5);
        }
      }
      expect(await page.evaluate(() => globalThis.shifts)).toEqual([]);
    });
  }
}

test("what it says is what the live view says", async ({ page }) => {
  const release = await holdProgram(page);
  await page.goto("./");
  const said = () => page.locator(".content").innerText();
  const ahead = await said();
  expect(ahead).toContain(plan.vision.text);
  for (const { name } of plan.regions) {
    expect(plainText(ahead)).toContain(name);
  }
  release();
  await started(page);
  expect(await said()).toBe(ahead);
});

test("it can be read without JavaScript, and holds nothing that would not work", async ({ browser, baseURL }) => {
  const context = await browser.newContext({ javaScriptEnabled: false, baseURL });
  const page = await context.newPage();
  await page.goto("./");
  await expect(heading(page)).toHaveText(plan.title.text);
  await expect(page.locator(".map-preview path.map-region").first()).toBeVisible();
  await expect(page.locator("noscript .start-note")).toBeVisible();
  await expect(page.getByRole("button")).toHaveCount(0);
  await expect(page.getByRole("searchbox")).toHaveCount(0);
  await context.close();
});

test("who asks for another view does not see the first one before", async ({ page }) => {
  const release = await holdProgram(page);
  for (const address of ["#/region/hallingdal", "?lang=nb#/nyheter", "embed.html?region=hallingdal"]) {
    await page.goto("about:blank");
    await page.goto(`./${address}`);
    await expect(page.getByText("Laster …")).toBeVisible();
    await expect(page.locator(".start .explorer"), address).toBeHidden();
  }
  release();
  await expect(heading(page)).toHaveText("Hallingdal");
});

test("a link that is followed before the program has come is answered then, with the focus on what it leads to", async ({ page }) => {
  const release = await holdProgram(page);
  await page.goto("./");
  await mainNav(page).getByRole("link", { name: "Nyheter" }).press("Enter");
  await expect(page.getByText("Laster …")).toBeVisible();
  release();
  await expect(heading(page)).toHaveText("Nyheter");
  await expect(heading(page)).toBeFocused();
});

test("a page that is opened at another view leaves the focus where it is", async ({ page }) => {
  const release = await holdProgram(page);
  await page.goto("./#/nyheter");
  release();
  await started(page);
  await expect(heading(page)).toHaveText("Nyheter");
  await expect(page.locator("body")).toBeFocused();
});

test("the focus and what has been typed go over to the live view", async ({ page }) => {
  const release = await holdProgram(page);
  await page.goto("./");
  await searchField(page).fill("Nesbyen");
  release();
  await expect(heading(page)).toHaveText("Søk");
  await expect(searchField(page)).toHaveValue("Nesbyen");
  await expect(searchField(page)).toBeFocused();
});

test("the reader stays where they have scrolled to, with the focus where it was", async ({ page }) => {
  const release = await holdProgram(page);
  await page.goto("./");
  const link = page.locator(".card-link", { hasText: "Kompetanse" });
  await link.focus();
  await link.scrollIntoViewIfNeeded();
  const scrolled = await page.evaluate(() => scrollY);
  expect(scrolled).toBeGreaterThan(0);
  release();
  await started(page);
  await expect(link).toBeFocused();
  expect(await page.evaluate(() => scrollY)).toBe(scrolled);
});

test("where the program fails, the first view stays, whatever was asked for", async ({ page, allowed }) => {
  allowed.errors.push(/Failed to (fetch|load resource|find a valid digest)|Fetch API cannot load/);
  await page.route("**/*.wasm", (route) => route.fulfill({ status: 404, body: "" }));
  await page.goto("./#/region/hallingdal");
  await expect(page.getByText("Siden kunne ikke lastes helt.")).toBeVisible();
  await expect(map(page).locator("path.map-region").first()).toBeVisible();
});
