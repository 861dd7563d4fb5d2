//! A browser for the end-to-end tests.

use super::debian;
use crate::{process, project, say};
use anyhow::{Result, bail};
use std::path::PathBuf;

const NAMES: &[&str] = &["chromium", "chromium-browser", "google-chrome", "google-chrome-stable", "chrome"];

const OTHER_PLACES: &[&str] = &[
    "/usr/bin/chromium",
    "/Applications/Google Chrome.app/Contents/MacOS/Google Chrome",
    "/Applications/Chromium.app/Contents/MacOS/Chromium",
];

/// The browser that the tests drive.
pub enum Browser {
    Installed(PathBuf),
    /// The one that Playwright downloaded for itself.
    Playwrights,
}

/// Finds a browser, or installs one: from Debian where that may be done, else Playwright's own.
pub fn obtain() -> Result<Browser> {
    if let Some(found) = find() {
        return Ok(Browser::Installed(found));
    }
    if debian::may_install() {
        let installed =
            say::step("Installing Chromium from Debian: about 1 minute, once only", || debian::install(&["chromium"]));
        if let (Ok(()), Some(found)) = (installed, find()) {
            return Ok(Browser::Installed(found));
        }
    }
    let playwright = project::path("tests/e2e/node_modules/.bin/playwright");
    let downloaded = say::step("Downloading Playwright's own Chromium: some minutes, once only", || {
        process::run(process::program(playwright).args(["install", "chromium"]))
    });
    match downloaded {
        Ok(()) => Ok(Browser::Playwrights),
        Err(_) => bail!(
            "there is no browser for the tests. Install Chromium or Chrome (Debian: `sudo apt-get install chromium`), \
             then run this again"
        ),
    }
}

fn find() -> Option<PathBuf> {
    let on_path = NAMES.iter().find_map(|name| process::find_on_path(name));
    on_path.or_else(|| OTHER_PLACES.iter().map(PathBuf::from).find(|file| file.is_file()))
}
