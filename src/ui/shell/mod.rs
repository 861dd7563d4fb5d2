//! What is around the views, and what follows the reader from one to the next.

pub mod announce;
pub mod app;
pub mod data_issues;
pub mod extras;
pub mod footer;
pub mod header;
pub mod host;
pub mod language;
pub mod live_map;
pub mod map_panel;
pub mod navigation;
pub mod paper;
pub mod returning;
