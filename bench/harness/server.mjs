// One server for all that is measured, with the same headers for each and what was compressed ahead of time:
// `/explorer/`, `/plain/`, `/react/`, the large plan under `/large/`, the explorer built for it at `/explorer-large/`, and
// an empty page at `/host/`.
import { createReadStream, readFileSync, statSync } from "node:fs";
import { createServer } from "node:http";
import { extname, join, normalize } from "node:path";
import { APPS, LARGE, LARGE_SITE } from "./apps.mjs";

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
const HOST = Buffer.from("<!doctype html><html lang=\"nb\"><title>An article</title><p>An article");
/** Names with a content's digits never get old. */
const HAS_DIGITS = /-[0-9a-f]{16}[._]/;

const FOLDERS = new Map([...APPS.map(({ name, folder }) => [name, folder]), ["large", LARGE], ["explorer-large", LARGE_SITE]]);

function answer(request, response, root) {
  const path = normalize(decodeURIComponent(new URL(request.url ?? "", "http://localhost").pathname));
  if (path === "/host/") {
    response.writeHead(200, { "Content-Type": "text/html; charset=utf-8" }).end(HOST);
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

/** Starts it on a free port; `root` serves one folder alone. Gives its address and what stops it. */
export async function serve(root = undefined) {
  const server = createServer((request, response) => answer(request, response, root));
  await new Promise((resolve) => server.listen(0, "127.0.0.1", resolve));
  const stop = () => {
    server.closeAllConnections();
    return new Promise((resolve) => server.close(resolve));
  };
  return { address: `http://127.0.0.1:${server.address().port}`, stop };
}

export const readJson = (file) => JSON.parse(readFileSync(file, "utf8"));
