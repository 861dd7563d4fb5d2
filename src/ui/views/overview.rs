//! The first view: what the plan is, its regions, its focus areas and the latest news.

use leptos::prelude::*;
use plan::model::Level;
use plan::select::{self, NewsFilter};
use presenter::facts::{card, link, news};
use presenter::html::el;
use presenter::route::Route;
use presenter::text::hyphen::hyphenated;

use crate::ui::kit::progressive;
use crate::ui::parts::context::Context;
use crate::ui::parts::explain;
use crate::ui::parts::fixed::fixed;
use crate::ui::parts::page::{heading, heading_of, lead, lead_where};

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
    let top = view! {
        {period}
        {if plan.title.text.is_empty() { heading(t.app.name) } else { heading_of(cx, &plan.title.text) }}
        {plan.summary.as_ref().map(|summary| view! { <p class="ds-paragraph lead" lang=cx.lang_of(summary.lang.as_ref())>{hyphenated(&summary.text).into_owned()}</p> })}
        {vision}
        <p class="ds-paragraph">{fixed(link::to_view(cx.shown(), &Route::about(), t.overview.more_about))}</p>
    };
    progressive::page(top.into_any(), [regions, focus_areas, latest].map(part).into())
}

fn regions(cx: &Context) -> AnyView {
    let (app, plan, t) = (cx.app, cx.plan(), cx.texts);
    if plan.regions.is_empty() {
        return ().into_any();
    }
    let cards = plan.regions.iter().enumerate().map(|(at, region)| card::region(cx.shown(), at, region));
    let cards = fixed(el("ul").class("cards").each(cards));
    view! {
        <section aria-labelledby="regions">
            <h2 class="ds-heading" data-size="md" id="regions">{hyphenated(&(t.overview.regions)(&cx.terms)).into_owned()}</h2>
            {lead_where("ds-paragraph", (t.overview.regions_lead)(&cx.terms), move || app.may_have_map())}
            {explain::help(cx, Level::Advantage)}
            {cards}
        </section>
    }
    .into_any()
}

fn focus_areas(cx: &Context) -> AnyView {
    let (plan, t) = (cx.plan(), cx.texts);
    if plan.focus_areas.is_empty() {
        return ().into_any();
    }
    let cards = plan.focus_areas.iter().map(|area| card::focus_area(cx.shown(), area));
    let cards = fixed(el("ul").class("cards").each(cards));
    view! {
        <section aria-labelledby="focus-areas">
            <h2 class="ds-heading" data-size="md" id="focus-areas">{hyphenated(&(t.overview.focus_areas)(&cx.terms)).into_owned()}</h2>
            {lead("ds-paragraph", (t.overview.focus_areas_lead)(&cx.terms))}
            {explain::help(cx, Level::FocusArea)}
            {cards}
            <p class="ds-paragraph">{fixed(link::to_view(cx.shown(), &Route::matrix(), &(t.overview.to_matrix)(&cx.terms)))}</p>
        </section>
    }
    .into_any()
}

fn latest(cx: &Context) -> AnyView {
    let (plan, t) = (cx.plan(), cx.texts);
    let all = select::news(plan, &NewsFilter::default());
    if all.is_empty() || !cx.app.parts().news {
        return ().into_any();
    }
    let newest: Vec<_> = all.iter().take(NEWS).copied().collect();
    view! {
        <section aria-labelledby="latest">
            <h2 class="ds-heading" data-size="md" id="latest">{t.overview.latest}</h2>
            {fixed(news::list(cx.shown(), &newest))}
            <p class="ds-paragraph">{fixed(link::to_view(cx.shown(), &Route::news(NewsFilter::default()), &(t.overview.all_news)(all.len())))}</p>
        </section>
    }
    .into_any()
}
