//! A view's card.

use presenter::route::Route;
use presenter::text::Texts;

use crate::error::CardError;
use crate::fonts::Fonts;
use crate::shown::Shown;
use crate::words::Words;
use crate::{map, pixels, sheet};

/// A picture for links to a view.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Card {
    /// The file: [`crate::format::WIDTH`] × [`crate::format::HEIGHT`] pixels, at most [`crate::format::MOST_BYTES`].
    pub png: Vec<u8>,
    /// What the picture shows, for those who do not see it.
    pub alt: String,
}

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
