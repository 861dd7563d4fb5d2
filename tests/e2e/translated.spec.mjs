// A page that the browser translates says the same, act for act, as one that it leaves alone.
import { neighbours } from "./support/plan.mjs";
import { BOUNDARIES_FILE_ADDRESS, FULL_VIEWS, go, heading, mainNav, open, openWithMap, searchField, shape, whole } from "./support/site.mjs";
import { expect, test } from "./support/test.mjs";
import { told, translate, translated } from "./support/translator.mjs";

const button = (page, name) => page.getByRole("button", { name, exact: true });
const dialog = (page, name) => page.getByRole("dialog", { name });
const choose = (name, value) => async (page) => {
  await page.getByRole("combobox", { name, exact: true }).selectOption(value);
};

/** Whether what is translated goes on to be, or what comes later stays as it is. */
const WAYS = [{ name: "for as long as it is open", goesOn: true }, { name: "once", goesOn: false }];

/** Does all acts, and returns what the page says after each: `[[name, lines], …]` */
async function record(page, acts) {
  const said = [];
  for (const [name, act] of acts) {
    await act(page);
    await whole(page);
    said.push([name, await told(page)]);
  }
  return said;
}

/** Expects a page to say after each act what it says when nobody translates it. */
async function expectSame(page, acts, goesOn) {
  await openWithMap(page, "");
  const expected = await record(page, acts);
  await page.goto("about:blank");
  await openWithMap(page, "");
  await translate(page, { goesOn });
  expect(await translated(page)).toBeGreaterThan(50);
  for (const [at, [name, lines]] of (await record(page, acts)).entries()) {
    expect.soft(lines, name).toEqual(expected[at][1]);
  }
}

/** Every view, in the page's language, in another one, and in the first again. */
const VIEW_ACTS = FULL_VIEWS.flatMap((view) => [
  [view.name, (page) => go(page, view)],
  ...["English", "Bokmål"].map((language) => [`${view.name}, ${language}`, (page) => page.getByRole("link", { name: language, exact: true }).click()]),
]);

/** What readers do in a view, and what changes in place then. */
const ACTS = [
  {
    view: "#/nyheter",
    acts: [
      ["a region", choose("Region", "hallingdal")],
      ["and a year", choose("År", "2016")],
      ["another year", choose("År", "2017")],
      ["nothing is left", choose("Region", "midt-buskerud")],
      ["without a region", choose("Region", "")],
      ["a focus area", choose("Innsatsområde", "kompetanse")],
    ],
  },
  {
    view: "#/sok?q=",
    acts: ["n", "nu", "numedal", "numedal x", "kompetanse", ""].map((words) => [`«${words}»`, (one) => searchField(one).fill(words)]),
  },
  {
    view: "#/region/kongsbergregionen",
    acts: [
      ["a part", (one) => one.getByRole("navigation", { name: "Deler av regionen" }).getByRole("link", { name: "Numedal" }).click()],
      ["a municipality", (one) => one.locator(".municipalities a").first().click()],
      ["the whole again", (one) => one.getByRole("link", { name: "Vis hele Kongsbergregionen" }).click()],
      ["another region on the map", (one) => shape(one, "Hallingdal").press("Enter")],
      ["no region any more", (one) => one.keyboard.press("Escape")],
    ],
  },
  {
    view: "#/sammenlign",
    acts: [
      ["one region", choose("Den første", "hallingdal")],
      ["two regions", choose("Den andre", "vestviken")],
      ["the same twice", choose("Den andre", "hallingdal")],
    ],
  },
  {
    view: "#/fortrinn",
    acts: [0, 3].map((at) => [`cell ${at}`, (one) => one.locator(".matrix-cell a").nth(at).click()]),
  },
  {
    view: "#/om",
    acts: [
      ["another view", (one) => mainNav(one).getByRole("link", { name: "Oversikt" }).click()],
      ["the borders of today", (one) => one.getByRole("checkbox", { name: /slik de er i dag/ }).check()],
      ["a dialog", (one) => button(one, "Del").click()],
      ["a choice in it", async (one) => {
        await dialog(one, "Del denne visningen").getByLabel("Åpnes med", { exact: true }).selectOption({ label: "Nyheter" });
        await expect(heading(one.frameLocator("iframe.article-preview"))).toHaveText("Nyheter");
      }],
      ["something to be copied", async (one) => {
        await dialog(one, "Del denne visningen").getByRole("button", { name: "Kopier Lenke" }).click();
        await expect(one.locator(".copy-outcome").first()).not.toHaveText("");
      }],
      ["closed", (one) => dialog(one, "Del denne visningen").getByRole("button", { name: "Lukk" }).click()],
      ["the words", (one) => one.getByRole("contentinfo").getByRole("button", { name: "Ordliste" }).click()],
      ["and not any more", (one) => dialog(one, "Ordliste").getByRole("button", { name: "Lukk" }).click()],
    ],
  },
];

/** Goes to a view as somebody does who types its address, and waits until the page has heard of it. */
const goTo = (address) => (page) =>
  page.evaluate(async (to) => {
    const heard = new Promise((resolve) => addEventListener("hashchange", () => setTimeout(resolve), { once: true }));
    location.hash = to;
    await heard;
  }, address);

const VIEWS_AND_ACTS = ACTS.flatMap(({ view, acts }) => [[view, goTo(view)], ...acts.map(([name, act]) => [`${view}: ${name}`, act])]);

for (const { name, goesOn } of WAYS) {
  test(`kind 6: every view, in its languages, translated ${name}`, async ({ page }) => {
    test.slow();
    await expectSame(page, VIEW_ACTS, goesOn);
  });

  test(`kind 6: whatever readers do in a page that is translated ${name}`, async ({ page }) => {
    test.slow();
    await expectSame(page, VIEWS_AND_ACTS, goesOn);
  });
}

test("kind 6: the line that speaks goes on speaking in a page that is translated", async ({ page }) => {
  await openWithMap(page, "");
  await translate(page, { goesOn: true });
  const line = page.locator(".explorer > [role=status]");
  for (const name of ["Hallingdal", "Ringeriksregionen", "Hallingdal"]) {
    await shape(page, name).press("Enter");
    await expect(line).toHaveText(new RegExp(`^${name} valgt, `));
  }
  await page.keyboard.press("Escape");
  await expect(line).toHaveText("Hele kartet vises");
  await page.getByRole("link", { name: "English", exact: true }).click();
  await expect(line).toHaveText("The language is now English");
});

test("kind 6: a file that fails and comes after all, in a page that is translated", async ({ page, allowed }) => {
  allowed.errors.push(/500/);
  const fail = (route) => route.fulfill({ status: 500, body: "" });
  await page.route(BOUNDARIES_FILE_ADDRESS, fail);
  await open(page, "#/region/hallingdal", "Hallingdal");
  await translate(page, { goesOn: true });
  await expect(page.getByRole("alert")).toContainText("Kartet");
  await page.unroute(BOUNDARIES_FILE_ADDRESS, fail);
  await page.getByRole("button", { name: "Prøv igjen" }).click();
  await expect(shape(page, "Hallingdal")).toBeVisible();
  await expect(page.getByRole("alert")).toHaveCount(0);
  await expect(page.locator(".map-area > font")).toHaveCount(0);
  // Neighbours follow from the map.
  await expect(page.getByRole("region", { name: "Naboer" })).toContainText(neighbours("hallingdal")[0]);
});
