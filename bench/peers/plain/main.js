// Puts the page together, and follows the address.
import { fetchJson, prepare } from "../common/plan.js";
import { outlines } from "../common/outlines.js";
import { hasMap, keyOf, parse, to } from "../common/route.js";
import { T } from "../common/words.js";
import { el, link } from "./dom.js";
import { PlanMap } from "./map.js";
import { views } from "./views.js";

const root = document.getElementById("plan-explorer");

class App {
  constructor(plan) {
    this.plan = plan;
    this.isToday = false;
    this.content = el("div", { class: "content" });
    this.mapElement = el("div", { class: "map" });
    this.whole = el("a", { class: "ds-button map-whole", "data-variant": "secondary", "data-size": "sm", href: to.overview() }, T.wholeMap);
    this.mapArea = el("section", { class: "map-area", "aria-label": T.map },
      el("div", { class: "map-frame" }, this.mapElement),
      el("div", { class: "map-switches" }, this.whole, this.todaySwitch()));
    this.main = el("main", { class: "explorer-main" }, this.mapArea, this.content);
    this.attribution = el("p", { class: "ds-paragraph", "data-size": "sm" });
    root.replaceChildren(el("div", { class: "explorer" }, this.header(), this.main, el("footer", { class: "explorer-footer" }, this.attribution, el("p", {}, link(to.about(), T.about)))));
    addEventListener("hashchange", () => this.follow());
  }

  todaySwitch() {
    const box = el("input", { class: "ds-input", type: "checkbox", id: "switch-today", onchange: () => {
      this.isToday = box.checked;
      this.map?.show(this.route, this.isToday);
    } });
    return el("div", { class: "ds-field" }, box, el("label", { class: "ds-label", for: "switch-today" }, T.today(this.plan.todayYear)));
  }

  header() {
    const entries = [[to.overview(), T.overview], [to.matrix(), T.matrix], [to.news(), T.news], [to.compare(), T.compare], [to.about(), T.about]];
    this.nav = entries.map(([href, text]) => el("a", { href }, text));
    this.searchField = el("input", { class: "ds-input", type: "search", id: "search", autocomplete: "off", spellcheck: "false", oninput: () => this.searchFor(this.searchField.value) });
    return el("header", { class: "explorer-header" },
      el("button", { class: "ds-button skip-link", "data-variant": "secondary", type: "button", onclick: () => document.getElementById("view-title").focus() }, T.skip),
      el("p", { class: "brand" }, el("a", { href: to.overview() }, this.plan.shortName)),
      el("form", { class: "search", role: "search", onsubmit: (event) => event.preventDefault() }, el("label", { class: "ds-label", for: "search" }, T.searchLabel), this.searchField),
      el("div", { class: "nav-row" }, el("nav", { "aria-label": T.nav }, el("ul", { class: "main-nav" }, this.nav.map((entry) => el("li", {}, entry))))));
  }

  /** Words are typed letter by letter; only going to the search is a step back can undo. */
  searchFor(words) {
    const address = to.search(words);
    if (this.route.view === "sok") {
      history.replaceState(null, "", address);
      this.follow();
    } else {
      location.hash = address;
    }
  }

  follow() {
    const before = this.route;
    this.route = parse(location.hash);
    const isSame = before !== undefined && keyOf(before) === keyOf(this.route);
    const view = Object.hasOwn(views, this.route.view) ? views[this.route.view] : views.unknown;
    if (!isSame) {
      const { title, update, nodes } = view(this);
      this.content.replaceChildren(...nodes.flat(Infinity).filter(Boolean));
      document.title = title === this.plan.title.text ? title : `${title} – ${this.plan.shortName}`;
      this.update = update;
    }
    this.update?.(this.route);
    for (const entry of this.nav) {
      if (keyOf(parse(entry.hash)) === keyOf(this.route)) {
        entry.setAttribute("aria-current", "page");
      } else {
        entry.removeAttribute("aria-current");
      }
    }
    if (this.route.view !== "sok" || document.activeElement !== this.searchField) {
      this.searchField.value = this.route.view === "sok" ? (this.route.query.q ?? "") : "";
    }
    const wasHidden = this.mapArea.hidden;
    this.main.classList.toggle("has-map", hasMap(this.route));
    this.mapArea.hidden = !hasMap(this.route);
    this.whole.hidden = keyOf(this.route) === "/";
    if (hasMap(this.route)) {
      if (wasHidden) {
        this.map?.measure();
      }
      this.map?.show(this.route, this.isToday);
    }
    this.pointOut(before, isSame);
  }

  /** The focus goes to the heading of a new view, or to what the address points out. */
  pointOut(before, isSame) {
    const { vis, fortrinn, tiltak } = this.route.query;
    const item = document.getElementById(`vis-${vis ?? fortrinn ?? tiltak}`);
    if (item) {
      item.focus({ preventScroll: true });
      item.scrollIntoView({ block: "center" });
    } else if (before && !isSame && this.route.view !== "sok") {
      document.getElementById("view-title")?.focus({ preventScroll: true });
      scrollTo(0, 0);
    }
  }

  draw(topology) {
    const found = outlines(this.plan, topology);
    this.found = found;
    this.attribution.textContent = found.attribution ?? "";
    this.map = new PlanMap(this.mapElement, this.plan, found, () => this.route);
    if (hasMap(this.route)) {
      this.map.show(this.route, this.isToday);
    }
    this.update?.(this.route);
  }
}

async function start() {
  const boundaries = fetchJson("boundaries");
  const app = new App(prepare(await fetchJson("plan")));
  app.follow();
  app.draw(await boundaries);
}

start().catch((error) => {
  root.replaceChildren(el("p", { class: "start", role: "alert" }, T.failed));
  throw error;
});
