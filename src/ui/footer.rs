//! What is at the foot of every view: who made the map's data, and what is wrong in the files.

use leptos::prelude::*;

use super::{data_issues, links};
use crate::route::Route;
use crate::state::AppState;

pub fn view(app: AppState) -> AnyView {
    let t = app.texts;
    let attribution = move || app.geometry().ready().and_then(|geometry| geometry.boundaries.attribution.clone());
    view! {
        <footer class="explorer-footer">
            {data_issues::view(app)}
            <p class="ds-paragraph" data-size="sm">{attribution}</p>
            <p class="ds-paragraph" data-size="sm">{t.app.no_tracking} " " {links::to_view(&Route::about(), t.nav.about)}</p>
        </footer>
    }
    .into_any()
}
