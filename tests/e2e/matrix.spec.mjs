// Regions × focus areas: a table to read and to press in.
import { count, plan, region, supportCounts, supporting } from "./support/plan.mjs";
import { addressOf, heading, open, part, plainText, shortName, textsOf, viewAt } from "./support/site.mjs";
import { expect, test } from "./support/test.mjs";

const table = (page) => page.getByRole("table", { name: "Antall fortrinn for hver region og hvert innsatsområde" });

test("the table can be read cell by cell, with what each number is about", async ({ page }) => {
  await open(page, "#/fortrinn");

  await test.step("the numbers are those of the data, also the sums", async () => {
    const texts = await table(page).getByRole("row").evaluateAll((all) => all.map((row) => [...row.children].map((cell) => cell.textContent)));
    const rows = texts.map((row) => row.map(plainText));
    const columns = plan.focusAreas.map(({ id }) => supportCounts(id));
    const sum = (numbers) => numbers.reduce((one, other) => one + other, 0);
    expect(rows).toEqual([
      ["Region", ...plan.focusAreas.map(({ title }) => title), "I alt"],
      ...plan.regions.map((one, at) => [
        shortName(one),
        ...columns.map((column) => String(column[at])),
        String(one.advantages.length),
      ]),
      ["I alt", ...columns.map((column) => String(sum(column))), String(sum(plan.regions.map(({ advantages }) => advantages.length)))],
    ]);
  });

  await expect(table(page).getByRole("columnheader")).toHaveCount(plan.focusAreas.length + 2);
  expect((await textsOf(table(page).getByRole("rowheader"))).slice(0, -1)).toEqual(plan.regions.map(shortName));
  const links = await table(page).getByRole("link").evaluateAll((all) => all.map((link) => [link.getAttribute("aria-label") ?? link.textContent, link.getAttribute("href")]));
  const hrefs = new Map(links.map(([name, href]) => [plainText(name), href]));
  for (const area of plan.focusAreas) {
    expect(viewAt(hrefs.get(plainText(area.title)))).toBe(`#/innsatsomrade/${area.id}`);
  }
  const numbers = table(page).locator(".matrix-cell").getByRole("link");
  const named = plan.regions.flatMap((one) =>
    plan.focusAreas.map((area) => [supporting(one, area.id).length, `${one.name}, ${area.title}`]).filter(([number]) => number > 0).map(([number, about]) => `${count(number, "advantage")}: ${about}`),
  );
  await expect(numbers).toHaveCount(named.length);
  for (const [at, name] of named.entries()) {
    await expect(numbers.nth(at)).toHaveAccessibleName(name);
  }
});

test("a number lists its advantages, and is in the address", async ({ page }) => {
  await open(page, "#/fortrinn");
  const kongsberg = region("kongsbergregionen");
  const expected = supporting(kongsberg, "fou-innovasjon");
  const number = table(page).getByRole("link", { name: `${count(expected.length, "advantage")}: Kongsbergregionen, FoU og innovasjon` });
  await number.click();
  const chosen = part(page, "Kongsbergregionen: FoU og innovasjon");
  await expect(chosen.getByRole("heading", { level: 4 })).toHaveText(expected.map(({ title }) => title));
  await expect(number).toHaveAttribute("aria-current", "true");
  await expect.poll(() => addressOf(page)).toBe("#/fortrinn?region=kongsbergregionen&innsatsomrade=fou-innovasjon");
  await expect(chosen.getByRole("heading", { level: 2 }), "the list comes into sight").toBeInViewport();

  await page.reload();
  await expect(chosen.getByRole("heading", { level: 4 })).toHaveText(expected.map(({ title }) => title));

  await page.goBack();
  await expect(chosen).toHaveCount(0);
  await expect(table(page)).toBeVisible();

  await test.step("names in the table lead to the views of what they name", async () => {
    await table(page).getByRole("link", { name: "Samferdsel – påvirkningsstrategi", exact: true }).click();
    await expect(heading(page)).toHaveText("Samferdsel – påvirkningsstrategi");
    await expect.poll(() => addressOf(page)).not.toBe("#/fortrinn");
    await page.goBack();
    await table(page).getByRole("link", { name: "Midt-Buskerud", exact: true }).click();
    await expect(heading(page)).toHaveText("Midt-Buskerud");
  });
});

test("on a narrow screen the table scrolls within itself, by keyboard too", async ({ page }) => {
  await page.setViewportSize({ width: 320, height: 640 });
  await open(page, "#/fortrinn");
  const frame = page.getByRole("region", { name: "Antall fortrinn" });
  await frame.focus();
  await page.keyboard.press("ArrowRight");
  await expect.poll(() => frame.evaluate((element) => element.scrollLeft)).toBeGreaterThan(0);
  expect(await page.evaluate(() => scrollX)).toBe(0);
});
