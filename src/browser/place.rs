//! Where the reader is on the page: how far down, what is unfolded, how much of long lists they have asked for, what has
//! the focus.

use std::cell::RefCell;

use wasm_bindgen::JsCast;
use web_sys::{Element, HtmlElement, NodeList};

use super::{document, window};

/// What can have the focus, and leads nowhere.
const OTHERS: &str = "button,summary,input";
/// The buttons that bring more of a list.
const MORE: &str = "[data-more]";

thread_local! {
    /// An address, and which of those the reader has pressed since they came there, as a place has them.
    static ASKED: RefCell<(String, String)> = const { RefCell::new((String::new(), String::new())) };
}

/// The reader presses a button that brings more of a list, or something in it.
pub fn asked_for_more(pressed: &Element) {
    let button = document::around(pressed, MORE);
    if let Some(at) = picked(MORE).position(|other| Some(&other) == button.as_ref()) {
        ASKED.with_borrow_mut(|(_, asked)| asked.push(digit(at)));
    }
}

/// The address is this one now. Where it was another one, other lists stand there, of which nobody has asked for more.
pub fn comes_to(address: String) {
    ASKED.with_borrow_mut(|asked| {
        if asked.0 != address {
            *asked = (address, String::new());
        }
    });
}

/// A place, as it can be found again in the same page rendered anew, in whatever language.
#[derive(Debug, Clone, PartialEq, Eq, Default)]
pub struct Place {
    /// How far the page is scrolled, in whole CSS pixels.
    top: i32,
    /// For each of the parts that can be unfolded, in the order of the page, 1 if it is, else 0.
    unfolded: String,
    /// A digit for each button for more that the reader has pressed: its place among the others at that moment.
    asked: String,
    /// What has the focus: which of the elements it is that a selector picks, and that selector.
    focus: Option<(i32, String)>,
}

impl Place {
    /// Where the reader is.
    pub fn now() -> Self {
        let focused = document::focused().filter(|_| !document::is_focus_nowhere());
        Self {
            top: top(),
            unfolded: unfolded(),
            asked: ASKED.with_borrow(|(_, asked)| asked.clone()),
            focus: focused.and_then(|focused| {
                let selector = selector(&focused);
                let at = picked(&selector).position(|other| other == focused)?;
                Some((i32::try_from(at).ok()?, selector))
            }),
        }
    }

    /// In one line.
    pub fn write(&self) -> String {
        let (at, selector) = self.focus.clone().unwrap_or_default();
        [self.top.to_string(), self.unfolded.clone(), self.asked.clone(), at.to_string(), selector].join(" ")
    }

    /// What [`Place::write`] has written; nothing else.
    pub fn read(line: &str) -> Option<Self> {
        let mut parts = line.split(' ');
        let top = parts.next()?.parse().ok()?;
        let (unfolded, asked) = (parts.next()?.to_owned(), parts.next()?.to_owned());
        let (at, selector) = (parts.next()?.parse().ok()?, parts.next()?);
        Some(Self { top, unfolded, asked, focus: (!selector.is_empty()).then(|| (at, selector.to_owned())) })
    }

    /// Whether the page is long enough for it.
    pub fn is_reachable(&self) -> bool {
        lowest() >= self.top
    }

    /// Scrolls the page there, as far as its content goes.
    pub fn scroll(&self) {
        scroll_to(self.top.min(lowest()));
    }

    /// Unfolds what was unfolded. Says whether there was anything to be unfolded.
    pub fn unfold(&self) -> bool {
        let is_more = unfolded().bytes().zip(self.unfolded.bytes()).any(|(now, then)| now < then);
        if let Some(root) = root().filter(|_| is_more) {
            document::unfold(&root, &self.unfolded.bytes().map(|unfolded| unfolded == b'1').collect::<Vec<_>>());
        }
        is_more
    }

    /// Whether more of a list was asked for there.
    pub fn asks_for_more(&self) -> bool {
        !self.asked.is_empty()
    }

    /// Asks once more for more of a list, if that was done. Says whether it was.
    pub fn ask_for_more(&self) -> bool {
        let Some(next) = self.asked.chars().nth(ASKED.with_borrow(|(_, asked)| asked.len())) else { return false };
        match picked(MORE).enumerate().find(|(at, _)| digit(*at) == next) {
            Some((_, button)) => button.unchecked_ref::<HtmlElement>().click(),
            // The list is shorter now.
            None => ASKED.with_borrow_mut(|(_, asked)| asked.push(next)),
        }
        true
    }

    /// Gives the focus to what had it, without moving the page. Says whether that is there.
    pub fn focus(&self) -> bool {
        let Some((at, selector)) = &self.focus else { return false };
        let element = usize::try_from(*at).ok().and_then(|at| picked(selector).nth(at));
        element.inspect(document::focus_in_place).is_some_and(|element| document::is_focused(&element))
    }
}

/// Scrolls the page so far down, unless it is.
pub fn scroll_to(to: i32) {
    if top() != to {
        window().scroll_to_with_x_and_y(0.0, to.into());
    }
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

fn root() -> Option<Element> {
    document().document_element()
}

fn unfolded() -> String {
    let all = root().map(|root| document::unfolded(&root)).unwrap_or_default();
    all.into_iter().map(|unfolded| digit(unfolded.into())).collect()
}

/// A place among buttons that are few.
fn digit(at: usize) -> char {
    u32::try_from(at).ok().and_then(|at| char::from_digit(at, 10)).unwrap_or('9')
}

/// A selector for an element: by its id, by where it leads, or that of all that lead nowhere.
fn selector(element: &Element) -> String {
    let by = |local: &str, name: &str| Some([local, "[", name, "=\"", &element.get_attribute(name)?, "\"]"].concat());
    // The head of a page has links as well, which lead nowhere.
    by("", "id").or_else(|| by("a", "href")).unwrap_or_else(|| OTHERS.to_owned())
}

/// All elements of the page that a selector picks. One that holds a quotation mark may pick none.
fn picked(selector: &str) -> impl Iterator<Item = Element> + use<> {
    let found = document().query_selector_all(selector).ok();
    let count = found.as_ref().map_or(0, NodeList::length);
    (0..count).filter_map(move |at| found.as_ref()?.item(at)?.dyn_into().ok())
}

#[cfg(test)]
mod tests {
    use super::{Place, digit};

    #[test]
    fn what_is_written_is_read() {
        for (unfolded, asked) in [("", ""), ("0", "0"), ("101", ""), ("", "0012")] {
            for focus in [None, Some((3, "summary")), Some((0, "[href=\"#/sok?q=a%20b\"]")), Some((1, "[id=\"a\"]"))] {
                let focus = focus.map(|(at, selector)| (at, selector.to_owned()));
                let place = Place { top: 2209, unfolded: unfolded.to_owned(), asked: asked.to_owned(), focus };
                assert_eq!(Place::read(&place.write()), Some(place));
            }
        }
    }

    #[test]
    fn what_others_keep_with_a_step_is_no_place() {
        for other in ["", "dialog", "12", "12 01", "12 01 0 x a", "a 0 0 0 b", "{\"top\":12}", " 0 0 0 "] {
            assert_eq!(Place::read(other), None, "{other}");
        }
    }

    #[test]
    fn buttons_beyond_the_tenth_are_the_tenth() {
        assert_eq!([0, 1, 9, 10, usize::MAX].map(digit), ['0', '1', '9', '9', '9']);
    }
}
