//! What can be found in a plan, and by which words.

use super::{Detail, Kind, Target};
use crate::date::PlanDate;
use crate::model::{
    Action, Advantage, FocusArea, Municipality, MunicipalityId, NewsItem, Place, Plan, Region, RegionId, Statement,
    SubGoal, Subregion,
};
use crate::select;

/// Where in the plan an entry's thing is: positions in its lists, outermost first.
#[derive(Debug, Clone, Copy)]
pub(super) enum Item {
    Region(usize),
    Municipality(usize, usize),
    Subregion(usize, usize),
    Town(usize, usize, usize),
    Advantage(usize, usize),
    FocusArea(usize),
    SubGoal(usize, usize),
    Action(usize, usize),
    News(usize),
}

impl Item {
    pub fn kind(self) -> Kind {
        match self {
            Self::Region(_) => Kind::Regions,
            Self::Municipality(..) | Self::Subregion(..) | Self::Town(..) => Kind::Places,
            Self::Advantage(..) => Kind::Advantages,
            Self::FocusArea(_) | Self::SubGoal(..) => Kind::FocusAreas,
            Self::Action(..) => Kind::Actions,
            Self::News(_) => Kind::News,
        }
    }
}

/// The same, looked up.
#[derive(Clone, Copy)]
pub(super) enum Found<'a> {
    Region(&'a Region),
    Municipality(&'a Region, &'a Municipality),
    Subregion(&'a Region, &'a Subregion),
    Town(&'a Region, &'a Municipality, &'a Place),
    Advantage(&'a Region, &'a Advantage),
    FocusArea(&'a FocusArea),
    SubGoal(&'a FocusArea, &'a SubGoal),
    Action(&'a FocusArea, &'a Action),
    News(&'a NewsItem),
}

impl<'a> Found<'a> {
    pub fn look_up(plan: &'a Plan, item: Item) -> Option<Self> {
        Some(match item {
            Item::Region(region) => Self::Region(plan.regions.get(region)?),
            Item::Municipality(region, municipality) => {
                Self::Municipality(plan.regions.get(region)?, plan.municipalities.get(municipality)?)
            }
            Item::Subregion(region, part) => {
                let region = plan.regions.get(region)?;
                Self::Subregion(region, region.subregions.get(part)?)
            }
            Item::Town(region, municipality, place) => {
                Self::Town(plan.regions.get(region)?, plan.municipalities.get(municipality)?, plan.places.get(place)?)
            }
            Item::Advantage(region, advantage) => {
                let region = plan.regions.get(region)?;
                Self::Advantage(region, region.advantages.get(advantage)?)
            }
            Item::FocusArea(area) => Self::FocusArea(plan.focus_areas.get(area)?),
            Item::SubGoal(area, goal) => {
                let area = plan.focus_areas.get(area)?;
                Self::SubGoal(area, area.sub_goals.get(goal)?)
            }
            Item::Action(area, action) => {
                let area = plan.focus_areas.get(area)?;
                Self::Action(area, area.actions.get(action)?)
            }
            Item::News(news) => Self::News(plan.news.get(news)?),
        })
    }

    pub fn title(self) -> (&'a str, Option<&'a str>) {
        match self {
            Self::Region(region) => (&region.name, None),
            Self::Municipality(_, municipality) => (&municipality.name, None),
            Self::Subregion(_, part) => (&part.name, None),
            Self::Town(_, _, place) => (&place.name, None),
            Self::Advantage(_, advantage) => (&advantage.title, advantage.lang.as_deref()),
            Self::FocusArea(area) => (&area.title, None),
            Self::SubGoal(_, goal) => (&goal.title, None),
            Self::Action(_, action) => (&action.text, action.lang.as_deref()),
            Self::News(news) => (&news.title, news.lang.as_deref()),
        }
    }

    /// What it can be found by, besides its title.
    pub fn words(self, plan: &'a Plan) -> Words<'a> {
        let mut words = Words::default();
        match self {
            Self::Region(region) => {
                words.prose(region.summary.iter().chain(&region.membership).chain(&region.challenges));
                words.terms.extend(region.body.as_deref());
                words.terms.extend(region.outside.iter().map(|member| member.name.as_str()));
            }
            Self::Municipality(region, municipality) => {
                words.names.push(municipality.id.as_str());
                for later in &municipality.later {
                    words.names.extend([later.name.as_str(), later.number.as_str()]);
                }
                words.text(municipality.change.as_deref(), None);
                words.text(municipality.note.as_deref(), None);
                // A centre that is a place of its own is a hit of its own.
                words
                    .terms
                    .extend(municipality.centre.as_deref().filter(|centre| !has_town(plan, municipality, centre)));
                words.context.push(&region.name);
                words.parts(region, std::slice::from_ref(&municipality.id));
            }
            Self::Subregion(region, part) => {
                words.text(part.note.as_deref(), None);
                words.context.push(&region.name);
            }
            Self::Town(region, municipality, _) => {
                words.context.push(&region.name);
                words.context.extend(names_of(municipality));
            }
            Self::Advantage(region, advantage) => {
                let lang = advantage.lang.as_deref();
                words.text(Some(&advantage.text), lang);
                words.text(advantage.note.as_deref(), lang);
                words.terms.extend(advantage.kind.as_deref());
                words.context.push(&region.name);
                words.parts(region, &advantage.municipalities);
                for municipality in advantage.municipalities.iter().filter_map(|id| plan.municipality(id)) {
                    words.context.extend(names_of(municipality));
                }
            }
            Self::FocusArea(area) => words.prose(area.explanation.iter().chain(&area.note)),
            Self::SubGoal(area, goal) => {
                words.prose(goal.explanation.iter());
                words.context.push(&area.title);
            }
            Self::Action(area, action) => {
                words.context.push(&area.title);
                words.regions(plan, &action.regions);
                words
                    .context
                    .extend(action.actors.iter().filter_map(|id| plan.actor(id)).map(|actor| actor.name.as_str()));
                words.date = action.date;
            }
            Self::News(news) => {
                words.text(Some(&news.summary), news.lang.as_deref());
                words.context.push(&news.publisher);
                words.regions(plan, &news.regions);
                words.date = news.date;
            }
        }
        words
    }

    /// What it is called now, where that is another name.
    pub fn today(self) -> Option<&'a str> {
        let Self::Municipality(_, municipality) = self else { return None };
        municipality.today().map(|today| today.name.as_str()).filter(|name| *name != municipality.name)
    }

    pub fn target(self) -> Target {
        match self {
            Self::Region(region) => Target::Region(region.id.clone()),
            Self::Municipality(region, municipality) | Self::Town(region, municipality, _) => {
                Target::Municipality(region.id.clone(), municipality.id.clone())
            }
            Self::Subregion(region, part) => Target::Subregion(region.id.clone(), part.id.clone()),
            Self::Advantage(region, advantage) => Target::Advantage(region.id.clone(), advantage.id.clone()),
            Self::FocusArea(area) => Target::FocusArea(area.id.clone()),
            Self::SubGoal(area, goal) => Target::SubGoal(area.id.clone(), goal.id.clone()),
            Self::Action(area, action) => Target::Action(area.id.clone(), action.id.clone()),
            Self::News(news) => Target::News(news.id.clone()),
        }
    }

    pub fn detail(self) -> Detail {
        match self {
            Self::Region(region) => Detail::Region { municipalities: region.municipalities.len() },
            Self::Municipality(region, municipality) => Detail::Municipality {
                number: municipality.id.to_string(),
                today: municipality.today().cloned(),
                region: region.name.clone(),
            },
            Self::Subregion(region, _) => Detail::Subregion { region: region.name.clone() },
            Self::Town(region, municipality, _) => {
                Detail::Town { municipality: municipality.name.clone(), region: region.name.clone() }
            }
            Self::Advantage(region, _) => Detail::Advantage { region: region.name.clone() },
            Self::FocusArea(area) => Detail::FocusArea { sub_goals: area.sub_goals.len() },
            Self::SubGoal(area, _) => Detail::SubGoal { focus_area: area.title.clone() },
            Self::Action(area, action) => Detail::Action { focus_area: area.title.clone(), date: action.date },
            Self::News(news) => Detail::News { publisher: news.publisher.clone(), date: news.date },
        }
    }
}

/// What a thing can be found by, besides its title.
#[derive(Default)]
pub(super) struct Words<'a> {
    /// Other names, as good as the title.
    pub names: Vec<&'a str>,
    /// Sentences, with their language, that an excerpt can be taken from.
    pub prose: Vec<(&'a str, Option<&'a str>)>,
    /// Words that an excerpt cannot be taken from.
    pub terms: Vec<&'a str>,
    /// Words that narrow a search but are no hit alone: everything in Hallingdal is not about
    /// «Hallingdal», but «mat hallingdal» is about food there.
    pub context: Vec<&'a str>,
    /// A date to narrow by: «nyheter 2016».
    pub date: Option<PlanDate>,
}

impl<'a> Words<'a> {
    fn prose(&mut self, statements: impl Iterator<Item = &'a Statement>) {
        self.prose.extend(statements.map(|statement| (statement.text.as_str(), statement.lang.as_deref())));
    }

    fn text(&mut self, text: Option<&'a str>, lang: Option<&'a str>) {
        self.prose.extend(text.map(|text| (text, lang)));
    }

    /// The parts of a region that hold one of these municipalities.
    fn parts(&mut self, region: &'a Region, ids: &[MunicipalityId]) {
        let parts = region.subregions.iter();
        let holding = parts.filter(|part| part.municipalities.iter().any(|id| ids.contains(id)));
        self.context.extend(holding.map(|part| part.name.as_str()));
    }

    fn regions(&mut self, plan: &'a Plan, ids: &[RegionId]) {
        self.context.extend(ids.iter().filter_map(|id| plan.region(id)).map(|region| region.name.as_str()));
    }
}

/// The name in the base year and those that came later.
fn names_of(municipality: &Municipality) -> impl Iterator<Item = &str> {
    std::iter::once(municipality.name.as_str()).chain(municipality.later.iter().map(|later| later.name.as_str()))
}

fn has_town(plan: &Plan, municipality: &Municipality, name: &str) -> bool {
    plan.places.iter().any(|place| place.municipality.as_ref() == Some(&municipality.id) && place.name == name)
}

/// Everything that can be found, in the order of kinds.
pub(super) fn items(plan: &Plan) -> Vec<Item> {
    let mut items: Vec<Item> = (0..plan.regions.len()).map(Item::Region).collect();
    items.extend(places(plan));
    for (at, region) in plan.regions.iter().enumerate() {
        items.extend((0..region.advantages.len()).map(|advantage| Item::Advantage(at, advantage)));
    }
    for (at, area) in plan.focus_areas.iter().enumerate() {
        items.push(Item::FocusArea(at));
        items.extend((0..area.sub_goals.len()).map(|goal| Item::SubGoal(at, goal)));
    }
    for (at, area) in plan.focus_areas.iter().enumerate() {
        items.extend((0..area.actions.len()).map(|action| Item::Action(at, action)));
    }
    items.extend(select::newest_first(&plan.news).into_iter().map(Item::News));
    items
}

/// Municipalities, parts of regions and towns. What has no region has no page to lead to.
fn places(plan: &Plan) -> Vec<Item> {
    let region_of = |id: &MunicipalityId| plan.regions.iter().position(|region| region.municipalities.contains(id));
    let mut items = Vec::new();
    for (at, municipality) in plan.municipalities.iter().enumerate() {
        items.extend(region_of(&municipality.id).map(|region| Item::Municipality(region, at)));
    }
    for (at, region) in plan.regions.iter().enumerate() {
        items.extend((0..region.subregions.len()).map(|part| Item::Subregion(at, part)));
    }
    for (at, place) in plan.places.iter().enumerate() {
        let Some(id) = &place.municipality else { continue };
        let Some(home) = plan.municipalities.iter().position(|municipality| municipality.id == *id) else { continue };
        // A town that shares its municipality's name would be the same hit twice.
        let shares_name = names_of(&plan.municipalities[home]).any(|name| name == place.name);
        items.extend(region_of(id).filter(|_| !shares_name).map(|region| Item::Town(region, home, at)));
    }
    items
}
