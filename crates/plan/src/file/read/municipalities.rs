//! Reads municipalities, their names through the years, their figures and their places.

use super::{Item, Reader, each};
use crate::file::format::Fields;
use crate::issue::Kind;
use crate::model::{AlternateRegion, KeyFigure, Municipality, MunicipalityId, MunicipalityName, Place, RegionId};

impl Reader<'_> {
    pub(super) fn municipality(&self, item: &Item<'_, '_>) -> Municipality {
        let Item { id, fields } = item;
        let mut later: Vec<MunicipalityName> = Vec::new();
        for name in each(fields, "later", municipality_name) {
            let place = later.partition_point(|earlier| earlier.from <= name.from);
            later.insert(place, name);
        }
        let municipality = Municipality {
            id: MunicipalityId::new(id),
            name: fields.text_or("name", id),
            centre: fields.text("centre"),
            later,
            change: fields.text("change"),
            note: fields.text("note"),
            alternates: each(fields, "alternates", |fields| self.alternate(fields)),
            key_figures: self.key_figures(fields),
            sources: self.needed_sources(fields),
        };
        fields.done();
        municipality
    }

    fn alternate(&self, fields: &Fields<'_, '_>) -> Option<AlternateRegion> {
        let region = match fields.get("region") {
            Some(value) => self.known.reference(value, Kind::Region),
            None => fields.missing("region"),
        };
        let from = fields.date("from");
        let to = fields.date("to");
        let note = fields.text("note");
        let sources = self.needed_sources(fields);
        fields.done();
        Some(AlternateRegion { region: RegionId::new(&region?), from, to, note, sources })
    }

    pub(super) fn place(&self, fields: &Fields<'_, '_>) -> Option<Place> {
        let name = fields.needed_text("name");
        let lon = degrees(fields, "lon", 180.0);
        let lat = degrees(fields, "lat", 90.0);
        let major = fields.flag("major");
        let municipality = fields.get("municipality").and_then(|value| self.known.reference(value, Kind::Municipality));
        fields.done();
        let municipality = municipality.map(|id| MunicipalityId::new(&id));
        Some(Place { name: name?, lon: lon?, lat: lat?, major, municipality })
    }

    pub(super) fn key_figures(&self, fields: &Fields<'_, '_>) -> Vec<KeyFigure> {
        each(fields, "keyFigures", |fields| self.key_figure(fields))
    }

    fn key_figure(&self, fields: &Fields<'_, '_>) -> Option<KeyFigure> {
        let label = fields.needed_text("label");
        let value = fields.needed_number("value");
        let figure = KeyFigure {
            label: label.clone().unwrap_or_default(),
            value: value.unwrap_or_default(),
            unit: fields.text("unit").unwrap_or_default(),
            date: fields.date("date"),
            population: fields.flag("population"),
            derived: fields.flag("derived"),
            note: fields.text("note"),
            sources: self.needed_sources(fields),
        };
        fields.done();
        label?;
        if value? < 0.0 && figure.population {
            fields.get("value")?.bad_number();
            return None;
        }
        Some(figure)
    }
}

fn municipality_name(fields: &Fields<'_, '_>) -> Option<MunicipalityName> {
    let from = fields.needed_date("from");
    let number = fields.needed_municipality("number");
    let name = fields.needed_text("name");
    let county = fields.text("county").unwrap_or_default();
    let left_county = fields.flag("leftCounty");
    fields.done();
    Some(MunicipalityName { from: from?, number: number?, name: name?, county, left_county })
}

fn degrees(fields: &Fields<'_, '_>, name: &'static str, most: f64) -> Option<f64> {
    let degrees = fields.needed_number(name)?;
    if degrees.abs() > most {
        fields.get(name)?.bad_number();
        return None;
    }
    Some(degrees)
}
