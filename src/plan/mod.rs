//! CORE: the plan itself. Plain Rust that knows nothing of the browser.
//!
//! Text comes in through [`read::read_plan`]; what comes out is a [`model::Plan`] that does not
//! change any more, and a list of issues. Everything that is shown is chosen by [`select`] and
//! [`search`].

pub mod check;
pub mod date;
pub mod format;
pub mod model;
pub mod norwegian;
mod path;
pub mod read;
pub mod search;
pub mod select;
