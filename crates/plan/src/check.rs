//! Rules that a plan file keeps across its parts: ids, references, addresses and shapes.

use std::borrow::Cow;
use std::cell::RefCell;
use std::collections::BTreeSet;
use std::sync::Arc;

use crate::file::format::{Fields, Value};
use crate::geo::{Boundaries, MapYear};
use crate::issue::{Issue, Kind, Problem};
use crate::model::{MunicipalityName, Plan};

/// A set of ids. What refers to one shares its text: a plan may have thousands of references to the same few.
pub(super) type Ids = BTreeSet<Arc<str>>;

/// The ids of everything in the file that others may refer to.
#[derive(Default)]
pub(super) struct Known {
    pub regions: Ids,
    pub municipalities: Ids,
    pub focus_areas: Ids,
    pub sub_goals: Ids,
    pub actors: Ids,
    pub sources: Ids,
    /// The municipalities that a region has, so far.
    pub placed: RefCell<Ids>,
}

impl Known {
    /// The references in a list that lead somewhere, each once.
    pub fn references(&self, list: Vec<Value<'_, '_>>, kind: Kind) -> Vec<Arc<str>> {
        let mut seen = Ids::new();
        let mut ids = Vec::new();
        for value in list {
            let Some(id) = self.reference(value, kind) else { continue };
            if seen.insert(id.clone()) {
                ids.push(id);
            } else {
                value.warning(Problem::DuplicateId { id: id.to_string() });
            }
        }
        ids
    }

    /// A reference, if it leads somewhere.
    pub fn reference(&self, value: Value<'_, '_>, kind: Kind) -> Option<Arc<str>> {
        let id = if kind == Kind::Municipality { value.municipality()? } else { value.text()? };
        let ids = match kind {
            Kind::Region => &self.regions,
            Kind::Municipality => &self.municipalities,
            Kind::FocusArea => &self.focus_areas,
            Kind::SubGoal => &self.sub_goals,
            Kind::Actor => &self.actors,
            Kind::Source => &self.sources,
        };
        if let Some(known) = ids.get(id.as_ref()) {
            return Some(known.clone());
        }
        value.error(Problem::UnknownId { kind, id: id.into_owned() });
        None
    }

    /// The municipalities of a region: those that no other region has had before.
    pub fn members(&self, list: Vec<Value<'_, '_>>) -> Vec<Arc<str>> {
        let mut seen = Ids::new();
        let mut ids = Vec::new();
        for value in list {
            let Some(id) = self.reference(value, Kind::Municipality) else { continue };
            if !seen.insert(id.clone()) {
                value.warning(Problem::DuplicateId { id: id.to_string() });
            } else if self.placed.borrow_mut().insert(id.clone()) {
                ids.push(id);
            } else {
                value.error(Problem::TwoRegions { id: id.to_string() });
            }
        }
        ids
    }
}

/// The id of an item, if it is one and no other item of its kind has it.
pub(super) fn own_id(fields: &Fields<'_, '_>, taken: &mut Ids) -> Option<Arc<str>> {
    let Some(value) = fields.get("id") else { return fields.missing("id") };
    unique(value, value.text()?, taken)
}

/// The same for a municipality, whose id is its number.
pub(super) fn own_number(fields: &Fields<'_, '_>, taken: &mut Ids) -> Option<Arc<str>> {
    let Some(value) = fields.get("id") else { return fields.missing("id") };
    unique(value, value.municipality()?, taken)
}

fn unique(value: Value<'_, '_>, id: Cow<'_, str>, taken: &mut Ids) -> Option<Arc<str>> {
    if !is_id(&id) {
        value.error(Problem::BadId { id: id.into_owned() });
        return None;
    }
    let id: Arc<str> = Arc::from(id.as_ref());
    if !taken.insert(id.clone()) {
        value.error(Problem::DuplicateId { id: id.to_string() });
        return None;
    }
    Some(id)
}

/// An address that is safe to link to, or to fetch map images from.
pub(super) fn address(fields: &Fields<'_, '_>, name: &'static str) -> Option<String> {
    let value = fields.get(name)?;
    let found = value.text()?.into_owned();
    if is_web_address(&found) {
        return Some(found);
    }
    value.error(Problem::UnsafeAddress { found });
    None
}

/// Whether a text can be an id: a–z, 0–9 and hyphens, so that it can stand in an address as it is.
pub fn is_id(text: &str) -> bool {
    !text.is_empty() && text.bytes().all(|byte| matches!(byte, b'a'..=b'z' | b'0'..=b'9' | b'-'))
}

/// Whether a text is a full http or https address and nothing more: no scheme that runs code, no
/// characters that an attribute or a browser could read in another way, no user name before the
/// host, and a host and a port that there can be.
pub fn is_web_address(text: &str) -> bool {
    let Some((scheme, rest)) = text.split_once("://") else { return false };
    if !scheme.eq_ignore_ascii_case("https") && !scheme.eq_ignore_ascii_case("http") {
        return false;
    }
    let host = rest.split(['/', '?', '#']).next().unwrap_or_default();
    let (name, port) = host.split_once(':').unwrap_or((host, ""));
    // A name whose last part is a number is read as four numbers.
    let is_number = |part: &str| !part.is_empty() && part.bytes().all(|byte| byte.is_ascii_digit());
    let is_numeric = name.trim_end_matches('.').rsplit('.').next().is_some_and(is_number);
    let has_numbers = || name.split('.').count() == 4 && name.split('.').all(|part| part.parse::<u8>().is_ok());
    let is_port = |port: &str| port.is_empty() || is_number(port) && port.parse::<u16>().is_ok();
    let forbidden = |c: char| c.is_whitespace() || c.is_control() || matches!(c, '\\' | '"' | '<' | '>' | '`');
    name.starts_with(char::is_alphanumeric)
        && name.chars().all(|c| c.is_alphanumeric() || matches!(c, '-' | '.'))
        && is_port(port)
        && (!is_numeric || has_numbers())
        && !text.contains(forbidden)
}

/// Finds the municipalities that the map cannot draw, in the base year and today.
///
/// A municipality that has left the county needs a shape only in the base year, and none does today where the file has
/// one set of borders only. The file's lines are not known any more; the path holds the municipality's id instead of its
/// place in the list.
pub fn check_shapes(plan: &Plan, boundaries: &Boundaries) -> Vec<Issue> {
    let mut issues = Vec::new();
    let mut check = |year, path: String, number: &str| {
        if boundaries.shape(year, number).is_none() {
            let problem = Problem::NoShape { kind: Kind::Municipality, id: number.to_owned() };
            issues.push(Issue::error(path, None, problem));
        }
    };
    for municipality in &plan.municipalities {
        let id = municipality.id.as_str();
        check(MapYear::Base, format!("municipalities[{id}]"), id);
        let left = municipality.today().is_some_and(|now| now.left_county);
        let number = municipality.today().map_or(id, |now: &MunicipalityName| &now.number);
        if !left && !boundaries.today.is_empty() {
            check(MapYear::Today, format!("municipalities[{id}].later"), number);
        }
    }
    issues
}
