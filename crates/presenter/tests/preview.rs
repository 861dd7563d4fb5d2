//! The drawing in the page and the live map that is made of it show the same.
#![expect(clippy::unwrap_used, reason = "a test that cannot read its data has failed")]

use plan::file::read::read_plan;
use plan::geo::measure::{area_km2, bounds};
use plan::geo::read::read_boundaries;
use plan::geo::{Bounds, MapYear, Point, Shape};
use plan::model::RegionId;
use presenter::map::outlines::{Outlines, surroundings};
use presenter::map::preview::drawing;
use presenter::map::preview_data::PreviewData;
use presenter::map::scene::{Scene, scene};
use presenter::markup::Element;
use presenter::route::Route;
use presenter::text::bokmal;

/// Half a unit of the drawing, in degrees: how far rounding may move a point.
const ROUNDING: f64 = 0.001;

/// Buskerud on the map, its drawing, and what is read back from that.
struct Case {
    outlines: Outlines,
    overview: Scene,
    hallingdal: Scene,
    drawing: Element,
    drawn: PreviewData,
}

impl Case {
    fn buskerud() -> Self {
        let plan = read_plan(include_str!("../../../public/data/plan.json")).unwrap().plan;
        let boundaries =
            read_boundaries(include_str!("../../../public/data/boundaries.json"), None).unwrap().boundaries;
        let outlines = Outlines::build(&plan, &boundaries);
        let at = |route: &Route| scene(&plan, &outlines, &boundaries, route, MapYear::Base, bokmal());
        let (overview, hallingdal) = (at(&Route::Overview), at(&Route::region(&hallingdal())));
        let drawing = drawing(&overview, &outlines, &surroundings(&boundaries), &Route::to_hash);
        let drawn = PreviewData::read(&drawing).unwrap();
        Self { outlines, overview, hallingdal, drawing, drawn }
    }
}

fn hallingdal() -> RegionId {
    RegionId::new("hallingdal")
}

fn is_near(one: f64, other: f64) -> bool {
    (one - other).abs() < ROUNDING
}

fn are_same_place(one: Point, other: Point) -> bool {
    is_near(one.lon, other.lon) && is_near(one.lat, other.lat)
}

fn are_same_bounds(one: Bounds, other: Bounds) -> bool {
    let corners = |of: Bounds| [Point { lon: of.west, lat: of.south }, Point { lon: of.east, lat: of.north }];
    corners(one).into_iter().zip(corners(other)).all(|(one, other)| are_same_place(one, other))
}

fn rings(shape: &Shape) -> usize {
    shape.polygons.iter().map(|polygon| polygon.rings.len()).sum()
}

#[test]
fn shapes_and_names_come_back_to_within_what_rounding_moves() {
    let Case { outlines, drawn, .. } = Case::buskerud();
    assert_eq!(drawn.outlines.regions.len(), outlines.regions.len());
    assert!(are_same_bounds(drawn.outlines.bounds, outlines.bounds));
    for (read, was) in drawn.outlines.regions.iter().zip(&outlines.regions) {
        assert_eq!((&read.id, read.index, rings(&read.shape)), (&was.id, was.index, rings(&was.shape)));
        assert!(are_same_bounds(read.bounds, was.bounds), "{}", was.id);
        assert!(are_same_place(read.label_at, was.label_at), "{}", was.id);
        let share = area_km2(&read.shape) / area_km2(&was.shape);
        assert!((share - 1.0).abs() < 0.01, "{}: {share} of the area", was.id);
    }
    let named = drawn.surroundings.iter().filter(|land| land.shape.name.is_some());
    assert!(named.clone().count() > 3);
    assert!(named.clone().all(|land| land.label_at.is_some()));
    assert!(drawn.surroundings.iter().all(|land| bounds(&land.shape).is_some()));
}

#[test]
fn the_first_map_shows_the_regions_as_the_live_one_will() {
    let Case { overview, hallingdal, drawn, .. } = Case::buskerud();
    for (address, later) in [("#/", &overview), ("", &overview), ("#/region/hallingdal", &hallingdal)] {
        let first = drawn.scene(address);
        assert_eq!(first.regions, later.regions, "{address}");
        assert_eq!(first.regions_name, later.regions_name);
        assert_eq!(first.is_close, later.is_close);
        assert!(are_same_bounds(first.bounds, later.bounds), "{address}");
    }
}

#[test]
fn an_address_belongs_to_the_region_that_it_names() {
    let Case { drawn, .. } = Case::buskerud();
    let chosen = |address: &str| {
        let scene = drawn.scene(address);
        scene.regions.into_iter().find(|look| look.pressed).map(|look| look.id)
    };
    assert_eq!(chosen("#/region/hallingdal?kommune=0617"), Some(hallingdal()));
    for other in ["#/region/halling", "#/region/hallingdalen", "#/nyheter?region=hallingdal", "#/"] {
        assert_eq!(chosen(other), None, "{other}");
    }
}

#[test]
fn pressing_a_region_leads_into_it_and_out_again() {
    let Case { drawn, .. } = Case::buskerud();
    let inside = drawn.pressed("#/", &hallingdal()).unwrap();
    assert_eq!(inside, "#/region/hallingdal");
    assert_eq!(drawn.pressed(inside, &hallingdal()), Some("#/"));
    assert_eq!(drawn.pressed("#/region/ringeriksregionen", &hallingdal()), Some(inside));
    assert_eq!(drawn.pressed("#/", &RegionId::new("nowhere")), None);
}

#[test]
fn what_is_no_such_drawing_stays_a_picture() {
    let Case { mut drawing, .. } = Case::buskerud();
    assert_eq!(PreviewData::read(&Element::new("svg")), None);
    for at in 0..drawing.attributes.len() {
        let (name, value) = drawing.attributes[at].clone();
        if name.starts_with("data-") {
            drawing.attributes[at].1 = "x".to_owned();
            let is_read = PreviewData::read(&drawing).is_some();
            assert_eq!(is_read, name == "data-name", "{name}");
            drawing.attributes[at].1 = value;
        }
    }
    drawing.inside.retain(|part| part.name != "a");
    assert_eq!(PreviewData::read(&drawing), None);
}
