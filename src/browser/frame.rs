//! Frames inside the page.

use web_sys::{Element, HtmlElement};

/// Puts a frame into an element, in place of what is in there. A frame that is sent on to another
/// address would be a step in the page's history; a new one is none.
pub fn show(place: &HtmlElement, class: &str, address: &str, title: &str, height: u32) {
    let document = super::document();
    let Ok(frame) = document.create_element("iframe") else { return };
    let set = |frame: &Element, name: &str, value: &str| {
        let _ = frame.set_attribute(name, value);
    };
    set(&frame, "class", class);
    set(&frame, "title", title);
    set(&frame, "height", &height.to_string());
    set(&frame, "src", address);
    place.set_text_content(None);
    let _ = place.append_child(&frame);
}
