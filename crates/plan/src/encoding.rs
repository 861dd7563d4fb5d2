//! From a file's bytes to its text. The encoding is seen in the bytes: a server often says nothing of it, or what is not
//! true.

use std::borrow::Cow;

use crate::issue::{Issue, Problem, ReadError};

/// A file's text.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Text<'b> {
    pub text: Cow<'b, str>,
    /// What an editor should know of it: that it is not in UTF-8.
    pub issue: Option<Issue>,
}

const UTF_16: &str = "UTF-16";

/// What Windows-1252 has from 0x80 to 0x9F, where Latin-1 has nothing that can be seen.
const WINDOWS: [u16; 32] = [
    0x20AC, 0x81, 0x201A, 0x0192, 0x201E, 0x2026, 0x2020, 0x2021, 0x02C6, 0x2030, 0x0160, 0x2039, 0x0152, 0x8D, 0x017D,
    0x8F, 0x90, 0x2018, 0x2019, 0x201C, 0x201D, 0x2022, 0x2013, 0x2014, 0x02DC, 0x2122, 0x0161, 0x203A, 0x0153, 0x9D,
    0x017E, 0x0178,
];

/// The text in a file's bytes: in UTF-8, in UTF-16 or, where single bytes are neither, in Windows-1252.
///
/// # Errors
///
/// [`ReadError::NotText`] with the first line that has what no text has: the file is a picture, a spreadsheet or the like.
pub fn text_of(bytes: &[u8]) -> Result<Text<'_>, ReadError> {
    let (text, encoding) = match *bytes {
        [0xFF, 0xFE, ..] | [_, 0, ..] => (Cow::Owned(utf_16(bytes, u16::from_le_bytes)), Some(UTF_16)),
        [0xFE, 0xFF, ..] | [0, _, ..] => (Cow::Owned(utf_16(bytes, u16::from_be_bytes)), Some(UTF_16)),
        _ => match std::str::from_utf8(bytes) {
            Ok(text) => (Cow::Borrowed(text), None),
            Err(_) => (Cow::Owned(windows_1252(bytes)), Some("Windows-1252")),
        },
    };
    let is_no_letter = |letter: char| matches!(letter, '\0'..='\u{8}' | '\u{e}'..='\u{1f}' | '\u{fffe}' | '\u{ffff}');
    if let Some(at) = text.find(is_no_letter) {
        return Err(ReadError::NotText { line: line_at(text.get(..at).unwrap_or_default().as_bytes()) });
    }
    let issue = encoding.map(|name| {
        let first =
            if name == UTF_16 { 0 } else { std::str::from_utf8(bytes).map_or_else(|at| at.valid_up_to(), |_| 0) };
        Issue::warning("", Some(line_at(bytes.get(..first).unwrap_or_default())), Problem::OtherEncoding { name })
    });
    Ok(Text { text, issue })
}

/// The line that comes after these bytes, from 1.
fn line_at(before: &[u8]) -> u32 {
    u32::try_from(before.split(|byte| *byte == b'\n').count()).unwrap_or(u32::MAX)
}

fn utf_16(bytes: &[u8], unit: fn([u8; 2]) -> u16) -> String {
    let units = bytes.chunks_exact(2).filter_map(|pair| pair.try_into().ok().map(unit));
    let letters = char::decode_utf16(units).map(|letter| letter.unwrap_or(char::REPLACEMENT_CHARACTER));
    letters.filter(|letter| *letter != '\u{feff}').collect()
}

/// What is UTF-8 in a file stays so: lines that were pasted from elsewhere may be in another encoding than the rest.
fn windows_1252(bytes: &[u8]) -> String {
    let mut text = String::with_capacity(bytes.len() + bytes.len() / 8);
    for chunk in bytes.utf8_chunks() {
        text.push_str(chunk.valid());
        for &byte in chunk.invalid() {
            let unit = usize::from(byte).checked_sub(0x80).and_then(|at| WINDOWS.get(at));
            text.push(unit.and_then(|unit| char::from_u32(u32::from(*unit))).unwrap_or(char::from(byte)));
        }
    }
    text
}
