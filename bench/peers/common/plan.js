// The plan as the views want it: with everything to be found by its id, and lists never missing.
import { TERMS } from "./words.js";

const LISTS = ["regions", "focusAreas", "municipalities", "places", "actors", "news", "timeline", "about", "sources", "credits"];
const byId = (list) => new Map(list.map((item) => [item.id, item]));

/** Fetches a file; `?plan=` and `?boundaries=` before the `#` name others, on the same server only. */
export async function fetchJson(name) {
  const asked = new URLSearchParams(location.search).get(name);
  const url = new URL(asked ?? `data/${name}.json`, location.href);
  if (url.origin !== location.origin) {
    throw new Error("Data from elsewhere is not shown.");
  }
  const response = await fetch(url);
  if (!response.ok) {
    throw new Error(`${url.pathname}: ${response.status}`);
  }
  return response.json();
}

export function prepare(raw) {
  const plan = { ...raw };
  for (const list of LISTS) {
    plan[list] = raw[list] ?? [];
  }
  plan.terms = { ...TERMS, ...raw.terms };
  plan.region = byId(plan.regions);
  plan.focusArea = byId(plan.focusAreas);
  plan.municipality = byId(plan.municipalities);
  plan.actor = byId(plan.actors);
  plan.source = byId(plan.sources);
  plan.regionOf = new Map(plan.regions.flatMap((region) => (region.municipalities ?? []).map((id) => [id, region])));
  plan.newest = [...plan.news].sort((one, other) => compareDates(other.date, one.date));
  plan.years = [...new Set(plan.news.flatMap(({ date }) => (date ? [date.slice(0, 4)] : [])))].sort().reverse();
  return plan;
}

const compareDates = (one = "", other = "") => (one < other ? -1 : one > other ? 1 : 0);

export const findAll = (map, ids = []) => ids.map((id) => map.get(id)).filter(Boolean);
export const shortName = (region) => region.mapName ?? region.name;
export const todayOf = (municipality) => municipality.later?.at(-1);
export const supports = (advantage, area) => advantage.focusAreas?.includes(area) ?? false;

/** How many advantages each region has for a focus area, in the plan's order. */
export function support(plan, area) {
  return plan.regions.map((region) => ({
    region,
    count: (region.advantages ?? []).filter((advantage) => supports(advantage, area)).length,
  }));
}

/** The shade for a number: 0 for none, 4 for the most. */
export const step = (count, most) => (most === 0 ? 0 : Math.ceil((Math.min(count, most) * 4) / most));

/** The municipalities of the part of a region that an address asks for, or nothing for all of it. */
export function partOf(region, { kommune, del }) {
  if (kommune && region.municipalities?.includes(kommune)) {
    return [kommune];
  }
  return region.subregions?.find(({ id }) => id === del)?.municipalities;
}

/** What the part is called. */
export function partName(plan, region, { kommune, del }) {
  return plan.municipality.get(kommune)?.name ?? region.subregions?.find(({ id }) => id === del)?.name;
}

/** A region's advantages by focus area, all or those of a part; those without any come last. */
export function advantagesByArea(plan, region, part) {
  const concerns = ({ municipalities = [] }) => !part || municipalities.length === 0 || municipalities.some((id) => part.includes(id));
  const shown = (region.advantages ?? []).filter(concerns);
  const groups = plan.focusAreas.map((area) => ({ area, advantages: shown.filter((advantage) => supports(advantage, area.id)) }));
  groups.push({ area: undefined, advantages: shown.filter((advantage) => findAll(plan.focusArea, advantage.focusAreas).length === 0) });
  return groups.filter(({ advantages }) => advantages.length > 0);
}

const STRENGTHS = ["good", "medium", "weak"];

/** The advantages that are documented best, best first. */
export function strongest(region, amount) {
  const rank = (advantage) => [
    advantage.link === "stated" ? 0 : 1,
    Math.max(0, STRENGTHS.indexOf(advantage.strength)),
    -(advantage.sources?.length ?? 0),
  ];
  const better = (one, other) => one[0] - other[0] || one[1] - other[1] || one[2] - other[2];
  return [...(region.advantages ?? [])].sort((one, other) => better(rank(one), rank(other))).slice(0, amount);
}

/** Actions of one region; without a region those of the whole county. */
export function actionsIn(plan, region) {
  const concerns = ({ regions = [] }) => (region ? regions.includes(region) : regions.length === 0);
  return plan.focusAreas.flatMap((area) => (area.actions ?? []).filter(concerns).map((action) => ({ area, action })));
}

const passes = {
  region: (item, id) => item.regions?.includes(id),
  innsatsomrade: (item, id) => item.focusAreas?.includes(id),
  aar: (item, year) => item.date?.startsWith(year),
};

/** The news that all given filters let through, newest first. */
export function newsFor(plan, filter) {
  const given = Object.keys(passes).filter((name) => filter[name]);
  return plan.newest.filter((item) => given.every((name) => passes[name](item, filter[name])));
}

/** How many items each choice of one filter would leave, given the others. */
export function newsCounts(plan, filter, name) {
  const counts = new Map();
  const raise = (key) => key && counts.set(key, (counts.get(key) ?? 0) + 1);
  for (const item of newsFor(plan, { ...filter, [name]: undefined })) {
    const keys = { region: item.regions, innsatsomrade: item.focusAreas, aar: [item.date?.slice(0, 4)] }[name] ?? [];
    keys.forEach(raise);
  }
  return counts;
}

/** Figures of the same thing at different times, as one list each. */
export function figureSeries(figures = []) {
  const series = new Map();
  for (const figure of figures) {
    const key = `${figure.label} ${figure.unit}`;
    series.set(key, [...(series.get(key) ?? []), figure]);
  }
  return [...series.values()].map((list) => [...list].sort((one, other) => compareDates(one.date, other.date)));
}

/** The lines of the table over regions and focus areas. */
export function matrix(plan) {
  const rows = plan.regions.map((region) => ({
    region,
    counts: plan.focusAreas.map(({ id }) => (region.advantages ?? []).filter((advantage) => supports(advantage, id)).length),
    total: region.advantages?.length ?? 0,
  }));
  const columns = plan.focusAreas.map((_, at) => rows.reduce((sum, row) => sum + row.counts[at], 0));
  return { rows, columns, total: rows.reduce((sum, row) => sum + row.total, 0), most: Math.max(0, ...rows.flatMap((row) => row.counts)) };
}
