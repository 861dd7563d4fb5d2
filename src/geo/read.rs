//! From the text of a boundary file to [`Boundaries`].
//!
//! Two formats are read. `TopoJSON`, in which each border is stored once, is what this project's
//! own file is in: its objects `base`, `today`, `surroundings` and `outside` become the lists of
//! the same names. `GeoJSON` is what a county can get from anywhere: the property `layer` of a
//! feature says which list it goes to, and without it the feature is one of the `base`.
//!
//! What cannot be used is left out and reported; everything around it stays.

use std::cell::OnceCell;

use serde::de::{Deserialize, Deserializer, IgnoredAny, SeqAccess, Visitor};
use serde_json::error::Category;
use serde_json::value::RawValue;

use super::{Boundaries, Bounds, Point, Ring, Shape, geojson, topojson};
use crate::issue::{Issue, JsonType, Problem, ReadError};

/// The lists that a boundary file can fill.
pub(super) const LAYERS: &[&str] = &["base", "today", "surroundings", "outside"];

/// How many points the shapes of a file may have together. Far more than any map needs, but few
/// enough that a file which refers to the same long arc again and again cannot fill the memory.
const MOST_POINTS: usize = 4_000_000;

/// The digits of a municipality number.
const NUMBER_WIDTH: usize = 4;

/// Boundaries, and what was wrong with their file.
#[derive(Debug, Clone, PartialEq)]
pub struct Reading {
    pub boundaries: Boundaries,
    /// In the order of the file's lines.
    pub issues: Vec<Issue>,
}

/// Reads the text of a boundary file.
///
/// # Errors
///
/// When nothing in the file can be used.
pub fn read_boundaries(text: &str) -> Result<Reading, ReadError> {
    let bare = text.strip_prefix('\u{feff}');
    let mut reader = Reader {
        text: bare.unwrap_or(text),
        lines: OnceCell::new(),
        boundaries: Boundaries::default(),
        issues: Vec::new(),
        points_left: MOST_POINTS,
    };
    if bare.is_some() {
        reader.issues.push(Issue::warning("", Some(1), Problem::ByteOrderMark));
    }
    let root = root(reader.text)?;
    if let Some(raw) = root.attribution {
        reader.boundaries.attribution = reader.text(raw, "attribution");
    }
    match root.kind.and_then(parse::<String>).as_deref() {
        Some("Topology") => topojson::read(&mut reader, &root)?,
        Some("FeatureCollection") => geojson::read(&mut reader, &root)?,
        _ => return Err(wrong_kind("boundaries are a TopoJSON `Topology` or a GeoJSON `FeatureCollection`")),
    }
    reader.issues.sort_by_key(|issue| issue.line);
    Ok(Reading { boundaries: reader.boundaries, issues: reader.issues })
}

/// The fields that both formats have at the top, not yet looked into.
#[derive(serde::Deserialize)]
pub(super) struct Root<'t> {
    #[serde(borrow, rename = "type")]
    kind: Option<&'t RawValue>,
    #[serde(borrow)]
    attribution: Option<&'t RawValue>,
    #[serde(borrow)]
    pub transform: Option<&'t RawValue>,
    #[serde(borrow)]
    pub arcs: Option<&'t RawValue>,
    #[serde(borrow)]
    pub objects: Option<&'t RawValue>,
    #[serde(borrow)]
    pub features: Option<&'t RawValue>,
}

fn root(text: &str) -> Result<Root<'_>, ReadError> {
    let begin = text.trim_start();
    if begin.is_empty() {
        return Err(ReadError::Empty);
    }
    if begin.starts_with('<') {
        return Err(ReadError::HtmlPage);
    }
    serde_json::from_str(text).map_err(|error| {
        let line = whole(error.line());
        match error.classify() {
            // The parser counts a closing line break as the beginning of one more line.
            Category::Eof => ReadError::Truncated { line: line.min(whole(text.lines().count())) },
            Category::Data => wrong_kind("the file should hold one object, { … }"),
            Category::Syntax | Category::Io => {
                ReadError::NotJson { line, column: whole(error.column()), reason: reason(&error) }
            }
        }
    })
}

pub(super) fn wrong_kind(reason: &str) -> ReadError {
    ReadError::WrongKind { reason: reason.to_owned() }
}

/// What is being read, and what has been found so far.
pub(super) struct Reader<'t> {
    text: &'t str,
    /// Where each line begins; worked out at the first issue, for most files have none.
    lines: OnceCell<Vec<usize>>,
    boundaries: Boundaries,
    issues: Vec<Issue>,
    points_left: usize,
}

/// Where an id, a name or a layer may stand.
#[derive(Default, serde::Deserialize)]
#[serde(default)]
pub(super) struct Properties<'t> {
    #[serde(borrow)]
    id: Option<&'t RawValue>,
    #[serde(borrow)]
    nr: Option<&'t RawValue>,
    #[serde(borrow)]
    kommunenummer: Option<&'t RawValue>,
    #[serde(borrow)]
    name: Option<&'t RawValue>,
    #[serde(borrow)]
    navn: Option<&'t RawValue>,
    #[serde(borrow)]
    pub layer: Option<&'t RawValue>,
}

impl<'t> Reader<'t> {
    /// Reports that something is left out because of a piece of the file.
    pub fn error(&mut self, raw: &'t RawValue, path: &str, problem: Problem) {
        let line = self.line(raw.get());
        self.issues.push(Issue::error(path, line, problem));
    }

    pub fn bad_geometry(&mut self, raw: &'t RawValue, path: &str, reason: impl Into<String>) {
        self.error(raw, path, Problem::BadGeometry { reason: reason.into() });
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
        id: Option<&'t RawValue>,
        properties: &Properties<'t>,
    ) -> Option<(String, Option<String>)> {
        let id = [id, properties.id, properties.nr, properties.kommunenummer].into_iter().flatten().next();
        let id = id.and_then(|id| self.id(id, &format!("{path}.id"))).filter(|id| !id.trim().is_empty());
        let Some(id) = id else {
            self.error(raw, path, Problem::MissingField { field: "id".to_owned() });
            return None;
        };
        let name = properties.name.or(properties.navn);
        let name = name.and_then(|name| self.text(name, &format!("{path}.properties.name")));
        Some((id, name.filter(|name| !name.trim().is_empty())))
    }

    /// An id. A whole number is taken for one whose leading zero has been lost.
    fn id(&mut self, raw: &'t RawValue, path: &str) -> Option<String> {
        if let Some(number) = parse::<u32>(raw) {
            self.warning(raw, path, Problem::WrongType { expected: JsonType::Text, found: JsonType::Number });
            return Some(format!("{number:0NUMBER_WIDTH$}"));
        }
        self.text(raw, path)
    }

    /// A text that can be done without.
    fn text(&mut self, raw: &'t RawValue, path: &str) -> Option<String> {
        let text = parse(raw);
        if text.is_none() {
            self.warning(raw, path, Problem::WrongType { expected: JsonType::Text, found: json_type(raw) });
        }
        text
    }

    /// Checks a ring's points, and takes out those that say nothing.
    pub fn ring(&mut self, mut points: Vec<Point>) -> Result<Ring, String> {
        if let Some(point) = points.iter().find(|point| !Bounds::WORLD.contains(**point)) {
            return Err(format!("{}, {} is not a longitude and a latitude in degrees", point.lon, point.lat));
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

    /// The line on which a piece of the text begins.
    fn line(&self, piece: &str) -> Option<u32> {
        let start = piece.as_ptr().addr().checked_sub(self.text.as_ptr().addr())?;
        let lines = self.lines.get_or_init(|| self.text.match_indices('\n').map(|(at, _)| at + 1).collect());
        Some(whole(lines.partition_point(|&begin| begin <= start) + 1))
    }
}

/// A position as both formats write it: two numbers, and perhaps a height, which is passed over.
pub(super) struct Position(pub f64, pub f64);

impl<'de> Deserialize<'de> for Position {
    fn deserialize<D: Deserializer<'de>>(deserializer: D) -> Result<Self, D::Error> {
        struct Numbers;

        impl<'de> Visitor<'de> for Numbers {
            type Value = Position;

            fn expecting(&self, f: &mut std::fmt::Formatter<'_>) -> std::fmt::Result {
                f.write_str("two numbers")
            }

            fn visit_seq<A: SeqAccess<'de>>(self, mut numbers: A) -> Result<Position, A::Error> {
                let mut next =
                    |index| numbers.next_element()?.ok_or_else(|| serde::de::Error::invalid_length(index, &self));
                let position = Position(next(0)?, next(1)?);
                while numbers.next_element::<IgnoredAny>()?.is_some() {}
                Ok(position)
            }
        }

        deserializer.deserialize_seq(Numbers)
    }
}

/// A value of a certain type, if that is what it is.
pub(super) fn parse<'t, T: Deserialize<'t>>(raw: &'t RawValue) -> Option<T> {
    serde_json::from_str(raw.get()).ok()
}

/// A value of a certain type, or the parser's reason why it is none (English).
pub(super) fn parse_or_reason<'t, T: Deserialize<'t>>(raw: &'t RawValue) -> Result<T, String> {
    serde_json::from_str(raw.get()).map_err(|error| reason(&error))
}

/// The parser's words without the place, which is given apart.
fn reason(error: &serde_json::Error) -> String {
    let text = error.to_string();
    text.rsplit_once(" at line ").map_or_else(|| text.clone(), |(reason, _)| reason.to_owned())
}

/// The type of a value that is known to be JSON: its first character tells.
fn json_type(raw: &RawValue) -> JsonType {
    match raw.get().as_bytes().first() {
        Some(b'"') => JsonType::Text,
        Some(b'{') => JsonType::Object,
        Some(b'[') => JsonType::List,
        Some(b't' | b'f') => JsonType::YesNo,
        Some(b'n') => JsonType::Nothing,
        _ => JsonType::Number,
    }
}

fn whole(number: usize) -> u32 {
    u32::try_from(number).unwrap_or(u32::MAX)
}
