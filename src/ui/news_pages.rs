//! A long list of news, of which no more stands in the page than the reader asks for.

use std::sync::Arc;

use leptos::prelude::*;

use super::context::Context;
use super::dynamic::dynamic;
use super::news_list::entry;
use super::page::element_id;
use crate::browser::document;
use crate::plan::model::{NewsId, NewsItem, Plan};

/// How many items come at a time.
const PAGE: usize = 50;

/// Which items the list has, in their order. They are looked up again for each page, because a list
/// of thousands is found faster than it is kept.
pub type Find = Arc<dyn Fn(&Plan) -> Vec<&NewsItem> + Send + Sync>;

/// The first page, as much more as it takes to `point_out` an item, and a button for the next page.
pub fn list(cx: &Context, find: &Find, point_out: Option<&NewsId>) -> AnyView {
    let found = find(cx.plan());
    let place = point_out.and_then(|id| found.iter().position(|item| item.id == *id)).unwrap_or_default();
    let first = (place / PAGE + 1) * PAGE;
    view! { <ul class="plain-list news">{rows(cx, find, &found, 0, first)}</ul> }.into_any()
}

fn rows(cx: &Context, find: &Find, found: &[&NewsItem], from: usize, to: usize) -> AnyView {
    let entries: Vec<AnyView> = found.iter().take(to).skip(from).map(|item| entry(cx, item)).collect();
    let next = found.get(to).map(|item| next_page(cx, find, element_id(item.id.as_str()), to, found.len() - to));
    view! { {entries} {next} }.into_any()
}

/// A button in the place of the items that it brings. The focus goes on to the first of them.
fn next_page(cx: &Context, find: &Find, first_id: String, from: usize, left: usize) -> AnyView {
    let (cx, find, is_open) = (cx.clone(), find.clone(), RwSignal::new(false));
    let open = move |_| {
        is_open.set(true);
        let id = first_id.clone();
        document::after_layout(move || {
            if let Some(first) = document::by_id(&id) {
                document::focus_in_place(&first);
            }
        });
    };
    let label = (cx.texts.news.more)(left.min(PAGE), left);
    let button = move || {
        view! {
            <li class="more">
                <button class="ds-button" data-variant="secondary" type="button" on:click=open.clone()>{label.clone()}</button>
            </li>
        }
        .into_any()
    };
    dynamic(move || if is_open.get() { rows(&cx, &find, &find(cx.plan()), from, from + PAGE) } else { button() })
}
