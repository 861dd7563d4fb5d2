//! Messages: something went wrong, something is empty, something is on its way.

use leptos::prelude::*;
use plan::date::PlanDate;
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
    let button = error.may_pass().then(|| button(texts.notice.try_again, Box::new(retry)));
    view! {
        <div class="ds-alert notice" data-color="danger" role="alert">
            {title}
            <p class="ds-paragraph">{(texts.load_error)(error)} " " {rest}</p>
            {button}
        </div>
    }
    .into_any()
}

/// The content has changed since somebody cited it.
pub fn changed(texts: &'static Texts, cited: PlanDate, updated: PlanDate) -> AnyView {
    let told = (texts.export.changed)(&(texts.date)(cited), &(texts.date)(updated));
    view! { <div class="ds-alert notice" data-color="info"><p class="ds-paragraph">{told}</p></div> }.into_any()
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
            {reload(texts)}
        </div>
    }
    .into_any()
}

/// A part of the program did not come.
pub fn part_failed(texts: &'static Texts, retry: impl Fn() + 'static) -> AnyView {
    part_missing(texts.notice.part_failed, button(texts.notice.try_again, Box::new(retry)))
}

/// A part of the program is gone, because the page has been published anew.
pub fn outdated(texts: &'static Texts) -> AnyView {
    part_missing(texts.notice.outdated, reload(texts))
}

fn part_missing(text: &'static str, way_out: AnyView) -> AnyView {
    view! {
        <div class="ds-alert notice" data-color="danger" role="alert">
            <p class="ds-paragraph">{text}</p>
            {way_out}
        </div>
    }
    .into_any()
}

/// Loads the page anew, at the address that it has then. What runs before the page is shown listens to it (asked.js).
fn reload(texts: &'static Texts) -> AnyView {
    view! { <button class="ds-button" data-variant="secondary" type="button" data-reload="">{texts.notice.reload}</button> }
        .into_any()
}

fn button(text: &'static str, press: Box<dyn Fn()>) -> AnyView {
    view! { <button class="ds-button" data-variant="secondary" type="button" on:click=move |_| press()>{text}</button> }
        .into_any()
}

/// Something is being made ready.
pub fn loading(text: &'static str) -> AnyView {
    view! { <p class="loading">{text}</p> }.into_any()
}

/// Something is on its way from the server. Where that takes long, a way to try again comes into sight by itself
/// (start.css).
pub fn on_its_way(texts: &'static Texts, text: &'static str) -> AnyView {
    vec![loading(text), reload(texts)].into_any()
}

/// There is nothing to show, and a way on from here.
pub fn empty(text: impl Into<String>, way_on: AnyView) -> AnyView {
    view! { <div class="ds-alert notice" data-color="info"><p class="ds-paragraph">{text.into()}</p> {way_on}</div> }
        .into_any()
}
