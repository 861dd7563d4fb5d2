//! What the device has for sending links: to people, to other programs.

use wasm_bindgen::prelude::*;
use wasm_bindgen_futures::{JsFuture, spawn_local};
use web_sys::ShareData;

#[wasm_bindgen]
extern "C" {
    /// The browser, as far as it may lack the way to send.
    type Sender;

    #[wasm_bindgen(method, getter, js_name = share)]
    fn way(this: &Sender) -> JsValue;
}

/// Whether the device has something for that.
pub fn can_send() -> bool {
    super::window().navigator().unchecked_ref::<Sender>().way().is_function()
}

/// Opens it. The reader chooses whom the link goes to, or nobody.
pub fn send(title: &str, url: &str) {
    let data = ShareData::new();
    data.set_title(title);
    data.set_url(url);
    let sent = super::window().navigator().share_with_data(&data);
    spawn_local(async move {
        // Whoever changes their mind has done nothing wrong.
        let _ = JsFuture::from(sent).await;
    });
}
