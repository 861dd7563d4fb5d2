// hosting/nginx.conf as it is shipped, in Debian's nginx: every rule by request, and the site in the browser.
import { expectCompression, expectFolderIsFound, expectFolderIsPage, expectIsolated, expectMissing, expectNoWayOut, expectRevalidation, expectRules, expectWayBack } from "./support/hosting.mjs";
import { missing, startNginx } from "./support/nginx.mjs";
import { heading, map, shape } from "./support/site.mjs";
import { expect, SUB_PATH, test as base } from "./support/test.mjs";

const test = base.extend({
  origin: [
    async ({}, use) => {
      const { origin, stop } = await startNginx();
      await use(origin);
      stop();
    },
    { scope: "worker" },
  ],
});

// A server that runs every check has to have it.
test.skip(missing !== undefined && !process.env.CI, missing);

for (const [where, path] of [["at the root", "/"], ["in a folder", SUB_PATH]]) {
  test.describe(where, () => {
    test("every file has the headers of its kind", ({ request, origin }) => expectRules(request, origin + path));
    test("the folder is the page", ({ request, origin }) => expectFolderIsPage(request, origin + path));
    test("kind 7: a folder's name without its slash leads to the folder", ({ origin }) => expectFolderIsFound(origin + path, { Host: "another.example" }));
    test("kind 7: the map is drawn in a page that shows only what allows it", ({ page, baseURL, origin }) => expectIsolated(page, origin + path, baseURL));
    test("what is not there is missing", ({ request, origin }) => expectMissing(request, origin + path));
    test("files come compressed", ({ origin }) => expectCompression(origin + path));
    test("what is unchanged is not sent again", ({ request, origin }) => expectRevalidation(request, origin + path));

    test("kind 5: links change: what has become a path is led back to its view", ({ origin }) => expectWayBack(origin + path));

    test("the map is drawn", async ({ page, origin }) => {
      await page.goto(`${origin}${path}#/region/hallingdal`);
      await expect(heading(page)).toHaveText("Hallingdal");
      await expect(shape(page, "Hallingdal")).toHaveAttribute("aria-pressed", "true");
    });

    test("the map is drawn in a sandboxed frame on another site's page", async ({ page, origin, allowed }) => {
      allowed.errors.push(/favicon\.ico/);
      await page.goto("/fixtures/html-instead");
      await page.setContent(`<iframe sandbox="allow-scripts" width="900" height="700" src="${origin}${path}embed.html"></iframe>`);
      await expect(map(page.frameLocator("iframe")).getByRole("button", { name: "Zoom inn" })).toBeVisible();
    });
  });
}

test("kind 5: links change: a path with two slashes leads to no other server", ({ origin }) => expectNoWayOut(origin));

test("kind 5: links change: a link that was looked over opens the view that it means", async ({ page, origin }) => {
  for (const path of ["/", SUB_PATH]) {
    await page.goto(`${origin}${path}%23/region/hallingdal`);
    await expect(heading(page)).toHaveText("Hallingdal");
    await expect(page).toHaveURL(`${origin}${path}region/hallingdal/`);
  }
});

test("the folder's name alone leads to it", async ({ request, origin }) => {
  const answer = await request.get(origin + SUB_PATH.slice(0, -1));
  expect(answer.url()).toBe(origin + SUB_PATH);
  const first = await request.get(origin + SUB_PATH.slice(0, -1), { maxRedirects: 0 });
  expect(first.headers()).toMatchObject({ location: SUB_PATH, "cache-control": "no-cache" });
});

test("what lets pasted links unfold is asked for anew, and may be read by everybody", async ({ request, origin }) => {
  const answer = await request.get(`${origin}/named/oembed.json`);
  expect(answer.status()).toBe(200);
  expect(answer.headers()).toMatchObject({
    "content-type": "application/json",
    "cache-control": "no-cache",
    "access-control-allow-origin": "*",
    "x-content-type-options": "nosniff",
  });
});

test("a proxy in between does not cost the compression", async ({ request, origin }) => {
  const headers = { "Accept-Encoding": "gzip", Via: "1.1 proxy" };
  expect((await request.get(`${origin}/data/plan.json`, { headers })).headers()["content-encoding"]).toBe("gzip");
});
