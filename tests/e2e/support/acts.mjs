// What a reader may do, one thing after the other, at moments that a seed chooses; and all that can be seen of the end.
import { changedPlan, plan } from "./plan.mjs";
import { TILES_PATH } from "./server.mjs";

/** Numbers from 0 to 1, the same for the same seed. */
export function random(seed) {
  let state = seed;
  return () => {
    state = (state + 0x6d2b79f5) | 0;
    let mixed = Math.imul(state ^ (state >>> 15), 1 | state);
    mixed = (mixed + Math.imul(mixed ^ (mixed >>> 7), 61 | mixed)) ^ mixed;
    return ((mixed ^ (mixed >>> 14)) >>> 0) / 2 ** 32;
  };
}

export const pickFrom = (next) => (list) => list[Math.floor(next() * list.length)];

const SIZES = [{ width: 320, height: 700 }, { width: 768, height: 1024 }, { width: 1280, height: 800 }];
const WORDS = ["nesbyen", "kompetanse", "xyzxyz", "k", ""];

export const ADDRESSES = [
  "#/",
  ...plan.regions.map(({ id }) => `#/region/${id}`),
  "#/region/kongsbergregionen?del=numedal",
  "#/region/hallingdal?kommune=0617",
  ...plan.focusAreas.map(({ id }) => `#/innsatsomrade/${id}`),
  "#/fortrinn",
  "#/nyheter",
  "#/nyheter?region=hallingdal",
  "#/nyheter?aar=2016",
  "#/sammenlign?region=hallingdal&med=vestviken",
  "#/sok?q=kompetanse",
  "#/om",
];

/** The plan with a background map that this machine has. */
export const planWithTiles = (origin) => changedPlan(({ backgroundMap }) => (backgroundMap.url = `${new URL(TILES_PATH, origin)}{z}/{y}/{x}.png`));

/** Does something in a page. Before the program has come, a link leads to another page, with which all work of this one ends. */
const inPage = (page, act, given) =>
  page.evaluate(act, given).catch((error) => {
    if (!/context was destroyed/.test(error.message)) {
      throw error;
    }
  });

/** What a reader does by pressing something that is there by now; nothing where it is not. */
const press = (page, selector) => inPage(page, (of) => document.querySelector(of)?.click(), selector);

/** Each act by its name. `state` is what a plain visit could not tell from the address: the window's size, the colours. */
export const ACTS = {
  language: (page, pick) => press(page, `.language[lang=${pick(["nb", "nn", "en"])}]`),
  route: (page, pick) => inPage(page, (hash) => (location.hash = hash), pick(ADDRESSES)),
  link: (page, pick) =>
    inPage(page, (share) => {
      const root = new URL(".", document.baseURI).href;
      const isView = (link) => {
        const { href } = new URL(link.getAttribute("href"), document.baseURI);
        return href.startsWith(root) && !/\.[a-z]+($|[?#])/.test(href.slice(root.length));
      };
      const links = [...document.querySelectorAll("#explorer a[href]:not(.language)")].filter((link) => isView(link) && link.checkVisibility());
      // Links on the map are drawings, which have no `click()`.
      links[Math.floor(share * links.length)]?.dispatchEvent(new MouseEvent("click", { bubbles: true, cancelable: true }));
    }, pick([0, 0.2, 0.4, 0.6, 0.8, 0.99])),
  region: (page, pick) =>
    inPage(page, (at) => document.querySelectorAll("#explorer path.map-region")[at]?.dispatchEvent(new MouseEvent("click", { bubbles: true })), pick([0, 1, 2, 3, 4, 5])),
  // Never out of the site: what is of another one does not count.
  back: (page) => inPage(page, () => navigation.canGoBack && history.back()),
  resize: async (page, pick, state) => {
    state.size = pick(SIZES);
    await page.setViewportSize(state.size);
  },
  year: (page) => press(page, "#switch-today"),
  background: (page) => press(page, "#switch-background"),
  search: (page, pick) =>
    inPage(page, (words) => {
      const field = document.querySelector("#search-field");
      if (field !== null) {
        field.value = words;
        field.dispatchEvent(new Event("input", { bubbles: true }));
      }
    }, pick(WORDS)),
  theme: async (page, pick, state) => {
    state.colorScheme = pick(["light", "dark"]);
    await page.emulateMedia({ colorScheme: state.colorScheme });
  },
};

/** Lets the page do so many tasks of its work. */
export const letWork = (page, tasks) =>
  inPage(page, async (count) => {
    for (let at = 0; at < count; at += 1) {
      await new Promise((resolve) => setTimeout(resolve));
    }
  }, tasks);

/** What the reader has chosen that is in no address. */
export const chosen = (page) =>
  page.evaluate(() => ({
    isToday: document.querySelector("#switch-today")?.checked ?? false,
    hasBackground: document.querySelector("#switch-background")?.checked ?? false,
  }));

/** All that can be seen of the explorer: words, the map and where its shapes are, what can be pressed, colours. */
export const seen = (page) =>
  page.evaluate(() => {
    const all = (selector) => [...document.querySelectorAll(`#explorer ${selector}`)];
    const visible = (selector) => all(selector).filter((element) => element.checkVisibility({ visibilityProperty: true }));
    // What is spoken tells of the way, and not of the end; what a dialog says is not seen.
    const isSeen = (text) => text.parentElement.closest("dialog, .visually-hidden[role=status]") === null;
    const words = (element) => {
      const walker = document.createTreeWalker(element, NodeFilter.SHOW_TEXT);
      const texts = [];
      while (walker.nextNode()) {
        texts.push(isSeen(walker.currentNode) ? walker.currentNode.data : "");
      }
      return texts.join("").replaceAll("\u00ad", "").replace(/\s+/g, " ").trim();
    };
    const box = (element) => {
      const { left, top, width, height } = element.getBoundingClientRect();
      const map = document.querySelector("#explorer .map-frame").getBoundingClientRect();
      return [left - map.left, top - map.top, width, height];
    };
    const hasMap = visible(".map-frame").length > 0;
    const shapes = hasMap ? all(".map path.leaflet-interactive") : [];
    return {
      isLive: document.querySelector("#plan-explorer > .start") === null,
      isBusy: all(".content[aria-busy]").length > 0,
      address: location.search + location.hash,
      language: document.documentElement.lang,
      title: document.title,
      header: visible(".explorer-header").map(words),
      content: visible(".content").map(words),
      footer: visible("#explorer-footer").map(words),
      controls: visible(".map-area button, .map-area input, .map-area label").map((element) => `${words(element)} ${element.ariaLabel} ${element.checked ?? ""}`),
      shapes: shapes.map((shape) => [shape.getAttribute("aria-label"), shape.getAttribute("aria-pressed"), [...shape.classList].sort().join(" ")].join(" | ")),
      names: hasMap ? all(".map .map-label").map(words).sort() : [],
      hasTiles: hasMap && all(".map .leaflet-tile-pane img").length > 0,
      colours: getComputedStyle(document.querySelector("#explorer")).backgroundColor + getComputedStyle(document.body).color,
      boxes: shapes.map(box),
    };
  });

/** How two ends differ. Shapes may stand a hair apart. */
export function differences(one, other) {
  const HAIR = 3;
  const found = Object.keys(other).filter((what) => what !== "boxes" && JSON.stringify(one[what]) !== JSON.stringify(other[what]));
  const isApart = one.boxes.length !== other.boxes.length || one.boxes.some((box, at) => box.some((side, which) => Math.abs(side - other.boxes[at][which]) > HAIR));
  return [...found, ...(isApart ? ["boxes"] : [])].map((what) => `${what}: ${shortened(one[what], other[what])}`);
}

/** Where two values begin to differ. */
function shortened(one, other) {
  const [is, should] = [one, other].map((value) => JSON.stringify(value) ?? "");
  const at = [...is].findIndex((letter, place) => letter !== should[place]);
  const from = Math.max(0, at - 30);
  return `${is.slice(from, from + 160)} instead of ${should.slice(from, from + 160)}`;
}
