//! Ready-made tools from their authors' release pages. Where those cannot be reached, nothing is said: the tool is
//! built from its source instead.

use super::binary::Binary;
use crate::{process, project, say};
use anyhow::{Context, Result, bail};
use std::{
    fs,
    path::{Path, PathBuf},
    process::Stdio,
};

/// Puts a ready-made tool where it belongs, if there is one that runs here.
pub fn download(tool: &Binary, destination: &Path) -> Option<PathBuf> {
    if tool.release_addresses.is_empty() || !process::is_installed("curl") || !process::is_installed("tar") {
        return None;
    }
    println!("→ Looking for a ready-made {} {} …", tool.title, tool.version);
    let start = std::time::Instant::now();
    let folder = project::tools_folder().join("download");
    let found = tool.release_addresses.iter().find_map(|address| {
        let file = fetch(address, tool.name, &folder).ok()?;
        tool.is_right(&file).then_some(file)
    });
    let placed = found.and_then(|file| place(&file, destination).ok());
    // If it stays, it only takes up space.
    let _ = fs::remove_dir_all(&folder);
    if placed.is_some() {
        println!("  downloaded in {}", say::Took(start.elapsed()));
    } else {
        println!("  none to be had from here");
    }
    placed.map(|()| destination.to_owned())
}

/// Downloads and unpacks an archive, and finds the tool in it. Gives up soon when the network does not answer.
fn fetch(address: &str, name: &str, folder: &Path) -> Result<PathBuf> {
    let _ = fs::remove_dir_all(folder);
    fs::create_dir_all(folder)?;
    let archive = folder.join("archive.tar.gz");
    let mut curl = process::program("curl");
    curl.args(["--fail", "--silent", "--location", "--connect-timeout", "5", "--max-time", "180"])
        .args(["--speed-limit", "10000", "--speed-time", "15", "--output"])
        .arg(&archive)
        .arg(address)
        .stderr(Stdio::null());
    process::run(&mut curl)?;
    process::run(process::program("tar").arg("-xzf").arg(&archive).arg("-C").arg(folder).stderr(Stdio::null()))?;
    let direct = folder.join(name);
    if direct.is_file() {
        return Ok(direct);
    }
    for entry in fs::read_dir(folder)? {
        let inner = entry?.path().join(name);
        if inner.is_file() {
            return Ok(inner);
        }
    }
    bail!("the archive from {address} has no `{name}` in it")
}

fn place(file: &Path, destination: &Path) -> Result<()> {
    let folder = destination.parent().context("a tool needs a folder to be in")?;
    fs::create_dir_all(folder)?;
    fs::rename(file, destination)?;
    Ok(())
}

#[cfg(test)]
mod tests {
    use super::*;

    /// Makes an archive with a file in a folder, as releases have it, and tells its address.
    fn archive_with(file: &str, folder: &Path) -> Result<String> {
        let inner = folder.join("tool-1.0");
        fs::create_dir_all(&inner)?;
        fs::write(inner.join(file), "a tool")?;
        let archive = folder.join("release.tar.gz");
        process::run(process::program("tar").arg("-czf").arg(&archive).arg("-C").arg(folder).arg("tool-1.0"))?;
        Ok(format!("file://{}", archive.display()))
    }

    #[test]
    fn a_tool_is_found_inside_its_archive() -> Result<()> {
        if !process::is_installed("curl") {
            // Then nothing is ever downloaded.
            return Ok(());
        }
        let folder = std::env::temp_dir().join(format!("xtask-prebuilt-{}", std::process::id()));
        let address = archive_with("tool", &folder.join("from"))?;
        let found = fetch(&address, "tool", &folder.join("to"))?;
        assert_eq!(fs::read_to_string(found)?, "a tool");
        assert!(fetch(&address, "another", &folder.join("to")).is_err());
        assert!(fetch(&format!("{address}.missing"), "tool", &folder.join("to")).is_err());
        fs::remove_dir_all(&folder)?;
        Ok(())
    }
}
