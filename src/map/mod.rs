//! The map on the screen. Leaflet is known here and nowhere else: [`view`] is the map, [`shapes`] and [`layers`] what lies
//! on it, [`names`] keeps its names apart, [`listeners`] are told what the reader does, [`bindings`] has what the crate `leaflet` lacks.
//!
//! The map owns no state: it is given a scene, and tells what the reader pressed.

pub mod bindings;
pub mod layers;
pub mod listeners;
pub mod names;
pub mod shapes;
pub mod view;
