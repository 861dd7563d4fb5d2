// Serves the finished site as a strict static host would, and the tests' own files.
//
//   /…                       the site in dist/, with the content security policy that it has to live with
//   /some/where/…            the same site, from a path on a host that has other things too
//   /moved/…                 the site under an old name: each file is sent on to the same server's other origin
//   /fixtures/…              the files in tests/e2e/fixtures/, without that policy: they may embed the site
//   /fixtures/hosts/…        host pages, with `{site}` in them standing for the site's address; some with a policy
//   /fixtures/hosts/given    the host page that `body` in the address holds, with the policy of `embedder` if there is one
//   /fixtures/packages/…     what others use to size frames, as npm has it
//   /fixtures/html-instead   a page with status 200 where data was asked for, as misconfigured hosts answer
//   /fixtures/tiles/…        pictures for a background map: the same one everywhere
//
// It listens on 127.0.0.1. `localhost` is the same machine but another origin, so a page there is a foreign host page.
import { createReadStream, readFileSync, statSync } from "node:fs";
import { createServer } from "node:http";
import { extname, join, normalize, resolve } from "node:path";
import { fileURLToPath } from "node:url";

/** Where the site is served a second time. */
export const SUB_PATH = "/some/where/";

/** Where the site used to be. */
export const MOVED_PATH = "/moved/";

/** What the frame may do, as its hosts are told to say it. */
export const CONTENT_SECURITY_POLICY =
  "default-src 'none'; script-src 'self' 'wasm-unsafe-eval'; style-src 'self'; img-src 'self' data:; connect-src 'self'";

/** The same on a page that shows the frame: the dialog that makes the lines for an article does. */
export const PAGE_POLICY = `${CONTENT_SECURITY_POLICY}; frame-src 'self'`;

/** The folder of the finished site; E2E_DIST names another one. */
export const SITE = resolve(process.env.E2E_DIST ?? fileURLToPath(new URL("../../../dist", import.meta.url)));

const FIXTURES = fileURLToPath(new URL("../fixtures", import.meta.url));
const FIXTURES_PATH = "/fixtures/";

/** Host pages. */
export const HOSTS_PATH = "/fixtures/hosts/";

/** A host page with what the address says. */
export const GIVEN_HOST = `${HOSTS_PATH}given`;

/** The policies of those host pages that have one. */
export const HOST_POLICIES = new Map([["strict.html", PAGE_POLICY]]);

/** The packages that host pages may use: only these, and not all that the tests are made with. */
const PACKAGES = /^\/fixtures\/packages\/((?:pym\.js|iframe-resizer|@open-iframe-resizer)\/.+)$/;
const PACKAGES_FOLDER = fileURLToPath(new URL("../node_modules", import.meta.url));

/** Where the pictures of a background map are. */
export const TILES_PATH = "/fixtures/tiles/";

/** A picture of one grey pixel. */
const TILE = Buffer.from(
  "iVBORw0KGgoAAAANSUhEUgAAAAEAAAABCAAAAAA6fptVAAAACklEQVR4nGPYAgAAtgC1GKYl5AAAAABJRU5ErkJggg==",
  "base64",
);

const TYPES = new Map([
  [".css", "text/css; charset=utf-8"],
  [".html", "text/html; charset=utf-8"],
  [".js", "text/javascript; charset=utf-8"],
  [".mjs", "text/javascript; charset=utf-8"],
  [".json", "application/json"],
  [".geojson", "application/geo+json"],
  [".svg", "image/svg+xml"],
  [".png", "image/png"],
  [".ico", "image/x-icon"],
  [".txt", "text/plain; charset=utf-8"],
  [".webmanifest", "application/manifest+json"],
  [".wasm", "application/wasm"],
]);

/**
 * @param {import("node:http").IncomingMessage} request
 * @param {import("node:http").ServerResponse} response
 */
function answer(request, response) {
  const path = readPath(request.url);
  response.setHeader("Cache-Control", "no-store");
  response.setHeader("X-Content-Type-Options", "nosniff");
  if (path === undefined || !["GET", "HEAD"].includes(request.method ?? "")) {
    sendError(response, 400, "This request is not understood.");
  } else if (path === `${FIXTURES_PATH}html-instead`) {
    response.writeHead(200, { "Content-Type": "text/html; charset=utf-8" });
    response.end("<!doctype html><title>Oops</title><p>A page where data should be.");
  } else if (path.startsWith(MOVED_PATH)) {
    const other = request.headers.host?.startsWith("localhost") ? "127.0.0.1" : "localhost";
    const address = new URL(request.url.slice(MOVED_PATH.length - 1), `http://${other}:${request.socket.localPort}`);
    response.writeHead(301, { Location: address.href });
    response.end();
  } else if (path.startsWith(TILES_PATH)) {
    response.writeHead(200, { "Content-Type": "image/png" });
    response.end(TILE);
  } else if (path === GIVEN_HOST) {
    sendGivenHost(response, new URL(request.url, "http://127.0.0.1").searchParams);
  } else if (path.startsWith(HOSTS_PATH) && path.endsWith(".html")) {
    sendHost(response, path.slice(HOSTS_PATH.length), `http://127.0.0.1:${request.socket.localPort}/`);
  } else if (PACKAGES.test(path)) {
    sendFile(response, PACKAGES_FOLDER, path.replace(PACKAGES, "$1"));
  } else if (path.startsWith(FIXTURES_PATH)) {
    sendFile(response, FIXTURES, path.slice(FIXTURES_PATH.length));
  } else {
    response.setHeader("Content-Security-Policy", path.endsWith("/embed.html") ? CONTENT_SECURITY_POLICY : PAGE_POLICY);
    // A frame in a sandbox has no origin of its own, so that even its own server is another one.
    response.setHeader("Access-Control-Allow-Origin", "*");
    response.setHeader("Cross-Origin-Resource-Policy", "cross-origin");
    if (path.endsWith("/") || path.endsWith(".html")) {
      response.setHeader("Cross-Origin-Embedder-Policy", "require-corp");
    }
    sendFile(response, SITE, path.startsWith(SUB_PATH) ? path.slice(SUB_PATH.length) : path.slice(1));
  }
}

/**
 * The path of an address, decoded, and never one that leads out of a folder.
 *
 * @param {string | undefined} address
 */
function readPath(address) {
  try {
    const { pathname } = new URL(address ?? "", "http://127.0.0.1");
    const path = normalize(decodeURIComponent(pathname));
    return path.startsWith("/") && !path.includes("\0") ? path : undefined;
  } catch {
    return undefined;
  }
}

/**
 * @param {import("node:http").ServerResponse} response
 * @param {string} folder
 * @param {string} path
 */
function sendFile(response, folder, path) {
  const file = join(folder, path === "" || path.endsWith("/") ? `${path}index.html` : path);
  const about = statSync(file, { throwIfNoEntry: false });
  if (!about?.isFile()) {
    sendError(response, 404, "There is nothing here.");
    return;
  }
  response.writeHead(200, {
    "Content-Type": TYPES.get(extname(file)) ?? "application/octet-stream",
    "Content-Length": about.size,
  });
  createReadStream(file).pipe(response);
}

/**
 * @param {import("node:http").ServerResponse} response
 * @param {string} file
 * @param {string} site
 */
function sendHost(response, file, site) {
  const page = join(FIXTURES, "hosts", file);
  if (!statSync(page, { throwIfNoEntry: false })?.isFile()) {
    sendError(response, 404, "There is no such host page.");
    return;
  }
  const policy = HOST_POLICIES.get(file);
  if (policy !== undefined) {
    response.setHeader("Content-Security-Policy", policy);
  }
  response.writeHead(200, { "Content-Type": "text/html; charset=utf-8" });
  response.end(readFileSync(page, "utf8").replaceAll("{site}", site));
}

/**
 * @param {import("node:http").ServerResponse} response
 * @param {URLSearchParams} given
 */
function sendGivenHost(response, given) {
  if (given.has("embedder")) {
    response.setHeader("Cross-Origin-Embedder-Policy", given.get("embedder"));
  }
  response.writeHead(200, { "Content-Type": "text/html; charset=utf-8" });
  response.end(`<!doctype html><html lang="nb"><meta charset="utf-8"><title>A page</title><link rel="icon" href="data:,">${given.get("body")}`);
}

/**
 * @param {import("node:http").ServerResponse} response
 * @param {number} status
 * @param {string} text
 */
function sendError(response, status, text) {
  response.writeHead(status, { "Content-Type": "text/plain; charset=utf-8" });
  response.end(text);
}

/**
 * Starts the server; 0 is any port that is free.
 *
 * @param {number} port
 */
export function serve(port) {
  return createServer(answer).listen(port, "127.0.0.1");
}

if (process.argv[1] === fileURLToPath(import.meta.url)) {
  const port = Number(process.argv[2] ?? 4173);
  if (!statSync(join(SITE, "index.html"), { throwIfNoEntry: false })) {
    console.error(`There is no finished site in ${SITE}. Run \`cargo xtask build\` first.`);
    process.exit(1);
  }
  serve(port);
}
