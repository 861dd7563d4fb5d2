//! Where everything stands on a card: words on paper to the left, the map to the right.

use presenter::map::key::Key;
use presenter::map::palette::{LINE, PAPER, TEXT};
use presenter::map::svg;
use presenter::markup::Element;

use crate::fonts::{Fonts, Weight, drawing, line};
use crate::lines::{Lines, Step, Style, fitted};
use crate::map::{self, Map};
use crate::words::Words;
use crate::{HEIGHT, WIDTH, names};

/// The strip of colour on the left edge.
const STRIP: i32 = 20;
/// From the strip to the words, and from the words to what follows.
const MARGIN: i32 = 44;
/// The first and the last line of what is written.
const TOP: i32 = 56;
const BOTTOM: i32 = HEIGHT - 56;
/// The letters of what stands around the title.
const SMALL: i32 = 38;
const AROUND: [Step; 2] = [Step { size: SMALL, lines: 1 }, Step { size: 34, lines: 1 }];
/// From line to line, in percent of the letters' size; and how high a capital is.
const LEADING: i32 = 114;
const CAPITAL: i32 = 73;
/// What the plan says: rather smaller letters than a second line, but no smaller ones than the last.
const BODY: [Step; 5] = [
    Step { size: 52, lines: 1 },
    Step { size: 46, lines: 1 },
    Step { size: 46, lines: 2 },
    Step { size: 40, lines: 2 },
    Step { size: 40, lines: 3 },
];
/// Between the blocks.
const GAP: i32 = 36;
/// Between a line and what it is about.
const BELOW: i32 = 22;
const SWATCH: i32 = 44;
/// What is not read first.
const QUIET: &str = "#4b5563";

/// The largest letters that a title has room for, but no smaller ones than the last.
const TITLE: [Step; 5] = [
    Step { size: 104, lines: 1 },
    Step { size: 92, lines: 2 },
    Step { size: 80, lines: 2 },
    Step { size: 72, lines: 3 },
    Step { size: 64, lines: 5 },
];

/// Draws a card. Without a map the words have all of it.
pub fn draw(fonts: &Fonts, words: &Words, map: Option<&Map>) -> Element {
    let right = if map.is_some() { WIDTH - map::WIDTH } else { WIDTH };
    let mut sheet = Sheet { fonts, width: right - STRIP - MARGIN - MARGIN, down: TOP, lower: BOTTOM - SMALL - GAP, parts: Vec::new() };
    sheet.parts.push(rectangle((0, 0), (WIDTH, HEIGHT), PAPER));
    sheet.strip(map.map_or(&[], |map| map.colours.as_slice()));
    if let Some(map) = map {
        sheet.parts.push(placed(svg::map(&map.picture), right));
        sheet.parts.extend(names::draw(fonts, &map.names, right));
    }
    sheet.head(words);
    sheet.body(words, map.and_then(|map| map.key.as_ref()));
    sheet.foot(words);
    drawing().with("fill", TEXT).around(sheet.parts)
}

/// A step with no more lines than have room in a height; none where not even one has.
fn in_room(Step { size, lines }: Step, height: i32) -> Option<Step> {
    let more = height - size * CAPITAL / 100;
    let room = usize::try_from(more / (size * LEADING / 100)).ok().filter(|_| more >= 0)? + 1;
    Some(Step { size, lines: lines.min(room) })
}

struct Sheet<'f> {
    fonts: &'f Fonts,
    /// The room for words, across.
    width: i32,
    /// Where the next block begins.
    down: i32,
    /// Where the last block ends.
    lower: i32,
    parts: Vec<Element>,
}

impl Sheet<'_> {
    fn strip(&mut self, colours: &[&'static str]) {
        let count = i32::try_from(colours.len()).unwrap_or(1).max(1);
        for (at, colour) in (0..).zip(colours) {
            let (top, bottom) = (HEIGHT * at / count, HEIGHT * (at + 1) / count);
            self.parts.push(rectangle((0, top), (STRIP, bottom - top), colour));
        }
    }

    /// What the view is, as large as there is room beside what it says.
    fn head(&mut self, words: &Words) {
        if let Some(kind) = &words.kind {
            self.block(kind, Weight::Regular, &AROUND, QUIET);
            self.down += GAP;
        }
        self.block(&words.title, Weight::SemiBold, &TITLE, TEXT);
    }

    /// What the plan says of it, in as many lines as there is room for.
    fn body(&mut self, words: &Words, key: Option<&Key>) {
        let about = words.about.as_ref().map_or(0, |_| SMALL * CAPITAL / 100 + BELOW);
        let room = self.lower - self.down - GAP - GAP / 2 - about;
        let steps: Vec<Step> = BODY.iter().filter_map(|step| in_room(*step, room)).collect();
        if steps.is_empty() || (words.body.is_none() && key.is_none()) {
            return;
        }
        self.down += GAP + GAP / 2;
        if let Some(about) = &words.about {
            self.block(about, Weight::Regular, &AROUND, QUIET);
            self.down += BELOW;
        }
        match (key, &words.body) {
            (Some(key), _) => self.key(key),
            (None, Some(body)) if words.about.is_some() => self.block(body, Weight::SemiBold, &steps, TEXT),
            (None, Some(body)) => self.block(body, Weight::Regular, &steps, QUIET),
            (None, None) => {}
        }
    }

    /// The shades with their numbers, in a row, or in more where one is too short.
    fn key(&mut self, key: &Key) {
        let left = STRIP + MARGIN;
        let mut across = left;
        for (colour, meaning) in &key.entries {
            let number = self.fonts.width(meaning, SMALL, Weight::SemiBold);
            if across + SWATCH + SWATCH / 4 + number > left + self.width {
                across = left;
                self.down += SWATCH + GAP / 2;
            }
            let frame = rectangle((across, self.down), (SWATCH, SWATCH), colour);
            self.parts.push(frame.with("stroke", LINE).with_number("stroke-width", 2));
            across += SWATCH + SWATCH / 4;
            let base = self.down + (SWATCH + SMALL * CAPITAL / 100) / 2;
            self.parts.push(line(meaning, (across, base), SMALL, Weight::SemiBold));
            across += number + SWATCH * 3 / 4;
        }
        self.down += SWATCH;
    }

    /// Whose plan it is.
    fn foot(&mut self, words: &Words) {
        self.down = BOTTOM - SMALL * CAPITAL / 100;
        let left = STRIP + MARGIN;
        let Some(plan) = &words.plan else {
            return self.block(&words.county, Weight::SemiBold, &AROUND[..1], TEXT);
        };
        let county = self.fonts.width(&words.county, SMALL, Weight::Regular);
        let style = Style { weight: Weight::SemiBold, width: self.width - county - GAP };
        let plan = fitted(self.fonts, plan, style, &AROUND[..1]).lines.join(" ");
        self.parts.push(line(&plan, (left, BOTTOM), SMALL, style.weight));
        let across = left + self.fonts.width(&plan, SMALL, style.weight) + GAP / 2;
        self.parts.push(line(&words.county, (across, BOTTOM), SMALL, Weight::Regular).with("fill", QUIET));
    }

    fn block(&mut self, text: &str, weight: Weight, steps: &[Step], colour: &str) {
        let style = Style { weight, width: self.width };
        let Lines { lines, size } = fitted(self.fonts, text, style, steps);
        for text in lines {
            let base = self.down + size * CAPITAL / 100;
            self.parts.push(line(&text, (STRIP + MARGIN, base), size, weight).with("fill", colour));
            self.down += size * LEADING / 100;
        }
        self.down -= size * (LEADING - CAPITAL) / 100;
    }
}

/// A map beside the words.
fn placed(map: Element, left: i32) -> Element {
    let mut map = map;
    map.attributes.retain(|(name, _)| !matches!(*name, "width" | "height" | "xmlns"));
    map.with_number("x", left).with_number("width", WIDTH - left).with_number("height", HEIGHT)
}

fn rectangle((x, y): (i32, i32), (width, height): (i32, i32), fill: &str) -> Element {
    Element::new("rect")
        .with_number("x", x)
        .with_number("y", y)
        .with_number("width", width)
        .with_number("height", height)
        .with("fill", fill)
}
