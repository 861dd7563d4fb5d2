//! The explorer as a whole: header, map, view, footer.

use std::array;

use leptos::prelude::*;
use presenter::embed::options::Options;
use presenter::load::Load;

use super::live_map::LiveMap;
use super::navigation::{self, EXPLORER_ID, MAIN_ID};
use super::{announce, extras, footer, header, host, map_panel, paper, returning};
use crate::state::{AppState, Files};
use crate::ui::dialogs::glossary;
use crate::ui::kit::dynamic::dynamic;
use crate::ui::kit::progressive;
use crate::ui::parts::context::Context;
use crate::ui::parts::extras::ExtrasModule;
use crate::ui::parts::notice::{self, File};
use crate::ui::parts::status;
use crate::ui::views::{self, ViewKey};

/// One explorer. Copies are the same one.
#[derive(Clone)]
pub struct App {
    pub state: AppState,
    pub key: Memo<ViewKey>,
    pub map: LiveMap,
    /// What is around the view, each part rendered when its signal says so: the frame of it all, the map, the header, the
    /// footer.
    pub parts: [RwSignal<bool>; 4],
    extras: ExtrasModule,
    /// Set when the first view to be seen is there for a link that the reader has followed.
    pub is_link_followed: RwSignal<bool>,
}

impl App {
    /// The explorer as `options` ask for it. Its parts are still to be rendered, and its files to be loaded.
    pub fn start(options: Options, extras: ExtrasModule) -> Self {
        Self::new(AppState::start(options), extras, false)
    }

    fn new(state: AppState, extras: ExtrasModule, is_rendered: bool) -> Self {
        Self {
            state,
            key: Memo::new(move |_| ViewKey::of(&state.route())),
            map: LiveMap::default(),
            parts: array::from_fn(|_| RwSignal::new(is_rendered)),
            extras,
            is_link_followed: RwSignal::new(false),
        }
    }

    /// Follows the reader and the page around for as long as the page lives.
    pub fn follow(&self) {
        host::follow(self.state);
        navigation::follow(self.state, self.key, self.is_link_followed);
        returning::follow(self.state);
        announce::follow(self.state);
        paper::follow(self.state);
        extras::load_when_used(self.extras);
    }

    pub fn view(self) -> AnyView {
        let [frame, ..] = self.parts;
        provide_context(self.extras);
        let app = StoredValue::new_local(self);
        when(frame, move || app.with_value(Self::frame))
    }

    fn frame(&self) -> AnyView {
        let (app, key, [_, map_panel, header, footer]) = (self.state, self.key, self.parts);
        let map = StoredValue::new_local(self.map.clone());
        view! {
            <div class="explorer" class:is-embedded=app.is_embedded() id=EXPLORER_ID lang=move || app.texts().lang>
                {when(header, move || header::view(app, key))}
                {status::view(app)}
                <main class="explorer-main" id=MAIN_ID class:has-map=move || key.get().has_map()>
                    {when(map_panel, move || map.with_value(|map| map_panel::view(app, key, map)))}
                    {content(app, key)}
                </main>
                {when(footer, move || view! { {footer::view(app)} {glossary::view(app)} }.into_any())}
            </div>
        }
        .into_any()
    }
}

/// A view as it is written into a page.
pub struct Written {
    pub html: String,
    /// What the browser calls the page.
    pub title: String,
}

/// Writes the view that an explorer starts with as HTML: for pages that hold it before the app has started. Where the
/// map comes in is left to the caller.
pub fn written(options: Options, files: Files) -> Written {
    let owner = Owner::new();
    let (html, title) = owner.with(|| {
        let state = AppState::with_files(options, files.clone());
        let title = views::title(&Context::new(state, files.content), &state.route_now());
        (App::new(state, ExtrasModule::ready(extras::all()), true).view().to_html(), title)
    });
    // Marks for an app that would take the elements over one by one. Ours replaces them.
    Written { html: html.replace("<!>", ""), title }
}

/// The view at the address, or what is said in its place.
fn content(app: AppState, key: Memo<ViewKey>) -> AnyView {
    // Tests, the page around and screen readers wait until all of a view is there.
    let is_busy = move || progressive::is_busy() || matches!(app.content(), Load::Loading) || app.is_preparing_search();
    view! {
        <div class="content" hidden=move || hides_panel(app) aria-busy=move || is_busy().then_some("true")>
            {dynamic(move || app.changed_since_cited().map(|(cited, updated)| notice::changed(app.texts(), cited, updated)).into_any())}
            {dynamic(move || match app.content() {
                Load::Loading => notice::on_its_way(app.texts(), app.texts().notice.loading),
                Load::Failed(error) => notice::load_failed(app.texts(), File::Plan, &error, move || app.load_files()),
                Load::Ready(_) if !app.parts().panel => ().into_any(),
                Load::Ready(content) => views::view(&Context::new(app, content), &key.get()),
            })}
        </div>
    }
    .into_any()
}

/// A part that is rendered once, when the signal says so.
fn when(is_due: RwSignal<bool>, render: impl Fn() -> AnyView + Send + 'static) -> AnyView {
    dynamic(move || if is_due.get() { untrack(&render) } else { ().into_any() })
}

/// Whether the map stands alone, as asked for. A message that there is no plan stands all the same.
fn hides_panel(app: AppState) -> bool {
    !app.parts().panel && app.content().error().is_none()
}
