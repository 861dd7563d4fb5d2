//! From the text of a boundary file to [`Boundaries`].
//!
//! Two formats are read. `TopoJSON`, in which each border is stored once, is what this project's
//! own file is in: its objects `base`, `today`, `surroundings` and `outside` become the lists of
//! the same names. `GeoJSON` is what a county can get from anywhere: the property `layer` of a
//! feature says which list it goes to, and without it the feature is one of the `base`.
//!
//! What cannot be used is left out and reported; everything around it stays.

use std::cell::OnceCell;

use serde_json::value::RawValue;

use super::json::{Object, list, open, text};
use super::{Boundaries, Bounds, Point, Polygon, Ring, Shape, geojson, topojson};
use crate::issue::{Issue, JsonType, Problem, ReadError};

/// The lists that a boundary file can fill.
pub(super) const LAYERS: &[&str] = &["base", "today", "surroundings", "outside"];

/// How many points the shapes of a file may have together. Far more than any map needs, but few
/// enough that a file which refers to the same long arc again and again cannot fill the memory.
const MOST_POINTS: usize = 4_000_000;

/// The digits of a municipality number.
const NUMBER_WIDTH: usize = 4;

pub(super) const NO_OBJECT: &str = "a shape is an object, { … }";
pub(super) const NO_RING: &str = "a polygon is a list of rings";

/// Boundaries, and what was wrong with their file.
#[derive(Debug, Clone, PartialEq)]
pub struct Reading {
    pub boundaries: Boundaries,
    pub issues: Vec<Issue>,
}

/// Reads the text of a boundary file.
///
/// # Errors
///
/// When nothing in the file can be used.
pub fn read_boundaries(file: &str) -> Result<Reading, ReadError> {
    let bare = file.strip_prefix('\u{feff}');
    let mut reader = Reader {
        file: bare.unwrap_or(file),
        lines: OnceCell::new(),
        boundaries: Boundaries::default(),
        issues: Vec::new(),
        points_left: MOST_POINTS,
    };
    if bare.is_some() {
        reader.issues.push(Issue::warning("", Some(1), Problem::ByteOrderMark));
    }
    let root = open(reader.file)?;
    reader.boundaries.attribution = reader.optional_text(root.get("attribution"), "attribution");
    match root.get("type").and_then(text).as_deref() {
        Some("Topology") => topojson::read(&mut reader, &root)?,
        Some("FeatureCollection") => geojson::read(&mut reader, &root)?,
        _ => return Err(wrong_kind("boundaries are a TopoJSON `Topology` or a GeoJSON `FeatureCollection`")),
    }
    Ok(Reading { boundaries: reader.boundaries, issues: reader.issues })
}

pub(super) fn wrong_kind(reason: &str) -> ReadError {
    ReadError::WrongKind { reason: reason.to_owned() }
}

/// What is being read, and what has been found so far.
pub(super) struct Reader<'t> {
    file: &'t str,
    /// Where each line begins; worked out at the first issue, for most files have none.
    lines: OnceCell<Vec<usize>>,
    boundaries: Boundaries,
    issues: Vec<Issue>,
    points_left: usize,
}

/// How one format writes a polygon: its land, or the reason why it cannot be used.
type ReadPolygon<'p, 't> = &'p dyn Fn(&mut Reader<'t>, &'t RawValue) -> Result<Polygon, String>;

impl<'t> Reader<'t> {
    /// Reports that something is left out because of a piece of the file.
    pub fn error(&mut self, raw: &'t RawValue, path: &str, problem: Problem) {
        let line = self.line(raw.get());
        self.issues.push(Issue::error(path, line, problem));
    }

    pub fn bad_geometry(&mut self, raw: &'t RawValue, path: &str, reason: &str) {
        self.error(raw, path, Problem::BadGeometry { reason: reason.to_owned() });
    }

    /// Reports something that costs the reader nothing.
    pub fn warning(&mut self, raw: &'t RawValue, path: &str, problem: Problem) {
        let line = self.line(raw.get());
        self.issues.push(Issue::warning(path, line, problem));
    }

    /// Adds a shape to one of the [`LAYERS`], unless it has no land or no id of its own.
    pub fn add(&mut self, layer: usize, raw: &'t RawValue, path: &str, shape: Shape) {
        if shape.polygons.is_empty() {
            return;
        }
        let shapes = match layer {
            0 => &mut self.boundaries.base,
            1 => &mut self.boundaries.today,
            2 => &mut self.boundaries.surroundings,
            _ => &mut self.boundaries.outside,
        };
        if shapes.iter().any(|other| other.id == shape.id) {
            self.error(raw, path, Problem::DuplicateId { id: shape.id });
        } else {
            shapes.push(shape);
        }
    }

    /// The id and the name of a feature. Without an id it is reported and left out.
    pub fn identity(
        &mut self,
        raw: &'t RawValue,
        path: &str,
        feature: &Object<'t>,
        properties: &Object<'t>,
    ) -> Option<(String, Option<String>)> {
        let id =
            feature.get("id").or_else(|| ["id", "nr", "kommunenummer"].iter().find_map(|name| properties.get(name)));
        let Some(id) = self.id(id, &format!("{path}.id")) else {
            self.error(raw, path, Problem::MissingField { field: "id".to_owned() });
            return None;
        };
        let name = properties.get("name").or_else(|| properties.get("navn"));
        Some((id, self.optional_text(name, &format!("{path}.properties.name"))))
    }

    /// An id. A whole number is taken for one whose leading zero has been lost.
    fn id(&mut self, raw: Option<&'t RawValue>, path: &str) -> Option<String> {
        let id = self.optional_text(raw, path);
        id.or_else(|| Some(format!("{:0NUMBER_WIDTH$}", raw?.get().parse::<u32>().ok()?)))
    }

    /// A text that can be done without. A blank one counts as missing.
    fn optional_text(&mut self, raw: Option<&'t RawValue>, path: &str) -> Option<String> {
        let raw = raw?;
        let text = text(raw);
        if text.is_none() {
            self.warning(
                raw,
                path,
                Problem::WrongType { expected: JsonType::Text, found: crate::json::type_of(raw.get()) },
            );
        }
        text.filter(|text| !text.trim().is_empty()).map(Into::into)
    }

    /// The land of a geometry, whose `field` holds one polygon or several. One that cannot be used
    /// is reported and left out.
    pub fn polygons(
        &mut self,
        raw: &'t RawValue,
        path: &str,
        geometry: &Object<'t>,
        field: &str,
        read: ReadPolygon<'_, 't>,
    ) -> Vec<Polygon> {
        let parts = geometry.get(field);
        let (parts, are_several) = match geometry.get("type").and_then(text).as_deref() {
            Some("Polygon") => (parts.map(|part| vec![part]), false),
            Some("MultiPolygon") => (parts.and_then(list), true),
            _ => (None, false),
        };
        let Some(parts) = parts else {
            let reason = format!("land is a `Polygon` or a `MultiPolygon` with `{field}`");
            self.bad_geometry(raw, path, &reason);
            return Vec::new();
        };
        let mut polygons = Vec::new();
        for (index, raw) in parts.into_iter().enumerate() {
            match read(self, raw) {
                Ok(polygon) => polygons.push(polygon),
                Err(reason) => {
                    let place = if are_several { format!("[{index}]") } else { String::new() };
                    let path = format!("{path}.{field}{place}");
                    self.bad_geometry(raw, &path, &reason);
                }
            }
        }
        polygons
    }

    /// Checks a ring's points, and takes out those that say nothing.
    pub fn ring(&mut self, mut points: Vec<Point>) -> Result<Ring, String> {
        if let Some(at) = points.iter().position(|point| !Bounds::WORLD.contains(*point)) {
            return Err(format!("position {at} is not a longitude and a latitude in degrees"));
        }
        points.dedup();
        while points.len() > 1 && points.first() == points.last() {
            points.pop();
        }
        if points.len() < 3 {
            return Err("a ring has fewer than three different points".to_owned());
        }
        self.check_room(points.len())?;
        self.points_left -= points.len();
        Ok(points)
    }

    /// Whether so many points more are still allowed.
    pub fn check_room(&self, points: usize) -> Result<(), String> {
        if points <= self.points_left { Ok(()) } else { Err(format!("the file has more than {MOST_POINTS} points")) }
    }

    /// The line on which a piece of the file begins.
    fn line(&self, piece: &str) -> Option<u32> {
        let start = piece.as_ptr().addr().checked_sub(self.file.as_ptr().addr())?;
        let lines = self.lines.get_or_init(|| self.file.match_indices('\n').map(|(at, _)| at + 1).collect());
        u32::try_from(lines.partition_point(|&begin| begin <= start) + 1).ok()
    }
}

#[cfg(test)]
mod tests {
    use proptest::prelude::*;

    use super::*;
    use crate::issue::Severity;

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
        assert_eq!(problem, Problem::WrongType { expected: JsonType::Text, found: JsonType::Number });
        assert_eq!(reading.issues[0].severity, Severity::Warning);
        assert_eq!(reading.issues[0].line, Some(12));
    }

    #[test]
    fn an_id_that_is_missing_or_taken_costs_its_shape() {
        let (reading, path, problem) = issue(&TOPOLOGY.replace(r#""id": "0001","#, ""));
        assert_eq!(ids(&reading.boundaries.base), ["0002"]);
        assert_eq!(
            (path.as_str(), problem),
            ("objects.base.geometries[0]", Problem::MissingField { field: "id".into() })
        );
        let (reading, _, problem) = issue(&TOPOLOGY.replace("0002", "0001"));
        assert_eq!(ids(&reading.boundaries.base), ["0001"]);
        assert_eq!(problem, Problem::DuplicateId { id: "0001".into() });
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
        bad_geometry(&text);
    }

    #[test]
    fn files_of_which_nothing_can_be_used() {
        let wrong = |text: &str| matches!(read_boundaries(text), Err(ReadError::WrongKind { .. }));
        assert_eq!(read_boundaries(" \n"), Err(ReadError::Empty));
        assert_eq!(read_boundaries("\u{feff}"), Err(ReadError::Empty));
        assert_eq!(read_boundaries("<!doctype html><p>Not found"), Err(ReadError::HtmlPage));
        assert_eq!(read_boundaries("{\"type\":\n\"Topo"), Err(ReadError::Truncated { line: 2 }));
        assert!(matches!(read_boundaries("{\n'type': 1}"), Err(ReadError::NotJson { line: 2, .. })));
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
