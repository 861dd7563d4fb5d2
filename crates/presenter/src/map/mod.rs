//! The map, as values: what it shows ([`scene`], of [`outlines`] and [`look`]), where keys lead ([`walk`]), which names
//! have room ([`labels`]), what it tells ([`report`]); and pictures of it ([`picture`], [`svg`], with [`key`], [`palette`],
//! [`mercator`], [`path`]). [`preview`] draws the map that the page holds before the app has started, and [`preview_data`]
//! reads that drawing back.

pub mod key;
pub mod labels;
pub mod look;
pub mod mercator;
pub mod outlines;
pub mod palette;
pub mod path;
pub mod picture;
pub mod preview;
pub mod preview_data;
pub mod report;
pub mod scene;
pub mod svg;
pub mod walk;
