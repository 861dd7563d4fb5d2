//! What the device has for sending links: to people, to other programs.

use js_sys::Reflect;
use wasm_bindgen_futures::spawn_local;
use web_sys::ShareData;

/// Whether the device has something for that.
pub fn can_send() -> bool {
    Reflect::has(&super::window().navigator(), &"share".into()).unwrap_or(false)
}

/// Opens it. The reader chooses whom the link goes to, or nobody.
pub fn send(title: &str, url: &str) {
    let data = ShareData::new();
    data.set_title(title);
    data.set_url(url);
    let sent = super::window().navigator().share_with_data(&data);
    spawn_local(async move {
        // Whoever changes their mind has done nothing wrong.
        let _ = wasm_bindgen_futures::JsFuture::from(sent).await;
    });
}
