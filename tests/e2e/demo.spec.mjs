// The example of an article with the explorer in three places: a frame line, and two elements.
import { readFileSync } from "node:fs";
import { join } from "node:path";
import { expect, expectFits, frameElement, test, WIDTHS } from "./support/host.mjs";
import { SITE } from "./support/server.mjs";
import { heading, map, shape } from "./support/site.mjs";
import { SUB_PATH } from "./support/test.mjs";

const PAGE = "./demo/";
const REGIONS = "kart-regioner";
const FOCUS_AREAS = "kart-innsatsomrader";
const NEWS = "nyheter";
const PLACES = [
  { id: REGIONS, title: "Hallingdal", now: "Hallingdal" },
  { id: FOCUS_AREAS, title: "Kompetanse", now: "Kompetanse" },
  { id: NEWS, title: "Nyheter", now: "Nyheter, 2016" },
];

const now = (page, id) => page.locator(`#${id} .now`);
const button = (page, name) => page.getByRole("button", { name });

/** What is in the explorer at a place of the article. It is loaded when the reader comes there, and may be a map alone. */
async function come(page, { id, title }) {
  await page.locator(`#${id}`).scrollIntoViewIfNeeded();
  const frame = await (await frameElement(page, id).elementHandle()).contentFrame();
  await expectView(frame, title);
  await expect(map(frame).getByRole("button", { name: "Zoom inn" })).toBeVisible();
  return frame;
}

/** Waits until a frame shows a view, by what its page is called. */
const expectView = (frame, title) => expect.poll(() => frame.title()).toContain(title);

test.describe("each explorer shows its place, and nothing in it has to be scrolled", () => {
  for (const width of WIDTHS) {
    test(`${width} pixels wide`, async ({ page }) => {
      await page.setViewportSize({ width, height: 800 });
      await page.goto(PAGE);
      for (const place of PLACES) {
        await expectFits(await come(page, place), place.id);
        await expect(now(page, place.id)).toHaveText(`Du ser nå: ${place.now}`);
      }
      const across = await page.evaluate(() => document.documentElement.scrollWidth - document.documentElement.clientWidth);
      expect(across, "pixels to scroll across").toBe(0);
    });
  }
});

test("the line above a map follows what the reader and the buttons choose there, and only there, and all still fits", async ({ page }) => {
  await page.goto(PAGE);
  const regions = await come(page, PLACES[0]);
  await shape(regions, "Midt-Buskerud").press("Enter");
  await expect(now(page, REGIONS)).toHaveText("Du ser nå: Midt-Buskerud");

  const news = await come(page, PLACES[2]);
  await news.getByLabel("År").selectOption("2018");
  await expect(now(page, NEWS)).toHaveText("Du ser nå: Nyheter, 2018");
  await expect(now(page, REGIONS)).toHaveText("Du ser nå: Midt-Buskerud");
  await expect(now(page, FOCUS_AREAS)).toHaveText("Du ser nå: Kompetanse");

  await button(page, "Vis Numedal på kartet").press("Enter");
  await expectView(regions, "Kongsbergregionen");
  await expect.poll(() => regions.evaluate(() => location.hash)).toBe("#/region/kongsbergregionen?del=numedal");
  await expect(now(page, REGIONS)).toContainText("Kongsbergregionen");
  await expect(button(page, "Vis Numedal på kartet"), "the reader is not taken into the frame").toBeFocused();
  await expectFits(regions);

  const areas = await come(page, PLACES[1]);
  await button(page, "Vis klynger og nettverk i stedet").click();
  await expectView(areas, "Klynger og nettverk");
  await expect(now(page, FOCUS_AREAS)).toHaveText("Du ser nå: Klynger og nettverk");
  await expectFits(areas);
});

test("it says what it is before anything else, every source is a link, and the keyboard comes to all in reading order", async ({ page }) => {
  await page.setViewportSize({ width: 320, height: 640 });
  await page.goto(PAGE);
  for (const name of ["Vis Numedal på kartet", "Vis klynger og nettverk i stedet"]) {
    const { height } = await button(page, name).boundingBox();
    expect(height).toBeGreaterThanOrEqual(44);
  }
  const reached = [];
  for (let presses = 0; presses < 3; presses += 1) {
    await page.keyboard.press("Tab");
    reached.push(await page.evaluate(() => document.activeElement.textContent));
  }
  expect(reached).toEqual(["kildene nederst", "Se hele planen på kart", "Vis Numedal på kartet"]);
  const text = await page.locator("body").innerText();
  expect(text.trim()).toMatch(/^Eksempel: slik ser kartet ut i en artikkel/);
  const sources = page.getByRole("region", { name: "Kilder" });
  for (const source of await sources.locator("dd").all()) {
    await expect(source.getByRole("link").first()).toHaveAttribute("href", /^https?:/);
  }
});

test.describe("without scripts", () => {
  test.use({ javaScriptEnabled: false });

  test("the article is there, and what stands in for the maps", async ({ page }) => {
    await page.goto(PAGE);
    await expect(heading(page)).toHaveText("Seks regioner skulle vokse på hver sin måte");
    await page.locator(`#${REGIONS}`).scrollIntoViewIfNeeded();
    await expect(page.frameLocator(`#${REGIONS} iframe`).getByText("Hallingdal").first()).toBeVisible();
    await expect(page.getByRole("link", { name: "Se innsatsområdet kompetanse på kartet" })).toBeVisible();
    await expect(page.getByRole("link", { name: "Se nyhetene om Ringeriksregionen fra 2016" })).toBeVisible();
    await expect(page.getByRole("button")).toHaveCount(0);
    await expect(page.getByText("Du ser nå")).toHaveCount(3);
    await expect(page.getByText("Du ser nå").filter({ visible: true }), "nothing would follow").toHaveCount(0);
  });
});

test("it works from a path on a host, without inline code or anything from elsewhere", async ({ page }) => {
  const file = readFileSync(join(SITE, "demo/index.html"), "utf8");
  expect(file).not.toMatch(/<style|\sstyle=|\son\w+=|<script(?![^>]*\ssrc=)/);
  expect(readFileSync(join(SITE, "demo/demo.js"), "utf8")).not.toMatch(/innerHTML|insertAdjacent|document\.write|eval/);
  await page.goto(`${SUB_PATH}demo/`);
  await come(page, PLACES[0]);
  await come(page, PLACES[1]);
});
