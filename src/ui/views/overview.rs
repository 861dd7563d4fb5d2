//! The first view: what the plan is, its regions, its focus areas and the latest news.

use leptos::prelude::*;
use plan::model::{FocusArea, Level, Region};
use plan::select::{NewsFilter, news, strongest, support};
use presenter::map::look::swatch_class;
use presenter::route::Route;

use crate::ui::kit::progressive;
use crate::ui::parts::context::Context;
use crate::ui::parts::page::heading_of;
use crate::ui::parts::{explain, links, news_list};

/// How many advantages a region's card names.
const ADVANTAGES: usize = 3;
/// How many news items stand on the first view.
const NEWS: usize = 3;

#[inline(never)]
pub fn view(cx: &Context) -> AnyView {
    let (plan, t) = (cx.plan(), cx.texts);
    let period = plan.period.map(|(from, to)| {
        view! { <p class="kicker">{(t.overview.period)(&(t.date)(from), &(t.date)(to))}</p> }
    });
    let vision = plan.vision.as_ref().map(|vision| {
        view! { <p class="vision"><span>{t.overview.vision}</span> " " <strong lang=cx.lang()>{vision.text.clone()}</strong></p> }
    });
    let part = |render: fn(&Context) -> AnyView| {
        let cx = cx.clone();
        progressive::part(move || render(&cx))
    };
    let heading = view! {
        {period}
        {heading_of(cx, &plan.title.text)}
        {plan.summary.as_ref().map(|summary| view! { <p class="ds-paragraph lead" lang=cx.lang_of(summary.lang.as_ref())>{summary.text.clone()}</p> })}
        {vision}
        <p class="ds-paragraph">{links::to_view(&Route::about(), t.overview.more_about)}</p>
    };
    progressive::page(heading.into_any(), [regions, focus_areas, latest].map(part).into())
}

fn regions(cx: &Context) -> AnyView {
    let (plan, t) = (cx.plan(), cx.texts);
    if plan.regions.is_empty() {
        return ().into_any();
    }
    let cards: Vec<AnyView> =
        plan.regions.iter().enumerate().map(|(index, region)| region_card(cx, index, region)).collect();
    view! {
        <section aria-labelledby="regions">
            <h2 class="ds-heading" data-size="md" id="regions">{(t.overview.regions)(&cx.terms)}</h2>
            <p class="ds-paragraph">{(t.overview.regions_lead)(&cx.terms)}</p>
            {explain::help(cx, Level::Advantage)}
            <ul class="cards">{cards}</ul>
        </section>
    }
    .into_any()
}

fn region_card(cx: &Context, index: usize, region: &Region) -> AnyView {
    let t = cx.texts;
    let advantages: Vec<AnyView> = strongest(region, ADVANTAGES)
        .into_iter()
        .map(|advantage| {
            view! { <li lang=cx.lang_of(advantage.lang.as_ref())>{advantage.title.clone()}</li> }.into_any()
        })
        .collect();
    let counts = format!(
        "{} · {}",
        (t.count)(region.municipalities.len(), &cx.terms.municipality),
        (t.count)(region.advantages.len(), &cx.terms.advantage)
    );
    view! {
        <li class="ds-card card">
            <h3 class="ds-heading" data-size="xs">
                <span class=swatch_class(index) aria-hidden="true"></span>
                <a class="card-link" href=Route::region(&region.id).to_hash() lang=cx.lang()>{region.name.clone()}</a>
            </h3>
            {region.summary.as_ref().map(|summary| view! { <p class="ds-paragraph" data-size="sm" lang=cx.lang_of(summary.lang.as_ref())>{summary.text.clone()}</p> })}
            <ul class="ds-list" data-size="sm">{advantages}</ul>
            <p class="card-count">{counts}</p>
        </li>
    }
    .into_any()
}

fn focus_areas(cx: &Context) -> AnyView {
    let (plan, t) = (cx.plan(), cx.texts);
    if plan.focus_areas.is_empty() {
        return ().into_any();
    }
    let cards: Vec<AnyView> = plan.focus_areas.iter().map(|area| focus_area_card(cx, area)).collect();
    view! {
        <section aria-labelledby="focus-areas">
            <h2 class="ds-heading" data-size="md" id="focus-areas">{(t.overview.focus_areas)(&cx.terms)}</h2>
            <p class="ds-paragraph">{(t.overview.focus_areas_lead)(&cx.terms)}</p>
            {explain::help(cx, Level::FocusArea)}
            <ul class="cards">{cards}</ul>
            <p class="ds-paragraph">{links::to_view(&Route::matrix(), (t.overview.to_matrix)(&cx.terms))}</p>
        </section>
    }
    .into_any()
}

fn focus_area_card(cx: &Context, area: &FocusArea) -> AnyView {
    let advantages: usize = support(cx.plan(), &area.id).iter().map(|(_, count)| count).sum();
    view! {
        <li class="ds-card card">
            <h3 class="ds-heading" data-size="xs">
                <a class="card-link" href=Route::focus_area(&area.id).to_hash() lang=cx.lang()>{area.title.clone()}</a>
            </h3>
            {area.explanation.as_ref().map(|explanation| view! { <p class="ds-paragraph" data-size="sm" lang=cx.lang_of(explanation.lang.as_ref())>{explanation.text.clone()}</p> })}
            <p class="card-count">{(cx.texts.count)(advantages, &cx.terms.advantage)}</p>
        </li>
    }
    .into_any()
}

fn latest(cx: &Context) -> AnyView {
    let (plan, t) = (cx.plan(), cx.texts);
    let all = news(plan, &NewsFilter::default());
    if all.is_empty() || !cx.app.parts().news {
        return ().into_any();
    }
    let newest: Vec<_> = all.iter().take(NEWS).copied().collect();
    view! {
        <section aria-labelledby="latest">
            <h2 class="ds-heading" data-size="md" id="latest">{t.overview.latest}</h2>
            {news_list::list(cx, &newest)}
            <p class="ds-paragraph">{links::to_view(&Route::news(NewsFilter::default()), (t.overview.all_news)(all.len()))}</p>
        </section>
    }
    .into_any()
}
