//! What was found for the words in the search field, grouped by kind.

use std::sync::Arc;

use leptos::prelude::*;

use super::context::Context;
use super::dynamic::dynamic;
use super::later::{later, when_all_are_here};
use super::notice;
use super::page::{heading, way_back};
use super::pieces::{Make, in_pieces};
use super::words::Phrase;
use crate::browser::{document, location, pause};
use crate::export::table::Found;
use crate::plan::search::{Detail, Group, Hit, Kind, Marked, Target};
use crate::plan::select::{NewsFilter, Part};
use crate::route::Route;

/// How many hits of a kind are shown before the reader asks for all.
const CAP: usize = 6;
/// How many more come at a time then.
const PAGE: usize = 50;
/// How many hits come with the count: what a slow phone makes while the reader types.
const FIRST: usize = 3;
/// How many of the others are made at a time.
const PIECE: usize = 5;

/// The link of the first hit that was not there before the reader asked for more.
const FIRST_NEW_ID: &str = "first-new-hit";

#[inline(never)]
pub fn view(cx: &Context) -> AnyView {
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
    let cap = RwSignal::new(CAP);
    dynamic(move || {
        let t = cx.texts;
        let words = words.get();
        if words.trim().is_empty() {
            return view! { <p class="ds-paragraph lead">{(t.search.lead)(&cx.terms)}</p> }.into_any();
        }
        let found = cx.content.index().search(cx.plan(), &words, cap.get(), &names_of_kinds(&cx));
        let total = found.total();
        let count = view! { <p class="result-count">{(t.search.count)(total, &words)}</p> };
        if found.is_empty() {
            return view! { {count} {notice::empty((t.search.nothing)(&cx.terms), ().into_any())} }.into_any();
        }
        let most = found.groups.iter().map(|group| group.total).max().unwrap_or_default();
        let next = if cap.get() == CAP { PAGE } else { cap.get() + PAGE };
        let mut before = (cap.get() > CAP).then(|| if cap.get() == PAGE { CAP } else { cap.get() - PAGE });
        let label = if most <= next { (t.search.show_all)(total) } else { t.search.show_more.to_owned() };
        let mut left = FIRST;
        let groups: Vec<AnyView> = found
            .groups
            .into_iter()
            .map(|found| {
                let now = left.min(found.hits.len());
                left -= now;
                let new = before.take_if(|before| *before < found.hits.len());
                let (cx, found) = (cx.clone(), Arc::new(found));
                if now == 0 { later(move || group(&cx, &found, PIECE, new)) } else { group(&cx, &found, now, new) }
            })
            .collect();
        let more = (most > cap.get()).then(|| {
            later(move || {
                let show = move |_| {
                    cap.set(next);
                    // The button goes with the list that it stands under.
                    pause::after_layout(|| when_all_are_here(go_on));
                };
                view! {
                    <button class="ds-button" data-variant="secondary" type="button" on:click=show>{label.clone()}</button>
                }
                .into_any()
            })
        });
        let partial = found.is_partial.then(|| view! { <p class="ds-paragraph">{t.search.partial}</p> }.into_any());
        view! { {count} {partial} {groups} {more} }.into_any()
    })
}

/// The focus goes to the first hit that was not there before, unless the reader has gone elsewhere meanwhile.
fn go_on() {
    if document::is_nothing_focused()
        && let Some(hit) = document::by_id(FIRST_NEW_ID)
    {
        document::focus_in_place(&hit);
    }
}

/// How much is found for some words.
pub fn count(cx: &Context, words: &str) -> usize {
    cx.content.index().search(cx.plan(), words, 0, &names_of_kinds(cx)).total()
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
    let results = cx.content.index().search(cx.plan(), words, usize::MAX, &names_of_kinds(cx));
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

/// The hits of a kind: so many now, the others later. `new` is the place of the one that the reader goes on with.
fn group(cx: &Context, group: &Arc<Group>, now: usize, new: Option<usize>) -> AnyView {
    let hits: Make = {
        let (cx, group) = (cx.clone(), group.clone());
        Arc::new(move |at| group.hits.get(at).map(|found| hit(&cx, found, new == Some(at))).into_any())
    };
    view! {
        <section class="hits">
            <h2 class="ds-heading" data-size="xs">{title_of(cx, group.kind)} " " <span class="count">{group.total}</span></h2>
            <ul class="plain-list">{in_pieces(0..group.hits.len(), now, PIECE, &hits)}</ul>
        </section>
    }
    .into_any()
}

fn hit(cx: &Context, hit: &Hit, is_first_new: bool) -> AnyView {
    let excerpt =
        hit.excerpt.as_ref().map(|excerpt| view! { <p class="ds-paragraph" data-size="sm">{marked(cx, excerpt)}</p> });
    let today = hit.today.as_ref().map(|name| view! { " (" {cx.texts.search.today} " " {marked(cx, name)} ")" });
    view! {
        <li class="hit">
            <a class="ds-link" id=is_first_new.then_some(FIRST_NEW_ID) href=route(&hit.target).to_hash()>{marked(cx, &hit.title)} {today}</a>
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
