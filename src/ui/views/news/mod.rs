//! All news, filtered by region, focus area and year together.

mod list;

use leptos::prelude::*;
use plan::model::{FocusAreaId, RegionId};
use plan::select::{NewsFilter, count_news, find_county_news, find_news, news_counts, news_years};
use presenter::route::Route;

use crate::state::Arrival;
use crate::ui::kit::choice::{self, Entry};
use crate::ui::kit::dynamic::{dynamic, dynamic_text};
use crate::ui::kit::progressive::{self, after_answer};
use crate::ui::parts::context::Context;
use crate::ui::parts::page::{heading, link_out_of, way_back};
use crate::ui::parts::{notice, timeline};

#[inline(never)]
pub fn view(cx: &Context) -> AnyView {
    let t = cx.texts;
    if cx.plan().news.is_empty() {
        let nothing = notice::empty(t.notice.nothing, ().into_any());
        let top = view! { {way_back(cx)} {heading(t.news.title)} {nothing} };
        let cx = cx.clone();
        let steps = progressive::part(move || timeline(&cx, Signal::derive(NewsFilter::default)));
        return progressive::page(top.into_any(), vec![steps]);
    }
    let filter = filter_now(cx);
    // The count answers a change of the filter; the list and what other choices would leave follow it.
    let followed = after_answer(filter.into(), is_pointed_out(cx));
    let part = |render: fn(&Context, Signal<NewsFilter>) -> AnyView| {
        let cx = cx.clone();
        progressive::part(move || render(&cx, followed))
    };
    let heading = view! {
        {way_back(cx)}
        {heading(t.news.title)}
        <p class="ds-paragraph lead">{t.news.lead}</p>
        {filters(cx, filter, followed)}
        {count(cx, filter)}
    };
    progressive::page(heading.into_any(), [found, county, timeline].map(part).into())
}

fn timeline(cx: &Context, _: Signal<NewsFilter>) -> AnyView {
    if cx.plan().timeline.is_empty() && cx.plan().news.is_empty() {
        return ().into_any();
    }
    timeline::folded(cx, cx.texts.timeline.title, || false)
}

fn filter_now(cx: &Context) -> Memo<NewsFilter> {
    let app = cx.app;
    Memo::new(move |_| match app.route() {
        Route::News { filter, .. } => filter,
        _ => NewsFilter::default(),
    })
}

/// Whether the address points out an item, which is looked for at once.
fn is_pointed_out(cx: &Context) -> impl Fn(&NewsFilter) -> bool + use<> {
    let app = cx.app;
    move |_| matches!(app.route_now(), Route::News { item: Some(_), .. })
}

fn filters(cx: &Context, filter: Memo<NewsFilter>, of_counts: Signal<NewsFilter>) -> AnyView {
    let (t, app) = (cx.texts, cx.app);
    let plan = cx.plan();
    let content = cx.content.clone();
    let counts = Memo::new(move |_| of_counts.with(|filter| news_counts(&content.plan, filter)));

    // The counts stand in the order of the choices.
    let regions = plan.regions.iter().enumerate().map(|(at, region)| {
        let count = move || counts.with(|counts| counts.regions.get(at).map(|(_, count)| *count));
        counted(region.id.to_string(), region.name.clone(), count).in_lang(cx.lang())
    });
    let areas = plan.focus_areas.iter().enumerate().map(|(at, area)| {
        let count = move || counts.with(|counts| counts.focus_areas.get(at).map(|(_, count)| *count));
        counted(area.id.to_string(), area.title.clone(), count).in_lang(cx.lang())
    });
    let years = news_years(plan).into_iter().enumerate().map(|(at, year)| {
        let count = move || counts.with(|counts| counts.years.get(at).map(|(_, count)| *count));
        counted(year.to_string(), year.to_string(), count)
    });
    let any = || std::iter::once(Entry::new("", t.news.any));
    let go = move |change: &dyn Fn(&mut NewsFilter)| {
        let mut changed = filter.get_untracked();
        change(&mut changed);
        app.go(Route::news(changed), Arrival::Link);
    };
    view! {
        <form class="filters" on:submit=move |event| event.prevent_default()>
            {choice::field(
                "filter-region", t.capitalised(&cx.terms.region.one), any().chain(regions).collect(),
                chosen(filter, |filter| filter.region.as_ref().map(ToString::to_string)),
                Box::new(move |value| go(&|filter| filter.region = given(&value).map(RegionId::new))),
            )}
            {choice::field(
                "filter-focus-area", t.capitalised(&cx.terms.focus_area.one), any().chain(areas).collect(),
                chosen(filter, |filter| filter.focus_area.as_ref().map(ToString::to_string)),
                Box::new(move |value| go(&|filter| filter.focus_area = given(&value).map(FocusAreaId::new))),
            )}
            {choice::field(
                "filter-year", t.news.year.to_owned(), any().chain(years).collect(),
                chosen(filter, |filter| filter.year.map(|year| year.to_string())),
                Box::new(move |value| go(&|filter| filter.year = value.parse().ok())),
            )}
        </form>
    }
    .into_any()
}

/// A choice that says how many items it would leave.
fn counted(value: String, name: String, count: impl Fn() -> Option<usize> + Send + 'static) -> Entry {
    let name = move || count().map_or_else(|| name.clone(), |count| format!("{name} ({count})"));
    Entry::changing(value, Box::new(name))
}

/// What a filter has chosen, as a value of the list.
fn chosen(filter: Memo<NewsFilter>, of: fn(&NewsFilter) -> Option<String>) -> Signal<String> {
    Signal::derive(move || filter.with(of).unwrap_or_default())
}

fn given(value: &str) -> Option<&str> {
    Some(value).filter(|value| !value.is_empty())
}

fn count(cx: &Context, filter: Memo<NewsFilter>) -> AnyView {
    let cx = cx.clone();
    let count =
        move || (cx.texts.news.count)(filter.with(|filter| count_news(cx.plan(), filter)), cx.plan().news.len());
    view! { <p class="result-count">{dynamic_text(count)}</p> }.into_any()
}

fn found(cx: &Context, filter: Signal<NewsFilter>) -> AnyView {
    let cx = cx.clone();
    dynamic(move || {
        let t = cx.texts;
        let filter = filter.get();
        let found = find_news(cx.plan(), &filter);
        let reset = link_out_of(&cx, &Route::news(NewsFilter::default()), t.news.reset);
        let is_filtered = filter != NewsFilter::default();
        view! {
            <h2 class="visually-hidden">{t.news.list}</h2>
            {if found.is_empty() {
                notice::empty(t.news.nothing, reset)
            } else {
                view! {
                    {is_filtered.then(|| view! { <p class="ds-paragraph">{reset}</p> })}
                    {list::list_with_pointed_out(&cx, found)}
                }.into_any()
            }}
        }
        .into_any()
    })
}

/// Under a region's own news, what concerns the whole county and so this region as well. It stays as it is unfolded when the
/// filter changes.
fn county(cx: &Context, filter: Signal<NewsFilter>) -> AnyView {
    let cx = cx.clone();
    let content = cx.content.clone();
    // Not kept: to look again costs less than to write all that comes with another kind of memory into the wasm.
    let found = move || {
        filter
            .with(|filter| filter.region.as_ref().map(|_| find_county_news(&content.plan, filter)).unwrap_or_default())
    };
    let is_empty = found.clone();
    let inside = dynamic(move || {
        let found = found();
        let title = (cx.texts.news.county)(found.len());
        view! { <summary>{title}</summary> <div>{list::list(&cx, found)}</div> }.into_any()
    });
    view! { <details class="ds-details" hidden=move || is_empty().is_empty()>{inside}</details> }.into_any()
}
