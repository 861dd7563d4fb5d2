//! Keeps the map on the screen what the address says it is.

use std::cell::{Cell, RefCell};
use std::rc::Rc;
use std::sync::Arc;
use std::time::Duration;

use leptos::html::Div;
use leptos::prelude::*;
use leptos::task::spawn_local;
use plan::geo::MapYear;
use plan::select::Part;
use presenter::map::outlines::{Outlines, surroundings};
use presenter::map::report::{LeftToPage, Pressed, Reach};
use presenter::map::scene::scene;
use presenter::route::Route;
use presenter::text::Texts;

use crate::browser::document::{self, Element};
use crate::browser::schedule::{TimeSlice, painted, yield_now};
use crate::browser::{listen, schedule, size};
use crate::map::listeners::Listeners;
use crate::map::view::{Move, PlanMap};
use crate::state::{AppState, Arrival, Content, Geometry};
use crate::ui::views::ViewKey;

/// The class of the element that a map is drawn into.
const MAP_CLASS: &str = "map";

/// How long Leaflet may take to come until the reader is told that there is no map, in milliseconds. It may come later.
const PATIENCE: u32 = 10_000;
/// As long as timers go: 24 days.
const FOR_EVER: u32 = i32::MAX as u32;

/// How long a hint over the map stays.
const HINT_TIME: Duration = Duration::from_millis(1500);

/// The map, and what there is to know of it. Copies are the same map.
#[derive(Clone)]
pub struct LiveMap {
    drawn: Rc<RefCell<Drawn>>,
    /// Whether a map is to be taken over, so that none is drawn.
    is_expected: RwSignal<bool>,
    /// Where the map stands in the page.
    place: NodeRef<Div>,
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

impl Default for LiveMap {
    fn default() -> Self {
        Self {
            drawn: Rc::default(),
            is_expected: RwSignal::new(false),
            place: NodeRef::new(),
            times_drawn: RwSignal::new(0),
            is_due: Rc::default(),
            is_impossible: RwSignal::new(false),
            reach: RwSignal::new(None),
            hint: RwSignal::new(None),
        }
    }
}

impl LiveMap {
    /// Whether the view still waits for its map.
    pub fn is_awaited(&self, app: AppState, key: &ViewKey) -> bool {
        let has_files = app.content().ready().is_some() && app.geometry().ready().is_some();
        let is_to_come = has_files && self.times_drawn.get() == 0 && !self.is_expected.get();
        // What does not come by itself keeps no words back.
        key.has_map() && app.may_have_map() && is_to_come && PlanMap::can_be_drawn()
    }

    /// A map will be taken over, so that none has to be drawn; or not, after all.
    pub fn set_expected(&self, is_expected: bool) {
        self.is_expected.set(is_expected);
    }

    /// Takes over a map that shows the same regions, as it is; its lines become exact later. Where it cannot, as where the
    /// files have failed or are newer than the page, one is drawn.
    pub fn take_over(&self, app: AppState, map: Option<PlanMap>) {
        let wanted = untrack(|| Wanted::now(app));
        let place = self.place.get_untracked();
        if let (Some(map), Some(wanted), Some(place)) = (map, wanted, place)
            && map.is_of(&wanted.outlines)
        {
            document::empty(&place);
            map.move_into(&place, self.listeners(app));
            self.watch(app, &map.element());
            self.drawn.replace(Drawn::From(wanted.outlines.clone(), Some(Box::new(map))));
            self.show(&wanted);
            self.times_drawn.update(|times| *times += 1);
            self.refine(wanted);
        }
        self.set_expected(false);
    }

    /// Gives the shapes of a map that was taken over their exact lines, as long as it is the map of these files.
    fn refine(&self, wanted: Wanted) {
        let live = self.clone();
        spawn_local(async move {
            painted().await;
            let lands = surroundings(&wanted.geometry.boundaries);
            let mut slice = TimeSlice::begin();
            let mut at = 0;
            loop {
                let mut is_any = false;
                if live.is_of(&wanted.outlines) {
                    live.with(|map| is_any = map.refine(at, &wanted.outlines, &lands));
                }
                if !is_any {
                    break;
                }
                at += 1;
                slice.yield_if_over().await;
            }
        });
    }

    pub fn move_by(&self, step: Move) {
        self.with(|map| map.move_by(step));
    }

    /// Whether the map is drawn, or could not be, from these outlines.
    fn is_of(&self, outlines: &Arc<Outlines>) -> bool {
        matches!(&*self.drawn.borrow(), Drawn::From(from, _) if Arc::ptr_eq(from, outlines))
    }

    /// Hands the map over for a look, while there is one.
    fn with(&self, look: impl FnOnce(&PlanMap)) {
        if let Drawn::From(_, Some(map)) = &*self.drawn.borrow() {
            look(map);
        }
    }

    /// Draws the map into its place as soon as it can be, anew with new files, and shows on it what the address says.
    /// Returns the place.
    pub fn follow(&self, app: AppState) -> NodeRef<Div> {
        self.keep_drawn(app);
        self.keep_shown(app);
        self.place
    }

    fn keep_drawn(&self, app: AppState) {
        let live = self.clone();
        Effect::new(move |_| {
            // Newer files may have come while it was drawn.
            let _ = live.times_drawn.get();
            if live.is_expected.get() {
                return;
            }
            let (Some(wanted), Some(place)) = (Wanted::now(app), live.place.get()) else { return };
            let is_on_its_way = matches!(&*live.drawn.borrow(), Drawn::OnItsWay);
            if !is_on_its_way && !live.is_of(&wanted.outlines) {
                // The old map goes before the new one takes its element.
                live.drawn.replace(Drawn::OnItsWay);
                live.draw(app, place.into(), wanted);
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
            } else if !live.is_due.replace(true) {
                // The view has the frame to itself: words are what the reader waits for.
                let live = live.clone();
                schedule::after_paint(move || live.catch_up(app));
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

    fn draw(&self, app: AppState, place: Element, wanted: Wanted) {
        let live = self.clone();
        spawn_local(async move {
            yield_now().await;
            if !PlanMap::settled(PATIENCE).await {
                live.is_impossible.set(true);
                PlanMap::settled(FOR_EVER).await;
            }
            document::empty(&place);
            let Some(element) = document::new_box(MAP_CLASS) else { return };
            document::move_into(&element, &place);
            live.watch(app, &element);
            let Wanted { geometry, outlines, .. } = wanted;
            let lands = surroundings(&geometry.boundaries);
            let map = PlanMap::draw(&element, &outlines, &lands, live.listeners(app)).await;
            live.is_impossible.set(map.is_none());
            yield_now().await;
            live.drawn.replace(Drawn::From(outlines, map.map(Box::new)));
            live.with(PlanMap::measure);
            live.times_drawn.update(|times| *times += 1);
        });
    }

    fn listeners(&self, app: AppState) -> Listeners {
        let hint = self.hint;
        Listeners { pressed: press(app), moved: self.moved(), left: Rc::new(move |what| show_for_a_moment(hint, what)) }
    }

    fn moved(&self) -> Rc<dyn Fn(Reach)> {
        let reach = self.reach;
        Rc::new(move |now| {
            if reach.get_untracked() != Some(now) {
                reach.set(Some(now));
            }
        })
    }

    /// Follows what happens to the map's element, for as long as that is the map's.
    fn watch(&self, app: AppState, element: &Element) {
        // Tells the map how large its element is whenever that changes, also when it comes out of hiding. To ask each
        // time that something is shown would have the browser lay out the page in the midst of its changes.
        let measured = self.clone();
        size::on_change(element, move |size| {
            if size.width > 0 {
                measured.with(PlanMap::measure);
            }
        });
        // Whoever presses the next key before the map has followed finds on it what is about to be there.
        let live = self.clone();
        listen::before_each_key(element, move || live.catch_up(app)).keep();
    }
}

impl Wanted {
    /// What it is at this moment; nothing as long as a file is missing, in views without a map, and for a plan that has
    /// nothing to show on one.
    fn now(app: AppState) -> Option<Self> {
        let (content, geometry, outlines, route) = (app.content(), app.geometry(), app.outlines(), app.route());
        Some(Self {
            content: content.ready()?.clone(),
            geometry: geometry.ready()?.clone(),
            outlines: outlines.filter(|_| app.may_have_map())?,
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
        let arrival = if now.parent().as_ref() == Some(&to) { Arrival::Closing } else { Arrival::Map };
        app.go(to, arrival);
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
