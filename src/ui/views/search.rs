//! What was found for the words in the search field, grouped by kind.

use std::sync::Arc;

use leptos::prelude::*;
use plan::search::{Detail, Group, Hit, Kind, Marked, Results, Target};
use plan::select::{NewsFilter, Part};
use presenter::export::table::Found;
use presenter::route::Route;

use crate::browser::location;
use crate::ui::kit::dynamic::dynamic;
use crate::ui::kit::more;
use crate::ui::kit::progressive::{self, Item, chunked_list, in_turns};
use crate::ui::parts::context::Context;
use crate::ui::parts::notice;
use crate::ui::parts::page::{heading, way_back};
use crate::ui::parts::words::Phrase;

/// How many hits of a kind are shown before the reader asks for more.
const BEST: usize = 6;
/// Then the hits of a kind are filled up to the next multiple of this.
const PAGE: usize = 50;

#[inline(never)]
pub fn view(cx: &Context) -> AnyView {
    let results = {
        let cx = cx.clone();
        progressive::part(move || results(&cx))
    };
    progressive::page(view! { {way_back(cx)} {heading(cx.texts.search.title)} }.into_any(), vec![results])
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
        if !progressive::is_at_once() && !app.is_ready_to_search() {
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
    cx.content.index_now().search(cx.plan(), words, cap, &names_of_kinds(cx))
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
        let title = title_of(&self.cx, *kind);
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
        found.map(|found| hit(&self.cx, found, id)).into_any()
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

/// What readers may call the kinds of things.
fn names_of_kinds(cx: &Context) -> Vec<(Kind, &str)> {
    let terms = &cx.terms;
    let kinds = [
        (Kind::Regions, &terms.region),
        (Kind::Places, &terms.municipality),
        (Kind::Advantages, &terms.advantage),
        (Kind::FocusAreas, &terms.focus_area),
        (Kind::FocusAreas, &terms.sub_goal),
        (Kind::Actions, &terms.action),
    ];
    let mut names = vec![(Kind::News, cx.texts.news.title)];
    for (kind, term) in kinds {
        names.extend([&term.one, &term.the_one, &term.many, &term.the_many].map(|name| (kind, name.as_str())));
    }
    names
}

/// All that is found, for a table.
pub fn found(cx: &Context, words: &str) -> Vec<Found> {
    let results = search(cx, words, usize::MAX);
    let page = location::absolute(&cx.app.page_address(&Route::Overview)).unwrap_or_default();
    let page = page.split('#').next().unwrap_or_default();
    let row = |group: &Group, hit: &Hit| {
        let address = [page, &route(&hit.target).to_hash()].concat();
        [title_of(cx, group.kind), hit.title.text.clone(), detail(cx, &hit.detail).text(), address]
    };
    results.groups.iter().flat_map(|group| group.hits.iter().map(move |hit| row(group, hit))).collect()
}

fn title_of(cx: &Context, kind: Kind) -> String {
    let t = cx.texts;
    match kind {
        Kind::Regions => t.capitalised(&cx.terms.region.many),
        Kind::Places => t.search.places.to_owned(),
        Kind::Advantages => t.capitalised(&cx.terms.advantage.many),
        Kind::FocusAreas => t.capitalised(&cx.terms.focus_area.many),
        Kind::Actions => t.capitalised(&cx.terms.action.many),
        Kind::News => t.news.title.to_owned(),
    }
}

fn hit(cx: &Context, hit: &Hit, id: Option<String>) -> AnyView {
    let excerpt =
        hit.excerpt.as_ref().map(|excerpt| view! { <p class="ds-paragraph" data-size="sm">{marked(cx, excerpt)}</p> });
    let today = hit.today.as_ref().map(|name| view! { " (" {cx.texts.search.today} " " {marked(cx, name)} ")" });
    view! {
        <li class="hit">
            <a class="ds-link" id=id href=route(&hit.target).to_hash()>{marked(cx, &hit.title)} {today}</a>
            <span class="hit-detail">{detail(cx, &hit.detail).view(cx)}</span>
            {excerpt}
        </li>
    }
    .into_any()
}

/// Text with the matching words marked.
fn marked(cx: &Context, text: &Marked) -> AnyView {
    let pieces: Vec<AnyView> = text
        .pieces()
        .into_iter()
        .map(|(piece, is_match)| {
            let piece = piece.to_owned();
            if is_match { view! { <mark>{piece}</mark> }.into_any() } else { piece.into_any() }
        })
        .collect();
    view! { <span lang=cx.lang_of(text.lang.as_ref())>{pieces}</span> }.into_any()
}

fn detail<'a>(cx: &Context, detail: &'a Detail) -> Phrase<'a> {
    let t = cx.texts;
    match detail {
        Detail::Region { municipalities } => (t.count)(*municipalities, &cx.terms.municipality).into(),
        Detail::Municipality { number, today, region } => {
            Phrase::around(|region| (t.search.municipality)(&cx.terms, number, today.as_ref(), region), region)
        }
        Detail::Subregion { region } => Phrase::around(t.search.part_of, region),
        Detail::Town { municipality, region } => Phrase::around(|region| (t.search.town)(municipality, region), region),
        Detail::Advantage { region } => Phrase::around(ToOwned::to_owned, region),
        Detail::FocusArea { sub_goals } => (t.count)(*sub_goals, &cx.terms.sub_goal).into(),
        Detail::SubGoal { focus_area } => Phrase::around(t.search.part_of, focus_area),
        Detail::Action { focus_area, date } => with_date(focus_area, date.map(t.date)),
        Detail::News { publisher, date } => with_date(publisher, date.map(t.date)),
    }
}

fn with_date(words: &str, date: Option<String>) -> Phrase<'_> {
    Phrase::around(|words| date.as_ref().map_or_else(|| words.to_owned(), |date| format!("{words}, {date}")), words)
}

/// Where a hit leads.
fn route(target: &Target) -> Route {
    match target.clone() {
        Target::Region(id) => Route::region(&id),
        Target::Municipality(id, municipality) => {
            Route::Region { id, part: Some(Part::Municipality(municipality)), advantage: None }
        }
        Target::Subregion(id, part) => Route::Region { id, part: Some(Part::Subregion(part)), advantage: None },
        Target::Advantage(id, advantage) => Route::Region { id, part: None, advantage: Some(advantage) },
        Target::FocusArea(id) | Target::SubGoal(id, _) => Route::focus_area(&id),
        Target::Action(id, action) => Route::FocusArea { id, action: Some(action) },
        Target::News(item) => Route::News { filter: NewsFilter::default(), item: Some(item) },
    }
}
