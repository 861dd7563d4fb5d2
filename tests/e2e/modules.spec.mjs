// The program comes in modules. Where one does not come, or not as it was built, what is there stays, and the page says so.
import { plan } from "./support/plan.mjs";
import { heading, map, open, started, whole } from "./support/site.mjs";
import { expect, test } from "./support/test.mjs";

const FIRST = /\/plan-explorer-[0-9a-f]{16}\.wasm$/;
const APP = /\/app-[0-9a-f]{16}\.wasm$/;
const SHARED = /\/chunk_\d+-[0-9a-f]{16}\.wasm$/;
const EXTRAS = /\/extras-[0-9a-f]{16}\.wasm$/;

/** What the browser writes in the console about a file that does not come, or is another one. */
const REFUSED = /Failed to (fetch|load resource|find a valid digest)|Fetch API cannot load|WebAssembly|\.wasm: 404/;

const tampered = (change) => async (route) => {
  const response = await route.fetch();
  return route.fulfill({ response, body: change(await response.body()) });
};

/** What can come in place of a module. */
const FAILURES = [
  { what: "nothing at all", reply: (route) => route.abort() },
  { what: "a page that it is not there", reply: (route) => route.fulfill({ status: 404, body: "" }) },
  { what: "a module with something added", reply: tampered((body) => Buffer.concat([body, Buffer.from([0, 1, 0])])) },
];

/** The modules that the page asks for, as it does. The preview in a dialog is a page of its own. */
function asked(page) {
  const paths = [];
  page.on("request", (request) => request.frame() === page.mainFrame() && paths.push(new URL(request.url()).pathname));
  return () => paths.filter((path) => path.endsWith(".wasm"));
}

test("each module is asked for once: the first by the page, then the app, and the extras when one is opened", async ({ page }) => {
  const modules = asked(page);
  await page.goto("./");
  await started(page);
  await whole(page);
  const [first, ...others] = modules();
  expect(first).toMatch(FIRST);
  expect(others.sort()).toEqual([expect.stringMatching(APP), expect.stringMatching(SHARED)]);
  await expect(page.locator("[data-start]"), "nothing is left of the start").toHaveCount(0);
  await page.getByRole("button", { name: "Del", exact: true }).click();
  await expect(page.getByRole("textbox", { name: "Lenke" })).toBeVisible();
  expect(modules().slice(3)).toEqual([expect.stringMatching(EXTRAS)]);
});

test("once the page is in use, all of it works without a network", async ({ page, context, allowed }) => {
  // The browser asks for the icon anew with each address.
  allowed.errors.push(/ERR_INTERNET_DISCONNECTED.*favicon/);
  await open(page, "");
  const extras = page.waitForResponse(EXTRAS);
  await page.keyboard.press("Tab");
  await (await extras).finished();
  await context.setOffline(true);
  await page.getByRole("navigation", { name: "Hovedmeny" }).getByRole("link", { name: "Om planen" }).click();
  await expect(page.getByRole("heading", { name: "Mål og visjon" })).toBeVisible();
  await page.getByRole("button", { name: "Last ned og siter" }).click();
  await expect(page.getByRole("textbox", { name: "Siter" })).toBeVisible();
});

/** What servers that do not know wasm call it, or that know more than browsers take. */
const TYPES = ["application/octet-stream", "text/plain", "text/plain; charset=utf-8", "application/wasm; charset=utf-8", "application/x-wasm", ""];

for (const type of TYPES) {
  test(`kind 7: a server that sends modules as "${type}" is no hindrance to any of them, the first and those that come later`, async ({ page }) => {
    const sent = [];
    await page.route("**/*.wasm", async (route) => {
      const response = await route.fetch();
      const { "content-type": _, ...headers } = response.headers();
      sent.push(new URL(route.request().url()).pathname);
      await route.fulfill({ status: 200, headers: type === "" ? headers : { ...headers, "content-type": type }, body: await response.body() });
    });
    await open(page, "#/om", "Om planen");
    await expect(page.getByRole("heading", { name: "Mål og visjon" })).toBeVisible();
    for (const module of [FIRST, APP, SHARED, EXTRAS]) {
      expect(sent).toContainEqual(expect.stringMatching(module));
    }
  });
}

/** What can come in place of the style sheet. Browsers differ in what they say of each. */
const STYLES = [
  { what: "missing", reply: (route) => route.fulfill({ status: 404, contentType: "text/css", body: "" }) },
  { what: "blocked", reply: (route) => route.abort("blockedbyclient") },
  { what: "altered", reply: tampered((body) => Buffer.concat([body, Buffer.from(" ")])) },
  { what: "a web page", reply: (route) => route.fulfill({ contentType: "text/html", body: "<!doctype html><title>Oops</title>" }) },
  { what: "called something else", reply: async (route) => route.fulfill({ contentType: "text/plain", body: await (await route.fetch()).body() }) },
  { what: "an error of the server", reply: (route) => route.fulfill({ status: 503, body: "" }) },
];

for (const { what, reply } of STYLES) {
  test(`kind 7: the style sheet is ${what}: the page can be read, and says so`, async ({ page, allowed }) => {
    allowed.errors.push(REFUSED, /MIME type|style sheet did not come/);
    await page.route(/\/style-[0-9a-f]+\.css$/, reply);
    for (const address of ["", "#/region/hallingdal", "embed.html?region=hallingdal"]) {
      await page.goto("about:blank");
      await page.goto(`./${address}`);
      await expect(page.getByText("Siden kunne ikke lastes helt.")).toBeVisible();
      await expect(heading(page)).toHaveText(plan.title.text);
      await expect(page.getByText(/Laster …|bruker lang tid/).filter({ visible: true })).toHaveCount(0);
    }
    await page.unroute(/\/style-[0-9a-f]+\.css$/);
    await page.getByRole("link", { name: "Last siden på nytt" }).click();
    await started(page);
    await expect(heading(page)).toHaveText("Hallingdal");
  });
}

for (const { what, reply } of FAILURES) {
  test(`kind 7: in place of the app comes ${what}: the first view can be read, and the reader is told; the next visit asks anew`, async ({ page, allowed }) => {
    allowed.errors.push(REFUSED);
    await page.route(APP, reply);
    await page.goto("./#/region/hallingdal");
    await expect(page.getByText("Siden kunne ikke lastes helt.")).toBeVisible();
    await expect(page.getByText("Laster …")).toBeHidden();
    await expect(heading(page), "whatever was asked for, the view that is there is shown").toHaveText(plan.title.text);
    await expect(map(page).locator("path.map-region")).toHaveCount(plan.regions.length);
    await expect(page.locator(".content")).toContainText(plan.vision.text);
    await page.unroute(APP);
    await page.reload();
    await expect(heading(page)).toHaveText("Hallingdal");
  });

  test(`kind 7: in place of the extras comes ${what}: the rest works, and trying again helps`, async ({ page, allowed }) => {
    allowed.errors.push(REFUSED);
    await page.route(EXTRAS, reply);
    await open(page, "");
    await page.getByRole("button", { name: "Del", exact: true }).click();
    const dialog = page.getByRole("dialog", { name: "Del denne visningen" });
    await expect(dialog.getByRole("alert")).toContainText("Denne delen av siden kom ikke fram.");
    await page.unroute(EXTRAS);
    await dialog.getByRole("button", { name: "Prøv igjen" }).click();
    await expect(dialog.getByRole("textbox", { name: "Lenke" })).toBeVisible();
  });
}
