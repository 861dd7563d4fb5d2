//! How things on the map look, as names of CSS classes. The colours themselves are in
//! `style/map.css`, so that light, dark, forced colours and print each have their own.

use plan::model::RegionId;

/// How many colours the style sheet has for regions; more regions use them again.
pub const REGION_COLOURS: usize = 8;

/// How many shades the style sheet has for "how many", besides none.
pub const SHADES: usize = 4;

/// The class of each shade.
const SHADE_CLASSES: [&str; SHADES + 1] = ["map-shade-0", "map-shade-1", "map-shade-2", "map-shade-3", "map-shade-4"];

/// What a region is on the map at the moment.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum RegionState {
    /// One among others.
    Plain,
    /// The one that the view is about.
    Selected,
    /// Another one than the view is about.
    Dimmed,
    /// Shaded by a number: 0 for none up to [`SHADES`].
    Shade(usize),
}

impl RegionState {
    /// The class of a region that is chosen, or not while another one is.
    pub fn mark(self) -> Option<&'static str> {
        match self {
            Self::Selected => Some("is-selected"),
            Self::Dimmed => Some("is-dimmed"),
            Self::Plain | Self::Shade(_) => None,
        }
    }
}

/// The classes of a region's shape.
pub fn region_class(index: usize, state: RegionState) -> String {
    if let RegionState::Shade(shade) = state {
        return ["map-region ", shade_class(shade)].concat();
    }
    marked(format!("map-region map-region-{}", index % REGION_COLOURS + 1), state)
}

/// Classes with that of a state.
pub fn marked(mut class: String, state: RegionState) -> String {
    if let Some(mark) = state.mark() {
        class.push(' ');
        class.push_str(mark);
    }
    class
}

/// The class of a shade.
pub fn shade_class(shade: usize) -> &'static str {
    SHADE_CLASSES[shade.min(SHADES)]
}

/// The class of a region's colour, for the list beside the map.
pub fn swatch_class(index: usize) -> String {
    format!("swatch map-region-{}", index % REGION_COLOURS + 1)
}

/// What the id of the element of a region's shape begins with.
pub const SHAPE_ID: &str = "shape-";

/// The id of the element of a region's shape on the map, so that the focus can come back to it.
pub fn shape_id(region: &RegionId) -> String {
    SHAPE_ID.to_owned() + region.as_str()
}
