//! Reads the drawing that stands in the page back, so that it can be a live map before the plan and the
//! boundaries have come.

use plan::geo::measure::bounds;
use plan::geo::{Bounds, Point, Polygon, Shape};
use plan::model::RegionId;

use super::look::{RegionState, SHAPE_ID, marked};
use super::outlines::{Land, Outlines, RegionOutline};
use super::path::{read_pair, read_rings};
use super::preview::{BOUNDS, NAME, NAME_AT, PER_DEGREE, SURROUNDINGS, VIEW, Window};
use super::scene::{RegionLook, Scene};
use crate::markup::Node;
use crate::route::OVERVIEW;

/// What a drawing shows, as the map needs it.
#[derive(Debug, Clone, PartialEq)]
pub struct PreviewData {
    pub outlines: Outlines,
    pub surroundings: Vec<Land>,
    /// Each region with the address of its view.
    regions: Vec<(RegionLook, String)>,
    /// What the regions are called together.
    name: String,
}

impl PreviewData {
    /// Reads a drawing of [`super::preview`]; `None` where it is none, or shows no region.
    pub fn read(drawing: &impl Node) -> Option<Self> {
        let in_sight = read_bounds(&drawing.attribute(BOUNDS)?)?;
        let window = Window::on(in_sight);
        let (mut surroundings, mut outlines, mut regions) = (Vec::new(), Vec::new(), Vec::new());
        for part in drawing.inside() {
            if let Some(address) = part.attribute(VIEW) {
                let path = part.inside().into_iter().next()?;
                let (outline, look) = region(&window, &part, &path, outlines.len())?;
                outlines.push(outline);
                regions.push((look, address));
            } else if part.attribute("class").as_deref() == Some(SURROUNDINGS) {
                let shape = Shape { name: part.attribute(NAME), ..shape(&window, &part)? };
                surroundings.push(Land { shape, label_at: name_at(&window, &part) });
            }
        }
        let name = drawing.attribute(NAME)?;
        (!regions.is_empty()).then_some(Self {
            outlines: Outlines { regions: outlines, bounds: in_sight },
            surroundings,
            regions,
            name,
        })
    }

    /// What the map shows at an address: the region that it belongs to in its middle, or all of them.
    pub fn scene(&self, address: &str) -> Scene {
        let chosen = self.regions.iter().position(|(_, own)| is_at(address, own));
        let regions = self.regions.iter().enumerate().map(|(at, (look, _))| {
            let state = match chosen {
                None => look.state,
                Some(chosen) if chosen == at => RegionState::Selected,
                Some(_) => RegionState::Dimmed,
            };
            RegionLook { class: marked(look.class.clone(), state), state, pressed: chosen == Some(at), ..look.clone() }
        });
        Scene {
            regions: regions.collect(),
            regions_name: self.name.clone(),
            municipalities: Vec::new(),
            municipalities_name: String::new(),
            places: Vec::new(),
            bounds: chosen.map_or(self.outlines.bounds, |chosen| self.outlines.regions[chosen].bounds),
            is_close: chosen.is_some(),
        }
    }

    /// Where pressing a region leads: to its view, or out of it again.
    pub fn pressed(&self, address: &str, id: &RegionId) -> Option<&str> {
        let (_, own) = self.regions.iter().find(|(look, _)| look.id == *id)?;
        Some(if is_at(address, own) { OVERVIEW } else { own })
    }
}

fn is_at(address: &str, view: &str) -> bool {
    address.strip_prefix(view).is_some_and(|rest| rest.is_empty() || rest.starts_with(['/', '?']))
}

fn region<N: Node>(window: &Window, link: &N, path: &N, index: usize) -> Option<(RegionOutline, RegionLook)> {
    let shape = shape(window, path)?;
    let id = RegionId::new(path.attribute("id")?.strip_prefix(SHAPE_ID)?);
    let outline = RegionOutline {
        id: id.clone(),
        index,
        bounds: bounds(&shape)?,
        label_at: name_at(window, path)?,
        shape,
        neighbours: Vec::new(),
    };
    let look = RegionLook {
        id,
        class: path.attribute("class")?,
        index,
        state: RegionState::Plain,
        label: path.attribute(NAME)?,
        description: link.attribute("aria-label")?,
        pressed: false,
    };
    Some((outline, look))
}

/// All lines as one piece of land: the map fills what an odd number of them lies around.
fn shape(window: &Window, path: &impl Node) -> Option<Shape> {
    let rings = read_rings(&path.attribute("d")?);
    let rings = rings.into_iter().map(|ring| ring.into_iter().map(|at| window.point(at)).collect()).collect();
    Some(Shape { polygons: vec![Polygon { rings }], ..Shape::default() })
}

fn name_at(window: &Window, path: &impl Node) -> Option<Point> {
    Some(window.point(read_pair(&path.attribute(NAME_AT)?)?))
}

fn read_bounds(text: &str) -> Option<Bounds> {
    let mut sides = text.split(' ').map(|side| Some(f64::from(side.parse::<i32>().ok()?) / PER_DEGREE));
    let mut next = || sides.next()?;
    Some(Bounds { west: next()?, south: next()?, east: next()?, north: next()? })
}
