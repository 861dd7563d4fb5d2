// Every view has an address: it can be opened, reloaded, shared, and gone back to.
import { plan, region } from "./support/plan.mjs";
import { addressOf, documentTitle, go, heading, mainNav, open, part, VIEWS, whole } from "./support/site.mjs";
import { expect, test } from "./support/test.mjs";

test("each view opens at its address, stays after a reload, and names the tab", async ({ page }) => {
  for (const view of VIEWS) {
    await test.step(view.name, async () => {
      // The same page with another address behind the # would not be loaded anew.
      await page.goto("about:blank");
      await open(page, view.address);
      await expect(heading(page)).toHaveText(view.heading);
      await expect(page).toHaveTitle(documentTitle(view));
      expect(addressOf(page)).toBe(view.address);
    });
  }
  const last = VIEWS.at(-1);
  await page.reload();
  await expect(heading(page)).toHaveText(last.heading);
  expect(addressOf(page)).toBe(last.address);
});

test("back and forward go through the views", async ({ page }) => {
  await open(page, VIEWS[0].address);
  for (const view of VIEWS.slice(1)) {
    await go(page, view);
    await expect(page).toHaveTitle(documentTitle(view));
  }
  for (const view of VIEWS.slice(0, -1).reverse()) {
    await page.goBack();
    await expect(heading(page)).toHaveText(view.heading);
    await expect(page).toHaveTitle(documentTitle(view));
  }
  for (const view of VIEWS.slice(1)) {
    await page.goForward();
    await expect(heading(page)).toHaveText(view.heading);
  }
});

/** Follows links and sets addresses in one go, before the browser shows anything, and waits until it has. */
const inOneGo = (page, steps) =>
  page.evaluate((all) => {
    for (const { link, address } of all) {
      if (link) {
        document.querySelector(`a[href="${link}"]`).click();
      } else {
        location.hash = address;
      }
    }
    return new Promise((resolve) => requestAnimationFrame(() => requestAnimationFrame(() => setTimeout(resolve))));
  }, steps);

test("whoever follows two links in one go comes to the second, and back leads through the first", async ({ page }) => {
  await open(page, "#/region/hallingdal");
  // An address that comes by other means right after a link is a step as well.
  for (const second of [{ link: "om/" }, { address: "#/om" }]) {
    await inOneGo(page, [{ link: "nyheter/" }, second]);
    await expect(heading(page)).toHaveText("Om planen");
    expect(addressOf(page)).toBe("#/om");
    await page.goBack();
    await expect(heading(page)).toHaveText("Nyheter");
    await page.goBack();
    await expect(heading(page)).toHaveText("Hallingdal");
    await whole(page);
  }
});

test("the address is that of the view in the same moment", async ({ page }) => {
  await open(page, "#/region/hallingdal");
  const addresses = await page.evaluate(() =>
    ["nyheter/", "om/"].map((link) => {
      document.querySelector(`a[href="${link}"]`).click();
      return location.pathname;
    }),
  );
  expect(addresses).toEqual(["/nyheter/", "/om/"]);
});

test("another view puts the focus on its heading; the first one leaves it alone", async ({ page }) => {
  await open(page, "");
  await expect(heading(page)).not.toBeFocused();
  for (const [link, text] of [["Fortrinn", "Fortrinn og innsatsområder"], ["Nyheter", "Nyheter"], ["Sammenlign", "Sammenlign to regioner"], ["Om planen", "Om planen"], ["Oversikt", plan.title.text]]) {
    await mainNav(page).getByRole("link", { name: link, exact: true }).click();
    await expect(heading(page)).toHaveText(text);
    await expect(heading(page)).toBeFocused();
    await expect(heading(page)).toBeInViewport();
    await expect(mainNav(page).locator("[aria-current=page]")).toHaveText([link]);
  }
});

test("a view that is opened from far down begins at its top", async ({ page }) => {
  await open(page, "#/region/hallingdal");
  const link = part(page, "Naboer").getByRole("link").first();
  await link.scrollIntoViewIfNeeded();
  const name = await link.innerText();
  await link.click();
  await expect(heading(page)).toHaveText(name);
  await expect(heading(page)).toBeInViewport();
});

test("an item that the address points out comes into sight and has the focus", async ({ page }) => {
  const hallingdal = region("hallingdal");
  const area = plan.focusAreas[0];
  const items = [
    [`#/region/hallingdal?vis=${hallingdal.advantages.at(-1).id}`, hallingdal.advantages.at(-1).title],
    [`#/innsatsomrade/${area.id}?vis=${area.actions.at(-1).id}`, area.actions.at(-1).text],
    [`#/nyheter?vis=${plan.news[5].id}`, plan.news[5].title],
    ["#/om/kilder", "Kilder"],
  ];
  for (const [address, text] of items) {
    await test.step(address, async () => {
      await page.goto("about:blank");
      await open(page, address);
      const focused = page.locator(":focus");
      await expect(focused).toContainText(text);
      await expect(focused).toBeInViewport();
    });
  }
});

test("a long list is unfolded for the address that asks for it", async ({ page }) => {
  await open(page, "#/om");
  await expect(page.getByText(plan.sources[0].title).last()).toBeHidden();
  await page.getByRole("navigation", { name: "Innhold" }).getByRole("link", { name: "Kilder" }).click();
  await expect(page.getByText(plan.sources[0].title).last()).toBeVisible();
});

test("an item of another view is pointed out when the reader comes there by a link", async ({ page }) => {
  await open(page, "#/sok?q=folkekultur");
  await page.getByRole("main").getByRole("link", { name: "Levende folkekultur" }).click();
  await expect(heading(page)).toHaveText("Hallingdal");
  await expect(page.locator(":focus")).toContainText("Levende folkekultur");
  await expect(page.locator(":focus")).toBeInViewport();
});

test("an address that leads nowhere explains itself and offers ways on", async ({ page }) => {
  const unknown = [
    ["#/finnes-ikke", "«/finnes-ikke»"],
    ["#/region/trondelag", "«trondelag»"],
    ["#/innsatsomrade/fiske", "«fiske»"],
  ];
  await open(page, "");
  for (const [address, named] of unknown) {
    await test.step(address, async () => {
      await go(page, { address, heading: "Fant ikke siden" });
      await expect(page.getByRole("main")).toContainText(named);
      expect(addressOf(page), "the address is kept").toBe(address);
      await page.getByRole("main").getByRole("link", { name: "Til oversikten" }).click();
      await expect(heading(page)).toHaveText(plan.title.text);
      await expect.poll(() => addressOf(page)).toBe("#/");
    });
  }
  await page.goBack();
  await page.getByRole("main").getByRole("link", { name: "Søk" }).click();
  await expect(heading(page)).toHaveText("Søk");
});

test("what an address points out and the plan does not have is passed over", async ({ page }) => {
  await open(page, "#/region/hallingdal?vis=finnes-ikke", "Hallingdal");
  await go(page, { address: "#/region/hallingdal?kommune=9999", heading: "Hallingdal" });
  await expect(page.getByRole("link", { name: "Vis hele Hallingdal" })).toBeVisible();
  await go(page, { address: "#/fortrinn?region=trondelag&innsatsomrade=kompetanse", heading: "Fortrinn og innsatsområder" });
  await expect(page.getByRole("table")).toBeVisible();
  await go(page, { address: "#/nyheter?region=trondelag", heading: "Nyheter" });
  await expect(page.getByRole("link", { name: "Vis alle saker" })).toBeVisible();
});
