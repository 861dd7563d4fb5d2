// The page that tells how accessible the explorer is, and where readers say what does not work.
import { plan } from "./support/plan.mjs";
import { heading, open } from "./support/site.mjs";
import { expect, test } from "./support/test.mjs";

const PAGES = [
  { file: "tilgjengelighet.html", lang: "nb", title: "Tilgjengelighet", contact: "Kontakt Buskerud" },
  { file: "tilgjengelegheit.html", lang: "nn", title: "Tilgjengelegheit", contact: "Kontakt Buskerud" },
  { file: "accessibility.html", lang: "en", title: "Accessibility", contact: "Contact Buskerud" },
];

test("the foot of every view says where to report, and leads to the page, which leads back", async ({ page }) => {
  await open(page, "#/om");
  await expect(page.getByRole("contentinfo").getByRole("link", { name: "Si fra om feil" })).toHaveAttribute("href", plan.feedback);
  await page.getByRole("contentinfo").getByRole("link", { name: PAGES[0].title }).click();
  await expect(heading(page)).toHaveText(PAGES[0].title);
  await page.getByRole("link", { name: "Til planen" }).click();
  await expect(heading(page)).toHaveText(plan.title.text);
});

test("it is there in every language, and says where to report", async ({ page }) => {
  await page.goto(`./${PAGES[0].file}`);
  for (const { file, lang, title, contact } of PAGES) {
    if (file !== PAGES[0].file) {
      await page.getByRole("navigation").locator(`a[lang=${lang}]`).click();
    }
    await expect(page.locator("html")).toHaveAttribute("lang", lang);
    await expect(heading(page)).toHaveText(title);
    await expect(page).toHaveTitle(`${title} – ${plan.shortName}`);
    await expect(page.getByRole("link", { name: contact })).toHaveAttribute("href", plan.feedback);
    await expect(page.getByRole("navigation").getByRole("link")).toHaveCount(PAGES.length - 1);
  }
});

test("those whose browser cannot start the app come to it as well", async ({ page, allowed }) => {
  allowed.errors.push(/Failed to load resource/, /Failed to fetch/);
  await page.route("**/*.wasm", (route) => route.abort());
  await page.goto("./");
  await page.getByRole("link", { name: PAGES[0].title }).click();
  await expect(heading(page)).toHaveText(PAGES[0].title);
});
