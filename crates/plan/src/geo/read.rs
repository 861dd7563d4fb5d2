//! From the text of a boundary file to [`Boundaries`].
//!
//! Two formats are read. `TopoJSON`, in which each border is stored once, is what this project's
//! own file is in: its objects `base`, `today`, `surroundings` and `outside` become the lists of
//! the same names. `GeoJSON` is what a county can get from anywhere: the property `layer` of a
//! feature says which list it goes to, and without it the feature is one of the `base`.
//!
//! What cannot be used is left out and reported; everything around it stays.

use std::cell::OnceCell;

use super::expected::Expected;
use super::json::{Object, text};
use super::reader::{Reader, wrong_kind};
use super::{Boundaries, geojson, topojson};
use crate::issue::{Issue, ReadError};
use crate::json;
use crate::model::Plan;

/// Boundaries, and what was wrong with their file.
#[derive(Debug, Clone, PartialEq)]
pub struct Reading {
    pub boundaries: Boundaries,
    pub issues: Vec<Issue>,
}

/// Reads the text of a boundary file. The plan that it goes with tells which numbers the municipalities have, and where
/// about they lie: so it can be found out in which field a file has the numbers, and how its positions are meant.
///
/// # Errors
///
/// When nothing in the file can be used, or no municipality of the plan has a shape.
pub fn read_boundaries(file: &str, plan: Option<&Plan>) -> Result<Reading, ReadError> {
    let expected = plan.map(Expected::of).unwrap_or_default();
    let mended = OnceCell::new();
    let json::File { text: file, fields, issues } = json::open(file, &mended)?;
    let mut reader = Reader::new(file, expected, issues);
    let root = Object::new(fields);
    reader.attribution(&root);
    match root.get("type").and_then(text).as_deref() {
        Some("Topology") => topojson::read(&mut reader, &root)?,
        Some("FeatureCollection") => geojson::read(&mut reader, &root)?,
        _ => return Err(wrong_kind(&["FeatureCollection", "Topology"])),
    }
    let (boundaries, issues) = reader.finish()?;
    Ok(Reading { boundaries, issues })
}

#[cfg(test)]
mod tests {
    use proptest::prelude::*;

    use super::*;
    use crate::geo::reader::LAYERS;
    use crate::geo::{Bounds, Shape};
    use crate::issue::{Flaw, Problem, Severity};

    /// Two squares side by side, as arcs on a grid of whole degrees.
    const TOPOLOGY: &str = r#"{
        "type": "Topology",
        "attribution": "From the county",
        "transform": {"scale": [1, 1], "translate": [10, 60]},
        "arcs": [
            [[1, 0], [0, 1]],
            [[1, 1], [-1, 0], [0, -1], [1, 0]],
            [[1, 0], [1, 0], [0, 1], [-1, 0]]
        ],
        "objects": {
            "base": {"type": "GeometryCollection", "geometries": [
                {"type": "Polygon", "id": "0001", "properties": {"name": "West"}, "arcs": [[0, 1]]},
                {"type": "MultiPolygon", "id": "0002", "arcs": [[[2, -1]]]}
            ]},
            "today": {"type": "GeometryCollection", "geometries": [
                {"type": "Polygon", "id": "3001", "properties": {"name": "Both"}, "arcs": [[1, 2]]}
            ]}
        }
    }"#;

    const COLLECTION: &str = r#"{"type": "FeatureCollection", "features": [
        {"type": "Feature", "properties": {"kommunenummer": "0001", "navn": "West"},
         "geometry": {"type": "Polygon", "coordinates": [[[10, 60], [11, 60, 250], [11, 61], [10, 61], [10, 60]]]}},
        {"type": "Feature", "id": "31", "properties": {"name": "Around", "layer": "surroundings"},
         "geometry": {"type": "MultiPolygon", "coordinates": [[[[11, 60], [12, 60], [12, 61], [11, 60]]]]}}
    ]}"#;

    fn read(text: &str) -> Reading {
        read_boundaries(text).unwrap()
    }

    fn read_boundaries(text: &str) -> Result<Reading, ReadError> {
        super::read_boundaries(text, None)
    }

    fn ids(shapes: &[Shape]) -> Vec<&str> {
        shapes.iter().map(|shape| shape.id.as_str()).collect()
    }

    /// The only issue of a file, as path and problem.
    fn issue(text: &str) -> (Reading, String, Problem) {
        let reading = read(text);
        assert_eq!(reading.issues.len(), 1, "{:?}", reading.issues);
        let issue = reading.issues[0].clone();
        (reading, issue.path, issue.problem)
    }

    fn bad_geometry(text: &str) -> (Reading, String) {
        let (reading, path, problem) = issue(text);
        assert!(matches!(problem, Problem::BadGeometry { .. }), "{problem:?}");
        (reading, path)
    }

    #[test]
    fn topojson() {
        let Reading { boundaries, issues } = read(TOPOLOGY);
        assert_eq!(issues, []);
        assert_eq!(boundaries.attribution.as_deref(), Some("From the county"));
        assert_eq!(ids(&boundaries.base), ["0001", "0002"]);
        let west = &boundaries.base[0];
        assert_eq!(west.name.as_deref(), Some("West"));
        let ring: Vec<_> = west.polygons[0].rings[0].iter().map(|at| (at.lon, at.lat)).collect();
        assert_eq!(ring, [(11.0, 60.0), (11.0, 61.0), (10.0, 61.0), (10.0, 60.0)]);
        assert_eq!(boundaries.base[1].name, None);
        assert_eq!(boundaries.today[0].polygons[0].rings[0].len(), 6);
    }

    #[test]
    fn geojson() {
        let Reading { boundaries, issues } = read(COLLECTION);
        assert_eq!(issues, []);
        assert_eq!(ids(&boundaries.base), ["0001"]);
        assert_eq!(boundaries.base[0].name.as_deref(), Some("West"));
        assert_eq!(boundaries.base[0].polygons[0].rings[0].len(), 4, "the last point is the first again");
        assert_eq!(ids(&boundaries.surroundings), ["31"]);
    }

    #[test]
    fn a_lone_object_may_have_any_name() {
        let text = r#"{"type": "Topology", "arcs": [[[0, 0], [1, 0], [1, 1], [0, 0]]],
            "objects": {"kommuner": {"type": "Polygon", "id": "1", "arcs": [[0]]}}}"#;
        assert_eq!(ids(&read(text).boundaries.base), ["1"]);
    }

    #[test]
    fn a_number_for_an_id_gets_its_zero_back() {
        let (reading, path, problem) = issue(&TOPOLOGY.replace(r#""0001""#, "1"));
        assert_eq!(ids(&reading.boundaries.base), ["0001", "0002"]);
        assert_eq!(path, "objects.base.geometries[0].id");
        assert_eq!(problem, Problem::LostZero { found: "1".into(), read_as: "0001".into() });
        assert_eq!(reading.issues[0].severity, Severity::Warning);
        assert_eq!(reading.issues[0].line, Some(12));
    }

    #[test]
    fn an_id_that_is_missing_costs_its_shape() {
        let (reading, path, problem) = issue(&TOPOLOGY.replace(r#""id": "0001","#, ""));
        assert_eq!(ids(&reading.boundaries.base), ["0002"]);
        assert_eq!(
            (path.as_str(), problem),
            ("objects.base.geometries[0]", Problem::MissingField { field: "id".into() })
        );
    }

    #[test]
    fn a_bad_piece_of_land_costs_only_itself() {
        let (reading, path) = bad_geometry(&TOPOLOGY.replace("[[[2, -1]]]", "[[[2, -1]], [[7]]]"));
        assert_eq!(path, "objects.base.geometries[1].arcs[1]");
        assert_eq!(reading.boundaries.base[1].polygons.len(), 1);
        let (reading, path) = bad_geometry(&COLLECTION.replace("[12, 61]", "[12, 661000]"));
        assert_eq!(path, "features[1].geometry.coordinates[0]");
        assert_eq!(ids(&reading.boundaries.base), ["0001"]);
        assert!(reading.boundaries.surroundings.is_empty());
    }

    #[test]
    fn arcs_that_do_not_fit_are_not_drawn() {
        for arcs in
            ["[[0]]", "[[0, 2]]", "[[0, 99]]", "[[-99]]", "[[]]", "[]", "[[0.5]]", "7", "[[0, 9223372036854775807]]"]
        {
            let (reading, path) = bad_geometry(&TOPOLOGY.replace("[[0, 1]]", arcs));
            assert!(path.starts_with("objects.base.geometries[0]"), "{arcs}: {path}");
            assert_eq!(ids(&reading.boundaries.base), ["0002"], "{arcs}");
        }
    }

    #[test]
    fn an_arc_that_cannot_be_used_is_named_with_its_users() {
        let reading = read(&TOPOLOGY.replace("[[1, 0], [0, 1]]", r#"[[1, 0], ["0", 1]]"#));
        let paths: Vec<_> = reading.issues.iter().map(|issue| issue.path.as_str()).collect();
        assert_eq!(paths, ["arcs[0]", "objects.base.geometries[0].arcs", "objects.base.geometries[1].arcs[0]"]);
        assert_eq!(ids(&reading.boundaries.today), ["3001"]);
    }

    #[test]
    fn other_faults() {
        let (_, path, problem) = issue(&COLLECTION.replace("surroundings", "around"));
        assert_eq!(path, "features[1].properties.layer");
        assert_eq!(problem, Problem::BadChoice { found: "around".into(), allowed: LAYERS });
        let (_, path, problem) = issue(&TOPOLOGY.replace(r#""today""#, r#""now""#));
        assert_eq!((path.as_str(), problem), ("objects", Problem::UnknownField { field: "now".into() }));
        let (_, path, problem) = issue(&format!("\u{feff}{TOPOLOGY}"));
        assert_eq!((path.as_str(), problem), ("", Problem::ByteOrderMark));
        let (_, path) = bad_geometry(&COLLECTION.replace("MultiPolygon", "Point"));
        assert_eq!(path, "features[1].geometry");
        let (reading, _, problem) = issue(&COLLECTION.replace(r#""West""#, "null, \"name\": 5"));
        assert!(matches!(problem, Problem::WrongType { .. }));
        assert_eq!(reading.boundaries.base[0].name, None);
    }

    #[test]
    fn an_arc_that_is_used_again_and_again_does_not_fill_the_memory() {
        let arc = "[0,1],[0,0],".repeat(500);
        let rings = vec!["[0,0,0,0,0,0,0,0,0,0]"; 1000].join(",");
        let text = format!(
            r#"{{"type":"Topology","arcs":[[[0,0],{arc}[1,1],[0,0]]],"objects":{{"base":{{"type":"Polygon","id":"1","arcs":[{rings}]}}}}}}"#
        );
        let Err(ReadError::NoShapes { first: Some(issue) }) = read_boundaries(&text) else {
            panic!("{:?}", read_boundaries(&text));
        };
        assert_eq!(issue.problem, Problem::BadGeometry { flaw: Flaw::ManyPoints { most: 4_000_000 } });
    }

    #[test]
    fn files_of_which_nothing_can_be_used() {
        let wrong = |text: &str| matches!(read_boundaries(text), Err(ReadError::WrongKind { .. }));
        assert_eq!(read_boundaries(" \n"), Err(ReadError::Empty));
        assert_eq!(read_boundaries("\u{feff}"), Err(ReadError::Empty));
        assert_eq!(read_boundaries("<!doctype html><p>Not found"), Err(ReadError::HtmlPage));
        assert_eq!(read_boundaries("{\"type\":\n\"Topo"), Err(ReadError::Truncated { line: 2 }));
        assert!(matches!(read_boundaries("{\n\"type\" 1}"), Err(ReadError::NotJson { line: 2, .. })));
        for text in [
            "[]",
            "7",
            "{}",
            r#"{"version": 1, "title": "a plan"}"#,
            r#"{"type": "FeatureCollection"}"#,
            r#"{"type": "Topology", "objects": {}}"#,
            r#"{"type": "Topology", "arcs": [], "objects": {"a": {}, "b": {}}}"#,
            r#"{"type": "Topology", "transform": 1, "arcs": [], "objects": {"base": {}}}"#,
        ] {
            assert!(wrong(text), "{text}: {:?}", read_boundaries(text));
        }
    }

    proptest! {
        #[test]
        fn any_text_gets_an_answer(text in ".{0,200}") {
            let _ = read_boundaries(&text);
        }

        #[test]
        fn any_slip_gets_an_answer(
            is_topology in any::<bool>(),
            from in 0..1200_usize,
            length in 0..20_usize,
            slip in r#"[-0-9e.,:"{}\[\] a-z]{0,6}"#,
        ) {
            let text = if is_topology { TOPOLOGY } else { COLLECTION };
            let from = from.min(text.len());
            let to = (from + length).min(text.len());
            let text = format!("{}{slip}{}", &text[..from], &text[to..]);
            if let Ok(reading) = read_boundaries(&text) {
                let boundaries = reading.boundaries;
                for shape in boundaries.base.iter().chain(&boundaries.today).chain(&boundaries.surroundings) {
                    for ring in shape.polygons.iter().flat_map(|polygon| &polygon.rings) {
                        prop_assert!(ring.len() >= 3);
                        prop_assert!(ring.iter().all(|point| Bounds::WORLD.contains(*point)));
                    }
                }
            }
        }
    }
}
