//! The advantages of a region by focus area; those of a part of it, if one is chosen.

use std::ops::Range;

use leptos::prelude::*;

use super::context::Context;
use super::dynamic::dynamic;
use super::later::{Room, later};
use super::{advantage, glossary, links};
use crate::plan::model::{AdvantageId, Level, Region, RegionId};
use crate::plan::select::{AdvantageGroup, Part, advantages_by_focus_area};
use crate::route::Route;

/// No card is lower, in CSS pixels.
const CARD: f64 = 150.0;

pub fn view(cx: &Context, region: &Region, part: Memo<Option<Part>>, room: &Room) -> AnyView {
    let all: usize = part.with_untracked(|part| {
        let groups = advantages_by_focus_area(cx.plan(), region, part.as_ref());
        groups.iter().map(|group| group.advantages.len()).sum()
    });
    let mut at_once = room.rows(all, CARD);
    let (cx, id) = (cx.clone(), region.id.clone());
    dynamic(move || {
        // When another part is chosen all come at once: the reader may be further down, and must not be moved.
        let mut left = std::mem::replace(&mut at_once, usize::MAX);
        let Some(region) = cx.plan().region(&id) else {
            return ().into_any();
        };
        let part = part.get();
        let groups = advantages_by_focus_area(cx.plan(), region, part.as_ref());
        let lists: Vec<AnyView> = (0..groups.len())
            .map(|at| {
                let list = List { cx: cx.clone(), region: id.clone(), part: part.clone(), at };
                let now = groups[at].advantages.len().min(left);
                left -= now;
                if now == 0 { later(move || list.view(&list.groups(), usize::MAX)) } else { list.view(&groups, now) }
            })
            .collect();
        view! {
            {glossary::help(&cx, Level::Advantage)}
            <p class="ds-paragraph note" data-size="sm">{(cx.texts.region.links_explained)(&cx.terms)}</p>
            {lists}
        }
        .into_any()
    })
}

/// The cards of one focus area. They are looked up again when they come later.
#[derive(Clone)]
struct List {
    cx: Context,
    region: RegionId,
    part: Option<Part>,
    /// Which of the groups it is.
    at: usize,
}

impl List {
    fn groups(&self) -> Vec<AdvantageGroup<'_>> {
        let (plan, part) = (self.cx.plan(), self.part.as_ref());
        plan.region(&self.region).map(|region| advantages_by_focus_area(plan, region, part)).unwrap_or_default()
    }

    /// With so many cards at once, and the others later.
    fn view(&self, groups: &[AdvantageGroup], now: usize) -> AnyView {
        let (cx, Some(group)) = (&self.cx, groups.get(self.at)) else { return ().into_any() };
        let title = match group.focus_area {
            Some(area) => links::to_words(cx, &Route::focus_area(&area.id), &area.title),
            None => (cx.texts.region.no_focus_area)(&cx.terms).into_any(),
        };
        let count = group.advantages.len();
        let cards = self.cards(groups, 0..now.min(count));
        let rest = (now < count).then(|| {
            let list = self.clone();
            later(move || list.cards(&list.groups(), now..count).into_any())
        });
        view! {
            <div class="advantage-group">
                <h3 class="ds-heading" data-size="xs">{title} " " <span class="count">{count}</span></h3>
                <ul class="plain-list">{cards} {rest}</ul>
            </div>
        }
        .into_any()
    }

    fn cards(&self, groups: &[AdvantageGroup], range: Range<usize>) -> Vec<AnyView> {
        let (before, Some(group)) = (groups.iter().take(self.at), groups.get(self.at)) else { return Vec::new() };
        let above: Vec<&AdvantageId> =
            before.flat_map(|group| &group.advantages).map(|found| &found.advantage.id).collect();
        let Some(region) = self.cx.plan().region(&self.region) else { return Vec::new() };
        let found = group.advantages.get(range).unwrap_or_default().iter().map(|found| found.advantage);
        found.map(|found| advantage::card(&self.cx, region, found, !above.contains(&&found.id))).collect()
    }
}
