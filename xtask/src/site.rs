//! The files of the finished site, and what is done to them after Trunk is through: they are told where the site will
//! be, and compressed ahead of time.

use crate::{address::Address, commands::finish, process, project, say};
use anyhow::{Context, Result};
use std::{
    fs,
    path::{Path, PathBuf},
};

/// The finished page without a view in it, from which all pages of the site are written. The crate `site` reads it.
pub const TEMPLATE: &str = "page-template.txt";

/// What a compressed copy adds to the name of its file.
const COPY_ENDINGS: &[&str] = &[".br", ".gz"];

/// Kinds of files that compression makes smaller. Pictures and fonts are compressed already.
const COMPRESSIBLE_ENDINGS: &[&str] =
    &[".html", ".css", ".js", ".mjs", ".wasm", ".json", ".geojson", ".webmanifest", ".svg", ".xml", ".txt", ".md"];

/// Every file in the folder of a site and the folders in it. Compressed copies are not counted as files.
pub fn files(site: &Path) -> Result<Vec<PathBuf>> {
    let mut all = Vec::new();
    collect(site, &mut all)?;
    all.retain(|file| !ends_with(file, COPY_ENDINGS));
    Ok(all)
}

/// Puts a brotli and a gzip copy beside each file that gets smaller by it, and removes all older copies.
pub fn compress(site: &Path) -> Result<()> {
    let mut all = Vec::new();
    collect(site, &mut all)?;
    for copy in all.iter().filter(|file| ends_with(file, COPY_ENDINGS)) {
        fs::remove_file(copy).with_context(|| format!("{} cannot be removed", copy.display()))?;
    }
    all.retain(|file| ends_with(file, COMPRESSIBLE_ENDINGS));
    say::step("Compressing the files ahead of time", || write_copies(&all))
}

/// Writes all pages anew, with where the site will be in them if that is told: so that pasted links unfold, and robots find
/// all pages. The compressed copies follow.
pub fn write_anew(site: &Path, address: Option<&Address>) -> Result<()> {
    let options = address.map(|address| vec!["--address", address.as_str()]).unwrap_or_default();
    say::step("Writing all pages", || finish::write_pages_with_cards(site, &options))?;
    compress(site)
}

/// Makes the compressed copies of files anew.
fn write_copies(files: &[PathBuf]) -> Result<()> {
    process::run(process::program("node").arg(project::path("xtask/node/compress.mjs")).args(files))
}

fn collect(folder: &Path, files: &mut Vec<PathBuf>) -> Result<()> {
    let entries = fs::read_dir(folder).with_context(|| format!("{} cannot be read", folder.display()))?;
    for entry in entries {
        let path = entry?.path();
        if path.is_dir() {
            collect(&path, files)?;
        } else {
            files.push(path);
        }
    }
    Ok(())
}

fn ends_with(file: &Path, endings: &[&str]) -> bool {
    let name = file.to_string_lossy();
    endings.iter().any(|ending| name.ends_with(ending))
}

#[cfg(test)]
mod tests {
    use super::*;

    /// A folder of a test's own, gone when the test is over.
    struct Folder(PathBuf);

    impl Folder {
        fn new(name: &str) -> Result<Self> {
            let folder = std::env::temp_dir().join(format!("xtask-site-{name}-{}", std::process::id()));
            fs::create_dir_all(folder.join("data"))?;
            Ok(Self(folder))
        }

        fn write(&self, file: &str, content: &str) -> Result<()> {
            Ok(fs::write(self.0.join(file), content)?)
        }

        fn has(&self, file: &str) -> bool {
            self.0.join(file).exists()
        }
    }

    impl Drop for Folder {
        fn drop(&mut self) {
            let _ = fs::remove_dir_all(&self.0);
        }
    }

    #[test]
    fn copies_are_not_counted_as_files() -> Result<()> {
        let site = Folder::new("files")?;
        site.write("index.html", "<p>")?;
        site.write("index.html.br", "")?;
        site.write("data/plan.json", "{}")?;
        site.write("data/plan.json.gz", "")?;
        let mut found = files(&site.0)?;
        found.sort();
        assert_eq!(found, [site.0.join("data/plan.json"), site.0.join("index.html")]);
        Ok(())
    }

    #[test]
    fn copies_are_made_anew_where_they_are_smaller() -> Result<()> {
        if !process::is_installed("node") {
            // Then nothing is ever built.
            return Ok(());
        }
        let site = Folder::new("compress")?;
        site.write("data/plan.json", &"plan ".repeat(200))?;
        site.write("picture.png", &"plan ".repeat(200))?;
        site.write("tiny.txt", "a")?;
        site.write("tiny.txt.br", "old")?;
        site.write("data/gone.json.gz", "old")?;
        compress(&site.0)?;
        assert!(site.has("data/plan.json.br") && site.has("data/plan.json.gz"));
        for absent in ["picture.png.br", "tiny.txt.br", "tiny.txt.gz", "data/gone.json.gz"] {
            assert!(!site.has(absent), "{absent}");
        }
        Ok(())
    }
}
