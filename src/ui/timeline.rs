//! The plan's steps and the news on one time line, as a list by year.

use leptos::prelude::*;

use super::context::Context;
use super::{links, statement, words};
use crate::plan::select::{Entry, timeline};

/// The time line, folded away until the reader wants it.
pub fn folded(cx: &Context) -> AnyView {
    view! {
        <details class="ds-details">
            <summary>{cx.texts.timeline.title}</summary>
            <div>{view(cx)}</div>
        </details>
    }
    .into_any()
}

/// The time line itself.
pub fn view(cx: &Context) -> AnyView {
    let years: Vec<AnyView> = timeline(cx.plan())
        .iter()
        .map(|(year, entries)| {
            let items: Vec<AnyView> = entries.iter().map(|found| entry(cx, found)).collect();
            view! { <li><h3 class="ds-heading" data-size="2xs">{*year}</h3> <ol class="plain-list">{items}</ol></li> }
                .into_any()
        })
        .collect();
    view! { <ol class="timeline plain-list">{years}</ol> }.into_any()
}

fn entry(cx: &Context, entry: &Entry) -> AnyView {
    match entry {
        Entry::Plan(step) => view! {
            <li class="timeline-plan">
                {statement::date(cx, step.date)} " " <strong lang=cx.lang()>{step.title.clone()}</strong>
                {step.note.clone().map(|note| view! { <span class="explanation" lang=cx.lang()>{note}</span> })}
                {statement::small_print(cx, &statement::SmallPrint::default(), &step.sources)}
            </li>
        }
        .into_any(),
        Entry::News(item) => {
            let title = match &item.url {
                Some(url) => links::out(url, item.title.clone(), cx.lang_of(item.lang.as_ref())),
                None => view! { <span lang=cx.lang_of(item.lang.as_ref())>{item.title.clone()}</span> }.into_any(),
            };
            let date = item.date.map(|date| statement::date(cx, date));
            view! { <li class="timeline-news">{date} " " {title} " (" {words::of_plan(cx, &item.publisher)} ")"</li> }
                .into_any()
        }
    }
}
