//! The switch between the languages of the interface.

use leptos::prelude::*;
use presenter::text::{LANGUAGES, Texts};

use super::navigation::{FOOTER_ID, MAIN_ID};
use crate::browser::{document, listen, schedule};
use crate::state::AppState;
use crate::ui::kit::progressive;

/// A link for each language, in its own words: translated, nobody would find theirs. The view stays, and so does the
/// focus: these links are not made anew. Without scripts they lead to the page in that language.
pub fn switch(app: AppState) -> AnyView {
    let buttons: Vec<AnyView> = LANGUAGES
        .iter()
        .map(|texts| {
            let current = move || (app.texts().lang == texts.lang).then_some("true");
            let speak_it = move |event| {
                if listen::takes_press(&event) {
                    speak(app, texts);
                }
            };
            let address = move || app.address_in_language(&app.route(), texts);
            view! {
                <a class="language" href=address lang=texts.lang hreflang=texts.lang translate="no" aria-current=current on:click=speak_it>
                    {texts.language}
                </a>
            }
            .into_any()
        })
        .collect();
    view! { <div class="languages" role="group" aria-label=move || app.texts().nav.language>{buttons}</div> }.into_any()
}

/// Everything is said anew in another language; what the reader has unfolded stays so.
fn speak(app: AppState, texts: &'static Texts) {
    // What was unfolded is found again by its place among the others there: what has not come yet stands below them.
    let rooms = [MAIN_ID, FOOTER_ID].map(|id| (id, document::by_id(id).map(|room| document::unfolded(&room))));
    app.speak(texts);
    progressive::render_at_once();
    schedule::next_frame(move || {
        for (id, unfolded) in rooms {
            if let (Some(room), Some(unfolded)) = (document::by_id(id), unfolded) {
                document::unfold(&room, &unfolded);
            }
        }
    });
}
