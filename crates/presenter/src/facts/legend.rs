//! What the shades on the map mean, as a table with the same numbers.

use plan::model::FocusArea;
use plan::order::sorted;
use plan::select::{shade, support};

use super::figure::count_bar;
use super::{Shown, link, statement};
use crate::html::{Html, el};
use crate::map::look::{SHADES, shade_class};
use crate::route::Route;

/// How many of each region's advantages support the focus area, darkest first.
pub fn table(shown: Shown, area: &FocusArea) -> Option<Html> {
    let t = shown.texts;
    let counts = support(shown.plan, &area.id);
    if counts.is_empty() {
        return None;
    }
    let most = counts.iter().map(|(_, count)| *count).max().unwrap_or(0);
    let counts = sorted(counts, |(_, one), (_, other)| other.cmp(one));
    let rows = counts.iter().filter_map(|(id, count)| {
        let region = shown.plan.region(id)?;
        let to = Route::Matrix { cell: Some((id.clone(), area.id.clone())) };
        let number = match count {
            0 => el("span").text("0"),
            count => link::to_view(shown, &to, &(t.count)(*count, &shown.terms.advantage)),
        };
        let swatch = ["swatch ", shade_class(shade(*count, most, SHADES))].concat();
        let name = el("th")
            .attr("scope", "row")
            .child(el("span").class(&swatch).attr("aria-hidden", "true"))
            .child(link::to_words(shown, &Route::region(id), &region.name));
        let bar = el("td").class("bar-cell").attr("aria-hidden", "true").child(count_bar(*count, most));
        Some(el("tr").child(name).child(el("td").class("figure").child(number)).child(bar))
    });
    let table = el("table").child(el("caption").text(&(t.legend.caption)(shown.terms))).child(el("tbody").each(rows));
    let explained = statement::note(&(t.legend.explained)(shown.terms), None);
    Some(el("div").class("figure-table").child(table).child(explained))
}
