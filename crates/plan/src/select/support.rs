//! How many advantages support what: the numbers of the map and of the matrix.

use crate::model::{Advantage, FocusAreaId, Plan, Region, RegionId, SubGoalId};

/// How many of a region's advantages support a focus area.
pub fn support_in(region: &Region, focus_area: &FocusAreaId) -> usize {
    region.advantages.iter().filter(|advantage| advantage.focus_areas.contains(focus_area)).count()
}

/// How many of each region's advantages support a focus area, in the order of the regions.
pub fn support(plan: &Plan, focus_area: &FocusAreaId) -> Vec<(RegionId, usize)> {
    plan.regions.iter().map(|region| (region.id.clone(), support_in(region, focus_area))).collect()
}

/// The advantages that support a sub-goal, with their regions, in the order of the file.
pub fn advantages_for<'a>(plan: &'a Plan, sub_goal: &SubGoalId) -> Vec<(&'a Region, &'a Advantage)> {
    let all = plan.regions.iter().flat_map(|region| region.advantages.iter().map(move |advantage| (region, advantage)));
    all.filter(|(_, advantage)| advantage.sub_goals.contains(sub_goal)).collect()
}

/// Regions × focus areas, counting advantages.
#[derive(Debug, Clone, PartialEq, Eq, Default)]
pub struct Matrix {
    pub columns: Vec<FocusAreaId>,
    pub rows: Vec<MatrixRow>,
    /// For each column, the advantages that support the focus area.
    pub column_totals: Vec<usize>,
    /// All advantages, each counted once.
    pub total: usize,
    /// The largest count in a cell.
    pub max: usize,
}

#[derive(Debug, Clone, PartialEq, Eq)]
pub struct MatrixRow {
    pub region: RegionId,
    /// For each column, the region's advantages that support the focus area.
    pub counts: Vec<usize>,
    /// The region's advantages, each counted once. The counts may add up to more, because an
    /// advantage can support several focus areas, or to less, because it may support none.
    pub total: usize,
}

pub fn matrix(plan: &Plan) -> Matrix {
    let columns: Vec<_> = plan.focus_areas.iter().map(|area| area.id.clone()).collect();
    let rows: Vec<_> = plan
        .regions
        .iter()
        .map(|region| MatrixRow {
            region: region.id.clone(),
            counts: columns.iter().map(|area| support_in(region, area)).collect(),
            total: region.advantages.len(),
        })
        .collect();
    let column = |at: usize| rows.iter().filter_map(move |row| row.counts.get(at)).sum();
    Matrix {
        column_totals: (0..columns.len()).map(column).collect(),
        total: rows.iter().map(|row| row.total).sum(),
        max: rows.iter().flat_map(|row| row.counts.iter().copied()).max().unwrap_or_default(),
        columns,
        rows,
    }
}

/// The class of a count on a scale from 0 to `steps`, for colours.
///
/// None is 0 and nothing else is; the largest count is always `steps`; between them the classes
/// are equally wide. So a class says how a region stands to the first one, not how many it has:
/// the number has to stand beside the colour.
pub fn shade(count: usize, max: usize, shades: usize) -> usize {
    if max == 0 { 0 } else { count.min(max).saturating_mul(shades).div_ceil(max) }
}
