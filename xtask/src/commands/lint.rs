//! `lint`: formatting, clippy natively and for the browser, and the links of the documentation.

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
        say::step("Checking that links in the documentation lead somewhere", || {
            let libraries = ["plan", "presenter", "cards", "plan-explorer"].map(|name| ["--package", name]).concat();
            let doc = [&["doc", "--locked", "--no-deps", "--lib", "--document-private-items"], &libraries[..]].concat();
            process::run(
                process::program("cargo")
                    .args(doc)
                    .env("RUSTDOCFLAGS", "-D warnings -A rustdoc::private-intra-doc-links"),
            )
        }),
    ];
    results.into_iter().collect()
}

fn cargo(arguments: &[&str]) -> Result<()> {
    process::run(process::program("cargo").args(arguments))
}
