//! One focus area: what it means, its goals, what was done and where the advantages for it are.

use leptos::prelude::*;
use plan::model::{FocusArea, Level, SubGoal};
use plan::select::{NewsFilter, advantages_for, news_on, sources_in_focus_area};
use presenter::facts::statement::{self, SmallPrint};
use presenter::facts::{Shown, action, legend, link, news, source, words};
use presenter::html::{Html, el};
use presenter::route::Route;

use crate::ui::kit::progressive;
use crate::ui::parts::context::Context;
use crate::ui::parts::explain;
use crate::ui::parts::fixed::fixed;
use crate::ui::parts::page::{heading_of, section, way_back};

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
        {area.explanation.as_ref().map(|explanation| fixed(statement::paragraph(cx.shown(), explanation)))}
        {team.map(|team| view! { <p class="ds-paragraph">{team}</p> })}
        {area.note.as_ref().map(|note| fixed(statement::paragraph(cx.shown(), note)))}
    }
    .into_any()
}

fn support(cx: &Context, area: &FocusArea) -> AnyView {
    let table = cx.app.parts().legend.then(|| legend::table(cx.shown(), area)).flatten().map(fixed);
    section("where", (cx.texts.focus_area.support)(&cx.terms), table)
}

fn actions(cx: &Context, area: &FocusArea) -> AnyView {
    let actions: Vec<_> = area.actions.iter().map(|action| (None, action)).collect();
    let actions = (!actions.is_empty())
        .then(|| view! { {explain::help(cx, Level::Action)} {fixed(action::list(cx.shown(), &actions))} }.into_any());
    section("actions", cx.texts.capitalised(&cx.terms.action.many), actions)
}

fn sources(cx: &Context, area: &FocusArea) -> AnyView {
    fixed(source::folded(cx.shown(), &sources_in_focus_area(area)))
}

fn sub_goals(cx: &Context, area: &FocusArea) -> AnyView {
    let items = || area.sub_goals.iter().map(|goal| sub_goal(cx.shown(), goal));
    let list = (!area.sub_goals.is_empty()).then(|| {
        let list = fixed(el("ol").class("ds-list sub-goals").each(items()));
        view! { {explain::help(cx, Level::SubGoal)} {list} }.into_any()
    });
    section("sub-goals", cx.texts.capitalised(&cx.terms.sub_goal.many), list)
}

fn sub_goal(shown: Shown, goal: &SubGoal) -> Html {
    let explanation = goal.explanation.as_ref();
    let explained = explanation.map(|explanation| {
        el("span").class("explanation").lang(shown.lang_of(explanation.lang.as_ref())).text(&explanation.text)
    });
    let own_words = explanation.is_some_and(|explanation| explanation.own_words);
    let print = SmallPrint { own_words, ..SmallPrint::default() };
    el("li")
        .child(el("strong").lang(shown.lang()).text(&goal.title))
        .maybe(explained)
        .maybe(supporters(shown, goal))
        .child(statement::small_print(shown, &print, &goal.sources))
}

/// The advantages that support a sub-goal, each with its region.
fn supporters(shown: Shown, goal: &SubGoal) -> Option<Html> {
    let found = advantages_for(shown.plan, &goal.id);
    if found.is_empty() {
        return None;
    }
    let title = (shown.texts.focus_area.supporters)(shown.terms, found.len());
    let items = found.into_iter().map(|(region, advantage)| {
        let route = Route::Region { id: region.id.clone(), part: None, advantage: Some(advantage.id.clone()) };
        el("li")
            .child(link::to_words(shown, &route, &advantage.title))
            .text(" – ")
            .child(words::of_plan(shown, &region.name))
    });
    let list = el("ul").class("ds-list").attr("data-size", "sm").each(items);
    Some(
        el("details")
            .class("ds-details supporters")
            .attr("data-size", "sm")
            .child(el("summary").text(&title))
            .child(el("div").child(list)),
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
    let all = words::around(cx.shown(), |title| (cx.texts.focus_area.all_news)(found.len(), title), &area.title);
    Some(
        view! { {fixed(news::list(cx.shown(), &newest))} <p class="ds-paragraph">{fixed(link::to(cx.shown(), &Route::news(filter)).child(all))}</p> }
            .into_any(),
    )
}
