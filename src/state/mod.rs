//! What the explorer knows at a moment, and the only place that changes it.
//!
//! Data flows one way: files and the address come in here, views read from here, and what the
//! reader does calls a method here or follows a link, which changes the address.

mod address;
mod files;
mod language;
mod loading;

use std::mem;
use std::sync::Arc;

use leptos::prelude::*;
use leptos::task::spawn_local;
use plan::check::check_shapes;
use plan::date::PlanDate;
use plan::geo::MapYear;
use plan::issue::{Issue, listed};
use presenter::embed::options::{Layout, Options, Parts};
use presenter::embed::place::Field;
use presenter::load::Load;
use presenter::map::outlines::Outlines;
use presenter::pages::Pages;
use presenter::route::Route;
use presenter::text::{self, Texts};

use crate::browser::{document, location, steps};

pub use files::{Content, Files, Geometry};

/// What the reader looks up in the glossary.
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum Lookup {
    All,
    /// The word with this id.
    Word(String),
}

/// How the reader came to a view: it decides where the focus goes and what is said.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Default)]
pub enum Arrival {
    /// By a link or the address bar.
    #[default]
    Link,
    /// By going back or forward in the browser's history, to a place that is known.
    Return,
    /// By pressing a shape on the map.
    Map,
    /// By closing what was open.
    Closing,
}

/// The signals of one explorer. Copied freely; all copies are the same state.
#[derive(Clone, Copy)]
pub struct AppState {
    /// The texts in the language of the page.
    page_texts: &'static Texts,
    /// Those in the language that the address has asked for, or the reader.
    asked_texts: RwSignal<Option<&'static Texts>>,
    options: StoredValue<Options>,
    /// The views that are pages of the site.
    site_pages: &'static Pages,
    /// Whether links lead to them.
    has_pages: bool,
    /// In two halves, unlike the others, because it changes most and most listen to it: setting by the half forgets
    /// listeners that are gone, while a signal in one piece keeps a little of each for good.
    route: ReadSignal<Route>,
    set_route: WriteSignal<Route>,
    content: RwSignal<Load<Arc<Content>>>,
    geometry: RwSignal<Load<Arc<Geometry>>>,
    map_year: RwSignal<MapYear>,
    background: RwSignal<bool>,
    looked_up: RwSignal<Option<Lookup>>,
    outlines: RwSignal<Option<Arc<Outlines>>>,
    /// How the reader came to the present view.
    arrival: StoredValue<Arrival>,
    /// What is said to readers who do not see what has changed.
    said: RwSignal<String>,
    /// The date of the content that the link was cited with, for as long as its view stands there.
    cited: RwSignal<Option<PlanDate>>,
}

impl AppState {
    /// Reads the address, and again whenever it changes. Both files are asked for; they are still to be loaded.
    pub fn start(options: Options) -> Self {
        let start = options.start.clone();
        let mut state = Self::new(options, document::lang().as_deref(), start, Load::Loading, Load::Loading);
        state.has_pages = state.has_pages && location::can_change_page();
        let route = state.route_here().unwrap_or_else(|| state.route_now());
        state.set_route.set(route);
        state.arrival.set_value(address::arrival_now());
        steps::watch();
        state.mend_address();
        location::on_change(move || state.read_address());
        state.options.with_value(|options| [&options.plan, &options.boundaries].map(files::ahead));
        state
    }

    /// The state of an explorer that is written to a page, where there is no browser: both files are
    /// there, and the view is the one to start with.
    pub fn with_files(options: Options, files: Files) -> Self {
        let route = options.start.clone();
        let state = Self::new(options, None, route, Load::Ready(files.content), Load::Ready(files.geometry));
        state.outlines.set(Some(files.outlines));
        state
    }

    fn new(
        mut options: Options,
        page_lang: Option<&str>,
        route: Route,
        content: Load<Arc<Content>>,
        geometry: Load<Arc<Geometry>>,
    ) -> Self {
        let (route, set_route) = signal(route);
        Self {
            page_texts: page_lang.and_then(text::named).unwrap_or(text::bokmal()),
            asked_texts: RwSignal::new(options.lang.as_deref().and_then(text::named)),
            route,
            set_route,
            map_year: RwSignal::new(options.map_year),
            cited: RwSignal::new(options.cited),
            has_pages: options.layout == Layout::Page,
            site_pages: Box::leak(Box::new(mem::take(&mut options.pages))),
            options: StoredValue::new(options),
            content: RwSignal::new(content),
            geometry: RwSignal::new(geometry),
            background: RwSignal::new(false),
            looked_up: RwSignal::new(None),
            arrival: StoredValue::default(),
            said: RwSignal::default(),
            outlines: RwSignal::new(None),
        }
    }

    pub fn route(&self) -> Route {
        self.route.get()
    }

    /// The route at this moment, for what the reader does: it does not ask to be told of changes.
    pub fn route_now(&self) -> Route {
        self.route.get_untracked()
    }

    /// What a host page or the address has asked for.
    pub fn options(&self) -> Options {
        self.options.get_value()
    }

    /// Whether this is the inside of a frame in somebody else's page.
    pub fn is_embedded(&self) -> bool {
        self.options.with_value(|options| options.layout == Layout::Embed)
    }

    /// The data files that a link has chosen, as parameters of another link.
    pub fn data_fields(&self) -> Vec<Field> {
        self.options.with_value(|options| {
            let files = [("plan", &options.plan), ("boundaries", &options.boundaries)];
            let chosen = files.into_iter().filter(|(_, address)| address.from_link);
            chosen.map(|(name, address)| (name, address.url.clone())).collect()
        })
    }

    /// What stands with the map.
    pub fn parts(&self) -> Parts {
        self.options.with_value(|options| options.parts)
    }

    pub fn content(&self) -> Load<Arc<Content>> {
        self.content.get()
    }

    /// The plan at this moment, without asking to be told of changes.
    pub fn content_now(&self) -> Load<Arc<Content>> {
        self.content.get_untracked()
    }

    /// The boundaries at this moment, without asking to be told of changes.
    pub fn geometry_now(&self) -> Load<Arc<Geometry>> {
        self.geometry.get_untracked()
    }

    pub fn geometry(&self) -> Load<Arc<Geometry>> {
        self.geometry.get()
    }

    /// The shapes of the plan's regions, soon after both files have come.
    pub fn outlines(&self) -> Option<Arc<Outlines>> {
        self.outlines.get()
    }

    /// Whose municipalities the map shows: the plan's, or today's.
    pub fn map_year(&self) -> MapYear {
        self.map_year.get()
    }

    pub fn show_year(&self, year: MapYear) {
        self.map_year.set(year);
    }

    /// Whether the reader has asked for the background map.
    pub fn background(&self) -> bool {
        self.background.get()
    }

    pub fn show_background(&self, on: bool) {
        self.background.set(on);
    }

    /// What the reader is looking up, if the glossary is open.
    pub fn looked_up(&self) -> Option<Lookup> {
        self.looked_up.get()
    }

    pub fn look_up(&self, what: Lookup) {
        self.looked_up.set(Some(what));
    }

    pub fn close_glossary(&self) {
        self.looked_up.set(None);
    }

    /// Whether the map shows something of the plan, or may once the files are there.
    pub fn may_have_map(&self) -> bool {
        let has_regions = |outlines: Arc<Outlines>| !outlines.regions.is_empty();
        self.geometry.get().error().is_none() && self.outlines.get().is_none_or(has_regions)
    }

    /// What is wrong in the data files, as far as they have come: what is listed of it, and how much there is.
    pub fn issues(&self) -> (Vec<Issue>, usize) {
        let (content, geometry) = (self.content.get(), self.geometry.get());
        let mut issues = Vec::new();
        if let (Some(content), Some(geometry)) = (content.ready(), geometry.ready()) {
            issues.extend(check_shapes(&content.plan, &geometry.boundaries));
        }
        let of_plan = content.ready().into_iter().flat_map(|content| &content.issues);
        let of_map = geometry.ready().into_iter().flat_map(|geometry| &geometry.issues);
        let all: Vec<&Issue> = of_plan.chain(of_map).chain(&issues).collect();
        (listed(&all).into_iter().cloned().collect(), all.len())
    }

    /// When the content was last changed, if that is later than what a link was cited with.
    pub fn changed_since_cited(&self) -> Option<(PlanDate, PlanDate)> {
        let cited = self.cited.get()?;
        let updated = self.content.get().ready()?.plan.updated?;
        (updated > cited).then_some((cited, updated))
    }

    /// What is said to readers who do not see what has changed.
    pub fn said(&self) -> String {
        self.said.get()
    }

    /// Takes back what was said.
    pub fn hush(&self) {
        self.said.set(String::new());
    }

    /// Says something, also when it has just been said.
    pub fn say(&self, text: String) {
        self.said.set(text);
    }

    /// Makes ready for words that are about to be typed.
    pub fn prepare_search(&self) {
        if let Some(content) = self.content_now().ready().cloned() {
            spawn_local(async move { content.build_index().await });
        }
    }

    /// Whether the search index is being built for what the reader looks for.
    pub fn is_preparing_search(&self) -> bool {
        matches!(self.route(), Route::Search(words) if !words.trim().is_empty())
            && self.content.get().ready().is_some_and(|content| content.index().is_none())
    }

    /// Whether the plan can be searched without keeping the page from answering. If not, it is made ready for that, and
    /// who has asked is told.
    pub fn is_ready_to_search(&self) -> bool {
        let is_ready = self.content.get().ready().is_some_and(|content| content.index().is_some());
        if !is_ready {
            self.prepare_search();
        }
        is_ready
    }
}
