//! Plain `GeoJSON`: a collection of features, each with its own coordinates.

use serde_json::value::RawValue;

use super::json::{Object, list, object, positions, text};
use super::reader::{LAYERS, NO_OBJECT, NO_RING, Reader, wrong_kind};
use super::{Polygon, Shape};
use crate::issue::{Problem, ReadError};

pub(super) fn read<'t>(reader: &mut Reader<'t>, root: &Object<'t>) -> Result<(), ReadError> {
    let features = root
        .get("features")
        .and_then(list)
        .ok_or_else(|| wrong_kind("a GeoJSON `FeatureCollection` has a list of `features`"))?;
    for (index, raw) in features.into_iter().enumerate() {
        read_feature(reader, raw, &format!("features[{index}]"));
    }
    Ok(())
}

fn read_feature<'t>(reader: &mut Reader<'t>, raw: &'t RawValue, path: &str) {
    let Some(feature) = object(raw) else { return reader.bad_geometry(raw, path, NO_OBJECT) };
    let properties = feature.get("properties").and_then(object).unwrap_or(Object::EMPTY);
    let mut layer = 0;
    if let Some(raw) = properties.get("layer") {
        let found = text(raw).map_or_else(|| raw.get().to_owned(), Into::into);
        let Some(at) = LAYERS.iter().position(|name| *name == found) else {
            let problem = Problem::BadChoice { found, allowed: LAYERS };
            return reader.error(raw, &format!("{path}.properties.layer"), problem);
        };
        layer = at;
    }
    let Some((id, name)) = reader.identity(raw, path, &feature, &properties) else { return };
    let path = format!("{path}.geometry");
    let geometry = feature.get("geometry").and_then(|raw| Some((raw, object(raw)?)));
    let Some((raw, geometry)) = geometry else {
        return reader.bad_geometry(raw, &path, "the feature has no geometry");
    };
    let polygons = reader.polygons(raw, &path, &geometry, "coordinates", &read_polygon);
    reader.add(layer, raw, &path, Shape { id, name, polygons });
}

fn read_polygon(reader: &mut Reader<'_>, raw: &RawValue) -> Result<Polygon, String> {
    let rings = list(raw).filter(|rings| !rings.is_empty()).ok_or(NO_RING)?;
    let rings = rings.into_iter().map(|raw| {
        let points = positions(raw).ok_or("a ring is a list of positions, each of two numbers")?;
        reader.ring(points)
    });
    Ok(Polygon { rings: rings.collect::<Result<_, _>>()? })
}
