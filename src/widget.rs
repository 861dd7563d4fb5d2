//! Puts the explorer into an element of a page.

use std::mem;

use wasm_bindgen_futures::spawn_local;

use crate::browser::pause::pause;
use crate::browser::takeover::{self, Stage};
use crate::browser::{document, fetch, location};
use crate::embed::options::{DEFAULT_BOUNDARIES, DEFAULT_PLAN, Layout, Options};
use crate::map::first::FirstMap;
use crate::query::Query;
use crate::rest;

/// The id of the element that the page keeps for the explorer.
pub const ELEMENT_ID: &str = "plan-explorer";

/// Puts the explorer into the page's element, in place of what stands there, as soon as it has as much to show.
///
/// Parameters in the page's address come before `data-plan` and `data-boundaries` on the element.
/// `data-layout="embed"` makes it the inside of a frame, and `data-theme-origins` names the origins,
/// apart from the page's own, that a theme file may come from.
pub fn mount() {
    let Some(element) = document::by_id(ELEMENT_ID) else { return };
    let host = |name: &str| element.get_attribute(&format!("data-{name}"));
    let options = Options::read(&Query::read_leniently(&location::query()), host);
    dress(&options, &host("theme-origins").unwrap_or_default());
    let Some(stage) = Stage::inside(&element) else { return };
    let is_embedded = options.layout == Layout::Embed;
    let go = move |address: &str| if is_embedded { location::go_in_place(address) } else { location::follow(address) };
    // What comes next is on its way while the map is made.
    fetch_ahead(&options);
    spawn_local(async {
        // If it fails, starting asks anew, and says so.
        let _ = rest::load().await;
    });
    spawn_local(async move {
        // Who waits for another view waits for the rest, and for nothing before it.
        pause().await;
        let first = if stage.is_asked_for() { None } else { FirstMap::in_place_of_drawing(&element, go).await };
        if first.is_some() {
            stage.set_alive();
        }
        if rest::start(options, stage, first.clone()).await.is_err() {
            takeover::give_up();
            // Better than none: it stays for as long as the page does.
            mem::forget(first);
        }
    });
}

/// Asks for the plan's own files already now, so that they are there when the rest of the program is.
fn fetch_ahead(options: &Options) {
    for (address, usual) in [(&options.plan, DEFAULT_PLAN), (&options.boundaries, DEFAULT_BOUNDARIES)] {
        if address.url == usual {
            fetch::ahead(usual);
        }
    }
}

/// Gives the page the colours that are asked for.
fn dress(options: &Options, origins: &str) {
    document::set_on_root("data-color-scheme", options.theme.name());
    if options.is_transparent {
        document::set_on_root("data-background", "transparent");
    }
    if let Some(theme) = &options.theme_file
        && (location::is_same_origin(theme) || location::is_of_origin(theme, origins))
    {
        document::add_style_sheet(theme);
    }
}
