// embed.js itself: small, and in a JavaScript that every tool and browser of a host page can read.
import { readFileSync } from "node:fs";
import { join } from "node:path";
import { gzipSync } from "node:zlib";
import { parse } from "acorn";
import { SITE } from "./support/server.mjs";
import { hold } from "./support/site.mjs";
import { expect, explorerIn, expectFits, heard, test } from "./support/host.mjs";

const script = readFileSync(join(SITE, "embed.js"), "utf8");

test("it is small", () => {
  expect(gzipSync(script, { level: 9 }).length).toBeLessThanOrEqual(2350);
});

test("it is plain ES5", () => {
  expect(() => parse(script, { ecmaVersion: 5, sourceType: "script" })).not.toThrow();
});

test("it has no inline styles, HTML or code from texts, and stores nothing", () => {
  expect(script).not.toMatch(/innerHTML|insertAdjacent|document\.write|eval|Function\(|cssText|["']style["']|Storage|cookie/);
});

for (const [how, markup] of [
  ["before the frame", (script, frame) => `<script src="${script}"></script>${frame}`],
  ["after the frame", (script, frame) => `${frame}<script src="${script}"></script>`],
  ["with defer", (script, frame) => `<script src="${script}" defer></script>${frame}`],
  ["with async", (script, frame) => `<script src="${script}" async></script>${frame}`],
  ["as a module", (script, frame) => `<script src="${script}" type="module"></script>${frame}`],
  ["twice", (script, frame) => `<script src="${script}"></script>${frame}<script src="${script}"></script>`],
]) {
  test(`it works ${how}`, async ({ page, host }) => {
    const frame = `<script src="record.js"></script><iframe id="kart" src="${host.site}embed.html?region=hallingdal" title="Kart" width="100%" height="700"></iframe>`;
    await host.show(markup(`${host.site}embed.js`, frame));
    await expectFits(await explorerIn(page, "kart", "Hallingdal"));
    await expect.poll(async () => (await heard(page, "ready")).length).toBe(1);
  });
}

test("kind 3: a frame that is ready before all of it is loaded says so once", async ({ page, host }) => {
  const release = await hold(page, "**/leaflet-*.js");
  await host.open("empty.html");
  await page.evaluate((src) => {
    const frame = Object.assign(document.createElement("iframe"), { id: "kart", title: "Kart", width: "100%", src });
    window.loaded = new Promise((resolve) => frame.addEventListener("load", resolve));
    document.getElementById("place").append(frame);
  }, `${host.site}embed.html?region=hallingdal`);
  const ready = async () => (await heard(page, "ready")).length;
  await expect.poll(ready).toBe(1);
  await release();
  await page.evaluate(() => window.loaded);
  await expectFits(await explorerIn(page, "kart", "Hallingdal"));
  expect(await ready()).toBe(1);
});

test("it works when it comes after the frame has long been there", async ({ page, host }) => {
  await host.open("bare.html");
  const frame = await explorerIn(page);
  await page.addScriptTag({ url: "/fixtures/hosts/record.js" });
  await page.addScriptTag({ url: "/embed.js" });
  await expectFits(frame);
  await expect.poll(async () => (await heard(page, "ready")).map(({ detail }) => detail.address)).toEqual(["#/region/hallingdal"]);
});

test("it finds frames that come later, and greets them again when they load again", async ({ page, host }) => {
  await host.open("empty.html");
  await page.evaluate((src) => {
    const frame = document.createElement("iframe");
    frame.id = "kart";
    frame.title = "Kart";
    frame.width = "100%";
    frame.src = src;
    document.getElementById("place").append(frame);
  }, `${host.site}embed.html?region=hallingdal`);
  await expectFits(await explorerIn(page, "kart", "Hallingdal"));
  await page.evaluate((src) => (document.getElementById("kart").src = src), `${host.site}embed.html?region=vestviken`);
  await expectFits(await explorerIn(page, "kart", "Vestviken"));
  await expect.poll(async () => (await heard(page, "ready")).map(({ detail }) => detail.region)).toEqual(["hallingdal", "vestviken"]);
});

test("it finds a frame by its attribute that stands elsewhere than the script", async ({ page, host }) => {
  const elsewhere = `${host.site}some/where/`;
  await host.show(
    `<iframe id="kart" data-plan-explorer src="${elsewhere}embed.html?region=hallingdal" title="Kart" width="100%" height="700"></iframe>
     <iframe id="other" src="${elsewhere}embed.html?region=vestviken" title="Kart" width="100%" height="700"></iframe>
     <script src="${host.site}embed.js"></script>`,
  );
  await expectFits(await explorerIn(page, "kart", "Hallingdal"));
  await explorerIn(page, "other", "Vestviken");
  expect(await page.locator("#other").evaluate(({ style }) => style.height)).toBe("");
  // A copy of the script from there knows the other one as well.
  await page.addScriptTag({ url: `${elsewhere}embed.js` });
  await expectFits(await explorerIn(page, "other", "Vestviken"));
});
