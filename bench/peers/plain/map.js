// The map: made once, then brought to each scene.
import L from "leaflet";
import { ground, scene } from "../common/scene.js";
import { pressed } from "../common/route.js";
import { T } from "../common/words.js";
import { el } from "./dom.js";

const STILL = matchMedia("(prefers-reduced-motion: reduce)");

function nameAt(at, className, text) {
  const html = el("span", { class: `map-label ${className}`, "aria-hidden": "true" }, text);
  return L.marker(at, { icon: L.divIcon({ className: "map-mark", html, iconSize: [0, 0] }), interactive: false, keyboard: false });
}

const shape = (rings, className, interactive = false) => L.polygon(rings, { className, interactive, smoothFactor: 0, fillOpacity: 1 });

export class PlanMap {
  constructor(element, plan, found, routeNow) {
    this.plan = plan;
    this.found = found;
    this.drawn = ground(plan, found);
    this.map = L.map(element, { zoomControl: false, attributionControl: false, scrollWheelZoom: false, zoomSnap: 0, maxZoom: 13 });
    L.control.zoom({ zoomInTitle: T.zoomIn, zoomOutTitle: T.zoomOut }).addTo(this.map);
    this.map.fitBounds(L.latLngBounds(this.drawn.regions.flatMap(({ rings }) => rings.flat(2))));
    for (const { rings } of this.drawn.surroundings) {
      shape(rings, "map-surroundings").addTo(this.map);
    }
    for (const { name, at } of this.drawn.surroundings) {
      nameAt(at, "map-label-surroundings", name).addTo(this.map);
    }
    this.regions = new Map(this.drawn.regions.map(({ region, rings, at }) => [region.id, this.addRegion(region.id, rings, at, routeNow)]));
    this.municipalities = L.layerGroup().addTo(this.map);
    this.places = L.layerGroup().addTo(this.map);
  }

  addRegion(id, rings, at, routeNow) {
    const polygon = shape(rings, "map-region", true).addTo(this.map);
    const press = () => (location.hash = pressed(routeNow(), id));
    const element = polygon.getElement();
    element.setAttribute("role", "button");
    element.setAttribute("tabindex", "0");
    element.addEventListener("keydown", (event) => {
      if (event.key === "Enter" || event.key === " ") {
        event.preventDefault();
        press();
      }
    });
    polygon.on("click", press);
    return { element, at, name: undefined };
  }

  /** To be called where the map comes out of hiding. Asking for the size has the browser lay out the page at once. */
  measure() {
    this.map.invalidateSize(false);
  }

  show(route, isToday) {
    const now = scene(this.plan, this.found, this.drawn, route, isToday);
    for (const look of now.regions) {
      const region = this.regions.get(look.id);
      region.element.setAttribute("class", `${look.className} leaflet-interactive`);
      region.element.setAttribute("aria-label", look.description);
      region.element.setAttribute("aria-pressed", String(look.isSelected));
      region.name?.remove();
      region.name = nameAt(region.at, `map-label-region${look.isSelected ? " is-selected" : ""}`, look.label).addTo(this.map);
    }
    this.municipalities.clearLayers();
    for (const { rings, at, name, className } of now.municipalities) {
      this.municipalities.addLayer(shape(rings, className)).addLayer(nameAt(at, "map-label-municipality", name));
    }
    this.places.clearLayers();
    for (const { name, lat, lon, major } of now.places) {
      this.places.addLayer(nameAt([lat, lon], `map-label-place${major ? " is-major" : ""}`, name));
    }
    this.map.getContainer().classList.toggle("is-close", now.isClose);
    if (this.shown !== JSON.stringify(now.inSight[0]?.[0]) + now.inSight.length) {
      const animate = this.shown !== undefined && !STILL.matches;
      this.shown = JSON.stringify(now.inSight[0]?.[0]) + now.inSight.length;
      this.map.fitBounds(L.latLngBounds(now.inSight.flat(2)), { padding: [12, 12], animate });
    }
  }
}
