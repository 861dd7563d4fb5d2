//! Where everything stands on a card: words on paper to the left, the map to the right.

use presenter::map::key::Key;
use presenter::map::palette::{LINE, PAPER, TEXT};
use presenter::map::svg;
use presenter::markup::Element;

use crate::fonts::{Fonts, Weight, drawing, line};
use crate::format::{HEIGHT, WIDTH};
use crate::lines::{Lines, Step, Style, fitted};
use crate::map::{self, Map};
use crate::names;
use crate::words::Words;

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
    let mut sheet = Sheet {
        fonts,
        width: right - STRIP - MARGIN - MARGIN,
        down: TOP,
        lower: BOTTOM - SMALL - GAP,
        parts: Vec::new(),
    };
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

    /// What the plan says of it, in as many lines as there is room for; or what the map's shades mean.
    fn body(&mut self, words: &Words, key: Option<&Key>) {
        let about = words.about.as_ref().map_or(0, |_| SMALL * CAPITAL / 100 + BELOW);
        let room = self.lower - self.down - GAP - GAP / 2 - about;
        let steps: Vec<Step> = BODY.iter().filter_map(|step| in_room(*step, room)).collect();
        let swatches = key.map(|key| self.swatches(key)).unwrap_or_default();
        let has_room = match key {
            Some(_) => swatches.last().is_some_and(|(_, down)| down + SWATCH <= room),
            None => words.body.is_some() && !steps.is_empty(),
        };
        if !has_room {
            return;
        }
        self.down += GAP + GAP / 2;
        if let Some(about) = &words.about {
            self.block(about, Weight::Regular, &AROUND, QUIET);
            self.down += BELOW;
        }
        match (key, &words.body) {
            (Some(key), _) => self.key(key, &swatches),
            (None, Some(body)) if words.about.is_some() => self.block(body, Weight::SemiBold, &steps, TEXT),
            (None, Some(body)) => self.block(body, Weight::Regular, &steps, QUIET),
            (None, None) => {}
        }
    }

    /// Where the key's colours stand from its upper left corner: in a row, or in more where one is too short.
    fn swatches(&self, key: &Key) -> Vec<(i32, i32)> {
        let (mut across, mut down) = (0, 0);
        let place = |(_, meaning): &(&'static str, String)| {
            let width = SWATCH + SWATCH / 4 + self.fonts.width(meaning, SMALL, Weight::SemiBold);
            if across + width > self.width {
                (across, down) = (0, down + SWATCH + GAP / 2);
            }
            let at = (across, down);
            across += width + SWATCH / 2;
            at
        };
        key.entries.iter().map(place).collect()
    }

    /// The shades with their numbers.
    fn key(&mut self, key: &Key, swatches: &[(i32, i32)]) {
        for ((colour, meaning), (across, down)) in key.entries.iter().zip(swatches) {
            let (left, top) = (STRIP + MARGIN + across, self.down + down);
            let frame = rectangle((left, top), (SWATCH, SWATCH), colour);
            self.parts.push(frame.with("stroke", LINE).with_number("stroke-width", 2));
            let at = (left + SWATCH + SWATCH / 4, top + i32::midpoint(SWATCH, SMALL * CAPITAL / 100));
            self.parts.push(line(meaning, at, SMALL, Weight::SemiBold));
        }
    }

    /// Whose plan it is: what people call it, and the county behind it.
    fn foot(&mut self, words: &Words) {
        self.down = BOTTOM - SMALL * CAPITAL / 100;
        let Some(plan) = &words.plan else {
            return self.block(&words.county, Weight::SemiBold, &AROUND[..1], TEXT);
        };
        // A long name leaves the other one at least a half.
        let county = self.shortened(&words.county, Weight::Regular, self.width / 2);
        let room = self.width - self.fonts.width(&county, SMALL, Weight::Regular) - GAP / 2;
        let plan = self.shortened(plan, Weight::SemiBold, room);
        let left = STRIP + MARGIN;
        let across = left + self.fonts.width(&plan, SMALL, Weight::SemiBold) + GAP / 2;
        self.parts.push(line(&plan, (left, BOTTOM), SMALL, Weight::SemiBold));
        self.parts.push(line(&county, (across, BOTTOM), SMALL, Weight::Regular).with("fill", QUIET));
    }

    /// A text in one line that is no longer than this.
    fn shortened(&self, text: &str, weight: Weight, width: i32) -> String {
        fitted(self.fonts, text, Style { weight, width }, &AROUND[..1]).lines.concat()
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

#[cfg(test)]
mod tests {
    use std::fs;

    use super::*;

    fn fonts() -> Fonts {
        let folder = concat!(env!("CARGO_MANIFEST_DIR"), "/../../node_modules/@expo-google-fonts/inter-tight/");
        let files = ["400Regular/InterTight_400Regular.ttf", "600SemiBold/InterTight_600SemiBold.ttf"];
        let read = |file| fs::read(format!("{folder}{file}")).expect("the fonts are there after `cargo xtask build`");
        Fonts::load(files.map(read)).unwrap()
    }

    /// What is written on a card: the text, its left edge, the line that it stands on, and its size.
    fn written(card: &Element) -> Vec<(String, i32, i32, i32)> {
        let number = |element: &Element, name: &str| {
            let value = element.attributes.iter().find(|(own, _)| *own == name);
            value.unwrap().1.parse::<i32>().unwrap()
        };
        let texts = card.inside.iter().filter(|element| element.name == "text");
        texts.map(|text| (text.text.clone(), number(text, "x"), number(text, "y"), number(text, "font-size"))).collect()
    }

    fn words(title: &str, body: Option<&str>, names: (&str, &str)) -> Words {
        Words {
            kind: Some("Kommune i Vestviken (Røyken og Hurum)".to_owned()),
            title: title.to_owned(),
            about: body.map(|_| "Blant 9 fortrinn".to_owned()),
            body: body.map(str::to_owned),
            plan: Some(names.0.to_owned()).filter(|name| !name.is_empty()),
            county: names.1.to_owned(),
            ..Words::default()
        }
    }

    /// Every line stands apart from the others, and inside of the card.
    fn stands_apart(fonts: &Fonts, words: &Words) {
        let (weight, mut lines) = (Weight::SemiBold, written(&draw(fonts, words, None)));
        lines.sort_by_key(|(_, x, y, _)| (*y, *x));
        for (text, x, y, size) in &lines {
            let right = x + fonts.width(text, *size, weight);
            assert!(*x >= STRIP + MARGIN && right <= WIDTH && *y <= BOTTOM && y - size >= 0, "{text}: {words:?}");
        }
        for (upper, lower) in lines.iter().zip(&lines[1..]) {
            let is_beside = upper.2 == lower.2 && upper.1 + fonts.width(&upper.0, upper.3, weight) < lower.1;
            assert!(is_beside || lower.2 - upper.2 >= lower.3, "{upper:?} {lower:?}");
        }
    }

    #[test]
    fn no_words_stand_over_others_however_long_they_are() {
        let fonts = fonts();
        let long = "bedre veier og baner til alle regioner ".repeat(5);
        let wide = "M".repeat(90);
        for title in ["Gol", "Regional plan for verdiskaping og næringsutvikling i Buskerud 2015–2020", &long, &wide]
        {
            for body in [None, Some("Midt mellom Oslo og Bergen"), Some(long.as_str()), Some(wide.as_str())] {
                for names in [("Næringsplanen", "Buskerud"), (&long, "Buskerud"), (&wide, &wide), ("", long.as_str())]
                {
                    stands_apart(&fonts, &words(title, body, names));
                }
            }
        }
    }

    #[test]
    fn the_title_is_all_there_and_never_small() {
        let fonts = fonts();
        for title in [
            "Gol",
            "Vertskapsattraktivitet",
            "Samferdsel – påvirkningsstrategi",
            "Regional plan for verdiskaping og næringsutvikling i Buskerud 2015–2020",
            "Guovdageaidnu – Kautokeino – Koutokeino",
        ] {
            let lines = written(&draw(&fonts, &words(title, None, ("Planen", "Fylket")), None));
            let large: Vec<_> = lines.into_iter().filter(|(.., size)| *size >= 64).map(|(text, ..)| text).collect();
            assert_eq!(large.join(" "), title);
        }
    }
}
