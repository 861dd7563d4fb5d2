//! A long list of news, of which no more stands in the page than the reader asks for.

use std::sync::Arc;

use leptos::prelude::*;

use super::context::Context;
use super::dynamic::dynamic;
use super::later::{Room, later};
use super::news_list::entry;
use super::page::element_id;
use crate::browser::document;
use crate::plan::model::{NewsId, NewsItem};
use crate::plan::select::Positions;

/// How many items come at a time.
const PAGE: usize = 50;
/// How many of them are made at a time, below the window.
const PIECE: usize = 10;
/// No item is lower, in CSS pixels.
const ITEM: f64 = 130.0;

/// The first page, as much more as it takes to `point_out` an item, and a button for the next page.
pub fn list(cx: &Context, found: Positions, point_out: Option<&NewsId>, room: &Room) -> AnyView {
    let list = List { cx: cx.clone(), found: found.into() };
    let is_meant = |item: &NewsItem| point_out.is_some_and(|id| item.id == *id);
    let place = (0..list.found.len()).find(|at| list.item(*at).is_some_and(is_meant)).unwrap_or_default();
    let page = (place / PAGE + 1) * PAGE;
    let now = room.rows(page.min(list.found.len()), ITEM);
    view! { <ul class="plain-list news">{list.rows(0, now, page)}</ul> }.into_any()
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

    /// The items up to `now`, those up to the end of the page later, piece by piece, and then a button.
    fn rows(&self, from: usize, now: usize, page: usize) -> AnyView {
        let now = now.min(page);
        let entries: Vec<AnyView> =
            (from..now).filter_map(|at| self.item(at)).map(|item| entry(&self.cx, item)).collect();
        let rest = (now < self.found.len()).then(|| {
            if now == page {
                return self.next_page(page);
            }
            let list = self.clone();
            later(move || list.rows(now, now + PIECE, page))
        });
        view! { {entries} {rest} }.into_any()
    }

    /// A button in the place of the items that it brings. The focus goes on to the first of them.
    fn next_page(&self, from: usize) -> AnyView {
        let (list, is_open) = (self.clone(), RwSignal::new(false));
        let first_id = self.item(from).map(|item| element_id(item.id.as_str())).unwrap_or_default();
        let open = move |_| {
            is_open.set(true);
            let id = first_id.clone();
            document::after_layout(move || {
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
        dynamic(move || {
            if !is_open.get() {
                return button();
            }
            let now = Room::below(0.0).rows(PAGE, ITEM);
            list.rows(from, from + now, from + PAGE)
        })
    }
}
