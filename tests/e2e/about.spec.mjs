// About the plan: goal, partnership, time line, sources, what is uncertain, and whom to thank for the map.
import { plan } from "./support/plan.mjs";
import { open, plainText, textsOf } from "./support/site.mjs";
import { expect, test } from "./support/test.mjs";

const boundariesAttribution = "Kartverket";

/** A section of the page, by its heading. */
const section = (page, title) =>
  page.locator("section").filter({ has: page.getByRole("heading", { level: 2, name: title, exact: true }) });

test("every section tells what the plan's file has for it", async ({ page }) => {
  await open(page, "#/om");
  const soft = expect.configure({ soft: true });

  await test.step("goal, vision, purpose and how it was adopted", async () => {
    const goals = section(page, "Mål og visjon");
    for (const { text } of [plan.vision, plan.goal, plan.goalExplained, plan.purpose, plan.adoption]) {
      await soft(goals).toContainText(text);
    }
  });

  await test.step("a date that the sources do not agree on keeps all of their claims", async () => {
    const goals = section(page, "Mål og visjon");
    await soft(goals).toContainText("Kildene oppgir forskjellige datoer");
    for (const { date } of plan.adoption.claims) {
      await soft(goals.locator(`time[datetime="${date}"]`)).toBeVisible();
    }
  });

  await test.step("statements, word for word", async () => {
    for (const { title, statements } of plan.about) {
      // Two sections may have the same name: what the plan's file tells and what the list of partners is.
      const text = plainText((await section(page, title).allInnerTexts()).join(" "));
      for (const statement of statements) {
        soft(text, title).toContain(plainText(statement.text));
      }
    }
  });

  await test.step("what is uncertain stands out", async () => {
    const cautions = plan.about.filter(({ caution }) => caution);
    expect(cautions).toHaveLength(1);
    const alert = section(page, cautions[0].title).locator(".ds-alert[data-color=warning]");
    await soft(alert.getByRole("listitem")).toHaveCount(cautions[0].statements.length);
  });

  await test.step("the partners", async () => {
    const partners = plan.actors.filter(({ partner }) => partner).map(({ name }) => name);
    expect(partners.length).toBeGreaterThan(5);
    const lists = page.getByRole("list").filter({ has: page.getByText(partners[0], { exact: true }) });
    soft(await textsOf(lists.last().getByRole("listitem"))).toEqual(partners);
  });

  await test.step("the time line", async () => {
    const line = section(page, "Tidslinje");
    await line.locator("summary").click();
    for (const { title, date } of plan.timeline) {
      const entry = line.getByRole("listitem").filter({ hasText: title }).last();
      await soft(entry.locator(`time[datetime="${date}"]`).first()).toBeVisible();
    }
  });

  await test.step("all sources, each with its publisher and a link", async () => {
    const sources = section(page, "Kilder");
    await sources.getByText(`Vis alle ${plan.sources.length} kildene`).click();
    const items = sources.getByRole("listitem");
    await expect(items).toHaveCount(plan.sources.length);
    const shown = await items.evaluateAll((all) => all.map((item) => ({ text: item.innerText, href: item.querySelector("a")?.getAttribute("href") })));
    for (const [at, { title, publisher, url, note }] of plan.sources.entries()) {
      soft(shown[at].href).toBe(url);
      for (const text of [title, publisher, note ?? ""]) {
        soft(plainText(shown[at].text)).toContain(plainText(text));
      }
    }
  });

  await test.step("whom to thank for map and coordinates", async () => {
    const credits = section(page, "Kart og koordinater");
    await soft(credits).toContainText(boundariesAttribution);
    await soft(credits).toContainText("Leaflet");
    for (const line of plan.credits) {
      await soft(credits).toContainText(line);
    }
    await soft(page.getByRole("contentinfo")).toContainText(boundariesAttribution);
  });
});

test("the contents lead to the sections, and a section has an address", async ({ page }) => {
  await open(page, "#/om");
  const contents = page.getByRole("navigation", { name: "Innhold" }).getByRole("link");
  expect(await textsOf(contents)).toEqual(await textsOf(page.getByRole("main").getByRole("heading", { level: 2 })));
  await contents.filter({ hasText: "Hva som er usikkert" }).click();
  const title = page.getByRole("heading", { level: 2, name: "Hva som er usikkert" });
  await expect(title).toBeInViewport();
  await expect(title).toBeFocused();
  await page.reload();
  await expect(title).toBeInViewport();
});
