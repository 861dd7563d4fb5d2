//! A route with the ids of a plan in the place of what was asked for.

use plan::model::{FocusAreaId, MunicipalityId, Plan, RegionId, SubregionId};
use plan::select::{NewsFilter, Part};

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
    pub fn settled(self, plan: &Plan, missing: Missing) -> Self {
        let region = |id: RegionId| {
            let own = own(id.as_str(), &mut plan.regions.iter().map(|region| region.id.as_str()), missing);
            own.map(|own| RegionId::new(&own))
        };
        let focus_area = |id: FocusAreaId| {
            let own = own(id.as_str(), &mut plan.focus_areas.iter().map(|area| area.id.as_str()), missing);
            own.map(|own| FocusAreaId::new(&own))
        };
        match self {
            Self::Region { id, part, advantage } => {
                let part = part.and_then(|part| own_part(plan, part, missing));
                region(id).map_or(Self::Overview, |id| Self::Region { id, part, advantage })
            }
            Self::FocusArea { id, action } => {
                focus_area(id).map_or(Self::Overview, |id| Self::FocusArea { id, action })
            }
            Self::Matrix { cell } => {
                Self::Matrix { cell: cell.and_then(|(one, other)| region(one).zip(focus_area(other))) }
            }
            Self::News { filter, item } => {
                let NewsFilter { region: of_region, focus_area: of_area, year } = filter;
                let filter =
                    NewsFilter { region: of_region.and_then(region), focus_area: of_area.and_then(focus_area), year };
                Self::News { filter, item }
            }
            Self::Compare { first, second } => {
                Self::Compare { first: first.and_then(region), second: second.and_then(region) }
            }
            other => other,
        }
    }
}

fn own_part(plan: &Plan, part: Part, missing: Missing) -> Option<Part> {
    match part {
        Part::Municipality(id) => {
            let mut known = plan.municipalities.iter().map(|municipality| municipality.id.as_str());
            own(id.as_str(), &mut known, missing).map(|own| Part::Municipality(MunicipalityId::new(&own)))
        }
        Part::Subregion(id) => {
            let mut known = plan.regions.iter().flat_map(|region| &region.subregions).map(|part| part.id.as_str());
            own(id.as_str(), &mut known, missing).map(|own| Part::Subregion(SubregionId::new(&own)))
        }
    }
}

/// The id that is meant: the very one if it is known, else the only one that is the same but for its spelling, or for the
/// zeros at its beginning, which spreadsheets take away.
fn own(asked: &str, known: &mut dyn Iterator<Item = &str>, missing: Missing) -> Option<String> {
    let mut alike = Vec::new();
    for id in known {
        if id == asked {
            return Some(id.to_owned());
        }
        if is_same(id.trim_start_matches('0'), asked.trim_start_matches('0')) {
            alike.push(id);
        }
    }
    match alike.as_slice() {
        [only] => Some((*only).to_owned()),
        _ => (missing == Missing::Kept).then(|| asked.to_owned()),
    }
}
