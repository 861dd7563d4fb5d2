//! What of a view is made at once: as much as fills the window. What lies below comes part by part, each in a task of
//! its own after a paint, so that what the reader asked for is there sooner and no task is long.

use std::cell::{Cell, RefCell};
use std::collections::VecDeque;

use leptos::prelude::*;
use leptos::task::spawn_local;

use super::context::Context;
use super::dynamic::dynamic;
use crate::browser::document;

thread_local! {
    /// The parts that are still to come, in their order.
    static WAITING: RefCell<VecDeque<RwSignal<bool>>> = const { RefCell::new(VecDeque::new()) };
    static IS_ASKED: Cell<bool> = const { Cell::new(false) };
    /// Whether nothing waits any more, also not what is in those parts.
    static IS_FINISHING: Cell<bool> = const { Cell::new(false) };
}

/// The room in the window that a view has not filled yet, in CSS pixels.
pub struct Room(Cell<f64>);

impl Room {
    /// All of the window. In somebody else's page there is no end to it: a frame must not grow bit by bit. Nor is there
    /// on what is written ahead, where nothing comes later.
    ///
    /// `head` is how much of it the view's heading and what stands there with it take at least.
    pub fn below(cx: &Context, head: f64) -> Self {
        let is_endless = cx.app.is_embedded() || !document::is_there();
        Self(Cell::new(if is_endless { f64::INFINITY } else { document::window_height() - head }))
    }

    /// How many of `count` things begin in the window that are no lower than `least`. They take their room.
    pub fn rows(&self, count: usize, least: f64) -> usize {
        (0..count).take_while(|_| self.takes(least)).count()
    }

    /// A part of the view that is no lower than `least`: at once if it begins in the window.
    pub fn part(&self, least: f64, make: impl Fn() -> AnyView + Send + 'static) -> AnyView {
        if self.takes(least) { make() } else { later(make) }
    }

    /// Whether something that is no lower than `least` begins in the window. It takes its room.
    pub fn takes(&self, least: f64) -> bool {
        let left = self.0.get();
        self.0.set(left - least);
        left > 0.0
    }
}

/// A part of the view that comes after a paint, when those that wait already have come.
pub fn later(make: impl Fn() -> AnyView + Send + 'static) -> AnyView {
    if IS_FINISHING.get() {
        return make();
    }
    let is_here = RwSignal::new(false);
    WAITING.with_borrow_mut(|waiting| waiting.push_back(is_here));
    ask();
    dynamic(move || if is_here.get() { make() } else { ().into_any() })
}

/// Has all that waits come, before the browser does anything else. Says whether there was anything.
pub fn finish() -> bool {
    let waiting = WAITING.take();
    IS_FINISHING.set(true);
    let is_any = waiting.into_iter().filter(|part| come(*part)).count() > 0;
    // They are made in the order in which they have been asked for: this comes after them.
    spawn_local(async { IS_FINISHING.set(false) });
    is_any
}

/// The first part leaves the frame after the view's own to what the reader does then.
fn ask() {
    if !IS_ASKED.replace(true) {
        document::after_paint(|| document::after_paint(next));
    }
}

fn next() {
    IS_ASKED.set(false);
    // Those of a view that has gone in the meantime are passed by.
    while let Some(part) = WAITING.with_borrow_mut(VecDeque::pop_front) {
        if come(part) {
            break;
        }
    }
    if WAITING.with_borrow(|waiting| !waiting.is_empty()) && !IS_ASKED.replace(true) {
        document::after_paint(next);
    }
}

/// Whether the part's view is still there.
fn come(part: RwSignal<bool>) -> bool {
    part.try_set(true).is_none()
}
