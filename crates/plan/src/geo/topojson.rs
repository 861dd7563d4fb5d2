//! `TopoJSON`: lines are stored once, as arcs, and shapes say which arcs they are made of.

use serde_json::value::RawValue;

use super::identity::Feature;
use super::json::{Object, list, object, position, positions, whole_numbers};
use super::reader::{LAYERS, Reader, wrong_kind};
use super::recognise::SAMPLES;
use super::{Point, Polygon, Ring, Shape};
use crate::issue::{Flaw, Problem, ReadError};

/// How whole numbers become degrees.
struct Transform {
    scale: Point,
    translate: Point,
}

/// A line of the file; none where it cannot be used.
type Arc = Option<Vec<Point>>;

pub(super) fn read<'t>(reader: &mut Reader<'t>, root: &Object<'t>) -> Result<(), ReadError> {
    let objects = root.get("objects").and_then(object).ok_or_else(|| wrong_kind(&["objects"]))?;
    // Tools that make such files name their one object after the file that it was made from.
    let is_lone = objects.fields().count() == 1;
    if !is_lone && !objects.fields().any(|(name, _)| LAYERS.contains(&name)) {
        return Err(wrong_kind(LAYERS));
    }
    let arcs = read_arcs(reader, root)?;
    let mut features = Vec::new();
    for (name, raw) in objects.fields() {
        match LAYERS.iter().position(|layer| *layer == name) {
            Some(layer) => collect(reader, &mut features, layer, raw, format!("objects.{name}")),
            None if is_lone => collect(reader, &mut features, 0, raw, format!("objects.{name}")),
            None => reader.warning(raw, "objects", Problem::UnknownField { field: name.to_owned() }),
        }
    }
    reader.identify(&features);
    for feature in &features {
        read_shape(reader, &arcs, feature);
    }
    Ok(())
}

fn read_arcs<'t>(reader: &mut Reader<'t>, root: &Object<'t>) -> Result<Vec<Arc>, ReadError> {
    let transform = match root.get("transform") {
        Some(raw) => {
            let part = |fields: &Object<'t>, name| fields.get(name).and_then(position);
            let transform = object(raw).and_then(|fields| {
                Some(Transform { scale: part(&fields, "scale")?, translate: part(&fields, "translate")? })
            });
            Some(transform.ok_or_else(|| wrong_kind(&["scale", "translate"]))?)
        }
        None => None,
    };
    let arcs = root.get("arcs").and_then(list).ok_or_else(|| wrong_kind(&["arcs"]))?;
    let mut read = Vec::new();
    for (index, raw) in arcs.into_iter().enumerate() {
        let arc = positions(raw).filter(|arc| arc.len() > 1).map(|arc| degrees(arc, transform.as_ref()));
        if arc.is_none() {
            reader.bad_geometry(raw, &format!("arcs[{index}]"), Flaw::NoRing);
        }
        read.push(arc);
    }
    let begins = read.iter().step_by(read.len() / SAMPLES + 1).flatten().filter_map(|arc| arc.first());
    let samples: Vec<Point> = begins.copied().collect();
    reader.recognise(root, &samples)?;
    for point in read.iter_mut().flatten().flatten() {
        *point = reader.positions.place(*point);
    }
    Ok(read)
}

/// With a transform, each position is the step from the one before, in units that it gives.
fn degrees(mut arc: Vec<Point>, transform: Option<&Transform>) -> Vec<Point> {
    if let Some(Transform { scale, translate }) = transform {
        let (mut x, mut y) = (0.0, 0.0);
        for point in &mut arc {
            x += point.lon;
            y += point.lat;
            *point = Point { lon: x * scale.lon + translate.lon, lat: y * scale.lat + translate.lat };
        }
    }
    arc
}

/// What one of the `objects` holds: a collection of shapes, or a single one.
fn collect<'t>(
    reader: &mut Reader<'t>,
    features: &mut Vec<Feature<'t>>,
    layer: usize,
    raw: &'t RawValue,
    path: String,
) {
    match object(raw).and_then(|collection| list(collection.get("geometries")?)) {
        None => features.extend(reader.feature(raw, path, Some(layer))),
        Some(geometries) => {
            for (index, raw) in geometries.into_iter().enumerate() {
                features.extend(reader.feature(raw, format!("{path}.geometries[{index}]"), Some(layer)));
            }
        }
    }
}

fn read_shape<'t>(reader: &mut Reader<'t>, arcs: &[Arc], feature: &Feature<'t>) {
    let Some((id, name)) = reader.identity(feature) else { return };
    let read_polygon = |reader: &mut Reader<'t>, raw: &'t RawValue| read_polygon(reader, arcs, raw);
    let polygons = reader.polygons(feature.raw, &feature.path, &feature.fields, "arcs", &read_polygon);
    reader.add(feature, feature.path.clone(), Shape { id, name, polygons });
}

fn read_polygon(reader: &mut Reader<'_>, arcs: &[Arc], raw: &RawValue) -> Result<Polygon, Flaw> {
    let rings = list(raw).filter(|rings| !rings.is_empty()).ok_or(Flaw::NoRing)?;
    let rings = rings.into_iter().map(|raw| {
        let references = whole_numbers(raw).ok_or(Flaw::NoRing)?;
        let points = join(reader, arcs, &references)?;
        reader.ring(points)
    });
    Ok(Polygon { rings: rings.collect::<Result<_, _>>()? })
}

/// The points of a ring. A reference below zero means the arc `!reference` from its end.
fn join(reader: &Reader<'_>, arcs: &[Arc], references: &[i64]) -> Result<Ring, Flaw> {
    let mut ring: Ring = Vec::new();
    for &reference in references {
        let index = usize::try_from(if reference < 0 { !reference } else { reference });
        let Some(Some(arc)) = index.ok().and_then(|index| arcs.get(index)) else {
            return Err(Flaw::NoArc { arc: reference });
        };
        reader.check_room(ring.len() + arc.len())?;
        let before = ring.last().copied();
        let begin = ring.len();
        ring.extend(arc);
        if reference < 0 {
            ring.get_mut(begin..).unwrap_or_default().reverse();
        }
        if before.is_some_and(|last| ring.get(begin) != Some(&last)) {
            return Err(Flaw::ArcsApart { arc: reference });
        }
    }
    if ring.first() == ring.last() { Ok(ring) } else { Err(Flaw::NotClosed) }
}
