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

/// Where the page is in the folder of the site, and what stands behind the `?`, without it; none where it is elsewhere.
pub fn page() -> Option<(String, String)> {
    let (here, folder) = (here()?, resolve("./")?);
    let path = here.pathname().strip_prefix(&folder.pathname())?.to_owned();
    Some((path, here.search().trim_start_matches('?').to_owned()))
}

/// Whether the page's address can be changed to that of another page: not in a sandbox, nor of a file.
pub fn can_change_page() -> bool {
    window().origin() != "null"
}

/// The whole address of the page.
pub fn whole() -> String {
    window().location().href().unwrap_or_default()
}

/// Goes to another address of the site, as following a link would.
pub fn follow(address: &str) {
    // Fails only where the page may not navigate at all; then the reader stays where they are.
    let _ = if address.starts_with('#') {
        window().location().set_hash(address)
    } else {
        window().location().assign(&absolute(address).unwrap_or_default())
    };
}

/// The same without a new step in the history.
pub fn follow_in_place(hash: &str) {
    let _ = window().location().replace(hash);
}

/// Writes another address of the site into the bar. The page is told of nothing: for a `hashchange`, the browser would
/// look for an element of that name, and lay out the page for it.
///
/// What the step keeps that is left, or changed, it keeps.
pub fn write(address: String, step: Step) {
    steps::when_settled(move || write_now(&address, step));
}

fn write_now(address: &str, step: Step) {
    let Some(whole) = absolute(address) else { return };
    let Ok(history) = window().history() else { return };
    let written = match step {
        // A view that is opened from a dialog comes in the place of that.
        Step::New if steps::is_dialog() => history.replace_state_with_url(&JsValue::NULL, "", Some(&whole)),
        Step::New => {
            steps::keep_place();
            history.push_state_with_url(&JsValue::NULL, "", Some(&whole))
        }
        Step::Same => history.replace_state_with_url(&steps::of_present(), "", Some(&whole)),
    };
    if written.is_err() {
        follow(address);
    }
    place::comes_to(self::whole());
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
    here().is_some_and(|url| url.search_params().get(name).is_some())
}

/// An address that starts at the folder of the site, as it reads from anywhere.
pub fn absolute(url: &str) -> Option<String> {
    resolve(url).map(|url| url.href())
}

/// Whether an address leads to the server that the page came from.
pub fn is_same_origin(url: &str) -> bool {
    match (resolve(url), here()) {
        // Of the address, not of the page: in a sandbox the page's origin is "null".
        (Some(url), Some(here)) => url.origin() == here.origin(),
        _ => false,
    }
}

/// Whether an address leads to one of these origins, which stand with spaces between them.
pub fn is_of_origin(url: &str, origins: &str) -> bool {
    resolve(url).is_some_and(|url| origins.split_whitespace().any(|origin| origin == url.origin()))
}

fn here() -> Option<web_sys::Url> {
    web_sys::Url::new(&whole()).ok()
}

/// Pages in folders say themselves where the folder of the site is.
fn resolve(url: &str) -> Option<web_sys::Url> {
    web_sys::Url::new_with_base(url, &super::document().base_uri().ok()??).ok()
}
