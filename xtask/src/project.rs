//! Where things are in this project.

use anyhow::{Context, Result};
use std::{
    fs,
    path::{Path, PathBuf},
};

/// The project's folder.
pub fn root() -> &'static Path {
    let xtask = Path::new(env!("CARGO_MANIFEST_DIR"));
    xtask.parent().unwrap_or(xtask)
}

/// A path in the project.
pub fn path(relative: &str) -> PathBuf {
    root().join(relative)
}

/// The project's own tools, which nothing outside the project sees.
pub fn tools_folder() -> PathBuf {
    path(".tools")
}

/// What `assets` makes for Trunk to pick up.
pub fn generated_folder() -> PathBuf {
    path("target/web")
}

/// The finished site.
pub fn site_folder() -> PathBuf {
    path("dist")
}

/// The version of a package in Cargo.lock.
pub fn locked_version(package: &str) -> Result<String> {
    let lock = fs::read_to_string(path("Cargo.lock"))
        .context("Cargo.lock cannot be read. Run `cargo generate-lockfile`, then try again")?;
    version_in_lock(&lock, package).with_context(|| {
        format!("Cargo.lock names no package `{package}`. Run `cargo update --workspace`, then try again")
    })
}

fn version_in_lock(lock: &str, package: &str) -> Option<String> {
    let name_line = format!("name = \"{package}\"");
    let mut lines = lock.lines().skip_while(|line| *line != name_line).skip(1);
    let version = lines.next()?.strip_prefix("version = \"")?.strip_suffix('"')?;
    Some(version.to_owned())
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn the_version_is_that_of_the_very_package() {
        let lock = "[[package]]\nname = \"wasm-bindgen-macro\"\nversion = \"1.0.0\"\n\n\
                    [[package]]\nname = \"wasm-bindgen\"\nversion = \"0.2.130\"\n";
        assert_eq!(version_in_lock(lock, "wasm-bindgen").as_deref(), Some("0.2.130"));
        assert_eq!(version_in_lock(lock, "leaflet"), None);
    }
}
