//! Dates that are not the plan's.

use plan::date::PlanDate;
use presenter::text::Texts;

use crate::browser::clock;

/// Today, as the language writes it.
pub fn today(t: &Texts) -> String {
    PlanDate::parse(&clock::today()).map(t.date).unwrap_or_default()
}
