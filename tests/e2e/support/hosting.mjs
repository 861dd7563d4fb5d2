// What is true of the site on every server that follows docs/hosting.md.
import { expect } from "@playwright/test";
import { once } from "node:events";
import { accessSync, constants, readdirSync, readFileSync } from "node:fs";
import { get } from "node:http";
import { createServer } from "node:net";
import { delimiter, join, relative } from "node:path";
import { gunzipSync } from "node:zlib";
import { GIVEN_HOST, SITE } from "./server.mjs";

/** What the pages may do. */
export const PAGE_POLICY = {
  "default-src": "'none'",
  "script-src": "'self' 'wasm-unsafe-eval'",
  "style-src": "'self'",
  "img-src": "'self' data:",
  "connect-src": "'self'",
  "frame-src": "'self'",
  "base-uri": "'self'",
  "form-action": "'none'",
  "frame-ancestors": "*",
};

const FOR_GOOD = "public, max-age=31536000, immutable";
const FIVE_MINUTES = "public, max-age=300, must-revalidate";
const AN_HOUR = "public, max-age=3600";
const ASK_ANEW = "no-cache";

const COPY = /\.(br|gz)$/;
const FINGERPRINT = /-[0-9a-f]{8,16}\.(js|css|wasm)$/;

/** Servers are at places that are not on every PATH. */
const MORE_FOLDERS = ["/usr/sbin", "/usr/local/sbin", "/usr/bin", "/usr/local/bin"];

/** Where a program is: on the PATH, where servers are, or in other folders. */
export function findProgram(name, otherFolders = []) {
  const folders = [...(process.env.PATH ?? "").split(delimiter), ...MORE_FOLDERS, ...otherFolders];
  return folders.map((folder) => join(folder, name)).find((file) => {
    try {
      accessSync(file, constants.X_OK);
      return true;
    } catch {
      return false;
    }
  });
}

/** A port that nobody listens at. */
export function freePort() {
  return new Promise((found, failed) => {
    const server = createServer().on("error", failed);
    server.listen(0, "127.0.0.1", () => {
      const { port } = server.address();
      server.close(() => found(port));
    });
  });
}

/** Every file of the site by its path, those compressed ahead of time apart. */
export function filesOfSite() {
  const entries = readdirSync(SITE, { recursive: true, withFileTypes: true }).filter((entry) => entry.isFile());
  const paths = entries.map((entry) => relative(SITE, join(entry.parentPath ?? entry.path, entry.name)));
  return { files: paths.filter((path) => !COPY.test(path)), copies: paths.filter((path) => COPY.test(path)) };
}

export const fileOfSite = (path) => readFileSync(join(SITE, path));

export const hasFingerprint = (path) => FINGERPRINT.test(path);

function cachingOf(path) {
  if (hasFingerprint(path)) {
    return FOR_GOOD;
  }
  if (path.startsWith("data/")) {
    return FIVE_MINUTES;
  }
  return path.endsWith(".html") || path === "oembed.json" ? ASK_ANEW : AN_HOUR;
}

const TYPES = [
  [".html", /^text\/html; charset=utf-8$/i],
  [".css", /^text\/css; charset=utf-8$/i],
  [".js", /^text\/javascript; charset=utf-8$/i],
  [".wasm", /^application\/wasm$/],
  [".json", /^application\/json$/],
  [".svg", /^image\/svg\+xml$/],
];

/** A policy as its parts by name. */
function policyOf(headers) {
  const parts = (headers["content-security-policy"] ?? "").split(";").map((part) => part.trim().split(/\s+/));
  return Object.fromEntries(parts.filter(([name]) => name).map(([name, ...values]) => [name, values.join(" ")]));
}

/**
 * Asks for every file and holds the answers against the rules. A fault does not end the test.
 *
 * @param {import("@playwright/test").APIRequestContext} request
 * @param {string} base the address of the site's folder
 */
export async function expectRules(request, base) {
  const { files } = filesOfSite();
  expect(files).toEqual(expect.arrayContaining(["index.html", "data/plan.json"]));
  expect(files.filter(hasFingerprint).length).toBeGreaterThanOrEqual(4);
  for (const path of files) {
    const answer = await request.get(`${base}${path}`, { headers: { "Accept-Encoding": "identity" } });
    const headers = answer.headers();
    const soft = (value, what) => expect.soft(value, `${path}: ${what}`);
    soft(answer.status(), "status").toBe(200);
    soft((await answer.body()).equals(fileOfSite(path)), "is the file").toBe(true);
    soft(headers["cache-control"], "caching").toBe(cachingOf(path));
    soft(headers["content-encoding"], "not compressed when not asked for").toBeUndefined();
    expectAlways(headers, path);
    const type = TYPES.find(([ending]) => path.endsWith(ending))?.[1] ?? /./;
    soft(headers["content-type"] ?? "", "type").toMatch(type);
    const isPage = path.endsWith(".html");
    soft(policyOf(headers), "policy").toEqual(isPage ? PAGE_POLICY : {});
    soft(headers["access-control-allow-origin"], "may be read by everybody").toBe(isPage ? undefined : "*");
    soft(headers["cross-origin-embedder-policy"], "may stand in isolated pages").toBe(isPage ? "require-corp" : undefined);
  }
}

/** What stands with every answer, also with errors. */
function expectAlways(headers, path) {
  expect.soft(headers["cross-origin-resource-policy"], `${path}: may be shown by everybody`).toBe("cross-origin");
  expect.soft(headers["x-content-type-options"], `${path}: nosniff`).toBe("nosniff");
  expect.soft(headers["referrer-policy"], `${path}: referrer`).toBe("strict-origin-when-cross-origin");
  expect.soft(headers.server ?? "", `${path}: the server does not tell its version`).not.toMatch(/\d/);
}

/** A folder's address is its page. */
export async function expectFolderIsPage(request, base) {
  const answer = await request.get(base);
  expect(answer.status()).toBe(200);
  expect((await answer.body()).equals(fileOfSite("index.html"))).toBe(true);
  expect(answer.headers()["cache-control"]).toBe(ASK_ANEW);
  expect(policyOf(answer.headers())).toEqual(PAGE_POLICY);
  expectAlways(answer.headers(), base);
}

/**
 * A folder's name without its slash leads to the folder, by whatever name and protocol the reader has come to the server,
 * and not for long.
 */
export async function expectFolderIsFound(base, headers = {}) {
  const { href, pathname } = new URL("demo", base);
  const [answer] = await once(get(href, { headers }), "response");
  answer.resume();
  expect([301, 308]).toContain(answer.statusCode);
  expect(answer.headers.location).toBe(`${pathname}/`);
  expect(answer.headers["cache-control"]).toBe(ASK_ANEW);
  expectAlways(answer.headers, pathname);
}

/** A page of another site that shows only what allows it shows the explorer, its script and its map. */
export async function expectIsolated(page, base, other) {
  const host = new URL(GIVEN_HOST, other);
  host.hostname = "localhost";
  host.search = new URLSearchParams({ embedder: "require-corp", body: `<plan-explorer region="hallingdal" loading="eager" title="Kart"></plan-explorer><script src="${base}embed.js"></script>` });
  await page.goto(host.href);
  const frame = page.frameLocator("iframe");
  await expect(frame.getByRole("heading", { level: 1 })).toHaveText("Hallingdal");
  await expect(frame.getByRole("button", { name: "Zoom inn" })).toBeVisible();
  await expect.poll(() => page.locator("iframe").evaluate(({ clientHeight }) => clientHeight), "its height").not.toBe(700);
}

/** What is not there is missing, and not for long. */
export async function expectMissing(request, base) {
  for (const path of ["nothing", "nothing.html", "region/nothing", "data/nothing.json", "start-0123456789abcdef.js"]) {
    const answer = await request.get(`${base}${path}`);
    expect.soft(answer.status(), path).toBe(404);
    expect.soft(answer.headers()["cache-control"] ?? ASK_ANEW, path).toBe(ASK_ANEW);
    expect.soft(await answer.text(), path).not.toContain("plan-explorer");
    expectAlways(answer.headers(), path);
  }
  // A sandboxed frame is told so as well, and not merely that it may not know.
  const data = await request.get(`${base}data/nothing.json`);
  expect.soft(data.headers()["access-control-allow-origin"]).toBe("*");
}

/** The answer to a request, its body as it was sent. The address goes out as it is written. */
async function ask(address, accepted) {
  const { hostname, port } = new URL(address);
  const path = address.slice(address.indexOf("/", "http://".length));
  const [answer] = await once(get({ hostname, port, path, headers: { "Accept-Encoding": accepted } }), "response");
  const chunks = await answer.toArray();
  return { status: answer.statusCode, headers: answer.headers, body: Buffer.concat(chunks) };
}

/** What has become a path because its `#` was encoded is led back to the view. */
export async function expectWayBack(base) {
  const { origin, pathname } = new URL(base);
  for (const [asked, meant] of [
    ["%23/region/hallingdal", "#/region/hallingdal"],
    ["%23/region/hallingdal?kommune=0617", "#/region/hallingdal?kommune=0617"],
    ["index.html%23/om", "index.html#/om"],
    ["embed.html%23!/nyheter?aar=2016&region=hallingdal", "embed.html#/nyheter?aar=2016&region=hallingdal"],
    ["%2523%252Fregion%252Fhallingdal", "#%252Fregion%252Fhallingdal"],
    ["%23/innsatsomr%C3%A5de/kompetanse", "#/innsatsomr%C3%A5de/kompetanse"],
    ["%23/om%0d%0aX-Made-Up:%20yes", "#/om%0d%0aX-Made-Up:%20yes"],
  ]) {
    const { status, headers } = await ask(`${base}${asked}`, "identity");
    expect.soft(status, asked).toBe(302);
    const location = headers.location ?? "";
    expect.soft(new URL(location, base).href, asked).toBe(`${base}${meant}`);
    expect.soft(location.slice(location.indexOf(pathname, location.startsWith("http") ? origin.length : 0)), asked).toBe(pathname + meant);
    expect.soft(headers["x-made-up"], asked).toBeUndefined();
  }
  // What is there is not led anywhere, nor is what merely holds such a character.
  for (const there of ["?a=%23/om", "index.html?a=%23/om"]) {
    expect.soft((await ask(`${base}${there}`, "identity")).status, there).toBe(200);
  }
  expect.soft((await ask(`${base}a%23b`, "identity")).status).toBe(404);
}

/** No address leads to another server. */
export async function expectNoWayOut(origin) {
  for (const path of ["//www.example.org/%23/om", "///www.example.org/%23/om", "//www.example.org%23/om"]) {
    const { headers } = await ask(`${origin}${path}`, "identity");
    expect.soft(new URL(headers.location ?? "", `${origin}/`).origin, path).toBe(origin);
  }
}

/** Fingerprinted files come as they were compressed ahead of time, the rest compressed while they are sent. */
export async function expectCompression(base) {
  const { files } = filesOfSite();
  for (const path of files.filter(hasFingerprint)) {
    for (const [accepted, used, ending] of [["gzip, deflate, br", "br", ".br"], ["br", "br", ".br"], ["gzip", "gzip", ".gz"]]) {
      const { headers, body } = await ask(`${base}${path}`, accepted);
      const soft = (value, what) => expect.soft(value, `${path} for ${accepted}: ${what}`);
      soft(headers["content-encoding"], "encoding").toBe(used);
      soft(body.equals(fileOfSite(path + ending)), "is the copy made ahead of time").toBe(true);
      soft(headers.vary ?? "", "what it depends on").toMatch(/accept-encoding/i);
      soft(headers["content-type"] ?? "", "type").toMatch(TYPES.find(([end]) => path.endsWith(end))[1]);
      soft(headers["cache-control"], "caching").toBe(FOR_GOOD);
    }
  }
  for (const path of ["index.html", "data/plan.json", "data/boundaries.json"]) {
    const { headers, body } = await ask(`${base}${path}`, "gzip, deflate, br");
    expect.soft(headers["content-encoding"], path).toBe("gzip");
    expect.soft(headers.vary ?? "", path).toMatch(/accept-encoding/i);
    expect.soft(headers["cache-control"], path).toBe(cachingOf(path));
    expect.soft(gunzipSync(body).equals(fileOfSite(path)), path).toBe(true);
  }
}

/** What a reader has already is not sent again. */
export async function expectRevalidation(request, base) {
  for (const path of ["index.html", "data/plan.json"]) {
    const tag = (await request.get(`${base}${path}`)).headers().etag;
    expect(tag, path).toBeTruthy();
    const again = await request.get(`${base}${path}`, { headers: { "If-None-Match": tag } });
    expect(again.status(), path).toBe(304);
  }
}
