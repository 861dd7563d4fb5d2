//! Copying for the reader.

use wasm_bindgen_futures::JsFuture;
use web_sys::HtmlInputElement;
use web_sys::wasm_bindgen::JsCast;

/// Copies the text of a field, and says whether the browser allowed it. Where it does not, as in
/// a frame without that right, the text is marked, ready to be copied by hand.
pub async fn copy_from(field: web_sys::HtmlElement) -> bool {
    let Ok(field) = field.dyn_into::<HtmlInputElement>() else { return false };
    field.select();
    let clipboard = super::window().navigator().clipboard();
    // Without a secure context there is no clipboard at all.
    if clipboard.is_undefined() {
        return false;
    }
    JsFuture::from(clipboard.write_text(&field.value())).await.is_ok()
}
