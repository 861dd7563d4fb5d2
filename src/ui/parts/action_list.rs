//! What was done: actions with who, when, where and how much.

use leptos::prelude::*;
use plan::model::{Action, FocusArea};
use presenter::route::Route;

use super::context::Context;
use super::statement::{self, SmallPrint};
use super::{links, words};
use crate::ui::kit::page::element_id;

/// Actions in a list. `under` is named beside each action where it does not stand under its own heading.
pub fn list(cx: &Context, actions: &[(Option<&FocusArea>, &Action)]) -> AnyView {
    let items: Vec<AnyView> = actions.iter().map(|(under, action)| item(cx, *under, action)).collect();
    view! { <ul class="plain-list actions">{items}</ul> }.into_any()
}

fn item(cx: &Context, under: Option<&FocusArea>, action: &Action) -> AnyView {
    let t = cx.texts;
    let actors: Vec<&str> =
        action.actors.iter().filter_map(|id| cx.plan().actor(id)).map(|actor| actor.name.as_str()).collect();
    let regions: Vec<AnyView> = action
        .regions
        .iter()
        .filter_map(|id| cx.plan().region(id))
        .map(|region| view! { <li>{links::to_words(cx, &Route::region(&region.id), &region.name)}</li> }.into_any())
        .collect();
    // Naming every region would say less than «all of them».
    let everywhere = regions.is_empty() || regions.len() == cx.plan().regions.len();
    let place = if everywhere {
        view! { <span>{t.action.whole_county}</span> }.into_any()
    } else {
        view! { <ul class="inline-list">{regions}</ul> }.into_any()
    };
    let print = SmallPrint { link: Some(action.link), ..SmallPrint::default() };
    view! {
        <li class="action" id=element_id(action.id.as_str()) tabindex="-1">
            <p class="ds-paragraph" lang=cx.lang_of(action.lang.as_ref())>{action.text.clone()}</p>
            <dl class="facts">
                {fact(t.action.when, action.date.map(|date| statement::date(cx, date)))}
                {fact(t.action.amount, action.amount_nok.map(|amount| (t.kroner)(amount).into_any()))}
                {fact(t.action.who, (!actors.is_empty()).then(|| words::list(cx, &actors)))}
                {fact(t.action.place, Some(place))}
                {fact(t.action.under, under.map(|area| links::to_words(cx, &Route::focus_area(&area.id), &area.title)))}
            </dl>
            {statement::small_print(cx, &print, &action.sources)}
        </li>
    }
    .into_any()
}

/// One term and its value; nothing where the value is not known.
fn fact(term: &'static str, value: Option<AnyView>) -> Option<AnyView> {
    value.map(|value| view! { <div><dt>{term}</dt> <dd>{value}</dd></div> }.into_any())
}
