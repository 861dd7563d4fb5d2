//! Plans that have little: no view has a heading, a list or a table without anything in it.
#![expect(clippy::unwrap_used, reason = "a test that cannot read its data has failed")]

use std::sync::Arc;

use plan::file::read::read_plan;
use plan::geo::Boundaries;
use plan::model::{FocusAreaId, RegionId};
use plan::select::NewsFilter;
use plan_explorer::state::{Content, Files, Geometry};
use plan_explorer::ui::shell::app::written;
use presenter::embed::options::Options;
use presenter::map::outlines::Outlines;
use presenter::query::Query;
use presenter::route::Route;
use presenter::text::bokmal;

const TITLE_ALONE: &str = r#"{"version": 1, "title": "Bare ein tittel"}"#;
const NO_TITLE: &str = r#"{"version": 1, "regions": []}"#;
const ONLY_MUNICIPALITIES: &str =
    r#"{"version": 1, "title": "Plan", "municipalities": [{"id": "4001", "name": "Porsgrunn"}]}"#;
const BARE_REGIONS: &str = r#"{"version": 1, "title": "Plan", "regions": [{"id": "nord", "name": "Nord"},
    {"id": "sor", "name": "Sør"}], "focusAreas": [{"id": "hav", "title": "Hav"}]}"#;
const ONE_REGION: &str = r#"{"version": 1, "title": "Plan", "regions": [{"id": "nord", "name": "Nord"}]}"#;
const ONLY_AREAS: &str =
    r#"{"version": 1, "title": "Plan", "focusAreas": [{"id": "hav", "title": "Hav", "subGoals": []}]}"#;
const EMPTY_SECTIONS: &str = r#"{"version": 1, "title": "Plan", "sources": [], "news": [], "timeline": [], "glossary": [],
    "about": [{"id": "bakgrunn", "title": "Bakgrunn", "statements": []}, {"id": "mer", "title": "Mer"}]}"#;

const PLANS: [&str; 7] =
    [TITLE_ALONE, NO_TITLE, ONLY_MUNICIPALITIES, BARE_REGIONS, ONE_REGION, ONLY_AREAS, EMPTY_SECTIONS];

fn routes() -> Vec<Route> {
    vec![
        Route::Overview,
        Route::region(&RegionId::new("nord")),
        Route::focus_area(&FocusAreaId::new("hav")),
        Route::matrix(),
        Route::news(NewsFilter::default()),
        Route::Compare { first: None, second: None },
        Route::Compare { first: Some(RegionId::new("nord")), second: Some(RegionId::new("sor")) },
        Route::about(),
    ]
}

/// A view as the server has it.
fn page(plan: &str, route: Route) -> String {
    let options = Options { start: route, ..Options::read(&Query::read(""), |_| None) };
    let reading = read_plan(plan).unwrap();
    let geometry = Geometry { boundaries: Boundaries::default(), issues: Vec::new() };
    let outlines = Outlines::build(&reading.plan, &geometry.boundaries);
    let content = Content::new(reading.plan, reading.issues);
    written(options, Files { content: Arc::new(content), geometry: Arc::new(geometry), outlines: Arc::new(outlines) })
        .html
}

/// The text of a page's first heading.
fn first_heading(page: &str) -> &str {
    let (_, rest) = page.split_once("<h1").unwrap();
    rest.split_once('>').unwrap().1.split('<').next().unwrap()
}

/// What of a page holds nothing: headings that another of their kind or an end follows, lists and tables without items.
fn hollow(page: &str) -> Vec<String> {
    let tags: Vec<&str> = page.split('<').skip(1).collect();
    let mut found = Vec::new();
    for (at, tag) in tags.iter().enumerate() {
        let name = tag.split([' ', '>']).next().unwrap();
        let next = tags.get(at + 1).copied().unwrap_or_default();
        let is_bare = tag.ends_with('>');
        let is_hollow = match name {
            "ul" | "ol" | "tbody" | "select" | "nav" | "section" | "h1" | "h2" | "h3" | "summary" => {
                is_bare && next.starts_with(&format!("/{name}>"))
            }
            "/h2" | "/h3" => is_bare && next.starts_with("/section>"),
            _ => false,
        };
        if is_hollow {
            let from = at.saturating_sub(3);
            found.push(format!("<{}", tags[from..=(at + 1).min(tags.len() - 1)].join("<")));
        }
    }
    found
}

#[test]
fn hollow_parts_are_found() {
    assert_eq!(hollow("<section><h2>Kilder</h2></section>").len(), 1);
    assert_eq!(hollow("<h2>Kilder</h2><ul class=\"a\"></ul>").len(), 1);
    assert_eq!(hollow("<h1 id=\"a\"></h1><p>a</p>").len(), 1);
    assert_eq!(hollow("<section><h2>Kilder</h2><ul><li>a</li></ul></section>"), [""; 0]);
}

#[test]
fn no_view_of_a_sparse_plan_has_anything_hollow() {
    for plan in PLANS {
        for route in routes() {
            let page = page(plan, route.clone());
            assert_eq!(hollow(&page), [""; 0], "{route:?} of {plan}");
            assert!(!page.contains("alle 0 "), "{route:?} of {plan}");
            assert!(!first_heading(&page).trim().is_empty(), "{route:?} of {plan}");
        }
    }
}

#[test]
fn a_plan_without_a_title_has_the_explorers_own_name() {
    // Words may break at soft hyphens.
    let page = page(NO_TITLE, Route::Overview).replace('\u{AD}', "");
    assert_eq!(first_heading(&page), bokmal().app.name);
    assert_eq!(page.matches(bokmal().app.name).count(), 2, "above the page and as its heading");
}

#[test]
fn a_view_for_which_the_plan_has_nothing_says_so() {
    let says = |plan, route| page(plan, route).contains(bokmal().notice.nothing);
    for plan in [TITLE_ALONE, NO_TITLE, ONLY_MUNICIPALITIES, ONLY_AREAS, EMPTY_SECTIONS] {
        assert!(says(plan, Route::matrix()) && says(plan, Route::Compare { first: None, second: None }));
        assert!(says(plan, Route::news(NewsFilter::default())));
    }
    assert!(!says(BARE_REGIONS, Route::matrix()) && !says(TITLE_ALONE, Route::about()));
}

#[test]
fn a_region_without_advantages_has_no_part_for_them() {
    let has_part = |plan: &str| page(plan, Route::region(&RegionId::new("nord"))).contains("id=\"advantages\"");
    assert!(!has_part(BARE_REGIONS) && !has_part(ONE_REGION));
    let advantage = r#""name": "Nord", "advantages": [{"id": "vind", "title": "Vind", "text": "Det blåser."}]"#;
    assert!(has_part(&BARE_REGIONS.replace(r#""name": "Nord""#, advantage)));
}

#[test]
fn a_map_without_regions_is_told_of() {
    for plan in PLANS {
        let page = page(plan, Route::Overview);
        assert!(page.contains(bokmal().notice.map_failed) && page.contains(bokmal().notice.map_empty), "{plan}");
    }
}
