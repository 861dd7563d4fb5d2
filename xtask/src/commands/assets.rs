//! `assets`: what Trunk calls before each build. Makes the style sheets and the plain scripts that index.html names.

use crate::{arguments, process, project, tools::node};
use anyhow::{Context, Result};
use std::fs;

pub fn run(arguments: &[String]) -> Result<()> {
    arguments::expect_none("assets", arguments)?;
    node::install_packages(project::root())?;
    let folder = project::generated_folder();
    fs::create_dir_all(&folder).with_context(|| format!("{} cannot be made", folder.display()))?;
    bundle_script("src/map/leaflet.js", "leaflet")?;
    bundle_script("src/boot/asked.js", "asked")?;
    write_for_all_browsers()?;
    bundle_styles("main", "style")?;
    bundle_styles("print", "print")
}

/// The oldest browsers that what we bundle is made for; docs/browsers.md tells why these.
const BROWSERS: &str = "--target=chrome109,firefox121,safari16";

/// One style sheet of all that a file in style/ imports. Pictures in it are left out: Leaflet's style sheet names some
/// for markers and controls that this app does not have.
fn bundle_styles(file: &str, bundle: &str) -> Result<()> {
    let output = project::generated_folder().join(format!("{bundle}.css"));
    process::run(
        esbuild()
            .arg(format!("style/{file}.css"))
            .args(["--bundle", "--minify", "--loader:.png=empty", BROWSERS])
            .arg(format!("--outfile={}", output.display())),
    )?;
    let css = fs::read_to_string(&output).with_context(|| format!("{} cannot be read", output.display()))?;
    fs::write(&output, with_cheap_selectors(&css)).with_context(|| format!("{} cannot be written", output.display()))
}

/// Says "whatever is not the first" where a minified style sheet says "whatever stands behind something". It is the same,
/// with the same weight; but for the second, browsers look at everything inside an element again when anything comes into
/// it or goes.
fn with_cheap_selectors(css: &str) -> String {
    css.replace(">*+*", ">:where(:not(:first-child))")
}

/// A plain script of all that a file imports: the parts of Leaflet in use, which define the global `L`, and what runs
/// before the page is shown.
fn bundle_script(file: &str, bundle: &str) -> Result<()> {
    let output = project::generated_folder().join(format!("{bundle}.js"));
    process::run(
        esbuild()
            .args([file, "--bundle", "--format=iife", "--minify", BROWSERS])
            .arg(format!("--outfile={}", output.display())),
    )
}

/// The script that leads older browsers to the plan as text, small, in the JavaScript that they all read.
fn write_for_all_browsers() -> Result<()> {
    let output = project::generated_folder().join("older.js");
    process::run(
        esbuild()
            .args(["src/boot/older.js", "--minify", "--target=es5"])
            .arg(format!("--outfile={}", output.display())),
    )
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
    fn what_stands_behind_something_is_what_is_not_the_first() {
        assert_eq!(
            with_cheap_selectors(".a>*+*{margin:0}.b>*+*:before{content:none}.c>*+p{margin:0}"),
            ".a>:where(:not(:first-child)){margin:0}.b>:where(:not(:first-child)):before{content:none}.c>*+p{margin:0}"
        );
    }
}
