//! The explorer as a whole: header, map, view, footer.

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
    navigation::follow(app, key);
    host::follow(app);
    announce::follow(app);
    paper::follow(app);
    let map = LiveMap::new(first.clone());
    let step = RwSignal::new(0);
    spawn_local(async move {
        for next in 1..=LAST_STEP {
            pause().await;
            step.set(next);
        }
    });
    come_on(app, key, &map, step, stage, first);
    shell(app, key, &map, step)
}

/// The page brings the first view along. The live one comes on as soon as it has as much to show: at
/// once, if the reader waits for another view and sees nothing so far, else when both files have come or failed
/// and the map is drawn.
fn come_on(
    app: AppState,
    key: Memo<ViewKey>,
    map: &LiveMap,
    step: RwSignal<usize>,
    stage: Stage,
    first: Option<Rc<FirstMap>>,
) {
    let map = map.clone();
    let stage = RefCell::new(Some(stage));
    Effect::new(move |_| {
        let is_loading = matches!(app.content(), Load::Loading) || matches!(app.geometry(), Load::Loading);
        let is_waiting = is_loading || map.is_awaited(app, &key.get());
        let is_whole = step.get() == LAST_STEP;
        let is_nothing_seen = |stage: &Stage| stage.is_asked_for() && !stage.is_alive();
        let may_show = |stage: &mut Stage| is_whole && (!is_waiting || is_nothing_seen(stage));
        if let Some(stage) = stage.borrow_mut().take_if(may_show) {
            let is_asked_for = is_nothing_seen(&stage);
            let first = first.clone();
            let show = move || {
                later::mark_seen();
                stage.show();
                first.inspect(|first| first.end());
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
        shell(app, key, &LiveMap::new(None), RwSignal::new(LAST_STEP)).to_html()
    });
    // Marks for an app that would take the elements over one by one. Ours replaces them.
    html.replace("<!>", "")
}

/// The shell is made in steps, so that none of them is long: what is around the view comes after it.
const LAST_STEP: usize = 2;

fn shell(app: AppState, key: Memo<ViewKey>, map: &LiveMap, step: RwSignal<usize>) -> AnyView {
    view! {
        <div class="explorer" class:is-embedded=app.is_embedded() id=EXPLORER_ID lang=move || app.texts().lang>
            {at_step(1, step, move || header::view(app, key))}
            {status::view(app)}
            <main class="explorer-main" id=MAIN_ID class:has-map=move || key.get().has_map()>
                {map_panel::view(app, key, map)}
                <div class="content" hidden=move || hides_panel(app)>
                    {dynamic(move || match app.content() {
                        Load::Loading => notice::loading(app.texts().notice.loading),
                        Load::Failed(error) => notice::load_failed(app.texts(), File::Plan, &error, move || app.load_plan()),
                        Load::Ready(_) if !app.parts().panel => ().into_any(),
                        Load::Ready(content) => view::view(&Context::new(app, content), &key.get()),
                    })}
                </div>
            </main>
            {at_step(LAST_STEP, step, move || view! { {footer::view(app)} {glossary::view(app)} }.into_any())}
        </div>
    }
    .into_any()
}

/// A part that is made once, when its step has come.
fn at_step(at: usize, step: RwSignal<usize>, make: impl Fn() -> AnyView + Send + 'static) -> AnyView {
    let has_come = Memo::new(move |_| step.get() >= at);
    dynamic(move || if has_come.get() { untrack(&make) } else { ().into_any() })
}

/// Whether the map stands alone, as asked for. A message that there is no plan stands all the same.
fn hides_panel(app: AppState) -> bool {
    !app.parts().panel && app.content().error().is_none()
}
