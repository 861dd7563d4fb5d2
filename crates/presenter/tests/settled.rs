//! What is asked for, as the plan has it: in links a spelling may differ, and in articles nothing may be missing.
#![expect(clippy::unwrap_used, reason = "a test that cannot read its data has failed")]

mod support;

use plan::file::read::read_plan;
use plan::model::Plan;
use presenter::route::Route;
use presenter::settle::Missing;
use support::{Dice, address_of_any_view, garbled, start};

fn plan() -> Plan {
    read_plan(include_str!("../../../public/data/plan.json")).unwrap().plan
}

/// A plan whose ids are as people do not write them.
fn spelled() -> Plan {
    let id = |id: &str| format!("{{ \"id\": \"{id}\", \"name\": \"{id}\", \"title\": \"{id}\", \"region\": \"aal\" }}");
    let text = format!(
        "{{ \"version\": 1, \"regions\": [{}, {}], \"focusAreas\": [{}], \"municipalities\": [{}] }}",
        ["aal", "moere-og-romsdal"].map(id).join(","),
        id("al"),
        id("naeringsliv"),
        id("0617")
    );
    read_plan(&text).unwrap().plan
}

fn followed(plan: &Plan, hash: &str) -> String {
    Route::parse(hash).settled(plan, Missing::Kept).to_hash()
}

fn in_article(plan: &Plan, parameters: &str) -> String {
    Route::parse(&start(parameters)).settled(plan, Missing::Dropped).to_hash()
}

#[test]
fn links_change_the_plans_own_spelling_is_found() {
    let plan = spelled();
    for (asked, own) in [
        ("#/region/møre-og-romsdal", "#/region/moere-og-romsdal"),
        ("#/region/More%20og%20Romsdal", "#/region/moere-og-romsdal"),
        ("#/region/aal", "#/region/aal"),
        ("#/region/al", "#/region/al"),
        ("#/region/%C3%A5l", "#/region/al"),
        ("#/innsatsomrade/næringsliv", "#/innsatsomrade/naeringsliv"),
        (
            "#/fortrinn?region=Møre+og+Romsdal&innsatsomrade=Næringsliv",
            "#/fortrinn?region=moere-og-romsdal&innsatsomrade=naeringsliv",
        ),
        ("#/sammenlign?region=møre-og-romsdal&med=aal", "#/sammenlign?region=moere-og-romsdal&med=aal"),
        ("#/nyheter?region=møre-og-romsdal&aar=2016", "#/nyheter?region=moere-og-romsdal&aar=2016"),
    ] {
        assert_eq!(followed(&plan, asked), own, "{asked}");
    }
}

#[test]
fn links_change_what_a_link_names_and_the_plan_lacks_is_told() {
    for own in
        ["#/region/finnesikke", "#/innsatsomrade/finnesikke", "#/region/hallingdal?kommune=9999", "#/finnes-ikke"]
    {
        assert_eq!(followed(&plan(), own), own);
    }
}

#[test]
fn links_change_what_an_article_asks_for_and_the_plan_lacks_is_not_asked_for() {
    for (asked, own) in [
        ("?region=finnesikke", "#/"),
        ("?focus-area=finnesikke", "#/"),
        ("?view=region", "#/"),
        ("?view=news&region=finnesikke&year=2016", "#/nyheter?aar=2016"),
        ("?view=compare&region=finnesikke&with=hallingdal", "#/sammenlign?med=hallingdal"),
        ("?view=matrix&region=hallingdal&focus-area=finnesikke", "#/fortrinn"),
    ] {
        assert_eq!(in_article(&plan(), asked), own, "{asked}");
    }
}

#[test]
fn links_change_at_random_and_always_lead_to_a_view() {
    let plan = plan();
    let mut dice = Dice::new(2016);
    for _ in 0..2000 {
        let address = garbled(&mut dice, address_of_any_view);
        for missing in [Missing::Kept, Missing::Dropped] {
            let route = Route::at(&address, &Route::Overview).settled(&plan, missing);
            assert_eq!(Route::parse(&route.to_hash()), route, "{address}");
        }
        let parameters = address.replacen('#', "?", 1);
        let route = Route::parse(&start(&parameters)).settled(&plan, Missing::Dropped);
        assert_eq!(Route::parse(&route.to_hash()), route, "{parameters}");
    }
}

#[test]
fn links_change_and_none_is_too_long_to_read() {
    let long = |bit: &str| bit.repeat(300_000 / bit.len());
    for bit in ["%25", "%2F", "#/", "#", "/a", "&a=b%26", "&amp;", "a;", "%", "?", "å", "é-", "\u{30A}"] {
        for begin in ["#", "#/", "#/region/", "#/sok?q=", "#/nyheter?region="] {
            let route = Route::parse(&format!("{begin}{}", long(bit)));
            assert_eq!(Route::parse(&route.to_hash()), route, "{begin}{bit}");
        }
    }
}
