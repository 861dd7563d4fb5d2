//! Keeps the map on the screen what the address says it is.

use std::cell::{Cell, RefCell};
use std::rc::Rc;
use std::sync::Arc;
use std::time::Duration;

use leptos::html::Div;
use leptos::prelude::*;
use leptos::task::spawn_local;

use super::view::ViewKey;
use crate::browser::document::Element;
use crate::browser::listen;
use crate::browser::pause::{self, pause};
use crate::browser::size;
use crate::geo::MapYear;
use crate::map::first::FirstMap;
use crate::map::outlines::{Outlines, surroundings};
use crate::map::report::{LeftToPage, Pressed, Reach};
use crate::map::scene::scene;
use crate::map::view::{Move, PlanMap};
use crate::plan::select::Part;
use crate::route::Route;
use crate::state::{AppState, Arrival, Content, Geometry};
use crate::text::Texts;

/// How long a hint over the map stays.
const HINT_TIME: Duration = Duration::from_millis(1500);

/// The map, and what there is to know of it. Copies are the same map.
#[derive(Clone)]
pub struct LiveMap {
    drawn: Rc<RefCell<Drawn>>,
    /// The map that the page shows so far, if there is one.
    first: Option<Rc<FirstMap>>,
    /// Changes each time that the map has been drawn anew.
    times_drawn: RwSignal<usize>,
    /// Whether what it shows is to be brought up to date after the next paint.
    is_due: Rc<Cell<bool>>,
    /// Leaflet is not there, or cannot draw.
    pub is_impossible: RwSignal<bool>,
    /// Which ways the map can be moved, once it is there.
    pub reach: RwSignal<Option<Reach>>,
    /// What was just left to the page around the map.
    pub hint: RwSignal<Option<LeftToPage>>,
}

/// A Leaflet map is no value that threads could share; it lives where the page lives.
#[derive(Default)]
enum Drawn {
    #[default]
    Nothing,
    OnItsWay,
    /// Drawn from these outlines, if Leaflet could.
    From(Arc<Outlines>, Option<Box<PlanMap>>),
}

/// What the map is to show.
struct Wanted {
    content: Arc<Content>,
    geometry: Arc<Geometry>,
    outlines: Arc<Outlines>,
    route: Route,
    year: MapYear,
    texts: &'static Texts,
    has_background: bool,
}

impl LiveMap {
    pub fn new(first: Option<Rc<FirstMap>>) -> Self {
        Self {
            drawn: Rc::default(),
            first,
            times_drawn: RwSignal::new(0),
            is_due: Rc::default(),
            is_impossible: RwSignal::new(false),
            reach: RwSignal::new(None),
            hint: RwSignal::new(None),
        }
    }

    /// Whether the view still waits for its map.
    pub fn is_awaited(&self, app: AppState, key: &ViewKey) -> bool {
        let has_files = app.content().ready().is_some() && app.geometry().ready().is_some();
        key.has_map() && has_files && self.times_drawn.get() == 0
    }

    pub fn move_by(&self, step: Move) {
        self.with(|map| map.move_by(step));
    }

    /// Hands the map over for a look, while there is one.
    fn with(&self, look: impl FnOnce(&PlanMap)) {
        if let Drawn::From(_, Some(map)) = &*self.drawn.borrow() {
            look(map);
        }
    }

    /// Draws the map into its element as soon as it can be, anew with new files, and shows on it what the address says.
    pub fn follow(&self, app: AppState, frame: NodeRef<Div>) {
        self.watch(app, frame);
        self.keep_drawn(app, frame);
        self.keep_shown(app);
    }

    fn keep_drawn(&self, app: AppState, frame: NodeRef<Div>) {
        let live = self.clone();
        Effect::new(move |_| {
            // Newer files may have come while it was drawn.
            let _ = live.times_drawn.get();
            let (Some(wanted), Some(element)) = (Wanted::now(app), frame.get()) else { return };
            let is_of_these = match &*live.drawn.borrow() {
                Drawn::Nothing => false,
                Drawn::OnItsWay => true,
                Drawn::From(outlines, _) => Arc::ptr_eq(outlines, &wanted.outlines),
            };
            if !is_of_these {
                // The old map goes before the new one takes its element.
                live.drawn.replace(Drawn::OnItsWay);
                live.draw(app, element.into(), wanted);
            }
        });
    }

    fn keep_shown(&self, app: AppState) {
        let live = self.clone();
        Effect::new(move |before: Option<usize>| {
            let (shown, drawn) = (before.unwrap_or_default(), live.times_drawn.get());
            let Some(wanted) = Wanted::now(app) else { return shown };
            if drawn > shown {
                live.show(&wanted);
                if let (0, Some(first)) = (shown, &live.first) {
                    first.with(|first| live.with(|map| map.look_where(first)));
                }
            } else if !live.is_due.replace(true) {
                // The view has the frame to itself: words are what the reader waits for.
                let live = live.clone();
                pause::after_paint(move || live.catch_up(app));
            }
            drawn
        });
    }

    /// Brings the map up to date, unless it is.
    fn catch_up(&self, app: AppState) {
        if self.is_due.take()
            && let Some(wanted) = untrack(|| Wanted::now(app))
        {
            self.show(&wanted);
        }
    }

    /// Shows what is wanted, if the map is one of these files.
    fn show(&self, wanted: &Wanted) {
        let Wanted { content, geometry, outlines, route, year, texts, has_background } = wanted;
        if let Drawn::From(from, Some(map)) = &mut *self.drawn.borrow_mut()
            && Arc::ptr_eq(from, outlines)
        {
            map.show(&scene(&content.plan, outlines, &geometry.boundaries, route, *year, texts));
            map.set_background(has_background.then_some(content.plan.background_map.as_ref()).flatten());
        }
    }

    fn draw(&self, app: AppState, element: Element, wanted: Wanted) {
        let live = self.clone();
        spawn_local(async move {
            pause().await;
            let hint = live.hint;
            let left = move |what| show_for_a_moment(hint, what);
            let Wanted { geometry, outlines, .. } = wanted;
            let lands = surroundings(&geometry.boundaries);
            let map = PlanMap::draw(&element, &outlines, &lands, press(app), live.moved(), left).await;
            live.is_impossible.set(map.is_none());
            pause().await;
            live.drawn.replace(Drawn::From(outlines, map.map(Box::new)));
            live.with(PlanMap::measure);
            live.times_drawn.update(|times| *times += 1);
        });
    }

    fn moved(&self) -> Rc<dyn Fn(Reach)> {
        let reach = self.reach;
        Rc::new(move |now| {
            if reach.get_untracked() != Some(now) {
                reach.set(Some(now));
            }
        })
    }

    /// Follows what happens to the map's element, as soon as it is there.
    fn watch(&self, app: AppState, frame: NodeRef<Div>) {
        let live = self.clone();
        Effect::new(move |_| {
            let Some(element) = frame.get() else { return };
            let live = live.clone();
            // Tells the map how large its element is whenever that changes, also when it comes out of hiding. To ask each
            // time that something is shown would have the browser lay out the page in the midst of its changes.
            let measured = live.clone();
            size::on_change(&element, move |size| {
                if size.width > 0 {
                    measured.with(PlanMap::measure);
                }
            });
            // Whoever presses the next key before the map has followed finds on it what is about to be there.
            listen::before_each_key(&element, move || live.catch_up(app)).keep();
        });
    }
}

impl Wanted {
    /// What it is at this moment; nothing as long as a file is missing, and in views without a map.
    fn now(app: AppState) -> Option<Self> {
        let (content, geometry, outlines, route) = (app.content(), app.geometry(), app.outlines(), app.route());
        Some(Self {
            content: content.ready()?.clone(),
            geometry: geometry.ready()?.clone(),
            outlines: outlines?,
            route: Some(route).filter(|route| ViewKey::of(route).has_map())?,
            year: app.map_year(),
            texts: app.texts(),
            has_background: app.background(),
        })
    }
}

fn press(app: AppState) -> Rc<dyn Fn(Pressed)> {
    Rc::new(move |what| {
        let now = app.route_now();
        let to = pressed(&now, what);
        let arrival = if now.outside().as_ref() == Some(&to) { Arrival::Closing } else { Arrival::Map };
        app.go_by(&to, arrival);
    })
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

fn show_for_a_moment(hint: RwSignal<Option<LeftToPage>>, what: LeftToPage) {
    if hint.get_untracked().is_none() {
        hint.set(Some(what));
        set_timeout(move || hint.set(None), HINT_TIME);
    }
}
