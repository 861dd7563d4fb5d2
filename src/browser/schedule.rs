//! Waiting for the browser. Everything that waits for a frame waits here, because a frame may never come: browsers stop
//! animation frames in hidden tabs, and in frames of other origins that are off screen.

use std::cell::{Cell, RefCell};
use std::rc::Rc;

use js_sys::{Date, Function, Promise};
use wasm_bindgen::JsCast;
use wasm_bindgen::JsValue;
use wasm_bindgen::closure::Closure;
use wasm_bindgen_futures::JsFuture;

use super::window;

/// How long a time slice lasts by default, in milliseconds.
const SLICE: f64 = 8.0;

/// How long a frame may take to come, in milliseconds, until nothing waits for it any more.
const NO_FRAME: i32 = 250;

/// Whether a frame came, or the time for it ran out.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Frame {
    Came,
    /// Nobody looks: the page is hidden, or far off screen.
    Missed,
}

/// A function that runs at most once, whoever calls it first.
type Once = Rc<RefCell<Option<Box<dyn FnOnce(Frame)>>>>;

/// Lets the browser handle what waits: input, timers, a paint.
pub async fn yield_now() {
    let mut ask = |go_on, _| {
        // Fails only where a page has no timers; then the browser has its turn when this work is over.
        let _ = window().set_timeout_with_callback(&go_on);
    };
    let _ = JsFuture::from(Promise::new(&mut ask)).await;
}

/// Runs before the next frame is painted, or soon after where no frame comes.
pub fn next_frame(run: impl FnOnce() + 'static) {
    on_frame(Box::new(move |_| run()));
}

/// Runs in a task of its own once what has just changed has been painted, or soon after where no frame comes.
pub fn after_paint(run: impl FnOnce() + 'static) {
    after_frame(Box::new(move |_| run()));
}

/// Waits until what has just changed has been painted, or until it is clear that it will not be.
pub async fn painted() -> Frame {
    let frame = Rc::new(Cell::new(Frame::Missed));
    let told = frame.clone();
    let mut ask = move |go_on: Function, _| {
        let told = told.clone();
        after_frame(Box::new(move |frame| {
            told.set(frame);
            // The function that ends a promise does not throw.
            let _ = go_on.call0(&JsValue::UNDEFINED);
        }));
    };
    let _ = JsFuture::from(Promise::new(&mut ask)).await;
    frame.get()
}

/// Waits until the page has been painted for the first time; not for long, because a hidden page is not painted.
pub async fn first_paint() {
    if window().performance().is_some_and(|times| times.get_entries_by_type("paint").length() > 0) {
        return;
    }
    painted().await;
}

fn after_frame(run: Box<dyn FnOnce(Frame)>) {
    on_frame(Box::new(move |frame| {
        let run = Closure::once_into_js(move || run(frame));
        let _ = window().set_timeout_with_callback(run.unchecked_ref());
    }));
}

/// Asks for a frame and for a timer; the first of them runs it.
fn on_frame(run: Box<dyn FnOnce(Frame)>) {
    let once: Once = Rc::new(RefCell::new(Some(run)));
    let by = |frame: Frame, once: Once| {
        Closure::once_into_js(move || {
            let run = once.borrow_mut().take();
            if let Some(run) = run {
                run(frame);
            }
        })
    };
    let _ = window().request_animation_frame(by(Frame::Came, once.clone()).unchecked_ref());
    let timer = by(Frame::Missed, once);
    let _ = window().set_timeout_with_callback_and_timeout_and_arguments_0(timer.unchecked_ref(), NO_FRAME);
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
