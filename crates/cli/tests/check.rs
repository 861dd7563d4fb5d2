//! The command as an editor calls it: what it prints, and what it answers.
#![allow(clippy::unwrap_used)]

use std::fs;
use std::path::PathBuf;
use std::process::{Command, Output};

const PLAN: &str = concat!(env!("CARGO_MANIFEST_DIR"), "/../../public/data/plan.json");
const BOUNDARIES: &str = concat!(env!("CARGO_MANIFEST_DIR"), "/../../public/data/boundaries.json");

fn plan(arguments: &[&str]) -> Output {
    Command::new(env!("CARGO_BIN_EXE_plan")).args(arguments).output().unwrap()
}

fn printed(output: &Output) -> String {
    String::from_utf8(output.stdout.clone()).unwrap()
}

/// A file that is gone when the test is over.
struct Scratch(PathBuf);

impl Scratch {
    fn new(name: &str, text: &[u8]) -> Self {
        let file = std::env::temp_dir().join(format!("plan-check-{}-{name}", std::process::id()));
        fs::write(&file, text).unwrap();
        Self(file)
    }

    fn path(&self) -> &str {
        self.0.to_str().unwrap()
    }
}

impl Drop for Scratch {
    fn drop(&mut self) {
        let _ = fs::remove_file(&self.0);
    }
}

#[test]
fn the_shipped_files_have_no_faults() {
    let output = plan(&["check", PLAN, BOUNDARIES]);
    assert_eq!(output.status.code(), Some(0), "{}", printed(&output));
    assert!(printed(&output).ends_with("Kontrollert: ingen feil, ingen advarsler.\n"), "{}", printed(&output));
}

#[test]
fn a_fault_is_told_with_file_and_line() {
    let text = fs::read_to_string(PLAN).unwrap().replacen("\"id\": \"hallingdal\"", "\"id\": \"Halling dal\"", 1);
    let file = Scratch::new("fault.json", text.as_bytes());
    let output = plan(&["check", file.path()]);
    assert_eq!(output.status.code(), Some(1));
    let line = 1 + text.lines().position(|line| line.contains("Halling dal")).unwrap();
    let place = format!("{}:{line}: ", file.path());
    assert!(printed(&output).contains(&place), "{place} is not in\n{}", printed(&output));
}

#[test]
fn a_region_without_a_shape_is_told_of_when_the_boundaries_are_given() {
    let text = r#"{ "type": "FeatureCollection", "features": [] }"#;
    let file = Scratch::new("empty.geojson", text.as_bytes());
    assert_eq!(plan(&["check", PLAN]).status.code(), Some(0));
    assert_ne!(plan(&["check", PLAN, file.path()]).status.code(), Some(0));
}

#[test]
fn a_file_that_is_not_there_is_a_fault() {
    let output = plan(&["check", "no-such-plan.json"]);
    assert_eq!(output.status.code(), Some(1));
    assert!(printed(&output).starts_with("no-such-plan.json: "), "{}", printed(&output));
}

#[test]
fn what_is_not_understood_shows_the_help() {
    for arguments in [&["chekc"][..], &["check"], &["check", "a", "b", "c"]] {
        let output = plan(arguments);
        assert_eq!(output.status.code(), Some(2), "{arguments:?}");
        assert!(String::from_utf8(output.stderr).unwrap().contains("Bruk: plan"));
    }
    assert_eq!(plan(&["--lang", "xx", "help"]).status.code(), Some(2));
    assert!(printed(&plan(&["--lang", "nn", "help"])).contains("planfil, og i grensefila"));
    assert_eq!(plan(&["help"]).status.code(), Some(0));
    assert!(printed(&plan(&["--version"])).starts_with("plan "));
}

#[test]
fn a_file_in_another_encoding_is_read_and_told_of() {
    let text = fs::read_to_string(PLAN).unwrap();
    let windows = text.chars().filter_map(|letter| u8::try_from(u32::from(letter)).ok()).collect::<Vec<u8>>();
    let utf_16 = text.encode_utf16().flat_map(u16::to_le_bytes).collect::<Vec<u8>>();
    for (name, bytes) in [("Windows-1252", windows), ("UTF-16", utf_16)] {
        let file = Scratch::new(name, &bytes);
        let output = plan(&["check", file.path()]);
        assert_eq!(output.status.code(), Some(0), "{}", printed(&output));
        assert!(printed(&output).contains(&format!("Filen er lagret som {name}.")), "{}", printed(&output));
        assert!(printed(&output).ends_with("Kontrollert: ingen feil, 1 advarsel.\n"), "{}", printed(&output));
    }
}

#[test]
fn a_hundred_faults_are_listed_and_all_are_counted() {
    let news = "{\"id\": \"æ\", \"title\": \"Nytt\"},".repeat(5000);
    let text =
        format!("{{\"version\": 1, \"lang\": \"nb\", \"county\": \"x\", \"title\": \"Plan\", \"news\": [{news}]}}");
    let file = Scratch::new("many.json", text.as_bytes());
    let output = plan(&["check", file.path()]);
    let printed = printed(&output);
    assert_eq!(printed.lines().count(), 102, "{printed}");
    assert!(printed.contains("4\u{a0}902 til står ikke her."), "{printed}");
    assert!(printed.ends_with("Kontrollert: 5000 feil, 2 advarsler.\n"), "{printed}");
}

#[test]
fn a_map_in_metres_is_told_of_once() {
    let square = |id: &str, x: u32| {
        let corners = [(x, 6_744_000), (x + 9000, 6_744_000), (x + 9000, 6_753_000), (x, 6_744_000)];
        let corners = corners.map(|(x, y)| format!("[{x}, {y}]")).join(",");
        format!(
            r#"{{"properties": {{"komm": {id}}}, "geometry": {{"type": "Polygon", "coordinates": [[{corners}]]}}}}"#
        )
    };
    let features = [square("617", 169_000), square("616", 178_000)].join(",");
    let map = format!("{{\"type\": \"FeatureCollection\", \"features\": [{features}]}}");
    let file = Scratch::new("utm.geojson", map.as_bytes());
    let printed = printed(&plan(&["check", PLAN, file.path()]));
    assert_eq!(printed.matches("ser ut til å være UTM 33 (EPSG:25833)").count(), 1, "{printed}");
    assert_eq!(printed.matches("«komm»").count(), 1, "{printed}");
    assert_eq!(printed.matches("«617» er lest som «0617»").count(), 1, "{printed}");
}
