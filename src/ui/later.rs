//! What comes later. A view is made with its heading and what stands there with it; the rest comes part by part, each in a
//! task of its own after a paint, so that what the reader asked for is there sooner and no task is long.

use std::cell::{Cell, RefCell};
use std::collections::VecDeque;
use std::ops::Range;
use std::sync::Arc;
use std::time::Duration;

use leptos::prelude::*;
use leptos::task::spawn_local;

use super::dynamic::dynamic;
use crate::browser::document;

/// How much is made at once of what changes within a view, in CSS pixels: as much as a slow phone makes without the reader
/// waiting for it. What else fits in the window comes with the next frames.
const ANSWER: f64 = 240.0;

thread_local! {
    /// The parts that are still to come, in their order.
    static WAITING: RefCell<VecDeque<RwSignal<bool>>> = const { RefCell::new(VecDeque::new()) };
    /// Those that come only when the reader wants them.
    static ON_DEMAND: RefCell<Vec<RwSignal<bool>>> = const { RefCell::new(Vec::new()) };
    static IS_ASKED: Cell<bool> = const { Cell::new(false) };
    /// Whether nothing of the explorer is seen yet, so that no part has to wait for a paint.
    static IS_UNSEEN: Cell<bool> = const { Cell::new(true) };
    /// Whether nothing waits any more, also not what is in those parts.
    static IS_FINISHING: Cell<bool> = const { Cell::new(false) };
}

/// The room for what is made at once, in CSS pixels: as far as it has not been filled.
pub struct Room(Cell<f64>);

impl Room {
    /// What stands above it in the window is no lower than `head`. Where nothing comes later, there is no end to it.
    pub fn below(head: f64) -> Self {
        let is_endless = !document::is_there();
        Self(Cell::new(if is_endless { f64::INFINITY } else { (document::window_height() - head).min(ANSWER) }))
    }

    /// How many of `count` things have a place that are no lower than `least`. They take their room.
    pub fn rows(&self, count: usize, least: f64) -> usize {
        (0..count).take_while(|_| self.takes(least)).count()
    }

    /// Whether there is room for the beginning of something that is no lower than `least`. It takes its room.
    pub fn takes(&self, least: f64) -> bool {
        let left = self.0.get();
        self.0.set(left - least);
        left > 0.0
    }
}

/// A part of the view that comes after a paint, when those that wait already have come.
pub fn later(make: impl Fn() -> AnyView + Send + 'static) -> AnyView {
    if is_at_once() {
        return make();
    }
    let is_here = RwSignal::new(false);
    WAITING.with_borrow_mut(|waiting| waiting.push_back(is_here));
    ask();
    once(is_here, make)
}

/// A part of the view that comes when it `is_wanted`, and on paper.
pub fn on_demand(is_wanted: RwSignal<bool>, make: impl Fn() -> AnyView + Send + 'static) -> AnyView {
    if is_at_once() {
        return make();
    }
    ON_DEMAND.with_borrow_mut(|parts| {
        parts.retain(|part| !part.is_disposed());
        parts.push(is_wanted);
    });
    once(is_wanted, make)
}

/// Nothing comes later on what is written ahead.
fn is_at_once() -> bool {
    IS_FINISHING.get() || !document::is_there()
}

fn once(is_here: RwSignal<bool>, make: impl Fn() -> AnyView + Send + 'static) -> AnyView {
    dynamic(move || if is_here.get() { make() } else { ().into_any() })
}

/// Many things of one list: a piece of them now, and each next piece later.
pub fn in_pieces(all: Range<usize>, piece: usize, make: &Arc<dyn Fn(usize) -> AnyView + Send + Sync>) -> AnyView {
    let end = all.start.saturating_add(piece).min(all.end);
    let now: Vec<AnyView> = (all.start..end).map(|at| make(at)).collect();
    let rest = (end < all.end).then(|| {
        let make = make.clone();
        later(move || in_pieces(end..all.end, piece, &make))
    });
    view! { {now} {rest} }.into_any()
}

/// Has all that waits come, before the browser does anything else. Says whether there was anything.
pub fn finish() -> bool {
    come_at_once(WAITING.take())
}

/// The same, and what comes only on demand: on paper nobody can ask for it.
pub fn finish_for_paper() -> bool {
    let waiting = WAITING.take();
    come_at_once(waiting.into_iter().chain(ON_DEMAND.take()))
}

fn come_at_once(parts: impl IntoIterator<Item = RwSignal<bool>>) -> bool {
    IS_FINISHING.set(true);
    let is_any = parts.into_iter().filter(|part| come(*part)).count() > 0;
    // They are made in the order in which they have been asked for: this comes after them.
    spawn_local(async { IS_FINISHING.set(false) });
    is_any
}

/// What is made of the explorer is seen from now on.
pub fn show() {
    IS_UNSEEN.set(false);
}

/// Runs when all parts have come.
pub fn when_all_are_here(run: Box<dyn FnOnce()>) {
    if IS_ASKED.get() {
        soon(|| when_all_are_here(run));
    } else {
        run();
    }
}

/// The first part leaves the frame after the view's own to the map, and to what the reader does then.
fn ask() {
    if !IS_ASKED.replace(true) {
        soon(|| soon(next));
    }
}

fn next() {
    // Those of a view that has gone in the meantime are passed by.
    while let Some(part) = WAITING.with_borrow_mut(VecDeque::pop_front) {
        if come(part) {
            // More may wait when it is there.
            return soon(next);
        }
    }
    IS_ASKED.set(false);
}

/// In a task of its own: after the next paint, if there is something to be seen.
fn soon(run: impl FnOnce() + 'static) {
    if IS_UNSEEN.get() {
        set_timeout(run, Duration::ZERO);
    } else {
        document::after_paint(run);
    }
}

/// Whether the part's view is still there, and the part was not.
fn come(part: RwSignal<bool>) -> bool {
    part.try_get_untracked() == Some(false) && part.try_set(true).is_none()
}
