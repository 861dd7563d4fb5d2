// Back means back: to the view, to the place in it, and to what had the focus; of an open dialog to the page under it.
import { plan, planWithNews } from "./support/plan.mjs";
import { addressOf, go, heading, hold, mainNav, open, openWithMap, PLAN_FILE_ADDRESS, servePlan, shape, whole } from "./support/site.mjs";
import { expect, explorerIn, test } from "./support/host.mjs";
import { HOSTS_PATH } from "./support/server.mjs";

const top = (page) => page.evaluate(() => Math.round(scrollY));

/** Scrolls so that an element is in the middle of the window, as a reader does, and returns how far down that is. */
async function scrollTo(page, locator) {
  await locator.evaluate((element) => element.scrollIntoView({ block: "center", behavior: "instant" }));
  const down = await top(page);
  expect(down, "far enough down to tell").toBeGreaterThan(400);
  return down;
}

/** The place is where it was, and stays so. */
async function expectPlace(page, down) {
  await expect.poll(() => top(page)).toBe(down);
  await whole(page);
  expect(await top(page)).toBe(down);
}

/** Waits until the page has kept the place where it is. */
const kept = (page, down) => expect.poll(() => page.evaluate(() => String(history.state).split(" ")[0])).toBe(String(down));

/** Views with something far down in them that leads elsewhere. */
const PLACES = [
  { name: "overview", said: "Oversikt", address: "#/", text: plan.title.text, link: (page) => page.locator(".content a[href^='innsatsomrade/']").last() },
  { name: "news", said: "Nyheter", address: "#/nyheter", text: "Nyheter", link: (page) => page.locator(".content > .news a[href^='region/']").last() },
  { name: "search", said: /treff på «kompetanse»$/, address: "#/sok?q=kompetanse", text: "Søk", link: (page) => page.locator(".hits a[href]").last() },
  { name: "region", said: "Hallingdal", address: "#/region/hallingdal", text: "Hallingdal", link: (page) => page.getByRole("region", { name: "Naboer" }).getByRole("link").last() },
  { name: "focus area", said: "Kompetanse", address: "#/innsatsomrade/kompetanse", text: "Kompetanse", link: (page) => page.locator(".content a[href^='nyheter/?']").last() },
  { name: "matrix", said: "Fortrinn og innsatsområder", address: "#/fortrinn", text: "Fortrinn og innsatsområder", link: (page) => page.locator(".matrix a[href^='region/']").last(), isShort: true },
];

for (const { name, said, address, text, link, isShort } of PLACES) {
  test(`kind 4: back and forward, after a reload too, lead to the place and the focus: ${name}`, async ({ page }) => {
    if (isShort) {
      await page.setViewportSize({ width: 360, height: 320 });
    }
    await open(page, "#/om");
    await go(page, { address, heading: text });
    const from = link(page);
    const down = await scrollTo(page, from);
    await from.focus();
    await from.press("Enter");
    await expect.poll(() => addressOf(page)).not.toBe(address);
    await whole(page);
    const there = await scrollTo(page, page.getByRole("contentinfo"));
    await kept(page, there);

    await page.goBack();
    await expect(heading(page)).toHaveText(text);
    await expectPlace(page, down);
    await expect(link(page)).toBeFocused();
    // The focus is in the midst of the view, so its name is said.
    await expect(page.locator(".explorer > [role=status]")).toHaveText(said);

    await page.goForward();
    await expectPlace(page, there);

    await page.goBack();
    await expectPlace(page, down);
    await page.reload();
    await expectPlace(page, down);
    await expect(heading(page)).toHaveText(text);
    await expect(link(page)).toBeFocused();
  });
}

test("kind 4: a step within a view is a step as well: a filter, and a part of a region", async ({ page }) => {
  await open(page, "#/nyheter");
  await page.getByRole("combobox", { name: "Region", exact: true }).selectOption("hallingdal");
  await whole(page);
  const down = await scrollTo(page, page.locator(".content > .news > li").nth(8));
  await mainNav(page).getByRole("link", { name: "Om planen" }).evaluate((link) => link.click());
  await expect(heading(page)).toHaveText("Om planen");
  await page.goBack();
  await expectPlace(page, down);
  await expect(page.getByRole("combobox", { name: "Region", exact: true })).toHaveValue("hallingdal");

  await go(page, { address: "#/region/kongsbergregionen", heading: "Kongsbergregionen" });
  const municipality = page.locator(".municipalities a").first();
  const below = await scrollTo(page, municipality);
  await municipality.click();
  await expect(heading(page)).not.toHaveText("Kongsbergregionen");
  await page.goBack();
  await expect(heading(page)).toHaveText("Kongsbergregionen");
  await expectPlace(page, below);
  await expect(municipality).toBeFocused();
});

test("kind 4: what was unfolded, and what was asked for of a long list, is there again", async ({ page }) => {
  await servePlan(page, planWithNews(4));
  await open(page, "#/nyheter");
  const more = page.getByRole("button", { name: /^Vis .* til/ }).first();
  const items = page.locator(".content > .news > li:not(.more)");
  await more.click();
  await expect(items).toHaveCount(100);
  await more.click();
  await expect(items).toHaveCount(150);
  const last = items.nth(140).getByRole("link").first();
  const down = await scrollTo(page, last);
  await kept(page, down);
  await mainNav(page).getByRole("link", { name: "Sammenlign" }).evaluate((link) => link.click());
  await expect(heading(page)).toHaveText("Sammenlign to regioner");
  await page.goBack();
  await expect(items).toHaveCount(150);
  await expectPlace(page, down);
  await page.reload();
  await expect(items).toHaveCount(150);
  await expectPlace(page, down);

  await go(page, { address: "#/om", heading: "Om planen" });
  await page.getByText("Vis hva som skjedde, år for år").click();
  const year = page.locator(".timeline h3").last();
  await expect(year).toBeVisible();
  await whole(page);
  const below = await scrollTo(page, year);
  await kept(page, below);
  await page.reload();
  await expectPlace(page, below);
  await expect(year).toBeVisible();
});

test("kind 4: whoever comes back from a page outside is where they left, with the focus where it was", async ({ page, baseURL }) => {
  await open(page, "#/nyheter");
  const link = page.getByRole("contentinfo").getByRole("link", { name: "Tilgjengelighet" });
  const down = await scrollTo(page, link);
  await link.focus();
  await link.press("Enter");
  await page.waitForURL("**/tilgjengelighet.html");
  await page.goBack();
  await expect(heading(page)).toHaveText("Nyheter");
  await expectPlace(page, down);
  await expect(link).toBeFocused();

  const title = page.locator(".content > .news > li h3 a").nth(30);
  const above = await scrollTo(page, title);
  await kept(page, above);
  const before = await page.evaluate(() => history.state);
  await title.focus();
  await expect.poll(() => page.evaluate(() => history.state)).not.toBe(before);
  await kept(page, above);
  await page.goto(new URL(`${HOSTS_PATH}empty.html`, baseURL).href.replace("127.0.0.1", "localhost"));
  await page.goBack();
  await expectPlace(page, above);
  await expect(title).toBeFocused();
});

test("kind 4: whoever comes by an address, and not by going back, begins at the top", async ({ page }) => {
  await open(page, "#/nyheter");
  await kept(page, await scrollTo(page, page.getByRole("contentinfo")));
  await go(page, { address: "#/region/hallingdal", heading: "Hallingdal" });
  await expect(heading(page)).toBeFocused();
  await expect(heading(page)).toBeInViewport();
});

for (const [name, act] of [
  ["turns the wheel", (page) => page.mouse.wheel(0, 10)],
  ["presses a key", (page) => page.keyboard.press("Shift")],
  ["presses something", (page) => page.mouse.click(2, 2)],
]) {
  test(`kind 4: nobody is moved who ${name} before the place is there`, async ({ page }) => {
    await open(page, "#/nyheter");
    await kept(page, await scrollTo(page, page.getByRole("contentinfo")));
    const release = await hold(page, PLAN_FILE_ADDRESS);
    await page.reload();
    await expect(heading(page)).toHaveText("Nyheter");
    await act(page);
    release();
    await expect(heading(page)).toHaveText("Nyheter");
    await whole(page);
    await whole(page);
    expect(await top(page)).toBeLessThan(100);
  });
}

test("kind 4: inside a frame nothing is taken: no step, no place, no focus", async ({ page, host }) => {
  await host.open("plain.html", { foreign: true });
  const frame = await explorerIn(page, "kart");
  await expect(heading(frame)).toBeVisible();
  const steps = await page.evaluate(() => history.length);
  await heading(frame).evaluate(() => scrollTo(0, 300));
  await heading(frame).evaluate(() => (location.hash = "#/nyheter"));
  await expect(heading(frame)).toHaveText("Nyheter");
  await frame.getByRole("button", { name: "Del", exact: true }).click();
  await expect(frame.getByRole("dialog", { name: "Del denne visningen" })).toBeVisible();
  expect(await heading(frame).evaluate(() => [history.state, history.scrollRestoration])).toEqual([null, "auto"]);
  expect(await page.evaluate(() => history.length)).toBeLessThanOrEqual(steps + 1);
});

const DIALOGS = [
  { opener: (page) => page.getByRole("button", { name: "Del", exact: true }), title: "Del denne visningen" },
  { opener: (page) => page.getByRole("button", { name: "Last ned og siter" }), title: "Last ned og siter" },
  { opener: (page) => page.getByRole("button", { name: "Hva er et fortrinn?" }).first(), title: "Ordliste" },
];

for (const { opener, title } of DIALOGS) {
  const dialog = (page) => page.getByRole("dialog", { name: title });

  test(`kind 4: back closes the dialog «${title}» first, and then leads to the view before`, async ({ page }) => {
    await openWithMap(page, "");
    await shape(page, "Hallingdal").press("Enter");
    await expect(heading(page)).toHaveText("Hallingdal");
    await whole(page);
    for (const isReloaded of [false, true]) {
      await opener(page).click();
      await expect(dialog(page)).toBeVisible();
      if (isReloaded) {
        await page.reload();
        await expect(heading(page)).toHaveText("Hallingdal");
      } else {
        await page.goBack();
      }
      await expect(dialog(page)).toBeHidden();
      await expect(heading(page)).toHaveText("Hallingdal");
      expect(addressOf(page)).toBe("#/region/hallingdal");
    }
    await expect.poll(() => page.evaluate(() => history.state)).not.toBe("dialog");
    await expect(opener(page)).toBeFocused();

    // However a dialog is closed, its step is gone with it.
    for (const close of [() => page.keyboard.press("Escape"), () => dialog(page).getByRole("button", { name: "Lukk" }).click()]) {
      await opener(page).click();
      await expect(dialog(page)).toBeVisible();
      await close();
      await expect(dialog(page)).toBeHidden();
      await expect(opener(page)).toBeFocused();
      await expect.poll(() => page.evaluate(() => history.state)).not.toBe("dialog");
    }
    await page.goBack();
    await expect(heading(page)).toHaveText(plan.title.text);
    await page.goForward();
    await expect(heading(page)).toHaveText("Hallingdal");
    await page.goForward();
    await expect.poll(() => page.evaluate(() => history.state)).not.toBe("dialog");
    await expect(dialog(page)).toBeHidden();
    await expect(heading(page)).toHaveText("Hallingdal");
  });

  test(`kind 4: the dialog «${title}» goes with its view, whatever brings another one`, async ({ page }) => {
    await open(page, "#/nyheter");
    await go(page, { address: "#/region/hallingdal", heading: "Hallingdal" });
    await opener(page).click();
    await expect(dialog(page)).toBeVisible();
    await page.evaluate(() => (location.hash = "#/region/ringeriksregionen"));
    await expect(heading(page)).toHaveText("Ringeriksregionen");
    await expect(dialog(page)).toBeHidden();
    await expect(heading(page)).toBeFocused();
  });
}

test("kind 4: a link that is followed as a dialog closes is a step like any other", async ({ page }) => {
  await open(page, "#/nyheter");
  await go(page, { address: "#/region/hallingdal", heading: "Hallingdal" });
  await page.getByRole("button", { name: "Del", exact: true }).click();
  const dialog = page.getByRole("dialog", { name: "Del denne visningen" });
  await expect(dialog).toBeVisible();
  await dialog.evaluate((element) => {
    element.addEventListener("close", () => document.querySelector("a[href='om/']").click());
    element.close();
  });
  await expect(heading(page)).toHaveText("Om planen");
  await expect.poll(() => addressOf(page)).toBe("#/om");
  await whole(page);
  await page.goBack();
  await expect(heading(page)).toHaveText("Hallingdal");
  await expect(dialog).toBeHidden();
  await page.goBack();
  await expect(heading(page)).toHaveText("Nyheter");
});

test("kind 4: a dialog in a frame goes with its view, and back leads out of the article", async ({ page, host }) => {
  await host.open("plain.html", { foreign: true });
  const frame = await explorerIn(page, "kart");
  await expect(heading(frame)).toBeVisible();
  const steps = await page.evaluate(() => history.length);
  await frame.getByRole("button", { name: "Del", exact: true }).click();
  const dialog = frame.getByRole("dialog", { name: "Del denne visningen" });
  await expect(dialog).toBeVisible();
  expect(await page.evaluate(() => history.length)).toBe(steps);
  await page.evaluate(() => planExplorer.select(document.querySelector("#kart"), { region: "ringeriksregionen" }));
  await expect(heading(frame)).toHaveText("Ringeriksregionen");
  await expect(dialog).toBeHidden();
});
