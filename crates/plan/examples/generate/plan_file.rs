//! A plan with as much of everything as a whole country's would have.

use serde_json::{Value, json};

use crate::Size;
use crate::names::{deed, pick, place, topic};

/// Municipalities in a region.
const REGION: usize = 10;
/// Advantages of a region.
const ADVANTAGES: usize = 9;
const FOCUS_AREAS: usize = 6;
const SUB_GOALS: usize = 4;
const ACTIONS: usize = 5;
/// News items that share a source.
const PER_SOURCE: usize = 50;
const FIRST_YEAR: usize = 2015;
const YEARS: usize = 6;

/// What each pick is for; any different numbers would do.
const FOCUS: usize = 1;
const TOWN: usize = 2;
const SUBJECT: usize = 3;
const DEED: usize = 4;
const WHERE: usize = 5;
const YEAR: usize = 6;
const MONTH: usize = 7;
const DAY: usize = 8;
const PEOPLE: usize = 9;

/// The number of a municipality when the plan was made.
pub fn base_id(at: usize) -> String {
    format!("{:04}", at + 1)
}

/// Its number today.
pub fn today_id(at: usize) -> String {
    format!("{:04}", at + 5_001)
}

pub fn write(size: Size) -> Value {
    let regions = size.municipalities.div_ceil(REGION);
    json!({
        "version": 1,
        "lang": "nb",
        "title": {"text": "Oppdiktet plan, laget for å prøve programmet", "sources": ["k0"]},
        "shortName": "Prøveplanen",
        "county": "Prøvelandet",
        "period": {"from": "2015", "to": "2020"},
        "summary": {"text": "Alt i denne planen er oppdiktet. Den finnes for å vise at programmet tåler mye.", "sources": ["k0"]},
        "vision": {"text": "Stort, men raskt", "sources": ["k0"]},
        "baseYear": "2015",
        "todayYear": "2024",
        "regions": (0..regions).map(|at| region(at, size.municipalities)).collect::<Vec<_>>(),
        "focusAreas": (0..FOCUS_AREAS).map(|at| focus_area(at, regions)).collect::<Vec<_>>(),
        "municipalities": (0..size.municipalities).map(municipality).collect::<Vec<_>>(),
        "actors": [{"id": "a0", "name": "Prøvelandet fylkeskommune", "partner": true, "sources": ["k0"]}],
        "news": (0..size.news).map(|at| news(at, regions)).collect::<Vec<_>>(),
        "sources": (0..=size.news / PER_SOURCE).map(source).collect::<Vec<_>>(),
    })
}

fn region(at: usize, municipalities: usize) -> Value {
    let members: Vec<_> = (at * REGION..municipalities.min((at + 1) * REGION)).collect();
    let advantage = |number: usize| {
        let key = at * ADVANTAGES + number;
        let area = pick(FOCUS, key, FOCUS_AREAS);
        let town = members.get(pick(TOWN, key, members.len())).copied().unwrap_or_default();
        json!({
            "id": format!("f{key}"),
            "title": format!("{} i {}", capital(topic(pick(SUBJECT, key, usize::MAX))), place(town)),
            "text": format!("{} har lang erfaring med {}.", place(town), topic(pick(SUBJECT, key, usize::MAX))),
            "kind": topic(pick(SUBJECT, key, usize::MAX)),
            "focusAreas": [format!("i{area}")],
            "subGoals": [format!("i{area}-{}", key % SUB_GOALS)],
            "municipalities": [base_id(town)],
            "sources": ["k0"],
        })
    };
    json!({
        "id": format!("r{at}"),
        "name": format!("{}regionen", place(at * REGION)),
        "summary": {"text": format!("Kommunene rundt {}.", place(at * REGION)), "sources": ["k0"]},
        "municipalities": members.iter().map(|town| base_id(*town)).collect::<Vec<_>>(),
        "advantages": (0..ADVANTAGES).map(advantage).collect::<Vec<_>>(),
    })
}

fn focus_area(at: usize, regions: usize) -> Value {
    let goal = |number: usize| {
        json!({
            "id": format!("i{at}-{number}"),
            "title": format!("Mer {}", topic(at * SUB_GOALS + number)),
            "sources": ["k0"],
        })
    };
    let action = |number: usize| {
        let key = at * ACTIONS + number;
        json!({
            "id": format!("t{key}"),
            "text": format!("Prosjekt for {} {}.", topic(key), deed(key)),
            "date": (FIRST_YEAR + key % YEARS).to_string(),
            "amountNok": 100_000 * (key + 1),
            "actors": ["a0"],
            "regions": [format!("r{}", key % regions)],
            "sources": ["k0"],
        })
    };
    json!({
        "id": format!("i{at}"),
        "title": capital(topic(at)),
        "explanation": {"text": format!("Alt som gjelder {}.", topic(at)), "ownWords": true},
        "subGoals": (0..SUB_GOALS).map(goal).collect::<Vec<_>>(),
        "actions": (0..ACTIONS).map(action).collect::<Vec<_>>(),
        "sources": ["k0"],
    })
}

fn municipality(at: usize) -> Value {
    json!({
        "id": base_id(at),
        "name": place(at),
        "later": [{"from": "2024-01-01", "number": today_id(at), "name": place(at)}],
        "keyFigures": [{
            "label": "Innbyggere",
            "value": 500 + pick(PEOPLE, at, 60_000),
            "unit": "personer",
            "date": "2015-01-01",
            "population": true,
            "sources": ["k0"],
        }],
        "sources": ["k0"],
    })
}

fn news(at: usize, regions: usize) -> Value {
    let (subject, deed) = (topic(pick(SUBJECT, at, usize::MAX)), deed(pick(DEED, at, usize::MAX)));
    let home = pick(WHERE, at, regions);
    let year = FIRST_YEAR + pick(YEAR, at, YEARS);
    json!({
        "id": format!("n{at}"),
        "title": format!("{} {deed} (sak {at})", capital(subject)),
        "date": format!("{year}-{:02}-{:02}", 1 + pick(MONTH, at, 12), 1 + pick(DAY, at, 28)),
        "url": format!("https://example.org/sak/{at}"),
        "publisher": "Prøveavisa",
        "regions": [format!("r{home}")],
        "focusAreas": [format!("i{}", pick(FOCUS, at, FOCUS_AREAS))],
        "summary": format!("I {}regionen er det {subject} som {deed}. Saken er oppdiktet.", place(home * REGION)),
        "sources": [format!("k{}", at / PER_SOURCE)],
    })
}

fn source(at: usize) -> Value {
    json!({
        "id": format!("k{at}"),
        "title": format!("Oppdiktet kilde {at}"),
        "publisher": "Prøveavisa",
        "url": format!("https://example.org/kilde/{at}"),
        "published": "2016",
        "kind": "nettside",
    })
}

fn capital(text: &str) -> String {
    let mut letters = text.chars();
    letters.next().map(|first| first.to_uppercase().chain(letters).collect()).unwrap_or_default()
}
