//! The words of the plan, explained: a dialog that can be opened from anywhere, at the word in question.

use leptos::prelude::*;
use presenter::facts::glossary;

use super::worded;
use crate::state::{AppState, Lookup};
use crate::ui::kit::dialog::Dialog;
use crate::ui::parts::context::Context;
use crate::ui::parts::extras;
use crate::ui::parts::fixed::fixed;

/// The dialog, which opens when somebody looks something up.
pub fn view(app: AppState) -> AnyView {
    let dialog = Dialog::new("glossary-title", !app.is_embedded());
    Effect::new(move |_| {
        if let Some(lookup) = app.looked_up() {
            match lookup {
                Lookup::All => dialog.open(),
                Lookup::Word(id) => dialog.open_at(glossary::entry_id(&id)),
            }
        }
    });
    let inside = move || match app.content_now().ready() {
        Some(content) => extras::view(&Context::new(app, content.clone()), |extras| extras.glossary),
        None => ().into_any(),
    };
    worded::view(
        app,
        dialog,
        "glossary",
        |t| t.glossary.title,
        Box::new(move || app.close_glossary()),
        Box::new(inside),
    )
}

/// What stands in the dialog.
pub fn inside(cx: &Context) -> AnyView {
    view! { <p class="ds-paragraph">{cx.texts.glossary.lead}</p> {fixed(glossary::list(cx.shown()))} }.into_any()
}
