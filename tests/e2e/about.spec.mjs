// About the plan: goal, partnership, time line, sources, what is uncertain, and whom to thank for the map.
import { plan } from "./support/plan.mjs";
import { open, plainText, textsOf } from "./support/site.mjs";
import { expect, test } from "./support/test.mjs";

const boundariesAttribution = "Kartverket";

/** A section of the page, by its heading. */
const section = (page, title) =>
  page.locator("section").filter({ has: page.getByRole("heading", { level: 2, name: title, exact: true }) });

test("goal, vision, purpose and how it was adopted", async ({ page }) => {
  await open(page, "#/om");
  const goals = section(page, "Mål og visjon");
  for (const { text } of [plan.vision, plan.goal, plan.goalExplained, plan.purpose, plan.adoption]) {
    await expect(goals).toContainText(text);
  }
});

test("a date that the sources do not agree on keeps all of their claims", async ({ page }) => {
  await open(page, "#/om");
  const goals = section(page, "Mål og visjon");
  await expect(goals).toContainText("Kildene oppgir forskjellige datoer");
  for (const { date } of plan.adoption.claims) {
    await expect(goals.locator(`time[datetime="${date}"]`)).toBeVisible();
  }
});

test("every section, word for word", async ({ page }) => {
  await open(page, "#/om");
  for (const { title, statements } of plan.about) {
    // Two sections may have the same name: what the plan's file tells and what the list of partners is.
    const text = plainText((await section(page, title).allInnerTexts()).join(" "));
    for (const statement of statements) {
      expect(text).toContain(plainText(statement.text));
    }
  }
});

test("what is uncertain stands out", async ({ page }) => {
  await open(page, "#/om");
  const cautions = plan.about.filter(({ caution }) => caution);
  expect(cautions).toHaveLength(1);
  const alert = section(page, cautions[0].title).locator(".ds-alert[data-color=warning]");
  await expect(alert.getByRole("listitem")).toHaveCount(cautions[0].statements.length);
});

test("the partners", async ({ page }) => {
  await open(page, "#/om");
  const partners = plan.actors.filter(({ partner }) => partner).map(({ name }) => name);
  expect(partners.length).toBeGreaterThan(5);
  const lists = page.getByRole("list").filter({ has: page.getByText(partners[0], { exact: true }) });
  await expect.poll(() => textsOf(lists.last().getByRole("listitem"))).toEqual(partners);
});

test("the time line", async ({ page }) => {
  await open(page, "#/om");
  const line = section(page, "Tidslinje");
  await line.locator("summary").click();
  for (const { title, date } of plan.timeline) {
    const entry = line.getByRole("listitem").filter({ hasText: title }).last();
    await expect(entry.locator(`time[datetime="${date}"]`).first()).toBeVisible();
  }
});

test("all sources, each with its publisher and a link", async ({ page }) => {
  await open(page, "#/om");
  const sources = section(page, "Kilder");
  await sources.getByText(`Vis alle ${plan.sources.length} kildene`).click();
  const items = sources.getByRole("listitem");
  await expect(items).toHaveCount(plan.sources.length);
  const shown = await items.evaluateAll((all) => all.map((item) => ({ text: item.innerText, href: item.querySelector("a")?.getAttribute("href") })));
  for (const [at, { title, publisher, url, note }] of plan.sources.entries()) {
    expect(shown[at].href).toBe(url);
    for (const text of [title, publisher, note ?? ""]) {
      expect(plainText(shown[at].text)).toContain(plainText(text));
    }
  }
});

test("whom to thank for map and coordinates", async ({ page }) => {
  await open(page, "#/om");
  const credits = section(page, "Kart og koordinater");
  await expect(credits).toContainText(boundariesAttribution);
  await expect(credits).toContainText("Leaflet");
  for (const line of plan.credits) {
    await expect(credits).toContainText(line);
  }
  await expect(page.getByRole("contentinfo")).toContainText(boundariesAttribution);
});

test("the contents lead to the sections, and a section has an address", async ({ page }) => {
  await open(page, "#/om");
  const contents = page.getByRole("navigation", { name: "Innhold" }).getByRole("link");
  const headings = await textsOf(page.getByRole("main").getByRole("heading", { level: 2 }));
  await expect.poll(() => textsOf(contents)).toEqual(headings);
  await contents.filter({ hasText: "Hva som er usikkert" }).click();
  const title = page.getByRole("heading", { level: 2, name: "Hva som er usikkert" });
  await expect(title).toBeInViewport();
  await expect(title).toBeFocused();
  await page.reload();
  await expect(title).toBeInViewport();
});
