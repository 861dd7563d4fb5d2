// What is measured counts, and not what was promised: whether the frame gets its height, how much of it is inside, and who
// speaks from it.
import { expect, expectFits, explorerIn, frameElement, heard, heightOf, messagesArrived, test } from "./support/host.mjs";
import { heading } from "./support/site.mjs";
import { MOVED_PATH } from "./support/server.mjs";

const line = (address, more = "") => `<iframe id="kart" src="${address}?region=hallingdal" title="Kart" width="100%" height="700"${more}></iframe>`;

/** Waits until the frame's page can be scrolled by its reader, whose pointer is over it. */
async function expectScrolls(page, frame) {
  await expect(frame.locator("html")).not.toHaveAttribute("data-height");
  await expect(frame.locator("html")).not.toHaveCSS("overflow-y", "hidden");
  // Beside the map, which leaves the wheel to the page anyway.
  const box = await frameElement(page).boundingBox();
  await page.mouse.move(box.x + 5, box.y + 5);
  await page.mouse.wheel(0, 120);
  await expect.poll(() => frame.evaluate(() => scrollY)).toBeGreaterThan(0);
}

for (const [what, style] of [
  ["lets no frame be higher than 400 pixels", "iframe { max-height: 400px }"],
  ["insists on a height", "iframe { height: 500px !important }"],
  ["is not higher than the window", "iframe { max-height: 80vh }"],
]) {
  test(`kind 3: a page that ${what} gets a frame that scrolls`, async ({ page, host }) => {
    await host.show(`<style>${style}</style>${line(`${host.site}embed.html`)}<script src="${host.site}embed.js"></script>`, { foreign: true });
    const frame = await explorerIn(page, "kart", "Hallingdal");
    await expect.poll(() => frameElement(page).evaluate((element) => element.style.height)).not.toBe("");
    await expectScrolls(page, frame);

    await test.step("until the page gives it its height after all", async () => {
      await page.evaluate(() => document.querySelector("style").remove());
      await expectFits(frame);
      await expect(frame.locator("html")).toHaveAttribute("data-height", "fitted");
    });
  });
}

for (const [who, message] of [
  ["says hello", { planExplorer: 1, type: "hello" }],
  ["speaks as pym.js does", "pymxPYMxkartxPYMxwidthxPYMx640"],
  ["speaks as iframe-resizer does", "[iFrameSizer]kart:8:false:false:32:true:true:null:max"],
  ["speaks as open-iframe-resizer does", { type: "iframe-child-init" }],
]) {
  test(`kind 3: a page that ${who} and gives no height gets a frame that scrolls`, async ({ page, host }) => {
    await host.show(line(`${host.site}embed.html`), { foreign: true });
    const frame = await explorerIn(page, "kart", "Hallingdal");
    await page.evaluate((data) => document.getElementById("kart").contentWindow.postMessage(data, "*"), message);
    await messagesArrived(frame);
    await expect(frame.locator("html")).toHaveAttribute("data-height", "fitted");
    await expectScrolls(page, frame);
  });
}

test("kind 3: iframe-resizer's question is answered as such, whenever it comes", async ({ page, host }) => {
  await page.addInitScript(() => {
    window.texts = [];
    addEventListener("message", ({ data }) => typeof data === "string" && window.texts.push(data));
  });
  await host.show(line(`${host.site}embed.html`), { foreign: true });
  const ask = (text) => page.evaluate((data) => document.getElementById("kart").contentWindow.postMessage(data, "*"), `[iFrameSizer]${text}`);
  const answers = async (kind) => (await page.evaluate(() => window.texts)).filter((text) => text.endsWith(`:${kind}`));
  await page.evaluate(() => document.getElementById("kart").addEventListener("load", ({ target }) => target.contentWindow.postMessage("[iFrameSizer]kart:8:false:false:32:true", "*")));
  const frame = await explorerIn(page, "kart", "Hallingdal");
  await expect(frame.locator("html")).not.toHaveAttribute("data-start");
  await ask("kart:8:false:false:32:true");
  await expect.poll(async () => (await answers("init")).length, "asked when all is there").toBeGreaterThan(0);
  const before = (await answers("init")).length;
  await ask("kart:8:false:false:32:true");
  await expect.poll(async () => (await answers("init")).length, "asked again").toBe(before + 1);
  const sizes = (await answers("size")).length;
  await ask("resize");
  await expect.poll(async () => (await answers("size")).length, "asked for the size").toBe(sizes + 1);
  expect(new Set((await answers("init")).map((text) => text.split(":")[0]))).toEqual(new Set(["[iFrameSizer]kart"]));
});

for (const [what, style] of [
  ["pads its frames, and counts that as height", "iframe { box-sizing: border-box; padding: 10px 0 9px }"],
  ["pads them by their width, with a border", "iframe { box-sizing: border-box; padding: 3%; border: 0.3em solid }"],
  ["pads only one side", "* { box-sizing: border-box } iframe { padding-bottom: 24.5px; border: 0 }"],
  ["pads its frames, and does not count that", "iframe { padding: 19px; border: 4px solid }"],
]) {
  test(`kind 3: nothing is cut off on a page that ${what}`, async ({ page, host }) => {
    await host.show(`<style>${style}</style>${line(`${host.site}embed.html`)}<script src="${host.site}embed.js"></script>`, { foreign: true });
    await expectFits(await explorerIn(page, "kart", "Hallingdal"));
  });
}

for (const [what, markup] of [
  ["a frame that is sent on to another server", (site) => `${line(`${site}${MOVED_PATH.slice(1)}embed.html`, " data-plan-explorer")}<script src="${site}embed.js"></script>`],
  ["a frame and a script that are sent on", (site) => `${line(`${site}${MOVED_PATH.slice(1)}embed.html`)}<script src="${site}${MOVED_PATH.slice(1)}embed.js"></script>`],
  ["an element whose script is sent on", (site) => `<plan-explorer id="kart" region="hallingdal" title="Kart" loading="eager"></plan-explorer><script src="${site}${MOVED_PATH.slice(1)}embed.js"></script>`],
  ["an element whose module is sent on", (site) => `<plan-explorer id="kart" region="hallingdal" title="Kart" loading="eager"></plan-explorer><script src="${site}${MOVED_PATH.slice(1)}embed.js" type="module"></script>`],
]) {
  test(`kind 3: ${what} gets its height, and is heard`, async ({ page, host }) => {
    await host.show(`<script src="record.js"></script>${markup(host.site)}`);
    const frame = await explorerIn(page, "kart", "Hallingdal");
    await expect.poll(() => frame.evaluate(() => origin)).toMatch(/localhost/);
    await expectFits(frame);
    await expect.poll(async () => (await heard(page, "ready")).map(({ detail }) => detail.region)).toEqual(["hallingdal"]);
    await page.evaluate(() => {
      const place = document.getElementById("kart");
      (place.select ? place : { select: (fields) => planExplorer.select(place, fields) }).select({ region: "vestviken" });
    });
    await expect(heading(frame)).toContainText("Vestviken");
    await expect.poll(() => heightOf(page)).toBeGreaterThan(700);
  });
}

test("kind 3: a frame whose address is changed to another server's is heard from there", async ({ page, host }) => {
  await host.show(`<script src="record.js"></script>${line(`${host.site}embed.html`, " data-plan-explorer")}<script src="${host.site}embed.js"></script>`);
  await expectFits(await explorerIn(page, "kart", "Hallingdal"));
  const other = new URL(`${host.site}embed.html?region=vestviken`);
  other.hostname = "localhost";
  await page.evaluate((src) => (document.getElementById("kart").src = src), other.href);
  await expectFits(await explorerIn(page, "kart", "Vestviken"));
  await expect.poll(async () => (await heard(page, "ready")).map(({ detail }) => detail.region)).toEqual(["hallingdal", "vestviken"]);
});
