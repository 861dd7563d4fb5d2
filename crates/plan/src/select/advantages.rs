//! The advantages of a region or a part of it, and which of them come first.

use std::cmp::Reverse;

use crate::date::PlanDate;
use crate::model::{Advantage, FocusArea, Link, MunicipalityId, Plan, Region, Strength, SubregionId};

/// A part of a region that a reader has chosen to look at.
#[derive(Debug, Clone, PartialEq, Eq, Hash)]
pub enum Part {
    Municipality(MunicipalityId),
    Subregion(SubregionId),
}

impl Part {
    /// The id by which an address names it.
    pub fn id(&self) -> &str {
        match self {
            Self::Municipality(id) => id.as_str(),
            Self::Subregion(id) => id.as_str(),
        }
    }

    /// Whether a municipality lies in this part of the region.
    pub fn holds(&self, region: &Region, municipality: &MunicipalityId) -> bool {
        match self {
            Self::Municipality(id) => id == municipality,
            Self::Subregion(id) => region.subregion(id).is_some_and(|part| part.municipalities.contains(municipality)),
        }
    }
}

/// The advantages of a region that support one focus area.
#[derive(Debug, Clone, PartialEq)]
pub struct AdvantageGroup<'a> {
    /// `None` for the advantages that are tied to no focus area.
    pub focus_area: Option<&'a FocusArea>,
    pub advantages: Vec<ShownAdvantage<'a>>,
}

#[derive(Debug, Clone, Copy, PartialEq)]
pub struct ShownAdvantage<'a> {
    pub advantage: &'a Advantage,
    /// Whether it concerns all of the region and not only the part that is looked at.
    pub whole_region: bool,
}

/// The region's advantages by focus area, in the plan's order; those without one come last.
///
/// An advantage with two focus areas is in both groups. Groups without advantages are left out.
/// Within a part of the region, an advantage counts if it names one of the part's municipalities,
/// or none at all: then it is taken to concern the whole region.
pub fn advantages_by_focus_area<'a>(
    plan: &'a Plan,
    region: &'a Region,
    part: Option<&Part>,
) -> Vec<AdvantageGroup<'a>> {
    let shown: Vec<_> = advantages_in(region, part).collect();
    let columns = plan.focus_areas.iter().map(Some).chain([None]);
    let groups = columns.map(|focus_area| AdvantageGroup {
        focus_area,
        advantages: shown.iter().copied().filter(|shown| belongs(plan, shown.advantage, focus_area)).collect(),
    });
    groups.filter(|group| !group.advantages.is_empty()).collect()
}

/// The region's advantages, all or those of a part, in the file's order.
pub fn advantages_in<'a>(region: &'a Region, part: Option<&Part>) -> impl Iterator<Item = ShownAdvantage<'a>> {
    let shown = region.advantages.iter().map(|advantage| ShownAdvantage {
        advantage,
        whole_region: advantage.municipalities.is_empty()
            || region.municipalities.iter().all(|id| advantage.municipalities.contains(id)),
    });
    shown.filter(move |shown| {
        let named = &shown.advantage.municipalities;
        part.is_none_or(|part| named.is_empty() || named.iter().any(|id| part.holds(region, id)))
    })
}

fn belongs(plan: &Plan, advantage: &Advantage, focus_area: Option<&FocusArea>) -> bool {
    match focus_area {
        Some(area) => advantage.focus_areas.contains(&area.id),
        None => !advantage.focus_areas.iter().any(|id| plan.focus_area(id).is_some()),
    }
}

/// The `count` advantages of a region that are vouched for best, best first.
///
/// It measures the documentation, not the advantage: nothing in a plan says that one advantage
/// is greater than another. First come those that a source itself ties to the plan, then those
/// with better sources, then with more of them, then the newest, then the file's order.
pub fn strongest(region: &Region, count: usize) -> Vec<&Advantage> {
    let mut best: Vec<&Advantage> = Vec::new();
    for advantage in &region.advantages {
        let place = best.partition_point(|other| vouched(other) <= vouched(advantage));
        best.insert(place, advantage);
    }
    best.truncate(count);
    best
}

/// The order of [`strongest`]; less is better.
fn vouched(advantage: &Advantage) -> (bool, u8, Reverse<usize>, Reverse<Option<PlanDate>>) {
    let strength = match advantage.strength {
        Strength::Good => 0,
        Strength::Medium => 1,
        Strength::Weak => 2,
    };
    (advantage.link != Link::Stated, strength, Reverse(advantage.sources.len()), Reverse(advantage.as_of))
}
