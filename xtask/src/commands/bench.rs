//! `bench`: how fast the explorer is beside two peers of the same function, and what Lighthouse says of it.

use super::{build, generate};
use crate::{
    process, project, say,
    tools::{
        browser::{self, Browser},
        node,
    },
};
use anyhow::{Result, bail};
use std::process::Command;

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
    say::step("Measuring: about a quarter of an hour, or 3 minutes with --quick", || {
        process::run(script("bench/harness/main.mjs")?.args(arguments))
    })
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
