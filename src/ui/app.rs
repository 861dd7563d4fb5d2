//! The explorer as a whole: header, map, view, footer.

use std::array;
use std::cell::RefCell;
use std::rc::Rc;

use leptos::prelude::*;
use leptos::task::spawn_local;

use super::context::Context;
use super::dynamic::dynamic;
use super::live_map::LiveMap;
use super::navigation::{self, EXPLORER_ID, MAIN_ID};
use super::notice::{self, File};
use super::view::{self, ViewKey};
use super::{announce, footer, glossary, header, host, later, map_panel, paper, status};
use crate::browser::pause::{self, pause};
use crate::browser::takeover::Stage;
use crate::embed::options::Options;
use crate::load::Load;
use crate::map::first::FirstMap;
use crate::state::{AppState, Content, Geometry};

/// The explorer, as `options` ask for it, in the place of what the stage shows so far. `first` is the map on it, if there
/// is a live one.
pub fn app(options: Options, stage: Stage, first: Option<Rc<FirstMap>>) -> AnyView {
    let app = AppState::start(options);
    let key = Memo::new(move |_| ViewKey::of(&app.route()));
    let map = LiveMap::new(first.clone());
    let steps = array::from_fn(|_| RwSignal::new(false));
    let drawn = map.clone();
    let owner = Owner::current().unwrap_or_default();
    spawn_local(async move {
        for step in steps {
            pause().await;
            step.set(true);
        }
        pause().await;
        owner.with(|| {
            host::follow(app);
            let is_followed = RwSignal::new(false);
            navigation::follow(app, key, is_followed);
            announce::follow(app);
            paper::follow(app);
            come_on(app, key, drawn, stage, first, is_followed);
        });
        // What they bring finds all of it there.
        app.load_plan();
        app.load_boundaries();
    });
    let map = StoredValue::new_local(map);
    at(steps[0], move || shell(app, key, map, steps))
}

/// The page brings the first view along. The live one comes on as soon as it has as much to show: at
/// once, if the reader waits for another view and sees nothing so far, else when both files have come or failed
/// and the map is drawn. `is_followed` is set then if it was a link that the reader has followed.
fn come_on(
    app: AppState,
    key: Memo<ViewKey>,
    map: LiveMap,
    stage: Stage,
    first: Option<Rc<FirstMap>>,
    is_followed: RwSignal<bool>,
) {
    let stage = RefCell::new(Some(stage));
    Effect::new(move |_| {
        let is_loading = matches!(app.content(), Load::Loading) || matches!(app.geometry(), Load::Loading);
        let is_waiting = is_loading || map.is_awaited(app, &key.get());
        let is_nothing_seen = |stage: &Stage| stage.is_asked_for() && !stage.is_alive();
        let may_show = |stage: &mut Stage| !is_waiting || is_nothing_seen(stage);
        if let Some(stage) = stage.borrow_mut().take_if(may_show) {
            let is_asked_for = is_nothing_seen(&stage);
            let first = first.clone();
            let show = move || {
                later::mark_seen();
                is_followed.set(stage.show());
                if let Some(first) = first {
                    // Out of sight, it can go when there is time.
                    pause::after_paint(move || first.end());
                }
            };
            if is_asked_for {
                pause::after_layout(show);
            } else {
                // No less than the page shows so far.
                later::when_all_are_here(|| pause::after_layout(show));
            }
        }
    });
}

/// The first view of an explorer whose files are there, written as HTML: for pages that hold it before
/// the app has started. Where the map comes in is left to the caller, by [`MAP`].
///
/// [`MAP`]: super::map_panel::MAP
pub fn written_ahead(options: Options, content: Content, geometry: Geometry) -> String {
    let owner = Owner::new();
    let html = owner.with(|| {
        let app = AppState::ahead(options, content, geometry);
        let key = Memo::new(move |_| ViewKey::of(&app.route()));
        let steps = array::from_fn(|_| RwSignal::new(true));
        shell(app, key, StoredValue::new_local(LiveMap::new(None)), steps).to_html()
    });
    // Marks for an app that would take the elements over one by one. Ours replaces them.
    html.replace("<!>", "")
}

/// The explorer is made in steps, so that none of them is long: browsers compile a function when it is first called, which
/// takes longer than what it does. First what holds the rest, then the map, then what is around the view; the files are
/// read after that.
type Steps = [RwSignal<bool>; 4];

fn shell(app: AppState, key: Memo<ViewKey>, map: StoredValue<LiveMap, LocalStorage>, steps: Steps) -> AnyView {
    view! {
        <div class="explorer" class:is-embedded=app.is_embedded() id=EXPLORER_ID lang=move || app.texts().lang>
            {at(steps[2], move || header::view(app, key))}
            {status::view(app)}
            <main class="explorer-main" id=MAIN_ID class:has-map=move || key.get().has_map()>
                {at(steps[1], move || map.with_value(|map| map_panel::view(app, key, map)))}
                {content(app, key)}
            </main>
            {at(steps[3], move || view! { {footer::view(app)} {glossary::view(app)} }.into_any())}
        </div>
    }
    .into_any()
}

/// The view at the address, or what is said in its place.
fn content(app: AppState, key: Memo<ViewKey>) -> AnyView {
    view! {
        <div class="content" hidden=move || hides_panel(app)>
            {dynamic(move || match app.content() {
                Load::Loading => notice::loading(app.texts().notice.loading),
                Load::Failed(error) => notice::load_failed(app.texts(), File::Plan, &error, move || app.load_plan()),
                Load::Ready(_) if !app.parts().panel => ().into_any(),
                Load::Ready(content) => view::view(&Context::new(app, content), &key.get()),
            })}
        </div>
    }
    .into_any()
}

/// A part that is made once, when its step has come.
fn at(step: RwSignal<bool>, make: impl Fn() -> AnyView + Send + 'static) -> AnyView {
    dynamic(move || if step.get() { untrack(&make) } else { ().into_any() })
}

/// Whether the map stands alone, as asked for. A message that there is no plan stands all the same.
fn hides_panel(app: AppState) -> bool {
    !app.parts().panel && app.content().error().is_none()
}
