//! Taking the present view along: citing it, and its data and its map as files.

use leptos::prelude::*;
use leptos::task::spawn_local;
use plan::date::PlanDate;
use presenter::export::table::table;
use presenter::export::{Origin, csv, file_name, json};
use presenter::map::key::key;
use presenter::map::picture::picture;
use presenter::map::scene::scene;
use presenter::map::svg::{self, Captions};
use presenter::pages;
use presenter::route::Route;

use super::worded;
use crate::browser::{clock, download, location};
use crate::state::AppState;
use crate::ui::kit::dialog::Dialog;
use crate::ui::kit::dynamic::dynamic_text;
use crate::ui::parts::context::Context;
use crate::ui::parts::dates::today;
use crate::ui::parts::extras;
use crate::ui::views::{ViewKey, name, search, title};

/// The width of the map as a file, in CSS pixels.
const WIDTH: i32 = 800;

/// The button with its dialog, which is empty until it is opened.
pub fn view(app: AppState) -> AnyView {
    let dialog = Dialog::new("take-along-title", !app.is_embedded());
    let is_ready = move || app.content().ready().is_some();
    let inside = move || match app.content_now().ready() {
        Some(content) => extras::view(&Context::new(app, content.clone()), |extras| extras.take_along),
        None => ().into_any(),
    };
    view! {
        <button class="ds-button" type="button" data-variant="secondary" data-size="sm" aria-haspopup="dialog"
            hidden=move || !is_ready() on:click=move |_| dialog.open()>{dynamic_text(move || app.texts().export.open)}</button>
        {worded::view(app, dialog, "take-along", |t| t.export.open, Box::new(|| ()), Box::new(inside))}
    }
    .into_any()
}

/// What stands in the dialog.
pub fn inside(cx: &Context) -> AnyView {
    let t = cx.texts;
    let citation = citation(cx);
    view! {
        {worded::copy_field(cx.app, "citation", t.export.cite, Signal::derive(move || citation.clone()))}
        {data(cx)}
        {map(cx)}
        {cx.app.is_embedded().then(|| refused(cx))}
    }
    .into_any()
}

/// What the address bar cannot say of a frame: the page around may let no file through, and nobody tells.
fn refused(cx: &Context) -> AnyView {
    let address = cx.app.page_address(&cx.app.route_now());
    view! {
        <p class="ds-paragraph" data-size="sm">
            {cx.texts.export.in_frame} " "
            <a class="ds-link link-out" href=address target="_blank" rel="noopener">{cx.texts.nav.own_window}</a>
        </p>
    }
    .into_any()
}

/// The view, whose it is, how old it is, and where and when it was read.
fn citation(cx: &Context) -> String {
    let (plan, origin) = (cx.plan(), origin(cx));
    let mut text = title(cx, &cx.app.route_now());
    for part in [". ", &plan.county, ". "] {
        text.push_str(part);
    }
    let updated = plan.updated.map(cx.texts.date);
    let address = pages::cited(&origin.address, plan.updated);
    text.push_str(&(cx.texts.export.cited)(updated.as_deref(), &today(cx.texts), &address));
    text
}

fn origin(cx: &Context) -> Origin {
    let (plan, route) = (cx.plan(), cx.app.route_now());
    Origin {
        plan: cx.texts.name_of(plan).to_owned(),
        view: name(cx, &route),
        publisher: plan.county.clone(),
        address: location::absolute(&cx.app.page_address(&route)).unwrap_or_default(),
        updated: plan.updated,
        fetched: PlanDate::parse(&clock::today()),
        licence: plan.licence.clone(),
    }
}

/// The files with what the view lists; nothing where it lists nothing.
fn data(cx: &Context) -> Option<AnyView> {
    let t = cx.texts;
    let route = cx.app.route_now();
    let found = match &route {
        Route::Search(words) => search::found(cx, words),
        _ => Vec::new(),
    };
    let table = table(cx.plan(), &route, &found, cx.texts)?;
    let (origin, texts) = (origin(cx), cx.texts);
    let as_csv = {
        let (table, origin) = (table.clone(), origin.clone());
        move || save(&origin, "csv", download::CSV, &csv::write(&table, &origin, texts))
    };
    let as_json = move || save(&origin, "json", download::JSON, &json::write(&table, &origin));
    Some(files(t.export.data, t.export.csv, Box::new(as_csv), t.export.json, Box::new(as_json), None))
}

/// The files with the map, as soon as there is one.
fn map(cx: &Context) -> Option<AnyView> {
    let t = cx.texts;
    let (sheet, origin) = (sheet(cx)?, origin(cx));
    let outcome = RwSignal::new("");
    let as_svg = {
        let (sheet, origin) = (sheet.clone(), origin.clone());
        move || save(&origin, "svg", download::SVG, &sheet)
    };
    let as_png = move || {
        let (sheet, name) = (sheet.clone(), file_name(&origin, "png"));
        outcome.set("");
        spawn_local(async move {
            match download::png(&sheet).await {
                Some(address) => download::save(&name, &address),
                None => outcome.set(t.export.png_failed),
            }
        });
    };
    Some(files(t.export.map, t.export.svg, Box::new(as_svg), t.export.png, Box::new(as_png), Some(outcome)))
}

/// The map with all that a file of its own needs, as SVG.
fn sheet(cx: &Context) -> Option<String> {
    let route = cx.app.route_now();
    let (geometry, outlines) = untrack(|| (cx.app.geometry(), cx.app.outlines()));
    let (geometry, outlines) = (geometry.ready()?, outlines?);
    if !ViewKey::of(&route).has_map() {
        return None;
    }
    let (plan, t, boundaries) = (cx.plan(), cx.texts, &geometry.boundaries);
    let scene = scene(plan, &outlines, boundaries, &route, untrack(|| cx.app.map_year()), t);
    let drawing = picture(&scene, &outlines, boundaries, WIDTH);
    let licence = plan.licence.as_ref().map(|licence| licence.name.clone());
    let origin = [Some(citation(cx)), licence, boundaries.attribution.clone()];
    let captions = Captions {
        title: title(cx, &route),
        description: (t.export.pictured)(&name(cx, &route)),
        origin: origin.into_iter().flatten().collect(),
        lang: t.lang.to_owned(),
    };
    Some(svg::sheet(&drawing, &key(plan, &scene, &route, t), &captions).write())
}

fn save(origin: &Origin, ending: &str, kind: &str, text: &str) {
    download::save(&file_name(origin, ending), &download::address_of(kind, text));
}

type Press = Box<dyn Fn()>;

/// Two files of one kind, each with its button.
fn files(
    title: &'static str,
    one: &'static str,
    get_one: Press,
    other: &'static str,
    get_other: Press,
    outcome: Option<RwSignal<&'static str>>,
) -> AnyView {
    view! {
        <h3 class="ds-heading" data-size="xs">{title}</h3>
        <div class="files">
            <button class="ds-button" type="button" data-variant="secondary" on:click=move |_| get_one()>{one}</button>
            <button class="ds-button" type="button" data-variant="secondary" on:click=move |_| get_other()>{other}</button>
        </div>
        {outcome.map(|outcome| view! { <p class="copy-outcome" role="status">{dynamic_text(move || outcome.get())}</p> })}
    }
    .into_any()
}
