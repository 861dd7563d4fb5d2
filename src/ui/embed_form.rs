//! How the explorer shall look in an article: a form, the lines to copy, and how it comes out.

use leptos::prelude::*;

use super::context::Context;
use super::copy_field;
use super::dynamic::dynamic;
use super::view::{ViewKey, title};
use crate::browser::{listen, location};
use crate::embed::options::{Parts, Theme};
use crate::embed::snippet::{Choice, FALLBACK_HEIGHT};
use crate::geo::MapYear;
use crate::plan::select::NewsFilter;
use crate::route::Route;
use crate::text::LANGUAGES;

/// The files beside the explorer's page that a host page names.
const FRAME_FILE: &str = "embed.html";
const SCRIPT_FILE: &str = "embed.js";
/// The lowest and the highest fixed frame, in CSS pixels.
const HEIGHTS: std::ops::RangeInclusive<u32> = 200..=3000;

pub fn view(cx: &Context) -> AnyView {
    let choice = RwSignal::new(first_choice(cx));
    view! {
        <form class="share-form" on:submit=move |event| event.prevent_default()>
            {start(cx, choice)}
            {language(cx, choice)}
            {theme(cx, choice)}
            {parts(cx, choice)}
            {more(cx, choice)}
        </form>
        {preview(cx, choice)}
        {lines(cx, choice)}
    }
    .into_any()
}

fn first_choice(cx: &Context) -> Choice {
    let options = cx.app.options();
    Choice {
        route: cx.app.route_now(),
        lang: LANGUAGES.iter().map(|texts| texts.lang).find(|lang| options.lang.as_deref() == Some(lang)),
        theme: options.theme,
        parts: options.parts,
        today: cx.app.map_year() == MapYear::Today,
        is_transparent: options.is_transparent,
        height: None,
        data: cx.app.data_fields(),
    }
}

/// A label and a list to choose from; `choose` is told the place in the list.
fn choices(
    id: &'static str,
    label: &'static str,
    names: Vec<String>,
    chosen: usize,
    choose: impl Fn(usize) + 'static,
) -> AnyView {
    let options: Vec<AnyView> = names
        .into_iter()
        .enumerate()
        .map(|(at, name)| view! { <option value=at.to_string() selected=at == chosen>{name}</option> }.into_any())
        .collect();
    view! {
        <div class="ds-field">
            <label class="ds-label" for=id>{label}</label>
            <select class="ds-input" id=id on:change=move |event| {
                if let Ok(at) = event_target_value(&event).parse() {
                    choose(at);
                }
            }>{options}</select>
        </div>
    }
    .into_any()
}

fn tick(id: &'static str, label: String, on: bool, switch: impl Fn(bool) + 'static) -> AnyView {
    view! {
        <div class="ds-field map-switch">
            <input class="ds-input" type="checkbox" id=id checked=on on:change=move |event| switch(event_target_checked(&event)) />
            <label class="ds-label" data-weight="regular" for=id>{label}</label>
        </div>
    }
    .into_any()
}

fn start(cx: &Context, choice: RwSignal<Choice>) -> AnyView {
    let plan = cx.plan();
    let mut routes = vec![cx.app.route_now(), Route::Overview];
    routes.extend(plan.regions.iter().map(|region| Route::region(&region.id)));
    routes.extend(plan.focus_areas.iter().map(|area| Route::focus_area(&area.id)));
    routes.extend([Route::matrix(), Route::news(NewsFilter::default()), Route::Compare { first: None, second: None }]);
    let name = |route: &Route| match route {
        Route::Overview => cx.texts.nav.overview.to_owned(),
        other => heading_of(cx, other),
    };
    let names = routes.iter().enumerate().map(|(at, route)| match at {
        0 => (cx.texts.share.this_view)(&name(route)),
        _ => name(route),
    });
    let names = names.collect();
    choices("share-start", cx.texts.share.start, names, 0, move |at| {
        if let Some(route) = routes.get(at) {
            choice.update(|choice| choice.route = route.clone());
        }
    })
}

/// What a view is called, without the plan's name behind it.
fn heading_of(cx: &Context, route: &Route) -> String {
    let title = title(cx, &ViewKey::of(route));
    title.rsplit_once(" – ").map_or(title.clone(), |(name, _)| name.to_owned())
}

fn language(cx: &Context, choice: RwSignal<Choice>) -> AnyView {
    if LANGUAGES.len() < 2 {
        return ().into_any();
    }
    let t = cx.texts;
    let names = std::iter::once(t.share.lang_auto).chain(LANGUAGES.iter().map(|texts| texts.language));
    let now = choice.with_untracked(|choice| LANGUAGES.iter().position(|texts| choice.lang == Some(texts.lang)));
    let chosen = now.map_or(0, |at| at + 1);
    choices("share-lang", t.share.lang, names.map(str::to_owned).collect(), chosen, move |at| {
        let lang = at.checked_sub(1).and_then(|at| LANGUAGES.get(at)).map(|texts| texts.lang);
        choice.update(|choice| choice.lang = lang);
    })
}

fn theme(cx: &Context, choice: RwSignal<Choice>) -> AnyView {
    const THEMES: [Theme; 3] = [Theme::Auto, Theme::Light, Theme::Dark];
    let t = cx.texts;
    let names = [t.share.theme_auto, t.share.theme_light, t.share.theme_dark].map(str::to_owned).to_vec();
    let chosen = choice.with_untracked(|choice| THEMES.iter().position(|theme| *theme == choice.theme));
    choices("share-theme", t.share.theme, names, chosen.unwrap_or(0), move |at| {
        choice.update(|choice| choice.theme = THEMES.get(at).copied().unwrap_or(Theme::Auto));
    })
}

fn parts(cx: &Context, choice: RwSignal<Choice>) -> AnyView {
    let t = cx.texts;
    let part = |id, label: &str, of: fn(&mut Parts) -> &mut bool| {
        let mut now = choice.with_untracked(|choice| choice.parts);
        tick(id, label.to_owned(), *of(&mut now), move |on| choice.update(|choice| *of(&mut choice.parts) = on))
    };
    view! {
        <fieldset class="ds-fieldset">
            <legend class="ds-label">{t.share.parts}</legend>
            {part("share-panel", t.share.panel, |parts| &mut parts.panel)}
            {part("share-search", t.share.search, |parts| &mut parts.search)}
            {part("share-news", t.share.news, |parts| &mut parts.news)}
            {part("share-legend", t.share.legend, |parts| &mut parts.legend)}
        </fieldset>
    }
    .into_any()
}

fn more(cx: &Context, choice: RwSignal<Choice>) -> AnyView {
    let t = cx.texts;
    let now = choice.get_untracked();
    let today = (t.map.today_switch)(&cx.terms, &cx.plan().today_year);
    let fixed = Signal::derive(move || choice.with(|choice| choice.height.is_some()));
    let height = move |value: String| {
        let height = value.parse().unwrap_or(FALLBACK_HEIGHT).clamp(*HEIGHTS.start(), *HEIGHTS.end());
        choice.update(|choice| choice.height = Some(height));
    };
    view! {
        <fieldset class="ds-fieldset">
            <legend class="ds-label">{t.share.more}</legend>
            {tick("share-today", today, now.today, move |on| choice.update(|choice| choice.today = on))}
            {tick("share-transparent", t.share.transparent.to_owned(), now.is_transparent, move |on| choice.update(|choice| choice.is_transparent = on))}
            {tick("share-fixed", t.share.fixed.to_owned(), now.height.is_some(), move |on| {
                choice.update(|choice| choice.height = on.then_some(FALLBACK_HEIGHT));
            })}
            <div class="ds-field" hidden=move || !fixed.get()>
                <label class="ds-label" for="share-height">{t.share.height}</label>
                <input class="ds-input" type="number" id="share-height" min=*HEIGHTS.start() max=*HEIGHTS.end() step="10"
                    value=FALLBACK_HEIGHT on:change=move |event| height(event_target_value(&event)) />
            </div>
        </fieldset>
    }
    .into_any()
}

/// The explorer as chosen, in a frame. Inside of a frame that would be one frame too many.
fn preview(cx: &Context, choice: RwSignal<Choice>) -> AnyView {
    if cx.app.is_embedded() {
        return ().into_any();
    }
    let t = cx.texts;
    let is_blocked = RwSignal::new(false);
    listen::on_frame_blocked(move || is_blocked.set(true));
    let address = move || choice.with(|choice| choice.address(FRAME_FILE));
    // A frame that is sent on to another address would be a step in the page's history; a new one is none.
    let frame = move |address: String| {
        let height = choice.with_untracked(|choice| choice.height.unwrap_or(FALLBACK_HEIGHT));
        view! { <iframe class="share-preview" src=address title=t.share.preview height=height></iframe> }
    };
    view! {
        <h3 class="ds-heading" data-size="2xs">{t.share.preview}</h3>
        {dynamic(move || if is_blocked.get() {
            view! { <p class="ds-paragraph">{t.share.preview_blocked}</p> }.into_any()
        } else {
            view! { <For each=move || [address()] key=Clone::clone children=frame /> }.into_any()
        })}
        <p class="ds-paragraph"><a class="ds-link link-out" href=address target="_blank" rel="noopener">{t.share.preview_open}</a></p>
    }
    .into_any()
}

/// The lines to copy.
fn lines(cx: &Context, choice: RwSignal<Choice>) -> AnyView {
    let t = cx.texts;
    let (page, script) =
        (location::absolute(FRAME_FILE).unwrap_or_default(), location::absolute(SCRIPT_FILE).unwrap_or_default());
    let frame_title = {
        let cx = cx.clone();
        move |choice: &Choice| title(&cx, &ViewKey::of(&choice.route))
    };
    let (iframe, element) = {
        let (iframe_title, iframe_page) = (frame_title.clone(), page.clone());
        (
            Signal::derive(move || choice.with(|choice| choice.iframe(&iframe_page, &iframe_title(choice)))),
            Signal::derive(move || choice.with(|choice| choice.element(&page, &script, &frame_title(choice)))),
        )
    };
    view! {
        {copy_field::view(t, "share-iframe", t.share.iframe, iframe)}
        <p class="small-print">{t.share.iframe_explained}</p>
        {copy_field::view(t, "share-element", t.share.element, element)}
        <p class="small-print">{t.share.element_explained}</p>
    }
    .into_any()
}
