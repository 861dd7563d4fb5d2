//! A single-file tool: where it may come from, tried in turn.

use super::{cargo, prebuilt};
use crate::{process, project, say};
use anyhow::{Context, Result};
use std::{
    fs,
    path::{Path, PathBuf},
};

/// A tool and the one version of it that fits this project.
pub struct Binary {
    /// What people call it.
    pub title: &'static str,
    /// The name of its file.
    pub name: &'static str,
    pub version: String,
    /// Where ready-made files of it are published, for one kind of machine: best first.
    pub release_addresses: Vec<String>,
    pub source: Source,
}

/// How Cargo builds a tool.
pub struct Source {
    pub package: &'static str,
    /// Whether to build with the versions that its authors tested.
    pub locked: bool,
    /// How long it takes on a small machine.
    pub usual_time: &'static str,
}

impl Binary {
    /// Trunk, which builds and serves the app.
    pub fn trunk(version: &str) -> Self {
        let address = |platform| {
            format!("https://github.com/trunk-rs/trunk/releases/download/v{version}/trunk-{platform}.tar.gz")
        };
        Self {
            title: "Trunk",
            name: "trunk",
            version: version.to_owned(),
            release_addresses: prebuilt::platforms().iter().map(address).collect(),
            source: Source { package: "trunk", locked: true, usual_time: "about 3 minutes" },
        }
    }

    /// wasm-bindgen, which must have the version of the library in Cargo.lock.
    pub fn wasm_bindgen(version: &str) -> Self {
        let address = |platform| {
            format!(
                "https://github.com/wasm-bindgen/wasm-bindgen/releases/download/{version}/wasm-bindgen-{version}-{platform}.tar.gz"
            )
        };
        Self {
            title: "wasm-bindgen",
            name: "wasm-bindgen",
            version: version.to_owned(),
            release_addresses: prebuilt::platforms().iter().map(address).collect(),
            // Its published lock file does not build.
            source: Source { package: "wasm-bindgen-cli", locked: false, usual_time: "about 1 minute" },
        }
    }

    /// The tool's file, installed first when there is none of the right version.
    pub fn obtain(&self) -> Result<PathBuf> {
        let own = project::tools_folder().join("bin").join(self.name);
        if self.is_right(&own) {
            return Ok(own);
        }
        if let Some(found) = process::find_on_path(self.name).filter(|file| self.is_right(file)) {
            return Ok(found);
        }
        if own.exists() {
            fs::remove_file(&own).with_context(|| format!("{} is out of date. Delete it", own.display()))?;
        }
        if let Some(downloaded) = prebuilt::download(self, &own) {
            return Ok(downloaded);
        }
        let what =
            format!("Building {} {} from its source: {}, once only", self.title, self.version, self.source.usual_time);
        say::step(&what, || cargo::install_tool(self))?;
        Ok(own)
    }

    /// Whether a file is this tool in this version.
    pub fn is_right(&self, file: &Path) -> bool {
        file.exists()
            && process::output_if_works(process::program(file).arg("--version"))
                .is_some_and(|said| says_version(&said, &self.version))
    }
}

/// Whether what a tool says about itself, such as `trunk 0.21.14`, names this version.
fn says_version(said: &str, version: &str) -> bool {
    said.split_whitespace().any(|word| word.trim_start_matches('v') == version)
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn only_the_very_version_is_right() {
        assert!(says_version("wasm-bindgen 0.2.130", "0.2.130"));
        assert!(says_version("wasm-bindgen 0.2.130 (abcdef)", "0.2.130"));
        assert!(!says_version("wasm-bindgen 0.2.13", "0.2.130"));
        assert!(!says_version("wasm-bindgen 0.2.130", "0.2.13"));
    }
}
