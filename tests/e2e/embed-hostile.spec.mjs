// Hosts that take away much: scripts, origins, attributes, or whole files. The explorer works, or leaves something to
// read and a way to it, but never an empty frame.
import sanitizeHtml from "sanitize-html";
import { expect, expectFits, explorerIn, explorerWithMapIn, heard, heightOf, test } from "./support/host.mjs";
import { plan } from "./support/plan.mjs";
import { go, heading, shape, VIEWS } from "./support/site.mjs";

/** What of an iframe WordPress leaves in an article of somebody who may not write HTML. */
const WORDPRESS = { allowedTags: ["iframe", "p"], allowedAttributes: { iframe: ["src", "width", "height", "frameborder", "marginwidth", "marginheight", "scrolling", "title"] } };

const snippet = (site, address = "embed.html?region=hallingdal&amp;height=fixed") =>
  `<iframe src="${site}${address}" title="Næringsplanen: Hallingdal" width="100%" height="700" frameborder="0" loading="lazy"></iframe>`;

/** Expects that the regions can be read, and that a link leads to the whole page. */
async function expectReadable(frame) {
  for (const { name } of plan.regions) {
    await expect(frame.getByText(name).filter({ visible: true }).first(), name).toBeVisible();
  }
}

async function expectWayOut(frame, baseURL) {
  const links = frame.getByRole("link").filter({ visible: true });
  await expect.poll(() => links.evaluateAll((all) => all.map((link) => new URL(link.getAttribute("href"), link.baseURI).href.split("#")[0].replace(/index\.html$/, "")))).toContain(baseURL);
}

test("a sandbox with scripts only has the whole explorer", async ({ page, host }) => {
  await host.open("sandbox.html", { foreign: true });
  const frame = await explorerWithMapIn(page, "scripts", "Hallingdal");
  expect(await frame.evaluate(() => origin)).toBe("null");
  await expectFits(frame);
  await go(frame, { address: "#/om", heading: "Om planen" });
  await expectFits(frame);
  await expect.poll(() => heard(page, "select")).toHaveLength(1);
  await page.evaluate(() => planExplorer.select(document.querySelector("iframe"), { region: "hallingdal" }));
  await expect(heading(frame)).toHaveText("Hallingdal");
  await shape(frame, "Kongsbergregionen").press("Enter");
  await expect(heading(frame)).toHaveText("Kongsbergregionen");
});

test("a strict policy on the page and in the frame is not broken by anything, and nothing is stored", async ({ page, context, host }) => {
  await page.addInitScript(() => {
    globalThis.broken = [];
    document.addEventListener("securitypolicyviolation", (event) => globalThis.broken.push(`${event.violatedDirective} ${event.blockedURI} ${event.sample}`));
  });
  await host.open("strict.html");
  const frame = await explorerWithMapIn(page, "kart", "Hallingdal");
  const inElement = await explorerIn(page, "element", "Vestviken");
  for (const view of VIEWS) {
    await go(frame, view);
  }
  await expectFits(frame);
  await expectFits(inElement);
  for (const each of page.frames()) {
    expect(await each.evaluate(() => globalThis.broken), each.url()).toEqual([]);
  }
  expect(await frame.evaluate(() => [localStorage.length, sessionStorage.length, document.cookie])).toEqual([0, 0, ""]);
  expect(await context.cookies()).toEqual([]);
});

test("the snippet still shows its region when WordPress has taken attributes away", async ({ page, host }) => {
  const cleaned = sanitizeHtml(snippet(host.site), WORDPRESS);
  expect(cleaned).not.toContain("loading");
  await host.show(`<div id="kart">${cleaned}</div>`);
  const frame = await explorerWithMapIn(page, "kart", "Hallingdal");
  await expect(shape(frame, "Hallingdal")).toHaveAttribute("aria-pressed", "true");
  await expect(page.locator("#kart iframe"), "no border of the browser's").toHaveCSS("border-top-width", "0px");
});

test("a secret behind the # that WordPress adds is no address", async ({ page, host }) => {
  await host.show(snippet(host.site, "embed.html?region=hallingdal#?secret=abc").replace("<iframe", '<iframe id="kart"'));
  const frame = await explorerWithMapIn(page, "kart", "Hallingdal");
  await expect(shape(frame, "Hallingdal")).toHaveAttribute("aria-pressed", "true");
});

test("a frame that may do nothing can be read, and leads to the page", async ({ page, host, allowed, baseURL }) => {
  allowed.errors.push(/Blocked script execution/);
  await host.open("locked.html");
  const frame = page.frameLocator("#kart");
  await expectReadable(frame);
  await expectWayOut(frame, baseURL);
});

test.describe("without JavaScript", () => {
  test.use({ javaScriptEnabled: false });

  for (const file of ["embed.html", "index.html"]) {
    test(`${file} can be read`, async ({ page }) => {
      await page.goto(`./${file}`);
      await expectReadable(page);
    });
  }

  test("a frame can be read, and leads to the page", async ({ page, host, baseURL }) => {
    await host.open("plain.html");
    const frame = page.frameLocator("#kart");
    await expectReadable(frame);
    await expectWayOut(frame, baseURL);
    await expect(frame.getByText("Laster …").filter({ visible: true })).toHaveCount(0);
  });
});

test.describe("a file that was tampered with leaves something to read:", () => {
  for (const [what, pattern] of [
    ["the program", /\.wasm$/],
    ["the start script", /\/start-[^/]*\.js$/],
    ["Leaflet", /\/leaflet[^/]*\.js$/],
    ["the style sheet", /\/style[^/]*\.css$/],
  ]) {
    for (const [how, change] of [
      ["with something added", (body, isText) => (isText ? Buffer.concat([body, Buffer.from("\n/* */")]) : Buffer.concat([body, Buffer.from([0, 1, 0])]))],
      ["missing", undefined],
    ]) {
      test(`${what}, ${how}`, async ({ page, host, allowed, baseURL }) => {
        allowed.errors.push(/.*/);
        let changed = 0;
        await page.route(pattern, async (route) => {
          changed += 1;
          if (change === undefined) {
            return route.abort();
          }
          const response = await route.fetch();
          return route.fulfill({ response, body: change(await response.body(), !pattern.test("a.wasm")) });
        });
        await host.open("plain.html");
        const frame = page.frameLocator("#kart");
        await expectReadable(frame);
        await expectWayOut(frame, baseURL);
        expect(changed).toBeGreaterThan(0);
        expect(await heightOf(page)).toBeGreaterThan(200);
      });
    }
  }
});
