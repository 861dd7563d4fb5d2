//! A [`Picture`] as SVG: the map alone, or a sheet that stands on its own as a file, with its title, its key and
//! where it comes from.

use super::key::Key;
use super::palette::{LINE, PAPER, TEXT, WATER};
use super::picture::{DrawnShape, Label, LabelKind, Picture, TENTHS, text_width};
use crate::markup::Element;

/// Around everything on a sheet.
const MARGIN: i32 = 200;
/// From line to line of small print.
const LINE_HEIGHT: i32 = 160;
const SMALL: i32 = 115;
const SWATCH: i32 = 120;

/// What stands around a map that is a file of its own.
pub struct Captions {
    pub title: String,
    /// What the picture shows, for those who do not see it.
    pub description: String,
    /// Where it comes from, and how it may be used: one line each.
    pub origin: Vec<String>,
    /// The language of the texts as a BCP 47 tag.
    pub lang: String,
}

/// The map in a frame. On paper its place may be wider than it is, and nothing is drawn beside it.
pub fn map(picture: &Picture) -> Element {
    drawing(picture.width, picture.height).around(vec![cut_off(picture)])
}

/// The map with all that a file needs to be understood where nothing is around it.
pub fn sheet(picture: &Picture, key: &Key, captions: &Captions) -> Element {
    let width = picture.width + 2 * MARGIN;
    let mut down = MARGIN + 220;
    let mut parts = vec![
        Element::of_text("title", &captions.title),
        Element::of_text("desc", &captions.description),
        Element::new("rect").with("width", "100%").with("height", "100%").with("fill", PAPER),
        text(&captions.title, MARGIN, down, 240).with("font-weight", "600"),
    ];
    down += 130;
    parts.push(cut_off(picture).with_number("x", MARGIN).with_number("y", down));
    down += picture.height + 250;
    down = write_key(key, width, down, &mut parts) + 260;
    for line in captions.origin.iter().flat_map(|line| wrapped(line, picture.width)) {
        parts.push(text(&line, MARGIN, down, SMALL));
        down += LINE_HEIGHT;
    }
    drawing(width, down + MARGIN - LINE_HEIGHT).with("xml:lang", &captions.lang).around(parts)
}

/// The outermost element, in tenths of pixels inside and in pixels outside.
fn drawing(width: i32, height: i32) -> Element {
    let mut view_box = "0 0 ".to_owned();
    view_box.push_str(&width.to_string());
    view_box.push(' ');
    view_box.push_str(&height.to_string());
    Element::new("svg")
        .with("xmlns", "http://www.w3.org/2000/svg")
        .with("viewBox", &view_box)
        .with_number("width", width / TENTHS)
        .with_number("height", height / TENTHS)
        .with("font-family", "system-ui,sans-serif")
        .with("fill", TEXT)
        .with("role", "img")
}

/// The map without what reaches over its edges: a drawing inside of another one is cut off there.
fn cut_off(picture: &Picture) -> Element {
    let map = Element::new("svg").with_number("width", picture.width).with_number("height", picture.height);
    map.around(inside(picture))
}

fn inside(picture: &Picture) -> Vec<Element> {
    let water = Element::new("rect").with("width", "100%").with("height", "100%").with("fill", WATER);
    let shapes = picture.shapes.iter().map(shape);
    let labels = picture.labels.iter().flat_map(label);
    std::iter::once(water).chain(shapes).chain(labels).collect()
}

fn shape(shape: &DrawnShape) -> Element {
    let mut path = Element::new("path")
        .with("d", &shape.path)
        .with("fill", shape.fill)
        .with("fill-rule", "evenodd")
        .with("stroke", if shape.name.is_some() { TEXT } else { LINE })
        .with_number("stroke-width", shape.line)
        .with("stroke-linejoin", "round");
    if shape.opacity < 100 {
        let mut percent = shape.opacity.to_string();
        percent.push('%');
        path = path.with("fill-opacity", &percent);
    }
    if shape.is_dashed {
        path = path.with("stroke-dasharray", "30 25");
    }
    path.around(shape.name.iter().map(|name| Element::of_text("title", name)).collect())
}

/// A name with a white rim, so that it is read on every colour; a town's with its dot.
fn label(label: &Label) -> Vec<Element> {
    let size = label.kind.size();
    let is_place = label.kind == LabelKind::Place;
    // A third of the letters' height below their middle is the line that they stand on.
    let name = text(&label.text, label.x + if is_place { 60 } else { 0 }, label.y + size / 3, size)
        .with("text-anchor", if is_place { "start" } else { "middle" })
        .with("stroke", PAPER)
        .with("stroke-opacity", "85%")
        .with("stroke-width", "30")
        .with("stroke-linejoin", "round")
        .with("paint-order", "stroke");
    let name = match label.kind {
        LabelKind::Region => name.with("font-weight", "600"),
        LabelKind::Municipality => name.with("font-style", "italic"),
        LabelKind::Place => name,
        LabelKind::Surroundings => name.with("fill-opacity", "75%"),
    };
    let dot = is_place.then(|| {
        Element::new("circle")
            .with_number("cx", label.x)
            .with_number("cy", label.y)
            .with("r", "28")
            .with("stroke", PAPER)
            .with("stroke-width", "8")
    });
    dot.into_iter().chain([name]).collect()
}

fn text(text: &str, x: i32, y: i32, size: i32) -> Element {
    Element::of_text("text", text).with_number("x", x).with_number("y", y).with_number("font-size", size)
}

/// Writes the key in as many lines as it takes, and tells where the last one stands.
fn write_key(key: &Key, width: i32, mut down: i32, parts: &mut Vec<Element>) -> i32 {
    let mut title = key.title.clone();
    title.push(':');
    parts.push(text(&title, MARGIN, down, 130).with("font-weight", "600"));
    let mut across = MARGIN + text_width(&title, 130) + 150;
    for (colour, meaning) in &key.entries {
        let room = SWATCH + 60 + text_width(meaning, 130);
        if across + room > width - MARGIN {
            across = MARGIN;
            down += 220;
        }
        let swatch = Element::new("rect")
            .with_number("x", across)
            .with_number("y", down - SWATCH + 10)
            .with_number("width", SWATCH)
            .with_number("height", SWATCH)
            .with("fill", colour)
            .with("stroke", LINE)
            .with("stroke-width", "8");
        parts.push(swatch);
        parts.push(text(meaning, across + SWATCH + 60, down, 130));
        across += room + 180;
    }
    down
}

/// A text in lines that are not wider than this; a word that is wider stands alone.
fn wrapped(text: &str, width: i32) -> Vec<String> {
    let mut lines: Vec<String> = Vec::new();
    for word in text.split_whitespace() {
        match lines.last_mut() {
            Some(line) if text_width(line, SMALL) + text_width(word, SMALL) < width => {
                line.push(' ');
                line.push_str(word);
            }
            _ => lines.push(word.to_owned()),
        }
    }
    lines
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn long_lines_are_broken_between_words() {
        assert_eq!(wrapped("a bb ccc", 100_000), ["a bb ccc"]);
        assert_eq!(wrapped("aaaa bbbb cccc", text_width("aaaa bbbb ", SMALL)), ["aaaa bbbb", "cccc"]);
        assert_eq!(wrapped("", 100), [""; 0]);
    }
}
