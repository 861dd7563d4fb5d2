//! `site <folder> [--address <https://…>] [--overview-only]`: writes the pages of a finished site anew, from the data in
//! its folder. It needs no tools of the web.

use std::env;
use std::io::{self, Write};
use std::path::Path;
use std::process::ExitCode;

use site::write::{Scope, site};

const USAGE: &str = "site <folder> [--address <https://…>] [--overview-only]";

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
    let (mut folder, mut address, mut scope) = (None, None, Scope::All);
    let mut rest = arguments.iter().map(String::as_str);
    while let Some(argument) = rest.next() {
        match argument {
            "--address" => address = Some(rest.next().ok_or(USAGE)?),
            "--overview-only" => scope = Scope::OverviewOnly,
            one if folder.is_none() && !one.starts_with('-') => folder = Some(one),
            _ => return Err(USAGE.to_owned()),
        }
    }
    site(Path::new(folder.ok_or(USAGE)?), address, scope)
}
