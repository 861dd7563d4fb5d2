// A site that was told its address: links to its pages that are pasted elsewhere unfold.
import { spawnSync } from "node:child_process";
import { cpSync, existsSync, mkdtempSync, readFileSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { fileURLToPath } from "node:url";
import { SITE } from "./support/server.mjs";
import { HASHES, heading, map } from "./support/site.mjs";
import { expect, test as base } from "./support/test.mjs";

/** What writes the pages of a site; the build has compiled it. */
const WRITER = fileURLToPath(new URL("../../target/debug/site", import.meta.url));
const ADDRESS = "https://www.example.no/plan/";
const OTHER = "https://kart.example.org/";

/** A copy of what the pages are written from, told an address. Made once for all tests of a worker. */
const test = base.extend({
  told: [
    async ({}, use) => {
      const folder = mkdtempSync(join(tmpdir(), "plan-explorer-pages-"));
      ["page-template.txt", "data"].forEach((name) => cpSync(join(SITE, name), join(folder, name), { recursive: true }));
      const tell = (address) => spawnSync(WRITER, [folder, "--address", address], { encoding: "utf8" });
      const { status, stderr } = tell(ADDRESS);
      expect(stderr).toBe("");
      expect(status).toBe(0);
      await use({ tell, has: (name) => existsSync(join(folder, name)), read: (name) => readFileSync(join(folder, name), "utf8") });
      rmSync(folder, { recursive: true });
    },
    { scope: "worker" },
  ],
});

/** The frame in an answer, as a browser reads it. */
const frameOf = (page, html) =>
  page.evaluate((text) => {
    const { body } = new DOMParser().parseFromString(text, "text/html");
    return {
      elements: [...body.querySelectorAll("*")].map(({ localName }) => localName),
      attributes: Object.fromEntries([...body.firstElementChild.attributes].map(({ name, value }) => [name, value])),
    };
  }, html);

/** What a page says in its head, as a browser reads it. */
const headOf = (page, html) =>
  page.evaluate((text) => {
    const document = new DOMParser().parseFromString(text, "text/html");
    const all = (selector, name) => [...document.head.querySelectorAll(selector)].map((element) => element.getAttribute(name));
    return {
      title: document.title,
      description: all('meta[name="description"]', "content")[0],
      discovery: all('link[rel="alternate"][type="application/json+oembed"]', "href"),
      canonical: all('link[rel="canonical"]', "href"),
      languages: all('link[rel="alternate"][hreflang]', "href"),
      ogTitle: all('meta[property="og:title"]', "content"),
      ogUrl: all('meta[property="og:url"]', "content"),
      ogDescription: all('meta[property="og:description"]', "content"),
    };
  }, html);

test("a site without an address promises nothing that takes one", () => {
  test.skip(existsSync(join(SITE, "oembed.json")), "The site here was told its address.");
  for (const name of ["index.html", "region/hallingdal/index.html"]) {
    expect(readFileSync(join(SITE, name), "utf8")).not.toMatch(/oembed|og:url|og:image/);
  }
});

test("each page leads to an answer about itself, and says what it is", async ({ page, told }) => {
  for (const folder of ["", "nn/", "en/"]) {
    for (const path of HASHES.keys()) {
      const here = `${ADDRESS}${folder}${path}`;
      const { title, description, ...head } = await headOf(page, told.read(`${folder}${path}index.html`));
      expect.soft(head, here).toEqual({
        discovery: [`${here}oembed.json`],
        canonical: [here],
        languages: ["", "nn/", "en/", ""].map((other) => `${ADDRESS}${other}${path}`),
        ogTitle: [title],
        ogUrl: [here],
        ogDescription: [description],
      });
      const answer = JSON.parse(told.read(`${folder}${path}oembed.json`));
      expect.soft(answer, here).toEqual({
        version: "1.0",
        type: "rich",
        title,
        provider_name: "www.example.no",
        provider_url: "https://www.example.no/",
        cache_age: 86_400,
        width: 800,
        height: 700,
        html: expect.stringContaining(`${ADDRESS}embed.html`),
      });
    }
  }
});

test("the frame in an answer shows the view of the page, in its language", async ({ page, told, baseURL, allowed }) => {
  allowed.errors.push(/favicon\.ico/);
  const { html, height } = JSON.parse(told.read("nn/region/hallingdal/oembed.json"));
  const { elements, attributes } = await frameOf(page, html);
  expect(elements).toEqual(["iframe"]);
  expect(attributes).toMatchObject({ src: `${ADDRESS}embed.html?region=hallingdal&lang=nn`, width: "100%", height: String(height) });
  await page.goto("/fixtures/html-instead");
  await page.setContent(html.replace(ADDRESS, baseURL));
  const frame = page.frameLocator("iframe");
  await expect(heading(frame)).toHaveText("Hallingdal");
  await expect(map(frame).getByRole("button", { name: "Zoom inn" })).toBeVisible();
  await expect(frame.locator("#explorer")).toHaveAttribute("lang", "nn");
});

test("the list of pages names each of them in each language, and robots are told where it is", async ({ page, told }) => {
  const list = await page.evaluate((text) => {
    const document = new DOMParser().parseFromString(text, "application/xml");
    return [...document.querySelectorAll("url > loc")].map((element) => element.textContent);
  }, told.read("sitemap.xml"));
  const all = ["", "nn/", "en/"].flatMap((folder) => [...HASHES.keys()].map((path) => `${ADDRESS}${folder}${path}`));
  expect(list.toSorted()).toEqual(all.toSorted());
  expect(told.read("robots.txt")).toContain(`Sitemap: ${ADDRESS}sitemap.xml`);
});

test("another address replaces the first one", ({ told }) => {
  const names = ["index.html", "oembed.json", "sitemap.xml", "en/om/index.html"];
  const before = names.map(told.read);
  expect(told.tell(OTHER).status).toBe(0);
  expect(names.map(told.read).join("")).not.toContain(ADDRESS);
  expect(told.tell(ADDRESS).status).toBe(0);
  expect(names.map(told.read)).toEqual(before);
});
