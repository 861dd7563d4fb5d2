//! One region: what it is good at, what is hard, what was done and what happened.

use leptos::prelude::*;
use plan::model::{Level, Municipality, Region, RegionId};
use plan::select::{
    NewsFilter, Part, PlacedAction, actions_in, advantages_in, county_actions, news_in, sources_in_region,
};
use presenter::facts::{action, figure, link, news, source, statement, words};
use presenter::html::el;
use presenter::route::Route;
use presenter::text::hyphen::hyphenated;

use crate::ui::kit::dynamic::dynamic;
use crate::ui::kit::progressive;
use crate::ui::parts::context::Context;
use crate::ui::parts::fixed::fixed;
use crate::ui::parts::page::{link_out_of, live_heading, section, way_back};
use crate::ui::parts::{advantages, explain};

/// How many news items a region's page lists before it links to the rest.
const NEWS: usize = 5;

#[inline(never)]
pub fn view(cx: &Context, region: &Region) -> AnyView {
    let chosen = part_now(cx, &region.id);
    let title = {
        let (cx, id) = (cx.clone(), region.id.clone());
        move || name(&cx, &id, chosen.get().as_ref())
    };
    let part = |render: fn(&Context, &Region, Memo<Option<Part>>) -> AnyView| {
        let (cx, id) = (cx.clone(), region.id.clone());
        progressive::part(move || cx.plan().region(&id).map(|region| render(&cx, region, chosen)).into_any())
    };
    progressive::page(
        view! { {way_back(cx)} {live_heading(title)} }.into_any(),
        [introduction, parts, advantages, municipalities, challenges, figures, actions, latest, foot].map(part).into(),
    )
}

fn advantages(cx: &Context, region: &Region, chosen: Memo<Option<Part>>) -> AnyView {
    let list = (!region.advantages.is_empty()).then(|| advantages::view(cx, region, chosen));
    section("advantages", (cx.texts.region.advantages)(&cx.terms), list)
}

fn challenges(cx: &Context, region: &Region, _: Memo<Option<Part>>) -> AnyView {
    let list = (!region.challenges.is_empty()).then(|| fixed(statement::list(cx.shown(), &region.challenges)));
    section("challenges", cx.texts.region.challenges, list)
}

fn figures(cx: &Context, region: &Region, _: Memo<Option<Part>>) -> AnyView {
    section("figures", cx.texts.region.key_figures, figure::tables(cx.shown(), &region.key_figures).map(fixed))
}

/// Where to go from here, and what all of it is taken from.
fn foot(cx: &Context, region: &Region, _: Memo<Option<Part>>) -> AnyView {
    let compare = Route::Compare { first: Some(region.id.clone()), second: None };
    view! {
        {neighbours(cx, region)}
        <p class="ds-paragraph">{fixed(link::to_view(cx.shown(), &compare, &(cx.texts.region.compare)(&region.name)))}</p>
        {fixed(source::folded(cx.shown(), &sources_in_region(cx.plan(), region)))}
    }
    .into_any()
}

/// What is looked at: the region, or a part of it.
pub fn name(cx: &Context, id: &RegionId, part: Option<&Part>) -> String {
    let Some(region) = cx.plan().region(id) else {
        return id.to_string();
    };
    let part = part.and_then(|part| part_name(cx, region, part));
    part.map_or_else(|| region.name.clone(), |part| (cx.texts.region.part_in)(&part, &region.name))
}

/// The name of a part of the region, if it has that part.
fn part_name(cx: &Context, region: &Region, part: &Part) -> Option<String> {
    match part {
        Part::Municipality(id) if region.municipalities.contains(id) => Some(cx.plan().municipality(id)?.name.clone()),
        Part::Municipality(_) => None,
        Part::Subregion(id) => Some(region.subregion(id)?.name.clone()),
    }
}

/// What the region is; of a part, what is shown and how to get the whole region back.
fn introduction(cx: &Context, region: &Region, part: Memo<Option<Part>>) -> AnyView {
    let (cx, id) = (cx.clone(), region.id.clone());
    dynamic(move || {
        let Some(region) = cx.plan().region(&id) else {
            return ().into_any();
        };
        if let Some(part) = part.get() {
            return chosen(&cx, region, &part);
        }
        let body = region.body.clone().map(|body| view! { <p class="kicker" lang=cx.lang()>{body}</p> });
        let summary = region.summary.as_ref().map(|summary| fixed(statement::paragraph(cx.shown(), summary)));
        view! { {body} {summary} }.into_any()
    })
}

/// What part of the region the address asks for, as long as it is this region's.
fn part_now(cx: &Context, id: &RegionId) -> Memo<Option<Part>> {
    let (app, id) = (cx.app, id.clone());
    Memo::new(move |_| match app.route() {
        Route::Region { id: shown, part, .. } if shown == id => part,
        _ => None,
    })
}

/// The whole region or a part of it.
fn parts(cx: &Context, region: &Region, part: Memo<Option<Part>>) -> AnyView {
    if region.subregions.is_empty() {
        return ().into_any();
    }
    let chip = |label: String, lang: Option<String>, to: Option<Part>| {
        let route = Route::Region { id: region.id.clone(), part: to.clone(), advantage: None };
        view! {
            <li><a class="ds-chip chip" href=cx.address(&route) aria-current=move || (part.get() == to).then_some("true") lang=lang>{label}</a></li>
        }
        .into_any()
    };
    let mut chips = vec![chip(cx.texts.region.whole.to_owned(), None, None)];
    chips.extend(
        region.subregions.iter().map(|sub| chip(sub.name.clone(), cx.lang(), Some(Part::Subregion(sub.id.clone())))),
    );
    view! { <nav aria-label=cx.texts.region.parts><ul class="chips">{chips}</ul></nav> }.into_any()
}

/// Says which part is chosen, what is known about it, and how to get the whole region back.
fn chosen(cx: &Context, region: &Region, part: &Part) -> AnyView {
    let t = cx.texts;
    let name = part_name(cx, region, part).unwrap_or_else(|| part.id().to_owned());
    let note = match part {
        Part::Municipality(id) => cx.plan().municipality(id).and_then(|municipality| names_since(cx, municipality)),
        Part::Subregion(id) => {
            region.subregion(id).and_then(|sub| Some(fixed(words::of_plan(cx.shown(), sub.note.as_deref()?))))
        }
    };
    let has_any = advantages_in(region, Some(part)).next().is_some();
    let found = if has_any { t.region.part_with } else { t.region.part_without };
    view! {
        <div class="ds-alert notice" data-color="info">
            <p class="ds-paragraph">{hyphenated(&found(&cx.terms, &name)).into_owned()}</p>
            {note.map(|note| view! { <p class="ds-paragraph" data-size="sm">{note}</p> })}
            <p class="ds-paragraph">{link_out_of(cx, &Route::region(&region.id), (t.region.show_whole)(&region.name))}</p>
        </div>
    }
    .into_any()
}

/// The municipalities with their names of today, their people, and a link that picks each out.
fn municipalities(cx: &Context, region: &Region, part: Memo<Option<Part>>) -> AnyView {
    let items: Vec<AnyView> = region
        .municipalities
        .iter()
        .filter_map(|id| cx.plan().municipality(id))
        .map(|municipality| {
            let id = municipality.id.clone();
            let route =
                Route::Region { id: region.id.clone(), part: Some(Part::Municipality(id.clone())), advantage: None };
            let current = move || (part.get() == Some(Part::Municipality(id.clone()))).then_some("true");
            let population = population(cx, municipality);
            view! {
                <li>
                    <a class="ds-link" href=cx.address(&route) aria-current=current lang=cx.lang()>{municipality.name.clone()}</a>
                    {names_since(cx, municipality).map(|names| view! { <span class="names-since">{names}</span> })}
                    {population.map(|people| view! { <span class="people">{people}</span> })}
                    {municipality.note.clone().map(|note| view! { <span class="names-since" lang=cx.lang()>{note}</span> })}
                    {alternates(cx, municipality)}
                </li>
            }
            .into_any()
        })
        .collect();
    let outside: Vec<AnyView> = region
        .outside
        .iter()
        .map(|member| {
            view! { <li lang=cx.lang()>{(cx.texts.region.outside_member)(&member.name, &member.county)}</li> }
                .into_any()
        })
        .collect();
    if items.is_empty() && outside.is_empty() {
        return ().into_any();
    }
    let outside = (!outside.is_empty()).then(|| {
        view! { <p class="ds-paragraph">{(cx.texts.region.outside)(&cx.plan().county)}</p> <ul class="ds-list">{outside}</ul> }
    });
    let membership = region.membership.as_ref().map(|membership| fixed(statement::paragraph(cx.shown(), membership)));
    let year = &cx.plan().base_year;
    let year = (!items.is_empty() && !year.is_empty())
        .then(|| fixed(statement::note(&(cx.texts.region.as_in)(&cx.terms, year), None)));
    let list = view! { {year} <ul class="plain-list municipalities">{items}</ul> {outside} {membership} }.into_any();
    section("municipalities", cx.texts.capitalised(&cx.terms.municipality.many), Some(list))
}

/// What the municipality is called now, and what has happened to it.
fn names_since(cx: &Context, municipality: &Municipality) -> Option<AnyView> {
    let names = (cx.texts.region.names_since)(municipality.id.as_str(), &municipality.name, municipality.today()?);
    let change = municipality.change.as_ref().map(|change| view! { " " {fixed(words::of_plan(cx.shown(), change))} });
    Some(view! { {names} {change} }.into_any())
}

fn population(cx: &Context, municipality: &Municipality) -> Option<AnyView> {
    let figure = municipality.key_figures.iter().find(|figure| figure.population)?;
    let year = figure.date?.year();
    let value = (cx.texts.number)(figure.value);
    Some(fixed(words::around(cx.shown(), |label| (cx.texts.region.figure)(label, &value, year), &figure.label)))
}

/// Other regions that the municipality has been counted in.
fn alternates(cx: &Context, municipality: &Municipality) -> Option<AnyView> {
    if municipality.alternates.is_empty() {
        return None;
    }
    let items: Vec<AnyView> = municipality
        .alternates
        .iter()
        .filter_map(|other| {
            let region = cx.plan().region(&other.region)?;
            let (from, to) = (other.from.map(cx.texts.date), other.to.map(cx.texts.date));
            let when = (cx.texts.region.also_in)(from.as_deref(), to.as_deref());
            Some(
                view! {
                    <span class="names-since">
                        {when} " " {fixed(link::to_words(cx.shown(), &Route::region(&region.id), &region.name))} ". "
                        {other.note.as_ref().map(|note| fixed(words::of_plan(cx.shown(), note)))} " " {fixed(statement::sources(cx.shown(), &other.sources))}
                    </span>
                }
                .into_any(),
            )
        })
        .collect();
    Some(items.into_any())
}

fn actions(cx: &Context, region: &Region, _: Memo<Option<Part>>) -> AnyView {
    let placed = |found: Vec<PlacedAction>| -> Option<AnyView> {
        let found: Vec<_> = found.into_iter().map(|(area, action)| (Some(area), action)).collect();
        (!found.is_empty()).then(|| fixed(action::list(cx.shown(), &found)))
    };
    let (here, county) = (placed(actions_in(cx.plan(), &region.id)), placed(county_actions(cx.plan())));
    let county = county.map(|county| {
        let title = (cx.texts.region.county_actions)(&cx.terms);
        view! { <details class="ds-details"><summary>{title}</summary> <div>{county}</div></details> }.into_any()
    });
    let list = (here.is_some() || county.is_some())
        .then(|| view! { {explain::help(cx, Level::Action)} {here} {county} }.into_any());
    section("actions", cx.texts.capitalised(&cx.terms.action.many), list)
}

fn latest(cx: &Context, region: &Region, _: Memo<Option<Part>>) -> AnyView {
    let found = news_in(cx.plan(), &region.id);
    if found.is_empty() || !cx.app.parts().news {
        return ().into_any();
    }
    let newest: Vec<_> = found.iter().take(NEWS).copied().collect();
    let filter = NewsFilter { region: Some(region.id.clone()), ..NewsFilter::default() };
    let all = (cx.texts.region.all_news)(found.len(), &region.name);
    let list = view! { {fixed(news::list(cx.shown(), &newest))} <p class="ds-paragraph">{fixed(link::to_view(cx.shown(), &Route::news(filter), &all))}</p> };
    section("news", cx.texts.region.news, Some(list.into_any()))
}

/// The regions across the border, as soon as the map knows them.
fn neighbours(cx: &Context, region: &Region) -> AnyView {
    let (cx, id) = (cx.clone(), region.id.clone());
    dynamic(move || {
        let outlines = cx.app.outlines();
        let neighbours =
            outlines.as_ref().and_then(|outlines| outlines.region(&id)).map(|found| found.neighbours.as_slice());
        let items: Vec<AnyView> = neighbours
            .unwrap_or_default()
            .iter()
            .filter_map(|id| cx.plan().region(id))
            .map(|region| fixed(el("li").child(link::to_words(cx.shown(), &Route::region(&region.id), &region.name))))
            .collect();
        let list = (!items.is_empty()).then(|| view! { <ul class="inline-list">{items}</ul> }.into_any());
        section("neighbours", cx.texts.region.neighbours, list)
    })
}
