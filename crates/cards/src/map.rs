//! What a card's map shows: always the whole county, drawn as pictures of the map are, with what the view is about lit up.

use std::borrow::Cow;

use plan::geo::measure::{bounds, label_point};
use plan::geo::outline::outline;
use plan::geo::{MapYear, Shape};
use plan::model::RegionId;
use plan::select::support_in;
use presenter::map::key::{Key, key};
use presenter::map::look::RegionState;
use presenter::map::mercator::Frame;
use presenter::map::outlines::RegionOutline;
use presenter::map::palette;
use presenter::map::path::whole;
use presenter::map::picture::{DrawnShape, PADDING, Picture, picture_of};
use presenter::map::scene::{RegionLook, Scene, scene};
use presenter::route::Route;
use presenter::text::Texts;

use crate::format::HEIGHT;
use crate::shown::Shown;
use crate::words;

/// A picture is drawn so many times smaller than it is on the card, so that its lines are clear.
const SCALE: i32 = 2;
/// The map's width on the card, in pixels; it is as high as the card.
pub const WIDTH: i32 = 460;
/// How much of a region's colour is left around a part that is lit up, in percent.
const AROUND: i32 = 40;
/// The lines around what is lit up alone and around what is not, in tenths of the picture's pixels.
const THICK: i32 = 18;
const THIN: i32 = 6;

/// A card's map.
#[derive(Debug, Clone, PartialEq)]
pub struct Map {
    pub picture: Picture,
    pub names: Vec<Name>,
    /// What the shades mean, where the map counts.
    pub key: Option<Key>,
    /// The colours of what is lit up, or of the key.
    pub colours: Vec<&'static str>,
}

/// What is written on the map.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Name {
    /// A name, which may hold soft hyphens, or a number.
    pub text: String,
    /// Its middle, in pixels from the map's left and upper edge.
    pub at: (i32, i32),
}

/// The map of a view; none where no region has land.
pub fn map(shown: Shown<'_>, route: &Route, texts: &'static Texts) -> Option<Map> {
    if shown.outlines.regions.is_empty() {
        return None;
    }
    let scene = scene(shown.plan, shown.outlines, shown.boundaries, route, MapYear::Base, texts);
    let key = is_counted(&scene).then(|| key(shown.plan, &scene, route, texts));
    let (mut scene, mut outlines) = (of_all(scene, shown), Cow::Borrowed(shown.outlines));
    if let Some((look, outline)) = part(shown, route) {
        // Its own region is then no more than what is around it.
        let own = scene.regions.iter_mut().filter(|other| other.index == look.index);
        own.for_each(|own| own.state = RegionState::Plain);
        scene.regions.push(look);
        outlines.to_mut().regions.push(outline);
    }
    let drawn = picture_of(&scene, &outlines, shown.boundaries, (WIDTH / SCALE, HEIGHT / SCALE));
    let shapes = drawn.shapes.into_iter().flat_map(|shape| lit(shape, &scene)).collect();
    let lit_up = scene.regions.iter().filter(|look| is_lit(look, &scene));
    let colours = match &key {
        Some(key) => key.entries.iter().map(|(colour, _)| *colour).collect(),
        None => lit_up.clone().map(|look| palette::region(look.index, look.state)).collect(),
    };
    // A region that the view is about has its name in the title.
    let is_named = !matches!(route, Route::Region { .. }) || lit_up.clone().count() > 1;
    let written = lit_up.filter(|_| is_named);
    let names = written.filter_map(|look| name(look, outlines.region(&look.id)?, shown, route)).collect();
    let picture = Picture { shapes, labels: Vec::new(), width: drawn.width, height: drawn.height };
    Some(Map { picture, names, key, colours })
}

fn is_counted(scene: &Scene) -> bool {
    scene.regions.iter().any(|look| matches!(look.state, RegionState::Shade(_)))
}

/// The whole county and nothing but its regions. Each is known by its id.
fn of_all(scene: Scene, shown: Shown<'_>) -> Scene {
    let known = |look: RegionLook| RegionLook { description: look.id.to_string(), ..look };
    Scene {
        regions: scene.regions.into_iter().map(known).collect(),
        municipalities: Vec::new(),
        places: Vec::new(),
        bounds: shown.outlines.bounds,
        is_close: false,
        ..scene
    }
}

/// The part of a region that a view is about, as a region of its own: so it is lit up as they are.
fn part(shown: Shown<'_>, route: &Route) -> Option<(RegionLook, RegionOutline)> {
    let Route::Region { id, part: Some(part), .. } = route else { return None };
    let region = shown.plan.region(id)?;
    let index = shown.outlines.region(id)?.index;
    let name = words::part_name(shown.plan, region, part)?;
    let members = region.municipalities.iter().filter(|id| part.holds(region, id));
    let shapes: Vec<&Shape> = members.filter_map(|id| shown.boundaries.shape(MapYear::Base, id.as_str())).collect();
    let shape = outline(&shapes);
    // Whatever the part is called, no region is.
    let id = RegionId::new(&[id.as_str(), part.id()].join("/"));
    let look = RegionLook {
        id: id.clone(),
        class: String::new(),
        index,
        state: RegionState::Selected,
        label: name.to_owned(),
        description: id.to_string(),
        pressed: true,
    };
    let (bounds, label_at) = (bounds(&shape)?, label_point(&shape)?);
    Some((look, RegionOutline { id, index, shape, bounds, label_at, neighbours: Vec::new() }))
}

/// Whether the view is about a region: about all of them where none is chosen.
fn is_lit(look: &RegionLook, scene: &Scene) -> bool {
    match look.state {
        RegionState::Selected | RegionState::Shade(_) => true,
        RegionState::Plain => scene.regions.iter().all(|other| other.state != RegionState::Selected),
        RegionState::Dimmed => false,
    }
}

/// A shape in its light: regions that the view is not about are white, and around a part its own region is pale.
fn lit(shape: DrawnShape, scene: &Scene) -> Vec<DrawnShape> {
    let Some(look) = scene.regions.iter().find(|look| shape.name.as_ref() == Some(&look.description)) else {
        return vec![shape];
    };
    if is_lit(look, scene) {
        return vec![DrawnShape { line: shape.line.min(THICK), ..shape }];
    }
    let around = (look.state == RegionState::Plain).then(|| DrawnShape { opacity: AROUND, ..shape.clone() });
    let paper = DrawnShape { name: None, fill: palette::PAPER, opacity: 100, line: THIN, ..shape };
    std::iter::once(paper).chain(around).collect()
}

/// What is written on a region: its name; how many advantages it has, where the map counts.
fn name(look: &RegionLook, outline: &RegionOutline, shown: Shown<'_>, route: &Route) -> Option<Name> {
    let text = match (look.state, route) {
        (RegionState::Shade(_), Route::FocusArea { id, .. }) => {
            support_in(shown.plan.region(&look.id)?, id).to_string()
        }
        _ => look.label.clone(),
    };
    let (width, height) = (f64::from(WIDTH), f64::from(HEIGHT));
    let frame = Frame::fit(shown.outlines.bounds, width, height, PADDING * f64::from(SCALE));
    let (x, y) = frame.place(outline.label_at);
    Some(Name { text, at: (whole(x), whole(y)) })
}
