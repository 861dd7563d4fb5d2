//! The map with its switches, or what is said in its place.

use leptos::prelude::*;
use plan::geo::MapYear;
use presenter::facts::{legend, words};
use presenter::load::Load;
use presenter::map::report::LeftToPage;
use presenter::route::Route;
use presenter::text::Texts;
use presenter::text::hyphen::hyphenated;

use super::live_map::LiveMap;
use crate::map::view::Move;
use crate::state::AppState;
use crate::ui::kit::checkbox;
use crate::ui::kit::dynamic::{dynamic, dynamic_text};
use crate::ui::parts::context::{Context, plan_lang};
use crate::ui::parts::fixed::fixed;
use crate::ui::parts::notice::{self, File};
use crate::ui::parts::paper_places;
use crate::ui::views::ViewKey;

/// The map's part of the explorer.
pub fn view(app: AppState, key: Memo<ViewKey>, map: &LiveMap) -> AnyView {
    let place = map.follow(app);
    let (impossible, hint) = (map.is_impossible, map.hint);
    let last_hint = last_hint(app, hint);
    view! {
        <section class="map-area" aria-label=move || app.texts().map.label hidden=move || !key.get().has_map()>
            {dynamic(move || match app.geometry() {
                Load::Loading => notice::on_its_way(app.texts(), app.texts().map.loading),
                Load::Failed(error) => notice::load_failed(app.texts(), File::Boundaries, &error, move || app.load_boundaries()),
                Load::Ready(_) if !app.may_have_map() => notice::map_empty(app.texts()),
                Load::Ready(_) if impossible.get() => notice::map_impossible(app.texts()),
                Load::Ready(_) => ().into_any(),
            })}
            <div class="map-frame" hidden=move || impossible.get() || !app.may_have_map() || app.geometry().ready().is_none()>
                <div class="map-place" node_ref=place><div class="map"></div></div>
                {controls(app, map)}
                <p class="map-hint" class:is-shown=move || hint.get().is_some() aria-hidden="true">{dynamic_text(move || last_hint.get())}</p>
            </div>
            {switches(app)}
            {(!app.parts().panel).then(paper_places::map)}
            {lone_legend(app)}
        </section>
    }
    .into_any()
}

/// Buttons that move the map, for whoever does not drag or pinch: always those that zoom, and those that
/// pan when something is out of sight.
fn controls(app: AppState, map: &LiveMap) -> AnyView {
    let reach = map.reach;
    let button = |step: Move, name: fn(&Texts) -> &'static str, sign: &'static str| {
        let map = map.clone();
        let press = move |_| map.move_by(step);
        let is_spent = move || step == Move::ZoomIn && reach.get().is_some_and(|reach| !reach.can_zoom_in);
        view! {
            <button type="button" aria-label=move || name(app.texts()) on:click=press
                aria-disabled=move || is_spent().then_some("true")>
                <span aria-hidden="true">{sign}</span>
            </button>
        }
        .into_any()
    };
    view! {
        <div class="map-controls map-zoom" hidden=move || reach.get().is_none()>
            {button(Move::ZoomIn, |t| t.map.zoom_in, "+")}
            {button(Move::ZoomOut, |t| t.map.zoom_out, "−")}
        </div>
        <div class="map-controls map-pan" role="group" aria-label=move || app.texts().map.pan
            hidden=move || !reach.get().is_some_and(|reach| reach.can_pan)>
            {button(Move::West, |t| t.map.pan_west, "←")}
            {button(Move::North, |t| t.map.pan_north, "↑")}
            {button(Move::South, |t| t.map.pan_south, "↓")}
            {button(Move::East, |t| t.map.pan_east, "→")}
        </div>
    }
    .into_any()
}

/// How the map is worked; the words stay while the hint fades.
fn last_hint(app: AppState, hint: RwSignal<Option<LeftToPage>>) -> Memo<&'static str> {
    Memo::new(move |before: Option<&&'static str>| match hint.get() {
        Some(LeftToPage::Wheel) => app.texts().map.wheel_hint,
        Some(LeftToPage::Finger) => app.texts().map.finger_hint,
        None => before.copied().unwrap_or_default(),
    })
}

/// What the shades mean, where the view that says so is not shown.
fn lone_legend(app: AppState) -> AnyView {
    let parts = app.parts();
    if parts.panel || !parts.legend {
        return ().into_any();
    }
    optional(move || {
        let Route::FocusArea { id, .. } = app.route() else { return None };
        let content = app.content();
        let cx = Context::new(app, content.ready()?.clone());
        legend::table(cx.shown(), cx.plan().focus_area(&id)?).map(fixed)
    })
}

fn switches(app: AppState) -> AnyView {
    let years = optional(move || {
        let t = app.texts();
        let content = app.content();
        let plan = &content.ready()?.plan;
        let has_today = app.geometry().ready().is_some_and(|geometry| !geometry.boundaries.today.is_empty());
        let label = (t.map.today_switch)(&t.terms_of(plan), &plan.today_year).into_any();
        has_today.then(|| {
            let show = move |on| app.show_year(if on { MapYear::Today } else { MapYear::Base });
            let on = Signal::derive(move || app.map_year() == MapYear::Today);
            checkbox::field("switch-today", label, None, on, Box::new(show))
        })
    });
    let background = optional(move || {
        let content = app.content();
        let cx = Context::new(app, content.ready()?.clone());
        let background = cx.plan().background_map.clone()?;
        app.geometry().ready()?;
        let t = app.texts();
        let label = fixed(words::around(cx.shown(), t.map.background_switch, &background.name));
        let switch = checkbox::field(
            "switch-background",
            label,
            Some((background.privacy, plan_lang(app))),
            Signal::derive(move || app.background()),
            Box::new(move |on| app.show_background(on)),
        );
        // Folded, because what it sends has to be told at some length.
        let folded = view! { <details class="ds-details map-options"><summary>{hyphenated(t.map.options).into_owned()}</summary> <div>{switch}</div></details> };
        Some(folded.into_any())
    });
    let credit = optional(move || {
        let content = app.content();
        app.background()
            .then(|| {
                content
                    .ready()?
                    .plan
                    .background_map
                    .clone()
                    .map(|map| view! { <span lang=plan_lang(app)>{map.attribution}</span> }.into_any())
            })
            .flatten()
    });
    let whole = optional(move || {
        let link = view! { <a class="ds-button map-whole" data-variant="secondary" data-size="sm" href=app.address(&Route::Overview)>{app.texts().map.whole}</a> };
        (app.route() != Route::Overview).then(|| link.into_any())
    });
    view! {
        <div class="map-switches" hidden=move || !app.may_have_map()>
            {whole} {years}
            {background}
            <p class="small-print">{credit}</p>
        </div>
    }
    .into_any()
}

/// A part that is there only at times.
fn optional(part: impl Fn() -> Option<AnyView> + Send + 'static) -> AnyView {
    dynamic(move || part().into_any())
}
