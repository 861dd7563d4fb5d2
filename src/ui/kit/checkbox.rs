//! A box to tick.

use leptos::prelude::*;

/// The box and its label, with a description and its language if there is one. `switch` is told what the reader has made of it.
pub fn field(
    id: &'static str,
    label: AnyView,
    description: Option<(String, Option<String>)>,
    on: Signal<bool>,
    switch: Box<dyn Fn(bool)>,
) -> AnyView {
    let description_id = format!("{id}-description");
    let described_by = description.as_ref().map(|_| description_id.clone());
    let description =
        description.map(|(text, lang)| view! { <p class="small-print" id=description_id lang=lang>{text}</p> });
    view! {
        <div class="ds-field map-switch">
            <input class="ds-input" type="checkbox" id=id aria-describedby=described_by
                prop:checked=on on:change=move |event| switch(event_target_checked(&event)) />
            <label class="ds-label" data-weight="regular" for=id>{label}</label>
            {description}
        </div>
    }
    .into_any()
}
