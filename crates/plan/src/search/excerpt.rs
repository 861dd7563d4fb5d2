//! Marks what was found, and cuts long texts around it.

use std::ops::Range;

use super::Marked;
use super::item::Words;
use super::query::{Fit, Query};
use crate::norwegian::fold_with_map;

/// Marks the words of a query in a text, and tells how many of them it has.
pub(super) fn mark(text: String, lang: Option<&str>, query: &Query) -> (Marked, usize) {
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
pub(super) fn excerpt(words: &Words, query: &Query) -> Option<Marked> {
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
pub(super) fn cut(text: &str, lang: Option<&str>, query: &Query) -> Marked {
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
