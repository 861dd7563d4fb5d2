// <plan-explorer>: makes its frame from its attributes, follows them, tells what the reader does, and leaves nothing.
import { expect, expectFits, explorerIn, frameElement, heard, heightOf, test } from "./support/host.mjs";
import { heading } from "./support/site.mjs";

/** Counts how often a frame's page is loaded. */
function countLoads(page) {
  const loads = [];
  page.on("request", (request) => request.isNavigationRequest() && request.frame().parentFrame() && loads.push(request.url()));
  return loads;
}

const parameters = async (page, id) => Object.fromEntries(new URL(await frameElement(page, id).getAttribute("src")).searchParams);

/** Has every frame show a blank page, so that its address may be anything. */
const serveBlank = (page) => page.route("**/embed.html*", (route) => route.fulfill({ contentType: "text/html", body: "<!doctype html><title>Blank</title>" }));

/** Puts an element into the empty page, with the usual attributes but for some. */
const add = (page, attributes, children = "", without = []) =>
  page.evaluate(
    ([all, text, left]) => {
      const element = document.createElement("plan-explorer");
      const given = { id: "kart", loading: "eager", title: "Kart", ...all };
      Object.entries(given).filter(([name]) => !left.includes(name)).forEach(([name, value]) => element.setAttribute(name, value));
      element.append(text);
      document.getElementById("place").append(element);
    },
    [attributes, children, without],
  );

test("attributes become parameters of the frame's address, and each frame is as high as what is in it", async ({ page, host }) => {
  await host.open("elements.html");
  expect(await frameElement(page, "one").getAttribute("src")).toBe(`${host.site}embed.html?region=hallingdal&parts=panel%2Clegend`);
  expect(await parameters(page, "two")).toEqual({ view: "news", year: "2016" });
  expect(await parameters(page, "fixed")).toEqual({ "focus-area": "kompetanse", height: "fixed" });
  for (const [id, title] of [["one", "Hallingdal"], ["two", "Nyheter"], ["bare", "Om planen"]]) {
    await expectFits(await explorerIn(page, id, title), id);
  }
  await explorerIn(page, "fixed", "Kompetanse");
  expect(await heightOf(page, "fixed")).toBe(500);
  expect(new Set(await Promise.all(["one", "two", "bare", "fixed"].map((id) => heightOf(page, id)))).size).toBe(4);
  expect((await heard(page, "height")).filter(({ target }) => target === "fixed")).toEqual([]);
});

test("every parameter has its attribute, and the frame is a lazy one with a title, as wide as there is room", async ({ page, host }) => {
  await host.open("empty.html");
  await serveBlank(page);
  const all = {
    view: "search", q: "mat & drikke +æøå", region: "hallingdal", municipality: "0617", part: "numedal", "focus-area": "kompetanse", with: "vestviken",
    year: "2016", lang: "nn", theme: "light", "theme-file": "tema.css", parts: "none", municipalities: "today", background: "transparent",
    plan: "data/plan.json", boundaries: "data/boundaries.json",
  };
  await add(page, { id: "all", ...all, unknown: "x" });
  expect(await parameters(page, "all")).toEqual(all);

  await add(page, { title: "Næringsplanen på kart", sandbox: "allow-scripts" }, "", ["loading"]);
  const frame = frameElement(page);
  await expect(frame).toHaveAttribute("title", "Næringsplanen på kart");
  await expect(frame).toHaveAttribute("loading", "lazy");
  await expect(frame).toHaveAttribute("sandbox", "allow-scripts");
  await expect(frame).toHaveCSS("border-top-width", "0px");
  expect(await heightOf(page)).toBe(700);
  const room = await page.locator("#place").evaluate((element) => element.clientWidth);
  expect(await frame.evaluate((element) => element.clientWidth)).toBe(room);
});

test("a height in pixels stays, also when the view changes", async ({ page, host }) => {
  await host.open("empty.html");
  await add(page, { region: "hallingdal", height: "500" });
  const frame = await explorerIn(page, "kart", "Hallingdal");
  await page.evaluate(() => document.querySelector("plan-explorer").select({ view: "about" }));
  await expect(heading(frame)).toHaveText("Om planen");
  expect(await heightOf(page)).toBe(500);
  expect(await heard(page, "height")).toEqual([]);
});

test("events tell what is shown, from the element, and come up to the document", async ({ page, host }) => {
  await host.open("elements.html");
  const one = await explorerIn(page, "one", "Hallingdal");
  const two = await explorerIn(page, "two", "Nyheter");
  await expect.poll(async () => (await heard(page, "ready")).map(({ target }) => target).sort()).toEqual(["bare", "fixed", "one", "two"]);
  const ready = (await heard(page, "ready")).find(({ target }) => target === "one");
  expect(ready.detail).toMatchObject({ view: "region", region: "hallingdal", address: "#/region/hallingdal", title: expect.stringContaining("Hallingdal") });
  expect(await heard(page, "select"), "the first view is not chosen by anybody").toEqual([]);

  await one.evaluate(() => (location.hash = "#/innsatsomrade/kompetanse"));
  await expect(heading(one)).toHaveText("Kompetanse");
  await expect.poll(() => heard(page, "select")).toHaveLength(1);
  const [select] = await heard(page, "select");
  expect(select.target).toBe("one");
  expect(select.detail).toMatchObject({ view: "focus-area", "focus-area": "kompetanse", address: "#/innsatsomrade/kompetanse" });
  expect(Object.values(select.detail).map((value) => typeof value)).not.toContain("object");
  expect(select.detail).not.toHaveProperty("planExplorer");
  const [height] = await heard(page, "height");
  expect(height.detail).toEqual({ height: expect.any(Number) });

  await test.step("select() and reset() on the element", async () => {
    await page.evaluate(() => document.getElementById("one").select({ view: "about" }));
    await expect(heading(one)).toHaveText("Om planen");
    await page.evaluate(() => document.getElementById("one").select({ address: "#/region/vestviken" }));
    await expect(heading(one)).toContainText("Vestviken");
    await page.evaluate(() => document.getElementById("one").reset());
    await expect(heading(one)).toHaveText("Hallingdal");
    await page.evaluate(() => document.getElementById("two").select({ view: "news", year: 2017 }));
    await expect.poll(() => heard(page, "select").then((all) => all.at(-1).detail)).toMatchObject({ view: "news", year: "2017" });
    await expect(heading(two)).toHaveText("Nyheter");
    await expect(heading(one)).toHaveText("Hallingdal");
  });

  await test.step("planExplorer.select() and .reset() on a plain frame", async () => {
    const bare = await explorerIn(page, "bare", "Om planen");
    await page.evaluate(() => planExplorer.select(document.getElementById("bare"), { region: "hallingdal" }));
    await expect(heading(bare)).toHaveText("Hallingdal");
    await page.evaluate(() => planExplorer.reset(document.getElementById("bare")));
    await expect(heading(bare)).toHaveText("Om planen");
  });
});

test("another region or title in the attribute is shown without loading the frame anew; another look makes another frame, once", async ({ page, host }) => {
  const loads = countLoads(page);
  await host.open("elements.html");
  const one = await explorerIn(page, "one", "Hallingdal");
  const two = await explorerIn(page, "two", "Nyheter");
  await explorerIn(page, "fixed");
  await explorerIn(page, "bare");
  const before = loads.length;
  await page.evaluate(() => document.getElementById("one").setAttribute("region", "vestviken"));
  await expect(heading(one)).toContainText("Vestviken");
  await expectFits(one);
  await expect(heading(two)).toHaveText("Nyheter");
  await page.evaluate(() => {
    const element = document.getElementById("one");
    element.removeAttribute("region");
    element.setAttribute("focus-area", "kompetanse");
  });
  await expect(heading(one)).toHaveText("Kompetanse");
  await page.evaluate(() => document.getElementById("one").removeAttribute("focus-area"));
  await expect.poll(async () => (await heard(page, "select")).map(({ detail }) => detail.view)).toEqual(["region", "focus-area", "overview"]);
  await page.evaluate(() => (document.getElementById("one").title = "Et kart"));
  await expect(frameElement(page, "one")).toHaveAttribute("title", "Et kart");
  await page.evaluate(() => document.getElementById("one").removeAttribute("title"));
  await expect(frameElement(page, "one")).toHaveAttribute("title", "Plan på kart");
  expect(loads).toHaveLength(before);

  await page.evaluate(() => {
    const element = document.getElementById("one");
    element.setAttribute("theme", "dark");
    element.setAttribute("parts", "panel");
    element.setAttribute("region", "vestviken");
  });
  await explorerIn(page, "one", "Vestviken");
  expect(await parameters(page, "one")).toEqual({ region: "vestviken", parts: "panel", theme: "dark" });
  expect(loads).toHaveLength(before + 1);
  await expect(page.locator("#one iframe")).toHaveCount(1);
});

test("an attribute that changes before the frame has started counts", async ({ page, host }) => {
  await host.open("empty.html");
  await add(page, { region: "hallingdal" });
  await page.evaluate(() => document.getElementById("kart").setAttribute("region", "vestviken"));
  await explorerIn(page, "kart", "Vestviken");
});

test("a command before the frame has started is kept for it", async ({ page, host }) => {
  await host.show(
    `<iframe id="kart" src="${host.site}embed.html" title="Kart" width="100%" height="700"></iframe><script src="${host.site}embed.js"></script>`,
  );
  await page.evaluate(() => planExplorer.select(document.getElementById("kart"), { region: "hallingdal" }));
  await explorerIn(page, "kart", "Hallingdal");
});

test("the element's own children are shown until there is a frame", async ({ page, host, allowed }) => {
  allowed.errors.push(/Failed to load resource|ERR_FAILED/);
  const link = page.getByRole("link", { name: "Hallingdal" });
  await page.route("**/embed.js", (route) => route.abort());
  await host.open("elements.html");
  await expect(link).toBeVisible();
  await expect(page.locator("#one iframe")).toHaveCount(0);
  await page.unroute("**/embed.js");
  await page.reload();
  await explorerIn(page, "one");
  await expect(link).toBeHidden();
});

test("an address that is none leaves the children where they are", async ({ page, host }) => {
  await host.open("empty.html");
  await add(page, { src: "javascript:alert(1)" }, "Children");
  await expect(page.getByText("Children")).toBeVisible();
  await expect(frameElement(page)).toHaveCount(0);
});

test("src says where the explorer is", async ({ page, host }) => {
  await host.open("empty.html");
  await add(page, { src: "/some/where/embed.html", region: "hallingdal" });
  expect(await frameElement(page).getAttribute("src")).toBe(`${host.site}some/where/embed.html?region=hallingdal`);
  await expectFits(await explorerIn(page, "kart", "Hallingdal"));
});

test("an element that is removed leaves nothing, and works again when it comes back", async ({ page, host }) => {
  await host.open("elements.html");
  await expectFits(await explorerIn(page, "one", "Hallingdal"));
  await page.evaluate(() => {
    window.kept = document.getElementById("one");
    window.kept.remove();
  });
  await expect(page.locator("#one")).toHaveCount(0);
  expect(await page.evaluate(() => window.kept.shadowRoot.childElementCount)).toBe(0);
  await expect.poll(() => page.frames().length, "the page and three frames").toBe(4);
  await page.evaluate(() => {
    window.kept.setAttribute("region", "vestviken");
    window.kept.select({ region: "numedal" });
    document.body.append(window.kept);
  });
  await expectFits(await explorerIn(page, "one", "Vestviken"));
  await explorerIn(page, "two", "Nyheter");
});

test("without custom elements, frames still get their height", async ({ page, host }) => {
  await page.addInitScript(() => delete window.customElements);
  await host.open("elements.html");
  await expectFits(await explorerIn(page, "bare", "Om planen"));
  await expect(page.getByRole("link", { name: "Hallingdal" }).first()).toBeVisible();
});
