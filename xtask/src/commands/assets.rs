//! `assets`: what Trunk calls before each build. Makes the style sheet and the copy of Leaflet that index.html names.

use crate::{command, process, project, tools::node};
use anyhow::{Context, Result};
use std::fs;

pub fn run(arguments: &[String]) -> Result<()> {
    command::expect_no_arguments("assets", arguments)?;
    node::install_packages(project::root())?;
    let folder = project::generated_folder();
    fs::create_dir_all(&folder).with_context(|| format!("{} cannot be made", folder.display()))?;
    bundle_styles()?;
    copy_leaflet()
}

/// One style sheet of all that style/main.css imports. Pictures in it are left out: Leaflet's style sheet names some
/// for markers and controls that this app does not have.
fn bundle_styles() -> Result<()> {
    let output = project::generated_folder().join("style.css");
    process::run(
        esbuild()
            .args([
                "style/main.css",
                "--bundle",
                "--minify",
                "--loader:.png=empty",
                "--target=chrome109,firefox115,safari16",
            ])
            .arg(format!("--outfile={}", output.display())),
    )
}

/// Leaflet as a plain script, which defines the global `L`.
fn copy_leaflet() -> Result<()> {
    let source = project::path("node_modules/leaflet/dist/leaflet.js");
    let script = fs::read_to_string(&source)
        .with_context(|| format!("{} is missing. Delete node_modules/ and try again", source.display()))?;
    let output = project::generated_folder().join("leaflet.js");
    fs::write(&output, without_source_map(&script)).with_context(|| format!("{} cannot be written", output.display()))
}

/// A script without the line that sends browsers looking for its source map.
fn without_source_map(script: &str) -> String {
    let lines: Vec<&str> = script.lines().filter(|line| !line.starts_with("//# sourceMappingURL=")).collect();
    lines.join("\n")
}

/// esbuild, silent unless something is wrong.
pub fn esbuild() -> std::process::Command {
    let mut command = process::program(project::path("node_modules/.bin/esbuild"));
    command.arg("--log-level=warning");
    command
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_script_loses_its_source_map() {
        assert_eq!(without_source_map("let a = 1;\n//# sourceMappingURL=a.js.map"), "let a = 1;");
    }
}
