//! What is written on a card's map: names in one line or two, as the map on the screen has them, where they have room.

use presenter::map::labels::{Frame, MOVES, Name as Placed, place};
use presenter::map::palette::PAPER;
use presenter::map::path::whole;
use presenter::map::preview::lines;
use presenter::markup::Element;

use crate::fonts::{Fonts, Weight, line};
use crate::format::HEIGHT;
use crate::map::{self, Name};

/// The letters of a name; of a number, which is short and says more.
const NAME: i32 = 25;
const NUMBER: i32 = 44;
/// The letters' white rim.
const RIM: i32 = 6;

/// A name in lines, with its size.
struct Written {
    lines: Vec<String>,
    size: i32,
    width: i32,
}

impl Written {
    fn of(fonts: &Fonts, name: &Name) -> Self {
        let size = if name.text.parse::<usize>().is_ok() { NUMBER } else { NAME };
        let lines = lines(&name.text);
        let width = lines.iter().map(|line| fonts.width(line, size, Weight::SemiBold)).max().unwrap_or_default();
        Self { lines, size, width }
    }

    fn height(&self) -> i32 {
        i32::try_from(self.lines.len()).unwrap_or(1) * self.size
    }

    /// Its box, with its middle at a place.
    fn frame(&self, (x, y): (i32, i32)) -> Frame {
        let (across, down) = (f64::from(self.width + RIM) / 2.0, f64::from(self.height() + RIM) / 2.0);
        let (x, y) = (f64::from(x), f64::from(y));
        Frame { left: x - across, top: y - down, right: x + across, bottom: y + down }
    }
}

/// The names on a map whose left edge stands here.
pub fn draw(fonts: &Fonts, names: &[Name], left: i32) -> Vec<Element> {
    let margin = f64::from(RIM);
    let map =
        Frame { left: margin, top: margin, right: f64::from(map::WIDTH) - margin, bottom: f64::from(HEIGHT) - margin };
    let written: Vec<Written> = names.iter().map(|name| Written::of(fonts, name)).collect();
    let places: Vec<Placed> = names.iter().zip(&written).map(|(name, written)| places(name, written, map)).collect();
    let chosen = place(map, Vec::new(), &places);
    let drawn = written.iter().zip(&places).zip(chosen).filter_map(|((written, placed), at)| {
        let frame = placed.places.get(at?)?;
        Some(lines_in(written, *frame, left))
    });
    drawn.flatten().collect()
}

/// Where a name can stand: in the middle of its region, moved into the map if it hangs over the edge, or beside that.
fn places(name: &Name, written: &Written, map: Frame) -> Placed {
    let usual = written.frame(name.at);
    let inward = (map.right - usual.right).min(0.0) + (map.left - usual.left).max(0.0);
    let usual = usual.shifted(inward, 0.0);
    let moved = MOVES.iter().map(|by| usual.moved(*by));
    Placed { places: std::iter::once(usual).chain(moved).collect(), dot: None }
}

fn lines_in(written: &Written, frame: Frame, left: i32) -> Vec<Element> {
    let middle = left + whole(f64::midpoint(frame.left, frame.right));
    // What stands below the line that letters stand on is a fifth of their height.
    let base = |at: i32| whole(frame.top) + RIM / 2 + written.size * (at + 1) - written.size / 5;
    let lines = (0..).zip(&written.lines).map(|(at, text)| {
        line(text, (middle, base(at)), written.size, Weight::SemiBold)
            .with("text-anchor", "middle")
            .with("stroke", PAPER)
            .with("stroke-opacity", "85%")
            .with_number("stroke-width", RIM)
            .with("stroke-linejoin", "round")
            .with("paint-order", "stroke")
    });
    lines.collect()
}
