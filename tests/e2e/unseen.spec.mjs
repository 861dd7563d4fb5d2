// Where nobody looks, browsers stop animation frames, and let timers wait. All of a view is there all the same.
import { explorerIn, frameElement, test as hostTest } from "./support/host.mjs";
import { plan } from "./support/plan.mjs";
import { heading, map, part, started } from "./support/site.mjs";
import { expect, test } from "./support/test.mjs";

const whole = (page) => expect(page.locator("#explorer .content:not([aria-busy])")).toBeVisible();
const shapes = (page) => page.locator("#explorer path.map-region");

/** A hidden tab as strict as any browser's: no frames, no observers of sizes, no timers. */
const hide = () => {
  Object.defineProperty(document, "hidden", { get: () => globalThis.isHidden });
  Object.defineProperty(document, "visibilityState", { get: () => (globalThis.isHidden ? "hidden" : "visible") });
  const [ask, wait] = [globalThis.requestAnimationFrame, globalThis.setTimeout];
  const held = [];
  globalThis.isHidden = true;
  globalThis.requestAnimationFrame = (run) => (globalThis.isHidden ? held.push(() => ask(run)) : ask(run));
  globalThis.setTimeout = (run, ...rest) => (globalThis.isHidden ? held.push(() => wait(run, ...rest)) : wait(run, ...rest));
  globalThis.ResizeObserver = class extends globalThis.ResizeObserver {
    constructor(told) {
      super((...all) => (globalThis.isHidden ? held.push(() => told(...all)) : told(...all)));
    }
  };
  globalThis.show = () => {
    globalThis.isHidden = false;
    document.dispatchEvent(new Event("visibilitychange"));
    held.splice(0).forEach((run) => run());
  };
};

for (const { address, text } of [
  { address: "#/region/hallingdal", text: "Hallingdal" },
  { address: "", text: plan.title.text },
  { address: "#/nyheter", text: "Nyheter" },
  { address: "#/om", text: "Om planen" },
  { address: "embed.html?region=midt-buskerud", text: "Midt-Buskerud" },
]) {
  test(`kind 2: a page that is opened in a hidden tab is whole before anybody looks: ${address || "the overview"}`, async ({ page }) => {
    await page.addInitScript(hide);
    await page.goto(`./${address}`);
    await started(page);
    await expect(heading(page)).toHaveText(text);
    await whole(page);
    if (address !== "#/om") {
      await expect(shapes(page)).toHaveCount(plan.regions.length);
    }
  });
}

test("kind 2: a page that is left while a view comes goes on, and is as it should be when the reader is back", async ({ page }) => {
  await page.addInitScript(hide);
  await page.goto("./#/om");
  await page.evaluate(() => globalThis.show());
  await expect(heading(page)).toHaveText("Om planen");
  await whole(page);
  await page.evaluate(() => {
    globalThis.isHidden = true;
    location.hash = "#/region/hallingdal";
  });
  await expect(heading(page)).toHaveText("Hallingdal");
  await whole(page);
  await expect(shapes(page)).toHaveCount(plan.regions.length);
  await page.evaluate(() => document.querySelector(".language[lang=en]").click());
  await expect(page.getByRole("button", { name: "Zoom in", exact: true })).toHaveCount(1);
  await page.evaluate(() => globalThis.show());
  await page.locator(".main-nav").getByRole("link").first().click();
  await expect(heading(page)).toHaveText(plan.title.text);
  await expect(shapes(page).first()).toBeVisible();
});

hostTest.describe("in a frame of another origin, far below what is in sight:", () => {
  /** No frame comes, or this would test nothing. */
  const expectUnseen = async (frame) =>
    expect(
      await frame.evaluate(() => new Promise((resolve) => {
        requestAnimationFrame(() => resolve("a frame"));
        setTimeout(resolve, 500, "none");
      })),
    ).toBe("none");

  hostTest("the view is whole before anybody looks, and its map drawn", async ({ page, host }) => {
    await host.open("far-below.html", { foreign: true });
    const frame = await explorerIn(page, "kart", "Hallingdal");
    await expectUnseen(frame);
    await whole(frame);
    await expect(part(frame, "Fortrinn").getByRole("heading", { level: 4 }).first()).toBeVisible();
    await expect(shapes(frame)).toHaveCount(plan.regions.length);
    await expectUnseen(frame);
    await frameElement(page, "kart").scrollIntoViewIfNeeded();
    await expect(map(frame).getByRole("button", { name: /^Hallingdal,/ })).toHaveAttribute("aria-pressed", "true");
  });

  hostTest("a view that the reader's link asks for, and a language, come as well", async ({ page, host }) => {
    await host.open("far-below.html", { foreign: true });
    const frame = await explorerIn(page, "kart", "Hallingdal");
    await frame.evaluate(() => (location.hash = "#/region/midt-buskerud"));
    await expect(heading(frame)).toHaveText("Midt-Buskerud");
    await whole(frame);
    await frame.evaluate(() => document.querySelector(".language[lang=en]").click());
    await expect(frame.getByRole("button", { name: "Zoom in", exact: true })).toHaveCount(1);
    await expectUnseen(frame);
  });

  hostTest("the article on paper has all of it", async ({ page, host }) => {
    await host.open("far-below.html", { foreign: true });
    const frame = await explorerIn(page, "kart", "Hallingdal");
    await whole(frame);
    await page.emulateMedia({ media: "print" });
    await expect(part(frame, "Fortrinn").getByRole("heading", { level: 4 }).first()).toBeVisible();
    await expect(shapes(frame)).toHaveCount(plan.regions.length);
  });
});
