//! Elements that are one stop of the Tab key together, and walked between with other keys: a reader who
//! only wants past them presses Tab once.

use std::cell::Cell;
use std::rc::Rc;

use web_sys::Element;

use super::document;
use super::listen::{Listener, on_focus_in, on_focus_out, on_key};

/// The keys that lead from element to element.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Way {
    Left,
    Right,
    Up,
    Down,
    Home,
    End,
    PageUp,
    PageDown,
}

impl Way {
    /// By the key's name (`KeyboardEvent.key`).
    fn of(key: &str) -> Option<Self> {
        Some(match key {
            "ArrowLeft" => Self::Left,
            "ArrowRight" => Self::Right,
            "ArrowUp" => Self::Up,
            "ArrowDown" => Self::Down,
            "Home" => Self::Home,
            "End" => Self::End,
            "PageUp" => Self::PageUp,
            "PageDown" => Self::PageDown,
            _ => return None,
        })
    }
}

/// What is done in a group.
pub trait Group {
    /// Where a key leads from an element, if there is anything that way.
    fn walk(&self, from: usize, way: Way) -> Option<usize>;
    /// An element is pressed.
    fn press(&self, at: usize);
    /// The reader sees that an element has the focus; none has it any more, or the reader does not see it.
    fn focus(&self, at: Option<usize>);
}

/// The elements, for as long as they are to be walked between.
pub struct Roving {
    stops: Rc<Stops>,
    _listeners: [Listener; 3],
}

impl Roving {
    /// Joins elements inside of `around`, in their order. Tab comes to the first of them.
    ///
    /// `around` has to be HTML: in a drawing, an element that listens for the focus can have it as well.
    pub fn new(around: &Element, elements: Vec<Element>, group: Rc<dyn Group>) -> Self {
        for (at, element) in elements.iter().enumerate() {
            set_stop(element, at == 0);
        }
        let stops = Rc::new(Stops { elements, stop: Cell::new(0), reader: Cell::new(0) });
        let keys = {
            let (stops, group) = (stops.clone(), group.clone());
            on_key(around, move |key| {
                let Some(from) = stops.place(&key.target) else { return false };
                stops.move_to(from);
                if matches!(key.name.as_str(), "Enter" | " ") {
                    if !key.is_held {
                        // Whoever came by the mouse steers with the keyboard from now on.
                        group.focus(document::shows_focus(&key.target).then_some(from));
                        group.press(from);
                    }
                    return true;
                }
                let Some(way) = Way::of(&key.name) else { return false };
                if let Some(element) = group.walk(from, way).and_then(|to| stops.elements.get(to)) {
                    document::focus(element);
                }
                true
            })
        };
        let comes = {
            let (stops, group) = (stops.clone(), group.clone());
            on_focus_in(around, move |target| {
                if let Some(at) = stops.place(target) {
                    stops.reader.set(at);
                    let seen = document::shows_focus(target).then_some(at);
                    group.focus(seen);
                    if let Some(at) = seen {
                        stops.move_to(at);
                    }
                }
            })
        };
        let goes = {
            let stops = stops.clone();
            on_focus_out(around, move || {
                stops.move_to(stops.reader.get());
                group.focus(None);
            })
        };
        Self { stops, _listeners: [keys, comes, goes] }
    }

    /// Has Tab come to another of the elements, unless the reader is at one of them just now.
    pub fn stop_at(&self, at: usize) {
        let at = self.stops.elements.iter().position(document::is_focused).unwrap_or(at);
        self.stops.reader.set(at);
        self.stops.move_to(at);
    }
}

/// Which of the elements Tab comes to: the one that the reader is at. After a press it moves there only when a key is
/// pressed or the focus leaves: no sooner does it matter, and the reader waits for what the press brings.
struct Stops {
    elements: Vec<Element>,
    stop: Cell<usize>,
    /// The one that has the focus, or had it last.
    reader: Cell<usize>,
}

impl Stops {
    fn place(&self, target: &Element) -> Option<usize> {
        self.elements.iter().position(|element| element == target)
    }

    fn move_to(&self, to: usize) {
        let from = self.stop.replace(to);
        if from == to {
            return;
        }
        for (at, is_stop) in [(from, false), (to, true)] {
            if let Some(element) = self.elements.get(at) {
                set_stop(element, is_stop);
            }
        }
    }
}

fn set_stop(element: &Element, is_stop: bool) {
    // Fails only for names that are no attribute names.
    let _ = element.set_attribute("tabindex", if is_stop { "0" } else { "-1" });
}
