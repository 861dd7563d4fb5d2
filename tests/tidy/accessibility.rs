//! The table of docs/accessibility.md: every criterion once, each with a proof that is there.

use std::collections::BTreeMap;
use std::fs;

use super::source::{none, root};

/// The criteria of WCAG 2.2 at levels A and AA. 4.1.1 is obsolete and gone.
const CRITERIA: &[(&str, &str)] = &[
    ("1.1.1", "A"),
    ("1.2.1", "A"),
    ("1.2.2", "A"),
    ("1.2.3", "A"),
    ("1.2.4", "AA"),
    ("1.2.5", "AA"),
    ("1.3.1", "A"),
    ("1.3.2", "A"),
    ("1.3.3", "A"),
    ("1.3.4", "AA"),
    ("1.3.5", "AA"),
    ("1.4.1", "A"),
    ("1.4.2", "A"),
    ("1.4.3", "AA"),
    ("1.4.4", "AA"),
    ("1.4.5", "AA"),
    ("1.4.10", "AA"),
    ("1.4.11", "AA"),
    ("1.4.12", "AA"),
    ("1.4.13", "AA"),
    ("2.1.1", "A"),
    ("2.1.2", "A"),
    ("2.1.4", "A"),
    ("2.2.1", "A"),
    ("2.2.2", "A"),
    ("2.3.1", "A"),
    ("2.4.1", "A"),
    ("2.4.2", "A"),
    ("2.4.3", "A"),
    ("2.4.4", "A"),
    ("2.4.5", "AA"),
    ("2.4.6", "AA"),
    ("2.4.7", "AA"),
    ("2.4.11", "AA"),
    ("2.5.1", "A"),
    ("2.5.2", "A"),
    ("2.5.3", "A"),
    ("2.5.4", "A"),
    ("2.5.7", "AA"),
    ("2.5.8", "AA"),
    ("3.1.1", "A"),
    ("3.1.2", "AA"),
    ("3.2.1", "A"),
    ("3.2.2", "A"),
    ("3.2.3", "AA"),
    ("3.2.4", "AA"),
    ("3.2.6", "A"),
    ("3.3.1", "A"),
    ("3.3.2", "A"),
    ("3.3.3", "AA"),
    ("3.3.4", "AA"),
    ("3.3.7", "A"),
    ("3.3.8", "AA"),
    ("4.1.2", "A"),
    ("4.1.3", "AA"),
];

/// What a proof begins with that no program gives.
const BY_HAND: &str = "By hand: ";

/// The table's faults. `read` gives the text of a test file, if there is one.
fn faults(document: &str, read: &dyn Fn(&str) -> Option<String>) -> Vec<String> {
    let mut faults = Vec::new();
    let mut seen: BTreeMap<String, usize> = BTreeMap::new();
    let rows = document.lines().filter(|line| line.starts_with("| ") && line[2..].starts_with(char::is_numeric));
    for row in rows {
        let cells: Vec<&str> = row.trim_matches('|').split(" | ").map(str::trim).collect();
        let [criterion, level, how, proof] = cells.as_slice() else {
            faults.push(format!("not four cells: {row}"));
            continue;
        };
        let number = criterion.split(' ').next().unwrap_or_default();
        *seen.entry(number.to_owned()).or_default() += 1;
        if !CRITERIA.contains(&(number, level)) {
            faults.push(format!("{number} {level} is no criterion"));
        }
        if how.len() < 20 {
            faults.push(format!("{number} does not say how it is met"));
        }
        faults.extend(proof_faults(proof, read).into_iter().map(|fault| format!("{number}: {fault}")));
    }
    for (number, _) in CRITERIA {
        let times = seen.get(*number).copied().unwrap_or_default();
        if times != 1 {
            faults.push(format!("{number} is there {times} times"));
        }
    }
    faults
}

/// What is wrong with a proof: lines that name a test, «`axe.spec.mjs`: axe finds nothing in», or say what was looked
/// at by hand.
fn proof_faults(proof: &str, read: &dyn Fn(&str) -> Option<String>) -> Vec<String> {
    let mut faults = Vec::new();
    for part in proof.split("<br>") {
        if let Some(words) = part.strip_prefix(BY_HAND) {
            if words.len() < 20 {
                faults.push(format!("`{part}` does not say what was looked at"));
            }
            continue;
        }
        let named = part.strip_prefix('`').and_then(|rest| rest.split_once("`: "));
        let Some((file, title)) = named else {
            faults.push(format!("`{part}` is no test"));
            continue;
        };
        match read(file) {
            None => faults.push(format!("there is no {file}")),
            Some(text) if !has_test(&text, title) => faults.push(format!("{file} has no test «{title}»")),
            Some(_) => {}
        }
    }
    faults
}

/// Whether a test file has a test with this title, or with one that begins so and goes on with what it is given.
fn has_test(text: &str, title: &str) -> bool {
    let starts = ["test(\"", "test(`", "describe(\"", "describe(`", "fn "];
    starts.iter().any(|start| {
        text.match_indices(&format!("{start}{title}")).any(|(at, found)| {
            let rest = text[at + found.len()..].trim_start();
            rest.starts_with(['"', '`', '$', '(', ':', ','])
        })
    })
}

/// A test file by its name: those of the browser are in a folder of their own.
fn test_file(name: &str) -> Option<String> {
    let folder = if name.ends_with(".spec.mjs") { "tests/e2e" } else { "." };
    fs::read_to_string(root().join(folder).join(name)).ok()
}

#[test]
fn every_criterion_has_a_proof() {
    let document = fs::read_to_string(root().join("docs/accessibility.md")).unwrap();
    none(faults(&document, &test_file));
}

#[test]
fn a_table_that_promises_too_much_is_noticed() {
    let read = |name: &str| (name == "a.spec.mjs").then(|| "test(\"it works\", () => {}); test(`all: ${x}`".to_owned());
    let row = |proof: &str| format!("| 1.1.1 Non-text content | A | Charts have tables beside them | {proof} |");
    let found = |document: &str| faults(document, &read).len() - (CRITERIA.len() - 1);
    assert_eq!(found(&row("`a.spec.mjs`: it works")), 0);
    assert_eq!(found(&row("`a.spec.mjs`: all<br>By hand: the photographs, of which there are none")), 0);
    assert_eq!(found(&row("`a.spec.mjs`: it")), 1);
    assert_eq!(found(&row("`b.spec.mjs`: it works")), 1);
    assert_eq!(found(&row("looked at")), 1);
    assert_eq!(found(&row("By hand: yes")), 1);
    let twice = format!("{}\n{}", row("`a.spec.mjs`: it works"), row("`a.spec.mjs`: it works"));
    assert_eq!(found(&twice), 1);
    assert_eq!(faults("", &read).len(), CRITERIA.len());
    assert_eq!(
        faults("| 1.1.1 Non-text content | AA | Charts have tables | By hand: the tables were read |", &read)[0],
        "1.1.1 AA is no criterion"
    );
}
