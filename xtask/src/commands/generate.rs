//! `generate`: a large plan with boundaries, to try how the explorer bears it.

use crate::process;
use anyhow::{Context, Result, bail};

pub fn run(arguments: &[String]) -> Result<()> {
    let mut command = process::program("cargo");
    command.args(["run", "--quiet", "--locked", "--package", "plan", "--example", "generate", "--"]).args(arguments);
    let status = command.status().context("`cargo` cannot be started. Mend your PATH")?;
    if !status.success() {
        bail!("nothing was generated. Mend what is said above, then run the command again");
    }
    Ok(())
}
