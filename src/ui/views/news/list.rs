//! A long list of news, of which no more stands in the page than the reader asks for.

use std::ops::Range;
use std::sync::Arc;

use leptos::prelude::*;
use plan::model::NewsItem;
use plan::select::Positions;
use presenter::facts::{element_id, news};
use presenter::route::Route;

use crate::ui::kit::dynamic::dynamic;
use crate::ui::kit::more;
use crate::ui::kit::progressive::{Item, Part, chunked_list, part};
use crate::ui::parts::context::Context;
use crate::ui::parts::fixed::fixed;

/// How many items come at a time.
const PAGE: usize = 50;

/// The first page, and a button for the next one.
pub fn list(cx: &Context, found: Positions) -> AnyView {
    List::new(cx, &found.into(), 0).view()
}

/// The same; but where the address points out an item further down, the list begins with the page of that, and from its
/// beginning again where it points out none any more.
pub fn list_with_pointed_out(cx: &Context, found: Positions) -> AnyView {
    let (cx, found): (Context, Arc<[usize]>) = (cx.clone(), found.into());
    let app = cx.app;
    let start = RwSignal::new(pointed_out(&cx, &found, &app.route_now()).map_or(0, page_of));
    dynamic(move || {
        let list = List::new(&cx, &found, start.get());
        let shown = list.clone();
        Effect::new(move |_| {
            let route = app.route();
            let to = match pointed_out(&shown.cx, &shown.found, &route) {
                Some(place) if !shown.shows(place) => page_of(place),
                None if matches!(route, Route::News { item: None, .. }) => 0,
                _ => return,
            };
            if to != start.get_untracked() {
                start.set(to);
            }
        });
        list.view()
    })
}

/// The place of the item that an address points out.
fn pointed_out(cx: &Context, found: &[usize], route: &Route) -> Option<usize> {
    let Route::News { item: Some(id), .. } = route else { return None };
    let news = &cx.plan().news;
    found.iter().position(|at| news.get(*at).is_some_and(|item| item.id == *id))
}

/// Where the page begins that has the item at a place.
fn page_of(place: usize) -> usize {
    place / PAGE * PAGE
}

#[derive(Clone)]
struct List {
    cx: Context,
    found: Arc<[usize]>,
    /// Where what is shown begins, and where it ends.
    start: RwSignal<usize>,
    end: RwSignal<usize>,
}

impl List {
    /// A list that shows the page that begins at a place.
    fn new(cx: &Context, found: &Arc<[usize]>, start: usize) -> Self {
        let end = found.len().min(start + PAGE);
        Self { cx: cx.clone(), found: found.clone(), start: RwSignal::new(start), end: RwSignal::new(end) }
    }

    fn view(&self) -> AnyView {
        let start = self.start.get_untracked();
        view! { <ul class="plain-list news">{self.above(start)} {self.rows(start)}</ul> }.into_any()
    }

    fn item(&self, at: usize) -> Option<&NewsItem> {
        self.cx.plan().news.get(*self.found.get(at)?)
    }

    fn shows(&self, place: usize) -> bool {
        (self.start.get_untracked()..self.end.get_untracked()).contains(&place)
    }

    /// The items from a place on. What is there stays as it is: only in the place of what is still to come, a button waits.
    fn rows(&self, from: usize) -> AnyView {
        let list = self.clone();
        dynamic(move || {
            let to = list.end.get_untracked();
            if to <= from {
                list.end.track();
                return list.button_for_more(from);
            }
            let rest = (to < list.found.len()).then(|| {
                let list = list.clone();
                part(move || list.rows(to))
            });
            list.items(from..to, rest)
        })
    }

    /// The same for those before a place.
    fn above(&self, to: usize) -> AnyView {
        let list = self.clone();
        dynamic(move || {
            let from = list.start.get_untracked();
            if from >= to {
                list.start.track();
                return list.button_for_newer(to);
            }
            view! { {list.above(from)} {list.items(from..to, None)} }.into_any()
        })
    }

    fn items(&self, places: Range<usize>, end: Option<Part>) -> AnyView {
        let list = self.clone();
        let item: Item =
            Arc::new(move |at| list.item(at).map(|item| news::entry(list.cx.shown(), item)).map(fixed).into_any());
        chunked_list(places, &item, end)
    }

    /// Brings the next page.
    fn button_for_more(&self, from: usize) -> AnyView {
        let (end, left) = (self.end, self.found.len() - from);
        let count = left.min(PAGE);
        self.button((self.cx.texts.news.more)(count, left), from, move || end.set(from + count))
    }

    /// Brings the page before.
    fn button_for_newer(&self, to: usize) -> AnyView {
        if to == 0 {
            return ().into_any();
        }
        let (start, from) = (self.start, to.saturating_sub(PAGE));
        self.button((self.cx.texts.news.newer)(to - from, to), from, move || start.set(from))
    }

    /// A button in the place of what it brings.
    fn button(&self, label: String, first: usize, bring: impl Fn() + 'static) -> AnyView {
        let Some(first) = self.item(first) else { return ().into_any() };
        view! { <li class="more">{more::button(label, element_id(first.id.as_str()), bring)}</li> }.into_any()
    }
}
