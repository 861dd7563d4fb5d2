//! What is said to readers who do not see what has changed.
#![expect(clippy::unwrap_used, reason = "a test that cannot read its data has failed")]

use plan::file::read::read_plan;
use plan::geo::MapYear;
use plan::model::Plan;
use plan::select::{NewsFilter, news};
use presenter::route::Route;
use presenter::spoken::{Moment, spoken};
use presenter::text::{LANGUAGES, bokmal};

fn plan() -> Plan {
    read_plan(include_str!("../../../public/data/plan.json")).unwrap().plan
}

/// A moment whose view was reached by a link.
fn at(address: &str) -> Moment {
    Moment { route: Route::parse(address), year: MapYear::Base, lang: "nb", is_focus_kept: false }
}

/// A moment whose view was reached without leaving the map.
fn on_map(address: &str) -> Moment {
    Moment { is_focus_kept: true, ..at(address) }
}

fn said(before: &Moment, now: &Moment) -> Option<String> {
    spoken(&plan(), bokmal(), &|words| words.len(), &|_| 18, before, now)
}

fn heard(before: &Moment, now: &Moment) -> String {
    said(before, now).unwrap_or_default()
}

#[test]
fn a_region_opened_on_the_map_is_said_with_its_advantages() {
    let count = plan().regions.iter().find(|region| region.id.as_str() == "hallingdal").unwrap().advantages.len();
    assert_eq!(heard(&at("#/"), &on_map("#/region/hallingdal")), format!("Hallingdal valgt, {count} fortrinn"));
    assert_eq!(heard(&on_map("#/region/hallingdal"), &on_map("#/")), "Hele kartet vises");
}

#[test]
fn a_view_whose_heading_has_the_focus_speaks_for_itself() {
    for address in ["#/region/hallingdal", "#/", "#/nyheter?region=hallingdal", "#/om", "#/sammenlign", "#/hva"] {
        assert_eq!(said(&at("#/fortrinn"), &at(address)), None, "{address}");
    }
}

#[test]
fn parts_of_an_open_region_are_said_however_they_were_chosen() {
    let whole = at("#/region/hallingdal");
    for part in [at("#/region/hallingdal?kommune=0617"), on_map("#/region/hallingdal?kommune=0617")] {
        assert!(heard(&whole, &part).starts_with("Gol valgt, "));
        assert!(heard(&part, &whole).starts_with("Hele Hallingdal vises, "));
    }
    let numedal = at("#/region/kongsbergregionen?del=numedal");
    assert!(heard(&at("#/region/kongsbergregionen"), &numedal).starts_with("Numedal valgt, "));
}

#[test]
fn what_an_address_points_out_is_not_said_as_well() {
    let plan = plan();
    let region = &plan.regions[0];
    let open = at(&format!("#/region/{}", region.id));
    assert_eq!(said(&open, &at(&format!("#/region/{}?vis={}", region.id, region.advantages[0].id))), None);
    assert_eq!(said(&at("#/nyheter"), &at(&format!("#/nyheter?vis={}", plan.news[0].id))), None);
}

#[test]
fn a_filter_says_how_much_is_left() {
    let plan = plan();
    let filter = NewsFilter { year: Some(2016), ..NewsFilter::default() };
    let (left, all) = (news(&plan, &filter).len(), plan.news.len());
    assert!(left > 0 && left < all);
    assert_eq!(heard(&at("#/nyheter"), &at("#/nyheter?aar=2016")), format!("Viser {left} av {all} saker"));
    assert_eq!(heard(&at("#/nyheter?aar=2016"), &at("#/nyheter")), format!("Viser {all} av {all} saker"));
}

#[test]
fn a_search_says_how_much_is_found() {
    assert_eq!(heard(&at("#/"), &at("#/sok?q=gol")), "3 treff på «gol»");
    assert_eq!(heard(&at("#/sok?q=go"), &at("#/sok?q=gol")), "3 treff på «gol»");
    assert_eq!(said(&at("#/sok?q=go"), &at("#/sok?q=")), None);
}

#[test]
fn two_regions_are_said_once_both_are_chosen() {
    let one = at("#/sammenlign?region=hallingdal");
    assert_eq!(said(&at("#/sammenlign"), &one), None);
    let both = at("#/sammenlign?region=hallingdal&med=drammensregionen");
    assert_eq!(heard(&one, &both), "Hallingdal og Drammensregionen side om side");
    assert!(heard(&one, &at("#/sammenlign?region=hallingdal&med=hallingdal")).contains("to forskjellige"));
}

#[test]
fn the_years_of_the_map_are_said() {
    let today = Moment { year: MapYear::Today, ..at("#/") };
    assert_eq!(heard(&at("#/"), &today), "Kartet viser 18 kommuner slik de er i 2024");
    assert_eq!(heard(&today, &at("#/")), "Kartet viser regionene slik de var i 2015");
}

#[test]
fn another_language_says_its_own_name() {
    for texts in LANGUAGES {
        let before = Moment { lang: "zz", ..at("#/") };
        let now = Moment { lang: texts.lang, ..at("#/") };
        let said = spoken(&plan(), texts, &|_| 0, &|_| 0, &before, &now).unwrap();
        assert!(said.to_lowercase().contains(&texts.language.to_lowercase()), "{said}");
    }
}

#[test]
fn the_same_moment_says_nothing() {
    for address in ["#/", "#/region/hallingdal", "#/sok?q=gol", "#/nyheter?aar=2016"] {
        assert_eq!(said(&on_map(address), &on_map(address)), None, "{address}");
        assert_eq!(said(&at(address), &on_map(address)), None, "{address}");
    }
}

#[test]
fn what_the_plan_does_not_have_says_nothing() {
    assert_eq!(said(&at("#/"), &on_map("#/region/finnes-ikke")), None);
    assert_eq!(said(&at("#/region/hallingdal"), &at("#/region/hallingdal?kommune=9999")), None);
    assert_eq!(said(&at("#/sammenlign"), &at("#/sammenlign?region=a&med=b")), None);
}
