//! What the map tells of what the reader does on it.

use plan::model::{MunicipalityId, RegionId};

/// What the reader presses on the map.
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum Pressed {
    Region(RegionId),
    /// One of the municipalities of the region that is shown.
    Municipality(MunicipalityId),
}

/// Which ways the map can be moved.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct Reach {
    pub can_zoom_in: bool,
    /// Whether something of what should be in sight is not.
    pub can_pan: bool,
}

/// What the reader did over the map that moves the page and not the map.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum LeftToPage {
    Wheel,
    Finger,
}
