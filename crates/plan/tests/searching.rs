//! Searching: that readers find what they mean however they spell it, and that no text breaks it.
#![allow(clippy::unwrap_used)]

use std::ops::Range;

use plan::date::PlanDate;
use plan::file::read::read_plan;
use plan::model::{
    Advantage, AdvantageId, FocusAreaId, Link, MunicipalityId, NewsId, NewsItem, Plan, Region, RegionId, Strength,
    SubGoalId, SubregionId,
};
use plan::norwegian::fold;
use plan::search::{Detail, Hit, Kind, Marked, Results, SearchIndex, Target};
use proptest::prelude::*;

/// The plan that is published.
fn buskerud() -> Plan {
    let path = concat!(env!("CARGO_MANIFEST_DIR"), "/../../public/data/plan.json");
    read_plan(&std::fs::read_to_string(path).unwrap()).unwrap().plan
}

/// What readers call the kinds.
const NAMES: &[(Kind, &str)] = &[
    (Kind::Regions, "region"),
    (Kind::Places, "kommune"),
    (Kind::Places, "kommuner"),
    (Kind::Advantages, "fortrinn"),
    (Kind::Actions, "tiltak"),
    (Kind::News, "Nyheter"),
];

fn search(plan: &Plan, query: &str) -> Results {
    SearchIndex::build(plan).search(plan, query, 10, NAMES)
}

fn hits(results: &Results, kind: Kind) -> &[Hit] {
    results.groups.iter().find(|group| group.kind == kind).map_or(&[], |group| &group.hits)
}

fn municipality(region: &str, id: &str) -> Target {
    Target::Municipality(RegionId::new(region), MunicipalityId::new(id))
}

/// The text with its marks in brackets.
fn written(marked: &Marked) -> String {
    marked
        .pieces()
        .into_iter()
        .map(|(piece, is_mark)| if is_mark { format!("[{piece}]") } else { piece.into() })
        .collect()
}

fn news(id: &str, title: &str, date: &str) -> NewsItem {
    NewsItem {
        id: NewsId::new(id),
        title: title.to_owned(),
        date: PlanDate::parse(date),
        date_note: None,
        url: None,
        publisher: "Avisa".to_owned(),
        publisher_kind: None,
        regions: Vec::new(),
        focus_areas: Vec::new(),
        about_plan: false,
        summary: String::new(),
        note: None,
        sources: Vec::new(),
        lang: None,
    }
}

fn region(id: &str, name: &str, advantages: Vec<Advantage>) -> Region {
    Region {
        id: RegionId::new(id),
        name: name.to_owned(),
        map_name: None,
        body: None,
        summary: None,
        municipalities: Vec::new(),
        membership: None,
        subregions: Vec::new(),
        outside: Vec::new(),
        advantages,
        challenges: Vec::new(),
        key_figures: Vec::new(),
    }
}

fn advantage(id: &str, title: &str, text: &str) -> Advantage {
    Advantage {
        id: AdvantageId::new(id),
        title: title.to_owned(),
        text: text.to_owned(),
        kind: None,
        focus_areas: Vec::new(),
        sub_goals: Vec::new(),
        link: Link::Editorial,
        municipalities: Vec::new(),
        as_of: None,
        strength: Strength::Good,
        note: None,
        sources: Vec::new(),
        lang: None,
    }
}

fn advantages(texts: &[(&str, &str)]) -> Plan {
    let list = texts.iter().enumerate().map(|(at, (title, text))| advantage(&format!("a{at}"), title, text)).collect();
    Plan { regions: vec![region("r", "Regionen", list)], ..Plan::default() }
}

fn found_titles(plan: &Plan, query: &str) -> Vec<String> {
    search(plan, query).groups.into_iter().flat_map(|group| group.hits).map(|hit| hit.title.text).collect()
}

// --- Finding places ------------------------------------------------------------------------------

#[test]
fn a_place_is_found_however_it_is_spelled() {
    let plan = buskerud();
    for (queries, target) in [
        (&["Ål", "ål", "aal", "al", "AAL", "A\u{30A}l"][..], municipality("hallingdal", "0619")),
        (
            &["Øvre Eiker", "ovre eiker", "oevre eiker", "øvre  EIKER", "eiker øvre"],
            municipality("drammensregionen", "0624"),
        ),
        (&["Krødsherad", "krodsherad", "kroedsherad", "Krödsherad", "krøds"], municipality("midt-buskerud", "0622")),
        (&["Hønefoss", "honefoss", "hoenefoss", "Hoene", "Ho\u{308}nefoss"], municipality("ringeriksregionen", "0605")),
        (&["Nes", "nes kommune", "NES", "0616", "616"], municipality("hallingdal", "0616")),
        (&["Flå", "fla", "flaa"], municipality("hallingdal", "0615")),
    ] {
        for query in queries {
            let results = search(&plan, query);
            assert_eq!(hits(&results, Kind::Places).first().map(|hit| &hit.target), Some(&target), "{query}");
        }
    }
}

#[test]
fn a_municipality_is_found_by_the_names_and_numbers_it_got_later() {
    let plan = buskerud();
    let targets = |query: &str| -> Vec<Target> {
        hits(&search(&plan, query), Kind::Places).iter().map(|hit| hit.target.clone()).collect()
    };
    for query in ["Nesbyen", "3322", "3040"] {
        assert_eq!(targets(query), [municipality("hallingdal", "0616")], "{query}");
    }
    assert_eq!(targets("Asker"), [municipality("vestviken", "0627"), municipality("vestviken", "0628")]);
    assert_eq!(
        targets("Drammen"),
        [municipality("drammensregionen", "0602"), municipality("drammensregionen", "0625")]
    );
}

#[test]
fn a_municipality_brings_what_tells_it_from_others() {
    let results = search(&buskerud(), "nesbyen");
    let hit = &hits(&results, Kind::Places)[0];
    assert_eq!(hit.title.text, "Nes");
    assert_eq!(hit.today.as_ref().map(written).as_deref(), Some("[Nesbyen]"));
    let Detail::Municipality { number, today: Some(today), region } = &hit.detail else { panic!("{:?}", hit.detail) };
    assert_eq!((number.as_str(), region.as_str()), ("0616", "Hallingdal"));
    assert_eq!((today.name.as_str(), today.number.as_str()), ("Nesbyen", "3322"));
    assert_eq!(hit.excerpt.as_ref().map(written).as_deref(), Some("Byttet navn til [Nesbyen] i 2020."));
}

#[test]
fn a_town_leads_to_its_municipality_and_is_not_there_twice() {
    let plan = buskerud();
    let results = search(&plan, "hønefoss");
    let places = hits(&results, Kind::Places);
    assert_eq!(places.len(), 1);
    assert_eq!(places[0].title.text, "Hønefoss");
    assert_eq!(
        places[0].detail,
        Detail::Town { municipality: "Ringerike".to_owned(), region: "Ringeriksregionen".to_owned() }
    );
    assert_eq!(hits(&search(&plan, "gol"), Kind::Places).len(), 1);
}

#[test]
fn parts_of_regions_and_neighbours_across_the_border_are_found() {
    let plan = buskerud();
    let numedal = search(&plan, "Numedal");
    let target = Target::Subregion(RegionId::new("kongsbergregionen"), SubregionId::new("numedal"));
    assert_eq!(hits(&numedal, Kind::Places)[0].target, target);
    let notodden = search(&plan, "notodden");
    assert_eq!(hits(&notodden, Kind::Regions)[0].target, Target::Region(RegionId::new("kongsbergregionen")));
}

#[test]
fn every_name_in_the_plan_finds_its_thing_first_in_its_group() {
    let plan = buskerud();
    let index = SearchIndex::build(&plan);
    let first = |query: &str, kind: Kind| {
        hits(&index.search(&plan, query, 3, NAMES), kind).first().map(|hit| hit.title.text.clone())
    };
    for region in &plan.regions {
        assert_eq!(first(&region.name, Kind::Regions).as_ref(), Some(&region.name));
        for advantage in &region.advantages {
            assert_eq!(first(&advantage.title, Kind::Advantages).as_ref(), Some(&advantage.title));
        }
    }
    for municipality in &plan.municipalities {
        assert_eq!(first(&municipality.name, Kind::Places).as_ref(), Some(&municipality.name));
    }
    for area in &plan.focus_areas {
        assert_eq!(first(&area.title, Kind::FocusAreas).as_ref(), Some(&area.title));
        for goal in &area.sub_goals {
            assert_eq!(first(&goal.title, Kind::FocusAreas).as_ref(), Some(&goal.title));
        }
    }
    for item in &plan.news {
        assert_eq!(first(&item.title, Kind::News).as_ref(), Some(&item.title));
    }
}

// --- What counts as a match ----------------------------------------------------------------------

#[test]
fn a_query_without_words_finds_nothing() {
    let plan = buskerud();
    for query in ["", "   ", "\t\n", "«»", "…–!?", "🎉", "\u{30A}\u{301}", "\u{200B}", "\0"] {
        assert_eq!(search(&plan, query), Results::default(), "{query:?}");
    }
}

#[test]
fn all_words_must_match_but_the_surroundings_count() {
    let plan = buskerud();
    let results = search(&plan, "mat i Hallingdal");
    assert_eq!(found_titles(&plan, "mat i Hallingdal"), ["Mat fra fjellet"]);
    // The text does not say Hallingdal; the region it belongs to does.
    assert_eq!(written(&hits(&results, Kind::Advantages)[0].title), "[Mat] fra fjellet");
    assert!(!results.is_partial);
    // But what belongs to Hallingdal is no hit for Hallingdal alone.
    let region = plan.region(&RegionId::new("hallingdal")).unwrap();
    let results = SearchIndex::build(&plan).search(&plan, "hallingdal", usize::MAX, NAMES);
    assert!(hits(&results, Kind::Advantages).len() < region.advantages.len());
    assert_eq!(hits(&results, Kind::Places), []);
}

#[test]
fn where_nothing_has_all_words_what_has_the_most_is_shown_and_called_so() {
    let plan = buskerud();
    let results = search(&plan, "mat hallingdal xyz");
    assert!(results.is_partial);
    assert_eq!(hits(&results, Kind::Advantages)[0].title.text, "Mat fra fjellet");
    // The small words of a question say little.
    let results = search(&plan, "Hva er Numedal god på?");
    assert!(results.is_partial);
    assert_eq!(hits(&results, Kind::Places)[0].title.text, "Numedal");
    assert!(search(&plan, "xyz qwq").is_empty());
}

#[test]
fn naming_a_kind_asks_for_all_of_it_that_the_other_words_narrow_down() {
    let plan = buskerud();
    let kinds = |query: &str| -> Vec<Kind> { search(&plan, query).groups.iter().map(|group| group.kind).collect() };
    assert_eq!(kinds("kommuner i Hallingdal"), [Kind::Places]);
    let hallingdal = plan.region(&RegionId::new("hallingdal")).unwrap();
    let found = SearchIndex::build(&plan).search(&plan, "kommuner i Hallingdal", usize::MAX, NAMES);
    let of_municipalities = |hit: &&Hit| matches!(hit.detail, Detail::Municipality { .. });
    let count = hits(&found, Kind::Places).iter().filter(of_municipalities).count();
    assert_eq!(count, hallingdal.municipalities.len());
    assert_eq!(kinds("fortrinn numedal"), [Kind::Advantages]);
    assert_eq!(kinds("nyhet ringerike 2016"), [Kind::News]);
    // A kind alone is a word like others.
    assert!(!kinds("kommune").is_empty());
    assert!(kinds("region").len() > 1);
    // A year narrows what the region alone would not find.
    let news = search(&plan, "ringeriksregionen 2016");
    let expected = plan.news.iter().filter(|item| {
        item.regions.contains(&RegionId::new("ringeriksregionen")) && item.date.is_some_and(|date| date.year() == 2016)
    });
    assert!(hits(&news, Kind::News).len() >= expected.count());
}

#[test]
fn a_group_with_just_the_name_comes_first() {
    let kinds: Vec<_> = search(&buskerud(), "numedal").groups.iter().map(|group| group.kind).collect();
    assert_eq!(kinds.first(), Some(&Kind::Places));
    assert!(kinds.contains(&Kind::Regions));
}

#[test]
fn short_words_do_not_match_inside_others() {
    let plan = advantages(&[("Bioenergi", ""), ("Raskere tog", ""), ("Regnes med", ""), ("Mål", ""), ("Alle", "")]);
    assert_eq!(found_titles(&plan, "energi"), ["Bioenergi"]);
    assert_eq!(found_titles(&plan, "asker"), ["Raskere tog"], "only where nothing better is found");
    assert_eq!(found_titles(&plan, "nes"), ["Regnes med"], "only where nothing better is found");
    assert_eq!(found_titles(&plan, "ål"), ["Alle"], "only where nothing better is found");
    let plan =
        advantages(&[("Raskere tog", ""), ("Asker", ""), ("Regnes med", ""), ("Nes", ""), ("Alle", ""), ("Ål", "")]);
    for name in ["Asker", "Nes", "Ål"] {
        assert_eq!(found_titles(&plan, name), [name]);
    }
}

#[test]
fn better_matches_come_first_and_equal_ones_in_the_order_of_the_file() {
    let plan = advantages(&[
        ("Noe annet", "En bedriftsklynge"),
        ("Noe annet igjen", "Med klynger"),
        ("Også noe", "En klynge"),
        ("Bedriftsklynge", ""),
        ("Klynger", ""),
        ("En klynge", ""),
        ("Klynge", ""),
        ("Den klynge", ""),
    ]);
    let best_first =
        ["Klynge", "En klynge", "Den klynge", "Klynger", "Bedriftsklynge", "Også noe", "Noe annet igjen", "Noe annet"];
    assert_eq!(found_titles(&plan, "klynge"), best_first);
}

#[test]
fn news_comes_newest_first() {
    let plan = Plan {
        news: vec![
            news("a", "Møte", "2014"),
            news("b", "Møte", ""),
            news("c", "Møte", "2016-02-04"),
            news("d", "Møte", "2016"),
        ],
        ..Plan::default()
    };
    let results = search(&plan, "møte");
    let ids: Vec<_> = hits(&results, Kind::News).iter().map(|hit| hit.target.clone()).collect();
    assert_eq!(ids, ["c", "d", "a", "b"].map(|id| Target::News(NewsId::new(id))));
    assert_eq!(search(&plan, "møte 2016").total(), 2);
}

#[test]
fn groups_come_in_order_and_are_capped_with_their_total() {
    let plan = buskerud();
    let index = SearchIndex::build(&plan);
    let all = index.search(&plan, "e", usize::MAX, NAMES);
    let kinds: Vec<_> = all.groups.iter().map(|group| group.kind).collect();
    assert!(kinds.is_sorted());
    let few = index.search(&plan, "e", 2, NAMES);
    assert_eq!(few.total(), all.total());
    for (group, whole) in few.groups.iter().zip(&all.groups) {
        assert_eq!(group.total, whole.hits.len());
        assert_eq!(group.hits, whole.hits[..whole.hits.len().min(2)]);
    }
    assert_eq!(index.search(&plan, "e", 0, NAMES).total(), all.total());
}

#[test]
fn sub_goals_and_actions_lead_to_their_focus_area() {
    let plan = buskerud();
    let results = search(&plan, "rett kompetanse");
    let kompetanse = FocusAreaId::new("kompetanse");
    assert_eq!(
        hits(&results, Kind::FocusAreas)[0].target,
        Target::SubGoal(kompetanse.clone(), SubGoalId::new("kompetanse-1"))
    );
    let results = search(&plan, "kompetanseutvikling i regionale");
    let action = &hits(&results, Kind::Actions)[0];
    assert!(matches!(&action.target, Target::Action(area, _) if *area == kompetanse));
    assert!(written(&action.title).contains("[Kompetanseutvikling]"), "{}", written(&action.title));
    assert_eq!(action.excerpt, None);
}

#[test]
fn a_large_plan_is_counted_whole() {
    let mut plan = buskerud();
    plan.news =
        (0..10_000).map(|at| news(&format!("n{at}"), &format!("Sak {at} om næringsutvikling"), "2016")).collect();
    let index = SearchIndex::build(&plan);
    assert_eq!(hits(&index.search(&plan, "naeringsutvikling sak", 10, NAMES), Kind::News).len(), 10);
    assert!(index.search(&plan, "naeringsutvikling sak", 10, NAMES).total() >= 10_000);
    assert_eq!(index.search(&plan, "sak 4711", 10, NAMES).total(), 1);
}

// --- Excerpts and marks --------------------------------------------------------------------------

#[test]
fn marks_are_on_the_words_as_they_are_written() {
    let plan = advantages(&[("Idéfabrikken på A\u{30A}l – «Øvre» dal", "")]);
    let title = |query: &str| written(&hits(&search(&plan, query), Kind::Advantages)[0].title);
    assert_eq!(title("ide"), "[Idé]fabrikken på A\u{30A}l – «Øvre» dal");
    assert_eq!(title("aal ovre"), "Idéfabrikken på [A\u{30A}l] – «[Øvre]» dal");
    assert_eq!(title("fabrikk"), "Idé[fabrikk]en på A\u{30A}l – «Øvre» dal");
}

#[test]
fn marks_that_touch_are_one() {
    let plan = advantages(&[("Næringsplanen", "")]);
    let results = search(&plan, "næring næringsplan ringspla");
    assert_eq!(written(&hits(&results, Kind::Advantages)[0].title), "[Næringsplan]en");
}

#[test]
fn an_excerpt_is_cut_between_words_around_the_match() {
    let filling = "mange andre ord som ikke betyr noe ".repeat(10);
    let plan = advantages(&[("Tittel", &format!("{filling}her er trollet {filling}"))]);
    let results = search(&plan, "trollet");
    let excerpt = hits(&results, Kind::Advantages)[0].excerpt.as_ref().unwrap();
    assert!(excerpt.text.starts_with('…') && excerpt.text.ends_with('…'));
    assert!(excerpt.text.chars().count() <= 182);
    assert!(written(excerpt).contains("her er [trollet] mange"));
    let words = excerpt.text.trim_matches('…').split(' ');
    assert!(words.into_iter().all(|word| filling.contains(word) || ["her", "er", "trollet"].contains(&word)));
}

#[test]
fn without_a_match_in_it_an_excerpt_is_the_beginning() {
    let plan = advantages(&[("Trollet", &"ord og andre ord ".repeat(30))]);
    let results = search(&plan, "trollet");
    let excerpt = hits(&results, Kind::Advantages)[0].excerpt.as_ref().unwrap();
    assert!(excerpt.text.starts_with("ord og") && excerpt.text.ends_with('…'));
    assert!(excerpt.marks.is_empty());
}

#[test]
fn an_item_in_another_language_says_so() {
    let mut plan = advantages(&[("Cluster", "A strong cluster"), ("Klynge", "Cluster")]);
    plan.regions[0].advantages[0].lang = Some("en".to_owned());
    let results = search(&plan, "cluster");
    let [foreign, own] = hits(&results, Kind::Advantages) else { panic!("{results:?}") };
    assert_eq!(foreign.title.lang.as_deref(), Some("en"));
    assert_eq!(foreign.excerpt.as_ref().unwrap().lang.as_deref(), Some("en"));
    assert_eq!((&own.title.lang, &own.excerpt.as_ref().unwrap().lang), (&None, &None));
}

// --- Any text at all -----------------------------------------------------------------------------

/// Text that tries what the search knows about, in long and short pieces.
fn texts() -> impl Strategy<Value = String> {
    prop_oneof![
        any::<String>(),
        "([a-zæøåÆØÅ]{0,8}[ \u{A0}\u{2003}\\-–«»🎉\u{30A}\u{308}\u{AD}éœßжא語]){0,60}",
        "[aoeæøåAOEÆØÅ\u{30A}\u{308} ]{0,300}",
        "(👩‍👩‍👧|A\u{30A}|æ|oe|n| ){0,250}",
    ]
}

fn check_marks(marked: &Marked) -> Result<(), TestCaseError> {
    let mut end = 0;
    for (at, Range { start, end: after }) in marked.marks.iter().cloned().enumerate() {
        prop_assert!(start < after && (at == 0 || end < start), "{marked:?}");
        prop_assert!(marked.text.get(start..after).is_some(), "{marked:?}");
        end = after;
    }
    prop_assert_eq!(marked.pieces().into_iter().map(|(piece, _)| piece).collect::<String>(), marked.text.clone());
    Ok(())
}

proptest! {
    #[test]
    fn no_text_breaks_the_search(title in texts(), text in texts(), query in texts(), cut in 0..30_usize) {
        let mut plan = advantages(&[(&title, &text)]);
        plan.news = vec![NewsItem { summary: title.clone(), ..news("n", &text, "2016") }];
        // Words from the text itself match more often than chance would have it.
        let own: String = text.chars().skip(cut).take(12).collect();
        for query in [&query, &own, &title] {
            let results = search(&plan, query);
            for hit in results.groups.iter().flat_map(|group| &group.hits) {
                check_marks(&hit.title)?;
                if let Some(excerpt) = &hit.excerpt {
                    check_marks(excerpt)?;
                }
            }
        }
    }

    #[test]
    fn everything_is_found_by_its_title_in_any_spelling(title in "([BDFGHKLMNRSTVbdfghklmnrstv]{1,2}[aeiouyæøåÆØÅ ]){2,6}") {
        let plan = advantages(&[("Noe annet", ""), (&title, "")]);
        let folded = fold(&title);
        let plain = folded.replace('æ', "a").replace('ø', "o").replace('å', "a");
        let pairs = folded.replace('æ', "ae").replace('ø', "oe").replace('å', "aa");
        for query in [title.clone(), folded, plain, pairs, title.to_uppercase()] {
            prop_assert!(found_titles(&plan, &query).contains(&title), "{query}");
        }
    }
}
