// The boundary file as shapes: regions are put together from their municipalities.
import { feature, merge, neighbors } from "topojson-client";
import { findAll } from "./plan.js";

/** Reads the TopoJSON file. */
export function outlines(plan, topology) {
  const { base, today, outside, surroundings } = topology.objects;
  const shape = new Map(base.geometries.map((geometry) => [geometry.id, geometry]));
  const regions = plan.regions.flatMap((region, index) => {
    const parts = findAll(shape, region.municipalities);
    return parts.length > 0 ? [{ region, index, geometry: merge(topology, parts) }] : [];
  });
  return {
    regions,
    neighbours: neighbours(plan, base.geometries),
    surroundings: features(topology, surroundings),
    today: features(topology, today),
    municipality: new Map(features(topology, base).map((found) => [found.id, found])),
    outside: features(topology, outside),
    attribution: topology.attribution,
  };
}

const features = (topology, object) => (object ? feature(topology, object).features : []);

/** For each region the regions that it shares a border with. */
function neighbours(plan, geometries) {
  const found = new Map(plan.regions.map(({ id }) => [id, new Set()]));
  neighbors(geometries).forEach((beside, at) => {
    const here = plan.regionOf.get(geometries[at].id)?.id;
    for (const other of beside) {
      const there = plan.regionOf.get(geometries[other].id)?.id;
      if (here && there && here !== there) {
        found.get(here).add(there);
      }
    }
  });
  return found;
}

/** GeoJSON's rings as Leaflet wants them, latitude first. */
export const latLngs = ({ type, coordinates }) => (type === "Polygon" ? [coordinates] : coordinates).map((polygon) => polygon.map((ring) => ring.map(([lon, lat]) => [lat, lon])));
