//! The advantages of a region by focus area; those of a part of it, if one is chosen.

use leptos::prelude::*;
use plan::model::{AdvantageId, FocusAreaId, Level, Region, RegionId};
use plan::select::{Part, advantages_by_focus_area};
use presenter::facts::{advantage, link};
use presenter::html::el;
use presenter::route::Route;

use super::context::Context;
use super::explain;
use super::fixed::fixed;
use crate::ui::kit::dynamic::dynamic;
use crate::ui::kit::progressive::{self, in_turns};

pub fn view(cx: &Context, region: &Region, part: Memo<Option<Part>>) -> AnyView {
    let (cx, id) = (cx.clone(), region.id.clone());
    let mut is_there = false;
    dynamic(move || {
        let Some(region) = cx.plan().region(&id) else {
            return ().into_any();
        };
        let lists = lists(&cx, region, part.get().as_ref()).into_iter();
        // When another part is chosen all come at once: the reader may be further down, and must not be moved.
        let lists = if std::mem::replace(&mut is_there, true) {
            lists.map(|list| list.view()).collect::<Vec<_>>().into_any()
        } else {
            in_turns(lists.map(|list| progressive::part(move || list.view())).collect())
        };
        view! {
            {explain::help(&cx, Level::Advantage)}
            <p class="ds-paragraph note" data-size="sm">{(cx.texts.region.links_explained)(&cx.terms)}</p>
            {lists}
        }
        .into_any()
    })
}

/// The cards of one focus area.
struct List {
    cx: Context,
    region: RegionId,
    focus_area: Option<FocusAreaId>,
    /// Which of the region's advantages stand in it, and whether each stands here for the first time.
    cards: Vec<(usize, bool)>,
}

fn lists(cx: &Context, region: &Region, part: Option<&Part>) -> Vec<List> {
    let mut above: Vec<&AdvantageId> = Vec::new();
    let groups = advantages_by_focus_area(cx.plan(), region, part).into_iter().map(|group| {
        let cards = group.advantages.iter().filter_map(|found| {
            let id = &found.advantage.id;
            let is_first = !above.contains(&id);
            above.push(id);
            Some((region.advantages.iter().position(|advantage| advantage.id == *id)?, is_first))
        });
        List {
            cx: cx.clone(),
            region: region.id.clone(),
            cards: cards.collect(),
            focus_area: group.focus_area.map(|area| area.id.clone()),
        }
    });
    groups.collect()
}

impl List {
    fn view(&self) -> AnyView {
        let (cx, shown) = (&self.cx, self.cx.shown());
        let count = el("span").class("count").text(&self.cards.len().to_string());
        let title = match self.focus_area.as_ref().and_then(|id| cx.plan().focus_area(id)) {
            // All of the heading is the link: what stands beside a link is read as a piece of its own.
            Some(area) => link::to_words(shown, &Route::focus_area(&area.id), &area.title).text(" ").child(count),
            None => el("span").text(&(cx.texts.region.no_focus_area)(&cx.terms)).text(" ").child(count),
        };
        let card = |(at, is_first): &(usize, bool)| {
            let region = cx.plan().region(&self.region)?;
            Some(advantage::card(shown, region, region.advantages.get(*at)?, *is_first))
        };
        let heading = el("h3").class("ds-heading").attr("data-size", "xs").child(title);
        let list = el("ul").class("plain-list").each(self.cards.iter().filter_map(card));
        fixed(el("div").class("advantage-group").child(heading).child(list))
    }
}
