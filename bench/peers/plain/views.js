// The views: each gives its title, its elements, and what to do when the address changes inside of it.
import { actionsIn, advantagesByArea, findAll, matrix, newsFor, partName, partOf, step, strongest, support, supports } from "../common/plan.js";
import { to } from "../common/route.js";
import { capitalised, count, date, number, T } from "../common/words.js";
import { bar, bullets, choice, el, folded, heading, link, note, paragraph, section, small } from "./dom.js";
import { actionList, advantageCard, amountOf, keyFigures, municipalityList, newsList, sourceList, statement, statements, time } from "./facts.js";
import { newsView } from "./news.js";
import { searchView } from "./search.js";

const back = () => el("p", { class: "way-back" }, link(to.overview(), T.back));
const sourcesOf = (plan, ...facts) => findAll(plan.source, [...new Set(facts.flat(Infinity).flatMap((fact) => fact?.sources ?? []))]);

function overview({ plan }) {
  const regionCard = (region, index) =>
    el("li", { class: "ds-card card" },
      el("h3", { class: "ds-heading", "data-size": "xs" }, el("span", { class: `swatch map-region-${(index % 8) + 1}`, "aria-hidden": "true" }), el("a", { class: "card-link", href: to.region(region.id) }, region.name)),
      paragraph(region.summary?.text, { "data-size": "sm" }),
      bullets(strongest(region, 3).map(({ title }) => title)),
      el("p", { class: "card-count" }, amountOf(plan, region)));
  const areaCard = (area) => {
    const amount = support(plan, area.id).reduce((sum, entry) => sum + entry.count, 0);
    return el("li", { class: "ds-card card" },
      small("h3", el("a", { class: "card-link", href: to.focusArea(area.id) }, area.title)),
      paragraph(area.explanation?.text, { "data-size": "sm" }),
      el("p", { class: "card-count" }, count(amount, plan.terms.advantage)));
  };
  return {
    title: plan.title.text,
    nodes: [
      plan.period && el("p", { class: "kicker" }, `Gjaldt ${date(plan.period.from)}–${date(plan.period.to)}`),
      heading(plan.title.text),
      plan.summary && el("p", { class: "ds-paragraph lead" }, plan.summary.text),
      plan.vision && el("p", { class: "vision" }, T.vision, " ", el("strong", {}, plan.vision.text)),
      paragraph(link(to.about(), T.moreAbout)),
      section("regions", capitalised(plan.terms.region.theMany), el("ul", { class: "cards" }, plan.regions.map(regionCard))),
      section("focus-areas", capitalised(plan.terms.focusArea.theMany), el("ul", { class: "cards" }, plan.focusAreas.map(areaCard)), paragraph(link(to.matrix(), T.toMatrix))),
      plan.news.length > 0 && section("latest", T.latest, newsList(plan, plan.newest.slice(0, 3)), paragraph(link(to.news(), T.allNews(plan.news.length)))),
    ],
  };
}

function region(app) {
  const { plan, route: { id } } = app;
  const found = plan.region.get(id);
  if (!found) {
    return unknown();
  }
  const { terms } = plan;
  const [title, introduction, parts, advantages, neighbours] = [heading(found.name), el("div"), el("ul", { class: "chips" }), el("div"), el("div")];
  const news = newsFor(plan, { region: id });
  const county = actionList(plan, actionsIn(plan, undefined));
  const update = ({ query }) => {
    const [part, name] = [partOf(found, query), partName(plan, found, query)];
    title.textContent = part ? T.partOf(name, found.name) : found.name;
    introduction.replaceChildren(...(part ? [paragraph(link(to.region(id), T.showWhole(found.name)))] : [el("p", { class: "kicker" }, found.body), statement(plan, found.summary)].filter(Boolean)));
    const chips = found.subregions?.length > 0 ? [{ name: T.wholeRegion }, ...found.subregions] : [];
    parts.replaceChildren(...chips.map(({ id: del, name: label }) => el("li", {}, el("a", { class: "ds-chip chip", href: to.region(id, { del }), "aria-current": query.del === del && !query.kommune && "true" }, label))));
    advantages.replaceChildren(...advantagesByArea(plan, found, part).map(({ area, advantages: list }) =>
      el("div", { class: "advantage-group" },
        small("h3", [area ? link(to.focusArea(area.id), area.title) : T.noFocusArea, " ", el("span", { class: "count" }, String(list.length))]),
        el("ul", { class: "plain-list" }, list.map((advantage) => advantageCard(plan, found, advantage))))));
    const beside = findAll(plan.region, [...(app.found?.neighbours.get(id) ?? [])]);
    neighbours.replaceChildren(...[section("neighbours", T.neighbours, el("ul", { class: "inline-list" }, beside.map((other) => el("li", {}, link(to.region(other.id), other.name)))))].filter(() => beside.length > 0));
  };
  return {
    title: found.name,
    update,
    nodes: [
      back(), title, introduction, parts,
      section("advantages", capitalised(terms.advantage.many), advantages),
      section("municipalities", capitalised(terms.municipality.many), municipalityList(plan, found)),
      section("challenges", T.challenges, statements(plan, found.challenges)),
      section("figures", T.figures, keyFigures(plan, found.keyFigures)),
      section("actions", capitalised(terms.action.many), actionList(plan, actionsIn(plan, id)), county && folded(T.countyActions, county)),
      news.length > 0 && section("news", T.news, newsList(plan, news.slice(0, 5)), paragraph(link(to.news({ region: id }), T.allNewsAbout(news.length, found.name)))),
      neighbours,
      paragraph(link(to.compare(id), T.compareTitle)),
      sourceList(sourcesOf(plan, found.summary, found.membership, found.advantages, found.challenges, found.keyFigures)),
    ],
  };
}

function legend(plan, area) {
  const rows = support(plan, area.id).sort((one, other) => other.count - one.count);
  const most = rows[0]?.count ?? 0;
  const row = ({ region: { id, name }, count: amount }) =>
    el("tr", {},
      el("th", { scope: "row" }, el("span", { class: `swatch map-shade-${step(amount, most)}`, "aria-hidden": "true" }), link(to.region(id), name)),
      el("td", { class: "figure" }, amount > 0 ? link(to.matrix(id, area.id), count(amount, plan.terms.advantage)) : "0"),
      el("td", { class: "bar-cell", "aria-hidden": "true" }, bar(most > 0 ? amount / most : 0)));
  return el("div", { class: "figure-table" }, el("table", {}, el("caption", {}, T.legend), el("tbody", {}, rows.map(row))));
}

function focusArea({ plan, route: { id } }) {
  const area = plan.focusArea.get(id);
  if (!area) {
    return unknown();
  }
  const supporters = (goal) => plan.regions.flatMap((of) => (of.advantages ?? []).filter(({ subGoals }) => subGoals?.includes(goal.id)).map((advantage) => [link(to.region(of.id, { fortrinn: advantage.id }), advantage.title), ` – ${of.name}`]));
  const goals = (area.subGoals ?? []).map((goal) => {
    const found = supporters(goal);
    return el("li", {}, el("strong", {}, goal.title), goal.explanation && el("span", { class: "explanation" }, goal.explanation.text), found.length > 0 && folded(count(found.length, plan.terms.advantage), bullets(found)));
  });
  const news = newsFor(plan, { innsatsomrade: id });
  return {
    title: area.title,
    nodes: [
      back(), heading(area.title), statement(plan, area.explanation),
      area.hasTeam !== undefined && paragraph(area.hasTeam ? T.team : T.noTeam), statement(plan, area.note),
      section("where", T.where, legend(plan, area)),
      goals.length > 0 && section("sub-goals", capitalised(plan.terms.subGoal.many), el("ol", { class: "ds-list sub-goals" }, goals)),
      section("actions", capitalised(plan.terms.action.many), actionList(plan, (area.actions ?? []).map((action) => ({ action })))),
      news.length > 0 && section("news", T.news, newsList(plan, news.slice(0, 5)), paragraph(link(to.news({ innsatsomrade: id }), T.allNewsAbout(news.length, area.title)))),
      sourceList(sourcesOf(plan, area, area.subGoals, area.actions)),
    ],
  };
}

function matrixView({ plan }) {
  const { rows, columns, total, most } = matrix(plan);
  const chosen = el("div");
  const cell = (of, area, amount) => el("td", { class: `matrix-cell map-shade-${step(amount, most)}` },
    amount > 0 ? el("a", { href: to.matrix(of.id, area.id), "aria-label": `${count(amount, plan.terms.advantage)}: ${of.name}, ${area.title}` }, String(amount)) : "0");
  const sum = (amount) => el("td", { class: "matrix-total" }, String(amount));
  const table = el("table", { class: "matrix" },
    el("thead", {}, el("tr", {}, el("th", { scope: "col" }, capitalised(plan.terms.region.one)), plan.focusAreas.map((area) => el("th", { scope: "col" }, link(to.focusArea(area.id), area.title))), el("th", { scope: "col" }, el("span", {}, T.total)))),
    el("tbody", {}, rows.map(({ region: of, counts, total: all }) => el("tr", {}, el("th", { scope: "row" }, link(to.region(of.id), of.mapName ?? of.name)), counts.map((amount, at) => cell(of, plan.focusAreas[at], amount)), sum(all)))),
    el("tfoot", {}, el("tr", {}, el("th", { scope: "row" }, T.total), columns.map(sum), sum(total))));
  const update = ({ query }) => {
    const [of, area] = [plan.region.get(query.region), plan.focusArea.get(query.innsatsomrade)];
    const list = of && area ? of.advantages.filter((advantage) => supports(advantage, area.id)) : [];
    chosen.replaceChildren(...(list.length > 0 ? [section("matrix-chosen", `${of.name}: ${area.title}`, el("ul", { class: "plain-list" }, list.map((advantage) => advantageCard(plan, of, advantage))))] : []));
  };
  return { title: T.matrixTitle, update, nodes: [back(), heading(T.matrixTitle), paragraph(T.matrixLead), el("div", { class: "matrix-frame", tabindex: "0", role: "region", "aria-label": T.matrixTitle }, table), chosen] };
}

function compare({ plan }) {
  const entries = [["", T.choose], ...plan.regions.map(({ id, name }) => [id, name])];
  const choose = () => (location.hash = to.compare(...selects.map(({ value }) => value)));
  const fields = [choice("compare-first", T.first, "", entries, choose), choice("compare-second", T.second, "", entries, choose)];
  const selects = fields.map((field) => field.querySelector("select"));
  const [form, sides] = [el("form", { class: "filters" }, fields), el("div")];
  const update = ({ query: { region: one, med: other } }) => {
    [selects[0].value, selects[1].value] = [one ?? "", other ?? ""];
    const pair = findAll(plan.region, [one, other]);
    sides.replaceChildren(pair.length === 2 && one !== other ? compareTable(plan, pair) : paragraph(T.chooseTwo));
  };
  return { title: T.compareTitle, update, nodes: [back(), heading(T.compareTitle), form, sides] };
}

function compareTable(plan, pair) {
  const row = (title, of) => el("tr", {}, el("th", { scope: "row" }, title), pair.map((side) => el("td", {}, of(side))));
  const labels = [...new Set(pair.flatMap(({ keyFigures: figures = [] }) => figures.map(({ label }) => label)))];
  const latest = ({ keyFigures: figures = [] }, label) => figures.filter((figure) => figure.label === label).at(-1);
  return el("table", { class: "compare" },
    el("thead", {}, el("tr", {}, el("td"), pair.map(({ id, name }) => el("th", { scope: "col" }, link(to.region(id), name))))),
    el("tbody", {},
      row(capitalised(plan.terms.municipality.many), (side) => bullets(findAll(plan.municipality, side.municipalities).map(({ name }) => name))),
      row(T.strongest, (side) => bullets(strongest(side, 5).map(({ title }) => title))),
      plan.focusAreas.map((area) => row(area.title, (side) => count((side.advantages ?? []).filter((advantage) => supports(advantage, area.id)).length, plan.terms.advantage))),
      labels.map((label) => row(label, (side) => (latest(side, label) ? `${number(latest(side, label).value)} ${latest(side, label).unit ?? ""}` : "–"))),
      row(T.news, (side) => link(to.news({ region: side.id }), String(newsFor(plan, { region: side.id }).length)))));
}

function about(app) {
  const { plan } = app;
  const goals = ["vision", "goal", "goalExplained", "purpose", "adoption"].map((name) => statement(plan, plan[name]));
  const partners = plan.actors.filter(({ partner }) => partner).map(({ name }) => name);
  const happened = plan.timeline.map((entry) => el("li", {}, time(entry.date), small("h3", entry.title), note(entry.note)));
  const credits = el("div");
  return {
    title: T.about,
    update: () => credits.replaceChildren(bullets([app.found?.attribution, ...plan.credits].filter(Boolean))),
    nodes: [
      back(), heading(T.about), statement(plan, plan.title),
      section("goals", T.goals, goals),
      plan.about.map(({ id, title, statements: list }) => section(id, title, statements(plan, list))),
      partners.length > 0 && section("partners", T.partners, bullets(partners)),
      happened.length > 0 && section("timeline", T.timeline, folded(T.timeline, el("ul", { class: "plain-list timeline" }, happened))),
      section("sources", T.sourcesTitle, sourceList(plan.sources)),
      section("credits", T.credits, credits),
    ],
  };
}

const unknown = () => ({ title: T.unknown, nodes: [back(), heading(T.unknown)] });

export const views = { "": overview, region, innsatsomrade: focusArea, fortrinn: matrixView, nyheter: newsView, sammenlign: compare, sok: searchView, om: about, unknown };
