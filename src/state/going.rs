//! From view to view: the address changes, and the route follows it.

use leptos::prelude::*;

use super::{AppState, Arrival};
use crate::browser::location;
use crate::embed::snippet::with_query;
use crate::route::Route;

impl AppState {
    /// The address of a view on the explorer's own page, starting at the present one.
    pub fn page_address(&self, route: &Route) -> String {
        let mut fields = self.data_fields();
        fields.extend(self.asked_lang().map(|lang| ("lang", lang.to_owned())));
        with_query("./", &fields) + &route.to_hash()
    }

    /// Shows another view. On a page of its own that is a new step in the browser's history; inside
    /// somebody else's page, where "back" has to lead out of the article, it is not.
    pub fn go(&self, route: &Route) {
        self.go_to(&route.to_hash());
    }

    /// The same, by the address of the view.
    pub fn go_to(&self, hash: &str) {
        if self.is_embedded() {
            location::go_in_place(hash);
        } else {
            location::go_soon(hash);
            self.show(self.route_at(hash));
        }
    }

    /// The same as [`Self::go`], and keeps how the reader came there.
    pub fn go_by(&self, route: &Route, arrival: Arrival) {
        self.going.set_value(Some((route.clone(), arrival)));
        self.go(route);
    }

    /// Shows the view that the page opened with.
    pub fn reset(&self) {
        self.go(&self.options.with_value(|options| options.start.clone()));
    }

    /// Shows what is found for some words. The first of them opens the view, the next ones change it
    /// in place, so that "back" leads to where the reader was before searching.
    pub fn search(&self, words: String) {
        let route = Route::Search(words);
        if self.is_embedded() || matches!(self.route_now(), Route::Search(_)) {
            location::replace_soon(&route.to_hash());
        } else {
            location::go_soon(&route.to_hash());
        }
        self.arrival.set_value(Arrival::Link);
        self.set_route.set(route);
    }

    /// Takes the view from the address bar.
    pub(super) fn read_address(&self) {
        self.keep_lang();
        self.show(self.route_at(&location::hash()));
    }

    /// The view at an address.
    fn route_at(&self, hash: &str) -> Route {
        self.options.with_value(|options| Route::at(hash, &options.start))
    }

    fn show(&self, route: Route) {
        if self.route.with_untracked(|now| *now != route) {
            let going = self.going.try_update_value(Option::take).flatten();
            self.arrival.set_value(going.filter(|(to, _)| *to == route).map(|(_, how)| how).unwrap_or_default());
            self.set_route.set(route);
        }
    }

    /// How the reader came to the present view.
    pub fn arrival(&self) -> Arrival {
        self.arrival.get_value()
    }
}
