//! The plan's steps and the news on one time line, as a list by year.

use std::sync::Arc;

use leptos::prelude::*;
use plan::select::{self, Entry};
use presenter::facts::timeline;

use super::context::Context;
use super::fixed::fixed;
use crate::ui::kit::fold::{self, Rendering};
use crate::ui::kit::progressive::{Item, chunked_list, in_turns, part};

/// Up to so many entries are rendered by themselves, so that the browser finds words in them.
const MANY: usize = 500;

/// The time line, folded away until the reader wants it, or the address asks for it.
pub fn folded(cx: &Context, title: &'static str, is_asked_for: impl Fn() -> bool + Send + Sync + 'static) -> AnyView {
    let is_long = cx.plan().timeline.len() + cx.plan().news.len() > MANY;
    let rendering = if is_long { Rendering::OnDemand } else { Rendering::InTurn };
    let cx = cx.clone();
    fold::view(title, is_asked_for, rendering, part(move || view(&cx)))
}

fn view(cx: &Context) -> AnyView {
    let years = select::timeline(cx.plan()).into_iter().map(|(year, entries)| {
        let cx = cx.clone();
        part(move || year_of(&cx, year, entries))
    });
    view! { <ol class="timeline plain-list">{in_turns(years.collect())}</ol> }.into_any()
}

fn year_of(cx: &Context, year: i32, entries: Vec<Entry>) -> AnyView {
    let (cx, all) = (cx.clone(), 0..entries.len());
    let item: Item = Arc::new(move |at| fixed(timeline::entry(cx.shown(), entries[at])));
    view! { <li><h3 class="ds-heading" data-size="2xs">{year}</h3> <ol class="plain-list">{chunked_list(all, &item, None)}</ol></li> }
        .into_any()
}
