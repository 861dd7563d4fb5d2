//! Listeners that last exactly as long as what they are for.

use wasm_bindgen::JsCast;
use wasm_bindgen::closure::Closure;
use web_sys::{AddEventListenerOptions, Element, Event, KeyboardEvent, WheelEvent};

/// A listener on an element; dropped, it stops listening.
pub struct Listener {
    target: Element,
    event: &'static str,
    capture: bool,
    callback: Closure<dyn FnMut(Event)>,
}

impl Listener {
    fn new(target: &Element, event: &'static str, capture: bool, callback: impl FnMut(Event) + 'static) -> Self {
        let callback = Closure::<dyn FnMut(Event)>::new(callback);
        let options = AddEventListenerOptions::new();
        options.set_capture(capture);
        let _ = target.add_event_listener_with_callback_and_add_event_listener_options(
            event,
            callback.as_ref().unchecked_ref(),
            &options,
        );
        Self { target: target.clone(), event, capture, callback }
    }
}

impl Drop for Listener {
    fn drop(&mut self) {
        let _ = self.target.remove_event_listener_with_callback_and_bool(
            self.event,
            self.callback.as_ref().unchecked_ref(),
            self.capture,
        );
    }
}

/// Calls back when the reader presses Enter or the space bar on the element.
pub fn on_press(element: &Element, mut callback: impl FnMut() + 'static) -> Listener {
    Listener::new(element, "keydown", false, move |event| {
        let event: KeyboardEvent = event.unchecked_into();
        if matches!(event.key().as_str(), "Enter" | " ") && !event.repeat() {
            // The space bar would scroll the page as well.
            event.prevent_default();
            callback();
        }
    })
}

/// Calls back when the element gets the focus.
pub fn on_focus(element: &Element, mut callback: impl FnMut() + 'static) -> Listener {
    Listener::new(element, "focus", false, move |_| callback())
}

/// Leaves the wheel to the page, unless the reader holds Ctrl or ⌘ to work the element itself.
/// `refused` is told about each turn of the wheel that the element did not get.
pub fn leave_wheel_to_page(element: &Element, mut refused: impl FnMut() + 'static) -> Listener {
    Listener::new(element, "wheel", true, move |event| {
        let event: WheelEvent = event.unchecked_into();
        if !event.ctrl_key() && !event.meta_key() {
            event.stop_propagation();
            refused();
        }
    })
}
