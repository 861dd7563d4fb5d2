// What a reader can take along: a citation, the data as CSV and JSON, the map as SVG and PNG.
import { readFileSync } from "node:fs";
import { PNG } from "pngjs";
import { readCsv } from "./support/csv.mjs";
import { frameElement, explorerIn, test as hostTest } from "./support/host.mjs";
import { advantageGroups, BOUNDARIES_FILE, plan, region } from "./support/plan.mjs";
import { go, HASHES, open, openWithMap } from "./support/site.mjs";
import { expect, test } from "./support/test.mjs";

const TODAY = new Date("2026-11-25T12:00:00");
const opener = (page) => page.getByRole("button", { name: "Last ned og siter" });
const dialog = (page) => page.getByRole("dialog", { name: "Last ned og siter" });
const CSV = "Regneark (CSV)";
const JSON_FILE = "Data (JSON)";
const SVG = "Tegning (SVG)";
const IMAGE = "Bilde (PNG)";
const { attribution } = JSON.parse(BOUNDARIES_FILE);

test.beforeEach(({ page }) => page.clock.setFixedTime(TODAY));

async function openDialog(page) {
  await opener(page).click();
  await expect(dialog(page)).toBeVisible();
}

/** Presses a button, and reads the file that comes. */
async function fileOf(page, button) {
  const coming = page.waitForEvent("download");
  await dialog(page).getByRole("button", { name: button }).click();
  const download = await coming;
  return { name: download.suggestedFilename(), data: readFileSync(await download.path()) };
}

/** The lines of the spreadsheet of the present view. */
async function rowsOf(page) {
  await openDialog(page);
  const { name, data } = await fileOf(page, CSV);
  await page.keyboard.press("Escape");
  const text = data.toString("utf8");
  expect(text.startsWith("\ufeff"), "spreadsheets are told that it is UTF-8").toBe(true);
  const [head, ...rows] = readCsv(text.slice(1));
  const column = (title) => rows.map((row) => row[head.indexOf(title)]);
  return { name, rows, column };
}

test("a region's advantages come as a spreadsheet, as JSON and as a citation, each with source and terms", async ({ page, baseURL, context }) => {
  await context.grantPermissions(["clipboard-read", "clipboard-write"]);
  await openWithMap(page, "#/region/hallingdal");

  await test.step("as a spreadsheet", async () => {
    const { name, rows, column } = await rowsOf(page);
    expect(name).toBe("naeringsplanen-hallingdal.csv");
    expect(column("Fortrinn").sort()).toEqual(region("hallingdal").advantages.map(({ title }) => title).sort());
    expect(new Set(column("Hentet fra"))).toEqual(new Set([`${baseURL}region/hallingdal/`]));
    expect(new Set(column("Vilkår for bruk"))).toEqual(new Set([plan.licence.name]));
    expect(rows.every((row) => row.every((cell) => !/^[=+@-]/.test(cell)))).toBe(true);
    const shown = advantageGroups(region("hallingdal")).flatMap(({ advantages }) => advantages.map(({ id }) => id));
    expect(rows).toHaveLength(new Set(shown).size);
  });

  await test.step("the dialog gives the focus back", () => expect(opener(page)).toBeFocused());

  await test.step("as JSON", async () => {
    await openDialog(page);
    const { name, data } = await fileOf(page, JSON_FILE);
    expect(name).toBe("naeringsplanen-hallingdal.json");
    const { rows, ...origin } = JSON.parse(data.toString("utf8"));
    expect(origin).toEqual({
      plan: "Næringsplanen",
      view: "Hallingdal",
      publisher: "Buskerud",
      address: `${baseURL}region/hallingdal/`,
      updated: plan.updated,
      fetched: "2026-11-25",
      licence: plan.licence.name,
    });
    expect(rows.map(({ title }) => title)).toEqual(region("hallingdal").advantages.map(({ title }) => title));
    expect(rows.every(({ sources }) => sources.length > 0)).toBe(true);
  });

  await test.step("as a citation that says what, whose, how old, where and when", async () => {
    const citation = `Hallingdal – Næringsplanen. Buskerud. Opplysninger per 23. november 2026. Hentet 25. november 2026 fra ${baseURL}region/hallingdal/?sitert=${plan.updated}`;
    await expect(dialog(page).getByLabel("Siter denne siden", { exact: true })).toHaveValue(citation);
    await dialog(page).getByRole("button", { name: "Kopier Siter denne siden" }).click();
    await expect(dialog(page).getByRole("status")).toHaveText("Kopiert");
    expect(await page.evaluate(() => navigator.clipboard.readText())).toBe(citation);
  });
});

test("the lines are those that are shown, and where nothing is listed, no file of it is offered", async ({ page }) => {
  const shown = (selector) => page.locator(selector).count();
  await open(page, "#/nyheter?region=hallingdal&aar=2015");
  const { rows: news } = await rowsOf(page);
  expect(news.length).toBeGreaterThan(0);
  expect(news).toHaveLength(await shown(".news-item:not(details *)"));
  await go(page, { address: "#/sok?q=nesbyen", heading: "Søk" });
  const { rows: hits, column } = await rowsOf(page);
  expect(hits).toHaveLength(await shown(".hit"));
  expect(column("Adresse").every((address) => HASHES.has(new URL(address).pathname.slice(1)))).toBe(true);
  await go(page, { address: "#/sammenlign", heading: "Sammenlign to regioner" });
  await openDialog(page);
  await expect(dialog(page).getByRole("button", { name: CSV })).toHaveCount(0);
  await expect(dialog(page).getByRole("button", { name: SVG })).toBeVisible();
});

test("the map comes as a drawing that names every region", async ({ page, baseURL }) => {
  await openWithMap(page, "");
  await openDialog(page);
  const { name, data } = await fileOf(page, SVG);
  expect(name).toBe("naeringsplanen-oversikt.svg");
  const { root, error, titles, texts } = await page.evaluate((source) => {
    const drawing = new DOMParser().parseFromString(source, "image/svg+xml");
    const all = (tag) => [...drawing.querySelectorAll(tag)].map(({ textContent }) => textContent);
    return { root: drawing.documentElement.tagName, error: drawing.querySelector("parsererror")?.textContent, titles: all("title"), texts: all("text") };
  }, data.toString("utf8"));
  expect(root).toBe("svg");
  expect(error).toBeUndefined();
  for (const { name: regionName } of plan.regions) {
    expect(titles.some((title) => title.startsWith(`${regionName}, `)), regionName).toBe(true);
    expect(texts, "the key").toContain(regionName);
  }
  const written = texts.join(" ");
  for (const part of [`${baseURL}?sitert=${plan.updated}`, attribution, plan.licence.name, "25. november 2026"]) {
    expect(written).toContain(part);
  }
});

test("the map comes as an image, twice as sharp as a screen", async ({ page }) => {
  await openWithMap(page, "#/region/hallingdal");
  await openDialog(page);
  const { name, data } = await fileOf(page, IMAGE);
  expect(name).toBe("naeringsplanen-hallingdal.png");
  const { width, height, data: pixels } = PNG.sync.read(data);
  expect(width).toBe(2 * 840);
  expect(height).toBeGreaterThan(900);
  const colours = new Map();
  for (let at = 0; at < pixels.length; at += 4) {
    const colour = pixels.subarray(at, at + 3).toString("hex");
    colours.set(colour, (colours.get(colour) ?? 0) + 1);
  }
  const share = (colour) => (colours.get(colour) ?? 0) / (width * height);
  expect(share("a9d8b8"), "Hallingdal").toBeGreaterThan(0.15);
  expect(share("ffffff"), "the paper around").toBeGreaterThan(0.1);
});

hostTest("in a frame the reader is told what to do where no file comes", async ({ page, host }) => {
  await host.open("bare.html");
  const frame = await explorerIn(page);
  await opener(frame).click();
  await expect(dialog(frame).getByText("Kommer det ingen fil?")).toBeVisible();
  await expect(dialog(frame).getByRole("link", { name: "Åpne i eget vindu" })).toHaveAttribute("target", "_blank");
  await expect(frameElement(page)).toBeVisible();
});
