// One region: everything that the plan's file knows about it.
import {
  actor, advantageGroups, allActions, concernsRegion, count, dateText, municipality, neighbours, newsWhere, numberText,
  plan, region, source,
} from "./support/plan.mjs";
import { addressOf, heading, map, open, openWithMap, part, plainText, shape, textsOf } from "./support/site.mjs";
import { expect, test } from "./support/test.mjs";

/** What the page shows of the advantages: `[{ title, advantages: [title] }]` */
const shownGroups = (page) =>
  part(page, "Fortrinn").locator(".advantage-group").evaluateAll((groups) =>
    groups.map((group) => ({
      title: group.querySelector("h3").textContent,
      advantages: [...group.querySelectorAll("h4")].map((title) => title.textContent),
    })),
  );

const expectedGroups = (...of) =>
  advantageGroups(...of).map(({ title, advantages }) => ({
    title: `${title} ${advantages.length}`,
    advantages: advantages.map((advantage) => advantage.title),
  }));

for (const one of plan.regions) {
  test(`${one.name} is told in full`, async ({ page }) => {
    await openWithMap(page, `#/region/${one.id}`, one.name);
    const main = page.getByRole("main");

    await test.step("what it is", async () => {
      await expect(main).toContainText(one.summary.text);
      await expect(main).toContainText(one.body);
    });

    await test.step("advantages, grouped by focus area", async () => {
      await expect.poll(() => shownGroups(page)).toEqual(expectedGroups(one));
      for (const advantage of one.advantages) {
        const card = part(page, "Fortrinn").locator(".advantage", { has: page.getByRole("heading", { name: advantage.title, exact: true }) }).first();
        await expect(card).toContainText(advantage.text);
        await expect(card).toContainText(advantage.link === "stated" ? "Koblingen står i kilden" : "Redaksjonell kobling");
        if (advantage.asOf) {
          await expect(card).toContainText(`Gjelder ${dateText(advantage.asOf)}`);
        }
        if (advantage.note) {
          await expect(card).toContainText(advantage.note);
        }
        if (advantage.strength !== "good") {
          await expect(card).toContainText(advantage.strength === "weak" ? "Svak kilde" : "Middels sikker kilde");
        }
        const addresses = advantage.sources.map((id) => source(id).url);
        expect(await card.locator(".sources a").evaluateAll((links) => links.map((link) => link.getAttribute("href")))).toEqual(addresses);
      }
    });

    await test.step("municipalities, by both names, and who else took part", async () => {
      const items = part(page, "Kommuner").locator(".municipalities > li");
      await expect(items).toHaveCount(one.municipalities.length);
      for (const [at, { name, later }] of one.municipalities.map(municipality).entries()) {
        await expect(items.nth(at).getByRole("link", { name, exact: true })).toBeVisible();
        const today = later.at(-1);
        await expect(items.nth(at)).toContainText(today.number);
        await expect(items.nth(at)).toContainText(today.name);
      }
      for (const { name, county } of one.outside ?? []) {
        await expect(part(page, "Kommuner")).toContainText(`${name} (${county})`);
      }
    });

    await test.step("challenges", async () => {
      for (const { text } of one.challenges ?? []) {
        await expect(part(page, "Utfordringer")).toContainText(text);
      }
    });

    await test.step("key figures", async () => {
      for (const { label, value, unit } of one.keyFigures) {
        const table = part(page, "Nøkkeltall").getByRole("table", { name: label, exact: true });
        await expect(table).toContainText(numberText(value));
        await expect(table).toContainText(unit);
      }
    });

    await test.step("actions that concern it", async () => {
      const here = allActions.filter(({ action }) => (action.regions ?? []).includes(one.id));
      const items = part(page, "Tiltak").locator(":scope > .actions > li");
      await expect(items).toHaveCount(here.length);
      for (const [at, { area, action }] of here.entries()) {
        await expect(items.nth(at)).toContainText(action.text);
        await expect(items.nth(at).getByRole("link", { name: area.title, exact: true })).toBeVisible();
      }
    });

    await test.step("news that concern it", async () => {
      const all = newsWhere(concernsRegion(one.id));
      await expect.poll(() => textsOf(part(page, "Nyheter").getByRole("heading", { level: 3 }))).toEqual(
        all.slice(0, 5).map(({ title }) => plainText(title)),
      );
      await expect(part(page, "Nyheter").getByRole("link", { name: `Se alle ${all.length} nyhetene om ${one.name}` })).toBeVisible();
    });

    await test.step("neighbours across the shared borders", async () => {
      await expect.poll(() => textsOf(part(page, "Naboer").getByRole("listitem"))).toEqual(neighbours(one.id));
    });

    await test.step("its municipalities' borders on the map", async () => {
      await expect(map(page).locator("path.map-municipality:not(.is-outside)")).toHaveCount(one.municipalities.length);
    });
  });
}

test("links to sources leave the page as it is, and lead to web pages only", async ({ page }) => {
  await open(page, "#/region/hallingdal");
  const links = page.getByRole("main").locator('a:not([href^="#"])');
  const found = await links.evaluateAll((all) => all.map(({ href, target, rel }) => ({ href, target, rel })));
  expect(found.length).toBeGreaterThan(10);
  for (const { href, target, rel } of found) {
    expect(href).toMatch(/^https?:\/\//);
    expect(target).toBe("_blank");
    expect(rel).toContain("noopener");
  }
});

test("the source of a thing can be looked up at the foot of the page", async ({ page }) => {
  const ringerike = region("ringeriksregionen");
  await open(page, `#/region/${ringerike.id}`);
  const details = page.getByRole("group").filter({ hasText: /^Kilder \(\d+\)/ });
  await details.locator("summary").click();
  for (const id of ringerike.advantages.flatMap(({ sources }) => sources)) {
    await expect(details.getByText(source(id).title).first()).toBeVisible();
  }
});

test("the bars of a population are as long as its numbers", async ({ page }) => {
  await open(page, "#/region/drammensregionen");
  const people = region("drammensregionen").keyFigures.filter((figure) => figure.population);
  const rows = part(page, "Nøkkeltall").getByRole("table", { name: "Innbyggere", exact: true }).getByRole("row");
  await expect(rows).toHaveCount(people.length);
  const widths = await rows.evaluateAll((all) => all.map((row) => row.querySelector("rect").getBoundingClientRect().width));
  const largest = Math.max(...people.map(({ value }) => value));
  for (const [at, { value, date }] of people.entries()) {
    await expect(rows.nth(at)).toContainText(date.slice(0, 4));
    await expect(rows.nth(at)).toContainText(numberText(value));
    expect(widths[at] / Math.max(...widths)).toBeCloseTo(value / largest, 2);
  }
});

test("a municipality that has another name today says so", async ({ page }) => {
  await open(page, "#/region/hallingdal");
  const nes = part(page, "Kommuner").getByRole("listitem").filter({ has: page.getByRole("link", { name: "Nes", exact: true }) });
  await expect(nes).toContainText("Nesbyen");
  await expect(nes).toContainText("0616");
  await expect(nes).toContainText("3322");
});

test("a municipality that has left the county says so", async ({ page }) => {
  await open(page, "#/region/vestviken");
  const royken = part(page, "Kommuner").getByRole("listitem").filter({ has: page.getByRole("link", { name: "Røyken", exact: true }) });
  await expect(royken).toContainText("Asker");
  await expect(royken).toContainText("Akershus");
});

test("a municipality that was counted in two regions says so", async ({ page }) => {
  await open(page, "#/region/drammensregionen");
  const lier = part(page, "Kommuner").getByRole("listitem").filter({ has: page.getByRole("link", { name: "Lier", exact: true }) });
  await expect(lier).toContainText("Også regnet med her fra 2013 til november 2018");
  await lier.getByRole("link", { name: region("vestviken").name }).click();
  await expect(heading(page)).toHaveText(region("vestviken").name);
});

test("a part of a region is picked out with its chip", async ({ page }) => {
  const kongsberg = region("kongsbergregionen");
  await openWithMap(page, `#/region/${kongsberg.id}`);
  const chips = page.getByRole("navigation", { name: "Deler av regionen" }).getByRole("link");
  await expect.poll(() => textsOf(chips)).toEqual(["Hele regionen", ...kongsberg.subregions.map(({ name }) => name)]);

  for (const { id, name, municipalities } of kongsberg.subregions) {
    await chips.filter({ hasText: name }).click();
    await expect(page.getByText(`Viser fortrinnene som gjelder ${name}.`)).toBeVisible();
    await expect(heading(page)).toHaveText(`${name} i ${kongsberg.name}`);
    await expect(page).toHaveTitle(`${name} i ${kongsberg.name} – ${plan.shortName}`);
    await expect.poll(() => addressOf(page)).toBe(`#/region/${kongsberg.id}?del=${id}`);
    await expect.poll(() => shownGroups(page)).toEqual(expectedGroups(kongsberg, municipalities));
    await expect(chips.filter({ hasText: name })).toHaveAttribute("aria-current", "true");
    await expect(map(page).locator("path.map-municipality.is-selected")).toHaveCount(municipalities.length);
  }

  await chips.filter({ hasText: "Hele regionen" }).click();
  await expect(page.getByText("Viser fortrinnene som gjelder")).toHaveCount(0);
  await expect.poll(() => shownGroups(page)).toEqual(expectedGroups(kongsberg));
});

test("a municipality is picked out with its name", async ({ page }) => {
  const hallingdal = region("hallingdal");
  await openWithMap(page, "#/region/hallingdal");
  await part(page, "Kommuner").getByRole("link", { name: "Hol", exact: true }).click();
  await expect(page.getByText("Viser fortrinnene som gjelder Hol.")).toBeVisible();
  await expect.poll(() => addressOf(page)).toBe("#/region/hallingdal?kommune=0620");
  await expect.poll(() => shownGroups(page)).toEqual(expectedGroups(hallingdal, ["0620"]));
  await expect(map(page).locator("path.map-municipality.is-selected")).toHaveCount(1);
  await page.getByRole("link", { name: "Vis hele Hallingdal" }).click();
  await expect.poll(() => shownGroups(page)).toEqual(expectedGroups(hallingdal));
});

test("a neighbour's name leads to the neighbour", async ({ page }) => {
  await openWithMap(page, "#/region/hallingdal");
  const [first] = neighbours("hallingdal");
  await part(page, "Naboer").getByRole("link", { name: first }).click();
  await expect(heading(page)).toHaveText(first);
  await expect(shape(page, first)).toHaveAttribute("aria-pressed", "true");
});

test("actions say who, when, how much and where", async ({ page }) => {
  await open(page, "#/region/hallingdal");
  const { text, date, actors } = allActions.find(({ action }) => action.id === "vertskapsattraktivitet-tiltak-3").action;
  const item = part(page, "Tiltak").getByRole("listitem").filter({ hasText: text });
  const facts = await item.locator("dl > div").evaluateAll((all) => all.map((fact) => [...fact.children].map(({ innerText }) => innerText)));
  expect(Object.fromEntries(facts.map((fact) => fact.map(plainText)))).toEqual({
    Når: date,
    "Hvor mye": "300 000 kroner",
    Hvem: actor(actors[0]).name,
    Hvor: "Hallingdal",
    "Del av": "Vertskapsattraktivitet",
  });
});

test("every region of the plan names as many municipalities as it has", async ({ page }) => {
  await open(page, "");
  const cards = await textsOf(part(page, "Regionene").locator(".card-count"));
  expect(cards.map((text) => text.split(" · ")[0])).toEqual(plan.regions.map((one) => count(one.municipalities.length, "municipality")));
});
