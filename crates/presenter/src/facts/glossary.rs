//! A word of the plan, explained.

use plan::model::Word;

use super::Shown;
use super::statement::{self, SmallPrint};
use crate::html::{Html, el};

/// All words.
pub fn list(shown: Shown) -> Html {
    el("dl").each(shown.plan.glossary.iter().map(|word| entry(shown, word)))
}

/// The id of a word's element.
pub fn entry_id(id: &str) -> String {
    let mut element = "ord-".to_owned();
    element.push_str(id);
    element
}

/// A word in the reader's language, with the plan's own behind it where that is another.
fn entry(shown: Shown, word: &Word) -> Html {
    let (t, own) = (shown.texts, &word.explanation);
    let lang = shown.lang_of(own.lang.as_ref());
    let translated = word.others.iter().find(|other| lang.is_some() && t.speaks(&other.lang));
    let (term, text) = translated.map_or((&word.term, &own.text), |other| (&other.term, &other.text));
    let original = translated.filter(|other| other.term != word.term).map(|_| {
        el("span").class("original").text(" (").child(el("span").lang(shown.lang()).text(&word.term)).text(")")
    });
    // The language of what stands there: the interface's, if it has been translated.
    let lang = lang.filter(|_| translated.is_none());
    let print = SmallPrint { own_words: own.own_words, ..SmallPrint::default() };
    let explained = el("dd").child(el("p").class("ds-paragraph").lang(lang).text(text)).child(statement::small_print(
        shown,
        &print,
        &own.sources,
    ));
    el("div")
        .id(&entry_id(&word.id))
        .attr("tabindex", "-1")
        .child(el("dt").child(el("span").lang(lang).text(&t.capitalised(term))).maybe(original))
        .child(explained)
}
