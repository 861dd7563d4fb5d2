//! What the shades on the map mean, as a table with the same numbers.

use leptos::prelude::*;
use plan::model::FocusArea;
use plan::order::sorted;
use plan::select::{step, support};
use presenter::map::look::STEPS;
use presenter::route::Route;

use super::context::Context;
use super::key_figures::count_bar;
use super::links;

/// How many of each region's advantages support the focus area, darkest first.
pub fn table(cx: &Context, area: &FocusArea) -> Option<AnyView> {
    let t = cx.texts;
    let counts = support(cx.plan(), &area.id);
    if counts.is_empty() {
        return None;
    }
    let most = counts.iter().map(|(_, count)| *count).max().unwrap_or(0);
    let counts = sorted(counts, |(_, one), (_, other)| other.cmp(one));
    let rows: Vec<AnyView> = counts
        .iter()
        .filter_map(|(id, count)| {
            let region = cx.plan().region(id)?;
            let to = Route::Matrix { cell: Some((id.clone(), area.id.clone())) };
            let number = if *count == 0 {
                view! { <span>"0"</span> }.into_any()
            } else {
                links::to_view(&to, (t.count)(*count, &cx.terms.advantage))
            };
            Some(
                view! {
                    <tr>
                        <th scope="row">
                            <span class=format!("swatch map-step-{}", step(*count, most, STEPS)) aria-hidden="true"></span>
                            {links::to_words(cx, &Route::region(id), &region.name)}
                        </th>
                        <td class="figure">{number}</td>
                        <td class="bar-cell" aria-hidden="true">{count_bar(*count, most)}</td>
                    </tr>
                }
                .into_any(),
            )
        })
        .collect();
    Some(
        view! {
            <div class="figure-table">
                <table>
                    <caption>{(t.legend.caption)(&cx.terms)}</caption>
                    <tbody>{rows}</tbody>
                </table>
                <p class="ds-paragraph note" data-size="sm">{(t.legend.explained)(&cx.terms)}</p>
            </div>
        }
        .into_any(),
    )
}
