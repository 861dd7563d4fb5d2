//! A screen reader with its browser, on a desktop that nobody sees.

use super::debian;
use crate::{process, say};
use std::path::Path;

/// Orca, Firefox for it to read, and what both take where there is no screen.
const PACKAGES: &[&str] =
    &["orca", "firefox-esr", "at-spi2-core", "dbus-daemon", "speech-dispatcher", "xvfb", "xdotool"];

const PROGRAMS: &[&str] = &["orca", "firefox-esr", "dbus-daemon", "speech-dispatcher", "Xvfb", "xdotool"];

/// What starts the bus on which programs tell a screen reader what they show. It is on nobody's PATH.
const LAUNCHER: &str = "/usr/libexec/at-spi-bus-launcher";

/// Installs all of it where that may be done. Elsewhere this says what to do.
///
/// Gives whether everything is there.
pub fn obtain() -> bool {
    if !are_there() && debian::may_install() {
        // What apt-get complains about stands above; whether all is there is seen below.
        let _ = say::step("Installing Orca and Firefox from Debian: about 1 minute, once only", || {
            debian::install(PACKAGES)
        });
    }
    let are_there = are_there();
    if !are_there {
        println!(
            "Orca with Firefox is not here, so nothing is heard of the site. \
             To hear it: `sudo apt-get install {}` (Debian 12 or newer)",
            PACKAGES.join(" ")
        );
    }
    are_there
}

fn are_there() -> bool {
    PROGRAMS.iter().all(|name| process::find_on_path(name).is_some()) && Path::new(LAUNCHER).is_file()
}
