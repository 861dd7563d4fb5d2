//! What the crate `leaflet` lacks: the element behind a path, and icons made of elements. (Its
//! `DivIcon` calls the constructor of `L.Icon`, which wants an image.)

use js_sys::{Array, Reflect};
use leaflet::{DivIconOptions, Icon, LatLng, Marker, MarkerOptions, Path, Point as Pixels, Polygon};
use wasm_bindgen::prelude::*;
use web_sys::Element;

use crate::geo::{Point, Shape};

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

/// The SVG element of a polygon that is on a map.
pub fn element_of(polygon: &Polygon) -> Option<Element> {
    polygon.unchecked_ref::<DrawnPath>().get_element()
}

pub fn lat_lng(point: Point) -> LatLng {
    LatLng::new(point.lat, point.lon)
}

/// A shape in the form that `L.Polygon` takes: polygons of rings of `[latitude, longitude]`.
pub fn lat_lngs(shape: &Shape) -> Array {
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
