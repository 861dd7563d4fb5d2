//! JSON, taken apart one value at a time.
//!
//! `serde_json` checks the syntax of the whole file and finds where each value begins and ends; the
//! readers of the two kinds of file do the rest. Derived structs would stop at the first slip in
//! an object and lose all that the object has, and each would add a kilobyte or two to the wasm.

use std::borrow::Cow;
use std::cell::OnceCell;
use std::fmt;

use serde::de::{Deserializer, Error, MapAccess, Visitor};
use serde_json::error::Category;
use serde_json::value::RawValue;

use crate::issue::{Issue, JsonType, Problem, ReadError, Slip};
use crate::mend::{Mended, mended};

/// The fields of an object by name, in the order of the file, each as the text of its value.
pub type Fields<'t> = Vec<(Cow<'t, str>, &'t RawValue)>;

/// The object that a whole file is.
pub(crate) struct File<'t> {
    /// The text that it has been read from: the file's, or what has been mended of it. Lines are the file's.
    pub text: &'t str,
    pub fields: Fields<'t>,
    /// What was wrong with the file before anything in it was looked at.
    pub issues: Vec<Issue>,
}

/// Takes the object that a whole file is. What is no JSON is mended, as far as it can be told what is meant; `room` is
/// where the mended text then stays.
///
/// # Errors
///
/// [`ReadError`], if the file is empty, a web page, cut short, no JSON, or JSON but no object.
pub(crate) fn open<'t>(text: &'t str, room: &'t OnceCell<Mended>) -> Result<File<'t>, ReadError> {
    let mut issues = Vec::new();
    let bare = text.strip_prefix('\u{feff}').unwrap_or(text);
    if bare.len() < text.len() {
        issues.push(Issue::warning("", Some(1), Problem::ByteOrderMark));
    }
    let begin = bare.trim_start();
    if begin.is_empty() {
        return Err(ReadError::Empty);
    }
    if begin.starts_with('<') && !begin.starts_with("<<<<<<<") {
        return Err(ReadError::HtmlPage);
    }
    let error = match file(bare) {
        Ok(fields) => return Ok(File { text: bare, fields, issues }),
        Err(error @ (ReadError::NotJson { .. } | ReadError::Truncated { .. })) => error,
        Err(other) => return Err(other),
    };
    let Mended { text, slips, is_astray } = room.get_or_init(|| mended(bare));
    match file(text) {
        Ok(fields) => {
            issues.extend(slips.iter().map(|(line, slip)| match slip {
                // What the second version has is not shown.
                Slip::MergeMark => Issue::error("", Some(*line), Problem::Slip(*slip)),
                _ => Issue::warning("", Some(*line), Problem::Slip(*slip)),
            }));
            Ok(File { text, fields, issues })
        }
        Err(cut @ ReadError::Truncated { .. }) if !is_astray => Err(cut),
        Err(ReadError::NotJson { .. } | ReadError::Truncated { .. }) => Err(error),
        Err(other) => Err(other),
    }
}

fn file(text: &str) -> Result<Fields<'_>, ReadError> {
    object(text).map_err(|error| {
        let line = whole(error.line());
        match error.classify() {
            // The parser counts a closing line break as the beginning of one more line.
            Category::Eof => ReadError::Truncated { line: line.min(whole(text.lines().count())) },
            Category::Data => ReadError::WrongKind { wanted: &["{ … }"] },
            Category::Syntax | Category::Io => {
                ReadError::NotJson { line, column: whole(error.column()), reason: reason(&error) }
            }
        }
    })
}

/// The fields of an object.
///
/// # Errors
///
/// For what is no object or no JSON.
pub fn object(raw: &str) -> serde_json::Result<Fields<'_>> {
    let mut deserializer = serde_json::Deserializer::from_str(raw);
    let fields = deserializer.deserialize_map(ObjectVisitor)?;
    deserializer.end()?;
    Ok(fields)
}

/// The values of a list.
///
/// # Errors
///
/// For what is no list or no JSON.
pub fn list(raw: &str) -> serde_json::Result<Vec<&RawValue>> {
    serde_json::from_str(raw)
}

/// A value as the only one of a list.
///
/// # Errors
///
/// For what is no JSON.
pub fn alone(raw: &str) -> serde_json::Result<Vec<&RawValue>> {
    Ok(vec![serde_json::from_str(raw)?])
}

/// The text that a JSON string stands for: a part of the file, unless it holds escapes.
///
/// # Errors
///
/// For what is no string, or holds half a character.
pub fn text(raw: &str) -> serde_json::Result<Cow<'_, str>> {
    match raw.strip_prefix('"').and_then(|rest| rest.strip_suffix('"')) {
        Some(plain) if !plain.contains('\\') => Ok(Cow::Borrowed(plain)),
        _ => serde_json::from_str(raw).map(Cow::Owned),
    }
}

/// A number, if that is what a value is and it is finite. Not Rust's own parser: its tables weigh
/// more than all of this file, and this one is in the wasm anyway.
pub fn number(raw: &str) -> Option<f64> {
    serde_json::from_str(raw).ok()
}

/// The type of a value that is known to be JSON: its first character tells.
pub fn type_of(raw: &str) -> JsonType {
    match raw.as_bytes().first() {
        Some(b'"') => JsonType::Text,
        Some(b'{') => JsonType::Object,
        Some(b'[') => JsonType::List,
        Some(b't' | b'f') => JsonType::YesNo,
        Some(b'n') => JsonType::Nothing,
        _ => JsonType::Number,
    }
}

/// The parser's words without the place, which is given apart.
pub fn reason(error: &serde_json::Error) -> String {
    let text = error.to_string();
    text.rsplit_once(" at line ").map_or_else(|| text.clone(), |(reason, _)| reason.to_owned())
}

fn whole(number: usize) -> u32 {
    u32::try_from(number).unwrap_or(u32::MAX)
}

struct ObjectVisitor;

impl<'de> Visitor<'de> for ObjectVisitor {
    type Value = Fields<'de>;

    fn expecting(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str("an object")
    }

    fn visit_map<A: MapAccess<'de>>(self, mut map: A) -> Result<Self::Value, A::Error> {
        let mut fields = Vec::new();
        while let Some((name, value)) = map.next_entry::<&RawValue, &RawValue>()? {
            fields.push((text(name.get()).map_err(Error::custom)?, value));
        }
        Ok(fields)
    }
}
