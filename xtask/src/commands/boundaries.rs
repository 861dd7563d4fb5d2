//! `boundaries`: derives the map's boundaries from their open source, with Python tools of exactly known content.

use crate::{arguments, process, project, say};
use anyhow::{Context, Result, bail};
use std::{fs, path::Path};

const SCRIPT: &str = "tools/boundaries/derive.py";
const REQUIREMENTS: &str = "tools/boundaries/requirements.txt";
const RESULT: &str = "public/data/boundaries.json";

pub fn run(arguments: &[String]) -> Result<()> {
    arguments::expect_none("boundaries", arguments)?;
    let environment = project::tools_folder().join("boundaries-venv");
    install_requirements(&environment)?;
    let python = environment.join("bin/python");
    say::step(&format!("Deriving {RESULT}"), || process::run(process::program(python).args([SCRIPT, RESULT])))
}

/// Makes a Python environment with what the script needs, unless it is there already.
fn install_requirements(environment: &Path) -> Result<()> {
    let wanted = fs::read_to_string(project::path(REQUIREMENTS))
        .with_context(|| format!("{REQUIREMENTS} cannot be read. Restore it"))?;
    let stamp = environment.join("installed-from.txt");
    if fs::read_to_string(&stamp).is_ok_and(|installed| installed == wanted) {
        return Ok(());
    }
    if !process::is_installed("python3") {
        bail!("Python 3 is missing. Install it (Debian: `apt-get install python3 python3-venv`), then run this again");
    }
    say::step("Making a Python environment for the boundaries: about 1 minute, once only", || {
        process::run(process::program("python3").args(["-m", "venv", "--clear"]).arg(environment))
            .context("Python cannot make an environment. On Debian: `apt-get install python3-venv`")?;
        let mut pip = process::program(environment.join("bin/python"));
        pip.args(["-m", "pip", "install", "--quiet", "--disable-pip-version-check", "--no-input", "--require-hashes"])
            .args(["--requirement", REQUIREMENTS]);
        process::run(&mut pip)?;
        fs::write(&stamp, wanted).with_context(|| format!("{} cannot be written", stamp.display()))
    })
}
