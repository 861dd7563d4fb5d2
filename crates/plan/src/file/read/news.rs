//! Reads news, and what stands on the time line.

use super::{Item, Reader};
use crate::check;
use crate::file::format::Fields;
use crate::model::{NewsId, NewsItem, TimelineEntry};

impl Reader<'_> {
    pub(super) fn news_item(&self, item: &Item<'_, '_>) -> Option<NewsItem> {
        let Item { id, fields } = item;
        let title = fields.needed_text("title");
        let url = check::address(fields, "url");
        let news = NewsItem {
            id: NewsId::from(id.clone()),
            title: title.clone().unwrap_or_default(),
            date: fields.date("date"),
            date_note: fields.text("dateNote"),
            publisher: fields.text("publisher").unwrap_or_default(),
            publisher_kind: fields.text("publisherKind"),
            regions: self.regions_named(fields),
            focus_areas: self.areas_named(fields),
            about_plan: fields.flag("aboutPlan"),
            summary: fields.text("summary").unwrap_or_default(),
            note: fields.text("note"),
            // A piece of news that can be opened is its own source.
            sources: if url.is_some() { self.sources(fields) } else { self.needed_sources(fields) },
            lang: fields.text("lang"),
            url,
        };
        fields.done();
        title.map(|_| news)
    }

    pub(super) fn timeline_entry(&self, fields: &Fields<'_, '_>) -> Option<TimelineEntry> {
        let date = fields.needed_date("date");
        let title = fields.needed_text("title");
        let note = fields.text("note");
        let sources = self.needed_sources(fields);
        fields.done();
        Some(TimelineEntry { date: date?, title: title?, note, sources })
    }
}
