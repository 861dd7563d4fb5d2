//! The tools that building takes: what is there is used, what is missing is put into the project's own folders.

pub mod binary;
pub mod browser;
pub mod cargo;
mod debian;
pub mod node;
mod obtain;
pub mod other_browsers;
mod prebuilt;
pub mod screen_reader;
pub mod web_server;

use crate::{process, project};
use anyhow::Result;
use binary::Binary;
use std::{path::PathBuf, process::Command};

/// The version of Trunk that Trunk.toml is written for.
const TRUNK_VERSION: &str = "0.21.14";

/// What parts the wasm: the version that goes with the library in Cargo.lock.
const SPLITTER_VERSION: &str = "0.2.4";

/// What Trunk tells: problems, and when a build starts and ends.
const TRUNK_LOG: &str = "error,trunk=warn,trunk::build=info";

/// Trunk with all that it calls.
pub struct Trunk {
    program: PathBuf,
    /// Where the tools that Trunk calls are.
    folders: Vec<PathBuf>,
}

impl Trunk {
    /// All that the finished site takes: what makes a served app, and what parts the wasm.
    pub fn prepare_release() -> Result<Self> {
        let mut trunk = Self::prepare()?;
        let splitter = obtain::obtain(&Binary::splitter(SPLITTER_VERSION))?;
        cargo::forget_tool_builds();
        trunk.folders.extend(splitter.parent().map(PathBuf::from));
        Ok(trunk)
    }

    /// Checks what is there and installs what is missing. The quick checks come first, so that what a person has to
    /// mend is said before the long waits.
    pub fn prepare() -> Result<Self> {
        node::require()?;
        cargo::require_wasm_target()?;
        node::install_packages(project::root())?;
        let trunk = obtain::obtain(&Binary::trunk(TRUNK_VERSION))?;
        let wasm_bindgen = obtain::obtain(&Binary::wasm_bindgen(&project::locked_version("wasm-bindgen")?))?;
        cargo::forget_tool_builds();

        let mut folders = vec![project::path("node_modules/.bin")];
        folders.extend(wasm_bindgen.parent().map(PathBuf::from));
        Ok(Self { program: trunk, folders })
    }

    /// A call of Trunk with these arguments.
    pub fn command(&self, arguments: &[&str]) -> Result<Command> {
        let mut command = process::program(&self.program);
        command
            .args(arguments)
            .args(["--log", TRUNK_LOG])
            .env("PATH", process::path_with(&self.folders)?)
            .env("TRUNK_SKIP_VERSION_CHECK", "true")
            // A failing build is told by the compiler, not by the innards of Trunk.
            .env("RUST_LIB_BACKTRACE", "0")
            // Trunk stops at the usual value of NO_COLOR, "1".
            .env_remove("NO_COLOR");
        Ok(command)
    }
}
