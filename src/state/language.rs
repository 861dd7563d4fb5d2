//! The language of everything that is said.

use leptos::prelude::*;
use presenter::text::Texts;

use super::AppState;

impl AppState {
    /// The texts in the language of the moment.
    pub fn texts(&self) -> &'static Texts {
        self.asked_texts.get().unwrap_or(self.page_texts)
    }

    /// The language that the address has asked for, or the reader. Links keep it.
    pub fn asked_lang(&self) -> Option<&'static str> {
        self.asked_texts.get().map(|texts| texts.lang)
    }

    /// Says everything in another language. The address says so from now on, so that a copy of it does
    /// as well; it is no step in the browser's history.
    pub fn speak(&self, texts: &'static Texts) {
        self.asked_texts.set(Some(texts));
        self.keep_lang();
    }
}
