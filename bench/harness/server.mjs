// One server for all that is measured, over HTTP/2 as real ones, with the same headers for each and what was compressed
// ahead of time: `/explorer/`, `/plain/`, `/react/`, the large plan under `/large/`, the explorer built for it at
// `/explorer-large/`, and an empty page at `/host/`. With `BENCH_HTTP1` in the environment it speaks HTTP/1.1 instead.
import { createReadStream, readFileSync, statSync } from "node:fs";
import { createServer } from "node:http";
import { createSecureServer } from "node:http2";
import { extname, join, normalize } from "node:path";
import { APPS, LARGE, LARGE_SITE } from "./apps.mjs";
import { cert, HOST, key } from "./certificate.mjs";

const TYPES = new Map([
  [".css", "text/css; charset=utf-8"],
  [".html", "text/html; charset=utf-8"],
  [".js", "text/javascript; charset=utf-8"],
  [".json", "application/json"],
  [".svg", "image/svg+xml"],
  [".txt", "text/plain; charset=utf-8"],
  [".wasm", "application/wasm"],
]);

const POLICY = "default-src 'none'; script-src 'self' 'wasm-unsafe-eval'; style-src 'self'; img-src 'self' data:; connect-src 'self'; frame-src 'self'; base-uri 'none'; form-action 'none'";
const HOST_PAGE = Buffer.from("<!doctype html><html lang=\"nb\"><title>An article</title><p>An article");
/** Names with a content's digits never get old. */
const HAS_DIGITS = /-[0-9a-f]{16}[._]/;

const FOLDERS = new Map([...APPS.map(({ name, folder }) => [name, folder]), ["large", LARGE], ["explorer-large", LARGE_SITE]]);

function answer(request, response, root) {
  const path = normalize(decodeURIComponent(new URL(request.url ?? "", "http://localhost").pathname));
  if (path === "/host/") {
    response.writeHead(200, { "Content-Type": "text/html; charset=utf-8" }).end(HOST_PAGE);
    return;
  }
  const [, first = "", ...rest] = path.split("/");
  const inside = root ? path : rest.join("/");
  const folder = root ?? FOLDERS.get(first);
  const file = folder && join(folder, inside === "" || inside.endsWith("/") ? `${inside}index.html` : inside);
  if (!file || !statSync(file, { throwIfNoEntry: false })?.isFile()) {
    response.writeHead(404, { "Content-Type": "text/plain; charset=utf-8" }).end("There is nothing here.");
    return;
  }
  const copy = [`${file}.br`, file].find((name) => statSync(name, { throwIfNoEntry: false }));
  const body = copy ?? file;
  response.writeHead(200, {
    "Content-Type": TYPES.get(extname(file)) ?? "application/octet-stream",
    "Content-Length": statSync(body).size,
    ...(body.endsWith(".br") && { "Content-Encoding": "br" }),
    "Cache-Control": HAS_DIGITS.test(file) ? "public, max-age=31536000, immutable" : "public, max-age=3600",
    "Content-Security-Policy": POLICY,
    "Access-Control-Allow-Origin": "*",
    "X-Content-Type-Options": "nosniff",
    Vary: "Accept-Encoding",
  });
  createReadStream(body).pipe(response);
}

const IS_HTTP1 = Boolean(process.env.BENCH_HTTP1);
export const PROTOCOL = IS_HTTP1 ? "HTTP/1.1" : "HTTP/2";

/** Starts it on a free port; `root` serves one folder alone. Gives its address and what stops it. */
export async function serve(root = undefined) {
  const respond = (request, response) => answer(request, response, root);
  const server = IS_HTTP1 ? createServer(respond) : createSecureServer({ cert, key }, respond);
  const connections = new Set();
  server.on(IS_HTTP1 ? "connection" : "session", (connection) => connections.add(connection));
  await new Promise((resolve) => server.listen(0, HOST, resolve));
  const stop = () => {
    connections.forEach((connection) => connection.destroy());
    return new Promise((resolve) => server.close(resolve));
  };
  return { address: `${IS_HTTP1 ? "http" : "https"}://${HOST}:${server.address().port}`, stop };
}

export const readJson = (file) => JSON.parse(readFileSync(file, "utf8"));
