//! The plan's steps and the news on one time line, as a list by year.

use std::sync::Arc;

use leptos::prelude::*;

use super::context::Context;
use super::later::{later, on_demand};
use super::pieces::{Make, in_pieces};
use super::{links, statement, words};
use crate::plan::model::{NewsItem, TimelineEntry};
use crate::plan::select::{Entry, timeline};

/// Up to so many entries come by themselves, so that the browser finds words in them. More come when they are unfolded, as
/// do those that are asked for: then the list is unfolded from the beginning.
const MANY: usize = 500;
/// How many of a year come at a time.
const PIECE: usize = 50;

/// The time line, folded away until the reader wants it, or the address asks for it.
pub fn folded(cx: &Context, title: &'static str, is_asked_for: impl Fn() -> bool + Send + Sync + 'static) -> AnyView {
    let is_wanted = RwSignal::new(untrack(&is_asked_for));
    // The browser tells of each unfolding here: the reader's, the address's and that for paper.
    let unfold = move |_| {
        if !is_wanted.get_untracked() {
            is_wanted.set(true);
        }
    };
    let line = {
        let cx = cx.clone();
        move || view(&cx)
    };
    let is_long = cx.plan().timeline.len() + cx.plan().news.len() > MANY;
    let line = if is_long || is_wanted.get_untracked() { on_demand(is_wanted, line) } else { later(line) };
    view! {
        <details class="ds-details" open=is_asked_for on:toggle=unfold>
            <summary>{title}</summary>
            <div>{line}</div>
        </details>
    }
    .into_any()
}

fn view(cx: &Context) -> AnyView {
    let (cx, years) = (cx.clone(), timeline(cx.plan()));
    let all = 0..years.len();
    let make: Make = Arc::new(move |at| {
        let Some((year, entries)) = years.get(at) else { return ().into_any() };
        let year = *year;
        let all = 0..entries.len();
        let (cx, entries) = (cx.clone(), entries.clone());
        let make: Make = Arc::new(move |at| entry(&cx, entries[at]));
        let items = in_pieces(all, PIECE, PIECE, &make);
        view! { <li><h3 class="ds-heading" data-size="2xs">{year}</h3> <ol class="plain-list">{items}</ol></li> }
            .into_any()
    });
    view! { <ol class="timeline plain-list">{in_pieces(all, 1, 1, &make)}</ol> }.into_any()
}

fn entry(cx: &Context, entry: Entry) -> AnyView {
    match entry {
        Entry::Plan(at) => cx.plan().timeline.get(at).map(|step| plan_step(cx, step)).into_any(),
        Entry::News(at) => cx.plan().news.get(at).map(|item| news_item(cx, item)).into_any(),
    }
}

fn plan_step(cx: &Context, step: &TimelineEntry) -> AnyView {
    view! {
        <li class="timeline-plan">
            {statement::date(cx, step.date)} " " <strong lang=cx.lang()>{step.title.clone()}</strong>
            {step.note.clone().map(|note| view! { <span class="explanation" lang=cx.lang()>{note}</span> })}
            {statement::small_print(cx, &statement::SmallPrint::default(), &step.sources)}
        </li>
    }
    .into_any()
}

fn news_item(cx: &Context, item: &NewsItem) -> AnyView {
    let title = match &item.url {
        Some(url) => links::out(url, item.title.clone(), cx.lang_of(item.lang.as_ref())),
        None => view! { <span lang=cx.lang_of(item.lang.as_ref())>{item.title.clone()}</span> }.into_any(),
    };
    let date = item.date.map(|date| statement::date(cx, date));
    view! { <li class="timeline-news">{date} " " {title} " (" {words::of_plan(cx, &item.publisher)} ")"</li> }
        .into_any()
}
