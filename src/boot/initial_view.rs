//! The initial view: what the page holds before the app has started. It makes way for the live view without the reader
//! noticing, and stays where the app cannot start.

use crate::browser::document::{self, Element, HtmlElement};

/// What the page says where somebody asks for another view than the one it holds.
const ASKED: &str = "data-asked";
/// How: by following a link of the page, and not by the address that it was opened with.
const BY_LINK: &str = "link";
/// The page's notes about the start. Each says in this attribute what it is about.
const NOTE: &str = "data-start";
const NOTES: &str = "[data-start]";
/// What the page says where no other view than the one it holds will come.
const FAILED: &str = "data-failed";
/// The class of the live view while it waits, laid out but not seen.
const WAITING: &str = "is-waiting";
/// The class of the initial view once its map is alive.
const ALIVE: &str = "is-alive";

/// The initial view, and the place of the live one. That comes first in the page, so that ids name what is live.
pub struct InitialView {
    page: HtmlElement,
    live: HtmlElement,
    /// What stands there until then.
    initial: Vec<Element>,
}

impl InitialView {
    /// Sets up the place of the live view inside the page's element.
    pub fn inside(page: HtmlElement) -> Option<Self> {
        let initial = document::children(&page);
        let live = document::new_box(WAITING)?;
        document::put_first(&live, &page);
        Some(Self { page, live, initial })
    }

    /// The page's element.
    pub fn page(&self) -> &HtmlElement {
        &self.page
    }

    /// What the page's element says of itself by an attribute `data-…`.
    pub fn given(&self, name: &str) -> Option<String> {
        self.page.get_attribute(&("data-".to_owned() + name))
    }

    /// The element of the live view.
    pub fn live_element(&self) -> HtmlElement {
        self.live.clone()
    }

    /// Whether the reader waits for another view than this one. Then the live one cannot be too early.
    pub fn is_other_asked_for(&self) -> bool {
        asked().is_some()
    }

    /// The initial view has a live map now: also whoever asks for another view sees it, until the live view has come.
    pub fn set_alive(&self) {
        for initial in &self.initial {
            document::set_class(initial, ALIVE, true);
        }
    }

    /// Whether the initial view has a live map.
    pub fn is_alive(&self) -> bool {
        self.initial.iter().any(|initial| initial.class_list().contains(ALIVE))
    }

    /// Makes way for the live view. `take_map` takes along what it keeps of this one. The focus and what has been typed
    /// go over as well. Says whether the reader has followed a link of the page, and waits for the view that it leads to.
    pub fn make_way(self, take_map: impl FnOnce()) -> bool {
        let is_link_followed = asked().is_some_and(|how| how == BY_LINK);
        self.live.set_class_name("");
        let active = document::focused();
        let active = active.filter(|active| self.initial.iter().any(|initial| initial.contains(Some(active))));
        take_map();
        // What was taken along is in the live view by now, and its own counterpart.
        let counterpart = active.as_ref().and_then(|active| self.counterpart(active));
        for initial in &self.initial {
            initial.remove();
        }
        document::take_from_root(ASKED);
        if let (Some(active), Some(counterpart)) = (active, counterpart) {
            if let Some(words) = document::typed(&active).filter(|words| !words.is_empty()) {
                document::type_into(&counterpart, &words);
            }
            // Shapes on the map take the focus as other elements do.
            document::focus_in_place(&counterpart);
        }
        is_link_followed
    }

    /// The element that is to the live view what another one is to this one.
    fn counterpart(&self, element: &Element) -> Option<Element> {
        let id = element.id();
        let mut selector = if id.is_empty() { "[href=\"".to_owned() } else { "[id=\"".to_owned() };
        selector.push_str(&if id.is_empty() { element.get_attribute("href")? } else { id });
        selector.push_str("\"]");
        document::first_in(&self.live, &selector)
    }
}

/// Whether the page says that somebody asks for another view, and how.
fn asked() -> Option<String> {
    document::on_root(ASKED)
}

/// The live view cannot come. The page says so, and shows what it holds, whatever was asked for.
pub fn give_up() {
    document::take_from_root(ASKED);
    document::set_on_root(FAILED, "");
    for note in document::all(NOTES) {
        note.set_hidden(note.get_attribute(NOTE).is_none_or(|what| what != "failed"));
    }
}
