//! What a page is about, for programs, in the words of schema.org (JSON-LD).

use presenter::route::Route;
use serde_json::{Map, Value, json};

use crate::subject::{Site, Subject};

/// The element with the description.
pub fn element(site: &Site, subject: &Subject) -> String {
    // Nothing in a text may end the element.
    let json = description(site, subject).to_string().replace('<', "\\u003c");
    format!("<script type=\"application/ld+json\">{json}</script>\n")
}

fn description(site: &Site, subject: &Subject) -> Value {
    let plan = site.plan;
    let mut page = Map::new();
    let mut set = |name: &str, value: Value| page.insert(name.to_owned(), value);
    set("@context", "https://schema.org".into());
    set("@type", kind(&subject.page.route).into());
    set("name", subject.title.into());
    set("description", subject.description.into());
    set("inLanguage", subject.texts.lang.into());
    set("isPartOf", json!({ "@type": "WebSite", "name": subject.texts.name_of(plan) }));
    if let Some(about) = about(site, &subject.page.route) {
        set("about", about);
    }
    if let Some(updated) = &plan.updated {
        set("dateModified", updated.iso().into());
    }
    if site.address.is_some() {
        set("url", site.address_of(subject.page, subject.texts).into());
    }
    Value::Object(page)
}

fn kind(route: &Route) -> &'static str {
    match route {
        Route::News { .. } | Route::Matrix { .. } => "CollectionPage",
        Route::Search(_) => "SearchResultsPage",
        Route::About { .. } => "AboutPage",
        _ => "WebPage",
    }
}

/// The place or the subject that a page is about.
fn about(site: &Site, route: &Route) -> Option<Value> {
    let plan = site.plan;
    let area = |name: &str| json!({ "@type": "AdministrativeArea", "name": name });
    match route {
        Route::Region { id, part, .. } => {
            let region = plan.region(id)?;
            let inside = |name: &str, around: Value| json!({ "@type": "AdministrativeArea", "name": name, "containedInPlace": around });
            let whole = inside(&region.name, area(&plan.county));
            Some(match part {
                None => whole,
                Some(plan::select::Part::Municipality(id)) => inside(&plan.municipality(id)?.name, whole),
                Some(plan::select::Part::Subregion(id)) => inside(&region.subregion(id)?.name, whole),
            })
        }
        Route::FocusArea { id, .. } => Some(json!({ "@type": "Thing", "name": plan.focus_area(id)?.title })),
        Route::Overview => Some(area(&plan.county)),
        _ => None,
    }
}
