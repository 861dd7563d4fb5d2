//! Addresses as they are typed, copied and written into articles: each opens the view that it means.

use presenter::embed::options::Options;
use presenter::query::Query;
use presenter::route::Route;

/// The view that the parameters before the `#` ask for.
fn start(parameters: &str) -> String {
    Options::read(&Query::read(parameters), |_| None).start.to_hash()
}

#[test]
fn every_view_can_be_asked_for_with_parameters() {
    for (parameters, address) in [
        ("", "#/"),
        ("?view=overview", "#/"),
        ("?region=hallingdal", "#/region/hallingdal"),
        ("?region=hallingdal&municipality=0617", "#/region/hallingdal?kommune=0617"),
        ("?region=kongsbergregionen&part=numedal", "#/region/kongsbergregionen?del=numedal"),
        ("?focus-area=kompetanse", "#/innsatsomrade/kompetanse"),
        ("?view=matrix", "#/fortrinn"),
        (
            "?view=matrix&region=hallingdal&focus-area=kompetanse",
            "#/fortrinn?region=hallingdal&innsatsomrade=kompetanse",
        ),
        ("?view=news", "#/nyheter"),
        ("?view=news&region=ringeriksregionen&year=2016", "#/nyheter?region=ringeriksregionen&aar=2016"),
        ("?view=compare&region=hallingdal&with=vestviken", "#/sammenlign?region=hallingdal&med=vestviken"),
        ("?view=search&q=nesbyen", "#/sok?q=nesbyen"),
        ("?view=about", "#/om"),
        ("?view=region&theme=purple&parts=,&year=x&height=-1&municipalities=&q=%F", "#/"),
    ] {
        assert_eq!(start(parameters), address, "{parameters}");
    }
}

#[test]
fn an_address_is_read_as_it_was_meant() {
    assert_eq!(Route::parse("#/sok?q=n%C3%A6ring+og%20h%C3%B8yskole"), Route::Search("næring og høyskole".to_owned()));
    assert_eq!(Route::parse("#/region/hallingdal/").to_hash(), "#/region/hallingdal");
}
