//! What lies on the map: shapes that can be pressed, lines that cannot, and names.

use leaflet::{Evented, EventedHandle, LayerGroup, MouseEvent, Polygon, PolylineOptions};
use plan::geo::{Point, Shape};
use presenter::map::outlines::Land;
use presenter::map::scene::{MunicipalityLook, PlaceLook, RegionLook};
use web_sys::Element;

use super::bindings::{self, element_of};

/// A shape with its name, drawn in one of the map's groups.
pub struct ShapeLayer {
    pub polygon: Polygon,
    label_at: Option<Point>,
    label: LayerGroup,
    /// What is shown now, so that only what changes is touched.
    shown: Option<ShapeLook>,
    click: Option<EventedHandle<MouseEvent>>,
}

/// How a shape looks, and what it is to those who do not see it.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct ShapeLook {
    pub class: String,
    pub label: String,
    pub label_class: &'static str,
    /// What a shape that can be pressed is called, and whether it is pressed.
    pub button: Option<(String, bool)>,
}

impl From<&RegionLook> for ShapeLook {
    fn from(look: &RegionLook) -> Self {
        Self {
            class: look.class.clone(),
            label: look.label.clone(),
            label_class: if look.pressed {
                "map-label map-label-region is-selected"
            } else {
                "map-label map-label-region"
            },
            button: Some((look.description.clone(), look.pressed)),
        }
    }
}

impl From<&MunicipalityLook> for ShapeLook {
    fn from(look: &MunicipalityLook) -> Self {
        Self {
            class: look.class.to_owned(),
            label: look.name.clone(),
            label_class: if look.class.ends_with("is-selected") {
                "map-label map-label-municipality is-selected"
            } else {
                "map-label map-label-municipality"
            },
            button: look.button.as_ref().map(|button| (button.description.clone(), button.pressed)),
        }
    }
}

impl ShapeLayer {
    /// Draws the shape into `group`, and its name where it stands best.
    pub fn new(shape: &Shape, label_at: Option<Point>, class: &str, is_button: bool, group: &LayerGroup) -> Self {
        let polygon = polygon(shape, class, is_button);
        group.add_layer(&polygon);
        let label = LayerGroup::new();
        group.add_layer(&label);
        Self { polygon, label_at, label, shown: None, click: None }
    }

    /// Calls back when the shape is clicked or tapped; not at the end of moving the map.
    pub fn on_click(&mut self, press: impl Fn() + 'static) {
        self.click = Some(Evented::on_leaflet_event(&&self.polygon, "click", move |_: MouseEvent| press()));
    }

    pub fn element(&self) -> Option<Element> {
        element_of(&self.polygon)
    }

    pub fn show(&mut self, look: ShapeLook) {
        if self.shown.as_ref() == Some(&look) {
            return;
        }
        if let Some(element) = self.element() {
            let interactive = if look.button.is_some() { " leaflet-interactive" } else { "" };
            set(&element, "class", &format!("{}{interactive}", look.class));
            if let Some((name, is_pressed)) = &look.button {
                // With its name, as a button without one says nothing.
                set(&element, "role", "button");
                set(&element, "aria-label", name);
                set(&element, "aria-pressed", if *is_pressed { "true" } else { "false" });
            }
        }
        let label = |look: &ShapeLook| (look.label.clone(), look.label_class);
        if self.shown.as_ref().map(label) != Some(label(&look)) {
            self.label.clear_layers();
            if let Some(at) = self.label_at {
                add_label(&self.label, at, look.label_class, &look.label);
            }
        }
        self.shown = Some(look);
    }
}

/// Draws a piece of the faint land around into a group.
pub fn draw_land(land: &Land, into: &LayerGroup) -> Polygon {
    let polygon = polygon(&land.shape, "map-surroundings", false);
    into.add_layer(&polygon);
    polygon
}

/// Puts its name into a group, if it has one.
pub fn name_land(land: &Land, into: &LayerGroup) {
    if let (Some(name), Some(at)) = (&land.shape.name, land.label_at) {
        add_label(into, at, "map-label map-label-surroundings", name);
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

/// Shows where the focus is, above all shapes: a line between two others, so that one of them stands
/// out against whatever lies beside it.
pub fn show_ring(group: &LayerGroup, around: Option<&Polygon>) {
    group.clear_layers();
    for class in ["map-ring map-ring-halo", "map-ring map-ring-line"] {
        if let Some(around) = around {
            group.add_layer(&Polygon::new_with_options(&around.get_lat_lngs(), &options(class, false)));
        }
    }
}

fn add_label(group: &LayerGroup, at: Point, class: &str, text: &str) {
    group.add_layer(&bindings::label(at, class, text));
}

fn polygon(shape: &Shape, class: &str, interactive: bool) -> Polygon {
    bindings::polygon(shape, &options(class, interactive))
}

fn options(class: &str, interactive: bool) -> PolylineOptions {
    let options = PolylineOptions::new();
    options.set_class_name(class.to_owned());
    options.set_interactive(interactive);
    // The file is as coarse as it should be; further smoothing would part shared borders.
    options.set_smooth_factor(0.0);
    options
}

/// Sets an attribute of an element on the map.
pub fn set(element: &Element, name: &str, value: &str) {
    // Fails only for names that are no attribute names.
    let _ = element.set_attribute(name, value);
}
