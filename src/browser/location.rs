//! The address bar.

use std::cell::RefCell;

use wasm_bindgen::closure::Closure;
use wasm_bindgen::{JsCast, JsValue};

use super::pause;
use super::window;

/// An address that the reader has gone to, and that the bar does not show yet.
struct Next {
    address: String,
    is_new_step: bool,
    /// What the bar showed when it was asked to.
    after: String,
}

thread_local! {
    static NEXT: RefCell<Option<Next>> = const { RefCell::new(None) };
}

/// The address behind `#`, with the `#`; empty where there is none.
pub fn hash() -> String {
    window().location().hash().unwrap_or_default()
}

/// Goes to another address of the page, as following a link would.
pub fn follow(hash: &str) {
    // Fails only where the page may not navigate at all; then the reader stays where they are.
    let _ = window().location().set_hash(hash);
}

/// Makes another address of the page the present one, with a new step in the history, as soon as the browser has painted:
/// a browser takes as long for an address as for much of a view, and the reader looks at the view.
pub fn go_soon(address: &str) {
    show_soon(address, true);
}

/// The same without a new step in the history.
pub fn replace_soon(address: &str) {
    show_soon(address, false);
}

fn show_soon(address: &str, is_new_step: bool) {
    let after = hash();
    let is_waiting = NEXT.with_borrow_mut(|next| {
        let before = next.take();
        let is_new_step = is_new_step || before.as_ref().is_some_and(|before| before.is_new_step);
        *next = Some(Next { address: address.to_owned(), is_new_step, after });
        before.is_some()
    });
    if !is_waiting {
        pause::after_paint(show_next);
    }
}

/// Shows the address that waits, unless the reader has gone on by other means in the meantime.
fn show_next() {
    let Some(next) = NEXT.take().filter(|next| hash() == next.after && next.address != next.after) else { return };
    if !next.is_new_step {
        replace(&next.address);
    } else if push(&next.address).is_err() {
        follow(&next.address);
    }
}

/// Without a `hashchange`: for that, the browser would first look for an element of that name, and lay out the page for it.
fn push(address: &str) -> Result<(), JsValue> {
    window().history()?.push_state_with_url(&JsValue::NULL, "", Some(address))
}

/// Changes the address without a new step in the history, and without a `hashchange`.
fn replace(hash: &str) {
    if let Ok(history) = window().history() {
        let _ = history.replace_state_with_url(&JsValue::NULL, "", Some(hash));
    }
}

/// Calls back each time the address of the view changes, for as long as the page lives; sometimes
/// twice. Going back to an address with another query is no `hashchange`.
pub fn on_change(callback: impl Fn() + 'static) {
    let callback = Closure::<dyn Fn()>::new(move || {
        NEXT.set(None);
        callback();
    });
    for event in ["hashchange", "popstate"] {
        let _ = window().add_event_listener_with_callback(event, callback.as_ref().unchecked_ref());
    }
    callback.forget();
}

/// Follows an address of the page without a new step in the history.
pub fn go_in_place(hash: &str) {
    let _ = window().location().replace(hash);
}

/// What stands behind the `?` of the page's address, with the `?`; empty where there is none.
pub fn query() -> String {
    window().location().search().unwrap_or_default()
}

/// Whether a name stands in the page's query.
pub fn asks_for(name: &str) -> bool {
    resolve("").is_some_and(|url| url.search_params().get(name).is_some())
}

/// Gives a name in the page's query another value, without a new step in the history. Does nothing
/// where it has that value already.
pub fn set_parameter(name: &str, value: &str) {
    let url = window().location().href().ok().and_then(|href| web_sys::Url::new(&href).ok());
    if let Some(url) = url.filter(|url| url.search_params().get(name).as_deref() != Some(value)) {
        url.search_params().set(name, value);
        replace(&url.href());
    }
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
