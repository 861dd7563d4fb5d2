//! What a reader types, and how its words are found in folded text.

use std::ops::Range;

use super::{END, Kind};
use crate::norwegian::{Spelling, beginning, first_bytes, letters};

/// How a word of the query is found in a text, best first.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord)]
pub(super) enum Fit {
    Whole,
    Start,
    Inside,
}

/// A query, folded.
pub(super) struct Query<'a> {
    pub text: &'a str,
    /// The words, longest first: the longer a word, the fewer entries are left for the next.
    pub words: Vec<Word<'a>>,
    pub spelling: Spelling,
    /// The only kind that is asked for, if one is.
    pub kind: Option<Kind>,
    /// How many of the words may be missing.
    pub may_lack: usize,
    /// Whether words that narrow a search are enough for a hit: whoever asks for a kind or a year
    /// wants all there is of it.
    pub context_is_enough: bool,
}

impl<'a> Query<'a> {
    /// Nobody types more words than this; a text pasted by mistake may have more.
    const MOST_WORDS: usize = 16;

    pub fn new(text: &'a str, spelling: Spelling) -> Self {
        let mut words: Vec<Word> = Vec::new();
        for word in text.split(' ').filter(|word| !word.is_empty()).take(Self::MOST_WORDS) {
            let place = words.iter().position(|other| other.bytes.len() < word.len()).unwrap_or(words.len());
            words.insert(place, Word::new(word, spelling));
        }
        // Beside others, a single letter says nothing: «mat i Hallingdal», «lære å lese».
        if words.iter().any(|word| letters(word.bytes) > 1) {
            words.retain(|word| letters(word.bytes) > 1);
        }
        let has_year = words.len() > 1 && words.iter().any(Word::is_year);
        Self { text, words, spelling, kind: None, may_lack: 0, context_is_enough: has_year }
    }

    /// Asks for one kind only.
    pub fn of_kind(mut self, kind: Option<Kind>) -> Self {
        self.kind = kind;
        self.context_is_enough |= kind.is_some();
        self
    }

    /// Asks for what has the most of the words.
    pub fn with_most_words(mut self) -> Self {
        self.words.retain(|word| word.weight() > 0);
        self.may_lack = self.words.len().saturating_sub(1);
        self
    }
}

/// One word of a query.
pub(super) struct Word<'a> {
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

    /// How much it says that a text has the word: «Numedal» more than «hva» and «god», and «er»
    /// nothing.
    pub fn weight(&self) -> usize {
        let letters = letters(self.bytes);
        if self.is_number() { letters } else { letters.saturating_sub(2) }
    }

    fn is_number(&self) -> bool {
        self.bytes.iter().all(u8::is_ascii_digit)
    }

    fn is_year(&self) -> bool {
        self.bytes.len() == 4 && self.is_number()
    }

    fn may_start(&self, text: &[u8]) -> bool {
        let [first, second] = self.second.unwrap_or_default();
        self.second.is_none() || text.get(1).is_some_and(|byte| *byte == first || *byte == second)
    }

    /// The best way in which folded text has the word.
    pub fn fit(&self, text: &[u8]) -> Option<Fit> {
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
    pub fn next(&self, text: &[u8], from: usize) -> Option<(Range<usize>, Fit)> {
        let [first, other] = self.first;
        let mut at = from;
        loop {
            let rest = text.get(at..)?;
            at += position_of_either(rest, first, other)?;
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

/// Where one of two bytes stands first. Eight are looked at in one go: this is what a search spends its time on.
fn position_of_either(text: &[u8], one: u8, other: u8) -> Option<usize> {
    const ONES: u64 = 0x0101_0101_0101_0101;
    const HIGH: u64 = ONES << 7;
    // Has its highest bits set where a byte is 0, and perhaps above the first of those.
    let zeros = |word: u64| word.wrapping_sub(ONES) & !word & HIGH;
    let (ones, others) = (ONES * u64::from(one), ONES * u64::from(other));
    let (words, rest) = text.as_chunks::<8>();
    for (at, word) in words.iter().enumerate() {
        let word = u64::from_le_bytes(*word);
        let found = zeros(word ^ ones) | zeros(word ^ others);
        if found != 0 {
            return Some(at * 8 + found.trailing_zeros() as usize / 8);
        }
    }
    rest.iter().position(|byte| *byte == one || *byte == other).map(|at| words.len() * 8 + at)
}

/// Whether a text ends with so many bytes of one word.
fn letters_end(text: &[u8], count: usize) -> bool {
    text.len() >= count && !text.iter().rev().take(count).any(parts_words)
}

#[expect(clippy::trivially_copy_pass_by_ref, reason = "iterators over bytes hand out references")]
fn parts_words(byte: &u8) -> bool {
    *byte == b' ' || *byte == END as u8
}

#[cfg(test)]
mod tests {
    use proptest::prelude::*;

    use super::*;

    proptest! {
        #[test]
        fn finds_either_byte_where_it_stands_first(text in prop::collection::vec(0_u8..6, 0..40), one in 0_u8..7, other in 0_u8..7) {
            let expected = text.iter().position(|byte| *byte == one || *byte == other);
            prop_assert_eq!(position_of_either(&text, one, other), expected);
        }
    }
}
