// Nothing about Buskerud is in the program: another county's plan is shown with its own words, with what it has.
import { readFileSync } from "node:fs";
import { go, heading, map, open, part, searchField, servePlan, textsOf } from "./support/site.mjs";
import { expect, test } from "./support/test.mjs";

const file = readFileSync(new URL("../fixtures/plans/other-county.json", import.meta.url), "utf8");
const minimal = readFileSync(new URL("../fixtures/plans/minimal.json", import.meta.url), "utf8");
const other = JSON.parse(file);

/** Words that only Buskerud's plan has. */
const BUSKERUD = /Buskerud|Hallingdal|Numedal|Drammen|Ringerike|Kongsberg|Vestviken|Næringsplanen/;

const OTHER_VIEWS = [
  "#/", "#/region/nordfjorden", "#/region/sorfjorden", "#/innsatsomrade/hav", "#/innsatsomrade/kraft", "#/fortrinn",
  "#/nyheter", "#/sammenlign?region=nordfjorden&med=sorfjorden", "#/sok?q=hamn", "#/om", "#/region/hallingdal",
];

/** Shows another county's plan, with a boundary file of its own. */
async function serveOther(page, body) {
  await servePlan(page, body);
  await page.route("**/data/boundaries.json", (route) => route.fulfill({ contentType: "application/json", body: BOUNDARIES }));
}

/** Three herads side by side, as the GeoJSON that a county can get from anywhere. */
const BOUNDARIES = JSON.stringify({
  type: "FeatureCollection",
  attribution: "© Prøvekartverket",
  features: ["9901", "9902", "9903"].map((id, at) => {
    const [west, east] = [5 + at, 6 + at];
    return {
      type: "Feature",
      id,
      properties: { name: `Herad ${id}` },
      geometry: { type: "Polygon", coordinates: [[[west, 61], [east, 61], [east, 62], [west, 62], [west, 61]]] },
    };
  }),
});

test("another plan has its own title, regions and words for its levels, and nothing of Buskerud", async ({ page }) => {
  await serveOther(page, file);
  await open(page, "");

  await test.step("the overview", async () => {
    await expect(heading(page)).toHaveText(other.title.text);
    await expect(page).toHaveTitle(other.title.text);
    await expect(part(page, "Fjordane").getByRole("link", { name: "Nordfjorden" })).toBeVisible();
    await expect(part(page, "Fjordane")).toContainText("2 herad · 2 styrkar");
    await expect(part(page, "Fjordane")).toContainText("1 herad · 0 styrkar");
    await expect(part(page, "Satsingane").getByRole("link", { name: "Havet" })).toBeVisible();
    await expect(map(page).getByRole("button", { name: "Nordfjorden, 2 styrkar" })).toBeVisible();
  });

  await test.step("a region, by its borders a neighbour of another", async () => {
    await go(page, { address: "#/region/nordfjorden", heading: "Nordfjorden" });
    await expect(part(page, "Styrkar").getByRole("heading", { level: 4 }).first()).toHaveText("Djup hamn");
    await expect(part(page, "Herad")).toContainText("Nordhamna");
    await expect(part(page, "Herad")).toContainText("Storfjord");
    await expect(part(page, "Herad")).toContainText("Grannevåg (Grannefylket)");
    await expect.poll(() => textsOf(part(page, "Naboer").getByRole("listitem"))).toEqual(["Sørfjorden"]);
    await expect(part(page, "Grep")).toContainText("1,5 millioner kroner");
  });

  await test.step("a region without anything is a region all the same", async () => {
    await go(page, { address: "#/region/sorfjorden", heading: "Sørfjorden" });
    await expect(part(page, "Herad")).toContainText("Sørnes");
    for (const name of ["Utfordringer", "Nøkkeltall", "Nyheter"]) {
      await expect(page.getByRole("heading", { name }), "no heading over nothing").toHaveCount(0);
    }
  });

  await test.step("a focus area and the matrix", async () => {
    await go(page, { address: "#/innsatsomrade/hav", heading: "Havet" });
    await expect(part(page, "Steg")).toContainText("Reinare hamner");
    await go(page, { address: "#/fortrinn", heading: /./ });
    await expect(page.getByRole("table")).toContainText("Nordfjorden");
  });

  await test.step("search finds what it has, by its own kinds", async () => {
    await searchField(page).fill("hamn");
    for (const kind of ["Styrkar", "Satsingar"]) {
      await expect(page.locator(".hits").getByRole("heading", { name: kind })).toBeVisible();
    }
  });

  for (const address of OTHER_VIEWS) {
    await test.step(address, async () => {
      await go(page, { address, heading: /./ });
      const text = (await page.locator("body").innerText()).replace("«hallingdal»", "");
      expect(text).not.toMatch(BUSKERUD);
      expect(await page.title()).not.toMatch(BUSKERUD);
    });
  }
});

test("its language is told to the browser where it is not the interface's", async ({ page }) => {
  await serveOther(page, file);
  await open(page, "");
  await expect(heading(page)).toHaveAttribute("lang", other.lang);
});

test("a plan with nothing but a title is shown, and every view of it stands", async ({ page }) => {
  await servePlan(page, minimal);
  await open(page, "");
  await expect(heading(page)).toHaveText(JSON.parse(minimal).title.text);
  for (const [address, text] of [["#/fortrinn", "Fortrinn og innsatsområder"], ["#/nyheter", "Nyheter"], ["#/sammenlign", "Sammenlign to regioner"], ["#/sok?q=prøve", "Søk"], ["#/om", "Om planen"]]) {
    await go(page, { address, heading: text });
  }
});
