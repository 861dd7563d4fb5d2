//! The page around the explorer's frame: it is told the height and the view, and may ask for a view.

use std::cell::{Cell, RefCell};
use std::rc::Rc;
use std::time::Duration;

use leptos::prelude::*;
use presenter::embed::fit::Fit;
use presenter::embed::message::{
    self, ADDRESS, DATAWRAPPER, Received, Request, Sizer, TYPE, Told, VERSION, VERSION_FIELD,
};
use presenter::embed::place;
use presenter::load::Load;
use presenter::query::Query;

use super::navigation::EXPLORER_ID;
use crate::browser::host::{self, Data, Marks, Value};
use crate::browser::size::{self, Size};
use crate::browser::{document, location, schedule};
use crate::state::{AppState, Arrival};
use crate::ui::kit::progressive;
use crate::ui::parts::context::Context;
use crate::ui::views::title;

/// What is ours among the objects that a host sends.
const MARKS: Marks = Marks { version_field: VERSION_FIELD, version: VERSION, kind_field: TYPE };

/// Says on the root element that the frame is as high as what is in it.
const HEIGHT_MARK: &str = "data-height";

/// How long a host may take to give the frame a height until the frame scrolls after all.
const PATIENCE: Duration = Duration::from_millis(500);

/// What the host is told, and how it wants to hear it.
struct Host {
    app: AppState,
    /// Whether the frame is to be as high as what is in it.
    fits_height: bool,
    /// The size of the view, as it was told last.
    size: Cell<Size>,
    fit: Cell<Fit>,
    /// How often there was a reason to look whether the frame fits; the last look counts.
    looks: Cell<u32>,
    /// Whether another view is coming, part by part.
    is_view_coming: Cell<bool>,
    /// Whether the host has asked for heights, in whatever words.
    is_asked: Cell<bool>,
    sizers: RefCell<Vec<Asking>>,
}

/// Another protocol, in which the host has asked for the height.
struct Asking {
    sizer: Sizer,
    is_answered: bool,
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
        fit: Cell::default(),
        looks: Cell::default(),
        is_view_coming: Cell::new(true),
        is_asked: Cell::default(),
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
    host::on_message(MARKS, message::names(), move |data| {
        let request = message::read(&match data {
            Data::Text(text) => Received::Text(text),
            Data::Kind(kind) => Received::Other(kind),
            Data::Fields(fields) => {
                Received::Own(fields.into_iter().map(|(name, value)| (name.to_owned(), value)).collect())
            }
        });
        match request {
            Some(Request::Hello) => host.greet(),
            Some(Request::Height(sizer)) => host.add(sizer),
            Some(Request::Again) => host.tell_again(),
            Some(Request::Select(route)) => host.app.go(route, Arrival::Link),
            Some(Request::Reset) => host.app.reset(),
            None => {}
        }
    });
}

/// Tells the height whenever it changes. A frame does not grow bit by bit while a view comes: the plan is waited for, and
/// then what comes later. What the reader unfolds is in sight as it comes.
///
/// The browser tells of changes only where somebody looks. So the view is measured when it is whole, seen or not.
fn tell_size(host: &Rc<Host>) {
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
                    host.measure();
                });
            });
        }
    });
    let changing = host.clone();
    schedule::next_frame(move || {
        if let Some(element) = document::by_id(EXPLORER_ID) {
            size::on_change(&element, move |size| changing.take(size));
        }
    });
    let host = host.clone();
    size::on_window_change(move || {
        host.change_fit(|fit| fit.resize(size::of_window()));
        host.look_later();
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
    fn greet(self: &Rc<Self>) {
        self.be_asked();
        self.tell_again();
        self.tell_view("ready");
    }

    /// A program that sizes frames has come, or has come again.
    fn add(self: &Rc<Self>, sizer: Sizer) {
        self.be_asked();
        let mut sizers = self.sizers.borrow_mut();
        sizers.retain(|asking| asking.sizer != sizer);
        sizers.push(Asking { sizer, is_answered: false });
        drop(sizers);
        self.tell_again();
    }

    /// The host says that it gives the frame its height.
    fn be_asked(self: &Rc<Self>) {
        self.is_asked.set(true);
        if self.fits_height {
            self.change_fit(Fit::promise);
            self.look_later();
        }
    }

    /// Measures the view, unless it is still coming.
    fn measure(self: &Rc<Self>) {
        if let Some(element) = document::by_id(EXPLORER_ID) {
            self.take(size::of(&element));
        }
    }

    /// The view has a size. A frame that is hidden has none to speak of.
    fn take(self: &Rc<Self>, size: Size) {
        if !self.is_view_coming.get() && size.width > 0 && self.size.replace(size) != size {
            self.tell_height();
        }
    }

    fn tell_again(self: &Rc<Self>) {
        let before = self.size.get();
        self.measure();
        if self.size.get() == before {
            self.tell_height();
        }
    }

    fn tell_height(self: &Rc<Self>) {
        let Size { width, height } = self.size.get();
        if height == 0 || !self.fits_height {
            return;
        }
        let number = |length: u32| Value::Number(f64::from(length));
        self.change_fit(|fit| fit.tell(height));
        self.look_later();
        post("height", [("height", number(height))]);
        for asking in self.sizers.borrow_mut().iter_mut() {
            match asking.sizer.size(width, height, !asking.is_answered) {
                Told::Text(text) => host::post_text(&text),
                Told::Sizes(kind) => {
                    let kind = (TYPE, Value::Text(kind.to_owned()));
                    host::post_fields([kind, ("width", number(width)), ("height", number(height))]);
                }
            }
            asking.is_answered = true;
        }
        // Its script asks for nothing. Where somebody else gives heights, it would only come in between.
        if !self.is_asked.get() {
            host::post_fields([(DATAWRAPPER, Value::Named(location::file(), f64::from(height)))]);
        }
    }

    /// Looks whether the frame fits when the host has had time to see to it.
    fn look_later(self: &Rc<Self>) {
        let look = self.looks.get() + 1;
        self.looks.set(look);
        let host = self.clone();
        set_timeout(
            move || {
                if host.looks.get() == look {
                    host.change_fit(|fit| fit.settle(size::of_window()));
                }
            },
            PATIENCE,
        );
    }

    /// A scroll bar goes only where nothing is out of reach without it.
    fn change_fit(&self, change: impl FnOnce(&mut Fit)) {
        let mut fit = self.fit.get();
        let was = fit.is_fitted();
        change(&mut fit);
        self.fit.set(fit);
        match (was, fit.is_fitted()) {
            (false, true) => document::set_on_root(HEIGHT_MARK, "fitted"),
            (true, false) => document::take_from_root(HEIGHT_MARK),
            _ => {}
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
