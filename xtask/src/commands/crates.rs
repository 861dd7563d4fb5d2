//! What each crate takes of the wasm, part by part. `size --by-crate` prints it.

use super::parts;
use crate::{process, project};
use anyhow::{Result, bail};

pub fn print() -> Result<()> {
    for (part, wasm) in parts::with_names()? {
        if !wasm.is_file() {
            bail!("{} is not there. Run `cargo xtask build` first", wasm.display());
        }
        let mut command = process::program("node");
        command.arg(project::path("xtask/node/crates.mjs")).arg(part).arg(wasm);
        process::run(command.arg(project::path("node_modules/.bin/wasm-opt")).args(parts::FEATURES))?;
    }
    Ok(())
}
