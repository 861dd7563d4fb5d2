//! CORE: finding anything in a plan by what a reader types.
//!
//! The whole plan is folded once into one buffer. A search walks through that buffer and nothing
//! else; titles, excerpts and marks are made only for the hits that are returned. Building takes
//! longer than searching: build the index when the reader goes to the search field, not before.

mod excerpt;
mod item;
mod query;

use std::ops::Range;

use self::excerpt::{cut, excerpt, mark};
use self::item::{Found, Item, Words, items};
use self::query::Query;
use super::date::PlanDate;
use super::model::{
    ActionId, AdvantageId, FocusAreaId, MunicipalityId, MunicipalityName, NewsId, Plan, RegionId, SubGoalId,
    SubregionId,
};
use super::norwegian::{Spelling, beginning, fold, fold_onto};

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
