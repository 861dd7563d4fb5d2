//! Sorting by time.

use crate::order::positions;
use crate::plan::date::PlanDate;

/// The positions of dates by time, none first; equal ones keep their order.
pub(super) fn oldest_first(dates: impl Iterator<Item = Option<PlanDate>>) -> Vec<usize> {
    let dates: Vec<Option<PlanDate>> = dates.collect();
    positions(dates.len(), &|one, other| dates[one].cmp(&dates[other]))
}
