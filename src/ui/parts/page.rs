//! The top of a view: the way back, and the heading with the place of the map on paper below it.

use leptos::prelude::*;
use presenter::route::Route;
use presenter::text::Lead;
use presenter::text::hyphen::hyphenated;

use super::context::Context;
use super::paper_places;
use crate::browser::document::{self, Place};
use crate::ui::kit::dynamic::dynamic_text;
use crate::ui::kit::page::{self, HEADING_ID};

/// The heading of a view.
pub fn heading(text: impl Into<String>) -> AnyView {
    with_map_place(page::heading(hyphenated(&text.into()).into_owned().into_any(), None))
}

/// The heading of a view that is called by words of the plan.
pub fn heading_of(cx: &Context, words: &str) -> AnyView {
    with_map_place(page::heading(hyphenated(words).into_owned().into_any(), cx.lang()))
}

/// The heading of a view in which a part can be chosen.
pub fn live_heading(text: impl Fn() -> String + Send + 'static) -> AnyView {
    let text = move || hyphenated(&text()).into_owned();
    with_map_place(page::heading(dynamic_text(text), None))
}

/// A section with a heading; nothing where there is nothing to put in it.
pub fn section(id: &'static str, title: impl Into<String>, content: Option<AnyView>) -> AnyView {
    page::section(id, hyphenated(&title.into()).into_owned(), content)
}

/// What stands above something to choose from. Only the screen asks for a choice.
pub fn lead(class: &'static str, lead: Lead) -> AnyView {
    lead_where(class, lead, || true)
}

/// The same where the choice may not be there.
pub fn lead_where(class: &'static str, lead: Lead, is_there: impl Fn() -> bool + Send + 'static) -> AnyView {
    view! { <p class=class>{lead.says} <span class="on-screen" hidden=move || !is_there()>" " {lead.asks}</span></p> }
        .into_any()
}

fn with_map_place(heading: AnyView) -> AnyView {
    view! { {heading} {paper_places::map()} }.into_any()
}

/// The way back to the first view, above the heading of the others.
pub fn way_back(cx: &Context) -> AnyView {
    view! { <p class="way-back"><a class="ds-link" href=cx.address(&Route::Overview)>{cx.texts.nav.back}</a></p> }
        .into_any()
}

/// A link within a view that goes away with what it leads out of. The focus goes to the heading, which stays.
pub fn link_out_of(cx: &Context, route: &Route, text: impl Into<String>) -> AnyView {
    let to_heading = |_| {
        if let Some(heading) = document::by_id(HEADING_ID) {
            document::focus_in_place(&heading);
            document::bring_into_sight(&heading, Place::Nearest);
        }
    };
    view! { <a class="ds-link" href=cx.address(route) on:click=to_heading>{hyphenated(&text.into()).into_owned()}</a> }
        .into_any()
}
