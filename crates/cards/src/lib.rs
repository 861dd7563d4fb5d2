//! Cards: a picture of a view, for links that are shared in chats, e-mails and articles. Each is a PNG of
//! [`WIDTH`] × [`HEIGHT`] pixels with what it shows in words. Native only: the build draws them ahead of time.
//!
//! | module | what it is for |
//! | --- | --- |
//! | [`card`] | a view's card: [`card::Painter`] draws it |
//! | `words` | what a card says, in the language of the interface; the plan's own words stay as they are |
//! | `map` | what a card's map shows: always the whole county, with what the view is about lit up |
//! | `names` | what is written on the map |
//! | `sheet` | where everything stands on a card, as SVG |
//! | `lines` | texts in lines, and the largest letters that they have room for |
//! | `fonts` | how wide a text is, and from SVG to pixels |
//! | `pixels` | from pixels to a small PNG |
//!
//! The fonts are given as bytes, regular and semi-bold of one family, so that a card is the same on every machine:
//!
//! ```
//! use cards::{CardError, Painter};
//!
//! // Without a font there is nothing to write with.
//! assert_eq!(Painter::new([]).err(), Some(CardError::NoFont));
//! assert_eq!(Painter::new([b"no font".to_vec()]).err(), Some(CardError::NoFont));
//! ```

pub mod card;
mod error;
mod fonts;
mod format;
mod lines;
mod map;
mod names;
mod pixels;
mod sheet;
mod shown;
mod words;

pub use card::{Card, Painter};
pub use error::CardError;
pub use format::{HEIGHT, MOST_BYTES, WIDTH};
pub use shown::Shown;
