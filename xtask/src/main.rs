//! `cargo xtask`: everything this project needs done, with one command each.

mod address;
mod arguments;
mod command;
mod commands;
mod fingerprint;
mod process;
mod project;
mod say;
mod site;
mod tools;

use std::process::ExitCode;

fn main() -> ExitCode {
    let arguments: Vec<String> = std::env::args().skip(1).collect();
    match command::dispatch(&arguments) {
        Ok(()) => ExitCode::SUCCESS,
        Err(error) => {
            eprintln!("\nIt stopped here: {error:#}.");
            ExitCode::FAILURE
        }
    }
}
