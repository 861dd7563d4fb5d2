//! `plan`: the command for those who edit a plan, and for their IT. It speaks the languages of the interface.

mod check;

use std::env;
use std::process::ExitCode;

use presenter::text::command::{COMMANDS, Command};

/// The arguments cannot be understood. Other tools answer with the same number.
const BAD_USAGE: u8 = 2;

fn main() -> ExitCode {
    let arguments: Vec<String> = env::args().skip(1).collect();
    let arguments: Vec<&str> = arguments.iter().map(String::as_str).collect();
    let [usual, ..] = COMMANDS else { return ExitCode::FAILURE };
    match *arguments {
        ["--lang", lang, ref rest @ ..] => match COMMANDS.iter().find(|command| command.lang == lang) {
            Some(words) => run(words, rest),
            None => misused(usual, &(usual.unknown_language)(lang)),
        },
        ref rest => run(usual, rest),
    }
}

fn run(words: &Command, arguments: &[&str]) -> ExitCode {
    match *arguments {
        ["check", plan] => check::run(words, plan, None),
        ["check", plan, boundaries] => check::run(words, plan, Some(boundaries)),
        ["check", ..] => misused(words, words.check_usage),
        [] | ["help" | "--help" | "-h", ..] => {
            println!("{}", words.help);
            ExitCode::SUCCESS
        }
        ["version" | "--version" | "-V", ..] => {
            println!("plan {}", env!("CARGO_PKG_VERSION"));
            ExitCode::SUCCESS
        }
        [other, ..] => misused(words, &(words.unknown)(other)),
    }
}

fn misused(words: &Command, what: &str) -> ExitCode {
    eprintln!("{what}\n\n{}", words.help);
    ExitCode::from(BAD_USAGE)
}
