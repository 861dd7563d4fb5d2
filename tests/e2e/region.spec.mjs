// One region: everything that the plan's file knows about it.
import {
  actor, advantageGroups, allActions, concernsRegion, dateText, municipality, neighbours, newsWhere, numberText,
  plan, region, source,
} from "./support/plan.mjs";
import { addressOf, go, heading, map, open, openWithMap, part, plainText, shape, textsOf } from "./support/site.mjs";
import { expect, test } from "./support/test.mjs";

/** What the page shows of the advantages: `[{ title, advantages: [title] }]` */
const shownGroups = async (page) => {
  const groups = await part(page, "Fortrinn").locator(".advantage-group").evaluateAll((all) =>
    all.map((group) => ({
      title: group.querySelector("h3").textContent,
      advantages: [...group.querySelectorAll("h4")].map((title) => title.textContent),
    })),
  );
  return groups.map(({ title, advantages }) => ({ title: plainText(title), advantages: advantages.map(plainText) }));
};

const expectedGroups = (...of) =>
  advantageGroups(...of).map(({ title, advantages }) => ({
    title: `${title} ${advantages.length}`,
    advantages: advantages.map((advantage) => advantage.title),
  }));

test("every region is told in full", async ({ page }) => {
  await openWithMap(page, "");
  for (const one of plan.regions) {
    await test.step(one.name, async () => {
      await go(page, { address: `#/region/${one.id}`, heading: one.name });
      await expectTold(page, one);
    });
  }
});

/** Everything that the plan's file knows about a region stands on its page. */
async function expectTold(page, one) {
  const main = page.getByRole("main");

  await test.step("what it is", async () => {
    await expect.soft(main).toContainText(one.summary.text);
    await expect.soft(main).toContainText(one.body);
  });

  await test.step("advantages, grouped by focus area", async () => {
    expect(await shownGroups(page)).toEqual(expectedGroups(one));
    const cards = await part(page, "Fortrinn").locator(".advantage").evaluateAll((all) =>
      all.map((card) => ({
        title: card.querySelector("h4").textContent,
        text: card.innerText,
        addresses: [...card.querySelectorAll(".sources a")].map((link) => link.getAttribute("href")),
      })),
    );
    for (const advantage of one.advantages) {
      const card = cards.find(({ title }) => plainText(title) === plainText(advantage.title));
      const parts = [
        advantage.text,
        advantage.link === "stated" ? "Koblingen står i kilden" : "Redaksjonell kobling",
        advantage.asOf && `Gjelder ${dateText(advantage.asOf)}`,
        advantage.note,
        { good: "", medium: "Middels sikker kilde", weak: "Svak kilde" }[advantage.strength],
      ];
      for (const text of parts.filter(Boolean)) {
        expect.soft(plainText(card.text), advantage.title).toContain(plainText(text));
      }
      expect.soft(card.addresses, advantage.title).toEqual(advantage.sources.map((id) => source(id).url));
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
}

test("links to sources leave the page as it is and lead to web pages only, and sources can be looked up at its foot", async ({ page }) => {
  const ringerike = region("ringeriksregionen");
  await open(page, `#/region/${ringerike.id}`);
  const links = page.getByRole("main").locator('a[href^="http"]');
  const found = await links.evaluateAll((all) => all.map(({ href, target, rel }) => ({ href, target, rel })));
  expect(found.length).toBeGreaterThan(10);
  for (const { href, target, rel } of found) {
    expect(href).toMatch(/^https?:\/\//);
    expect(target).toBe("_blank");
    expect(rel).toContain("noopener");
  }
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

test("a municipality says that it has another name today, has left the county, or was counted in two regions", async ({ page }) => {
  const place = (name) => part(page, "Kommuner").getByRole("listitem").filter({ has: page.getByRole("link", { name, exact: true }) });
  await open(page, "#/region/hallingdal");
  for (const words of ["Nesbyen", "0616", "3322"]) {
    await expect(place("Nes")).toContainText(words);
  }
  await go(page, { address: "#/region/vestviken", heading: region("vestviken").name });
  for (const words of ["Asker", "Akershus"]) {
    await expect(place("Røyken")).toContainText(words);
  }
  await go(page, { address: "#/region/drammensregionen", heading: region("drammensregionen").name });
  await expect(place("Lier")).toContainText("Også regnet med her fra 2013 til november 2018");
  await place("Lier").getByRole("link", { name: region("vestviken").name }).click();
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

test("a municipality is picked out with its name, and a neighbour's name leads to the neighbour", async ({ page }) => {
  const hallingdal = region("hallingdal");
  await openWithMap(page, "#/region/hallingdal");
  await part(page, "Kommuner").getByRole("link", { name: "Hol", exact: true }).click();
  await expect(page.getByText("Viser fortrinnene som gjelder Hol.")).toBeVisible();
  await expect.poll(() => addressOf(page)).toBe("#/region/hallingdal?kommune=0620");
  await expect.poll(() => shownGroups(page)).toEqual(expectedGroups(hallingdal, ["0620"]));
  await expect(map(page).locator("path.map-municipality.is-selected")).toHaveCount(1);
  await page.getByRole("link", { name: "Vis hele Hallingdal" }).click();
  await expect.poll(() => shownGroups(page)).toEqual(expectedGroups(hallingdal));
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
