//! What the readers of both formats share: the shapes and the issues found so far, and the checks
//! that every shape has to pass.

use std::borrow::Cow;
use std::cell::OnceCell;

use serde_json::value::RawValue;

use super::expected::Expected;
use super::identity::{self, Feature, Field, number_in};
use super::json::{Object, list, object, text};
use super::outline::outline;
use super::recognise::{Positions, recognise};
use super::{Boundaries, Bounds, Point, Polygon, Ring, Shape};
use crate::issue::{Flaw, Issue, JsonType, Problem, ReadError, Severity};
use crate::order::positions;
use crate::system::System;

/// The lists that a boundary file can fill.
pub(super) const LAYERS: &[&str] = &["base", "today", "surroundings", "outside"];

/// How many points the shapes of a file may have together. Far more than any map needs, but few
/// enough that a file which refers to the same long arc again and again cannot fill the memory.
const MOST_POINTS: usize = 4_000_000;

pub(super) fn wrong_kind(wanted: &'static [&'static str]) -> ReadError {
    ReadError::WrongKind { wanted }
}

/// A shape, and where in the file it is.
struct Found<'t> {
    layer: usize,
    raw: &'t RawValue,
    path: String,
    shape: Shape,
}

/// What is being read, and what has been found so far.
pub(super) struct Reader<'t> {
    file: &'t str,
    /// Where each line begins; worked out at the first issue, for most files have none.
    lines: OnceCell<Vec<usize>>,
    expected: Expected<'t>,
    attribution: Option<String>,
    found: Vec<Found<'t>>,
    issues: Vec<Issue>,
    points_left: usize,
    /// Where the municipalities' numbers stand, if the file tells.
    field: Option<Field>,
    /// What is said once of a file and not of each shape.
    has_told_zero: bool,
    has_told_layer: bool,
    /// How the file's positions are meant.
    pub positions: Positions,
}

/// How one format writes a polygon: its land, or the reason why it cannot be used.
type ReadPolygon<'p, 't> = &'p dyn Fn(&mut Reader<'t>, &'t RawValue) -> Result<Polygon, Flaw>;

impl<'t> Reader<'t> {
    /// A reader of a file that has no shapes yet, but perhaps slips.
    pub fn new(file: &'t str, expected: Expected<'t>, issues: Vec<Issue>) -> Self {
        Self {
            file,
            lines: OnceCell::new(),
            expected,
            attribution: None,
            found: Vec::new(),
            issues,
            points_left: MOST_POINTS,
            field: None,
            has_told_zero: false,
            has_told_layer: false,
            positions: Positions::USUAL,
        }
    }

    /// What has been read, and what was wrong with it.
    ///
    /// # Errors
    ///
    /// Where no municipality has a shape.
    pub fn finish(mut self) -> Result<(Boundaries, Vec<Issue>), ReadError> {
        let found = self.joined();
        let mut layers: [Vec<Shape>; 4] = Default::default();
        for Found { layer, shape, .. } in found {
            if let Some(shapes) = layers.get_mut(layer) {
                shapes.push(shape);
            }
        }
        let [base, today, surroundings, outside] = layers;
        if base.is_empty() && today.is_empty() {
            let first = self.issues.into_iter().find(|issue| issue.severity == Severity::Error);
            return Err(ReadError::NoShapes { first: first.map(Box::new) });
        }
        let wanted = self.expected.base();
        if !wanted.is_empty() && !base.iter().any(|shape| self.expected.has_in_base(&shape.id)) {
            let some = |ids: &mut dyn Iterator<Item = &str>| ids.take(3).map(str::to_owned).collect();
            let found = some(&mut base.iter().chain(&today).map(|shape| shape.id.as_str()));
            return Err(ReadError::OtherShapes { found, wanted: some(&mut wanted.iter().copied()) });
        }
        let boundaries = Boundaries { base, today, surroundings, outside, attribution: self.attribution };
        Ok((boundaries, self.issues))
    }

    /// The shapes in the order of the file, those of one municipality joined into one.
    fn joined(&mut self) -> Vec<Found<'t>> {
        let mut found: Vec<Option<Found<'t>>> = std::mem::take(&mut self.found).into_iter().map(Some).collect();
        let key = |at: usize| found.get(at).and_then(Option::as_ref).map(|one| (one.layer, one.shape.id.as_str()));
        let order = positions(found.len(), &|one, other| key(one).cmp(&key(other)));
        let groups: Vec<Vec<usize>> = order
            .chunk_by(|one, other| key(*one) == key(*other))
            .filter(|group| group.len() > 1)
            .map(<[_]>::to_vec)
            .collect();
        let mut first_again: Option<Found<'t>> = None;
        for group in &groups {
            let parts: Vec<Found<'t>> = group.iter().filter_map(|at| found.get_mut(*at)?.take()).collect();
            let shape = joined(parts.iter().map(|part| &part.shape).collect());
            let mut parts = parts.into_iter();
            let (Some(begin), Some(again), Some(at)) = (parts.next(), parts.next(), group.first()) else { continue };
            if first_again.is_none() {
                first_again = Some(again);
            }
            if let Some(slot) = found.get_mut(*at) {
                *slot = Some(Found { shape, ..begin });
            }
        }
        if let Some(Found { raw, path, shape, .. }) = first_again {
            self.warning(raw, &path, Problem::Joined { id: shape.id, count: groups.len() });
        }
        found.into_iter().flatten().collect()
    }

    /// Whom the data is from.
    pub fn attribution(&mut self, root: &Object<'t>) {
        self.attribution = self.optional_text(root.get("attribution"), "attribution");
    }

    /// Reports that something is left out because of a piece of the file.
    pub fn error(&mut self, raw: &'t RawValue, path: &str, problem: Problem) {
        let line = self.line(raw.get());
        self.issues.push(Issue::error(path, line, problem));
    }

    pub fn bad_geometry(&mut self, raw: &'t RawValue, path: &str, flaw: Flaw) {
        self.error(raw, path, Problem::BadGeometry { flaw });
    }

    /// Reports something that costs the reader nothing.
    pub fn warning(&mut self, raw: &'t RawValue, path: &str, problem: Problem) {
        let line = self.line(raw.get());
        self.issues.push(Issue::warning(path, line, problem));
    }

    /// Adds a shape to one of the [`LAYERS`], unless it has no land.
    pub fn add(&mut self, feature: &Feature<'t>, path: String, shape: Shape) {
        if !shape.polygons.is_empty() {
            self.found.push(Found { layer: feature.layer, raw: feature.raw, path, shape });
        }
    }

    /// A feature of one of the [`LAYERS`]: the one given, or the one that it says itself. What is no object is reported
    /// and left out.
    pub fn feature(&mut self, raw: &'t RawValue, path: String, layer: Option<usize>) -> Option<Feature<'t>> {
        let Some(fields) = object(raw) else {
            self.bad_geometry(raw, &path, Flaw::NoGeometry);
            return None;
        };
        let properties = fields.get("properties").and_then(object).unwrap_or(Object::EMPTY);
        let layer = layer.or_else(|| {
            let raw = properties.get("layer")?;
            let found = text(raw).map_or_else(|| raw.get().to_owned(), Into::into);
            let layer = LAYERS.iter().position(|name| *name == found);
            // GIS programs have a field of this name, too, for something else.
            if layer.is_none() && !std::mem::replace(&mut self.has_told_layer, true) {
                let problem = Problem::BadChoice { found, allowed: LAYERS };
                self.warning(raw, &format!("{path}.properties.layer"), problem);
            }
            layer
        });
        Some(Feature { raw, path, layer: layer.unwrap_or_default(), fields, properties })
    }

    /// Finds the field that has the municipalities' numbers.
    pub fn identify(&mut self, features: &[Feature<'t>]) {
        self.field = Field::of(features, &self.expected);
        let Some(Field::Property(name)) = &self.field else { return };
        if let Some(first) = features.first().filter(|_| !identity::USUAL.contains(&name.as_str())) {
            let problem = Problem::AssumedField { field: name.clone() };
            self.warning(first.raw, &format!("{}.properties", first.path), problem);
        }
    }

    /// Finds out how the file's positions are meant, from its own word and from some of them.
    pub fn recognise(&mut self, root: &Object<'t>, samples: &[Point]) -> Result<(), ReadError> {
        let crs = root.get("crs");
        let name = crs
            .and_then(object)
            .and_then(|crs| crs.get("properties").and_then(object))
            .and_then(|of| of.get("name").or_else(|| of.get("code")));
        let stated = name.or(crs).map(|raw| text(raw).unwrap_or(Cow::Borrowed(raw.get())));
        self.positions = recognise(stated.as_deref(), samples, &self.expected.places)?;
        let Positions { system, is_stated, are_swapped } = self.positions;
        let line = self.line(crs.map_or(self.file, RawValue::get));
        if system != System::Degrees {
            self.issues.push(Issue::warning("crs", line, Problem::Converted { system, is_stated }));
        }
        if are_swapped {
            self.issues.push(Issue::warning("crs", line, Problem::AxesSwapped));
        }
        Ok(())
    }

    /// The id and the name of a feature. Without an id it is reported and left out.
    pub fn identity(&mut self, feature: &Feature<'t>) -> Option<(String, Option<String>)> {
        let Feature { raw, path, layer, properties, .. } = feature;
        let value = self.field.as_ref().and_then(|field| field.value(feature)).or_else(|| identity::otherwise(feature));
        let Some((number, written)) = value.and_then(|raw| number_in(raw, &self.expected)) else {
            self.error(raw, path, Problem::MissingField { field: "id".to_owned() });
            return None;
        };
        if number != written && *layer < 2 && !std::mem::replace(&mut self.has_told_zero, true) {
            let problem = Problem::LostZero { found: written, read_as: number.clone() };
            self.warning(value.unwrap_or(raw), &format!("{path}.id"), problem);
        }
        let name = ["name", "navn", "kommunenavn"].iter().find_map(|name| {
            properties.fields().find(|(field, _)| field.eq_ignore_ascii_case(name)).map(|(_, raw)| raw)
        });
        Some((number, self.optional_text(name, &format!("{path}.properties.name"))))
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
            self.bad_geometry(raw, path, Flaw::NoLand);
            return Vec::new();
        };
        let mut polygons = Vec::new();
        for (index, raw) in parts.into_iter().enumerate() {
            match read(self, raw) {
                Ok(polygon) => polygons.push(polygon),
                Err(flaw) => {
                    let place = if are_several { format!("[{index}]") } else { String::new() };
                    let path = format!("{path}.{field}{place}");
                    self.bad_geometry(raw, &path, flaw);
                }
            }
        }
        polygons
    }

    /// Checks a ring's points, and takes out those that say nothing.
    pub fn ring(&mut self, mut points: Vec<Point>) -> Result<Ring, Flaw> {
        if let Some(at) = points.iter().position(|point| !Bounds::WORLD.contains(*point)) {
            return Err(Flaw::OffEarth { position: at });
        }
        points.dedup();
        while points.len() > 1 && points.first() == points.last() {
            points.pop();
        }
        if points.len() < 3 {
            return Err(Flaw::FewPoints);
        }
        self.check_room(points.len())?;
        self.points_left -= points.len();
        Ok(points)
    }

    /// Whether so many points more are still allowed.
    pub fn check_room(&self, points: usize) -> Result<(), Flaw> {
        if points <= self.points_left { Ok(()) } else { Err(Flaw::ManyPoints { most: MOST_POINTS }) }
    }

    /// The line on which a piece of the file begins.
    fn line(&self, piece: &str) -> Option<u32> {
        let start = piece.as_ptr().addr().checked_sub(self.file.as_ptr().addr())?;
        let lines = self.lines.get_or_init(|| self.file.match_indices('\n').map(|(at, _)| at + 1).collect());
        u32::try_from(lines.partition_point(|&begin| begin <= start) + 1).ok()
    }
}

/// Several shapes of one municipality as one: borders between them go, and islands stay.
fn joined(parts: Vec<&Shape>) -> Shape {
    let name = parts.iter().find_map(|part| part.name.clone());
    let id = parts.first().map(|part| part.id.clone()).unwrap_or_default();
    Shape { id, name, ..outline(&parts) }
}
