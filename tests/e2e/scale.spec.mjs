// A plan as large as a whole country's: 357 municipalities and 10 000 news items, made by `cargo xtask generate`.
import { readFileSync } from "node:fs";
import { pushedDown, watchPlaces } from "./support/coming.mjs";
import { addressOf, go, map, open, searchField, servePlan, whole } from "./support/site.mjs";
import { expect, test } from "./support/test.mjs";

const generated = (name) => readFileSync(new URL(`../../target/generated/${name}`, import.meta.url), "utf8");
const file = generated("plan.json");
const boundaries = generated("boundaries.json");
const plan = JSON.parse(file);

/** As the explorer has them: newest first, and those of one day as in the file. */
const newest = plan.news.map((item, at) => ({ item, at })).sort((one, other) => (one.item.date < other.item.date ? 1 : one.item.date > other.item.date ? -1 : one.at - other.at)).map(({ item }) => item);

const items = (page) => page.locator(".content > .news > .news-item");
const PAGE = 50;

test.beforeEach(async ({ page }) => {
  await servePlan(page, file);
  await page.route("**/data/boundaries.json", (route) => route.fulfill({ contentType: "application/json", body: boundaries }));
});

/** Waits until the news in the list are those of some places among all, and no others. */
async function expectItems(page, from, to) {
  await expect(items(page)).toHaveCount(to - from);
  await expect(items(page).getByRole("heading")).toContainText(newest.slice(from, to).map(({ title }) => title));
}

const moreNews = (page) => page.getByRole("button", { name: /^Vis 50 saker til/ });

test("every region is there, and words typed before the plan is ready for searching are answered when it is", async ({ page }) => {
  await open(page, "", plan.title.text);
  expect(plan.regions.length).toBeGreaterThan(30);
  await expect(map(page).locator("path.map-region")).toHaveCount(plan.regions.length);
  await expect(page.locator("#regions ~ .cards > li")).toHaveCount(plan.regions.length);

  const field = await searchField(page).elementHandle();
  const first = await field.evaluate(async (field) => {
    field.focus();
    field.value = "skog";
    field.dispatchEvent(new Event("input", { bubbles: true }));
    await new Promise((resolve) => setTimeout(resolve));
    return document.querySelector("#explorer .content").innerText;
  });
  expect(first).toContain("Søker …");
  await page.keyboard.type("bruk");
  await expect(page.locator(".result-count")).toContainText("treff på «skogbruk»");
  await expect(page.locator(".hits li").first()).toContainText(/skogbruk/i);
  await expect(page.locator("#explorer .content")).not.toContainText("Søker …");
});

test("a long list comes in pages, and the focus goes on with it; filters leave what fits, from its beginning", async ({ page }) => {
  await open(page, "#/nyheter");
  await expectItems(page, 0, PAGE);
  await moreNews(page).press("Enter");
  await expectItems(page, 0, 2 * PAGE);
  await expect(items(page).nth(PAGE)).toBeFocused();

  const [region] = plan.regions;
  await page.getByRole("combobox", { name: "Region", exact: true }).selectOption(region.id);
  const left = newest.filter((item) => item.regions.includes(region.id));
  await expect(items(page)).toHaveCount(Math.min(PAGE, left.length));
  await expect(items(page).first()).toContainText(left[0].title);
});

test("a link to an item far down shows its page, from where the reader goes both ways", async ({ page }) => {
  const at = 93 * PAGE + 7;
  const [from, to] = [93 * PAGE, 94 * PAGE];
  await open(page, `#/nyheter?vis=${newest[at].id}`);
  await expect(page.locator(`#vis-${newest[at].id}`)).toBeInViewport();
  await expectItems(page, from, to);
  const pointedOut = await items(page).nth(7).elementHandle();
  await page.getByRole("button", { name: `Vis 50 nyere saker (${from.toLocaleString("nb")} i alt)` }).press("Enter");
  await expectItems(page, from - PAGE, to);
  await expect(items(page).first()).toBeFocused();
  await expect(items(page).first()).toBeInViewport();
  await moreNews(page).press("Enter");
  await expectItems(page, from - PAGE, to + PAGE);
  await expect(items(page).nth(2 * PAGE)).toBeFocused();
  expect(await pointedOut.evaluate((element) => element.isConnected)).toBe(true);

  await test.step("another item that is pointed out brings its page, unless it stands there already", async () => {
    const pointOut = async (item) => {
      await go(page, { address: `#/nyheter?vis=${item.id}`, heading: "Nyheter" });
      await expect(page.locator(`#vis-${item.id}`)).toBeFocused();
      await expect(page.locator(`#vis-${item.id}`)).toBeInViewport();
    };
    await pointOut(newest[to + 9]);
    await expectItems(page, from - PAGE, to + PAGE);
    await pointOut(newest[9]);
    await expectItems(page, 0, PAGE);
    await expect(page.getByRole("button", { name: /nyere/ })).toHaveCount(0);
    await pointOut(newest.at(-1));
    await expectItems(page, newest.length - PAGE, newest.length);
    await expect(page.getByRole("button", { name: /^Vis .* til/ })).toHaveCount(0);
  });

  await test.step("the way to all news leads to the newest, and back leads back", async () => {
    await page.getByRole("navigation", { name: "Hovedmeny" }).getByRole("link", { name: "Nyheter" }).click();
    await expectItems(page, 0, PAGE);
    await expect.poll(() => addressOf(page)).toBe("#/nyheter");
    await page.goBack();
    await expectItems(page, newest.length - PAGE, newest.length);
  });
});

test("one of ten thousand is found by its words, and its link leads there; more hits push nothing away", async ({ page }) => {
  await open(page, "#/sok");
  await searchField(page).fill("skogbruk");
  const more = page.getByRole("button", { name: "Vis flere treff" });
  await more.click();
  const hits = page.locator(".hits").last().locator("li");
  await expect(hits).toHaveCount(PAGE);
  await whole(page);
  await expect(hits).toHaveCount(PAGE);
  const last = await hits.last().elementHandle();
  await watchPlaces(page);
  await more.press("Enter");
  await expect(hits).toHaveCount(2 * PAGE);
  await expect(hits.nth(PAGE).getByRole("link")).toBeFocused();
  await whole(page);
  expect(await last.evaluate((element) => element.isConnected)).toBe(true);
  // Only the button itself goes down, to where the next hits will come.
  expect((await pushedDown(page)).filter((pushed) => !pushed.startsWith("button"))).toEqual([]);

  await searchField(page).fill("sak 4711");
  const hit = page.locator(".hits").getByRole("link").first();
  await expect(hit).toContainText(plan.news[4711].title);
  await hit.click();
  await expect(page.locator(`#vis-${plan.news[4711].id}`)).toBeFocused();
  await expect(items(page)).toHaveCount(PAGE);
});

test("the time line comes when it is unfolded, with all that has a date", async ({ page }) => {
  await open(page, "#/nyheter");
  await expect(page.locator(".timeline")).toHaveCount(0);
  await page.locator("summary", { hasText: "Tidslinje" }).click();
  const years = [...new Set([...(plan.timeline ?? []), ...plan.news].map(({ date }) => date.slice(0, 4)))].sort();
  await expect(page.locator(".timeline h3")).toHaveText(years, { timeout: 60_000 });
  await expect(page.locator(".timeline-news")).toHaveCount(plan.news.length, { timeout: 60_000 });
});
