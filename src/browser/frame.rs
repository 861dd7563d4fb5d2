//! Frames inside the page.

use web_sys::{Element, HtmlElement};

/// What a frame shows, and how.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Frame {
    pub address: String,
    /// In CSS pixels.
    pub height: u32,
    /// The colour scheme that the frame has of the page around it, where that is not the page's own.
    pub color_scheme: Option<&'static str>,
}

/// The attribute that the style sheet knows a frame's colour scheme by.
const COLOR_SCHEME: &str = "data-scheme";

/// Puts a frame into an element, in place of what is in there. A frame that is sent on to another
/// address would be a step in the page's history; a new one is none. One of the same address only gets its height.
pub fn show(place: &HtmlElement, class: &str, title: &str, frame: &Frame) {
    let height = frame.height.to_string();
    let before = place.first_element_child().filter(|before| is_like(before, frame));
    if let Some(before) = before {
        let _ = before.set_attribute("height", &height);
        return;
    }
    let Ok(element) = super::document().create_element("iframe") else { return };
    for (name, value) in [("class", class), ("title", title), ("height", &height), ("src", &frame.address)] {
        let _ = element.set_attribute(name, value);
    }
    if let Some(scheme) = frame.color_scheme {
        let _ = element.set_attribute(COLOR_SCHEME, scheme);
    }
    place.set_text_content(None);
    let _ = place.append_child(&element);
}

fn is_like(element: &Element, frame: &Frame) -> bool {
    element.get_attribute("src").as_ref() == Some(&frame.address)
        && element.get_attribute(COLOR_SCHEME).as_deref() == frame.color_scheme
}
