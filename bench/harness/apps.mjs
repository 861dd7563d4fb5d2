// What is measured: the explorer as it is built, and two peers of the same function, built here.
import { execFile } from "node:child_process";
import { cp, mkdir, rm } from "node:fs/promises";
import { fileURLToPath } from "node:url";
import { promisify } from "node:util";
import { build } from "esbuild";

const here = (path) => fileURLToPath(new URL(path, import.meta.url));
/** The explorer as it is built; another folder where one is named, so that a build may go on meanwhile. */
const SITE = process.env.BENCH_SITE ?? here("../../dist");
const BUILT = here("../../target/bench");
export const LARGE = here("../../target/generated");
/** The explorer as it is built for the large plan. */
export const LARGE_SITE = here("../../target/bench-large");
const BROWSERS = ["chrome109", "firefox115", "safari16"];

/** In the order of the tables. `frame` is what a page shows of it in a frame. */
export const APPS = [
  { name: "explorer", title: "plan explorer", folder: SITE, frame: "embed.html" },
  { name: "plain", title: "plain JavaScript", folder: `${BUILT}/plain`, frame: "index.html", entry: "main.js" },
  { name: "react", title: "React", folder: `${BUILT}/react`, frame: "index.html", entry: "main.jsx" },
];

export const PEERS = APPS.filter(({ entry }) => entry);

/** Builds the peers as one would publish them, with the explorer's style sheet and data. */
export async function buildPeers() {
  for (const { name, folder, entry } of PEERS) {
    await rm(folder, { recursive: true, force: true });
    await mkdir(folder, { recursive: true });
    const source = here(`../peers/${name}`);
    await build({
      entryPoints: [`${source}/${entry}`],
      outfile: `${folder}/app.js`,
      bundle: true,
      minify: true,
      format: "esm",
      jsx: "automatic",
      target: BROWSERS,
      define: { "process.env.NODE_ENV": '"production"' },
    });
    // Leaflet's style sheet names pictures for markers that nobody here uses.
    await build({ entryPoints: [here("../../style/main.css")], outfile: `${folder}/style.css`, bundle: true, minify: true, loader: { ".png": "empty" }, target: BROWSERS });
    await cp(`${source}/index.html`, `${folder}/index.html`);
    for (const file of ["data", "favicon.svg"]) {
      await cp(here(`../../public/${file}`), `${folder}/${file}`, { recursive: true });
    }
    const files = ["app.js", "style.css", "index.html", "data/plan.json", "data/boundaries.json", "favicon.svg"];
    await compress(files.map((file) => `${folder}/${file}`));
  }
}

/** Puts brotli copies beside files, as the explorer's own build does. */
export const compress = (files) => promisify(execFile)("node", [here("../../xtask/node/compress.mjs"), ...files]);
