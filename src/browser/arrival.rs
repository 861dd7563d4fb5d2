//! What may come late, or never: a script of the page, and a newer version of it.

use js_sys::Promise;
use wasm_bindgen::prelude::*;
use wasm_bindgen_futures::JsFuture;

#[wasm_bindgen(module = "/src/browser/arrival.js")]
extern "C" {
    fn settled(name: &str, patience: u32) -> Promise;

    fn outdated() -> Promise;
}

/// The script that defines a global has come, or has failed for good; an error where that takes more than so many
/// milliseconds. It may still come then.
pub fn script(name: &str, patience: u32) -> impl Future<Output = Result<JsValue, JsValue>> + use<> {
    JsFuture::from(settled(name, patience))
}

/// The page has been published anew since it was opened, so that what it has not loaded so far may be gone from the
/// server; an error where it has not, or that cannot be known. Asks the server.
pub fn newer_version() -> impl Future<Output = Result<JsValue, JsValue>> {
    JsFuture::from(outdated())
}
