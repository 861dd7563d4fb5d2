//! What all dialogs have in common: a frame over the page with a title and a button that closes it.
//! The browser keeps the focus inside, closes with Escape, and gives the focus back.

use leptos::html;
use leptos::prelude::*;

use super::dynamic::dynamic;
use super::status;
use crate::browser::{dialog, document};
use crate::state::AppState;
use crate::text::Texts;

/// A dialog that can be opened. Copied freely; all copies are the same dialog.
#[derive(Clone, Copy)]
pub struct Dialog {
    frame: NodeRef<html::Dialog>,
    is_open: RwSignal<bool>,
    title_id: &'static str,
}

impl Dialog {
    /// `title_id` is the id of its heading, which gets the focus when it opens.
    pub fn new(title_id: &'static str) -> Self {
        Self { frame: NodeRef::new(), is_open: RwSignal::new(false), title_id }
    }

    pub fn open(self) {
        if let Some(frame) = self.frame.get_untracked() {
            self.is_open.set(true);
            dialog::open(&frame);
            if let Some(title) = document::by_id(self.title_id) {
                document::focus_in_place(&title);
            }
        }
    }

    pub fn close(self) {
        if let Some(frame) = self.frame.get_untracked() {
            dialog::close(&frame);
        }
    }

    /// The dialog's element. What is inside is made when it opens, and gone when it is closed.
    pub fn view(
        self,
        app: AppState,
        class: &'static str,
        title: fn(&Texts) -> &'static str,
        closed: Box<dyn Fn()>,
        inside: Box<dyn Fn() -> AnyView + Send>,
    ) -> AnyView {
        let on_close = move |_| {
            self.is_open.set(false);
            closed();
        };
        view! {
            <dialog class=class node_ref=self.frame aria-labelledby=self.title_id on:close=on_close>
                <div class="dialog-head">
                    <h2 class="ds-heading" data-size="sm" id=self.title_id tabindex="-1">{move || title(app.texts())}</h2>
                    <button class="ds-button" type="button" data-variant="tertiary" data-size="sm" on:click=move |_| self.close()>
                        {move || app.texts().nav.close}
                    </button>
                </div>
                {dynamic(move || if self.is_open.get() { inside() } else { ().into_any() })}
                {status::view(app)}
            </dialog>
        }
        .into_any()
    }
}
