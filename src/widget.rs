//! Puts the explorer into an element of a page.

use std::mem;
use std::rc::Rc;

use wasm_bindgen_futures::spawn_local;

use crate::browser::pause::{first_paint, pause};
use crate::browser::takeover::{self, Stage};
use crate::browser::{document, fetch, location};
use crate::embed::options::{DEFAULT_BOUNDARIES, DEFAULT_PLAN};
use crate::map::first::FirstMap;
use crate::rest;

/// The id of the element that the page keeps for the explorer.
pub const ELEMENT_ID: &str = "plan-explorer";

/// Puts the explorer into the page's element, in place of what stands there, as soon as it has as much to show.
///
/// Parameters in the page's address come before `data-plan` and `data-boundaries` on the element.
/// `data-layout="embed"` makes it the inside of a frame, and `data-theme-origins` names the origins,
/// apart from the page's own, that a theme file may come from.
pub fn mount() {
    let Some(stage) = document::by_id(ELEMENT_ID).and_then(Stage::inside) else { return };
    spawn_local(async move {
        // On a fast network all of this could be there before anything has been seen.
        first_paint().await;
        // What comes next is on its way while the map is made.
        fetch_ahead(&stage);
        spawn_local(async {
            // If it fails, the next one asks anew, and says so.
            let _ = rest::load().await;
        });
        // Who waits for another view waits for the rest, and for nothing before it.
        pause().await;
        let first = if stage.is_asked_for() { None } else { first_map(&stage).await };
        // Made ready and started in two steps.
        let is_there = rest::load().await.is_ok();
        pause().await;
        if !is_there || rest::start(stage, first.clone()).await.is_err() {
            give_up();
            // Better than none: it stays for as long as the page does.
            mem::forget(first);
        }
    });
}

/// Says that the explorer cannot start, and leaves what the page holds; does nothing once it has started.
pub fn give_up() {
    takeover::give_up();
}

/// Has the map in the page come alive.
async fn first_map(stage: &Stage) -> Option<Rc<FirstMap>> {
    let is_embedded = stage.given("layout").as_deref() == Some("embed");
    let go = move |address: &str| if is_embedded { location::go_in_place(address) } else { location::follow(address) };
    let first = FirstMap::in_place_of_drawing(stage.page(), go).await?;
    stage.set_alive();
    Some(first)
}

/// Asks for the plan's own files already now, so that they are there when the rest of the program is. Where others
/// are asked for, the rest finds out which.
fn fetch_ahead(stage: &Stage) {
    for (name, usual) in [("plan", DEFAULT_PLAN), ("boundaries", DEFAULT_BOUNDARIES)] {
        if stage.given(name).is_none() && !location::asks_for(name) {
            fetch::ahead(usual);
        }
    }
}
