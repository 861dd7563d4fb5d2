//! Writes the whole plan as a page of text, in each language, beside the built page, and tells the built pages about it:
//! `plain_pages <plan file> <built page> …`; the build calls it.

use std::path::Path;
use std::process::ExitCode;
use std::{env, fs};

use plan::file::read::read_plan;
use presenter::plain;
use presenter::text::plain::PAGES;

/// Where a built page is told of the pages, and where it leads there when it could not start.
const HINTS: &str = "<!-- plain -->";
const WAY: &str = "<!-- way to plain -->";

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
    let arguments: Vec<String> = env::args().skip(1).collect();
    let [plan_file, built_files @ ..] = arguments.as_slice() else {
        return Err("plain_pages <plan file> <built page> …".to_owned());
    };
    let plan = read_plan(&read(plan_file)?).map_err(|error| format!("{plan_file}: {error:?}"))?.plan;
    let way = PAGES.first().map(plain::way).ok_or("there is no page")?;
    for built_file in built_files {
        let built = read(built_file)?;
        let styles = plain::styles(&built).ok_or_else(|| format!("{built_file}: there is no style sheet"))?;
        for (file, page) in plain::pages(&plan, styles) {
            write(&Path::new(built_file).with_file_name(file), &page)?;
        }
        for place in [HINTS, WAY] {
            if !built.contains(place) {
                return Err(format!("{built_file}: there is no {place}"));
            }
        }
        write(Path::new(built_file), &built.replace(HINTS, &plain::hints()).replace(WAY, &way))?;
    }
    Ok(())
}

fn read(file: &str) -> Result<String, String> {
    fs::read_to_string(file).map_err(|error| format!("{file}: {error}"))
}

fn write(file: &Path, text: &str) -> Result<(), String> {
    fs::write(file, text).map_err(|error| format!("{}: {error}", file.display()))
}
