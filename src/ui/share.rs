//! The button that shares the present view, and its dialog: a link, and the lines for an article.

use leptos::html::Dialog;
use leptos::prelude::*;

use super::context::Context;
use super::dynamic::dynamic;
use super::{copy_field, embed_form};
use crate::browser::{dialog, document, location};
use crate::state::AppState;

const TITLE_ID: &str = "share-title";

/// The button with its dialog, which is empty until it is opened.
pub fn view(app: AppState) -> AnyView {
    let t = app.texts;
    let (frame, is_open) = (NodeRef::<Dialog>::new(), RwSignal::new(false));
    let open = move |_| {
        if let Some(frame) = frame.get_untracked() {
            is_open.set(true);
            dialog::open(&frame);
            if let Some(title) = document::by_id(TITLE_ID) {
                document::focus_in_place(&title);
            }
        }
    };
    let close = move |_| {
        if let Some(frame) = frame.get_untracked() {
            dialog::close(&frame);
        }
    };
    let inside = dynamic(move || {
        let (is_open, content) = (is_open.get(), app.content_now());
        match content.ready() {
            Some(content) if is_open => inside(&Context::new(app, content.clone())),
            _ => ().into_any(),
        }
    });
    let is_ready = move || app.content().ready().is_some();
    view! {
        <button class="ds-button share-button" type="button" data-variant="secondary" data-size="sm" aria-haspopup="dialog"
            hidden=move || !is_ready() on:click=open>{t.share.open}</button>
        <dialog class="share" node_ref=frame aria-labelledby=TITLE_ID on:close=move |_| is_open.set(false)>
            <div class="share-head">
                <h2 class="ds-heading" data-size="sm" id=TITLE_ID tabindex="-1">{t.share.title}</h2>
                <button class="ds-button" type="button" data-variant="tertiary" data-size="sm" on:click=close>{t.share.close}</button>
            </div>
            {inside}
        </dialog>
    }
    .into_any()
}

fn inside(cx: &Context) -> AnyView {
    let (t, app) = (cx.texts, cx.app);
    let link = location::absolute(&app.page_address(&app.route_now())).unwrap_or_default();
    view! {
        {copy_field::view(t, "share-link", t.share.link, Signal::derive(move || link.clone()))}
        <h3 class="ds-heading" data-size="xs">{t.share.embed}</h3>
        <p class="ds-paragraph">{t.share.embed_lead}</p>
        {embed_form::view(cx)}
    }
    .into_any()
}
