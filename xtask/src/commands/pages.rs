//! `pages`: writes the pages of a finished site anew, after a change of its data, or when it is known where it will be. It
//! needs none of the tools that make the wasm.

use crate::{address::Address, project, site};
use anyhow::{Result, bail};
use std::path::PathBuf;

pub fn run(arguments: &[String]) -> Result<()> {
    let (folder, options) = match arguments {
        [folder, options @ ..] if !folder.starts_with('-') => (PathBuf::from(folder), options),
        options => (project::site_folder(), options),
    };
    let address = Address::option("pages", options)?;
    if !folder.join(site::TEMPLATE).is_file() {
        bail!("there is no finished site in {}. `cargo xtask build` makes one in dist/", folder.display());
    }
    site::write_anew(&folder, address.as_ref())
}
