// Facts with what makes them trustworthy: statements, advantages, actions, figures, sources.
import { findAll, figureSeries, todayOf } from "../common/plan.js";
import { to } from "../common/route.js";
import { capitalised, count, date, kroner, number, sentence, T } from "../common/words.js";
import { bar, bullets, el, folded, link, note, out, paragraph, small } from "./dom.js";

export const time = (iso) => iso && el("time", { datetime: iso }, date(iso));

function sourceLinks(plan, ids) {
  const found = findAll(plan.source, ids);
  const links = found.flatMap((source, at) => [at > 0 && "; ", sourceLink(source)]);
  return found.length > 0 && el("span", { class: "sources" }, T.sources(found.length), " ", links);
}

const sourceLink = ({ publisher, title, url }) => (url ? out(url, `${publisher}: ${title}`) : `${publisher}: ${title}`);

export const sourceList = (sources) => sources.length > 0 && folded(T.allSources(sources.length), bullets(sources.map(sourceLink)));

function smallPrint(plan, { date: when, asOf, ownWords, sources }, linked) {
  const remarks = [asOf && T.asOf(date(asOf)), ownWords && T.ownWords, linked && (linked === "stated" ? T.stated : T.editorial)];
  return el("p", { class: "small-print" }, time(when), remarks.map((text) => text && el("span", {}, text)), sourceLinks(plan, sources));
}

export const statement = (plan, said) =>
  said &&
  el("div", { class: "statement", lang: said.lang }, paragraph([said.title && el("strong", {}, `${said.title}. `), said.text]), note(said.note), smallPrint(plan, said));

export const statements = (plan, list = []) =>
  list.length > 0 && el("ul", { class: "plain-list statements" }, list.map((said) => el("li", {}, statement(plan, said))));

export function advantageCard(plan, region, advantage) {
  const places = (advantage.municipalities ?? []).map((id) => plan.municipality.get(id)?.name).filter(Boolean);
  const place = places.length > 1 && places.length === region.municipalities?.length ? T.wholeRegion : sentence(places);
  const strength = { medium: T.medium, weak: T.weak }[advantage.strength];
  return el("li", { class: "advantage", id: `vis-${advantage.id}`, tabindex: "-1", lang: advantage.lang },
    small("h4", advantage.title),
    paragraph(advantage.text),
    note(advantage.note),
    el("p", { class: "meta" },
      advantage.kind && el("span", {}, capitalised(advantage.kind)), place && el("span", {}, place),
      strength && el("span", { class: "ds-tag", "data-color": "warning", "data-size": "sm" }, strength)),
    smallPrint(plan, advantage, advantage.link ?? "editorial"));
}

export function actionList(plan, actions) {
  const fact = (term, value) => value && el("div", {}, el("dt", {}, term), el("dd", {}, value));
  const item = ({ action, area }) => {
    const regions = findAll(plan.region, action.regions);
    const everywhere = regions.length === 0 || regions.length === plan.regions.length;
    const where = everywhere ? T.wholeCounty : el("ul", { class: "inline-list" }, regions.map(({ id, name }) => el("li", {}, link(to.region(id), name))));
    return el("li", { class: "action", id: `vis-${action.id}`, tabindex: "-1", lang: action.lang },
      paragraph(action.text),
      el("dl", { class: "facts" },
        fact(T.when, time(action.date)), fact(T.amount, action.amountNok && kroner(action.amountNok)),
        fact(T.who, sentence(findAll(plan.actor, action.actors).map(({ name }) => name))), fact(T.place, where),
        fact("Del av", area && link(to.focusArea(area.id), area.title))),
      smallPrint(plan, action, action.link ?? "editorial"));
  };
  return actions.length > 0 && el("ul", { class: "plain-list actions" }, actions.map(item));
}

export function keyFigures(plan, figures) {
  const table = (series) => {
    const [first] = series;
    const most = Math.max(...series.map(({ value }) => value));
    const isDrawn = first.population && series.length > 1;
    const rows = series.map(({ date: when, value, unit }) =>
      el("tr", {}, el("th", { scope: "row" }, when && date(when)),
        el("td", { class: "figure" }, number(value), " ", el("span", { class: "unit" }, unit)),
        isDrawn && el("td", { class: "bar-cell", "aria-hidden": "true" }, bar(value / most))));
    const notes = new Set(series.map((figure) => figure.note).filter(Boolean));
    return el("div", { class: "figure-table" },
      el("table", {}, el("caption", {}, first.label), el("tbody", {}, rows)),
      [...notes].map(note), smallPrint(plan, { sources: [...new Set(series.flatMap(({ sources = [] }) => sources))] }));
  };
  return figureSeries(figures).map(table);
}

export function municipalityList(plan, region) {
  const item = (municipality) => {
    const today = todayOf(municipality);
    const people = municipality.keyFigures?.find(({ population }) => population);
    return el("li", {},
      link(to.region(region.id, { kommune: municipality.id }), municipality.name),
      today && el("span", { class: "names-since" }, `Kommunenummer ${municipality.id}, i dag ${today.name} (${today.number}). ${municipality.change ?? ""}`),
      people && el("span", { class: "people" }, `${people.label} ${people.date?.slice(0, 4) ?? ""}: ${number(people.value)}`));
  };
  const outside = region.outside ?? [];
  return [
    el("ul", { class: "plain-list municipalities" }, findAll(plan.municipality, region.municipalities).map(item)),
    outside.length > 0 && [paragraph(T.outside), bullets(outside.map(({ name, county }) => `${name} (${county})`))],
    statement(plan, region.membership),
  ];
}

export function newsItem(plan, item) {
  const topics = [
    ...findAll(plan.region, item.regions).map(({ id, name }) => link(to.region(id), name)),
    ...findAll(plan.focusArea, item.focusAreas).map(({ id, title }) => link(to.focusArea(id), title)),
  ];
  return el("li", { class: "news-item", id: `vis-${item.id}`, tabindex: "-1", lang: item.lang },
    el("p", { class: "news-meta" }, time(item.date) ?? T.noDate, ` · ${item.publisher ?? ""}`, item.publisherKind && ` (${item.publisherKind})`),
    el("h3", { class: "ds-heading", "data-size": "2xs" }, item.url ? out(item.url, item.title) : item.title),
    paragraph(item.summary), note(item.dateNote), note(item.note),
    item.aboutPlan && el("p", { class: "tags" }, el("span", { class: "ds-tag", "data-color": "success", "data-size": "sm" }, T.aboutPlan)),
    topics.length > 0 && el("ul", { class: "inline-list topics" }, topics.map((topic) => el("li", {}, topic))));
}

export const newsList = (plan, items) => items.length > 0 && el("ul", { class: "plain-list news" }, items.map((item) => newsItem(plan, item)));

export const amountOf = (plan, region) => `${count(region.municipalities?.length ?? 0, plan.terms.municipality)} · ${count(region.advantages?.length ?? 0, plan.terms.advantage)}`;
