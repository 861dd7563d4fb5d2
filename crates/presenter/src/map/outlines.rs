//! The regions' shapes, put together from those of their municipalities.
//!
//! No file holds the outline of a region: it follows from the plan's list of municipalities, so it
//! can neither disagree with that list nor leave a gap beside the neighbour.

use plan::geo::measure::{bounds, label_point};
use plan::geo::neighbours::neighbours;
use plan::geo::outline::outline;
use plan::geo::{Boundaries, Bounds, MapYear, Point, Shape};
use plan::model::{Plan, Region, RegionId};
use plan::yielding::run_to_end;

/// The shapes of all regions that have one.
#[derive(Debug, Clone, PartialEq)]
pub struct Outlines {
    pub regions: Vec<RegionOutline>,
    /// What all of them together fill.
    pub bounds: Bounds,
}

/// One region on the map.
#[derive(Debug, Clone, PartialEq)]
pub struct RegionOutline {
    pub id: RegionId,
    /// Its place among the plan's regions, from 0: decides its colour.
    pub index: usize,
    pub shape: Shape,
    pub bounds: Bounds,
    /// Where its name stands best.
    pub label_at: Point,
    /// The regions on the other side of its borders, in the plan's order.
    pub neighbours: Vec<RegionId>,
}

/// A piece of the land around.
#[derive(Debug, Clone, PartialEq)]
pub struct Land {
    pub shape: Shape,
    /// Where its name stands best, if it has one.
    pub label_at: Option<Point>,
}

/// The land around the regions, for orientation.
pub fn surroundings(boundaries: &Boundaries) -> Vec<Land> {
    let land = |shape: &Shape| Land { shape: shape.clone(), label_at: shape.name.as_ref().and(label_point(shape)) };
    boundaries.surroundings.iter().map(land).collect()
}

impl RegionOutline {
    /// The outline of the region in this place among the plan's; none for a region without land. Its neighbours are still
    /// to be found.
    fn of(index: usize, region: &Region, boundaries: &Boundaries) -> Option<Self> {
        let members: Vec<&Shape> =
            region.municipalities.iter().filter_map(|id| boundaries.shape(MapYear::Base, id.as_str())).collect();
        let shape = outline(&members);
        Some(Self {
            id: region.id.clone(),
            index,
            bounds: bounds(&shape)?,
            label_at: label_point(&shape)?,
            shape,
            neighbours: Vec::new(),
        })
    }
}

impl Outlines {
    pub fn build(plan: &Plan, boundaries: &Boundaries) -> Self {
        run_to_end(Self::build_yielding(plan, boundaries, async || ()))
    }

    /// The same, with a pause after each region.
    pub async fn build_yielding(plan: &Plan, boundaries: &Boundaries, mut pause: impl AsyncFnMut()) -> Self {
        let mut regions = Vec::new();
        for (index, region) in plan.regions.iter().enumerate() {
            regions.extend(RegionOutline::of(index, region, boundaries));
            pause().await;
        }
        Self::of(regions)
    }

    /// Those of all regions together, in the plan's order.
    fn of(mut regions: Vec<RegionOutline>) -> Self {
        let shapes: Vec<&Shape> = regions.iter().map(|region| &region.shape).collect();
        for (one, other) in neighbours(&shapes) {
            let [one_id, other_id] = [one, other].map(|at| regions[at].id.clone());
            regions[one].neighbours.push(other_id);
            regions[other].neighbours.push(one_id);
        }
        let bounds = regions.iter().map(|region| region.bounds).reduce(Bounds::union).unwrap_or(Bounds::WORLD);
        Self { regions, bounds }
    }

    pub fn region(&self, id: &RegionId) -> Option<&RegionOutline> {
        self.regions.iter().find(|region| region.id == *id)
    }
}
