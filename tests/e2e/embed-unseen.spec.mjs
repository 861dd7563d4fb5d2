// A frame that nobody sees: far down a page of another origin, in a hidden tab, or only ever on paper. Browsers give it
// neither animation frames nor word of its size. It is made whole all the same, says how high it is and does what its
// page asks; whoever comes to it finds it at rest.
import { expect, expectFits, explorerIn, frameElement, heard, heightOf, test } from "./support/host.mjs";
import { letters, pagesOf } from "./support/pdf.mjs";
import { heading, whole } from "./support/site.mjs";

const FAR = '<style>body { margin: 0 } .far { height: 6000px }</style><script src="record.js"></script><h1>An article</h1><div class="far"></div>';
const END = '<p id="after">What follows the map</p><div class="far"></div>';

const frameLine = (site, more = "") => `<iframe id="kart" src="${site}embed.html?region=hallingdal" title="Kart" width="100%" height="700"${more}></iframe>`;

const PLACES = [
  ["a frame", (site) => `${frameLine(site)}<script src="${site}embed.js"></script>`],
  ["an element", (site) => `<plan-explorer id="kart" region="hallingdal" title="Kart" loading="eager"><a href="${site}">Hallingdal</a></plan-explorer><script src="${site}embed.js"></script>`],
  ["a frame in a sandbox", (site) => `${frameLine(site, ' sandbox="allow-scripts"')}<script src="${site}embed.js"></script>`],
];

const select = (page, fields) =>
  page.evaluate((wanted) => {
    const place = document.getElementById("kart");
    return place.select ? place.select(wanted) : planExplorer.select(place, wanted);
  }, fields);

const isSeen = (page) => frameElement(page).evaluate((element) => element.getBoundingClientRect().top < innerHeight);

/** The heights that were told so far. */
const told = async (page) => (await heard(page, "height")).map(({ detail }) => detail.height);

for (const [what, markup] of PLACES) {
  test(`kind 2: ${what} far down a page that nobody scrolls says how high it is, and does what it is told`, async ({ page, host }) => {
    await host.show(FAR + markup(host.site) + END, { foreign: true });
    await expect.poll(async () => (await heard(page, "ready")).map(({ detail }) => detail.region)).toEqual(["hallingdal"]);
    await expect.poll(async () => (await told(page)).at(-1) ?? 0).toBeGreaterThan(1000);
    const first = await heightOf(page);

    await select(page, { view: "compare" });
    await expect.poll(async () => (await heard(page, "select")).map(({ detail }) => detail.view)).toEqual(["compare"]);
    await expect.poll(() => heightOf(page)).toBeLessThan(first);
    await select(page, { region: "hallingdal" });
    await expect.poll(() => heightOf(page)).toBe(first);

    await page.setViewportSize({ width: 400, height: 700 });
    await expect.poll(() => heightOf(page), "the page is narrower").toBeGreaterThan(first);
    expect(await isSeen(page)).toBe(false);

    const unseen = await heightOf(page);
    await frameElement(page).scrollIntoViewIfNeeded();
    const frame = await explorerIn(page, "kart", "Hallingdal");
    await whole(frame);
    await expectFits(frame);
    expect(await heightOf(page), "what was told unseen is what is seen").toBe(unseen);
  });
}

test("kind 2: in a hidden tab a frame says how high it is, and does what it is told", async ({ page, host, context }) => {
  // What a browser does in a tab that is not looked at.
  await context.addInitScript(() => {
    window.requestAnimationFrame = () => 0;
    window.ResizeObserver = class {
      observe() {}
      unobserve() {}
      disconnect() {}
    };
    Object.defineProperty(document, "visibilityState", { get: () => "hidden" });
    Object.defineProperty(document, "hidden", { get: () => true });
  });
  await host.open("elements.html", { foreign: true });
  await expect.poll(async () => (await heard(page, "ready")).map(({ target }) => target).sort()).toEqual(["bare", "fixed", "one", "two"]);
  for (const id of ["one", "two", "bare"]) {
    await expect.poll(async () => (await heard(page, "height")).some(({ target }) => target === id), id).toBe(true);
  }
  const before = await heightOf(page, "bare");
  await page.evaluate(() => planExplorer.select(document.getElementById("bare"), { view: "compare" }));
  await expect.poll(() => heightOf(page, "bare")).toBeLessThan(before);
  await page.evaluate(() => document.getElementById("one").select({ view: "about" }));
  await expect(heading(await explorerIn(page, "one"))).toHaveText("Om planen");
});

test("kind 2: a page that is printed before anybody has scrolled has no empty place", async ({ page, host }) => {
  await host.show(
    `${FAR}${frameLine(host.site)}<p>Between them</p><plan-explorer id="never" region="vestviken" title="Kart"><a href="${host.site}">Planen for Vestviken</a></plan-explorer><script src="${host.site}embed.js"></script>${END}`,
    { foreign: true },
  );
  await expect.poll(() => heightOf(page)).toBeGreaterThan(1000);
  expect(await frameElement(page, "never").evaluate((element) => element.checkVisibility())).toBe(true);
  const text = letters((await pagesOf(await page.pdf({ format: "A4" }))).join(""));
  for (const words of ["Hallingdal", "Fortrinn", "Planen for Vestviken"]) {
    expect(text, words).toContain(letters(words));
  }
  expect(await frameElement(page, "never").evaluate((element) => element.checkVisibility()), "afterwards").toBe(true);
});

test("kind 2: a frame that was never loaded leaves no place on paper, and is as it was afterwards", async ({ page, host }) => {
  await host.show(`${FAR}${frameLine(host.site, ' loading="lazy" style="display: inline-block"')}<script src="${host.site}embed.js"></script>`, { foreign: true });
  const display = () => frameElement(page).evaluate((element) => getComputedStyle(element).display);
  const say = (type) => page.evaluate((name) => dispatchEvent(new Event(name)), type);
  // Some browsers say it twice.
  for (const [type, expected] of [["beforeprint", "none"], ["beforeprint", "none"], ["afterprint", "inline-block"], ["afterprint", "inline-block"]]) {
    await say(type);
    expect(await display(), type).toBe(expected);
  }
  await frameElement(page).scrollIntoViewIfNeeded();
  await expectFits(await explorerIn(page, "kart", "Hallingdal"));
  await say("beforeprint");
  expect(await display(), "loaded").toBe("inline-block");
});

test("kind 2: whoever reads down to a frame sees nothing jump", async ({ page, host }) => {
  await host.show(`${FAR}${frameLine(host.site, ' loading="lazy"')}${END}<script src="${host.site}embed.js"></script>`, { foreign: true });
  await page.evaluate(() => {
    window.shifted = 0;
    new PerformanceObserver((list) => list.getEntries().forEach(({ value }) => (window.shifted += value))).observe({ type: "layout-shift", buffered: true });
  });
  await page.mouse.move(300, 300);
  const top = () => frameElement(page).evaluate((element) => element.getBoundingClientRect().top - innerHeight);
  // A reader's steps, each when the one before has been painted.
  while ((await top()) > 1000) {
    await page.mouse.wheel(0, 200);
    await page.evaluate(() => new Promise((done) => requestAnimationFrame(() => requestAnimationFrame(done))));
  }
  await expect.poll(() => heightOf(page), "it is there before it is seen").toBeGreaterThan(1000);
  while ((await top()) > -1400) {
    await page.mouse.wheel(0, 200);
    await page.evaluate(() => new Promise((done) => requestAnimationFrame(() => requestAnimationFrame(done))));
  }
  await whole(await explorerIn(page, "kart", "Hallingdal"));
  expect(await page.evaluate(() => window.shifted)).toBeLessThan(0.05);
});
