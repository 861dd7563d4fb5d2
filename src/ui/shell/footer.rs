//! What is at the foot of every view: what can be taken along, who made the map's data, and what is wrong in the files.

use leptos::prelude::*;
use presenter::facts::link;
use presenter::html::el;
use presenter::route::Route;

use super::navigation::FOOTER_ID;
use super::{data_issues, language, paper};
use crate::state::AppState;
use crate::ui::dialogs::{share, take_along};
use crate::ui::kit::dynamic::{dynamic, dynamic_text};
use crate::ui::parts::context::plan_lang;
use crate::ui::parts::fixed::fixed;
use crate::ui::parts::{explain, paper_places};

pub fn view(app: AppState) -> AnyView {
    let attribution =
        move || app.geometry().ready().and_then(|geometry| geometry.boundaries.attribution.clone()).unwrap_or_default();
    view! {
        <footer class="explorer-footer" id=FOOTER_ID>
            {data_issues::view(app)}
            <div class="foot-tools">
                {(!app.is_embedded()).then(|| view! { {paper::button(app)} {take_along::view(app)} })}
                {explain::opener(app)}
            </div>
            <p class="ds-paragraph" data-size="sm" lang=move || plan_lang(app)>{dynamic_text(attribution)}</p>
            {paper_places::note()}
            {if app.is_embedded() { embedded(app) } else { on_page(app) }}
        </footer>
    }
    .into_any()
}

fn on_page(app: AppState) -> AnyView {
    dynamic(move || {
        let t = app.texts();
        let content = app.content();
        let feedback = content.ready().and_then(|content| content.plan.feedback.as_ref());
        let feedback = feedback.map(|address| fixed(el("li").child(link::out(address, t.app.feedback, None))));
        view! {
            <p class="ds-paragraph on-screen" data-size="sm">{t.app.no_tracking}</p>
            <ul class="footer-links">
                <li>{fixed(link::to_view(&Route::about(), t.nav.about))}</li>
                <li><a class="ds-link" href=t.app.accessibility_page>{t.app.accessibility}</a></li>
                {feedback}
            </ul>
        }
        .into_any()
    })
}

/// The ways out of the frame.
fn embedded(app: AppState) -> AnyView {
    let address = move || app.page_address(&app.route());
    view! {
        <div class="frame-links">
            <a class="ds-link link-out" href=address target="_blank" rel="noopener">{dynamic_text(move || app.texts().nav.own_window)}</a>
            {take_along::view(app)}
            {share::view(app)}
            {language::switch(app)}
        </div>
    }
    .into_any()
}
