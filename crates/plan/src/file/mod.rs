//! Plan files: their format, and reading them.

pub mod format;
mod path;
pub mod read;
