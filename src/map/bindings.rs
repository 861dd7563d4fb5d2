//! What the crate `leaflet` lacks: the element behind a path, and shapes and names in one call each. (It would hand over
//! coordinates one by one, and its `DivIcon` calls the constructor of `L.Icon`, which wants an image.)

use js_sys::{Array, Float64Array, Object, Reflect, Uint32Array};
use leaflet::{LatLng, LatLngBounds, Map, MapOptions, Marker, Path, Point as Pixels, Polygon, PolylineOptions};
use plan::geo::{Bounds, Point, Shape};
use wasm_bindgen::prelude::*;
use web_sys::Element;

use crate::browser::arrival;

#[wasm_bindgen]
extern "C" {
    #[wasm_bindgen(extends = Path)]
    type DrawnPath;

    /// `Path.getElement`, undefined until the path is on a map.
    #[wasm_bindgen(method, js_name = getElement)]
    fn get_element(this: &DrawnPath) -> Option<Element>;

    /// Rings of `LatLng`, in the form that `L.Polygon` takes; in leaflet.js.
    #[wasm_bindgen(js_namespace = L, js_name = rings)]
    fn rings_of(coordinates: &Float64Array, ends: &Uint32Array) -> Array;

    /// A mark that is nothing but a text; in leaflet.js.
    #[wasm_bindgen(js_namespace = L, js_name = label)]
    fn label_at(latitude: f64, longitude: f64, class: &str, text: &str) -> Marker;
}

/// The global object that Leaflet's script makes.
const LEAFLET: &str = "L";

/// Leaflet's script has come, or has failed for good; an error where that takes more than so many milliseconds.
pub fn leaflet_settled(patience: u32) -> impl Future<Output = Result<JsValue, JsValue>> + use<> {
    arrival::script(LEAFLET, patience)
}

/// Whether the page has Leaflet's script: it may be blocked, or not have come.
pub fn leaflet_is_there() -> bool {
    Reflect::get(&js_sys::global(), &LEAFLET.into()).is_ok_and(|leaflet| leaflet.is_object())
}

/// A map in an element; `None` where Leaflet cannot make one.
pub fn map_in(element: &Element, options: &MapOptions) -> Option<Map> {
    Map::new_with_element(element.unchecked_ref(), options).ok()
}

/// The SVG element of a polygon that is on a map.
pub fn element_of(polygon: &Polygon) -> Option<Element> {
    polygon.unchecked_ref::<DrawnPath>().get_element()
}

fn lat_lng(point: Point) -> LatLng {
    LatLng::new(point.lat, point.lon)
}

pub fn lat_lng_bounds(bounds: Bounds) -> LatLngBounds {
    LatLngBounds::new(
        &lat_lng(Point { lon: bounds.west, lat: bounds.south }),
        &lat_lng(Point { lon: bounds.east, lat: bounds.north }),
    )
}

/// How a map moves: at once or bit by bit.
fn animated(animate: bool) -> Object {
    let options = Object::new();
    // Setting a property of a fresh object cannot fail.
    let _ = Reflect::set(&options, &"animate".into(), &animate.into());
    options
}

/// Moves a map so that the bounds are in sight, with room around them in CSS pixels.
pub fn fit_bounds(map: &Map, bounds: &LatLngBounds, padding: f64, animate: bool) {
    let options = animated(animate);
    let _ = Reflect::set(&options, &"padding".into(), &Array::of2(&padding.into(), &padding.into()));
    map.fit_bounds_with_options(bounds, &options);
}

/// Takes a map away, also in the midst of zooming: Leaflet looks after a zoom by a timer, and would come back to a map
/// that is no more.
pub fn remove(map: &Map) {
    let _ = Reflect::set(map, &"_animatingZoom".into(), &false.into());
    map.remove();
}

/// Moves a map by some CSS pixels, to the right and down.
pub fn pan_by(map: &Map, by: &Pixels, animate: bool) {
    let options = animated(animate);
    map.pan_by_with_options(by, &options);
}

pub fn polygon(shape: &Shape, options: &PolylineOptions) -> Polygon {
    Polygon::new_with_options(&rings(shape), options)
}

/// Gives a polygon that is on a map another shape.
pub fn reshape(polygon: &Polygon, shape: &Shape) {
    polygon.set_lat_lngs(&rings(shape));
}

/// All rings of a shape: the map fills what an odd number of them lies around.
fn rings(shape: &Shape) -> Array {
    let (mut coordinates, mut ends) = (Vec::new(), Vec::new());
    for ring in shape.polygons.iter().flat_map(|polygon| &polygon.rings) {
        coordinates.extend(ring.iter().flat_map(|point| [point.lat, point.lon]));
        // No shape has more places than a file may have.
        ends.push(u32::try_from(coordinates.len() / 2).unwrap_or(u32::MAX));
    }
    rings_of(&Float64Array::from(coordinates.as_slice()), &Uint32Array::from(ends.as_slice()))
}

/// A name on the map.
pub fn label(at: Point, class: &str, text: &str) -> Marker {
    label_at(at.lat, at.lon, class, text)
}
