// The site lives with a strict content security policy, from any path of any host, and its views hold together.
import { readFileSync } from "node:fs";
import { join } from "node:path";
import { CONTENT_SECURITY_POLICY, PAGE_POLICY, SITE } from "./support/server.mjs";
import { FULL_VIEWS, go, heading, map, shape } from "./support/site.mjs";
import { expect, SUB_PATH, test } from "./support/test.mjs";

/** Runs in a page: what is wrong with a view as it stands after others. */
function faultsOfView() {
  const all = [...document.querySelectorAll("*")];
  const inline = all.filter((element) => element.matches("script:not([src], [type='application/ld+json']), style") || element.getAttributeNames().some((name) => name.startsWith("on")));
  const ids = all.map(({ id }) => id).filter(Boolean);
  const doubled = ids.filter((id, at) => ids.indexOf(id) !== at);
  const lost = ["for", "aria-labelledby", "aria-describedby", "aria-controls"].flatMap((name) =>
    all.flatMap((element) => (element.getAttribute(name)?.split(" ") ?? []).filter((id) => !document.getElementById(id)).map((id) => `${name}=${id}`)),
  );
  return [
    ...inline.map(({ outerHTML }) => `inline code: ${outerHTML.slice(0, 80)}`),
    ...doubled.map((id) => `twice: #${id}`),
    ...lost.map((reference) => `leads nowhere: ${reference}`),
  ];
}

/** The levels of all headings that are shown, and whether they leave out one. */
async function faultsOfHeadings(page) {
  const levels = await page.getByRole("heading").evaluateAll((all) => all.map((element) => Number(element.tagName.slice(1))));
  const isSound = levels.filter((level) => level === 1).length === 1 && levels.every((level, at) => at === 0 || level <= levels[at - 1] + 1);
  return isSound ? [] : [`headings: ${levels.join(" ")}`];
}

test("from a path on a host, no view breaks the policy, has inline code or an id twice, or skips a level of headings", async ({ page, baseURL }) => {
  const answers = [];
  page.on("response", (response) => answers.push(response));
  await page.addInitScript(() => {
    globalThis.broken = [];
    document.addEventListener("securitypolicyviolation", (event) => globalThis.broken.push(`${event.violatedDirective} ${event.blockedURI} ${event.sample}`));
  });
  const response = await page.goto(`${SUB_PATH}#/region/hallingdal`);
  const policy = response.headers()["content-security-policy"];
  expect(policy).toBe(PAGE_POLICY);
  expect(policy).not.toMatch(/unsafe-inline|'unsafe-eval'|https?:|\*/);
  await expect(shape(page, "Hallingdal")).toHaveAttribute("aria-pressed", "true");
  await expect(map(page).getByRole("button", { name: "Zoom inn" })).toBeVisible();
  for (const view of FULL_VIEWS) {
    await go(page, view);
    expect.soft([...(await page.evaluate(faultsOfView)), ...(await faultsOfHeadings(page))], view.name).toEqual([]);
  }
  expect(await page.evaluate(() => globalThis.broken)).toEqual([]);

  await test.step("every file is there, of its right type, and from that path", async () => {
    const files = answers.map((answer) => ({ address: new URL(answer.url()), status: answer.status(), type: answer.headers()["content-type"] }));
    for (const { address, status } of files.filter(({ address }) => address.protocol.startsWith("http"))) {
      expect(address.origin).toBe(new URL(baseURL).origin);
      expect(address.pathname.startsWith(SUB_PATH), address.pathname).toBe(true);
      expect(status, address.pathname).toBe(200);
    }
    const type = (ending) => files.find(({ address }) => address.pathname.endsWith(ending))?.type;
    expect(type(".wasm")).toBe("application/wasm");
    expect(type("plan.json")).toBe("application/json");
  });
});

test("what is wrong with a view is noticed", async ({ page }) => {
  await page.setContent(`<!doctype html><h1 id="a">A</h1><h3 id="a" onclick="1">B</h3><label for="b">C</label>`);
  expect(await page.evaluate(faultsOfView)).toEqual([expect.stringContaining("inline code"), "twice: #a", "leads nowhere: for=b"]);
  expect(await faultsOfHeadings(page)).toEqual(["headings: 1 3"]);
});

test("the frame lives with a policy that allows no frames in turn", async ({ page }) => {
  const response = await page.goto("./embed.html?region=hallingdal");
  expect(response.headers()["content-security-policy"]).toBe(CONTENT_SECURITY_POLICY);
  await expect(heading(page)).toHaveText("Hallingdal");
});

test("there is no inline code in the file", () => {
  const file = readFileSync(join(SITE, "index.html"), "utf8");
  expect(file).not.toMatch(/<style|\sstyle=|\son\w+=/);
  expect(file.match(/<script\b[^>]*>/g)?.filter((tag) => !/\ssrc=|type="application\/ld\+json"/.test(tag)) ?? []).toEqual([]);
});
