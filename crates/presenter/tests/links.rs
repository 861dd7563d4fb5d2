//! Links change on their way: what programs and people make of an address still leads to the view that it meant.

mod support;

use presenter::route::Route;
use support::{at, start};

const HALLINGDAL: &str = "#/region/hallingdal";
const NEWS: &str = "#/nyheter?region=hallingdal&aar=2016";

/// Each of these leads to the address.
fn all_lead_to(address: &str, changed: &[&str]) {
    for changed in changed {
        assert_eq!(at(changed), address, "{changed}");
    }
}

#[test]
fn links_change_what_others_append_is_passed_over() {
    all_lead_to(
        HALLINGDAL,
        &[
            "#/region/hallingdal&utm_source=x",
            "#/region/hallingdal?utm_source=x&utm_medium=y",
            "#/region/hallingdal&fbclid=x",
            "#/region/hallingdal?fbclid",
            "#/region/hallingdal%26utm_source=x",
            "#/region/hallingdal#main",
            "#/region/hallingdal:~:text=Geilo",
        ],
    );
    all_lead_to("#/region/hallingdal?kommune=0617", &["#/region/hallingdal?kommune=0617?utm_source=x"]);
    all_lead_to(
        NEWS,
        &["#/nyheter&utm_source=x&region=hallingdal&aar=2016", "#/nyheter/?&region=hallingdal&&aar=2016&"],
    );
    all_lead_to("#/", &["#/?utm_source=x", "#/&utm_source=x", "#//"]);
}

#[test]
fn links_change_what_is_no_view_leads_to_the_start() {
    for another in [
        "",
        "#",
        "#utm_source=x",
        "#main",
        "#content",
        "#explorer-main",
        "#?secret=Xy12",
        "#top",
        "#:~:text=Geilo",
        "#&",
    ] {
        assert_eq!(Route::at(another, &Route::about()), Route::about(), "{another}");
        assert_eq!(Route::read(another), None, "{another}");
    }
}

#[test]
fn links_change_case_and_norwegian_letters_do_not_matter() {
    all_lead_to(
        HALLINGDAL,
        &[
            "#/region/Hallingdal",
            "#/Region/hallingdal",
            "#/REGION/HALLINGDAL",
            "#/Regïon/Hállingdal",
            "#region/hallingdal",
        ],
    );
    all_lead_to(
        "#/innsatsomrade/kompetanse",
        &[
            "#/innsatsområde/kompetanse",
            "#/Innsatsomr%C3%A5de/Kompetanse",
            "#/innsatsomra%CC%8Ade/kompetanse",
            "#/innsatsomraade/kompetanse",
            "#/innsatsomr%E5de/kompetanse",
            "#/focus-area/kompetanse",
        ],
    );
    all_lead_to(
        "#/sok?q=%C3%A5l",
        &["#/søk?q=ål", "#/soek?q=%C3%A5l", "#/s%F8k?q=%E5l", "#/search?q=ål", "#/S%C3%98K?Q=ål"],
    );
    all_lead_to(NEWS, &["#/nyheter?Region=Hallingdal&år=2016", "#/nyheter?REGION=HALLINGDAL&AAR=2016"]);
    all_lead_to(
        "#/region/midt-buskerud",
        &["#/region/Midt-Buskerud", "#/region/Midt–Buskerud", "#/region/midt_buskerud"],
    );
    all_lead_to(
        "#/region/midt-buskerud",
        &["#/region/Midt%20Buskerud", "#/region/midt+buskerud", "#/region/midt\u{AD}-buskerud"],
    );
}

#[test]
fn links_change_marks_before_the_address_are_passed_over() {
    all_lead_to(
        HALLINGDAL,
        &[
            "#!/region/hallingdal",
            "#!region/hallingdal",
            "##/region/hallingdal",
            "#%23/region/hallingdal",
            "# /region/hallingdal",
            "#main#/region/hallingdal",
            "#https://www.example.no/plan/#/region/hallingdal",
        ],
    );
}

#[test]
fn links_change_what_was_encoded_once_too_often_is_decoded() {
    all_lead_to(
        HALLINGDAL,
        &[
            "#%2Fregion%2Fhallingdal",
            "#%2fregion%2fhallingdal",
            "#%252Fregion%252Fhallingdal",
            "#/region%2Fhallingdal",
            "#%2Fregion/hallingdal",
            "#/region/h%61llingdal",
            "#/region/h%2561llingdal",
            "#%21%2Fregion%2Fhallingdal",
        ],
    );
    all_lead_to(
        "#/region/hallingdal?kommune=0617",
        &[
            "#/region/hallingdal%3Fkommune%3D0617",
            "#%2Fregion%2Fhallingdal%3Fkommune%3D0617",
            "#%2Fregion%2Fhallingdal?kommune=0617",
            "#/region/hallingdal%3Fkommune%3D0617&utm_source=x",
        ],
    );
    all_lead_to(
        "#/sok?q=n%C3%A6ring%20%26%20milj%C3%B8",
        &[
            "#%2Fsok%3Fq%3Dn%25C3%25A6ring%2520%2526%2520milj%25C3%25B8",
            "#/sok?q=n%25C3%25A6ring%2520%2526%2520milj%25C3%25B8",
            "#/sok?q=næring+%26+miljø",
        ],
    );
}

#[test]
fn links_change_what_stands_around_an_address_is_passed_over() {
    for end in [
        ".",
        ",",
        ")",
        "%20",
        "/",
        "»",
        "%C2%BB",
        "”",
        "%E2%80%9D",
        "\"",
        "'",
        "’",
        "…",
        ";",
        "!",
        "?",
        "&",
        ").",
        "/.",
        ">",
    ] {
        all_lead_to(HALLINGDAL, &[&format!("{HALLINGDAL}{end}")]);
        all_lead_to(NEWS, &[&format!("{NEWS}{end}")]);
        all_lead_to("#/om", &[&format!("#/om{end}")]);
        all_lead_to("#/", &[&format!("#/{end}")]);
    }
    for end in [".", ",", ")", "/", "\"", "?", ")."] {
        all_lead_to("#/sok?q=nesbyen", &[&format!("#/sok?q=nesbyen{end}")]);
    }
    all_lead_to(HALLINGDAL, &["#/region/“hallingdal”", "#/region/%93hallingdal%94", "#/region/*hallingdal*"]);
    all_lead_to(
        HALLINGDAL,
        &["#/region/hallingdal\">Hallingdal</a>", "#/region/hallingdal.html", "#/region//hallingdal"],
    );
    all_lead_to("#/nyheter?aar=2016", &["#/nyheter?aar=2016.", "#/nyheter?aar=“2016”", "#/nyheter?aar=2016),"]);
}

#[test]
fn links_change_what_is_garbled_costs_itself_alone() {
    all_lead_to("#/sok?q=50%25", &["#/sok?q=50%", "#/sok?q=50%25"]);
    all_lead_to("#/sok?q=%25F", &["#/sok?q=%F"]);
    all_lead_to("#/sok?q=%25", &["#/sok?q=%", "#/sok?q=%&utm_source=x"]);
    all_lead_to("#/sok?q=", &["#/sok", "#/sok/", "#/sok?utm_source=x"]);
    all_lead_to("#/nyheter?region=hallingdal", &["#/nyheter?aar=i-fjor&region=hallingdal&innsatsomrade=%"]);
    all_lead_to("#/region/hallingdal", &["#/region/hallingdal?kommune=&del=&vis="]);
    all_lead_to("#/", &["#/region", "#/region/.", "#/innsatsomrade"]);
}

#[test]
fn links_change_an_ampersand_is_one_however_it_is_written() {
    for and in ["&amp;", "&#038;", "&#38;", "&#x26;", "%26", "&amp;amp;", "%26amp%3B", "&&"] {
        all_lead_to(NEWS, &[&format!("#/nyheter?region=hallingdal{and}aar=2016")]);
    }
    all_lead_to("#/sok?q=nesbyen", &["#/sok?q=nesbyen%26utm_source=x", "#/sok?q=nesbyen&amp;utm_source=x"]);
}

#[test]
fn links_change_parameters_of_the_page_are_read_in_the_same_way() {
    for (parameters, address) in [
        ("?region=Hallingdal", HALLINGDAL),
        ("?region=hallingdal.", HALLINGDAL),
        ("?Region=hallingdal&utm_source=x", HALLINGDAL),
        ("?region=“hallingdal”", HALLINGDAL),
        ("?region=%E2%80%9Challingdal%E2%80%9D", HALLINGDAL),
        ("?view=region&amp;region=hallingdal", HALLINGDAL),
        ("?view=region&#038;region=hallingdal", HALLINGDAL),
        ("?view=Region%26region=hallingdal", HALLINGDAL),
        ("?view=kart&region=hallingdal", HALLINGDAL),
        ("?region=&region=hallingdal", HALLINGDAL),
        ("?focus_area=Kompetanse", "#/innsatsomrade/kompetanse"),
        ("?innsatsområde=kompetanse", "#/innsatsomrade/kompetanse"),
        ("?view=nyheter&region=hallingdal&aar=2016.", NEWS),
        ("?view=news&region=hallingdal&year=2016", NEWS),
        ("?view=s%F8k&q=50%", "#/sok?q=50%25"),
        ("?lang=nn%23/region/hallingdal", HALLINGDAL),
        ("?lang=nn%23/nyheter?region=hallingdal&aar=2016", NEWS),
        ("?utm_source=x", "#/"),
        ("?fbclid=x", "#/"),
    ] {
        assert_eq!(start(parameters), address, "{parameters}");
    }
}
