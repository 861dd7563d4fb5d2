// A journey without a mouse: a reader finds their place, goes through what the explorer offers, and comes back. After
// every press the focus must be in sight, uncovered and marked.
import { faultsOfFocus, press, tabTo } from "./support/keyboard.mjs";
import { concernsRegion, municipality, newsWhere, plan, region } from "./support/plan.mjs";
import { addressOf, heading, mainNav, map, open, openWithMap, part, searchField, shape } from "./support/site.mjs";
import { expect, test } from "./support/test.mjs";

const HALLINGDAL = region("hallingdal");
/** The municipality of the reader, by the name that it has today. */
const PLACE = { name: "Nesbyen", id: "0616" };

test.describe.configure({ timeout: 90_000 });

test("to my place: past the menu to the search, to the hit, to the region with its advantages", async ({ page }) => {
  expect(municipality(PLACE.id).name).toBe("Nes");
  await open(page, "");
  await press(page, "Tab");
  await expect(page.getByRole("button", { name: "Hopp til innholdet" }), "the first stop").toBeFocused();
  await press(page, "Enter");
  await expect(heading(page)).toBeFocused();
  await tabTo(page, searchField(page), "Shift+Tab");
  await page.keyboard.type(PLACE.name);
  const hit = page.getByRole("main").getByRole("listitem").filter({ hasText: `i dag ${PLACE.name}` }).getByRole("link");
  await expect(hit).toBeVisible();
  await tabTo(page, hit);
  await press(page, "Enter");
  await expect(heading(page)).toBeFocused();
  await expect(page.getByRole("main")).toContainText(HALLINGDAL.name);
  await expect(part(page, "Fortrinn").getByRole("heading", { level: 4 }).first()).toBeVisible();
});

test("over the map: a region, a municipality, its advantages, and out again", async ({ page }) => {
  await openWithMap(page, "");
  const first = shape(page, plan.regions[0].name);
  await tabTo(page, first);
  await press(page, "End");
  await expect(shape(page, plan.regions.at(-1).name)).toBeFocused();
  await press(page, "Home");
  await expect(shape(page, HALLINGDAL.name)).toBeFocused();
  await press(page, "Enter");
  await expect(heading(page)).toHaveText(HALLINGDAL.name);
  await press(page, "Tab");
  const chosen = municipality(HALLINGDAL.municipalities[1]);
  await press(page, "PageDown");
  await press(page, "Space");
  await expect.poll(() => addressOf(page)).toBe(`#/region/${HALLINGDAL.id}?kommune=${chosen.id}`);
  await expect(page.getByText(`Viser fortrinnene som gjelder ${chosen.name}.`)).toBeVisible();
  await tabTo(page, part(page, "Kommuner").getByRole("link").first());
  await tabTo(page, map(page).getByRole("button", { name: "Zoom ut" }), "Shift+Tab");
  await press(page, "Escape");
  await expect.poll(() => addressOf(page)).toBe(`#/region/${HALLINGDAL.id}`);
  await press(page, "Escape");
  await expect(heading(page)).toHaveText(plan.title.text);
  await expect(first, "back where the region was opened").toBeFocused();
});

test("through the news: filtered by region, and to the first item", async ({ page }) => {
  await open(page, "");
  await tabTo(page, mainNav(page).getByRole("link", { name: "Nyheter" }));
  await press(page, "Enter");
  await expect(heading(page)).toBeFocused();
  const field = page.getByRole("combobox", { name: "Region", exact: true });
  await tabTo(page, field);
  await press(page, "ArrowDown");
  await expect(field).toHaveValue(plan.regions[0].id);
  const expected = newsWhere(concernsRegion(plan.regions[0].id));
  await expect(page.getByRole("main")).toContainText(`Viser ${expected.length} av ${plan.news.length} saker`);
  const reset = page.getByRole("main").getByRole("link", { name: "Vis alle saker" });
  await tabTo(page, page.locator(".news .news-item").first().getByRole("link").first());
  await tabTo(page, reset, "Shift+Tab");
  await press(page, "Enter");
  await expect.poll(() => addressOf(page)).toBe("#/nyheter");
});

test("two regions side by side, and back", async ({ page }) => {
  await open(page, "");
  await tabTo(page, mainNav(page).getByRole("link", { name: "Sammenlign" }));
  await press(page, "Enter");
  await expect(heading(page)).toBeFocused();
  const [first, second] = [page.getByRole("combobox").nth(0), page.getByRole("combobox").nth(1)];
  await tabTo(page, first);
  await press(page, "ArrowDown");
  await tabTo(page, second);
  await press(page, "ArrowDown");
  await press(page, "ArrowDown");
  const [one, other] = plan.regions;
  await expect(page.getByRole("table").getByRole("columnheader", { name: other.name })).toBeVisible();
  await expect.poll(() => addressOf(page)).toBe(`#/sammenlign?region=${one.id}&med=${other.id}`);
  await tabTo(page, page.getByRole("table").getByRole("link", { name: one.name }));
  await press(page, "Enter");
  await expect(heading(page)).toHaveText(one.name);
  await expect.poll(() => addressOf(page)).toBe(`#/region/${one.id}`);
  // The keys for that are the browser's own.
  await page.goBack();
  await expect(heading(page)).toHaveText("Sammenlign to regioner");
  await expect(page.getByRole("table")).toBeVisible();
});

test("out of a part of a region by its link, which goes away", async ({ page }) => {
  await open(page, `#/region/${HALLINGDAL.id}?kommune=${PLACE.id}`);
  await tabTo(page, page.getByRole("main").getByRole("link", { name: /^Vis hele Hallingdal|^Vis alle fortrinn/ }));
  await press(page, "Enter");
  await expect.poll(() => addressOf(page)).toBe(`#/region/${HALLINGDAL.id}`);
  await expect(heading(page)).toBeFocused();
});

test("the dialog for sharing opens, keeps the focus inside, and gives it back", async ({ page }) => {
  await open(page, `#/region/${HALLINGDAL.id}`);
  const button = page.getByRole("button", { name: "Del", exact: true });
  await tabTo(page, button);
  await press(page, "Enter");
  const dialog = page.getByRole("dialog");
  await expect(dialog).toBeVisible();
  await tabTo(page, dialog.getByRole("button", { name: "Kopier" }).first());
  await press(page, "Space");
  await tabTo(page, dialog.getByRole("button", { name: "Lukk" }), "Shift+Tab");
  await press(page, "Escape");
  await expect(dialog).toBeHidden();
  await expect(button).toBeFocused();
});

test("a focus that cannot be seen is noticed", async ({ page }) => {
  await open(page, "");
  const style = (text) => page.evaluate((css) => {
    const sheet = new CSSStyleSheet();
    sheet.replaceSync(css);
    document.adoptedStyleSheets = [sheet];
  }, text);
  const faults = async () => (await page.evaluate(faultsOfFocus)).map((fault) => fault.split(":")[0]);
  await press(page, "Tab");
  expect(await faults(), "as it is").toEqual([]);
  await style("* { outline: none !important }");
  expect(await faults()).toEqual(["without a mark"]);
  await style("body::after { content: ''; position: fixed; z-index: 9999; inset: 0; background: white }");
  expect(await faults()).toEqual(["covered"]);
  await style(":focus { position: fixed; left: -9999px }");
  expect(await faults()).toEqual(["out of sight"]);
  await page.evaluate(() => document.activeElement.blur());
  expect(await faults()).toEqual(["nothing has the focus"]);
});
