//! `check`: lists what is wrong with the data files, for those who edit them.

use crate::{process, project};
use anyhow::{Context, Result, bail};
use std::{
    fs,
    path::{Path, PathBuf},
};

/// The plan and the boundaries that the explorer comes with.
const SHIPPED: [&str; 2] = ["public/data/plan.json", "public/data/boundaries.json"];

pub fn run(arguments: &[String]) -> Result<()> {
    if arguments.len() > 2 {
        bail!("`cargo xtask check` takes at most two files: the plan and the boundaries");
    }
    let mut command = process::program("cargo");
    command.args(["run", "--quiet", "--locked", "--package", "plan-cli", "--", "check"]);
    if arguments.is_empty() {
        command.args(SHIPPED);
    }
    for file in arguments {
        command.arg(from_root(file)?);
    }
    let status = command.status().context("`cargo` cannot be started. Mend your PATH")?;
    if !status.success() {
        bail!("the data files have errors. Mend what is listed above, then run `cargo xtask check` again");
    }
    Ok(())
}

/// A file as seen from the project's folder, whichever folder the command was given in.
fn from_root(file: &str) -> Result<PathBuf> {
    let full = fs::canonicalize(file).with_context(|| format!("there is no file `{file}`"))?;
    Ok(full.strip_prefix(project::root()).map(Path::to_path_buf).unwrap_or(full))
}
