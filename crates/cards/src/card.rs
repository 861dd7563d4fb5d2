//! A view's card.

use std::fmt;

use plan::geo::Boundaries;
use plan::model::Plan;
use presenter::map::outlines::Outlines;
use presenter::route::Route;
use presenter::text::Texts;

use crate::fonts::Fonts;
use crate::words::Words;
use crate::{map, pixels, sheet};

/// What cards are of.
#[derive(Debug, Clone, Copy)]
pub struct Shown<'a> {
    pub plan: &'a Plan,
    pub boundaries: &'a Boundaries,
    /// Those of the plan's regions in these boundaries. Without any, cards have no map.
    pub outlines: &'a Outlines,
}

/// A picture for links to a view.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Card {
    /// The file: [`crate::WIDTH`] × [`crate::HEIGHT`] pixels, at most [`crate::MOST_BYTES`].
    pub png: Vec<u8>,
    /// What the picture shows, for those who do not see it.
    pub alt: String,
}

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

/// Draws cards. It can be shared by threads.
pub struct Painter {
    fonts: Fonts,
}

impl Painter {
    /// A painter that writes with these fonts, given as TrueType or OpenType files: the regular and the semi-bold of one
    /// family. The first one names the family.
    ///
    /// # Errors
    /// [`CardError::NoFont`] where none of them is a font.
    pub fn new(fonts: impl IntoIterator<Item = Vec<u8>>) -> Result<Self, CardError> {
        Ok(Self { fonts: Fonts::load(fonts)? })
    }

    /// The card of a view. It depends on nothing else: the same view gives the same bytes.
    ///
    /// # Errors
    /// [`CardError::Drawing`] and [`CardError::Png`] where a library fails, which no plan should make it do.
    pub fn card(&self, shown: Shown<'_>, route: &Route, texts: &'static Texts) -> Result<Card, CardError> {
        let words = Words::of(shown, route, texts);
        let map = map::map(shown, route, texts);
        let sheet = sheet::draw(&self.fonts, &words, map.as_ref());
        let png = pixels::png(&self.fonts.paint(&sheet)?)?;
        Ok(Card { png, alt: words.alt })
    }
}
