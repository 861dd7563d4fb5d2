//! The words of the plan, explained: a dialog that can be opened from anywhere, at the word in question.

use leptos::prelude::*;

use super::context::Context;
use super::dialog::Dialog;
use super::dynamic::dynamic;
use super::statement::{self, SmallPrint};
use crate::browser::document::{self, Place};
use crate::browser::pause;
use crate::plan::model::{Level, Term, Word};
use crate::state::{AppState, Lookup};

/// The dialog, which opens when somebody looks something up.
pub fn view(app: AppState) -> AnyView {
    let dialog = Dialog::new("glossary-title");
    Effect::new(move |_| {
        if let Some(lookup) = app.looked_up() {
            dialog.open();
            if let Lookup::Word(id) = lookup {
                pause::after_layout(move || point_out(&id));
            }
        }
    });
    let inside = move || match app.content_now().ready() {
        Some(content) => list(&Context::new(app, content.clone())),
        None => ().into_any(),
    };
    dialog.view(app, "glossary", |t| t.glossary.title, Box::new(move || app.close_glossary()), Box::new(inside))
}

/// The button that opens the whole list, where there is one.
pub fn opener(app: AppState) -> AnyView {
    dynamic(move || {
        let has_words = app.content().ready().is_some_and(|content| !content.plan.glossary.is_empty());
        let button = || {
            view! {
                <p>
                    <button class="text-button" type="button" aria-haspopup="dialog" on:click=move |_| app.look_up(Lookup::All)>
                        {app.texts().glossary.title}
                    </button>
                </p>
            }
        };
        has_words.then(button).into_any()
    })
}

/// A button that explains the word for a level, where the plan does.
pub fn help(cx: &Context, level: Level) -> AnyView {
    let Some(word) = cx.plan().glossary.iter().find(|word| word.level == Some(level)) else {
        return ().into_any();
    };
    let (app, id, label) = (cx.app, word.id.clone(), (cx.texts.glossary.what_is)(term(cx, level)));
    view! {
        <p class="ds-paragraph" data-size="sm">
            <button class="text-button" type="button" aria-haspopup="dialog" on:click=move |_| app.look_up(Lookup::Word(id.clone()))>
                {label}
            </button>
        </p>
    }
    .into_any()
}

fn term(cx: &Context, level: Level) -> &Term {
    let terms = &cx.terms;
    match level {
        Level::Region => &terms.region,
        Level::Municipality => &terms.municipality,
        Level::Advantage => &terms.advantage,
        Level::FocusArea => &terms.focus_area,
        Level::SubGoal => &terms.sub_goal,
        Level::Action => &terms.action,
    }
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

fn point_out(id: &str) {
    if let Some(entry) = document::by_id(&entry_id(id)) {
        document::focus_in_place(&entry);
        document::bring_into_sight(&entry, Place::Nearest);
    }
}
