// News with three filters, a page at a time.
import { newsCounts, newsFor } from "../common/plan.js";
import { to } from "../common/route.js";
import { capitalised, T } from "../common/words.js";
import { choice, el, heading, link, paragraph } from "./dom.js";
import { newsItem } from "./facts.js";

const PAGE = 50;

export function newsView({ plan }) {
  const [form, found] = [el("form", { class: "filters" }), el("div")];
  const filters = [
    ["region", "filter-region", capitalised(plan.terms.region.one), plan.regions.map(({ id, name }) => [id, name])],
    ["innsatsomrade", "filter-focus-area", capitalised(plan.terms.focusArea.one), plan.focusAreas.map(({ id, title }) => [id, title])],
    ["aar", "filter-year", T.year, plan.years.map((year) => [year, year])],
  ];
  const fields = filters.map(([name, id, label, entries]) => choice(id, label, "", [["", T.any], ...entries], (value) => (location.hash = to.news({ ...filter, [name]: value }))));
  form.append(...fields);
  let filter = {};
  const update = ({ query: { region, innsatsomrade, aar, vis } }) => {
    filter = { region, innsatsomrade, aar };
    filters.forEach(([name, , , entries], at) => {
      const counts = newsCounts(plan, filter, name);
      const select = fields[at].querySelector("select");
      select.value = filter[name] ?? "";
      entries.forEach(([value, label], index) => (select.options[index + 1].textContent = `${label} (${counts.get(value) ?? 0})`));
    });
    const items = newsFor(plan, filter);
    const isFiltered = Object.values(filter).some(Boolean);
    const place = Math.max(0, items.findIndex(({ id }) => id === vis));
    found.replaceChildren(
      el("p", { class: "result-count", role: "status" }, T.newsCount(items.length, plan.news.length)),
      ...(isFiltered ? [paragraph(link(to.news(), T.reset))] : []),
      items.length > 0 ? pages(plan, items, (Math.floor(place / PAGE) + 1) * PAGE) : paragraph(T.nothing));
  };
  return { title: T.news, update, nodes: [el("p", { class: "way-back" }, link(to.overview(), T.back)), heading(T.news), paragraph(T.newsLead), form, found] };
}

/** The first items, and a button that brings the next in its place. */
function pages(plan, items, first) {
  const list = el("ul", { class: "plain-list news" });
  const add = (from, end) => {
    const shown = items.slice(from, end).map((item) => newsItem(plan, item));
    list.append(...shown);
    if (items.length > end) {
      const open = () => {
        more.remove();
        add(end, end + PAGE).focus({ preventScroll: true });
      };
      const left = items.length - end;
      const more = el("li", { class: "more" }, el("button", { class: "ds-button", "data-variant": "secondary", type: "button", onclick: open }, T.more(Math.min(PAGE, left), left)));
      list.append(more);
    }
    return shown[0];
  };
  add(0, first);
  return list;
}
