//! What cards are drawn from.

use plan::geo::Boundaries;
use plan::model::Plan;
use presenter::map::outlines::Outlines;

/// What cards are of.
#[derive(Debug, Clone, Copy)]
pub struct Shown<'a> {
    pub plan: &'a Plan,
    pub boundaries: &'a Boundaries,
    /// Those of the plan's regions in these boundaries. Without any, cards have no map.
    pub outlines: &'a Outlines,
}
