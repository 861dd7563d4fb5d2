//! How files look, and what may stand in those that are kept.

use std::fs;
use std::process::Command;

use super::source::{Source, hold, none, planted, root};

/// Lines of a file, its tests not counted. What is longer is hard to keep in mind.
const MOST_LINES: usize = 400;

/// Files that may be longer, and why.
const LONGER: &[(&str, &str)] = &[
    ("crates/plan/src/model.rs", "the whole shape of a plan, which one wants to see in one place; hardly any code"),
    ("crates/presenter/src/text/texts.rs", "the list of all texts, which a translator wants to see in one place"),
    ("crates/presenter/src/text/nb.rs", "one file a language, so that a translator needs no other"),
    ("crates/presenter/src/text/nn.rs", "one file a language, so that a translator needs no other"),
    ("crates/presenter/src/text/en.rs", "one file a language, so that a translator needs no other"),
];

/// Hosts that the program and its pages may name, and nobody asks: those in the names of SVG, of sitemaps and of the words
/// for structured data.
const HOSTS: &[&str] = &["www.w3.org", "www.sitemaps.org", "schema.org"];

/// The first line says what the file is for.
fn begins_with_a_word(source: &Source) -> Vec<String> {
    let is_there = source.text.lines().next().is_some_and(|line| line.starts_with("//! ") && line.len() > 12);
    if is_there { Vec::new() } else { vec![source.fault(1, "a file begins with what it is for, in a `//!` line")] }
}

fn is_not_long(source: &Source) -> Vec<String> {
    let lines = source.text.split("\n#[cfg(test)]\nmod ").next().unwrap_or_default().lines().count();
    if lines <= MOST_LINES || LONGER.iter().any(|(path, _)| *path == source.path) {
        return Vec::new();
    }
    vec![source.fault(MOST_LINES, &format!("{lines} lines without its tests; one idea a file"))]
}

/// Addresses of hosts that are not in the list. Tests may name some.
fn foreign_hosts(path: &str, text: &str) -> Vec<String> {
    let text = text.split("\n#[cfg(test)]\nmod ").next().unwrap_or_default();
    let addresses = ["http://", "https://"].iter().flat_map(|scheme| text.match_indices(scheme));
    let hosts = addresses.map(|(at, scheme)| {
        let rest = &text[at + scheme.len()..];
        (at, rest.split(|c: char| !c.is_alphanumeric() && !matches!(c, '.' | '-')).next().unwrap_or_default())
    });
    let foreign = hosts.filter(|(_, host)| host.contains(char::is_alphanumeric) && !HOSTS.contains(host));
    foreign.map(|(at, host)| format!("{path}:{}: names {host}", line_of(text, at))).collect()
}

fn line_of(text: &str, at: usize) -> usize {
    text[..at].matches('\n').count() + 1
}

/// Folders that exist only on the machine of whoever wrote a line.
fn machine_paths(path: &str, text: &str) -> Vec<String> {
    // Put together here, so that this file does not break the rule itself.
    let machine = ["work", "root", "home", "Users"].map(|folder| format!("/{folder}/"));
    let outside = format!("../{}", "shared");
    let names = machine.iter().chain([&outside]);
    let mut faults = Vec::new();
    for name in names {
        for (at, _) in text.match_indices(name.as_str()) {
            // `a/work/b` is a folder of the project or a part of an address.
            let before = text[..at].chars().next_back();
            if before.is_none_or(|c| !c.is_alphanumeric() && !matches!(c, '.' | '-' | '_' | '}' | '/')) {
                faults.push(format!("{path}:{}: {name} is somebody's machine", line_of(text, at)));
            }
        }
    }
    faults
}

/// Addresses of a server on one's own machine belong to the commands and the tests that start one.
fn local_servers(path: &str, text: &str) -> Vec<String> {
    let starts_one = ["xtask/", "tests/e2e/", "bench/", "Trunk.toml"].iter().any(|place| path.starts_with(place));
    let documents_one = path == "README.md";
    let host = format!("127.0.{}", "0.1");
    let port = |at: usize| text[at + host.len()..].starts_with(':');
    let found = text.match_indices(&host).filter(|(at, _)| port(*at) && !starts_one && !documents_one);
    found.map(|(at, _)| format!("{path}:{}: a server of one machine", line_of(text, at))).collect()
}

/// Lock files hold versions and checksums. Where a package came from differs from place to place.
fn resolved_addresses(path: &str, text: &str) -> Vec<String> {
    let key = format!("\"{}\":", "resolved");
    let found = match path {
        "Cargo.lock" => {
            let sources = text.lines().filter(|line| line.starts_with("source = "));
            sources.filter(|line| !line.contains("github.com/rust-lang/crates.io-index\"")).count()
        }
        path if path.ends_with("package-lock.json") => text.matches(&key).count(),
        _ => 0,
    };
    if found == 0 { Vec::new() } else { vec![format!("{path}: {found} packages say where they came from")] }
}

/// The text files that git keeps.
fn tracked() -> Vec<(String, String)> {
    let git = Command::new("git").args(["ls-files", "-z"]).current_dir(root()).output();
    let Ok(listed) = git else { return Vec::new() };
    let names = String::from_utf8(listed.stdout).unwrap();
    let paths = names.split('\0').filter(|name| !name.is_empty());
    // Deleted files are listed until the next commit; pictures are no text.
    paths.filter_map(|path| Some((path.to_owned(), fs::read_to_string(root().join(path)).ok()?))).collect()
}

fn hold_in_tracked(rule: impl Fn(&str, &str) -> Vec<String>) {
    none(tracked().iter().flat_map(|(path, text)| rule(path, text)).collect());
}

#[test]
fn every_file_says_what_it_is_for() {
    hold(begins_with_a_word);
    assert_eq!(planted(begins_with_a_word, "src/a.rs", "use std::fmt;"), 1);
    assert_eq!(planted(begins_with_a_word, "src/a.rs", "// A comment is no documentation."), 1);
}

#[test]
fn files_are_short() {
    hold(is_not_long);
    let long = "const A: u8 = 1;\n".repeat(MOST_LINES + 1);
    assert_eq!(planted(is_not_long, "src/a.rs", &long), 1);
    assert_eq!(planted(is_not_long, "src/a.rs", &format!("\n#[cfg(test)]\nmod tests {{\n{long}}}")), 0);
    for (path, _) in LONGER {
        assert!(
            fs::read_to_string(root().join(path)).unwrap().lines().count() > MOST_LINES,
            "{path} needs no exception"
        );
    }
}

#[test]
fn no_host_is_named() {
    hold(|source| foreign_hosts(&source.path, &source.text));
    none(foreign_hosts("index.html", &fs::read_to_string(root().join("index.html")).unwrap()));
    assert_eq!(foreign_hosts("a.rs", "\n\"https://fonts.example.com/a\""), ["a.rs:2: names fonts.example.com"]);
    assert_eq!(foreign_hosts("a.rs", "begins with http:// or https://."), [""; 0]);
}

#[test]
fn kept_files_know_no_machine() {
    hold_in_tracked(machine_paths);
    hold_in_tracked(local_servers);
    for folder in ["work", "home", "root"] {
        assert_eq!(machine_paths("a.md", &format!("see `/{folder}/x`")).len(), 1);
    }
    assert_eq!(machine_paths("a.md", &format!("see ../{}/x", "shared")).len(), 1);
    assert_eq!(machine_paths("a.md", "https://example.com/home/x and src/work/y").len(), 0);
    assert_eq!(local_servers("src/a.rs", &format!("http://127.0.{}:8099/", "0.1")).len(), 1);
}

#[test]
fn lock_files_name_no_registry() {
    hold_in_tracked(resolved_addresses);
    assert_eq!(resolved_addresses("Cargo.lock", "source = \"sparse+https://example.com/\"").len(), 1);
    assert_eq!(resolved_addresses("package-lock.json", &format!("{{\"{}\": \"x\"}}", "resolved")).len(), 1);
}
