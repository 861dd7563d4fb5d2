//! How large an element is, now and whenever that changes.

use wasm_bindgen::JsCast;
use wasm_bindgen::closure::Closure;
use web_sys::{Element, ResizeObserver};

/// Width and height in whole CSS pixels, rounded up, so that nothing is cut off.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Default)]
pub struct Size {
    pub width: u32,
    pub height: u32,
}

/// The size of an element's box.
pub fn of(element: &Element) -> Size {
    let rect = element.get_bounding_client_rect();
    Size { width: whole(rect.width()), height: whole(rect.height()) }
}

/// Calls back with an element's size, at once and at each change, for as long as the page lives.
pub fn on_change(element: &Element, callback: impl Fn(Size) + 'static) {
    let watched = element.clone();
    let callback = Closure::<dyn Fn()>::new(move || callback(of(&watched)));
    if let Ok(observer) = ResizeObserver::new(callback.as_ref().unchecked_ref()) {
        observer.observe(element);
        callback.forget();
    }
}

#[expect(
    clippy::cast_possible_truncation,
    clippy::cast_sign_loss,
    reason = "boxes are neither negative nor that large"
)]
fn whole(length: f64) -> u32 {
    length.ceil() as u32
}
