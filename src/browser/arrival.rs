//! What may come late, or never: a script of the page, and a newer version of it.

use js_sys::Promise;
use wasm_bindgen::prelude::*;
use wasm_bindgen_futures::JsFuture;

use super::window;

#[wasm_bindgen(module = "/src/browser/arrival.js")]
extern "C" {
    #[wasm_bindgen(js_name = settled)]
    fn script_settled(name: &str, patience: u32) -> Promise;

    #[wasm_bindgen(js_name = isOutdated)]
    fn page_is_outdated() -> Promise;
}

/// Waits until the script that defines a global has come or has failed, for so many milliseconds at most. Says whether it
/// has; if not, it may still come.
pub async fn script(name: &str, patience: u32) -> bool {
    is_true(script_settled(name, patience)).await
}

/// Whether the page has been published anew since it was opened, so that what it has not loaded so far may be gone from
/// the server. Asks the server.
pub async fn is_outdated() -> bool {
    is_true(page_is_outdated()).await
}

/// Loads the page anew, at the address that it has now.
pub fn reload() {
    // Fails only where the page may not navigate at all.
    let _ = window().location().reload();
}

async fn is_true(promise: Promise) -> bool {
    JsFuture::from(promise).await.is_ok_and(|answer| answer.is_truthy())
}
