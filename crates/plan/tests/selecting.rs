//! Selecting: that views count, sort and filter a plan honestly.
#![allow(clippy::unwrap_used)]

use std::collections::BTreeSet;

use plan::date::PlanDate;
use plan::file::read::read_plan;
use plan::model::{
    Advantage, FocusAreaId, KeyFigure, MunicipalityId, NewsItem, Plan, Region, RegionId, SourceId, SubregionId,
};
use plan::select::{
    Entry, NewsFilter, Part, actions_in, advantages_by_focus_area, advantages_in, compare, count_news, county_actions,
    county_news, figure_series, matrix, municipalities_of, news, news_counts, news_in, news_on, news_years, shade,
    sources_in_focus_area, sources_in_region, strongest, support, timeline,
};
use proptest::prelude::*;
use serde_json::{Value, json};

/// The plan that is published.
fn buskerud() -> Plan {
    let path = concat!(env!("CARGO_MANIFEST_DIR"), "/../../public/data/plan.json");
    read_plan(&std::fs::read_to_string(path).unwrap()).unwrap().plan
}

/// A plan of two regions and two focus areas, where the first region has these advantages.
fn with_advantages(advantages: &Value) -> Plan {
    let source = |id: &str| json!({"id": id, "title": id, "publisher": id});
    let municipality = |id: &str| json!({"id": id, "name": id, "sources": ["s3"]});
    let subregion = json!({"id": "dalen", "name": "Dalen", "municipalities": ["0002"], "sources": ["s1"]});
    let file = json!({
        "version": 1, "lang": "nb", "title": {"text": "Plan", "sources": ["s1"]}, "county": "Fylket",
        "sources": [source("s1"), source("s2"), source("s3")],
        "municipalities": [municipality("0001"), municipality("0002"), municipality("0003")],
        "regions": [
            {"id": "nord", "name": "Nord", "municipalities": ["0001", "0002"], "subregions": [subregion],
             "advantages": advantages},
            {"id": "sor", "name": "Sør", "municipalities": ["0003"]},
        ],
        "focusAreas": [
            {"id": "vei", "title": "Vei", "sources": ["s1"]},
            {"id": "skole", "title": "Skole", "sources": ["s1"]},
        ],
    });
    read_plan(&file.to_string()).unwrap().plan
}

fn with_news(news: &Value) -> Plan {
    let mut file = json!({"version": 1, "lang": "nb", "title": {"text": "Plan", "sources": ["s"]},
        "sources": [{"id": "s", "title": "s", "publisher": "s"}]});
    file["regions"] = json!([{"id": "nord", "name": "Nord"}, {"id": "sor", "name": "Sør"}]);
    file["focusAreas"] = json!([{"id": "vei", "title": "Vei"}, {"id": "skole", "title": "Skole"}]);
    file["news"] = news.clone();
    read_plan(&file.to_string()).unwrap().plan
}

fn region(id: &str) -> RegionId {
    RegionId::new(id)
}

fn area(id: &str) -> FocusAreaId {
    FocusAreaId::new(id)
}

fn ids<'a>(advantages: impl IntoIterator<Item = &'a Advantage>) -> Vec<&'a str> {
    advantages.into_iter().map(|advantage| advantage.id.as_str()).collect()
}

fn news_ids<'a>(news: &[&'a NewsItem]) -> Vec<&'a str> {
    news.iter().map(|item| item.id.as_str()).collect()
}

// --- Advantages ----------------------------------------------------------------------------------

fn grouped(plan: &Plan, part: Option<&Part>) -> Vec<(Option<String>, Vec<String>)> {
    advantages_by_focus_area(plan, &plan.regions[0], part)
        .into_iter()
        .map(|group| {
            let titles = group.advantages.iter().map(|shown| {
                let whole = if shown.whole_region { " (hele)" } else { "" };
                format!("{}{whole}", shown.advantage.id)
            });
            (group.focus_area.map(|area| area.id.to_string()), titles.collect())
        })
        .collect()
}

fn advantages_of_nord() -> Plan {
    with_advantages(&json!([
        {"id": "begge", "title": "A", "focusAreas": ["skole", "vei"], "municipalities": ["0002"], "sources": ["s1"]},
        {"id": "ingen", "title": "B", "municipalities": ["0001"], "sources": ["s1"]},
        {"id": "alle", "title": "C", "focusAreas": ["skole"], "municipalities": ["0002", "0001"], "sources": ["s1"]},
        {"id": "uten-sted", "title": "D", "focusAreas": ["skole"], "sources": ["s1"]},
    ]))
}

#[test]
fn advantages_stand_under_each_of_their_focus_areas_in_the_order_of_the_plan() {
    let plan = advantages_of_nord();
    let text = |list: &[&str]| list.iter().map(ToString::to_string).collect::<Vec<_>>();
    assert_eq!(
        grouped(&plan, None),
        [
            (Some("vei".to_owned()), text(&["begge"])),
            (Some("skole".to_owned()), text(&["begge", "alle (hele)", "uten-sted (hele)"])),
            (None, text(&["ingen"])),
        ]
    );
}

#[test]
fn a_part_of_a_region_shows_what_names_it_and_what_names_no_place() {
    let plan = advantages_of_nord();
    let shown = |part: &Part| -> Vec<String> {
        advantages_in(&plan.regions[0], Some(part)).map(|shown| shown.advantage.id.to_string()).collect()
    };
    assert_eq!(shown(&Part::Municipality(MunicipalityId::new("0001"))), ["ingen", "alle", "uten-sted"]);
    assert_eq!(shown(&Part::Subregion(SubregionId::new("dalen"))), ["begge", "alle", "uten-sted"]);
    assert_eq!(shown(&Part::Subregion(SubregionId::new("finnes-ikke"))), ["uten-sted"]);
    let dalen = grouped(&plan, Some(&Part::Subregion(SubregionId::new("dalen"))));
    assert!(dalen.iter().all(|(area, _)| area.is_some()), "empty groups are left out");
}

#[test]
fn the_strongest_are_those_that_are_vouched_for_best() {
    let plan = with_advantages(&json!([
        {"id": "svak", "title": "A", "strength": "weak", "sources": ["s1", "s2", "s3"], "asOf": "2019"},
        {"id": "god", "title": "A", "strength": "good", "sources": ["s1"], "asOf": "2013"},
        {"id": "god-nyere", "title": "A", "strength": "good", "sources": ["s1"], "asOf": "2016-02"},
        {"id": "god-udatert", "title": "A", "strength": "good", "sources": ["s1"]},
        {"id": "god-flere", "title": "A", "strength": "good", "sources": ["s1", "s2"], "asOf": "2010"},
        {"id": "middels", "title": "A", "strength": "medium", "sources": ["s1", "s2"]},
        {"id": "oppgitt", "title": "A", "strength": "weak", "link": "stated", "focusAreas": ["vei"], "sources": ["s1"]},
        {"id": "god-igjen", "title": "A", "strength": "good", "sources": ["s1"], "asOf": "2016-02"},
    ]));
    let nord = &plan.regions[0];
    let best_first = ["oppgitt", "god-flere", "god-nyere", "god-igjen", "god", "god-udatert", "middels", "svak"];
    assert_eq!(ids(strongest(nord, 99)), best_first);
    assert_eq!(ids(strongest(nord, 2)), best_first[..2]);
    assert_eq!(ids(strongest(nord, 0)), [""; 0]);
}

// --- Counts --------------------------------------------------------------------------------------

#[test]
fn the_matrix_counts_each_advantage_once_in_its_totals() {
    let plan = advantages_of_nord();
    let matrix = matrix(&plan);
    assert_eq!(matrix.columns, [area("vei"), area("skole")]);
    let rows: Vec<_> = matrix.rows.iter().map(|row| (row.region.as_str(), row.counts.clone(), row.total)).collect();
    assert_eq!(rows, [("nord", vec![1, 3], 4), ("sor", vec![0, 0], 0)]);
    assert_eq!((matrix.column_totals, matrix.total, matrix.max), (vec![1, 3], 4, 3));
    assert_eq!(support(&plan, &area("skole")), [(region("nord"), 3), (region("sor"), 0)]);
}

#[test]
fn an_empty_plan_has_an_empty_matrix() {
    let plan = Plan::default();
    assert_eq!(matrix(&plan), plan::select::Matrix::default());
    assert!(timeline(&plan).is_empty() && news_years(&plan).is_empty() && county_actions(&plan).is_empty());
    assert_eq!(compare(&plan, &region("nord"), &region("sor")), None);
}

#[test]
fn the_counts_of_the_real_plan_agree_with_each_other() {
    let plan = buskerud();
    let matrix = matrix(&plan);
    assert_eq!((matrix.rows.len(), matrix.columns.len()), (6, 6));
    for (at, column) in matrix.columns.iter().enumerate() {
        let counts: Vec<_> = matrix.rows.iter().map(|row| (row.region.clone(), row.counts[at])).collect();
        assert_eq!(support(&plan, column), counts);
        assert_eq!(matrix.column_totals[at], counts.iter().map(|(_, count)| count).sum::<usize>());
    }
    for (row, region) in matrix.rows.iter().zip(&plan.regions) {
        let groups = advantages_by_focus_area(&plan, region, None);
        for (count, column) in row.counts.iter().zip(&matrix.columns) {
            let group = groups.iter().find(|group| group.focus_area.is_some_and(|area| area.id == *column));
            assert_eq!(*count, group.map_or(0, |group| group.advantages.len()));
        }
        let distinct: BTreeSet<_> =
            groups.iter().flat_map(|group| &group.advantages).map(|shown| shown.advantage.id.as_str()).collect();
        assert_eq!(distinct.len(), row.total);
    }
}

#[test]
fn the_numedal_part_of_the_real_plan_leaves_out_the_town_of_kongsberg() {
    let plan = buskerud();
    let kongsberg = plan.region(&region("kongsbergregionen")).unwrap();
    let numedal = Part::Subregion(SubregionId::new("numedal"));
    let shown: Vec<_> = advantages_in(kongsberg, Some(&numedal)).map(|shown| shown.advantage).collect();
    assert!(ids(shown.iter().copied()).contains(&"num-middelalder"));
    assert!(!ids(shown).contains(&"kon-nce"));
}

#[test]
fn classes_of_counts_keep_none_apart_and_reach_the_top() {
    assert_eq!((0..=8).map(|count| shade(count, 8, 4)).collect::<Vec<_>>(), [0, 1, 1, 2, 2, 3, 3, 4, 4]);
    assert_eq!((0..=3).map(|count| shade(count, 3, 4)).collect::<Vec<_>>(), [0, 2, 3, 4]);
    assert_eq!((shade(0, 0, 4), shade(5, 0, 4), shade(9, 3, 4), shade(1, 1, 4)), (0, 0, 4, 4));
}

proptest! {
    #[test]
    fn classes_of_counts_rise_with_the_count(count in 0_usize..5000, max in 0_usize..5000, steps in 1_usize..9) {
        let class = shade(count, max, steps);
        prop_assert!(class <= steps);
        prop_assert!(shade(count + 1, max, steps) >= class);
        prop_assert_eq!(class == 0, count == 0 || max == 0);
        prop_assert!(max == 0 || shade(max, max, steps) == steps);
    }
}

// --- News ----------------------------------------------------------------------------------------

fn some_news() -> Plan {
    let item = |id: &str, date: Option<&str>, regions: &[&str], areas: &[&str]| {
        json!({"id": id, "title": id, "date": date, "publisher": "p", "regions": regions, "focusAreas": areas,
            "summary": "", "sources": ["s"]})
    };
    with_news(&json!([
        item("aar", Some("2016"), &["nord"], &["vei"]),
        item("dag", Some("2016-02-04"), &["nord", "sor"], &[]),
        item("maaned", Some("2016-02"), &[], &["vei", "skole"]),
        item("udatert", None, &["sor"], &[]),
        item("tidlig", Some("2014-12-16"), &[], &[]),
        item("samme-dag", Some("2016-02-04"), &["sor"], &["skole"]),
    ]))
}

fn filter(region_id: Option<&str>, focus_area: Option<&str>, year: Option<i32>) -> NewsFilter {
    NewsFilter { region: region_id.map(RegionId::new), focus_area: focus_area.map(FocusAreaId::new), year }
}

#[test]
fn news_is_never_shown_as_newer_than_it_is_known_to_be() {
    let plan = some_news();
    assert_eq!(
        news_ids(&news(&plan, &NewsFilter::default())),
        ["dag", "samme-dag", "maaned", "aar", "tidlig", "udatert"]
    );
}

#[test]
fn filters_join() {
    let plan = some_news();
    let shown = |region, area, year| news_ids(&news(&plan, &filter(region, area, year))).join(" ");
    assert_eq!(shown(Some("nord"), None, None), "dag aar");
    assert_eq!(shown(None, Some("vei"), None), "maaned aar");
    assert_eq!(shown(None, None, Some(2014)), "tidlig");
    assert_eq!(shown(Some("sor"), Some("skole"), Some(2016)), "samme-dag");
    assert_eq!(shown(Some("sor"), Some("skole"), Some(2014)), "");
    assert_eq!(shown(Some("finnes-ikke"), None, None), "");
    assert_eq!(news_ids(&news_in(&plan, &region("nord"))), ["dag", "aar"]);
    assert_eq!(news_ids(&news_on(&plan, &area("skole"))), ["samme-dag", "maaned"]);
}

#[test]
fn news_for_the_whole_county_is_no_regions_own() {
    let plan = some_news();
    assert_eq!(news_ids(&county_news(&plan, &filter(Some("nord"), None, None))), ["maaned", "tidlig"]);
    assert_eq!(news_ids(&county_news(&plan, &filter(Some("nord"), Some("vei"), Some(2016)))), ["maaned"]);
}

#[test]
fn every_choice_shows_as_many_news_items_as_it_says() {
    for plan in [some_news(), buskerud()] {
        let regions: Vec<_> =
            [None].into_iter().chain(plan.regions.iter().map(|region| Some(region.id.clone()))).collect();
        let areas: Vec<_> =
            [None].into_iter().chain(plan.focus_areas.iter().map(|area| Some(area.id.clone()))).collect();
        let years: Vec<_> = [None].into_iter().chain(news_years(&plan).into_iter().map(Some)).collect();
        for region in &regions {
            for focus_area in &areas {
                for year in &years {
                    check_counts(
                        &plan,
                        &NewsFilter { region: region.clone(), focus_area: focus_area.clone(), year: *year },
                    );
                }
            }
        }
    }
}

fn check_counts(plan: &Plan, filter: &NewsFilter) {
    let counts = news_counts(plan, filter);
    let shown = |filter: NewsFilter| news(plan, &filter).len();
    for (region, count) in counts.regions {
        assert_eq!(count, shown(NewsFilter { region: Some(region), ..filter.clone() }));
    }
    for (area, count) in counts.focus_areas {
        assert_eq!(count, shown(NewsFilter { focus_area: Some(area), ..filter.clone() }));
    }
    for (year, count) in counts.years {
        assert_eq!(count, shown(NewsFilter { year: Some(year), ..filter.clone() }));
    }
    assert_eq!(counts.any_region, shown(NewsFilter { region: None, ..filter.clone() }));
    assert_eq!(counts.any_focus_area, shown(NewsFilter { focus_area: None, ..filter.clone() }));
    assert_eq!(counts.any_year, shown(NewsFilter { year: None, ..filter.clone() }));
    assert_eq!(counts.county, county_news(plan, filter).len());
    assert_eq!(count_news(plan, filter), shown(filter.clone()));
}

#[test]
fn years_of_news_are_newest_first_and_each_there_once() {
    assert_eq!(news_years(&some_news()), [2016, 2014]);
    assert_eq!(news_years(&buskerud()), [2019, 2018, 2017, 2016, 2015, 2014]);
}

// --- Actions -------------------------------------------------------------------------------------

#[test]
fn actions_are_a_regions_own_or_the_whole_countys() {
    let plan = buskerud();
    let county = county_actions(&plan);
    assert!(!county.is_empty() && county.iter().all(|(_, action)| action.regions.is_empty()));
    let mut placed = BTreeSet::new();
    for region in &plan.regions {
        let here = actions_in(&plan, &region.id);
        assert!(here.iter().all(|(area, action)| action.regions.contains(&region.id) && area.actions.contains(action)));
        placed.extend(here.iter().map(|(_, action)| action.id.clone()));
    }
    let all = plan.focus_areas.iter().map(|area| area.actions.len()).sum::<usize>();
    assert_eq!(placed.len() + county.len(), all);
}

// --- Key figures ---------------------------------------------------------------------------------

fn figure(label: &str, value: f64, date: &str) -> KeyFigure {
    KeyFigure {
        label: label.to_owned(),
        value,
        unit: "personer".to_owned(),
        date: PlanDate::parse(date),
        population: label == "Innbyggere",
        derived: false,
        note: None,
        sources: Vec::new(),
    }
}

#[test]
fn figures_that_tell_the_same_at_several_times_are_a_series() {
    let figures = [
        figure("Innbyggere", 2.0, "2019-01-01"),
        figure("Plass", 6.0, "2014"),
        figure("Innbyggere", 1.0, "2015-01-01"),
        figure("Udatert", 1.0, ""),
        figure("Plass", 11.0, "2017"),
        figure("Udatert", 2.0, ""),
        KeyFigure { unit: "husstander".to_owned(), ..figure("Innbyggere", 3.0, "2024") },
        figure("Innbyggere", 4.0, "2019-01-01"),
    ];
    let series = |lists: Vec<Vec<&KeyFigure>>| -> Vec<Vec<f64>> {
        lists.into_iter().map(|list| list.into_iter().map(|figure| figure.value).collect()).collect()
    };
    assert_eq!(
        series(figure_series(&figures)),
        [vec![1.0, 2.0], vec![6.0, 11.0], vec![1.0], vec![2.0], vec![3.0], vec![4.0]]
    );
    assert_eq!(figure_series(&[]), Vec::<Vec<&KeyFigure>>::new());
}

#[test]
fn every_region_of_the_real_plan_has_a_population_to_draw() {
    for region in buskerud().regions {
        let series = figure_series(&region.key_figures);
        let people: Vec<_> = series.iter().filter(|series| series[0].population).collect();
        assert_eq!(people.len(), 1, "{}", region.id);
        assert!(people[0].len() > 1 && people[0].windows(2).all(|pair| pair[0].date < pair[1].date));
    }
}

// --- Comparing -----------------------------------------------------------------------------------

#[test]
fn two_regions_stand_side_by_side() {
    let plan = buskerud();
    let both = compare(&plan, &region("hallingdal"), &region("ringeriksregionen")).unwrap();
    assert_eq!((both.one.municipalities.len(), both.other.municipalities.len()), (6, 2));
    assert_eq!(both.one.advantages, both.one.region.advantages.len());
    assert_eq!(both.one.news, news_in(&plan, &region("hallingdal")).len());
    assert_eq!(both.support.len(), plan.focus_areas.len());
    for (area, one, other) in &both.support {
        assert_eq!(support(&plan, &area.id)[0].1, *one);
        assert_eq!(support(&plan, &area.id)[2].1, *other);
    }
    let population: Vec<_> = both.figures.iter().filter(|row| row.population).collect();
    assert!(!population.is_empty());
    assert!(population.iter().all(|row| row.one.is_some() && row.other.is_some()));
}

#[test]
fn figures_are_compared_only_for_the_same_time_and_unit() {
    let mut plan = with_advantages(&json!([]));
    plan.regions[0].key_figures = vec![figure("Plass", 3.0, "2014"), figure("Innbyggere", 1.0, "2015")];
    plan.regions[1].key_figures =
        vec![figure("Innbyggere", 2.0, "2015"), figure("Plass", 5.0, "2017"), figure("Innbyggere", 9.0, "2015")];
    let both = compare(&plan, &region("nord"), &region("sor")).unwrap();
    let value = |figure: Option<&KeyFigure>| figure.map(|figure| figure.value);
    let rows: Vec<_> = both.figures.iter().map(|row| (row.label, value(row.one), value(row.other))).collect();
    assert_eq!(
        rows,
        [
            ("Innbyggere", Some(1.0), Some(2.0)),
            ("Plass", Some(3.0), None),
            ("Plass", None, Some(5.0)),
            ("Innbyggere", None, Some(9.0)),
        ]
    );
    assert_eq!(compare(&plan, &region("nord"), &region("vest")), None);
}

// --- Sources -------------------------------------------------------------------------------------

#[test]
fn sources_come_in_the_order_in_which_they_are_cited() {
    let plan = with_advantages(&json!([
        {"id": "a", "title": "A", "sources": ["s2", "s1"]},
        {"id": "b", "title": "B", "sources": ["s1"]},
    ]));
    let nord: &Region = &plan.regions[0];
    assert_eq!(sources_in_region(&plan, nord), ["s2", "s1", "s3"].map(SourceId::new));
    let municipalities = municipalities_of(&plan, nord);
    assert_eq!(municipalities.len(), 2);
    assert_eq!(sources_in_focus_area(&plan.focus_areas[0]), [SourceId::new("s1")]);
}

#[test]
fn every_source_that_a_real_view_lists_is_in_the_plan_and_there_once() {
    let plan = buskerud();
    let lists = (plan.regions.iter().map(|region| sources_in_region(&plan, region)))
        .chain(plan.focus_areas.iter().map(sources_in_focus_area));
    for list in lists {
        assert!(!list.is_empty());
        assert_eq!(list.iter().collect::<BTreeSet<_>>().len(), list.len());
        assert!(list.iter().all(|id| plan.source(id).is_some()));
    }
}

// --- Time line -----------------------------------------------------------------------------------

#[test]
fn the_time_line_runs_from_the_oldest_and_puts_the_plan_before_the_news() {
    let mut plan = some_news();
    plan.timeline = buskerud().timeline.into_iter().take(2).collect();
    plan.timeline[0].date = PlanDate::parse("2016-02-04").unwrap();
    plan.timeline[1].date = PlanDate::parse("2013").unwrap();
    let years: Vec<_> = timeline(&plan)
        .into_iter()
        .map(|(year, entries)| {
            let names = entries.iter().map(|entry| match entry {
                Entry::Plan(_) => "plan",
                Entry::News(at) => plan.news[*at].id.as_str(),
            });
            (year, names.collect::<Vec<_>>().join(" "))
        })
        .collect();
    assert_eq!(
        years,
        [(2013, "plan".to_owned()), (2014, "tidlig".to_owned()), (2016, "aar maaned plan dag samme-dag".to_owned()),]
    );
}

#[test]
fn the_real_time_line_leaves_out_nothing_that_has_a_date() {
    let plan = buskerud();
    let years = timeline(&plan);
    let entries: usize = years.iter().map(|(_, entries)| entries.len()).sum();
    assert_eq!(entries, plan.timeline.len() + plan.news.iter().filter(|item| item.date.is_some()).count());
    assert!(years.is_sorted_by_key(|(year, _)| *year));
    for (year, entries) in &years {
        assert!(entries.iter().all(|entry| entry.date(&plan).is_some_and(|date| date.year() == *year)));
        assert!(entries.is_sorted_by_key(|entry| entry.date(&plan)));
    }
}
