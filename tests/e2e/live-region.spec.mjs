// One line speaks. It is there from the beginning, says what has changed and nobody sees, and says nothing twice.
import { newsWhere, concernsRegion, plan, region } from "./support/plan.mjs";
import { addressOf, go, heading, mainNav, open, openWithMap, searchField, shape, VIEWS } from "./support/site.mjs";
import { expect, test } from "./support/test.mjs";

const line = (page) => page.locator(".explorer > [role=status]");

/** Writes down all that the line says, from now on. */
async function listen(page) {
  await line(page).evaluate((element) => {
    window.heard = [];
    new MutationObserver(() => element.textContent && window.heard.push(element.textContent))
      .observe(element, { childList: true, characterData: true, subtree: true });
  });
}

/** What was said, as soon as the last of it has been. */
async function heard(page, last) {
  await expect.poll(() => page.evaluate(() => window.heard.at(-1))).toBe(last);
  return page.evaluate(() => window.heard);
}

/** How many status lines the browser hands on to screen readers. */
async function audible(page) {
  const client = await page.context().newCDPSession(page);
  const { nodes } = await client.send("Accessibility.getFullAXTree");
  await client.detach();
  return nodes.filter(({ ignored, role }) => !ignored && role?.value === "status").length;
}

test("there is one line, polite, empty and unseen, and nothing else speaks", async ({ page }) => {
  await openWithMap(page, "");
  await expect(line(page)).toHaveCount(1);
  await expect(line(page)).toHaveText("");
  for (const view of VIEWS) {
    await go(page, view);
    await expect(page.getByRole("status")).toHaveCount(1);
    await expect(page.locator("[aria-live], output, [role=log], [role=alert], [role=timer]")).toHaveCount(0);
  }
  const { width, height } = await line(page).boundingBox();
  expect(width * height).toBeLessThanOrEqual(1);
});

test("what changes without the focus is said, once each, and goes when it is no longer so", async ({ page }) => {
  const { name, advantages } = region("hallingdal");
  await openWithMap(page, "");
  await listen(page);
  const said = [];
  /** Does something, and expects it to be said after all that was said before. */
  const expectSaid = async (text, act) => {
    await act();
    said.push(text);
    expect(await heard(page, text)).toEqual(said);
  };
  await expectSaid(`${name} valgt, ${advantages.length} fortrinn`, () => shape(page, name).press("Enter"));
  await expectSaid("Hele kartet vises", () => page.keyboard.press("Escape"));
  const today = page.getByRole("checkbox", { name: /slik de er i dag/ });
  await expectSaid("Kartet viser 18 kommuner slik de er i 2024", () => today.press("Space"));
  await expectSaid("Kartet viser regionene slik de var i 2015", () => today.press("Space"));
  await expectSaid("The language is now English", () => page.getByRole("link", { name: "English" }).press("Enter"));

  await expect(line(page)).not.toHaveText("");
  await page.getByRole("link", { name: "About the plan" }).first().press("Enter");
  await expect(heading(page)).toBeFocused();
  await expect.poll(() => addressOf(page)).toBe("#/om");
  await expect(line(page)).toHaveText("");
  expect(await page.evaluate(() => window.heard)).toEqual(said);
});

test("filters say what they leave, in the words that stand on the page", async ({ page }) => {
  await open(page, "");
  await listen(page);
  await mainNav(page).getByRole("link", { name: "Nyheter" }).press("Enter");
  await expect(heading(page)).toBeFocused();
  await page.getByRole("combobox", { name: "Region", exact: true }).selectOption("hallingdal");
  const count = `Viser ${newsWhere(concernsRegion("hallingdal")).length} av ${plan.news.length} saker`;
  expect(await heard(page, count), "the view that the focus went to is not said as well").toEqual([count]);
  await expect(page.locator(".result-count")).toHaveText(count);
});

test("typing is said when it is done, not letter by letter", async ({ page }) => {
  await open(page, "");
  await listen(page);
  await searchField(page).focus();
  await page.keyboard.type("kompetanse");
  const count = await page.locator(".result-count").textContent();
  expect(count).toContain("kompetanse");
  const said = await heard(page, count);
  expect(said.filter((text) => text === count)).toHaveLength(1);
  expect(said.length, said.join(" / ")).toBeLessThan(4);
});

test("in the dialog its own line speaks, because the page behind is silent", async ({ page, context }) => {
  await context.grantPermissions(["clipboard-read", "clipboard-write"]);
  await open(page, "");
  await page.getByRole("button", { name: "Del", exact: true }).click();
  const dialog = page.getByRole("dialog");
  await expect(dialog.getByRole("status")).toHaveText("");
  for (const button of (await dialog.getByRole("button", { name: /^Kopier / }).all()).slice(0, 2)) {
    await button.click();
    await expect(dialog.getByRole("status")).toHaveText("Kopiert");
    await expect.poll(() => audible(page), "only one can be heard").toBe(1);
  }
  await expect(dialog.locator(".copy-outcome").first(), "what is seen is not heard as well").toHaveAttribute("aria-hidden", "true");
});
