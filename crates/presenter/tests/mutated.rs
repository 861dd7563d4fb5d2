//! Ten thousand plan and boundary files with slips in them, the same each time. None brings anything down, and each gives
//! something to show or a clear message, in all languages.
#![expect(clippy::unwrap_used, reason = "a test that cannot read its data has failed")]

use std::fmt::Write;

use plan::check::check_shapes;
use plan::encoding::text_of;
use plan::file::read::read_plan;
use plan::geo::read::read_boundaries;
use plan::geo::{Boundaries, Bounds, MapYear};
use plan::issue::{Issue, ReadError, listed};
use plan::model::Plan;
use plan::search::SearchIndex;
use presenter::load::LoadError;
use presenter::map::outlines::{Outlines, surroundings};
use presenter::map::scene::scene;
use presenter::route::Route;
use presenter::text::LANGUAGES;

const PLAN: &str = include_str!("../../../tests/fixtures/plans/other-county.json");

/// How many files of each kind.
const FILES: u64 = 5000;
/// The most slips in one.
const SLIPS: u64 = 4;

/// What is put in: what people type, what programs leave, and what nobody thinks of.
const STRANGERS: [&[u8]; 28] = [
    b",",
    b"\"",
    b"{",
    b"}",
    b"[",
    b"]",
    b":",
    b"//",
    b"/*",
    b"*/",
    b"\\",
    b"\n",
    b"'",
    b";",
    b"null",
    b"0617",
    b"-1e999",
    b"NaN",
    b"1e308",
    b"\0",
    b"\xff",
    b"\xe2\x80\x9c",
    b"\n<<<<<<< HEAD\n",
    b"\n=======\n",
    b"\n>>>>>>> a\n",
    b"&aelig;",
    b"<b>",
    b"6700000.5",
];

/// Numbers that look random and are the same each time (`SplitMix64`).
struct Dice(u64);

impl Dice {
    fn below(&mut self, limit: usize) -> usize {
        self.0 = self.0.wrapping_add(0x9E37_79B9_7F4A_7C15);
        let mut mixed = self.0;
        mixed = (mixed ^ (mixed >> 30)).wrapping_mul(0xBF58_476D_1CE4_E5B9);
        mixed = (mixed ^ (mixed >> 27)).wrapping_mul(0x94D0_49BB_1331_11EB);
        let limit = u64::try_from(limit.max(1)).unwrap();
        usize::try_from((mixed ^ (mixed >> 31)) % limit).unwrap()
    }

    /// A piece of a file, of some length.
    fn piece(&mut self, length: usize) -> (usize, usize) {
        let begin = self.below(length + 1);
        (begin, (begin + self.below(40)).min(length))
    }

    /// Makes one slip.
    fn slip(&mut self, file: &mut Vec<u8>) {
        let (begin, end) = self.piece(file.len());
        match self.below(9) {
            0 => drop(file.drain(begin..end)),
            1 => {
                let again = file[begin..end].to_vec();
                file.splice(begin..begin, again);
            }
            2 | 3 => {
                let stranger = STRANGERS[self.below(STRANGERS.len())];
                file.splice(begin..begin, stranger.iter().copied());
            }
            4 => {
                let (from, to) = self.piece(file.len());
                let moved: Vec<u8> = file[from..to].to_vec();
                file.splice(begin..end, moved);
            }
            5 => {
                if let Some(byte) = file.get_mut(begin) {
                    *byte ^= 1 << self.below(8);
                }
            }
            6 => self.exchange_value(file),
            7 => {
                // Seldom: what is behind says nothing any more.
                if self.below(6) == 0 {
                    file.truncate(begin);
                }
            }
            _ => {
                if self.below(6) == 0 {
                    let text = String::from_utf8_lossy(file).into_owned();
                    *file = text.encode_utf16().flat_map(u16::to_le_bytes).collect();
                }
            }
        }
    }

    /// Puts another value in the place of one.
    fn exchange_value(&mut self, file: &mut Vec<u8>) {
        let begins: Vec<usize> = (1..file.len()).filter(|at| file[at - 1] == b':').collect();
        let Some(&begin) = begins.get(self.below(begins.len())) else { return };
        let end = (begin..file.len()).find(|at| matches!(file[*at], b',' | b'}' | b'\n')).unwrap_or(file.len());
        let value: &[u8] = [
            &b"null"[..],
            b"true",
            b"7",
            b"-3.5",
            b"\"tekst\"",
            b"\"\"",
            b"[]",
            b"{}",
            b"[[]]",
            b"{\"id\":0}",
            b"\"617\"",
            b"617",
            b"\"4.2.2016\"",
            b"2016",
            b"1e400",
            b"[1,2,3]",
        ][self.below(16)];
        file.splice(begin..end, value.iter().copied());
    }

    fn spoiled(&mut self, file: &str) -> Vec<u8> {
        let mut file = file.as_bytes().to_vec();
        for _ in 0..=self.below(usize::try_from(SLIPS).unwrap()) {
            self.slip(&mut file);
        }
        file
    }
}

/// Something that is said in each language: a sentence, and no more than a reader reads.
fn check_said(said: impl Fn(&'static presenter::text::Texts) -> String) {
    for texts in LANGUAGES {
        let said = said(texts);
        assert!(said.ends_with(['.', '?', '!']) || said.ends_with(':'), "{said}");
        assert!(said.split_whitespace().count() > 2, "{said}");
    }
}

fn check_issues(issues: &[Issue]) {
    for issue in listed(&issues.iter().collect::<Vec<_>>()) {
        check_said(|texts| (texts.problem)(&issue.problem));
    }
}

fn check_error(error: ReadError) {
    let error = LoadError::Read(error);
    check_said(|texts| (texts.load_error)(&error));
}

/// All that is worked out from the two files for the first view and for a region's.
fn show(plan: &Plan, boundaries: &Boundaries) {
    let outlines = Outlines::build(plan, boundaries);
    surroundings(boundaries);
    check_issues(&check_shapes(plan, boundaries));
    let routes = plan.regions.iter().take(1).map(|region| Route::region(&region.id)).chain([Route::Overview]);
    for route in routes {
        for year in [MapYear::Base, MapYear::Today] {
            let scene = scene(plan, &outlines, boundaries, &route, year, LANGUAGES[0]);
            let Bounds { west, south, east, north } = scene.bounds;
            assert!(west <= east && south <= north, "{:?}", scene.bounds);
        }
    }
}

fn sound_boundaries(plan: &Plan) -> Boundaries {
    read_boundaries(&geojson(), Some(plan)).unwrap().boundaries
}

/// Squares beside each other for the municipalities of the plan.
fn geojson() -> String {
    let mut features = String::new();
    for (id, west) in [("9901", 5), ("9902", 6), ("9903", 7)] {
        let east = west + 1;
        write!(
            features,
            "{}{{\"type\": \"Feature\", \"properties\": {{\"kommunenummer\": \"{id}\", \"navn\": \"Nes\"}},\n \"geometry\": \
             {{\"type\": \"Polygon\", \"coordinates\": [[[{west}, 60], [{east}, 60], [{east}, 61], [{west}, 61], [{west}, 60]]]}}}}",
            if features.is_empty() { "" } else { ",\n" }
        )
        .unwrap();
    }
    format!("{{\"type\": \"FeatureCollection\", \"attribution\": \"Fylket\", \"features\": [\n{features}]}}")
}

const TOPOJSON: &str = r#"{
    "type": "Topology",
    "transform": {"scale": [1, 1], "translate": [5, 60]},
    "arcs": [[[1, 0], [0, 1]], [[1, 1], [-1, 0], [0, -1], [1, 0]], [[1, 0], [1, 0], [0, 1], [-1, 0]]],
    "objects": {
        "base": {"type": "GeometryCollection", "geometries": [
            {"type": "Polygon", "id": "9901", "properties": {"name": "Nes"}, "arcs": [[0, 1]]},
            {"type": "MultiPolygon", "id": "9902", "arcs": [[[2, -1]]]}
        ]},
        "today": {"type": "Polygon", "id": "9901", "arcs": [[1, 2]]}
    }
}"#;

/// Whether the slips are neither so small that all is shown nor so large that nothing is.
fn check_both_ways(shown: u64) {
    assert!(shown * 5 > FILES && shown * 5 < FILES * 4, "{shown} of {FILES} have something to show");
}

#[test]
fn plan_files() {
    let boundaries = sound_boundaries(&read_plan(PLAN).unwrap().plan);
    let mut shown = 0;
    for seed in 0..FILES {
        let bytes = Dice(seed).spoiled(PLAN);
        let read = text_of(&bytes).and_then(|of| Ok((read_plan(&of.text)?, of.issue)));
        match read {
            Ok((reading, issue)) => {
                let plan = &reading.plan;
                show(plan, &boundaries);
                if seed % 16 == 0 {
                    SearchIndex::build(plan);
                }
                let issues: Vec<Issue> = issue.into_iter().chain(reading.issues).collect();
                check_issues(&issues);
                // What is not there any more is told of.
                assert!(!plan.regions.is_empty() || !issues.is_empty(), "seed {seed}");
                shown += u64::from(!plan.regions.is_empty());
            }
            Err(error) => check_error(error),
        }
    }
    check_both_ways(shown);
}

#[test]
fn boundary_files() {
    let plan = read_plan(PLAN).unwrap().plan;
    let geojson = geojson();
    let mut shown = 0;
    for seed in 0..FILES {
        let file = if seed % 2 == 0 { geojson.as_str() } else { TOPOJSON };
        let bytes = Dice(seed + FILES).spoiled(file);
        let read = text_of(&bytes).and_then(|of| Ok((read_boundaries(&of.text, Some(&plan))?, of.issue)));
        match read {
            Ok((reading, issue)) => {
                let issues: Vec<Issue> = issue.into_iter().chain(reading.issues).collect();
                check_issues(&issues);
                show(&plan, &reading.boundaries);
                let has_land = reading.boundaries.base.iter().any(|shape| !shape.polygons.is_empty());
                assert!(has_land || !issues.is_empty(), "seed {seed}");
                shown += u64::from(has_land);
            }
            Err(error) => check_error(error),
        }
    }
    check_both_ways(shown);
}
