// hosting/Caddyfile as it is shipped, in Debian's Caddy: every rule by request, and the site in the browser.
import { complaints, missing, startCaddy } from "./support/caddy.mjs";
import { expectCompression, expectFolderIsFound, expectFolderIsPage, expectIsolated, expectMissing, expectNoWayOut, expectRevalidation, expectRules, expectWayBack } from "./support/hosting.mjs";
import { heading, shape } from "./support/site.mjs";
import { expect, SUB_PATH, test as base } from "./support/test.mjs";

const test = base.extend({
  caddy: [
    async ({}, use) => {
      const caddy = await startCaddy();
      await use(caddy);
      caddy.stop();
    },
    { scope: "worker" },
  ],
});

// A server that runs every check has to have it.
test.skip(missing !== undefined && !process.env.CI, missing);

const PLACES = [
  ["at the root", ({ origin }) => `${origin}/`],
  ["in a folder", ({ subOrigin }) => `${subOrigin}${SUB_PATH}`],
];

test("the file as it is holds no fault", () => expect(complaints()).toBe(""));

test("kind 5: links change: a path with two slashes leads to no other server", ({ caddy }) => expectNoWayOut(caddy.origin));

for (const [where, address] of PLACES) {
  test(`the rules hold ${where}`, async ({ page, request, caddy, baseURL }) => {
    const folder = address(caddy);
    await expectRules(request, folder);
    await expectFolderIsPage(request, folder);
    await expectFolderIsFound(folder);
    await expectMissing(request, folder);
    await expectWayBack(folder);
    await expectCompression(folder);
    await expectRevalidation(request, folder);
    await page.goto(`${folder}%23/region/hallingdal`);
    await expect(heading(page)).toHaveText("Hallingdal");
    await expect(shape(page, "Hallingdal")).toHaveAttribute("aria-pressed", "true");
    await expectIsolated(page, folder, baseURL);
  });
}
