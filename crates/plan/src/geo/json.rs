//! The values that boundary files hold, taken from JSON. Lists of numbers, which are most of such a
//! file, are read from their text: that it is JSON is known by then.

use std::borrow::Cow;

use serde_json::value::RawValue;

use super::Point;
use crate::json::{self, Fields};

/// The fields of an object, in the order of the file.
pub(super) struct Object<'t>(Fields<'t>);

impl<'t> Object<'t> {
    pub fn new(fields: Fields<'t>) -> Self {
        Self(fields)
    }

    /// An object without fields.
    pub const EMPTY: Self = Self(Vec::new());

    /// The value of a field, if the object has it and it is not `null`.
    pub fn get(&self, name: &str) -> Option<&'t RawValue> {
        self.fields().find(|(field, _)| *field == name).map(|(_, raw)| raw)
    }

    /// All fields that are not `null`.
    pub fn fields(&self) -> impl Iterator<Item = (&str, &'t RawValue)> {
        self.0.iter().filter(|(_, raw)| raw.get() != "null").map(|(name, raw)| (name.as_ref(), *raw))
    }
}

/// An object, if that is what a value is.
pub(super) fn object(raw: &RawValue) -> Option<Object<'_>> {
    json::object(raw.get()).ok().map(Object)
}

/// A list of values, if that is what a value is.
pub(super) fn list(raw: &RawValue) -> Option<Vec<&RawValue>> {
    json::list(raw.get()).ok()
}

/// A text, if that is what a value is.
pub(super) fn text(raw: &RawValue) -> Option<Cow<'_, str>> {
    json::text(raw.get()).ok()
}

/// A list of whole numbers, if that is what a value is.
pub(super) fn whole_numbers(raw: &RawValue) -> Option<Vec<i64>> {
    let inner = within_brackets(raw.get())?;
    if inner.is_empty() {
        return Some(Vec::new());
    }
    inner.split(',').map(|number| number.trim().parse().ok()).collect()
}

/// A list of positions, if that is what a value is: two numbers each, and perhaps a height, which
/// is passed over.
pub(super) fn positions(raw: &RawValue) -> Option<Vec<Point>> {
    let inner = within_brackets(raw.get())?;
    // Each position ends with a bracket; after the last one there is nothing more.
    let parts = inner.strip_suffix(']').map(|inner| inner.split(']'));
    let parts = parts.into_iter().flatten();
    parts.map(|part| position_in(part.trim_start_matches([',', ' ', '\t', '\r', '\n']).strip_prefix('[')?)).collect()
}

/// The first position of lists of lists of positions, however deep.
pub(super) fn first_position(raw: &RawValue) -> Option<Point> {
    let begin = raw.get().trim_start_matches(['[', ' ', '\t', '\r', '\n']);
    position_in(begin.split(']').next()?)
}

/// One position.
pub(super) fn position(raw: &RawValue) -> Option<Point> {
    position_in(within_brackets(raw.get())?)
}

fn position_in(numbers: &str) -> Option<Point> {
    let mut numbers = numbers.split(',');
    let mut next = || json::number(numbers.next()?.trim());
    Some(Point { lon: next()?, lat: next()? })
}

fn within_brackets(list: &str) -> Option<&str> {
    Some(list.strip_prefix('[')?.strip_suffix(']')?.trim())
}
