//! What is said to readers who do not see that something has changed.
//!
//! A function of two moments. What the reader hears anyway is not said: where the focus goes to a new
//! heading, or to what an address points out, that speaks for itself.

use plan::geo::MapYear;
use plan::model::{Plan, Region};
use plan::select::{Part, advantages_in, count_news};

use crate::route::Route;
use crate::text::Texts;

/// What can be heard of a moment.
#[derive(Debug, Clone, PartialEq)]
pub struct Moment {
    pub route: Route,
    pub year: MapYear,
    /// The language of the interface, as a BCP 47 tag.
    pub lang: &'static str,
    /// Whether the focus has stayed where it was, on the map or in the search field, although the view
    /// has become another one.
    pub is_focus_kept: bool,
}

/// What is said when one moment has followed another; nothing where nothing has to be. `hits` counts what
/// is found for some words, `borders` the municipalities in the boundary file.
pub fn spoken(
    plan: &Plan,
    texts: &Texts,
    hits: &dyn Fn(&str) -> usize,
    borders: &dyn Fn(MapYear) -> usize,
    before: &Moment,
    now: &Moment,
) -> Option<String> {
    if before.lang != now.lang {
        return Some((texts.spoken.language)(texts.language));
    }
    if before.year != now.year {
        return Some(year(plan, texts, borders(now.year), now.year));
    }
    if before.route == now.route {
        return None;
    }
    let is_kept = now.is_focus_kept;
    match (&before.route, &now.route) {
        (Route::Region { id: old, part: old_part, .. }, Route::Region { id, part, .. }) if old == id => {
            (old_part != part).then(|| region(plan, texts, plan.region(id)?, part.as_ref(), true)).flatten()
        }
        (_, Route::Region { id, part, .. }) if is_kept => region(plan, texts, plan.region(id)?, part.as_ref(), false),
        (_, Route::Overview) if is_kept => Some(texts.spoken.whole_map.to_owned()),
        (Route::News { filter: old, .. }, Route::News { filter, .. }) => {
            (old != filter).then(|| (texts.news.count)(count_news(plan, filter), plan.news.len()))
        }
        (_, Route::Search(words)) if !words.trim().is_empty() => Some((texts.search.count)(hits(words), words.trim())),
        (Route::Compare { .. }, Route::Compare { first: Some(first), second: Some(second) }) => {
            let (first, second) = (plan.region(first)?, plan.region(second)?);
            Some(if first.id == second.id {
                (texts.compare.same)(&texts.terms_of(plan))
            } else {
                (texts.spoken.compared)(&first.name, &second.name)
            })
        }
        _ => None,
    }
}

/// «Hallingdal valgt, 9 fortrinn», or the part of it that is chosen.
fn region(plan: &Plan, texts: &Texts, region: &Region, part: Option<&Part>, was_open: bool) -> Option<String> {
    let name = match part {
        None => &region.name,
        Some(Part::Municipality(id)) => &plan.municipality(id)?.name,
        Some(Part::Subregion(id)) => &region.subregion(id)?.name,
    };
    let count = (texts.count)(advantages_in(region, part).count(), &texts.terms_of(plan).advantage);
    let said = if was_open && part.is_none() { texts.spoken.whole } else { texts.spoken.chosen };
    Some(said(name, &count))
}

/// Whose municipalities the map shows now.
fn year(plan: &Plan, texts: &Texts, count: usize, year: MapYear) -> String {
    match year {
        MapYear::Base => (texts.spoken.base_year)(&texts.terms_of(plan), &plan.base_year),
        MapYear::Today => {
            let count = (texts.count)(count, &texts.terms_of(plan).municipality);
            (texts.spoken.today)(&count, &plan.today_year)
        }
    }
}
