//! Reads focus areas, what was done for them, and by whom.

use super::{Item, Reader, ids, items, link};
use crate::check::Ids;
use crate::file::format::Value;
use crate::issue::Kind;
use crate::model::{Action, ActionId, Actor, ActorId, FocusArea, FocusAreaId, SubGoal, SubGoalId};

impl Reader<'_> {
    /// The focus areas, and the sub-goals of each.
    pub(super) fn focus_areas(&self, areas: &[Item<'_, '_>], goals: &[Vec<Item<'_, '_>>]) -> Vec<FocusArea> {
        let mut actions = Ids::new();
        areas.iter().zip(goals).map(|(item, goals)| self.focus_area(item, goals, &mut actions)).collect()
    }

    fn focus_area(&self, item: &Item<'_, '_>, goals: &[Item<'_, '_>], actions: &mut Ids) -> FocusArea {
        let Item { id, fields } = item;
        let actions = items(fields.list("actions"), actions);
        let area = FocusArea {
            id: FocusAreaId::new(id),
            title: fields.text_or("title", id),
            sources: self.needed_sources(fields),
            explanation: self.optional_statement(fields, "explanation"),
            note: self.optional_statement(fields, "note"),
            has_team: fields.get("hasTeam").and_then(Value::flag),
            sub_goals: goals.iter().map(|item| self.sub_goal(item)).collect(),
            actions: actions.iter().filter_map(|item| self.action(item)).collect(),
        };
        fields.done();
        area
    }

    fn sub_goal(&self, item: &Item<'_, '_>) -> SubGoal {
        let Item { id, fields } = item;
        let goal = SubGoal {
            id: SubGoalId::new(id),
            title: fields.text_or("title", id),
            explanation: self.optional_statement(fields, "explanation"),
            sources: self.needed_sources(fields),
        };
        fields.done();
        goal
    }

    fn action(&self, item: &Item<'_, '_>) -> Option<Action> {
        let Item { id, fields } = item;
        let text = fields.needed_text("text");
        let action = Action {
            id: ActionId::new(id),
            text: text.clone().unwrap_or_default(),
            date: fields.date("date"),
            amount_nok: fields.get("amountNok").and_then(|value| {
                let amount = value.number()?;
                if amount < 0.0 {
                    value.bad_number();
                    return None;
                }
                Some(amount)
            }),
            link: link(fields),
            actors: ids(self.known.references(fields.list("actors"), Kind::Actor)),
            regions: self.regions_named(fields),
            sources: self.needed_sources(fields),
            lang: fields.text("lang"),
        };
        fields.done();
        text.map(|_| action)
    }

    pub(super) fn actor(&self, item: &Item<'_, '_>) -> Actor {
        let Item { id, fields } = item;
        let actor = Actor {
            id: ActorId::new(id),
            name: fields.text_or("name", id),
            partner: fields.flag("partner"),
            sources: self.needed_sources(fields),
        };
        fields.done();
        actor
    }
}
