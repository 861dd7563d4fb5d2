// Two regions side by side.
import { allActions, concernsRegion, count, municipality, newsWhere, numberText, plan, region, supporting } from "./support/plan.mjs";
import { addressOf, go, heading, map, open, openWithMap, plainText, shape, textsOf } from "./support/site.mjs";
import { expect, test } from "./support/test.mjs";

const first = (page) => page.getByRole("combobox", { name: "Den første" });
const second = (page) => page.getByRole("combobox", { name: "Den andre" });
const table = (page, one, other) => page.getByRole("table", { name: `${one.name} – ${other.name}` });
const cells = async (page, one, other, name) =>
  textsOf(table(page, one, other).getByRole("row").filter({ has: page.getByRole("rowheader", { name, exact: true }) }).getByRole("cell"));

const [hallingdal, kongsberg] = [region("hallingdal"), region("kongsbergregionen")];

test("a region leads to its comparison; the reader chooses the other, and the address tells which", async ({ page }) => {
  await open(page, "#/region/hallingdal");
  await page.getByRole("link", { name: "Sammenlign Hallingdal med en annen" }).click();
  await expect(page.getByText("Velg to regioner for å se dem side om side.")).toBeVisible();
  await expect(first(page)).toHaveValue(hallingdal.id);
  await expect(second(page)).toHaveValue("");
  await second(page).selectOption({ label: kongsberg.name });
  await expect(table(page, hallingdal, kongsberg)).toBeVisible();
  await expect.poll(() => addressOf(page)).toBe("#/sammenlign?region=hallingdal&med=kongsbergregionen");
  await page.goBack();
  await expect(second(page)).toHaveValue("");
  await first(page).selectOption({ label: kongsberg.name });
  await expect.poll(() => addressOf(page)).toBe("#/sammenlign?region=kongsbergregionen");
});

test("the same things of both stand side by side, from the data, and both are marked on the map", async ({ page }) => {
  await openWithMap(page, "#/sammenlign?region=hallingdal&med=kongsbergregionen");
  const both = [hallingdal, kongsberg];
  const row = (name) => cells(page, hallingdal, kongsberg, name);

  const names = both.map(({ municipalities }) => municipalities.map((id) => municipality(id).name));
  for (const [at, cell] of (await row("Kommuner")).entries()) {
    for (const name of names[at]) {
      expect(cell).toContain(name);
    }
  }
  expect(await row("Fortrinn")).toEqual(both.map(({ advantages }) => count(advantages.length, "advantage")));
  for (const { id, title } of plan.focusAreas) {
    const expected = both.map((one) => supporting(one, id).length).map((number) => (number === 0 ? "0" : count(number, "advantage")));
    expect(await row(`Fortrinn innenfor ${title}`)).toEqual(expected);
  }
  for (const year of ["2015", "2019"]) {
    const figures = both.map(({ keyFigures }) => keyFigures.find(({ label, date }) => label === "Innbyggere" && date.startsWith(year)));
    expect(await row(`Innbyggere ${year}`)).toEqual(figures.map(({ value, unit }) => plainText(`${numberText(value)} ${unit}`)));
  }
  const challenges = await row("Utfordringer");
  for (const [at, one] of both.entries()) {
    for (const { text } of one.challenges) {
      expect(challenges[at]).toContain(plainText(text));
    }
  }
  const actions = both.map(({ id }) => allActions.filter(({ action }) => (action.regions ?? []).includes(id)).length);
  expect(await row("Tiltak")).toEqual(actions.map((number) => count(number, "action")));
  expect(await row("Nyheter")).toEqual(both.map(({ id }) => `${newsWhere(concernsRegion(id)).length} saker`));

  await test.step("the bars of both have one scale", async () => {
    const bars = table(page, hallingdal, kongsberg).getByRole("row").filter({ hasText: "Innbyggere 2015" }).locator("rect");
    const widths = await bars.evaluateAll((all) => all.map((bar) => bar.width.baseVal.value));
    const [one, other] = both.map(({ keyFigures }) => keyFigures.find(({ date }) => date.startsWith("2015")).value);
    expect(widths[0] / widths[1]).toBeCloseTo(one / other, 1);
  });

  await test.step("both are marked on the map, and lead to their own views", async () => {
    for (const one of both) {
      await expect(shape(page, one.name)).toHaveAttribute("aria-pressed", "true");
    }
    await expect(map(page).locator("path[aria-pressed=true]")).toHaveCount(2);
    await table(page, hallingdal, kongsberg).getByRole("columnheader").getByRole("link", { name: kongsberg.name }).click();
    await expect(heading(page)).toHaveText(kongsberg.name);
  });

  await test.step("a region without known challenges says so", async () => {
    const ringerike = region("ringeriksregionen");
    expect(ringerike.challenges ?? []).toEqual([]);
    await go(page, { address: "#/sammenlign?region=ringeriksregionen&med=hallingdal", heading: "Sammenlign to regioner" });
    expect((await cells(page, ringerike, hallingdal, "Utfordringer"))[0]).toBe("Ingen i kildene");
  });
});

test("the same region twice, or one that is unknown, is explained", async ({ page }) => {
  await open(page, "#/sammenlign?region=hallingdal&med=hallingdal");
  await expect(page.getByText("Du har valgt samme region to ganger.")).toBeVisible();
  await go(page, { address: "#/sammenlign?region=hallingdal&med=finnes-ikke", heading: "Sammenlign to regioner" });
  await expect(page.getByText("Velg to regioner for å se dem side om side.")).toBeVisible();
  await expect(page.getByRole("table")).toHaveCount(0);
});
