//! What a plan tells about the boundary file that goes with it.

use super::Point;
use crate::model::Plan;
use crate::order::distinct;

/// The municipalities that a boundary file should have, and where about they lie. Of nothing, where there is no plan.
#[derive(Debug, Clone, Default)]
pub(super) struct Expected<'p> {
    /// The municipalities' numbers in the plan's year, in ascending order.
    base: Vec<&'p str>,
    /// Their numbers since.
    later: Vec<&'p str>,
    pub places: Vec<Point>,
}

impl<'p> Expected<'p> {
    pub fn of(plan: &'p Plan) -> Self {
        let later = plan.municipalities.iter().flat_map(|municipality| &municipality.later);
        Self {
            base: distinct(plan.municipalities.iter().map(|municipality| municipality.id.as_str()).collect()),
            later: distinct(later.map(|name| name.number.as_str()).collect()),
            places: plan.places.iter().map(|place| Point { lon: place.lon, lat: place.lat }).collect(),
        }
    }

    /// Whether a municipality of the plan has, or has had, this number.
    pub fn has(&self, number: &str) -> bool {
        self.has_in_base(number) || self.later.binary_search(&number).is_ok()
    }

    /// Whether a municipality has this number in the plan's year.
    pub fn has_in_base(&self, number: &str) -> bool {
        self.base.binary_search(&number).is_ok()
    }

    /// The numbers in the plan's year.
    pub fn base(&self) -> &[&'p str] {
        &self.base
    }
}
