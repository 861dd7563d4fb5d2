//! Writes a large plan with boundaries, to try how the explorer bears it: `cargo xtask generate`.
//!
//! Everything in it is made up, and says so. The same numbers give the same files.

mod boundary_file;
mod names;
mod plan_file;

use std::path::Path;
use std::process::ExitCode;
use std::{env, fs};

/// How large the plan is to be.
#[derive(Debug, Clone, Copy)]
struct Size {
    municipalities: usize,
    news: usize,
}

/// A municipality's number has four digits.
const MOST_MUNICIPALITIES: usize = 4_999;
/// Ids of more would be longer than the rest of the file is worth.
const MOST_NEWS: usize = 1_000_000;

fn main() -> ExitCode {
    match run() {
        Ok(()) => ExitCode::SUCCESS,
        Err(error) => {
            eprintln!("{error}");
            ExitCode::FAILURE
        }
    }
}

fn run() -> Result<(), String> {
    let mut size = Size { municipalities: 357, news: 10_000 };
    let mut folder = "target/generated".to_owned();
    let mut arguments = env::args().skip(1);
    while let Some(name) = arguments.next() {
        let value = arguments.next().ok_or_else(|| format!("`{name}` needs a value behind it."))?;
        match name.as_str() {
            "--municipalities" => size.municipalities = count(&name, &value, MOST_MUNICIPALITIES)?,
            "--news" => size.news = count(&name, &value, MOST_NEWS)?,
            "--to" => folder = value,
            _ => return Err(format!("`{name}` is not known. There are --municipalities, --news and --to.")),
        }
    }
    let folder = Path::new(&folder);
    fs::create_dir_all(folder).map_err(|error| format!("{}: {error}", folder.display()))?;
    write(folder, "plan.json", &plan_file::write(size))?;
    write(folder, "boundaries.json", &boundary_file::write(size.municipalities))
}

fn count(name: &str, value: &str, most: usize) -> Result<usize, String> {
    let count = value.parse().ok().filter(|count| (1..=most).contains(count));
    count.ok_or_else(|| format!("`{name}` is a number from 1 to {most}, not `{value}`."))
}

fn write(folder: &Path, name: &str, content: &serde_json::Value) -> Result<(), String> {
    let file = folder.join(name);
    let text = content.to_string();
    fs::write(&file, &text).map_err(|error| format!("{}: {error}", file.display()))?;
    println!("{}: {} kB", file.display(), text.len() / 1000);
    Ok(())
}
