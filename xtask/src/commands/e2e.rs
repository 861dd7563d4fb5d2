//! `e2e`: the end-to-end tests, on the finished site in a real browser.

use super::{build, generate};
use crate::{
    process, project, say,
    tools::{
        browser::{self, Browser},
        node, other_browsers, web_server,
    },
};
use anyhow::{Context, Result, anyhow};
use std::{
    fs,
    net::{Ipv4Addr, TcpListener},
    path::{Path, PathBuf},
};

pub fn run(arguments: &[String]) -> Result<()> {
    prepare()?;
    build::build_site()?;
    say::step("Running the end-to-end tests", || test_site(arguments))
}

/// Where `support/failed-tests.mjs` writes which tests failed.
const FAILED_TESTS: &str = "failed-tests.txt";

/// Installs what the tests need.
pub fn prepare() -> Result<()> {
    node::require()?;
    node::install_packages(&folder())?;
    generate::run(&[])?;
    web_server::obtain();
    other_browsers::obtain_others();
    browser::obtain().map(drop)
}

/// Runs the tests on the site that is built.
pub fn test_site(arguments: &[String]) -> Result<()> {
    let folder = folder();
    // What an earlier run wrote is not to be told again.
    let _ = fs::remove_file(folder.join(FAILED_TESTS));
    let mut playwright = process::program(folder.join("node_modules/.bin/playwright"));
    playwright.current_dir(&folder).arg("test").args(arguments).env("E2E_PORT", free_port()?.to_string());
    if let Browser::Installed(file) = browser::obtain()? {
        playwright.env("E2E_BROWSER", file);
    }
    process::run(&mut playwright).map_err(|error| match failed_tests(&folder) {
        Some(failed) => anyhow!("{failed}"),
        None => error,
    })
}

/// The failed tests with the first line of what they say.
fn failed_tests(folder: &Path) -> Option<String> {
    let written = fs::read_to_string(folder.join(FAILED_TESTS)).ok()?;
    Some(format!("these tests failed:\n{}", written.trim_end()))
}

/// A port for the tests' own server, so that nothing else that runs is in the way.
fn free_port() -> Result<u16> {
    let listener = TcpListener::bind((Ipv4Addr::LOCALHOST, 0))
        .context("this machine has no free port for the tests' server. Stop some programs")?;
    Ok(listener.local_addr()?.port())
}

fn folder() -> PathBuf {
    project::path("tests/e2e")
}
