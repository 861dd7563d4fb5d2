//! The one place that speaks: a line that screen readers read out when it changes, and nobody sees.

use leptos::prelude::*;

use crate::state::AppState;

/// The line. It stands in the page from the beginning, because readers only listen to lines that they
/// know; a dialog has one of its own, because everything outside of it is silent while it is open.
pub fn view(app: AppState) -> AnyView {
    view! { <p class="visually-hidden" role="status">{move || app.said()}</p> }.into_any()
}
