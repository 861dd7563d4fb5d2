// A frame in an article is no trap: the wheel and one finger scroll the article, Tab leads through it and out again,
// and on a dark page there is no white box.
import { PNG } from "pngjs";
import { expect, expectFits, explorerIn, explorerWithMapIn, frameElement, test } from "./support/host.mjs";
import { heading, map, shape, sizeOf } from "./support/site.mjs";

const ground = (frame) => map(frame).locator(".leaflet-container");

/** How far apart two names on the map are: the shapes themselves are cut off where the map ends. */
const labelDistance = (frame) =>
  map(frame).locator(".map-label-region").evaluateAll((labels) => {
    const [one, other] = [labels[0], labels.at(-1)].map((label) => label.getBoundingClientRect());
    return Math.hypot(one.x - other.x, one.y - other.y);
  });

const scrolled = (page) => page.evaluate(() => scrollY);

/** Which element has the focus: its id in the page, and in the frame its number. Nothing on the way from one to the other. */
async function placeOfFocus(page, frame) {
  const inPage = await page.evaluate(() => document.activeElement.id);
  const inFrame = await frame.locator("html").evaluate(({ ownerDocument }) => {
    const { all, activeElement } = ownerDocument;
    return ownerDocument.hasFocus() ? ` ${[...all].indexOf(activeElement)}` : "";
  });
  return (inPage === "kart") === (inFrame !== "") ? inPage + inFrame : "";
}

for (const foreign of [false, true]) {
  test.describe(`on ${foreign ? "another" : "the same"} origin`, () => {
    test("the explorer takes neither focus, nor wheel, nor a step in the history, unless the reader goes there", async ({ page, host }) => {
      await host.open("plain.html", { foreign });
      await page.locator("#before").focus();
      const steps = await page.evaluate(() => history.length);
      const frame = await explorerWithMapIn(page);
      await expectFits(frame);

      await test.step("the focus stays in the article", async () => {
        await expect(page.locator("#before"), "at the start").toBeFocused();
        await page.evaluate(() => planExplorer.select(document.getElementById("kart"), { region: "hallingdal" }));
        await expect(heading(frame)).toHaveText("Hallingdal");
        await expect(page.locator("#before"), "when the page chooses a view").toBeFocused();
        await page.evaluate(() => planExplorer.reset(document.getElementById("kart")));
        await expect(heading(frame)).not.toHaveText("Hallingdal");
        await expect(page.locator("#before"), "when the page goes back to the start").toBeFocused();
        expect(await scrolled(page)).toBe(0);
        await expectFits(frame);
      });

      await test.step("Ctrl and the wheel zoom the map and leave the article", async () => {
        const distance = await labelDistance(frame);
        await ground(frame).hover();
        const before = await scrolled(page);
        await page.keyboard.down("Control");
        await page.mouse.wheel(0, -300);
        await page.keyboard.up("Control");
        await expect.poll(() => labelDistance(frame)).toBeGreaterThan(distance * 1.2);
        expect(await scrolled(page)).toBe(before);
      });

      await test.step("the wheel over the map scrolls the article, and a hint says how to zoom", async () => {
        const size = await sizeOf(shape(frame, "Hallingdal"));
        const before = await scrolled(page);
        await page.mouse.wheel(0, 200);
        await expect.poll(() => scrolled(page)).toBeGreaterThan(before + 100);
        expect(await frame.evaluate(() => scrollY)).toBe(0);
        expect(await sizeOf(shape(frame, "Hallingdal"))).toBeCloseTo(size, 0);
        await expect(frame.getByText("Hold Ctrl (eller ⌘) mens du ruller")).toBeVisible();
      });

      await test.step("the focus goes where the reader goes, and the history stays", async () => {
        await frame.getByRole("link", { name: "Hallingdal", exact: true }).first().click();
        await expect(heading(frame)).toHaveText("Hallingdal");
        await expect(heading(frame)).toBeFocused();
        expect(await page.evaluate(() => history.length)).toBe(steps);
      });
    });

    test("Tab leads from before the frame through it to after it, and back", async ({ page, host }) => {
      await host.open("plain.html", { foreign });
      const frame = await explorerWithMapIn(page);
      await expectFits(frame);
      for (const [key, from, to] of [["Tab", "before", "after"], ["Shift+Tab", "after", "before"]]) {
        await page.locator(`#${from}`).focus();
        const way = [];
        let place = await placeOfFocus(page, frame);
        while (way.at(-1) !== to && way.length < 300) {
          await page.keyboard.press(key);
          // It takes a moment from one page into another, and a key pressed meanwhile would lead too far.
          const left = ["", place];
          const isOnTheWay = async () => left.includes((place = await placeOfFocus(page, frame)));
          await expect.poll(isOnTheWay, { intervals: [10, 20, 50, 100] }).toBe(false);
          way.push(place.split(" ")[0]);
        }
        expect(way.at(-1), `${key} comes to an end`).toBe(to);
        expect(new Set(way), key).toEqual(new Set(["kart", to]));
      }
    });
  });
}

test("a first view with something pointed out leaves the article's focus and place", async ({ page, host }) => {
  await host.open("pointing.html");
  const frame = await explorerIn(page, "kart", "Fortrinn og innsatsområder");
  await expectFits(frame);
  // As soon as the frame has painted once more, everything that was put off until then has been done.
  await frame.evaluate(() => new Promise((resolve) => requestAnimationFrame(() => requestAnimationFrame(resolve))));
  await expect(page.locator("#before")).toBeFocused();
  expect(await scrolled(page)).toBe(0);
});

test.describe("on a phone", () => {
  test.use({ viewport: { width: 320, height: 640 }, hasTouch: true, isMobile: true });

  test("one finger on the map scrolls the article", async ({ page, host }) => {
    // How a swipe comes from a frame of another origin to its page is the browser's own affair.
    await host.open("plain.html");
    const frame = await explorerWithMapIn(page);
    await expectFits(frame);
    await ground(frame).scrollIntoViewIfNeeded();
    const before = await scrolled(page);
    const size = await sizeOf(shape(frame, "Hallingdal"));
    const box = await ground(frame).boundingBox();
    const client = await page.context().newCDPSession(page);
    const touch = (type, touchPoints) => client.send("Input.dispatchTouchEvent", { type, touchPoints });
    const [x, y] = [box.x + box.width / 2, box.y + box.height / 2];
    await touch("touchStart", [{ x, y }]);
    for (let moved = 20; moved <= 200; moved += 20) {
      await touch("touchMove", [{ x, y: y - moved }]);
    }
    // A finger that is lifted before the page has followed may have been no swipe.
    await expect.poll(() => scrolled(page)).toBeGreaterThan(before + 50);
    await touch("touchEnd", []);
    expect(await sizeOf(shape(frame, "Hallingdal"))).toBeCloseTo(size, 0);
  });
});

/** Expects that a page's ground shows through a frame, and that there is no white box in it. */
async function expectGround(page, colour) {
  const { data, width, height } = PNG.sync.read(await frameElement(page).screenshot());
  const at = (x, y) => [...data.subarray((y * width + x) * 4, (y * width + x) * 4 + 3)];
  // Along the edges there is nothing but ground.
  for (const [x, y] of [[1, 1], [width - 2, 1], [1, height >> 1], [width - 2, height >> 1], [1, height - 2], [width - 2, height - 2]]) {
    expect.soft(at(x, y), `at ${x}, ${y} of ${width} × ${height}`).toEqual(colour);
  }
  let white = 0;
  for (let pixel = 0; pixel < data.length; pixel += 4) {
    white += Math.min(data[pixel], data[pixel + 1], data[pixel + 2]) > 0xf0 ? 1 : 0;
  }
  expect(white / (width * height), "share of white").toBeLessThan(0.05);
}

const DARK = [0x11, 0x11, 0x11];

test.describe("a see-through frame", () => {
  for (const [file, colour] of [
    ["dark.html", DARK],
    ["dark-unsaid.html", DARK],
    ["light.html", [0xff, 0xee, 0x88]],
  ]) {
    for (const colorScheme of ["light", "dark"]) {
      test(`shows the ground of ${file}, for a reader with a ${colorScheme} device`, async ({ page, host }) => {
        await page.emulateMedia({ colorScheme });
        await host.open(file);
        await expectFits(await explorerWithMapIn(page));
        await expectGround(page, colour);
      });
    }
  }

  test.describe("that asks for no theme", () => {
    // A browser that is told a scheme tells it to every frame; left alone, it tells frames that of their page.
    test.use({ colorScheme: null });

    test("is dark on a page that says it is", async ({ page, host }) => {
      await host.open("dark-auto.html", { foreign: true });
      const frame = await explorerWithMapIn(page);
      await expectFits(frame);
      await expectGround(page, DARK);
      const colour = await heading(frame).evaluate((element) => getComputedStyle(element).color.match(/\d+/g).map(Number));
      expect(Math.min(...colour.slice(0, 3)), "light letters").toBeGreaterThan(0x80);
    });
  });
});
