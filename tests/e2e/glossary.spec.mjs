// The glossary: opened from anywhere, at the word in question, in the reader's language.
import { expect, test } from "./support/test.mjs";
import { go, open, VIEWS } from "./support/site.mjs";
import { plan } from "./support/plan.mjs";

const dialog = (page, name = "Ordliste") => page.getByRole("dialog", { name });
const opener = (page, name = "Ordliste") => page.getByRole("contentinfo").getByRole("button", { name });
const entry = (page, id) => page.locator(`#ord-${id}`);

test("the glossary opens by keyboard wherever the reader is, closes with Escape, and the focus comes back", async ({ page }) => {
  await open(page, "");
  for (const view of [VIEWS.at(-1), VIEWS[4], VIEWS[0]]) {
    await test.step(view.name, async () => {
      await go(page, view);
      await opener(page).focus();
      await page.keyboard.press("Enter");
      await expect(dialog(page).getByRole("button", { name: "Lukk" })).toBeFocused();
      await expect(dialog(page).getByRole("term")).toHaveCount(plan.glossary.length);
      await page.keyboard.press("Escape");
      await expect(dialog(page)).toBeHidden();
      await expect(opener(page)).toBeFocused();
    });
  }
  await test.step("every word stands there with its explanation and its sources", async () => {
    expect(plan.glossary.length).toBeGreaterThanOrEqual(12);
    await opener(page).click();
    for (const { id, explanation } of plan.glossary) {
      await expect.soft(entry(page, id)).toContainText(explanation.text);
      await expect.soft(entry(page, id).getByRole("link")).toHaveCount((explanation.sources ?? []).length);
    }
  });
});

const QUESTIONS = [
  { address: "#/", heading: plan.title.text, question: "Hva er et innsatsområde?", id: "innsatsomrade" },
  { address: "#/region/hallingdal", heading: "Hallingdal", question: "Hva er et fortrinn?", id: "fortrinn" },
  { address: "#/region/hallingdal", heading: "Hallingdal", question: "Hva er et tiltak?", id: "tiltak" },
  { address: "#/innsatsomrade/kompetanse", heading: "Kompetanse", question: "Hva er et delmål?", id: "delmal" },
  { address: "#/fortrinn", heading: "Fortrinn og innsatsområder", question: "Hva er et fortrinn?", id: "fortrinn" },
];

test("a question beside a heading leads to its word, and back, as often as it is asked", async ({ page }) => {
  await open(page, "");
  for (const { question, id, ...view } of QUESTIONS) {
    await test.step(`${view.address}: «${question}»`, async () => {
      await go(page, view);
      const button = page.getByRole("main").getByRole("button", { name: question });
      await button.focus();
      await page.keyboard.press("Space");
      await expect(entry(page, id)).toBeFocused();
      await expect(entry(page, id)).toBeInViewport();
      await dialog(page).getByRole("button", { name: "Lukk" }).click();
      await expect(button).toBeFocused();
      await button.click();
      await expect(entry(page, id)).toBeFocused();
      await page.keyboard.press("Escape");
      await expect(dialog(page)).toBeHidden();
    });
  }
});

test("in English a word has its English name, the plan's own behind it, and says which is which", async ({ page }) => {
  await open(page, "?lang=en#/region/hallingdal");
  await page.getByRole("button", { name: "What is an advantage?" }).click();
  const term = entry(page, "fortrinn").getByRole("term");
  await expect(term).toHaveText("Advantage (fortrinn)");
  await expect(term.locator("[lang=nb]")).toHaveText("fortrinn");
  const english = plan.glossary.find(({ id }) => id === "fortrinn").in.find(({ lang }) => lang === "en");
  await expect(entry(page, "fortrinn").getByText(english.text)).toHaveCount(1);
  await expect(entry(page, "region").getByRole("term")).toHaveText("Region");
});

test("in nynorsk every word is explained in nynorsk", async ({ page }) => {
  await open(page, "?lang=nn#/");
  await opener(page).click();
  for (const word of plan.glossary) {
    await expect(entry(page, word.id)).toContainText(word.in.find(({ lang }) => lang === "nn").text);
  }
});

test("a word that has not been translated says what language it is in", async ({ page }) => {
  const glossary = [{ id: "hamn", term: "hamn", explanation: { text: "Ein stad der skip ligg trygt.", ownWords: true, lang: "nn" } }];
  await page.route("**/data/plan.json", (route) => route.fulfill({ json: { ...plan, glossary } }));
  await open(page, "?lang=en#/");
  await opener(page, "Glossary").click();
  await expect(entry(page, "hamn").getByText("Ein stad")).toHaveAttribute("lang", "nn");
  await expect(page.getByRole("main").getByRole("button", { name: /^What is/ }), "nothing to ask about").toHaveCount(0);
});

test("a plan without a glossary has no button for one", async ({ page }) => {
  const { glossary: _, ...without } = plan;
  await page.route("**/data/plan.json", (route) => route.fulfill({ json: without }));
  await open(page, "#/");
  await expect(opener(page)).toHaveCount(0);
});

test("in a frame the glossary opens as well", async ({ page }) => {
  await page.goto("./embed.html?region=hallingdal&lang=en");
  await page.getByRole("button", { name: "What is an advantage?" }).click();
  await expect(entry(page, "fortrinn")).toBeFocused();
});

test("at 320 pixels nothing of the glossary is cut off", async ({ page }) => {
  await page.setViewportSize({ width: 320, height: 640 });
  await open(page, "?lang=en#/");
  await opener(page, "Glossary").click();
  await expect(dialog(page, "Glossary")).toBeVisible();
  expect(await dialog(page, "Glossary").evaluate((element) => element.scrollWidth - element.clientWidth)).toBeLessThanOrEqual(0);
});
