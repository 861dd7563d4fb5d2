//! What Rust's own tools have to provide.

use super::binary::Binary;
use crate::{process, project, say};
use anyhow::{Context, Result, bail};
use std::{
    fs,
    path::{Path, PathBuf},
};

const WASM_TARGET: &str = "wasm32-unknown-unknown";

/// Makes sure that Rust can compile for the browser.
pub fn require_wasm_target() -> Result<()> {
    let sysroot = process::output(process::program("rustc").args(["--print", "sysroot"]))?;
    if PathBuf::from(sysroot.trim()).join("lib/rustlib").join(WASM_TARGET).join("lib").is_dir() {
        return Ok(());
    }
    if !process::is_installed("rustup") {
        bail!(
            "Rust cannot compile for the browser yet, and there is no rustup to add that. Install rustup from \
             https://rustup.rs, open a new terminal, and run this command again"
        );
    }
    say::step("Adding Rust's compiler target for the browser", || {
        process::run(process::program("rustup").args(["target", "add", WASM_TARGET]))
    })
    .context("the target cannot be added. Run `rustup target add wasm32-unknown-unknown` when you are online")
}

/// What has Cargo compile the standard library for size. Only a nightly compiler can.
pub fn small_std() -> Result<[(&'static str, &'static str); 3]> {
    let sysroot = process::output_if_works(process::program("rustc").args(["+nightly", "--print", "sysroot"]));
    let has_sources =
        sysroot.is_some_and(|root| PathBuf::from(root.trim()).join("lib/rustlib/src/rust/library/std").is_dir());
    if !has_sources {
        bail!(
            "a small standard library takes a nightly compiler with the library's sources. Run `rustup toolchain \
             install nightly --profile minimal --component rust-src`, or build without `--small-std`"
        );
    }
    Ok([
        ("RUSTUP_TOOLCHAIN", "nightly"),
        ("CARGO_UNSTABLE_BUILD_STD", "std,panic_abort"),
        ("CARGO_UNSTABLE_BUILD_STD_FEATURES", "optimize_for_size"),
    ])
}

/// Makes sure that rustfmt and clippy are there.
pub fn require_lints() -> Result<()> {
    for (component, probe) in [("rustfmt", "fmt"), ("clippy", "clippy")] {
        if process::output_if_works(process::program("cargo").args([probe, "--version"])).is_some() {
            continue;
        }
        say::step(&format!("Adding {component}"), || {
            process::run(process::program("rustup").args(["component", "add", component]))
        })
        .with_context(|| format!("{component} is missing. Run `rustup component add {component}`"))?;
    }
    Ok(())
}

/// Builds a tool into the project's own folder. Unoptimised: it compiles in half the time and serves as well.
pub fn install_tool(tool: &Binary) -> Result<()> {
    let mut cargo = process::program("cargo");
    cargo
        .args(["install", tool.source.package, "--version", &format!("={}", tool.version)])
        .args(["--bin", tool.name, "--debug", "--force", "--no-default-features", "--root"])
        .arg(project::tools_folder())
        .arg("--target-dir")
        .arg(tool_builds())
        .env("CARGO_PROFILE_DEV_DEBUG", "0")
        // Else Cargo advises people to add the folder to their PATH.
        .env("PATH", process::path_with(&[project::tools_folder().join("bin")])?);
    if !tool.source.features.is_empty() {
        cargo.arg("--features").arg(tool.source.features.join(","));
    }
    if tool.source.locked {
        cargo.arg("--locked");
    }
    process::run(&mut cargo).with_context(|| {
        format!("{} cannot be built. Check that you are online and have a C compiler (Debian: `apt-get install build-essential`)", tool.title)
    })
}

/// Whether a file is the tool that Cargo has put into the project's own folder, in the right version.
pub fn has_built(tool: &Binary, file: &Path) -> bool {
    let mut list = process::program("cargo");
    list.args(["install", "--list", "--root"]).arg(project::tools_folder());
    file == own_file(tool)
        && process::output_if_works(&mut list)
            .is_some_and(|listed| names_version(&listed, tool.source.package, &tool.version))
}

/// Where a tool is that the project has got for itself.
pub fn own_file(tool: &Binary) -> PathBuf {
    project::tools_folder().join("bin").join(tool.name)
}

/// Whether Cargo's list, with lines such as `trunk v0.21.14:`, has this version of a package.
fn names_version(listed: &str, package: &str, version: &str) -> bool {
    listed.lines().any(|line| line == format!("{package} v{version}:"))
}

/// Removes what building the tools left behind; it is large, and the tools no longer need it.
pub fn forget_tool_builds() {
    let builds = tool_builds();
    if builds.exists() {
        println!("→ Clearing away what building the tools left …");
        // If it stays, it only takes up space.
        let _ = fs::remove_dir_all(builds);
    }
}

fn tool_builds() -> PathBuf {
    project::tools_folder().join("target")
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn the_list_names_packages_with_their_versions() {
        let listed = "trunk v0.21.14:\n    trunk\nwasm_split_cli_support v0.2.4:\n    wasm-split-cli\n";
        assert!(names_version(listed, "wasm_split_cli_support", "0.2.4"));
        assert!(!names_version(listed, "wasm_split_cli_support", "0.2"));
        assert!(!names_version(listed, "wasm_split", "0.2.4"));
    }
}
