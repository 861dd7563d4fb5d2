//! Actions, where they were done.

use crate::model::{Action, FocusArea, Plan, RegionId};

/// An action and the focus area it stands under.
pub type PlacedAction<'a> = (&'a FocusArea, &'a Action);

/// The actions that name a region, in the order of the focus areas.
pub fn actions_in<'a>(plan: &'a Plan, region: &RegionId) -> Vec<PlacedAction<'a>> {
    placed_actions(plan, |action| action.regions.contains(region))
}

/// The actions that name no region, and so concern the whole county.
pub fn county_actions(plan: &Plan) -> Vec<PlacedAction<'_>> {
    placed_actions(plan, |action| action.regions.is_empty())
}

fn placed_actions(plan: &Plan, shown: impl Fn(&Action) -> bool) -> Vec<PlacedAction<'_>> {
    let all = plan.focus_areas.iter().flat_map(|area| area.actions.iter().map(move |action| (area, action)));
    all.filter(|(_, action)| shown(action)).collect()
}
