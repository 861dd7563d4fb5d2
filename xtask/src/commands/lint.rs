//! `lint`: formatting and clippy, natively and for the browser.

use crate::{
    arguments, process, say,
    tools::cargo::{require_lints, require_wasm_target},
};
use anyhow::{Context, Result};

pub fn run(arguments: &[String]) -> Result<()> {
    arguments::expect_none("lint", arguments)?;
    lint()
}

/// Makes every check, so that one run tells everything there is to mend.
pub fn lint() -> Result<()> {
    require_lints()?;
    require_wasm_target()?;
    let results = [
        say::step("Checking formatting", || {
            cargo(&["fmt", "--all", "--check"]).context("some files are not formatted. Run `cargo fmt --all`")
        }),
        say::step("Running clippy on everything", || {
            cargo(&["clippy", "--locked", "--workspace", "--all-targets", "--", "-D", "warnings"])
        }),
        say::step("Running clippy on what runs in the browser", || {
            let target = ["--target", "wasm32-unknown-unknown", "--lib", "--bins"];
            cargo(&[&["clippy", "--locked"], &target[..], &["--", "-D", "warnings"]].concat())
        }),
    ];
    results.into_iter().collect()
}

fn cargo(arguments: &[&str]) -> Result<()> {
    process::run(process::program("cargo").args(arguments))
}
