//! `build`: the finished site in dist/.

use crate::{address::Address, process, project, say, site, tools::Trunk};
use anyhow::Result;

pub fn run(arguments: &[String]) -> Result<()> {
    let address = Address::option("build", arguments)?;
    build(address.as_ref())?;
    match address {
        Some(address) => println!("The finished site is in dist/. Put what is in that folder at {address}"),
        None => println!(
            "The finished site is in dist/. Put that folder on any static host, at any path.\n\
             Links to it that people paste elsewhere will not unfold, because it does not know its address. \
             `cargo xtask address https://…` tells it."
        ),
    }
    Ok(())
}

/// Builds the site as it is published, for any address.
pub fn build_site() -> Result<()> {
    build(None)
}

fn build(address: Option<&Address>) -> Result<()> {
    let trunk = Trunk::prepare_release()?;
    say::step("Building the finished site: 1 to 3 minutes when much has changed", || {
        process::run(&mut trunk.command(&["build", "--release"])?)
    })?;
    let folder = project::site_folder();
    if let Some(address) = address {
        site::stamp(&folder, address)?;
    }
    site::compress(&folder)
}
