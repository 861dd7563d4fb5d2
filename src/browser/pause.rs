//! Work in steps, so that the page stays answerable in between.

use js_sys::Promise;
use wasm_bindgen_futures::JsFuture;

use super::window;

/// Lets the browser do what waits: what the reader has pressed, what is to be painted.
pub async fn pause() {
    let mut ask = |go_on, _| {
        // Fails only where a page has no timers; then the browser has its turn when the next step is over.
        let _ = window().set_timeout_with_callback(&go_on);
    };
    let _ = JsFuture::from(Promise::new(&mut ask)).await;
}
