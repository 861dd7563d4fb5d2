//! Paper: what is to be done before the page is printed, and after.

use wasm_bindgen::JsCast;
use wasm_bindgen::closure::Closure;
use web_sys::{Element, EventTarget, MediaQueryListEvent};

use super::{document, window};

/// Marks what was opened for paper only.
const OPENED: &str = "data-opened";

/// Opens the dialog in which the reader prints the page.
pub fn print() {
    let _ = window().print();
}

/// Calls back before each printing and after it, for as long as the page lives. Both may come twice: not every browser
/// has the events, not every one tells that its medium changes.
pub fn on_print(before: Box<dyn Fn()>, after: Box<dyn Fn()>) {
    let media = window().match_media("print").ok().flatten();
    let told = Closure::<dyn Fn(web_sys::Event)>::new(move |event: web_sys::Event| {
        let is_print = match event.dyn_ref::<MediaQueryListEvent>() {
            Some(change) => change.matches(),
            None => event.type_() == "beforeprint",
        };
        if is_print { before() } else { after() }
    });
    let listener = told.as_ref().unchecked_ref();
    let page: EventTarget = window().into();
    let _ = page.add_event_listener_with_callback("beforeprint", listener);
    let _ = page.add_event_listener_with_callback("afterprint", listener);
    if let Some(media) = media {
        let _ = media.add_event_listener_with_callback("change", listener);
    }
    told.forget();
}

/// Unfolds what can be unfolded: on paper nobody can.
pub fn unfold_all() {
    each("details:not([open])", |part| {
        let _ = part.set_attribute("open", "");
        let _ = part.set_attribute(OPENED, "");
    });
}

/// Folds again what was unfolded for paper.
pub fn fold_again() {
    each("details[data-opened]", |part| {
        let _ = part.remove_attribute("open");
        let _ = part.remove_attribute(OPENED);
    });
}

fn each(selector: &str, change: fn(&Element)) {
    let Ok(found) = document().query_selector_all(selector) else { return };
    for at in 0..found.length() {
        if let Some(element) = found.get(at).and_then(|node| node.dyn_into::<Element>().ok()) {
            change(&element);
        }
    }
}
