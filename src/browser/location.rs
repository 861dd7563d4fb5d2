//! The address bar. What is written into it, `state/address.rs` decides.

use wasm_bindgen::closure::Closure;
use wasm_bindgen::{JsCast, JsValue};

use super::{place, steps, window};

/// What another address is in the browser's history.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Step {
    /// A new one, which “back” leads out of again.
    New,
    /// The present one, changed.
    Same,
}

/// The address behind `#`, with the `#`; empty where there is none.
pub fn hash() -> String {
    window().location().hash().unwrap_or_default()
}

/// The whole address of the page.
pub fn whole() -> String {
    window().location().href().unwrap_or_default()
}

/// Goes to another address of the page, as following a link would.
pub fn follow(hash: &str) {
    // Fails only where the page may not navigate at all; then the reader stays where they are.
    let _ = window().location().set_hash(hash);
}

/// The same without a new step in the history.
pub fn follow_in_place(hash: &str) {
    let _ = window().location().replace(hash);
}

/// Writes another address of the page into the bar, with a parameter in its query if one is given. The page is told of
/// nothing: for a `hashchange`, the browser would look for an element of that name, and lay out the page for it.
///
/// What the step keeps that is left, or changed, it keeps.
pub fn write(hash: &str, parameter: Option<(&'static str, &'static str)>, step: Step) {
    let hash = hash.to_owned();
    steps::when_settled(move || write_now(&hash, parameter, step));
}

fn write_now(hash: &str, parameter: Option<(&str, &str)>, step: Step) {
    let with_parameter = parameter.and_then(|(name, value)| {
        let url = resolve("").filter(|url| url.search_params().get(name).as_deref() != Some(value))?;
        url.search_params().set(name, value);
        url.set_hash(hash);
        Some(url.href())
    });
    let address = with_parameter.as_deref().unwrap_or(hash);
    let Ok(history) = window().history() else { return };
    let written = match step {
        // A view that is opened from a dialog comes in the place of that.
        Step::New if steps::is_dialog() => history.replace_state_with_url(&JsValue::NULL, "", Some(address)),
        Step::New => {
            steps::keep_place();
            history.push_state_with_url(&JsValue::NULL, "", Some(address))
        }
        Step::Same => history.replace_state_with_url(&steps::of_present(), "", Some(address)),
    };
    if written.is_err() {
        follow(hash);
    }
    place::comes_to(whole());
}

/// Calls back each time the address of the view changes by other means than [`write()`], for as long as the page lives;
/// sometimes twice. Going back to an address with another query is no `hashchange`.
pub fn on_change(callback: impl Fn() + 'static) {
    let callback = Closure::<dyn Fn()>::new(callback);
    for event in ["hashchange", "popstate"] {
        let _ = window().add_event_listener_with_callback(event, callback.as_ref().unchecked_ref());
    }
    callback.forget();
}

/// What stands behind the `?` of the page's address, with the `?`; empty where there is none.
pub fn query() -> String {
    window().location().search().unwrap_or_default()
}

/// The page's file with its query, as it stands in the address that a page around it gives its frame.
pub fn file() -> String {
    let path = window().location().pathname().unwrap_or_default();
    let file = path.rsplit('/').next().unwrap_or_default().to_owned();
    file + &query()
}

/// Whether a name stands in the page's query.
pub fn asks_for(name: &str) -> bool {
    resolve("").is_some_and(|url| url.search_params().get(name).is_some())
}

/// An address that starts at the page, as it reads from anywhere.
pub fn absolute(url: &str) -> Option<String> {
    resolve(url).map(|url| url.href())
}

/// Whether an address leads to the server that the page came from.
pub fn is_same_origin(url: &str) -> bool {
    match (resolve(url), resolve("")) {
        // Of the address, not of the page: in a sandbox the page's origin is "null".
        (Some(url), Some(here)) => url.origin() == here.origin(),
        _ => false,
    }
}

/// Whether an address leads to one of these origins, which stand with spaces between them.
pub fn is_of_origin(url: &str, origins: &str) -> bool {
    resolve(url).is_some_and(|url| origins.split_whitespace().any(|origin| origin == url.origin()))
}

fn resolve(url: &str) -> Option<web_sys::Url> {
    web_sys::Url::new_with_base(url, &window().location().href().ok()?).ok()
}
