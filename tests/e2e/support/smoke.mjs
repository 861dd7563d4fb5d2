// The same short round through the explorer in a browser that Playwright does not drive: every view, a press on the
// map, search, a dialog, the heights of frames. What each of them has to do is tested in Chromium.
import { expect, test as base } from "@playwright/test";
import { By, Key, Origin } from "selenium-webdriver";
import { plan } from "./plan.mjs";
import { HOSTS_PATH } from "./server.mjs";
import { documentTitle, viewAt, VIEWS } from "./site.mjs";
import { missing, startBrowser } from "./web-driver.mjs";

/** What is seen, with the view that the address leads to. */
const located = (seen) => ({ ...seen, address: viewAt(seen.address) });

/** How far a frame's height may be from that of what is in it, in pixels. */
const TOLERANCE = 2;

/** What the page shows now; runs in the page. */
function look() {
  const text = (selector) => document.querySelector(selector)?.textContent.replaceAll("\u00ad", "").replace(/\s+/gu, " ").trim();
  return {
    heading: text(".explorer h1"),
    title: document.title,
    address: location.href,
    // The initial view has made way, and nothing is still to come.
    isWhole:
      document.querySelector("#plan-explorer > .start") === null &&
      document.querySelector("#explorer .content") !== null &&
      document.querySelector("#explorer .content[aria-busy]") === null,
    wide: document.documentElement.scrollWidth - document.documentElement.clientWidth,
    regions: document.querySelectorAll(".map-region").length,
    notes: [...document.querySelectorAll("[role=alert]")].map((note) => note.textContent),
  };
}

/** The height of a frame, and that of what is in it; runs in the host page, which is of the same origin. */
function measure(id) {
  const named = document.getElementById(id);
  const frame = named.localName === "iframe" ? named : named.shadowRoot?.querySelector("iframe");
  const inside = frame?.contentDocument;
  const explorer = inside?.querySelector("#plan-explorer > :not(.start) .explorer, #plan-explorer > .explorer");
  if (!explorer || inside.querySelector("#plan-explorer > .start, .content[aria-busy]")) {
    return undefined;
  }
  const { bottom } = explorer.getBoundingClientRect();
  return { frame: frame.clientHeight, content: Math.round(bottom + frame.contentWindow.scrollY) };
}

/** A point of the window where a shape on the map is uppermost; runs in the page. */
function pointOn(name) {
  const shape = [...document.querySelectorAll(".map-region")].find((one) => one.getAttribute("aria-label")?.startsWith(`${name},`));
  shape?.scrollIntoView({ block: "center" });
  const { left, top, width, height } = shape.getBoundingClientRect();
  for (const across of [0.5, 0.4, 0.6, 0.3, 0.7]) {
    for (const down of [0.5, 0.4, 0.6, 0.3, 0.7]) {
      const [x, y] = [left + width * across, top + height * down];
      if (document.elementFromPoint(x, y) === shape) {
        return { x: Math.round(x), y: Math.round(y) };
      }
    }
  }
  throw new Error("no point of the shape can be pressed");
}

/**
 * Declares the tests for a browser.
 *
 * @param {"firefox" | "webkit"} name
 */
export function testSmoke(name) {
  const where = `kind 12, ${name}`;
  const test = base.extend({
    browserOfWorker: [
      async ({}, use) => {
        const { driver, stop } = await startBrowser(name);
        await driver.manage().window().setRect({ width: 1280, height: 900 });
        await use(driver);
        await stop();
      },
      { scope: "worker" },
    ],
    driver: async ({ browserOfWorker }, use) => {
      await browserOfWorker.get("about:blank");
      await use(browserOfWorker);
    },
  });

  // A server that runs every check has to have it. One browser is enough for all tests.
  test.skip(missing(name) !== undefined && !process.env.CI, missing(name));
  test.describe.configure({ mode: "default" });

  const shown = (driver) => expect.poll(async () => located(await driver.executeScript(look)), { timeout: 20_000, intervals: [50] });
  const open = async (driver, address, heading) => {
    await driver.get(address);
    await shown(driver).toMatchObject({ heading, isWhole: true });
  };
  const find = (driver, selector) => driver.findElement(By.css(selector));
  const button = (driver, words) => driver.findElement(By.xpath(`//*[@id="explorer"]//button[normalize-space()="${words}"]`));

  test(`${where}: every view stands whole, with its heading and title, and nothing beside the page`, async ({ driver, baseURL }) => {
    for (const view of VIEWS) {
      await test.step(view.name, async () => {
        await driver.get("about:blank");
        await open(driver, `${baseURL}${view.address}`, view.heading);
        const { title, wide, notes } = await driver.executeScript(look);
        expect.soft(title).toBe(documentTitle(view));
        expect.soft(wide, "pixels to scroll across").toBeLessThanOrEqual(0);
        expect.soft(notes, "what is told to be wrong").toEqual([]);
      });
    }
  });

  test(`${where}: from view to view by links, and back`, async ({ driver, baseURL }) => {
    await open(driver, baseURL, plan.title.text);
    await find(driver, '.main-nav a[href="nyheter/"]').click();
    await shown(driver).toMatchObject({ heading: "Nyheter", isWhole: true });
    await find(driver, '.main-nav a[href="om/"]').click();
    await shown(driver).toMatchObject({ heading: "Om planen", isWhole: true });
    await driver.navigate().back();
    await shown(driver).toMatchObject({ heading: "Nyheter", address: "#/nyheter", isWhole: true });
  });

  test(`${where}: a press on the map opens the region, and Escape closes it`, async ({ driver, baseURL }) => {
    await open(driver, baseURL, plan.title.text);
    await shown(driver).toMatchObject({ regions: plan.regions.length });
    const point = await driver.executeScript(pointOn, "Hallingdal");
    await driver.actions().move({ ...point, origin: Origin.VIEWPORT }).click().perform();
    await shown(driver).toMatchObject({ heading: "Hallingdal", address: "#/region/hallingdal", isWhole: true });
    const pressed = await driver.executeScript(() => [...document.querySelectorAll('.map-region[aria-pressed="true"]')].map((one) => one.getAttribute("aria-label")));
    expect(pressed).toHaveLength(1);
    expect(pressed[0]).toContain("Hallingdal");
    await driver.executeScript(() => document.querySelector('.map-region[aria-pressed="true"]').focus());
    await driver.actions().sendKeys(Key.ESCAPE).perform();
    await shown(driver).toMatchObject({ heading: plan.title.text, isWhole: true });
  });

  test(`${where}: the map can be gone through and opened by keys`, async ({ driver, baseURL }) => {
    await open(driver, baseURL, plan.title.text);
    await shown(driver).toMatchObject({ regions: plan.regions.length });
    const label = () => driver.executeScript(() => document.activeElement.getAttribute("aria-label"));
    await driver.executeScript(() => document.querySelector('.map-region[tabindex="0"]').focus());
    const first = await label();
    await driver.actions().sendKeys(Key.ARROW_DOWN).perform();
    await expect.poll(label).not.toBe(first);
    const name = (await label()).split(",")[0];
    await driver.actions().sendKeys(Key.ENTER).perform();
    const { id } = plan.regions.find((region) => (region.mapName ?? region.name).replaceAll("\u00ad", "") === name || region.name === name);
    await shown(driver).toMatchObject({ address: `#/region/${id}`, isWhole: true });
  });

  test(`${where}: a word is searched for, and a hit leads to its view`, async ({ driver, baseURL }) => {
    await open(driver, baseURL, plan.title.text);
    await find(driver, "#search-field").sendKeys("kroedsherad");
    await shown(driver).toMatchObject({ heading: "Søk", isWhole: true });
    const href = () => driver.executeScript(() => document.querySelector(".hits a")?.getAttribute("href"));
    await expect.poll(href).toBe("kommune/krodsherad/");
    await find(driver, ".hits a").click();
    await shown(driver).toMatchObject({ heading: "Krødsherad i Midt-Buskerud", isWhole: true });
  });

  test(`${where}: news are filtered`, async ({ driver, baseURL }) => {
    await open(driver, `${baseURL}#/nyheter`, "Nyheter");
    const count = () => driver.executeScript(() => document.querySelector(".result-count").textContent.trim());
    const before = await count();
    await find(driver, '.filters option[value="hallingdal"]').click();
    await expect.poll(count).not.toBe(before);
    await shown(driver).toMatchObject({ address: "#/nyheter?region=hallingdal" });
  });

  test(`${where}: a dialog opens over the page, shows the view's address, and closes by Escape`, async ({ driver, baseURL }) => {
    await open(driver, `${baseURL}#/region/hallingdal`, "Hallingdal");
    const dialog = () =>
      driver.executeScript(() => {
        const open = document.querySelector("dialog[open]");
        return open && { isModal: open.matches(":modal"), link: open.querySelector("input")?.value };
      });
    const opener = await button(driver, "Del");
    await opener.click();
    await expect.poll(dialog).toMatchObject({ isModal: true, link: `${baseURL}region/hallingdal/` });
    await driver.actions().sendKeys(Key.ESCAPE).perform();
    await expect.poll(dialog).toBe(null);
    expect(await driver.executeScript((element) => document.activeElement === element, opener), "the focus is back").toBe(true);
  });

  test(`${where}: the language is switched`, async ({ driver, baseURL }) => {
    await open(driver, `${baseURL}#/om`, "Om planen");
    await driver.findElement(By.linkText("English")).click();
    await shown(driver).toMatchObject({ heading: "About the plan", isWhole: true });
  });

  for (const [file, ids] of [["plain.html", ["kart"]], ["elements.html", ["one", "two", "bare"]]]) {
    test(`${where}: frames of a host page are as high as what is in them: ${file}`, async ({ driver, baseURL }) => {
      await driver.get(new URL(HOSTS_PATH + file, baseURL).href);
      for (const id of ids) {
        await expect.poll(() => misfit(driver, id), { message: id, timeout: 20_000 }).toBeLessThanOrEqual(TOLERANCE);
      }
    });
  }

  const misfit = async (driver, id) => {
    const found = await driver.executeScript(measure, id);
    return found ? Math.abs(found.frame - found.content) : Infinity;
  };
}
