//! Finding anything in a plan by what a reader types.
//!
//! The whole plan is folded once into one buffer. A search walks through that buffer and nothing
//! else; titles, excerpts and marks are made only for the hits that are returned. Building takes
//! longer than searching: build the index when the reader goes to the search field, not before.

mod excerpt;
mod item;
mod query;
mod results;

use crate::model::Plan;
use crate::norwegian::{Spelling, beginning, fold, fold_onto, letters};
use crate::search::excerpt::{cut, excerpt, mark};
use crate::search::item::{Found, Item, Words, items};
use crate::search::query::Query;
use crate::yielding::run_to_end;

pub use crate::search::results::{Detail, Group, Hit, Kind, Marked, Results, Target};

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
    pub fn build(plan: &Plan) -> Self {
        run_to_end(Self::build_yielding(plan, async || ()))
    }

    /// The same, with a pause after each thing that can be found.
    pub async fn build_yielding(plan: &Plan, mut pause: impl AsyncFnMut()) -> Self {
        let items = items(plan);
        let mut index = Self { buffer: String::new(), entries: Vec::with_capacity(items.len()) };
        for item in items {
            if let Some(found) = Found::look_up(plan, item) {
                index.add(item, found.title().0, &found.words(plan));
            }
            pause().await;
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
    /// the index was made from. `names` is what readers may call the kinds: «nyheter ringerike 2016»
    /// and «kommuner i hallingdal» ask for one kind only.
    ///
    /// A word is found at the beginning of a word; one of four letters or more also inside one,
    /// as «energi» in «bioenergi». The title counts for more than the text, whole words for more
    /// than their beginnings. Equally good hits keep the order of the file, except that news comes
    /// newest first. Where nothing is found, spelling is forgiven more, and three letters or
    /// digits are enough inside a word. Where still nothing is found, what has the most of the words
    /// has to do.
    pub fn search(&self, plan: &Plan, query: &str, cap: usize, names: &[(Kind, &str)]) -> Results {
        let folded = fold(query);
        let (kind, rest) = kind_asked_for(&folded, names);
        let of_kind = kind.map(|_| Query::new(&rest, Spelling::Careful).of_kind(kind));
        let of_most = Query::new(&rest, Spelling::Forgiving).of_kind(kind).with_most_words();
        // Of a single word there is no less to be found.
        let of_most = (kind.is_some() || of_most.may_lack > 0).then_some(of_most);
        let whole = [Spelling::Careful, Spelling::Forgiving].map(|spelling| Query::new(&folded, spelling));
        let attempts = of_kind.into_iter().chain(whole).chain(of_most);
        attempts.map(|query| self.find(plan, cap, &query)).find(|found| !found.is_empty()).unwrap_or_default()
    }

    fn find(&self, plan: &Plan, cap: usize, query: &Query) -> Results {
        if query.words.is_empty() {
            return Results::default();
        }
        // The entries stand one behind the other: one walk leads from one that has the longest word to the next.
        let needed = query.words.first().filter(|_| query.may_lack == 0);
        let mut next = 0;
        let mut found: Vec<(usize, u8, Item)> = Vec::new();
        for entry in self.entries.iter().filter(|entry| query.kind.is_none_or(|kind| kind == entry.item.kind())) {
            if let Some(word) = needed.filter(|_| next < entry.start) {
                next = word.next(self.buffer.as_bytes(), entry.start).map_or(usize::MAX, |(place, _)| place.start);
            }
            if next >= entry.end {
                continue;
            }
            found.extend(self.rank(entry, query).map(|(weight, rank)| (weight, rank, entry.item)));
        }
        let most = found.iter().map(|(weight, ..)| *weight).max();
        let mut matches: [Vec<(u8, Item)>; Kind::ALL.len()] = Default::default();
        for (_, rank, item) in found.into_iter().filter(|(weight, ..)| Some(*weight) == most) {
            matches[item.kind() as usize].push((rank, item));
        }
        let groups = Kind::ALL.into_iter().zip(&matches).filter(|(_, found)| !found.is_empty());
        let (named, others): (Vec<_>, Vec<_>) =
            groups.partition(|(_, found)| found.iter().any(|(rank, _)| *rank < NAMES));
        let groups = named.into_iter().chain(others);
        Results {
            groups: groups.map(|(kind, found)| group(plan, kind, found, cap, query)).collect(),
            is_partial: query.may_lack > 0,
        }
    }

    /// How much of the query an entry has, and how good a hit it is, 0 for the best; `None` if it is
    /// none.
    fn rank(&self, entry: &Entry, query: &Query) -> Option<(usize, u8)> {
        let bytes = self.buffer.as_bytes();
        let names = bytes.get(entry.start..entry.names_end)?;
        let texts = bytes.get(entry.names_end..entry.texts_end)?;
        let context = bytes.get(entry.texts_end..entry.end)?;
        let (mut best, mut worst, mut weight, mut lacking) = (u8::MAX, 0, 0, 0);
        for word in &query.words {
            let rank = [names, texts, context]
                .into_iter()
                .zip([NAMES, TEXTS, CONTEXT])
                .find_map(|(section, rank)| Some(rank + word.fit(section)? as u8));
            if let Some(rank) = rank {
                (best, worst, weight) = (best.min(rank), worst.max(rank), weight + word.weight());
            } else if lacking < query.may_lack {
                lacking += 1;
            } else {
                return None;
            }
        }
        if best >= CONTEXT && !query.context_is_enough {
            return None;
        }
        let is_name = |name: &[u8]| beginning(name, query.text.as_bytes(), query.spelling) == Some(name.len());
        if worst < TEXTS
            && let Some(place) = names.split(|byte| *byte == END as u8).position(is_name)
        {
            return Some((weight, u8::from(place > 0)));
        }
        Some((weight, worst))
    }
}

/// The kind of thing that a folded query names, and the rest of it. A query that has nothing but
/// that name asks for what is called so.
fn kind_asked_for(query: &str, names: &[(Kind, &str)]) -> (Option<Kind>, String) {
    let kind_of = |word: &str| {
        let may_be_cut = letters(word.as_bytes()) >= 4;
        let is_meant = |name: &str| name == word || may_be_cut && name.starts_with(word);
        names.iter().find(|(_, name)| is_meant(&fold(name))).map(|(kind, _)| *kind)
    };
    let mut kind = None;
    let mut rest = String::with_capacity(query.len());
    for word in query.split(' ') {
        match kind_of(word).filter(|_| kind.is_none()) {
            Some(found) => kind = Some(found),
            None if letters(word.as_bytes()) > 1 => {
                if !rest.is_empty() {
                    rest.push(' ');
                }
                rest.push_str(word);
            }
            None => {}
        }
    }
    if kind.is_some() && !rest.is_empty() { (kind, rest) } else { (None, query.to_owned()) }
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
    let today = found.today().map(|name| mark(name.to_owned(), None, query).0);
    Some(Hit { target: found.target(), title, today, detail: found.detail(), excerpt })
}

/// The ranks of a hit: a name that is the whole query has 0 or 1; to these a [`query::Fit`] is added.
const NAMES: u8 = 2;
const TEXTS: u8 = NAMES + 3;
const CONTEXT: u8 = TEXTS + 3;
const RANKS: u8 = CONTEXT + 3;
