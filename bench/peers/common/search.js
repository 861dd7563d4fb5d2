// Finds regions, places, advantages, focus areas, actions and news by words in them.
import { todayOf } from "./plan.js";
import { to } from "./route.js";
import { capitalised, count, date, T } from "./words.js";

const fold = (text) => text.toLowerCase().replaceAll("aa", "å").normalize("NFC");

/** Everything that can be found, with its text folded once. */
export function searchIndex(plan) {
  const { terms } = plan;
  const items = [];
  const add = (kind, title, href, detail, ...texts) =>
    items.push({ kind, title, href, detail, name: fold(title), text: fold([title, ...texts.filter(Boolean)].join("\n")) });
  const [regions, advantages, areas, actions] = [terms.region, terms.advantage, terms.focusArea, terms.action].map(({ many }) => capitalised(many));

  for (const region of plan.regions) {
    add(regions, region.name, to.region(region.id), count(region.municipalities?.length ?? 0, terms.municipality), region.body, region.summary?.text);
    for (const { id, name } of region.subregions ?? []) {
      add(T.places, name, to.region(region.id, { del: id }), region.name);
    }
    for (const { id, title, text, kind } of region.advantages ?? []) {
      add(advantages, title, to.region(region.id, { fortrinn: id }), region.name, text, kind);
    }
  }
  for (const municipality of plan.municipalities) {
    const region = plan.regionOf.get(municipality.id);
    if (region) {
      const today = todayOf(municipality);
      const title = today && today.name !== municipality.name ? `${municipality.name} (i dag ${today.name})` : municipality.name;
      add(T.places, title, to.region(region.id, { kommune: municipality.id }), `${municipality.id} – ${region.name}`, municipality.id, today?.number, municipality.centre);
    }
  }
  for (const area of plan.focusAreas) {
    add(areas, area.title, to.focusArea(area.id), count(area.subGoals?.length ?? 0, terms.subGoal), area.explanation?.text);
    for (const goal of area.subGoals ?? []) {
      add(areas, goal.title, to.focusArea(area.id), area.title, goal.explanation?.text);
    }
    for (const action of area.actions ?? []) {
      add(actions, action.text, to.focusArea(area.id, { tiltak: action.id }), area.title);
    }
  }
  for (const item of plan.newest) {
    const detail = [item.publisher, item.date && date(item.date)].filter(Boolean).join(", ");
    add(T.news, item.title, to.news({ vis: item.id }), detail, item.summary, item.publisher);
  }
  return items;
}

/** What has all the words, by kind; names that begin with the first word come first. */
export function search(index, words) {
  const wanted = fold(words).split(/\s+/).filter(Boolean);
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

/** A text in pieces, of which those with a word in them are to be marked. */
export function marked(text, words) {
  const wanted = words.trim().split(/\s+/).filter(Boolean).map((word) => word.replace(/[.*+?^${}()|[\]\\]/g, "\\$&"));
  return wanted.length === 0 ? [text] : text.split(new RegExp(`(${wanted.join("|")})`, "i"));
}
