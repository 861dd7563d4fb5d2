//! Markup that does not change, put together in one call.

use presenter::html::Html;
use wasm_bindgen::prelude::*;
use web_sys::{Element, Node};

#[wasm_bindgen(module = "/src/browser/build.js")]
extern "C" {
    /// One node, or a fragment of several.
    #[wasm_bindgen(js_name = build)]
    fn build_code(code: &str) -> Node;
}

/// Puts a node into an element, before another one or as its last.
pub fn insert(node: &Node, parent: &Element, before: Option<&Node>) {
    let _ = parent.insert_before(node, before);
}

/// The element that a node stands in, if it is in one.
pub fn parent(node: &Node) -> Option<Element> {
    node.parent_element()
}

/// Takes a node out of where it stands.
pub fn remove(node: &Node) {
    if let Some(parent) = node.parent_node() {
        let _ = parent.remove_child(node);
    }
}

/// Takes away all that stands between two nodes of an element.
pub fn empty_between(start: &Node, end: &Node) {
    if start.parent_node() != end.parent_node() {
        return;
    }
    while let Some(between) = start.next_sibling().filter(|next| next != end) {
        remove(&between);
    }
}

/// The nodes of some markup, one after the other; at least one. They are not in a page yet.
pub fn build(html: &Html) -> Vec<Node> {
    let built = build_code(html.code());
    if built.node_type() != Node::DOCUMENT_FRAGMENT_NODE {
        return vec![built];
    }
    let nodes = built.child_nodes();
    (0..nodes.length()).filter_map(|at| nodes.item(at)).collect()
}
