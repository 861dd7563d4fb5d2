//! A route with the ids of a plan in the place of what was asked for.

use plan::model::{FocusAreaId, Plan, RegionId};
use plan::select::NewsFilter;

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
        let regions: Vec<&str> = plan.regions.iter().map(|region| region.id.as_str()).collect();
        let areas: Vec<&str> = plan.focus_areas.iter().map(|area| area.id.as_str()).collect();
        let region = |id: RegionId| own(id.as_str(), &regions, missing).map(|own| RegionId::new(&own));
        let focus_area = |id: FocusAreaId| own(id.as_str(), &areas, missing).map(|own| FocusAreaId::new(&own));
        match self {
            Self::Region { id, part, advantage } => {
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

/// The id that is meant: the very one if it is known, else the only one that is the same but for its spelling.
fn own(asked: &str, known: &[&str], missing: Missing) -> Option<String> {
    let mut alike = known.iter().filter(|id| is_same(id, asked));
    let found = match (alike.next(), alike.next()) {
        _ if known.contains(&asked) => Some(asked),
        (Some(only), None) => Some(*only),
        _ => (missing == Missing::Kept).then_some(asked),
    };
    found.map(str::to_owned)
}
