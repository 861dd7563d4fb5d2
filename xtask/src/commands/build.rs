//! `build`: the finished site in dist/.

use crate::{
    address::Address,
    process, project, say, site,
    tools::{Trunk, cargo},
};
use anyhow::Result;

/// Compiles the standard library for size too. It is left out by default, because it takes a nightly compiler.
const SMALL_STD: &str = "--small-std";

pub fn run(arguments: &[String]) -> Result<()> {
    let (small_std, others): (Vec<_>, Vec<_>) = arguments.iter().cloned().partition(|one| one == SMALL_STD);
    let address = Address::option("build", &others)?;
    let std = if small_std.is_empty() { Std::AsShipped } else { Std::Small };
    build(std, address.as_ref())?;
    match address {
        Some(address) => println!("The finished site is in dist/. Put what is in that folder at {address}"),
        None => println!(
            "The finished site is in dist/. Put that folder on any static host, at any path.\n\
             It does not know its address. So it has no sitemap, and links to it that people paste elsewhere have no \
             picture. `cargo xtask pages --address https://…` tells it."
        ),
    }
    Ok(())
}

/// Builds the site as it is published, for any address.
pub fn build_site() -> Result<()> {
    build(Std::AsShipped, None)
}

/// Which standard library goes into the wasm.
enum Std {
    /// The one that comes with the compiler.
    AsShipped,
    /// One that is compiled for size with the app.
    Small,
}

fn build(std: Std, address: Option<&Address>) -> Result<()> {
    let trunk = Trunk::prepare_release()?;
    let mut command = trunk.command(&["build", "--release"])?;
    if let Std::Small = std {
        command.envs(cargo::small_std()?);
    }
    say::step("Building the finished site: 1 to 3 minutes when much has changed", || process::run(&mut command))?;
    let folder = project::site_folder();
    if let Some(address) = address {
        return site::write_anew(&folder, Some(address));
    }
    site::compress(&folder)
}
