//! What each crate takes of the wasm. `size --by-crate` prints it.

use crate::{process, project};
use anyhow::{Context, Result, bail};
use std::fs;

/// What Trunk made before the names were taken out.
const WITH_NAMES: &str = "target/wasm-bindgen/release/plan-explorer_bg.wasm";
/// Where index.html says how the wasm is made small.
const OPTIONS: &str = "data-wasm-opt-params=\"";

pub fn print() -> Result<()> {
    let wasm = project::path(WITH_NAMES);
    if !wasm.is_file() {
        bail!("{WITH_NAMES} is not there. Run `cargo xtask build` first");
    }
    let page = fs::read_to_string(project::path("index.html")).context("index.html cannot be read. Restore it")?;
    let options = options(&page).context("index.html does not say how the wasm is made small. Restore it")?;
    let mut command = process::program("node");
    command.arg(project::path("xtask/node/crates.mjs")).arg(wasm).arg(project::path("node_modules/.bin/wasm-opt"));
    process::run(command.args(options.split(' ')))
}

fn options(page: &str) -> Option<&str> {
    let (_, after) = page.split_once(OPTIONS)?;
    Some(after.split_once('"')?.0)
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn the_options_are_those_of_the_page() {
        assert_eq!(options("<link data-wasm-opt-params=\"--a --b\">"), Some("--a --b"));
        assert_eq!(options("<link>"), None);
    }
}
