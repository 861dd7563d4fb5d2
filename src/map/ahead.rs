//! CORE: the map as it stands in a page before the app has started: SVG that fills its frame just as the live map will,
//! in the same projection and place, with the style sheet's colours and a link on each region.

use super::mercator::{Frame, Zoom, aspect};
use super::outlines::Outlines;
use super::path::{whole, write_ring};
use super::scene::{RegionLook, Scene};
use crate::geo::measure::label_point;
use crate::geo::{Boundaries, Bounds, Point, Shape};
use crate::markup::Element;
use crate::route::Route;

/// The longer side of what is in sight, in the drawing's own units: fine enough for the largest screens.
const LONGER_SIDE: f64 = 2000.0;
/// A name with more letters than this is broken where it may be.
const LONGEST_LINE: usize = 11;

/// Draws what the map shows. The drawing is as large as what is in sight; the rest of the frame, and the room that the
/// live map leaves around it, are the style sheet's business (`.map-ahead`).
pub fn drawing(scene: &Scene, outlines: &Outlines, boundaries: &Boundaries) -> Element {
    let window = Window::on(scene.bounds);
    let mut parts: Vec<Element> =
        boundaries.surroundings.iter().map(|shape| window.path(shape, "map-surroundings")).collect();
    for look in &scene.regions {
        parts.extend(outlines.region(&look.id).map(|outline| region(&window, look, &outline.shape)));
    }
    let mut names = Vec::new();
    for shape in &boundaries.surroundings {
        if let (Some(name), Some(at)) = (&shape.name, label_point(shape)) {
            names.push(window.name(at, "map-ahead-surroundings", name));
        }
    }
    for look in &scene.regions {
        let outline = outlines.region(&look.id);
        names.extend(outline.map(|outline| window.name(outline.label_at, "map-ahead-region", &look.label)));
    }
    // The names stand on the map as well as beside it; those who hear the page need them once.
    parts.push(Element::new("g").with("aria-hidden", "true").around(names));
    let side = if window.height > window.width { "map-ahead is-tall" } else { "map-ahead is-wide" };
    let mut view_box = "0 0 ".to_owned();
    view_box.push_str(&window.width.to_string());
    view_box.push(' ');
    view_box.push_str(&window.height.to_string());
    // The section around it has the name; the drawing is nothing of its own to those who listen.
    Element::new("svg").with("class", side).with("role", "presentation").with("viewBox", &view_box).around(parts)
}

fn region(window: &Window, look: &RegionLook, shape: &Shape) -> Element {
    Element::new("a")
        .with("href", &Route::region(&look.id).to_hash())
        .with("aria-label", &look.description)
        .around(vec![window.path(shape, &look.class)])
}

/// What the drawing shows of the world.
struct Window {
    frame: Frame,
    width: i32,
    height: i32,
}

impl Window {
    fn on(bounds: Bounds) -> Self {
        let aspect = aspect(bounds);
        let (width, height) =
            if aspect > 1.0 { (LONGER_SIDE / aspect, LONGER_SIDE) } else { (LONGER_SIDE, LONGER_SIDE * aspect) };
        Self { frame: Frame::fit(bounds, width, height, 0.0, Zoom::Any), width: whole(width), height: whole(height) }
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
fn lines(name: &str) -> Vec<String> {
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
