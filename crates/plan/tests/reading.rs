//! Plan files: that the real one is read whole, and that a faulty one costs only what is faulty.
#![allow(clippy::unwrap_used, clippy::expect_used)]

use std::collections::BTreeSet;
use std::fmt::Write as _;
use std::time::{Duration, Instant};

use plan::check::{check_shapes, is_id, is_web_address};
use plan::date::PlanDate;
use plan::encoding::text_of;
use plan::file::format::VERSION;
use plan::file::read::{Reading, read_plan, read_plan_yielding};
use plan::geo::read::read_boundaries;
use plan::geo::{Boundaries, Shape};
use plan::issue::{Issue, JsonType, Kind, Problem, ReadError, Severity};
use plan::model::{
    Advantage, AdvantageId, FocusAreaId, Link, MunicipalityId, NewsId, Plan, RegionId, SourceId, Statement, Strength,
};
use proptest::prelude::*;
use serde_json::{Value, json};

const REAL: &str = include_str!("../../../public/data/plan.json");
const MINIMAL: &str = include_str!("../../../tests/fixtures/plans/minimal.json");
const OTHER: &str = include_str!("../../../tests/fixtures/plans/other-county.json");
const BOUNDARIES: &str = include_str!("../../../public/data/boundaries.json");
const FORMAT: &str = include_str!("../../../docs/data-format.md");

fn real() -> Plan {
    sound(REAL)
}

fn other() -> Plan {
    sound(OTHER)
}

/// Reads a plan that must be without fault.
fn sound(text: &str) -> Plan {
    let Reading { plan, issues } = read_plan(text).unwrap();
    assert_eq!(issues, []);
    plan
}

fn read_bytes(bytes: &[u8]) -> Result<Reading, ReadError> {
    read_plan(&text_of(bytes)?.text)
}

fn date(text: &str) -> PlanDate {
    PlanDate::parse(text).unwrap()
}

mod the_real_plan {
    use std::future::{pending, poll_fn};
    use std::pin::pin;
    use std::task::{Context, Poll, Waker};

    use super::*;

    #[test]
    fn is_the_same_read_in_steps() {
        let mut pauses = 0;
        let mut is_paused = false;
        // Each pause lasts until somebody asks again.
        let mut pause = async || {
            pauses += 1;
            poll_fn(|_| {
                is_paused = !is_paused;
                if is_paused { Poll::Pending } else { Poll::Ready(()) }
            })
            .await;
        };
        let mut asked = 0;
        let read = {
            let mut reading = pin!(read_plan_yielding(REAL, &mut pause));
            loop {
                asked += 1;
                if let Poll::Ready(read) = reading.as_mut().poll(&mut Context::from_waker(Waker::noop())) {
                    break read;
                }
            }
        };
        assert_eq!(read, read_plan(REAL));
        assert_eq!(asked, pauses + 1, "it waits for each pause to be over");
        let news = real().news.len();
        assert!(pauses > news, "{pauses} pauses for {news} news");
    }

    #[test]
    fn is_not_read_on_in_a_pause() {
        let mut reading = pin!(read_plan_yielding(REAL, pending));
        for _ in 0..3 {
            assert!(reading.as_mut().poll(&mut Context::from_waker(Waker::noop())).is_pending());
        }
    }

    #[test]
    fn has_all_its_parts() {
        let plan = real();
        let all = |count: fn(&Plan) -> usize| count(&plan);
        assert_eq!(all(|plan| plan.regions.len()), 6);
        assert_eq!(all(|plan| plan.regions.iter().map(|region| region.advantages.len()).sum()), 54);
        assert_eq!(all(|plan| plan.regions.iter().map(|region| region.challenges.len()).sum()), 5);
        assert_eq!(all(|plan| plan.regions.iter().map(|region| region.key_figures.len()).sum()), 21);
        assert_eq!(all(|plan| plan.regions.iter().map(|region| region.municipalities.len()).sum()), 21);
        assert_eq!(all(|plan| plan.regions.iter().map(|region| region.outside.len()).sum()), 6);
        assert_eq!(all(|plan| plan.focus_areas.len()), 6);
        assert_eq!(all(|plan| plan.focus_areas.iter().map(|area| area.sub_goals.len()).sum()), 22);
        assert_eq!(all(|plan| plan.focus_areas.iter().map(|area| area.actions.len()).sum()), 19);
        assert_eq!(all(|plan| plan.municipalities.len()), 21);
        assert_eq!(all(|plan| plan.municipalities.iter().map(|place| place.key_figures.len()).sum()), 53);
        assert_eq!(all(|plan| plan.places.len()), 21);
        assert_eq!(all(|plan| plan.actors.len()), 11);
        assert_eq!(all(|plan| plan.news.len()), 42);
        assert_eq!(all(|plan| plan.timeline.len()), 15);
        assert_eq!(all(|plan| plan.sources.len()), 133);
        assert_eq!(all(|plan| plan.about.len()), 10);
    }

    #[test]
    fn gives_a_source_for_every_fact_and_uses_every_source() {
        let plan = real();
        let used = sources_used(&plan);
        for source in &plan.sources {
            assert!(used.contains(&source.id), "{}", source.id);
            assert!(source.url.is_some(), "{}", source.id);
        }
        for advantage in plan.regions.iter().flat_map(|region| &region.advantages) {
            assert!(!advantage.sources.is_empty(), "{}", advantage.id);
            assert!(!advantage.focus_areas.is_empty(), "{}", advantage.id);
        }
    }

    #[test]
    fn keeps_both_dates_where_sources_differ() {
        let plan = real();
        let adoption = plan.adoption.unwrap();
        assert_eq!(adoption.date, Some(date("2014-12")));
        let claims: Vec<_> = adoption.claims.iter().map(|claim| (claim.date.iso(), claim.sources.len())).collect();
        assert_eq!(claims, [("2014-12-10".to_owned(), 1), ("2014-12-16".to_owned(), 1)]);

        let plans = plan.about.iter().find(|section| section.id == "handlingsplaner").unwrap();
        let second = &plans.statements[1];
        assert_eq!(second.title.as_deref(), Some("Handlingsplan 2017–2018"));
        assert_eq!(second.date, Some(date("2017-04-26")));
        assert_eq!(second.claims.len(), 2);
        assert_eq!(second.claims[0].note.as_deref(), Some("«Endelig vedtatt i februar 2017» (ingressen)"));
        assert_eq!(plans.statements[2].date, None, "no source tells when the third was adopted");
    }

    #[test]
    fn tells_who_made_a_link() {
        let plan = real();
        let stated: Vec<_> = plan
            .regions
            .iter()
            .flat_map(|region| &region.advantages)
            .filter(|advantage| advantage.link == Link::Stated)
            .map(|advantage| advantage.id.as_str())
            .collect();
        assert_eq!(stated, ["mid-hjerte"]);
        let actions: Vec<_> = plan
            .focus_areas
            .iter()
            .flat_map(|area| &area.actions)
            .filter(|action| action.link == Link::Stated)
            .map(|action| action.id.as_str())
            .collect();
        assert_eq!(actions, ["vertskapsattraktivitet-tiltak-1", "entreprenorskap-tiltak-1"]);
    }

    #[test]
    fn tells_how_well_a_fact_is_founded_and_when_it_held() {
        let plan = real();
        let hal = plan.region(&RegionId::new("hallingdal")).unwrap();
        let tourism = &hal.advantages[0];
        assert_eq!(tourism.id, AdvantageId::new("hal-reiseliv"));
        assert_eq!(tourism.strength, Strength::Medium);
        assert_eq!(tourism.as_of, Some(date("2013")));
        assert_eq!(hal.advantages[1].strength, Strength::Good);
        assert_eq!(hal.advantages[1].as_of, None);
    }

    #[test]
    fn keeps_amounts_actors_and_years_of_actions() {
        let plan = real();
        let skills = plan.focus_area(&FocusAreaId::new("kompetanse")).unwrap();
        let second = &skills.actions[1];
        assert_eq!(second.id.as_str(), "kompetanse-tiltak-2");
        assert_eq!(second.amount_nok, Some(5_000_000.0));
        assert_eq!(second.date, Some(date("2019")));
        let third = &skills.actions[2];
        assert_eq!(third.amount_nok, None);
        assert_eq!(third.date, None);
        let actors: Vec<_> = third.actors.iter().map(|id| plan.actor(id).unwrap().name.as_str()).collect();
        assert_eq!(actors, ["Buskerud fylkeskommune", "Næringsforeningene i Buskerud"]);
        let amounts = plan.focus_areas.iter().flat_map(|area| &area.actions).filter(|a| a.amount_nok.is_some());
        assert_eq!(amounts.count(), 10);
        assert_eq!(plan.focus_area(&FocusAreaId::new("samferdsel")).unwrap().has_team, Some(false));
    }

    #[test]
    fn knows_that_lier_has_been_in_two_regions() {
        let plan = real();
        let lier = plan.municipality(&MunicipalityId::new("0626")).unwrap();
        assert_eq!(plan.region_of(&lier.id).unwrap().id, RegionId::new("drammensregionen"));
        let [vestviken] = lier.alternates.as_slice() else { panic!("{:?}", lier.alternates) };
        assert_eq!(vestviken.region, RegionId::new("vestviken"));
        assert_eq!((vestviken.from, vestviken.to), (Some(date("2013")), Some(date("2018-11"))));
        assert_eq!(vestviken.sources.len(), 4);
    }

    #[test]
    fn follows_municipalities_to_this_day() {
        let plan = real();
        let today = |id: &str| plan.municipality(&MunicipalityId::new(id)).unwrap().today().unwrap().clone();
        assert_eq!((today("0616").name.as_str(), today("0616").number.as_str()), ("Nesbyen", "3322"));
        assert_eq!((today("0625").name.as_str(), today("0625").number.as_str()), ("Drammen", "3301"));
        assert_eq!((today("0627").name.as_str(), today("0627").county.as_str()), ("Asker", "Akershus"));
        let left: Vec<_> = plan.municipalities.iter().filter(|m| m.today().unwrap().left_county).collect();
        assert_eq!(left.iter().map(|m| m.name.as_str()).collect::<Vec<_>>(), ["Røyken", "Hurum"]);
        let numbers: BTreeSet<_> = plan
            .municipalities
            .iter()
            .filter_map(|m| m.today())
            .filter(|now| !now.left_county)
            .map(|now| &now.number)
            .collect();
        assert_eq!(numbers.len(), 18);
    }

    #[test]
    fn adds_up_populations() {
        let plan = real();
        let people = |figures: &[plan::model::KeyFigure], when: &str| {
            let figure = figures.iter().find(|figure| figure.population && figure.date == Some(date(when)));
            figure.unwrap().value
        };
        for when in ["2015-01-01", "2019-01-01"] {
            for region in &plan.regions {
                let sum: f64 = region
                    .municipalities
                    .iter()
                    .map(|id| people(&plan.municipality(id).unwrap().key_figures, when))
                    .sum();
                assert!((people(&region.key_figures, when) - sum).abs() < 0.5, "{} {when}", region.id);
            }
        }
    }

    #[test]
    fn says_what_is_uncertain_in_words_for_readers() {
        let plan = real();
        let [caution] = plan.about.iter().filter(|section| section.caution).collect::<Vec<_>>()[..] else {
            panic!("one section is set apart");
        };
        assert_eq!(caution.title, "Hva som er usikkert");
        assert!(caution.statements.iter().all(|statement| statement.title.is_some()));
    }

    #[test]
    fn holds_no_source_ids_in_what_is_read() {
        let plan = real();
        // Two ids are ordinary names as well.
        let names = ["eggemoen", "papirbredden"];
        let ids: Vec<&str> = plan.sources.iter().map(|s| s.id.as_str()).filter(|id| !names.contains(id)).collect();
        for text in texts(&serde_json::from_str(REAL).unwrap()) {
            let word = |c: char| c.is_alphanumeric() || c == '-';
            for piece in text.split(|c| !word(c)).filter(|piece| text.len() > piece.len()) {
                assert!(!ids.contains(&piece), "{text}");
            }
        }
    }

    #[test]
    fn marks_own_words() {
        let plan = real();
        for area in &plan.focus_areas {
            assert!(area.explanation.as_ref().unwrap().own_words, "{}", area.id);
            assert!(area.sub_goals.iter().all(|goal| goal.explanation.as_ref().unwrap().own_words), "{}", area.id);
        }
        assert!(plan.goal_explained.unwrap().own_words);
    }

    #[test]
    fn keeps_what_the_map_needs() {
        let plan = real();
        let major: Vec<_> = plan.places.iter().filter(|place| place.major).map(|place| place.name.as_str()).collect();
        assert_eq!(major, ["Drammen", "Kongsberg", "Hønefoss", "Gol"]);
        let background = plan.background_map.unwrap();
        assert_eq!(background.max_zoom, 18);
        assert!(background.url.starts_with("https://cache.kartverket.no/"));
        assert_eq!(plan.credits.len(), 1);
        assert_eq!(plan.feedback.as_deref(), Some("https://bfk.no/"));
        assert!(plan.updated.unwrap() >= PlanDate::parse("2026-11-23").unwrap());
        assert!(plan.licence.unwrap().name.starts_with("Opplysningene kan brukes fritt"));
        assert_eq!((plan.base_year.as_str(), plan.today_year.as_str()), ("2015", "2024"));
    }
}

mod another_plan {
    use super::*;

    #[test]
    fn has_its_own_names_for_the_levels() {
        let plan = other();
        assert_eq!(plan.terms.region.unwrap().the_many, "fjordane");
        assert_eq!(plan.terms.focus_area.unwrap().one, "satsing");
        assert_eq!(plan.lang, "nn");
        assert_eq!(plan.county, "Prøvefylket");
        assert_eq!(plan.period, Some((date("2031"), date("2038-06"))));
    }

    #[test]
    fn is_read_to_the_last_field() {
        let plan = other();
        let [north, south] = plan.regions.as_slice() else { panic!() };
        assert_eq!(south.advantages, []);
        assert_eq!(north.subregions[0].note.as_deref(), Some("Innanfor brua."));
        assert_eq!(north.key_figures[1].value.to_string(), "-12.5");
        assert_eq!(
            north.advantages[0],
            Advantage {
                id: AdvantageId::new("nor-hamn"),
                title: "Djup hamn".to_owned(),
                text: "Store skip kan leggje til.".to_owned(),
                kind: Some("hamn".to_owned()),
                focus_areas: vec![FocusAreaId::new("hav")],
                sub_goals: vec![plan::model::SubGoalId::new("hav-1")],
                link: Link::Stated,
                municipalities: vec![MunicipalityId::new("9901")],
                as_of: Some(date("2029")),
                strength: Strength::Weak,
                note: Some("Berre éi kjelde.".to_owned()),
                sources: vec![SourceId::new("avisa")],
                lang: Some("nn".to_owned()),
            }
        );
        let news = &plan.news[0];
        assert!(news.about_plan);
        assert_eq!(news.date_note.as_deref(), Some("Dagen står ikkje."));
        assert_eq!(plan.municipalities[0].today().unwrap().number, "9701");
        assert_eq!(plan.background_map.unwrap().max_zoom, 12);
        assert_eq!(plan.updated, PlanDate::parse("2020-03-01"));
        assert_eq!(plan.licence.unwrap().url.as_deref(), Some("https://example.org/lisens"));
    }

    #[test]
    fn takes_the_latest_name_for_todays_wherever_it_stands() {
        let mut plan: Value = serde_json::from_str(OTHER).unwrap();
        plan["municipalities"][0]["later"].as_array_mut().unwrap().reverse();
        assert_eq!(sound(&plan.to_string()).municipalities, other().municipalities);
    }

    #[test]
    fn may_be_nearly_empty() {
        let plan = sound(MINIMAL);
        assert_eq!(plan.title.text, "Regional plan for prøver (oppdiktet)");
        assert_eq!(plan.short_name, plan.title.text);
        assert!(plan.regions.is_empty() && plan.focus_areas.is_empty() && plan.news.is_empty());
    }

    #[test]
    fn may_have_empty_levels() {
        let empty = ["regions", "focusAreas", "municipalities", "places", "actors", "news", "timeline", "about"];
        let mut plan: Value = serde_json::from_str(MINIMAL).unwrap();
        for name in empty {
            plan[name] = json!([]);
        }
        plan["terms"] = json!({});
        plan["summary"] = Value::Null;
        sound(&plan.to_string());
    }

    #[test]
    fn may_lack_any_one_level() {
        for name in [
            "news",
            "timeline",
            "about",
            "places",
            "terms",
            "backgroundMap",
            "feedback",
            "credits",
            "period",
            "adoption",
            "licence",
        ] {
            let mut plan: Value = serde_json::from_str(OTHER).unwrap();
            plan.as_object_mut().unwrap().remove(name);
            sound(&plan.to_string());
        }
    }
}

/// One example a version of the format: a file once published must be readable for good.
#[test]
fn every_version_is_read() {
    for version in 1..=VERSION {
        let text = match version {
            1 => OTHER,
            _ => panic!("version {version} has no example"),
        };
        let file: Value = serde_json::from_str(text).unwrap();
        assert_eq!(file["version"], version);
        assert_eq!(census(&sound(text)), census(&other()));
    }
}

/// The fields that the reference describes, the fields of the example, and so the fields that the
/// program reads (it warns of any other) are the same.
#[test]
fn the_reference_describes_every_field() {
    let mut described = BTreeSet::new();
    let mut fields = false;
    for line in FORMAT.lines() {
        if line.starts_with('#') || line.starts_with("| field") {
            fields = line.starts_with("| field");
        } else if let Some(name) = line.strip_prefix("| `").and_then(|rest| rest.split('`').next())
            && fields
        {
            described.insert(name.to_owned());
        }
    }
    let mut used = BTreeSet::new();
    names(&serde_json::from_str(OTHER).unwrap(), &mut used);
    assert_eq!(described, used);
}

fn names(value: &Value, found: &mut BTreeSet<String>) {
    match value {
        Value::Object(fields) => {
            for (name, value) in fields {
                found.insert(name.clone());
                names(value, found);
            }
        }
        Value::Array(items) => items.iter().for_each(|item| names(item, found)),
        _ => {}
    }
}

mod files_that_cannot_be_used {
    use super::*;

    fn error(text: &str) -> ReadError {
        read_plan(text).unwrap_err()
    }

    #[test]
    fn are_named_for_what_they_are() {
        assert_eq!(error(""), ReadError::Empty);
        assert_eq!(error(" \r\n\t"), ReadError::Empty);
        assert_eq!(error("\u{feff}"), ReadError::Empty);
        assert_eq!(error("\n<!DOCTYPE html><title>404</title>"), ReadError::HtmlPage);
        assert_eq!(error("{\"version\": 1,\n\"title\": {\"te"), ReadError::Truncated { line: 2 });
        assert_eq!(error("{\"title\": {}}"), ReadError::NoVersion);
        assert_eq!(error("{\"version\": null, \"title\": {}}"), ReadError::NoVersion);
        assert_eq!(error("{\"version\": 7, \"regions\": []}"), ReadError::UnknownVersion { found: 7, newest: 1 });
        assert!(matches!(error("[]"), ReadError::WrongKind { .. }));
        assert!(matches!(error("17"), ReadError::WrongKind { .. }));
        assert!(matches!(error("{\"type\": \"Topology\"}"), ReadError::WrongKind { .. }));
    }

    #[test]
    fn show_where_the_syntax_breaks() {
        let ReadError::NotJson { line, column, reason } = error("{\n \"version\": 1,\n \"title\" {}\n}") else {
            panic!()
        };
        assert_eq!((line, column), (3, 10));
        assert!(!reason.contains("line"), "{reason}");
        assert!(matches!(error("{\"version\": 1,\n{}}"), ReadError::NotJson { line: 2, .. }));
    }

    #[test]
    fn show_where_the_text_breaks() {
        assert_eq!(read_bytes(b"{\n\"a\": \"\x00\"}"), Err(ReadError::NotText { line: 2 }));
        assert_eq!(read_bytes(b"PK\x03\x04\x14\0\x08\0"), Err(ReadError::NotText { line: 1 }));
        assert_eq!(read_bytes(b"\x89PNG\r\n\x1a\n\0\0"), Err(ReadError::NotText { line: 2 }));
        assert_eq!(read_bytes(OTHER.as_bytes()).unwrap().plan, other());
    }

    #[test]
    fn a_cut_off_real_plan_is_truncated_on_its_last_line() {
        let part: String = REAL.lines().take(200).fold(String::new(), |text, line| text + line + "\n");
        assert_eq!(error(&part), ReadError::Truncated { line: 200 });
    }
}

/// Faults that cost one thing each. The plan that each is put into has lines of its own for them.
mod faults {
    use super::*;

    /// Reads a sound little plan with a few lines changed. Returns what was wrong.
    fn read(changes: &[(&str, &str)]) -> Reading {
        let mut text = r#"{
 "version": 1, "lang": "nb", "county": "Prøve", "title": {"text": "Plan", "sources": ["s"]},
 "sources": [{"id": "s", "title": "Kilde", "publisher": "Noen", "url": "https://example.org/a?b=c#d"}],
 "regions": [
  {"id": "nord", "name": "Nord", "municipalities": ["9901"], "advantages": [
   {"id": "a-1", "title": "Vind", "text": "Det blåser.", "sources": ["s"]},
   {"id": "a-2", "title": "Sol", "text": "Den skinner.", "asOf": "2031", "focusAreas": ["hav"], "sources": ["s"]}
  ]},
  {"id": "sor", "name": "Sør", "municipalities": ["9902"]}
 ],
 "focusAreas": [{"id": "hav", "title": "Hav", "subGoals": [], "sources": ["s"]}],
 "municipalities": [
  {"id": "9901", "name": "Nes", "sources": ["s"]},
  {"id": "9902", "name": "Vik", "sources": ["s"]}
 ],
 "timeline": [{"date": "2031-05", "title": "Start", "sources": ["s"]}],
 "places": [{"name": "Nes", "lon": 9.5, "lat": 60.5, "municipality": "9901"}]
}"#
        .to_owned();
        sound(&text);
        for (from, to) in changes {
            assert_eq!(text.matches(from).count(), 1, "{from}");
            text = text.replace(from, to);
        }
        read_plan(&text).unwrap()
    }

    fn error(path: &str, line: u32, problem: Problem) -> Issue {
        Issue { path: path.to_owned(), line: Some(line), severity: Severity::Error, problem }
    }

    fn warning(path: &str, line: u32, problem: Problem) -> Issue {
        Issue { path: path.to_owned(), line: Some(line), severity: Severity::Warning, problem }
    }

    fn advantages(plan: &Plan) -> Vec<&str> {
        plan.regions[0].advantages.iter().map(|advantage| advantage.id.as_str()).collect()
    }

    #[test]
    fn a_missing_title_costs_one_advantage() {
        let Reading { plan, issues } = read(&[(r#""title": "Vind", "#, "")]);
        let missing = Problem::MissingField { field: "title".to_owned() };
        assert_eq!(issues, [error("regions[0].advantages[0]", 6, missing)]);
        assert_eq!(advantages(&plan), ["a-2"]);
    }

    #[test]
    fn a_blank_title_is_missing() {
        let Reading { plan, issues } = read(&[(r#""Vind""#, r#"" \n""#)]);
        let missing = Problem::MissingField { field: "title".to_owned() };
        assert_eq!(issues, [error("regions[0].advantages[0]", 6, missing)]);
        assert_eq!(advantages(&plan), ["a-2"]);
    }

    #[test]
    fn a_missing_name_is_stood_in_for() {
        let Reading { plan, issues } = read(&[(r#""name": "Nord", "#, "")]);
        assert_eq!(issues, [warning("regions[0]", 5, Problem::MissingField { field: "name".to_owned() })]);
        assert_eq!(plan.regions[0].name, "nord");
        assert_eq!(advantages(&plan), ["a-1", "a-2"]);
    }

    #[test]
    fn a_wrong_type_costs_one_field() {
        let Reading { plan, issues } = read(&[(r#""asOf": "2031""#, r#""asOf": true"#)]);
        let wrong = Problem::WrongType { expected: JsonType::Text, found: JsonType::YesNo };
        assert_eq!(issues, [error("regions[0].advantages[1].asOf", 7, wrong)]);
        assert_eq!(plan.regions[0].advantages[1].as_of, None);
        assert_eq!(advantages(&plan), ["a-1", "a-2"]);
    }

    #[test]
    fn a_wrong_type_of_list_costs_one_list() {
        let Reading { plan, issues } = read(&[(r#""subGoals": []"#, r#""subGoals": "mange""#)]);
        let wrong = Problem::WrongType { expected: JsonType::List, found: JsonType::Text };
        let no_goal = Problem::WrongType { expected: JsonType::Object, found: JsonType::Text };
        let wanted = [warning("focusAreas[0].subGoals", 11, wrong), error("focusAreas[0].subGoals[0]", 11, no_goal)];
        assert_eq!(issues, wanted);
        assert_eq!(plan.focus_areas.len(), 1);
    }

    #[test]
    fn something_else_among_items_is_skipped() {
        let Reading { plan, issues } = read(&[(r#"  {"id": "9902""#, "  7, null,\n  {\"id\": \"9902\"")]);
        let wrong = |found| Problem::WrongType { expected: JsonType::Object, found };
        assert_eq!(
            issues,
            [
                error("municipalities[1]", 14, wrong(JsonType::Number)),
                error("municipalities[2]", 14, wrong(JsonType::Nothing)),
            ]
        );
        assert_eq!(plan.municipalities.len(), 2);
    }

    #[test]
    fn a_slip_in_a_field_name_is_pointed_out() {
        let Reading { plan, issues } = read(&[(r#""asOf""#, r#""asof""#)]);
        let unknown = Problem::UnknownField { field: "asof".to_owned() };
        assert_eq!(issues, [warning("regions[0].advantages[1].asof", 7, unknown)]);
        assert_eq!(advantages(&plan), ["a-1", "a-2"]);
    }

    #[test]
    fn a_field_given_twice_counts_once() {
        let Reading { plan, issues } = read(&[(r#""title": "Vind""#, r#""title": "Vind", "title": "Storm""#)]);
        let twice = Problem::DuplicateField { field: "title".to_owned() };
        assert_eq!(issues, [error("regions[0].advantages[0].title", 6, twice)]);
        assert_eq!(plan.regions[0].advantages[0].title, "Vind");
    }

    #[test]
    fn the_first_of_two_equal_ids_stays() {
        let Reading { plan, issues } = read(&[(r#""a-2""#, r#""a-1""#)]);
        assert_eq!(issues, [error("regions[0].advantages[1].id", 7, Problem::DuplicateId { id: "a-1".to_owned() })]);
        assert_eq!(plan.regions[0].advantages[0].title, "Vind");
        assert_eq!(advantages(&plan), ["a-1"]);
    }

    #[test]
    fn ids_are_unique_across_regions() {
        let twin = r#""municipalities": ["9902"], "advantages": [{"id": "a-1", "title": "Igjen"}]"#;
        let Reading { plan, issues } = read(&[(r#""municipalities": ["9902"]"#, twin)]);
        assert_eq!(issues, [error("regions[1].advantages[0].id", 9, Problem::DuplicateId { id: "a-1".to_owned() })]);
        assert_eq!(advantages(&plan), ["a-1", "a-2"]);
    }

    #[test]
    fn an_id_must_be_fit_for_an_address() {
        for id in ["Å-1", "A-1", "a 1", "a/1", ""] {
            let Reading { plan, issues } = read(&[(r#""a-1""#, &format!("\"{id}\""))]);
            assert_eq!(issues, [error("regions[0].advantages[0].id", 6, Problem::BadId { id: id.to_owned() })]);
            assert_eq!(advantages(&plan), ["a-2"]);
            assert!(!is_id(id));
        }
    }

    #[test]
    fn a_reference_to_nothing_is_dropped() {
        let Reading { plan, issues } = read(&[(r#"["hav"]"#, r#"["hva", "hav", "hav"]"#)]);
        assert_eq!(
            issues,
            [
                error(
                    "regions[0].advantages[1].focusAreas[0]",
                    7,
                    Problem::UnknownId { kind: Kind::FocusArea, id: "hva".to_owned() }
                ),
                warning("regions[0].advantages[1].focusAreas[2]", 7, Problem::DuplicateId { id: "hav".to_owned() }),
            ]
        );
        assert_eq!(plan.regions[0].advantages[1].focus_areas, [FocusAreaId::new("hav")]);
    }

    #[test]
    fn references_of_every_kind_are_checked() {
        let mut plan: Value = serde_json::from_str(OTHER).unwrap();
        plan["regions"][0]["advantages"][0]["subGoals"] = json!(["x"]);
        plan["regions"][0]["advantages"][0]["municipalities"] = json!(["x"]);
        plan["regions"][0]["subregions"][0]["municipalities"] = json!(["x"]);
        plan["focusAreas"][0]["actions"][0]["actors"] = json!(["x"]);
        plan["focusAreas"][0]["actions"][0]["regions"] = json!(["x"]);
        plan["municipalities"][0]["alternates"][0]["region"] = json!("x");
        plan["places"][0]["municipality"] = json!("x");
        plan["news"][0]["regions"] = json!(["x"]);
        plan["news"][0]["focusAreas"] = json!(["x"]);
        plan["adoption"]["claims"][0]["sources"] = json!(["x"]);
        let Reading { plan, issues } = read_plan(&plan.to_string()).unwrap();
        let mut found: Vec<_> = issues
            .into_iter()
            .map(|issue| match issue.problem {
                Problem::UnknownId { kind, id } if id == "x" => (issue.path, kind),
                other => panic!("{other:?}"),
            })
            .collect();
        found.sort_by(|a, b| a.0.cmp(&b.0));
        assert_eq!(
            found,
            [
                ("adoption.claims[0].sources[0]".to_owned(), Kind::Source),
                ("focusAreas[0].actions[0].actors[0]".to_owned(), Kind::Actor),
                ("focusAreas[0].actions[0].regions[0]".to_owned(), Kind::Region),
                ("municipalities[0].alternates[0].region".to_owned(), Kind::Region),
                ("news[0].focusAreas[0]".to_owned(), Kind::FocusArea),
                ("news[0].regions[0]".to_owned(), Kind::Region),
                ("places[0].municipality".to_owned(), Kind::Municipality),
                ("regions[0].advantages[0].municipalities[0]".to_owned(), Kind::Municipality),
                ("regions[0].advantages[0].subGoals[0]".to_owned(), Kind::SubGoal),
                ("regions[0].subregions[0].municipalities[0]".to_owned(), Kind::Municipality),
            ]
        );
        assert_eq!(plan.places.len(), 2);
        assert_eq!(plan.municipalities[0].alternates, []);
    }

    #[test]
    fn references_to_what_was_left_out_are_dropped_too() {
        let Reading { plan, issues } = read(&[(r#"{"id": "9902""#, r#"{"id": "99 02""#)]);
        assert_eq!(
            issues,
            [
                error(
                    "regions[1].municipalities[0]",
                    9,
                    Problem::UnknownId { kind: Kind::Municipality, id: "9902".to_owned() }
                ),
                error("municipalities[1].id", 14, Problem::BadId { id: "99 02".to_owned() }),
            ]
        );
        assert_eq!(plan.regions[1].municipalities, []);
    }

    #[test]
    fn a_municipality_has_one_region() {
        let Reading { plan, issues } = read(&[(r#"["9902"]"#, r#"["9901", "9902"]"#)]);
        assert_eq!(issues, [error("regions[1].municipalities[0]", 9, Problem::TwoRegions { id: "9901".to_owned() })]);
        assert_eq!(plan.region_of(&MunicipalityId::new("9901")).unwrap().id.as_str(), "nord");
        assert_eq!(plan.regions[1].municipalities, [MunicipalityId::new("9902")]);

        let Reading { plan, issues } = read(&[(r#"["9902"]"#, "[]")]);
        assert_eq!(issues, [warning("municipalities[1]", 14, Problem::NoRegion { id: "9902".to_owned() })]);
        assert_eq!(plan.municipalities.len(), 2);
    }

    #[test]
    fn a_bad_date_costs_only_itself() {
        let Reading { plan, issues } = read(&[(r#""asOf": "2031""#, r#""asOf": "31.13.2031""#)]);
        let bad = Problem::BadDate { found: "31.13.2031".to_owned() };
        assert_eq!(issues, [error("regions[0].advantages[1].asOf", 7, bad)]);
        assert_eq!(plan.regions[0].advantages[1].as_of, None);
        assert_eq!(advantages(&plan), ["a-1", "a-2"]);
    }

    #[test]
    fn an_entry_without_a_date_has_no_place_on_the_time_line() {
        let Reading { plan, issues } = read(&[("2031-05", "2031-02-29")]);
        assert_eq!(issues, [error("timeline[0].date", 16, Problem::BadDate { found: "2031-02-29".to_owned() })]);
        assert_eq!(plan.timeline, []);
    }

    #[test]
    fn an_unsafe_address_is_no_address() {
        for address in ["javascript:alert(1)", "data:text/html,x", "/om-planen", "//example.org", "https://a b", ""] {
            let Reading { plan, issues } = read(&[("https://example.org/a?b=c#d", address)]);
            let unsafe_address = Problem::UnsafeAddress { found: address.to_owned() };
            assert_eq!(issues, [error("sources[0].url", 3, unsafe_address)]);
            assert_eq!(plan.sources[0].url, None);
        }
    }

    #[test]
    fn reports_go_to_an_address_of_the_web() {
        for address in ["javascript:alert(1)", "mailto:post@example.org", "post@example.org"] {
            let field = format!(r#" "feedback": "{address}", "timeline""#);
            let Reading { plan, issues } = read(&[(r#" "timeline""#, &field)]);
            let unsafe_address = Problem::UnsafeAddress { found: address.to_owned() };
            assert_eq!(issues, [error("feedback", 16, unsafe_address)]);
            assert_eq!(plan.feedback, None);
        }
    }

    #[test]
    fn a_fact_needs_a_source() {
        let Reading { plan, issues } = read(&[(r#""Det blåser.", "sources": ["s"]"#, r#""Det blåser.""#)]);
        assert_eq!(issues, [warning("regions[0].advantages[0]", 6, Problem::NoSource)]);
        assert_eq!(advantages(&plan), ["a-1", "a-2"]);
    }

    #[test]
    fn own_words_and_cautions_need_none() {
        let own = r#""timeline": [], "summary": {"text": "Kort.", "ownWords": true}, "about": [
          {"id": "usikkert", "title": "Usikkert", "caution": true, "statements": [{"text": "Alt."}]},
          {"id": "sikkert", "title": "Sikkert", "statements": [{"text": "Noe."}]}]"#;
        let Reading { issues, .. } =
            read(&[(r#""timeline": [{"date": "2031-05", "title": "Start", "sources": ["s"]}]"#, own)]);
        assert_eq!(issues, [warning("about[1].statements[0]", 18, Problem::NoSource)]);
    }

    #[test]
    fn numbers_must_be_possible() {
        let bad = |found: &str| Problem::BadNumber { found: found.to_owned() };
        let Reading { plan, issues } = read(&[("60.5", "91")]);
        assert_eq!(issues, [error("places[0].lat", 17, bad("91"))]);
        assert_eq!(plan.places, []);

        let Reading { plan, issues } = read(&[("9.5", "1e999")]);
        assert_eq!(issues, [error("places[0].lon", 17, bad("1e999"))]);
        assert_eq!(plan.places, []);

        let figures = r#""name": "Nes", "keyFigures": [
            {"label": "Folk", "value": -5, "population": true, "sources": ["s"]},
            {"label": "Endring", "value": -5, "unit": "prosent", "sources": ["s"]}], "sources""#;
        let Reading { plan, issues } = read(&[(r#""name": "Nes", "sources""#, figures)]);
        assert_eq!(issues, [error("municipalities[0].keyFigures[0].value", 14, bad("-5"))]);
        assert_eq!(plan.municipalities[0].key_figures.len(), 1);
    }

    #[test]
    fn a_choice_must_be_one_of_the_words() {
        let Reading { plan, issues } = read(&[(r#""title": "Sol""#, r#""title": "Sol", "link": "sagt""#)]);
        let bad = Problem::BadChoice { found: "sagt".to_owned(), allowed: &["stated", "editorial"] };
        assert_eq!(issues, [error("regions[0].advantages[1].link", 7, bad)]);
        assert_eq!(plan.regions[0].advantages[1].link, Link::Editorial);
    }

    #[test]
    fn half_a_character_costs_its_text() {
        let Reading { plan, issues } = read(&[("Den skinner.", r"\ud83d")]);
        let [Issue { path, line: Some(7), severity: Severity::Error, problem: Problem::Malformed { .. } }] =
            &issues[..]
        else {
            panic!("{issues:?}");
        };
        assert_eq!(path, "regions[0].advantages[1].text");
        assert_eq!(advantages(&plan), ["a-1", "a-2"]);
    }

    #[test]
    fn escapes_are_read() {
        let Reading { plan, issues } =
            read(&[("Den skinner.", r#"\u00e5 \ud83d\ude00 \""#), (r#""title": "Sol""#, r#""titl\u0065": "Sol""#)]);
        assert_eq!(issues, []);
        assert_eq!(plan.regions[0].advantages[1].text, "å 😀 \"");
    }

    #[test]
    fn a_byte_order_mark_is_skipped() {
        let Reading { plan, issues } = read_plan(&format!("\u{feff}{OTHER}")).unwrap();
        assert_eq!(issues, [warning("", 1, Problem::ByteOrderMark)]);
        assert_eq!(plan, other());
    }

    #[test]
    fn lines_are_right_whatever_ends_them() {
        let windows = OTHER.replace('\n', "\r\n").replace("\"2032-09\"", "\"i fjor\"");
        let issues = read_plan(&windows).unwrap().issues;
        let line = OTHER.lines().position(|line| line.contains("\"2032-09\"")).unwrap() + 1;
        let bad = Problem::BadDate { found: "i fjor".to_owned() };
        assert_eq!(issues, [error("news[0].date", u32::try_from(line).unwrap(), bad)]);
    }

    #[test]
    fn a_plan_without_a_title_is_still_shown() {
        let Reading { plan, issues } = read(&[
            (r#""title": {"text": "Plan", "sources": ["s"]},"#, ""),
            (r#""places""#, r#""lang2": 1, "places""#),
        ]);
        assert_eq!(issues[0].problem, Problem::MissingField { field: "title".to_owned() });
        assert_eq!(issues[1].problem, Problem::UnknownField { field: "lang2".to_owned() });
        assert_eq!(plan.regions.len(), 2);
    }
}

mod addresses {
    use super::*;

    #[test]
    fn are_on_the_web() {
        for address in [
            "https://example.org",
            "http://www.bfk.no/Nyheter/?a=b#c",
            "https://xn--br-yia.no/",
            "https://bør.no/å?ø=æ",
            "https://example.org:8080/a:b@c",
            "HTTPS://EXAMPLE.ORG/",
            "https://tiles.example.org/{z}/{x}/{y}.png",
        ] {
            assert!(is_web_address(address), "{address}");
        }
    }

    #[test]
    fn are_nothing_else() {
        for address in [
            "",
            "example.org",
            "mailto:a@example.org",
            "javascript://example.org/%0aalert(1)",
            "JAVASCRIPT:alert(1)",
            "java\nscript:alert(1)",
            " https://example.org",
            "https://example.org ",
            "https:/example.org",
            "https:example.org",
            "https://",
            "https:///a",
            "https://user@example.org",
            "https://example.org\\@evil.example",
            "https://example.org/\u{0}",
            "https://example.org/\u{a0}",
            "https://example.org/\"><script>",
            "ftp://example.org",
        ] {
            assert!(!is_web_address(address), "{address}");
        }
    }
}

mod shapes {
    use super::*;

    /// Boundaries of municipalities with these numbers.
    fn boundaries<'i>(base: impl IntoIterator<Item = &'i str>, today: impl IntoIterator<Item = &'i str>) -> Boundaries {
        let shape = |id: &str| Shape { id: id.to_owned(), ..Shape::default() };
        Boundaries {
            base: base.into_iter().map(shape).collect(),
            today: today.into_iter().map(shape).collect(),
            ..Boundaries::default()
        }
    }

    #[test]
    fn are_asked_for_in_both_years() {
        let plan = other();
        // The first municipality has left the county: it needs no shape today.
        assert_eq!(check_shapes(&plan, &boundaries(["9901", "9902", "9903"], ["9902", "9903"])), []);
        let issues = check_shapes(&plan, &boundaries(["9901", "9902"], ["9903"]));
        let found: Vec<_> = issues.iter().map(|issue| (issue.path.as_str(), &issue.problem)).collect();
        let no_shape = |id: &str| Problem::NoShape { kind: Kind::Municipality, id: id.to_owned() };
        assert_eq!(
            found,
            [("municipalities[9902].later", &no_shape("9902")), ("municipalities[9903]", &no_shape("9903"))]
        );
    }

    #[test]
    fn are_asked_for_in_one_year_where_the_file_has_one() {
        let plan = other();
        assert_eq!(check_shapes(&plan, &boundaries(["9901", "9902", "9903"], [])), []);
        let issues = check_shapes(&plan, &boundaries(["9901", "9902"], []));
        assert_eq!(issues.iter().map(|issue| issue.path.as_str()).collect::<Vec<_>>(), ["municipalities[9903]"]);
        let issues = check_shapes(&plan, &boundaries(["9901", "9902", "9903"], ["9902"]));
        assert_eq!(issues.iter().map(|issue| issue.path.as_str()).collect::<Vec<_>>(), ["municipalities[9903].later"]);
    }

    #[test]
    fn of_the_real_plan_are_named_by_the_numbers_of_their_time() {
        let plan = real();
        let mut base = BTreeSet::new();
        let mut today = BTreeSet::new();
        for municipality in &plan.municipalities {
            base.insert(municipality.id.as_str());
            today.extend(municipality.today().map(|now| now.number.as_str()));
        }
        today.remove("3203");
        assert_eq!((base.len(), today.len()), (21, 18));
        assert_eq!(check_shapes(&plan, &boundaries(base, today)), []);
    }

    #[test]
    fn of_the_real_plan_are_all_there() {
        let boundaries = read_boundaries(BOUNDARIES, Some(&real())).unwrap().boundaries;
        assert_eq!(check_shapes(&real(), &boundaries), []);
    }
}

mod large_files {
    use super::*;

    /// Makes a plan of at least five megabytes.
    fn large(fault: &str) -> (String, usize) {
        let mut text = OTHER.trim_end().strip_suffix('}').unwrap().replace("\"news\":", "\"news\": [],\n \"x\":");
        text = text.replacen("\"news\": [],\n", "\"news\": [\n", 1);
        let (before, after) = text.split_once("\"news\": [\n").unwrap();
        let mut large = format!("{before}\"news\": [\n");
        let mut count = 0;
        while large.len() < 5_000_000 {
            let separator = if count == 0 { "" } else { "," };
            writeln!(
                large,
                "{separator}{{\"id\": \"n-{count}\", \"title\": \"Nyhende {count}\", \"date\": \"2032-0{}\",\n  \
                 \"url\": \"https://example.org/{count}\", \"publisher\": \"Prøveavisa\", \"regions\": [\"nordfjorden\"],\n  \
                 \"focusAreas\": [\"hav\"{fault}], \"summary\": \"Eit samandrag som er så langt som slike er.\"}}",
                count % 9 + 1
            )
            .unwrap();
            count += 1;
        }
        write!(large, "],\n{after}}}").unwrap();
        (large, count)
    }

    fn timed(text: &str) -> (Reading, Duration) {
        let start = Instant::now();
        let reading = read_plan(text).unwrap();
        (reading, start.elapsed())
    }

    #[test]
    fn are_read_run_to_end() {
        let (text, count) = large("");
        let (Reading { plan, issues }, time) = timed(&text);
        assert_eq!(plan.news.len(), count);
        assert_eq!(issues.iter().map(|issue| issue.path.as_str()).collect::<Vec<_>>(), ["x"]);
        // Ten times what the slowest build has needed: this is to catch quadratic work.
        assert!(time < Duration::from_secs(10), "{time:?}");
    }

    #[test]
    fn are_read_at_once_even_if_all_of_it_is_faulty() {
        let (text, count) = large(", \"luft\"");
        let (Reading { plan, issues }, time) = timed(&text);
        assert_eq!(plan.news.len(), count);
        assert_eq!(issues.len(), count + 1);
        let last = issues.iter().rfind(|issue| issue.path.starts_with("news")).unwrap();
        assert_eq!(last.path, format!("news[{}].focusAreas[1]", count - 1));
        let line = text[..text.rfind("\"luft\"").unwrap()].matches('\n').count() + 1;
        assert_eq!(last.line, u32::try_from(line).ok());
        assert!(time < Duration::from_secs(10), "{time:?}");
    }

    #[test]
    fn may_nest_deeply_without_harm() {
        let deep = "[".repeat(1_000_000);
        assert!(matches!(read_plan(&deep), Err(ReadError::WrongKind { .. })));
        let nested = format!("{{\"version\": 1, \"regions\": {}{}}}", "[".repeat(500_000), "]".repeat(500_000));
        let issues = read_plan(&nested).unwrap().issues;
        assert!(issues.iter().any(|issue| issue.path == "regions[0]"), "{issues:?}");
    }
}

/// The elements of lists in a file, each as the steps that lead to it.
fn elements(value: &Value, path: &mut Vec<String>, found: &mut Vec<Vec<String>>) {
    match value {
        Value::Object(fields) => {
            for (name, value) in fields {
                path.push(name.clone());
                elements(value, path, found);
                path.pop();
            }
        }
        Value::Array(items) => {
            for (index, item) in items.iter().enumerate() {
                path.push(index.to_string());
                found.push(path.clone());
                elements(item, path, found);
                path.pop();
            }
        }
        _ => {}
    }
}

/// How many items there are of each kind that stands on its own.
fn census(plan: &Plan) -> [(&'static str, usize); 11] {
    let regions = &plan.regions;
    let areas = &plan.focus_areas;
    [
        ("regions", regions.len()),
        ("advantages", regions.iter().map(|region| region.advantages.len()).sum()),
        ("municipalities", plan.municipalities.len()),
        ("focusAreas", areas.len()),
        ("subGoals", areas.iter().map(|area| area.sub_goals.len()).sum()),
        ("actions", areas.iter().map(|area| area.actions.len()).sum()),
        ("actors", plan.actors.len()),
        ("news", plan.news.len()),
        ("timeline", plan.timeline.len()),
        ("places", plan.places.len()),
        ("sources", plan.sources.len()),
    ]
}

/// Spoiling any one element costs that element and what it holds, names its path, and leaves all
/// the rest.
#[test]
fn one_bad_element_costs_no_other() {
    let file: Value = serde_json::from_str(OTHER).unwrap();
    let whole = census(&other());
    let mut found = Vec::new();
    elements(&file, &mut Vec::new(), &mut found);
    assert!(found.len() > 60);
    for steps in found {
        let mut spoilt = file.clone();
        let element = spoilt.pointer_mut(&format!("/{}", steps.join("/"))).unwrap();
        let lost = census_of(&steps[steps.len() - 2], element);
        *element = json!(false);
        let Reading { plan, issues } = read_plan(&spoilt.to_string()).unwrap();
        let path = steps.iter().fold(String::new(), |path, step| {
            if step.parse::<usize>().is_ok() {
                format!("{path}[{step}]")
            } else if path.is_empty() {
                step.clone()
            } else {
                format!("{path}.{step}")
            }
        });
        assert!(
            issues.iter().any(|issue| issue.path == path && matches!(issue.problem, Problem::WrongType { .. })),
            "{path}: {issues:?}"
        );
        for ((name, before), (_, after)) in whole.iter().zip(census(&plan)) {
            let gone = lost.iter().filter(|lost| *lost == name).count();
            assert_eq!(after, before - gone, "{name} after {path} was spoilt");
        }
        check_references(&plan);
    }
}

/// The names of the lists that an element and all it holds stand in, but ids that only refer.
fn census_of(list: &str, element: &Value) -> Vec<String> {
    let mut names = Vec::new();
    if let Value::Object(fields) = element {
        names.push(list.to_owned());
        for (name, value) in fields {
            for item in value.as_array().into_iter().flatten() {
                names.extend(census_of(name, item));
            }
        }
    }
    names
}

fn texts(value: &Value) -> Vec<String> {
    match value {
        Value::String(text) => vec![text.clone()],
        Value::Array(items) => items.iter().flat_map(texts).collect(),
        Value::Object(fields) => fields.iter().filter(|(name, _)| *name != "url").flat_map(|(_, v)| texts(v)).collect(),
        _ => Vec::new(),
    }
}

fn statements(plan: &Plan) -> Vec<&Statement> {
    let mut all = vec![&plan.title];
    all.extend(&plan.summary);
    all.extend(&plan.purpose);
    all.extend(&plan.vision);
    all.extend(&plan.goal);
    all.extend(&plan.goal_explained);
    all.extend(&plan.adoption);
    for region in &plan.regions {
        all.extend(&region.summary);
        all.extend(&region.membership);
        all.extend(&region.challenges);
    }
    for area in &plan.focus_areas {
        all.extend(&area.explanation);
        all.extend(&area.note);
        all.extend(area.sub_goals.iter().filter_map(|goal| goal.explanation.as_ref()));
    }
    all.extend(plan.about.iter().flat_map(|section| &section.statements));
    all
}

fn sources_used(plan: &Plan) -> BTreeSet<SourceId> {
    let mut used = BTreeSet::new();
    for statement in statements(plan) {
        used.extend(statement.sources.iter().cloned());
        used.extend(statement.claims.iter().flat_map(|claim| claim.sources.clone()));
    }
    for region in &plan.regions {
        used.extend(region.subregions.iter().flat_map(|part| part.sources.clone()));
        used.extend(region.outside.iter().flat_map(|member| member.sources.clone()));
        used.extend(region.advantages.iter().flat_map(|advantage| advantage.sources.clone()));
        used.extend(region.key_figures.iter().flat_map(|figure| figure.sources.clone()));
    }
    for area in &plan.focus_areas {
        used.extend(area.sources.iter().cloned());
        used.extend(area.sub_goals.iter().flat_map(|goal| goal.sources.clone()));
        used.extend(area.actions.iter().flat_map(|action| action.sources.clone()));
    }
    for municipality in &plan.municipalities {
        used.extend(municipality.sources.iter().cloned());
        used.extend(municipality.alternates.iter().flat_map(|other| other.sources.clone()));
        used.extend(municipality.key_figures.iter().flat_map(|figure| figure.sources.clone()));
    }
    used.extend(plan.actors.iter().flat_map(|actor| actor.sources.clone()));
    used.extend(plan.news.iter().flat_map(|item| item.sources.clone()));
    used.extend(plan.timeline.iter().flat_map(|entry| entry.sources.clone()));
    used
}

/// Every reference leads somewhere, and every id is the only one of its kind.
fn check_references(plan: &Plan) {
    for id in sources_used(plan) {
        assert!(plan.source(&id).is_some(), "{id}");
    }
    let mut placed = BTreeSet::new();
    let mut advantages = BTreeSet::new();
    let mut goals = BTreeSet::new();
    for area in &plan.focus_areas {
        for goal in &area.sub_goals {
            assert!(goals.insert(&goal.id), "{}", goal.id);
        }
        for action in &area.actions {
            assert!(action.regions.iter().all(|id| plan.region(id).is_some()));
            assert!(action.actors.iter().all(|id| plan.actor(id).is_some()));
        }
    }
    for region in &plan.regions {
        for id in &region.municipalities {
            assert!(plan.municipality(id).is_some(), "{id}");
            assert!(placed.insert(id), "{id}");
        }
        for part in &region.subregions {
            assert!(part.municipalities.iter().all(|id| plan.municipality(id).is_some()));
        }
        for advantage in &region.advantages {
            assert!(advantages.insert(&advantage.id), "{}", advantage.id);
            assert!(advantage.focus_areas.iter().all(|id| plan.focus_area(id).is_some()));
            assert!(advantage.sub_goals.iter().all(|id| goals.contains(id)));
            assert!(advantage.municipalities.iter().all(|id| plan.municipality(id).is_some()));
        }
    }
    for municipality in &plan.municipalities {
        assert!(municipality.alternates.iter().all(|other| plan.region(&other.region).is_some()));
    }
    for place in &plan.places {
        assert!(place.municipality.as_ref().is_none_or(|id| plan.municipality(id).is_some()));
    }
    let news: BTreeSet<&NewsId> = plan.news.iter().map(|item| &item.id).collect();
    assert_eq!(news.len(), plan.news.len());
    for item in &plan.news {
        assert!(item.regions.iter().all(|id| plan.region(id).is_some()));
        assert!(item.focus_areas.iter().all(|id| plan.focus_area(id).is_some()));
    }
}

#[test]
fn every_reference_leads_somewhere() {
    check_references(&real());
    check_references(&other());
}

proptest! {
    #![proptest_config(ProptestConfig::with_cases(256))]

    #[test]
    fn any_bytes_are_survived(bytes: Vec<u8>) {
        let _ = read_bytes(&bytes);
    }

    #[test]
    fn any_text_is_survived(text in "\\PC*|[\\[\\]{}\",:0-9a-z\\\\ \n]*") {
        let _ = read_plan(&text);
        let _ = read_plan(&format!("{{\"version\": 1, \"title\": {{}}, \"regions\": {text}}}"));
    }

    #[test]
    fn a_real_plan_cut_anywhere_is_survived(length in 0..REAL.len()) {
        let read = read_bytes(&REAL.as_bytes()[..length]);
        // Only what comes after the last brace may be missing.
        prop_assert!(read.is_err() || REAL.as_bytes()[length..].iter().all(u8::is_ascii_whitespace));
    }

    #[test]
    fn a_real_plan_with_strange_bytes_is_survived(
        changes in prop::collection::vec((0..REAL.len(), any::<u8>()), 1..20)
    ) {
        let mut bytes = REAL.as_bytes().to_vec();
        for (at, byte) in changes {
            bytes[at] = byte;
        }
        if let Ok(Reading { plan, issues }) = read_bytes(&bytes) {
            check_references(&plan);
            let lines = u32::try_from(bytes.split(|byte| *byte == b'\n').count()).unwrap();
            for issue in issues {
                prop_assert!(issue.line.is_some_and(|line| (1..=lines).contains(&line)), "{issue:?}");
            }
        }
    }

    /// Any one value in the example replaced by any other.
    #[test]
    fn a_plan_with_a_strange_value_is_survived(at: prop::sample::Index, value in strange()) {
        let mut file: Value = serde_json::from_str(OTHER).unwrap();
        let mut all = Vec::new();
        pointers(&file, String::new(), &mut all);
        *file.pointer_mut(&all[at.index(all.len())]).unwrap() = value;
        if let Ok(Reading { plan, .. }) = read_plan(&file.to_string()) {
            check_references(&plan);
        }
    }

    #[test]
    fn an_address_let_through_holds_nothing_harmful(text in "(https?|javascript|data)?:?/{0,2}\\PC{0,20}") {
        if is_web_address(&text) {
            let lower = text.to_ascii_lowercase();
            prop_assert!(lower.starts_with("https://") || lower.starts_with("http://"));
            prop_assert!(!text.contains(|c: char| c.is_whitespace() || c.is_control() || "\"<>\\".contains(c)));
        }
    }
}

fn pointers(value: &Value, path: String, found: &mut Vec<String>) {
    match value {
        Value::Object(fields) => {
            for (name, value) in fields {
                pointers(value, format!("{path}/{}", name.replace('~', "~0").replace('/', "~1")), found);
            }
        }
        Value::Array(items) => {
            for (index, item) in items.iter().enumerate() {
                pointers(item, format!("{path}/{index}"), found);
            }
        }
        _ => {}
    }
    found.push(path);
}

fn strange() -> impl Strategy<Value = Value> {
    let leaf = prop_oneof![
        Just(Value::Null),
        any::<bool>().prop_map(Value::from),
        any::<f64>().prop_map(|number| serde_json::Number::from_f64(number).map_or(Value::Null, Value::Number)),
        any::<String>().prop_map(Value::from),
        Just(json!("hav")),
    ];
    leaf.prop_recursive(3, 16, 4, |inner| {
        prop_oneof![
            prop::collection::vec(inner.clone(), 0..4).prop_map(Value::from),
            prop::collection::btree_map("id|name|title|text|sources|[a-z]{3}", inner, 0..4)
                .prop_map(|fields| Value::Object(fields.into_iter().collect())),
        ]
    })
}
