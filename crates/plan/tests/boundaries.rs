//! The real boundary file, held against published figures and against itself.
#![allow(clippy::unwrap_used, clippy::expect_used)]

use std::collections::{BTreeMap, BTreeSet};

use plan::geo::measure::{area_km2, bounds, contains, label_point};
use plan::geo::neighbours::neighbours;
use plan::geo::outline::outline;
use plan::geo::read::read_boundaries;
use plan::geo::{Boundaries, Bounds, MapYear, Point, Shape};
use serde::Deserialize;

const FILE: &str = include_str!("../../../public/data/boundaries.json");
const FACTS: &str = include_str!("../../../tests/fixtures/geo-facts.json");

/// What simplified borders may cost a municipality's area.
const AREA_TOLERANCE: f64 = 0.02;
/// In degrees: 220 m from north to south, 110 m from west to east.
const BOUNDS_TOLERANCE: f64 = 0.002;
/// Nedre Eiker's eastern border is derived; see the note beside the file.
const DERIVED_BOUNDS_TOLERANCE: f64 = 0.007;

/// How many points from west to east, and from south to north.
const SAMPLES: u32 = 120;

const YEARS: [(MapYear, &str); 2] = [(MapYear::Base, "2015"), (MapYear::Today, "2024")];

#[derive(Deserialize)]
#[serde(rename_all = "camelCase")]
struct Facts {
    total_km2: BTreeMap<String, f64>,
    years: BTreeMap<String, Year>,
}

#[derive(Deserialize)]
struct Year {
    municipalities: BTreeMap<String, Municipality>,
    neighbours: BTreeSet<(String, String)>,
}

#[derive(Deserialize)]
#[serde(rename_all = "camelCase")]
struct Municipality {
    name: String,
    area_km2: f64,
    corrected_area_km2: Option<f64>,
    /// West, south, east, north.
    bounds: [f64; 4],
    with_sea: bool,
    centre: (f64, f64),
}

fn facts() -> Facts {
    serde_json::from_str(FACTS).unwrap()
}

fn boundaries() -> Boundaries {
    let reading = read_boundaries(FILE, None).unwrap();
    assert_eq!(reading.issues, []);
    reading.boundaries
}

/// Each municipality of each year, with what is published about it.
fn each(mut check: impl FnMut(&Shape, &Municipality)) {
    let boundaries = boundaries();
    for (year, label) in YEARS {
        for (id, published) in &facts().years[label].municipalities {
            check(boundaries.shape(year, id).unwrap(), published);
        }
    }
}

fn is_near(found: f64, expected: f64, share: f64) -> bool {
    (found / expected - 1.0).abs() <= share
}

fn all(shapes: &[Shape]) -> Vec<&Shape> {
    shapes.iter().collect()
}

fn with_ids<'a>(shapes: &'a [Shape], ids: &[&str]) -> Vec<&'a Shape> {
    let found: Vec<_> = shapes.iter().filter(|shape| ids.contains(&shape.id.as_str())).collect();
    assert_eq!(found.len(), ids.len());
    found
}

/// The steps from point to point around a shape, with coordinates that can be compared exactly.
fn steps(shape: &Shape) -> Vec<[u64; 4]> {
    let rings = shape.polygons.iter().flat_map(|polygon| &polygon.rings);
    rings
        .flat_map(|ring| {
            ring.iter().zip(ring.iter().cycle().skip(1)).map(|(a, b)| [a.lon, a.lat, b.lon, b.lat].map(f64::to_bits))
        })
        .collect()
}

/// Points all over the county and somewhat around it, on no round coordinates.
fn samples() -> impl Iterator<Item = Point> {
    let around = boundaries().base.iter().filter_map(bounds).reduce(Bounds::union).unwrap().grown(0.1);
    (0..SAMPLES).flat_map(move |across| {
        (0..SAMPLES).map(move |up| Point {
            lon: around.west + (around.east - around.west) * (f64::from(across) + 0.371) / f64::from(SAMPLES),
            lat: around.south + (around.north - around.south) * (f64::from(up) + 0.613) / f64::from(SAMPLES),
        })
    })
}

#[test]
fn the_file_has_the_municipalities_of_both_years_and_what_is_around() {
    let (boundaries, facts) = (boundaries(), facts());
    for (year, label) in YEARS {
        let found: BTreeMap<_, _> = boundaries
            .municipalities(year)
            .iter()
            .map(|shape| (shape.id.as_str(), shape.name.as_deref().unwrap()))
            .collect();
        let published: BTreeMap<_, _> = facts.years[label]
            .municipalities
            .iter()
            .map(|(id, municipality)| (id.as_str(), municipality.name.as_str()))
            .collect();
        assert_eq!(found, published);
    }
    let names = |shapes: &[Shape]| shapes.iter().map(|shape| shape.name.clone().unwrap()).collect::<Vec<_>>();
    assert_eq!(names(&boundaries.outside), ["Jevnaker", "Svelvik", "Sande", "Notodden", "Tinn", "Hjartdal"]);
    let around = names(&boundaries.surroundings);
    for county in ["Oslo", "Akershus", "Innlandet", "Vestfold", "Telemark", "Vestland", "Østfold"] {
        assert!(around.iter().any(|name| name == county), "{county}");
    }
    assert!(boundaries.attribution.unwrap().contains("Kartverket (CC BY 4.0)"));
}

#[test]
fn areas_are_the_official_ones() {
    each(|shape, published| {
        let official = published.corrected_area_km2.unwrap_or(published.area_km2);
        let area = area_km2(shape);
        assert!(is_near(area, official, AREA_TOLERANCE), "{}: {area:.1} km², officially {official}", published.name);
        // Before the correction, too, nothing was further off than the tolerance.
        assert!(is_near(area, published.area_km2, AREA_TOLERANCE), "{}: {area:.1} km²", published.name);
    });
}

#[test]
fn the_county_has_its_official_area() {
    let (boundaries, facts) = (boundaries(), facts());
    for (year, label) in YEARS {
        let area: f64 = boundaries.municipalities(year).iter().map(area_km2).sum();
        assert!(is_near(area, facts.total_km2[label], 0.001), "{label}: {area:.1} km²");
    }
}

#[test]
fn neighbours_are_the_known_ones() {
    let (boundaries, facts) = (boundaries(), facts());
    for (year, label) in YEARS {
        let shapes = all(boundaries.municipalities(year));
        let found: BTreeSet<_> = neighbours(&shapes)
            .into_iter()
            .map(|(one, other)| (shapes[one].id.clone(), shapes[other].id.clone()))
            .map(|(one, other)| if one < other { (one, other) } else { (other, one) })
            .collect();
        assert_eq!(found, facts.years[label].neighbours, "{label}");
    }
}

#[test]
fn four_municipalities_meet_in_one_point() {
    let boundaries = boundaries();
    let corners =
        |shape: &&Shape| -> BTreeSet<_> { steps(shape).into_iter().map(|[lon, lat, ..]| (lon, lat)).collect() };
    // Lier, Modum, Nedre Eiker and Øvre Eiker, on the hill Glitre.
    let common = with_ids(&boundaries.base, &["0626", "0623", "0625", "0624"])
        .iter()
        .map(corners)
        .reduce(|one, other| &one & &other)
        .unwrap();
    assert_eq!(common.len(), 1);
}

#[test]
fn each_border_is_one_line() {
    let Boundaries { base, today, surroundings, outside, .. } = boundaries();
    for shapes in [base, today, surroundings, outside] {
        let mut taken = BTreeMap::new();
        for shape in &shapes {
            for step in steps(shape) {
                // Neighbours pass a border in opposite directions, so none comes twice.
                let before = taken.insert(step, &shape.id);
                assert_eq!(before, None, "{}", shape.id);
            }
        }
    }
}

#[test]
fn nothing_overlaps() {
    let Boundaries { base, today, surroundings, outside, .. } = boundaries();
    let (mut land, mut county) = (0, 0);
    for point in samples() {
        let at = |shapes: &[Shape]| -> Vec<String> {
            shapes.iter().filter(|shape| contains(shape, point)).map(|shape| shape.id.clone()).collect()
        };
        let (base, today, surroundings, outside) = (at(&base), at(&today), at(&surroundings), at(&outside));
        for found in [&base, &today, &surroundings, &outside] {
            assert!(found.len() < 2, "{point:?}: {found:?}");
        }
        // What belongs to the county in only one of the years is in the land around as well.
        let (one, other, around) = (base.first(), today.first(), surroundings.first());
        assert_eq!(around.is_some() && one.is_some(), one.is_some_and(|id| ["0627", "0628"].contains(&id.as_str())));
        assert_eq!(one.is_some() && other.is_some(), one.is_some() && around.is_none(), "{point:?}");
        assert!(outside.is_empty() || (one.is_none() && around.is_some()), "{point:?}");
        land += i32::from(one.or(around).is_some());
        county += i32::from(one.is_some());
    }
    assert!(land > 12_000 && county > 4_000, "too few samples to say anything: {land}, {county}");
}

#[test]
fn bounds_reach_as_far_as_the_real_ones() {
    each(|shape, published| {
        let found = bounds(shape).unwrap();
        let [west, south, east, north] = published.bounds;
        // By how much the shape falls short of the real one on each side; below zero: sticks out.
        let short = [found.west - west, found.south - south, east - found.east, north - found.north];
        let tolerance = if shape.id == "0625" { DERIVED_BOUNDS_TOLERANCE } else { BOUNDS_TOLERANCE };
        for short in short {
            // A part of the sea belongs to a municipality on the coast, but is not in the file.
            let allowed = if published.with_sea { f64::INFINITY } else { tolerance };
            assert!((-tolerance..=allowed).contains(&short), "{}: {short:.4}", published.name);
        }
    });
}

#[test]
fn each_municipality_holds_its_centre_and_its_name() {
    each(|shape, published| {
        let (lon, lat) = published.centre;
        assert!(contains(shape, Point { lon, lat }), "{}", published.name);
        assert!(contains(shape, label_point(shape).unwrap()), "{}", published.name);
    });
}

#[test]
fn a_region_is_exactly_its_municipalities() {
    let boundaries = boundaries();
    let hallingdal = with_ids(&boundaries.base, &["0615", "0616", "0617", "0618", "0619", "0620"]);
    let rest: Vec<&Shape> = boundaries.base.iter().filter(|shape| !hallingdal.contains(shape)).collect();
    let (one, other) = (outline(&hallingdal), outline(&rest));

    let sum = |shapes: &[&Shape]| shapes.iter().map(|shape| area_km2(shape)).sum::<f64>();
    assert!(is_near(area_km2(&one), sum(&hallingdal), 1e-9));
    assert!(is_near(area_km2(&other), sum(&rest), 1e-9));
    assert_eq!(one.polygons.len(), 1);
    assert_eq!(one.polygons[0].rings.len(), 1);

    // Joined a second time they are the county: every step of the border between them cancels out.
    let county = outline(&[&one, &other]);
    assert_eq!(county, outline(&all(&boundaries.base)));
    let (one, other): (BTreeSet<_>, BTreeSet<_>) =
        (steps(&one).into_iter().collect(), steps(&other).into_iter().collect());
    let back = |step: &[u64; 4]| [step[2], step[3], step[0], step[1]];
    let common = one.iter().filter(|step| other.contains(&back(step))).count();
    assert!(common > 50);
    assert_eq!(steps(&county).len(), one.len() + other.len() - 2 * common);
}

#[test]
fn the_county_is_one_piece_and_some_islands() {
    let boundaries = boundaries();
    for (year, pieces) in [(MapYear::Base, 4), (MapYear::Today, 2)] {
        let county = outline(&all(boundaries.municipalities(year)));
        assert_eq!(county.polygons.len(), pieces);
        assert!(county.polygons.iter().all(|polygon| polygon.rings.len() == 1), "no gap inside");
        let largest = Shape { polygons: vec![county.polygons[0].clone()], ..Shape::default() };
        assert!(area_km2(&largest) > 0.999 * area_km2(&county));
    }
}

#[test]
fn the_land_around_meets_the_county_without_a_gap() {
    let boundaries = boundaries();
    // Of those municipalities that the sea does not touch, each step of the border is in the land
    // around or in another municipality.
    let mut known: BTreeSet<_> = boundaries.today.iter().flat_map(steps).collect();
    known.extend(boundaries.surroundings.iter().flat_map(steps));
    for shape in boundaries.today.iter().filter(|shape| !["3301", "3312"].contains(&shape.id.as_str())) {
        for [lon, lat, to_lon, to_lat] in steps(shape) {
            assert!(known.contains(&[to_lon, to_lat, lon, lat]), "{}", shape.id);
        }
    }
}

#[test]
fn regions_that_reach_over_the_border_meet_the_county() {
    let boundaries = boundaries();
    for (outside, inside) in [("0532", "0605"), ("0711", "0602"), ("0713", "0602"), ("0807", "0604"), ("0826", "0633")]
    {
        let (outside, inside) = (with_ids(&boundaries.outside, &[outside]), with_ids(&boundaries.base, &[inside]));
        assert_eq!(neighbours(&[outside[0], inside[0]]), [(0, 1)], "{}", outside[0].id);
    }
}
