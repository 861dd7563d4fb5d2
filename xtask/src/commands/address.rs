//! `address`: tells a finished site where it will be, without building it again.

use crate::{address::Address, project, site};
use anyhow::{Result, bail};

pub fn run(arguments: &[String]) -> Result<()> {
    let [address] = arguments else {
        bail!("`cargo xtask address` needs one address, such as `cargo xtask address https://www.example.no/plan/`");
    };
    let address = Address::read(address)?;
    site::stamp(&project::site_folder(), &address)?;
    println!("The site in dist/ says that it is at {address}");
    Ok(())
}
