//! The map with its switches, or what is said in its place.

use std::cell::RefCell;
use std::rc::Rc;

use leptos::html::Div;
use leptos::prelude::*;

use super::checkbox;
use super::context::{Context, plan_lang};
use super::dynamic::dynamic;
use super::legend;
use super::notice::{self, File};
use super::paper_places;
use super::view::ViewKey;
use super::words;
use crate::browser::document::Element;
use crate::browser::size;
use crate::geo::MapYear;
use crate::load::Load;
use crate::map::outlines::Outlines;
use crate::map::scene::scene;
use crate::map::view::{LeftToPage, Move, PlanMap, Pressed, Reach};
use crate::plan::select::Part;
use crate::route::Route;
use crate::state::{AppState, Arrival};
use crate::text::Texts;

/// A Leaflet map is no value that threads could share; it lives where the page lives.
type Shared = Rc<RefCell<Option<PlanMap>>>;

pub fn view(app: AppState, key: Memo<ViewKey>) -> AnyView {
    let (frame, impossible, hint) = (NodeRef::<Div>::new(), RwSignal::new(false), RwSignal::new(None));
    let reach = RwSignal::new(None);
    let map = draw(app, key, frame, impossible, hint, reach);
    view! {
        <section class="map-area" aria-label=move || app.texts().map.label hidden=move || !key.get().has_map()>
            {dynamic(move || match app.geometry() {
                Load::Loading => notice::loading(app.texts().map.loading),
                Load::Failed(error) => notice::load_failed(app.texts(), File::Boundaries, &error, move || app.load_boundaries()),
                Load::Ready(_) if impossible.get() => notice::map_impossible(app.texts()),
                Load::Ready(_) => ().into_any(),
            })}
            <div class="map-frame" hidden=move || impossible.get() || app.geometry().ready().is_none()>
                <div class="map" node_ref=frame></div>
                {controls(app, reach, &map)}
                <p class="map-hint" class:is-shown=move || hint.get().is_some() aria-hidden="true">{last_hint(app, hint)}</p>
            </div>
            {switches(app)}
            {(!app.parts().panel).then(paper_places::map)}
            {lone_legend(app)}
        </section>
    }
    .into_any()
}

/// Keeps the map on the screen what the address says it is.
fn draw(
    app: AppState,
    key: Memo<ViewKey>,
    frame: NodeRef<Div>,
    impossible: RwSignal<bool>,
    hint: RwSignal<Option<LeftToPage>>,
    reach: RwSignal<Option<Reach>>,
) -> Shared {
    let shared: Shared = Rc::default();
    let drawn_from: RefCell<Option<std::sync::Arc<Outlines>>> = RefCell::default();
    let press: Rc<dyn Fn(Pressed)> = Rc::new(move |what| {
        let now = app.route_now();
        let to = pressed(&now, what);
        let arrival = if now.outside().as_ref() == Some(&to) { Arrival::Closing } else { Arrival::Map };
        app.go_by(&to, arrival);
    });

    let moved: Rc<dyn Fn(Reach)> = Rc::new(move |now| {
        if reach.get_untracked() != Some(now) {
            reach.set(Some(now));
        }
    });

    let (map, shared_map) = (shared.clone(), shared.clone());
    Effect::new(move |_| {
        let (content, geometry, outlines) = (app.content(), app.geometry(), app.outlines());
        let (Some(content), Some(geometry), Some(outlines), Some(element)) =
            (content.ready(), geometry.ready(), outlines, frame.get())
        else {
            return;
        };
        if !key.get().has_map() {
            return;
        }
        let mut map = map.borrow_mut();
        let same = drawn_from.borrow().as_ref().is_some_and(|drawn| std::sync::Arc::ptr_eq(drawn, &outlines));
        if !same {
            // New files: the old map goes before the new one takes its element.
            drop(map.take());
            let left = move |what| show_for_a_moment(hint, what);
            *map = PlanMap::new(&element, &outlines, &geometry.boundaries, press.clone(), moved.clone(), left);
            impossible.set(map.is_none());
            if let Some(map) = map.as_ref() {
                map.measure();
            }
            if drawn_from.borrow().is_none() {
                follow_size(&element, &shared_map);
            }
            drawn_from.replace(Some(outlines.clone()));
        }
        if let Some(map) = map.as_mut() {
            let route = app.route();
            let t = app.texts();
            map.show(&scene(&content.plan, &outlines, &geometry.boundaries, &route, app.map_year(), t));
            map.set_background(app.background().then_some(content.plan.background_map.as_ref()).flatten());
        }
    });
    shared
}

/// Tells the map when its element gets another size, also when it comes out of hiding. To ask each time that something
/// is shown would have the browser lay out the page in the midst of its changes.
fn follow_size(element: &Element, map: &Shared) {
    let map = map.clone();
    size::on_change(element, move |size| {
        if let (true, Some(map)) = (size.width > 0, map.borrow().as_ref()) {
            map.measure();
        }
    });
}

/// Buttons that move the map, for whoever does not drag or pinch: always those that zoom, and those that
/// pan when something is out of sight.
fn controls(app: AppState, reach: RwSignal<Option<Reach>>, map: &Shared) -> AnyView {
    let button = |step: Move, name: fn(&Texts) -> &'static str, sign: &'static str| {
        let map = map.clone();
        let press = move |_| {
            if let Some(map) = map.borrow().as_ref() {
                map.move_by(step);
            }
        };
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

/// Pressing a region or a municipality opens it; pressing what is open leads out of it again.
fn pressed(now: &Route, what: Pressed) -> Route {
    match (now, what) {
        (Route::Region { id: open, part: None, .. }, Pressed::Region(id)) if *open == id => Route::Overview,
        (_, Pressed::Region(id)) => Route::region(&id),
        (Route::Region { id: open, part, .. }, Pressed::Municipality(id)) => {
            let chosen = Part::Municipality(id);
            let part = (part.as_ref() != Some(&chosen)).then_some(chosen);
            Route::Region { id: open.clone(), part, advantage: None }
        }
        (now, Pressed::Municipality(_)) => now.clone(),
    }
}

/// How long a hint over the map stays, in milliseconds.
const HINT_TIME: std::time::Duration = std::time::Duration::from_millis(1500);

fn show_for_a_moment(hint: RwSignal<Option<LeftToPage>>, what: LeftToPage) {
    if hint.get_untracked().is_none() {
        hint.set(Some(what));
        set_timeout(move || hint.set(None), HINT_TIME);
    }
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
        legend::table(&cx, cx.plan().focus_area(&id)?)
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
            let switch = move |on| app.show_year(if on { MapYear::Today } else { MapYear::Base });
            let on = Signal::derive(move || app.map_year() == MapYear::Today);
            checkbox::field("switch-today", label, None, on, Box::new(switch))
        })
    });
    let background = optional(move || {
        let content = app.content();
        let cx = Context::new(app, content.ready()?.clone());
        let background = cx.plan().background_map.clone()?;
        app.geometry().ready()?;
        let t = app.texts();
        let label = words::around(&cx, t.map.background_switch, &background.name);
        let switch = checkbox::field(
            "switch-background",
            label,
            Some((background.privacy, plan_lang(app))),
            Signal::derive(move || app.background()),
            Box::new(move |on| app.show_background(on)),
        );
        // Folded, because what it sends has to be told at some length.
        let folded = view! { <details class="ds-details map-options"><summary>{t.map.options}</summary> <div>{switch}</div></details> };
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
        let link = view! { <a class="ds-button map-whole" data-variant="secondary" data-size="sm" href=Route::Overview.to_hash()>{app.texts().map.whole}</a> };
        (app.route() != Route::Overview).then(|| link.into_any())
    });
    view! {
        <div class="map-switches">
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
