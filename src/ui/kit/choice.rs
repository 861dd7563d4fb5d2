//! A list to choose one thing from.

use leptos::prelude::*;

use super::dynamic::dynamic_text;

/// A thing to choose.
pub struct Entry {
    /// What stands for it; empty for choosing nothing.
    value: String,
    /// What it is called at the moment.
    name: Box<dyn Fn() -> String + Send>,
    /// The language of the name, where it is not the interface's.
    lang: Option<String>,
}

impl Entry {
    pub fn new(value: impl Into<String>, name: impl Into<String>) -> Self {
        let name = name.into();
        Self::changing(value, Box::new(move || name.clone()))
    }

    /// One whose name follows what goes on.
    pub fn changing(value: impl Into<String>, name: Box<dyn Fn() -> String + Send>) -> Self {
        Self { value: value.into(), name, lang: None }
    }

    #[must_use]
    pub fn in_lang(self, lang: Option<String>) -> Self {
        Self { lang, ..self }
    }
}

/// A label and the list. `choose` is told the value of what the reader has chosen.
pub fn field(
    id: &'static str,
    label: String,
    entries: Vec<Entry>,
    chosen: Signal<String>,
    choose: Box<dyn Fn(String)>,
) -> AnyView {
    let options: Vec<AnyView> = entries
        .into_iter()
        .map(|Entry { value, name, lang }| {
            let this = value.clone();
            let selected = move || chosen.with(|chosen| *chosen == this);
            view! { <option value=value prop:selected=selected lang=lang>{dynamic_text(name)}</option> }.into_any()
        })
        .collect();
    view! {
        <div class="ds-field">
            <label class="ds-label" for=id>{label}</label>
            <select class="ds-input" id=id on:change=move |event| choose(event_target_value(&event))>{options}</select>
        </div>
    }
    .into_any()
}
