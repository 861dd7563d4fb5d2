//! The fonts: how wide a text is, and from a drawing to pixels. Nothing of the machine's own fonts is used.

use std::sync::Arc;

use presenter::map::path::whole;
use presenter::markup::Element;
use resvg::tiny_skia::{Pixmap, Transform};
use resvg::usvg::{Node, Options, Tree, fontdb};

use crate::error::CardError;
use crate::format::{HEIGHT, WIDTH};

/// How thick letters are.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Weight {
    Regular,
    SemiBold,
}

impl Weight {
    /// As SVG has it.
    pub fn value(self) -> i32 {
        match self {
            Self::Regular => 400,
            Self::SemiBold => 600,
        }
    }
}

pub struct Fonts {
    options: Options<'static>,
}

impl Fonts {
    pub fn load(fonts: impl IntoIterator<Item = Vec<u8>>) -> Result<Self, CardError> {
        let mut database = fontdb::Database::new();
        for font in fonts {
            database.load_font_data(font);
        }
        let family = database.faces().find_map(|face| Some(face.families.first()?.0.clone()));
        let family = family.ok_or(CardError::NoFont)?;
        // What the map's picture asks for.
        database.set_sans_serif_family(family.clone());
        let options = Options { font_family: family, fontdb: Arc::new(database), ..Options::default() };
        Ok(Self { options })
    }

    /// How wide a text is with letters of this size, in pixels: as the drawing will have it, to the next whole one.
    pub fn width(&self, text: &str, size: i32, weight: Weight) -> i32 {
        let drawing = drawing().around(vec![line(text, (0, 0), size, weight)]);
        let Ok(tree) = self.read(&drawing) else { return 0 };
        let widths = tree.root().children().iter().map(|node| match node {
            Node::Text(text) => f64::from(text.abs_bounding_box().right()),
            _ => 0.0,
        });
        whole(widths.fold(0.0, f64::max).ceil())
    }

    /// The pixels of a card.
    pub fn paint(&self, card: &Element) -> Result<Pixmap, CardError> {
        let tree = self.read(card).map_err(|error| CardError::Drawing(error.to_string()))?;
        let (width, height) = (WIDTH.unsigned_abs(), HEIGHT.unsigned_abs());
        let mut pixels = Pixmap::new(width, height).ok_or_else(|| CardError::Drawing(String::new()))?;
        resvg::render(&tree, Transform::identity(), &mut pixels.as_mut());
        Ok(pixels)
    }

    fn read(&self, drawing: &Element) -> Result<Tree, resvg::usvg::Error> {
        Tree::from_str(&drawing.write(), &self.options)
    }
}

/// An empty card.
pub fn drawing() -> Element {
    Element::new("svg")
        .with("xmlns", "http://www.w3.org/2000/svg")
        .with_number("width", WIDTH)
        .with_number("height", HEIGHT)
        .with("font-family", "sans-serif")
}

/// A line of text that begins at a place and stands on it.
pub fn line(text: &str, (x, y): (i32, i32), size: i32, weight: Weight) -> Element {
    Element::of_text("text", text)
        .with_number("x", x)
        .with_number("y", y)
        .with_number("font-size", size)
        .with_number("font-weight", weight.value())
}
