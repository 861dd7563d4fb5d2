//! `TopoJSON`: lines are stored once, as arcs, and shapes say which arcs they are made of.

use std::collections::BTreeMap;

use serde_json::value::RawValue;

use super::read::{LAYERS, Position, Properties, Reader, Root, parse, parse_or_reason, wrong_kind};
use super::{Bounds, Point, Polygon, Ring, Shape};
use crate::issue::{Problem, ReadError};

/// How whole numbers become degrees.
#[derive(serde::Deserialize)]
struct Transform {
    scale: Position,
    translate: Position,
}

#[derive(serde::Deserialize)]
struct Geometry<'t> {
    #[serde(rename = "type")]
    kind: Option<String>,
    #[serde(borrow)]
    id: Option<&'t RawValue>,
    #[serde(borrow)]
    properties: Option<&'t RawValue>,
    #[serde(borrow)]
    arcs: Option<&'t RawValue>,
    #[serde(borrow)]
    geometries: Option<Vec<&'t RawValue>>,
}

/// A line of the file; none where it cannot be used.
type Arc = Option<Vec<Point>>;

pub(super) fn read<'t>(reader: &mut Reader<'t>, root: &Root<'t>) -> Result<(), ReadError> {
    let objects: BTreeMap<String, &RawValue> =
        root.objects.and_then(parse).ok_or_else(|| wrong_kind("a TopoJSON `Topology` has `objects`"))?;
    let arcs = read_arcs(reader, root)?;
    let is_known = |name: &String| LAYERS.contains(&name.as_str());
    // Tools that make such files name their one object after the file that it was made from.
    let is_lone = objects.len() == 1;
    if !is_lone && !objects.keys().any(is_known) {
        return Err(wrong_kind("none of the `objects` is called `base`"));
    }
    for (name, raw) in &objects {
        match LAYERS.iter().position(|layer| layer == name) {
            Some(layer) => read_object(reader, &arcs, layer, raw, &format!("objects.{name}")),
            None if is_lone => read_object(reader, &arcs, 0, raw, &format!("objects.{name}")),
            None => reader.warning(raw, "objects", Problem::UnknownField { field: name.clone() }),
        }
    }
    Ok(())
}

fn read_arcs<'t>(reader: &mut Reader<'t>, root: &Root<'t>) -> Result<Vec<Arc>, ReadError> {
    let transform: Option<Transform> = match root.transform {
        Some(raw) => Some(parse(raw).ok_or_else(|| wrong_kind("the `transform` has no `scale` and `translate`"))?),
        None => None,
    };
    let arcs: Vec<&RawValue> =
        root.arcs.and_then(parse).ok_or_else(|| wrong_kind("a TopoJSON `Topology` has a list of `arcs`"))?;
    let read = |(index, raw): (usize, &'t RawValue)| {
        let points = parse_or_reason(raw).and_then(|positions| read_arc(positions, transform.as_ref()));
        points.map_err(|reason| reader.bad_geometry(raw, &format!("arcs[{index}]"), reason)).ok()
    };
    Ok(arcs.into_iter().enumerate().map(read).collect())
}

fn read_arc(positions: Vec<Position>, transform: Option<&Transform>) -> Result<Vec<Point>, String> {
    let (mut x, mut y) = (0.0, 0.0);
    let point = |position: Position| match transform {
        None => Point { lon: position.0, lat: position.1 },
        Some(Transform { scale, translate }) => {
            // With a transform, each position is the step from the one before.
            x += position.0;
            y += position.1;
            Point { lon: x * scale.0 + translate.0, lat: y * scale.1 + translate.1 }
        }
    };
    let points: Vec<Point> = positions.into_iter().map(point).collect();
    match points.iter().find(|point| !Bounds::WORLD.contains(**point)) {
        Some(point) => Err(format!("{}, {} is not a longitude and a latitude in degrees", point.lon, point.lat)),
        None if points.len() < 2 => Err("an arc has fewer than two points".to_owned()),
        None => Ok(points),
    }
}

/// Reads one of the `objects`: a collection of shapes, or a single one.
fn read_object<'t>(reader: &mut Reader<'t>, arcs: &[Arc], layer: usize, raw: &'t RawValue, path: &str) {
    let Some(geometry) = read_geometry(reader, raw, path) else { return };
    match geometry.geometries {
        None => read_shape(reader, arcs, layer, raw, path, &geometry),
        Some(geometries) => {
            for (index, raw) in geometries.into_iter().enumerate() {
                let path = format!("{path}.geometries[{index}]");
                if let Some(geometry) = read_geometry(reader, raw, &path) {
                    read_shape(reader, arcs, layer, raw, &path, &geometry);
                }
            }
        }
    }
}

fn read_geometry<'t>(reader: &mut Reader<'t>, raw: &'t RawValue, path: &str) -> Option<Geometry<'t>> {
    parse_or_reason(raw).map_err(|reason| reader.error(raw, path, Problem::Malformed { reason })).ok()
}

fn read_shape<'t>(
    reader: &mut Reader<'t>,
    arcs: &[Arc],
    layer: usize,
    raw: &'t RawValue,
    path: &str,
    geometry: &Geometry<'t>,
) {
    let properties: Properties<'t> = geometry.properties.and_then(parse).unwrap_or_default();
    let Some((id, name)) = reader.identity(raw, path, geometry.id, &properties) else { return };
    let parts: Option<Vec<&RawValue>> = match (geometry.kind.as_deref(), geometry.arcs) {
        (Some("Polygon"), Some(arcs)) => Some(vec![arcs]),
        (Some("MultiPolygon"), Some(arcs)) => parse(arcs),
        _ => None,
    };
    let Some(parts) = parts else {
        return reader.bad_geometry(raw, path, "land is a `Polygon` or a `MultiPolygon` with `arcs`");
    };
    let is_single = geometry.kind.as_deref() == Some("Polygon");
    let mut polygons = Vec::new();
    for (index, raw) in parts.into_iter().enumerate() {
        match read_polygon(reader, arcs, raw) {
            Ok(polygon) => polygons.push(polygon),
            Err(reason) if is_single => reader.bad_geometry(raw, &format!("{path}.arcs"), reason),
            Err(reason) => reader.bad_geometry(raw, &format!("{path}.arcs[{index}]"), reason),
        }
    }
    reader.add(layer, raw, path, Shape { id, name, polygons });
}

fn read_polygon(reader: &mut Reader<'_>, arcs: &[Arc], raw: &RawValue) -> Result<Polygon, String> {
    let rings: Vec<Vec<i64>> = parse_or_reason(raw)?;
    if rings.is_empty() {
        return Err("a polygon has no ring".to_owned());
    }
    let rings = rings.into_iter().map(|references| {
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
        let forwards = reference >= 0;
        let first = if forwards { arc.first() } else { arc.last() };
        if ring.last().is_some_and(|last| Some(last) != first) {
            return Err(format!("arc {reference} does not begin where the one before ends"));
        }
        if forwards {
            ring.extend(arc);
        } else {
            ring.extend(arc.iter().rev());
        }
    }
    if ring.first() == ring.last() { Ok(ring) } else { Err("the arcs do not close".to_owned()) }
}
