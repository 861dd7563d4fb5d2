//! A view by names and values: `region=hallingdal`. Parameters of an address, attributes of
//! `<plan-explorer>` and messages all say it so; [`crate::reading`] reads them.

use plan::model::{FocusAreaId, RegionId};
use plan::select::Part;

use crate::route::Route;

/// Every name that a view may be told with.
pub const NAMES: &[&str] = &["view", "region", "municipality", "part", "focus-area", "with", "year", "q"];

/// A name and its value.
pub type Field = (&'static str, String);

/// The values that ask for a view, its kind first. What is merely pointed out in it is not told.
pub fn fields(route: &Route) -> Vec<Field> {
    let mut fields = Fields(Vec::new());
    match route {
        Route::Overview => fields.add("view", Some("overview")),
        Route::Region { id, part, .. } => {
            fields.add("view", Some("region"));
            fields.add("region", Some(id.as_str()));
            match part {
                Some(Part::Municipality(id)) => fields.add("municipality", Some(id.as_str())),
                Some(Part::Subregion(id)) => fields.add("part", Some(id.as_str())),
                None => {}
            }
        }
        Route::FocusArea { id, .. } => {
            fields.add("view", Some("focus-area"));
            fields.add("focus-area", Some(id.as_str()));
        }
        Route::Matrix { cell } => {
            fields.add("view", Some("matrix"));
            fields.add("region", cell.as_ref().map(|(region, _)| region.as_str()));
            fields.add("focus-area", cell.as_ref().map(|(_, focus_area)| focus_area.as_str()));
        }
        Route::News { filter, .. } => {
            fields.add("view", Some("news"));
            fields.add("region", filter.region.as_ref().map(RegionId::as_str));
            fields.add("focus-area", filter.focus_area.as_ref().map(FocusAreaId::as_str));
            fields.add("year", filter.year.map(|year| year.to_string()).as_deref());
        }
        Route::Compare { first, second } => {
            fields.add("view", Some("compare"));
            fields.add("region", first.as_ref().map(RegionId::as_str));
            fields.add("with", second.as_ref().map(RegionId::as_str));
        }
        Route::Search(words) => {
            fields.add("view", Some("search"));
            fields.add("q", Some(words).filter(|words| !words.is_empty()).map(String::as_str));
        }
        Route::About { .. } => fields.add("view", Some("about")),
        Route::Unknown(_) => fields.add("view", Some("unknown")),
    }
    fields.0
}

/// The same without a kind that goes without saying: `region=hallingdal` is enough.
pub fn short_fields(route: &Route) -> Vec<Field> {
    let mut fields = fields(route);
    let is_implied = matches!(route, Route::Overview | Route::Region { .. } | Route::FocusArea { .. });
    if is_implied {
        fields.remove(0);
    }
    fields
}

struct Fields(Vec<Field>);

impl Fields {
    fn add(&mut self, name: &'static str, value: Option<&str>) {
        self.0.extend(value.map(|value| (name, value.to_owned())));
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::query::Query;
    use crate::reading::by_values;

    fn asked(text: &str) -> Option<Route> {
        by_values(&Query::read(text))
    }

    #[test]
    fn what_is_named_says_which_view_is_meant() {
        assert_eq!(asked("region=hallingdal"), Some(Route::region(&RegionId::new("hallingdal"))));
        assert_eq!(asked("focus-area=kompetanse"), Some(Route::focus_area(&FocusAreaId::new("kompetanse"))));
        assert_eq!(
            asked("view=compare&region=a&with=b").map(|route| route.to_hash()).as_deref(),
            Some("#/sammenlign?region=a&med=b")
        );
        assert_eq!(
            asked("view=news&region=a&year=i-fjor").map(|route| route.to_hash()).as_deref(),
            Some("#/nyheter?region=a")
        );
        assert_eq!(asked("lang=nn&theme=dark"), None);
    }

    #[test]
    fn what_cannot_be_shows_the_plan_all_the_same() {
        assert_eq!(asked("view=region"), Some(Route::Overview));
        assert_eq!(asked("view=kart"), None);
    }
}
