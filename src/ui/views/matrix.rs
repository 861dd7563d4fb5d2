//! Regions × focus areas: a table to look at, to read and to press in.

use leptos::prelude::*;
use plan::model::{Advantage, FocusAreaId, Level, Region, RegionId};
use plan::select::{matrix, shade};
use presenter::facts::{advantage, link};
use presenter::html::{Html, el};
use presenter::map::look::{SHADES, shade_class};
use presenter::route::Route;
use presenter::text::hyphen::hyphenated;

use crate::ui::kit::dynamic::dynamic;
use crate::ui::parts::context::Context;
use crate::ui::parts::fixed::fixed;
use crate::ui::parts::page::lead;
use crate::ui::parts::{explain, notice};

/// The heading over the advantages behind a number, which the reader is led to.
pub const CHOSEN_ID: &str = "matrix-chosen";

/// What stands below the heading.
pub fn body(cx: &Context) -> AnyView {
    let t = cx.texts;
    if cx.plan().regions.is_empty() || cx.plan().focus_areas.is_empty() {
        return notice::empty(t.notice.nothing, ().into_any());
    }
    view! {
        {lead("ds-paragraph lead", (t.matrix.lead)(&cx.terms))}
        {explain::help(cx, Level::Advantage)}
        {table(cx)}
        {chosen(cx)}
    }
    .into_any()
}

/// The cell that the address asks for.
fn cell_now(cx: &Context) -> Memo<Option<(RegionId, FocusAreaId)>> {
    let app = cx.app;
    Memo::new(move |_| match app.route() {
        Route::Matrix { cell } => cell,
        _ => None,
    })
}

fn table(cx: &Context) -> AnyView {
    let t = cx.texts;
    let matrix = matrix(cx.plan());
    let most = matrix.max;
    let cell_now = cell_now(cx);
    let head: Vec<AnyView> = cx
        .plan()
        .focus_areas
        .iter()
        .map(|area| {
            view! {
                <th scope="col"><a class="ds-link" href=cx.address(&Route::focus_area(&area.id)) lang=cx.lang()>{area.title.clone()}</a></th>
            }
            .into_any()
        })
        .collect();
    let rows: Vec<AnyView> = matrix
        .rows
        .iter()
        .filter_map(|row| {
            let region = cx.plan().region(&row.region)?;
            // Little room here as on the map.
            let name = region.map_name.clone().unwrap_or_else(|| region.name.clone());
            let cells: Vec<AnyView> = row
                .counts
                .iter()
                .zip(&cx.plan().focus_areas)
                .map(|(count, area)| {
                    let class = ["matrix-cell ", shade_class(shade(*count, most, SHADES))].concat();
                    if *count == 0 {
                        return view! { <td class=class>"0"</td> }.into_any();
                    }
                    let cell = (region.id.clone(), area.id.clone());
                    let label = (t.matrix.cell)(&(t.count)(*count, &cx.terms.advantage), &region.name, &area.title);
                    let route = Route::Matrix { cell: Some(cell.clone()) };
                    let current = move || (cell_now.get().as_ref() == Some(&cell)).then_some("true");
                    view! {
                        <td class=class><a href=cx.address(&route) aria-label=label aria-current=current>{*count}</a></td>
                    }
                    .into_any()
                })
                .collect();
            Some(
                view! {
                    <tr>
                        <th scope="row">{fixed(link::to_words(cx.shown(), &Route::region(&region.id), &name))}</th>
                        {cells}
                        <td class="matrix-total">{row.total}</td>
                    </tr>
                }
                .into_any(),
            )
        })
        .collect();
    let totals: Vec<AnyView> =
        matrix.column_totals.iter().map(|total| view! { <td class="matrix-total">{*total}</td> }.into_any()).collect();
    view! {
        <section class="matrix-frame" aria-labelledby="matrix-caption" tabindex="0">
            <table class="matrix">
                <caption id="matrix-caption">{(t.matrix.caption)(&cx.terms)}</caption>
                <thead>
                    <tr>
                        <th scope="col">{t.capitalised(&cx.terms.region.one)}</th>
                        {head}
                        <th scope="col"><span>{t.matrix.total}</span></th>
                    </tr>
                </thead>
                <tbody>{rows}</tbody>
                <tfoot>
                    <tr><th scope="row">{t.matrix.total}</th> {totals} <td class="matrix-total">{matrix.total}</td></tr>
                </tfoot>
            </table>
        </section>
        <p class="ds-paragraph note" data-size="sm">{(t.matrix.explained)(&cx.terms)}</p>
    }
    .into_any()
}

/// The advantages behind the number that was pressed.
fn chosen(cx: &Context) -> AnyView {
    let (cx, cell) = (cx.clone(), cell_now(cx));
    view! {
        <div>
            {dynamic(move || {
                let plan = cx.plan();
                let found = cell.get().and_then(|(region, area)| plan.region(&region).zip(plan.focus_area(&area)));
                let Some((region, area)) = found else {
                    return ().into_any();
                };
                let cards: Vec<Html> =
                    supporting(region, &area.id).map(|found| advantage::card(cx.shown(), region, found, true)).collect();
                let count = cards.len();
                view! {
                    <section aria-labelledby=CHOSEN_ID>
                        <h2 class="ds-heading" data-size="md" id=CHOSEN_ID tabindex="-1" lang=cx.lang()>{hyphenated(&format!("{}: {}", region.name, area.title)).into_owned()}</h2>
                        <h3 class="ds-heading" data-size="xs">{(cx.texts.count)(count, &cx.terms.advantage)}</h3>
                        {fixed(el("ul").class("plain-list").each(cards))}
                    </section>
                }
                .into_any()
            })}
        </div>
    }
    .into_any()
}

/// The region's advantages that support the focus area.
fn supporting<'a>(region: &'a Region, area: &'a FocusAreaId) -> impl Iterator<Item = &'a Advantage> {
    region.advantages.iter().filter(|advantage| advantage.focus_areas.contains(area))
}
