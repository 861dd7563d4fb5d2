//! The words of the plan, explained: a dialog that can be opened from anywhere, at the word in question.

use leptos::prelude::*;
use plan::model::Word;

use super::worded;
use crate::state::{AppState, Lookup};
use crate::ui::kit::dialog::Dialog;
use crate::ui::parts::context::Context;
use crate::ui::parts::statement::{self, SmallPrint};

/// The dialog, which opens when somebody looks something up.
pub fn view(app: AppState) -> AnyView {
    let dialog = Dialog::new("glossary-title");
    Effect::new(move |_| {
        if let Some(lookup) = app.looked_up() {
            match lookup {
                Lookup::All => dialog.open(),
                Lookup::Word(id) => dialog.open_at(entry_id(&id)),
            }
        }
    });
    let inside = move || match app.content_now().ready() {
        Some(content) => list(&Context::new(app, content.clone())),
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

fn list(cx: &Context) -> AnyView {
    let entries: Vec<AnyView> = cx.plan().glossary.iter().map(|word| entry(cx, word)).collect();
    view! { <p class="ds-paragraph">{cx.texts.glossary.lead}</p> <dl>{entries}</dl> }.into_any()
}

/// A word in the reader's language, with the plan's own behind it where that is another.
fn entry(cx: &Context, word: &Word) -> AnyView {
    let (t, own) = (cx.texts, &word.explanation);
    let lang = cx.lang_of(own.lang.as_ref());
    let translated = word.others.iter().find(|other| lang.is_some() && t.speaks(&other.lang));
    let (term, text) = translated.map_or((&word.term, &own.text), |other| (&other.term, &other.text));
    let original = translated
        .filter(|other| other.term != word.term)
        .map(|_| view! { <span class="original">" (" <span lang=cx.lang()>{word.term.clone()}</span> ")"</span> });
    // The language of what stands there: the interface's, if it has been translated.
    let lang = lang.filter(|_| translated.is_none());
    let print = SmallPrint { own_words: own.own_words, ..SmallPrint::default() };
    view! {
        <div id=entry_id(&word.id) tabindex="-1">
            <dt><span lang=lang.clone()>{t.capitalised(term)}</span> {original}</dt>
            <dd>
                <p class="ds-paragraph" lang=lang>{text.clone()}</p>
                {statement::small_print(cx, &print, &own.sources)}
            </dd>
        </div>
    }
    .into_any()
}

fn entry_id(id: &str) -> String {
    format!("ord-{id}")
}
