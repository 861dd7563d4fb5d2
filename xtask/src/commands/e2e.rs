//! `e2e`: the end-to-end tests, on the finished site in a real browser.

use super::build;
use crate::{
    process, project, say,
    tools::{
        browser::{self, Browser},
        node,
    },
};
use anyhow::Result;
use std::path::PathBuf;

pub fn run(arguments: &[String]) -> Result<()> {
    prepare()?;
    build::build_site()?;
    say::step("Running the end-to-end tests", || test_site(arguments))
}

/// Installs what the tests need.
pub fn prepare() -> Result<()> {
    node::require()?;
    node::install_packages(&folder())?;
    browser::obtain().map(drop)
}

/// Runs the tests on the site that is built.
pub fn test_site(arguments: &[String]) -> Result<()> {
    let folder = folder();
    let mut playwright = process::program(folder.join("node_modules/.bin/playwright"));
    playwright.current_dir(&folder).arg("test").args(arguments);
    if let Browser::Installed(file) = browser::obtain()? {
        playwright.env("E2E_BROWSER", file);
    }
    process::run(&mut playwright)
}

fn folder() -> PathBuf {
    project::path("tests/e2e")
}
