//! A text to be copied: a field that shows it, and a button.

use std::sync::Arc;

use leptos::prelude::*;
use leptos::task::spawn_local;

use super::dynamic::dynamic_text;
use crate::browser::{clipboard, document};

/// What the field says.
#[derive(Clone, Copy)]
pub struct Words {
    pub copy: &'static str,
    pub copied: &'static str,
    pub failed: &'static str,
}

/// The field, its button, and what came of pressing it. `tell` is told that as well, for those who do not see it.
pub fn view(
    id: &'static str,
    label: &'static str,
    words: Words,
    text: Signal<String>,
    tell: Arc<dyn Fn(&'static str)>,
) -> AnyView {
    let outcome = RwSignal::new("");
    let copy = move |_| {
        if let Some(field) = document::by_id(id) {
            outcome.set("");
            let tell = tell.clone();
            spawn_local(async move {
                let copied = clipboard::copy_from(field).await;
                let told = if copied { words.copied } else { words.failed };
                outcome.set(told);
                tell(told);
            });
        }
    };
    let mut button = words.copy.to_owned();
    button.push(' ');
    button.push_str(label);
    view! {
        <div class="ds-field copy-field">
            <label class="ds-label" for=id>{label}</label>
            <div class="copy-row">
                <input class="ds-input" type="text" readonly id=id prop:value=text spellcheck="false" />
                <button class="ds-button" type="button" data-variant="secondary" aria-label=button on:click=copy>{words.copy}</button>
            </div>
            <p class="copy-outcome" aria-hidden="true">{dynamic_text(move || outcome.get())}</p>
        </div>
    }
    .into_any()
}
