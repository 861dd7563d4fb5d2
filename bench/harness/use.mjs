// In use, with a slow processor: choosing a region on the map, typing in the search field, filtering news. Each is
// timed from the event to the paint of what it changes.
import { newsFor, prepare } from "../peers/common/plan.js";
import { quantile } from "./numbers.mjs";
import { go, pointOn, withPage } from "./page.mjs";

const CHOICES = 20;
/** Typed letter by letter. */
const WORDS = ["hallingdal", "kompetanse", "nesbyen"];

/** The 95th percentile of each, in milliseconds. */
export function use(browser, address, raw, { withChoices = true } = {}) {
  const plan = prepare(raw);
  return withPage(browser, { regions: plan.regions.length, slowProcessor: true }, async (page) => {
    await page.goto(address, { timeout: 120_000 });
    await page.waitForFunction(() => window.bench.usable !== undefined, undefined, { timeout: 120_000 });
    const p95 = (times) => quantile(times, 0.95);
    const measured = withChoices ? { choosing: p95(await choose(page, plan)) } : {};
    return { ...measured, typing: p95(await type(page)), filtering: p95(await filter(page, plan)) };
  });
}

/** Times what an act of the reader brings about. The page has to be ready for it before it happens. */
async function timed(page, type, isDone, wanted, act) {
  await page.evaluate(([of, done, value]) => {
    const holds = { heading: () => document.querySelector("h1")?.textContent, count: () => document.querySelector(".result-count")?.textContent };
    const text = holds[done.element];
    window.bench.arm(of, () => (done.digits ? text()?.replace(/\D/g, "") === value : done.part ? text()?.includes(value) : text() === value));
  }, [type, isDone, wanted]);
  await act();
  return page.evaluate(() => window.bench.timed);
}

const HEADING = { element: "heading" };
const WORDS_FOUND = { element: "count", part: true };
/** The digits of «Viser 7 av 42 saker», however they are grouped. */
const NEWS_COUNT = { element: "count", digits: true };

async function choose(page, plan) {
  const times = [];
  for (let at = 0; at < CHOICES; at += 1) {
    const { name } = plan.regions[at % plan.regions.length];
    await go(page, "#/", plan.title.text);
    const { x, y } = await pointOn(page, name);
    times.push(await timed(page, "click", HEADING, name, () => page.mouse.click(x, y)));
  }
  return times;
}

async function type(page) {
  const times = [];
  const field = page.locator("input[type=search]");
  for (const word of WORDS) {
    await field.fill("");
    await field.focus();
    for (let end = 1; end <= word.length; end += 1) {
      const typed = `«${word.slice(0, end)}»`;
      times.push(await timed(page, "input", WORDS_FOUND, typed, () => page.keyboard.press(word[end - 1])));
    }
  }
  return times;
}

async function filter(page, plan) {
  await go(page, "#/nyheter", "Nyheter");
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
    const choose = () => page.locator(selector).selectOption(value);
    if (isChange) {
      times.push(await timed(page, "change", NEWS_COUNT, `${expected}${plan.news.length}`, choose));
    } else {
      await choose();
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
