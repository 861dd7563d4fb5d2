//! What was done: actions with who, when, where and how much.

use plan::model::{Action, FocusArea};

use super::statement::{self, SmallPrint};
use super::{Shown, element_id, link, words};
use crate::html::{Html, el, text};
use crate::route::Route;

/// Actions in a list. `under` is named beside each action where it does not stand under its own heading.
pub fn list(shown: Shown, actions: &[(Option<&FocusArea>, &Action)]) -> Html {
    el("ul").class("plain-list actions").each(actions.iter().map(|(under, action)| item(shown, *under, action)))
}

fn item(shown: Shown, under: Option<&FocusArea>, action: &Action) -> Html {
    let (plan, t) = (shown.plan, shown.texts);
    let actors = action.actors.iter().filter_map(|id| plan.actor(id));
    let actors: Vec<&str> = actors.map(|actor| actor.name.as_str()).collect();
    let regions: Vec<_> = action.regions.iter().filter_map(|id| plan.region(id)).collect();
    // Naming every region would say less than «all of them».
    let everywhere = regions.is_empty() || regions.len() == plan.regions.len();
    let place = if everywhere {
        el("span").text(t.action.whole_county)
    } else {
        let link = |id, name| el("li").child(link::to_words(shown, &Route::region(id), name));
        el("ul").class("inline-list").each(regions.iter().map(|region| link(&region.id, &region.name)))
    };
    let under = under.map(|area| link::to_words(shown, &Route::focus_area(&area.id), &area.title));
    let print = SmallPrint { link: Some(action.link), ..SmallPrint::default() };
    let facts = el("dl")
        .class("facts")
        .maybe(fact(t.action.when, action.date.map(|date| statement::date(shown, date))))
        .maybe(fact(t.action.amount, action.amount_nok.map(|amount| text(&(t.kroner)(amount)))))
        .maybe(fact(t.action.who, (!actors.is_empty()).then(|| words::list(shown, &actors))))
        .maybe(fact(t.action.place, Some(place)))
        .maybe(fact(t.action.under, under));
    el("li")
        .class("action")
        .id(&element_id(action.id.as_str()))
        .attr("tabindex", "-1")
        .child(el("p").class("ds-paragraph").lang(shown.lang_of(action.lang.as_ref())).text(&action.text))
        .child(facts)
        .child(statement::small_print(shown, &print, &action.sources))
}

/// One term and its value; nothing where the value is not known.
fn fact(term: &str, value: Option<Html>) -> Option<Html> {
    value.map(|value| el("div").child(el("dt").text(term)).child(el("dd").child(value)))
}
