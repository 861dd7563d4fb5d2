//! Two regions side by side.

use super::actions::actions_in;
use super::support::support_in;
use crate::date::PlanDate;
use crate::model::{FocusArea, KeyFigure, Municipality, Plan, Region, RegionId};

/// Two regions side by side.
#[derive(Debug, Clone, PartialEq)]
pub struct Comparison<'a> {
    pub one: Side<'a>,
    pub other: Side<'a>,
    /// For each focus area of the plan, how many advantages of each region support it.
    pub support: Vec<(&'a FocusArea, usize, usize)>,
    /// The key figures that at least one of them has, those of both first.
    pub figures: Vec<FigureRow<'a>>,
}

/// What one region has.
#[derive(Debug, Clone, PartialEq)]
pub struct Side<'a> {
    pub region: &'a Region,
    pub municipalities: Vec<&'a Municipality>,
    /// How many advantages it has, each counted once.
    pub advantages: usize,
    /// Actions and news that name the region.
    pub actions: usize,
    pub news: usize,
}

/// The same key figure at the same time in two regions.
#[derive(Debug, Clone, PartialEq)]
pub struct FigureRow<'a> {
    pub label: &'a str,
    pub unit: &'a str,
    pub date: Option<PlanDate>,
    pub population: bool,
    pub one: Option<&'a KeyFigure>,
    pub other: Option<&'a KeyFigure>,
}

/// Puts two regions side by side; `None` if the plan lacks one of them.
pub fn compare<'a>(plan: &'a Plan, one: &RegionId, other: &RegionId) -> Option<Comparison<'a>> {
    let (one, other) = (plan.region(one)?, plan.region(other)?);
    let support = plan.focus_areas.iter().map(|area| (area, support_in(one, &area.id), support_in(other, &area.id)));
    Some(Comparison {
        one: side(plan, one),
        other: side(plan, other),
        support: support.collect(),
        figures: figure_rows(&one.key_figures, &other.key_figures),
    })
}

fn side<'a>(plan: &'a Plan, region: &'a Region) -> Side<'a> {
    Side {
        region,
        municipalities: municipalities_of(plan, region),
        advantages: region.advantages.len(),
        actions: actions_in(plan, &region.id).len(),
        news: plan.news.iter().filter(|item| item.regions.contains(&region.id)).count(),
    }
}

/// The municipalities of a region, in the region's order.
pub fn municipalities_of<'a>(plan: &'a Plan, region: &Region) -> Vec<&'a Municipality> {
    region.municipalities.iter().filter_map(|id| plan.municipality(id)).collect()
}

fn figure_rows<'a>(one: &'a [KeyFigure], other: &'a [KeyFigure]) -> Vec<FigureRow<'a>> {
    let row = |figure: &'a KeyFigure, one, other| FigureRow {
        label: &figure.label,
        unit: &figure.unit,
        date: figure.date,
        population: figure.population,
        one,
        other,
    };
    let mut left: Vec<_> = other.iter().collect();
    let (mut rows, mut alone) = (Vec::new(), Vec::new());
    for figure in one {
        let match_in = |list: &[&KeyFigure]| list.iter().position(|candidate| comparable(figure, candidate));
        match match_in(&left) {
            Some(at) => rows.push(row(figure, Some(figure), Some(left.remove(at)))),
            None => alone.push(row(figure, Some(figure), None)),
        }
    }
    rows.extend(alone);
    rows.extend(left.into_iter().map(|figure| row(figure, None, Some(figure))));
    rows
}

fn comparable(one: &KeyFigure, other: &KeyFigure) -> bool {
    one.label == other.label && one.unit == other.unit && one.date == other.date
}
