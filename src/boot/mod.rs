//! The start. The page holds the initial view; a small first module makes its map alive and loads the app module; the app
//! takes over when it has as much to show. No other room knows that there are two modules, or that one view replaces
//! another.
//!
//! | file | what it does |
//! | --- | --- |
//! | `older.js` | first of all: has browsers that cannot run the explorer keep the page as it was written |
//! | `asked.js` | before anything is seen: marks a page that is asked for another view than it holds, and tells if the start script fails |
//! | `start.js` | loads and starts the first module |
//! | `notes.js` | says that no other view will come |
//! | `missing.js` | on the page for what is missing: finds the way for an address whose `#` was encoded |
//! | this one | the order of the start |
//! | [`initial_view`] | what the page holds, until it makes way |
//! | [`mod@preview_map`] | the drawing in the page as a live map |
//! | [`modules`] | loading the app, and starting it |
//! | [`handover`] | when the live view takes the place of the initial one |

mod handover;
pub mod initial_view;
pub mod modules;
pub mod preview_map;

use std::mem;
use std::rc::Rc;

use presenter::embed::options::{DEFAULT_BOUNDARIES, DEFAULT_PLAN};
use wasm_bindgen_futures::spawn_local;

use self::initial_view::InitialView;
use self::preview_map::PreviewMap;
use crate::browser::schedule::{first_paint, yield_now};
use crate::browser::{document, fetch, location};

/// The id of the element that the page keeps for the explorer.
pub const ELEMENT_ID: &str = "plan-explorer";

/// Puts the explorer into the page's element, in place of what stands there, as soon as it has as much to show.
///
/// Parameters in the page's address come before `data-plan` and `data-boundaries` on the element.
/// `data-layout="embed"` makes it the inside of a frame, and `data-theme-origins` names the origins,
/// apart from the page's own, that a theme file may come from.
pub fn mount() {
    let Some(initial) = document::by_id(ELEMENT_ID).and_then(InitialView::inside) else { return };
    spawn_local(async move {
        // On a fast network all of this could be there before anything has been seen.
        first_paint().await;
        // What comes next is on its way while the map is made.
        spawn_local(async {
            // If it fails, the next one asks anew, and says so.
            let _ = modules::load().await;
        });
        fetch_ahead(&initial);
        yield_now().await;
        // Who waits for another view waits for the app, and for nothing before it.
        let preview = if initial.is_other_asked_for() { None } else { preview_map(&initial).await };
        // Compiled and started in two tasks.
        let is_there = modules::load().await.is_ok();
        yield_now().await;
        if !is_there || modules::start(initial, preview.clone()).await.is_err() {
            give_up();
            // Better than none: it stays for as long as the page does.
            mem::forget(preview);
        }
    });
}

/// Says that the explorer cannot start, and leaves what the page holds; does nothing once it has started.
pub fn give_up() {
    initial_view::give_up();
}

/// Makes the map in the page a live one.
async fn preview_map(initial: &InitialView) -> Option<Rc<PreviewMap>> {
    let is_embedded = initial.given("layout").as_deref() == Some("embed");
    let go = move |address: &str| {
        if is_embedded { location::follow_in_place(address) } else { location::follow(address) }
    };
    let preview = PreviewMap::in_place_of_drawing(initial.page(), go).await?;
    initial.set_alive();
    Some(preview)
}

/// Asks for the plan's own files already now, so that they are there when the app is. Where others are asked for, the app
/// finds out which.
fn fetch_ahead(initial: &InitialView) {
    for (name, usual) in [("plan", DEFAULT_PLAN), ("boundaries", DEFAULT_BOUNDARIES)] {
        if initial.given(name).is_none() && !location::asks_for(name) {
            fetch::ahead(usual);
        }
    }
}
