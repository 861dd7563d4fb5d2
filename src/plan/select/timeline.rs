//! The plan's steps and the news, year by year.

use super::order::oldest_first;
use crate::plan::date::PlanDate;
use crate::plan::model::{NewsItem, Plan, TimelineEntry};

/// Something on the time line.
#[derive(Debug, Clone, Copy, PartialEq)]
pub enum Entry<'a> {
    Plan(&'a TimelineEntry),
    News(&'a NewsItem),
}

impl Entry<'_> {
    pub fn date(&self) -> Option<PlanDate> {
        match self {
            Self::Plan(entry) => Some(entry.date),
            Self::News(item) => item.date,
        }
    }
}

/// What happened with the plan and what was in the news, by year, oldest first.
///
/// Within a year, what is known only by year comes first and the plan comes before news of the
/// same date. News without a date has no place on a time line and is left out.
pub fn timeline(plan: &Plan) -> Vec<(i32, Vec<Entry<'_>>)> {
    let entries: Vec<_> = plan.timeline.iter().map(Entry::Plan).chain(plan.news.iter().map(Entry::News)).collect();
    let mut years: Vec<(i32, Vec<Entry>)> = Vec::new();
    for entry in oldest_first(entries.iter().map(Entry::date)).into_iter().filter_map(|at| entries.get(at)) {
        let Some(date) = entry.date() else { continue };
        match years.last_mut() {
            Some((year, of_year)) if *year == date.year() => of_year.push(*entry),
            _ => years.push((date.year(), vec![*entry])),
        }
    }
    years
}
