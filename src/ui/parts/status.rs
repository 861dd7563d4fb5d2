//! The one place that speaks: a line that screen readers read out when it changes, and nobody sees.

use leptos::prelude::*;

use crate::state::AppState;
use crate::ui::kit::dynamic::dynamic;

/// The line. It stands in the page from the beginning, because readers only listen to lines that they
/// know; a dialog has one of its own, because everything outside of it is silent while it is open.
pub fn view(app: AppState) -> AnyView {
    // Another element each time, so that the same words are read out again as well.
    let said = dynamic(move || view! { <span>{app.said()}</span> }.into_any());
    view! { <p class="visually-hidden" role="status">{said}</p> }.into_any()
}
