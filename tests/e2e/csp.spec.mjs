// The site lives with a strict content security policy, from any path of any host, and its markup is sound.
import { readFileSync } from "node:fs";
import { join } from "node:path";
import { CONTENT_SECURITY_POLICY, PAGE_POLICY, SITE } from "./support/server.mjs";
import { FULL_VIEWS, go, heading, map, openWithMap, shape } from "./support/site.mjs";
import { expect, SUB_PATH, test } from "./support/test.mjs";

const walk = async (page) => {
  for (const view of FULL_VIEWS) {
    await go(page, view);
  }
};

test("the policy forbids inline code and foreign hosts, and no view breaks it", async ({ page }) => {
  await page.addInitScript(() => {
    globalThis.broken = [];
    document.addEventListener("securitypolicyviolation", (event) => globalThis.broken.push(`${event.violatedDirective} ${event.blockedURI} ${event.sample}`));
  });
  const response = await page.goto("./");
  const policy = response.headers()["content-security-policy"];
  expect(policy).toBe(PAGE_POLICY);
  expect(policy).not.toMatch(/unsafe-inline|'unsafe-eval'|https?:|\*/);
  await expect(map(page).getByRole("button", { name: "Zoom inn" })).toBeVisible();
  await walk(page);
  expect(await page.evaluate(() => globalThis.broken)).toEqual([]);
});

test("the frame lives with a policy that allows no frames in turn", async ({ page }) => {
  const response = await page.goto("./embed.html?region=hallingdal");
  expect(response.headers()["content-security-policy"]).toBe(CONTENT_SECURITY_POLICY);
  await expect(heading(page)).toHaveText("Hallingdal");
});

test("there is no inline code, neither in the file nor in any view", async ({ page }) => {
  const file = readFileSync(join(SITE, "index.html"), "utf8");
  expect(file).not.toMatch(/<style|\sstyle=|\son\w+=/);
  expect(file.match(/<script\b[^>]*>/g)?.filter((tag) => !/\ssrc=/.test(tag)) ?? []).toEqual([]);
  await openWithMap(page, "");
  for (const view of FULL_VIEWS) {
    await go(page, view);
    await expect(page.locator("script:not([src]), style"), view.name).toHaveCount(0);
    const handlers = await page.evaluate(() => [...document.querySelectorAll("*")].flatMap((element) => element.getAttributeNames().filter((name) => name.startsWith("on"))));
    expect(handlers, view.name).toEqual([]);
  }
});

test("no id is used twice in a view", async ({ page }) => {
  await openWithMap(page, "");
  for (const view of FULL_VIEWS) {
    await go(page, view);
    const doubled = await page.evaluate(() => {
      const ids = [...document.querySelectorAll("[id]")].map(({ id }) => id);
      return ids.filter((id, at) => ids.indexOf(id) !== at);
    });
    expect.soft(doubled, view.name).toEqual([]);
  }
});

test("labels and descriptions refer to elements that are there", async ({ page }) => {
  await openWithMap(page, "");
  for (const view of FULL_VIEWS) {
    await go(page, view);
    const lost = await page.evaluate(() =>
      ["for", "aria-labelledby", "aria-describedby", "aria-controls"].flatMap((name) =>
        [...document.querySelectorAll(`[${name}]`)].flatMap((element) =>
          element.getAttribute(name).split(" ").filter((id) => !document.getElementById(id)).map((id) => `${name}=${id}`),
        ),
      ),
    );
    expect.soft(lost, view.name).toEqual([]);
  }
});

test("headings do not skip a level, and there is one of the first", async ({ page }) => {
  await openWithMap(page, "");
  for (const view of FULL_VIEWS) {
    await go(page, view);
    await expect(heading(page), view.name).toHaveCount(1);
    const levels = await page.getByRole("heading").evaluateAll((all) => all.map((element) => Number(element.tagName.slice(1))));
    const skips = levels.filter((level, at) => at > 0 && level > levels[at - 1] + 1);
    expect.soft(skips, `${view.name}: ${levels.join(" ")}`).toEqual([]);
  }
});

test("the site works from a path on a host, and asks for nothing outside of it", async ({ page, baseURL }) => {
  const asked = [];
  page.on("request", (request) => asked.push(new URL(request.url())));
  await page.goto(`${SUB_PATH}#/region/hallingdal`);
  await expect(shape(page, "Hallingdal")).toHaveAttribute("aria-pressed", "true");
  await walk(page);
  for (const { origin, pathname } of asked.filter(({ protocol }) => protocol.startsWith("http"))) {
    expect(origin).toBe(new URL(baseURL).origin);
    expect(pathname.startsWith(SUB_PATH), pathname).toBe(true);
  }
});

test("every file is there and of its right type", async ({ page }) => {
  const answers = [];
  page.on("response", (response) => answers.push({ status: response.status(), path: new URL(response.url()).pathname, type: response.headers()["content-type"] ?? "" }));
  await openWithMap(page, "");
  expect(answers.filter(({ status }) => status !== 200)).toEqual([]);
  const type = (ending) => answers.find(({ path }) => path.endsWith(ending))?.type;
  expect(type(".wasm")).toBe("application/wasm");
  expect(type("plan.json")).toBe("application/json");
});
