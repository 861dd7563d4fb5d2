//! Debian's packages, where this machine has them and may be changed.

use crate::process;
use anyhow::Result;
use std::process::Command;

/// Whether packages can be installed without asking anybody.
pub fn may_install() -> bool {
    let is_root = process::output_if_works(process::program("id").arg("-u")).is_some_and(|id| id == "0");
    is_root && process::find_on_path("apt-get").is_some()
}

/// Installs packages, and no more than they need.
pub fn install(packages: &[&str]) -> Result<()> {
    process::run(apt_get().arg("update"))?;
    process::run(apt_get().args(["install", "--yes", "--no-install-recommends"]).args(packages))
}

fn apt_get() -> Command {
    let mut command = process::program("apt-get");
    command.env("DEBIAN_FRONTEND", "noninteractive").arg("--quiet");
    command
}
