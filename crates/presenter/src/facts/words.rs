//! Words of the plan among those of the interface: browsers and screen readers are told where the
//! language changes.

use super::Shown;
use crate::html::{Html, el, text};

/// Stands for the plan's words in a sentence of the interface until they are put in.
const HOLE: &str = "\u{fffc}";

/// Words of the plan.
pub fn of_plan(shown: Shown, words: &str) -> Html {
    match shown.lang() {
        Some(lang) => el("span").lang(Some(lang)).text(words),
        None => text(words),
    }
}

/// A sentence of the interface that says words of the plan.
pub fn around(shown: Shown, sentence: impl Fn(&str) -> String, words: &str) -> Html {
    Phrase::around(sentence, words).html(shown)
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

    pub fn html(&self, shown: Shown) -> Html {
        if shown.lang().is_none() { text(&self.text()) } else { fill(shown, &self.sentence, &[self.words]) }
    }
}

impl From<String> for Phrase<'_> {
    fn from(sentence: String) -> Self {
        Self { sentence, words: "" }
    }
}

/// Words of the plan, as a list in a sentence.
pub fn list(shown: Shown, words: &[&str]) -> Html {
    fill(shown, &(shown.texts.list)(&vec![HOLE; words.len()]), words)
}

fn fill(shown: Shown, sentence: &str, words: &[&str]) -> Html {
    let mut words = words.iter();
    let pieces = sentence.split(HOLE).map(|piece| text(piece).maybe(words.next().map(|words| of_plan(shown, words))));
    Html::all(pieces)
}
