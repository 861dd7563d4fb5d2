// The program comes in two parts. Where the second does not come, or not as it was built, the first view stays.
import { plan } from "./support/plan.mjs";
import { heading, map, started } from "./support/site.mjs";
import { expect, test } from "./support/test.mjs";

const FIRST = /\/plan-explorer-[0-9a-f]{16}\.wasm$/;
const REST = /\/app-[0-9a-f]{16}\.wasm$/;

/** What the browser writes in the console about a file that does not come, or is another one. */
const REFUSED = /Failed to (fetch|load resource|find a valid digest)|Fetch API cannot load|WebAssembly/;

const tampered = (change) => async (route) => {
  const response = await route.fetch();
  return route.fulfill({ response, body: change(await response.body()) });
};

/** What can come in place of the rest. */
const FAILURES = [
  { what: "nothing at all", reply: (route) => route.abort() },
  { what: "a page that it is not there", reply: (route) => route.fulfill({ status: 404, body: "" }) },
  { what: "a rest with something added", reply: tampered((body) => Buffer.concat([body, Buffer.from([0, 1, 0])])) },
];

test("each part is asked for once, the rest by the first", async ({ page }) => {
  const asked = [];
  page.on("request", (request) => asked.push(new URL(request.url()).pathname));
  await page.goto("./");
  await started(page);
  const parts = asked.filter((path) => path.endsWith(".wasm"));
  expect(parts).toEqual([expect.stringMatching(FIRST), expect.stringMatching(REST)]);
  await expect(page.locator("[data-start]"), "nothing is left of the start").toHaveCount(0);
});

for (const { what, reply } of FAILURES) {
  test(`${what} comes: the first view can be read, and the reader is told; the next visit asks anew`, async ({ page, allowed }) => {
    allowed.errors.push(REFUSED);
    await page.route(REST, reply);
    await page.goto("./#/region/hallingdal");
    await expect(page.getByText("Siden kunne ikke lastes helt.")).toBeVisible();
    await expect(page.getByText("Laster …")).toBeHidden();
    await expect(heading(page), "whatever was asked for, the view that is there is shown").toHaveText(plan.title.text);
    await expect(map(page).locator("path.map-region")).toHaveCount(plan.regions.length);
    await expect(page.locator(".content")).toContainText(plan.vision.text);
    await page.unroute(REST);
    await page.reload();
    await expect(heading(page)).toHaveText("Hallingdal");
  });
}
