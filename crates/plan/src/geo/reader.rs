//! What the readers of both formats share: the shapes and the issues found so far, and the checks
//! that every shape has to pass.

use std::cell::OnceCell;

use serde_json::value::RawValue;

use super::json::{Object, list, text};
use super::{Boundaries, Bounds, Point, Polygon, Ring, Shape};
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
    /// A reader of a file that has nothing yet.
    pub fn new(file: &'t str) -> Self {
        Self {
            file,
            lines: OnceCell::new(),
            boundaries: Boundaries::default(),
            issues: Vec::new(),
            points_left: MOST_POINTS,
        }
    }

    /// What has been read, and what was wrong with it.
    pub fn finish(self) -> (Boundaries, Vec<Issue>) {
        (self.boundaries, self.issues)
    }

    /// Whom the data is from.
    pub fn attribution(&mut self, root: &Object<'t>) {
        self.boundaries.attribution = self.optional_text(root.get("attribution"), "attribution");
    }

    /// Reports a byte-order mark at the beginning of the file.
    pub fn byte_order_mark(&mut self) {
        self.issues.push(Issue::warning("", Some(1), Problem::ByteOrderMark));
    }

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
