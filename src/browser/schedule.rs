//! Waiting for the browser. Everything that waits for a frame waits here (schedule.js), because a frame may never come:
//! browsers stop animation frames in hidden tabs, and in frames of other origins that are off screen.

use js_sys::{Date, Promise};
use wasm_bindgen::prelude::*;
use wasm_bindgen_futures::JsFuture;

/// How long a time slice lasts by default, in milliseconds.
const SLICE: f64 = 8.0;

#[wasm_bindgen(module = "/src/browser/schedule.js")]
extern "C" {
    #[wasm_bindgen(js_name = onFrame)]
    fn on_frame(run: &JsValue);

    #[wasm_bindgen(js_name = afterPaint)]
    fn run_after_paint(run: &JsValue);

    fn yielded() -> Promise;

    #[wasm_bindgen(js_name = painted)]
    fn has_painted() -> Promise;

    #[wasm_bindgen(js_name = runAtLast)]
    fn run_at_last(run: &JsValue, milliseconds: i32);

    /// Whether frames come. Where they do not, nobody looks, and nothing should move from place to place.
    #[wasm_bindgen(js_name = isLookedAt)]
    pub fn is_looked_at() -> bool;
}

/// Whether a frame came, or the time for it ran out.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Frame {
    Came,
    /// Nobody looks: the page is hidden, or far off screen.
    Missed,
}

/// Lets the browser handle what waits: input, timers, a paint.
pub async fn yield_now() {
    let _ = JsFuture::from(yielded()).await;
}

/// Runs before the next frame is painted, or soon after where no frame comes.
pub fn next_frame(run: impl FnOnce() + 'static) {
    on_frame(&function(Box::new(run)));
}

/// Runs in a task of its own once what has just changed has been painted, or soon after where no frame comes.
pub fn after_paint(run: impl FnOnce() + 'static) {
    run_after_paint(&function(Box::new(run)));
}

/// A function of JavaScript. Made here for all: each kind of closure would bring its own code for that.
fn function(run: Box<dyn FnOnce()>) -> JsValue {
    Closure::once_into_js(run)
}

/// Runs once so many milliseconds have passed, or later: a last way out of waiting for something else.
pub fn at_last(milliseconds: i32, run: impl FnOnce() + 'static) {
    run_at_last(&Closure::once_into_js(run), milliseconds);
}

/// Waits until what has just changed has been painted, or until it is clear that it will not be.
pub async fn painted() -> Frame {
    let came = JsFuture::from(has_painted()).await;
    if came.is_ok_and(|came| came.is_truthy()) { Frame::Came } else { Frame::Missed }
}

/// Waits until the page has been painted for the first time; not for long, because a hidden page is not painted.
pub async fn first_paint() {
    let times = super::window().performance();
    if times.is_none_or(|times| times.get_entries_by_type("paint").length() == 0) {
        painted().await;
    }
}

/// A stretch of work that is to leave the page answerable.
pub struct TimeSlice {
    began: f64,
    length: f64,
}

impl TimeSlice {
    pub fn begin() -> Self {
        Self::of(SLICE)
    }

    /// A slice of so many milliseconds.
    pub fn of(length: f64) -> Self {
        Self { began: Date::now(), length }
    }

    /// Whether its time is over.
    pub fn is_over(&self) -> bool {
        Date::now() - self.began >= self.length
    }

    /// Yields to the browser if the time is over, and begins anew then.
    pub async fn yield_if_over(&mut self) {
        if self.is_over() {
            yield_now().await;
            self.began = Date::now();
        }
    }
}
