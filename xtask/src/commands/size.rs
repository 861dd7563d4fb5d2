//! `size`: what a reader has to fetch, held against the budget.

use super::crates;
use crate::{arguments, process, project, site};
use anyhow::{Context, Result, bail};
use std::{fmt::Write, fs, path::Path};

/// The most bytes, with brotli, that a reader should fetch until the map can be used.
const BUDGET_BROTLI_BYTES: u64 = 160_000;

/// Where the project stands on the way to the budget: more than this fails. It was 295 000 before the three languages,
/// paper and files, the keyboard on the map, and the first view in the page came. Lower it whenever something gets
/// smaller.
const LIMIT_BROTLI_BYTES: u64 = 380_000;

/// Data that the app fetches before the map can be used.
const NEEDED_DATA: &[&str] = &["data/plan.json", "data/boundaries.json"];

/// A file of the site.
struct Asset {
    /// Its path in the site.
    path: String,
    /// Whether it is needed until the map can be used.
    needed: bool,
    weight: Weight,
}

/// The bytes of a file or of several, as sent in three ways.
#[derive(Clone, Copy, Default)]
struct Weight {
    raw: u64,
    gzip: u64,
    brotli: u64,
}

pub fn run(arguments: &[String]) -> Result<()> {
    let is_by_crate = arguments == ["--by-crate"];
    if !is_by_crate {
        arguments::expect_none("size", arguments)?;
    }
    let assets = weigh(&project::site_folder())?;
    print!("{}", table(&assets)?);
    for data in NEEDED_DATA {
        if !assets.iter().any(|asset| asset.path == *data) {
            println!("{data} is not there yet, so it is not counted.");
        }
    }
    if is_by_crate {
        crates::print()?;
    }
    let sum = needed(&assets).brotli;
    if sum > LIMIT_BROTLI_BYTES {
        bail!(
            "until the map can be used, a reader fetches {sum} bytes; the limit is {LIMIT_BROTLI_BYTES}. \
             Make something smaller, or move it to after the start"
        );
    }
    match BUDGET_BROTLI_BYTES.checked_sub(sum) {
        Some(left) => println!("Within the budget of {BUDGET_BROTLI_BYTES} bytes: {left} are left."),
        None => println!(
            "Within today's limit of {LIMIT_BROTLI_BYTES} bytes; {} more than the budget of {BUDGET_BROTLI_BYTES}.",
            sum - BUDGET_BROTLI_BYTES
        ),
    }
    Ok(())
}

/// Weighs every file of the site without the compressed copies, the needed ones first, then the heaviest first.
fn weigh(folder: &Path) -> Result<Vec<Asset>> {
    let page = fs::read_to_string(folder.join("index.html"))
        .context("there is no finished site in dist/ yet. Run `cargo xtask build` first")?;
    let paths = site::files(folder)?;
    let lines = process::output(process::program("node").arg(project::path("xtask/node/weigh.mjs")).args(&paths))?;

    let mut assets = Vec::new();
    for (file, line) in paths.iter().zip(lines.lines()) {
        let path = file.strip_prefix(folder).unwrap_or(file).to_string_lossy().replace('\\', "/");
        let weight = read_weight(line).with_context(|| format!("{path} cannot be weighed"))?;
        assets.push(Asset { needed: is_needed(&path, &page), path, weight });
    }
    assets.sort_by(|a, b| b.needed.cmp(&a.needed).then(b.weight.brotli.cmp(&a.weight.brotli)));
    Ok(assets)
}

/// The page, the code and styles it names, and the data.
fn is_needed(path: &str, page: &str) -> bool {
    let is_code = [".css", ".js", ".wasm"].iter().any(|ending| path.ends_with(ending));
    path == "index.html" || NEEDED_DATA.contains(&path) || (is_code && page.contains(path))
}

fn read_weight(line: &str) -> Option<Weight> {
    let mut numbers = line.split(' ').map(str::parse);
    let mut next = || numbers.next()?.ok();
    Some(Weight { raw: next()?, gzip: next()?, brotli: next()? })
}

fn needed(assets: &[Asset]) -> Weight {
    assets.iter().filter(|asset| asset.needed).fold(Weight::default(), |sum, asset| Weight {
        raw: sum.raw + asset.weight.raw,
        gzip: sum.gzip + asset.weight.gzip,
        brotli: sum.brotli + asset.weight.brotli,
    })
}

fn table(assets: &[Asset]) -> Result<String> {
    let mut text = String::new();
    let mut row = |name: &str, raw: &str, gzip: &str, brotli: &str| {
        writeln!(text, "{name:<48} {raw:>10} {gzip:>10} {brotli:>10}")
    };
    let mut weight_row = |name: &str, weight: Weight| {
        row(name, &weight.raw.to_string(), &weight.gzip.to_string(), &weight.brotli.to_string())
    };
    for asset in assets.iter().filter(|asset| asset.needed) {
        weight_row(&asset.path, asset.weight)?;
    }
    weight_row("until the map can be used", needed(assets))?;
    for asset in assets.iter().filter(|asset| !asset.needed) {
        weight_row(&asset.path, asset.weight)?;
    }
    Ok(format!("{:<48} {:>10} {:>10} {:>10}\n{text}", "bytes", "raw", "gzip", "brotli"))
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn what_the_page_names_is_needed() {
        let page = "<link rel=\"icon\" href=\"favicon.svg\"><script src=\"./start-1.js\"></script>";
        assert!(is_needed("index.html", page));
        assert!(is_needed("start-1.js", page));
        assert!(is_needed("data/plan.json", page));
        assert!(!is_needed("favicon.svg", page));
        assert!(!is_needed("embed.js", page));
    }

    #[test]
    fn a_weight_is_three_numbers() {
        assert_eq!(read_weight("300 200 100").map(|weight| weight.brotli), Some(100));
        assert!(read_weight("300 200").is_none());
    }
}
