//! A regional plan and its boundaries. Plain Rust that knows nothing of a browser.
//!
//! | module | what it is for |
//! | --- | --- |
//! | [`model`] | the plan as a value: regions, advantages, focus areas, actions, news, sources |
//! | [`mod@file`] | from the text of a plan file to a [`model::Plan`] |
//! | [`geo`] | boundaries: reading `GeoJSON` and `TopoJSON`, joining shapes, measuring |
//! | [`check`] | ids, references and addresses; whether the plan and the boundaries agree |
//! | [`issue`] | what can be wrong in a file, as values |
//! | [`select`] | what a view shows: news by filter, advantages by region, neighbours, sources |
//! | [`search`] | finding anything by what a reader types |
//! | [`norwegian`] | spelling: how words are folded so that they are found |
//! | [`date`] | dates as exact as they are known |
//! | [`system`] | coordinate systems by name |
//! | [`encoding`] | from the bytes of a file to its text |
//! | [`json`], [`order`], [`yielding`] | JSON values, sorting, and long work that can be interrupted |
//!
//! Reading never stops at the first fault. It returns what can be shown, and an [`issue::Issue`] with its line for each
//! thing that cannot:
//!
//! ```
//! use plan::file::read::read_plan;
//!
//! let file = r#"{ "version": 1, "title": { "text": "En plan", "ownWords": true }, "regions": [{ "name": "Nord" }] }"#;
//! let reading = read_plan(file)?;
//! assert_eq!(reading.plan.title.text, "En plan");
//! // The region has no id, so it is left out, and the issue says where that is.
//! assert!(reading.plan.regions.is_empty());
//! assert_eq!(reading.issues[0].path, "regions[0]");
//! assert_eq!(reading.issues[0].line, Some(1));
//! # Ok::<(), plan::issue::ReadError>(())
//! ```

pub mod check;
pub mod date;
pub mod encoding;
pub mod file;
pub mod geo;
pub mod issue;
pub mod json;
mod mend;
pub mod model;
pub mod norwegian;
mod number;
pub mod order;
pub mod search;
pub mod select;
pub mod system;
pub mod yielding;
