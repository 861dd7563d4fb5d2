//! What happens around the explorer when the reader comes to another view: the page's title, the
//! focus, and what is in sight.

use leptos::prelude::*;

use super::context::Context;
use super::matrix::CHOSEN_ID;
use super::page::{HEADING_ID, element_id};
use super::view::{ViewKey, title};
use crate::browser::document::{self, Place};
use crate::browser::listen;
use crate::route::Route;
use crate::state::AppState;

/// The element around everything.
pub const EXPLORER_ID: &str = "explorer";
/// The element that holds map and view.
pub const MAIN_ID: &str = "explorer-main";
/// The field where the reader types what to look for.
pub const SEARCH_ID: &str = "search-field";

/// Follows the reader from view to view. The first view of all leaves the focus where it is.
pub fn follow(app: AppState, key: Memo<ViewKey>) {
    if app.is_embedded() {
        document::after_layout(move || keep_history(app));
    }
    Effect::new(move |_| document::set_on_root("lang", app.texts().lang));
    Effect::new(move |before: Option<Option<ViewKey>>| {
        let content = app.content();
        let key = key.get();
        let content = content.ready()?;
        document::set_title(&title(&Context::new(app, content.clone()), &app.route()));
        if before.flatten().is_some_and(|before| before != key) && may_move(app) {
            let arrive = if key == ViewKey::Search { to_search_field } else { to_heading };
            document::after_layout(arrive);
        }
        Some(key)
    });
    Effect::new(move |_| {
        let ready = app.content().ready().is_some();
        if let (true, Some(id)) = (ready && may_move(app), pointed_out(&app.route())) {
            document::after_layout(move || point_out(&id));
        }
    });
}

/// Whether the focus may go somewhere, and the page be moved. In somebody else's page only when the reader is in the
/// frame: what the host page's own script does there must not take the reader away from the article.
fn may_move(app: AppState) -> bool {
    !app.is_embedded() || document::has_focus()
}

/// In somebody else's page, "back" leads out of that page, however many views the reader has seen.
fn keep_history(app: AppState) {
    if let Some(explorer) = document::by_id(EXPLORER_ID) {
        listen::on_view_link(&explorer, move |address| app.go_to(&address)).keep();
    }
}

/// The focus goes to the new heading, and the page moves only as far as it must.
pub fn to_heading() {
    if let Some(heading) = document::by_id(HEADING_ID) {
        document::focus_in_place(&heading);
        match document::by_id(MAIN_ID) {
            Some(main) if document::starts_above_window(&main) => document::bring_into_sight(&main, Place::Start),
            _ => document::bring_into_sight(&heading, Place::Nearest),
        }
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
    if let Some(element) = document::by_id(id) {
        document::focus_in_place(&element);
        document::bring_into_sight(&element, Place::Centre);
    }
}
