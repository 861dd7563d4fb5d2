// Runs before the page is shown. The page holds the first view; who asks for another one is not to see that first. The
// page is only marked here: the style sheet hides, by an animation, which ends by itself. In doubt nothing is hidden.
import { giveUp } from "./notes.js";

const page = document.documentElement;

/** Parameters that say what is shown, or in which way. Any other is another program's. */
const ASKING = ["view", "region", "focus-area", "innsatsomrade", "aar", "med", "q", "parts", "municipalities", "plan", "boundaries", "lang"];

const ask = (followed) => {
  const parameters = new URLSearchParams(location.search);
  const asks = (name) => parameters.get(name) && parameters.get(name) !== page.lang;
  // Where the rest cannot come, the view that is there is better than none.
  if (page.dataset.failed === undefined && (/^#\/[^?&]/.test(location.hash) || ASKING.some(asks))) {
    page.dataset.asked = followed === undefined ? "" : "link";
  } else {
    delete page.dataset.asked;
  }
};
ask();

// Colours that are asked for are there before anything is to be seen.
const dress = () => {
  const asked = new URLSearchParams(location.search);
  if (["light", "dark"].includes(asked.get("theme"))) {
    page.dataset.colorScheme = asked.get("theme");
  }
  if (asked.get("background") === "transparent") {
    page.dataset.background = "transparent";
  }
};
dress();

// A link that is followed before the app has started is answered as soon as it has.
addEventListener("hashchange", ask);

// Whoever does something before the app has started is not to be moved by it afterwards.
for (const act of ["pointerdown", "keydown", "wheel", "touchmove"]) {
  addEventListener(act, () => (page.dataset.used = ""), { once: true, passive: true });
}

// A start script that does not come, or is not the one that was built, can tell nobody.
document.addEventListener("error", ({ target }) => target.type === "module" && giveUp(), true);

// Trying again leads to the view that was asked for. Without this script the page's own link leads to the page.
document.addEventListener("click", (event) => {
  if (event.target.closest?.("[data-start] a, [data-reload]")) {
    event.preventDefault();
    location.reload();
  }
});
