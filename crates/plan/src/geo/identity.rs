//! Which municipality a feature is: files of GIS programs call the number by many names, and number the features as well.

use serde_json::value::RawValue;

use super::expected::Expected;
use super::json::{Object, text};
use crate::number::with_zero;

/// How many of a file's features are looked at to find the field.
const SAMPLES: usize = 1000;

/// The names that the field usually has. A feature's own id goes before all of them.
pub(super) const USUAL: [&str; 3] = ["id", "nr", "kommunenummer"];

/// One shape of a file, not yet looked into.
pub(super) struct Feature<'t> {
    pub raw: &'t RawValue,
    pub path: String,
    /// Its place among the layers.
    pub layer: usize,
    pub fields: Object<'t>,
    pub properties: Object<'t>,
}

/// Where the municipalities' numbers stand: a property of this name, or the features' own ids.
#[derive(Debug, Clone, PartialEq, Eq)]
pub(super) enum Field {
    Own,
    Property(String),
}

/// A field that might hold the numbers, and how much speaks for that.
struct Candidate {
    field: Field,
    /// How many features it gives a number that the plan has.
    known: usize,
    /// To how many it gives one that a Norwegian municipality could have.
    plausible: usize,
}

impl Field {
    /// The field that speaks most for itself, if any does.
    pub fn of(features: &[Feature<'_>], expected: &Expected<'_>) -> Option<Self> {
        let mut found: Vec<Candidate> = Vec::new();
        // Land around and beyond the county has numbers that say nothing here.
        let of_county = features.iter().filter(|feature| feature.layer < 2);
        for feature in of_county.step_by(features.len() / SAMPLES + 1) {
            let own = feature.fields.get("id").map(|raw| (Self::Own, raw));
            let properties = feature.properties.fields().map(|(name, raw)| (Self::Property(name.to_owned()), raw));
            for (field, raw) in own.into_iter().chain(properties) {
                let Some((number, _)) = number_in(raw, expected) else { continue };
                let known = usize::from(expected.has(&number));
                let plausible = usize::from(is_plausible(&number));
                match found.iter_mut().find(|candidate| candidate.field == field) {
                    Some(candidate) => {
                        candidate.known += known;
                        candidate.plausible += plausible;
                    }
                    None => found.push(Candidate { field, known, plausible }),
                }
            }
        }
        let mut best: Option<Candidate> = None;
        for candidate in found {
            let value = |of: &Candidate| (of.known, of.plausible, of.field.rank());
            if candidate.plausible + candidate.known > 0
                && best.as_ref().is_none_or(|best| value(best) < value(&candidate))
            {
                best = Some(candidate);
            }
        }
        best.map(|best| best.field)
    }

    /// How much a field's name says that it holds the number.
    fn rank(&self) -> u8 {
        match self {
            Self::Own => 3,
            Self::Property(name) if USUAL.contains(&name.as_str()) => 2,
            Self::Property(name) if name.to_ascii_lowercase().contains("kom") => 1,
            Self::Property(_) => 0,
        }
    }

    /// What it holds.
    pub fn value<'t>(&self, feature: &Feature<'t>) -> Option<&'t RawValue> {
        match self {
            Self::Own => feature.fields.get("id"),
            Self::Property(name) => feature.properties.get(name),
        }
    }
}

/// What holds the id of a feature that has nothing in the file's usual field.
pub(super) fn otherwise<'t>(feature: &Feature<'t>) -> Option<&'t RawValue> {
    let named = || USUAL.iter().find_map(|name| feature.properties.get(name));
    feature.fields.get("id").or_else(named)
}

/// The id that a value is, and how it is written, if it is a text or a whole number.
pub(super) fn number_in(raw: &RawValue, expected: &Expected<'_>) -> Option<(String, String)> {
    let (written, is_text) = match text(raw) {
        Some(text) => (text.trim().to_owned(), true),
        None => (raw.get().strip_suffix(".0").unwrap_or(raw.get()).to_owned(), false),
    };
    let is_whole = !written.is_empty() && written.bytes().all(|byte| byte.is_ascii_digit());
    if written.is_empty() || !is_text && !is_whole {
        return None;
    }
    let number = match with_zero(&written) {
        Some(number) if !expected.has(&written) => number,
        _ if !is_text => format!("{written:0>4}"),
        _ => written.clone(),
    };
    Some((number, written))
}

/// Whether a Norwegian municipality could have this number.
fn is_plausible(number: &str) -> bool {
    number.len() == 4 && number.bytes().all(|byte| byte.is_ascii_digit()) && !number.starts_with("00")
}
