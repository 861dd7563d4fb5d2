//! CORE: how things on the map look, as names of CSS classes. The colours themselves are in
//! `style/map.css`, so that light, dark, forced colours and print each have their own.

use crate::plan::model::RegionId;

/// How many colours the style sheet has for regions; more regions use them again.
pub const REGION_COLOURS: usize = 8;

/// How many shades the style sheet has for "how many", besides none.
pub const STEPS: usize = 4;

/// What a region is on the map at the moment.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum RegionState {
    /// One among others.
    Plain,
    /// The one that the view is about.
    Selected,
    /// Another one than the view is about.
    Dimmed,
    /// Shaded by a number: 0 for none up to [`STEPS`].
    Step(usize),
}

/// The classes of a region's shape.
pub fn region_class(index: usize, state: RegionState) -> String {
    let colour = index % REGION_COLOURS + 1;
    match state {
        RegionState::Plain => format!("map-region map-region-{colour}"),
        RegionState::Selected => format!("map-region map-region-{colour} is-selected"),
        RegionState::Dimmed => format!("map-region map-region-{colour} is-dimmed"),
        RegionState::Step(step) => format!("map-region map-step-{}", step.min(STEPS)),
    }
}

/// The class of a region's colour, for the list beside the map.
pub fn swatch_class(index: usize) -> String {
    format!("swatch map-region-{}", index % REGION_COLOURS + 1)
}

/// The id of the element of a region's shape on the map, so that the focus can come back to it.
pub fn shape_id(region: &RegionId) -> String {
    format!("shape-{region}")
}
