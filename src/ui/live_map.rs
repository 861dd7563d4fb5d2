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
use crate::map::first::FirstMap;
use crate::map::outlines::{Outlines, surroundings};
use crate::map::report::{LeftToPage, Pressed, Reach};
use crate::map::scene::scene;
use crate::map::view::{Move, PlanMap};
use crate::plan::select::Part;
use crate::route::Route;
use crate::state::{AppState, Arrival, Geometry};

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
    /// How often it had been drawn when it last showed something at once.
    times_shown: Rc<Cell<usize>>,
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
struct Drawn {
    map: Option<PlanMap>,
    from: Option<Arc<Outlines>>,
    is_on_its_way: bool,
    /// Whether the map follows what happens to its element.
    is_watching: bool,
}

impl LiveMap {
    pub fn new(first: Option<Rc<FirstMap>>) -> Self {
        Self {
            drawn: Rc::default(),
            first,
            times_drawn: RwSignal::new(0),
            times_shown: Rc::default(),
            is_due: Rc::default(),
            is_impossible: RwSignal::new(false),
            reach: RwSignal::new(None),
            hint: RwSignal::new(None),
        }
    }

    /// Whether the view still waits for its map.
    pub fn is_awaited(&self, app: AppState, key: &ViewKey) -> bool {
        key.has_map() && app.outlines().is_some() && self.times_drawn.get() == 0
    }

    pub fn move_by(&self, step: Move) {
        if let Some(map) = self.drawn.borrow().map.as_ref() {
            map.move_by(step);
        }
    }

    /// Draws the map into its element as soon as it can be, anew with new files, and shows on it what the address says.
    pub fn follow(&self, app: AppState, key: Memo<ViewKey>, frame: NodeRef<Div>) {
        let live = self.clone();
        Effect::new(move |_| {
            let (content, geometry, outlines) = (app.content(), app.geometry(), app.outlines());
            let times_drawn = live.times_drawn.get();
            let (Some(_), Some(geometry), Some(outlines), Some(element)) =
                (content.ready(), geometry.ready(), outlines, frame.get())
            else {
                return;
            };
            if !key.get().has_map() {
                return;
            }
            let mut drawn = live.drawn.borrow_mut();
            if drawn.is_on_its_way {
                return;
            }
            if !drawn.from.as_ref().is_some_and(|from| Arc::ptr_eq(from, &outlines)) {
                // New files: the old map goes before the new one takes its element.
                drop(drawn.map.take());
                drawn.is_on_its_way = true;
                live.draw(app, element.into(), outlines, geometry.clone());
                return;
            }
            drop(drawn);
            // What the map is to show, so that this is done anew when any of it changes.
            let _ = (app.route(), app.map_year(), app.texts(), app.background());
            if times_drawn > live.times_shown.replace(times_drawn) {
                live.show(app);
                if times_drawn == 1
                    && let (Some(first), Some(map)) = (&live.first, live.drawn.borrow().map.as_ref())
                {
                    first.with(|first| map.look_where(first));
                }
            } else if !live.is_due.replace(true) {
                // The view has the frame to itself: words are what the reader waits for.
                let live = live.clone();
                pause::after_paint(move || live.catch_up(app));
            }
        });
    }

    /// Brings the map up to date, unless it is.
    fn catch_up(&self, app: AppState) {
        if self.is_due.take() {
            self.show(app);
        }
    }

    /// Shows on the map what the address says at this moment, if there is a map to show it on.
    fn show(&self, app: AppState) {
        untrack(|| {
            let (content, geometry, outlines) = (app.content(), app.geometry(), app.outlines());
            let (Some(content), Some(geometry), Some(outlines)) = (content.ready(), geometry.ready(), outlines) else {
                return;
            };
            let mut drawn = self.drawn.borrow_mut();
            let is_of_these = drawn.from.as_ref().is_some_and(|from| Arc::ptr_eq(from, &outlines));
            if let Some(map) = drawn.map.as_mut().filter(|_| is_of_these) {
                let (route, boundaries) = (app.route(), &geometry.boundaries);
                if !ViewKey::of(&route).has_map() {
                    return;
                }
                map.show(&scene(&content.plan, &outlines, boundaries, &route, app.map_year(), app.texts()));
                map.set_background(app.background().then_some(content.plan.background_map.as_ref()).flatten());
            }
        });
    }

    fn draw(&self, app: AppState, element: Element, outlines: Arc<Outlines>, geometry: Arc<Geometry>) {
        let live = self.clone();
        spawn_local(async move {
            pause().await;
            let hint = live.hint;
            let left = move |what| show_for_a_moment(hint, what);
            let lands = surroundings(&geometry.boundaries);
            let map = PlanMap::draw(&element, &outlines, &lands, press(app), live.moved(), left).await;
            live.is_impossible.set(map.is_none());
            pause().await;
            live.drawn.replace_with(|drawn| Drawn {
                map,
                from: Some(outlines),
                is_on_its_way: false,
                is_watching: drawn.is_watching,
            });
            live.watch(app, &element);
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

    /// Tells the map how large its element is, now and when that changes, also when it comes out of hiding. To ask each
    /// time that something is shown would have the browser lay out the page in the midst of its changes.
    fn watch(&self, app: AppState, element: &Element) {
        if let Some(map) = self.drawn.borrow().map.as_ref() {
            map.measure();
        }
        if std::mem::replace(&mut self.drawn.borrow_mut().is_watching, true) {
            return;
        }
        let drawn = self.drawn.clone();
        size::on_change(element, move |size| {
            if let (true, Some(map)) = (size.width > 0, drawn.borrow().map.as_ref()) {
                map.measure();
            }
        });
        // Whoever presses the next key before the map has followed finds on it what is about to be there.
        let live = self.clone();
        listen::before_each_key(element, move || live.catch_up(app)).keep();
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
