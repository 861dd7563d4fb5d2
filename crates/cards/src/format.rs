//! How large a card is.

/// The size of a card in pixels: what the services that unfold links ask for.
pub const WIDTH: i32 = 1200;
pub const HEIGHT: i32 = 630;
/// No card has more bytes.
pub const MOST_BYTES: usize = 60_000;
