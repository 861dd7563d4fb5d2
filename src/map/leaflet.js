// The parts of Leaflet that this room names, as the global object `L` that the bindings look for. Whole, Leaflet is
// half as heavy again: it can also draw on canvas, load GeoJSON, open popups and tooltips, and draw buttons, which nobody asks of it here.
import { LatLng } from "leaflet/src/geo/LatLng.js";
import { LatLngBounds } from "leaflet/src/geo/LatLngBounds.js";
import { Point } from "leaflet/src/geometry/Point.js";
import { LayerGroup } from "leaflet/src/layer/LayerGroup.js";
import { DivIcon } from "leaflet/src/layer/marker/DivIcon.js";
import { Marker } from "leaflet/src/layer/marker/Marker.js";
import { TileLayer } from "leaflet/src/layer/tile/TileLayer.js";
import { Polygon } from "leaflet/src/layer/vector/Polygon.js";
import { SVG, svg } from "leaflet/src/layer/vector/SVG.js";
import { Map } from "leaflet/src/map/Map.js";
// Each adds itself to the map.
import "leaflet/src/map/handler/Map.DoubleClickZoom.js";
import "leaflet/src/map/handler/Map.Drag.js";
import "leaflet/src/map/handler/Map.ScrollWheelZoom.js";
import "leaflet/src/map/handler/Map.TouchZoom.js";

// Everything is drawn as SVG, by one renderer a map. Leaflet's own choice would bring the canvas along.
Map.include({
  getRenderer() {
    this._renderer ??= svg();
    if (!this.hasLayer(this._renderer)) {
      this.addLayer(this._renderer);
    }
    return this._renderer;
  },
});

// Colours and lines live in the style sheet, which knows light, dark and paper. Leaflet would give each path a colour of its
// own besides, as attributes: nobody sees them, but programs that darken pages for their readers take them for the colours.
SVG.include({ _updateStyle() {} });

/**
 * Rings of places. All coordinates come in one array (latitude, longitude, latitude, …), because a call for each would
 * cost more than all that is done with them. `ends` says after how many places each ring ends.
 */
function rings(coordinates, ends) {
  let at = 0;
  return Array.from(ends, (end) => {
    const ring = [];
    for (; at < end; at += 1) {
      ring.push(new LatLng(coordinates[2 * at], coordinates[2 * at + 1]));
    }
    return ring;
  });
}

/** A name on the map: an element with a text, which cannot be pressed, and which screen readers pass by. */
function label(latitude, longitude, className, text) {
  const html = document.createElement("span");
  // Seen once it has found its place (map/names.rs).
  html.className = `${className} is-crowded`;
  html.textContent = text;
  html.setAttribute("aria-hidden", "true");
  // It stands where it has room, as it is; what the shape is called by those who hear it can be translated.
  html.translate = false;
  const icon = new DivIcon({ className: "map-mark", iconSize: [0, 0], html });
  return new Marker([latitude, longitude], { icon, interactive: false, keyboard: false });
}

globalThis.L = { LatLng, LatLngBounds, LayerGroup, Map, Point, Polygon, TileLayer, label, rings };
