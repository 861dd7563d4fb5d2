//! A route with the ids of a plan in the place of what was asked for.

use plan::model::{FocusAreaId, Plan, RegionId};

use crate::route::Route;
use crate::word::is_same;

/// What becomes of an id that the plan does not have.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Missing {
    /// It is kept, so that it can be named: the reader has followed a link and is told.
    Kept,
    /// It is as good as not asked for: it stands in somebody's article, whose readers can do nothing about it.
    Dropped,
}

impl Route {
    /// The same view by the plan's own ids, which may have been written with aa, ae or oe.
    #[must_use]
    pub fn settled(mut self, plan: &Plan, missing: Missing) -> Self {
        let ids = Ids {
            regions: plan.regions.iter().map(|region| region.id.as_str()).collect(),
            focus_areas: plan.focus_areas.iter().map(|area| area.id.as_str()).collect(),
            missing,
        };
        let stands = match &mut self {
            Self::Region { id, .. } => ids.has_region(id),
            Self::FocusArea { id, .. } => ids.has_focus_area(id),
            Self::Matrix { cell } => {
                cell.take_if(|(region, area)| !(ids.has_region(region) && ids.has_focus_area(area)));
                true
            }
            Self::News { filter, .. } => {
                filter.region.take_if(|id| !ids.has_region(id));
                filter.focus_area.take_if(|id| !ids.has_focus_area(id));
                true
            }
            Self::Compare { first, second } => {
                first.take_if(|id| !ids.has_region(id));
                second.take_if(|id| !ids.has_region(id));
                true
            }
            Self::Overview | Self::Search(_) | Self::About { .. } | Self::Unknown(_) => true,
        };
        if stands { self } else { Self::Overview }
    }
}

/// The ids of a plan.
struct Ids<'p> {
    regions: Vec<&'p str>,
    focus_areas: Vec<&'p str>,
    missing: Missing,
}

impl Ids<'_> {
    /// Whether a view may name this one, which becomes the plan's own.
    fn has_region(&self, id: &mut RegionId) -> bool {
        let own = own(id.as_str(), &self.regions).map(RegionId::new);
        let is_there = own.is_some();
        if let Some(own) = own {
            *id = own;
        }
        is_there || self.missing == Missing::Kept
    }

    /// The same for focus areas.
    fn has_focus_area(&self, id: &mut FocusAreaId) -> bool {
        let own = own(id.as_str(), &self.focus_areas).map(FocusAreaId::new);
        let is_there = own.is_some();
        if let Some(own) = own {
            *id = own;
        }
        is_there || self.missing == Missing::Kept
    }
}

/// The id that is meant: the very one if it is known, else the only one that is the same but for its spelling.
fn own<'k>(asked: &str, known: &[&'k str]) -> Option<&'k str> {
    let mut alike = None;
    for id in known {
        if *id == asked {
            return Some(id);
        }
        if is_same(id, asked) {
            // With two of them, neither is meant.
            alike = if alike.is_none() { Some(Some(*id)) } else { Some(None) };
        }
    }
    alike?
}
