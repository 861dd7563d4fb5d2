//! The name of the plan, the search field and the ways to the main views.

use leptos::prelude::*;
use plan::select::NewsFilter;
use presenter::route::Route;
use presenter::text::Nav;
use presenter::text::hyphen::hyphenated;

use super::language;
use super::navigation::{self, SEARCH_ID};
use crate::state::AppState;
use crate::ui::dialogs::share;
use crate::ui::kit::dynamic::dynamic_text;
use crate::ui::parts::context::plan_lang;
use crate::ui::views::ViewKey;
use crate::ui::views::search::words;

pub fn view(app: AppState, key: Memo<ViewKey>) -> AnyView {
    view! {
        <header class="explorer-header">
            {(!app.is_embedded()).then(|| skip_link(app))}
            {brand(app)}
            {app.parts().search.then(|| search_field(app))}
            {(!app.is_embedded()).then(|| nav_row(app, key))}
        </header>
    }
    .into_any()
}

fn skip_link(app: AppState) -> AnyView {
    view! {
        <button class="ds-button skip-link" data-variant="secondary" type="button" on:click=|_| navigation::to_heading()>
            {dynamic_text(move || app.texts().nav.skip)}
        </button>
    }
    .into_any()
}

/// The plan's name. Where nothing but the map is shown, it is the heading of it all.
fn brand(app: AppState) -> AnyView {
    let name = move || match app.content().ready() {
        Some(content) => hyphenated(app.texts().name_of(&content.plan)).into_owned(),
        None => app.texts().app.name.to_owned(),
    };
    let link =
        view! { <a href=move || app.address(&Route::Overview) lang=move || plan_lang(app)>{dynamic_text(name)}</a> };
    if app.parts().panel {
        view! { <p class="brand">{link}</p> }.into_any()
    } else {
        view! { <h1 class="brand">{link}</h1> }.into_any()
    }
}

fn nav_row(app: AppState, key: Memo<ViewKey>) -> AnyView {
    view! {
        <div class="nav-row">
            {main_nav(app, key)}
            <div class="nav-tools">{language::switch(app)} {share::view(app)}</div>
        </div>
    }
    .into_any()
}

fn main_nav(app: AppState, key: Memo<ViewKey>) -> AnyView {
    let entry = move |route: Route, label: fn(&Nav) -> &'static str| {
        let target = ViewKey::of(&route);
        let current = move || (key.get() == target).then_some("page");
        view! { <li><a href=move || app.address(&route) aria-current=current>{dynamic_text(move || label(&app.texts().nav))}</a></li> }.into_any()
    };
    view! {
            <nav aria-label=move || app.texts().nav.label>
                <ul class="main-nav">
                    {entry(Route::Overview, |nav| nav.overview)}
                    {entry(Route::matrix(), |nav| nav.matrix)}
                    {entry(Route::news(NewsFilter::default()), |nav| nav.news)}
                    {entry(Route::Compare { first: None, second: None }, |nav| nav.compare)}
                    {entry(Route::about(), |nav| nav.about)}
                </ul>
            </nav>
    }
    .into_any()
}

/// Typing shows what is found at once; Enter leads to it.
fn search_field(app: AppState) -> AnyView {
    view! {
        <form class="search" role="search" on:submit=move |event| {
            event.prevent_default();
            if matches!(app.route_now(), Route::Search(_)) {
                navigation::to_heading();
            } else {
                app.search(String::new());
            }
        }>
            <label class="ds-label" for=SEARCH_ID>{dynamic_text(move || app.texts().search.label)}</label>
            <input
                class="ds-input"
                type="search"
                id=SEARCH_ID
                autocomplete="off"
                spellcheck="false"
                prop:value=move || words(&app.route())
                on:focus=move |_| app.prepare_search()
                on:input=move |event| app.search(event_target_value(&event))
            />
        </form>
    }
    .into_any()
}
