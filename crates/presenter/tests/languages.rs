//! The languages of the interface side by side: none has borrowed another's text, each writes in its own way, and one
//! thing has one name.
#![expect(clippy::unwrap_used, reason = "a test that cannot read its data has failed")]

#[path = "texts/said.rs"]
mod said;

use std::collections::BTreeMap;

use plan::date::PlanDate;
use presenter::text::{LANGUAGES, Texts, named};
use said::{all_terms, everything, load_errors, problems};

const SOURCES: [(&str, &str); 3] = [
    ("nb", include_str!("../src/text/nb.rs")),
    ("nn", include_str!("../src/text/nn.rs")),
    ("en", include_str!("../src/text/en.rs")),
];
const TABLE: &str = include_str!("../../../docs/languages.md");

/// Texts that are alike in bokmål and nynorsk because the words are. Whoever adds one has looked.
const ALIKE_IN_NORWEGIAN: &[&str] = &[
    "about.adoption",
    "about.goal",
    "about.title",
    "about.vision",
    "action.under",
    "action.when",
    "compare.first",
    "compare.second",
    "compare.topic",
    "export.address",
    "export.date",
    "export.explanation",
    "export.json",
    "export.kind",
    "export.map",
    "export.note",
    "export.open",
    "export.terms_of_use",
    "export.title",
    "glossary.title",
    "map.label",
    "map.options",
    "map.pan",
    "map.zoom_in",
    "map.zoom_out",
    "matrix.total",
    "nav.about",
    "nav.close",
    "nav.language",
    "nav.matrix",
    "nav.overview",
    "news.any",
    "news.list",
    "news.year",
    "overview.latest",
    "overview.vision",
    "paper.print",
    "search.label",
    "search.title",
    "search.today",
    "share.copied",
    "share.copy",
    "share.element",
    "share.lang",
    "share.link",
    "share.open",
    "share.panel",
    "share.preview",
    "share.search",
    "share.theme_dark",
    "share.theme_light",
    "timeline.title",
];

/// The texts of a language that are no functions, by group and name: `nav.skip`.
fn written(source: &str) -> BTreeMap<String, String> {
    let mut group = String::new();
    let mut found = BTreeMap::new();
    let texts = source.lines().skip_while(|line| !line.starts_with("pub static TEXTS"));
    for line in texts.take_while(|line| *line != "};") {
        let bare = line.trim();
        let opened = bare.split_once(": ").filter(|(_, rest)| rest.ends_with('{') && !rest.contains('|'));
        if let Some((name, _)) = opened.filter(|_| line.starts_with("    ") && !line.starts_with("     ")) {
            name.clone_into(&mut group);
        }
        // Small groups stand on one line.
        let (within, fields) =
            match bare.split_once(" { ").and_then(|(head, rest)| Some((head.split_once(':')?.0, rest))) {
                Some((name, rest)) if !rest.contains("=>") => (name, rest),
                _ => (group.as_str(), bare),
            };
        for field in fields.split("\", ") {
            if let Some((name, text)) = field.split_once(": \"") {
                let text = text.trim_end_matches([',', ' ', '}']).trim_end_matches('"');
                if name.chars().all(|c| c.is_ascii_lowercase() || c == '_') {
                    found.insert(format!("{within}.{name}"), text.to_owned());
                }
            }
        }
    }
    found
}

/// Everything that a language says: what is written, and what its functions say about one and about many.
fn all(t: &Texts) -> Vec<(String, String)> {
    let (_, source) = SOURCES.iter().find(|(lang, _)| *lang == t.lang).unwrap();
    let mut said: Vec<(String, String)> = written(source).into_iter().collect();
    for count in [0, 1, 2, 1234] {
        let functions = everything(t, &(t.terms)(), "Ål", count).into_iter().enumerate();
        said.extend(functions.map(|(at, (name, text))| (format!("{name}#{at}/{count}"), text)));
    }
    said
}

fn sentences(t: &Texts) -> Vec<String> {
    problems("ord").iter().map(t.problem).chain(load_errors("ord").iter().map(t.load_error)).collect()
}

#[test]
fn the_sources_are_read_as_they_are_meant() {
    let texts = SOURCES.map(|(_, source)| written(source));
    assert!(texts[0].len() > 100, "{}", texts[0].len());
    assert_eq!(texts[0]["nav.news"], "Nyheter");
    assert_eq!(texts[1]["timeline.title"], "Tidslinje");
    assert_eq!(texts[2]["glossary.title"], "Glossary");
    for other in &texts[1..] {
        assert!(other.keys().eq(texts[0].keys()));
    }
}

#[test]
fn no_language_has_borrowed_a_text() {
    let [nb, nn, en] = SOURCES.map(|(_, source)| written(source));
    let alike = |one: &BTreeMap<String, String>, other: &BTreeMap<String, String>| -> Vec<String> {
        one.iter().filter(|(name, text)| other[*name] == **text).map(|(name, _)| name.clone()).collect()
    };
    assert_eq!(alike(&nb, &nn), ALIKE_IN_NORWEGIAN, "bokmål and nynorsk");
    // What files are made of has the same names everywhere.
    assert_eq!(alike(&nb, &en), ["export.json"], "bokmål and English");
    assert_eq!(alike(&nn, &en), ["export.json"], "nynorsk and English");
}

#[test]
fn sentences_about_files_differ_in_every_language() {
    let said: Vec<Vec<String>> = LANGUAGES.iter().map(|t| sentences(t)).collect();
    for (at, one) in said[0].iter().enumerate() {
        for other in &said[1..] {
            // What files are made of has the same names everywhere.
            assert!(*one != other[at] || ["true eller false", "null"].iter().any(|same| one.contains(same)), "{one}");
        }
    }
}

#[test]
fn each_language_has_its_own_marks() {
    for t in LANGUAGES {
        for (name, text) in all(t).into_iter().chain(sentences(t).into_iter().map(|text| ("file".to_owned(), text))) {
            let lang = t.lang;
            assert!(!text.contains("  ") && text.trim_end() == text, "{lang} {name}: {text}");
            assert!(!text.contains("..."), "{lang} {name}: {text}");
            let straight = text.replace("\\\"", "").contains(['"', '\'']);
            assert!(!straight, "{lang} {name} has straight quotes: {text}");
            let foreign: &[char] = if lang == "en" { &['«', '»'] } else { &['“', '”', '‘', '’'] };
            assert!(!text.contains(foreign), "{lang} {name} quotes as others do: {text}");
            let pause = if lang == "en" { " …" } else { "…" };
            let own = if lang == "en" { "…" } else { " …" };
            assert!(!text.contains(pause) || text.contains(own) && lang != "en", "{lang} {name}: {text}");
        }
    }
}

#[test]
fn dates_lists_numbers_and_sums() {
    let said = |lang: &str| {
        let t = named(lang).unwrap();
        let date = |iso: &str| (t.date)(PlanDate::parse(iso).unwrap());
        [
            date("2016-02-04"),
            date("2015-10"),
            date("2018"),
            (t.list)(&["Gol", "Ål", "Hol"]),
            (t.list)(&["Gol", "Ål"]),
            (t.number)(67016.5),
            (t.kroner)(2_950_000.0),
            (t.kroner)(1_000_000_000.0),
            (t.kroner)(300_000.0),
        ]
        .map(|text| text.replace('\u{a0}', "_"))
    };
    let norwegian = ["4. februar 2016", "oktober 2015", "2018", "Gol, Ål og Hol", "Gol og Ål", "67_016,5"];
    assert_eq!(said("nb")[..6], norwegian);
    assert_eq!(said("nn")[..6], norwegian);
    assert_eq!(said("nb")[6..], ["2,95 millioner kroner", "1 milliard kroner", "300_000 kroner"]);
    assert_eq!(said("nn")[6..], ["2,95 millionar kroner", "1 milliard kroner", "300_000 kroner"]);
    let english = ["4 February 2016", "October 2015", "2018", "Gol, Ål and Hol", "Gol and Ål", "67,016.5"];
    assert_eq!(said("en")[..6], english);
    assert_eq!(said("en")[6..], ["NOK 2.95 million", "NOK 1 billion", "NOK 300,000"]);
}

#[test]
fn one_and_many_are_told_apart() {
    let said = |lang: &str, count: usize| {
        let t = named(lang).unwrap();
        let terms = (t.terms)();
        [
            (t.count)(count, &terms.municipality),
            (t.compare.news)(count),
            (t.overview.all_news)(count),
            (t.about.show_sources)(count),
            (t.news.count)(1, count),
        ]
        .map(|text| text.replace('\u{a0}', "_"))
    };
    assert_eq!(said("nb", 1), ["1 kommune", "1 sak", "Se nyheten", "Vis kilden", "Viser 1 av 1 sak"]);
    assert_eq!(said("nn", 1), ["1 kommune", "1 sak", "Sjå nyheita", "Vis kjelda", "Viser 1 av 1 sak"]);
    assert_eq!(
        said("en", 1),
        ["1 municipality", "1 story", "See the news item", "Show the source", "Showing 1 of 1 story"]
    );
    assert_eq!(said("nb", 1234)[..2], ["1_234 kommuner", "1_234 saker"]);
    assert_eq!(said("nn", 1234)[..2], ["1_234 kommunar", "1_234 saker"]);
    assert_eq!(said("en", 1234)[..2], ["1,234 municipalities", "1,234 stories"]);
}

/// The rows of the table of words: what to look for in each language.
fn rows() -> Vec<[Vec<String>; 3]> {
    let (_, table) = TABLE.split_once("| --- | --- | --- | --- |\n").unwrap();
    let stems = |cell: &str| {
        cell.split('/').map(|word| word.trim().split('·').next().unwrap_or_default().to_lowercase()).collect()
    };
    let row = |line: &str| {
        let cells: Vec<&str> = line.split('|').map(str::trim).collect();
        [1, 2, 3].map(|at| stems(cells[at]))
    };
    table.lines().take_while(|line| line.starts_with('|')).map(row).collect()
}

/// Whether a word of the text begins so.
fn has(text: &str, stems: &[String]) -> bool {
    let text = text.to_lowercase();
    let words = || text.split(|c: char| !c.is_alphanumeric());
    words().any(|word| stems.iter().any(|stem| word.starts_with(stem.as_str())))
}

#[test]
fn one_thing_has_one_name() {
    let said: Vec<BTreeMap<String, String>> = LANGUAGES
        .iter()
        .map(|t| {
            let files = sentences(t).into_iter().enumerate().map(|(at, text)| (format!("file#{at}"), text));
            all(t).into_iter().chain(files).collect()
        })
        .collect();
    let rows = rows();
    assert!(rows.len() > 25);
    let mut faults = Vec::new();
    for row in &rows {
        let mut met = 0;
        for (name, text) in said[0].iter().filter(|(_, text)| has(text, &row[0])) {
            met += 1;
            for (at, t) in LANGUAGES.iter().enumerate().skip(1) {
                if !has(&said[at][name], &row[at]) {
                    faults.push(format!("{name}: «{text}» / {} «{}»", t.lang, said[at][name]));
                }
            }
        }
        assert!(met > 0, "no text has {:?}", row[0]);
    }
    faults.dedup();
    assert!(faults.is_empty(), "{}", faults.join("\n"));
}

#[test]
fn the_words_for_the_levels_are_those_of_the_table() {
    for t in LANGUAGES {
        let terms = (t.terms)();
        for term in
            [&terms.region, &terms.municipality, &terms.advantage, &terms.focus_area, &terms.sub_goal, &terms.action]
        {
            let forms = [&term.one, &term.the_one, &term.many, &term.the_many].map(String::as_str).join(", ");
            let cell = if t.lang == "en" { format!("| {} |", term.one) } else { format!("| {forms} |") };
            assert!(TABLE.contains(&cell), "{cell}");
        }
    }
    assert!(!everything(LANGUAGES[0], &all_terms("ord"), "ord", 1).is_empty());
}
