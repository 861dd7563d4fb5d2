// One focus area: what it means, what was done, and where the advantages for it are.
import { actor, concernsFocusArea, count, dateText, kroner, newsWhere, plan, region, step, STEPS, supportCounts } from "./support/plan.mjs";
import { go, heading, map, openWithMap, part, plainText, shape, textsOf } from "./support/site.mjs";
import { expect, test } from "./support/test.mjs";

test("every focus area is told in full", async ({ page }) => {
  await openWithMap(page, "");
  for (const area of plan.focusAreas) {
    await test.step(area.title, async () => {
      await go(page, { address: `#/innsatsomrade/${area.id}`, heading: area.title });
      await expectTold(page, area);
    });
  }
});

/** Everything that the plan's file knows about a focus area stands on its page. */
async function expectTold(page, area) {
  const main = page.getByRole("main");

  await test.step("what it means", async () => {
    await expect(main).toContainText(area.explanation.text);
    await expect(main).toContainText(area.hasTeam ? "Et eget team" : "ikke eget team");
    if (area.note) {
      await expect(main).toContainText(area.note.text);
    }
  });

  await test.step("sub-goals, with their official wording and what it means", async () => {
    const items = part(page, "Delmål").getByRole("listitem");
    await expect(items).toHaveCount(area.subGoals.length);
    for (const [at, { title, explanation }] of area.subGoals.entries()) {
      await expect(items.nth(at)).toContainText(title);
      await expect(items.nth(at)).toContainText(explanation.text);
    }
  });

  await test.step("the advantages that support each sub-goal, with their regions", async () => {
    for (const { id, title } of area.subGoals) {
      const goal = part(page, "Delmål").locator(".sub-goals > li").filter({ hasText: title });
      const expected = plan.regions.flatMap(({ name, advantages }) =>
        advantages.filter(({ subGoals = [] }) => subGoals.includes(id)).map((advantage) => `${advantage.title} – ${name}`),
      );
      const details = goal.locator("details");
      await expect(details).toHaveCount(expected.length === 0 ? 0 : 1);
      if (expected.length > 0) {
        await details.locator("summary").click();
        await expect(details.getByRole("listitem")).toHaveText(expected);
      }
    }
  });

  await test.step("actions, with who, when, where and how much", async () => {
    const items = part(page, "Tiltak").locator(".actions > li");
    await expect(items).toHaveCount(area.actions.length);
    for (const [at, action] of area.actions.entries()) {
      const item = items.nth(at);
      await expect(item).toContainText(action.text);
      const facts = plainText(await item.locator("dl").innerText());
      for (const id of action.actors) {
        expect(facts).toContain(actor(id).name);
      }
      expect(facts.includes("Når")).toBe(action.date !== undefined);
      if (action.date) {
        expect(facts).toContain(dateText(action.date));
      }
      expect(facts.includes("Hvor mye")).toBe(action.amountNok !== undefined);
      if (action.amountNok) {
        expect(facts).toContain(plainText(kroner(action.amountNok)));
      }
      // All regions are the county; naming them all would say less.
      const regions = action.regions ?? [];
      const isEverywhere = regions.length === 0 || regions.length === plan.regions.length;
      const places = isEverywhere ? ["Hele fylket"] : regions.map((id) => region(id).name);
      for (const place of places) {
        expect(facts).toContain(place);
      }
      await expect(item.locator(".sources a")).toHaveCount(action.sources.length);
    }
  });

  await test.step("the legend counts what the data counts, most first", async () => {
    const counts = supportCounts(area.id);
    const rows = part(page, "Hvor fortrinnene ligger").getByRole("row");
    await expect(rows).toHaveCount(plan.regions.length);
    const expected = plan.regions
      .map(({ name }, at) => ({ name, number: counts[at] }))
      .sort((one, other) => other.number - one.number)
      .map(({ name, number }) => `${name} ${number === 0 ? "0" : count(number, "advantage")}`);
    expect((await textsOf(rows)).map((text) => text.trim())).toEqual(expected);
  });

  await test.step("the map is shaded by the same numbers", async () => {
    const counts = supportCounts(area.id);
    for (const [at, { name, mapName = name }] of plan.regions.entries()) {
      const onMap = shape(page, name);
      await expect(onMap).toHaveAccessibleName(`${name}, ${count(counts[at], "advantage")}`);
      await expect(onMap).toHaveClass(new RegExp(`\\bmap-shade-${step(counts[at], Math.max(...counts))}\\b`));
      await expect(map(page).locator(".map-label-region", { hasText: mapName })).toHaveText(`${mapName}: ${counts[at]}`);
    }
  });

  await test.step("news about it", async () => {
    const all = newsWhere(concernsFocusArea(area.id));
    await expect.poll(() => textsOf(part(page, "Nyheter").getByRole("heading", { level: 3 }))).toEqual(
      all.slice(0, 5).map(({ title }) => plainText(title)),
    );
    await expect(part(page, "Nyheter").getByRole("link", { name: `Se alle ${all.length} nyhetene om ${area.title}` })).toBeVisible();
  });
}

test("shades on the map can be told from each other, and are those of the legend", async ({ page }) => {
  await openWithMap(page, "#/innsatsomrade/kompetanse");
  const counts = supportCounts("kompetanse");
  const legend = part(page, "Hvor fortrinnene ligger");
  const shades = new Map();
  for (const [at, { name }] of plan.regions.entries()) {
    const fill = await shape(page, name).evaluate((element) => getComputedStyle(element).fill);
    const swatch = legend.getByRole("row").filter({ hasText: name }).locator(".swatch");
    expect(await swatch.evaluate((element) => getComputedStyle(element).backgroundColor)).toBe(fill);
    shades.set(step(counts[at], Math.max(...counts)), fill);
  }
  expect(new Set(shades.values()).size).toBe(shades.size);
  expect(Math.max(...shades.keys())).toBe(STEPS);

  await test.step("a number in the legend leads to the advantages behind it", async () => {
    const at = plan.regions.findIndex(({ id }) => id === "kongsbergregionen");
    await legend.getByRole("row").filter({ hasText: "Kongsbergregionen" }).getByRole("link", { name: count(counts[at], "advantage") }).click();
    await expect(page.getByRole("heading", { name: "Kongsbergregionen: Kompetanse" })).toBeVisible();
  });

  await test.step("a region on the shaded map opens the region", async () => {
    await go(page, { address: "#/innsatsomrade/kompetanse", heading: "Kompetanse" });
    await shape(page, "Hallingdal").press("Enter");
    await expect(heading(page)).toHaveText("Hallingdal");
  });
});
