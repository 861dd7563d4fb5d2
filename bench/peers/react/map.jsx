// The map, of react-leaflet's components.
import { memo, useEffect, useMemo, useState } from "react";
import L from "leaflet";
import { MapContainer, Marker, Polygon, useMap, ZoomControl } from "react-leaflet";
import { pressed, to } from "../common/route.js";
import { ground, scene } from "../common/scene.js";
import { T } from "../common/words.js";
import { go, useShared } from "./hooks.jsx";

const STILL = matchMedia("(prefers-reduced-motion: reduce)");
const bounds = (rings) => L.latLngBounds(rings.flat(2));

/** A name on the map. */
const Name = memo(function Name({ at, className, text }) {
  const icon = useMemo(() => {
    const html = document.createElement("span");
    html.className = `map-label ${className}`;
    html.textContent = text;
    html.ariaHidden = "true";
    return L.divIcon({ className: "map-mark", html, iconSize: [0, 0] });
  }, [className, text]);
  return <Marker position={at} icon={icon} interactive={false} keyboard={false} />;
});

const Shape = memo(({ rings, className }) => <Polygon positions={rings} className={className} fillOpacity={1} interactive={false} smoothFactor={0} />);

/** The land around, which never changes. */
const Surroundings = memo(({ shapes }) => (
  <>
    {shapes.map(({ id, rings }) => <Shape key={id} rings={rings} className="map-surroundings" />)}
    {shapes.map(({ id, at, name }) => <Name key={id} at={at} text={name} className="map-label-surroundings" />)}
  </>
));

function Region({ rings, at, look, press }) {
  const [shape, setShape] = useState(null);
  useEffect(() => {
    const element = shape?.getElement();
    element?.setAttribute("role", "button");
    // Once only: on what has the focus, this has the browser lay out the page at once.
    element?.setAttribute("tabindex", "0");
  }, [shape]);
  useEffect(() => {
    const element = shape?.getElement();
    element?.setAttribute("class", `${look.className} leaflet-interactive`);
    element?.setAttribute("aria-label", look.description);
    element?.setAttribute("aria-pressed", String(look.isSelected));
  }, [shape, look.className, look.description, look.isSelected]);
  useEffect(() => {
    const element = shape?.getElement();
    const onKey = (event) => {
      if (event.key === "Enter" || event.key === " ") {
        event.preventDefault();
        press();
      }
    };
    element?.addEventListener("keydown", onKey);
    return () => element?.removeEventListener("keydown", onKey);
  }, [shape, press]);
  return (
    <>
      <Polygon ref={setShape} positions={rings} className="map-region" fillOpacity={1} smoothFactor={0} eventHandlers={useMemo(() => ({ click: press }), [press])} />
      <Name at={at} text={look.label} className={`map-label-region${look.isSelected ? " is-selected" : ""}`} />
    </>
  );
}

/** Brings what the view is about into sight. */
function View({ now }) {
  const map = useMap();
  const [isFirst, setFirst] = useState(true);
  const key = `${now.inSight.length} ${now.inSight[0]?.[0]}`;
  useEffect(() => {
    // The map has come out of hiding. Asking for the size each time would have the browser lay out the page at once.
    map.invalidateSize(false);
  }, [map]);
  useEffect(() => {
    map.fitBounds(bounds(now.inSight), { padding: [12, 12], animate: !isFirst && !STILL.matches });
    setFirst(false);
    // Only another sight moves the map, not another scene of the same place.
    // eslint-disable-next-line react-hooks/exhaustive-deps
  }, [map, key]);
  useEffect(() => {
    map.getContainer().classList.toggle("is-close", now.isClose);
  }, [map, now.isClose]);
  return null;
}

function Layers({ plan, found, route, isToday, drawn }) {
  const now = useMemo(() => scene(plan, found, drawn, route, isToday), [plan, found, drawn, route, isToday]);
  return (
    <>
      <Surroundings shapes={drawn.surroundings} />
      {drawn.regions.map(({ region, rings, at }, index) => <PressedRegion key={region.id} id={region.id} rings={rings} at={at} look={now.regions[index]} route={route} />)}
      {now.municipalities.map(({ id, rings, className }) => <Shape key={`${id} ${className}`} rings={rings} className={className} />)}
      {now.municipalities.map(({ id, at, name }) => <Name key={id} at={at} text={name} className="map-label-municipality" />)}
      {now.places.map(({ name, lat, lon, major }) => <Name key={name} at={[lat, lon]} text={name} className={`map-label-place${major ? " is-major" : ""}`} />)}
      <View now={now} />
    </>
  );
}

function PressedRegion({ id, route, ...rest }) {
  const press = useMemo(() => () => go(pressed(route, id)), [route, id]);
  return <Region press={press} {...rest} />;
}

export function PlanMap({ isShown }) {
  const { plan, found, route } = useShared();
  const [isToday, setToday] = useState(false);
  const drawn = useMemo(() => found && ground(plan, found), [plan, found]);
  return (
    <section className="map-area" aria-label={T.map} hidden={!isShown}>
      <div className="map-frame">
        {drawn ? (
          <MapContainer className="map" bounds={bounds(drawn.regions.flatMap(({ rings }) => rings))} zoomControl={false} attributionControl={false} scrollWheelZoom={false} zoomSnap={0} maxZoom={13}>
            <ZoomControl zoomInTitle={T.zoomIn} zoomOutTitle={T.zoomOut} />
            {isShown && <Layers plan={plan} found={found} route={route} isToday={isToday} drawn={drawn} />}
          </MapContainer>
        ) : (
          <div className="map" />
        )}
      </div>
      <div className="map-switches">
        {route.view !== "" && <a className="ds-button map-whole" data-variant="secondary" data-size="sm" href={to.overview()}>{T.wholeMap}</a>}
        <div className="ds-field">
          <input className="ds-input" type="checkbox" id="switch-today" checked={isToday} onChange={(event) => setToday(event.target.checked)} />
          <label className="ds-label" htmlFor="switch-today">{T.today(plan.todayYear)}</label>
        </div>
      </div>
    </section>
  );
}
