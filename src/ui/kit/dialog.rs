//! What all dialogs have in common: a frame over the page with a title and a button that closes it.
//! The browser keeps the focus inside, closes with Escape, and gives the focus back.

use leptos::html;
use leptos::prelude::*;

use super::dynamic::dynamic;
use super::progressive;
use crate::browser::document::Place;
use crate::browser::{dialog, document};

/// A dialog that can be opened. Copied freely; all copies are the same dialog.
#[derive(Clone, Copy)]
pub struct Dialog {
    frame: NodeRef<html::Dialog>,
    is_open: RwSignal<bool>,
    title_id: &'static str,
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
    /// `title_id` is the id of its heading.
    pub fn new(title_id: &'static str) -> Self {
        Self { frame: NodeRef::new(), is_open: RwSignal::new(false), title_id }
    }

    /// Its first button gets the focus, from the browser. Of a heading with the focus Orca says nothing: it went there by
    /// itself, when all else went away. Of the dialog with the focus it says all that is in it.
    pub fn open(self) {
        if let Some(frame) = self.frame.get_untracked() {
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
        if let Some(frame) = self.frame.get_untracked() {
            dialog::close(&frame);
        }
    }

    /// The dialog's element.
    pub fn view(self, content: Content) -> AnyView {
        let Content { class, title, close, status, closed, inside } = content;
        let on_close = move |_| {
            self.is_open.set(false);
            closed();
        };
        view! {
            <dialog class=class node_ref=self.frame aria-labelledby=self.title_id on:close=on_close>
                <div class="dialog-head">
                    <h2 class="ds-heading" data-size="sm" id=self.title_id>{title}</h2>
                    <button class="ds-button" type="button" data-variant="tertiary" data-size="sm" on:click=move |_| self.close()>
                        {close}
                    </button>
                </div>
                {dynamic(move || if self.is_open.get() { inside() } else { ().into_any() })}
                {status}
            </dialog>
        }
        .into_any()
    }
}
