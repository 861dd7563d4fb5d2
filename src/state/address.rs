//! From view to view. A typed route goes in, and the address bar follows: it is written here and nowhere else.

use leptos::prelude::*;
use plan::model::Plan;
use presenter::embed::snippet::with_query;
use presenter::pages::{self, Pages};
use presenter::route::Route;
use presenter::settle::Missing;
use presenter::text::{LANGUAGES, Texts};

use super::{AppState, Arrival};
use crate::browser::location::{self, Step};
use crate::browser::steps;

/// In a frame, and where the site has none, each view has its address behind `#`.
static NO_PAGES: Pages = Pages::none();

impl AppState {
    /// The pages that links may lead to: none in a frame, nor where the address of the page cannot be changed.
    pub fn pages(&self) -> &'static Pages {
        if self.has_pages { self.site_pages } else { &NO_PAGES }
    }

    /// The pages of the site, also from inside a frame.
    pub fn site_pages(&self) -> &'static Pages {
        self.site_pages
    }

    /// The address of a view, as a link has it. It follows the language.
    pub fn address(&self, route: &Route) -> String {
        self.pages().address(route, &self.texts().folder())
    }

    /// The same at this moment, without asking to be told of changes.
    pub fn address_now(&self, route: &Route) -> String {
        untrack(|| self.address(route))
    }

    /// The address of a view on the explorer's own page, also from inside a frame; from the folder of the site.
    pub fn page_address(&self, route: &Route) -> String {
        self.address_in(route, self.asked_lang().is_some().then(|| self.texts()), self.texts())
    }

    /// The same in another language.
    pub fn address_in_language(&self, route: &Route, texts: &'static Texts) -> String {
        self.address_in(route, Some(texts), texts)
    }

    fn address_in(&self, route: &Route, asked: Option<&'static Texts>, texts: &'static Texts) -> String {
        self.site_pages.page_address(route, &texts.folder()).unwrap_or_else(|| {
            let mut fields = self.data_fields();
            fields.extend(asked.map(|texts| ("lang", texts.lang.to_owned())));
            with_query("./", &fields) + &route.to_hash()
        })
    }

    /// Shows a view. On a page of its own that is a new step in the browser's history; inside somebody else's page, where
    /// "back" has to lead out of the article, it is not.
    pub fn go(&self, route: Route, arrival: Arrival) {
        let step = if self.is_embedded() { Step::Same } else { Step::New };
        if self.show(route, arrival) {
            self.write_address(step);
        }
    }

    /// Shows the view at the address of a link. Says whether there is one: other links are the browser's.
    pub fn follow(&self, address: &str) -> bool {
        let route = if address.starts_with('#') {
            Some(self.route_at(address))
        } else {
            let (path, query) = address.split_once('?').unwrap_or((address, ""));
            self.route_of_page(path.trim_start_matches("./"), query)
        };
        route.map(|route| self.go(route, Arrival::Link)).is_some()
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
        if let Some(route) = self.route_here() {
            self.show(route, arrival_now());
        }
        self.mend_address();
        self.keep_lang();
    }

    /// The view that the address bar asks for; none where another program has written something there.
    pub(super) fn route_here(&self) -> Option<Route> {
        let hash = location::hash();
        let behind_hash = Route::read(&hash).map(|route| self.meant(route, &hash));
        let of_page = || {
            let (path, query) = location::page().filter(|_| self.has_pages)?;
            self.route_of_page(&path, &query)
        };
        behind_hash.or_else(of_page).or_else(|| hash.is_empty().then(|| self.route_at("")))
    }

    /// The view of a page, in whatever language that is.
    fn route_of_page(&self, path: &str, query: &str) -> Option<Route> {
        if path.is_empty() && !query.is_empty() {
            // The page of the site itself may have been asked for another view.
            return Some(self.route_at(""));
        }
        let path = LANGUAGES.iter().rev().find_map(|texts| path.strip_prefix(&texts.folder()))?;
        self.pages().route(path, query)
    }

    /// Writes the address in the explorer's own words, if others stand in the bar: a copy of it, or a reload, then needs
    /// no mending. It is no step in the history. In a frame, what is another program's is left to it.
    pub(super) fn mend_address(&self) {
        let hash = location::hash();
        let own = self.address_now(&self.route_now());
        let is_at_own = if own.starts_with('#') {
            let is_meant = Route::read(&hash).is_some() || !self.is_embedded();
            hash.is_empty() || !is_meant || hash == own
        } else {
            let path = own.split('?').next().unwrap_or_default().trim_start_matches("./");
            hash.is_empty() && location::page().is_some_and(|(here, _)| here == path)
        };
        if !is_at_own {
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
            self.write_address(Step::Same);
        }
    }

    fn write_address(&self, step: Step) {
        let own = self.address_now(&self.route_now());
        let kept = pages::kept(&location::query(), own.starts_with('#') && !self.has_pages);
        let asked = self.asked_texts.get_untracked().filter(|_| own.starts_with('#'));
        location::write(pages::with_kept(&own, &kept, asked.map(|texts| texts.lang)), step);
    }

    /// The view at an address.
    fn route_at(&self, hash: &str) -> Route {
        self.meant(self.options.with_value(|options| Route::at(hash, &options.start)), hash)
    }

    /// A view of no kind may be the address of a page that something has become of.
    fn meant(&self, route: Route, hash: &str) -> Route {
        match route {
            Route::Unknown(_) => self.site_pages.meant(hash).unwrap_or(route),
            known => known,
        }
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
            // What was cited is another view.
            self.cited.set(None);
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
