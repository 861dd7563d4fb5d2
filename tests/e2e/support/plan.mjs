// The plan as its file has it, and what follows from it: worked out here once more and in another way than the site
// does, so that the tests compare the site with the data and not with itself.
import { readFileSync } from "node:fs";
import { join } from "node:path";
import { SITE } from "./server.mjs";

export const PLAN_FILE = readFileSync(join(SITE, "data/plan.json"), "utf8");
export const BOUNDARIES_FILE = readFileSync(join(SITE, "data/boundaries.json"), "utf8");

export const plan = JSON.parse(PLAN_FILE);
const boundaries = JSON.parse(BOUNDARIES_FILE);

/** The same plan with so many times its news, as a file. */
export const planWithNews = (times) =>
  JSON.stringify({ ...plan, news: Array.from({ length: times }, () => plan.news).flat().map((item, at) => ({ ...item, id: `sak-${at}` })) });

/** How many shades the map has for "how many", besides none. */
export const STEPS = 4;

export const region = (id) => find(plan.regions, id);
export const focusArea = (id) => find(plan.focusAreas, id);
export const municipality = (id) => find(plan.municipalities, id);
export const source = (id) => find(plan.sources, id);
export const actor = (id) => find(plan.actors, id);

function find(list, id) {
  const found = list.find((item) => item.id === id);
  if (!found) {
    throw new Error(`the plan has no ${id}`);
  }
  return found;
}

/** «9 fortrinn», «1 kommune»: in the plan's own words. */
export function count(number, term) {
  return `${number} ${number === 1 ? plan.terms[term].one : plan.terms[term].many}`;
}

/** The advantages of a region that support a focus area. */
export const supporting = (ofRegion, areaId) =>
  ofRegion.advantages.filter((advantage) => advantage.focusAreas.includes(areaId));

/** How many advantages of each region support a focus area, in the plan's order. */
export const supportCounts = (areaId) => plan.regions.map((ofRegion) => supporting(ofRegion, areaId).length);

/** The shade of a number beside the largest one. */
export const step = (number, largest) => Math.ceil((number * STEPS) / largest);

/** The advantages of a region in their groups: `[{ title, advantages }]`, in the plan's order. */
export function advantageGroups(ofRegion, municipalities = undefined) {
  const shown = ofRegion.advantages.filter(
    ({ municipalities: named = [] }) =>
      !municipalities || named.length === 0 || named.some((id) => municipalities.includes(id)),
  );
  return plan.focusAreas
    .map(({ id, title }) => ({ title, advantages: shown.filter(({ focusAreas }) => focusAreas.includes(id)) }))
    .filter(({ advantages }) => advantages.length > 0);
}

/** News, newest first; what is known less exactly comes after what is known exactly. */
export function newsWhere(isShown = () => true) {
  // «2016» is the beginning of «2016-05», so the less exact date is the smaller text.
  const key = (item) => item.date ?? "";
  return plan.news.filter(isShown).sort((one, other) => (key(one) < key(other) ? 1 : key(one) > key(other) ? -1 : 0));
}

export const concernsRegion = (id) => (item) => (item.regions ?? []).includes(id);
export const concernsFocusArea = (id) => (item) => (item.focusAreas ?? []).includes(id);
export const fromYear = (year) => (item) => (item.date ?? "").startsWith(String(year));

/** All actions with the focus area they stand under. */
export const allActions = plan.focusAreas.flatMap((area) => area.actions.map((action) => ({ area, action })));

const MONTHS = "januar februar mars april mai juni juli august september oktober november desember".split(" ");

/** A date as it is written: as exactly as it is known. */
export function dateText(iso) {
  const [year, month, day] = iso.split("-").map(Number);
  return [day && `${day}.`, month && MONTHS[month - 1], year].filter(Boolean).join(" ");
}

/** «67 016» */
export const numberText = (number) => new Intl.NumberFormat("nb-NO", { maximumFractionDigits: 3 }).format(number);

/** «300 000 kroner», «2,95 millioner kroner» */
export function kroner(amount) {
  return amount < 1_000_000 ? `${numberText(amount)} kroner` : `${numberText(amount / 1_000_000)} millioner kroner`;
}

/** The regions that share a border with a region: those whose shapes are drawn with the same lines. */
export function neighbours(id) {
  const lines = linesOf(region(id));
  return plan.regions
    .filter((other) => other.id !== id && [...linesOf(other)].some((line) => lines.has(line)))
    .map(({ name }) => name);
}

/** The numbers of the lines that a region's municipalities are drawn with. */
function linesOf({ municipalities }) {
  const shapes = boundaries.objects.base.geometries.filter((shape) => municipalities.includes(shape.id));
  const numbers = shapes.flatMap((shape) => shape.arcs.flat(Infinity));
  // A line that is drawn backwards has the number ~n.
  return new Set(numbers.map((number) => (number < 0 ? ~number : number)));
}

/** A copy of the plan with changes, as text. */
export function changedPlan(change) {
  const copy = structuredClone(plan);
  change(copy);
  return JSON.stringify(copy, null, 1);
}
