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
use crate::plan::model::NewsItem;
use crate::plan::select::Positions;
use crate::route::Route;

/// How many items come at a time.
const PAGE: usize = 50;
/// How many of them come with the count, or with the button pressed: what a slow phone makes without being waited for.
const FIRST: usize = 2;
/// How many of the others are made at a time.
const PIECE: usize = 5;

/// The first page, and a button for the next one.
pub fn list(cx: &Context, found: Positions) -> AnyView {
    List::new(cx, found).view()
}

/// The same, and always as much as it takes to show the item that the address points out.
pub fn list_with_pointed_out(cx: &Context, found: Positions) -> AnyView {
    let list = List::new(cx, found);
    list.show_pointed_out(&cx.app.route_now());
    let shown = list.clone();
    Effect::new(move |_| shown.show_pointed_out(&shown.cx.app.route()));
    list.view()
}

#[derive(Clone)]
struct List {
    cx: Context,
    found: Arc<[usize]>,
    /// How many of them the reader has asked for.
    shown: RwSignal<usize>,
}

impl List {
    fn new(cx: &Context, found: Positions) -> Self {
        Self { cx: cx.clone(), found: found.into(), shown: RwSignal::new(PAGE) }
    }

    fn view(&self) -> AnyView {
        view! { <ul class="plain-list news">{self.rows(0)}</ul> }.into_any()
    }

    fn item(&self, at: usize) -> Option<&NewsItem> {
        self.cx.plan().news.get(*self.found.get(at)?)
    }

    fn show_pointed_out(&self, route: &Route) {
        let Route::News { item: Some(id), .. } = route else { return };
        if let Some(place) = (0..self.found.len()).find(|at| self.item(*at).is_some_and(|item| item.id == *id)) {
            self.show(place);
        }
    }

    /// Has the item at a place come, with all of its page.
    fn show(&self, place: usize) {
        let to = (place / PAGE + 1) * PAGE;
        if to > self.shown.get_untracked() {
            self.shown.set(to);
        }
    }

    /// The items from a place on. What is there stays as it is: only in the place of what is still to come, a button waits.
    fn rows(&self, from: usize) -> AnyView {
        let list = self.clone();
        dynamic(move || {
            let to = list.shown.get_untracked().min(list.found.len());
            if to <= from {
                list.shown.track();
                return list.button(from);
            }
            let items = list.clone();
            let make: Make = Arc::new(move |at| items.item(at).map(|item| entry(&items.cx, item)).into_any());
            let rest = (to < list.found.len()).then(|| {
                let list = list.clone();
                later(move || list.rows(to))
            });
            view! { {in_pieces(from..to, FIRST, PIECE, &make)} {rest} }.into_any()
        })
    }

    /// Brings the next page. The focus goes on to the first of its items.
    fn button(&self, from: usize) -> AnyView {
        let Some(first) = self.item(from) else { return ().into_any() };
        let (list, first_id) = (self.clone(), element_id(first.id.as_str()));
        let show = move |_| {
            list.show(from);
            let id = first_id.clone();
            pause::after_layout(move || {
                if let Some(first) = document::by_id(&id) {
                    document::focus_in_place(&first);
                }
            });
        };
        let left = self.found.len() - from;
        let label = (self.cx.texts.news.more)(left.min(PAGE), left);
        view! {
            <li class="more">
                <button class="ds-button" data-variant="secondary" type="button" on:click=show>{label}</button>
            </li>
        }
        .into_any()
    }
}
