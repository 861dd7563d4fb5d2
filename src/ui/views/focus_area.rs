//! One focus area: what it means, its goals, what was done and where the advantages for it are.

use leptos::prelude::*;
use plan::model::{FocusArea, Level, SubGoal};
use plan::select::{NewsFilter, advantages_for, news_on, sources_in_focus_area};
use presenter::route::Route;

use crate::ui::kit::page::section;
use crate::ui::kit::progressive;
use crate::ui::parts::context::Context;
use crate::ui::parts::page::{heading_of, way_back};
use crate::ui::parts::statement::{self, SmallPrint};
use crate::ui::parts::{action_list, explain, legend, links, news_list, source_list, words};

/// How many news items a focus area's page lists before it links to the rest.
const NEWS: usize = 5;

#[inline(never)]
pub fn view(cx: &Context, area: &FocusArea) -> AnyView {
    let part = |render: fn(&Context, &FocusArea) -> AnyView| {
        let (cx, id) = (cx.clone(), area.id.clone());
        progressive::part(move || cx.plan().focus_area(&id).map(|area| render(&cx, area)).into_any())
    };
    progressive::page(
        view! { {way_back(cx)} {heading_of(cx, &area.title)} }.into_any(),
        [introduction, support, sub_goals, actions, latest, sources].map(part).into(),
    )
}

/// What is meant by a focus area, and by this one.
fn introduction(cx: &Context, area: &FocusArea) -> AnyView {
    let t = cx.texts;
    let team = area.has_team.map(|has| if has { t.focus_area.team } else { t.focus_area.no_team });
    view! {
        {explain::help(cx, Level::FocusArea)}
        {area.explanation.as_ref().map(|explanation| statement::paragraph(cx, explanation))}
        {team.map(|team| view! { <p class="ds-paragraph">{team}</p> })}
        {area.note.as_ref().map(|note| statement::paragraph(cx, note))}
    }
    .into_any()
}

fn support(cx: &Context, area: &FocusArea) -> AnyView {
    let table = cx.app.parts().legend.then(|| legend::table(cx, area)).flatten();
    section("where", (cx.texts.focus_area.support)(&cx.terms), table)
}

fn actions(cx: &Context, area: &FocusArea) -> AnyView {
    let actions: Vec<_> = area.actions.iter().map(|action| (None, action)).collect();
    let actions = (!actions.is_empty())
        .then(|| view! { {explain::help(cx, Level::Action)} {action_list::list(cx, &actions)} }.into_any());
    section("actions", cx.texts.capitalised(&cx.terms.action.many), actions)
}

fn sources(cx: &Context, area: &FocusArea) -> AnyView {
    source_list::folded(cx, &sources_in_focus_area(area))
}

fn sub_goals(cx: &Context, area: &FocusArea) -> AnyView {
    let items: Vec<AnyView> = area.sub_goals.iter().map(|goal| sub_goal(cx, goal)).collect();
    let list = (!items.is_empty())
        .then(|| view! { {explain::help(cx, Level::SubGoal)} <ol class="ds-list sub-goals">{items}</ol> }.into_any());
    section("sub-goals", cx.texts.capitalised(&cx.terms.sub_goal.many), list)
}

fn sub_goal(cx: &Context, goal: &SubGoal) -> AnyView {
    let explanation = goal.explanation.as_ref().map(|explanation| {
        view! { <span class="explanation" lang=cx.lang_of(explanation.lang.as_ref())>{explanation.text.clone()}</span> }
    });
    let own_words = goal.explanation.as_ref().is_some_and(|explanation| explanation.own_words);
    let print = SmallPrint { own_words, ..SmallPrint::default() };
    view! {
        <li>
            <strong lang=cx.lang()>{goal.title.clone()}</strong> {explanation}
            {supporters(cx, goal)}
            {statement::small_print(cx, &print, &goal.sources)}
        </li>
    }
    .into_any()
}

/// The advantages that support a sub-goal, each with its region.
fn supporters(cx: &Context, goal: &SubGoal) -> Option<AnyView> {
    let found = advantages_for(cx.plan(), &goal.id);
    if found.is_empty() {
        return None;
    }
    let items: Vec<AnyView> = found
        .into_iter()
        .map(|(region, advantage)| {
            let route = Route::Region { id: region.id.clone(), part: None, advantage: Some(advantage.id.clone()) };
            view! { <li>{links::to_words(cx, &route, &advantage.title)} " – " {words::of_plan(cx, &region.name)}</li> }
                .into_any()
        })
        .collect();
    let title = (cx.texts.focus_area.supporters)(&cx.terms, items.len());
    Some(
        view! {
            <details class="ds-details supporters" data-size="sm">
                <summary>{title}</summary>
                <div><ul class="ds-list" data-size="sm">{items}</ul></div>
            </details>
        }
        .into_any(),
    )
}

fn latest(cx: &Context, area: &FocusArea) -> AnyView {
    section("news", cx.texts.focus_area.news, newest(cx, area))
}

fn newest(cx: &Context, area: &FocusArea) -> Option<AnyView> {
    let filter = NewsFilter { focus_area: Some(area.id.clone()), ..NewsFilter::default() };
    let found = news_on(cx.plan(), &area.id);
    if found.is_empty() || !cx.app.parts().news {
        return None;
    }
    let newest: Vec<_> = found.iter().take(NEWS).copied().collect();
    let all = words::around(cx, |title| (cx.texts.focus_area.all_news)(found.len(), title), &area.title);
    Some(
        view! { {news_list::list(cx, &newest)} <p class="ds-paragraph"><a class="ds-link" href=Route::news(filter).to_hash()>{all}</a></p> }
            .into_any(),
    )
}
