//! The frame of the explorer's dialogs: the kit's dialog in the interface's words.

use std::sync::Arc;

use leptos::prelude::*;
use presenter::text::Texts;

use crate::state::AppState;
use crate::ui::kit::copy_field::{self, Words};
use crate::ui::kit::dialog::{Content, Dialog};
use crate::ui::parts::status;

/// A dialog with a title in the interface's language. What is inside is rendered when it opens, and is about the view that
/// stands there then: with that it goes (`shell/navigation.rs`), whoever opens another one.
pub fn view(
    app: AppState,
    dialog: Dialog,
    class: &'static str,
    title: fn(&Texts) -> &'static str,
    closed: Box<dyn Fn()>,
    inside: Box<dyn Fn() -> AnyView + Send>,
) -> AnyView {
    dialog.view(Content {
        class,
        title: Signal::derive(move || title(app.texts())),
        close: Signal::derive(move || app.texts().nav.close),
        status: status::view(app),
        closed,
        inside,
    })
}

/// A text to be copied.
pub fn copy_field(app: AppState, id: &'static str, label: &'static str, text: Signal<String>) -> AnyView {
    let t = app.texts();
    let words = Words { copy: t.share.copy, copied: t.share.copied, failed: t.share.copy_failed };
    copy_field::view(id, label, words, text, Arc::new(move |told| app.say(told.to_owned())))
}
