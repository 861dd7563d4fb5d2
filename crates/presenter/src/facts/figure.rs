//! Figures: numbers of people as small bars, each bar with its number.

use plan::model::KeyFigure;
use plan::order::distinct;
use plan::select::figure_series;

use super::Shown;
use super::statement::{self, SmallPrint};
use crate::html::{Html, el, svg};

/// Width of the longest bar, in units of the drawing.
const LONGEST: f64 = 1000.0;

/// All figures, one table for each that is known of several years.
pub fn tables(shown: Shown, figures: &[KeyFigure]) -> Option<Html> {
    (!figures.is_empty()).then(|| {
        let series = figure_series(figures);
        el("div").class("key-figures").each(series.iter().map(|figures| table(shown, figures)))
    })
}

/// One figure through the years. It is a table, and the bars are its picture.
fn table(shown: Shown, figures: &[&KeyFigure]) -> Html {
    let t = shown.texts;
    let Some(first) = figures.first() else { return Html::default() };
    let most = figures.iter().map(|figure| figure.value).fold(0.0, f64::max);
    // Ranks and sums are no lengths: only numbers of people are drawn.
    let drawn = figures.len() > 1 && first.population;
    let rows = figures.iter().map(|figure| {
        let date = figure.date.map(|date| (t.date)(date)).unwrap_or_default();
        let unit = el("span").class("unit").lang(shown.lang()).text(&figure.unit);
        let number = el("td").class("figure").text(&(t.number)(figure.value)).text(" ").child(unit);
        let bar = || el("td").class("bar-cell").attr("aria-hidden", "true").child(bar(figure.value, most));
        el("tr").child(el("th").attr("scope", "row").text(&date)).child(number).maybe(drawn.then(bar))
    });
    let mut notes: Vec<&str> = figures.iter().filter_map(|figure| figure.note.as_deref()).collect();
    notes.dedup();
    let derived = figures.iter().any(|figure| figure.derived).then(|| statement::note(t.fact.derived, None));
    let sources = distinct(figures.iter().flat_map(|figure| figure.sources.iter().cloned()).collect());
    let caption = el("caption").lang(shown.lang()).text(&first.label);
    el("div")
        .class("figure-table")
        .child(el("table").child(caption).child(el("tbody").each(rows)))
        .each(notes.into_iter().map(|note| statement::note(note, shown.lang())))
        .maybe(derived)
        .child(statement::small_print(shown, &SmallPrint::default(), &sources))
}

/// A bar for a number of things.
pub fn count_bar(count: usize, most: usize) -> Html {
    #[expect(clippy::cast_precision_loss, reason = "what a plan counts is far below 2⁵³")]
    bar(count as f64, most as f64)
}

/// A bar as long as its value, beside the longest.
pub fn bar(value: f64, most: f64) -> Html {
    let share = if most > 0.0 { (value / most).clamp(0.0, 1.0) } else { 0.0 };
    // A whole number: what writes fractions would weigh more in the wasm than this file.
    #[expect(clippy::cast_possible_truncation, clippy::cast_sign_loss, reason = "between 0 and LONGEST")]
    let width = (share * LONGEST).round() as u32;
    svg("svg")
        .class("bar")
        .attr("viewBox", "0 0 1000 10")
        .attr("preserveAspectRatio", "none")
        .attr("focusable", "false")
        .child(svg("rect").attr("width", &width.to_string()).attr("height", "10"))
}
