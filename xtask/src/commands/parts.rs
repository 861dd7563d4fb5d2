//! The finished site's wasm in modules: the first, which the page starts, the app, and what both or several need.
//! `src/boot/modules.rs` says what is in which. Trunk knows one wasm only, so what it made of that is replaced.

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

/// What the compiler made: one wasm with all that is needed to split it.
const WHOLE: &str = "target/wasm32-unknown-unknown/release/plan-explorer.wasm";
const FOLDER: &str = "target/parts";
/// Where wasm-bindgen puts what it makes of the first module.
const BOUND: &str = "bound";

const FIRST: &str = "plan-explorer";

/// The script that loads the others, and how it asks for one of them.
const LOADER: &str = "__wasm_split.js";
const REQUEST_START: &str = "fetch(new URL(\"./";
const REQUEST_END: &str = ".wasm\", import.meta.url))";
/// How it makes an instance of what comes.
const STREAMING: &str = "WebAssembly.instantiateStreaming(src, imports)";
const INSTANCE: &str = "WebAssembly.instantiate(await src, imports)";

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

/// The modules, ready to be started.
pub struct Parts {
    /// The folder of the scripts that start the first module and load the others.
    pub scripts: PathBuf,
    /// The script that starts the first module.
    pub script: String,
    /// The first module's file in the site.
    pub first: String,
    /// The others, by name.
    pub others: Vec<Module>,
}

/// A module that is loaded later.
pub struct Module {
    pub name: String,
    /// Its file in the site.
    pub file: String,
    pub integrity: String,
}

/// All modules while their functions still have names, by what to call them.
pub fn with_names() -> Result<Vec<(String, PathBuf)>> {
    let folder = project::path(FOLDER);
    let mut all = vec![("the first module".to_owned(), bound_wasm(&folder))];
    all.extend(later(&folder)?.into_iter().map(|name| (name.clone(), wasm_of(&folder, &name))));
    Ok(all)
}

/// Splits the wasm and puts the modules into the site.
pub fn make(site: &Path) -> Result<Parts> {
    let folder = project::path(FOLDER);
    if folder.exists() {
        fs::remove_dir_all(&folder).with_context(|| format!("{} cannot be removed", folder.display()))?;
    }
    let scripts = folder.join(BOUND);
    process::run(process::program(SPLITTER).arg(project::path(WHOLE)).arg(&folder).args(["--out-name", FIRST]))?;
    let mut bindgen = process::program("wasm-bindgen");
    bindgen.args(["--target", "web", "--no-typescript", "--out-name", FIRST, "--out-dir"]).arg(&scripts);
    // The modules call each other through the linker's table, which is left out else.
    process::run(bindgen.arg("--keep-lld-exports").arg(folder.join(FIRST).with_extension("wasm")))?;

    let first = publish(&bound_wasm(&folder), FIRST, site)?;
    let mut others = Vec::new();
    for name in later(&folder)? {
        let file = publish(&wasm_of(&folder, &name), name.trim_start_matches("split_"), site)?;
        others.push(Module { integrity: integrity(&site.join(&file))?, name, file });
    }
    let loader_file = folder.join(LOADER);
    let loader =
        fs::read_to_string(&loader_file).with_context(|| format!("{} cannot be read", loader_file.display()))?;
    let names: Vec<&str> = others.iter().map(|module| module.name.as_str()).collect();
    let loader = loading(&loader, &names)?;
    fs::write(scripts.join(LOADER), loader).with_context(|| format!("{LOADER} cannot be written"))?;
    Ok(Parts { scripts, script: format!("{FIRST}.js"), first, others })
}

fn bound_wasm(folder: &Path) -> PathBuf {
    folder.join(BOUND).join(format!("{FIRST}_bg.wasm"))
}

fn wasm_of(folder: &Path, name: &str) -> PathBuf {
    folder.join(name).with_extension("wasm")
}

/// The names of the modules that are loaded later, as the splitter calls them: `split_app`, `chunk_2`.
fn later(folder: &Path) -> Result<Vec<String>> {
    let entries = fs::read_dir(folder).with_context(|| format!("{} cannot be read", folder.display()))?;
    let names = entries.filter_map(|entry| entry.ok()?.file_name().into_string().ok());
    let is_later =
        |name: &String| ["split_", "chunk_"].iter().any(|start| name.starts_with(start)) && !name.contains(".small");
    let mut names: Vec<_> =
        names.filter(is_later).filter_map(|name| name.strip_suffix(".wasm").map(str::to_owned)).collect();
    names.sort();
    Ok(names)
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

/// The loader asking for modules by name, from the one place that knows where they are (src/boot/modules.js).
fn loading(loader: &str, names: &[&str]) -> Result<String> {
    let mut text = format!("import {{ load }} from {};\n{loader}", quoted(&project::path("src/boot/modules.js"))?);
    for name in names {
        let request = format!("{REQUEST_START}{name}{REQUEST_END}");
        if text.matches(&request).count() != 1 {
            bail!("the loader does not ask for `{name}` as it did. Look at xtask/src/commands/parts.rs");
        }
        text = text.replacen(&request, &format!("load(\"{name}\")"), 1);
    }
    if text.contains("fetch(") || text.matches(STREAMING).count() != names.len() {
        bail!("the loader asks for something else than it did. Look at xtask/src/commands/parts.rs");
    }
    Ok(text.replace(&format!("({STREAMING})"), &format!("({INSTANCE})")))
}

/// A path as a string of JavaScript.
pub fn quoted(path: &Path) -> Result<String> {
    let path = path.to_str().context("the project's folder has a name that is not UTF-8. Rename it")?;
    Ok(format!("\"{}\"", path.replace('\\', "/")))
}

#[cfg(test)]
mod tests {
    use super::*;

    const LOADER: &str = "const src = fetch(new URL(\"./split_app.wasm\", import.meta.url));\n\
                          return async (imports) => (WebAssembly.instantiateStreaming(src, imports));";

    #[test]
    fn modules_are_asked_for_by_name() -> Result<()> {
        let loading = loading(LOADER, &["split_app"])?;
        assert!(loading.starts_with("import { load } from \""), "{loading}");
        assert!(loading.contains("const src = load(\"split_app\");"), "{loading}");
        assert!(loading.ends_with("(WebAssembly.instantiate(await src, imports));"), "{loading}");
        Ok(())
    }

    #[test]
    fn a_loader_that_asks_in_another_way_is_noticed() {
        assert!(loading("fetch(\"./split_app.wasm\")", &["split_app"]).is_err());
        // Another request would go unchecked.
        assert!(loading(&format!("{LOADER}\nfetch(\"x\")"), &["split_app"]).is_err());
        assert!(loading(LOADER, &["split_app", "chunk_2"]).is_err());
    }
}
