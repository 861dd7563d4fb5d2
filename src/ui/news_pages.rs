//! A long list of news, of which no more stands in the page than the reader asks for.

use std::sync::Arc;

use leptos::prelude::*;

use super::context::Context;
use super::dynamic::dynamic;
use super::later::later;
use super::news_list::entry;
use super::page::element_id;
use super::pieces::{Make, in_pieces};
use crate::browser::{document, pause};
use crate::plan::model::{NewsId, NewsItem};
use crate::plan::select::Positions;

/// How many items come at a time.
const PAGE: usize = 50;
/// How many of them come with the count, or with the button pressed: what a slow phone makes without being waited for.
const FIRST: usize = 2;
/// How many of the others are made at a time.
const PIECE: usize = 5;

/// The first page, as much more as it takes to `point_out` an item, and a button for the next page.
pub fn list(cx: &Context, found: Positions, point_out: Option<&NewsId>) -> AnyView {
    let list = List { cx: cx.clone(), found: found.into() };
    let is_meant = |item: &NewsItem| point_out.is_some_and(|id| item.id == *id);
    let place = (0..list.found.len()).find(|at| list.item(*at).is_some_and(is_meant)).unwrap_or_default();
    view! { <ul class="plain-list news">{list.rows(0, (place / PAGE + 1) * PAGE)}</ul> }.into_any()
}

#[derive(Clone)]
struct List {
    cx: Context,
    found: Arc<[usize]>,
}

impl List {
    fn item(&self, at: usize) -> Option<&NewsItem> {
        self.cx.plan().news.get(*self.found.get(at)?)
    }

    /// The items of a page, and then a button for those after it.
    fn rows(&self, from: usize, to: usize) -> AnyView {
        let (list, to) = (self.clone(), to.min(self.found.len()));
        let make: Make = Arc::new(move |at| list.item(at).map(|item| entry(&list.cx, item)).into_any());
        let more = (to < self.found.len()).then(|| {
            let list = self.clone();
            later(move || list.next_page(to))
        });
        view! { {in_pieces(from..to, FIRST, PIECE, &make)} {more} }.into_any()
    }

    /// A button in the place of the items that it brings. The focus goes on to the first of them.
    fn next_page(&self, from: usize) -> AnyView {
        let (list, is_open) = (self.clone(), RwSignal::new(false));
        let first_id = self.item(from).map(|item| element_id(item.id.as_str())).unwrap_or_default();
        let open = move |_| {
            is_open.set(true);
            let id = first_id.clone();
            pause::after_layout(move || {
                if let Some(first) = document::by_id(&id) {
                    document::focus_in_place(&first);
                }
            });
        };
        let left = self.found.len() - from;
        let label = (self.cx.texts.news.more)(left.min(PAGE), left);
        let button = move || {
            view! {
                <li class="more">
                    <button class="ds-button" data-variant="secondary" type="button" on:click=open.clone()>{label.clone()}</button>
                </li>
            }
            .into_any()
        };
        dynamic(move || if is_open.get() { list.rows(from, from + PAGE) } else { button() })
    }
}
