//! The finished site's wasm in two parts: the first, which the page starts, and the rest, which the first loads.
//! src/rest.rs says what is in which. Trunk knows one wasm only, so what it made of that is replaced.

use crate::{
    fingerprint::{fingerprint, integrity},
    process, project,
    tools::binary::SPLITTER,
};
use anyhow::{Context, Result, bail};
use std::{
    fs,
    path::{Path, PathBuf},
};

/// What the compiler made: one wasm with all that is needed to part it.
const WHOLE: &str = "target/wasm32-unknown-unknown/release/plan-explorer.wasm";
const FOLDER: &str = "target/parts";
/// Where wasm-bindgen puts what it makes of the first part.
const BOUND: &str = "bound";

const FIRST: &str = "plan-explorer";
const REST: &str = "rest";

/// The script that loads the rest, and how it asks for it.
const LOADER: &str = "__wasm_split.js";
const REQUEST: &str = "fetch(new URL(\"./split_rest.wasm\", import.meta.url))";

/// What browsers since 2022 know, one by one: `--all-features` makes wasm that no browser takes.
pub const FEATURES: &[&str] = &[
    "--enable-bulk-memory",
    "--enable-sign-ext",
    "--enable-nontrapping-float-to-int",
    "--enable-mutable-globals",
    "--enable-reference-types",
    "--enable-multivalue",
];

/// What only tools read.
const STRIPPED: &[&str] = &["--strip-debug", "--strip-producers", "--strip-target-features"];

/// The parts, ready to be started.
pub struct Parts {
    /// The folder of the scripts that start the first part and load the rest.
    pub scripts: PathBuf,
    /// The script that starts the first part.
    pub script: String,
    /// The first part's file in the site.
    pub first: String,
}

/// Both parts while their functions still have names, by what to call them.
pub fn with_names() -> [(&'static str, PathBuf); 2] {
    let folder = project::path(FOLDER);
    [("the first part", bound_wasm(&folder)), ("the rest", rest_wasm(&folder))]
}

/// Parts the wasm and puts the parts into the site.
pub fn make(site: &Path) -> Result<Parts> {
    let folder = project::path(FOLDER);
    if folder.exists() {
        fs::remove_dir_all(&folder).with_context(|| format!("{} cannot be removed", folder.display()))?;
    }
    let scripts = folder.join(BOUND);
    process::run(process::program(SPLITTER).arg(project::path(WHOLE)).arg(&folder).args(["--out-name", FIRST]))?;
    let mut bindgen = process::program("wasm-bindgen");
    bindgen.args(["--target", "web", "--no-typescript", "--out-name", FIRST, "--out-dir"]).arg(&scripts);
    // The parts call each other through the linker's table, which is left out else.
    process::run(bindgen.arg("--keep-lld-exports").arg(folder.join(FIRST).with_extension("wasm")))?;

    let first = publish(&bound_wasm(&folder), FIRST, site)?;
    let rest = publish(&rest_wasm(&folder), REST, site)?;
    let loader_file = folder.join(LOADER);
    let loader =
        fs::read_to_string(&loader_file).with_context(|| format!("{} cannot be read", loader_file.display()))?;
    let loader = loading(&loader, &rest, &integrity(&site.join(&rest))?)?;
    fs::write(scripts.join(LOADER), loader).with_context(|| format!("{LOADER} cannot be written"))?;
    Ok(Parts { scripts, script: format!("{FIRST}.js"), first })
}

fn bound_wasm(folder: &Path) -> PathBuf {
    folder.join(BOUND).join(format!("{FIRST}_bg.wasm"))
}

fn rest_wasm(folder: &Path) -> PathBuf {
    folder.join(format!("split_{REST}.wasm"))
}

/// Makes a part small, puts it into the site, and tells the name it has there.
fn publish(part: &Path, name: &str, site: &Path) -> Result<String> {
    let small = part.with_extension("small.wasm");
    let mut optimiser = process::program("wasm-opt");
    // It says what it does not know of what is left out; only a failure is worth reading.
    process::output(optimiser.arg("-Oz").args(FEATURES).args(STRIPPED).arg(part).arg("-o").arg(&small))?;
    let content = fs::read(&small).with_context(|| format!("{} cannot be read", small.display()))?;
    let file = format!("{name}-{}.wasm", fingerprint(&content));
    fs::write(site.join(&file), content).with_context(|| format!("{file} cannot be written"))?;
    Ok(file)
}

/// The loader asking for the rest by its name in the site, and holding it against its integrity value.
fn loading(loader: &str, file: &str, integrity: &str) -> Result<String> {
    if loader.matches("fetch(").count() != 1 || !loader.contains(REQUEST) {
        bail!("the loader of the rest asks for something else than it did. Look at xtask/src/commands/parts.rs");
    }
    let request = format!("fetch(new URL(\"./{file}\", import.meta.url), {{ integrity: \"{integrity}\" }})");
    Ok(loader.replacen(REQUEST, &request, 1))
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn the_rest_is_asked_for_by_name_and_hash() -> Result<()> {
        let loader = format!("const src = {REQUEST};");
        assert_eq!(
            loading(&loader, "rest-1.wasm", "sha384-x")?,
            "const src = fetch(new URL(\"./rest-1.wasm\", import.meta.url), { integrity: \"sha384-x\" });"
        );
        Ok(())
    }

    #[test]
    fn a_loader_that_asks_in_another_way_is_noticed() {
        assert!(loading("fetch(\"./split_rest.wasm\")", "rest-1.wasm", "x").is_err());
        // A second request would go unchecked.
        assert!(loading(&format!("{REQUEST}; {REQUEST}"), "rest-1.wasm", "x").is_err());
    }
}
