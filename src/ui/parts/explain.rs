//! The buttons that open the glossary: at all of it, or at a word.

use leptos::prelude::*;
use plan::model::{Level, Term};

use super::context::Context;
use crate::state::{AppState, Lookup};
use crate::ui::kit::dynamic::dynamic;

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
