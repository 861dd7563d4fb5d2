// What is found for the words in the search field.
import { excerpt, marked, search, searchIndex } from "../common/search.js";
import { to } from "../common/route.js";
import { T } from "../common/words.js";
import { el, heading, link, paragraph } from "./dom.js";

const CAP = 6;
const PAGE = 50;

export function searchView(app) {
  app.index ??= searchIndex(app.plan);
  const results = el("div");
  let [shown, cap] = ["", CAP];
  const update = ({ query: { q = "" } }) => {
    [shown, cap] = [q, CAP];
    show();
  };
  const show = () => {
    if (shown.trim() === "") {
      results.replaceChildren(paragraph(T.searchLead));
      return;
    }
    const groups = search(app.index, shown);
    const total = groups.reduce((sum, { hits }) => sum + hits.length, 0);
    const isMore = groups.some(({ hits }) => hits.length > cap);
    const more = el("button", { class: "ds-button", "data-variant": "secondary", type: "button", onclick: () => {
      cap = cap === CAP ? PAGE : cap + PAGE;
      show();
    } }, T.showAll(total));
    results.replaceChildren(el("p", { class: "result-count", role: "status" }, T.found(total, shown)), ...groups.map((group) => hits(group)), ...(isMore ? [more] : []));
  };
  const hits = ({ kind, hits: all }) =>
    el("section", { class: "hits" },
      el("h2", { class: "ds-heading", "data-size": "xs" }, kind, " ", el("span", { class: "count" }, String(all.length))),
      el("ul", { class: "plain-list" }, all.slice(0, cap).map(hit)));
  const hit = (found) =>
    el("li", { class: "hit" },
      el("a", { class: "ds-link", href: found.href }, withMarks(found.title)),
      el("span", { class: "hit-detail" }, found.detail),
      found.texts.length > 0 && paragraph(withMarks(excerpt(found, shown)), { "data-size": "sm" }));
  const withMarks = (text) => marked(text, shown).map((piece, at) => (at % 2 === 1 ? el("mark", {}, piece) : piece));
  return { title: T.search, update, nodes: [el("p", { class: "way-back" }, link(to.overview(), T.back)), heading(T.search), results] };
}
