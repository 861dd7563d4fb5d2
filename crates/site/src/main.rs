//! `site <folder> [--address <https://…>] [--font <file>]… [--overview-only]`: writes the pages of a finished site anew,
//! from the data in its folder; with fonts, their cards as well. A site that was told its address keeps it. It needs no
//! tools of the web.

use std::io::{self, Write};
use std::path::Path;
use std::process::ExitCode;
use std::{env, fs};

use cards::Painter;
use site::write::{Choice, Scope, site};

const USAGE: &str = "site <folder> [--address <https://…>] [--font <file>]… [--overview-only]";

fn main() -> ExitCode {
    let arguments: Vec<String> = env::args().skip(1).collect();
    match run(&arguments) {
        Ok(count) => {
            let _ = writeln!(io::stdout(), "{count} pages are written");
            ExitCode::SUCCESS
        }
        Err(fault) => {
            let _ = writeln!(io::stderr(), "{fault}");
            ExitCode::FAILURE
        }
    }
}

fn run(arguments: &[String]) -> Result<usize, String> {
    let (mut folder, mut address, mut scope, mut fonts) = (None, None, Scope::All, Vec::new());
    let mut rest = arguments.iter().map(String::as_str);
    while let Some(argument) = rest.next() {
        match argument {
            "--address" => address = Some(rest.next().ok_or(USAGE)?),
            "--font" => fonts.push(rest.next().ok_or(USAGE)?),
            "--overview-only" => scope = Scope::OverviewOnly,
            one if folder.is_none() && !one.starts_with('-') => folder = Some(one),
            _ => return Err(USAGE.to_owned()),
        }
    }
    let painter = if fonts.is_empty() { None } else { Some(painter(&fonts)?) };
    site(Path::new(folder.ok_or(USAGE)?), &Choice { address, scope, painter })
}

/// What writes on cards: the regular and the semi-bold of a family.
fn painter(files: &[&str]) -> Result<Painter, String> {
    let fonts = files.iter().map(|file| fs::read(file).map_err(|error| format!("{file}: {error}")));
    Painter::new(fonts.collect::<Result<Vec<_>, _>>()?).map_err(|error| error.to_string())
}
