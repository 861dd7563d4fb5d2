//! Keeps the names on the map apart: those that would touch a more important one, or hang over the edge,
//! are not shown.

use std::cell::Cell;
use std::rc::Rc;

use plan::order::sorted;
use presenter::map::labels::{Frame, MOVES, Name, place, rank};
use web_sys::Element;

use crate::browser::document::{around, by_class, frame_of, frame_of_text, set_class};
use crate::browser::schedule::next_frame;

/// The class of a town that stands on the other side of its dot.
const MIRRORED: &str = "is-mirrored";
/// The classes of names in the places that they can move to.
const MOVED: [&str; MOVES.len()] = ["is-west", "is-east", "is-north", "is-south", "is-far-west", "is-far-east"];
/// The class of a name for which there is no room.
const CROWDED: &str = "is-crowded";
/// How far the middle of a town's dot is from its rim, in CSS pixels.
const DOT: f64 = 4.0;

pub struct Names {
    map: Element,
    is_waiting: Cell<bool>,
}

impl Names {
    pub fn new(map: &Element) -> Rc<Self> {
        Rc::new(Self { map: map.clone(), is_waiting: Cell::new(false) })
    }

    /// Chooses the names and their places anew, once before the next frame is drawn.
    pub fn arrange(self: &Rc<Self>) {
        if !self.is_waiting.replace(true) {
            let names = self.clone();
            next_frame(move || {
                names.is_waiting.set(false);
                arrange(&names.map);
            });
        }
    }
}

fn arrange(map: &Element) {
    let names: Vec<(usize, Element)> = by_class("map-label", map)
        .into_iter()
        .map(|name| {
            let classes = name.class_name();
            // Asking costs as much as changing: once for all of them.
            for class in classes.split(' ').filter(|class| MOVED.contains(class) || [MIRRORED, CROWDED].contains(class))
            {
                set_class(&name, class, false);
            }
            (rank(&classes), name)
        })
        .collect();
    let names: Vec<Element> =
        sorted(names, |(one, _), (other, _)| one.cmp(other)).into_iter().map(|(_, name)| name).collect();
    let found: Vec<Found> = names.iter().map(find).collect();
    // The map's buttons lie over it.
    let buttons = around(map, ".map-frame").map_or_else(Vec::new, |frame| by_class("map-controls", &frame));
    let taken = buttons.iter().map(|buttons| frame(frame_of(buttons))).collect();
    let places: Vec<Name> = found.iter().map(|found| found.name.clone()).collect();
    for ((name, found), chosen) in names.iter().zip(&found).zip(place(frame(frame_of(map)), taken, &places)) {
        match chosen.and_then(|at| found.classes.get(at)) {
            Some(classes) => classes.iter().for_each(|class| set_class(name, class, true)),
            None if found.classes.is_empty() => {}
            None => set_class(name, CROWDED, true),
        }
    }
}

/// A name with the classes that bring it to each of its places.
#[derive(Default)]
struct Found {
    name: Name,
    classes: Vec<Vec<&'static str>>,
}

/// Where a name can stand. One that the style sheet does not show, stands nowhere.
fn find(name: &Element) -> Found {
    let whole = frame(frame_of(name));
    if whole.left >= whole.right {
        return Found::default();
    }
    // What is written, and not the lines that it could fill.
    let text = frame_of_text(name).map_or(whole, frame);
    let mark = name.parent_element().map(|mark| frame(frame_of(&mark)));
    let Some(mark) = mark.filter(|_| name.class_list().contains("map-label-place")) else {
        let places = std::iter::once(text).chain(MOVES.map(|by| {
            // By a share of the whole element, as the style sheet does.
            let moved = whole.moved(by);
            text.shifted(moved.left - whole.left, moved.top - whole.top)
        }));
        let classes = std::iter::once(Vec::new()).chain(MOVED.map(|class| vec![class])).collect();
        return Found { name: Name { places: places.collect(), dot: None }, classes };
    };
    let (x, y) = (mark.left, mark.top);
    // With the dot before it.
    let whole = Frame { left: whole.left, ..text };
    let mirrored = whole.mirrored(x);
    let [_, _, north, south, ..] = MOVES;
    let dot = Frame { left: x - DOT, top: y - DOT, right: x + DOT, bottom: y + DOT };
    let places =
        vec![whole, mirrored, whole.moved(south), whole.moved(north), mirrored.moved(south), mirrored.moved(north)];
    let [_, _, north, south, ..] = MOVED;
    let classes = vec![vec![], vec![MIRRORED], vec![south], vec![north], vec![MIRRORED, south], vec![MIRRORED, north]];
    Found { name: Name { places, dot: Some(dot) }, classes }
}

fn frame([left, top, right, bottom]: [f64; 4]) -> Frame {
    Frame { left, top, right, bottom }
}
