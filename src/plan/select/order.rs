//! Sorting by time.

use crate::plan::date::PlanDate;

/// The positions of dates by time, none first; equal ones keep their order. All sorting of long
/// lists goes through here, because each kind of list that is sorted adds to the program's weight.
pub(super) fn oldest_first(dates: impl Iterator<Item = Option<PlanDate>>) -> Vec<usize> {
    let mut order: Vec<_> = dates.enumerate().map(|(at, date)| (date, at)).collect();
    order.sort_unstable();
    order.into_iter().map(|(_, at)| at).collect()
}
