//! How the explorer shall look in an article: a form, the lines to copy, and how it comes out.

use std::sync::Arc;

use leptos::html::Div;
use leptos::prelude::*;
use plan::geo::MapYear;
use plan::select::NewsFilter;
use presenter::embed::options::Theme;
use presenter::embed::snippet::{Choice, FALLBACK_HEIGHT};
use presenter::route::Route;
use presenter::text::{LANGUAGES, named};

use super::worded;
use crate::browser::frame::{self, Frame};
use crate::browser::{listen, location};
use crate::ui::kit::checkbox;
use crate::ui::kit::choice::{self, Entry};
use crate::ui::kit::dynamic::dynamic_text;
use crate::ui::parts::context::Context;
use crate::ui::views::{name, title};

/// The explorer's own page, and the files beside it that a host page names.
const PAGE: &str = "./";
const FRAME_FILE: &str = "embed.html";
const SCRIPT_FILE: &str = "embed.js";
/// The lowest and the highest fixed frame, in CSS pixels.
const HEIGHTS: std::ops::RangeInclusive<u32> = 200..=3000;

pub fn view(cx: &Context) -> AnyView {
    let choice = RwSignal::new(first_choice(cx));
    view! {
        <form class="article-form" on:submit=move |event| event.prevent_default()>
            {start(cx, choice)}
            {language(cx, choice)}
            {theme(cx, choice)}
            {parts(cx, choice)}
            {more(cx, choice)}
        </form>
        {lines(cx, choice)}
        {preview(cx, choice)}
    }
    .into_any()
}

fn first_choice(cx: &Context) -> Choice {
    let options = cx.app.options();
    Choice {
        route: cx.app.route_now(),
        lang: cx.app.asked_lang(),
        theme: options.theme,
        parts: options.parts,
        today: cx.app.map_year() == MapYear::Today,
        is_transparent: options.is_transparent,
        height: None,
        data: cx.app.data_fields(),
    }
}

fn tick(choice: RwSignal<Choice>, id: &'static str, label: String, on: bool, switch: fn(&mut Choice, bool)) -> AnyView {
    checkbox::field(
        id,
        label.into_any(),
        None,
        Signal::stored(on),
        Box::new(move |on| choice.update(|choice| switch(choice, on))),
    )
}

fn start(cx: &Context, choice: RwSignal<Choice>) -> AnyView {
    let (plan, now) = (cx.plan(), cx.app.route_now());
    let mut routes = vec![Route::Overview];
    routes.extend(plan.regions.iter().map(|region| Route::region(&region.id)));
    routes.extend(plan.focus_areas.iter().map(|area| Route::focus_area(&area.id)));
    routes.extend([Route::matrix(), Route::news(NewsFilter::default()), Route::Compare { first: None, second: None }]);
    routes.retain(|route| *route != now);
    let name = |route: &Route| name(cx, route);
    let this = Entry::new(now.to_hash(), (cx.texts.share.this_view)(&name(&now)));
    let others = routes.iter().map(|route| {
        let is_plans = matches!(route, Route::Region { .. } | Route::FocusArea { .. });
        Entry::new(route.to_hash(), name(route)).in_lang(cx.lang().filter(|_| is_plans))
    });
    choice::field(
        "article-start",
        cx.texts.share.start.to_owned(),
        std::iter::once(this).chain(others).collect(),
        Signal::derive(move || choice.with(|choice| choice.route.to_hash())),
        Box::new(move |address| choice.update(|choice| choice.route = Route::parse(&address))),
    )
}

fn language(cx: &Context, choice: RwSignal<Choice>) -> AnyView {
    let t = cx.texts;
    let languages = LANGUAGES.iter().map(|texts| Entry::new(texts.lang, texts.language));
    choice::field(
        "article-lang",
        t.share.lang.to_owned(),
        std::iter::once(Entry::new("", t.share.lang_auto)).chain(languages).collect(),
        Signal::derive(move || choice.with(|choice| choice.lang.unwrap_or_default().to_owned())),
        Box::new(move |lang| {
            let lang = LANGUAGES.iter().map(|texts| texts.lang).find(|known| *known == lang);
            choice.update(|choice| choice.lang = lang);
        }),
    )
}

fn theme(cx: &Context, choice: RwSignal<Choice>) -> AnyView {
    let t = cx.texts;
    let names =
        [(Theme::Auto, t.share.theme_auto), (Theme::Light, t.share.theme_light), (Theme::Dark, t.share.theme_dark)];
    choice::field(
        "article-theme",
        t.share.theme.to_owned(),
        names.map(|(theme, name)| Entry::new(theme.name(), name)).into_iter().collect(),
        Signal::derive(move || choice.with(|choice| choice.theme.name().to_owned())),
        Box::new(move |name| choice.update(|choice| choice.theme = Theme::named(&name))),
    )
}

fn parts(cx: &Context, choice: RwSignal<Choice>) -> AnyView {
    let t = cx.texts;
    let now = choice.with_untracked(|choice| choice.parts);
    let part = |id, label: &str, on, switch| tick(choice, id, label.to_owned(), on, switch);
    view! {
        <fieldset class="ds-fieldset">
            <legend class="ds-label">{t.share.parts}</legend>
            {part("article-panel", t.share.panel, now.panel, |choice, on| choice.parts.panel = on)}
            {part("article-search", t.share.search, now.search, |choice, on| choice.parts.search = on)}
            {part("article-news", t.share.news, now.news, |choice, on| choice.parts.news = on)}
            {part("article-legend", t.share.legend, now.legend, |choice, on| choice.parts.legend = on)}
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
            {tick(choice, "article-today", today, now.today, |choice, on| choice.today = on)}
            {tick(choice, "article-transparent", t.share.transparent.to_owned(), now.is_transparent, |choice, on| choice.is_transparent = on)}
            {tick(choice, "article-fixed", t.share.fixed.to_owned(), now.height.is_some(), |choice, on| choice.height = on.then_some(FALLBACK_HEIGHT))}
            <div class="ds-field" hidden=move || !fixed.get()>
                <label class="ds-label" for="article-height">{t.share.height}</label>
                <input class="ds-input" type="number" id="article-height" min=*HEIGHTS.start() max=*HEIGHTS.end() step="10"
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
    // Listens as long as the dialog is open.
    StoredValue::new_local(listen::on_frame_blocked(move || is_blocked.set(true)));
    let frame = Memo::new(move |_| {
        choice.with(|choice| Frame {
            address: choice.address(FRAME_FILE),
            height: choice.frame_height(),
            color_scheme: choice.color_scheme(),
        })
    });
    let place = NodeRef::<Div>::new();
    Effect::new(move |_| {
        if let (Some(place), frame) = (place.get(), frame.get()) {
            frame::show(&place, "article-preview", t.share.preview, &frame);
        }
    });
    view! {
        <h3 class="ds-heading" data-size="xs">{t.share.preview}</h3>
        <div class="preview-place" node_ref=place hidden=is_blocked></div>
        <p class="ds-paragraph" hidden=move || !is_blocked.get()>{t.share.preview_blocked}</p>
        <p class="ds-paragraph"><a class="ds-link link-out" href=move || frame.get().address target="_blank" rel="noopener">{t.share.preview_open}</a></p>
    }
    .into_any()
}

/// The lines to copy, and what is true of each as chosen.
fn lines(cx: &Context, choice: RwSignal<Choice>) -> AnyView {
    let t = cx.texts;
    let absolute = |file: &str| location::absolute(file).unwrap_or_default();
    let pages = cx.app.site_pages();
    let (frame, page, script) = (absolute(FRAME_FILE), absolute(PAGE), absolute(SCRIPT_FILE));
    let frame_title = {
        let cx = cx.clone();
        move |choice: &Choice| title(&in_lang(&cx, choice.lang), &choice.route)
    };
    let (iframe, element) = {
        let iframe_title = frame_title.clone();
        (
            Signal::derive(move || choice.with(|choice| choice.iframe(&frame, &iframe_title(choice)))),
            Signal::derive(move || choice.with(|choice| choice.element(&page, pages, &script, &frame_title(choice)))),
        )
    };
    let is_fixed = move || choice.with(|choice| choice.height.is_some());
    let height = move || choice.with(|choice| (t.share.frame_height)(choice.frame_height()));
    view! {
        <p class="ds-paragraph">{t.share.paste}</p>
        {worded::copy_field(cx.app, "article-iframe", t.share.iframe, iframe)}
        <p class="small-print">{dynamic_text(height)} " " <span hidden=is_fixed>{t.share.with_script}</span></p>
        {worded::copy_field(cx.app, "article-element", t.share.element, element)}
        <p class="small-print">
            {t.share.element_explained} " " <span hidden=is_fixed>{t.share.follows}</span>
            <span hidden=move || !is_fixed()>{dynamic_text(height)}</span>
        </p>
    }
    .into_any()
}

/// The same in the language that the explorer is to speak in the article.
fn in_lang(cx: &Context, lang: Option<&str>) -> Context {
    let Some(texts) = lang.and_then(named) else { return cx.clone() };
    Context { texts, terms: Arc::new(texts.terms_of(cx.plan())), ..cx.clone() }
}
