//! The advantages of a region by focus area; those of a part of it, if one is chosen.

use std::sync::Arc;

use leptos::prelude::*;

use super::context::Context;
use super::dynamic::dynamic;
use super::later::later;
use super::pieces::{Make, in_pieces};
use super::{advantage, glossary, links};
use crate::plan::model::{AdvantageId, FocusAreaId, Level, Region, RegionId};
use crate::plan::select::{Part, advantages_by_focus_area};
use crate::route::Route;

/// How many cards come at a time.
const PIECE: usize = 3;

pub fn view(cx: &Context, region: &Region, part: Memo<Option<Part>>) -> AnyView {
    let (cx, id) = (cx.clone(), region.id.clone());
    let mut is_there = false;
    dynamic(move || {
        let Some(region) = cx.plan().region(&id) else {
            return ().into_any();
        };
        // When another part is chosen all come at once: the reader may be further down, and must not be moved.
        let at_once = std::mem::replace(&mut is_there, true);
        let lists: Vec<AnyView> = lists(&cx, region, part.get().as_ref())
            .into_iter()
            .map(|list| if at_once { list.view(usize::MAX) } else { later(move || list.view(PIECE)) })
            .collect();
        view! {
            {glossary::help(&cx, Level::Advantage)}
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
    cards: Arc<[(usize, bool)]>,
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
    /// So many cards at a time.
    fn view(&self, piece: usize) -> AnyView {
        let cx = self.cx.clone();
        let title = match self.focus_area.as_ref().and_then(|id| cx.plan().focus_area(id)) {
            Some(area) => links::to_words(&cx, &Route::focus_area(&area.id), &area.title),
            None => (cx.texts.region.no_focus_area)(&cx.terms).into_any(),
        };
        let count = self.cards.len();
        let (id, cards) = (self.region.clone(), self.cards.clone());
        let card: Make = Arc::new(move |at| {
            let found = cards.get(at).zip(cx.plan().region(&id));
            let found =
                found.and_then(|((at, is_first), region)| Some((region, region.advantages.get(*at)?, is_first)));
            found.map(|(region, found, is_first)| advantage::card(&cx, region, found, *is_first)).into_any()
        });
        view! {
            <div class="advantage-group">
                <h3 class="ds-heading" data-size="xs">{title} " " <span class="count">{count}</span></h3>
                <ul class="plain-list">{in_pieces(0..count, piece, piece, &card)}</ul>
            </div>
        }
        .into_any()
    }
}
