// Links change on their way: programs append, encode and cut, people write capitals and å. The view that was meant is
// shown all the same, and the address bar has its address. What becomes of each address, tests/links.rs in
// crates/presenter tells; here is that the page asks it everywhere.
import { readFileSync } from "node:fs";
import { join } from "node:path";
import { expect, explorerIn, test } from "./support/host.mjs";
import { plan } from "./support/plan.mjs";
import { PAGE_POLICY, SITE, SUB_PATH } from "./support/server.mjs";
import { addressOf, heading, open, searchField, started, VIEWS, whole } from "./support/site.mjs";

const HALLINGDAL = "#/region/hallingdal";

/** Writes another address into the bar, as a link elsewhere would, and waits until the page has heard of it. */
const write = (page, address) =>
  page.evaluate(async (to) => {
    const before = location.href;
    const heard = new Promise((resolve) => addEventListener("hashchange", () => setTimeout(resolve), { once: true }));
    location.hash = to;
    if (location.href !== before) {
      await heard;
    }
  }, address);

const steps = (page) => page.evaluate(() => history.length);

test("kind 5: links change: each leads to its view, and the bar has the view's own address", async ({ page }) => {
  await open(page, "#/om");
  for (const [changed, title, address] of [
    ["#/region/hallingdal&utm_source=x", "Hallingdal", HALLINGDAL],
    ["#/Region/Hallingdal", "Hallingdal", HALLINGDAL],
    ["#!/region/hallingdal", "Hallingdal", HALLINGDAL],
    ["#%2Fregion%2Fhallingdal", "Hallingdal", HALLINGDAL],
    ["#/region/hallingdal%C2%BB", "Hallingdal", HALLINGDAL],
    ["#/region/“hallingdal”).", "Hallingdal", HALLINGDAL],
    ["#/innsatsområde/kompetanse", "Kompetanse", "#/innsatsomrade/kompetanse"],
    ["#/innsatsomr%E5de/kompetanse", "Kompetanse", "#/innsatsomrade/kompetanse"],
    ["#/nyheter?region=hallingdal&amp;aar=2016.", "Nyheter", "#/nyheter?region=hallingdal&aar=2016"],
    ["#/nyheter?region=hallingdal&#038;aar=2016", "Nyheter", "#/nyheter?region=hallingdal&aar=2016"],
    ["#/nyheter?region=hallingdal%26aar=2016", "Nyheter", "#/nyheter?region=hallingdal&aar=2016"],
  ]) {
    await test.step(changed, async () => {
      await write(page, "#/om");
      await expect(heading(page)).toHaveText("Om planen");
      const before = await steps(page);
      await write(page, changed);
      await expect(heading(page)).toHaveText(title);
      expect(addressOf(page)).toBe(address);
      expect(await steps(page), "one step, which the browser has made").toBe(before + 1);
    });
  }
  await page.goBack();
  await expect(heading(page)).toHaveText("Om planen");
});

test("kind 5: links change: words that somebody looks for stay as they are", async ({ page }) => {
  await open(page, "#/sok?q=50%");
  await expect(searchField(page)).toHaveValue("50%");
  expect(addressOf(page)).toBe("#/sok?q=50%25");
  await write(page, "#/sok?q=n%E6ring%20&utm_source=x");
  await expect(searchField(page)).toHaveValue("næring ");
  expect(addressOf(page)).toBe("#/sok?q=n%C3%A6ring%20");
});

test("kind 5: links change: the page opens at what was meant, without a step of its own in the history", async ({ page }) => {
  await page.goto("about:blank");
  const before = await steps(page);
  let opened = 0;
  for (const [changed, title, address] of [
    ["#%2FRegion%2FHallingdal.", "Hallingdal", HALLINGDAL],
    ["?utm_source=x#/region/hallingdal&fbclid=y", "Hallingdal", HALLINGDAL],
    ["?lang=nn%23/region/hallingdal", "Hallingdal", HALLINGDAL],
    ["?region=Hallingdal", "Hallingdal", HALLINGDAL],
    ["#utm_source=x", plan.title.text, "#/"],
    ["#content", plan.title.text, "#/"],
  ]) {
    await test.step(changed, async () => {
      await page.goto("about:blank");
      await page.goto(`./${changed}`);
      await started(page);
      await expect(heading(page)).toHaveText(title);
      expect(addressOf(page)).toBe(address);
      opened += 2;
      expect(await steps(page)).toBe(before - 1 + opened);
    });
  }
});

test("kind 5: links change: a place in the page is no view, and the view stays", async ({ page }) => {
  await open(page, HALLINGDAL);
  for (const place of ["#main", "#content", "#utm_source=x"]) {
    await write(page, place);
    await expect(heading(page)).toHaveText("Hallingdal");
    expect(addressOf(page)).toBe(HALLINGDAL);
  }
  await page.reload();
  await started(page);
  await expect(heading(page)).toHaveText("Hallingdal");
});

test("kind 5: links change: a frame is asked in the same ways", async ({ page }) => {
  for (const [changed, title] of [
    ["?region=Hallingdal", "Hallingdal"],
    ["?view=region&amp;region=hallingdal", "Hallingdal"],
    ["?view=region&#038;region=hallingdal", "Hallingdal"],
    ["?Focus_Area=“kompetanse”&theme=Dark.", "Kompetanse"],
    ["?region=finnesikke", plan.title.text],
    ["?focus-area=finnesikke", plan.title.text],
    ["?region=Hallingdal#?secret=Xy12", "Hallingdal"],
  ]) {
    await test.step(changed, async () => {
      await page.goto("about:blank");
      await page.goto(`./embed.html${changed}`);
      await started(page);
      await expect(heading(page)).toHaveText(title);
      await whole(page);
    });
  }
  expect(addressOf(page), "another program's secret is left to it").toBe("#?secret=Xy12");
});

test("kind 5: links change: what an article asks for and the plan lacks is the overview, also later", async ({ page, host }) => {
  await host.open("empty.html");
  await page.evaluate(() => {
    const element = Object.assign(document.createElement("plan-explorer"), { id: "kart", title: "Kart" });
    element.setAttribute("region", "finnesikke");
    element.setAttribute("loading", "eager");
    document.getElementById("place").append(element);
  });
  const frame = await explorerIn(page, "kart", plan.title.text);
  const ask = (name, value) => page.evaluate(([attribute, to]) => document.getElementById("kart").setAttribute(attribute, to), [name, value]);
  await ask("region", "Hallingdal");
  await expect(heading(frame)).toHaveText("Hallingdal");
  await ask("region", "trondelag");
  await expect(heading(frame)).toHaveText(plan.title.text);
});

/** Numbers below 1 that look random and are the same each time (mulberry32). */
function dice(seed) {
  let state = seed;
  return () => {
    state = (state + 0x6d2b79f5) | 0;
    let mixed = Math.imul(state ^ (state >>> 15), 1 | state);
    mixed = (mixed + Math.imul(mixed ^ (mixed >>> 7), 61 | mixed)) ^ mixed;
    return ((mixed ^ (mixed >>> 14)) >>> 0) / 2 ** 32;
  };
}

const BITS = ["%", "%2", "%25", "%E5", "%C3", "%00", "%23", "&", "&amp;", "%26", "=", "?", "/", "#", "!", "+", ".", "»", "å", "\u00ad", "\u202e", "😀", "__proto__"];

/** An address with one to five random changes. */
function garbled(address, random) {
  const below = (number) => Math.floor(random() * number);
  let text = [...address];
  for (let changes = 1 + below(5); changes > 0; changes -= 1) {
    const [from, to] = [below(text.length + 1), below(text.length + 1)].sort((a, b) => a - b);
    const [before, between, after] = [text.slice(0, from), text.slice(from, to), text.slice(to)];
    text = [
      () => [...before, BITS[below(BITS.length)], ...between, ...after],
      () => [...before, ...between.slice(3), ...after],
      () => [...before, ...between],
      () => [...before, ...between.reverse(), ...after],
      () => [...before, ...between, ...between, ...after],
      () => [...before, ...between.map((letter) => letter.toUpperCase()), ...after],
    ][below(6)]();
  }
  return text.join("");
}

test("links change at random, a hundred times, and there is always a view", async ({ page }) => {
  await open(page, "#/");
  const random = dice(2016);
  const addresses = [...VIEWS.map((view) => view.address), "#/nyheter?region=midt-buskerud&aar=2016", "#/region/kongsbergregionen?del=numedal", "#/om/kilder"];
  for (let count = 0; count < 100; count += 1) {
    const address = garbled(addresses[count % addresses.length], random);
    await write(page, address);
    await whole(page);
    await expect(heading(page), address).toHaveCount(1);
    await expect(heading(page), address).not.toBeEmpty();
    await expect(heading(page), address).toBeVisible();
  }
});

/** Has everything below folders that are not there answered as static hosts do: with the page that the site has for that. */
async function serveMissingPage(page) {
  const answer = { status: 404, contentType: "text/html; charset=utf-8", headers: { "content-security-policy": PAGE_POLICY, "x-content-type-options": "nosniff" } };
  await page.route(/%(25)*23|\/gone/i, (route) => route.fulfill({ ...answer, body: readFileSync(join(SITE, "404.html")) }));
}

test("the page for what is missing knows which page was meant", async ({ page, allowed }) => {
  allowed.errors.push(/404/, /MIME type/, /integrity/);
  const answer = { status: 404, contentType: "text/html; charset=utf-8", headers: { "content-security-policy": PAGE_POLICY, "x-content-type-options": "nosniff" } };
  for (const [meant, path, title] of [
    ["Region/Hallingdal", "region/hallingdal/", "Hallingdal"],
    ["region/hallingdal.html", "region/hallingdal/", "Hallingdal"],
    ["nn/Innsatsområde/Kompetanse/", "nn/innsatsomrade/kompetanse/", "Kompetanse"],
    ["Kommune/Øvre-Eiker", "kommune/ovre-eiker/", "Øvre Eiker i Drammensregionen"],
    ["om/index.htm", "om/", "Om planen"],
    ["nyheter).?aar=2016", "nyheter/?aar=2016", "Nyheter"],
  ]) {
    await test.step(meant, async () => {
      await page.route(`**${encodeURI(`/${meant}`)}`, (route) => route.fulfill({ ...answer, body: readFileSync(join(SITE, "404.html")) }));
      await page.goto(`/${meant}`);
      await expect(page).toHaveURL(new RegExp(`/${path.replace("?", "\\?")}$`));
      await expect(heading(page)).toHaveText(title);
    });
  }
});

test("kind 5: links change: on a server without rules, the page for what is missing finds the way", async ({ page, allowed }) => {
  allowed.errors.push(/404/, /MIME type/, /integrity/);
  await serveMissingPage(page);
  for (const folder of ["/", SUB_PATH]) {
    for (const [changed, address] of [
      ["%23/region/hallingdal", HALLINGDAL],
      ["index.html%23/region/Hallingdal/", HALLINGDAL],
      ["%2523%252Fregion%252Fhallingdal", HALLINGDAL],
      ["%23/nyheter?region=hallingdal&aar=2016", "#/nyheter?region=hallingdal&aar=2016"],
    ]) {
      await test.step(folder + changed, async () => {
        await page.goto(folder + changed);
        await expect.poll(() => addressOf(page)).toBe(address);
        await expect(heading(page)).toHaveText(address === HALLINGDAL ? "Hallingdal" : "Nyheter");
        await expect.poll(() => new URL(page.url()).pathname).toBe(`${folder}${address === HALLINGDAL ? "region/hallingdal/" : "nyheter/"}`);
      });
    }
  }
});

test("kind 5: links change: what leads nowhere is told in every language, with the way to the plan", async ({ page, allowed }) => {
  allowed.errors.push(/404/, /MIME type/, /integrity/);
  await serveMissingPage(page);
  await page.goto(`${SUB_PATH}gone/and/away`);
  await expect(heading(page)).toHaveText("Fant ikke siden");
  await expect(page.locator("section[lang=nn] h2")).toHaveText("Fann ikkje sida");
  await expect(page.locator("section[lang=en] h2")).toHaveText("Page not found");
  const link = page.getByRole("link", { name: "To the plan" });
  await expect.poll(() => link.evaluate((element) => new URL(element.href).pathname)).toBe(SUB_PATH);
  await link.click();
  await expect(heading(page)).toHaveText(plan.title.text);
});

test("kind 5: links change: a path with two slashes leads to no other server", async ({ page, allowed, baseURL }) => {
  allowed.errors.push(/404/, /MIME type/, /integrity/);
  await page.route(/example/, async (route) => {
    const { pathname } = new URL(route.request().url());
    const body = pathname.endsWith(".js") ? undefined : readFileSync(join(SITE, "404.html"));
    await (body ? route.fulfill({ status: 404, contentType: "text/html", body }) : route.fallback());
  });
  await page.goto(`${baseURL}/www.example.org/%23/om`);
  await expect.poll(() => addressOf(page)).toBe("#/om");
  expect(new URL(page.url()).origin).toBe(new URL(baseURL).origin);
});
