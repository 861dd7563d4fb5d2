//! Plan files: their format, and reading them.

pub mod format;
mod markup;
mod path;
pub mod read;
