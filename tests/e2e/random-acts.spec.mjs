// What is made in steps and is interrupted is made whole: whatever a reader does while the page starts or a view comes,
// the end is what it would be if they had waited each time. `E2E_ROUNDS=300` makes more rounds, `E2E_SEED` others.
import { ACTS, ADDRESSES, chosen, differences, letWork, pickFrom, planWithTiles, random, seen } from "./support/acts.mjs";
import { open, servePlan, started } from "./support/site.mjs";
import { expect, test } from "./support/test.mjs";

const ROUNDS = Number(process.env.E2E_ROUNDS ?? 12);
const FIRST_SEED = Number(process.env.E2E_SEED ?? 1);
/** How many times slower the processor is meanwhile. */
const SLOWER = 6;
/** How long the end may take to come on that processor, in milliseconds; it takes 1 to 3 seconds where nothing is lost. */
const SOON = 15_000;

/** The names of what can be done. */
const NAMES = Object.keys(ACTS);

async function slowDown(page, rate) {
  const session = await page.context().newCDPSession(page);
  await session.send("Emulation.setCPUThrottlingRate", { rate });
}

/** The same state, reached slowly: each step is waited for. */
async function reachedSlowly(context, file, { size, colorScheme }, address, { isToday, hasBackground }) {
  const page = await context.newPage();
  await servePlan(page, file);
  await page.setViewportSize(size);
  await page.emulateMedia({ colorScheme });
  await open(page, address);
  for (const [isWanted, selector] of [[isToday, "#switch-today"], [hasBackground, "#switch-background"]]) {
    await expect(page.locator(selector)).toBeAttached();
    if (isWanted) {
      await page.evaluate((of) => document.querySelector(of).click(), selector);
    }
  }
  await expect.poll(async () => JSON.stringify(await seen(page)) === JSON.stringify(await seen(page))).toBe(true);
  return page;
}

for (let seed = FIRST_SEED; seed < FIRST_SEED + ROUNDS; seed += 1) {
  test(`kind 13: acts at random moments, round ${seed}`, async ({ page, context, baseURL }) => {
    const next = random(seed);
    const pick = pickFrom(next);
    const state = { size: { width: 1280, height: 800 }, colorScheme: "light" };
    const file = planWithTiles(baseURL);
    const done = [];
    await servePlan(page, file);
    await page.setViewportSize(state.size);
    await page.emulateMedia({ colorScheme: state.colorScheme });
    await slowDown(page, SLOWER);
    const start = pick(ADDRESSES);
    await page.goto(`./${start}`, { waitUntil: "commit" });
    // Half of the rounds begin with the start itself.
    if (next() < 0.5) {
      await started(page);
    }
    for (let left = 3 + Math.floor(next() * 6); left > 0; left -= 1) {
      const name = pick(NAMES);
      await ACTS[name](page, pick, state);
      const tasks = Math.floor(next() ** 2 * 60);
      await letWork(page, tasks);
      done.push(`${name}, ${tasks} tasks`);
    }
    await started(page);
    const told = `${start}: ${done.join("; ")}`;
    // Going back is told to the page in a task of its own.
    await expect.poll(async () => (await seen(page)).isBusy, told).toBe(false);
    const { href } = new URL(page.url());
    const slow = await reachedSlowly(context, file, state, href.slice(baseURL.length), await chosen(page));
    await expect.poll(async () => differences(await seen(page), await seen(slow)), { message: told, timeout: SOON }).toEqual([]);
  });
}
