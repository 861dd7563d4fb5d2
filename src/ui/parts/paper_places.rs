//! Where on paper those things stand that are not on the screen.

use leptos::prelude::*;

pub const MAP_ID: &str = "paper-map";
pub const NOTE_ID: &str = "paper-note";

/// Where the map stands on paper.
pub fn map() -> AnyView {
    view! { <div class="paper-map" id=MAP_ID></div> }.into_any()
}

/// Where paper says where it comes from.
pub fn note() -> AnyView {
    view! { <p class="paper-note" id=NOTE_ID></p> }.into_any()
}
