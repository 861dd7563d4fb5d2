//! Reads regions and what they have.

use super::{Facts, Item, Reader, each, ids, items, link};
use crate::check::Ids;
use crate::file::format::Fields;
use crate::issue::Kind;
use crate::model::{Advantage, AdvantageId, OutsideMember, Region, RegionId, Strength, Subregion, SubregionId};

impl Reader<'_> {
    pub(super) fn regions(&self, regions: &[Item<'_, '_>]) -> Vec<Region> {
        let mut subregions = Ids::new();
        let mut advantages = Ids::new();
        regions.iter().map(|item| self.region(item, &mut subregions, &mut advantages)).collect()
    }

    fn region(&self, item: &Item<'_, '_>, subregions: &mut Ids, advantages: &mut Ids) -> Region {
        let Item { id, fields } = item;
        let subregions = items(fields.list("subregions"), subregions);
        let advantages = items(fields.list("advantages"), advantages);
        let region = Region {
            id: RegionId::new(id),
            name: fields.text_or("name", id),
            map_name: fields.text("mapName"),
            body: fields.text("body"),
            summary: self.optional_statement(fields, "summary"),
            municipalities: ids(self.known.members(fields.list("municipalities"))),
            membership: self.optional_statement(fields, "membership"),
            subregions: subregions.iter().map(|item| self.subregion(item)).collect(),
            outside: each(fields, "outside", |fields| self.outside(fields)),
            advantages: advantages.iter().filter_map(|item| self.advantage(item)).collect(),
            challenges: self.statements(fields, "challenges", Facts::NeedSources),
            key_figures: self.key_figures(fields),
        };
        fields.done();
        region
    }

    fn subregion(&self, item: &Item<'_, '_>) -> Subregion {
        let Item { id, fields } = item;
        let subregion = Subregion {
            id: SubregionId::new(id),
            name: fields.text_or("name", id),
            municipalities: self.municipalities(fields),
            note: fields.text("note"),
            sources: self.needed_sources(fields),
        };
        fields.done();
        subregion
    }

    fn outside(&self, fields: &Fields<'_, '_>) -> Option<OutsideMember> {
        let name = fields.needed_text("name");
        let county = fields.text_or("county", "");
        let sources = self.needed_sources(fields);
        fields.done();
        Some(OutsideMember { name: name?, county, sources })
    }

    fn advantage(&self, item: &Item<'_, '_>) -> Option<Advantage> {
        let Item { id, fields } = item;
        let title = fields.needed_text("title");
        let advantage = Advantage {
            id: AdvantageId::new(id),
            title: title.clone().unwrap_or_default(),
            text: fields.text_or("text", ""),
            kind: fields.text("kind"),
            focus_areas: self.areas_named(fields),
            sub_goals: ids(self.known.references(fields.list("subGoals"), Kind::SubGoal)),
            link: link(fields),
            municipalities: self.municipalities(fields),
            as_of: fields.date("asOf"),
            strength: strength(fields),
            note: fields.text("note"),
            sources: self.needed_sources(fields),
            lang: fields.text("lang"),
        };
        fields.done();
        title.map(|_| advantage)
    }
}

/// How well the sources carry a fact. Where the file does not tell, nobody has doubted it.
fn strength(fields: &Fields<'_, '_>) -> Strength {
    match fields.choice("strength", &["good", "medium", "weak"]) {
        Some(1) => Strength::Medium,
        Some(2) => Strength::Weak,
        _ => Strength::Good,
    }
}
