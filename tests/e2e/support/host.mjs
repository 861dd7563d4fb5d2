// Host pages: pages of others with the explorer in a frame. What a test of them starts from, and how it looks inside.
import { GIVEN_HOST, HOSTS_PATH } from "./server.mjs";
import { go, heading, map, started } from "./site.mjs";
import { expect, test as base } from "./test.mjs";

export { expect };

/** How wide a window is on a phone, on a tablet and on a desk. */
export const WIDTHS = [320, 768, 1280];

/** How far a frame's height may be from that of what is in it, in pixels. */
const TOLERANCE = 2;

export const test = base.extend({
  /** Opens host pages. */
  host: async ({ page, baseURL }, use) => {
    await use({
      /** The explorer's address, as a page that embeds it would write it. */
      site: baseURL,

      /** Opens one of the files in fixtures/hosts/; if it is foreign, from another origin than the explorer's. */
      open: async (file, { foreign = false } = {}) => {
        const address = new URL(HOSTS_PATH + file, baseURL);
        if (foreign) {
          address.hostname = "localhost";
        }
        await page.goto(address.href);
      },

      /** Opens a page with this in its body; if it is foreign, from another origin than the explorer's. */
      show: async (body, { foreign = false, ...more } = {}) => {
        const address = new URL(GIVEN_HOST, baseURL);
        address.search = new URLSearchParams({ body, ...more });
        if (foreign) {
          address.hostname = "localhost";
        }
        await page.goto(address.href);
      },
    });
  },
});

/** The frame element with an id, or within an element with that id. */
export const frameElement = (page, id = "kart") => page.locator(`iframe#${id}, #${id} iframe`);

/** What is in a frame, as soon as its view stands; with a title, that view. */
export async function explorerIn(page, id = undefined, title = undefined) {
  const frame = await (await frameElement(page, id).elementHandle()).contentFrame();
  await started(frame);
  await expect(title === undefined ? heading(frame) : heading(frame).filter({ hasText: title })).toBeVisible();
  return frame;
}

/** The same, as soon as its map is drawn. */
export async function explorerWithMapIn(page, id = undefined, title = undefined) {
  const frame = await explorerIn(page, id, title);
  await expect(map(frame).getByRole("button", { name: "Zoom inn" })).toBeVisible();
  return frame;
}

/** Waits until a frame is as high as what is in it, and has nothing to scroll. */
export async function expectFits(frame, what = "the frame") {
  await expect.poll(() => misfit(frame), what).toEqual([]);
}

/** Waits until the frame with an id has a height. */
export async function expectHeight(page, height, id = undefined) {
  await expect.poll(() => heightOf(page, id)).toBe(height);
}

/** The height inside of a frame's border. */
export const heightOf = (page, id = undefined) => frameElement(page, id).evaluate((element) => element.clientHeight);

/** What is wrong with a frame's height, measured inside of it. */
async function misfit(frame) {
  const found = await frame.evaluate(() => {
    // Where the next thing would stand, however high the boxes around it were made.
    const explorer = document.querySelector(".explorer");
    const next = explorer.appendChild(document.createElement("hr"));
    next.style.margin = "0";
    const bottom = next.getBoundingClientRect().top;
    next.remove();
    const root = document.documentElement;
    return {
      content: bottom + parseFloat(getComputedStyle(explorer).paddingBottom) + scrollY,
      frame: innerHeight,
      down: root.scrollHeight - root.clientHeight,
      across: root.scrollWidth - root.clientWidth,
    };
  });
  const { content, frame: height, down, across } = found;
  return [
    ...(Math.abs(content - height) > TOLERANCE ? [`the frame is ${height} high and its content ${content}`] : []),
    ...(down > 0 ? [`${down} pixels to scroll down`] : []),
    ...(across > 0 ? [`${across} pixels to scroll across`] : []),
  ];
}

/** What a host page has heard, by type. */
export const heard = (page, type) => page.evaluate((wanted) => window.heard.filter(({ type }) => type === wanted), type);

/** Waits until every message that was sent before has arrived at the page. */
export const messagesArrived = (page) =>
  page.evaluate(
    () =>
      new Promise((resolve) => {
        addEventListener("message", ({ data }) => data === "the last message" && resolve());
        postMessage("the last message", "*");
      }),
  );

/** Tests that the frame of a host page fits, narrow and wide, from view to view. */
export function testFits(file) {
  for (const { width, foreign } of [{ width: 320, foreign: true }, { width: 1280, foreign: false }]) {
    test(`the frame fits, ${width} pixels wide, on ${foreign ? "another" : "the same"} origin`, async ({ page, host }) => {
      await page.setViewportSize({ width, height: 800 });
      await host.open(file, { foreign });
      const frame = await explorerWithMapIn(page, "kart", "Hallingdal");
      await expectFits(frame, "first view");
      await go(frame, { address: "#/om", heading: "Om planen" });
      await expectFits(frame, "another view");
      await go(frame, { address: "#/sammenlign", heading: "Sammenlign to regioner" });
      await expectFits(frame, "a short view");
      await page.setViewportSize({ width: 768, height: 800 });
      await expectFits(frame, "another width");
    });
  }
}
