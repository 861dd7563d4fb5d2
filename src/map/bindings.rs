//! What the crate `leaflet` lacks: the element behind a path, and icons made of elements. (Its
//! `DivIcon` calls the constructor of `L.Icon`, which wants an image.)

use js_sys::{Array, Object, Reflect};
use leaflet::{
    DivIconOptions, Icon, LatLng, LatLngBounds, Map, MapOptions, Marker, MarkerOptions, Path, Point as Pixels, Polygon,
    PolylineOptions,
};
use wasm_bindgen::prelude::*;
use web_sys::Element;

use crate::geo::{Bounds, Point, Shape};

#[wasm_bindgen]
extern "C" {
    #[wasm_bindgen(extends = Path)]
    type DrawnPath;

    /// `Path.getElement`, undefined until the path is on a map.
    #[wasm_bindgen(method, js_name = getElement)]
    fn get_element(this: &DrawnPath) -> Option<Element>;

    #[wasm_bindgen(extends = Icon, js_namespace = L)]
    type DivIcon;

    #[wasm_bindgen(constructor, js_namespace = L)]
    fn new(options: &DivIconOptions) -> DivIcon;
}

/// Whether the page has Leaflet's script: it may be blocked, or not have come.
pub fn leaflet_is_there() -> bool {
    Reflect::get(&js_sys::global(), &"L".into()).is_ok_and(|leaflet| leaflet.is_object())
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

/// Shows a place of the map at a zoom, at once.
pub fn set_view(map: &Map, centre: &LatLng, zoom: f64) {
    let options = animated(false);
    map.set_view_with_options(centre, zoom, &options);
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
    Polygon::new_with_options(&lat_lngs(shape), options)
}

/// A shape in the form that `L.Polygon` takes: polygons of rings of `[latitude, longitude]`.
fn lat_lngs(shape: &Shape) -> Array {
    shape
        .polygons
        .iter()
        .map(|polygon| {
            polygon
                .rings
                .iter()
                .map(|ring| {
                    ring.iter().map(|point| Array::of2(&point.lat.into(), &point.lon.into())).collect::<Array>()
                })
                .collect::<Array>()
        })
        .collect()
}

/// A mark that is nothing but an element: it cannot be pressed, and screen readers pass it by.
pub fn element_marker(at: Point, element: &Element, class: &str) -> Marker {
    let icon = DivIconOptions::new();
    icon.set_class_name(class.to_owned());
    icon.set_icon_size(Pixels::new(0.0, 0.0));
    // `html` takes an element as well as a text; the crate knows only the text, which Leaflet would read as HTML.
    let _ = Reflect::set(&icon, &"html".into(), element);
    let options = MarkerOptions::new();
    options.set_icon(DivIcon::new(&icon).unchecked_into());
    options.set_interactive(false);
    options.set_keyboard(false);
    Marker::new_with_options(&lat_lng(at), &options)
}
