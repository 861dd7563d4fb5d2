//! What lies on the map: shapes that can be pressed, lines that cannot, and names.

use leaflet::{Evented, EventedHandle, LayerGroup, MouseEvent, Polygon, PolylineOptions};
use web_sys::Element;

use super::bindings::{self, element_marker, element_of, fit_bounds};
use super::outlines::RegionOutline;
use super::scene::{MunicipalityLook, PlaceLook, RegionLook};
use crate::browser::document::{is_in_frame, text_element};
use crate::browser::listen::{Listener, on_focus, on_press};
use crate::geo::measure::label_point;
use crate::geo::{Point, Shape};
use crate::plan::model::RegionId;

/// Room between what is shown and the edge of the map, in CSS pixels.
pub const PADDING: f64 = 12.0;

/// A region that can be pressed with mouse, finger and keyboard.
pub struct RegionLayer {
    pub id: RegionId,
    polygon: Polygon,
    label_at: Point,
    /// What is shown now, so that only what changes is touched.
    shown: Option<RegionLook>,
    label: LayerGroup,
    _events: Events,
}

struct Events {
    _click: EventedHandle<MouseEvent>,
    _keys: Option<[Listener; 2]>,
}

impl RegionLayer {
    pub fn new(outline: &RegionOutline, map: &leaflet::Map, press: impl Fn(RegionId) + Clone + 'static) -> Self {
        let polygon = polygon(&outline.shape, "map-region", true);
        polygon.add_to(map);
        let element = element_of(&polygon);
        if let Some(element) = &element {
            set(element, "tabindex", "0");
            set(element, "role", "button");
        }
        let on_click = {
            let (press, id) = (press.clone(), outline.id.clone());
            Evented::on_leaflet_event(&&polygon, "click", move |_: MouseEvent| press(id.clone()))
        };
        let keys = element.map(|element| {
            let id = outline.id.clone();
            let press = on_press(&element, move || press(id.clone()));
            // The keyboard reaches regions that the map has moved away from; they come back then.
            let (map, bounds, shape) = (map.clone(), outline.bounds, element.clone());
            let focus = on_focus(&element, move || {
                if !is_in_frame(&shape, &map.get_container()) {
                    fit_bounds(&map, bounds, PADDING, false);
                }
            });
            [press, focus]
        });
        let label = LayerGroup::new();
        label.add_to(map);
        Self {
            id: outline.id.clone(),
            polygon,
            label_at: outline.label_at,
            shown: None,
            label,
            _events: Events { _click: on_click, _keys: keys },
        }
    }

    /// Draws the region as the scene says.
    pub fn show(&mut self, look: &RegionLook) {
        if self.shown.as_ref() == Some(look) {
            return;
        }
        if let Some(element) = element_of(&self.polygon) {
            set(&element, "class", &format!("{} leaflet-interactive", look.class));
            set(&element, "aria-label", &look.description);
            set(&element, "aria-pressed", if look.pressed { "true" } else { "false" });
        }
        let label = |look: &RegionLook| (look.label.clone(), look.pressed);
        if self.shown.as_ref().map(label) != Some(label(look)) {
            let class =
                if look.pressed { "map-label map-label-region is-selected" } else { "map-label map-label-region" };
            self.label.clear_layers();
            add_label(&self.label, self.label_at, class, &look.label);
        }
        self.shown = Some(look.clone());
    }
}

/// The faint land around.
pub fn surroundings(shapes: &[Shape]) -> LayerGroup {
    let group = LayerGroup::new();
    for shape in shapes {
        group.add_layer(&polygon(shape, "map-surroundings", false));
    }
    for shape in shapes {
        if let (Some(name), Some(at)) = (&shape.name, label_point(shape)) {
            add_label(&group, at, "map-label map-label-surroundings", name);
        }
    }
    group
}

/// Fills a group with municipality borders and their names.
pub fn show_municipalities(group: &LayerGroup, municipalities: &[MunicipalityLook]) {
    group.clear_layers();
    for municipality in municipalities {
        group.add_layer(&polygon(&municipality.shape, municipality.class, false));
    }
    for municipality in municipalities {
        if let Some(at) = municipality.label_at {
            add_label(group, at, "map-label map-label-municipality", &municipality.name);
        }
    }
}

/// Fills a group with towns.
pub fn show_places(group: &LayerGroup, places: &[PlaceLook]) {
    group.clear_layers();
    for place in places {
        let class = if place.major { "map-label map-label-place is-major" } else { "map-label map-label-place" };
        add_label(group, place.at, class, &place.name);
    }
}

fn add_label(group: &LayerGroup, at: Point, class: &str, text: &str) {
    if let Some(element) = text_element("span", class, text) {
        set(&element, "aria-hidden", "true");
        group.add_layer(&element_marker(at, &element, "map-mark"));
    }
}

fn polygon(shape: &Shape, class: &str, interactive: bool) -> Polygon {
    let options = PolylineOptions::new();
    options.set_class_name(class.to_owned());
    options.set_interactive(interactive);
    // Colours and widths come from the style sheet, which knows light, dark and print.
    options.set_stroke(true);
    options.set_fill(true);
    // The file is as coarse as it should be; further smoothing would part shared borders.
    options.set_smooth_factor(0.0);
    bindings::polygon(shape, &options)
}

fn set(element: &Element, name: &str, value: &str) {
    // Fails only for names that are no attribute names.
    let _ = element.set_attribute(name, value);
}
