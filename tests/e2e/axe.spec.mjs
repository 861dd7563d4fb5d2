// Accessibility, as far as a program can tell: no violations in any view, at any width, light and dark, faults included.
import { changedPlan } from "./support/plan.mjs";
import { FULL_VIEWS, go, heading, open, openWithMap, servePlan } from "./support/site.mjs";
import { expect, expectNoAxeViolations, test } from "./support/test.mjs";

const SCREENS = [
  { width: 320, height: 640, colorScheme: "light" },
  { width: 768, height: 900, colorScheme: "dark" },
  { width: 1280, height: 900, colorScheme: "light" },
  { width: 1280, height: 900, colorScheme: "dark" },
];

/** The views in two halves, so that two browsers can share the work. */
const HALVES = [FULL_VIEWS.slice(0, 6), FULL_VIEWS.slice(6)];

for (const { width, height, colorScheme } of SCREENS) {
  test.describe(`${width} pixels wide, ${colorScheme}`, () => {
    test.use({ viewport: { width, height }, colorScheme });
    test.describe.configure({ timeout: 90_000 });

    for (const [at, views] of HALVES.entries()) {
      test(`views ${views[0].name} to ${views.at(-1).name}`, async ({ page }) => {
        await openWithMap(page, at === 0 ? "" : "#/nyheter");
        for (const view of views) {
          await test.step(view.name, async () => {
            await go(page, view);
            await expectNoAxeViolations(page, { what: view.name });
          });
        }
      });
    }

    test("with everything unfolded", async ({ page }) => {
      for (const address of ["#/region/drammensregionen", "#/nyheter?region=hallingdal"]) {
        await open(page, address);
        await page.locator("summary").evaluateAll((all) => all.forEach((summary) => summary.parentElement.setAttribute("open", "")));
        await expectNoAxeViolations(page, { what: address });
      }
    });
  });
}

test.describe("when something is wrong", () => {
  test("the plan does not come, nor the map", async ({ page, allowed }) => {
    allowed.errors.push(/Failed to load resource/);
    await page.route("**/data/*.json", (route) => route.fulfill({ status: 500, body: "" }));
    await page.goto("./");
    await expect(page.getByRole("alert")).toHaveCount(2);
    await expectNoAxeViolations(page);
  });

  test("the map does not come", async ({ page, allowed }) => {
    allowed.errors.push(/Failed to load resource/);
    await page.route("**/data/boundaries.json", (route) => route.fulfill({ status: 500, body: "" }));
    await open(page, "");
    await expect(page.getByRole("alert")).toBeVisible();
    await expectNoAxeViolations(page);
  });

  test("the data has faults, and their list is open", async ({ page }) => {
    await servePlan(page, changedPlan(({ news }) => (news[0].date = "2016-02-30")));
    await openWithMap(page, "");
    await page.getByText("feil i datafilene").click();
    await expectNoAxeViolations(page);
  });

  test("nothing has come yet", async ({ page }) => {
    await page.route("**/data/*.json", () => {});
    await page.goto("./");
    await expect(page.getByText("Henter planen …")).toBeVisible();
    await expect(heading(page)).toHaveCount(0);
    // The heading comes with the plan.
    await expectNoAxeViolations(page, { without: ["page-has-heading-one"] });
  });
});
