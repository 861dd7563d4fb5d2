// What a reader does with an app that is there: choosing a region, opening a focus area, typing in the search field,
// filtering news.
import { newsFor } from "../peers/common/plan.js";
import { go, middleOf, pointOn, settled } from "./page.mjs";

/** Typed letter by letter. */
const WORDS = ["hallingdal", "kompetanse", "nesbyen"];

const HEADING = { selector: "h1" };
/** The same, and the region is marked on the map. */
const HEADING_AND_MAP = { ...HEADING, isOnMap: true };
const WORDS_FOUND = { selector: ".result-count", isPart: true };
/** The digits of «Viser 7 av 42 saker», however they are grouped. */
const NEWS_COUNT = { selector: ".result-count", isDigits: true };

async function choose(page, plan, timing, choices) {
  const times = [];
  for (let at = 0; at < choices; at += 1) {
    const { name } = plan.regions[at % plan.regions.length];
    await go(page, "#/", plan.title.text);
    await settled(page);
    const { x, y } = await pointOn(page, name);
    // The reader's pointer is there already: what the way to it costs is no part of choosing.
    await page.mouse.move(x, y);
    await settled(page);
    times.push(await timing.of("click", HEADING_AND_MAP, name, () => page.mouse.down().then(() => page.mouse.up())));
  }
  return times;
}

async function open(page, plan, timing, choices) {
  const times = [];
  for (let at = 0; at < choices; at += 1) {
    const { id, title } = plan.focusAreas[at % plan.focusAreas.length];
    await go(page, "#/", plan.title.text);
    await settled(page);
    const { x, y } = await middleOf(page, `a:is([href="#/innsatsomrade/${id}"], [href="innsatsomrade/${id}/"])`);
    await page.mouse.move(x, y);
    await settled(page);
    times.push(await timing.of("click", HEADING, title, () => page.mouse.down().then(() => page.mouse.up())));
  }
  return times;
}

async function type(page, _, timing) {
  const times = [];
  const field = page.locator("input[type=search]");
  for (const word of WORDS) {
    await field.fill("");
    await field.focus();
    await settled(page);
    for (let end = 1; end <= word.length; end += 1) {
      const typed = `«${word.slice(0, end)}»`;
      times.push(await timing.of("input", WORDS_FOUND, typed, () => page.keyboard.press(word[end - 1])));
    }
  }
  return times;
}

async function filter(page, plan, timing) {
  await go(page, "#/nyheter", "Nyheter");
  await settled(page);
  const times = [];
  const choices = [
    ...plan.regions.slice(0, 6).map(({ id }) => ["region", "#filter-region", id]),
    ...plan.focusAreas.map(({ id }) => ["innsatsomrade", "#filter-focus-area", id]),
    ...plan.years.slice(0, 4).map((year) => ["aar", "#filter-year", year]),
  ];
  const now = {};
  let shown = plan.news.length;
  const set = async (name, selector, value) => {
    now[name] = value;
    const expected = newsFor(plan, now).length;
    const isChange = expected !== shown;
    shown = expected;
    // As a reader's choice does it, without the looking around that tools do before they choose.
    const choose = () => timing.evaluate(`{
      const select = document.querySelector(${JSON.stringify(selector)});
      select.value = ${JSON.stringify(value)};
      select.dispatchEvent(new Event("change", { bubbles: true }));
    }`);
    if (isChange) {
      times.push(await timing.of("change", NEWS_COUNT, `${expected}${plan.news.length}`, choose));
    } else {
      await choose();
      await settled(page);
    }
  };
  for (const [name, selector, value] of choices) {
    await set(name, selector, value);
    if (name !== "region") {
      // Back to all of them, so that the next choice changes something.
      await set(name, selector, "");
    }
  }
  return times;
}

/** Each kind of act: given the page, the plan, what times it, and how many regions or focus areas to choose. */
export const ACTS = { choosing: choose, opening: open, typing: type, filtering: filter };
