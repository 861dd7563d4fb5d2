// embed.js in a form that nobody foresaw: joined into a page's own file, inline, imported, on a server. It never throws;
// where it cannot tell its own address, it guesses none, and leaves alone what an article says in place of the map.
import { readFileSync } from "node:fs";
import { join } from "node:path";
import { runInNewContext } from "node:vm";
import { SITE } from "./support/server.mjs";
import { expect, expectFits, explorerIn, frameElement, heard, test } from "./support/host.mjs";

const script = readFileSync(join(SITE, "embed.js"), "utf8");

const element = (more = "") => `<plan-explorer id="kart" region="hallingdal" title="Kart" loading="eager"${more}><a href="/">Planen for Hallingdal</a></plan-explorer>`;
const frame = (site) => `<iframe id="bare" data-plan-explorer src="${site}embed.html?region=vestviken" title="Kart" width="100%" height="700"></iframe>`;
const link = (page) => page.getByRole("link", { name: "Planen for Hallingdal" });

/** Serves the script among a page's own. */
const serveJoined = (page) =>
  page.route(/\/cache\//, (route) =>
    route.fulfill({ contentType: "text/javascript", headers: { "Access-Control-Allow-Origin": "*" }, body: `window.before = 1;${script};window.after = 1;` }),
  );

for (const [how, tag] of [
  ["joined into another file", '<script src="/cache/all.js"></script>'],
  ["joined, with a query that names it", '<script src="/cache/load?embed.js" defer></script>'],
  ["joined into another module", '<script type="module" src="/cache/all.mjs"></script>'],
  ["joined, and loaded by import()", '<script>import("/cache/all.js")</script>'],
  ["inline", `<script>${script}</script>`],
  ["in a module that is inline", `<script type="module">${script}</script>`],
  ["from a text", `<script>const s = document.createElement("script"); s.src = URL.createObjectURL(new Blob([${JSON.stringify(script)}])); document.head.append(s);</script>`],
  // As others name theirs.
  ["inline beside somebody's embed.js", `<script async src="/fixtures/hosts/embed.js"></script><script>${script}</script>`],
]) {
  test(`kind 6: ${how}, it leaves the link in an element, and serves what says where it is`, async ({ page, host }) => {
    await serveJoined(page);
    await page.route("**/hosts/embed.js", (route) => route.fulfill({ contentType: "text/javascript", body: "window.others = 1" }));
    const asked = [];
    page.on("request", (request) => request.isNavigationRequest() && asked.push(new URL(request.url()).pathname));
    await host.show(`<script src="record.js"></script>${element()}${frame(host.site)}<plan-explorer id="told" view="news" src="${host.site}embed.html" title="Kart" loading="eager"></plan-explorer>${tag}`);
    await expectFits(await explorerIn(page, "bare", "Vestviken"));
    await expectFits(await explorerIn(page, "told", "Nyheter"));
    await expect(link(page)).toBeVisible();
    await expect(frameElement(page)).toHaveCount(0);
    expect(asked.filter((path) => path.endsWith("embed.html"))).toEqual(["/embed.html", "/embed.html"]);

    await test.step("until the element says it as well", async () => {
      await page.evaluate((src) => document.getElementById("kart").setAttribute("src", src), `${host.site}embed.html`);
      await expectFits(await explorerIn(page, "kart", "Hallingdal"));
      await expect(link(page)).toBeHidden();
    });
  });
}

for (const [how, tag] of [
  ["import()", (site) => `<script>import("${site}embed.js")</script>`],
  ["import in a module", (site) => `<script type="module">import "${site}embed.js?v=2";</script>`],
  ["a module beside somebody else's embed.js", (site) => `<script async src="/fixtures/hosts/embed.js"></script><script type="module" src="${site}embed.js"></script>`],
  ["a tag that a script adds", (site) => `<script>const s = document.createElement("script"); s.src = "${site}embed.js#x"; document.head.append(s);</script>`],
]) {
  test(`kind 6: by ${how}, it knows where it is from`, async ({ page, host }) => {
    await page.route("**/hosts/embed.js", (route) => route.fulfill({ contentType: "text/javascript", body: "window.others = 1" }));
    await host.show(`<script src="record.js"></script>${element()}${tag(host.site)}`, { foreign: true });
    await expectFits(await explorerIn(page, "kart", "Hallingdal"));
    expect(await frameElement(page).getAttribute("src")).toBe(`${host.site}embed.html?region=hallingdal`);
    await expect.poll(async () => (await heard(page, "ready")).length).toBe(1);
  });
}

test("kind 6: it does nothing where pages are put together on a server, or in a worker", () => {
  expect(() => runInNewContext(script, {})).not.toThrow();
  expect(() => runInNewContext(script, { self: {}, addEventListener: () => {} })).not.toThrow();
});

test("kind 6: it does not throw where its element is somebody else's already", async ({ page, host }) => {
  await host.show(`<script>customElements.define("plan-explorer", class extends HTMLElement {})</script>${element()}${frame(host.site)}<script src="${host.site}embed.js"></script>`);
  await expectFits(await explorerIn(page, "bare", "Vestviken"));
  await expect(link(page)).toBeVisible();
});

for (const src of ["http://[bad", "javascript:alert(1)", "https://", "data:text/html,x"]) {
  test(`kind 6: an element with the address «${src}» keeps its link, and recovers when that is put right`, async ({ page, host }) => {
    await host.show(`<script src="record.js"></script>${element(` src="${src}"`)}<script src="${host.site}embed.js"></script>`);
    await expect(link(page)).toBeVisible();
    await expect(frameElement(page)).toHaveCount(0);
    const set = (value) => page.evaluate((given) => document.getElementById("kart").setAttribute("src", given), value);
    await set(`${host.site}embed.html`);
    await expectFits(await explorerIn(page, "kart", "Hallingdal"));
    await expect(link(page)).toBeHidden();

    await set(src);
    await expect(frameElement(page)).toHaveCount(0);
    await expect(link(page)).toBeVisible();
    await page.evaluate(() => document.getElementById("kart").setAttribute("region", "vestviken"));
    await page.evaluate(() => document.getElementById("kart").removeAttribute("src"));
    await expectFits(await explorerIn(page, "kart", "Vestviken"));
    await expect(link(page)).toBeHidden();
  });
}

for (const [what, answer] of [
  ["that is missing", (route) => route.fulfill({ status: 404, contentType: "text/html", body: "<h1>Not found</h1>" })],
  ["of a server that fails", (route) => route.fulfill({ status: 500, contentType: "text/html", body: "" })],
  ["that cannot be reached", (route) => route.abort("connectionrefused")],
  ["that may not be framed", (route) => route.fulfill({ contentType: "text/html", headers: { "Content-Security-Policy": "frame-ancestors 'none'" }, body: "<h1>Not here</h1>" })],
  ["that is something else", (route) => route.fulfill({ contentType: "text/html", body: "<h1>Welcome to our new site</h1>" })],
]) {
  test(`kind 6: a page ${what} never takes the place of a link`, async ({ page, host, allowed }) => {
    allowed.errors.push(/Failed to load resource|frame-ancestors|Framing|Refused to frame/);
    await page.route("**/embed.html*", answer);
    await host.show(`${element()}<script src="${host.site}embed.js"></script>`);
    // Once more, now that somebody listens.
    await page.evaluate(async () => {
      const element = document.getElementById("kart");
      element.setAttribute("theme", "dark");
      await Promise.resolve();
      await new Promise((loaded) => element.shadowRoot.querySelector("iframe").addEventListener("load", loaded, { once: true }));
    });
    await expect(link(page)).toBeVisible();

    await test.step("and the explorer does, as soon as it is there", async () => {
      await page.unroute("**/embed.html*");
      await page.evaluate(() => document.getElementById("kart").setAttribute("theme", "light"));
      await explorerIn(page, "kart", "Hallingdal");
      await expect(link(page)).toBeHidden();
    });
  });
}
