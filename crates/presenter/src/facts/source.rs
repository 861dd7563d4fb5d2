//! All sources that a view builds on, for those who want to look them up.

use plan::model::{Source, SourceId};

use super::statement::{date, number_of};
use super::{Shown, link, words};
use crate::html::{Html, el};

/// A list of sources that the reader can unfold; nothing where there are none.
pub fn folded(shown: Shown, ids: &[SourceId]) -> Html {
    let found: Vec<&Source> = ids.iter().filter_map(|id| shown.plan.source(id)).collect();
    if found.is_empty() {
        return Html::default();
    }
    let summary = el("summary").text(&(shown.texts.source_list.title)(found.len()));
    el("details").class("ds-details").child(summary).child(el("div").child(list(shown, &found)))
}

/// Sources with publisher, date and how they were read.
pub fn list(shown: Shown, sources: &[&Source]) -> Html {
    let lang = shown.lang();
    let items = sources.iter().map(|source| {
        let title = match &source.url {
            Some(url) => link::out(url, &source.title, lang),
            None => el("span").lang(lang).text(&source.title),
        };
        let item = el("li")
            .attr("data-number", &number_of(shown, &source.id))
            .child(title)
            .text(". ")
            .child(words::of_plan(shown, &source.publisher));
        let item = match source.published {
            Some(published) => item.text(", ").child(date(shown, published)),
            None => item,
        };
        let note = source.note.as_ref().map(|note| el("span").class("source-note").lang(lang).text(note));
        item.text(". ").maybe(note)
    });
    el("ul").class("ds-list source-list").attr("data-size", "sm").each(items)
}
