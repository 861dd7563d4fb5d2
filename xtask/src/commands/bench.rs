//! `bench`: how fast the explorer is beside two peers of the same function, and what Lighthouse says of it.

use super::{build, finish, generate};
use crate::{
    process, project, say, site,
    tools::{
        browser::{self, Browser},
        node,
    },
};
use anyhow::{Context, Result, bail};
use std::{fs, path::Path, process::Command};

/// Where the large plan is, and the site with it.
const LARGE_DATA: &str = "target/generated";
const LARGE_SITE: &str = "target/bench-large";

pub fn run(arguments: &[String]) -> Result<()> {
    let is_lighthouse = match arguments.iter().map(String::as_str).collect::<Vec<_>>()[..] {
        ["--lighthouse"] => true,
        [] | ["--quick"] => false,
        ["--rounds", count] | ["--quick", "--rounds", count] | ["--rounds", count, "--quick"] => {
            if !count.parse::<u32>().is_ok_and(|count| count > 0) {
                bail!("`--rounds {count}` is no number of rounds. Give a whole number from 1");
            }
            false
        }
        _ => bail!("`cargo xtask bench` takes `--rounds 7`, `--quick` or `--lighthouse`. Leave the rest out"),
    };
    node::require()?;
    for folder in ["tests/e2e", "bench"] {
        node::install_packages(&project::path(folder))?;
    }
    build::build_site()?;
    if is_lighthouse {
        node::install_packages(&project::path("bench/lighthouse"))?;
        return say::step("Asking Lighthouse", || process::run(&mut script("bench/lighthouse/run.mjs")?));
    }
    generate::run(&[])?;
    build_large_site()?;
    say::step("Measuring: about half an hour, or a few minutes with --quick", || {
        process::run(script("bench/harness/main.mjs")?.args(arguments))
    })
}

/// The site as one would publish it with the large plan: the first view is in the page.
fn build_large_site() -> Result<()> {
    let (built, large) = (project::site_folder(), project::path(LARGE_SITE));
    if large.exists() {
        fs::remove_dir_all(&large).with_context(|| format!("{LARGE_SITE} cannot be removed"))?;
    }
    for file in site::files(&built)? {
        copy(&file, &large.join(file.strip_prefix(&built)?))?;
    }
    let [plan, boundaries] = ["plan.json", "boundaries.json"].map(|name| large.join("data").join(name));
    for file in [&plan, &boundaries] {
        copy(&project::path(LARGE_DATA).join(file.file_name().unwrap_or_default()), file)?;
    }
    finish::write_pages(&large, &["--overview-only"])?;
    site::compress(&large)
}

fn copy(from: &Path, to: &Path) -> Result<()> {
    let folder = to.parent().context("a file has a folder")?;
    fs::create_dir_all(folder).with_context(|| format!("{} cannot be made", folder.display()))?;
    fs::copy(from, to).with_context(|| format!("{} cannot be copied", from.display()))?;
    Ok(())
}

/// Tries whether the site that is built and its peers can be measured; nothing is timed.
pub fn try_out() -> Result<()> {
    node::install_packages(&project::path("bench"))?;
    process::run(&mut script("bench/harness/smoke.mjs")?)
}

/// A script of Node's that drives the browser.
fn script(file: &str) -> Result<Command> {
    let mut command = process::program("node");
    command.arg(project::path(file));
    if let Browser::Installed(browser) = browser::obtain()? {
        command.env("BENCH_BROWSER", browser);
    }
    Ok(command)
}
