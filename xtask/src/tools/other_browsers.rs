//! More browsers for the tests, with what drives them: the explorer is gone through in each of them.

use super::{binary::Binary, cargo, debian, obtain::obtain};
use crate::{process, say};
use std::path::Path;

const PACKAGES: &[&str] = &["firefox-esr", "webkit2gtk-driver", "xvfb"];

const PROGRAMS: &[&str] = &["firefox-esr", "WebKitWebDriver", "Xvfb"];

/// The version of what drives Firefox; each can drive all of the last years.
const GECKODRIVER_VERSION: &str = "0.37.1";

/// Installs them where that does nobody harm. Elsewhere only their tests are left out, so this says what to do and never
/// fails.
pub fn obtain_others() {
    if !are_there() && debian::may_install() {
        // What apt-get complains about stands above; whether all is there is seen below.
        let _ = say::step("Installing Firefox and WebKit from Debian: some seconds, once only", || {
            debian::install(PACKAGES)
        });
    }
    let has_driver = obtain(&Binary::geckodriver(GECKODRIVER_VERSION)).is_ok();
    cargo::forget_tool_builds();
    if !has_driver || !are_there() {
        println!(
            "Firefox or WebKit, or what drives them, is not here, so the tests in them are left out. To run them: \
             `sudo apt-get install {}` (Debian 12 or newer), and geckodriver on the PATH",
            PACKAGES.join(" ")
        );
    }
}

fn are_there() -> bool {
    PROGRAMS.iter().all(|name| process::find_on_path(name).is_some() || Path::new("/usr/bin").join(name).is_file())
}
