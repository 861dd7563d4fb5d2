//! A year of the time line: the plan's own steps and the news.

use plan::model::{NewsItem, TimelineEntry};
use plan::select::Entry;

use super::statement::{self, SmallPrint};
use super::{Shown, news, words};
use crate::html::{Html, el};

/// An entry of the time line.
pub fn entry(shown: Shown, entry: Entry) -> Html {
    match entry {
        Entry::Plan(at) => shown.plan.timeline.get(at).map(|entry| of_plan(shown, entry)),
        Entry::News(at) => shown.plan.news.get(at).map(|item| of_news(shown, item)),
    }
    .unwrap_or_default()
}

fn of_plan(shown: Shown, entry: &TimelineEntry) -> Html {
    let lang = shown.lang();
    el("li")
        .class("timeline-plan")
        .child(statement::date(shown, entry.date))
        .text(" ")
        .child(el("strong").lang(lang).text(&entry.title))
        .maybe(entry.note.as_ref().map(|note| el("span").class("explanation").lang(lang).text(note)))
        .child(statement::small_print(shown, &SmallPrint::default(), &entry.sources))
}

fn of_news(shown: Shown, item: &NewsItem) -> Html {
    el("li")
        .class("timeline-news")
        .maybe(item.date.map(|date| statement::date(shown, date)))
        .text(" ")
        .child(news::title(item, shown.lang_of(item.lang.as_ref())))
        .text(" (")
        .child(words::of_plan(shown, &item.publisher))
        .text(")")
}
