//! The first view that the page has brought along makes way for the live one, without the reader noticing.

use wasm_bindgen::JsCast;
use web_sys::{Element, Event, EventInit, HtmlElement, HtmlInputElement};

use super::document;
use super::document::focus_in_place;
use crate::markup::Node;

/// What the page says where somebody asks for another view than the one it holds.
const ASKED: &str = "data-asked";
/// How: by following a link of the page, and not by the address that it was opened with.
const BY_LINK: &str = "link";
/// The page's notes about the start, each with the name of what it says.
const NOTES: &str = "[data-start]";
/// What the page says where no other view than the one it holds will come.
const FAILED: &str = "data-failed";
/// The class of the live view while it waits, laid out but not seen.
const WAITING: &str = "is-waiting";
/// The class of what the page has brought along, once its map is alive.
const ALIVE: &str = "is-alive";

/// A place for the live view. It comes before what the page has brought along, so that ids name what
/// is live.
pub struct Stage {
    page: HtmlElement,
    live: HtmlElement,
    /// What stands there until then.
    first: Vec<Element>,
}

impl Stage {
    /// Sets up the place inside the page's element.
    pub fn inside(page: HtmlElement) -> Option<Self> {
        let first = page.inside();
        let live: HtmlElement = document().create_element("div").ok()?.dyn_into().ok()?;
        live.set_class_name(WAITING);
        page.prepend_with_node_1(&live).ok()?;
        Some(Self { page, live, first })
    }

    /// The page's element.
    pub fn page(&self) -> &HtmlElement {
        &self.page
    }

    /// What the page's element says of itself by an attribute `data-…`.
    pub fn given(&self, name: &str) -> Option<String> {
        self.page.get_attribute(&("data-".to_owned() + name))
    }

    pub fn element(&self) -> HtmlElement {
        self.live.clone()
    }

    /// Whether the reader waits for another view than the one that the page holds. Then the live one
    /// cannot be too early.
    pub fn is_asked_for(&self) -> bool {
        asked().is_some()
    }

    /// What the page has brought along has a live map now: also whoever asks for another view sees it, until the
    /// live view has come.
    pub fn set_alive(&self) {
        for first in &self.first {
            document::set_class(first, ALIVE, true);
        }
    }

    /// Whether what the page has brought along has a live map.
    pub fn is_alive(&self) -> bool {
        self.first.iter().any(|first| first.class_list().contains(ALIVE))
    }

    /// Shows what is live. The focus and what has been typed go over to it. Says whether the reader has followed a link
    /// of the page, and waits for the view that it leads to.
    pub fn show(self) -> bool {
        let is_link_followed = asked().is_some_and(|how| how == BY_LINK);
        self.live.set_class_name("");
        let active = document().active_element();
        let active = active.filter(|active| self.first.iter().any(|first| first.contains(Some(active))));
        let counterpart = active.as_ref().and_then(|active| self.counterpart(active));
        for first in &self.first {
            first.remove();
        }
        if let Some(root) = document().document_element() {
            let _ = root.remove_attribute(ASKED);
        }
        if let Some(counterpart) = counterpart {
            if let (Some(from), Some(to)) = (active.as_ref().and_then(|active| active.dyn_ref()), counterpart.dyn_ref())
            {
                hand_over(from, to);
            }
            // Shapes on the map take the focus as other elements do.
            focus_in_place(counterpart.unchecked_ref());
        }
        is_link_followed
    }

    /// The element that is to the live view what another one is to the first.
    fn counterpart(&self, element: &Element) -> Option<Element> {
        let id = element.id();
        let mut selector = if id.is_empty() { "[href=\"".to_owned() } else { "[id=\"".to_owned() };
        selector.push_str(&if id.is_empty() { element.get_attribute("href")? } else { id });
        selector.push_str("\"]");
        self.live.query_selector(&selector).ok()?
    }
}

/// Whether the page says that somebody asks for another view, and how.
fn asked() -> Option<String> {
    document().document_element()?.get_attribute(ASKED)
}

/// The live view cannot come. The page says so, and shows what it has brought along, whatever was asked for.
pub fn give_up() {
    if let Some(root) = document().document_element() {
        let _ = root.remove_attribute(ASKED);
        let _ = root.set_attribute(FAILED, "");
    }
    let Ok(notes) = document().query_selector_all(NOTES) else { return };
    for note in (0..notes.length()).filter_map(|at| notes.item(at)?.dyn_into::<HtmlElement>().ok()) {
        note.set_hidden(note.get_attribute("data-start").is_none_or(|what| what != "failed"));
    }
}

/// What the reader has typed, as if it had been typed here.
fn hand_over(from: &HtmlInputElement, to: &HtmlInputElement) {
    let typed = from.value();
    if typed.is_empty() {
        return;
    }
    to.set_value(&typed);
    let bubbling = EventInit::new();
    bubbling.set_bubbles(true);
    if let Ok(input) = Event::new_with_event_init_dict("input", &bubbling) {
        let _ = to.dispatch_event(&input);
    }
}
