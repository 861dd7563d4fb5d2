//! The plan's steps and the news, year by year.

use super::order::oldest_first;
use crate::date::PlanDate;
use crate::model::Plan;

/// Something on the time line, by its position among the plan's: for lists that keep what they show.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Entry {
    Plan(usize),
    News(usize),
}

impl Entry {
    pub fn date(self, plan: &Plan) -> Option<PlanDate> {
        match self {
            Self::Plan(at) => plan.timeline.get(at).map(|entry| entry.date),
            Self::News(at) => plan.news.get(at)?.date,
        }
    }
}

/// What happened with the plan and what was in the news, by year, oldest first.
///
/// Within a year, what is known only by year comes first and the plan comes before news of the
/// same date. News without a date has no place on a time line and is left out.
pub fn timeline(plan: &Plan) -> Vec<(i32, Vec<Entry>)> {
    let (steps, news) = ((0..plan.timeline.len()).map(Entry::Plan), (0..plan.news.len()).map(Entry::News));
    let entries: Vec<(Entry, Option<PlanDate>)> = steps.chain(news).map(|entry| (entry, entry.date(plan))).collect();
    let mut years: Vec<(i32, Vec<Entry>)> = Vec::new();
    for at in oldest_first(entries.iter().map(|(_, date)| *date)) {
        let Some((entry, Some(date))) = entries.get(at) else { continue };
        match years.last_mut() {
            Some((year, of_year)) if *year == date.year() => of_year.push(*entry),
            _ => years.push((date.year(), vec![*entry])),
        }
    }
    years
}
