//! What the commands have in common in reading their arguments.

use anyhow::{Result, bail};

/// Refuses arguments where a command takes none.
pub fn expect_none(name: &str, arguments: &[String]) -> Result<()> {
    match arguments {
        [] => Ok(()),
        [first, ..] => bail!("`cargo xtask {name}` takes no arguments, but was given `{first}`. Leave it out"),
    }
}
