//! Words of the plan among those of the interface: browsers and screen readers are told where the
//! language changes.

use leptos::prelude::*;

use super::context::Context;

/// Stands for the plan's words in a sentence of the interface until they are put in.
const HOLE: &str = "\u{fffc}";

/// Words of the plan.
pub fn of_plan(cx: &Context, text: &str) -> AnyView {
    match cx.lang() {
        Some(lang) => view! { <span lang=lang>{text.to_owned()}</span> }.into_any(),
        None => text.to_owned().into_any(),
    }
}

/// A sentence of the interface that says words of the plan.
pub fn around(cx: &Context, sentence: impl Fn(&str) -> String, words: &str) -> AnyView {
    Phrase::around(sentence, words).view(cx)
}

/// A sentence of the interface that may say words of the plan, for those who want it as a text and those
/// who show it.
pub struct Phrase<'a> {
    sentence: String,
    words: &'a str,
}

impl<'a> Phrase<'a> {
    pub fn around(sentence: impl Fn(&str) -> String, words: &'a str) -> Self {
        Self { sentence: sentence(HOLE), words }
    }

    pub fn text(&self) -> String {
        self.sentence.replace(HOLE, self.words)
    }

    pub fn view(&self, cx: &Context) -> AnyView {
        if cx.lang().is_none() { self.text().into_any() } else { fill(cx, &self.sentence, &[self.words]) }
    }
}

impl From<String> for Phrase<'_> {
    fn from(sentence: String) -> Self {
        Self { sentence, words: "" }
    }
}

/// Words of the plan, as a list in a sentence.
pub fn list(cx: &Context, words: &[&str]) -> AnyView {
    fill(cx, &(cx.texts.list)(&vec![HOLE; words.len()]), words)
}

fn fill(cx: &Context, sentence: &str, words: &[&str]) -> AnyView {
    let mut words = words.iter();
    let pieces: Vec<AnyView> = sentence
        .split(HOLE)
        .map(|piece| view! { {piece.to_owned()} {words.next().map(|words| of_plan(cx, words))} }.into_any())
        .collect();
    pieces.into_any()
}
