//! News items as a list.

use leptos::prelude::*;
use plan::model::NewsItem;
use presenter::route::Route;

use super::context::Context;
use super::{links, statement};
use crate::ui::kit::page::element_id;

/// News with honest dates: as precise as the source, and with a word on how they are known.
pub fn list(cx: &Context, items: &[&NewsItem]) -> AnyView {
    let items: Vec<AnyView> = items.iter().map(|item| entry(cx, item)).collect();
    view! { <ul class="plain-list news">{items}</ul> }.into_any()
}

/// One item.
pub fn entry(cx: &Context, item: &NewsItem) -> AnyView {
    let t = cx.texts;
    let lang = || cx.lang_of(item.lang.as_ref());
    let title = match &item.url {
        Some(url) => links::out(url, item.title.clone(), lang()),
        None => view! { <span lang=lang()>{item.title.clone()}</span> }.into_any(),
    };
    let date = match item.date {
        Some(date) => statement::date(cx, date),
        None => t.news.no_date.into_any(),
    };
    let kind = item.publisher_kind.as_ref().map(|kind| format!(" ({kind})"));
    view! {
        <li class="news-item" id=element_id(item.id.as_str()) tabindex="-1">
            <p class="news-meta">{date} " · " <span lang=cx.lang()>{item.publisher.clone()} {kind}</span></p>
            <h3 class="ds-heading" data-size="2xs">{title}</h3>
            <p class="ds-paragraph" lang=lang()>{item.summary.clone()}</p>
            {item.date_note.clone().map(|note| statement::note(note, lang()))}
            {item.note.clone().map(|note| statement::note(note, lang()))}
            {item.about_plan.then(|| view! { <p class="tags"><span class="ds-tag" data-color="success" data-size="sm">{t.news.about_plan}</span></p> })}
            {topics(cx, item)}
        </li>
    }
    .into_any()
}

/// Links to the regions and focus areas that the item is about.
fn topics(cx: &Context, item: &NewsItem) -> Option<AnyView> {
    let plan = cx.plan();
    let regions: Vec<_> = item.regions.iter().filter_map(|id| plan.region(id)).collect();
    let areas: Vec<_> = item.focus_areas.iter().filter_map(|id| plan.focus_area(id)).collect();
    let mut links: Vec<AnyView> = Vec::new();
    // An item about every region is about the county: naming them all would say less.
    if regions.len() == plan.regions.len() && regions.len() > 1 {
        links.push(view! { <li>{(cx.texts.news.all_regions)(&cx.terms.region)}</li> }.into_any());
    } else {
        links.extend(regions.iter().map(|region| topic(cx, &Route::region(&region.id), &region.name)));
    }
    if areas.len() == plan.focus_areas.len() && areas.len() > 1 {
        links.push(view! { <li>{(cx.texts.news.all_focus_areas)(&cx.terms.focus_area)}</li> }.into_any());
    } else {
        links.extend(areas.iter().map(|area| topic(cx, &Route::focus_area(&area.id), &area.title)));
    }
    (!links.is_empty()).then(|| view! { <ul class="inline-list topics">{links}</ul> }.into_any())
}

fn topic(cx: &Context, route: &Route, name: &str) -> AnyView {
    view! { <li>{links::to_words(cx, route, name)}</li> }.into_any()
}
