//! The switch between the languages of the interface.

use leptos::prelude::*;

use super::later;
use super::navigation::EXPLORER_ID;
use crate::browser::{document, pause};
use crate::state::AppState;
use crate::text::{LANGUAGES, Texts};

/// A button for each language, in its own words. The view stays, and so does the focus: these buttons
/// are not made anew.
pub fn switch(app: AppState) -> AnyView {
    let buttons: Vec<AnyView> = LANGUAGES
        .iter()
        .map(|texts| {
            let pressed = move || if app.texts().lang == texts.lang { "true" } else { "false" };
            view! {
                <button class="language" type="button" lang=texts.lang aria-pressed=pressed on:click=move |_| speak(app, texts)>
                    {texts.language}
                </button>
            }
            .into_any()
        })
        .collect();
    view! { <div class="languages" role="group" aria-label=move || app.texts().nav.language>{buttons}</div> }.into_any()
}

/// Everything is said anew in another language; what the reader has unfolded stays so.
fn speak(app: AppState, texts: &'static Texts) {
    // What was unfolded is found again by its place among the others: so all of them have to be there, before and after.
    if later::finish() {
        pause::after_layout(move || speak(app, texts));
        return;
    }
    let unfolded = document::by_id(EXPLORER_ID).map(|explorer| document::unfolded(&explorer));
    app.speak(texts);
    later::make_at_once();
    pause::after_layout(move || {
        if let (Some(explorer), Some(unfolded)) = (document::by_id(EXPLORER_ID), unfolded) {
            document::unfold(&explorer, &unfolded);
        }
    });
}
