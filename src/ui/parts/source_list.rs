//! All sources that a view builds on, for those who want to look them up.

use leptos::prelude::*;
use plan::model::{Source, SourceId};

use super::context::Context;
use super::statement::{self, date};
use super::{links, words};

/// A list of sources that the reader can unfold.
pub fn folded(cx: &Context, ids: &[SourceId]) -> AnyView {
    let found: Vec<&Source> = ids.iter().filter_map(|id| cx.plan().source(id)).collect();
    if found.is_empty() {
        return ().into_any();
    }
    let title = (cx.texts.source_list.title)(found.len());
    view! {
        <details class="ds-details">
            <summary>{title}</summary>
            <div>{list(cx, &found)}</div>
        </details>
    }
    .into_any()
}

/// Sources with publisher, date and how they were read.
pub fn list(cx: &Context, sources: &[&Source]) -> AnyView {
    let items: Vec<AnyView> = sources
        .iter()
        .map(|source| {
            let title = match &source.url {
                Some(url) => links::out(url, source.title.clone(), cx.lang()),
                None => view! { <span lang=cx.lang()>{source.title.clone()}</span> }.into_any(),
            };
            let published = source.published.map(|published| view! { ", " {date(cx, published)} });
            let note = source.note.clone().map(|note| view! { <span class="source-note" lang=cx.lang()>{note}</span> });
            view! { <li data-number=statement::number_of(cx, &source.id)>{title} ". " {words::of_plan(cx, &source.publisher)} {published} ". " {note}</li> }.into_any()
        })
        .collect();
    view! { <ul class="ds-list source-list" data-size="sm">{items}</ul> }.into_any()
}
