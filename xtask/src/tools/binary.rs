//! The single-file tools, as values: which version fits, and where it may come from.

use super::cargo;
use crate::process;
use std::path::Path;

/// The file of the tool that parts the wasm.
pub const SPLITTER: &str = "wasm-split-cli";

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
    /// Whether it says its version when asked. Of one that does not, only what Cargo has built here is right.
    pub tells_version: bool,
}

/// How Cargo builds a tool.
pub struct Source {
    pub package: &'static str,
    /// What has to be asked for; nothing else is built.
    pub features: &'static [&'static str],
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
            release_addresses: platforms().iter().map(address).collect(),
            source: Source { package: "trunk", features: &[], locked: true, usual_time: "about 3 minutes" },
            tells_version: true,
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
            release_addresses: platforms().iter().map(address).collect(),
            // Its published lock file does not build.
            source: Source { package: "wasm-bindgen-cli", features: &[], locked: false, usual_time: "about 1 minute" },
            tells_version: true,
        }
    }

    /// What parts the wasm. Its authors publish no files of it.
    pub fn splitter(version: &str) -> Self {
        Self {
            title: "wasm-split",
            name: SPLITTER,
            version: version.to_owned(),
            release_addresses: Vec::new(),
            source: Source {
                package: "wasm_split_cli_support",
                features: &["build-binary"],
                locked: true,
                usual_time: "about 1 minute",
            },
            tells_version: false,
        }
    }

    /// What drives Firefox.
    pub fn geckodriver(version: &str) -> Self {
        let platform = match (std::env::consts::OS, std::env::consts::ARCH) {
            ("linux", "x86_64") => Some("linux64"),
            ("linux", "aarch64") => Some("linux-aarch64"),
            ("macos", "x86_64") => Some("macos"),
            ("macos", "aarch64") => Some("macos-aarch64"),
            _ => None,
        };
        let address = |platform| {
            format!(
                "https://github.com/mozilla/geckodriver/releases/download/v{version}/geckodriver-v{version}-{platform}.tar.gz"
            )
        };
        Self {
            title: "geckodriver",
            name: "geckodriver",
            version: version.to_owned(),
            release_addresses: platform.into_iter().map(address).collect(),
            source: Source { package: "geckodriver", features: &[], locked: true, usual_time: "about 1 minute" },
            tells_version: true,
        }
    }

    /// Whether a file is this tool in this version.
    pub fn is_right(&self, file: &Path) -> bool {
        if !self.tells_version {
            return file.exists() && cargo::has_built(self, file);
        }
        file.exists()
            && process::output_if_works(process::program(file).arg("--version"))
                .is_some_and(|said| says_version(&said, &self.version))
    }
}

/// The names that release pages give this kind of machine, best first: `musl` files run on every Linux.
fn platforms() -> &'static [&'static str] {
    match (std::env::consts::OS, std::env::consts::ARCH) {
        ("linux", "x86_64") => &["x86_64-unknown-linux-musl", "x86_64-unknown-linux-gnu"],
        ("linux", "aarch64") => &["aarch64-unknown-linux-musl", "aarch64-unknown-linux-gnu"],
        ("macos", "x86_64") => &["x86_64-apple-darwin"],
        ("macos", "aarch64") => &["aarch64-apple-darwin"],
        _ => &[],
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
