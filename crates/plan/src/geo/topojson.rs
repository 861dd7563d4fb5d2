//! `TopoJSON`: lines are stored once, as arcs, and shapes say which arcs they are made of.

use serde_json::value::RawValue;

use super::json::{Object, list, object, position, positions, whole_numbers};
use super::reader::{LAYERS, NO_OBJECT, NO_RING, Reader, wrong_kind};
use super::{Point, Polygon, Ring, Shape};
use crate::issue::{Problem, ReadError};

/// How whole numbers become degrees.
struct Transform {
    scale: Point,
    translate: Point,
}

/// A line of the file; none where it cannot be used.
type Arc = Option<Vec<Point>>;

pub(super) fn read<'t>(reader: &mut Reader<'t>, root: &Object<'t>) -> Result<(), ReadError> {
    let objects =
        root.get("objects").and_then(object).ok_or_else(|| wrong_kind("a TopoJSON `Topology` has `objects`"))?;
    // Tools that make such files name their one object after the file that it was made from.
    let is_lone = objects.fields().count() == 1;
    if !is_lone && !objects.fields().any(|(name, _)| LAYERS.contains(&name)) {
        return Err(wrong_kind("none of the `objects` is called `base`"));
    }
    let arcs = read_arcs(reader, root)?;
    for (name, raw) in objects.fields() {
        match LAYERS.iter().position(|layer| *layer == name) {
            Some(layer) => read_object(reader, &arcs, layer, raw, &format!("objects.{name}")),
            None if is_lone => read_object(reader, &arcs, 0, raw, &format!("objects.{name}")),
            None => reader.warning(raw, "objects", Problem::UnknownField { field: name.to_owned() }),
        }
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
            Some(transform.ok_or_else(|| wrong_kind("the `transform` has no `scale` and `translate`"))?)
        }
        None => None,
    };
    let arcs =
        root.get("arcs").and_then(list).ok_or_else(|| wrong_kind("a TopoJSON `Topology` has a list of `arcs`"))?;
    let mut read = Vec::new();
    for (index, raw) in arcs.into_iter().enumerate() {
        let arc = positions(raw).filter(|arc| arc.len() > 1).map(|arc| degrees(arc, transform.as_ref()));
        if arc.is_none() {
            let reason = "an arc is a list of at least two positions, each of two numbers";
            reader.bad_geometry(raw, &format!("arcs[{index}]"), reason);
        }
        read.push(arc);
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

/// Reads one of the `objects`: a collection of shapes, or a single one.
fn read_object<'t>(reader: &mut Reader<'t>, arcs: &[Arc], layer: usize, raw: &'t RawValue, path: &str) {
    match object(raw).and_then(|collection| list(collection.get("geometries")?)) {
        None => read_shape(reader, arcs, layer, raw, path),
        Some(geometries) => {
            for (index, raw) in geometries.into_iter().enumerate() {
                read_shape(reader, arcs, layer, raw, &format!("{path}.geometries[{index}]"));
            }
        }
    }
}

fn read_shape<'t>(reader: &mut Reader<'t>, arcs: &[Arc], layer: usize, raw: &'t RawValue, path: &str) {
    let Some(geometry) = object(raw) else { return reader.bad_geometry(raw, path, NO_OBJECT) };
    let properties = geometry.get("properties").and_then(object).unwrap_or(Object::EMPTY);
    let Some((id, name)) = reader.identity(raw, path, &geometry, &properties) else { return };
    let read_polygon = |reader: &mut Reader<'t>, raw: &'t RawValue| read_polygon(reader, arcs, raw);
    let polygons = reader.polygons(raw, path, &geometry, "arcs", &read_polygon);
    reader.add(layer, raw, path, Shape { id, name, polygons });
}

fn read_polygon(reader: &mut Reader<'_>, arcs: &[Arc], raw: &RawValue) -> Result<Polygon, String> {
    let rings = list(raw).filter(|rings| !rings.is_empty()).ok_or(NO_RING)?;
    let rings = rings.into_iter().map(|raw| {
        let references = whole_numbers(raw).ok_or("a ring is a list of arc numbers")?;
        let points = join(reader, arcs, &references)?;
        reader.ring(points)
    });
    Ok(Polygon { rings: rings.collect::<Result<_, _>>()? })
}

/// The points of a ring. A reference below zero means the arc `!reference` from its end.
fn join(reader: &Reader<'_>, arcs: &[Arc], references: &[i64]) -> Result<Ring, String> {
    let mut ring: Ring = Vec::new();
    for &reference in references {
        let index = usize::try_from(if reference < 0 { !reference } else { reference });
        let arc = match index.ok().and_then(|index| arcs.get(index)) {
            Some(Some(arc)) => arc,
            Some(None) => return Err(format!("arc {reference} cannot be used")),
            None => return Err(format!("there is no arc {reference}")),
        };
        reader.check_room(ring.len() + arc.len())?;
        let before = ring.last().copied();
        let begin = ring.len();
        ring.extend(arc);
        if reference < 0 {
            ring.get_mut(begin..).unwrap_or_default().reverse();
        }
        if before.is_some_and(|last| ring.get(begin) != Some(&last)) {
            return Err(format!("arc {reference} does not begin where the one before ends"));
        }
    }
    if ring.first() == ring.last() { Ok(ring) } else { Err("the arcs do not close".to_owned()) }
}
