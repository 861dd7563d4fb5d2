//! The address bar.

use wasm_bindgen::JsCast;
use wasm_bindgen::closure::Closure;

/// The address behind `#`, with the `#`; empty where there is none.
pub fn hash() -> String {
    window().location().hash().unwrap_or_default()
}

/// Goes to another address of the page, as following a link would.
pub fn go(hash: &str) {
    // Fails only where the page may not navigate at all; then the reader stays where they are.
    let _ = window().location().set_hash(hash);
}

/// Changes the address without a new step in the history, and without a `hashchange`.
pub fn replace(hash: &str) {
    if let Ok(history) = window().history() {
        let _ = history.replace_state_with_url(&wasm_bindgen::JsValue::NULL, "", Some(hash));
    }
}

/// Calls back each time the address behind `#` changes, for as long as the page lives.
pub fn on_hash_change(callback: impl Fn() + 'static) {
    let callback = Closure::<dyn Fn()>::new(callback);
    let _ = window().add_event_listener_with_callback("hashchange", callback.as_ref().unchecked_ref());
    callback.forget();
}

/// A parameter of the page's own address: `name` in `?name=value`.
pub fn parameter(name: &str) -> Option<String> {
    let search = window().location().search().ok()?;
    web_sys::UrlSearchParams::new_with_str(&search).ok()?.get(name)
}

/// Whether an address leads to the server that the page came from.
pub fn is_same_origin(url: &str) -> bool {
    let location = window().location();
    let (Ok(base), Ok(origin)) = (location.href(), location.origin()) else {
        return false;
    };
    web_sys::Url::new_with_base(url, &base).is_ok_and(|url| url.origin() == origin)
}

fn window() -> web_sys::Window {
    leptos::prelude::window()
}
