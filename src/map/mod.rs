//! The map. What it shows and tells is worked out in plain Rust ([`outlines`], [`scene`], [`look`], [`walk`],
//! [`labels`], [`report`]: CORE), and so are pictures of it ([`ahead`], [`drawn`], [`mercator`], [`path`],
//! [`picture`], [`svg`], [`palette`], [`key`]: CORE). How it gets on the screen is Leaflet's business, and
//! [`view`], [`shapes`], [`layers`] and [`bindings`] are the only files that know Leaflet; [`names`] keeps the names
//! on it apart. [`first`] has the drawing in the page come alive.
//!
//! The map owns no state: it is given a scene, and tells what the reader pressed.

pub mod ahead;
pub mod bindings;
pub mod drawn;
pub mod first;
pub mod key;
pub mod labels;
pub mod layers;
pub mod look;
pub mod mercator;
pub mod names;
pub mod outlines;
pub mod palette;
pub mod path;
pub mod picture;
pub mod report;
pub mod scene;
pub mod shapes;
pub mod svg;
pub mod view;
pub mod walk;
