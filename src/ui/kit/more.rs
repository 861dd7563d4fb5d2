//! The button where more of a list can be had.

use leptos::ev::MouseEvent;
use leptos::prelude::*;

use super::progressive;
use crate::browser::{document, place};

/// A button that `bring`s more. The focus goes on to the first of that, by its id.
pub fn button(label: String, first_id: String, bring: impl Fn() + 'static) -> AnyView {
    let show = move |event: MouseEvent| {
        place::asked_for_more(&event_target(&event));
        bring();
        progressive::with_element(first_id.clone(), |first| document::focus(first));
    };
    view! { <button class="ds-button" data-more="" data-variant="secondary" type="button" on:click=show>{label}</button> }.into_any()
}
