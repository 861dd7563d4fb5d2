//! Boundary files as people have them: from GIS programs, in other coordinates, with the numbers in other fields.
#![allow(clippy::unwrap_used, clippy::expect_used)]

use std::fmt::Write;

use plan::check::check_shapes;
use plan::file::read::read_plan;
use plan::geo::measure::{area_km2, bounds, contains};
use plan::geo::neighbours::neighbours;
use plan::geo::read::{Reading, read_boundaries};
use plan::geo::{Boundaries, MapYear, Point, Shape};
use plan::issue::{Flaw, Issue, Problem, ReadError, Severity};
use plan::model::Plan;
use plan::system::System;

const REAL: &str = include_str!("../../../public/data/plan.json");
const BOUNDARIES: &str = include_str!("../../../public/data/boundaries.json");

/// The town of Gol, and where it is in other systems, by PROJ 9.5.1.
const GOL: Point = Point { lon: 8.9404, lat: 60.7 };
const UTM_32: (f64, f64) = (496_746.128_4, 6_729_374.214_5);
const UTM_33: (f64, f64) = (169_497.046_3, 6_744_634.959_6);
const UTM_35: (f64, f64) = (-477_271.053_7, 6_865_351.455_6);
const NTM_10: (f64, f64) = (14_824.783_4, 1_301_793.924_2);
const WEB_MERCATOR: (f64, f64) = (995_240.775_5, 8_557_261.738_5);

/// Half the side of a municipality, in metres and about as much in degrees.
const METRES: f64 = 5000.0;
const DEGREES: f64 = 0.05;

/// A plan with two municipalities, which knows where they are or does not.
fn plan(has_places: bool) -> Plan {
    let places = if has_places { r#"{"name": "Gol", "lon": 8.9404, "lat": 60.7}"# } else { "" };
    let text = format!(
        r#"{{"version": 1, "lang": "nb", "county": "Fylke", "title": {{"text": "Plan", "ownWords": true}},
        "sources": [{{"id": "s", "title": "Kilde", "publisher": "Noen", "url": "https://example.org/"}}],
        "regions": [{{"id": "nord", "name": "Nord", "municipalities": ["0617", "0616"]}}],
        "municipalities": [{{"id": "0617", "name": "Gol", "sources": ["s"]}}, {{"id": "0616", "name": "Nes", "sources": ["s"]}}],
        "places": [{places}]}}"#
    );
    let reading = read_plan(&text).unwrap();
    assert_eq!(reading.issues, []);
    reading.plan
}

/// A square around a point as a list of positions, closed.
fn square((x, y): (f64, f64), half: f64, is_swapped: bool) -> String {
    let corners = [(-half, -half), (half, -half), (half, half), (-half, half), (-half, -half)];
    let position = |(across, up): (f64, f64)| {
        let (first, second) = if is_swapped { (y + up, x + across) } else { (x + across, y + up) };
        format!("[{first:.4},{second:.4}]")
    };
    format!("[{}]", corners.map(position).join(","))
}

/// A feature with these properties, whose land is one ring.
fn feature(before: &str, properties: &str, ring: &str) -> String {
    format!(
        r#"{{"type":"Feature",{before}"properties":{{{properties}}},"geometry":{{"type":"Polygon","coordinates":[{ring}]}}}}"#
    )
}

/// A collection, with more fields before its features.
fn collection(before: &str, features: &[String]) -> String {
    format!("{{\"type\":\"FeatureCollection\",{before}\"features\":[\n{}]}}", features.join(",\n"))
}

/// Gol around a point and Nes to the east of it, each a square.
fn two(before: &str, (x, y): (f64, f64), half: f64, is_swapped: bool) -> String {
    let gol = feature("", r#""kommunenummer":"0617""#, &square((x, y), half, is_swapped));
    let nes = feature("", r#""kommunenummer":"0616""#, &square((x + 2.0 * half, y), half, is_swapped));
    collection(before, &[gol, nes])
}

fn crs(name: &str) -> String {
    format!(r#""crs":{{"type":"name","properties":{{"name":"{name}"}}}},"#)
}

fn problems(issues: &[Issue]) -> Vec<&Problem> {
    issues.iter().map(|issue| &issue.problem).collect()
}

fn ids(shapes: &[Shape]) -> Vec<&str> {
    shapes.iter().map(|shape| shape.id.as_str()).collect()
}

/// Gol and Nes where they are, beside each other, with nothing left out.
fn check_two(boundaries: &Boundaries) {
    assert_eq!(ids(&boundaries.base), ["0617", "0616"]);
    let [gol, nes] = &boundaries.base[..] else { panic!() };
    assert!(contains(gol, GOL) && !contains(nes, GOL));
    let around = bounds(gol).unwrap();
    let middle = (f64::midpoint(around.west, around.east), f64::midpoint(around.south, around.north));
    assert!((middle.0 - GOL.lon).abs() < 0.01 && (middle.1 - GOL.lat).abs() < 0.01, "{middle:?}");
    assert_eq!(neighbours(&[gol, nes]), [(0, 1)], "a border is the same from both sides");
}

mod total_loss {
    use super::*;

    #[test]
    fn metres_are_converted_with_one_notice_that_names_the_system() {
        for (system, at, code) in [
            (System::Utm(32), UTM_32, "25832"),
            (System::Utm(33), UTM_33, "25833"),
            (System::Utm(35), UTM_35, "32635"),
            (System::Ntm(10), NTM_10, "5110"),
            (System::WebMercator, WEB_MERCATOR, "3857"),
        ] {
            for name in [
                format!("urn:ogc:def:crs:EPSG::{code}"),
                format!("EPSG:{code}"),
                format!("http://www.opengis.net/def/crs/EPSG/0/{code}"),
            ] {
                for has_places in [true, false] {
                    let text = two(&crs(&name), at, METRES, false);
                    let Reading { boundaries, issues } = read_boundaries(&text, Some(&plan(has_places))).unwrap();
                    check_two(&boundaries);
                    assert_eq!(problems(&issues), [&Problem::Converted { system, is_stated: true }]);
                    assert_eq!(issues[0].severity, Severity::Warning);
                    assert_eq!(check_shapes(&plan(has_places), &boundaries), []);
                }
            }
        }
    }

    #[test]
    fn metres_are_recognised_by_where_the_land_comes_to_lie() {
        for (system, at) in [
            (System::Utm(32), UTM_32),
            (System::Utm(33), UTM_33),
            (System::Utm(35), UTM_35),
            (System::WebMercator, WEB_MERCATOR),
        ] {
            // The file says nothing, or what is not true, or what nobody can look up.
            for before in ["", &crs("EPSG:4326"), &crs("urn:ogc:def:crs:OGC:1.3:CRS84"), &crs("ETRS89 / UTM")] {
                let text = two(before, at, METRES, false);
                let Reading { boundaries, issues } = read_boundaries(&text, Some(&plan(true))).unwrap();
                check_two(&boundaries);
                assert_eq!(problems(&issues), [&Problem::Converted { system, is_stated: false }], "{before}");
            }
        }
    }

    #[test]
    fn metres_are_recognised_without_a_plan_too() {
        for (system, at) in [(System::Utm(32), UTM_32), (System::Utm(33), UTM_33), (System::WebMercator, WEB_MERCATOR)]
        {
            for plan in [None, Some(&plan(false))] {
                let Reading { boundaries, issues } = read_boundaries(&two("", at, METRES, false), plan).unwrap();
                check_two(&boundaries);
                assert_eq!(problems(&issues), [&Problem::Converted { system, is_stated: false }]);
            }
        }
    }

    #[test]
    fn one_wrong_position_does_not_make_metres() {
        let text = two("", (GOL.lon, GOL.lat), DEGREES, false).replacen("[8.8904,60.6500]", "[8.8904,6065000]", 1);
        let Reading { boundaries, issues } = read_boundaries(&text, Some(&plan(true))).unwrap();
        assert_eq!(ids(&boundaries.base), ["0616"]);
        assert_eq!(problems(&issues), [&Problem::BadGeometry { flaw: Flaw::OffEarth { position: 0 } }]);
    }

    #[test]
    fn degrees_are_degrees_whatever_the_file_says() {
        for before in ["", &crs("EPSG:4326"), &crs("EPSG:25833"), &crs("EPSG:27700"), r#""crs":null,"#, r#""crs":7,"#] {
            let text = two(before, (GOL.lon, GOL.lat), DEGREES, false);
            let Reading { boundaries, issues } = read_boundaries(&text, Some(&plan(true))).unwrap();
            check_two(&boundaries);
            assert_eq!(issues, [], "{before}");
        }
    }

    #[test]
    fn axes_that_have_changed_places_are_put_right() {
        for (at, half, system) in [((GOL.lon, GOL.lat), DEGREES, None), (UTM_33, METRES, Some(System::Utm(33)))] {
            for plan in [None, Some(&plan(false)), Some(&plan(true))] {
                let Reading { boundaries, issues } = read_boundaries(&two("", at, half, true), plan).unwrap();
                check_two(&boundaries);
                let converted = system.map(|system| Problem::Converted { system, is_stated: false });
                let wanted: Vec<&Problem> = converted.iter().chain([&Problem::AxesSwapped]).collect();
                assert_eq!(problems(&issues), wanted);
            }
        }
    }

    #[test]
    fn a_plan_elsewhere_on_earth_stays_there() {
        // Where Norway would be with its axes changed over.
        let mut plan = plan(true);
        plan.places[0].lon = 60.7;
        plan.places[0].lat = 8.9404;
        let text = two("", (60.7, 8.9404), DEGREES, false);
        let Reading { boundaries, issues } = read_boundaries(&text, Some(&plan)).unwrap();
        assert!(contains(&boundaries.base[0], Point { lon: 60.7, lat: 8.9404 }));
        assert_eq!(issues, []);
        for (lon, lat) in [(-70.0, -30.0), (150.0, -20.0), (0.5, 51.0)] {
            let Reading { boundaries, issues } = read_boundaries(&two("", (lon, lat), DEGREES, false), None).unwrap();
            assert!(contains(&boundaries.base[0], Point { lon, lat }));
            assert_eq!(issues, []);
        }
    }

    #[test]
    fn the_real_borders_come_out_the_same_from_a_file_with_changed_axes() {
        let plan = read_plan(REAL).unwrap().plan;
        let real = read_boundaries(BOUNDARIES, Some(&plan)).unwrap().boundaries;
        let features: Vec<String> = real
            .base
            .iter()
            .map(|shape| {
                let polygon = |rings: &Vec<Vec<Point>>| {
                    let ring = |ring: &Vec<Point>| {
                        let closed = ring.iter().chain(ring.first());
                        let positions: Vec<_> = closed.map(|at| format!("[{},{}]", at.lat, at.lon)).collect();
                        format!("[{}]", positions.join(","))
                    };
                    format!("[{}]", rings.iter().map(ring).collect::<Vec<_>>().join(","))
                };
                let polygons: Vec<_> = shape.polygons.iter().map(|of| polygon(&of.rings)).collect();
                format!(
                    r#"{{"properties":{{"nr":"{}"}},"geometry":{{"type":"MultiPolygon","coordinates":[{}]}}}}"#,
                    shape.id,
                    polygons.join(",")
                )
            })
            .collect();
        let Reading { boundaries, issues } = read_boundaries(&collection("", &features), Some(&plan)).unwrap();
        assert_eq!(problems(&issues), [&Problem::AxesSwapped]);
        for (found, wanted) in boundaries.base.iter().zip(&real.base) {
            assert_eq!((&found.id, found.polygons.len()), (&wanted.id, wanted.polygons.len()));
            // As exactly as numbers are written and read.
            let areas = (area_km2(found), area_km2(wanted));
            assert!((areas.0 / areas.1 - 1.0).abs() < 1e-9, "{}: {areas:?}", found.id);
        }
        let between = |shapes: &[Shape]| neighbours(&shapes.iter().collect::<Vec<_>>());
        assert_eq!(between(&boundaries.base), between(&real.base));
    }

    #[test]
    fn topojson_is_converted_and_still_shares_its_arcs() {
        // Whole numbers, decimetres from a corner.
        let text = r#"{"type":"Topology","crs":{"type":"name","properties":{"name":"EPSG:25833"}},
            "transform":{"scale":[0.1,0.1],"translate":[164497.0463,6739634.9596]},
            "arcs":[[[100000,0],[0,100000]],[[100000,100000],[-100000,0],[0,-100000],[100000,0]],
                    [[100000,0],[100000,0],[0,100000],[-100000,0]]],
            "objects":{"kommuner":{"type":"GeometryCollection","geometries":[
                {"type":"Polygon","id":"0617","arcs":[[0,1]]},{"type":"Polygon","id":"0616","arcs":[[2,-1]]}]}}}"#;
        let Reading { boundaries, issues } = read_boundaries(text, Some(&plan(true))).unwrap();
        check_two(&boundaries);
        assert_eq!(problems(&issues), [&Problem::Converted { system: System::Utm(33), is_stated: true }]);
    }

    #[test]
    fn a_system_that_is_not_known_is_named_once() {
        let lost = |before: &str, at| read_boundaries(&two(before, at, METRES, false), Some(&plan(true))).unwrap_err();
        for code in ["EPSG:27700", "urn:ogc:def:crs:EPSG::27700"] {
            assert_eq!(lost(&crs(code), UTM_33), ReadError::Coordinates { stated: Some("EPSG:27700".to_owned()) });
        }
        for at in [(3_000_000.0, 3_000_000.0), (-5e9, 12.0), (1e300, -1e300)] {
            assert_eq!(lost("", at), ReadError::Coordinates { stated: None }, "{at:?}");
        }
    }

    #[test]
    fn a_file_without_borders_is_told_as_one() {
        let lost = |text: &str| read_boundaries(text, Some(&plan(true))).unwrap_err();
        assert_eq!(lost(&collection("", &[])), ReadError::NoShapes { first: None });
        let topology =
            r#"{"type":"Topology","arcs":[],"objects":{"base":{"type":"GeometryCollection","geometries":[]}}}"#;
        assert_eq!(lost(topology), ReadError::NoShapes { first: None });
        // Many features, none of which can be drawn: one reason, with its line, for all.
        let points = vec![r#"{"id":"0617","geometry":{"type":"Point","coordinates":[9,60]}}"#.to_owned(); 40];
        let ReadError::NoShapes { first: Some(issue) } = lost(&collection("", &points)) else { panic!() };
        assert_eq!((issue.line, issue.problem), (Some(2), Problem::BadGeometry { flaw: Flaw::NoLand }));
        let nameless = vec![feature("", "", &square((GOL.lon, GOL.lat), DEGREES, false)); 3];
        let ReadError::NoShapes { first: Some(issue) } = lost(&collection("", &nameless)) else { panic!() };
        assert_eq!(issue.problem, Problem::MissingField { field: "id".to_owned() });
        // Land around and nothing in the middle.
        let around = feature(r#""id":"31","#, r#""layer":"surroundings""#, &square((GOL.lon, GOL.lat), 1.0, false));
        assert_eq!(lost(&collection("", &[around])), ReadError::NoShapes { first: None });
    }

    #[test]
    fn another_countys_borders_are_told_as_such() {
        let plan = plan(true);
        let found = ["4001", "4003", "4005", "4010"]
            .map(|id| feature("", &format!(r#""kommunenummer":"{id}""#), &square((GOL.lon, GOL.lat), DEGREES, false)));
        let error = read_boundaries(&collection("", &found), Some(&plan)).unwrap_err();
        let strings = |ids: &[&str]| ids.iter().map(|id| (*id).to_owned()).collect::<Vec<_>>();
        let wanted = strings(&["0616", "0617"]);
        assert_eq!(error, ReadError::OtherShapes { found: strings(&["4001", "4003", "4005"]), wanted });
        // One that fits is enough: the rest is then told of one by one.
        let gol = feature("", r#""kommunenummer":"0617""#, &square((GOL.lon, GOL.lat), DEGREES, false));
        let Reading { boundaries, .. } =
            read_boundaries(&collection("", &[found[0].clone(), gol]), Some(&plan)).unwrap();
        assert_eq!(ids(&boundaries.base), ["4001", "0617"]);
    }
}

mod gis_files {
    use super::*;

    /// Gol and Nes with fields of their own, each as what stands before the properties and in them.
    fn with(gol: (&str, &str), nes: (&str, &str)) -> String {
        let half = DEGREES;
        let shape =
            |(before, properties): (&str, &str), lon| feature(before, properties, &square((lon, GOL.lat), half, false));
        collection("", &[shape(gol, GOL.lon), shape(nes, GOL.lon + 2.0 * half)])
    }

    #[test]
    fn numbered_features_do_not_hide_the_municipalities_numbers() {
        for (gol, nes) in [
            ((r#""id":0,"#, r#""kommunenummer":"0617""#), (r#""id":1,"#, r#""kommunenummer":"0616""#)),
            ((r#""id":"0","#, r#""nr":617"#), (r#""id":"1","#, r#""nr":616"#)),
            (("", r#""id":1,"kommunenummer":"0617""#), ("", r#""id":2,"kommunenummer":"0616""#)),
            ((r#""id":"a.1","#, r#""fid":1,"id":617"#), (r#""id":"a.2","#, r#""fid":2,"id":616"#)),
        ] {
            for plan in [None, Some(&plan(true))] {
                let Reading { boundaries, issues } = read_boundaries(&with(gol, nes), plan).unwrap();
                check_two(&boundaries);
                assert!(!issues.iter().any(|issue| issue.severity == Severity::Error), "{issues:?}");
            }
        }
    }

    #[test]
    fn the_number_is_found_under_any_name() {
        for name in ["kommunenr", "KOMMUNENR", "Kommunenummer", "komm", "KNR", "NIS_CODE", "LAU2", "kode"] {
            let [gol, nes] =
                ["0617", "0616"].map(|id| format!(r#""fid":7,"postnr":"3550","aar":2024,"{name}":"{id}""#));
            let text = with((r#""id":3,"#, &gol), (r#""id":4,"#, &nes));
            let Reading { boundaries, issues } = read_boundaries(&text, Some(&plan(true))).unwrap();
            check_two(&boundaries);
            assert_eq!(problems(&issues), [&Problem::AssumedField { field: name.to_owned() }]);
            assert_eq!(issues[0].line, Some(2));
        }
        // Without a plan, by what the values look like and what the name says.
        for name in ["kommunenr", "KOMMUNENR", "komm"] {
            let [gol, nes] = ["0617", "0616"].map(|id| format!(r#""postnr":"3550","{name}":"{id}""#));
            check_two(&read_boundaries(&with(("", &gol), ("", &nes)), None).unwrap().boundaries);
        }
    }

    #[test]
    fn the_field_that_fits_the_plan_goes_before_the_one_with_the_right_name() {
        // What is called the number is the present one; the plan is older.
        let (gol, nes) = (r#""kommunenummer":"3324","nr2015":"0617""#, r#""kommunenummer":"3322","nr2015":"0616""#);
        let text = with(("", gol), ("", nes));
        let Reading { boundaries, issues } = read_boundaries(&text, Some(&plan(true))).unwrap();
        check_two(&boundaries);
        assert_eq!(problems(&issues), [&Problem::AssumedField { field: "nr2015".to_owned() }]);
        assert_eq!(ids(&read_boundaries(&text, None).unwrap().boundaries.base), ["3324", "3322"]);
    }

    #[test]
    fn a_zero_that_a_spreadsheet_took_is_put_back_with_one_notice() {
        for (gol, nes) in [("617", "616"), (r#""617""#, r#""616""#), ("617.0", "616.0"), (r#"" 617""#, r#""616 ""#)] {
            let [gol, nes] = [gol, nes].map(|id| format!(r#""kommunenummer":{id}"#));
            for plan in [None, Some(&plan(true))] {
                let Reading { boundaries, issues } = read_boundaries(&with(("", &gol), ("", &nes)), plan).unwrap();
                check_two(&boundaries);
                let zero = Problem::LostZero { found: "617".to_owned(), read_as: "0617".to_owned() };
                assert_eq!(problems(&issues), [&zero]);
            }
        }
        // A number that lacks nothing may stand without quotation marks.
        let Reading { issues, .. } = read_boundaries(&with(("", r#""nr":4001"#), ("", r#""nr":4003"#)), None).unwrap();
        assert_eq!(issues, []);
    }

    #[test]
    fn features_of_one_municipality_belong_together() {
        let ring = |lon: f64, half| square((lon, GOL.lat), half, false);
        let gol = |ring: &str| feature("", r#""kommunenummer":"0617","navn":"Gol""#, ring);
        let nes = feature("", r#""kommunenummer":"0616""#, &ring(9.1404, DEGREES));
        let read = |features: &[String]| read_boundaries(&collection("", features), Some(&plan(true))).unwrap();
        let joined = Problem::Joined { id: "0617".to_owned(), count: 1 };

        // Islands stay islands, wherever in the file they stand.
        let Reading { boundaries, issues } = read(&[gol(&ring(8.9404, 0.04)), nes.clone(), gol(&ring(8.8404, 0.04))]);
        assert_eq!(ids(&boundaries.base), ["0617", "0616"]);
        assert_eq!(boundaries.base[0].polygons.len(), 2);
        assert_eq!(boundaries.base[0].name.as_deref(), Some("Gol"));
        assert_eq!(problems(&issues), [&joined]);
        assert_eq!(issues[0].line, Some(4));

        // Parts that meet become one piece of land, and the neighbour stays one.
        let Reading { boundaries, .. } = read(&[gol(&ring(9.0404, DEGREES)), gol(&ring(8.9404, DEGREES)), nes.clone()]);
        assert_eq!(boundaries.base[0].polygons.len(), 1);
        assert_eq!(neighbours(&boundaries.base.iter().collect::<Vec<_>>()), [(0, 1)]);

        // What stands there twice is there once.
        let Reading { boundaries, issues } = read(&[gol(&ring(8.9404, 0.04)), gol(&ring(8.9404, 0.04)), nes]);
        assert_eq!(boundaries.base[0].polygons.len(), 1);
        assert_eq!(problems(&issues), [&joined]);
    }

    #[test]
    fn many_municipalities_in_pieces_are_told_in_one_line() {
        let piece = |id: u32, lon: f64| {
            feature("", &format!(r#""kommunenummer":"{id:04}""#), &square((lon, GOL.lat), 0.01, false))
        };
        let features: Vec<String> = [616, 617, 618, 616, 617, 618]
            .into_iter()
            .zip(0..)
            .map(|(id, at)| piece(id, 8.0 + f64::from(at)))
            .collect();
        let Reading { boundaries, issues } = read_boundaries(&collection("", &features), Some(&plan(true))).unwrap();
        assert_eq!(ids(&boundaries.base), ["0616", "0617", "0618"]);
        assert_eq!(problems(&issues), [&Problem::Joined { id: "0616".to_owned(), count: 3 }]);
    }

    #[test]
    fn the_same_number_may_stand_in_two_layers() {
        let ring = square((GOL.lon, GOL.lat), DEGREES, false);
        let layers = ["base", "today"].map(|layer| feature("", &format!(r#""nr":"0617","layer":"{layer}""#), &ring));
        let Reading { boundaries, issues } = read_boundaries(&collection("", &layers), Some(&plan(true))).unwrap();
        assert_eq!((ids(&boundaries.base), ids(&boundaries.today)), (vec!["0617"], vec!["0617"]));
        assert_eq!(issues, []);
    }

    #[test]
    fn a_layer_of_a_gis_program_is_no_layer_of_ours() {
        let [gol, nes] = ["0617", "0616"].map(|id| format!(r#""layer":"kommuner_2024","path":"a.gpkg","nr":"{id}""#));
        let Reading { boundaries, issues } = read_boundaries(&with(("", &gol), ("", &nes)), Some(&plan(true))).unwrap();
        check_two(&boundaries);
        assert!(matches!(&problems(&issues)[..], [Problem::BadChoice { found, .. }] if found == "kommuner_2024"));
        assert_eq!(issues[0].severity, Severity::Warning);
    }

    #[test]
    fn one_set_of_borders_is_enough() {
        let plan = plan(true);
        let Reading { boundaries, issues } =
            read_boundaries(&two("", (GOL.lon, GOL.lat), DEGREES, false), Some(&plan)).unwrap();
        assert_eq!(issues, []);
        assert!(boundaries.municipalities(MapYear::Today).is_empty());
        assert_eq!(check_shapes(&plan, &boundaries), []);
    }

    #[test]
    fn twenty_thousand_features_are_read_and_told_apart() {
        let mut text = String::from("{\"type\":\"FeatureCollection\",\"features\":[");
        for index in 0..20_000_u32 {
            let (lon, lat) = (5.0 + f64::from(index % 200) * 0.02, 58.0 + f64::from(index / 200) * 0.02);
            let separator = if index == 0 { "" } else { "," };
            let properties = format!(r#""fid":{index},"kommunenummer":"{:04}""#, index / 2);
            write!(text, "{separator}\n{}", feature("", &properties, &square((lon, lat), 0.01, false))).unwrap();
        }
        text.push_str("]}");
        let Reading { boundaries, issues } = read_boundaries(&text, Some(&plan(true))).unwrap();
        assert_eq!(boundaries.base.len(), 10_000);
        assert_eq!(boundaries.base[9_999].id, "9999");
        // Each is of two squares that share a side.
        assert!(boundaries.base.iter().all(|shape| shape.polygons.len() == 1));
        assert_eq!(problems(&issues), [&Problem::Joined { id: "0000".to_owned(), count: 10_000 }]);
    }
}

mod numbers_of_the_plan {
    use super::*;

    const PLAN: &str = r#"{"version": 1, "lang": "nb", "county": "Fylke", "title": {"text": "Plan", "ownWords": true},
 "sources": [{"id": "s", "title": "Kilde", "publisher": "Noen", "url": "https://example.org/"}],
 "regions": [{"id": "nord", "name": "Nord", "municipalities": [REFERENCES]}],
 "municipalities": [{"id": GOL, "name": "Gol", "sources": ["s"],
   "later": [{"from": "2020", "number": LATER, "name": "Gol"}]},
  {"id": NES, "name": "Nes", "sources": ["s"]}],
 "places": [{"name": "Gol", "lon": 8.9404, "lat": 60.7, "municipality": GOL}]}"#;

    fn read(gol: &str, nes: &str, later: &str) -> (Plan, Vec<Issue>) {
        let references = format!("{gol}, {nes}");
        let text =
            PLAN.replace("REFERENCES", &references).replace("GOL", gol).replace("NES", nes).replace("LATER", later);
        let reading = read_plan(&text).unwrap();
        (reading.plan, reading.issues)
    }

    #[test]
    fn get_their_zero_back_wherever_they_stand() {
        let (whole, issues) = read(r#""0617""#, r#""0616""#, r#""0540""#);
        assert_eq!(issues, []);
        for (gol, nes, later) in [("617", "616", "540"), (r#""617""#, r#""616""#, r#""540""#)] {
            let (plan, issues) = read(gol, nes, later);
            assert_eq!(plan, whole);
            assert_eq!(issues.len(), 6, "{issues:?}");
            for issue in &issues {
                assert_eq!(issue.severity, Severity::Warning);
                assert!(matches!(issue.problem, Problem::LostZero { .. }), "{issue:?}");
            }
            let zero = Problem::LostZero { found: "617".to_owned(), read_as: "0617".to_owned() };
            assert_eq!(issues[0], Issue::warning("regions[0].municipalities[0]", Some(3), zero));
        }
    }

    #[test]
    fn may_lack_their_quotation_marks() {
        let (whole, _) = read(r#""4001""#, r#""4003""#, r#""4005""#);
        let (plan, issues) = read("4001", "4003", "4005");
        assert_eq!(plan, whole);
        assert!(issues.iter().all(|issue| issue.severity == Severity::Warning), "{issues:?}");
    }

    #[test]
    fn fit_the_borders_however_either_is_written() {
        for (ours, theirs) in [("617", "\"0617\""), ("\"0617\"", "617"), ("617", "617"), ("\"617\"", "617.0")] {
            let (plan, _) = read(ours, "\"0616\"", "\"0617\"");
            let ring = square((GOL.lon, GOL.lat), DEGREES, false);
            let text = collection("", &[feature("", &format!(r#""knr":{theirs}"#), &ring)]);
            let boundaries = read_boundaries(&text, Some(&plan)).unwrap().boundaries;
            assert_eq!(ids(&boundaries.base), ["0617"]);
        }
    }
}
