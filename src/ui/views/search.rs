//! What was found for the words in the search field, grouped by kind.

use std::sync::Arc;

use leptos::prelude::*;
use plan::search::{Group, Hit, Results};
use presenter::export::table::Found;
use presenter::facts::hit;
use presenter::route::Route;

use crate::browser::location;
use crate::ui::kit::dynamic::dynamic;
use crate::ui::kit::more;
use crate::ui::kit::progressive::{self, Item, chunked_list, in_turns};
use crate::ui::parts::context::Context;
use crate::ui::parts::fixed::fixed;
use crate::ui::parts::notice;
use crate::ui::parts::page::{heading, way_back};

/// How many hits of a kind are shown before the reader asks for more.
const BEST: usize = 6;
/// Then the hits of a kind are filled up to the next multiple of this.
const PAGE: usize = 50;

#[inline(never)]
pub fn view(cx: &Context) -> AnyView {
    // The count is the answer to a letter, so it does not wait for a turn; the hits do.
    view! { {way_back(cx)} {heading(cx.texts.search.title)} {results(cx)} }.into_any()
}

/// The words in the address.
pub fn words(route: &Route) -> String {
    match route {
        Route::Search(words) => words.clone(),
        _ => String::new(),
    }
}

fn results(cx: &Context) -> AnyView {
    let cx = cx.clone();
    let app = cx.app;
    let words = Memo::new(move |_| words(&app.route()));
    dynamic(move || {
        let t = cx.texts;
        let words = words.get();
        if words.trim().is_empty() {
            return view! { <p class="ds-paragraph lead">{(t.search.lead)(&cx.terms)}</p> }.into_any();
        }
        if !app.is_ready_to_search() {
            return notice::loading(t.search.looking);
        }
        let found = search(&cx, &words, BEST);
        let total = found.total();
        let count = view! { <p class="result-count">{(t.search.count)(total, &words)}</p> };
        if found.is_empty() {
            return view! { {count} {notice::empty((t.search.nothing)(&cx.terms), ().into_any())} }.into_any();
        }
        let partial = found.is_partial.then(|| view! { <p class="ds-paragraph">{t.search.partial}</p> }.into_any());
        let groups = found.groups.len();
        let list = List { cx: cx.clone(), words: words.into(), found: RwSignal::new(Arc::new(found)) };
        let part = |render: Box<dyn FnOnce(&List) -> AnyView + Send>| {
            let list = list.clone();
            progressive::part(move || render(&list))
        };
        let mut parts: Vec<_> = (0..groups).map(|at| part(Box::new(move |list| list.group(at)))).collect();
        parts.push(part(Box::new(List::more)));
        view! { {count} {partial} {in_turns(parts)} }.into_any()
    })
}

fn search(cx: &Context, words: &str, cap: usize) -> Results {
    cx.content.index_now().search(cx.plan(), words, cap, &hit::names_of_kinds(cx.shown()))
}

/// The hits for some words. What is there stays as it is when the reader asks for more.
#[derive(Clone)]
struct List {
    cx: Context,
    words: Arc<str>,
    /// So much of what was found as the reader has asked for.
    found: RwSignal<Arc<Results>>,
}

impl List {
    /// The hits of a kind.
    fn group(&self, group: usize) -> AnyView {
        let found = self.found.get_untracked();
        let Some(Group { kind, total, .. }) = found.groups.get(group) else { return ().into_any() };
        let title = hit::title_of(self.cx.shown(), *kind);
        view! {
            <section class="hits">
                <h2 class="ds-heading" data-size="xs">{title} " " <span class="count">{*total}</span></h2>
                <ul class="plain-list">{self.hits(group, 0)}</ul>
            </section>
        }
        .into_any()
    }

    /// The hits of a kind from a place on, and those that the reader asks for next.
    fn hits(&self, group: usize, from: usize) -> AnyView {
        let list = self.clone();
        dynamic(move || {
            let found = list.found.get_untracked();
            let Some(Group { hits, total, .. }) = found.groups.get(group) else { return ().into_any() };
            let to = hits.len();
            if to <= from {
                list.found.track();
                return ().into_any();
            }
            let rest = (to < *total).then(|| {
                let list = list.clone();
                progressive::part(move || list.hits(group, to))
            });
            let list = list.clone();
            let item: Item = Arc::new(move |at| list.hit(group, at, (at == from).then(|| first_id(group, from))));
            chunked_list(from..to, &item, rest)
        })
    }

    fn hit(&self, group: usize, at: usize, id: Option<String>) -> AnyView {
        let found = self.found.get_untracked();
        let found = found.groups.get(group).and_then(|group| group.hits.get(at));
        found.map(|found| fixed(hit::item(self.cx.shown(), found, id.as_deref()))).into_any()
    }

    /// A button for more, while there are more.
    fn more(&self) -> AnyView {
        let list = self.clone();
        dynamic(move || {
            list.found.track();
            list.button()
        })
    }

    fn button(&self) -> AnyView {
        let found = self.found.get_untracked();
        let Some(group) = found.groups.iter().position(is_cut) else { return ().into_any() };
        let from = found.groups[group].hits.len();
        let cap = (from / PAGE + 1) * PAGE;
        let t = self.cx.texts;
        let is_last = found.groups.iter().all(|group| group.total <= cap);
        let label = if is_last { (t.search.show_all)(found.total()) } else { t.search.show_more.to_owned() };
        let list = self.clone();
        more::button(label, first_id(group, from), move || list.found.set(Arc::new(search(&list.cx, &list.words, cap))))
    }
}

/// Whether there are more hits of a kind than these.
fn is_cut(group: &Group) -> bool {
    group.hits.len() < group.total
}

/// The id of the first hit of a kind that came with those from a place on.
fn first_id(group: usize, from: usize) -> String {
    format!("hit-{group}-{from}")
}

/// How much is found for some words.
pub fn count(cx: &Context, words: &str) -> usize {
    search(cx, words, 0).total()
}

/// All that is found, for a table.
pub fn found(cx: &Context, words: &str) -> Vec<Found> {
    let results = search(cx, words, usize::MAX);
    let row = |group: &Group, found: &Hit| {
        let address = location::absolute(&cx.app.page_address(&hit::route(&found.target))).unwrap_or_default();
        [
            hit::title_of(cx.shown(), group.kind),
            found.title.text.clone(),
            hit::detail(cx.shown(), &found.detail).text(),
            address,
        ]
    };
    results.groups.iter().flat_map(|group| group.hits.iter().map(move |hit| row(group, hit))).collect()
}
