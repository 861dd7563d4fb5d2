// In use, with a slow processor: choosing a region on the map, following the link to a focus area, typing in the search
// field, filtering news. Each is timed from the event to the paint of the answer, which is the heading or the count, and
// to the last change of the page. What the main thread worked for these is told as well, and its longest task: the times
// have in them what the machine does besides and the wait for the next frame, these have not.
import { newsFor, prepare } from "../peers/common/plan.js";
import { medians, quantile } from "./numbers.mjs";
import { go, middleOf, pointOn, settled, withPage } from "./page.mjs";
import { record } from "./tasks.mjs";

const CHOICES = 20;
/** Typed letter by letter. */
const WORDS = ["hallingdal", "kompetanse", "nesbyen"];

/**
 * A browser that keeps nothing, as this one, gets the page's icon anew and draws it with each change of the address; for
 * readers it does that once. The icon is the same in all three, and so is its absence.
 */
const WITHOUT_ICON = () => document.querySelectorAll("link[rel~=icon]").forEach((icon) => (icon.href = "data:,"));

/**
 * The 95th percentile of the acts of each kind, in milliseconds, from rounds of [`acts`]: each act is the median of what
 * it took in them, so that what the machine did besides once is not the act's. `choosing` from the event to the paint of
 * the answer, `choosingWork` on the main thread until then, `choosingMarked` and `choosingMarkedWork` the same until it
 * is marked on the map as well, `choosingWhole` to the last change, `choosingAll` on the main thread until nothing
 * changed any more, `choosingTask` its longest task of all these, …
 */
export function percentiles(rounds) {
  const measured = {};
  for (const [name, first] of Object.entries(rounds[0])) {
    const typical = first.map((_, at) => medians(rounds.map((round) => round[name][at])));
    const most = (of) => quantile(typical.map(of), 0.95);
    measured[name] = most(({ time }) => time);
    measured[`${name}Whole`] = most(({ whole }) => whole);
    measured[`${name}Marked`] = most(({ marked }) => marked);
    measured[`${name}MarkedWork`] = most(({ markedWork }) => markedWork);
    measured[`${name}Work`] = most(({ work }) => work);
    measured[`${name}All`] = most(({ all }) => all);
    measured[`${name}Task`] = most(({ longest }) => longest);
  }
  return measured;
}

/** Each act of each kind. */
export function acts(browser, address, raw, { withChoices = true, isSlow = true } = {}) {
  const plan = prepare(raw);
  return withPage(browser, { regions: plan.regions.length, slowProcessor: isSlow }, async (page, devtools) => {
    await page.goto(address, { timeout: 120_000 });
    await page.waitForFunction(() => window.bench.complete !== undefined, undefined, { timeout: 120_000 });
    await page.evaluate(WITHOUT_ICON);
    const timing = new Timing(page, devtools);
    const found = {};
    for (const [name, act] of Object.entries({ ...(withChoices && { choosing: choose, opening: open }), typing: type, filtering: filter })) {
      await settled(page);
      found[name] = await record(browser, page, () => act(page, plan, timing));
    }
    return found;
  });
}

/** Times what acts of the reader bring about. The page has to be ready for an act before it happens. */
class Timing {
  constructor(page, devtools) {
    this.page = page;
    this.devtools = devtools;
  }

  /** Asks the page in the cheapest way, so that asking is no part of the work. */
  async evaluate(expression) {
    const { result, exceptionDetails } = await this.devtools.send("Runtime.evaluate", { expression, awaitPromise: true, returnByValue: true });
    if (exceptionDetails) {
      throw new Error(exceptionDetails.exception?.description ?? exceptionDetails.text);
    }
    return result.value;
  }

  async of(type, rule, wanted, act) {
    await this.page.evaluate((given) => window.bench.arm(...given), [type, rule, wanted]);
    await act();
    const [time, marked] = await this.evaluate("window.bench.timed");
    await settled(this.page);
    const whole = Math.max(time, await this.evaluate("window.bench.changed - window.bench.began"));
    return { time, marked, whole };
  }
}

const HEADING = { selector: "h1" };
/** The same, and the region is marked on the map. */
const HEADING_AND_MAP = { ...HEADING, isOnMap: true };
const WORDS_FOUND = { selector: ".result-count", isPart: true };
/** The digits of «Viser 7 av 42 saker», however they are grouped. */
const NEWS_COUNT = { selector: ".result-count", isDigits: true };

async function choose(page, plan, timing) {
  const times = [];
  for (let at = 0; at < CHOICES; at += 1) {
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

async function open(page, plan, timing) {
  const times = [];
  for (let at = 0; at < CHOICES; at += 1) {
    const { id, title } = plan.focusAreas[at % plan.focusAreas.length];
    await go(page, "#/", plan.title.text);
    await settled(page);
    const { x, y } = await middleOf(page, `a[href="#/innsatsomrade/${id}"]`);
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
