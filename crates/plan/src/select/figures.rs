//! Key figures, put together into series.

use crate::model::KeyFigure;

/// One list for each thing that was counted, oldest figure first.
///
/// Figures belong together if they have the same label and unit and different dates: a list of
/// one stands alone. The lists keep the order in which they begin.
pub fn figure_series(figures: &[KeyFigure]) -> Vec<Vec<&KeyFigure>> {
    let mut lists: Vec<Vec<&KeyFigure>> = Vec::new();
    for figure in figures {
        match lists.iter_mut().find(|list| list.iter().all(|other| continues(other, figure))) {
            Some(list) => list.insert(list.partition_point(|other| other.date < figure.date), figure),
            None => lists.push(vec![figure]),
        }
    }
    lists
}

fn continues(one: &KeyFigure, other: &KeyFigure) -> bool {
    one.label == other.label
        && one.unit == other.unit
        && one.date != other.date
        && one.date.is_some()
        && other.date.is_some()
}
