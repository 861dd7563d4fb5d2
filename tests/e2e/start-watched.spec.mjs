// What is hidden while the page starts comes back by itself, whatever fails, and the reader is told what to do.
import { plan } from "./support/plan.mjs";
import { heading, hold, mainNav, open, shape, started } from "./support/site.mjs";
import { expect, test } from "./support/test.mjs";

const SCRIPT = /\/start-[0-9a-f]+\.js$/;
const LEAFLET = /\/leaflet-[0-9a-f]+\.js$/;
const WASM = /\.wasm$/;
const EXTRAS = /\/extras-[0-9a-f]{16}\.wasm$/;

/** What the browser writes in the console about a file that does not come, or is another one. */
const REFUSED = /Failed to (fetch|load resource|find a valid digest)|Fetch API cannot load|WebAssembly|\.wasm: 404/;

/** Addresses that ask for another view than the page holds. */
const ASKING = ["#/region/hallingdal", "?region=hallingdal", "?lang=nb#/region/hallingdal", "embed.html?region=hallingdal", "embed.html#/region/hallingdal"];

/** What can come in place of a script. */
const FAULTS = [
  { what: "missing", reply: (route) => route.fulfill({ status: 404, body: "" }) },
  { what: "blocked", reply: (route) => route.abort("blockedbyclient") },
  {
    what: "altered",
    reply: async (route) => {
      const response = await route.fetch();
      await route.fulfill({ response, body: `${await response.text()};` });
    },
  },
  { what: "a page instead", reply: (route) => route.fulfill({ contentType: "text/html", body: "<!doctype html><title>Oops</title>" }) },
];

const firstView = (page) => page.locator(".start .explorer");
const failed = (page) => page.getByText("Siden kunne ikke lastes helt.");
const late = (page) => page.getByText("Siden bruker lang tid");
const loading = (page) => page.getByText("Laster …");
const again = (page) => page.getByRole("link", { name: "Last siden på nytt" });

/** Lets the time pass that what is hidden is hidden for: all of it is told by the style sheet. */
const letTimePass = (page) => page.evaluate(() => document.getAnimations().forEach((animation) => animation.finish()));

for (const { what, reply } of FAULTS) {
  test(`kind 1: the start script is ${what}: the first view is there at once, with a way to try again that keeps the address`, async ({ page, allowed }) => {
    allowed.errors.push(REFUSED, /MIME type/);
    await page.route(SCRIPT, reply);
    for (const address of ASKING) {
      await test.step(address, async () => {
        await page.goto("about:blank");
        await page.goto(`./${address}`);
        await expect(failed(page)).toBeVisible();
        await expect(loading(page)).toBeHidden();
        await expect(heading(page)).toHaveText(plan.title.text);
        await expect(heading(page)).toBeVisible();
        await expect(page.locator("html")).toHaveAttribute("lang", "nb");
      });
    }
    await page.unroute(SCRIPT);
    await again(page).click();
    await started(page);
    await expect(heading(page)).toHaveText("Hallingdal");
  });
}

test("kind 1: a link that is followed after the start script has failed hides nothing", async ({ page, allowed }) => {
  allowed.errors.push(REFUSED);
  await page.route(SCRIPT, (route) => route.abort());
  await page.goto("./");
  await expect(failed(page)).toBeVisible();
  await mainNav(page).getByRole("link", { name: "Nyheter" }).click();
  await expect(heading(page)).toBeVisible();
});

for (const [what, files] of [["the start script", SCRIPT], ["the first module", /plan-explorer-.*\.wasm$/], ["the app", /\/app-.*\.wasm$/], ["what modules share", /\/chunk_.*\.wasm$/]]) {
  test(`kind 1: ${what} is late: the first view comes back with a note, and makes way when all is there after all`, async ({ page }) => {
    const release = await hold(page, files);
    for (const address of ASKING.slice(0, 4)) {
      await page.goto("about:blank");
      await page.goto(`./${address}`, { waitUntil: "commit" });
      await expect(loading(page)).toBeVisible();
      await expect(late(page)).toBeHidden();
      await expect(heading(page), address).toBeHidden();
      await letTimePass(page);
      await expect(late(page)).toBeVisible();
      await expect(again(page)).toBeVisible();
      await expect(loading(page)).toBeHidden();
      await expect(heading(page), address).toBeVisible();
    }
    release();
    await expect(heading(page)).toHaveText("Hallingdal");
    await expect(late(page)).toHaveCount(0);
  });
}

test("kind 1: time passes by itself", async ({ page }) => {
  const release = await hold(page, WASM);
  await page.goto("./#/region/hallingdal", { waitUntil: "commit" });
  await expect(loading(page)).toBeVisible();
  await expect(late(page)).toBeVisible({ timeout: 20_000 });
  await expect(heading(page)).toBeVisible();
  await expect(loading(page)).toBeHidden();
  release();
  await expect(heading(page)).toHaveText("Hallingdal");
});

test("kind 1: a view that nobody waits for is told to be late as well, and a way to try again keeps its address", async ({ page }) => {
  const release = await hold(page, /\/app-.*\.wasm$/);
  await page.goto("./");
  await expect(shape(page, "Hallingdal")).toBeVisible();
  await expect(late(page)).toBeHidden();
  await letTimePass(page);
  await expect(late(page)).toBeVisible();
  // A link that is followed now leads to its page, which is told to be late in its turn.
  await mainNav(page).getByRole("link", { name: "Nyheter" }).click();
  await expect(heading(page)).toHaveText("Nyheter");
  await expect(late(page)).toBeHidden();
  await letTimePass(page);
  await expect(late(page)).toBeVisible();
  await page.evaluate(() => (globalThis.isBefore = true));
  await again(page).click();
  await expect.poll(() => page.evaluate(() => globalThis.isBefore)).toBeUndefined();
  release();
  await started(page);
  await expect(heading(page)).toHaveText("Nyheter");
});

test("kind 1: where a reader's own style sheet takes all animations away, nothing is hidden", async ({ page }) => {
  await page.addInitScript(() => {
    const sheet = new CSSStyleSheet();
    sheet.replaceSync("*, *::before { animation: none !important; transition: none !important; }");
    document.adoptedStyleSheets = [sheet];
  });
  await hold(page, WASM);
  await page.goto("./#/region/hallingdal");
  await expect(heading(page)).toBeVisible();
});

test("kind 1: what is no address of a view hides nothing", async ({ page }) => {
  await hold(page, WASM);
  for (const address of [
    "?utm_source=x", "?fbclid=x", "?gclid=a&utm_medium=b", "?ref=region", "?", "?Region", "?region=", "?lang", "?x=region=hallingdal",
    "#utm_source=x", "#main", "#content", "#?secret=1", "#/?utm_source=x", "#/&utm_source=x", "#region-hallingdal", "?theme=dark", "?background=transparent",
    "embed.html?utm_source=x", "embed.html?height=fixed", "embed.html?initialWidth=600&childId=x",
  ]) {
    await page.goto("about:blank");
    await page.goto(`./${address}`);
    await expect(heading(page), address).toBeVisible();
    await expect(loading(page), address).toBeHidden();
  }
});

test("kind 1: Leaflet hangs: words are there all the same, and the map when it comes", async ({ page }) => {
  const release = await hold(page, LEAFLET);
  await page.goto("./#/region/hallingdal", { waitUntil: "commit" });
  await expect(heading(page)).toHaveText("Hallingdal");
  await expect(page.getByText("Nettleseren klarte ikke å tegne kartet.")).toHaveCount(0);
  release();
  await expect(shape(page, "Hallingdal")).toBeVisible();
});

test("kind 1: Leaflet hangs under the first view: it makes way, and the map comes when it can", async ({ page }) => {
  const release = await hold(page, LEAFLET);
  await page.goto("./", { waitUntil: "commit" });
  await started(page);
  await expect(page.getByRole("link", { name: "Hallingdal", exact: true }).first()).toBeVisible();
  release();
  await expect(shape(page, "Hallingdal")).toBeVisible();
});

for (const [what, files, text] of [["the plan", "**/data/plan.json", "Henter planen …"], ["the boundaries", "**/data/boundaries.json", "Henter kartet …"], ["a part of the program", EXTRAS, "Henter …"]]) {
  test(`kind 1: ${what} hangs: after a time there is a way to try again`, async ({ page }) => {
    const release = await hold(page, files);
    await page.goto(text === "Henter …" ? "./#/om" : "./#/region/hallingdal");
    const button = page.getByRole("button", { name: "Last siden på nytt" });
    await expect(page.getByText(text, { exact: true }).first()).toBeVisible();
    await expect(button).toHaveCount(0);
    await letTimePass(page);
    await expect(button.first()).toBeVisible();
    release();
    await expect(page.getByText(text, { exact: true })).toHaveCount(0);
    await expect(button).toHaveCount(0);
  });
}

test.describe("a new version is published under an open page:", () => {
  /** What is gone from a server, and what it answers instead. */
  const GONE = [
    { what: "404", reply: (route) => route.fulfill({ status: 404, body: "" }) },
    { what: "410", reply: (route) => route.fulfill({ status: 410, body: "" }) },
    { what: "its start page", reply: (route) => route.fulfill({ contentType: "text/html", body: "<!doctype html><title>Oops</title>" }) },
  ];
  const dialog = (page) => page.getByRole("dialog", { name: "Del denne visningen" });

  for (const { what, reply } of GONE) {
    test(`kind 1: for what is gone comes ${what}: the reader is told, and one press loads the new one`, async ({ page, allowed }) => {
      allowed.errors.push(REFUSED, /410/);
      await open(page, "#/region/hallingdal");
      await page.route(EXTRAS, reply);
      const renamed = async (route) => {
        const response = await route.fetch();
        await route.fulfill({ response, body: (await response.text()).replaceAll(/start-[0-9a-f]+\.js/g, "start-0000000000000000.js") });
      };
      await page.route(/\/$/, renamed);
      await page.getByRole("button", { name: "Del", exact: true }).click();
      await expect(dialog(page).getByRole("alert")).toContainText("Siden er oppdatert");
      await page.unroute(/\/$/, renamed);
      await page.unroute(EXTRAS);
      await dialog(page).getByRole("button", { name: "Last siden på nytt" }).click();
      await started(page);
      await expect(heading(page)).toHaveText("Hallingdal");
      await page.getByRole("button", { name: "Del", exact: true }).click();
      await expect(dialog(page).getByRole("textbox", { name: "Lenke" })).toBeVisible();
    });
  }

  test("kind 1: a view that is gone is told of in its place, in the reader's language", async ({ page, allowed }) => {
    allowed.errors.push(REFUSED);
    await open(page, "?lang=nn#/nyheter");
    await page.route(EXTRAS, (route) => route.fulfill({ status: 404, body: "" }));
    await page.route(/\/$/, (route) => route.fulfill({ contentType: "text/html", body: "<!doctype html><title>Ny</title>" }));
    await page.evaluate(() => (location.hash = "#/om"));
    await expect(page.getByRole("alert")).toContainText("Sida er oppdatert");
    await expect(page.getByRole("alert").getByRole("button", { name: "Last sida på nytt" })).toBeVisible();
  });

  for (const [what, answer] of [["the server answers with errors", (route) => route.fulfill({ status: 503, body: "" })], ["there is no network", (route) => route.abort()]]) {
    test(`kind 1: where ${what}, nothing is said of a new version`, async ({ page, allowed }) => {
      allowed.errors.push(REFUSED);
      await open(page, "");
      await page.route(EXTRAS, answer);
      await page.route(/\/$/, answer);
      await page.getByRole("button", { name: "Del", exact: true }).click();
      await expect(dialog(page).getByRole("alert")).toContainText("Denne delen av siden kom ikke fram.");
      await expect(dialog(page).getByRole("button", { name: "Prøv igjen" })).toBeVisible();
    });
  }
});
