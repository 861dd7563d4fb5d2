// What residents come for: each question is answered within three steps from the front page, on a phone
// and on a desk.
import { advantageGroups, concernsRegion, count, fromYear, newsWhere, plan, region, supportCounts } from "./support/plan.mjs";
import { heading, open, part, plainText, searchField, textsOf } from "./support/site.mjs";
import { expect, test } from "./support/test.mjs";

const STEPS = 3;

const WINDOWS = [{ width: 320, height: 640 }, { width: 1280, height: 800 }];

/** Counts what the reader does. Writing words into a field is one step; so is a click. */
class Journey {
  steps = 0;

  constructor(page) {
    this.page = page;
  }

  async search(words) {
    this.steps += 1;
    await searchField(this.page).fill(words);
  }

  async press(locator) {
    this.steps += 1;
    await locator.click();
  }

  async choose(locator, label) {
    this.steps += 1;
    const option = locator.getByRole("option").filter({ hasText: label });
    await locator.selectOption({ label: await option.evaluate((element) => element.label) });
  }

  end() {
    expect(this.steps, "steps from the front page").toBeLessThanOrEqual(STEPS);
  }
}

for (const viewport of WINDOWS) {
  test.describe(`${viewport.width} pixels wide`, () => {
    test.use({ viewport });

    test("«Hva er Numedal god på?»", async ({ page }) => {
      await open(page, "");
      const journey = new Journey(page);
      await journey.search("Numedal");
      await journey.press(page.getByRole("main").getByRole("link", { name: "Numedal", exact: true }));
      await expect(page.getByText("Viser fortrinnene som gjelder Numedal.")).toBeVisible();
      const { municipalities } = region("kongsbergregionen").subregions.find(({ id }) => id === "numedal");
      const expected = advantageGroups(region("kongsbergregionen"), municipalities).flatMap(({ advantages }) => advantages.map(({ title }) => title));
      expect(expected.length).toBeGreaterThan(2);
      await expect.poll(() => textsOf(part(page, "Fortrinn").getByRole("heading", { level: 4 }))).toEqual(expected);
      journey.end();
    });

    test("«Hva ville planen med kompetanse, og hvor?»", async ({ page }) => {
      await open(page, "");
      const journey = new Journey(page);
      await journey.press(part(page, "Innsatsområdene").getByRole("link", { name: "Kompetanse", exact: true }));
      const area = plan.focusAreas.find(({ id }) => id === "kompetanse");
      await expect(page.getByRole("main")).toContainText(area.explanation.text);
      for (const { title } of area.subGoals) {
        await expect(part(page, "Delmål")).toContainText(title);
      }
      const counts = supportCounts(area.id);
      for (const [at, { name }] of plan.regions.entries()) {
        const row = part(page, "Hvor fortrinnene ligger").getByRole("row").filter({ hasText: name });
        await expect(row).toContainText(counts[at] === 0 ? "0" : count(counts[at], "advantage"));
      }
      journey.end();
    });

    test("«Hva skjedde i Ringerike i 2016?»", async ({ page }) => {
      await open(page, "");
      const journey = new Journey(page);
      await journey.press(page.getByRole("navigation", { name: "Hovedmeny" }).getByRole("link", { name: "Nyheter" }));
      await journey.choose(page.getByRole("combobox", { name: "Region", exact: true }), "Ringeriksregionen");
      await journey.choose(page.getByRole("combobox", { name: "År", exact: true }), "2016");
      const expected = newsWhere((item) => concernsRegion("ringeriksregionen")(item) && fromYear(2016)(item));
      expect(expected.length).toBeGreaterThan(2);
      await expect(page.locator(".result-count")).toContainText(`Viser ${expected.length} av`);
      const titles = page.locator(".content > .news").getByRole("heading", { level: 3 });
      await expect.poll(() => textsOf(titles)).toEqual(expected.map(({ title }) => plainText(title)));
      journey.end();
    });

    test("«Er kommunen min, Nesbyen, med?»", async ({ page }) => {
      await open(page, "");
      const journey = new Journey(page);
      await journey.search("Nesbyen");
      const hit = page.getByRole("main").getByRole("listitem").filter({ hasText: "Nes (i dag Nesbyen)" });
      await expect(hit).toContainText("Hallingdal");
      await journey.press(hit.getByRole("link"));
      await expect(heading(page)).toHaveText("Nes i Hallingdal");
      await expect(page.getByText("I dag Nesbyen (3322).").first()).toBeVisible();
      await expect(part(page, "Kommuner")).toContainText("Nesbyen");
      journey.end();
    });
  });
}
