//! What comes later. A view is made with its heading and what stands there with it; the rest comes part by part, in the
//! order of the page and with paints in between, so that what the reader asked for is there sooner and no task is long.

use std::cell::{Cell, RefCell};

use leptos::prelude::*;
use leptos::task::{spawn_local, tick};

use super::dynamic::dynamic;
use super::queue::{Queue, Standing};
use crate::browser::document;
use crate::browser::pause::{Steps, paint, pause};

/// How long parts are made until they are painted, in milliseconds. To lay out and paint them takes twice as long again.
const TURN: f64 = 5.0;

thread_local! {
    /// The parts that are still to come.
    static WAITING: RefCell<Queue<RwSignal<bool>>> = const { RefCell::new(Queue::new()) };
    /// Those that come only when the reader wants them.
    static ON_DEMAND: RefCell<Vec<RwSignal<bool>>> = const { RefCell::new(Vec::new()) };
    /// Whether those that wait are being brought.
    static IS_BRINGING: Cell<bool> = const { Cell::new(false) };
    /// What is to be done when they are there.
    static AFTERWARDS: RefCell<Vec<Box<dyn FnOnce()>>> = const { RefCell::new(Vec::new()) };
    /// Whether nothing of the explorer is seen yet, so that no part has to wait for a paint.
    static IS_UNSEEN: Cell<bool> = const { Cell::new(true) };
    /// How it is just now.
    static PACE: Cell<Pace> = const { Cell::new(Pace::InTurns) };
}

/// When parts come.
#[derive(Clone, Copy, PartialEq, Eq, PartialOrd)]
enum Pace {
    /// Each in its turn, or when it is wanted.
    InTurns,
    /// None has to wait, also not those in others.
    AtOnce,
    /// The same, and nobody has to want them.
    ForPaper,
}

/// Nothing comes later on what is written ahead.
fn pace() -> Pace {
    if document::is_there() { PACE.get() } else { Pace::ForPaper }
}

/// Whether no part has to wait just now.
pub fn is_at_once() -> bool {
    pace() >= Pace::AtOnce
}

/// A part of the view that comes after a paint, when all above it has come.
pub fn later(make: impl Fn() -> AnyView + Send + 'static) -> AnyView {
    when(RwSignal::new(false), Pace::AtOnce, |part| ask_for(part, Standing::InOrder), make)
}

/// The same, where something above it may be made anew: it waits for that as well.
pub fn below(make: impl Fn() -> AnyView + Send + 'static) -> AnyView {
    when(RwSignal::new(false), Pace::AtOnce, |part| ask_for(part, Standing::Below), make)
}

/// A part of the view that comes when it `is_wanted`, and on paper.
pub fn on_demand(is_wanted: RwSignal<bool>, make: impl Fn() -> AnyView + Send + 'static) -> AnyView {
    when(is_wanted, Pace::ForPaper, remember, make)
}

/// A part that is made when the signal says so, or at once if things go at that pace. It is asked for when its place in the
/// page is made, not when the part is described: so those above it have been asked for before.
fn when(
    is_here: RwSignal<bool>,
    at_once: Pace,
    ask: fn(RwSignal<bool>),
    make: impl Fn() -> AnyView + Send + 'static,
) -> AnyView {
    let (mut has_place, mut is_made) = (false, false);
    dynamic(move || {
        let is_first = !std::mem::replace(&mut has_place, true);
        // Once made, however it came to that, it has no signal to wait for.
        is_made = is_made || (is_first && pace() >= at_once) || is_here.get();
        if is_made {
            return make();
        }
        if is_first {
            ask(is_here);
        }
        ().into_any()
    })
}

fn ask_for(part: RwSignal<bool>, standing: Standing) {
    WAITING.with_borrow_mut(|waiting| waiting.add(part, standing));
    if !IS_BRINGING.replace(true) {
        spawn_local(bring_all());
    }
}

fn remember(part: RwSignal<bool>) {
    ON_DEMAND.with_borrow_mut(|parts| {
        parts.retain(|part| !part.is_disposed());
        parts.push(part);
    });
}

/// Brings all that waits, before the browser does anything else. Says whether there was anything.
pub fn finish() -> bool {
    bring_at_once(Pace::AtOnce, WAITING.with_borrow_mut(Queue::take))
}

/// The same, and what comes only on demand: on paper nobody can ask for it.
pub fn finish_for_paper() -> bool {
    let waiting = WAITING.with_borrow_mut(Queue::take);
    bring_at_once(Pace::ForPaper, waiting.into_iter().chain(ON_DEMAND.take()))
}

fn bring_at_once(pace: Pace, parts: impl IntoIterator<Item = RwSignal<bool>>) -> bool {
    let is_any = parts.into_iter().filter(|part| bring(*part)).count() > 0;
    if is_any {
        go_at(pace);
    }
    is_any
}

/// What is made anew because of signals that have just been set, in this same task, comes as a whole.
pub fn make_at_once() {
    go_at(Pace::AtOnce);
}

/// Lasts until all is made that signals set so far ask for: that is already in line before what ends it here.
fn go_at(pace: Pace) {
    PACE.set(pace);
    spawn_local(async { PACE.set(Pace::InTurns) });
}

/// What is made of the explorer is seen from now on.
pub fn mark_seen() {
    IS_UNSEEN.set(false);
}

/// Runs when all parts have come and been painted.
pub fn when_all_are_here(run: impl FnOnce() + 'static) {
    if IS_BRINGING.get() {
        AFTERWARDS.with_borrow_mut(|afterwards| afterwards.push(Box::new(run)));
    } else {
        run();
    }
}

/// As many parts between two paints as there is time for: on a fast machine a view is there at once, on a slow one the
/// reader sees it grow and can go on in the meantime.
async fn bring_all() {
    // The frame after the view's own is left to the map, and to what the reader does then.
    turn().await;
    loop {
        turn().await;
        if WAITING.with_borrow(Queue::is_empty) {
            break;
        }
        let steps = Steps::of(TURN);
        while let Some(part) = WAITING.with_borrow_mut(Queue::next) {
            // Those of a view that has gone in the meantime are passed by.
            if bring(part) {
                tick().await;
            }
            WAITING.with_borrow_mut(Queue::end_turn);
            if steps.is_over() {
                break;
            }
        }
    }
    IS_BRINGING.set(false);
    AFTERWARDS.take().into_iter().for_each(|run| run());
}

/// In a task of its own: after the next paint, if there is something to be seen.
async fn turn() {
    if IS_UNSEEN.get() {
        pause().await;
    } else {
        paint().await;
    }
}

/// Asks for a part to be made. Says whether its view is still there, and the part was not.
fn bring(part: RwSignal<bool>) -> bool {
    part.try_get_untracked() == Some(false) && part.try_set(true).is_none()
}
