//! JSON, no further taken apart than boundaries need.
//!
//! `serde_json` checks the syntax of the whole file and finds where each value begins and ends.
//! Its derived structs would do the rest, but each would add a kilobyte or two to what is sent to
//! the browser, and one slip in an object would cost the whole object. Lists of numbers, which are
//! most of the file, are read from their text: that it is JSON is known by then.

use std::borrow::Cow;
use std::fmt;

use serde::de::{Deserializer, MapAccess, Visitor};
use serde_json::error::Category;
use serde_json::value::RawValue;

use super::Point;
use crate::issue::{JsonType, ReadError};

/// The fields of an object, in the order of the file.
pub(super) struct Object<'t>(Vec<(Cow<'t, str>, &'t RawValue)>);

impl<'t> Object<'t> {
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

/// The object that a file is.
pub(super) fn open(file: &str) -> Result<Object<'_>, ReadError> {
    let begin = file.trim_start();
    if begin.is_empty() {
        return Err(ReadError::Empty);
    }
    if begin.starts_with('<') {
        return Err(ReadError::HtmlPage);
    }
    fields(file).map_err(|error| {
        let line = whole(error.line());
        match error.classify() {
            // The parser counts a closing line break as the beginning of one more line.
            Category::Eof => ReadError::Truncated { line: line.min(whole(file.lines().count())) },
            Category::Data => ReadError::WrongKind { reason: "the file should hold one object, { … }".to_owned() },
            Category::Syntax | Category::Io => {
                let reason = error.to_string();
                let words = reason.rsplit_once(" at line ").map_or(reason.as_str(), |(words, _)| words);
                ReadError::NotJson { line, column: whole(error.column()), reason: words.to_owned() }
            }
        }
    })
}

/// An object, if that is what a value is.
pub(super) fn object(raw: &RawValue) -> Option<Object<'_>> {
    fields(raw.get()).ok()
}

/// A list of values, if that is what a value is.
pub(super) fn list(raw: &RawValue) -> Option<Vec<&RawValue>> {
    serde_json::from_str(raw.get()).ok()
}

/// A text, if that is what a value is.
pub(super) fn text(raw: &RawValue) -> Option<Cow<'_, str>> {
    text_in(raw.get()).ok()
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

/// One position.
pub(super) fn position(raw: &RawValue) -> Option<Point> {
    position_in(within_brackets(raw.get())?)
}

fn position_in(numbers: &str) -> Option<Point> {
    let mut numbers = numbers.split(',');
    let mut next = || numbers.next()?.trim().parse().ok().filter(|number: &f64| number.is_finite());
    Some(Point { lon: next()?, lat: next()? })
}

fn within_brackets(list: &str) -> Option<&str> {
    Some(list.strip_prefix('[')?.strip_suffix(']')?.trim())
}

/// The type of a value: its first character tells.
pub(super) fn type_of(raw: &RawValue) -> JsonType {
    match raw.get().as_bytes().first() {
        Some(b'"') => JsonType::Text,
        Some(b'{') => JsonType::Object,
        Some(b'[') => JsonType::List,
        Some(b't' | b'f') => JsonType::YesNo,
        Some(b'n') => JsonType::Nothing,
        _ => JsonType::Number,
    }
}

fn fields(json: &str) -> serde_json::Result<Object<'_>> {
    let mut deserializer = serde_json::Deserializer::from_str(json);
    let object = deserializer.deserialize_map(Fields)?;
    deserializer.end()?;
    Ok(object)
}

struct Fields;

impl<'de> Visitor<'de> for Fields {
    type Value = Object<'de>;

    fn expecting(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str("an object")
    }

    fn visit_map<A: MapAccess<'de>>(self, mut map: A) -> Result<Object<'de>, A::Error> {
        let mut fields = Vec::new();
        while let Some((name, value)) = map.next_entry::<&RawValue, &RawValue>()? {
            fields.push((text_in(name.get()).map_err(serde::de::Error::custom)?, value));
        }
        Ok(Object(fields))
    }
}

/// The text that a JSON string stands for: a part of the file, unless it holds escapes.
fn text_in(raw: &str) -> serde_json::Result<Cow<'_, str>> {
    match raw.strip_prefix('"').and_then(|rest| rest.strip_suffix('"')) {
        Some(plain) if !plain.contains('\\') => Ok(Cow::Borrowed(plain)),
        _ => serde_json::from_str(raw).map(Cow::Owned),
    }
}

fn whole(number: usize) -> u32 {
    u32::try_from(number).unwrap_or(u32::MAX)
}
