//! Why there may be no card.

use std::fmt;

/// Why there is no card.
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum CardError {
    /// None of the given files is a font.
    NoFont,
    /// The drawing cannot be read or made into pixels: the library's own words.
    Drawing(String),
    /// The pixels cannot be written as PNG: the library's own words.
    Png(String),
}

impl fmt::Display for CardError {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        match self {
            Self::NoFont => f.write_str("none of the files is a TrueType or OpenType font"),
            Self::Drawing(reason) => write!(f, "a card cannot be drawn: {reason}"),
            Self::Png(reason) => write!(f, "a card cannot be written as PNG: {reason}"),
        }
    }
}

impl std::error::Error for CardError {}
