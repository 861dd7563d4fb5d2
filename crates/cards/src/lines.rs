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
    let text = text.replace('\u{AD}', "").replace(['\n', '\r', '\t'], " ");
    for step in steps {
        let lines = words(&text).try_fold(Vec::new(), |lines, word| {
            let lines = added(fonts, lines, word, step.size, style);
            let is_wide = |line: &String| fonts.width(line, step.size, style.weight) > style.width;
            (lines.len() <= step.lines && !lines.last().is_some_and(is_wide)).then_some(lines)
        });
        if let Some(lines) = lines {
            return Lines { lines: balanced(fonts, lines, step.size, style), size: step.size };
        }
    }
    let Some(step) = steps.last() else { return Lines { lines: Vec::new(), size: 0 } };
    let pieces = words(&text).flat_map(|word| broken(fonts, word, step.size, style));
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
            match last.rfind(' ') {
                Some(end) => last.truncate(end),
                // A single word that fills the line gives way letter by letter.
                None if last.pop().is_none() => break,
                None => {}
            }
        }
        last.push_str(PAUSE);
    }
    lines
}

#[cfg(test)]
mod tests {
    use std::fs;
    use std::sync::LazyLock;

    use super::*;

    static FONTS: LazyLock<Fonts> = LazyLock::new(|| {
        let folder = concat!(env!("CARGO_MANIFEST_DIR"), "/../../node_modules/@expo-google-fonts/inter-tight/");
        let files = ["400Regular/InterTight_400Regular.ttf", "600SemiBold/InterTight_600SemiBold.ttf"];
        let read = |file| fs::read(format!("{folder}{file}")).expect("the fonts are there after `cargo xtask build`");
        Fonts::load(files.map(read)).unwrap()
    });
    const STYLE: Style = Style { weight: Weight::SemiBold, width: 632 };
    const STEPS: [Step; 2] = [Step { size: 80, lines: 2 }, Step { size: 64, lines: 4 }];

    fn written(text: &str) -> Lines {
        let lines = fitted(&FONTS, text, STYLE, &STEPS);
        for line in &lines.lines {
            assert!(FONTS.width(line, lines.size, STYLE.weight) <= STYLE.width, "{line} is too wide");
        }
        lines
    }

    #[test]
    fn long_names_are_written_in_full() {
        let names = [
            ("Samferdsel – påvirkningsstrategi", "Samferdsel –|påvirkningsstrategi", 64),
            (
                "Regional plan for verdiskaping og næringsutvikling i Buskerud 2015–2020",
                "Regional plan for|verdiskaping og|næringsutvikling i|Buskerud 2015–2020",
                64,
            ),
            ("Vestviken (Røyken og Hurum)", "Vestviken (Røyken|og Hurum)", 64),
            ("Hallingdal", "Hallingdal", 80),
            ("Guovdageaidnu – Kautokeino", "Guovdageaidnu –|Kautokeino", 80),
        ];
        for (name, lines, size) in names {
            let written = written(name);
            assert_eq!((written.lines.join("|").as_str(), written.size), (lines, size));
        }
    }

    #[test]
    fn a_word_that_is_wider_than_a_line_is_broken_where_it_may_be() {
        assert_eq!(
            written("Sørøst-Norgesregionrådssamarbeidet").lines,
            ["Sørøst-", "Norgesregionrådssa-", "marbeidet"]
        );
        assert_eq!(
            written("Arbeidsmarkedskompetanseutviklingsplan").lines.concat().replace('-', ""),
            "Arbeidsmarkedskompetanseutviklingsplan"
        );
    }

    #[test]
    fn what_is_over_is_left_out_by_whole_words() {
        let text = "bedre veier og baner til alle regioner ".repeat(5);
        let Lines { lines, size } = written(&text);
        assert_eq!((lines.len(), size), (4, 64));
        let start = lines.join(" ");
        let start = start.strip_suffix(PAUSE).unwrap();
        assert!(text.starts_with(&format!("{start} ")), "{start}");
        assert!(written(&"m".repeat(300)).lines[3].ends_with(PAUSE));
    }

    #[test]
    fn lines_are_about_equally_long_and_none_begins_with_a_dash() {
        let lines = |text| fitted(&FONTS, text, STYLE, &[Step { size: 46, lines: 2 }]).lines;
        assert_eq!(lines("Nær Oslo – med planer om raskere tog"), ["Nær Oslo – med", "planer om raskere tog"]);
        assert_eq!(words("Nær Oslo – med planer").collect::<Vec<_>>(), ["Nær", "Oslo –", "med", "planer"]);
        assert_eq!(words("a  –  b -").collect::<Vec<_>>().len(), 2);
        assert_eq!(words("–").collect::<Vec<_>>(), ["–"]);
        assert!(words("  ").next().is_none());
    }
}
