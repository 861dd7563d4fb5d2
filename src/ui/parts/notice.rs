//! Messages: something went wrong, something is empty, something is on its way.

use leptos::prelude::*;
use presenter::load::LoadError;
use presenter::text::Texts;

/// What could not be loaded.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum File {
    Plan,
    Boundaries,
}

/// A file did not come, or could not be used; with a way to try again where that may help.
pub fn load_failed(texts: &'static Texts, file: File, error: &LoadError, retry: impl Fn() + 'static) -> AnyView {
    // Without a plan there is nothing else on the page that could have the first heading.
    let (title, rest) = match file {
        File::Plan => (view! { <h1 class="ds-heading" data-size="xs">{texts.notice.plan_failed}</h1> }.into_any(), ""),
        File::Boundaries => (
            view! { <h2 class="ds-heading" data-size="xs">{texts.notice.map_failed}</h2> }.into_any(),
            texts.notice.list_still_works,
        ),
    };
    let button = error.may_pass().then(|| {
        view! { <button class="ds-button" data-variant="secondary" type="button" on:click=move |_| retry()>{texts.notice.try_again}</button> }
    });
    view! {
        <div class="ds-alert notice" data-color="danger" role="alert">
            {title}
            <p class="ds-paragraph">{(texts.load_error)(error)} " " {rest}</p>
            {button}
        </div>
    }
    .into_any()
}

/// Both files are sound, but none of the plan's regions has a shape.
pub fn map_empty(texts: &'static Texts) -> AnyView {
    view! {
        <div class="ds-alert notice" data-color="warning" role="alert">
            <h2 class="ds-heading" data-size="xs">{texts.notice.map_failed}</h2>
            <p class="ds-paragraph">{texts.notice.map_empty} " " {texts.notice.list_still_works}</p>
        </div>
    }
    .into_any()
}

/// The map cannot be drawn although its data is there.
pub fn map_impossible(texts: &'static Texts) -> AnyView {
    view! {
        <div class="ds-alert notice" data-color="warning" role="alert">
            <p class="ds-paragraph">{texts.notice.map_impossible} " " {texts.notice.list_still_works}</p>
        </div>
    }
    .into_any()
}

/// A part of the program did not come.
pub fn part_failed(texts: &'static Texts, retry: impl Fn() + 'static) -> AnyView {
    view! {
        <div class="ds-alert notice" data-color="danger" role="alert">
            <p class="ds-paragraph">{texts.notice.part_failed}</p>
            <button class="ds-button" data-variant="secondary" type="button" on:click=move |_| retry()>{texts.notice.try_again}</button>
        </div>
    }
    .into_any()
}

/// Something is being loaded.
pub fn loading(text: &'static str) -> AnyView {
    view! { <p class="loading">{text}</p> }.into_any()
}

/// There is nothing to show, and a way on from here.
pub fn empty(text: impl Into<String>, way_on: AnyView) -> AnyView {
    view! { <div class="ds-alert notice" data-color="info"><p class="ds-paragraph">{text.into()}</p> {way_on}</div> }
        .into_any()
}
