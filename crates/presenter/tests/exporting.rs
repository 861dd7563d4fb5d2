//! What a view shows as a table: as many lines as the view has, in its order.
#![expect(clippy::unwrap_used, reason = "a test that cannot read its data has failed")]

use plan::file::read::read_plan;
use plan::model::{FocusAreaId, MunicipalityId, Plan, RegionId};
use plan::select::{NewsFilter, Part, matrix, news};
use presenter::export::table::{Cell, Table, table};
use presenter::export::{Origin, csv, json};
use presenter::route::Route;
use presenter::text::{LANGUAGES, bokmal};
use serde_json::Value;

const PLAN: &str = include_str!("../../../public/data/plan.json");

fn plan() -> Plan {
    read_plan(PLAN).unwrap().plan
}

fn shown(plan: &Plan, route: &Route) -> Table {
    table(plan, route, &[], bokmal()).unwrap()
}

fn column(table: &Table, key: &str) -> Vec<Cell> {
    let at = table.columns.iter().position(|column| column.key == key).unwrap();
    table.rows.iter().map(|row| row[at].clone()).collect()
}

fn texts<'a>(texts: impl Iterator<Item = &'a str>) -> Vec<Cell> {
    texts.map(Cell::text).collect()
}

fn hallingdal() -> RegionId {
    RegionId::new("hallingdal")
}

fn routes(plan: &Plan) -> Vec<Route> {
    let areas = plan.focus_areas.iter().map(|area| Route::focus_area(&area.id));
    let regions = plan.regions.iter().map(|region| Route::region(&region.id));
    let compared = Route::Compare { first: Some(hallingdal()), second: Some(RegionId::new("vestviken")) };
    let cell = Route::Matrix { cell: Some((RegionId::new("kongsbergregionen"), FocusAreaId::new("kompetanse"))) };
    let others = [Route::Overview, Route::matrix(), cell, Route::news(NewsFilter::default()), compared, Route::about()];
    areas.chain(regions).chain(others).collect()
}

#[test]
fn a_region_lists_its_advantages() {
    let plan = plan();
    let region = plan.region(&hallingdal()).unwrap();
    let table = shown(&plan, &Route::region(&region.id));
    assert_eq!(column(&table, "title"), texts(region.advantages.iter().map(|advantage| advantage.title.as_str())));
    let sources = column(&table, "sources");
    assert!(sources.iter().all(|cell| matches!(cell, Cell::List(list) if !list.is_empty())), "{sources:?}");
}

#[test]
fn a_part_lists_what_concerns_it() {
    let plan = plan();
    let part = Some(Part::Municipality(MunicipalityId::new("0617")));
    let table = shown(&plan, &Route::Region { id: hallingdal(), part, advantage: None });
    let all = shown(&plan, &Route::region(&hallingdal()));
    assert!(!table.rows.is_empty() && table.rows.len() < all.rows.len());
}

#[test]
fn a_focus_area_lists_as_many_advantages_as_the_table_of_all_counts() {
    let plan = plan();
    let counts = matrix(&plan);
    for (area, count) in counts.columns.iter().zip(&counts.column_totals) {
        assert_eq!(shown(&plan, &Route::focus_area(area)).rows.len(), *count, "{area}");
    }
    let cell = Route::Matrix { cell: Some((hallingdal(), FocusAreaId::new("kompetanse"))) };
    assert_eq!(table(&plan, &cell, &[], bokmal()), None, "nothing to list");
}

#[test]
fn news_is_filtered_as_the_view_is() {
    let plan = plan();
    let filter = NewsFilter { region: Some(hallingdal()), year: Some(2016), ..NewsFilter::default() };
    let titles = news(&plan, &filter);
    let table = shown(&plan, &Route::news(filter));
    assert_eq!(column(&table, "title"), texts(titles.iter().map(|item| item.title.as_str())));
}

#[test]
fn the_table_of_all_has_every_region_and_every_area() {
    let plan = plan();
    let table = shown(&plan, &Route::matrix());
    assert_eq!(column(&table, "region"), texts(plan.regions.iter().map(|region| region.name.as_str())));
    assert_eq!(table.columns.len(), plan.focus_areas.len() + 2);
    #[expect(clippy::cast_precision_loss, reason = "small numbers")]
    let totals: Vec<_> = plan.regions.iter().map(|region| Cell::Number(region.advantages.len() as f64)).collect();
    assert_eq!(column(&table, "total"), totals);
}

#[test]
fn two_regions_stand_side_by_side() {
    let plan = plan();
    let vestviken = RegionId::new("vestviken");
    let table = shown(&plan, &Route::Compare { first: Some(hallingdal()), second: Some(vestviken) });
    let titles: Vec<_> = table.columns.iter().map(|column| column.title.as_str()).collect();
    assert_eq!(titles, ["Hva", "Hallingdal", "Vestviken (Røyken og Hurum)"]);
    assert_eq!(column(&table, "hallingdal")[1], Cell::Number(9.0));
}

#[test]
fn where_nothing_is_listed_there_is_no_table() {
    let plan = plan();
    let choose = Route::Compare { first: Some(hallingdal()), second: None };
    let nothing = Route::news(NewsFilter { year: Some(1814), ..NewsFilter::default() });
    for route in [choose, nothing, Route::Unknown("/x".into()), Route::Search(String::new())] {
        assert_eq!(table(&plan, &route, &[], bokmal()), None, "{route:?}");
    }
}

#[test]
fn every_line_is_as_long_as_the_first_in_every_language() {
    let plan = plan();
    for texts in LANGUAGES {
        for route in routes(&plan) {
            let table = table(&plan, &route, &[], texts).unwrap();
            assert!(table.rows.iter().all(|row| row.len() == table.columns.len()), "{route:?}");
            assert!(table.columns.iter().all(|column| !column.title.is_empty() && !column.key.is_empty()), "{route:?}");
        }
    }
}

#[test]
fn files_hold_each_line_with_where_it_comes_from() {
    let plan = plan();
    let origin = Origin {
        plan: plan.short_name.clone(),
        address: "https://example.no/#/".to_owned(),
        updated: plan.updated,
        licence: plan.licence.clone(),
        ..Origin::default()
    };
    for route in routes(&plan) {
        let table = shown(&plan, &route);
        let read: Value = serde_json::from_str(&json::write(&table, &origin)).unwrap();
        assert_eq!(read["rows"].as_array().unwrap().len(), table.rows.len());
        assert_eq!(read["licence"], Value::from(plan.licence.as_ref().unwrap().name.clone()));
        let written = csv::write(&table, &origin, bokmal());
        assert_eq!(written.matches("https://example.no/#/;").count(), table.rows.len(), "{route:?}");
    }
}
