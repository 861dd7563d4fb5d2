// Search: forgiving about spelling, grouped, marked, and usable with nothing but the keyboard.
import { plan } from "./support/plan.mjs";
import { addressOf, heading, open, searchField, textsOf, whole } from "./support/site.mjs";
import { expect, test } from "./support/test.mjs";

/** The hits of a group, by its heading. */
const group = (page, name) => page.locator(".hits").filter({ has: page.getByRole("heading", { name: new RegExp(`^${name}\\b`) }) });
const hits = (page, name) => group(page, name).getByRole("listitem");

/** Each of these finds this place first. */
const SPELLINGS = [
  ["Nesbyen", "Nes", "a name of today"],
  ["Nes", "Nes", "the name of then"],
  ["0616", "Nes", "the number of then"],
  ["3322", "Nes", "the number of today"],
  ["GOL", "Gol", "capital letters"],
  ["ål", "Ål", "small letters"],
  ["Aal", "Ål", "aa for å"],
  ["kroedsherad", "Krødsherad", "oe for ø"],
  ["Krodsherad", "Krødsherad", "o for ø"],
  ["ovre eiker", "Øvre Eiker", "two words"],
  ["numedal", "Numedal", "a part of a region"],
  ["honefoss", "Hønefoss", "a town"],
];

test("a place is found however it is written", async ({ page }) => {
  await open(page, "#/sok");
  for (const [words, name, what] of SPELLINGS) {
    await searchField(page).fill(words);
    const first = hits(page, "Steder").first().getByRole("link");
    await expect(first, `${what}: ${words}`).toHaveText(new RegExp(`^${name}( \\(i dag .*\\))?$`));
  }
});

test("a municipality's hit tells its numbers, its name today and its region", async ({ page }) => {
  await open(page, "#/sok?q=Nesbyen");
  const nes = hits(page, "Steder").first();
  for (const text of ["Nes", "0616", "3322", "Nesbyen", "Hallingdal"]) {
    await expect(nes).toContainText(text);
  }
});

test("everything in the plan can be found, in its group, and leads to its view", async ({ page }) => {
  const advantage = plan.regions[0].advantages[1];
  const area = plan.focusAreas[1];
  const expected = [
    ["Regioner", plan.regions[0].name, `#/region/${plan.regions[0].id}`],
    ["Steder", "Geilo", "#/region/hallingdal?kommune=0620"],
    ["Fortrinn", advantage.title, `#/region/${plan.regions[0].id}?vis=${advantage.id}`],
    ["Innsatsområder", area.title, `#/innsatsomrade/${area.id}`],
    ["Innsatsområder", area.subGoals[0].title, `#/innsatsomrade/${area.id}`],
    ["Tiltak", area.actions[0].text, `#/innsatsomrade/${area.id}?vis=${area.actions[0].id}`],
    ["Nyheter", plan.news[3].title, `#/nyheter?vis=${plan.news[3].id}`],
  ];
  const places = [...plan.municipalities, ...plan.places].map(({ name }) => name);
  await open(page, "#/sok");
  for (const [kind, title, address] of expected.filter(([kind, title]) => kind !== "Steder" || places.includes(title))) {
    await searchField(page).fill(title);
    await expect(hits(page, kind).getByRole("link", { name: title, exact: true }).first()).toHaveAttribute("href", address);
  }
});

test("hits are grouped and counted, the matched words marked", async ({ page }) => {
  await open(page, "#/sok?q=kompetanse");
  const status = page.locator(".result-count");
  const total = Number(/^(\d+) treff på «kompetanse»$/.exec(await status.innerText())?.[1]);
  const headings = await textsOf(page.locator(".hits").getByRole("heading"));
  // «Kompetanse» is the very name of a focus area, so that group comes before the usual order.
  const order = ["Innsatsområder", "Regioner", "Steder", "Fortrinn", "Tiltak", "Nyheter"];
  const groups = headings.map((text) => /^(.*) (\d+)$/.exec(text).slice(1));
  expect(groups.map(([name]) => name)).toEqual(order.filter((name) => groups.some(([found]) => found === name)));
  expect(groups.reduce((sum, [, count]) => sum + Number(count), 0)).toBe(total);

  for (const mark of await page.locator(".hits mark").allTextContents()) {
    expect(mark.toLowerCase()).toBe("kompetanse");
  }
  const unmarked = page.locator(".hits li").filter({ hasNot: page.locator("mark") });
  await expect(unmarked, "every hit shows why it is one").toHaveCount(0);
});

test("of many hits the best of each group are shown, and all of them on demand", async ({ page }) => {
  await open(page, "#/sok?q=buskerud");
  const total = Number.parseInt(await page.locator(".result-count").innerText(), 10);
  expect(await page.locator(".hits li").count()).toBeLessThan(total);
  await page.getByRole("button", { name: `Vis alle ${total} treff` }).click();
  await expect(page.locator(".hits li")).toHaveCount(total);
});

/** Asks for more than the best hits. */
const more = (page) => page.getByRole("button", { name: /^Vis alle \d+ treff$/ });

test("whoever asks for more hits goes on at the first that is new, and those before stay as they are", async ({ page }) => {
  await open(page, "#/sok?q=e");
  await page.evaluate(() => (window.before = [...document.querySelectorAll(".hits a")]));
  await more(page).press("Enter");
  await whole(page);
  await expect(page.locator(".hits a:focus")).toBeInViewport();
  const { focused, firstNew, lost } = await page.evaluate(() => {
    const links = [...document.querySelectorAll(".hits a")];
    return {
      focused: links.indexOf(document.activeElement),
      firstNew: links.findIndex((link) => !window.before.includes(link)),
      lost: window.before.filter((link) => !link.isConnected).length,
    };
  });
  expect(focused).toBe(firstNew);
  expect(lost).toBe(0);
});

test("whoever has asked for more hits gets the best of other words first", async ({ page }) => {
  await open(page, "#/sok?q=e");
  const best = await page.locator(".hits li").count();
  await more(page).press("Enter");
  await expect.poll(() => page.locator(".hits li").count()).toBeGreaterThan(best);
  await searchField(page).fill("en");
  await expect(page.locator(".result-count")).toContainText("«en»");
  await whole(page);
  await expect(more(page)).toBeVisible();
  expect(await page.locator(".hits li").count()).toBeLessThanOrEqual(best);
});

test("with the keyboard alone: type, Enter, Tab, Enter", async ({ page }) => {
  await open(page, "");
  await searchField(page).focus();
  await page.keyboard.type("Nesbyen");
  await expect(searchField(page), "typing keeps the focus").toBeFocused();
  await expect(searchField(page)).toHaveValue("Nesbyen");
  await expect.poll(() => addressOf(page)).toBe("#/sok?q=Nesbyen");
  await page.keyboard.press("Enter");
  await expect(heading(page)).toBeFocused();
  await page.keyboard.press("Tab");
  await expect(page.locator(".hits a").first()).toBeFocused();
  await page.keyboard.press("Enter");
  await expect(heading(page)).toHaveText("Nes i Hallingdal");
  await expect(heading(page)).toBeFocused();
  await expect.poll(() => addressOf(page)).toBe("#/region/hallingdal?kommune=0616");
});

test("Back leads to where the reader was before searching, not through every letter", async ({ page }) => {
  await open(page, "#/innsatsomrade/kompetanse");
  await searchField(page).focus();
  await page.keyboard.type("numedal");
  await expect(hits(page, "Steder").first()).toBeVisible();
  await page.goBack();
  await expect(heading(page)).toHaveText("Kompetanse");
  await expect(searchField(page)).toHaveValue("");
  await page.goForward();
  await expect(searchField(page)).toHaveValue("numedal");
  await expect(hits(page, "Steder").first()).toBeVisible();
});

test("a search can be shared and reloaded", async ({ page }) => {
  await open(page, "#/sok?q=%C3%A5l");
  await expect(searchField(page)).toHaveValue("ål");
  await expect(hits(page, "Steder").first().getByRole("link")).toHaveText("Ål");
  await page.reload();
  await expect(searchField(page)).toHaveValue("ål");
  await expect(hits(page, "Steder").first().getByRole("link")).toHaveText("Ål");
});

test("a question and a kind of thing are understood", async ({ page }) => {
  await open(page, "#/sok");
  await searchField(page).fill("Hva er Numedal god på?");
  await expect(hits(page, "Steder").first().getByRole("link")).toHaveText("Numedal");
  await expect(page.getByText("Ingenting har alle ordene.")).toBeVisible();
  await searchField(page).fill("nyheter ringerike 2016");
  await expect(page.locator(".hits")).toHaveCount(1);
  await whole(page);
  for (const hit of await textsOf(hits(page, "Nyheter"))) {
    expect(hit).toContain("2016");
  }
  await expect(page.getByText("Ingenting har alle ordene.")).toHaveCount(0);
});

test("the kind in which a name is just what was typed comes first", async ({ page }) => {
  await open(page, "#/sok?q=numedal");
  await expect(page.locator(".hits").first().getByRole("heading")).toHaveText(/^Steder/);
});

test("no hit says so and helps on; an empty field explains the search", async ({ page }) => {
  await open(page, "#/sok?q=xyzxyz");
  await expect(page.locator(".result-count")).toHaveText("Ingen treff på «xyzxyz»");
  await expect(page.getByText("Sjekk skrivemåten")).toBeVisible();
  await searchField(page).fill("");
  await expect(page.getByText("Både gamle og nye kommunenavn virker.")).toBeVisible();
});

test("what is typed stays text", async ({ page }) => {
  await open(page, "#/sok");
  await searchField(page).fill('<img src=x onerror="1"> & "%');
  await expect(page.locator(".result-count")).toContainText('<img src=x onerror="1"> & "%');
  await expect(page.locator("img[src=x]")).toHaveCount(0);
  await page.reload();
  await expect(searchField(page)).toHaveValue('<img src=x onerror="1"> & "%');
});
