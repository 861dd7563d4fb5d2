//! Figures: numbers of people as small bars, each bar with its number.

use leptos::prelude::*;
use plan::model::KeyFigure;
use plan::order::distinct;
use plan::select::figure_series;

use super::context::Context;
use super::statement;

/// Width of the longest bar, in units of the drawing.
const LONGEST: f64 = 1000.0;

pub fn view(cx: &Context, figures: &[KeyFigure]) -> Option<AnyView> {
    if figures.is_empty() {
        return None;
    }
    let series = figure_series(figures);
    let tables: Vec<AnyView> = series.iter().map(|figures| table(cx, figures)).collect();
    Some(view! { <div class="key-figures">{tables}</div> }.into_any())
}

/// One figure through the years. It is a table, and the bars are its picture.
fn table(cx: &Context, figures: &[&KeyFigure]) -> AnyView {
    let Some(first) = figures.first() else {
        return ().into_any();
    };
    let most = figures.iter().map(|figure| figure.value).fold(0.0, f64::max);
    // Ranks and sums are no lengths: only numbers of people are drawn.
    let drawn = figures.len() > 1 && first.population;
    let rows: Vec<AnyView> = figures
        .iter()
        .map(|figure| {
            let date = figure.date.map(|date| (cx.texts.date)(date));
            let bar = drawn.then(|| view! { <td class="bar-cell" aria-hidden="true">{bar(figure.value, most)}</td> }.into_any());
            view! {
                <tr>
                    <th scope="row">{date}</th>
                    <td class="figure">{(cx.texts.number)(figure.value)} " " <span class="unit" lang=cx.lang()>{figure.unit.clone()}</span></td>
                    {bar}
                </tr>
            }
            .into_any()
        })
        .collect();
    let mut notes: Vec<String> = figures.iter().filter_map(|figure| figure.note.clone()).collect();
    notes.dedup();
    let derived =
        figures.iter().any(|figure| figure.derived).then(|| statement::note(cx.texts.fact.derived.to_owned(), None));
    let sources = distinct(figures.iter().flat_map(|figure| figure.sources.iter().cloned()).collect());
    view! {
        <div class="figure-table">
            <table>
                <caption lang=cx.lang()>{first.label.clone()}</caption>
                <tbody>{rows}</tbody>
            </table>
            {notes.into_iter().map(|note| statement::note(note, cx.lang())).collect::<Vec<_>>()}
            {derived}
            {statement::small_print(cx, &statement::SmallPrint::default(), &sources)}
        </div>
    }
    .into_any()
}

/// A bar for a number of things.
pub fn count_bar(count: usize, most: usize) -> AnyView {
    #[expect(clippy::cast_precision_loss, reason = "what a plan counts is far below 2⁵³")]
    bar(count as f64, most as f64)
}

/// A bar as long as its value, beside the longest.
pub fn bar(value: f64, most: f64) -> AnyView {
    let share = if most > 0.0 { (value / most).clamp(0.0, 1.0) } else { 0.0 };
    // A whole number: what writes fractions would weigh more in the wasm than this file.
    #[expect(clippy::cast_possible_truncation, clippy::cast_sign_loss, reason = "between 0 and LONGEST")]
    let width = (share * LONGEST).round() as u32;
    view! {
        <svg class="bar" viewBox="0 0 1000 10" preserveAspectRatio="none" focusable="false">
            <rect width=width.to_string() height="10"></rect>
        </svg>
    }
    .into_any()
}
