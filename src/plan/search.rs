//! CORE: finding anything in a plan by what a reader types.
//!
//! The whole plan is folded once into one buffer. A search walks through that buffer and nothing
//! else; titles, excerpts and marks are made only for the hits that are returned. Building takes
//! longer than searching: build the index when the reader goes to the search field, not before.

use std::ops::Range;

use super::date::PlanDate;
use super::model::{
    Action, ActionId, Advantage, AdvantageId, FocusArea, FocusAreaId, Municipality, MunicipalityId, MunicipalityName,
    NewsId, NewsItem, Place, Plan, Region, RegionId, Statement, SubGoal, SubGoalId, Subregion, SubregionId,
};
use super::norwegian::{Spelling, beginning, first_bytes, fold, fold_onto, fold_with_map, letters};
use super::select;

/// The kinds of hit, in the order in which they are shown.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub enum Kind {
    Regions,
    /// Municipalities, parts of regions, and towns.
    Places,
    Advantages,
    /// Focus areas and their sub-goals.
    FocusAreas,
    Actions,
    News,
}

impl Kind {
    pub const ALL: [Self; 6] =
        [Self::Regions, Self::Places, Self::Advantages, Self::FocusAreas, Self::Actions, Self::News];
}

/// What a hit leads to.
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum Target {
    Region(RegionId),
    Municipality(RegionId, MunicipalityId),
    Subregion(RegionId, SubregionId),
    Advantage(RegionId, AdvantageId),
    FocusArea(FocusAreaId),
    SubGoal(FocusAreaId, SubGoalId),
    Action(FocusAreaId, ActionId),
    News(NewsId),
}

/// What tells a hit from others of the same title; the interface puts it into words.
#[derive(Debug, Clone, PartialEq)]
pub enum Detail {
    Region {
        municipalities: usize,
    },
    Municipality {
        number: String,
        /// Its name and number now, where it has others than in the base year.
        today: Option<MunicipalityName>,
        region: String,
    },
    Subregion {
        region: String,
    },
    Town {
        municipality: String,
        region: String,
    },
    Advantage {
        region: String,
    },
    FocusArea {
        sub_goals: usize,
    },
    SubGoal {
        focus_area: String,
    },
    Action {
        focus_area: String,
        date: Option<PlanDate>,
    },
    News {
        publisher: String,
        date: Option<PlanDate>,
    },
}

/// Text with the places in it that match.
#[derive(Debug, Clone, PartialEq, Eq, Default)]
pub struct Marked {
    pub text: String,
    /// Byte ranges of `text`, ascending, apart from each other and on character boundaries.
    pub marks: Vec<Range<usize>>,
    /// The language, where it is not the plan's.
    pub lang: Option<String>,
}

impl Marked {
    /// The text in pieces, each with whether it is marked.
    pub fn pieces(&self) -> Vec<(&str, bool)> {
        let mut pieces = Vec::with_capacity(self.marks.len() * 2 + 1);
        let mut end = 0;
        for mark in &self.marks {
            pieces.push((self.text.get(end..mark.start).unwrap_or_default(), false));
            pieces.push((self.text.get(mark.clone()).unwrap_or_default(), true));
            end = mark.end;
        }
        pieces.push((self.text.get(end..).unwrap_or_default(), false));
        pieces.retain(|(piece, _)| !piece.is_empty());
        pieces
    }
}

#[derive(Debug, Clone, PartialEq)]
pub struct Hit {
    pub target: Target,
    pub title: Marked,
    pub detail: Detail,
    /// The part of its text that matches, or the beginning where only the title does.
    pub excerpt: Option<Marked>,
}

/// The best hits of one kind.
#[derive(Debug, Clone, PartialEq)]
pub struct Group {
    pub kind: Kind,
    /// How many there are in all.
    pub total: usize,
    pub hits: Vec<Hit>,
}

/// What a search found: a group for each kind that has hits.
#[derive(Debug, Clone, PartialEq, Default)]
pub struct Results {
    pub groups: Vec<Group>,
}

impl Results {
    /// How many hits there are in all groups, also those that are not returned.
    pub fn total(&self) -> usize {
        self.groups.iter().map(|group| group.total).sum()
    }

    pub fn is_empty(&self) -> bool {
        self.groups.is_empty()
    }
}

/// A plan made ready for searching.
#[derive(Debug, Clone)]
pub struct SearchIndex {
    /// Everything that can be found, folded, in the order of `entries`; fields end in [`END`].
    buffer: String,
    /// Sorted by kind, and then in the order in which equally good hits are shown.
    entries: Vec<Entry>,
}

/// One thing that can be found, and where in the buffer its words are.
#[derive(Debug, Clone)]
struct Entry {
    item: Item,
    start: usize,
    names_end: usize,
    texts_end: usize,
    end: usize,
}

/// Where in the plan an entry's thing is: positions in its lists, outermost first.
#[derive(Debug, Clone, Copy)]
enum Item {
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
    fn kind(self) -> Kind {
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
enum Found<'a> {
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
    fn look_up(plan: &'a Plan, item: Item) -> Option<Self> {
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

    fn title(self) -> (&'a str, Option<&'a str>) {
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
    fn words(self, plan: &'a Plan) -> Words<'a> {
        let mut words = Words::default();
        match self {
            Self::Region(region) => {
                words.prose(region.summary.iter().chain(&region.membership).chain(&region.challenges));
                words.terms.extend(region.body.as_deref());
                words.terms.extend(region.outside.iter().map(|member| member.name.as_str()));
                words.context.extend(plan.terms.region.iter().map(|term| term.the_one.as_str()));
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
                words.context.extend(plan.terms.municipality.iter().map(|term| term.the_one.as_str()));
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

    fn target(self) -> Target {
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

    fn detail(self) -> Detail {
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
struct Words<'a> {
    /// Other names, as good as the title.
    names: Vec<&'a str>,
    /// Sentences, with their language, that an excerpt can be taken from.
    prose: Vec<(&'a str, Option<&'a str>)>,
    /// Words that an excerpt cannot be taken from.
    terms: Vec<&'a str>,
    /// Words that narrow a search but are no hit alone: everything in Hallingdal is not about
    /// «Hallingdal», but «mat hallingdal» is about food there.
    context: Vec<&'a str>,
    /// A date to narrow by: «nyheter 2016».
    date: Option<PlanDate>,
}

impl<'a> Words<'a> {
    fn prose(&mut self, statements: impl Iterator<Item = &'a Statement>) {
        self.prose.extend(statements.map(|statement| (statement.text.as_str(), statement.lang.as_deref())));
    }

    fn text(&mut self, text: Option<&'a str>, lang: Option<&'a str>) {
        self.prose.extend(text.map(|text| (text, lang)));
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

/// What ends a field in the buffer. It sorts with the space among what parts words.
const END: char = '\n';

impl SearchIndex {
    pub fn new(plan: &Plan) -> Self {
        let items = items(plan);
        let mut index = Self { buffer: String::new(), entries: Vec::with_capacity(items.len()) };
        for item in items {
            if let Some(found) = Found::look_up(plan, item) {
                index.add(item, found.title().0, &found.words(plan));
            }
        }
        index.buffer.shrink_to_fit();
        index
    }

    fn add(&mut self, item: Item, title: &str, words: &Words) {
        let start = self.buffer.len();
        self.write(title);
        words.names.iter().for_each(|name| self.write(name));
        let names_end = self.buffer.len();
        words.prose.iter().for_each(|(text, _)| self.write(text));
        words.terms.iter().for_each(|term| self.write(term));
        let texts_end = self.buffer.len();
        words.context.iter().for_each(|name| self.write(name));
        if let Some(date) = words.date {
            self.write(&date.iso());
        }
        self.entries.push(Entry { item, start, names_end, texts_end, end: self.buffer.len() });
    }

    fn write(&mut self, text: &str) {
        fold_onto(text, &mut self.buffer, None);
        self.buffer.push(END);
    }

    /// Finds what holds every word of the query, at most `cap` hits of each kind, in the plan that
    /// the index was made from.
    ///
    /// A word is found at the beginning of a word; one of four letters or more also inside one,
    /// as «energi» in «bioenergi». The title counts for more than the text, whole words for more
    /// than their beginnings. Equally good hits keep the order of the file, except that news comes
    /// newest first. Where nothing is found, spelling is forgiven more, and three letters or
    /// digits are enough inside a word.
    pub fn search(&self, plan: &Plan, query: &str, cap: usize) -> Results {
        let folded = fold(query);
        let careful = self.find(plan, cap, &Query::new(&folded, Spelling::Careful));
        if careful.is_empty() { self.find(plan, cap, &Query::new(&folded, Spelling::Forgiving)) } else { careful }
    }

    fn find(&self, plan: &Plan, cap: usize, query: &Query) -> Results {
        if query.words.is_empty() {
            return Results::default();
        }
        let mut matches: [Vec<(u8, Item)>; Kind::ALL.len()] = Default::default();
        for entry in &self.entries {
            if let Some(rank) = self.rank(entry, query) {
                matches[entry.item.kind() as usize].push((rank, entry.item));
            }
        }
        let groups = Kind::ALL.into_iter().zip(&matches).filter(|(_, found)| !found.is_empty());
        Results { groups: groups.map(|(kind, found)| group(plan, kind, found, cap, query)).collect() }
    }

    /// How good a hit an entry is, 0 for the best, or `None` if it is none.
    fn rank(&self, entry: &Entry, query: &Query) -> Option<u8> {
        let bytes = self.buffer.as_bytes();
        let names = bytes.get(entry.start..entry.names_end)?;
        let texts = bytes.get(entry.names_end..entry.texts_end)?;
        let context = bytes.get(entry.texts_end..entry.end)?;
        let (mut best, mut worst) = (u8::MAX, 0);
        for word in &query.words {
            let rank = [names, texts, context]
                .into_iter()
                .zip([NAMES, TEXTS, CONTEXT])
                .find_map(|(section, rank)| Some(rank + word.fit(section)? as u8))?;
            (best, worst) = (best.min(rank), worst.max(rank));
        }
        if best >= CONTEXT {
            return None;
        }
        let is_name = |name: &[u8]| beginning(name, query.text.as_bytes(), query.spelling) == Some(name.len());
        if worst < TEXTS
            && let Some(place) = names.split(|byte| *byte == END as u8).position(is_name)
        {
            return Some(u8::from(place > 0));
        }
        Some(worst)
    }
}

/// The best hits of a kind. The ranks are few: walking through them is cheaper than sorting.
fn group(plan: &Plan, kind: Kind, found: &[(u8, Item)], cap: usize, query: &Query) -> Group {
    let by_rank = (0..RANKS).flat_map(|rank| found.iter().filter(move |(found, _)| *found == rank));
    let hits = by_rank.take(cap).filter_map(|(rank, item)| hit(plan, *item, *rank, query)).collect();
    Group { kind, total: found.len(), hits }
}

fn hit(plan: &Plan, item: Item, rank: u8, query: &Query) -> Option<Hit> {
    let found = Found::look_up(plan, item)?;
    let (title, lang) = found.title();
    // An action has no title: its text is one.
    let title = if matches!(found, Found::Action(..)) {
        cut(title, lang, query)
    } else {
        mark(title.to_owned(), lang, query).0
    };
    let words = found.words(plan);
    // A title that has all words needs no proof: then what comes first says most about it.
    let excerpt = if rank < TEXTS {
        words.prose.first().map(|(text, lang)| cut(text, *lang, query))
    } else {
        excerpt(&words, query)
    };
    Some(Hit { target: found.target(), title, detail: found.detail(), excerpt })
}

/// The ranks of a hit: a name that is the whole query has 0 or 1; to these a [`Fit`] is added.
const NAMES: u8 = 2;
const TEXTS: u8 = NAMES + 3;
const CONTEXT: u8 = TEXTS + 3;
const RANKS: u8 = CONTEXT + 3;

/// How a word of the query is found in a text, best first.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord)]
enum Fit {
    Whole,
    Start,
    Inside,
}

/// A query, folded.
struct Query<'a> {
    text: &'a str,
    /// The words, longest first: the longer a word, the fewer entries are left for the next.
    words: Vec<Word<'a>>,
    spelling: Spelling,
}

impl<'a> Query<'a> {
    /// Nobody types more words than this; a text pasted by mistake may have more.
    const MOST_WORDS: usize = 16;

    fn new(text: &'a str, spelling: Spelling) -> Self {
        let mut words: Vec<Word> = Vec::new();
        for word in text.split(' ').filter(|word| !word.is_empty()).take(Self::MOST_WORDS) {
            let place = words.iter().position(|other| other.bytes.len() < word.len()).unwrap_or(words.len());
            words.insert(place, Word::new(word, spelling));
        }
        // Beside others, a single letter says nothing: «mat i Hallingdal», «lære å lese».
        if words.iter().any(|word| letters(word.bytes) > 1) {
            words.retain(|word| letters(word.bytes) > 1);
        }
        Self { text, words, spelling }
    }
}

/// One word of a query.
struct Word<'a> {
    bytes: &'a [u8],
    /// What it can begin with in a text, and what must follow then, if that can be told.
    first: [u8; 2],
    second: Option<[u8; 2]>,
    /// How many bytes have to come before it inside a word; `None` if it is too short for that.
    inside: Option<usize>,
    spelling: Spelling,
}

impl<'a> Word<'a> {
    fn new(word: &'a str, spelling: Spelling) -> Self {
        let bytes = word.as_bytes();
        let first = first_bytes(bytes);
        let rest = bytes.get(1..).filter(|rest| !rest.is_empty() && first[0] == first[1]);
        // Norwegian puts words together: «nærings-klynge», but not «r-asker-e».
        let inside = match spelling {
            Spelling::Careful => (letters(bytes) >= 4).then_some(2),
            Spelling::Forgiving => (letters(bytes) >= 3).then_some(1),
        };
        Self { bytes, first, second: rest.map(first_bytes), inside, spelling }
    }

    fn may_start(&self, text: &[u8]) -> bool {
        let [first, second] = self.second.unwrap_or_default();
        self.second.is_none() || text.get(1).is_some_and(|byte| *byte == first || *byte == second)
    }

    /// The best way in which folded text has the word.
    fn fit(&self, text: &[u8]) -> Option<Fit> {
        let mut best = None;
        let mut from = 0;
        while let Some((found, fit)) = self.next(text, from) {
            if fit == Fit::Whole {
                return Some(fit);
            }
            best = Some(best.map_or(fit, |best: Fit| best.min(fit)));
            from = found.start + 1;
        }
        best
    }

    /// Where folded text has the word next, and how.
    fn next(&self, text: &[u8], from: usize) -> Option<(Range<usize>, Fit)> {
        let [first, other] = self.first;
        let mut at = from;
        loop {
            let rest = text.get(at..)?;
            at += rest.iter().position(|byte| *byte == first || *byte == other)?;
            if let Some((length, fit)) = self.here(text, at) {
                return Some((at..at + length, fit));
            }
            at += 1;
        }
    }

    /// Whether folded text has the word at this place, how long, and how.
    fn here(&self, text: &[u8], at: usize) -> Option<(usize, Fit)> {
        let rest = text.get(at..)?;
        if !self.may_start(rest) {
            return None;
        }
        let before = text.get(..at)?;
        let starts = before.last().is_none_or(parts_words);
        if !starts && !letters_end(before, self.inside?) {
            return None;
        }
        let length = beginning(rest, self.bytes, self.spelling)?;
        let ends = rest.get(length).is_none_or(parts_words);
        Some((
            length,
            match (starts, ends) {
                (true, true) => Fit::Whole,
                (true, false) => Fit::Start,
                (false, _) => Fit::Inside,
            },
        ))
    }
}

/// Whether a text ends with so many bytes of one word.
fn letters_end(text: &[u8], count: usize) -> bool {
    text.len() >= count && !text.iter().rev().take(count).any(parts_words)
}

#[expect(clippy::trivially_copy_pass_by_ref, reason = "iterators over bytes hand out references")]
fn parts_words(byte: &u8) -> bool {
    *byte == b' ' || *byte == END as u8
}

/// Everything that can be found, in the order of kinds.
fn items(plan: &Plan) -> Vec<Item> {
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

/// Marks the words of a query in a text, and tells how many of them it has.
fn mark(text: String, lang: Option<&str>, query: &Query) -> (Marked, usize) {
    let folded = fold_with_map(&text);
    let bytes = folded.text.as_bytes();
    let mut marks: Vec<Range<usize>> = Vec::new();
    let mut words = 0;
    for word in &query.words {
        let Some(best) = word.fit(bytes) else { continue };
        words += 1;
        let mut from = 0;
        while let Some((found, fit)) = word.next(bytes, from) {
            from = found.start + 1;
            // What is inside words is marked only where the word stands nowhere by itself.
            if fit != Fit::Inside || best == Fit::Inside {
                insert(&mut marks, folded.original(found));
            }
        }
    }
    (Marked { text, marks, lang: lang.map(ToOwned::to_owned) }, words)
}

/// Keeps marks ascending and apart.
fn insert(marks: &mut Vec<Range<usize>>, mut mark: Range<usize>) {
    if mark.is_empty() {
        return;
    }
    marks.retain(|other| {
        let apart = other.end < mark.start || mark.end < other.start;
        if !apart {
            mark = mark.start.min(other.start)..mark.end.max(other.end);
        }
        apart
    });
    let place = marks.iter().position(|other| other.start > mark.start).unwrap_or(marks.len());
    marks.insert(place, mark);
}

/// From the text that has most of the words; the first of several.
fn excerpt(words: &Words, query: &Query) -> Option<Marked> {
    let mut best: Option<(&str, Option<&str>, usize)> = None;
    for (text, lang) in &words.prose {
        let (_, count) = mark((*text).to_owned(), None, query);
        if best.is_none_or(|(_, _, most)| count > most) {
            best = Some((text, *lang, count));
        }
    }
    best.map(|(text, lang, _)| cut(text, lang, query))
}

/// The longest excerpt, in characters.
const LONGEST: usize = 180;
/// How much of it may come before the first match.
const BEFORE: usize = 60;

/// A text around its first match, marked.
fn cut(text: &str, lang: Option<&str>, query: &Query) -> Marked {
    let (whole, _) = mark(text.to_owned(), lang, query);
    if text.chars().count() <= LONGEST {
        return whole;
    }
    let first = whole.marks.first().map_or(0, |mark| mark.start);
    let start = window_start(text, first);
    let end = window_end(text, start);
    let mut piece = String::with_capacity(end - start + 2 * '…'.len_utf8());
    if start > 0 {
        piece.push('…');
    }
    piece.push_str(text.get(start..end).unwrap_or_default().trim_end());
    if end < text.len() {
        piece.push('…');
    }
    mark(piece, lang, query).0
}

/// The beginning of a word not far before a place in a text.
fn window_start(text: &str, place: usize) -> usize {
    let before = text.get(..place).unwrap_or_default();
    let Some((far, _)) = before.char_indices().rev().nth(BEFORE) else { return 0 };
    let near = before.get(far..).unwrap_or_default();
    // What is left after the first gap; without one, the word is cut.
    near.split_once(char::is_whitespace).map_or(far, |(_, rest)| place - rest.len())
}

/// The end of a word as far on as an excerpt may go.
fn window_end(text: &str, start: usize) -> usize {
    let rest = text.get(start..).unwrap_or_default();
    let Some((far, _)) = rest.char_indices().nth(LONGEST) else { return text.len() };
    // Beyond the match in any case.
    let space = rest.get(..far).and_then(|near| near.rfind(char::is_whitespace)).filter(|space| *space > far / 2);
    start + space.unwrap_or(far)
}
