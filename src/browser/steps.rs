//! What is kept with each step of the browser's history: where the reader was on the page, or that a dialog is open. It
//! stands in the history itself, which goes with the tab; nothing is stored elsewhere.
//!
//! A dialog is open exactly as long as the present step is one of a dialog: so “back” closes it and leads nowhere else.

use std::cell::{Cell, RefCell};

use js_sys::Reflect;
use wasm_bindgen::JsValue;

use super::place::Place;
use super::{listen, schedule, window};

/// What is kept with the step of a dialog.
const DIALOG: &str = "dialog";

/// How long a browser may take to go back a step, in milliseconds.
const NO_STEP: i32 = 3000;

/// Something to be done with the history.
type Run = Box<dyn FnOnce()>;

thread_local! {
    /// Whether the reader is being brought to the place that the present step has, so that it is not to be changed.
    static IS_HELD: Cell<bool> = const { Cell::new(false) };
    /// While the step of a closed dialog is being left, which the browser does in its own time: what is to be done then.
    static AFTER_LEAVING: RefCell<Option<Vec<Run>>> = const { RefCell::new(None) };
    /// Whether the step before the present one was that of a dialog, and has been left because that was closed.
    static HAS_LEFT: Cell<bool> = const { Cell::new(false) };
}

/// What the present step keeps, as a step that takes its place can keep it.
pub(super) fn of_present() -> JsValue {
    let history = window().history();
    history.and_then(|history| Reflect::get(&history, &"state".into())).unwrap_or(JsValue::NULL)
}

fn kept() -> Option<String> {
    of_present().as_string()
}

/// Where the reader was when this step was the present one, if that is known.
pub fn place() -> Option<Place> {
    Place::read(&kept()?)
}

/// Keeps with the present step where the reader is. A browser may refuse that to who asks too often; then it is kept the
/// next time.
pub fn keep_place() {
    if IS_HELD.get() || is_dialog() {
        return;
    }
    let now = Place::now().write();
    if kept().as_ref() != Some(&now)
        && let Ok(history) = window().history()
    {
        let _ = history.replace_state_with_url(&now.into(), "", None);
    }
}

/// From now on what the present step keeps stays as it is, or not any more.
pub fn hold(is_held: bool) {
    IS_HELD.set(is_held);
}

/// Whether the present step is one of a dialog.
pub fn is_dialog() -> bool {
    kept().is_some_and(|kept| kept == DIALOG)
}

/// A dialog has been opened: a step that “back” leads out of.
pub fn enter_dialog() {
    when_settled(|| {
        keep_place();
        if let Ok(history) = window().history() {
            let _ = history.push_state_with_url(&DIALOG.into(), "", None);
        }
    });
}

/// There is nothing to be seen at the present step: the reader goes on to the one before.
pub fn go_back() {
    if let Ok(history) = window().history() {
        let _ = history.back();
    }
}

/// The dialog has been closed by other means than “back”: its step is left as well.
pub fn leave_dialog() {
    if !is_dialog() || AFTER_LEAVING.with_borrow(Option::is_some) {
        return;
    }
    AFTER_LEAVING.set(Some(Vec::new()));
    go_back();
    // Nothing waits for ever for a browser that does not go back.
    schedule::at_last(NO_STEP, || {
        settle();
    });
}

/// Runs when the history is at rest: what is written while a step is being left would be left with it.
pub fn when_settled(run: impl FnOnce() + 'static) {
    let run: Run = Box::new(run);
    let run = AFTER_LEAVING.with_borrow_mut(|after| match after {
        Some(after) => {
            after.push(run);
            None
        }
        None => Some(run),
    });
    if let Some(run) = run {
        run();
    }
}

/// Does what was to be done once the step of a dialog is left. Says whether that was waited for.
fn settle() -> bool {
    let after = AFTER_LEAVING.take();
    let is_waited_for = after.is_some();
    after.into_iter().flatten().for_each(|run| run());
    is_waited_for
}

/// From now on what waits for the end of a dialog's step is done at that. Whoever listens for other steps does so later:
/// browsers tell them in this order.
pub fn watch() {
    listen::on_window("popstate", || HAS_LEFT.set(settle()));
}

/// Calls back each time that the present step has become another one than the page made, for as long as it lives. It is
/// told whether that was the reader's doing, and not the end of a dialog's step.
pub fn on_return(callback: impl Fn(bool) + 'static) {
    listen::on_window("popstate", move || callback(!HAS_LEFT.take()));
}

/// From now on the browser leaves it to the explorer to bring the reader back to a place. Where the reader is when the
/// page goes is kept; but for some browsers that is too late.
pub fn take_over_places() {
    if let Ok(history) = window().history() {
        let _ = Reflect::set(&history, &"scrollRestoration".into(), &"manual".into());
    }
    listen::on_window("pagehide", keep_place);
}
