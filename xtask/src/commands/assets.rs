//! `assets`: what Trunk calls before each build. Makes the style sheets and the script with Leaflet that index.html names.

use crate::{arguments, process, project, tools::node};
use anyhow::{Context, Result};
use std::fs;

pub fn run(arguments: &[String]) -> Result<()> {
    arguments::expect_none("assets", arguments)?;
    node::install_packages(project::root())?;
    let folder = project::generated_folder();
    fs::create_dir_all(&folder).with_context(|| format!("{} cannot be made", folder.display()))?;
    bundle_leaflet()?;
    bundle_styles("main", "style")?;
    bundle_styles("print", "print")
}

/// The oldest browsers that what we bundle is made for.
const BROWSERS: &str = "--target=chrome109,firefox115,safari16";

/// One style sheet of all that a file in style/ imports. Pictures in it are left out: Leaflet's style sheet names some
/// for markers and controls that this app does not have.
fn bundle_styles(file: &str, bundle: &str) -> Result<()> {
    let output = project::generated_folder().join(format!("{bundle}.css"));
    process::run(
        esbuild()
            .arg(format!("style/{file}.css"))
            .args(["--bundle", "--minify", "--loader:.png=empty", BROWSERS])
            .arg(format!("--outfile={}", output.display())),
    )
}

/// The parts of Leaflet in use as a plain script, which defines the global `L`.
fn bundle_leaflet() -> Result<()> {
    let output = project::generated_folder().join("leaflet.js");
    process::run(
        esbuild()
            .args(["src/map/leaflet.js", "--bundle", "--format=iife", "--minify", BROWSERS])
            .arg(format!("--outfile={}", output.display())),
    )
}

/// esbuild, silent unless something is wrong.
pub fn esbuild() -> std::process::Command {
    let mut command = process::program(project::path("node_modules/.bin/esbuild"));
    command.arg("--log-level=warning");
    command
}
