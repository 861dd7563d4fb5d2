//! The only room that talks to the browser: addresses, requests, the document, its media, and the
//! page around it.

pub mod arrival;
pub mod build;
pub mod clipboard;
pub mod clock;
pub mod dialog;
pub mod document;
pub mod download;
pub mod drawing;
pub mod fetch;
pub mod frame;
pub mod host;
pub mod listen;
pub mod location;
pub mod media;
pub mod place;
pub mod print;
pub mod roving;
pub mod schedule;
pub mod send;
pub mod size;
pub mod steps;

/// What Leptos knows already: asking it saves the code to ask again.
fn window() -> web_sys::Window {
    leptos::prelude::window()
}

fn document() -> web_sys::Document {
    leptos::prelude::document()
}
