//! The explorer in the browser: what needs one. The plan itself is in the crate `plan`, what is shown of it as values in
//! `presenter`.
//!
//! | room | what it is for | what it may not know |
//! | --- | --- | --- |
//! | [`browser`] | the browser's own interfaces: address, document, listeners, time | the plan, Leptos' views, Leaflet |
//! | [`map`] | Leaflet | Leptos |
//! | [`state`] | the signals of the explorer and the only writer | how it looks |
//! | [`ui`] | what the reader sees | Leaflet |
//! | [`boot`] | the start: two modules, the preview map, the hand-over | |

pub mod boot;
pub mod browser;
pub mod map;
pub mod state;
pub mod ui;
