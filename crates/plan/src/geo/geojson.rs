//! Plain `GeoJSON`: a collection of features, each with its own coordinates.

use serde_json::value::RawValue;

use super::identity::Feature;
use super::json::{Object, first_position, list, object, positions};
use super::reader::{Reader, wrong_kind};
use super::recognise::SAMPLES;
use super::{Polygon, Shape};
use crate::issue::{Flaw, ReadError};

pub(super) fn read<'t>(reader: &mut Reader<'t>, root: &Object<'t>) -> Result<(), ReadError> {
    let features = root.get("features").and_then(list).ok_or_else(|| wrong_kind(&["features"]))?;
    let feature = |(index, raw)| reader.feature(raw, format!("features[{index}]"), None);
    let features: Vec<Feature<'t>> = features.into_iter().enumerate().filter_map(feature).collect();
    reader.identify(&features);
    let coordinates =
        |feature: &Feature<'t>| first_position(feature.fields.get("geometry").and_then(object)?.get("coordinates")?);
    let samples: Vec<_> = features.iter().step_by(features.len() / SAMPLES + 1).filter_map(coordinates).collect();
    reader.recognise(root, &samples)?;
    for feature in &features {
        read_feature(reader, feature);
    }
    Ok(())
}

fn read_feature<'t>(reader: &mut Reader<'t>, feature: &Feature<'t>) {
    let Some((id, name)) = reader.identity(feature) else { return };
    let path = format!("{}.geometry", feature.path);
    let geometry = feature.fields.get("geometry").and_then(|raw| Some((raw, object(raw)?)));
    let Some((raw, geometry)) = geometry else {
        return reader.bad_geometry(feature.raw, &path, Flaw::NoGeometry);
    };
    let polygons = reader.polygons(raw, &path, &geometry, "coordinates", &read_polygon);
    reader.add(feature, path, Shape { id, name, polygons });
}

fn read_polygon(reader: &mut Reader<'_>, raw: &RawValue) -> Result<Polygon, Flaw> {
    let rings = list(raw).filter(|rings| !rings.is_empty()).ok_or(Flaw::NoRing)?;
    let rings = rings.into_iter().map(|raw| {
        let mut points = positions(raw).ok_or(Flaw::NoRing)?;
        for point in &mut points {
            *point = reader.positions.place(*point);
        }
        reader.ring(points)
    });
    Ok(Polygon { rings: rings.collect::<Result<_, _>>()? })
}
