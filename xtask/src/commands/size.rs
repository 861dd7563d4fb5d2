//! `size`: what a reader has to fetch, held against the budget.

use super::crates;
use crate::{arguments, process, project, site};
use anyhow::{Context, Result, bail};
use std::{fmt::Write, fs, path::Path};

/// The most bytes, with brotli, that a reader should fetch until the map can be used.
const BUDGET_BROTLI_BYTES: u64 = 160_000;

/// Where the project stands: more than this fails, until the map can be used, until all that the first view leads to can
/// be, and for what comes once the page is in use. Lower them whenever something gets smaller; but the compiler lays
/// functions out differently from folder to folder, which with brotli is up to two thousand bytes of the whole.
const LIMIT_BROTLI_BYTES: u64 = 121_500;
const WHOLE_LIMIT_BROTLI_BYTES: u64 = 433_000;
const IN_USE_LIMIT_BROTLI_BYTES: u64 = 43_500;

/// What the names of modules begin with that come once the page is in use.
const IN_USE_MODULES: &[&str] = &["extras-"];

/// Data that the app fetches besides. The first map does without: what it shows stands in the page.
const NEEDED_DATA: &[&str] = &["data/plan.json", "data/boundaries.json"];

/// A file of the site.
struct Asset {
    /// Its path in the site.
    path: String,
    need: Need,
    weight: Weight,
}

impl Asset {
    fn name(&self) -> &str {
        self.path.rsplit('/').next().unwrap_or_default()
    }
}

/// What a file is needed for, the soonest first.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord)]
enum Need {
    /// Until the map can be used.
    Map,
    /// Until everything can be used that the first view leads to.
    Everything,
    /// Once the page is in use.
    InUse,
    /// Not by every reader.
    Other,
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
    let sum = needed(&assets, Need::Map).brotli;
    let whole = needed(&assets, Need::Everything).brotli;
    let in_use = needed(&assets, Need::InUse).brotli - whole;
    let limits = [
        ("until the map can be used", sum, LIMIT_BROTLI_BYTES),
        ("until everything can be used", whole, WHOLE_LIMIT_BROTLI_BYTES),
        ("once the page is in use", in_use, IN_USE_LIMIT_BROTLI_BYTES),
    ];
    for (when, sum, limit) in limits {
        if sum > limit {
            bail!(
                "{when}, a reader fetches {sum} bytes; the limit is {limit}. \
                 Make something smaller, or move it to a module that comes later"
            );
        }
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

/// Weighs every file of the site without the compressed copies, those needed soonest first, then the heaviest.
fn weigh(folder: &Path) -> Result<Vec<Asset>> {
    let page = fs::read_to_string(folder.join("index.html"))
        .context("there is no finished site in dist/ yet. Run `cargo xtask build` first")?;
    let paths = site::files(folder)?;
    let lines = process::output(process::program("node").arg(project::path("xtask/node/weigh.mjs")).args(&paths))?;

    let mut assets = Vec::new();
    for (file, line) in paths.iter().zip(lines.lines()) {
        let path = file.strip_prefix(folder).unwrap_or(file).to_string_lossy().replace('\\', "/");
        let weight = read_weight(line).with_context(|| format!("{path} cannot be weighed"))?;
        assets.push(Asset { need: need(&path, &page), path, weight });
    }
    assets.sort_by(|a, b| a.need.cmp(&b.need).then(b.weight.brotli.cmp(&a.weight.brotli)));
    Ok(assets)
}

/// The page and the code and styles it names come first. Data, and wasm that it does not name, is loaded by what it
/// does name.
fn need(path: &str, page: &str) -> Need {
    let is_code = [".css", ".js", ".wasm"].iter().any(|ending| path.ends_with(ending));
    let is_wasm = Path::new(path).extension().is_some_and(|ending| ending == "wasm");
    if path == "index.html" || (is_code && page.contains(path)) {
        Need::Map
    } else if IN_USE_MODULES.iter().any(|name| path.starts_with(name)) {
        Need::InUse
    } else if is_wasm || NEEDED_DATA.contains(&path) {
        Need::Everything
    } else {
        Need::Other
    }
}

fn read_weight(line: &str) -> Option<Weight> {
    let mut numbers = line.split(' ').map(str::parse);
    let mut next = || numbers.next()?.ok();
    Some(Weight { raw: next()?, gzip: next()?, brotli: next()? })
}

/// What a reader has fetched by then.
fn needed(assets: &[Asset], until: Need) -> Weight {
    assets.iter().filter(|asset| asset.need <= until).fold(Weight::default(), |sum, asset| Weight {
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
    let sums = [
        (Need::Map, "until the map can be used"),
        (Need::Everything, "until everything can be used"),
        (Need::InUse, "once the page is in use"),
    ];
    for need in [Need::Map, Need::Everything, Need::InUse, Need::Other] {
        let mut shown: Vec<&str> = Vec::new();
        for asset in assets.iter().filter(|asset| asset.need == need) {
            // Pages and their cards are many, and a reader fetches one of each.
            let alike = assets.iter().filter(|other| other.need == need && other.name() == asset.name()).count();
            if !shown.contains(&asset.name()) {
                shown.push(asset.name());
                let path = &asset.path;
                let title = if alike == 1 { path.clone() } else { format!("{path}, heaviest of {alike}") };
                weight_row(&title, asset.weight)?;
            }
        }
        if let Some((_, title)) = sums.iter().find(|(until, _)| *until == need) {
            weight_row(title, needed(assets, need))?;
        }
    }
    Ok(format!("{:<48} {:>10} {:>10} {:>10}\n{text}", "bytes", "raw", "gzip", "brotli"))
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn what_the_page_names_is_needed_first() {
        let page = "<link rel=\"icon\" href=\"favicon.svg\"><script src=\"./start-1.js\"></script>\
                    <link rel=\"preload\" href=\"./plan-1.wasm\">";
        for path in ["index.html", "start-1.js", "plan-1.wasm"] {
            assert_eq!(need(path, page), Need::Map, "{path}");
        }
        assert_eq!(need("app-1.wasm", page), Need::Everything);
        assert_eq!(need("extras-1.wasm", page), Need::InUse);
        assert_eq!(need("data/plan.json", page), Need::Everything);
        assert_eq!(need("favicon.svg", page), Need::Other);
        assert_eq!(need("embed.js", page), Need::Other);
    }

    #[test]
    fn a_sum_holds_what_came_before() -> Result<()> {
        let asset = |path: &str, need, brotli| Asset {
            path: path.to_owned(),
            need,
            weight: Weight { brotli, ..Weight::default() },
        };
        let assets = [
            asset("a", Need::Map, 5),
            asset("b", Need::Everything, 20),
            asset("p/c", Need::Other, 300),
            asset("q/c", Need::Other, 200),
        ];
        assert_eq!(needed(&assets, Need::Map).brotli, 5);
        assert_eq!(needed(&assets, Need::Everything).brotli, 25);
        let table = table(&assets)?;
        let first_words: Vec<_> = table.lines().filter_map(|line| line.split("  ").next()).collect();
        let sums = ["until the map can be used", "until everything can be used", "once the page is in use"];
        assert_eq!(first_words, ["bytes", "a", sums[0], "b", sums[1], sums[2], "p/c, heaviest of 2"]);
        Ok(())
    }

    #[test]
    fn a_weight_is_three_numbers() {
        assert_eq!(read_weight("300 200 100").map(|weight| weight.brotli), Some(100));
        assert!(read_weight("300 200").is_none());
    }
}
