//! The names of the files beside each page.

/// Its card.
pub const CARD: &str = "kort.png";
/// The name of the file beside each page.
pub const ANSWER: &str = "oembed.json";
