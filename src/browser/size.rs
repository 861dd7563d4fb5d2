//! How large an element is, now and whenever that changes.

use wasm_bindgen::JsCast;
use wasm_bindgen::closure::Closure;
use web_sys::{Element, ResizeObserver};

use super::window;

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

/// The height of what the page is shown in: of the window, or of the frame, in CSS pixels.
pub fn of_window() -> u32 {
    whole(window().inner_height().ok().and_then(|height| height.as_f64()).unwrap_or_default())
}

/// Calls back whenever the window has got another size, for as long as the page lives. In a frame of another origin that
/// is off screen, that may be late.
pub fn on_window_change(callback: impl Fn() + 'static) {
    let callback = Closure::<dyn Fn()>::new(callback);
    let _ = window().add_event_listener_with_callback("resize", callback.as_ref().unchecked_ref());
    callback.forget();
}

#[expect(
    clippy::cast_possible_truncation,
    clippy::cast_sign_loss,
    reason = "boxes are neither negative nor that large"
)]
fn whole(length: f64) -> u32 {
    length.ceil() as u32
}
