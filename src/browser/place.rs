//! Where the reader is on the page: how far down, what is unfolded, how much of long lists they have asked for, what has
//! the focus.

use std::cell::RefCell;
use std::fmt::Write;

use web_sys::{Element, HtmlElement};

use super::{document, window};

/// What can have the focus, and leads nowhere.
const OTHERS: &str = "button,summary,input,[tabindex]";
/// The buttons that bring more of a list.
const MORE: &str = "[data-more]";

thread_local! {
    /// An address, and which of those the reader has pressed since they came there, by their places among the others at
    /// that moment.
    static ASKED: RefCell<(String, Vec<usize>)> = const { RefCell::new((String::new(), Vec::new())) };
}

/// The reader presses a button that brings more of a list, or something in it.
pub fn asked_for_more(pressed: &Element) {
    let button = document::around(pressed, MORE);
    if let Some(at) = picked(MORE).position(|other| Some(&other) == button.as_ref()) {
        ASKED.with_borrow_mut(|(_, asked)| asked.push(at));
    }
}

/// The address is this one now. Where it was another one, other lists stand there, of which nobody has asked for more.
pub fn comes_to(address: String) {
    ASKED.with_borrow_mut(|asked| {
        if asked.0 != address {
            *asked = (address, Vec::new());
        }
    });
}

/// A place, as it can be found again in the same page rendered anew, in whatever language.
#[derive(Debug, Clone, PartialEq, Eq, Default)]
pub struct Place {
    /// How far the page is scrolled, in whole CSS pixels.
    top: i32,
    /// Which buttons for more the reader has pressed.
    asked: Vec<usize>,
    /// Which of the parts that can be unfolded are, in the order of the page.
    unfolded: Vec<bool>,
    /// What has the focus: a selector, and which of the elements it is that this picks.
    focus: Option<(String, usize)>,
}

impl Place {
    /// Where the reader is.
    pub fn now() -> Self {
        let focused = document::focused().filter(|_| !document::is_focus_nowhere());
        Self {
            top: top(),
            asked: ASKED.with_borrow(|(_, asked)| asked.clone()),
            unfolded: root().map(|root| document::unfolded(&root)).unwrap_or_default(),
            focus: focused.and_then(|focused| {
                let selector = selector(&focused);
                let at = picked(&selector).position(|other| other == focused)?;
                Some((selector, at))
            }),
        }
    }

    /// In one line.
    pub fn write(&self) -> String {
        let mut line = self.top.to_string();
        line.push(' ');
        line.extend(self.unfolded.iter().map(|unfolded| if *unfolded { '1' } else { '0' }));
        line.push(' ');
        for at in &self.asked {
            // A string takes whatever is written into it.
            let _ = write!(line, "{at},");
        }
        if let Some((selector, at)) = &self.focus {
            let _ = write!(line, " {at} {selector}");
        }
        line
    }

    /// What [`Place::write`] has written; nothing else.
    pub fn read(line: &str) -> Option<Self> {
        let mut parts = line.splitn(5, ' ');
        let top = parts.next()?.parse().ok()?;
        let unfolded = parts.next()?.chars().map(|unfolded| unfolded == '1').collect();
        let asked = parts.next()?.split_terminator(',').map(|at| at.parse().ok()).collect::<Option<_>>()?;
        let focus = match (parts.next().map(str::parse), parts.next()) {
            (Some(Ok(at)), Some(selector)) => Some((selector.to_owned(), at)),
            _ => None,
        };
        Some(Self { top, asked, unfolded, focus })
    }

    /// Whether it is so far down.
    pub fn is_at(&self, top: i32) -> bool {
        self.top == top
    }

    /// Whether the page is long enough for it.
    pub fn is_reachable(&self) -> bool {
        lowest() >= self.top
    }

    /// Scrolls the page there, as far as its content goes. Returns how far the page is scrolled then.
    pub fn scroll(&self) -> i32 {
        if top() != self.top.min(lowest()) {
            window().scroll_to_with_x_and_y(0.0, self.top.into());
        }
        top()
    }

    /// Unfolds what was unfolded. Says whether there was anything to be unfolded.
    pub fn unfold(&self) -> bool {
        let Some(root) = root() else { return false };
        let is_more = document::unfolded(&root).iter().zip(&self.unfolded).any(|(now, then)| *then && !now);
        if is_more {
            document::unfold(&root, &self.unfolded);
        }
        is_more
    }

    /// Whether more of a list was asked for there.
    pub fn asks_for_more(&self) -> bool {
        !self.asked.is_empty()
    }

    /// Asks once more for more of a list, if that was done. Says whether it was.
    pub fn ask_for_more(&self) -> bool {
        let Some(at) = self.asked.get(ASKED.with_borrow(|(_, asked)| asked.len())) else { return false };
        match picked(MORE).nth(*at) {
            Some(button) => wasm_bindgen::JsCast::unchecked_ref::<HtmlElement>(&button).click(),
            // The list is shorter now.
            None => ASKED.with_borrow_mut(|(_, asked)| asked.push(*at)),
        }
        true
    }

    /// Gives the focus to what had it, without moving the page. Says whether that is there.
    pub fn focus(&self) -> bool {
        let element = self.focus.as_ref().and_then(|(selector, at)| picked(selector).nth(*at));
        element.inspect(document::focus_in_place).is_some_and(|element| document::is_focused(&element))
    }
}

fn root() -> Option<Element> {
    document().document_element()
}

/// How far the page is scrolled.
pub fn top() -> i32 {
    -root().map_or(0, |root| whole(document::frame_of(&root)[1]))
}

/// How far the page can be scrolled.
pub fn lowest() -> i32 {
    root().map_or(0, |root| {
        let [_, top, _, bottom] = document::frame_of(&root);
        whole(bottom - top) - root.client_height()
    })
}

#[expect(clippy::cast_possible_truncation, reason = "no page is that long")]
fn whole(length: f64) -> i32 {
    length.round() as i32
}

/// A selector for an element: by its id, by where it leads, or that of all that can have the focus.
fn selector(element: &Element) -> String {
    let by = |name: &str| Some(["[", name, "=\"", &element.get_attribute(name)?, "\"]"].concat());
    by("id").or_else(|| by("href")).unwrap_or_else(|| OTHERS.to_owned())
}

/// All elements of the page that a selector picks. One that holds a quotation mark may pick none.
fn picked(selector: &str) -> impl Iterator<Item = Element> + use<> {
    let found = document().query_selector_all(selector).ok();
    let count = found.as_ref().map_or(0, web_sys::NodeList::length);
    (0..count).filter_map(move |at| wasm_bindgen::JsCast::dyn_into(found.as_ref()?.item(at)?).ok())
}

#[cfg(test)]
mod tests {
    use super::Place;

    fn place(unfolded: &[bool], focus: Option<(&str, usize)>) -> Place {
        Place {
            top: 2209,
            asked: vec![0; unfolded.len()],
            unfolded: unfolded.to_vec(),
            focus: focus.map(|(of, at)| (of.to_owned(), at)),
        }
    }

    #[test]
    fn what_is_written_is_read() {
        for unfolded in [&[][..], &[false], &[true, false, true]] {
            for focus in [None, Some(("summary", 3)), Some(("[href=\"#/sok?q=a b\"]", 0)), Some(("[id=\"a  b\"]", 1))] {
                let place = place(unfolded, focus);
                assert_eq!(Place::read(&place.write()), Some(place));
            }
        }
    }

    #[test]
    fn what_others_keep_with_a_step_is_no_place() {
        for other in ["", "dialog", "12", "12 01", "a 0 ", "12 0 x", "{\"top\":12}", " 0 "] {
            assert_eq!(Place::read(other), None, "{other}");
        }
        let place = Place { top: 12, asked: vec![3, 0], unfolded: vec![false, true], focus: None };
        assert_eq!(Place::read("12 01 3,0, x a"), Some(place));
    }
}
