//! A text to be copied: a field that shows it, and a button.

use leptos::prelude::*;
use leptos::task::spawn_local;

use crate::browser::{clipboard, document};
use crate::state::AppState;

/// The field, its button, and what came of pressing it.
pub fn view(app: AppState, id: &'static str, label: &'static str, text: Signal<String>) -> AnyView {
    let t = app.texts();
    let outcome = RwSignal::new("");
    let copy = move |_| {
        if let Some(field) = document::by_id(id) {
            outcome.set("");
            spawn_local(async move {
                let copied = clipboard::copy_from(field).await;
                let told = if copied { t.share.copied } else { t.share.copy_failed };
                outcome.set(told);
                app.say(told.to_owned());
            });
        }
    };
    let button = format!("{} {}", t.share.copy, label);
    view! {
        <div class="ds-field copy-field">
            <label class="ds-label" for=id>{label}</label>
            <div class="copy-row">
                <input class="ds-input" type="text" readonly id=id prop:value=text spellcheck="false" />
                <button class="ds-button" type="button" data-variant="secondary" aria-label=button on:click=copy>{t.share.copy}</button>
            </div>
            <p class="copy-outcome" aria-hidden="true">{outcome}</p>
        </div>
    }
    .into_any()
}
