//! The plan as the rest of the program sees it: read, checked and never changed again.
//!
//! Every id is a type of its own, so that a region cannot be asked for by the id of a focus area.
//! Lists keep the file's order, which is the editor's.

use std::fmt;
use std::sync::Arc;

use crate::date::PlanDate;

macro_rules! ids {
    ($($(#[$doc:meta])* $name:ident),+ $(,)?) => {$(
        $(#[$doc])*
        #[derive(Debug, Clone, PartialEq, Eq, Hash, PartialOrd, Ord)]
        pub struct $name(Arc<str>);

        impl $name {
            pub fn new(id: &str) -> Self {
                Self(Arc::from(id))
            }

            pub fn as_str(&self) -> &str {
                &self.0
            }
        }

        impl From<Arc<str>> for $name {
            fn from(id: Arc<str>) -> Self {
                Self(id)
            }
        }

        impl fmt::Display for $name {
            fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
                f.write_str(&self.0)
            }
        }
    )+};
}

ids! {
    /// `hallingdal`
    RegionId,
    /// `numedal`: a named part of a region.
    SubregionId,
    /// `0617`: the municipality's number in the plan's base year, as text because of the zero.
    MunicipalityId,
    /// `kompetanse`
    FocusAreaId,
    /// `kompetanse-1`
    SubGoalId,
    /// `hal-reiseliv`
    AdvantageId,
    /// `kompetanse-tiltak-1`
    ActionId,
    /// `bfk`: who carries out an action.
    ActorId,
    /// `n-2016-02-04`
    NewsId,
    /// `bfk-naringsplan`
    SourceId,
}

/// A whole plan.
#[derive(Debug, Clone, PartialEq, Default)]
pub struct Plan {
    /// The language of the content as a BCP 47 tag, unless an item says otherwise.
    pub lang: String,
    /// The plan's full, official title.
    pub title: Statement,
    /// What people call it: «Næringsplanen».
    pub short_name: String,
    /// The county's (or other owner's) name.
    pub county: String,
    /// First and last year.
    pub period: Option<(PlanDate, PlanDate)>,
    pub summary: Option<Statement>,
    pub purpose: Option<Statement>,
    pub vision: Option<Statement>,
    pub goal: Option<Statement>,
    /// The goal in plain words.
    pub goal_explained: Option<Statement>,
    pub adoption: Option<Statement>,
    /// The years of the two sets of boundaries, as labels: («2015», «2024»).
    pub base_year: String,
    pub today_year: String,
    /// What this plan calls its levels, where it differs from the interface's own words.
    pub terms: PlanTerms,
    /// The same in other languages, for readers of the interface in one of them.
    pub terms_in: Vec<TermsIn>,
    /// Words that are explained.
    pub glossary: Vec<Word>,
    pub regions: Vec<Region>,
    pub focus_areas: Vec<FocusArea>,
    pub municipalities: Vec<Municipality>,
    pub places: Vec<Place>,
    pub actors: Vec<Actor>,
    pub news: Vec<NewsItem>,
    pub timeline: Vec<TimelineEntry>,
    /// What the page about the plan tells, section by section.
    pub about: Vec<Section>,
    pub sources: Vec<Source>,
    /// A map to lay under the regions, if the reader asks for it.
    pub background_map: Option<BackgroundMap>,
    /// Whom to thank for data that is not a source of facts (coordinates, say).
    pub credits: Vec<String>,
    /// Where readers report what does not work: an http or https address.
    pub feedback: Option<String>,
    /// When the content was last changed.
    pub updated: Option<PlanDate>,
    /// How others may use the content.
    pub licence: Option<Licence>,
}

/// How something may be used.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Licence {
    /// Its name, or what it allows in a sentence.
    pub name: String,
    /// An http or https address where it can be read.
    pub url: Option<String>,
}

/// A sentence or two with what makes it trustworthy.
#[derive(Debug, Clone, PartialEq, Default)]
pub struct Statement {
    /// A short heading, in lists where each statement has one.
    pub title: Option<String>,
    pub text: String,
    /// When it happened.
    pub date: Option<PlanDate>,
    /// Sources that give different dates, each with what it says.
    pub claims: Vec<DateClaim>,
    /// Which time the statement describes.
    pub as_of: Option<PlanDate>,
    /// What a careful reader should know about it.
    pub note: Option<String>,
    /// True for words that explain a heading and are not taken from a source.
    pub own_words: bool,
    pub sources: Vec<SourceId>,
    /// The statement's language, where it is not the plan's.
    pub lang: Option<String>,
}

/// What one source says about a disputed date.
#[derive(Debug, Clone, PartialEq)]
pub struct DateClaim {
    pub date: PlanDate,
    pub note: Option<String>,
    pub sources: Vec<SourceId>,
}

/// One noun in the four forms that sentences need: region, regionen, regioner, regionene.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Term {
    pub one: String,
    pub the_one: String,
    pub many: String,
    pub the_many: String,
}

/// The plan's own names for its levels.
#[derive(Debug, Clone, PartialEq, Eq, Default)]
pub struct PlanTerms {
    pub region: Option<Term>,
    pub municipality: Option<Term>,
    pub advantage: Option<Term>,
    pub focus_area: Option<Term>,
    pub sub_goal: Option<Term>,
    pub action: Option<Term>,
}

/// The names of the levels in a language that is not the plan's.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct TermsIn {
    /// The language as a BCP 47 tag.
    pub lang: String,
    pub terms: PlanTerms,
}

/// What a plan is made of.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Level {
    Region,
    Municipality,
    Advantage,
    FocusArea,
    SubGoal,
    Action,
}

/// A word that is explained.
#[derive(Debug, Clone, PartialEq)]
pub struct Word {
    pub id: String,
    /// The level that it names, if it names one.
    pub level: Option<Level>,
    pub term: String,
    pub explanation: Statement,
    /// The same in other languages.
    pub others: Vec<WordIn>,
}

/// A word and what it means, in a language that is not the plan's.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct WordIn {
    /// The language as a BCP 47 tag.
    pub lang: String,
    pub term: String,
    pub text: String,
}

#[derive(Debug, Clone, PartialEq)]
pub struct Region {
    pub id: RegionId,
    pub name: String,
    /// The name on the map, where the full one is too long; may hold soft hyphens.
    pub map_name: Option<String>,
    /// The council or other body that speaks for the region.
    pub body: Option<String>,
    pub summary: Option<Statement>,
    pub municipalities: Vec<MunicipalityId>,
    /// Why these municipalities: what sources say, and where they differ.
    pub membership: Option<Statement>,
    pub subregions: Vec<Subregion>,
    /// Members that lie outside the county.
    pub outside: Vec<OutsideMember>,
    pub advantages: Vec<Advantage>,
    pub challenges: Vec<Statement>,
    pub key_figures: Vec<KeyFigure>,
}

/// A part of a region with a name of its own.
#[derive(Debug, Clone, PartialEq)]
pub struct Subregion {
    pub id: SubregionId,
    pub name: String,
    pub municipalities: Vec<MunicipalityId>,
    pub note: Option<String>,
    pub sources: Vec<SourceId>,
}

/// A municipality of another county that works with the region.
#[derive(Debug, Clone, PartialEq)]
pub struct OutsideMember {
    pub name: String,
    pub county: String,
    pub sources: Vec<SourceId>,
}

/// Something a region is good at or has more of than others.
#[derive(Debug, Clone, PartialEq)]
pub struct Advantage {
    pub id: AdvantageId,
    pub title: String,
    pub text: String,
    /// A loose word for the kind: «reiseliv».
    pub kind: Option<String>,
    pub focus_areas: Vec<FocusAreaId>,
    pub sub_goals: Vec<SubGoalId>,
    /// Who ties the advantage to the focus areas.
    pub link: Link,
    /// Where in the region it is found; empty where the sources do not say.
    pub municipalities: Vec<MunicipalityId>,
    pub as_of: Option<PlanDate>,
    pub strength: Strength,
    pub note: Option<String>,
    pub sources: Vec<SourceId>,
    pub lang: Option<String>,
}

/// Who ties a fact to a focus area.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Link {
    /// A source does.
    Stated,
    /// The editors of the plan file do.
    Editorial,
}

/// How well the sources carry a fact.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Strength {
    Good,
    Medium,
    Weak,
}

/// A number that says something about a region or municipality.
#[derive(Debug, Clone, PartialEq)]
pub struct KeyFigure {
    pub label: String,
    pub value: f64,
    pub unit: String,
    pub date: Option<PlanDate>,
    /// True for the number of people who live there: a figure that can be compared and drawn.
    pub population: bool,
    /// True if it was worked out from the source's figures.
    pub derived: bool,
    pub note: Option<String>,
    pub sources: Vec<SourceId>,
}

#[derive(Debug, Clone, PartialEq)]
pub struct FocusArea {
    pub id: FocusAreaId,
    pub title: String,
    pub sources: Vec<SourceId>,
    /// What it means, in plain words.
    pub explanation: Option<Statement>,
    pub note: Option<Statement>,
    /// Whether a team of experts followed it up.
    pub has_team: Option<bool>,
    pub sub_goals: Vec<SubGoal>,
    pub actions: Vec<Action>,
}

#[derive(Debug, Clone, PartialEq)]
pub struct SubGoal {
    pub id: SubGoalId,
    /// The official wording.
    pub title: String,
    /// What it means, in plain words.
    pub explanation: Option<Statement>,
    pub sources: Vec<SourceId>,
}

/// Something that was done under a focus area.
#[derive(Debug, Clone, PartialEq)]
pub struct Action {
    pub id: ActionId,
    pub text: String,
    pub date: Option<PlanDate>,
    /// Norwegian kroner.
    pub amount_nok: Option<f64>,
    pub link: Link,
    pub actors: Vec<ActorId>,
    /// Where; empty means the whole county.
    pub regions: Vec<RegionId>,
    pub sources: Vec<SourceId>,
    pub lang: Option<String>,
}

#[derive(Debug, Clone, PartialEq)]
pub struct Actor {
    pub id: ActorId,
    pub name: String,
    /// Whether it is one of those who own the plan.
    pub partner: bool,
    pub sources: Vec<SourceId>,
}

#[derive(Debug, Clone, PartialEq)]
pub struct Municipality {
    pub id: MunicipalityId,
    /// The name in the base year.
    pub name: String,
    pub centre: Option<String>,
    /// Numbers and names since the base year, oldest first; the last one holds today.
    pub later: Vec<MunicipalityName>,
    /// What happened to it since the base year, in a sentence.
    pub change: Option<String>,
    pub note: Option<String>,
    /// Regions it has been counted in besides its own.
    pub alternates: Vec<AlternateRegion>,
    pub key_figures: Vec<KeyFigure>,
    pub sources: Vec<SourceId>,
}

/// What a municipality is called from a given time on.
#[derive(Debug, Clone, PartialEq)]
pub struct MunicipalityName {
    pub from: PlanDate,
    pub number: String,
    pub name: String,
    pub county: String,
    /// Whether it has left the plan's county.
    pub left_county: bool,
}

/// A region that a municipality belonged to for a time, or in some sources.
#[derive(Debug, Clone, PartialEq)]
pub struct AlternateRegion {
    pub region: RegionId,
    pub from: Option<PlanDate>,
    pub to: Option<PlanDate>,
    pub note: Option<String>,
    pub sources: Vec<SourceId>,
}

/// A town or village to write on the map.
#[derive(Debug, Clone, PartialEq)]
pub struct Place {
    pub name: String,
    /// Degrees WGS84.
    pub lon: f64,
    /// Degrees WGS84.
    pub lat: f64,
    /// True for the few places that are shown on the map of the whole county.
    pub major: bool,
    pub municipality: Option<MunicipalityId>,
}

#[derive(Debug, Clone, PartialEq)]
pub struct NewsItem {
    pub id: NewsId,
    pub title: String,
    pub date: Option<PlanDate>,
    /// How the date is known, where that is not plain.
    pub date_note: Option<String>,
    /// An http or https address.
    pub url: Option<String>,
    pub publisher: String,
    /// What kind of publisher: «fylkeskommunen», «forskning».
    pub publisher_kind: Option<String>,
    /// Where; empty means the whole county.
    pub regions: Vec<RegionId>,
    pub focus_areas: Vec<FocusAreaId>,
    /// Whether the item is about the plan itself.
    pub about_plan: bool,
    pub summary: String,
    pub note: Option<String>,
    pub sources: Vec<SourceId>,
    pub lang: Option<String>,
}

#[derive(Debug, Clone, PartialEq)]
pub struct TimelineEntry {
    pub date: PlanDate,
    pub title: String,
    pub note: Option<String>,
    pub sources: Vec<SourceId>,
}

/// A heading and what belongs under it, on the page about the plan.
#[derive(Debug, Clone, PartialEq)]
pub struct Section {
    pub id: String,
    pub title: String,
    pub statements: Vec<Statement>,
    /// True for the section that says what is uncertain; it is shown apart.
    pub caution: bool,
}

#[derive(Debug, Clone, PartialEq)]
pub struct Source {
    pub id: SourceId,
    pub title: String,
    pub publisher: String,
    /// An http or https address.
    pub url: Option<String>,
    pub published: Option<PlanDate>,
    pub kind: Option<String>,
    /// How the source was read: an archived copy, only the first part.
    pub note: Option<String>,
}

/// A raster map from outside, off until the reader turns it on.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct BackgroundMap {
    pub name: String,
    /// A Leaflet tile template with `{z}`, `{x}` and `{y}`.
    pub url: String,
    pub attribution: String,
    /// Who gets to know what when it is on, in a sentence.
    pub privacy: String,
    pub max_zoom: u8,
}

impl Plan {
    pub fn region(&self, id: &RegionId) -> Option<&Region> {
        self.regions.iter().find(|region| region.id == *id)
    }

    pub fn focus_area(&self, id: &FocusAreaId) -> Option<&FocusArea> {
        self.focus_areas.iter().find(|area| area.id == *id)
    }

    pub fn municipality(&self, id: &MunicipalityId) -> Option<&Municipality> {
        self.municipalities.iter().find(|municipality| municipality.id == *id)
    }

    pub fn source(&self, id: &SourceId) -> Option<&Source> {
        self.sources.iter().find(|source| source.id == *id)
    }

    pub fn actor(&self, id: &ActorId) -> Option<&Actor> {
        self.actors.iter().find(|actor| actor.id == *id)
    }

    /// The region that has this municipality.
    pub fn region_of(&self, id: &MunicipalityId) -> Option<&Region> {
        self.regions.iter().find(|region| region.municipalities.contains(id))
    }
}

impl Municipality {
    /// Its name and number now, if they have changed hands since the base year.
    pub fn today(&self) -> Option<&MunicipalityName> {
        self.later.last()
    }
}

impl Region {
    pub fn subregion(&self, id: &SubregionId) -> Option<&Subregion> {
        self.subregions.iter().find(|part| part.id == *id)
    }
}
