// Starts the first module. The page calls it; the build bundles it with what wasm-bindgen writes.
import { askFor, compile } from "./modules.js";

/** What comes after the first module: the app, and what it shares with others. */
const AFTER_FIRST = Object.keys(MODULES).filter((name) => !name.startsWith("split_") || name === "split_app");

const tell = (what) => {
  for (const note of document.querySelectorAll("[data-start]")) {
    note.hidden = note.dataset.start !== what;
  }
};

async function start(init, wasm, integrity) {
  // A style sheet that was tampered with is not there; an explorer without it would be a mess. The one for paper may
  // come later.
  const styles = [...document.querySelectorAll("link[rel=stylesheet]:not([media])")];
  if (!styles.every((link) => link.sheet)) {
    throw new Error("The style sheet did not come.");
  }
  const first = await compile(fetch(wasm, integrity ? { integrity } : {}));
  askFor(AFTER_FIRST);
  await init({ module_or_path: first });
}

/** Runs `init` with the first module at an address, and tells what becomes of it. */
export function boot(init, wasm, integrity) {
  tell("loading");
  start(init, wasm, integrity).catch((error) => {
    // Whatever view was asked for: the one that the page holds is better than none.
    delete document.documentElement.dataset.asked;
    document.documentElement.dataset.failed = "";
    tell("failed");
    throw error;
  });
}
