//! What happens around the explorer when the reader comes to another view: the page's title, the
//! focus, and what is in sight.

use leptos::prelude::*;
use plan::model::RegionId;
use presenter::facts::element_id;
use presenter::map::look::shape_id;
use presenter::route::Route;

use crate::browser::document::{self, Element, Place};
use crate::browser::listen::{self, Key};
use crate::browser::schedule;
use crate::state::{AppState, Arrival};
use crate::ui::kit::page::HEADING_ID;
use crate::ui::kit::{dialog, progressive};
use crate::ui::parts::context::Context;
use crate::ui::views::matrix::CHOSEN_ID;
use crate::ui::views::{ViewKey, title};

/// The element around everything.
pub const EXPLORER_ID: &str = "explorer";
/// The element that holds map and view.
pub const MAIN_ID: &str = "explorer-main";
/// The element that holds what is at the foot of every view.
pub const FOOTER_ID: &str = "explorer-footer";
/// The field where the reader types what to look for.
pub const SEARCH_ID: &str = "search-field";

/// Follows the reader from view to view. The first view of all leaves the focus where it is, unless it is there for a
/// link that the reader has followed in the page that stood there before.
pub fn follow(app: AppState, key: Memo<ViewKey>, is_followed: RwSignal<bool>) {
    schedule::next_frame(move || follow_links(app));
    Effect::new(move |_| document::set_on_root("lang", app.texts().lang));
    schedule::next_frame(move || close_with_escape(app));
    Effect::new(move |before: Option<Option<Seen>>| {
        let content = app.content();
        let key = key.get();
        let content = content.ready()?;
        let title = title(&Context::new(app, content.clone()), &app.route());
        document::set_title(&title);
        let now = Seen { key, arrival: app.arrival() };
        if let Some(before) = before.flatten() {
            if before.key == now.key {
                // Still the same view: how the reader first came here is what counts.
                return Some(before);
            }
            if may_move(app) {
                let now = now.clone();
                schedule::next_frame(move || arrive(app, &before, &now));
            }
        }
        Some(now)
    });
    Effect::new(move |_| {
        if is_followed.get() && app.content().ready().is_some() {
            is_followed.set(false);
            if may_move(app) && !is_elsewhere() {
                let (key, item) = (key.get_untracked(), pointed_out(&app.route_now()));
                schedule::next_frame(move || item.map_or_else(|| arrive_by_link(&key), |id| point_out(&id)));
            }
        }
    });
    Effect::new(move |before: Option<(ViewKey, Option<String>)>| {
        let ready = app.content().ready().is_some();
        let now = (key.get(), pointed_out(&app.route()));
        // A dialog is about the view under it.
        dialog::close_open();
        let arrival = app.arrival();
        if ready && may_move(app) {
            match (before, &now) {
                (_, (_, Some(id))) if arrival != Arrival::Return => {
                    let id = id.clone();
                    schedule::next_frame(move || point_out(&id));
                }
                // From something in a view to the view itself.
                (Some((before, Some(_))), (now, None)) if before == *now && arrival == Arrival::Link => {
                    schedule::next_frame(move || arrive_by_link(&before));
                }
                _ => {}
            }
        }
        now
    });
}

/// A view, and how the reader came there.
#[derive(Clone)]
struct Seen {
    key: ViewKey,
    arrival: Arrival,
}

fn arrive(app: AppState, before: &Seen, now: &Seen) {
    match (now.arrival, &before.key) {
        (Arrival::Link, _) => arrive_by_link(&now.key),
        // They are brought to where they were.
        (Arrival::Return, _) => {}
        (Arrival::Map, _) => look_at_view(),
        (Arrival::Closing, ViewKey::Region(id)) => back_from(app, id, before.arrival == Arrival::Map),
        (Arrival::Closing, ViewKey::FocusArea(id)) => back_to_link(app, &Route::focus_area(id)),
        _ => to_heading(),
    }
}

fn arrive_by_link(key: &ViewKey) {
    if *key == ViewKey::Search { to_search_field() } else { to_heading() }
}

/// Whether the reader is at something that a link to another view leaves alone: the map, or a field.
fn is_elsewhere() -> bool {
    document::focused().is_some_and(|focused| is_on_map(&focused) || document::is_field(&focused))
}

fn is_on_map(element: &Element) -> bool {
    document::is_within(element, ".map")
}

/// Escape closes what is open, one step at a time.
fn close_with_escape(app: AppState) {
    let Some(main) = document::by_id(MAIN_ID) else { return };
    let close = move |key: &Key| {
        let parent = app.route_now().parent().filter(|_| key.name == "Escape" && !document::is_field(&key.target));
        parent.inspect(|parent| app.go(parent.clone(), Arrival::Closing)).is_some()
    };
    listen::on_key(&main, close).keep();
}

/// The focus goes back to where the reader opened the region: its shape, or the link in the list.
fn back_from(app: AppState, region: &RegionId, was_on_map: bool) {
    let shape = document::element_by_id(&shape_id(region));
    let is_on_map = was_on_map || document::focused().is_some_and(|focused| is_on_map(&focused));
    match shape {
        Some(shape) if is_on_map => document::focus(&shape),
        _ => back_to_link(app, &Route::region(region)),
    }
}

fn back_to_link(app: AppState, route: &Route) {
    match document::by_id(MAIN_ID).and_then(|main| document::link_to(&app.address_now(route), &main)) {
        Some(link) => document::focus(&link),
        // It may be among what comes later.
        None if progressive::complete_now() => {
            let route = route.clone();
            schedule::next_frame(move || back_to_link(app, &route));
        }
        None => to_heading(),
    }
}

/// Whether the focus may go somewhere, and the page be moved. In somebody else's page only when the reader is in the
/// frame: what the host page's own script does there must not take the reader away from the article.
fn may_move(app: AppState) -> bool {
    !app.is_embedded() || document::has_focus()
}

/// Links to views lead there by the explorer itself: in somebody else's page "back" has to lead out of that page, however
/// many views the reader has seen, and in a page of its own the view is there before the address is.
fn follow_links(app: AppState) {
    if let Some(explorer) = document::by_id(EXPLORER_ID) {
        listen::on_link(&explorer, move |address| app.follow(address)).keep();
    }
}

/// The focus goes to the new heading, and the page stays where it is.
pub fn focus_heading() {
    if let Some(heading) = document::by_id(HEADING_ID) {
        document::focus_in_place(&heading);
    }
}

/// The focus goes to the new heading, and the page moves only as far as it must.
pub fn to_heading() {
    focus_heading();
    if let Some(heading) = document::by_id(HEADING_ID) {
        bring_into_sight(&heading, true);
    }
}

/// The focus stays on the map. The heading comes into sight all the same, unless the reader steers with
/// the keyboard: then what has the focus must not leave the window.
fn look_at_view() {
    if let Some(heading) = document::by_id(HEADING_ID) {
        bring_into_sight(&heading, !document::focused().is_some_and(|focused| document::shows_focus(&focused)));
    }
}

fn bring_into_sight(heading: &Element, may_leave_map: bool) {
    match document::by_id(MAIN_ID) {
        Some(main) if document::starts_above_window(&main) => document::bring_into_sight(&main, Place::Start),
        _ if may_leave_map => document::bring_into_sight(heading, Place::Nearest),
        _ => {}
    }
}

/// Whoever comes to the search wants to type, or is typing already.
fn to_search_field() {
    if let Some(field) = document::by_id(SEARCH_ID) {
        document::focus_in_place(&field);
    }
}

/// The item that the address points out.
fn pointed_out(route: &Route) -> Option<String> {
    match route {
        Route::Region { advantage, .. } => advantage.as_ref().map(|id| element_id(id.as_str())),
        Route::FocusArea { action, .. } => action.as_ref().map(|id| element_id(id.as_str())),
        Route::News { item, .. } => item.as_ref().map(|id| element_id(id.as_str())),
        Route::Matrix { cell: Some(_) } => Some(CHOSEN_ID.to_owned()),
        Route::About { section } => section.as_deref().map(element_id),
        _ => None,
    }
}

fn point_out(id: &str) {
    match document::by_id(id) {
        Some(element) => {
            document::focus_in_place(&element);
            document::bring_into_sight(&element, Place::Centre);
        }
        // It may be among what comes later.
        None if progressive::complete_now() => {
            let id = id.to_owned();
            schedule::next_frame(move || point_out(&id));
        }
        // Or what it is part of is on its way.
        None if progressive::is_waiting() => {
            let id = id.to_owned();
            progressive::when_complete(move || schedule::next_frame(move || point_out(&id)));
        }
        None => {}
    }
}
