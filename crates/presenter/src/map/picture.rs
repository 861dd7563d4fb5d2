//! A picture of the map, as values: what a [`Scene`] looks like in a frame of a given size.
//!
//! Lengths are whole tenths of CSS pixels: fine enough for paper, and what writes fractions would weigh in the wasm.

use plan::geo::measure::{bounds, label_point};
use plan::geo::{Boundaries, Point, Shape};

use super::look::RegionState;
use super::mercator::{Frame, aspect};
use super::outlines::Outlines;
use super::palette;
use super::path::{whole, write_ring};
use super::scene::Scene;

/// Tenths of a CSS pixel, of which a length has ten a pixel.
pub const TENTHS: i32 = 10;
/// Room around what is shown, in CSS pixels.
pub const PADDING: f64 = 12.0;
/// The width of a letter as a share of its height, as wide as fonts have it.
const LETTER: f64 = 0.58;

/// A picture of the map.
#[derive(Debug, Clone, PartialEq)]
pub struct Picture {
    pub width: i32,
    pub height: i32,
    /// The lowest first.
    pub shapes: Vec<DrawnShape>,
    pub labels: Vec<Label>,
}

/// An area with its lines.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct DrawnShape {
    /// An SVG path.
    pub path: String,
    /// Names it for those who do not see it.
    pub name: Option<String>,
    pub fill: &'static str,
    /// How much of what is below the area hides, in percent.
    pub opacity: i32,
    /// The width of its line.
    pub line: i32,
    pub is_dashed: bool,
}

/// A name on the map.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Label {
    pub text: String,
    pub kind: LabelKind,
    /// The middle of the name, or the dot that it stands beside.
    pub x: i32,
    pub y: i32,
}

#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum LabelKind {
    Region,
    Municipality,
    /// A town: a dot with the name to its right.
    Place,
    Surroundings,
}

impl LabelKind {
    /// The height of its letters.
    pub fn size(self) -> i32 {
        match self {
            Self::Region => 140,
            Self::Municipality => 120,
            Self::Place | Self::Surroundings => 115,
        }
    }
}

/// Draws what the map shows in a view: of this width in CSS pixels, and as high as it takes.
pub fn picture(scene: &Scene, outlines: &Outlines, boundaries: &Boundaries, width: i32) -> Picture {
    let inner = f64::from(width) - 2.0 * PADDING;
    // Neither a strip nor a tower, whatever the place is like.
    let height = whole(inner * aspect(scene.bounds).clamp(0.45, 1.1) + 2.0 * PADDING);
    picture_of(scene, outlines, boundaries, (width, height))
}

/// Draws the same in a frame of this width and height in CSS pixels: all of it is in sight, in the middle.
pub fn picture_of(scene: &Scene, outlines: &Outlines, boundaries: &Boundaries, (width, height): (i32, i32)) -> Picture {
    let frame = Frame::fit(scene.bounds, f64::from(width), f64::from(height), PADDING);
    let (width, height) = (width * TENTHS, height * TENTHS);
    let mut drawing = Drawing { frame, width, height, shapes: Vec::new(), labels: Vec::new(), taken: Vec::new() };
    for shape in &boundaries.surroundings {
        drawing.shape(shape, None, palette::LAND, 100, 5, false);
    }
    // The chosen ones last, so that no neighbour lies over their thicker line.
    let is_chosen = |state| state == RegionState::Selected;
    for chosen in [false, true] {
        for look in scene.regions.iter().filter(|look| is_chosen(look.state) == chosen) {
            let Some(outline) = outlines.region(&look.id) else { continue };
            let opacity = if look.state == RegionState::Dimmed { 40 } else { 100 };
            let line = if chosen { 25 } else { 12 };
            let fill = palette::region(look.index, look.state);
            drawing.shape(&outline.shape, Some(&look.description), fill, opacity, line, false);
        }
    }
    for municipality in &scene.municipalities {
        let has = |class| municipality.class.contains(class);
        let (line, dashed) = if has("is-selected") { (25, false) } else { (8, !has("is-today")) };
        drawing.shape(&municipality.shape, Some(&municipality.name), "none", 100, line, dashed);
    }

    for look in &scene.regions {
        // What the picture is about stands above it.
        let is_title = scene.is_close && look.state == RegionState::Selected;
        if let (false, Some(outline)) = (is_title, outlines.region(&look.id)) {
            drawing.label(LabelKind::Region, &look.label, outline.label_at);
        }
    }
    for place in scene.places.iter().filter(|place| place.major) {
        drawing.label(LabelKind::Place, &place.name, place.at);
    }
    for municipality in &scene.municipalities {
        if let Some(at) = municipality.label_at {
            drawing.label(LabelKind::Municipality, &municipality.name, at);
        }
    }
    for place in scene.places.iter().filter(|place| !place.major) {
        drawing.label(LabelKind::Place, &place.name, place.at);
    }
    for shape in &boundaries.surroundings {
        if let (Some(name), Some(at)) = (&shape.name, label_point(shape)) {
            drawing.label(LabelKind::Surroundings, name, at);
        }
    }
    Picture { width, height, shapes: drawing.shapes, labels: drawing.labels }
}

struct Drawing {
    frame: Frame,
    width: i32,
    height: i32,
    shapes: Vec<DrawnShape>,
    labels: Vec<Label>,
    /// Where names stand already.
    taken: Vec<Area>,
}

/// Left, upper, right and lower edge.
#[derive(Clone, Copy)]
struct Area(i32, i32, i32, i32);

impl Area {
    fn touches(self, other: Self) -> bool {
        self.0 < other.2 && other.0 < self.2 && self.1 < other.3 && other.1 < self.3
    }
}

impl Drawing {
    fn place(&self, point: Point) -> (i32, i32) {
        let (x, y) = self.frame.place(point);
        (whole(x * f64::from(TENTHS)), whole(y * f64::from(TENTHS)))
    }

    /// Adds a shape, unless all of it is outside the picture.
    fn shape(
        &mut self,
        shape: &Shape,
        name: Option<&str>,
        fill: &'static str,
        opacity: i32,
        line: i32,
        is_dashed: bool,
    ) {
        let Some(bounds) = bounds(shape) else { return };
        let (left, top) = self.place(Point { lon: bounds.west, lat: bounds.north });
        let (right, bottom) = self.place(Point { lon: bounds.east, lat: bounds.south });
        if !Area(left, top, right, bottom).touches(Area(0, 0, self.width, self.height)) {
            return;
        }
        let mut path = String::new();
        for ring in shape.polygons.iter().flat_map(|polygon| &polygon.rings) {
            write_ring(ring.iter().map(|point| self.place(*point)), &mut path);
        }
        let name = name.map(str::to_owned);
        self.shapes.push(DrawnShape { path, name, fill, opacity, line, is_dashed });
    }

    /// Adds a name, if there is room for it in the picture: at its place, or else a little above or below it.
    fn label(&mut self, kind: LabelKind, text: &str, at: Point) {
        let text = text.replace('\u{AD}', "");
        let (place, middle) = self.place(at);
        if !Area(place, middle, place, middle).touches(Area(0, 0, self.width, self.height)) {
            return;
        }
        let size = kind.size();
        // What reaches over the edge is cut off, and bold letters are wider.
        let letters = if kind == LabelKind::Region { size * 6 / 5 } else { size };
        let half = text_width(&text, letters) / 2 + 20;
        let is_town = kind == LabelKind::Place;
        // A town is where its dot is; another name moves in from the edge.
        let x = if is_town { place } else { place.min(self.width - half).max(half) };
        let (left, right) = if is_town { (x - 30, x + 2 * half + 50) } else { (x - half, x + half) };
        let places: &[i32] = if is_town { &[0] } else { &[0, -size, size, -2 * size, 2 * size] };
        for away in places {
            let y = middle + away;
            let area = Area(left, y - size / 2 - 10, right, y + size / 2 + 10);
            let is_inside = area.0 >= 0 && area.1 >= 0 && area.2 <= self.width && area.3 <= self.height;
            if is_inside && !self.taken.iter().any(|taken| taken.touches(area)) {
                self.taken.push(area);
                self.labels.push(Label { text, kind, x, y });
                return;
            }
        }
    }
}

/// How wide a text is about, with letters of a height.
pub fn text_width(text: &str, size: i32) -> i32 {
    let letters = i32::try_from(text.chars().count()).unwrap_or(i32::MAX / 1000);
    whole(f64::from(letters) * f64::from(size) * LETTER)
}
