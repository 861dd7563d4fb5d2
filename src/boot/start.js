// Starts the first module. The page calls it; the build bundles it with what wasm-bindgen writes.
import { askFor, compile } from "./modules.js";
import { giveUp } from "./notes.js";

/** What comes after the first module: the app, and what it shares with others. */
const AFTER_FIRST = Object.keys(MODULES).filter((name) => !name.startsWith("split_") || name === "split_app");

/**
 * Whether the style sheet is in force. Where it is missing, altered, or of another type, browsers differ in what they
 * say of it; what it says itself (style/start.css) is there or not.
 */
const isStyled = () => getComputedStyle(document.documentElement).getPropertyValue("--is-styled") !== "";

async function start(init, wasm, integrity) {
  // An explorer without its style sheet would be a mess.
  if (!isStyled()) {
    throw new Error("The style sheet did not come.");
  }
  const first = await compile(fetch(wasm, integrity ? { integrity } : {}));
  askFor(AFTER_FIRST);
  await init({ module_or_path: first });
}

/** Runs `init` with the first module at an address, and tells if that cannot be. */
export function boot(init, wasm, integrity) {
  // An older browser keeps the page as it was written.
  if (document.documentElement.dataset.failed === "old") {
    return;
  }
  start(init, wasm, integrity).catch((error) => {
    giveUp();
    throw error;
  });
}
