//! Node and the packages it installs.

use crate::{process, say};
use anyhow::{Context, Result, bail};
use std::{fs, path::Path};

const OLDEST_NODE: u32 = 20;

const HOW_TO_GET_NODE: &str = "Install Node 20 or newer from https://nodejs.org (Debian 13 or newer: `apt-get install nodejs npm`), then run this again";

/// Makes sure that Node is there and new enough.
pub fn require() -> Result<()> {
    let Some(said) = process::output_if_works(process::program("node").arg("--version")) else {
        bail!("Node is missing. {HOW_TO_GET_NODE}");
    };
    let Some(major) = major_version(&said) else {
        bail!("Node calls its version `{said}`, which cannot be understood. {HOW_TO_GET_NODE}");
    };
    if major < OLDEST_NODE {
        bail!("Node is {said}, which is too old. {HOW_TO_GET_NODE}");
    }
    Ok(())
}

/// Installs what a folder's package-lock.json names, unless that is already done.
pub fn install_packages(folder: &Path) -> Result<()> {
    let lock = fs::read_to_string(folder.join("package-lock.json"))
        .with_context(|| format!("{} has no readable package-lock.json. Restore it", folder.display()))?;
    let stamp = folder.join("node_modules/.installed-from");
    if fs::read_to_string(&stamp).is_ok_and(|installed| installed == lock) {
        return Ok(());
    }
    if !process::is_installed("npm") {
        bail!("npm is missing. {HOW_TO_GET_NODE}");
    }
    say::step("Installing the packages from npm: some seconds, and again only when they change", || {
        let mut npm = process::program("npm");
        npm.current_dir(folder).args(["ci", "--no-audit", "--no-fund", "--loglevel=error"]);
        process::run(&mut npm)
            .context("the packages cannot be installed. Check that you are online, then try again")?;
        fs::write(&stamp, lock).with_context(|| format!("{} cannot be written", stamp.display()))
    })
}

fn major_version(said: &str) -> Option<u32> {
    said.trim_start_matches('v').split('.').next()?.parse().ok()
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn the_major_version_comes_first() {
        assert_eq!(major_version("v20.20.2"), Some(20));
        assert_eq!(major_version("nonsense"), None);
    }
}
