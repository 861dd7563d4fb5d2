//! Which view stands at an address.

pub mod about;
pub mod compare;
mod focus_area;
pub mod matrix;
mod news;
mod overview;
pub mod region;
pub mod search;
mod unknown;

use leptos::prelude::*;
use plan::model::{FocusAreaId, RegionId};
use presenter::route::Route;

use super::kit::progressive;
use super::parts::context::Context;
use super::parts::extras::{self, Extra, Extras};
use super::parts::page::{heading, way_back};

/// What makes two addresses the same view. The rest of an address (filters, words, what to point
/// out) changes inside the view, so that a field in use keeps the focus.
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum ViewKey {
    Overview,
    Region(RegionId),
    FocusArea(FocusAreaId),
    Matrix,
    News,
    Compare,
    Search,
    About,
    Unknown(String),
}

impl ViewKey {
    pub fn of(route: &Route) -> Self {
        match route {
            Route::Overview => Self::Overview,
            Route::Region { id, .. } => Self::Region(id.clone()),
            Route::FocusArea { id, .. } => Self::FocusArea(id.clone()),
            Route::Matrix { .. } => Self::Matrix,
            Route::News { .. } => Self::News,
            Route::Compare { .. } => Self::Compare,
            Route::Search(_) => Self::Search,
            Route::About { .. } => Self::About,
            Route::Unknown(address) => Self::Unknown(address.clone()),
        }
    }

    /// Whether the view says something that the map can show.
    pub fn has_map(&self) -> bool {
        matches!(self, Self::Overview | Self::Region(_) | Self::FocusArea(_) | Self::News | Self::Compare)
    }
}

/// The view itself. None of the views is to be inlined: browsers compile a function when it is first called, and a view
/// only when it is first shown.
pub fn view(cx: &Context, key: &ViewKey) -> AnyView {
    match key {
        ViewKey::Overview => overview::view(cx),
        ViewKey::Region(id) => match cx.plan().region(id) {
            Some(region) => region::view(cx, region),
            None => unknown::region(cx, id),
        },
        ViewKey::FocusArea(id) => match cx.plan().focus_area(id) {
            Some(area) => focus_area::view(cx, area),
            None => unknown::focus_area(cx, id),
        },
        ViewKey::Matrix => extra(cx, (cx.texts.matrix.title)(&cx.terms), |extras| extras.matrix),
        ViewKey::News => news::view(cx),
        ViewKey::Compare => extra(cx, (cx.texts.compare.title)(&cx.terms), |extras| extras.compare),
        ViewKey::Search => search::view(cx),
        ViewKey::About => extra(cx, cx.texts.about.title.to_owned(), |extras| extras.about),
        ViewKey::Unknown(address) => unknown::address(cx, address),
    }
}

/// A view whose body is one of the extras. Its heading stands at once.
fn extra(cx: &Context, title: String, which: fn(&Extras) -> Extra) -> AnyView {
    let body = {
        let cx = cx.clone();
        progressive::part(move || extras::view(&cx, which))
    };
    progressive::page(view! { {way_back(cx)} {heading(title)} }.into_any(), vec![body])
}

/// What the browser calls the page at this view.
pub fn title(cx: &Context, route: &Route) -> String {
    match route {
        Route::Overview => cx.texts.title_of(cx.plan()).to_owned(),
        other => format!("{} – {}", name(cx, other), cx.texts.name_of(cx.plan())),
    }
}

/// What a view is called among the others.
pub fn name(cx: &Context, route: &Route) -> String {
    let (plan, t) = (cx.plan(), cx.texts);
    let name = match route {
        Route::Overview => Some(t.nav.overview.to_owned()),
        Route::Region { id, part, .. } => plan.region(id).map(|_| region::name(cx, id, part.as_ref())),
        Route::FocusArea { id, .. } => plan.focus_area(id).map(|area| area.title.clone()),
        Route::Matrix { .. } => Some((t.matrix.title)(&cx.terms)),
        Route::News { .. } => Some(t.news.title.to_owned()),
        Route::Compare { .. } => Some((t.compare.title)(&cx.terms)),
        Route::Search(_) => Some(t.search.title.to_owned()),
        Route::About { .. } => Some(t.about.title.to_owned()),
        Route::Unknown(_) => None,
    };
    name.unwrap_or_else(|| t.unknown.title.to_owned())
}
