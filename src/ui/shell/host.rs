//! The page around the explorer's frame: it is told the height and the view, and may ask for a view.

use std::cell::{Cell, RefCell};
use std::rc::Rc;

use leptos::prelude::*;
use presenter::embed::message::{self, ADDRESS, Received, Request, Sizer, TYPE, VERSION, VERSION_FIELD};
use presenter::embed::place;
use presenter::load::Load;
use presenter::query::Query;

use super::navigation::EXPLORER_ID;
use crate::browser::host::{self, Data, Value};
use crate::browser::size::{self, Size};
use crate::browser::{document, location, schedule};
use crate::state::{AppState, Arrival};
use crate::ui::kit::progressive;
use crate::ui::parts::context::Context;
use crate::ui::views::title;

/// What the host is told, and how it wants to hear it.
struct Host {
    app: AppState,
    /// Whether the frame is to be as high as what is in it.
    fits_height: bool,
    size: Cell<Size>,
    /// A size that it has not been told yet.
    untold: Cell<Option<Size>>,
    /// Whether another view is coming, part by part.
    is_view_coming: Cell<bool>,
    /// Other protocols, in which it has asked for the height.
    sizers: RefCell<Vec<Sizer>>,
}

/// Speaks with the host page for as long as the page lives; does nothing where there is none.
pub fn follow(app: AppState) {
    if !host::is_there() {
        return;
    }
    let fits_height = app.options().fits_height;
    let host = Rc::new(Host {
        app,
        fits_height,
        size: Cell::default(),
        untold: Cell::default(),
        is_view_coming: Cell::new(true),
        sizers: RefCell::default(),
    });
    if let Some(sizer) = Sizer::from_address(&Query::read(&location::query())) {
        host.add(sizer);
    }
    listen(&host);
    if fits_height {
        // Its first question may have come before anybody listened.
        host::post_text(message::RESIZER_READY);
        tell_size(&host);
    }
    tell_views(host);
}

fn listen(host: &Rc<Host>) {
    let host = host.clone();
    host::on_message(VERSION_FIELD, VERSION, message::names(), move |data| {
        let request = message::read(&match data {
            Data::Text(text) => Received::Text(text),
            Data::Fields(fields) => {
                Received::Own(fields.into_iter().map(|(name, value)| (name.to_owned(), value)).collect())
            }
        });
        match request {
            Some(Request::Hello) => host.greet(),
            Some(Request::Height(sizer)) => host.add(sizer),
            Some(Request::Select(route)) => host.app.go(route, Arrival::Link),
            Some(Request::Reset) => host.app.reset(),
            None => {}
        }
    });
}

/// Tells the height whenever it changes. A frame does not grow bit by bit while a view comes: the plan is waited for, and
/// then what comes later. What the reader unfolds is in sight as it comes.
fn tell_size(host: &Rc<Host>) {
    let host = host.clone();
    let coming = host.clone();
    Effect::new(move |_| {
        let _ = coming.app.route();
        coming.is_view_coming.set(true);
        // Or it is known that there is none.
        if !matches!(coming.app.content(), Load::Loading) {
            let host = coming.clone();
            schedule::after_paint(move || {
                progressive::when_complete(move || {
                    host.is_view_coming.set(false);
                    host.tell_if_changed();
                });
            });
        }
    });
    schedule::next_frame(move || {
        if let Some(element) = document::by_id(EXPLORER_ID) {
            size::on_change(&element, move |size| {
                // A frame that is hidden has no size to speak of.
                if size.width > 0 {
                    host.untold.set(Some(size));
                    if !host.is_view_coming.get() {
                        host.tell_if_changed();
                    }
                }
            });
        }
    });
}

/// Tells that the first view is there, and each later one.
fn tell_views(host: Rc<Host>) {
    Effect::new(move |before: Option<bool>| {
        let was_there = before == Some(true);
        let (is_there, _) = (host.app.content().ready().is_some(), host.app.route());
        if is_there {
            host.tell_view(if was_there { "select" } else { "ready" });
        }
        is_there
    });
}

impl Host {
    fn greet(&self) {
        if self.fits_height {
            document::set_on_root("data-height", "fitted");
            self.tell_height();
        }
        self.tell_view("ready");
    }

    /// A program that sizes frames has come.
    fn add(&self, sizer: Sizer) {
        if !self.fits_height {
            return;
        }
        document::set_on_root("data-height", "fitted");
        let size = self.size.get();
        if size.height > 0 {
            host::post_text(&sizer.size(size.width, size.height, true));
        }
        let mut sizers = self.sizers.borrow_mut();
        if !sizers.contains(&sizer) {
            sizers.push(sizer);
        }
    }

    fn tell_if_changed(&self) {
        if self.untold.take().is_some_and(|size| self.size.replace(size) != size) {
            self.tell_height();
        }
    }

    fn tell_height(&self) {
        let Size { width, height } = self.size.get();
        if height == 0 {
            return;
        }
        post("height", [("height", Value::Number(f64::from(height)))]);
        for sizer in self.sizers.borrow().iter() {
            host::post_text(&sizer.size(width, height, false));
        }
    }

    fn tell_view(&self, kind: &str) {
        let (content, route) = (self.app.content_now(), self.app.route_now());
        let Some(content) = content.ready() else { return };
        // Another language is no other view: the host is not told again.
        let title = untrack(|| title(&Context::new(self.app, content.clone()), &route));
        let fields = place::fields(&route).into_iter().chain([("title", title), (ADDRESS, route.to_hash())]);
        post(kind, fields.map(|(name, value)| (name, Value::Text(value))));
    }
}

fn post(kind: &str, fields: impl IntoIterator<Item = (&'static str, Value)>) {
    let head = [(VERSION_FIELD, Value::Number(VERSION)), (TYPE, Value::Text(kind.to_owned()))];
    host::post_fields(head.into_iter().chain(fields));
}
