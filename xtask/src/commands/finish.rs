//! `finish`: what Trunk calls after each build. Trunk writes the start of the app as a script inside the page, which
//! a strict content security policy forbids. It is moved to a file of its own, together with the scripts that it
//! imports, and that file gets a name and an integrity value from its content.

use super::{
    assets::esbuild,
    parts::{self, Module, quoted},
};
use crate::{
    arguments,
    fingerprint::{fingerprint, integrity},
    process, project, site,
};
use anyhow::{Context, Result, bail};
use std::{
    env, fs,
    path::{Path, PathBuf},
};

const OPENING: &str = "<script type=\"module\">";
const CLOSING: &str = "</script>";
/// Stands in the start script for what the wasm is held against.
const WASM_INTEGRITY: &str = "WASM_INTEGRITY";
/// Stands there for the script that it calls.
const BOOT_SCRIPT: &str = "BOOT_SCRIPT";
/// The explorer's element in the page, and the same where it is the inside of a frame.
const ON_PAGE: &str = "<div id=\"plan-explorer\">";
const IN_FRAME: &str = "<div id=\"plan-explorer\" data-layout=\"embed\">";
const MODULE_HINT: &str = "<link rel=\"modulepreload\"";

/// What cards are written with.
const FONTS: [&str; 2] = [
    "@expo-google-fonts/inter-tight/400Regular/InterTight_400Regular.ttf",
    "@expo-google-fonts/inter-tight/600SemiBold/InterTight_600SemiBold.ttf",
];

pub fn run(arguments: &[String]) -> Result<()> {
    arguments::expect_none("finish", arguments)?;
    let site = PathBuf::from(env::var_os("TRUNK_STAGING_DIR").context("only Trunk calls `finish`, after a build")?);
    let is_release = env::var("TRUNK_PROFILE").is_ok_and(|profile| profile == "release");

    let page_file = site.join("index.html");
    let page = fs::read_to_string(&page_file).with_context(|| format!("{} cannot be read", page_file.display()))?;
    let (page, bundled) = without_module_hints(&page);
    let wasm = wasm_file(&site)?;
    let Made { page, wasm, scripts, modules } = if is_release {
        split(&site, &page, &wasm)?
    } else {
        Made { page, wasm, scripts: site.clone(), modules: Vec::new() }
    };
    let start = inline_module(&page).context("Trunk wrote no start script into the page. Look at Trunk.toml")?;
    let wasm_integrity = integrity(&site.join(&wasm))?;
    let boot_script = quoted(&project::path("src/boot/start.js"))?;
    let script = start.replace(WASM_INTEGRITY, &wasm_integrity).replace(&format!("\"{BOOT_SCRIPT}\""), &boot_script);
    let file = write_bundle(&site, &scripts, &script, &modules, is_release)?;
    let tag =
        format!("<script type=\"module\" src=\"./{file}\" integrity=\"{}\"></script>", integrity(&site.join(&file))?);

    let page = page.replacen(&format!("{OPENING}{start}{CLOSING}"), &tag, 1);
    let page = with_integrity(&page, &wasm, &wasm_integrity);
    if is_release && has_inline_code(&page) {
        bail!("the built page has a script or style inside. Move it to a file of its own");
    }
    let page = for_any_origin(&page);
    if !page.contains(ON_PAGE) {
        bail!("index.html has no `{ON_PAGE}`, where the explorer belongs");
    }
    let frame = page.replacen(ON_PAGE, IN_FRAME, 1);
    let template = is_release.then_some((site::TEMPLATE, &page));
    for (name, text) in [("index.html", &page), ("embed.html", &frame)].into_iter().chain(template) {
        fs::write(site.join(name), text).with_context(|| format!("{name} cannot be written"))?;
    }
    remove(&site, &bundled)?;
    if is_release {
        let plan_file = site.join("data/plan.json");
        write_pages_with_cards(&site, &[])?;
        example("presenter", "accessibility_pages", &[&plan_file, &page_file])?;
        minify(&site.join("embed.js"))?;
        write_missing_page(&site)?;
    }
    Ok(())
}

/// Writes the pages of a site from the data in its folder, for the time until the app has started, and for those whose
/// browser cannot start it. Only a release build waits for them.
pub fn write_pages(site: &Path, options: &[&str]) -> Result<()> {
    let mut command = process::program("cargo");
    command.args(["run", "--quiet", "--locked", "--package", "site", "--"]).arg(site).args(options);
    process::run(&mut command)
}

/// The same with the cards of shared links.
pub fn write_pages_with_cards(site: &Path, options: &[&str]) -> Result<()> {
    let fonts = FONTS.map(|font| project::path("node_modules").join(font).display().to_string());
    let fonts = fonts.iter().flat_map(|font| ["--font", font]);
    write_pages(site, &fonts.chain(options.iter().copied()).collect::<Vec<_>>())
}

/// Runs an example of a package: they write the pages about accessibility.
fn example(package: &str, name: &str, files: &[&PathBuf]) -> Result<()> {
    let mut command = process::program("cargo");
    command.args(["run", "--quiet", "--locked", "--package", package, "--example", name, "--"]);
    process::run(command.args(files))
}

/// Makes a script small that old browsers have to understand too.
fn minify(script: &Path) -> Result<()> {
    fs::write(script, small(script)?).with_context(|| format!("{} cannot be written", script.display()))
}

fn small(script: &Path) -> Result<String> {
    process::output(esbuild().arg(script).args(["--minify", "--target=es5"]))
}

/// Writes the page that servers show for what is missing, and its script.
fn write_missing_page(site: &Path) -> Result<()> {
    let script = small(&project::path("src/boot/missing.js"))?;
    let name = format!("missing-{}.js", fingerprint(script.as_bytes()));
    let file = site.join(&name);
    fs::write(&file, script).with_context(|| format!("{name} cannot be written"))?;
    let page = site.join("404.html");
    example("presenter", "missing_page", &[&page, &PathBuf::from(name), &PathBuf::from(integrity(&file)?)])
}

/// What is there to be bundled.
struct Made {
    page: String,
    /// The name of the wasm that the page starts.
    wasm: String,
    /// The folder of the scripts that start it.
    scripts: PathBuf,
    /// What is loaded later.
    modules: Vec<Module>,
}

/// The modules of the wasm in place of the one that Trunk made.
fn split(site: &Path, page: &str, wasm: &str) -> Result<Made> {
    let parts = parts::make(site)?;
    let script = wasm.replace("_bg.wasm", ".js");
    let page = page.replace(wasm, &parts.first).replace(&script, &parts.script);
    fs::remove_file(site.join(wasm)).with_context(|| format!("{wasm} cannot be removed"))?;
    Ok(Made { page, wasm: parts.first, scripts: parts.scripts, modules: parts.others })
}

/// The page with a hint to load the wasm that says what the start script will say, or it would be loaded twice.
fn with_integrity(page: &str, wasm: &str, integrity: &str) -> String {
    let address = format!("href=\"./{wasm}\"");
    page.replacen(&address, &format!("{address} integrity=\"{integrity}\""), 1)
}

/// The name of the one wasm file that Trunk made.
fn wasm_file(site: &Path) -> Result<String> {
    let entries = fs::read_dir(site).with_context(|| format!("{} cannot be read", site.display()))?;
    let mut names = entries.filter_map(|entry| entry.ok()?.file_name().into_string().ok());
    names.find(|name| name.ends_with("_bg.wasm")).context("Trunk built no wasm. Look at what it printed")
}

/// The page with its styles and scripts asked for in a way that works from a frame in a sandbox as well, whose origin
/// is nobody's: only so can the browser hold them against their integrity values.
fn for_any_origin(page: &str) -> String {
    page.replace("<link rel=\"stylesheet\" ", "<link rel=\"stylesheet\" crossorigin=\"anonymous\" ")
        .replace("<script ", "<script crossorigin=\"anonymous\" ")
}

/// The text of the module script inside the page.
fn inline_module(page: &str) -> Option<&str> {
    let (_, after) = page.split_once(OPENING)?;
    Some(after.split_once(CLOSING)?.0)
}

/// Writes the start script with all it imports as one file, and tells its name.
fn write_bundle(site: &Path, scripts: &Path, start: &str, modules: &[Module], is_release: bool) -> Result<String> {
    let entry = scripts.join("start.js");
    fs::write(&entry, start).with_context(|| format!("{} cannot be written", entry.display()))?;
    let mut bundling = esbuild();
    bundling.arg(&entry).args(["--bundle", "--format=esm"]).arg(format!("--define:MODULES={}", listed(modules)));
    if is_release {
        bundling.arg("--minify");
    }
    let bundle = process::output(&mut bundling)?;
    fs::remove_file(&entry).with_context(|| format!("{} cannot be removed", entry.display()))?;

    let file = format!("start-{}.js", fingerprint(bundle.as_bytes()));
    fs::write(site.join(&file), bundle).with_context(|| format!("{file} cannot be written"))?;
    Ok(file)
}

/// The modules as src/boot/modules.js knows them. Names, files and hashes need no escapes.
fn listed(modules: &[Module]) -> String {
    let entry = |Module { name, file, integrity }: &Module| {
        format!("\"{name}\":{{\"file\":\"./{file}\",\"integrity\":\"{integrity}\"}}")
    };
    format!("{{{}}}", modules.iter().map(entry).collect::<Vec<_>>().join(","))
}

/// The page without Trunk's hints to load the modules that are now in the bundle, and which files those were.
fn without_module_hints(page: &str) -> (String, Vec<String>) {
    let mut rest = page;
    let mut kept = String::new();
    let mut files = Vec::new();
    while let Some((before, from_hint)) = rest.split_once(MODULE_HINT) {
        let (hint, after) = from_hint.split_once('>').unwrap_or((from_hint, ""));
        files.extend(address_in(hint).map(str::to_owned));
        kept.push_str(before);
        rest = after;
    }
    kept.push_str(rest);
    (kept, files)
}

fn address_in(tag: &str) -> Option<&str> {
    let (_, after) = tag.split_once("href=\"")?;
    Some(after.split_once('"')?.0)
}

/// Whether anything stands in the page itself that a strict policy would not run.
fn has_inline_code(page: &str) -> bool {
    let has_inline_script = page.split("<script").skip(1).any(|tag| {
        let attributes = tag.split_once('>').map_or(tag, |(attributes, _)| attributes);
        !attributes.contains(" src=")
    });
    has_inline_script || page.contains("<style") || page.contains(" style=")
}

/// Removes what is in the bundle now.
fn remove(site: &Path, addresses: &[String]) -> Result<()> {
    for address in addresses {
        let file = site.join(address.trim_start_matches("./"));
        fs::remove_file(&file).with_context(|| format!("{} cannot be removed", file.display()))?;
    }
    let snippets = site.join("snippets");
    if snippets.is_dir() {
        fs::remove_dir_all(&snippets).with_context(|| format!("{} cannot be removed", snippets.display()))?;
    }
    Ok(())
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn the_start_script_is_found() {
        let page = "<script src=\"a.js\"></script>\n<script type=\"module\">\nstart();\n</script>";
        assert_eq!(inline_module(page), Some("\nstart();\n"));
        assert_eq!(inline_module("<script src=\"a.js\"></script>"), None);
    }

    #[test]
    fn hints_are_taken_out_one_by_one() {
        let page = "<head><link rel=\"modulepreload\" href=\"./app.js\" integrity=\"x\">\
                    <link rel=\"preload\" href=\"./app.wasm\"><link rel=\"modulepreload\" href=\"./snippets/a.js\"></head>";
        let (kept, files) = without_module_hints(page);
        assert_eq!(kept, "<head><link rel=\"preload\" href=\"./app.wasm\"></head>");
        assert_eq!(files, ["./app.js", "./snippets/a.js"]);
    }

    #[test]
    fn the_hint_and_the_script_say_the_same() {
        assert_eq!(
            with_integrity("<link rel=\"preload\" href=\"./a.wasm\">", "a.wasm", "sha384-x"),
            "<link rel=\"preload\" href=\"./a.wasm\" integrity=\"sha384-x\">"
        );
    }

    #[test]
    fn styles_and_scripts_are_asked_for_without_credentials() {
        assert_eq!(
            for_any_origin("<link rel=\"stylesheet\" href=\"a.css\"><script src=\"a.js\"></script>"),
            "<link rel=\"stylesheet\" crossorigin=\"anonymous\" href=\"a.css\">\
             <script crossorigin=\"anonymous\" src=\"a.js\"></script>"
        );
    }

    #[test]
    fn inline_code_is_noticed() {
        assert!(!has_inline_code("<script defer src=\"a.js\"></script><link rel=\"stylesheet\" href=\"a.css\">"));
        assert!(has_inline_code("<script>a()</script>"));
        assert!(has_inline_code("<style>p { color: red }</style>"));
        assert!(has_inline_code("<p style=\"color: red\">"));
    }
}
