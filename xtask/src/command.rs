//! The table of commands. A new command is a file in `commands/`, its line in `commands/mod.rs`, and its name and entry here.

use crate::commands::{
    announce, assets, bench, boundaries, build, check, e2e, finish, generate, lint, pages, screen_reader, serve, size,
    test,
};
use anyhow::{Result, bail};

/// One thing that `cargo xtask` can do.
struct Command {
    name: &'static str,
    /// What may stand after the name.
    usage: &'static str,
    about: &'static str,
    run: fn(&[String]) -> Result<()>,
}

/// What people call, in the order of the help.
const COMMANDS: &[Command] = &[
    Command {
        name: "serve",
        usage: "[--port 8080] [--open]",
        about: "Get everything ready and serve the app, with live reload",
        run: serve::run,
    },
    Command {
        name: "build",
        usage: "[--address https://…] [--small-std]",
        about: "Build the finished site into dist/, for any static host and any path on it",
        run: build::run,
    },
    Command {
        name: "pages",
        usage: "[folder] [--address https://…]",
        about: "Write the pages, cards and sitemap of a finished site anew, after a change of its data",
        run: pages::run,
    },
    Command {
        name: "test",
        usage: "[name]",
        about: "Run every check; a name picks end-to-end tests by their file",
        run: test::run,
    },
    Command {
        name: "e2e",
        usage: "[Playwright arguments]",
        about: "Build the site and run only the end-to-end tests",
        run: e2e::run,
    },
    Command {
        name: "screen-reader",
        usage: "[name]",
        about: "Build the site and hear what a screen reader says of it; a name picks tables",
        run: screen_reader::run,
    },
    Command { name: "lint", usage: "", about: "Check formatting and run clippy, warnings denied", run: lint::run },
    Command {
        name: "size",
        usage: "[--by-crate]",
        about: "Weigh dist/ and hold it against the budget; what each crate takes of the wasm",
        run: size::run,
    },
    Command {
        name: "bench",
        usage: "[--rounds 7] [--quick]",
        about: "Measure the explorer beside two peers; `bench --lighthouse` asks Lighthouse",
        run: bench::run,
    },
    Command {
        name: "check",
        usage: "[plan] [boundaries]",
        about: "List what is wrong with the data files, with lines",
        run: check::run,
    },
    Command {
        name: "generate",
        usage: "[--municipalities 357] [--news 10000]",
        about: "Write a large made-up plan with boundaries into target/generated/",
        run: generate::run,
    },
    Command {
        name: "boundaries",
        usage: "",
        about: "Derive public/data/boundaries.json from its open source",
        run: boundaries::run,
    },
];

/// What Trunk and the other commands call.
const INNER_COMMANDS: &[Command] = &[
    Command { name: "assets", usage: "", about: "Bundle the style sheet, fetch Leaflet", run: assets::run },
    Command { name: "finish", usage: "", about: "Move scripts out of the built page", run: finish::run },
    Command { name: "announce", usage: "", about: "Say when the server answers", run: announce::run },
];

/// Runs the command that the arguments name.
pub fn dispatch(arguments: &[String]) -> Result<()> {
    let Some((name, rest)) = arguments.split_first() else {
        print_help();
        return Ok(());
    };
    if matches!(name.as_str(), "help" | "-h" | "--help") {
        print_help();
        return Ok(());
    }
    let Some(command) = COMMANDS.iter().chain(INNER_COMMANDS).find(|command| command.name == name) else {
        print_help();
        println!();
        bail!("there is no command `{name}`. Pick one from the list above")
    };
    (command.run)(rest)
}

fn print_help() {
    println!("Usage: cargo xtask <command>\n");
    for command in COMMANDS {
        println!("  {:<32} {}", format!("{} {}", command.name, command.usage), command.about);
    }
}
