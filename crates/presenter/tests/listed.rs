//! What a view lists is what its file holds: whole lists, which no filter makes shorter.
#![expect(clippy::unwrap_used, reason = "a test that cannot read its data has failed")]

use plan::file::read::read_plan;
use plan::model::Plan;
use presenter::export::table::{Table, table};
use presenter::route::Route;
use presenter::text::bokmal;

fn plan() -> Plan {
    read_plan(include_str!("../../../public/data/plan.json")).unwrap().plan
}

fn listed(plan: &Plan, address: &str) -> Table {
    table(plan, &Route::parse(address), &[], bokmal()).unwrap()
}

#[test]
fn the_overview_lists_every_region_and_the_page_about_the_plan_every_source() {
    let plan = plan();
    assert_eq!(listed(&plan, "#/").rows.len(), plan.regions.len());
    assert_eq!(listed(&plan, "#/om").rows.len(), plan.sources.len());
}

#[test]
fn the_table_of_all_has_the_areas_names_above_its_columns() {
    let plan = plan();
    let table = listed(&plan, "#/fortrinn");
    let titles = table.columns.iter().skip(1).map(|column| &column.title);
    assert!(titles.take(plan.focus_areas.len()).eq(plan.focus_areas.iter().map(|area| &area.title)));
}
