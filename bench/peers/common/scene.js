// What the map shows in a view, as values.
import polylabel from "polylabel";
import { partOf, shortName, step, support } from "./plan.js";
import { latLngs } from "./outlines.js";
import { selectedIn } from "./route.js";
import { count } from "./words.js";

/** A place for a name: as far inside the largest ring as can be, in minutes that are about as long both ways. */
function middle(rings) {
  const long = rings.reduce((one, [ring]) => (ring.length > one.length ? ring : one), []);
  const flat = long.map(([lat, lon]) => [lon * 30, lat * 60]);
  const [x, y] = polylabel([flat], 0.5);
  return [y / 60, x / 30];
}

const shapeOf = (geometry) => {
  const rings = latLngs(geometry);
  return { rings, at: middle(rings) };
};

/** What does not change with the view, worked out once. */
export function ground(plan, found) {
  return {
    regions: found.regions.map(({ region, index, geometry }) => ({ region, index, ...shapeOf(geometry) })),
    surroundings: found.surroundings.map(({ id, properties, geometry }) => ({ id, name: properties.name, ...shapeOf(geometry) })),
  };
}

export function scene(plan, found, drawn, route, isToday) {
  const selected = selectedIn(route).filter((id) => plan.region.has(id));
  const counts = route.view === "innsatsomrade" && plan.focusArea.has(route.id) ? support(plan, route.id) : undefined;
  const most = Math.max(0, ...(counts ?? []).map((entry) => entry.count));
  const regions = drawn.regions.map(({ region, index }) => {
    const amount = counts?.[index].count;
    const isSelected = selected.includes(region.id);
    const state = isSelected ? " is-selected" : selected.length > 0 ? " is-dimmed" : "";
    return {
      id: region.id,
      className: amount === undefined ? `map-region map-region-${(index % 8) + 1}${state}` : `map-region map-shade-${step(amount, most)}`,
      label: amount === undefined ? shortName(region) : `${shortName(region)}: ${amount}`,
      description: `${region.name}, ${count(amount ?? region.advantages?.length ?? 0, plan.terms.advantage)}`,
      isSelected,
    };
  });
  const focus = route.view === "region" ? plan.region.get(route.id) : undefined;
  return {
    regions,
    municipalities: isToday ? found.today.map((shape) => look(shape, "is-today")) : focus ? inside(plan, found, focus, route) : [],
    places: plan.places.filter((place) => (focus ? focus.municipalities?.includes(place.municipality) : place.major)),
    inSight: inSight(found, drawn, focus, route, selected),
    isClose: focus !== undefined,
  };
}

const look = ({ id, properties, geometry }, state = "") => ({ id, name: properties.name, className: `map-municipality ${state}`, ...shapeOf(geometry) });

function inside(plan, found, region, { query }) {
  const chosen = partOf(region, query) ?? [];
  const own = (region.municipalities ?? []).filter((id) => found.municipality.has(id));
  const outside = found.outside.filter(({ properties }) => region.outside?.some(({ name }) => name === properties.name));
  return [
    ...own.map((id) => look(found.municipality.get(id), chosen.includes(id) ? "is-selected" : "")),
    ...outside.map((shape) => look(shape, "is-outside")),
  ];
}

/** The rings that should be in sight. */
function inSight(found, drawn, focus, { query }, selected) {
  const part = focus && partOf(focus, query);
  if (part) {
    return part.flatMap((id) => (found.municipality.has(id) ? latLngs(found.municipality.get(id).geometry) : []));
  }
  const shown = drawn.regions.filter(({ region }) => selected.length === 0 || selected.includes(region.id));
  return shown.flatMap(({ rings }) => rings);
}
