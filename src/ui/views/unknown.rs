//! Addresses that lead nowhere, and what to do about it.

use leptos::prelude::*;
use plan::model::{FocusAreaId, RegionId};
use presenter::facts::link;
use presenter::route::Route;

use crate::ui::parts::context::Context;
use crate::ui::parts::fixed::fixed;
use crate::ui::parts::notice;
use crate::ui::parts::page::heading;

/// An address that is none of the explorer's.
pub fn address(cx: &Context, address: &str) -> AnyView {
    page(cx, (cx.texts.unknown.address)(address))
}

/// An address of a region that this plan does not have.
pub fn region(cx: &Context, id: &RegionId) -> AnyView {
    page(cx, (cx.texts.unknown.item)(&cx.terms.region, id.as_str()))
}

/// An address of a focus area that this plan does not have.
pub fn focus_area(cx: &Context, id: &FocusAreaId) -> AnyView {
    page(cx, (cx.texts.unknown.item)(&cx.terms.focus_area, id.as_str()))
}

fn page(cx: &Context, what: String) -> AnyView {
    let t = cx.texts;
    let ways = view! {
        <ul class="ds-list">
            <li>{fixed(link::to_view(cx.shown(), &Route::Overview, t.nav.back))}</li>
            <li>{fixed(link::to_view(cx.shown(), &Route::Search(String::new()), t.search.title))}</li>
        </ul>
    };
    view! { {heading(t.unknown.title)} {notice::empty(what, ways.into_any())} }.into_any()
}
