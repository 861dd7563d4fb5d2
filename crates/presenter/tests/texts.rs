//! The interface texts: each says something, whatever it is given.
#![expect(clippy::unwrap_used, reason = "a test that cannot read its data has failed")]

#[path = "texts/said.rs"]
mod said;

use std::collections::BTreeSet;

use plan::file::read::read_plan;
use presenter::text::{LANGUAGES, Texts, bokmal, named};
use proptest::prelude::*;
use said::{all_terms, everything, load_errors, problems};

const LISTED: &str = include_str!("../src/text/texts.rs");
const OTHER_COUNTY: &str = include_str!("../../../tests/fixtures/plans/other-county.json");

/// The texts that are functions, as `src/text/texts.rs` lists them: `region.figure`.
fn functions() -> BTreeSet<String> {
    let mut group = String::new();
    let mut found = BTreeSet::new();
    for line in LISTED.lines() {
        if let Some(name) = line.strip_prefix("pub struct ").and_then(|rest| rest.split(' ').next()) {
            let snake = name.char_indices().flat_map(|(at, c)| {
                let gap = (at > 0 && c.is_uppercase()).then_some('_');
                gap.into_iter().chain(c.to_lowercase())
            });
            group = if name == "Texts" { String::new() } else { snake.collect::<String>() + "." };
        } else if let Some((name, kind)) = line.trim().strip_prefix("pub ").and_then(|field| field.split_once(": "))
            && kind.starts_with("fn(")
        {
            found.insert(format!("{group}{name}"));
        }
    }
    found
}

#[test]
fn every_text_that_is_a_function_is_tried_here() {
    let tried: BTreeSet<_> =
        everything(bokmal(), &all_terms("ord"), "ord", 2).iter().map(|(name, _)| (*name).to_owned()).collect();
    assert!(functions().len() > 50);
    assert_eq!(tried, functions());
}

#[test]
fn no_text_is_empty() {
    let plan = read_plan(OTHER_COUNTY).unwrap().plan;
    for t in LANGUAGES {
        for terms in [(t.terms)(), t.terms_of(&plan), all_terms("ord"), all_terms("")] {
            for count in [0, 1, 2, 1_000_000, usize::MAX] {
                for (name, text) in everything(t, &terms, "Ål", count) {
                    // What is nothing but a term can be no more than the term is.
                    let is_term = ["overview.regions", "overview.focus_areas", "region.advantages"].contains(&name);
                    assert!(!text.trim().is_empty() || is_term && terms.region.one.is_empty(), "{name}");
                    let is_whole = !text.contains('{') && !text.contains("  ");
                    assert!(is_whole || terms.region.one.is_empty(), "{name}: {text}");
                }
            }
        }
    }
}

#[test]
fn sentences_end_as_sentences() {
    let (problems, errors) = (problems("ord"), load_errors("ord"));
    for t in LANGUAGES {
        for sentence in problems.iter().map(t.problem).chain(errors.iter().map(t.load_error)) {
            let starts = |c: char| c.is_uppercase() || matches!(c, '«' | '“');
            assert!(sentence.ends_with('.') && sentence.starts_with(starts), "{sentence}");
        }
    }
}

fn texts_in(lang: &str) -> &'static Texts {
    named(lang).unwrap()
}

#[test]
fn a_plans_own_words_are_used_where_they_can_be_read() {
    let plan = read_plan(OTHER_COUNTY).unwrap().plan;
    for lang in ["nb", "nn"] {
        let t = texts_in(lang);
        let terms = t.terms_of(&plan);
        assert_eq!((t.overview.regions)(&terms), "Fjordane");
        assert_eq!((t.count)(3, &terms.advantage), "3 styrkar");
    }
    let english = texts_in("en");
    let terms = english.terms_of(&plan);
    assert_eq!((english.count)(3, &terms.advantage), "3 strengths", "the plan's own word in English");
    assert_eq!((english.count)(3, &terms.action), "3 actions", "which the plan does not have in English");
    assert_eq!((english.map.today_switch)(&terms, "2035"), "Show the municipalities as they are today (2035)");
}

#[test]
fn a_language_is_known_by_any_tag_that_names_it() {
    let tags = ["nb", "NB-no", "no", "nn", "nn_NO", "en-GB"];
    assert_eq!(tags.map(|tag| texts_in(tag).lang), ["nb", "nb", "nb", "nn", "nn", "en"]);
    for tag in ["de", "", "engelsk", "n", "nb nn"] {
        assert!(named(tag).is_none(), "{tag}");
    }
}

proptest! {
    #[test]
    fn no_word_stops_a_text(word in any::<String>(), count in any::<usize>()) {
        for t in LANGUAGES {
            everything(t, &all_terms(&word), &word, count);
        }
    }
}
