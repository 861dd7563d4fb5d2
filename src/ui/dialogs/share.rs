//! The button that shares the present view, and its dialog: a link, and the lines for an article.

use leptos::prelude::*;

use super::{embed_form, worded};
use crate::browser::{location, send};
use crate::state::AppState;
use crate::ui::kit::dialog::Dialog;
use crate::ui::kit::dynamic::dynamic_text;
use crate::ui::parts::context::Context;
use crate::ui::parts::extras;
use crate::ui::views::title;

/// The button with its dialog, which is empty until it is opened.
pub fn view(app: AppState) -> AnyView {
    let dialog = Dialog::new("view-link-title", !app.is_embedded());
    let is_ready = move || app.content().ready().is_some();
    let inside = move || match app.content_now().ready() {
        Some(content) => extras::view(&Context::new(app, content.clone()), |extras| extras.share),
        None => ().into_any(),
    };
    view! {
        <button class="ds-button nav-button" type="button" data-variant="secondary" data-size="sm" aria-haspopup="dialog"
            hidden=move || !is_ready() on:click=move |_| dialog.open()>{dynamic_text(move || app.texts().share.open)}</button>
        {worded::view(app, dialog, "view-link-dialog", |t| t.share.title, Box::new(|| ()), Box::new(inside))}
    }
    .into_any()
}

/// What stands in the dialog.
pub fn inside(cx: &Context) -> AnyView {
    let (t, app) = (cx.texts, cx.app);
    let link = location::absolute(&app.page_address(&app.route_now())).unwrap_or_default();
    view! {
        {worded::copy_field(app, "view-link", t.share.link, Signal::derive(move || link.clone()))}
        {send::can_send().then(|| send_button(cx))}
        <h3 class="ds-heading" data-size="xs">{t.share.embed}</h3>
        <p class="ds-paragraph">{t.share.embed_lead}</p>
        {embed_form::view(cx)}
    }
    .into_any()
}

/// The way to what the device has for sending links.
fn send_button(cx: &Context) -> AnyView {
    let cx = cx.clone();
    let label = cx.texts.share.send;
    let press = move |_| {
        let route = cx.app.route_now();
        let link = location::absolute(&cx.app.page_address(&route)).unwrap_or_default();
        send::send(&title(&cx, &route), &link);
    };
    view! { <button class="ds-button" data-variant="secondary" data-size="sm" type="button" on:click=press>{label}</button> }
        .into_any()
}
