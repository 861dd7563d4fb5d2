//! What all dialogs have in common: a frame over the page with a title and a button that closes it.
//! The browser keeps the focus inside, closes with Escape, and gives the focus back.
//!
//! An open dialog is a step in the browser's history, so that “back” closes it; not inside somebody else's page, where
//! “back” leads out of the article.

use std::cell::Cell;

use leptos::html;
use leptos::prelude::*;

use super::dynamic::{dynamic, dynamic_text};
use super::progressive;
use crate::browser::document::Place;
use crate::browser::{dialog, document, steps};

/// A dialog that can be opened. Copied freely; all copies are the same dialog.
#[derive(Clone, Copy)]
pub struct Dialog {
    frame: NodeRef<html::Dialog>,
    is_open: RwSignal<bool>,
    title_id: &'static str,
    is_step: bool,
}

thread_local! {
    /// The one that is open: it lies over all of the page.
    static OPEN: Cell<Option<Dialog>> = const { Cell::new(None) };
}

/// Closes the dialog that is open, if one is.
pub fn close_open() {
    if let Some(open) = OPEN.get() {
        open.close();
    }
}

pub fn is_any_open() -> bool {
    OPEN.get().is_some()
}

/// What stands in a dialog and on its frame.
pub struct Content {
    pub class: &'static str,
    pub title: Signal<&'static str>,
    /// What the button is called that closes it.
    pub close: Signal<&'static str>,
    /// The line that speaks: everything outside of an open dialog is silent.
    pub status: AnyView,
    /// Runs when it has been closed, whoever did it.
    pub closed: Box<dyn Fn()>,
    /// Rendered when it opens, and gone when it is closed.
    pub inside: Box<dyn Fn() -> AnyView + Send>,
}

impl Dialog {
    /// `title_id` is the id of its heading. `is_step` says whether it may be a step in
    /// the history.
    pub fn new(title_id: &'static str, is_step: bool) -> Self {
        Self { frame: NodeRef::new(), is_open: RwSignal::new(false), title_id, is_step }
    }

    /// Its first button gets the focus, from the browser. Of a heading with the focus Orca says nothing: it went there by
    /// itself, when all else went away. Of the dialog with the focus it says all that is in it.
    pub fn open(self) {
        if let Some(frame) = self.frame.get_untracked() {
            if self.is_step && !self.is_open.get_untracked() {
                steps::enter_dialog();
            }
            OPEN.set(Some(self));
            self.is_open.set(true);
            dialog::open(&frame);
        }
    }

    /// Opens it at an element inside, by its id.
    pub fn open_at(self, id: String) {
        self.open();
        progressive::with_element(id, |element| {
            document::focus_in_place(element);
            document::bring_into_sight(element, Place::Nearest);
        });
    }

    pub fn close(self) {
        if let Some(frame) = self.frame.get_untracked().filter(|_| self.is_open.get_untracked()) {
            dialog::close(&frame);
        }
    }

    /// The dialog's element.
    pub fn view(self, content: Content) -> AnyView {
        let Content { class, title, close, status, closed, inside } = content;
        let on_close = move |_| {
            OPEN.set(None);
            self.is_open.set(false);
            if self.is_step {
                steps::leave_dialog();
            }
            closed();
        };
        view! {
            <dialog class=class node_ref=self.frame aria-labelledby=self.title_id on:close=on_close>
                <div class="dialog-head">
                    <h2 class="ds-heading" data-size="sm" id=self.title_id>{dynamic_text(move || title.get())}</h2>
                    <button class="ds-button" type="button" data-variant="tertiary" data-size="sm" on:click=move |_| self.close()>
                        {dynamic_text(move || close.get())}
                    </button>
                </div>
                {dynamic(move || if self.is_open.get() { inside() } else { ().into_any() })}
                {status}
            </dialog>
        }
        .into_any()
    }
}
