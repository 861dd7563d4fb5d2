//! Pictures of the map as files: they can be read, and show what the map does.
#![expect(clippy::unwrap_used, reason = "a test that cannot read its data has failed")]

use std::sync::LazyLock;

use plan::file::read::read_plan;
use plan::geo::read::read_boundaries;
use plan::geo::{Boundaries, MapYear};
use plan::model::{FocusAreaId, Plan, RegionId};
use presenter::map::key::key;
use presenter::map::outlines::Outlines;
use presenter::map::picture::{LabelKind, Picture, TENTHS, picture, text_width};
use presenter::map::scene::{Scene, scene};
use presenter::map::svg::{self, Captions};
use presenter::route::Route;
use presenter::text::bokmal;
use roxmltree::{Document, Node};

const PLAN: &str = include_str!("../../../public/data/plan.json");
const BOUNDARIES: &str = include_str!("../../../public/data/boundaries.json");

struct Files {
    plan: Plan,
    boundaries: Boundaries,
    outlines: Outlines,
}

static FILES: LazyLock<Files> = LazyLock::new(|| {
    let plan = read_plan(PLAN).unwrap().plan;
    let boundaries = read_boundaries(BOUNDARIES, None).unwrap().boundaries;
    Files { outlines: Outlines::build(&plan, &boundaries), plan, boundaries }
});

fn shown(route: &Route, year: MapYear) -> Scene {
    let Files { plan, boundaries, outlines } = &*FILES;
    scene(plan, outlines, boundaries, route, year, bokmal())
}

fn drawn(route: &Route, year: MapYear, width: i32) -> Picture {
    picture(&shown(route, year), &FILES.outlines, &FILES.boundaries, width)
}

fn sheet(route: &Route) -> String {
    let picture = drawn(route, MapYear::Base, 800);
    let key = key(&FILES.plan, &shown(route, MapYear::Base), route, bokmal());
    svg::sheet(&picture, &key, &captions()).write()
}

fn captions() -> Captions {
    Captions {
        title: "Buskerud <& \"resten\">".to_owned(),
        description: "Kartet viser regionene.".to_owned(),
        origin: vec!["Kilde: Næringsplanen".to_owned(), "Kart: Kartverket (CC BY 4.0) ".repeat(9)],
        lang: "nb".to_owned(),
    }
}

fn routes() -> Vec<Route> {
    let plan = &FILES.plan;
    let regions = plan.regions.iter().map(|region| Route::region(&region.id));
    let areas = plan.focus_areas.iter().map(|area| Route::focus_area(&area.id));
    [Route::Overview].into_iter().chain(regions).chain(areas).collect()
}

fn texts(document: &Document, tag: &str) -> Vec<String> {
    let elements = document.descendants().filter(|node| node.has_tag_name(("http://www.w3.org/2000/svg", tag)));
    elements.filter_map(|node| node.text().map(str::to_owned)).collect()
}

fn number(node: &Node, name: &str) -> i32 {
    node.attribute(name).and_then(|value| value.parse().ok()).unwrap_or_default()
}

#[test]
fn a_sheet_names_all_regions_and_says_where_it_comes_from() {
    let plan = &FILES.plan;
    let file = sheet(&Route::Overview);
    let document = Document::parse(&file).unwrap();
    assert_eq!(document.root_element().attribute(("http://www.w3.org/XML/1998/namespace", "lang")), Some("nb"));
    let (names, written) = (texts(&document, "title"), texts(&document, "text"));
    assert_eq!(names[0], captions().title);
    assert_eq!(texts(&document, "desc"), ["Kartet viser regionene."]);
    for region in &plan.regions {
        assert!(names.iter().any(|name| name.starts_with(&format!("{}, ", region.name))), "{}", region.name);
        assert!(written.contains(&region.name), "the key lacks {}", region.name);
    }
    let all = written.join(" ");
    assert!(all.contains("Kilde: Næringsplanen") && all.contains("Kartverket (CC BY 4.0)"), "{all}");
}

#[test]
fn nothing_on_a_sheet_is_outside_of_it() {
    for route in routes() {
        let file = sheet(&route);
        let document = Document::parse(&file).unwrap();
        let root = document.root_element();
        let size: Vec<i32> = root.attribute("viewBox").unwrap().split(' ').map(|part| part.parse().unwrap()).collect();
        assert_eq!((number(&root, "width"), number(&root, "height")), (size[2] / TENTHS, size[3] / TENTHS));
        let written = root.children().filter(|node| node.tag_name().name() == "text");
        for node in written {
            let end = number(&node, "x") + text_width(node.text().unwrap(), number(&node, "font-size"));
            assert!(number(&node, "x") >= 0 && number(&node, "y") < size[3] && end < size[2], "{route:?}: {node:?}");
        }
        let map = root.children().find(|node| node.tag_name().name() == "svg").unwrap();
        assert!(number(&map, "x") + number(&map, "width") < size[2] && number(&map, "y") > 0);
    }
}

#[test]
fn kind_12_on_paper_the_map_ends_at_its_frame() {
    for route in routes() {
        let picture = drawn(&route, MapYear::Base, 420);
        let drawing = svg::map(&picture).write();
        let document = Document::parse(&drawing).unwrap();
        let root = document.root_element();
        let inner: Vec<Node> = root.children().filter(Node::is_element).collect();
        // A drawing inside of another one is cut off at its edges; the outermost one shows what its place has room for.
        assert_eq!(inner.len(), 1, "{route:?}");
        assert_eq!(inner[0].tag_name().name(), "svg");
        assert_eq!((number(&inner[0], "width"), number(&inner[0], "height")), (picture.width, picture.height));
    }
}

#[test]
fn names_stand_apart() {
    for route in routes() {
        for (year, width) in [(MapYear::Base, 320), (MapYear::Base, 800), (MapYear::Today, 640)] {
            let picture = drawn(&route, year, width);
            for (at, one) in picture.labels.iter().enumerate() {
                for other in &picture.labels[..at] {
                    let beside = (one.y - other.y).abs() >= one.kind.size().min(other.kind.size());
                    let (left, right) = if one.x < other.x { (one, other) } else { (other, one) };
                    let half = |text: &str, size| text_width(text, size) / 3;
                    let apart = right.x - left.x > half(&left.text, left.kind.size());
                    assert!(beside || apart, "{route:?} {width}: {one:?} {other:?}");
                }
            }
        }
    }
}

#[test]
fn every_region_has_its_name_on_the_map_of_all() {
    let plan = &FILES.plan;
    let picture = drawn(&Route::Overview, MapYear::Base, 640);
    let named = picture.labels.iter().filter(|label| label.kind == LabelKind::Region).count();
    assert_eq!(named, plan.regions.len());
}

#[test]
fn a_region_shows_its_municipalities_and_not_its_own_name() {
    let plan = &FILES.plan;
    let hallingdal = Route::region(&RegionId::new("hallingdal"));
    let picture = drawn(&hallingdal, MapYear::Base, 640);
    let region = plan.region(&RegionId::new("hallingdal")).unwrap();
    for id in &region.municipalities {
        let name = &plan.municipality(id).unwrap().name;
        assert!(picture.labels.iter().any(|label| label.text == *name), "{name}");
        assert!(picture.shapes.iter().any(|shape| shape.name.as_ref() == Some(name)), "{name}");
    }
    assert!(picture.labels.iter().all(|label| label.text != "Hallingdal"));
}

#[test]
fn shades_have_their_numbers_in_the_key() {
    let area = Route::focus_area(&FocusAreaId::new("kompetanse"));
    let file = sheet(&area);
    let document = Document::parse(&file).unwrap();
    let written = texts(&document, "text");
    assert!(written.contains(&"Fortrinn:".to_owned()) && written.contains(&"0".to_owned()), "{written:?}");
}
