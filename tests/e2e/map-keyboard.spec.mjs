// The map with the keyboard alone: one stop of the Tab key a group, arrow keys within, a ring that can be seen, and the
// focus always where the reader left it.
import { advantageGroups, municipality, plan, region } from "./support/plan.mjs";
import { holdFrames } from "./support/coming.mjs";
import { addressOf, escaped, heading, map, openWithMap, part, pointOn, shape } from "./support/site.mjs";
import { expect, test } from "./support/test.mjs";

const group = (page, name) => map(page).getByRole("group", { name, exact: true });
const member = (page, name) => map(page).getByRole("button", { name: new RegExp(`^${escaped(name)}, \\d`) });
const zoomIn = (page) => map(page).getByRole("button", { name: "Zoom inn" });
const isOffMap = (page) => page.evaluate(() => document.activeElement.closest(".map-area") === null);
const nameOfFocus = (page) => page.evaluate(() => document.activeElement.getAttribute("aria-label"));

/** Presses Tab until it comes to the map. */
async function tabToMap(page) {
  await page.locator("#search-field").focus();
  for (let pressed = 0; pressed < 30; pressed += 1) {
    await page.keyboard.press("Tab");
    if (await page.evaluate(() => document.activeElement.matches("path"))) {
      return;
    }
  }
  throw new Error("Tab does not come to the map");
}

test("every region has a name with its number of advantages, a role and a state", async ({ page }) => {
  await openWithMap(page, "");
  for (const { name, advantages } of plan.regions) {
    const button = map(page).getByRole("button", { name: `${name}, ${advantages.length} fortrinn`, exact: true, pressed: false });
    await expect(button).toHaveCount(1);
  }
});

test("all regions are one stop: Tab comes, and goes on to the buttons", async ({ page }) => {
  await openWithMap(page, "");
  await tabToMap(page);
  await expect(shape(page, plan.regions[0].name)).toBeFocused();
  await expect(group(page, "Regioner").getByRole("button")).toHaveCount(plan.regions.length);
  await page.keyboard.press("Tab");
  await expect(zoomIn(page)).toBeFocused();
  await page.keyboard.press("Shift+Tab");
  await expect(shape(page, plan.regions[0].name)).toBeFocused();
  await page.keyboard.press("Shift+Tab");
  expect(await isOffMap(page), "and out again").toBe(true);
});

test("a shape that the mouse has taken hold of is the stop from then on", async ({ page }) => {
  await openWithMap(page, "");
  const { name } = plan.regions.at(-1);
  const pressed = await pointOn(shape(page, name));
  await page.mouse.move(pressed.x, pressed.y);
  await page.mouse.down();
  await page.mouse.move(pressed.x + 30, pressed.y, { steps: 3 });
  await page.mouse.up();
  await expect(heading(page), "nothing is chosen").toHaveText(plan.title.text);
  await expect(shape(page, name)).toBeFocused();
  await page.keyboard.press("Shift+Tab");
  expect(await isOffMap(page), "out, and not to another").toBe(true);
  await page.keyboard.press("Tab");
  await expect(shape(page, name)).toBeFocused();
  expect(await map(page).locator("path.map-region[tabindex='0']").count(), "one stop").toBe(1);
  const now = await pointOn(shape(page, name));
  await page.mouse.click(now.x, now.y);
  await expect(heading(page)).toHaveText(name);
  await tabToMap(page);
  await expect(shape(page, name), "also when the focus was elsewhere").toBeFocused();
});

test("arrow keys lead to the shape that lies that way, and leave the map and the page in place", async ({ page }) => {
  await openWithMap(page, "");
  const middle = (name) => shape(page, name).evaluate((path) => {
    const { left, top, width, height } = path.getBoundingClientRect();
    return { x: left + width / 2, y: top + height / 2 };
  });
  const start = "Hallingdal";
  await shape(page, start).focus();
  const before = await middle(start);
  const scrolled = await page.evaluate(() => scrollY);
  await page.keyboard.press("ArrowDown");
  const south = /^(.*), \d/.exec(await nameOfFocus(page))[1];
  expect((await middle(south)).y).toBeGreaterThan(before.y);
  await page.keyboard.press("ArrowRight");
  const east = /^(.*), \d/.exec(await nameOfFocus(page))[1];
  expect((await middle(east)).x).toBeGreaterThan((await middle(south)).x);
  expect(await middle(start), "the map stays").toEqual(before);
  expect(await page.evaluate(() => scrollY), "the page stays").toBe(scrolled);
  expect(await map(page).locator("path.map-region[tabindex='0']").count(), "one stop").toBe(1);
});

test("arrow keys come to every region, Home and End to the first and the last", async ({ page }) => {
  await openWithMap(page, "");
  await shape(page, plan.regions[0].name).focus();
  const reached = new Set([await nameOfFocus(page)]);
  for (const key of ["ArrowDown", "ArrowRight", "ArrowDown", "ArrowLeft", "ArrowUp", "ArrowRight", "ArrowUp", "ArrowRight", "ArrowDown", "ArrowDown", "ArrowRight"]) {
    await page.keyboard.press(key);
    reached.add(await nameOfFocus(page));
  }
  expect(reached.size).toBe(plan.regions.length);
  await page.keyboard.press("End");
  await expect(shape(page, plan.regions.at(-1).name)).toBeFocused();
  await page.keyboard.press("PageUp");
  await expect(shape(page, plan.regions.at(-2).name)).toBeFocused();
  await page.keyboard.press("Home");
  await expect(shape(page, plan.regions[0].name)).toBeFocused();
  await page.keyboard.press("ArrowUp");
  expect(await nameOfFocus(page), "at the edge the focus stays").not.toBeNull();
});

test("Enter opens a region and leaves the focus there; its municipalities are the next stop", async ({ page }) => {
  const hallingdal = region("hallingdal");
  await openWithMap(page, "");
  await shape(page, hallingdal.name).press("Enter");
  await expect(heading(page)).toHaveText(hallingdal.name);
  await expect(shape(page, hallingdal.name)).toBeFocused();
  await expect(shape(page, hallingdal.name)).toHaveAttribute("aria-pressed", "true");
  const members = group(page, `Kommuner i ${hallingdal.name}`).getByRole("button");
  await expect(members).toHaveCount(hallingdal.municipalities.length);
  for (const id of hallingdal.municipalities) {
    const { name } = municipality(id);
    const titles = advantageGroups(hallingdal, [id]).flatMap(({ advantages }) => advantages.map(({ title }) => title));
    await expect(member(page, name)).toHaveAccessibleName(`${name}, ${new Set(titles).size} fortrinn`);
    await expect(member(page, name)).toHaveAttribute("aria-pressed", "false");
  }
  await page.keyboard.press("Tab");
  await expect(member(page, municipality(hallingdal.municipalities[0]).name)).toBeFocused();
  await page.keyboard.press("Tab");
  await expect(zoomIn(page)).toBeFocused();
});

test("whoever goes on before the map has followed comes to the municipalities all the same", async ({ page }) => {
  await openWithMap(page, "");
  const hallingdal = region("hallingdal");
  await shape(page, hallingdal.name).focus();
  await holdFrames(page);
  await page.keyboard.press("Enter");
  await expect(heading(page)).toHaveText(hallingdal.name);
  await page.keyboard.press("Tab");
  await expect(member(page, municipality(hallingdal.municipalities[0]).name)).toBeFocused();
});

/** Whether what has the focus is on the map and can be seen through its frame. */
const isFocusInFrame = (page) =>
  page.evaluate(() => {
    if (document.activeElement.closest(".leaflet-container") === null) {
      return false;
    }
    const inner = document.activeElement.getBoundingClientRect();
    const frame = document.querySelector(".leaflet-container").getBoundingClientRect();
    return inner.left < frame.right && inner.right > frame.left && inner.top < frame.bottom && inner.bottom > frame.top;
  });

for (const key of ["End", "ArrowDown"]) {
  test(`whoever goes on with ${key} before the map has followed sees where the focus is`, async ({ page }) => {
    await openWithMap(page, "");
    await shape(page, "Hallingdal").focus();
    await holdFrames(page);
    await page.keyboard.press("Enter");
    await expect(heading(page)).toHaveText("Hallingdal");
    await expect(shape(page, "Hallingdal")).toHaveAttribute("aria-pressed", "false");
    await page.keyboard.press(key);
    await expect(shape(page, "Hallingdal")).toHaveAttribute("aria-pressed", "true");
    expect(await isFocusInFrame(page)).toBe(true);
  });
}

test("Space opens a municipality, Escape leads out again step by step, and the focus comes back", async ({ page }) => {
  await openWithMap(page, "");
  await shape(page, "Hallingdal").press("Enter");
  await page.keyboard.press("Tab");
  await page.keyboard.press("End");
  const last = municipality(region("hallingdal").municipalities.at(-1));
  await expect(member(page, last.name)).toBeFocused();
  await page.keyboard.press("Space");
  await expect.poll(() => addressOf(page)).toBe(`#/region/hallingdal?kommune=${last.id}`);
  await expect(member(page, last.name)).toHaveAttribute("aria-pressed", "true");
  await expect(member(page, last.name)).toBeFocused();

  await page.keyboard.press("Escape");
  await expect.poll(() => addressOf(page)).toBe("#/region/hallingdal");
  await expect(member(page, last.name)).toHaveAttribute("aria-pressed", "false");
  await expect(member(page, last.name)).toBeFocused();

  await page.keyboard.press("Escape");
  await expect.poll(() => addressOf(page)).toBe("#/");
  await expect(heading(page)).toHaveText(plan.title.text);
  await expect(shape(page, "Hallingdal")).toBeFocused();
  await expect(shape(page, "Hallingdal")).toHaveAttribute("aria-pressed", "false");
  await page.keyboard.press("Escape");
  await expect.poll(() => addressOf(page)).toBe("#/");
});

test("a region and a focus area that were opened by their cards give the focus back to them", async ({ page }) => {
  await openWithMap(page, "");
  for (const [list, name] of [["Regionene", "Vestviken"], ["Innsatsområdene", "Kompetanse"]]) {
    const card = part(page, list).getByRole("link", { name });
    await card.focus();
    await page.keyboard.press("Enter");
    await expect(heading(page)).toBeFocused();
    await expect(heading(page)).toContainText(name);
    await page.keyboard.press("Escape");
    await expect(heading(page)).toHaveText(plan.title.text);
    await expect(card).toBeFocused();
  }
});

test("what the mouse presses is what the keyboard presses; Escape belongs to a field and to a dialog as long as the reader is there", async ({ page }) => {
  await openWithMap(page, "#/region/hallingdal");
  const press = async (name) => {
    const { x, y } = await pointOn(member(page, name));
    await page.mouse.click(x, y);
  };
  await press("Gol");
  await expect.poll(() => addressOf(page)).toBe("#/region/hallingdal?kommune=0617");
  await expect(member(page, "Gol")).toHaveAttribute("aria-pressed", "true");
  await press("Gol");
  await expect.poll(() => addressOf(page)).toBe("#/region/hallingdal");

  await page.getByRole("button", { name: "Del", exact: true }).press("Enter");
  await expect(page.getByRole("dialog")).toBeVisible();
  await page.keyboard.press("Escape");
  await expect(page.getByRole("dialog")).toBeHidden();
  await page.locator("#switch-today").focus();
  await page.keyboard.press("Escape");
  await expect(heading(page)).toHaveText("Hallingdal");
  await expect.poll(() => addressOf(page)).toBe("#/region/hallingdal");
});

test("the ring is there for the keyboard, above all shapes, and not for the mouse", async ({ page }) => {
  await openWithMap(page, "");
  const ring = map(page).locator("path.map-ring");
  await expect(ring).toHaveCount(0);
  await tabToMap(page);
  await expect(ring).toHaveCount(2);
  await expect(ring.first()).toBeVisible();
  const isLast = await map(page).locator("path.map-ring-line").evaluate((line) => line.parentElement.lastElementChild === line);
  expect(isLast, "nothing is drawn over it").toBe(true);
  const outline = (locator) => locator.evaluate((path) => path.getAttribute("d"));
  expect(await outline(ring.last())).toBe(await outline(map(page).locator("path.map-region:focus")));
  await page.keyboard.press("ArrowDown");
  expect(await outline(ring.last()), "it goes with the focus").toBe(await outline(map(page).locator("path.map-region:focus")));
  await page.keyboard.press("Tab");
  await expect(ring).toHaveCount(0);

  const { x, y } = await pointOn(shape(page, "Hallingdal"));
  await page.mouse.click(x, y);
  await expect(heading(page)).toHaveText("Hallingdal");
  for (const path of await ring.all()) {
    await expect(path).toBeHidden();
  }
});

test("a shape outside of the frame comes into it with the focus", async ({ page }) => {
  await openWithMap(page, "#/region/vestviken");
  await shape(page, "Vestviken (Røyken og Hurum)").focus();
  await page.keyboard.press("Home");
  const first = shape(page, plan.regions[0].name);
  await expect(first).toBeFocused();
  await expect.poll(() => isFocusInFrame(page)).toBe(true);
});

test("buttons move the map when something is out of sight, one press at a time", async ({ page }) => {
  await openWithMap(page, "");
  const buttons = group(page, "Flytt kartet");
  await expect(buttons).toBeHidden();
  await zoomIn(page).press("Space");
  await expect(buttons).toBeVisible();
  const left = async () => (await shape(page, "Hallingdal").boundingBox()).x;
  const top = async () => (await map(page).locator(".map-label-region").first().evaluate((label) => label.parentElement.getBoundingClientRect().top));
  const [x, y] = [await left(), await top()];
  await buttons.getByRole("button", { name: "Vis mer mot nord" }).press("Enter");
  await expect.poll(top).toBeGreaterThan(y + 20);
  await buttons.getByRole("button", { name: "Vis mer mot vest" }).click();
  await expect.poll(left).not.toBe(x);
});
