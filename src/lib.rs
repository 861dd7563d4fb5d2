//! The plan explorer.
use leptos::prelude::*;

pub mod issue;
pub mod plan;

#[component]
pub fn App() -> impl IntoView {
    view! { <p>"Næringsplanen"</p> }
}
