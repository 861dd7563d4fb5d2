//! Getting a single-file tool from where it can be had, tried in turn.

use super::binary::Binary;
use super::{cargo, prebuilt};
use crate::{process, say};
use anyhow::{Context, Result};
use std::{fs, path::PathBuf};

/// The tool's file, installed first when there is none of the right version.
pub fn obtain(tool: &Binary) -> Result<PathBuf> {
    let own = cargo::own_file(tool);
    if tool.is_right(&own) {
        return Ok(own);
    }
    if let Some(found) = process::find_on_path(tool.name).filter(|file| tool.is_right(file)) {
        return Ok(found);
    }
    if own.exists() {
        fs::remove_file(&own).with_context(|| format!("{} is out of date. Delete it", own.display()))?;
    }
    if let Some(downloaded) = prebuilt::download(tool, &own) {
        return Ok(downloaded);
    }
    let what =
        format!("Building {} {} from its source: {}, once only", tool.title, tool.version, tool.source.usual_time);
    say::step(&what, || cargo::install_tool(tool))?;
    Ok(own)
}
