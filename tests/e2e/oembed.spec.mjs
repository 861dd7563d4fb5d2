// A site that was told its address: links to it that are pasted elsewhere unfold.
import { spawnSync } from "node:child_process";
import { cpSync, existsSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { fileURLToPath } from "node:url";
import { SITE } from "./support/server.mjs";
import { heading, map } from "./support/site.mjs";
import { expect, test as base } from "./support/test.mjs";

const STAMP = fileURLToPath(new URL("../../xtask/node/stamp.mjs", import.meta.url));
const ADDRESS = "https://www.example.no/plan/";
const PAGES = ["index.html", "embed.html"];

/** A copy of the site's pages in a folder of the test's own. */
const test = base.extend({
  copy: async ({}, use) => {
    const folder = mkdtempSync(join(tmpdir(), "plan-explorer-oembed-"));
    PAGES.forEach((name) => cpSync(join(SITE, name), join(folder, name)));
    await use({
      stamp: (address) => spawnSync(process.execPath, [STAMP, folder, address], { encoding: "utf8" }),
      read: (name) => readFileSync(join(folder, name), "utf8"),
      write: (name, text) => writeFileSync(join(folder, name), text),
      remove: (name) => rmSync(join(folder, name)),
      oembed: () => JSON.parse(readFileSync(join(folder, "oembed.json"), "utf8")),
    });
    rmSync(folder, { recursive: true });
  },
});

/** What a page says in its head, as a browser reads it. */
async function headOf(page, html) {
  return page.evaluate((text) => {
    const document = new DOMParser().parseFromString(text, "text/html");
    const all = (selector, name) => [...document.head.querySelectorAll(selector)].map((element) => element.getAttribute(name));
    return {
      title: document.title,
      description: all('meta[name="description"]', "content"),
      discovery: all('link[rel="alternate"][type="application/json+oembed"]', "href"),
      discoveryTitle: all('link[rel="alternate"][type="application/json+oembed"]', "title"),
      canonical: all('link[rel="canonical"]', "href"),
      ogTitle: all('meta[property="og:title"]', "content"),
      ogUrl: all('meta[property="og:url"]', "content"),
      ogDescription: all('meta[property="og:description"]', "content"),
      scripts: all("script", "src"),
      handlers: [...document.querySelectorAll("*")].flatMap((element) => element.getAttributeNames()).filter((name) => name.startsWith("on")),
    };
  }, html);
}

/** The frame in an answer, as a browser reads it. */
async function frameOf(page, html) {
  return page.evaluate((text) => {
    const { body } = new DOMParser().parseFromString(text, "text/html");
    const frame = body.firstElementChild;
    return {
      elements: [...body.querySelectorAll("*")].map(({ localName }) => localName),
      attributes: Object.fromEntries([...frame.attributes].map(({ name, value }) => [name, value])),
    };
  }, html);
}

test("a site without an address promises nothing", () => {
  test.skip(existsSync(join(SITE, "oembed.json")), "The site here was told its address.");
  for (const name of PAGES) {
    expect(readFileSync(join(SITE, name), "utf8")).not.toMatch(/oembed|rel="canonical"|property="og:/);
  }
});

test("the answer has what oEmbed asks of one that is rich", async ({ page, copy }) => {
  expect(copy.stamp(ADDRESS).stderr).toBe("");
  const answer = copy.oembed();
  const { title } = await headOf(page, copy.read("index.html"));
  expect(answer).toEqual({
    version: "1.0",
    type: "rich",
    title,
    provider_name: "www.example.no",
    provider_url: "https://www.example.no/",
    cache_age: expect.any(Number),
    width: expect.any(Number),
    height: expect.any(Number),
    html: expect.any(String),
  });
  expect(Number.isInteger(answer.width) && Number.isInteger(answer.height) && Number.isInteger(answer.cache_age)).toBe(true);
  const { elements, attributes } = await frameOf(page, answer.html);
  expect(elements).toEqual(["iframe"]);
  expect(attributes).toMatchObject({ src: `${ADDRESS}embed.html`, title, width: "100%", height: String(answer.height) });
});

test("each page leads to the answer, and says what it is", async ({ page, copy }) => {
  copy.stamp(ADDRESS);
  const { title, description } = await headOf(page, copy.read("index.html"));
  expect(description).toHaveLength(1);
  for (const name of PAGES) {
    expect(await headOf(page, copy.read(name)), name).toMatchObject({
      discovery: [`${ADDRESS}oembed.json`],
      discoveryTitle: [title],
      canonical: [ADDRESS],
      ogTitle: [title],
      ogUrl: [ADDRESS],
      ogDescription: description,
    });
  }
});

test("another address replaces the first one", ({ copy }) => {
  const other = "https://kart.example.org/";
  copy.stamp(other);
  const names = [...PAGES, "oembed.json"];
  const once = names.map(copy.read);
  copy.stamp(ADDRESS);
  copy.stamp(other);
  copy.stamp(other);
  expect(names.map(copy.read)).toEqual(once);
});

test("what the pages held before is all still there", ({ copy }) => {
  const withoutAddress = (name) => copy.read(name).replace(/<!-- The site's address -->[^]*<!-- End of the site's address -->\n/, "");
  const before = PAGES.map(withoutAddress);
  copy.stamp(ADDRESS);
  expect(PAGES.map(withoutAddress)).toEqual(before);
  expect(PAGES.map(copy.read)).not.toEqual(before);
});

test("words with marks in them stay words", async ({ page, copy }) => {
  const title = `Fjell & "dal" <script>alert('$&')</script> – 100 % 'ja'`;
  const html = "Fjell &amp; &quot;dal&#34; &lt;script&gt;alert(&#x27;$&amp;&apos;)&lt;/script&gt; – 100 % 'ja'";
  const description = `"><script src=x></script>`;
  const before = copy.read("index.html");
  const changed = before
    .replace(/<title>[^]*<\/title>/, () => `<title>\n  ${html}\n</title>`)
    .replace(/(<meta name="description" content=")[^"]*/, (_, start) => `${start}&quot;&gt;&lt;script src=x&gt;&lt;/script&gt;`);
  copy.write("index.html", changed);
  expect(copy.stamp("https://www.example.no/a&b/næring/").stderr).toBe("");

  const here = "https://www.example.no/a&b/n%C3%A6ring/";
  const head = await headOf(page, copy.read("index.html"));
  expect(head).toMatchObject({ ogTitle: [title], discoveryTitle: [title], canonical: [here], ogDescription: [description], handlers: [] });
  expect(head.scripts).toEqual((await headOf(page, before)).scripts);
  expect(copy.oembed().title).toBe(title);
  const { elements, attributes } = await frameOf(page, copy.oembed().html);
  expect(elements).toEqual(["iframe"]);
  expect(attributes).toMatchObject({ src: `${here}embed.html`, title });
});

test("a page that is missing is named, and nothing is written", ({ copy }) => {
  copy.remove("embed.html");
  const before = copy.read("index.html");
  const { status, stderr } = copy.stamp(ADDRESS);
  expect(status).toBe(1);
  expect(stderr).toContain("embed.html");
  expect(copy.read("index.html")).toBe(before);
});

test("the frame in the answer shows the explorer", async ({ page, copy, baseURL, allowed }) => {
  allowed.errors.push(/favicon\.ico/);
  copy.stamp(ADDRESS);
  await page.goto("/fixtures/html-instead");
  await page.setContent(copy.oembed().html.replace(ADDRESS, baseURL));
  const frame = page.frameLocator("iframe");
  await expect(heading(frame)).toBeVisible();
  await expect(map(frame).getByRole("button", { name: "Zoom inn" })).toBeVisible();
});
