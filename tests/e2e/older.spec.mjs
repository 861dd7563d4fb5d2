// Browsers that cannot run the explorer keep the page as it was written, at the view that was asked for.
import { plan, region } from "./support/plan.mjs";
import { heading, shape, started, textsOf } from "./support/site.mjs";
import { expect, test } from "./support/test.mjs";

/** What older browsers lack, each by itself; run in the page before anything else. */
const LACKING = [
  ["WebAssembly", () => delete window.WebAssembly],
  ["modules", () => delete HTMLScriptElement.prototype.noModule],
  ["dialogs", () => delete window.HTMLDialogElement],
  ["layers of styles", () => delete window.CSSLayerBlockRule],
];

const hallingdal = region("hallingdal");
const note = (page) => page.getByText("Kartet og søket trenger en nyere nettleser");

for (const [what, remove] of LACKING) {
  test(`kind 12: a browser without ${what} reads the region that was asked for`, async ({ page, baseURL }) => {
    await page.addInitScript(remove);
    await page.goto("./#/region/hallingdal");
    await expect(page).toHaveURL(`${baseURL}region/hallingdal/`);
    await expect(heading(page)).toHaveText(hallingdal.name);
    await expect(note(page)).toBeVisible();
    const titles = new Set(await textsOf(page.locator(".advantage h4")));
    expect(hallingdal.advantages.map(({ title }) => title).filter((title) => !titles.has(title))).toEqual([]);
    await expect(page.locator(".start")).toHaveCount(1);
    await expect(page.locator(":is(button, input, select)").filter({ visible: true })).toHaveCount(0);
  });
}

test.describe("without WebAssembly", () => {
  test.beforeEach(({ page }) => page.addInitScript(() => delete window.WebAssembly));

  for (const [address, path, title] of [
    ["", "", plan.title.text],
    ["?utm_source=x#/region/hallingdal?kommune=0617", "region/hallingdal/", "Hallingdal"],
    ["#/innsatsomrade/kompetanse", "innsatsomrade/kompetanse/", "Kompetanse"],
    ["#/nyheter?region=hallingdal", "nyheter/", "Nyheter"],
    ["#/om", "om/", "Om planen"],
    ["#/region/finnes-ikke", "#/region/finnes-ikke", plan.title.text],
    ["embed.html?region=hallingdal", "region/hallingdal/", "Hallingdal"],
    ["embed.html?focus-area=kompetanse", "innsatsomrade/kompetanse/", "Kompetanse"],
    ["nn/kommune/gol/", "nn/kommune/gol/", "Gol i Hallingdal"],
    ["nn/#/region/hallingdal", "nn/region/hallingdal/", "Hallingdal"],
    ["?lang=nn#/region/hallingdal", "nn/region/hallingdal/", "Hallingdal"],
    ["om/?lang=en", "en/om/", "About the plan"],
    ["?lang=de#/om", "om/", "Om planen"],
  ]) {
    test(`kind 12: ${address || "the page itself"} leads to its page`, async ({ page, baseURL }) => {
      await page.goto(`./${address}`);
      await expect(page).toHaveURL(baseURL + path);
      await expect(heading(page)).toHaveText(title);
      await expect(heading(page)).toBeVisible();
    });
  }

  test("kind 12: links lead from page to page, and back means back", async ({ page, baseURL }) => {
    await page.goto("./");
    await page.getByRole("link", { name: "Hallingdal", exact: true }).first().click();
    await expect(page).toHaveURL(`${baseURL}region/hallingdal/`);
    await expect(heading(page)).toHaveText("Hallingdal");
    await page.goBack();
    await expect(page).toHaveURL(baseURL);
    await expect(heading(page)).toHaveText(plan.title.text);
  });
});

test("kind 12: a browser of today runs the explorer", async ({ page }) => {
  await page.goto("./#/region/hallingdal");
  await started(page);
  await expect(shape(page, "Hallingdal")).toHaveAttribute("aria-pressed", "true");
  await expect(note(page)).toHaveCount(0);
});
