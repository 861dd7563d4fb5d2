//! The map as it stands in a page before the app has started: SVG that fills its frame just as the live map will,
//! in the same projection and place, with the style sheet's colours and a link on each region. What a live map needs to
//! know besides stands in attributes, see [`super::preview_data`].

use plan::geo::{Bounds, Point, Shape};
use plan::select::Part;

use super::look::{RegionState, shape_id};
use super::mercator::{Frame, aspect};
use super::outlines::{Land, Outlines};
use super::path::{whole, write_ring};
use super::scene::{MunicipalityLook, PlaceLook, RegionLook, Scene};
use crate::markup::Element;
use crate::route::Route;

/// The longer side of what is in sight, in the drawing's own units: fine enough for the largest screens.
const LONGER_SIDE: f64 = 2000.0;
/// A name with more letters than this is broken where it may be.
const LONGEST_LINE: usize = 11;

/// What is in sight: west, south, east, north, in millionths of a degree.
pub const BOUNDS: &str = "data-bounds";
/// What a shape or the regions together are called, as the live map writes it.
pub const NAME: &str = "data-name";
/// Where a name has its middle, in the drawing's own units: across, down.
pub const NAME_AT: &str = "data-at";
/// The address of a region's view within the page, where a live map leads to without leaving the page.
pub const VIEW: &str = "data-view";
/// The class of the land around.
pub const SURROUNDINGS: &str = "map-surroundings";
/// How many of the units of [`BOUNDS`] are a degree.
pub const PER_DEGREE: f64 = 1e6;

/// Draws what the map shows. The drawing is as large as what is in sight; the rest of the frame, and the room that the
/// live map leaves around it, are the style sheet's business (`.map-preview`).
pub fn drawing(
    scene: &Scene,
    outlines: &Outlines,
    surroundings: &[Land],
    address: &dyn Fn(&Route) -> String,
) -> Element {
    let window = Window::on(scene.bounds);
    let mut parts = Vec::new();
    let mut names = Vec::new();
    for land in surroundings {
        let path = window.path(&land.shape, SURROUNDINGS);
        if let (Some(name), Some(at)) = (&land.shape.name, land.label_at) {
            names.push(window.name(at, "map-preview-surroundings", name));
            parts.push(window.named(path, name, at));
        } else {
            parts.push(path);
        }
    }
    // The border of the chosen region lies above its neighbours'.
    let (chosen, others): (Vec<_>, Vec<_>) = scene.regions.iter().partition(|look| look.state == RegionState::Selected);
    for look in others.into_iter().chain(chosen) {
        let outline = outlines.region(&look.id);
        let address = address(&Route::region(&look.id));
        parts.extend(outline.map(|outline| region(&window, look, &address, &outline.shape, outline.label_at)));
    }
    parts.extend(scene.municipalities.iter().map(|look| municipality(&window, look, scene, address)));
    for look in &scene.regions {
        // The chosen region's name is the heading beside the map; its municipalities need the room.
        let outline = outlines.region(&look.id).filter(|_| !(scene.is_close && look.state == RegionState::Selected));
        names.extend(outline.map(|outline| window.name(outline.label_at, "map-preview-region", &look.label)));
    }
    for look in &scene.municipalities {
        names.extend(look.label_at.map(|at| window.name(at, "map-preview-municipality", &look.name)));
    }
    if scene.is_close {
        names.extend(scene.places.iter().flat_map(|place| window.place_mark(place)));
    }
    // The names stand on the map as well as beside it; those who hear the page need them once.
    parts.push(Element::new("g").with("aria-hidden", "true").around(names));
    let side = if window.height > window.width { "map-preview is-tall" } else { "map-preview is-wide" };
    let mut view_box = "0 0 ".to_owned();
    view_box.push_str(&window.width.to_string());
    view_box.push(' ');
    view_box.push_str(&window.height.to_string());
    // The section around it has the name; the drawing is nothing of its own to those who listen.
    let svg = Element::new("svg").with("class", side).with("role", "presentation").with("viewBox", &view_box);
    // Only the map of all regions is made alive before the app has started: others show what the app alone knows.
    let is_of_all = scene.regions.iter().all(|look| look.state == RegionState::Plain);
    let svg = if is_of_all { svg.with(BOUNDS, &written(scene.bounds)).with(NAME, &scene.regions_name) } else { svg };
    svg.around(parts)
}

fn region(window: &Window, look: &RegionLook, address: &str, shape: &Shape, name_at: Point) -> Element {
    let path = window.path(shape, &look.class).with("id", &shape_id(&look.id));
    Element::new("a")
        .with("href", address)
        .with(VIEW, &Route::region(&look.id).to_hash())
        .with("aria-label", &look.description)
        .around(vec![window.named(path, &look.label, name_at)])
}

/// A municipality of the chosen region, with a link to what is told about it; or a mere border.
fn municipality(
    window: &Window,
    look: &MunicipalityLook,
    scene: &Scene,
    address: &dyn Fn(&Route) -> String,
) -> Element {
    let path = window.path(&look.shape, look.class);
    let region = scene.regions.iter().find(|region| region.state == RegionState::Selected);
    let (Some(button), Some(region)) = (&look.button, region) else { return path };
    let part = Some(Part::Municipality(button.id.clone()));
    let route = Route::Region { id: region.id.clone(), part, advantage: None };
    Element::new("a").with("href", &address(&route)).with("aria-label", &button.description).around(vec![path])
}

/// Bounds as [`BOUNDS`] has them.
fn written(bounds: Bounds) -> String {
    let sides = [bounds.west, bounds.south, bounds.east, bounds.north];
    sides.map(|side| whole(side * PER_DEGREE).to_string()).join(" ")
}

/// What the drawing shows of the world.
pub struct Window {
    frame: Frame,
    width: i32,
    height: i32,
}

impl Window {
    pub fn on(bounds: Bounds) -> Self {
        let aspect = aspect(bounds);
        let (width, height) =
            if aspect > 1.0 { (LONGER_SIDE / aspect, LONGER_SIDE) } else { (LONGER_SIDE, LONGER_SIDE * aspect) };
        Self { frame: Frame::fit(bounds, width, height, 0.0), width: whole(width), height: whole(height) }
    }

    /// The place at a point of the drawing.
    pub fn point(&self, (x, y): (i32, i32)) -> Point {
        self.frame.point(f64::from(x), f64::from(y))
    }

    fn place(&self, point: Point) -> (i32, i32) {
        let (x, y) = self.frame.place(point);
        (whole(x), whole(y))
    }

    fn path(&self, shape: &Shape, class: &str) -> Element {
        let mut path = String::new();
        for ring in shape.polygons.iter().flat_map(|polygon| &polygon.rings) {
            write_ring(ring.iter().map(|point| self.place(*point)), &mut path);
        }
        Element::new("path").with("class", class).with("d", &path)
    }

    /// The shape with its name, as it may be written again.
    fn named(&self, path: Element, name: &str, at: Point) -> Element {
        let (x, y) = self.place(at);
        path.with(NAME, name).with(NAME_AT, &[x.to_string(), y.to_string()].join(" "))
    }

    /// A town: a dot, and its name to the right of it.
    fn place_mark(&self, place: &PlaceLook) -> [Element; 2] {
        let (x, y) = self.place(place.at);
        let dot = Element::new("circle").with("class", "map-preview-dot").with_number("cx", x).with_number("cy", y);
        let name = Element::of_text("text", &place.name).with("class", "map-preview-place");
        [dot, name.with_number("x", x).with_number("y", y)]
    }

    /// A name with its middle at a place, in as many lines as on the live map.
    fn name(&self, at: Point, class: &str, name: &str) -> Element {
        let (x, y) = self.place(at);
        let lines = lines(name);
        let class = match lines.len() {
            1 => class.to_owned(),
            _ => class.to_owned() + " has-two-lines",
        };
        let lines = lines.iter().enumerate().map(|(at, line)| {
            let line = Element::of_text("tspan", line).with_number("x", x);
            if at == 0 { line } else { line.with("dy", "1.15em") }
        });
        Element::new("text").with("class", &class).with_number("x", x).with_number("y", y).around(lines.collect())
    }
}

/// A name in one line or two: long ones are broken at a soft hyphen, or behind a hard one.
pub fn lines(name: &str) -> Vec<String> {
    let bare = |text: &str| text.replace('\u{AD}', "");
    if bare(name).chars().count() > LONGEST_LINE {
        if let Some((first, rest)) = name.split_once('\u{AD}') {
            return vec![bare(first) + "-", bare(rest)];
        }
        if let Some((first, rest)) = name.split_once('-') {
            return vec![first.to_owned() + "-", rest.to_owned()];
        }
    }
    vec![bare(name)]
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn long_names_are_broken_where_they_may_be() {
        assert_eq!(lines("Hallingdal"), ["Hallingdal"]);
        assert_eq!(lines("Drammens\u{AD}regionen"), ["Drammens-", "regionen"]);
        assert_eq!(lines("Midt-Buskerud"), ["Midt-", "Buskerud"]);
        assert_eq!(lines("Kort\u{AD}navn"), ["Kortnavn"]);
        assert_eq!(lines("Ringerikstrakten"), ["Ringerikstrakten"]);
    }

    #[test]
    fn the_drawing_is_just_as_large_as_what_is_in_sight() {
        let bounds = Bounds { west: 7.4, south: 59.4, east: 10.7, north: 61.1 };
        let window = Window::on(bounds);
        assert_eq!(window.place(Point { lon: 7.4, lat: 61.1 }), (0, 0));
        assert_eq!(window.place(Point { lon: 10.7, lat: 59.4 }), (window.width, window.height));
        assert_eq!(window.width.max(window.height), 2000);
    }
}
