//! Frames inside the page.

use web_sys::HtmlElement;

/// Puts a frame into an element, in place of what is in there. A frame that is sent on to another
/// address would be a step in the page's history; a new one is none.
pub fn show(place: &HtmlElement, class: &str, address: &str, title: &str, height: u32) {
    let Ok(frame) = super::document().create_element("iframe") else { return };
    let height = height.to_string();
    for (name, value) in [("class", class), ("title", title), ("height", &height), ("src", address)] {
        let _ = frame.set_attribute(name, value);
    }
    place.set_text_content(None);
    let _ = place.append_child(&frame);
}
