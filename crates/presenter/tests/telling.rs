//! What readers are told about a file that cannot be used: what is amiss and what helps, in their own language.
#![expect(clippy::unwrap_used, reason = "a test that cannot read its data has failed")]

use plan::encoding::text_of;
use plan::file::read::read_plan;
use plan::geo::read::read_boundaries;
use plan::issue::ReadError;
use presenter::load::LoadError;
use presenter::text::bokmal;

const PLAN: &str = include_str!("../../../public/data/plan.json");
const BOUNDARIES: &str = include_str!("../../../public/data/boundaries.json");

/// Words that are English and no Norwegian ones, as a parser would put them.
const ENGLISH: [&str; 7] = ["the", "should", "expected", "has", "must", "key", "string"];

fn told(error: &LoadError) -> String {
    (bokmal().load_error)(error)
}

fn about_plan(file: &[u8]) -> String {
    let error: ReadError = text_of(file).and_then(|of| read_plan(&of.text).map(drop)).unwrap_err();
    told(&LoadError::Read(error))
}

fn about_boundaries(file: &[u8]) -> String {
    let error: ReadError = text_of(file).and_then(|of| read_boundaries(&of.text, None).map(drop)).unwrap_err();
    told(&LoadError::Read(error))
}

fn check(said: &str, words: &[&str]) {
    for word in words {
        assert!(said.contains(word), "«{said}» does not say «{word}»");
    }
    let english = said.split(|letter: char| !letter.is_alphabetic()).find(|word| ENGLISH.contains(word));
    assert_eq!(english, None, "{said}");
}

#[test]
fn each_kind_of_broken_file_is_told_apart() {
    for (file, words) in [
        (&b""[..], &["tom"][..]),
        (b"<!doctype html>\n<title>Oops</title>", &["nettside i stedet for datafilen"]),
        (b"{ \"version\" 1 }", &["ikke gyldig JSON", "linje 1"]),
        (b"PK\x03\x04\x14\x00", &["ikke en tekstfil", "UTF-8"]),
        (b"{ \"version\": 1, \"type\": \"Recipe\" }", &["feil slag", "Vi lette etter"]),
        (b"[1, 2, 3]", &["feil slag"]),
    ] {
        check(&about_plan(file), words);
        check(&about_boundaries(file), words);
    }
}

#[test]
fn half_a_file_is_told_by_its_last_line() {
    let half = |file: &str| file.as_bytes()[..file.len() / 2].to_vec();
    check(&about_plan(&half(PLAN)), &["slutter for tidlig", "linje"]);
    check(&about_boundaries(&half(BOUNDARIES)), &["slutter for tidlig", "linje"]);
}

#[test]
fn a_map_without_borders_is_told_by_its_cause() {
    let plan = read_plan(PLAN).unwrap().plan;
    let about = |before: &str, features: &str| {
        let file = format!("{{\"type\": \"FeatureCollection\", {before} \"features\": [\n{features}]}}");
        told(&LoadError::Read(read_boundaries(&file, Some(&plan)).unwrap_err()))
    };
    let square = |id: &str, (x, y): (f64, f64)| {
        let corners = [(x, y), (x + 1.0, y), (x + 1.0, y + 1.0), (x, y)].map(|(x, y)| format!("[{x}, {y}]")).join(",");
        format!(r#"{{"id": "{id}", "geometry": {{"type": "Polygon", "coordinates": [[{corners}]]}}}}"#)
    };
    let crs = r#""crs": {"type": "name", "properties": {"name": "urn:ogc:def:crs:EPSG::27700"}},"#;
    check(&about("", ""), &["ingen grenser"]);
    check(&about(crs, &square("0617", (3e6, 3e6))), &["EPSG:27700", "WGS 84"]);
    check(&about("", &square("0617", (3e6, 3e6))), &["ikke grader", "WGS 84"]);
    check(&about("", &square("4001", (9.0, 60.0))), &["andre kommuner", "4001", "0602"]);
    let no_land = r#"{"id": "0617", "geometry": {"type": "LineString", "coordinates": [[9, 60], [9, 61]]}}"#;
    check(&about("", no_land), &["Ingen av grensene", "linje 2", "ikke en flate"]);
    check(&about("", r#"{"id": "0617"}"#), &["Ingen av grensene", "linje 2", "geometri"]);
}

#[test]
fn only_a_plan_has_a_version() {
    let (version, title) = ("\"version\": 1,", PLAN.find("\"title\"").unwrap());
    assert!(PLAN[..title].contains(version));
    check(&about_plan(PLAN.replacen(version, "\"version\": 99,", 1).as_bytes()), &["utgave 99"]);
    check(&about_plan(PLAN.replacen(version, "", 1).as_bytes()), &["version"]);
}

#[test]
fn an_answer_that_is_no_file_is_told_by_what_helps() {
    check(&told(&LoadError::Status(404)), &["finnes ikke"]);
    check(&told(&LoadError::Status(500)), &["500", "prøv igjen"]);
    check(&told(&LoadError::NoAnswer), &["fikk ikke svar", "på nett"]);
    check(&told(&LoadError::OtherServer), &["et annet nettsted", "ikke tillatt"]);
}
