//! The page around the explorer: its title, what has the focus, what is in sight.

use presenter::markup;
use wasm_bindgen::JsCast;
use web_sys::{
    DomRect, Event, EventInit, HtmlInputElement, ScrollBehavior, ScrollIntoViewOptions, ScrollLogicalPosition,
};
pub use web_sys::{Element, HtmlElement};

use super::{document, media};

/// An element of the page, to be read as a described one is.
pub struct PageNode(pub Element);

impl markup::Node for PageNode {
    fn attribute(&self, name: &str) -> Option<String> {
        self.0.get_attribute(name)
    }

    fn inside(&self) -> Vec<Self> {
        children(&self.0).into_iter().map(Self).collect()
    }
}

/// The elements right inside of an element.
pub fn children(element: &Element) -> Vec<Element> {
    let inside = element.children();
    (0..inside.length()).filter_map(|at| inside.item(at)).collect()
}

pub fn set_title(title: &str) {
    document().set_title(title);
}

/// Sets an attribute of the page's root element, where style sheets look for it.
pub fn set_on_root(name: &str, value: &str) {
    if let Some(root) = document().document_element() {
        let _ = root.set_attribute(name, value);
    }
}

/// An attribute of the page's root element.
pub fn on_root(name: &str) -> Option<String> {
    document().document_element()?.get_attribute(name)
}

/// Takes an attribute of the page's root element away.
pub fn take_from_root(name: &str) {
    if let Some(root) = document().document_element() {
        let _ = root.remove_attribute(name);
    }
}

/// What the page says its language is.
pub fn lang() -> Option<String> {
    on_root("lang")
}

/// Adds a style sheet after the page's own.
pub fn add_style_sheet(url: &str) {
    if let (Ok(link), Some(head)) = (document().create_element("link"), document().head()) {
        let _ = link.set_attribute("rel", "stylesheet");
        let _ = link.set_attribute("href", url);
        let _ = head.append_child(&link);
    }
}

pub fn by_id(id: &str) -> Option<HtmlElement> {
    document().get_element_by_id(id)?.dyn_into().ok()
}

/// Which of the parts that readers unfold are unfolded, in the order of the page.
pub fn unfolded(within: &Element) -> Vec<bool> {
    folding(within).map(|part| part.has_attribute("open")).collect()
}

/// Unfolds parts as [`unfolded`] has found them.
pub fn unfold(within: &Element, unfolded: &[bool]) {
    for (part, _) in folding(within).zip(unfolded).filter(|(_, open)| **open) {
        let _ = part.set_attribute("open", "");
    }
}

fn folding(within: &Element) -> impl Iterator<Item = Element> {
    let parts = within.get_elements_by_tag_name("details");
    (0..parts.length()).filter_map(move |at| parts.item(at))
}

/// An element of any kind, also of a drawing.
pub fn element_by_id(id: &str) -> Option<Element> {
    document().get_element_by_id(id)
}

/// A new element without a meaning, with a class; not yet in the page.
pub fn new_box(class: &str) -> Option<HtmlElement> {
    let element: HtmlElement = document().create_element("div").ok()?.dyn_into().ok()?;
    element.set_class_name(class);
    Some(element)
}

/// Puts an element into another one, as its first.
pub fn put_first(element: &Element, around: &Element) {
    let _ = around.prepend_with_node_1(element);
}

/// All elements of the page that a selector picks.
pub fn all(selector: &str) -> Vec<HtmlElement> {
    let Ok(found) = document().query_selector_all(selector) else { return Vec::new() };
    (0..found.length()).filter_map(|at| found.item(at)?.dyn_into().ok()).collect()
}

/// The first element inside of another one that a selector picks.
pub fn first_in(around: &Element, selector: &str) -> Option<Element> {
    around.query_selector(selector).ok()?
}

/// The nearest element around an element that a selector picks.
pub fn around(element: &Element, selector: &str) -> Option<Element> {
    element.closest(selector).ok()?
}

/// What the reader has typed into a field, if it is one.
pub fn typed(field: &Element) -> Option<String> {
    field.dyn_ref::<HtmlInputElement>().map(HtmlInputElement::value)
}

/// Puts words into a field as if the reader had typed them there.
pub fn type_into(field: &Element, words: &str) {
    let Some(field) = field.dyn_ref::<HtmlInputElement>() else { return };
    field.set_value(words);
    let bubbling = EventInit::new();
    bubbling.set_bubbles(true);
    if let Ok(input) = Event::new_with_event_init_dict("input", &bubbling) {
        let _ = field.dispatch_event(&input);
    }
}

/// Takes away what is in an element.
pub fn empty(place: &Element) {
    place.set_text_content(None);
}

/// Whether the page has the reader's attention: inside a frame, whether the reader has come into it.
pub fn has_focus() -> bool {
    document().has_focus().unwrap_or(false)
}

/// Whether an element has the focus.
pub fn is_focused(element: &Element) -> bool {
    document().active_element().as_ref() == Some(element)
}

/// Whether nothing on the page has the focus, as when what had it is gone.
pub fn is_focus_nowhere() -> bool {
    document().active_element().is_none_or(|active| active.matches("body").unwrap_or(true))
}

/// Whether an element lies in one that a selector picks.
pub fn is_within(element: &Element, selector: &str) -> bool {
    element.closest(selector).is_ok_and(|around| around.is_some())
}

/// Whether an element is a field, where keys have meanings of their own.
pub fn is_field(element: &Element) -> bool {
    element.matches("input,select,textarea").unwrap_or(false)
}

/// Whether the reader sees that an element has the focus: the keyboard, and not a press, brought it there.
pub fn shows_focus(element: &Element) -> bool {
    element.matches(":focus-visible").unwrap_or(false)
}

/// The element that has the focus.
pub fn focused() -> Option<Element> {
    document().active_element()
}

/// Whether what has the focus is an element or lies inside of it.
pub fn holds_focus(element: &Element) -> bool {
    element.contains(document().active_element().as_deref())
}

/// All elements of a class inside of an element.
pub fn by_class(class: &str, around: &Element) -> Vec<Element> {
    let found = around.get_elements_by_class_name(class);
    (0..found.length()).filter_map(|at| found.item(at)).collect()
}

/// Gives an element a class, or takes it away.
pub fn set_class(element: &Element, class: &str, on: bool) {
    let _ = element.class_list().toggle_with_force(class, on);
}

/// The first link to an address inside of an element.
pub fn link_to(address: &str, around: &Element) -> Option<HtmlElement> {
    // Addresses are encoded: no quotation mark can end the text too soon.
    around.query_selector(&format!("a[href=\"{address}\"]")).ok()??.dyn_into().ok()
}

/// Gives an element the focus; it comes into sight. Shapes take it as other elements do, although the
/// interface that the browser gives them has another name.
pub fn focus(element: &Element) {
    let _ = element.unchecked_ref::<HtmlElement>().focus();
}

/// Moves an element into another one, as its last.
pub fn move_into(element: &Element, around: &Element) {
    let _ = around.append_child(element);
}

/// Gives an element the focus without moving the page.
pub fn focus_in_place(element: &Element) {
    let options = web_sys::FocusOptions::new();
    options.set_prevent_scroll(true);
    let _ = element.unchecked_ref::<HtmlElement>().focus_with_options(&options);
}

/// Brings an element into sight if it is not, and no further than needed.
pub fn bring_into_sight(element: &Element, place: Place) {
    let options = ScrollIntoViewOptions::new();
    options.set_behavior(if media::prefers_reduced_motion() { ScrollBehavior::Auto } else { ScrollBehavior::Smooth });
    options.set_block(match place {
        Place::Nearest => ScrollLogicalPosition::Nearest,
        Place::Start => ScrollLogicalPosition::Start,
        Place::Centre => ScrollLogicalPosition::Center,
    });
    element.scroll_into_view_with_scroll_into_view_options(&options);
}

/// Whether an element's upper edge has been scrolled out of the window.
pub fn starts_above_window(element: &Element) -> bool {
    element.get_bounding_client_rect().top() < 0.0
}

/// Where an element is in the window: left, top, right and bottom, in CSS pixels.
pub fn frame_of(element: &Element) -> [f64; 4] {
    sides(&element.get_bounding_client_rect())
}

/// The same for what is written in it.
pub fn frame_of_text(element: &Element) -> Option<[f64; 4]> {
    let range = document().create_range().ok()?;
    range.select_node_contents(element).ok()?;
    Some(sides(&range.get_bounding_client_rect()))
}

fn sides(frame: &DomRect) -> [f64; 4] {
    [frame.left(), frame.top(), frame.right(), frame.bottom()]
}

/// Whether any of an element can be seen through its frame.
pub fn is_in_frame(element: &Element, frame: &Element) -> bool {
    let (part, whole) = (element.get_bounding_client_rect(), frame.get_bounding_client_rect());
    part.width() > 0.0
        && part.height() > 0.0
        && part.right() > whole.left()
        && part.left() < whole.right()
        && part.bottom() > whole.top()
        && part.top() < whole.bottom()
}

/// Where in the window an element should come to stand.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Place {
    Nearest,
    Start,
    Centre,
}

/// Whether the reader has done something before the app had started (`boot/asked.js`).
pub fn is_used() -> bool {
    document().document_element().is_some_and(|page| page.has_attribute("data-used"))
}

/// Whether there is a page at all: what is written ahead has none.
pub const fn is_there() -> bool {
    cfg!(target_arch = "wasm32")
}
