//! One file a command.

pub mod announce;
pub mod assets;
pub mod bench;
pub mod boundaries;
pub mod build;
pub mod check;
mod crates;
pub mod e2e;
pub mod finish;
pub mod generate;
pub mod lint;
pub mod pages;
mod parts;
pub mod screen_reader;
pub mod serve;
pub mod size;
pub mod test;
