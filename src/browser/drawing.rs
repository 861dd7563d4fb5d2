//! Drawings in the page.

use presenter::markup;
use web_sys::Element;

use super::document;

/// The namespace of elements of a drawing.
const SVG: &str = "http://www.w3.org/2000/svg";

/// Puts SVG into an element, in place of what is in there.
pub fn show_svg(place: &Element, svg: &markup::Element) {
    place.set_text_content(None);
    if let Some(drawing) = svg_element(svg) {
        let _ = place.append_child(&drawing);
    }
}

fn svg_element(described: &markup::Element) -> Option<Element> {
    let element = document().create_element_ns(Some(SVG), described.name).ok()?;
    for (name, value) in described.attributes.iter().filter(|(name, _)| *name != "xmlns") {
        let _ = element.set_attribute(name, value);
    }
    if !described.text.is_empty() {
        element.set_text_content(Some(&described.text));
    }
    for inside in described.inside.iter().filter_map(svg_element) {
        let _ = element.append_child(&inside);
    }
    Some(element)
}

/// A new group in the drawing that an element is part of. Groups have names; the drawing as a whole has none and is
/// nothing of its own to those who listen.
pub fn drawn_group(beside: &Element) -> Option<Element> {
    if let Ok(Some(drawing)) = beside.closest("svg") {
        let _ = drawing.set_attribute("role", "presentation");
    }
    let group = document().create_element_ns(Some(SVG), "g").ok()?;
    let _ = group.set_attribute("role", "group");
    beside.parent_element()?.append_child(&group).ok()?;
    Some(group)
}
