//! What the views have in common: a heading, the way back, and sections.

use leptos::prelude::*;

use super::context::Context;
use super::paper_places;
use crate::browser::document::{self, Place};
use crate::route::Route;

/// The element that gets the focus when another view is shown.
pub const HEADING_ID: &str = "view-title";

/// The id of an item's element, so that a search hit can be brought into sight.
pub fn element_id(id: &str) -> String {
    format!("vis-{id}")
}

/// The heading of a view.
pub fn heading(text: impl Into<String>) -> AnyView {
    view_title(None, text.into().into_any())
}

/// The heading of a view that is called by words of the plan.
pub fn heading_of(cx: &Context, words: &str) -> AnyView {
    view_title(cx.lang(), words.to_owned().into_any())
}

/// The heading of a view in which a part can be chosen.
pub fn live_heading(text: impl Fn() -> String + Send + 'static) -> AnyView {
    view_title(None, text.into_any())
}

/// Every heading, with the place of the map on paper below it.
fn view_title(lang: Option<String>, text: AnyView) -> AnyView {
    view! {
        <h1 class="ds-heading" data-size="lg" id=HEADING_ID tabindex="-1" lang=lang>{text}</h1>
        {paper_places::map()}
    }
    .into_any()
}

/// The way back to the first view, above the heading of the others.
pub fn way_back(cx: &Context) -> AnyView {
    view! { <p class="way-back"><a class="ds-link" href=Route::Overview.to_hash()>{cx.texts.nav.back}</a></p> }
        .into_any()
}

/// A link within a view that goes away with what it leads out of. The focus goes to the heading, which stays.
pub fn link_out_of(route: &Route, text: impl Into<String>) -> AnyView {
    let to_heading = |_| {
        if let Some(heading) = document::by_id(HEADING_ID) {
            document::focus_in_place(&heading);
            document::bring_into_sight(&heading, Place::Nearest);
        }
    };
    view! { <a class="ds-link" href=route.to_hash() on:click=to_heading>{text.into()}</a> }.into_any()
}

/// A section with a heading; nothing where there is nothing to put in it.
pub fn section(id: &'static str, title: impl Into<String>, content: Option<AnyView>) -> AnyView {
    let Some(content) = content else {
        return ().into_any();
    };
    view! {
        <section aria-labelledby=id>
            <h2 class="ds-heading" data-size="md" id=id>{title.into()}</h2>
            {content}
        </section>
    }
    .into_any()
}
