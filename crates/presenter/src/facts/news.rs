//! News with honest dates: as precise as the source, and with a word on how they are known.

use plan::model::NewsItem;

use super::statement::{self, note};
use super::{Shown, element_id, link};
use crate::html::{Html, el, text};
use crate::route::Route;

/// News items as a list.
pub fn list(shown: Shown, items: &[&NewsItem]) -> Html {
    el("ul").class("plain-list news").each(items.iter().map(|item| entry(shown, item)))
}

/// One item.
pub fn entry(shown: Shown, item: &NewsItem) -> Html {
    let t = shown.texts;
    let lang = shown.lang_of(item.lang.as_ref());
    let date = item.date.map_or_else(|| text(t.news.no_date), |date| statement::date(shown, date));
    let publisher = el("span").lang(shown.lang()).text(&item.publisher);
    let publisher = match &item.publisher_kind {
        Some(kind) => publisher.text(" (").text(kind).text(")"),
        None => publisher,
    };
    let about_plan = item.about_plan.then(|| {
        let tag = el("span").class("ds-tag").attr("data-color", "success").attr("data-size", "sm");
        el("p").class("tags").child(tag.text(t.news.about_plan))
    });
    el("li")
        .class("news-item")
        .id(&element_id(item.id.as_str()))
        .attr("tabindex", "-1")
        .child(el("p").class("news-meta").child(date).text(" · ").child(publisher))
        .child(el("h3").class("ds-heading").attr("data-size", "2xs").child(title(item, lang)))
        .child(el("p").class("ds-paragraph").lang(lang).text(&item.summary))
        .maybe(item.date_note.as_ref().map(|text| note(text, lang)))
        .maybe(item.note.as_ref().map(|text| note(text, lang)))
        .maybe(about_plan)
        .maybe(topics(shown, item))
}

/// What an item is called, as a link to where it stands.
pub fn title(item: &NewsItem, lang: Option<&str>) -> Html {
    match &item.url {
        Some(url) => link::out(url, &item.title, lang),
        None => el("span").lang(lang).text(&item.title),
    }
}

/// Links to the regions and focus areas that the item is about.
fn topics(shown: Shown, item: &NewsItem) -> Option<Html> {
    let (plan, t) = (shown.plan, shown.texts);
    let regions: Vec<_> = item.regions.iter().filter_map(|id| plan.region(id)).collect();
    let areas: Vec<_> = item.focus_areas.iter().filter_map(|id| plan.focus_area(id)).collect();
    if regions.is_empty() && areas.is_empty() {
        return None;
    }
    let list = el("ul").class("inline-list topics");
    // An item about every region is about the county: naming them all would say less.
    let list = if regions.len() == plan.regions.len() && regions.len() > 1 {
        list.child(el("li").text(&(t.news.all_regions)(&shown.terms.region)))
    } else {
        list.each(regions.iter().map(|region| topic(shown, &Route::region(&region.id), &region.name)))
    };
    Some(if areas.len() == plan.focus_areas.len() && areas.len() > 1 {
        list.child(el("li").text(&(t.news.all_focus_areas)(&shown.terms.focus_area)))
    } else {
        list.each(areas.iter().map(|area| topic(shown, &Route::focus_area(&area.id), &area.title)))
    })
}

fn topic(shown: Shown, route: &Route, name: &str) -> Html {
    el("li").child(link::to_words(shown, route, name))
}
