//! Which view stands at an address.

use leptos::prelude::*;

use super::context::Context;
use super::{about, compare, focus_area, matrix, news, overview, region, search, unknown};
use crate::plan::model::{FocusAreaId, RegionId};
use crate::route::Route;

/// The element that gets the focus when another view is shown.
pub const HEADING_ID: &str = "view-title";

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

/// The view itself.
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
        ViewKey::Matrix => matrix::view(cx),
        ViewKey::News => news::view(cx),
        ViewKey::Compare => compare::view(cx),
        ViewKey::Search => search::view(cx),
        ViewKey::About => about::view(cx),
        ViewKey::Unknown(address) => unknown::address(cx, address),
    }
}

/// What the browser calls the page at this view.
pub fn title(cx: &Context, key: &ViewKey) -> String {
    let (plan, t) = (cx.plan(), cx.texts);
    let here = match key {
        ViewKey::Overview => return plan.title.text.clone(),
        ViewKey::Region(id) => plan.region(id).map(|region| region.name.clone()),
        ViewKey::FocusArea(id) => plan.focus_area(id).map(|area| area.title.clone()),
        ViewKey::Matrix => Some((t.matrix.title)(&cx.terms)),
        ViewKey::News => Some(t.news.title.to_owned()),
        ViewKey::Compare => Some((t.compare.title)(&cx.terms)),
        ViewKey::Search => Some(t.search.title.to_owned()),
        ViewKey::About => Some(t.about.title.to_owned()),
        ViewKey::Unknown(_) => None,
    };
    format!("{} – {}", here.unwrap_or_else(|| t.unknown.title.to_owned()), plan.short_name)
}

/// The heading of a view.
pub fn heading(text: impl Into<String>) -> AnyView {
    view! { <h1 class="ds-heading" data-size="lg" id=HEADING_ID tabindex="-1">{text.into()}</h1> }.into_any()
}

/// The way back to the first view, above the heading of the others.
pub fn way_back(cx: &Context) -> AnyView {
    view! { <p class="way-back"><a class="ds-link" href=Route::Overview.to_hash()>{cx.texts.nav.back}</a></p> }
        .into_any()
}

/// A section with a heading; nothing where there is nothing to put in it.
pub fn section(id: &'static str, title: impl Into<String>, content: Option<AnyView>) -> AnyView {
    let Some(content) = content else {
        return ().into_any();
    };
    view! {
        <section aria-labelledby=id>
            <h2 class="ds-heading" data-size="md" id=id>{title.into()}</h2>
            {content}
        </section>
    }
    .into_any()
}
