// Enlarged and by keyboard, and for readers who want less motion: the focus can be seen, and nothing moves.
import { heading, map, openWithMap } from "./support/site.mjs";
import { expect, test } from "./support/test.mjs";

test("what has the focus can be seen, wherever Tab leads", async ({ page }) => {
  await page.setViewportSize({ width: 320, height: 256 });
  await openWithMap(page, "#/region/midt-buskerud");
  for (let pressed = 0; pressed < 60; pressed += 1) {
    await page.keyboard.press("Tab");
    const state = await page.evaluate(() => {
      const element = document.activeElement;
      if (element === document.body || element.matches("path")) {
        return { isSeen: true };
      }
      const { left, right, top, bottom } = element.getBoundingClientRect();
      const isSeen = bottom > 0 && top < innerHeight && right > 0 && left < innerWidth;
      return { isSeen, name: element.textContent.trim() || element.getAttribute("aria-label") || element.id };
    });
    expect.soft(state.isSeen, state.name).toBe(true);
  }
});

test("nothing moves: no transitions, no animations, no gliding map", async ({ page }) => {
  await openWithMap(page, "");
  await page.evaluate(() => {
    window.moved = [];
    for (const event of ["transitionrun", "animationstart"]) {
      document.addEventListener(event, ({ target, propertyName = "" }) => window.moved.push(`${target.className.baseVal ?? target.className} ${propertyName}`), true);
    }
  });
  await map(page).getByRole("button", { name: "Zoom inn" }).click();
  await expect(map(page).getByRole("group", { name: "Flytt kartet" })).toBeVisible();
  const places = await map(page).getByRole("button", { name: "Vis mer mot nord" }).evaluate(async (button) => {
    const place = () => document.querySelector(".map-region").getBoundingClientRect().top;
    const before = place();
    button.click();
    const places = [place()];
    for (let frames = 0; frames < 3; frames += 1) {
      await new Promise((resolve) => requestAnimationFrame(resolve));
      places.push(place());
    }
    return places.map((top) => top - before);
  });
  expect(places[0], "the map is there at once").not.toBe(0);
  expect(new Set(places).size, "and stays").toBe(1);
  await map(page).getByRole("button", { name: /^Hallingdal/ }).press("Enter");
  await expect(heading(page)).toHaveText("Hallingdal");
  await page.getByRole("link", { name: "Til oversikten" }).hover();
  expect(await page.evaluate(() => [...window.moved, ...document.getAnimations().map(String)])).toEqual([]);
});
