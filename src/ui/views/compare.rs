//! Two regions side by side.

use leptos::prelude::*;
use plan::model::{FocusAreaId, KeyFigure, Region, RegionId};
use plan::select::{Comparison, NewsFilter, Side, compare, strongest};
use presenter::route::Route;

use crate::state::Arrival;
use crate::ui::kit::choice::{self, Entry};
use crate::ui::kit::dynamic::dynamic;
use crate::ui::parts::context::Context;
use crate::ui::parts::key_figures::{bar, count_bar};
use crate::ui::parts::page::{heading, way_back};
use crate::ui::parts::{links, notice, statement, words};

/// How many advantages each side names.
const ADVANTAGES: usize = 5;

#[inline(never)]
pub fn view(cx: &Context) -> AnyView {
    let t = cx.texts;
    let pair = pair_now(cx);
    view! {
        {way_back(cx)}
        {heading((t.compare.title)(&cx.terms))}
        <form class="filters" on:submit=move |event| event.prevent_default()>
            {side_choice(cx, "compare-first", t.compare.first, pair, Choice::First)}
            {side_choice(cx, "compare-second", t.compare.second, pair, Choice::Second)}
        </form>
        {sides(cx, pair)}
    }
    .into_any()
}

type Pair = (Option<RegionId>, Option<RegionId>);

#[derive(Debug, Clone, Copy, PartialEq, Eq)]
enum Choice {
    First,
    Second,
}

fn pair_now(cx: &Context) -> Memo<Pair> {
    let app = cx.app;
    Memo::new(move |_| match app.route() {
        Route::Compare { first, second } => (first, second),
        _ => (None, None),
    })
}

fn side_choice(cx: &Context, id: &'static str, label: &'static str, pair: Memo<Pair>, side: Choice) -> AnyView {
    let app = cx.app;
    let chosen = Signal::derive(move || {
        let id = match side {
            Choice::First => pair.get().0,
            Choice::Second => pair.get().1,
        };
        id.map(|id| id.to_string()).unwrap_or_default()
    });
    let regions = cx
        .plan()
        .regions
        .iter()
        .map(|region| Entry::new(region.id.to_string(), region.name.clone()).in_lang(cx.lang()));
    let entries = std::iter::once(Entry::new("", cx.texts.compare.choose)).chain(regions);
    let choose = move |value: String| {
        let value = (!value.is_empty()).then(|| RegionId::new(&value));
        let (first, second) = pair.get_untracked();
        let route = match side {
            Choice::First => Route::Compare { first: value, second },
            Choice::Second => Route::Compare { first, second: value },
        };
        app.go(route, Arrival::Link);
    };
    choice::field(id, label.to_owned(), entries.collect(), chosen, Box::new(choose))
}

fn sides(cx: &Context, pair: Memo<Pair>) -> AnyView {
    let cx = cx.clone();
    dynamic(move || {
        let t = cx.texts;
        match pair.get() {
            (Some(one), Some(other)) if one == other => notice::empty((t.compare.same)(&cx.terms), ().into_any()),
            (Some(one), Some(other)) => match compare(cx.plan(), &one, &other) {
                Some(pair) => table(&cx, &pair),
                None => notice::empty((t.compare.choose_two)(&cx.terms), ().into_any()),
            },
            _ => notice::empty((t.compare.choose_two)(&cx.terms), ().into_any()),
        }
    })
}

fn table(cx: &Context, pair: &Comparison) -> AnyView {
    let t = cx.texts;
    let (one, other) = (pair.one.region, pair.other.region);
    let count = |count: usize, term| (t.count)(count, term).into_any();
    let mut rows: Vec<AnyView> = vec![
        row(t.capitalised(&cx.terms.municipality.many), names(cx, &pair.one), names(cx, &pair.other)),
        row(
            t.capitalised(&cx.terms.advantage.many),
            count(pair.one.advantages, &cx.terms.advantage),
            count(pair.other.advantages, &cx.terms.advantage),
        ),
        row((t.compare.strongest)(&cx.terms), strongest_of(cx, one), strongest_of(cx, other)),
    ];
    rows.extend(support(cx, pair));
    rows.extend(figures(cx, pair));
    let challenges = |region: &Region| {
        if region.challenges.is_empty() {
            t.compare.none_known.into_any()
        } else {
            statement::list(cx, &region.challenges)
        }
    };
    rows.push(row(t.region.challenges.to_owned(), challenges(one), challenges(other)));
    rows.push(row(
        t.capitalised(&cx.terms.action.many),
        count(pair.one.actions, &cx.terms.action),
        count(pair.other.actions, &cx.terms.action),
    ));
    rows.push(row(t.news.title.to_owned(), news(cx, &pair.one), news(cx, &pair.other)));
    view! {
        <table class="compare">
            <caption class="visually-hidden" lang=cx.lang()>{format!("{} – {}", one.name, other.name)}</caption>
            <thead>
                <tr>
                    <th scope="col"><span class="visually-hidden">{t.compare.topic}</span></th>
                    <th scope="col">{links::to_words(cx, &Route::region(&one.id), &one.name)}</th>
                    <th scope="col">{links::to_words(cx, &Route::region(&other.id), &other.name)}</th>
                </tr>
            </thead>
            <tbody>{rows}</tbody>
        </table>
    }
    .into_any()
}

fn row(title: impl IntoAny, one: AnyView, other: AnyView) -> AnyView {
    view! { <tr><th scope="row">{title.into_any()}</th> <td>{one}</td> <td>{other}</td></tr> }.into_any()
}

fn names(cx: &Context, side: &Side) -> AnyView {
    let names: Vec<&str> = side.municipalities.iter().map(|municipality| municipality.name.as_str()).collect();
    words::list(cx, &names)
}

fn strongest_of(cx: &Context, region: &Region) -> AnyView {
    let items: Vec<AnyView> = strongest(region, ADVANTAGES)
        .into_iter()
        .map(|advantage| view! { <li lang=cx.lang()>{advantage.title.clone()}</li> }.into_any())
        .collect();
    view! { <ul class="ds-list" data-size="sm">{items}</ul> }.into_any()
}

/// How many advantages each has for each focus area, as numbers and as bars of the same scale.
fn support(cx: &Context, pair: &Comparison) -> Vec<AnyView> {
    let most = pair.support.iter().map(|(_, one, other)| *one.max(other)).max().unwrap_or(0);
    let cell = |region: &Region, area: &FocusAreaId, count: usize| {
        if count == 0 {
            return "0".into_any();
        }
        let route = Route::Matrix { cell: Some((region.id.clone(), area.clone())) };
        let text = (cx.texts.count)(count, &cx.terms.advantage);
        view! { {links::to_view(&route, text)} <span aria-hidden="true">{count_bar(count, most)}</span> }.into_any()
    };
    pair.support
        .iter()
        .map(|(area, one, other)| {
            let title = words::around(cx, |title| (cx.texts.compare.advantages_for)(&cx.terms, title), &area.title);
            row(title, cell(pair.one.region, &area.id, *one), cell(pair.other.region, &area.id, *other))
        })
        .collect()
}

/// The key figures of both, bars only for populations: ranks and sums have no common scale.
fn figures(cx: &Context, pair: &Comparison) -> Vec<AnyView> {
    let people = pair.figures.iter().filter(|row| row.population).flat_map(|row| [row.one, row.other]);
    let most = people.flatten().map(|figure| figure.value).fold(0.0, f64::max);
    let cell = |figure: Option<&KeyFigure>| {
        let Some(figure) = figure else {
            return "–".into_any();
        };
        let bar = figure.population.then(|| view! { <span aria-hidden="true">{bar(figure.value, most)}</span> });
        view! { {(cx.texts.number)(figure.value)} " " <span class="unit" lang=cx.lang()>{figure.unit.clone()}</span> {bar} }.into_any()
    };
    pair.figures
        .iter()
        .map(|found| {
            let year = found.date.map(|date| format!(" {}", date.year())).unwrap_or_default();
            row(words::of_plan(cx, &format!("{}{year}", found.label)), cell(found.one), cell(found.other))
        })
        .collect()
}

fn news(cx: &Context, side: &Side) -> AnyView {
    let filter = NewsFilter { region: Some(side.region.id.clone()), ..NewsFilter::default() };
    links::to_view(&Route::news(filter), (cx.texts.compare.news)(side.news))
}
