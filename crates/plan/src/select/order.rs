//! Sorting by time.

use crate::date::PlanDate;
use crate::order::positions;

/// The positions of dates by time, none first; equal ones keep their order.
pub(super) fn oldest_first(dates: impl Iterator<Item = Option<PlanDate>>) -> Vec<usize> {
    let dates: Vec<Option<PlanDate>> = dates.collect();
    positions(dates.len(), &|one, other| dates[one].cmp(&dates[other]))
}
