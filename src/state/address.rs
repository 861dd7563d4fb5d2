//! From view to view. A typed route goes in, and the address bar follows: it is written here and nowhere else.

use leptos::prelude::*;
use plan::model::Plan;
use presenter::embed::snippet::with_query;
use presenter::pages::Pages;
use presenter::route::Route;
use presenter::settle::Missing;

use super::{AppState, Arrival};
use crate::browser::location::{self, Step};
use crate::browser::steps;

/// In a frame, and where the site has none, each view has its address behind `#`.
static NO_PAGES: Pages = Pages::none();

impl AppState {
    /// The pages that links may lead to.
    pub fn pages(&self) -> &'static Pages {
        if self.is_embedded() { &NO_PAGES } else { self.site_pages }
    }

    /// The address of a view, as a link has it; in a reactive place it follows the language.
    pub fn address(&self, route: &Route) -> String {
        self.pages().address(route, &self.texts().folder())
    }

    /// The address of a view on the explorer's own page, starting at the present one.
    pub fn page_address(&self, route: &Route) -> String {
        let mut fields = self.data_fields();
        fields.extend(self.asked_lang().map(|lang| ("lang", lang.to_owned())));
        with_query("./", &fields) + &route.to_hash()
    }

    /// Shows a view. On a page of its own that is a new step in the browser's history; inside somebody else's page, where
    /// "back" has to lead out of the article, it is not.
    pub fn go(&self, route: Route, arrival: Arrival) {
        let step = if self.is_embedded() { Step::Same } else { Step::New };
        if self.show(route, arrival) {
            self.write_address(step);
        }
    }

    /// Shows the view at an address of the page, as a link to it would.
    pub fn follow(&self, address: &str) {
        self.go(self.route_at(address), Arrival::Link);
    }

    /// Shows the view that the page opened with.
    pub fn reset(&self) {
        self.go(self.options.with_value(|options| options.start.clone()), Arrival::Link);
    }

    /// Shows what is found for some words. The first of them opens the view, the next ones change it
    /// in place, so that "back" leads to where the reader was before searching.
    pub fn search(&self, words: String) {
        let is_searching = matches!(self.route_now(), Route::Search(_));
        let step = if self.is_embedded() || is_searching { Step::Same } else { Step::New };
        if self.show(Route::Search(words), Arrival::Link) {
            self.write_address(step);
        }
    }

    /// Takes the view from the address bar, which has changed by other means: back, forward, or typed by the reader. The
    /// name of a place in the page, or another program's, changes nothing.
    pub(super) fn read_address(&self) {
        let hash = location::hash();
        if hash.is_empty() || Route::read(&hash).is_some() {
            self.show(self.route_at(&hash), arrival_now());
        }
        self.mend_address();
        self.keep_lang();
    }

    /// Writes the address in the explorer's own words, if others stand in the bar: a copy of it, or a reload, then needs
    /// no mending. It is no step in the history. In a frame, what is another program's is left to it.
    pub(super) fn mend_address(&self) {
        let hash = location::hash();
        let is_meant = Route::read(&hash).is_some() || !self.is_embedded();
        if !hash.is_empty() && is_meant && hash != self.route_now().to_hash() {
            self.write_address(Step::Same);
        }
    }

    /// Goes on with the ids of a plan that has just come, in the place of what was asked for without it.
    pub(super) fn settle(&self, plan: &Plan) {
        let asked = self.options.with_value(|options| options.start.clone());
        let start = asked.clone().settled(plan, Missing::Dropped);
        let now = self.route_now();
        let is_start = now == asked;
        self.options.update_value(|options| options.start.clone_from(&start));
        let route = if is_start { start } else { now.settled(plan, self.missing()) };
        if self.route.with_untracked(|now| *now != route) {
            self.set_route.set(route);
            self.mend_address();
        }
    }

    /// Readers of an article can do nothing about what it asks for and the plan does not have.
    fn missing(&self) -> Missing {
        if self.is_embedded() { Missing::Dropped } else { Missing::Kept }
    }

    /// The language stands in the address, also in one that the reader has come back to.
    pub(super) fn keep_lang(&self) {
        if self.asked_texts.get_untracked().is_some() {
            location::write(&location::hash(), self.parameter(), Step::Same);
        }
    }

    fn write_address(&self, step: Step) {
        location::write(&self.route_now().to_hash(), self.parameter(), step);
    }

    /// What stands in the address besides the view: the language that was asked for.
    fn parameter(&self) -> Option<(&'static str, &'static str)> {
        self.asked_texts.get_untracked().map(|texts| ("lang", texts.lang))
    }

    /// The view at an address.
    fn route_at(&self, hash: &str) -> Route {
        self.options.with_value(|options| Route::at(hash, &options.start))
    }

    /// Says whether it is another view than the present one.
    fn show(&self, route: Route, arrival: Arrival) -> bool {
        let content = self.content_now();
        let route = match content.ready() {
            Some(content) => route.settled(&content.plan, self.missing()),
            None => route,
        };
        let is_other = self.route.with_untracked(|now| *now != route);
        if is_other {
            self.arrival.set_value(arrival);
            self.set_route.set(route);
        }
        is_other
    }

    /// How the reader came to the present view.
    pub fn arrival(&self) -> Arrival {
        self.arrival.get_value()
    }
}

/// How the reader has come to the present step of the history.
pub(super) fn arrival_now() -> Arrival {
    if steps::place().is_some() { Arrival::Return } else { Arrival::Link }
}
