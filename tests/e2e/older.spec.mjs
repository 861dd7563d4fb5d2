// Browsers that cannot run the explorer get the whole plan as text, at the place that was asked for.
import { axeFinds, bringAxe } from "./support/axe.mjs";
import { findWide } from "./support/layout.mjs";
import { markupFaults } from "./support/markup.mjs";
import { plan, region } from "./support/plan.mjs";
import { heading, shape } from "./support/site.mjs";
import { expect, test } from "./support/test.mjs";

/** What older browsers lack, each by itself; run in the page before anything else. */
const LACKING = [
  ["WebAssembly", () => delete window.WebAssembly],
  ["modules", () => delete HTMLScriptElement.prototype.noModule],
  ["dialogs", () => delete window.HTMLDialogElement],
  ["layers of styles", () => delete window.CSSLayerBlockRule],
];

const hallingdal = region("hallingdal");

/** A region's part of the page is in sight, with all its advantages. */
async function expectRegion(page, { id, name, advantages }) {
  const part = page.locator(`[id="/region/${id}"]`);
  await expect(part.getByRole("heading", { level: 2 })).toHaveText(name);
  await expect(part.getByRole("heading", { level: 2 })).toBeInViewport();
  await expect(part.locator(".advantage h4")).toHaveText(advantages.map(({ title }) => title));
  await expect(part.locator(".advantage").first()).toContainText(advantages[0].text);
}

for (const [what, remove] of LACKING) {
  test(`kind 12: a browser without ${what} reads the region that was asked for`, async ({ page }) => {
    await page.addInitScript(remove);
    await page.goto("./#/region/hallingdal");
    await expectRegion(page, hallingdal);
    await expect(page).toHaveTitle(new RegExp(`^Hele planen som tekst – ${plan.shortName}$`));
  });
}

test.describe("without WebAssembly", () => {
  test.beforeEach(({ page }) => page.addInitScript(() => delete window.WebAssembly));

  for (const [address, place, title] of [
    ["", "/", plan.title.text],
    ["?utm_source=x#/region/hallingdal?kommune=0617", "/region/hallingdal", "Hallingdal"],
    ["#/innsatsomrade/kompetanse", "/innsatsomrade/kompetanse", "Kompetanse"],
    ["#/nyheter?region=hallingdal", "/nyheter", "Nyheter"],
    ["#/om", "/om", "Om planen"],
    ["embed.html?region=hallingdal", "/region/hallingdal", "Hallingdal"],
    ["embed.html?focus-area=kompetanse", "/innsatsomrade/kompetanse", "Kompetanse"],
  ]) {
    test(`kind 12: ${address || "the page itself"} leads to its part of the text`, async ({ page }) => {
      await page.goto(`./${address}`);
      const title_ = page.locator(`[id="${place}"]`).getByRole("heading").first();
      await expect(title_).toHaveText(title);
      await expect(title_).toBeInViewport();
    });
  }

  for (const [lang, file] of [["nn", "heile-planen.html"], ["en", "whole-plan.html"], ["de", "hele-planen.html"]]) {
    test(`kind 12: lang=${lang} leads to ${file}`, async ({ page, baseURL }) => {
      await page.goto(`./?lang=${lang}#/region/hallingdal`);
      await expect(page).toHaveURL(`${baseURL}${file}#/region/hallingdal`);
      await expectRegion(page, hallingdal);
    });
  }

  test("kind 12: links lead from part to part, and back means back", async ({ page, baseURL }) => {
    await page.goto("./");
    await page.getByRole("link", { name: "Hallingdal", exact: true }).first().click();
    await expectRegion(page, hallingdal);
    await page.goBack();
    await expect(heading(page)).toBeInViewport();
    await expect(page).toHaveURL(`${baseURL}hele-planen.html`);
  });
});

test("kind 12: a page that is not served all of its files leads to the same place in the text", async ({ page, allowed }) => {
  allowed.errors.push(/Failed to load resource/, /Failed to fetch/);
  await page.route("**/*.wasm", (route) => route.abort());
  await page.goto("./#/region/hallingdal");
  await page.getByRole("link", { name: "Les hele planen som tekst" }).click();
  await expectRegion(page, hallingdal);
});

test.describe("without scripts", () => {
  test.use({ javaScriptEnabled: false });

  test("kind 12: the note leads to the text", async ({ page }) => {
    await page.goto("./");
    await page.getByRole("link", { name: "Les hele planen som tekst" }).click();
    await expect(page.locator("h1")).toHaveText(plan.title.text);
    await page.getByRole("link", { name: "Hallingdal", exact: true }).first().click();
    await expect(page.locator('[id="/region/hallingdal"] h2')).toBeInViewport();
  });
});

test("kind 12: a browser of today stays where it is", async ({ page, baseURL }) => {
  await page.goto("./#/region/hallingdal");
  await expect(shape(page, "Hallingdal")).toHaveAttribute("aria-pressed", "true");
  await expect(page).toHaveURL(`${baseURL}#/region/hallingdal`);
});

test("kind 12: the page of text is valid, and accessible", async ({ page }) => {
  for (const file of ["hele-planen.html", "heile-planen.html", "whole-plan.html"]) {
    await page.goto(`./${file}`);
    // Ids are addresses of views, which begin with a slash.
    expect.soft(await markupFaults(await (await page.request.get(`./${file}`)).text(), { "valid-id": ["error", { relaxed: true }] }), file).toEqual([]);
    await bringAxe(page);
    expect.soft(await axeFinds(page), file).toEqual([]);
    await page.setViewportSize({ width: 320, height: 640 });
    expect.soft(await page.evaluate(findWide), file).toEqual([]);
  }
});
