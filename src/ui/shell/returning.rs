//! “Back” means back: whoever comes back to a step of the browser's history, also to a page that has been loaded anew, is
//! brought to where they were, with what had the focus.
//!
//! A view comes part by part, so the place may not be there yet. It is waited for, until all of the view is there, or the
//! reader does something else. Inside somebody else's page nothing of this happens: there are no steps there.

use std::cell::{Cell, RefCell};
use std::time::Duration;

use leptos::prelude::*;
use presenter::load::Load;

use super::navigation;
use crate::browser::document::{self, Element};
use crate::browser::place::{self, Place};
use crate::browser::{listen, location, schedule, steps};
use crate::state::AppState;
use crate::ui::kit::{dialog, progressive};

/// How long the reader has to stay at a place until it is kept: browsers limit how often that may be.
const PAUSE: Duration = Duration::from_millis(250);

/// For how many frames a view has to be whole, and nothing have moved: what unfolds comes a moment later.
const STILL: u8 = 3;

/// What shows whether the reader has gone elsewhere by themselves.
struct Look {
    /// How far the page is scrolled, and how far it can be.
    top: i32,
    lowest: i32,
    focused: Option<Element>,
}

impl Look {
    fn now() -> Self {
        Self { top: place::top(), lowest: place::lowest(), focused: document::focused() }
    }

    /// Whether the reader has moved since. Browsers move a page as well that gets longer above what they show.
    fn is_left_for(&self, now: &Self) -> bool {
        let has_scrolled = self.top != now.top && self.lowest == now.lowest && now.top != now.lowest;
        has_scrolled || self.focused != now.focused && !document::is_focus_nowhere()
    }
}

thread_local! {
    /// Where the reader is being brought.
    static DESTINATION: RefCell<Option<Place>> = const { RefCell::new(None) };
    /// Whether somebody is on the way there, and for how many frames nothing may change until they are.
    static IS_ON_THE_WAY: Cell<bool> = const { Cell::new(false) };
    static FRAMES_LEFT: Cell<u8> = const { Cell::new(0) };
    /// How the page was when it was last looked at.
    static LAST: RefCell<Option<Look>> = const { RefCell::new(None) };
    /// Whether a pause is being waited for.
    static IS_WAITING: Cell<bool> = const { Cell::new(false) };
}

/// Follows the reader through the history for as long as the page lives.
pub fn follow(app: AppState) {
    if app.is_embedded() {
        return;
    }
    steps::take_over_places();
    steps::on_return(move |is_readers| come(app, is_readers));
    // A wheel says what its reader wants also where the page is still too short to move.
    listen::on_page(&["pointerdown", "keydown", "wheel", "touchmove"], stop);
    listen::on_page(&["scroll", "focusin"], keep_soon);
    // It may be a link that leads out of the page.
    listen::on_page(&["click"], steps::keep_place);
    place::comes_to(location::whole());
    if steps::is_dialog() {
        // The page was loaded anew while a dialog was open.
        steps::go_back();
    } else if let Some(place) = steps::place() {
        // Whoever is not at the top, or has done something, has read what the page held before.
        if place::top() == 0 && !document::is_used() {
            set_out(app, place);
        }
    }
}

/// The reader has come to another step of the history.
fn come(app: AppState, is_readers: bool) {
    stop();
    place::comes_to(location::whole());
    if !steps::is_dialog() {
        // Back closes a dialog first.
        dialog::close_open();
    } else if !dialog::is_any_open() {
        // It was closed before the reader came to its step again.
        steps::go_back();
    }
    // Whoever closes a dialog is where they were, and may be elsewhere already.
    if let Some(place) = steps::place().filter(|_| is_readers) {
        set_out(app, place);
    }
}

/// Keeps where the reader is, once they stay there.
fn keep_soon() {
    if !IS_WAITING.replace(true) {
        set_timeout(
            || {
                IS_WAITING.set(false);
                steps::keep_place();
            },
            PAUSE,
        );
    }
}

fn stop() {
    DESTINATION.take();
    steps::hold(false);
}

fn set_out(app: AppState, place: Place) {
    DESTINATION.set(Some(place));
    LAST.take();
    steps::hold(true);
    FRAMES_LEFT.set(STILL);
    if !IS_ON_THE_WAY.replace(true) {
        go_on(app);
    }
}

/// Looks at each frame how far the reader can be brought.
fn go_on(app: AppState) {
    schedule::next_frame(move || {
        let is_still = DESTINATION.with_borrow(|place| step_towards(app, place.as_ref()?));
        FRAMES_LEFT.set(if is_still == Some(true) { FRAMES_LEFT.get().saturating_sub(1) } else { STILL });
        if is_still.is_some() && FRAMES_LEFT.get() > 0 {
            go_on(app);
        } else {
            IS_ON_THE_WAY.set(false);
            stop();
        }
    });
}

/// Brings the reader as near to a place as the page goes at this moment. Says whether nothing more is to be expected;
/// nothing where the reader has gone elsewhere.
fn step_towards(app: AppState, place: &Place) -> Option<bool> {
    let now = Look::now();
    if LAST.with_borrow(|last| last.as_ref().is_some_and(|last| last.is_left_for(&now))) {
        return None;
    }
    let is_whole = !(progressive::is_unseen() || progressive::is_waiting() || is_loading(app));
    let mut is_more = false;
    if !progressive::is_unseen() {
        is_more = place.unfold() || is_whole && place.ask_for_more();
        if is_whole || place.is_reachable() {
            place.scroll();
        } else {
            // Anywhere else the browser would follow what it shows, as the rest comes above it.
            place::scroll_to(0);
        }
        // The view that had the focus is gone: it must not stay nowhere.
        if !place.focus() && is_whole && document::is_focus_nowhere() {
            navigation::focus_heading();
        }
    }
    // What brings more of a list moves the reader as well.
    LAST.set((!place.asks_for_more()).then(Look::now));
    Some(is_whole && !is_more)
}

fn is_loading(app: AppState) -> bool {
    matches!(app.content_now(), Load::Loading) || untrack(|| app.is_preparing_search())
}
