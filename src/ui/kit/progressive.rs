//! Progressive rendering. A page is rendered with its heading, which answers the reader; its parts follow in a few turns,
//! uppermost first, with a paint between two turns. Views return a heading and a list of parts and know nothing of turns.
//!
//! This room alone decides when a part is rendered: in its turn, at once (whoever looks for something further down, and
//! a language switch), for paper (then also what is rendered on demand), or without waiting for paints where none come.
//! [`is_busy`] tells whether parts are still to come; the shell shows it as `aria-busy`.

use std::cell::{Cell, RefCell};
use std::mem;
use std::ops::Range;
use std::sync::Arc;

use leptos::prelude::*;
use leptos::task::{spawn_local, tick};

use super::dynamic::dynamic;
use super::queue::{Place, Queue};
use crate::browser::document::{self, HtmlElement};
use crate::browser::schedule::{Frame, TimeSlice, next_frame, painted, yield_now};

/// How long parts are rendered until they are painted, in milliseconds. Layout and paint take as long again, in a task of
/// their own. Few turns: each costs a style, a layout and a paint of its own.
const TURN: f64 = 32.0;

/// How many items of a long list are one part.
const CHUNK: usize = 25;

/// A part of a page, rendered when its turn has come.
pub type Part = Box<dyn FnOnce() -> AnyView + Send>;

/// Renders the item at a place of a list.
pub type Item = Arc<dyn Fn(usize) -> AnyView + Send + Sync>;

/// When parts are rendered.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd)]
enum RenderMode {
    /// Each in its turn, or on demand.
    InTurns,
    /// None waits for its turn, nor those inside of others.
    AtOnce,
    /// The same, and without any demand.
    ForPaper,
}

thread_local! {
    static WAITING: RefCell<Queue<RwSignal<bool>>> = const { RefCell::new(Queue::new()) };
    /// Parts that are rendered on demand.
    static ON_DEMAND: RefCell<Vec<RwSignal<bool>>> = const { RefCell::new(Vec::new()) };
    static IS_RUNNING: Cell<bool> = const { Cell::new(false) };
    /// Whether the answer has just been painted, so that the first turn has nothing to wait for.
    static HAS_PAINTED: Cell<bool> = const { Cell::new(false) };
    /// How much else the page waits for.
    static HELD: Cell<usize> = const { Cell::new(0) };
    static MODE: Cell<RenderMode> = const { Cell::new(RenderMode::InTurns) };
    /// Whether nothing of the explorer is seen yet, so that no part has to wait for a paint.
    static IS_UNSEEN: Cell<bool> = const { Cell::new(true) };
    static IS_BUSY: ArcRwSignal<bool> = ArcRwSignal::new(false);
    /// What runs when all parts are there.
    static AFTERWARDS: RefCell<Vec<Box<dyn FnOnce()>>> = const { RefCell::new(Vec::new()) };
}

/// A page: its heading now, its parts in turns.
pub fn page(heading: AnyView, parts: Vec<Part>) -> AnyView {
    view! { {heading} {in_turns(parts)} }.into_any()
}

/// Parts one below the other, as a part of a page or all of it.
pub fn in_turns(parts: Vec<Part>) -> AnyView {
    let around = use_context::<Place>().unwrap_or_default();
    parts
        .into_iter()
        .enumerate()
        .map(|(at, part)| deferred(RwSignal::new(false), Some(around.inside(at)), part))
        .collect::<Vec<_>>()
        .into_any()
}

/// Something to be rendered as a part.
pub fn part(render: impl FnOnce() -> AnyView + Send + 'static) -> Part {
    Box::new(render)
}

/// These items of a list, the first of them now, the others in turns, and then what ends the list.
pub fn chunked_list(items: Range<usize>, item: &Item, end: Option<Part>) -> AnyView {
    let chunk = |start: usize| {
        let (item, end) = (item.clone(), items.end.min(start + CHUNK));
        move || (start..end).map(|at| item(at)).collect::<Vec<_>>().into_any()
    };
    let first = chunk(items.start)();
    let mut rest: Vec<Part> = items.clone().step_by(CHUNK).skip(1).map(|start| part(chunk(start))).collect();
    rest.extend(end);
    view! { {first} {in_turns(rest)} }.into_any()
}

/// Something that is rendered when it `is_wanted`, and on paper.
pub fn on_demand(is_wanted: RwSignal<bool>, render: impl FnOnce() -> AnyView + Send + 'static) -> AnyView {
    deferred(is_wanted, None, Box::new(render))
}

/// The same values as a signal, one paint behind: what follows them is rendered after what answers the reader.
/// `is_urgent` tells values that may not wait.
pub fn after_answer<T>(source: Signal<T>, is_urgent: impl Fn(&T) -> bool + 'static) -> Signal<T>
where
    T: Clone + PartialEq + Send + Sync + 'static,
{
    let last = RwSignal::new(source.get_untracked());
    Effect::new(move |_| {
        let now = source.get();
        if last.with_untracked(|last| *last == now) {
            return;
        }
        if is_urgent(&now) {
            last.set(now);
            return;
        }
        let hold = Hold::begin();
        spawn_local(async move {
            painted().await;
            // By then it may be another one again, and the view may be gone.
            if let Some(now) = source.try_get_untracked() {
                HAS_PAINTED.set(true);
                last.try_set(now);
                tick().await;
                HAS_PAINTED.set(false);
            }
            drop(hold);
        });
    });
    last.into()
}

/// Renders a part when the signal says so, or at once if that is the mode. With a place it waits for its turn.
fn deferred(is_due: RwSignal<bool>, place: Option<Place>, render: Part) -> AnyView {
    let mut waiting = Some((place, render));
    let mut has_asked = false;
    dynamic(move || {
        let least = if waiting.as_ref().is_some_and(|(place, _)| place.is_some()) {
            RenderMode::AtOnce
        } else {
            RenderMode::ForPaper
        };
        // What waits for the signal listens to it; what is rendered does not any more.
        if (!has_asked && mode() >= least) || is_due.get() {
            let Some((place, render)) = waiting.take() else { return ().into_any() };
            if let Some(place) = place {
                provide_context(place);
            }
            return untrack(render);
        }
        if !mem::replace(&mut has_asked, true) {
            match waiting.as_ref().and_then(|(place, _)| place.clone()) {
                Some(place) => wait_for_turn(place, is_due),
                None => remember(is_due),
            }
        }
        ().into_any()
    })
}

fn mode() -> RenderMode {
    // Nothing waits on a page that is written to a file.
    if document::is_there() { MODE.get() } else { RenderMode::ForPaper }
}

fn wait_for_turn(place: Place, part: RwSignal<bool>) {
    WAITING.with_borrow_mut(|waiting| waiting.add(place, part));
    if !IS_RUNNING.replace(true) {
        update_busy();
        spawn_local(run(HAS_PAINTED.get()));
    }
}

fn remember(part: RwSignal<bool>) {
    ON_DEMAND.with_borrow_mut(|parts| {
        parts.retain(|part| !part.is_disposed());
        parts.push(part);
    });
}

/// Renders what waits, turn by turn.
async fn run(mut has_painted: bool) {
    loop {
        let frame = if mem::take(&mut has_painted) { Frame::Came } else { turn().await };
        if frame == Frame::Missed {
            // Nobody looks, so nothing has to be answerable in between.
            complete_now();
            tick().await;
        }
        let slice = TimeSlice::of(TURN);
        while let Some(part) = WAITING.with_borrow_mut(Queue::take_next) {
            // Those of a view that has gone in the meantime are passed by.
            if render(part) {
                tick().await;
            }
            if slice.is_over() {
                break;
            }
        }
        if WAITING.with_borrow(Queue::is_empty) {
            break;
        }
    }
    IS_RUNNING.set(false);
    update_busy();
}

/// In a task of its own: after the next paint, if there is something to be seen.
async fn turn() -> Frame {
    if IS_UNSEEN.get() {
        yield_now().await;
        Frame::Came
    } else {
        painted().await
    }
}

/// Has a part rendered. Says whether its view is still there, and the part was not.
fn render(part: RwSignal<bool>) -> bool {
    part.try_get_untracked() == Some(false) && part.try_set(true).is_none()
}

/// Has all parts that wait rendered before the browser does anything else. Says whether there were any.
pub fn complete_now() -> bool {
    let waiting: Vec<_> = std::iter::from_fn(|| WAITING.with_borrow_mut(Queue::take_next)).collect();
    let is_any = waiting.into_iter().filter(|part| render(*part)).count() > 0;
    if is_any {
        set_mode(RenderMode::AtOnce);
    }
    is_any
}

/// The same, and also what is rendered on demand: on paper nobody can ask for it.
pub fn complete_for_paper() -> bool {
    let waited = complete_now();
    let demanded = ON_DEMAND.take().into_iter().filter(|part| render(*part)).count() > 0;
    if waited || demanded {
        set_mode(RenderMode::ForPaper);
    }
    waited || demanded
}

/// Whatever is rendered anew because of signals that have just been set, in this same task, is rendered as a whole.
pub fn render_at_once() {
    set_mode(RenderMode::AtOnce);
}

/// Lasts until all is rendered that signals set so far ask for: that is in line before what ends it here.
fn set_mode(mode: RenderMode) {
    MODE.set(mode);
    spawn_local(async { MODE.set(RenderMode::InTurns) });
}

/// From now on the explorer is seen, so parts wait for paints.
pub fn mark_seen() {
    IS_UNSEEN.set(false);
}

/// Whether nothing of the explorer is seen yet.
pub fn is_unseen() -> bool {
    IS_UNSEEN.get()
}

/// Keeps the page busy for as long as it lives: something that parts depend on is on its way.
pub struct Hold(());

impl Hold {
    pub fn begin() -> Self {
        HELD.set(HELD.get() + 1);
        update_busy();
        Self(())
    }
}

impl Drop for Hold {
    fn drop(&mut self) {
        HELD.set(HELD.get() - 1);
        update_busy();
    }
}

/// Whether parts of the page are still to come; whoever asks in a reactive place is told of changes.
pub fn is_busy() -> bool {
    IS_BUSY.with(|busy| busy.get())
}

/// The same at this moment, without asking to be told of changes.
pub fn is_waiting() -> bool {
    IS_RUNNING.get() || HELD.get() > 0
}

/// Runs when all parts are rendered.
pub fn when_complete(run: impl FnOnce() + 'static) {
    if is_waiting() {
        AFTERWARDS.with_borrow_mut(|afterwards| afterwards.push(Box::new(run)));
    } else {
        run();
    }
}

/// Runs with an element that has just been asked for, as soon as it is there: in the next frame, or when all parts are
/// rendered that it may be among.
pub fn with_element(id: String, run: impl FnOnce(&HtmlElement) + 'static) {
    next_frame(move || match document::by_id(&id) {
        Some(element) => run(&element),
        None if is_waiting() => when_complete(move || {
            next_frame(move || {
                document::by_id(&id).as_ref().map(run);
            });
        }),
        None => {}
    });
}

fn update_busy() {
    let now = is_waiting();
    IS_BUSY.with(|busy| {
        if busy.get_untracked() != now {
            busy.set(now);
        }
    });
    if !now {
        AFTERWARDS.take().into_iter().for_each(|run| run());
    }
}
