// Every view is a page of its own: it reads without scripts, the live view takes its place word for word, and addresses
// lead to it.
import { existsSync, readFileSync, statSync } from "node:fs";
import { join } from "node:path";
import { axeFinds, bringAxe } from "./support/axe.mjs";
import { markupFaults } from "./support/markup.mjs";
import { letters, pagesOf } from "./support/pdf.mjs";
import { plan } from "./support/plan.mjs";
import { SITE, SUB_PATH } from "./support/server.mjs";
import { HASHES, heading, hold, open, started, whole } from "./support/site.mjs";
import { expect, test } from "./support/test.mjs";

const OTHER = readFileSync(new URL("../fixtures/plans/other-county.json", import.meta.url), "utf8");
/** The folders of the languages. */
const FOLDERS = ["", "nn/", "en/"];
const PATHS = [...HASHES.keys()];
/** A page of each kind. */
const KINDS = ["", "region/hallingdal/", "region/kongsbergregionen/numedal/", "kommune/nes/", "innsatsomrade/kompetanse/", "fortrinn/", "nyheter/", "sammenlign/", "sok/", "om/"];

const fileOf = (path) => readFileSync(join(SITE, path, "index.html"), "utf8");
const pathOf = (page) => new URL(page.url()).pathname.slice(1);

/** Unfolds all that is folded in a view's content. */
const unfold = (page) => page.locator(".content").evaluate((root) => root.querySelectorAll("details").forEach((details) => (details.open = true)));

/** The words in an element, block by block, as far as they are shown. */
const words = (page, within = "#explorer", without = ".map-frame, .map, svg, [role=status]") =>
  page.locator(within).evaluate((root, without) => {
    // By style alone: whether what is out of sight has been laid out is the browser's own business.
    const known = new Map([[document.body, true]]);
    const isShown = (element) => {
      if (!known.has(element)) {
        const isUnfolded = element.localName === "summary" || !element.parentElement.matches("details:not([open])");
        known.set(element, isShown(element.parentElement) && isUnfolded && getComputedStyle(element).display !== "none");
      }
      return known.get(element);
    };
    const walker = document.createTreeWalker(root, NodeFilter.SHOW_TEXT);
    const blocks = [];
    while (walker.nextNode()) {
      const around = walker.currentNode.parentElement;
      if (around.closest(without) || !isShown(around)) {
        continue;
      }
      const block = around.closest("p, li, dt, dd, h1, h2, h3, h4, td, th, summary, label, button, figcaption, caption, legend, div, section");
      const last = blocks.at(-1);
      if (last?.block === block) {
        last.text += walker.currentNode.data;
      } else {
        blocks.push({ block, text: walker.currentNode.data });
      }
    }
    return blocks.map(({ text }) => text.replace(/\s+/g, " ").trim()).filter(Boolean);
  }, without);

/** Where all links of a view's content lead. */
const linksOf = (page) => page.locator("#explorer .content a[href]").evaluateAll((links) => links.map(({ href }) => href));

/** Runs in a page before all else: notes each frame without a heading to be read, once there was one. */
function watchForGaps() {
  globalThis.gaps = [];
  let isSeen = false;
  const look = () => {
    const isThere = [...document.querySelectorAll("h1")].some((one) => one.checkVisibility({ visibilityProperty: true, opacityProperty: true }));
    if (isSeen && !isThere) {
      globalThis.gaps.push(performance.now());
    }
    isSeen ||= isThere;
    requestAnimationFrame(look);
  };
  requestAnimationFrame(look);
}

for (const folder of FOLDERS) {
  test(`the pages in ${folder || "the site's folder"} are sound, and each of their links leads somewhere`, async ({ page, allowed }) => {
    allowed.errors.push(/favicon\.ico/);
    await page.goto("/fixtures/hello.json");
    for (const path of PATHS) {
      const html = fileOf(folder + path);
      expect.soft(await markupFaults(html), folder + path).toEqual([]);
      const { links, title, description, canonical, languages } = await page.evaluate(([text, address]) => {
        const document = new DOMParser().parseFromString(text, "text/html");
        const base = new URL(document.querySelector("base")?.getAttribute("href") ?? "", address);
        const leads = (selector) => [...document.querySelectorAll(selector)].map((link) => new URL(link.getAttribute("href"), base).href);
        return {
          links: leads("a[href]"),
          title: document.title,
          description: document.querySelector("meta[name=description]").content,
          canonical: leads("link[rel=canonical]"),
          languages: leads("link[rel=alternate][hreflang]"),
        };
      }, [html, `https://www.example.no/plan/${folder}${path}`]);
      const inside = links.filter((link) => link.startsWith("https://www.example.no/"));
      expect.soft(inside.filter((link) => !isThere(link)), `${folder}${path}: links that lead nowhere`).toEqual([]);
      expect.soft(inside.filter((link) => link.includes("#")), `${folder}${path}: addresses that mail filters cut`).toEqual([]);
      expect.soft(title.length, `${folder}${path}: its title`).toBeGreaterThan(3);
      expect.soft(description.length, `${folder}${path}: its description`).toBeGreaterThan(10);
      expect.soft(canonical).toEqual([`https://www.example.no/plan/${folder}${path}`]);
      expect.soft(languages).toEqual(["", "nn/", "en/", ""].map((other) => `https://www.example.no/plan/${other}${path}`));
    }
  });

  test(`the live view takes the place of each page in ${folder || "the site's folder"} word for word, and nothing moves`, async ({ page }) => {
    test.setTimeout(180_000);
    await page.addInitScript(() => {
      globalThis.shifts = [];
      new PerformanceObserver((list) => globalThis.shifts.push(...list.getEntries().map(({ value }) => value))).observe({ type: "layout-shift", buffered: true });
    });
    await page.addInitScript(watchForGaps);
    for (const path of PATHS) {
      await test.step(path, async () => {
        const release = await hold(page, "**/app-*.wasm");
        await page.goto(`./${folder}${path}`);
        await expect(heading(page)).toBeVisible();
        const [before, title] = [await words(page), await page.title()];
        release();
        await started(page);
        await whole(page);
        expect.soft(await words(page), folder + path).toEqual(before);
        expect.soft(await page.title(), folder + path).toBe(title);
        expect.soft(pathOf(page)).toBe(folder + path);
        expect.soft(await page.evaluate(() => globalThis.shifts), `${folder}${path} moves`).toEqual([]);
        expect.soft(await page.evaluate(() => globalThis.gaps), `${folder}${path} is without text for a while`).toEqual([]);
        await page.unroute("**/app-*.wasm");
      });
    }
  });

  test(`without scripts each page in ${folder || "the site's folder"} has every fact and source of the live view`, async ({ page, browser, baseURL }) => {
    test.setTimeout(180_000);
    const context = await browser.newContext({ javaScriptEnabled: false, baseURL });
    const still = await context.newPage();
    for (const path of PATHS) {
      await test.step(path, async () => {
        await still.goto(`./${folder}${path}`);
        await open(page, folder + path);
        await Promise.all([unfold(page), unfold(still)]);
        await whole(page);
        // What only works with scripts is not there.
        const texts = await words(page, ".content", "form, button");
        const links = await linksOf(page);
        expect.soft(texts.length, `${folder}${path}: texts`).toBeGreaterThan(2);
        const [stillTexts, stillLinks] = [new Set(await words(still, ".content")), new Set(await linksOf(still))];
        expect.soft(texts.filter((text) => !stillTexts.has(text)), folder + path).toEqual([]);
        expect.soft(links.filter((link) => !stillLinks.has(link)), folder + path).toEqual([]);
      });
    }
    await context.close();
  });
}

/** Whether the site has what an address of it leads to. */
function isThere(link) {
  const path = decodeURI(new URL(link).pathname).replace("/plan/", "");
  const file = join(SITE, path);
  return existsSync(file) && (statSync(file).isFile() || existsSync(join(file, "index.html")));
}

test.describe("without scripts", () => {
  test.use({ javaScriptEnabled: false });

  test("a page has its heading, its map and its sources, and leads on", async ({ page }) => {
    await page.goto("./region/hallingdal/");
    await expect(heading(page)).toHaveText("Hallingdal");
    await expect(page.locator(".map svg path.map-region.is-selected")).toHaveCount(1);
    await expect(page.locator(".map svg path.map-municipality.is-own")).toHaveCount(6);
    await expect(page.getByRole("heading", { level: 4, name: plan.regions[0].advantages[0].title, exact: true }).first()).toBeVisible();
    await page.getByRole("link", { name: "English" }).click();
    await expect(page).toHaveURL(/\/en\/region\/hallingdal\/$/);
    await expect(page.locator("html")).toHaveAttribute("lang", "en");
    await page.locator(".map svg a[aria-label^='Gol']").focus();
    await page.keyboard.press("Enter");
    await expect(page).toHaveURL(/\/en\/kommune\/gol\/$/);
    await page.getByRole("navigation", { name: "Main menu" }).getByRole("link", { name: "News" }).click();
    await expect(heading(page)).toHaveText("News");
  });
});

for (const folder of FOLDERS) {
  test(`axe finds nothing in a page of each kind in ${folder || "the site's folder"} before the program has come`, async ({ page }) => {
    test.setTimeout(90_000);
    await hold(page, "**/app-*.wasm");
    for (const path of KINDS) {
      await page.goto(`./${folder}${path}`);
      await bringAxe(page);
      expect.soft(await axeFinds(page, {}), folder + path).toEqual([]);
    }
  });

  test.describe("without scripts", () => {
    test.use({ javaScriptEnabled: false });

    test(`a page of each kind in ${folder || "the site's folder"} prints`, async ({ page }) => {
      for (const path of KINDS) {
        await page.goto(`./${folder}${path}`);
        await expect.soft(page.locator(":is(button, input, select, textarea)").filter({ visible: true }), `${folder}${path}: what does not work`).toHaveCount(0);
        // The style for paper leaves out what only leads on, and sets a count in brackets.
        await page.emulateMedia({ media: "print" });
        const title = await heading(page).textContent();
        const lines = (await page.locator(".content :is(h2, h3, h4)").filter({ visible: true }).allInnerTexts()).map((line) => line.replace(/\s\d+$/u, ""));
        const printed = letters((await pagesOf(await page.pdf({ preferCSSPageSize: true }))).join(" "));
        expect.soft([title, ...lines].filter((line) => !printed.includes(letters(line))), `${folder}${path} on paper`).toEqual([]);
      }
    });
  });
}

test("old addresses lead to the same views, and the bar has the page's own", async ({ page }) => {
  for (const [path, hash] of HASHES) {
    await page.goto("about:blank");
    await open(page, hash);
    await expect.poll(() => pathOf(page), hash).toBe(path);
  }
  await open(page, "?lang=nn#/nyheter?aar=2016");
  await expect(page).toHaveURL(/\/nn\/nyheter\/\?aar=2016$/);
  await open(page, "?region=hallingdal&utm_source=brev");
  await expect(page).toHaveURL(/\/region\/hallingdal\/\?utm_source=brev$/);
});

test("a page shows what its query asks for, and a view without a page keeps its address", async ({ page }) => {
  await open(page, "kommune/nes/?vis=turveinett");
  await expect(heading(page)).toHaveText("Nes i Hallingdal");
  await open(page, "nyheter/?region=hallingdal&aar=2016");
  await expect(page.getByRole("combobox", { name: "År", exact: true })).toHaveValue("2016");
  await open(page, "#/region/finnes-ikke");
  await expect(page).toHaveURL(/#\/region\/finnes-ikke$/);
  await expect(page.getByText("finnes-ikke").first()).toBeVisible();
});

test("the site works in a folder of another site", async ({ page }) => {
  await page.goto(`${SUB_PATH}en/region/hallingdal/`);
  await started(page);
  await whole(page);
  await page.getByRole("link", { name: "Midt-Buskerud", exact: true }).first().click();
  await expect(page).toHaveURL(new RegExp(`${SUB_PATH}en/region/midt-buskerud/$`));
  await page.reload();
  await started(page);
  await expect(heading(page)).toHaveText("Midt-Buskerud");
});

test("links are links: they open in a new tab, and the language stays with them", async ({ page, context }) => {
  await open(page, "nn/region/hallingdal/");
  await whole(page);
  const [tab] = await Promise.all([context.waitForEvent("page"), page.getByRole("link", { name: "Kompetanse", exact: true }).first().click({ modifiers: ["Control"] })]);
  await expect(tab).toHaveURL(/\/nn\/innsatsomrade\/kompetanse\/$/);
  await expect(page).toHaveURL(/\/nn\/region\/hallingdal\/$/);
});

test("another plan has no pages: its views have their addresses behind #", async ({ page }) => {
  await page.route("**/data/other.json", (route) => route.fulfill({ contentType: "application/json", body: OTHER }));
  await page.goto("./?plan=data/other.json");
  await started(page);
  await expect(page.locator("#explorer a[href^='#/']").first()).toBeVisible();
  expect(await page.locator("#explorer a[href*='region/']:not([href^='#'])").count()).toBe(0);
});

/** A row of numbers that is the same each time: a linear congruential generator. */
function* numbers(seed) {
  for (let state = seed; ; ) {
    state = (state * 1_103_515_245 + 12_345) % 2_147_483_648;
    yield state / 2_147_483_648;
  }
}

/** Waits until the page has kept where the reader is; of a reader who has done nothing it keeps nothing. */
const kept = (page) =>
  expect
    .poll(() =>
      page.evaluate(() => {
        const { state } = history;
        const focus = document.activeElement === document.body ? undefined : document.activeElement.id || document.activeElement.getAttribute("href") || "";
        const isKept = state === null ? focus === undefined && scrollY === 0 : state.startsWith(`${Math.round(scrollY)} `) && (focus === undefined ? state.endsWith(" ") : state.includes(focus));
        return isKept || `${state} at ${location.href}, ${scrollY}, ${focus}`;
      }),
    )
    .toBe(true);

/** Where the reader is: how far down, and on what. */
const placeOf = (page) =>
  page.evaluate(() => {
    const { localName, id, href } = document.activeElement;
    return { scroll: Math.round(scrollY), focus: [localName, id, href ?? ""].join(" ") };
  });

/** Waits until the reader is where they were. */
async function expectPlace(page, before, step) {
  const isThere = async () => {
    const now = await placeOf(page);
    return Math.abs(now.scroll - before.scroll) <= 2 && now.focus === before.focus ? "there" : JSON.stringify(now);
  };
  await expect.poll(isThere, `${step}: ${JSON.stringify(before)}`).toBe("there");
}

test("walks by links, back, forward and reload keep address, view, scroll and focus in step", async ({ page }) => {
  const steps = Number(process.env.E2E_STEPS ?? 60);
  test.setTimeout(60_000 + steps * 3_000);
  const random = numbers(Number(process.env.E2E_SEED ?? 23));
  const next = (count) => Math.floor(random.next().value * count);
  await openAt(page, "");
  const seen = [{ address: pathAndQuery(page), place: await placeOf(page) }];
  let at = 0;
  for (let step = 0; step < steps; step += 1) {
    const [act, isOnWay] = [next(10), next(2) === 0];
    const before = seen[at].address;
    const told = `step ${step}, act ${act}, from ${before}`;
    if (act < 6) {
      const links = page.locator("#explorer :is(.content, .explorer-header) a[href]:not([target], .language)").filter({ visible: true });
      const link = links.nth(next(await links.count()));
      const leads = await link.evaluate((element) => element.href);
      if (!isThere(leads.replace(/^https?:\/\/[^/]+\//, "https://www.example.no/plan/")) || leads.endsWith(".html")) {
        continue;
      }
      await link.focus();
      await page.evaluate(() => document.activeElement.scrollIntoView({ block: "center" }));
      seen[at].place = await placeOf(page);
      await link.press("Enter");
      await expect.poll(() => page.url(), `${told}: the link's own address`).toBe(leads);
      await whole(page);
      if (pathAndQuery(page) !== before) {
        seen.splice(at + 1);
        at += 1;
        const { pathname, searchParams } = new URL(leads);
        const pointed = /\/fortrinn\/$/.test(pathname) && searchParams.has("region") ? "matrix-chosen" : searchParams.has("vis") && `vis-${searchParams.get("vis")}`;
        const aimed = pointed ? page.locator(`[id="${pointed}"]`) : heading(page);
        // Who looks closer at a part of a region, or at the whole again, stays at the link.
        const isCloser = [before, pathname.slice(1)].every((path) => /^(region|kommune)\//.test(path));
        const focused = page.locator(":focus").and(isCloser ? aimed.or(page.locator(".content a")) : aimed);
        await expect(focused, `${told} to ${leads}: the focus`).toHaveCount(1);
        seen.push({ address: pathAndQuery(page), place: await placeOf(page) });
      }
    } else {
      if (isOnWay) {
        await page.evaluate((share) => scrollTo(0, share * document.documentElement.scrollHeight), next(100) / 100);
      }
      await kept(page);
      seen[at].place = await placeOf(page);
      if (act < 8 && at > 0) {
        at -= 1;
        await page.goBack();
      } else if (act < 9 && at < seen.length - 1) {
        at += 1;
        await page.goForward();
      } else {
        await page.reload();
        await started(page);
      }
      await whole(page);
      await expectPlace(page, seen[at].place, `${told} to ${seen[at].address}`);
    }
    await expect.poll(() => pathAndQuery(page), told).toBe(seen[at].address);
    await expect(heading(page), `${told}: ${seen[at].address}`).toHaveText(headingOf(seen[at].address));
  }
});

async function openAt(page, path) {
  await page.goto(`./${path}`);
  await started(page);
  await whole(page);
}

const pathAndQuery = (page) => {
  const { pathname, search } = new URL(page.url());
  return pathname.slice(1) + search;
};

/** The heading of the page at an address, as its file has it. */
function headingOf(address) {
  const html = fileOf(address.split("?")[0]);
  const text = html.match(/<h1[^>]*>(.*?)<\/h1>/s)[1].replace(/<[^>]*>/g, "");
  return text.replaceAll("&amp;", "&").replaceAll("\u00ad", "").trim();
}
