//! Texts in lines: broken between words, measured with the font.

use crate::fonts::{Fonts, Weight};

/// What says that something is left out.
const PAUSE: &str = " …";

/// A text as it is written: its lines, and the size of its letters.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Lines {
    pub lines: Vec<String>,
    pub size: i32,
}

/// How a text may be written.
#[derive(Debug, Clone, Copy)]
pub struct Style {
    pub weight: Weight,
    /// The room across, in pixels.
    pub width: i32,
}

/// A size of letters, and in how many lines a text may take it.
#[derive(Debug, Clone, Copy)]
pub struct Step {
    pub size: i32,
    pub lines: usize,
}

/// Writes a text with the first of these sizes that has room for all of it with no word broken. Where none has, the last
/// one is taken: words that are wider than a line are broken, and what is over is left out, by whole words.
pub fn fitted(fonts: &Fonts, text: &str, style: Style, steps: &[Step]) -> Lines {
    for step in steps {
        let lines = words(text).try_fold(Vec::new(), |lines, word| {
            let lines = added(fonts, lines, word, step.size, style);
            let is_wide = |line: &String| fonts.width(line, step.size, style.weight) > style.width;
            (lines.len() <= step.lines && !lines.last().is_some_and(is_wide)).then_some(lines)
        });
        if let Some(lines) = lines {
            return Lines { lines: balanced(fonts, lines, step.size, style), size: step.size };
        }
    }
    let Some(step) = steps.last() else { return Lines { lines: Vec::new(), size: 0 } };
    let pieces = words(text).flat_map(|word| broken(fonts, word, step.size, style));
    let lines = pieces.fold(Vec::new(), |lines, word| added(fonts, lines, &word, step.size, style));
    Lines { lines: shortened(fonts, lines, *step, style), size: step.size }
}

/// The same words in as many lines that are as equally long as may be: no last line is a single word without need.
fn balanced(fonts: &Fonts, lines: Vec<String>, size: i32, style: Style) -> Vec<String> {
    let text = lines.join(" ");
    let within = |width: i32| {
        let narrow = Style { width, ..style };
        words(&text).fold(Vec::new(), |lines, word| added(fonts, lines, word, size, narrow))
    };
    let widest = words(&text).map(|word| fonts.width(word, size, style.weight)).max().unwrap_or_default();
    let (mut narrow, mut wide) = (widest, style.width);
    // Between the width of the widest word and that of all lines, the least that takes no more lines.
    while wide - narrow > size / 4 {
        let middle = i32::midpoint(narrow, wide);
        if within(middle).len() > lines.len() { narrow = middle } else { wide = middle }
    }
    within(wide)
}

/// The words of a text. A dash is no word of its own: a line may end with it, and none begins so.
fn words(text: &str) -> impl Iterator<Item = &str> {
    let mut rest = text.trim();
    std::iter::from_fn(move || {
        let is_dash = |word: &str| !word.chars().any(char::is_alphanumeric);
        let mut end = rest.find(' ').unwrap_or(rest.len());
        while let Some(next) = rest.get(end + 1..).and_then(|after| after.split(' ').next())
            && is_dash(next)
        {
            end += 1 + next.len();
        }
        let (word, after) = rest.split_at_checked(end)?;
        rest = after.trim_start();
        (!word.is_empty()).then_some(word)
    })
}

/// The lines with one more word, on the last one if it has room for it.
fn added(fonts: &Fonts, mut lines: Vec<String>, word: &str, size: i32, style: Style) -> Vec<String> {
    if let Some(last) = lines.last_mut() {
        let longer = [last.as_str(), word].join(" ");
        if fonts.width(&longer, size, style.weight) <= style.width {
            *last = longer;
            return lines;
        }
    }
    lines.push(word.to_owned());
    lines
}

/// A word in pieces that are no wider than a line: broken behind a hyphen if it has one, else where the line ends.
fn broken(fonts: &Fonts, word: &str, size: i32, style: Style) -> Vec<String> {
    let fits = |text: &str| fonts.width(text, size, style.weight) <= style.width;
    let mut pieces = Vec::new();
    let mut rest = word.to_owned();
    while !fits(&rest) {
        let ends = rest.char_indices().map(|(at, letter)| (at + letter.len_utf8(), letter));
        let ends: Vec<(usize, char)> = ends.filter(|(end, _)| *end < rest.len()).collect();
        let piece = |(end, letter): &(usize, char)| {
            let start = rest.get(..*end).unwrap_or_default();
            if *letter == '-' { start.to_owned() } else { [start, "-"].concat() }
        };
        let room: Vec<&(usize, char)> = ends.iter().take_while(|end| fits(&piece(end))).collect();
        let behind_hyphen = room.iter().rev().find(|(_, letter)| *letter == '-');
        let Some(end) = behind_hyphen.or(room.last()) else { break };
        pieces.push(piece(end));
        rest = rest.split_off(end.0);
    }
    pieces.push(rest);
    pieces
}

/// No more lines than there may be. The last one says that words are left out.
fn shortened(fonts: &Fonts, mut lines: Vec<String>, step: Step, style: Style) -> Vec<String> {
    if lines.len() <= step.lines {
        return lines;
    }
    lines.truncate(step.lines);
    if let Some(last) = lines.last_mut() {
        while fonts.width(&[last.as_str(), PAUSE].concat(), step.size, style.weight) > style.width {
            let Some((shorter, _)) = last.rsplit_once(' ') else { break };
            *last = shorter.to_owned();
        }
        last.push_str(PAUSE);
    }
    lines
}
