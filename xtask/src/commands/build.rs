//! `build`: the finished site in dist/.

use crate::{command, process, say, tools::Trunk};
use anyhow::Result;

pub fn run(arguments: &[String]) -> Result<()> {
    command::expect_no_arguments("build", arguments)?;
    build_site()?;
    println!("The finished site is in dist/. Put that folder on any static host, at any path.");
    Ok(())
}

/// Builds the site as it is published.
pub fn build_site() -> Result<()> {
    let trunk = Trunk::prepare()?;
    say::step("Building the finished site: 1 to 3 minutes when much has changed", || {
        process::run(&mut trunk.command(&["build", "--release"])?)
    })
}
