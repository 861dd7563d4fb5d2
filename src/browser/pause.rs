//! Work in steps, so that the page stays answerable in between.

use js_sys::{Date, Function, Promise};
use wasm_bindgen::JsCast;
use wasm_bindgen::JsValue;
use wasm_bindgen::closure::Closure;
use wasm_bindgen_futures::JsFuture;

use super::window;

/// How long a step may take before the browser has its turn, in milliseconds.
const STEP: f64 = 8.0;

/// How long a page may take to be painted, in milliseconds, until the start no longer waits for it.
const UNPAINTED: i32 = 300;

/// Lets the browser do what waits: what the reader has pressed, what is to be painted.
pub async fn pause() {
    let mut ask = |go_on, _| {
        // Fails only where a page has no timers; then the browser has its turn when the next step is over.
        let _ = window().set_timeout_with_callback(&go_on);
    };
    let _ = JsFuture::from(Promise::new(&mut ask)).await;
}

/// Runs once the browser has laid out what has just changed.
pub fn after_layout(run: impl FnOnce() + 'static) {
    let run: Task = Box::new(run);
    leptos::prelude::request_animation_frame(run);
}

/// Runs in a task of its own once the browser has painted what has just changed.
pub fn after_paint(run: impl FnOnce() + 'static) {
    let run: Task = Box::new(run);
    after_layout(move || {
        let run = Closure::once_into_js(run);
        let _ = window().set_timeout_with_callback(run.unchecked_ref());
    });
}

/// One type for all that runs later: the way to the browser is written once, and not for each.
type Task = Box<dyn FnOnce()>;

/// Lets the browser paint what has just changed, and do what waits.
pub async fn paint() {
    let mut ask = |go_on: Function, _| {
        after_paint(move || {
            // The function that ends a promise does not throw.
            let _ = go_on.call0(&JsValue::UNDEFINED);
        });
    };
    let _ = JsFuture::from(Promise::new(&mut ask)).await;
}

/// Waits until the page has been painted for the first time; not for long, because nobody paints what nobody sees.
pub async fn first_paint() {
    if window().performance().is_some_and(|times| times.get_entries_by_type("paint").length() > 0) {
        return;
    }
    let mut ask = |go_on: Function, _| {
        let _ = window().request_animation_frame(&go_on);
        let _ = window().set_timeout_with_callback_and_timeout_and_arguments_0(&go_on, UNPAINTED);
    };
    let _ = JsFuture::from(Promise::new(&mut ask)).await;
    pause().await;
}

/// Many small pieces of work, as many of them in one step as there is time for.
pub struct Steps {
    began: f64,
    length: f64,
}

impl Steps {
    pub fn begin() -> Self {
        Self::of(STEP)
    }

    /// Steps of so many milliseconds.
    pub fn of(length: f64) -> Self {
        Self { began: Date::now(), length }
    }

    /// Whether the step has been long enough.
    pub fn is_over(&self) -> bool {
        Date::now() - self.began >= self.length
    }

    /// Pauses if the step has been long enough.
    pub async fn between(&mut self) {
        if self.is_over() {
            pause().await;
            self.began = Date::now();
        }
    }
}
