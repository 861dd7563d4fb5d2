//! Listeners that last exactly as long as what they are for.

use std::cell::Cell;
use std::rc::Rc;

use wasm_bindgen::JsCast;
use wasm_bindgen::closure::Closure;
use web_sys::{
    AddEventListenerOptions, Element, Event, EventTarget, KeyboardEvent, MouseEvent, SecurityPolicyViolationEvent,
    TouchEvent, WheelEvent,
};

use super::schedule::after_paint;

/// A listener on an element or on the document; dropped, it stops listening.
pub struct Listener {
    target: EventTarget,
    event: &'static str,
    capture: bool,
    callback: Closure<dyn FnMut(Event)>,
}

impl Listener {
    fn new(target: &EventTarget, event: &'static str, capture: bool, callback: impl FnMut(Event) + 'static) -> Self {
        let callback = Closure::<dyn FnMut(Event)>::new(callback);
        let options = AddEventListenerOptions::new();
        options.set_capture(capture);
        // A listener that might stop the page from scrolling would make every touch and every turn of the wheel wait for it.
        options.set_passive(event.starts_with("touch") || event == "wheel");
        let _ = target.add_event_listener_with_callback_and_add_event_listener_options(
            event,
            callback.as_ref().unchecked_ref(),
            &options,
        );
        Self { target: target.clone(), event, capture, callback }
    }

    /// Listens for as long as the page lives.
    pub fn keep(self) {
        std::mem::forget(self);
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

/// A key that the reader presses without Ctrl, Alt or ⌘.
pub struct Key {
    pub name: String,
    pub target: Element,
    /// Held down, and not pressed anew.
    pub is_held: bool,
}

/// Calls back with each key that is pressed in the element. `taken` says whether the key was for it;
/// then nobody else gets it, and the page does not scroll.
pub fn on_key(element: &Element, mut taken: impl FnMut(&Key) -> bool + 'static) -> Listener {
    Listener::new(element, "keydown", false, move |event| {
        let target = event.target().and_then(|target| target.dyn_into::<Element>().ok());
        let event: KeyboardEvent = event.unchecked_into();
        let is_plain = !(event.ctrl_key() || event.meta_key() || event.alt_key() || event.default_prevented());
        if let Some(target) = target.filter(|_| is_plain)
            && taken(&Key { name: event.key(), target, is_held: event.repeat() })
        {
            event.prevent_default();
            event.stop_propagation();
        }
    })
}

/// Calls back before anybody gets a key that is pressed in the element.
pub fn before_each_key(element: &Element, callback: impl Fn() + 'static) -> Listener {
    Listener::new(element, "keydown", true, move |_| callback())
}

/// Calls back when the element is pressed.
pub fn on_press(element: &Element, callback: impl Fn() + 'static) -> Listener {
    Listener::new(element, "click", false, move |_| callback())
}

/// Calls back with what gets the focus inside the element.
pub fn on_focus_in(element: &Element, mut callback: impl FnMut(&Element) + 'static) -> Listener {
    Listener::new(element, "focusin", false, move |event| {
        if let Some(at) = event.target().and_then(|target| target.dyn_into::<Element>().ok()) {
            callback(&at);
        }
    })
}

/// Calls back once, when the reader presses something or types for the first time; what they wanted comes first.
pub fn on_first_use(callback: impl FnOnce() + 'static) {
    let callback = Rc::new(Cell::new(Some(callback)));
    for event in ["pointerdown", "keydown"] {
        let callback = callback.clone();
        let told = move |_| {
            if let Some(callback) = callback.take() {
                after_paint(callback);
            }
        };
        Listener::new(&super::document(), event, true, told).keep();
    }
}

/// Calls back at each of some events on the page, before anybody else hears of it; for as long as the page lives.
pub fn on_page(events: &[&'static str], callback: impl Fn() + Copy + 'static) {
    for event in events {
        Listener::new(&super::document(), event, true, move |_| callback()).keep();
    }
}

/// The same for events that are told to the window.
pub fn on_window(event: &'static str, callback: impl Fn() + 'static) {
    Listener::new(&super::window(), event, true, move |_| callback()).keep();
}

/// Calls back when something inside the element loses the focus.
pub fn on_focus_out(element: &Element, mut callback: impl FnMut() + 'static) -> Listener {
    Listener::new(element, "focusout", false, move |_| callback())
}

/// Whether a link is followed in the plain way, so that it may be the explorer's.
fn is_plain(event: &MouseEvent) -> bool {
    let is_with_key = event.ctrl_key() || event.meta_key() || event.shift_key() || event.alt_key();
    event.button() == 0 && !event.default_prevented() && !is_with_key
}

/// Takes a press of a link that is followed in the plain way; says whether it is one.
pub fn takes_press(event: &MouseEvent) -> bool {
    let is_plain = is_plain(event);
    if is_plain {
        event.prevent_default();
    }
    is_plain
}

/// Calls back with the address of each link in the element that the reader follows in the plain way. `taken` says whether
/// it leads to another view; then the browser does not follow it. With a key held or another button it stays the browser's.
///
/// The document listens: of an element that listens for presses, screen readers say that all in it can be pressed.
pub fn on_link(element: &Element, taken: impl Fn(&str) -> bool + 'static) -> Listener {
    let element = element.clone();
    Listener::new(&super::document(), "click", false, move |event| {
        let event: MouseEvent = event.unchecked_into();
        let pressed = event.target().and_then(|target| target.dyn_into::<Element>().ok());
        let link = pressed.filter(|pressed| element.contains(Some(pressed)));
        let link = link.and_then(|pressed| pressed.closest("a[href]:not([target],[download])").ok().flatten());
        if let (true, Some(address)) = (is_plain(&event), link.and_then(|link| link.get_attribute("href")))
            && taken(&address)
        {
            event.prevent_default();
        }
    })
}

/// Calls back when the page's policy has kept a frame from being shown.
pub fn on_frame_blocked(callback: impl Fn() + 'static) -> Listener {
    Listener::new(&super::document(), "securitypolicyviolation", false, move |event| {
        let event: SecurityPolicyViolationEvent = event.unchecked_into();
        if event.effective_directive().starts_with("frame-src") {
            callback();
        }
    })
}

/// Calls back when one finger alone moves over the element, which scrolls the page.
pub fn on_one_finger(element: &Element, mut callback: impl FnMut() + 'static) -> Listener {
    Listener::new(element, "touchmove", true, move |event| {
        let event: TouchEvent = event.unchecked_into();
        if event.touches().length() == 1 {
            callback();
        }
    })
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
