// Search: forgiving about spelling, grouped, marked, and usable with nothing but the keyboard.
import { plan } from "./support/plan.mjs";
import { addressOf, heading, open, searchField, textsOf, whole, viewAt } from "./support/site.mjs";
import { expect, test } from "./support/test.mjs";

/** The hits of a group, by its heading. */
const group = (page, name) => page.locator(".hits").filter({ has: page.getByRole("heading", { name: new RegExp(`^${name}\\b`) }) });
const hits = (page, name) => group(page, name).getByRole("listitem");

test("a place is found however it is written, and everything leads to its view", async ({ page }) => {
  await open(page, "#/sok");

  await test.step("by its number of today, with its numbers, its name today and its region", async () => {
    await searchField(page).fill("3322");
    const nes = hits(page, "Steder").first();
    for (const text of ["Nes", "0616", "3322", "Nesbyen", "Hallingdal"]) {
      await expect(nes).toContainText(text);
    }
  });

  const advantage = plan.regions[0].advantages[1];
  const area = plan.focusAreas[1];
  for (const [words, kind, title, address] of [
    ["kroedsherad", "Steder", "Krødsherad", "#/region/midt-buskerud?kommune=0622"],
    ["numedal", "Steder", "Numedal", "#/region/kongsbergregionen?del=numedal"],
    [plan.regions[0].name, "Regioner", plan.regions[0].name, `#/region/${plan.regions[0].id}`],
    [advantage.title, "Fortrinn", advantage.title, `#/region/${plan.regions[0].id}?vis=${advantage.id}`],
    [area.subGoals[0].title, "Innsatsområder", area.subGoals[0].title, `#/innsatsomrade/${area.id}`],
    [area.actions[0].text, "Tiltak", area.actions[0].text, `#/innsatsomrade/${area.id}?vis=${area.actions[0].id}`],
    [plan.news[3].title, "Nyheter", plan.news[3].title, `#/nyheter?vis=${plan.news[3].id}`],
  ]) {
    await test.step(`${kind}: ${words}`, async () => {
      await searchField(page).fill(words);
      const link = hits(page, kind).first().getByRole("link", { name: title, exact: true });
      await expect.poll(async () => viewAt(await link.getAttribute("href"))).toBe(address);
    });
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

/** Asks for more than the best hits. */
const more = (page) => page.getByRole("button", { name: /^Vis alle \d+ treff$/ });

test("of many hits the best are shown; whoever asks for all goes on at the first that is new, and gets the best of other words", async ({ page }) => {
  await open(page, "#/sok?q=e");
  const total = Number.parseInt(await page.locator(".result-count").innerText(), 10);
  const best = await page.locator(".hits li").count();
  expect(best).toBeLessThan(total);
  await page.evaluate(() => (window.before = [...document.querySelectorAll(".hits a")]));
  await more(page).press("Enter");
  await whole(page);
  await expect(page.locator(".hits li")).toHaveCount(total);
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
  expect(lost, "those before stay as they are").toBe(0);

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

test("a question and a kind of thing are understood, and what is typed stays text", async ({ page }) => {
  await open(page, "#/sok?q=%C3%A5l");
  await expect(searchField(page)).toHaveValue("ål");
  await expect(hits(page, "Steder").first().getByRole("link")).toHaveText("Ål");
  await searchField(page).fill("Hva er Numedal god på?");
  await expect(hits(page, "Steder").first().getByRole("link")).toHaveText("Numedal");
  await expect(page.getByText("Ingenting har alle ordene.")).toBeVisible();
  await searchField(page).fill("nyheter ringerike 2016");
  await expect(page.locator(".hits")).toHaveCount(1);
  await expect(page.getByText("Ingenting har alle ordene.")).toHaveCount(0);

  const markup = '<img src=x onerror="1"> & "%';
  await searchField(page).fill(markup);
  await expect(page.locator(".result-count")).toContainText(markup);
  await expect(page.locator("img[src=x]")).toHaveCount(0);
  await expect.poll(() => addressOf(page)).toBe(`#/sok?q=${encodeURIComponent(markup)}`);
  await page.reload();
  await expect(searchField(page)).toHaveValue(markup);
});

test("no hit says so and helps on; an empty field explains the search", async ({ page }) => {
  await open(page, "#/sok?q=xyzxyz");
  await expect(page.locator(".result-count")).toHaveText("Ingen treff på «xyzxyz»");
  await expect(page.getByText("Sjekk skrivemåten")).toBeVisible();
  await searchField(page).fill("");
  await expect(page.getByText("Både gamle og nye kommunenavn virker.")).toBeVisible();
});
