//! Plain `GeoJSON`: a collection of features, each with its own coordinates.

use serde_json::value::RawValue;

use super::read::{LAYERS, Position, Properties, Reader, Root, parse, parse_or_reason, wrong_kind};
use super::{Point, Polygon, Shape};
use crate::issue::{Problem, ReadError};

#[derive(serde::Deserialize)]
struct Feature<'t> {
    #[serde(borrow)]
    id: Option<&'t RawValue>,
    #[serde(borrow)]
    properties: Option<&'t RawValue>,
    #[serde(borrow)]
    geometry: Option<&'t RawValue>,
}

#[derive(serde::Deserialize)]
struct Geometry<'t> {
    #[serde(rename = "type")]
    kind: String,
    #[serde(borrow)]
    coordinates: Option<&'t RawValue>,
}

pub(super) fn read<'t>(reader: &mut Reader<'t>, root: &Root<'t>) -> Result<(), ReadError> {
    let features: Vec<&RawValue> = root
        .features
        .and_then(parse)
        .ok_or_else(|| wrong_kind("a GeoJSON `FeatureCollection` has a list of `features`"))?;
    for (index, raw) in features.into_iter().enumerate() {
        read_feature(reader, raw, &format!("features[{index}]"));
    }
    Ok(())
}

fn read_feature<'t>(reader: &mut Reader<'t>, raw: &'t RawValue, path: &str) {
    let feature: Feature<'t> = match parse_or_reason(raw) {
        Ok(feature) => feature,
        Err(reason) => return reader.error(raw, path, Problem::Malformed { reason }),
    };
    let properties: Properties<'t> = feature.properties.and_then(parse).unwrap_or_default();
    let layer = properties.layer.map_or(Ok(0), |raw| {
        let found: String = parse(raw).unwrap_or_else(|| raw.get().to_owned());
        LAYERS.iter().position(|name| *name == found).ok_or((raw, found))
    });
    let layer = match layer {
        Ok(layer) => layer,
        Err((raw, found)) => {
            let problem = Problem::BadChoice { found, allowed: LAYERS };
            return reader.error(raw, &format!("{path}.properties.layer"), problem);
        }
    };
    let Some((id, name)) = reader.identity(raw, path, feature.id, &properties) else { return };
    let path = format!("{path}.geometry");
    let Some(geometry) = feature.geometry else {
        return reader.bad_geometry(raw, &path, "the feature has no geometry");
    };
    let polygons = read_geometry(reader, geometry, &path);
    reader.add(layer, raw, &path, Shape { id, name, polygons });
}

fn read_geometry<'t>(reader: &mut Reader<'t>, raw: &'t RawValue, path: &str) -> Vec<Polygon> {
    let geometry: Geometry<'t> = match parse_or_reason(raw) {
        Ok(geometry) => geometry,
        Err(reason) => {
            reader.bad_geometry(raw, path, reason);
            return Vec::new();
        }
    };
    let path = format!("{path}.coordinates");
    let parts: Option<Vec<(String, &RawValue)>> = match (geometry.kind.as_str(), geometry.coordinates) {
        ("Polygon", Some(raw)) => Some(vec![(path.clone(), raw)]),
        ("MultiPolygon", Some(raw)) => parse::<Vec<&RawValue>>(raw)
            .map(|parts| parts.into_iter().enumerate().map(|(at, raw)| (format!("{path}[{at}]"), raw)).collect()),
        _ => None,
    };
    let Some(parts) = parts else {
        reader.bad_geometry(raw, &path, "land is a `Polygon` or a `MultiPolygon` with `coordinates`");
        return Vec::new();
    };
    let mut polygons = Vec::new();
    for (path, raw) in parts {
        match read_polygon(reader, raw) {
            Ok(polygon) => polygons.push(polygon),
            Err(reason) => reader.bad_geometry(raw, &path, reason),
        }
    }
    polygons
}

fn read_polygon(reader: &mut Reader<'_>, raw: &RawValue) -> Result<Polygon, String> {
    let rings: Vec<Vec<Position>> = parse_or_reason(raw)?;
    if rings.is_empty() {
        return Err("a polygon has no ring".to_owned());
    }
    let point = |Position(lon, lat)| Point { lon, lat };
    let rings = rings.into_iter().map(|ring| reader.ring(ring.into_iter().map(point).collect()));
    Ok(Polygon { rings: rings.collect::<Result<_, _>>()? })
}
