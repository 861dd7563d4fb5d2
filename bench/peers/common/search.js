// Finds regions, places, advantages, focus areas, actions and news by words in them.
import { todayOf } from "./plan.js";
import { to } from "./route.js";
import { capitalised, count, date, T } from "./words.js";

const fold = (text) => text.toLowerCase().replaceAll("aa", "å").normalize("NFC");

const wordsOf = (text) => fold(text).split(/\s+/).filter(Boolean);

/** Everything that can be found, with its text folded once. Excerpts are taken from `texts`, not from other `terms`. */
export function searchIndex(plan) {
  const { terms } = plan;
  const items = [];
  const add = (kind, title, href, detail, texts = [], ...terms) => {
    const given = texts.filter(Boolean);
    items.push({ kind, title, href, detail, texts: given, name: fold(title), text: fold([title, ...given, ...terms.filter(Boolean)].join("\n")) });
  };
  const [regions, advantages, areas, actions] = [terms.region, terms.advantage, terms.focusArea, terms.action].map(({ many }) => capitalised(many));

  for (const region of plan.regions) {
    add(regions, region.name, to.region(region.id), count(region.municipalities?.length ?? 0, terms.municipality), said(region.summary, region.membership, ...(region.challenges ?? [])), region.body, ...(region.outside ?? []).map(({ name }) => name));
    for (const { id, name, note } of region.subregions ?? []) {
      add(T.places, name, to.region(region.id, { del: id }), region.name, [note]);
    }
    for (const { id, title, text, note, kind } of region.advantages ?? []) {
      add(advantages, title, to.region(region.id, { fortrinn: id }), region.name, [text, note], kind);
    }
  }
  for (const municipality of plan.municipalities) {
    const region = plan.regionOf.get(municipality.id);
    if (region) {
      const today = todayOf(municipality);
      const title = today && today.name !== municipality.name ? `${municipality.name} (i dag ${today.name})` : municipality.name;
      add(T.places, title, to.region(region.id, { kommune: municipality.id }), `${municipality.id} – ${region.name}`, [municipality.change, municipality.note], municipality.id, today?.number, municipality.centre);
    }
  }
  for (const area of plan.focusAreas) {
    add(areas, area.title, to.focusArea(area.id), count(area.subGoals?.length ?? 0, terms.subGoal), said(area.explanation, area.note));
    for (const goal of area.subGoals ?? []) {
      add(areas, goal.title, to.focusArea(area.id), area.title, said(goal.explanation));
    }
    for (const action of area.actions ?? []) {
      add(actions, action.text, to.focusArea(area.id, { tiltak: action.id }), area.title);
    }
  }
  for (const item of plan.newest) {
    const detail = [item.publisher, item.date && date(item.date)].filter(Boolean).join(", ");
    add(T.news, item.title, to.news({ vis: item.id }), detail, [item.summary], item.publisher);
  }
  return items;
}

const said = (...statements) => statements.map((statement) => statement?.text);

/** What has all the words, by kind; names that begin with the first word come first. */
export function search(index, words) {
  const wanted = wordsOf(words);
  const groups = new Map();
  for (const item of wanted.length > 0 ? index : []) {
    if (wanted.every((word) => item.text.includes(word))) {
      const group = groups.get(item.kind) ?? { kind: item.kind, first: [], rest: [] };
      (item.name.startsWith(wanted[0]) ? group.first : group.rest).push(item);
      groups.set(item.kind, group);
    }
  }
  return [...groups.values()].map(({ kind, first, rest }) => ({ kind, hits: [...first, ...rest] }));
}

/** The longest excerpt, and how much of it may come before the first of the words. */
const [LONGEST, BEFORE] = [180, 60];

/** From the text that has most of the words; where the title has them all, from the first. */
export function excerpt({ name, texts }, words) {
  const wanted = wordsOf(words);
  const amount = (text) => wanted.filter((word) => fold(text).includes(word)).length;
  const [first = "", ...others] = texts;
  const best = amount(name) === wanted.length ? first : others.reduce((most, text) => (amount(text) > amount(most) ? text : most), first);
  return best.length > LONGEST ? cut(best, wanted) : best;
}

/** A text around the first of some words, from the beginning of a word to the end of one. */
function cut(text, wanted) {
  const places = wanted.map((word) => text.toLowerCase().indexOf(word)).filter((place) => place >= 0);
  const place = places.length > 0 ? Math.min(...places) : 0;
  const start = place > BEFORE ? text.indexOf(" ", place - BEFORE) + 1 : 0;
  const end = start + LONGEST < text.length ? text.lastIndexOf(" ", start + LONGEST) : text.length;
  return `${start > 0 ? "…" : ""}${text.slice(start, end)}${end < text.length ? "…" : ""}`;
}

/** A text in pieces, of which those with a word in them are to be marked. */
export function marked(text, words) {
  const wanted = words.trim().split(/\s+/).filter(Boolean).map((word) => word.replace(/[.*+?^${}()|[\]\\]/g, "\\$&"));
  return wanted.length === 0 ? [text] : text.split(new RegExp(`(${wanted.join("|")})`, "i"));
}
