//! Parts that several views share.

pub mod advantages;
pub mod context;
pub mod dates;
pub mod explain;
pub mod extras;
pub mod fixed;
pub mod notice;
pub mod page;
pub mod paper_places;
pub mod status;
pub mod timeline;
