//! Cards as files: of every kind of view, in every language, of any plan.
#![expect(clippy::unwrap_used, clippy::expect_used, reason = "a test that cannot read its data has failed")]

use std::collections::HashSet;
use std::fs;
use std::sync::LazyLock;

use cards::{Card, CardError, HEIGHT, MOST_BYTES, Painter, Shown, WIDTH};
use plan::file::read::read_plan;
use plan::geo::Boundaries;
use plan::geo::read::read_boundaries;
use plan::model::{MunicipalityId, Plan, RegionId, SubregionId};
use plan::select::Part;
use presenter::map::outlines::Outlines;
use presenter::map::palette;
use presenter::route::Route;
use presenter::text::{LANGUAGES, bokmal, named};

const PLAN: &str = include_str!("../../../public/data/plan.json");
const BOUNDARIES: &str = include_str!("../../../public/data/boundaries.json");
const OTHER_COUNTY: &str = include_str!("../../../tests/fixtures/plans/other-county.json");
const MINIMAL: &str = include_str!("../../../tests/fixtures/plans/minimal.json");

static PAINTER: LazyLock<Painter> = LazyLock::new(|| {
    let folder = concat!(env!("CARGO_MANIFEST_DIR"), "/../../node_modules/@expo-google-fonts/inter-tight/");
    let files = ["400Regular/InterTight_400Regular.ttf", "600SemiBold/InterTight_600SemiBold.ttf"];
    let read = |file| fs::read(format!("{folder}{file}")).expect("the fonts are there after `cargo xtask build`");
    Painter::new(files.map(read)).unwrap()
});

/// A plan with its boundaries.
struct Files {
    plan: Plan,
    boundaries: Boundaries,
    outlines: Outlines,
}

impl Files {
    fn new(plan: &str, boundaries: Boundaries) -> Self {
        let plan = read_plan(plan).unwrap().plan;
        Self { outlines: Outlines::build(&plan, &boundaries), plan, boundaries }
    }

    fn shown(&self) -> Shown<'_> {
        Shown { plan: &self.plan, boundaries: &self.boundaries, outlines: &self.outlines }
    }

    fn card(&self, route: &Route, lang: &str) -> Card {
        PAINTER.card(self.shown(), route, named(lang).unwrap()).unwrap()
    }
}

static BUSKERUD: LazyLock<Files> =
    LazyLock::new(|| Files::new(PLAN, read_boundaries(BOUNDARIES, None).unwrap().boundaries));

/// Three herads side by side.
fn other_county() -> Files {
    let square = |id: &str, west: i32| {
        let east = west + 1;
        format!(
            r#"{{"type": "Feature", "id": "{id}", "properties": {{"name": "{id}"}}, "geometry": {{"type": "Polygon",
            "coordinates": [[[{west}, 61], [{east}, 61], [{east}, 62], [{west}, 62], [{west}, 61]]]}}}}"#
        )
    };
    let features = [square("9901", 5), square("9902", 6), square("9903", 7)].join(",");
    let file = format!(r#"{{"type": "FeatureCollection", "features": [{features}]}}"#);
    Files::new(OTHER_COUNTY, read_boundaries(&file, None).unwrap().boundaries)
}

fn part(region: &str, part: Part) -> Route {
    Route::Region { id: RegionId::new(region), part: Some(part), advantage: None }
}

fn municipality(region: &str, id: &str) -> Route {
    part(region, Part::Municipality(MunicipalityId::new(id)))
}

/// One of each kind of view.
fn kinds() -> Vec<Route> {
    let addresses = [
        "#/",
        "#/region/vestviken",
        "#/innsatsomrade/samferdsel",
        "#/fortrinn",
        "#/nyheter",
        "#/sammenlign",
        "#/sammenlign?region=hallingdal&med=midt-buskerud",
        "#/sok",
        "#/om",
        "#/region/finnes-ikke",
        "#/finnes-ikke",
    ];
    let parts = [
        municipality("hallingdal", "0617"),
        municipality("hallingdal", "9999"),
        part("kongsbergregionen", Part::Subregion(SubregionId::new("numedal"))),
    ];
    addresses.map(Route::parse).into_iter().chain(parts).collect()
}

/// The colours of a card's pixels, row by row. It is decoded, so whatever is wrong in the file is found.
fn pixels(card: &Card) -> Vec<[u8; 3]> {
    let mut decoder = png::Decoder::new(std::io::Cursor::new(&card.png));
    decoder.set_transformations(png::Transformations::EXPAND);
    let mut reader = decoder.read_info().unwrap();
    let mut bytes = vec![0; reader.output_buffer_size().unwrap()];
    let info = reader.next_frame(&mut bytes).unwrap();
    assert_eq!((info.width, info.height), (WIDTH.unsigned_abs(), HEIGHT.unsigned_abs()));
    assert_eq!((info.width, info.height), (1200, 630));
    let (pixels, rest) = bytes.as_chunks::<3>();
    assert!(rest.is_empty());
    pixels.to_vec()
}

/// How many pixels right of the words have a colour of the palette.
fn on_map(pixels: &[[u8; 3]], colour: &str) -> usize {
    let value = |at: usize| u8::from_str_radix(&colour[at..at + 2], 16).unwrap();
    let colour = [value(1), value(3), value(5)];
    pixels.chunks(1200).flat_map(|row| &row[740..]).filter(|pixel| **pixel == colour).count()
}

#[test]
fn every_kind_of_view_has_a_small_card_of_the_right_size() {
    for texts in LANGUAGES {
        for route in kinds() {
            let card = BUSKERUD.card(&route, texts.lang);
            assert!(card.png.len() <= MOST_BYTES, "{route:?}: {}", card.png.len());
            pixels(&card);
            assert!(!card.alt.is_empty() && card.alt.ends_with('.') && !card.alt.contains("  "), "{}", card.alt);
        }
    }
}

#[test]
fn every_region_and_focus_area_of_the_plan_has_a_small_card() {
    let regions = BUSKERUD.plan.regions.iter().map(|region| Route::region(&region.id));
    let areas = BUSKERUD.plan.focus_areas.iter().map(|area| Route::focus_area(&area.id));
    let mut different = HashSet::new();
    for route in regions.chain(areas) {
        let card = BUSKERUD.card(&route, "nb");
        assert!(card.png.len() <= MOST_BYTES, "{route:?}: {}", card.png.len());
        different.insert(card.png);
    }
    assert_eq!(different.len(), BUSKERUD.plan.regions.len() + BUSKERUD.plan.focus_areas.len());
}

#[test]
fn a_region_is_lit_up_in_its_county_and_a_part_in_its_region() {
    let colour = palette::REGIONS[0];
    let others = [palette::REGIONS[1], palette::REGIONS[2], palette::REGIONS[4]];
    let lit = |route: &Route| {
        let pixels = pixels(&BUSKERUD.card(route, "nb"));
        assert!(others.iter().all(|other| on_map(&pixels, other) == 0));
        (on_map(&pixels, colour), on_map(&pixels, palette::PAPER))
    };
    let (region, around_region) = lit(&Route::region(&RegionId::new("hallingdal")));
    let (part, around_part) = lit(&municipality("hallingdal", "0617"));
    assert!(region > 20_000 && around_region > 20_000, "{region} {around_region}");
    assert!(part > 1_000 && part < region / 3, "{part} of {region}");
    // The rest of the region has a colour of its own, and is not as white as the other ones.
    assert!(around_part.abs_diff(around_region) < around_region / 10, "{around_part} {around_region}");
    let unknown_part = BUSKERUD.card(&municipality("hallingdal", "9999"), "nb");
    assert_eq!(unknown_part, BUSKERUD.card(&Route::region(&RegionId::new("hallingdal")), "nb"));
}

#[test]
fn the_overview_has_all_colours_and_a_focus_area_its_shades() {
    let overview = pixels(&BUSKERUD.card(&Route::Overview, "nb"));
    for index in 0..BUSKERUD.plan.regions.len() {
        assert!(on_map(&overview, palette::REGIONS[index]) > 500, "{index}");
    }
    let area = pixels(&BUSKERUD.card(&Route::parse("#/innsatsomrade/vertskapsattraktivitet"), "nb"));
    assert!(on_map(&area, palette::SHADE_COLOURS[4]) > 10_000);
    assert!(on_map(&area, palette::SHADE_COLOURS[2]) > 5_000);
    assert_eq!(on_map(&area, palette::REGIONS[0]), 0);
}

#[test]
fn cards_are_told_to_those_who_do_not_see_them() {
    let said = |address: &str, lang: &str| BUSKERUD.card(&Route::parse(address), lang).alt;
    assert_eq!(
        said("#/region/hallingdal", "nb"),
        "Blant 9 fortrinn: Midt mellom Oslo og Bergen. Kart over Buskerud der Hallingdal er framhevet. Næringsplanen."
    );
    assert_eq!(
        said("#/innsatsomrade/kompetanse", "nn"),
        "Kart over Buskerud: Di sterkare farge på regionen, di fleire fortrinn støttar «Kompetanse». Næringsplanen."
    );
    assert_eq!(
        said("#/region/kongsbergregionen?del=numedal", "en"),
        "Among 3 advantages: Middelalderdalen Numedal. Map of Buskerud with Numedal in Kongsbergregionen highlighted. Næringsplanen."
    );
    assert_eq!(
        said("#/sammenlign?region=hallingdal&med=midt-buskerud", "nb"),
        "Sammenlign to regioner. Kart over Buskerud der Hallingdal og Midt-Buskerud er framhevet. Næringsplanen."
    );
    assert_eq!(
        said("#/nyheter?region=hallingdal", "nn"),
        "Nyheiter. Kart over Buskerud der Hallingdal er framheva. Næringsplanen."
    );
    assert_eq!(said("#/nyheter", "en"), "News. Map of Buskerud with the regions. Næringsplanen.");
}

#[test]
fn a_card_is_the_same_each_time() {
    let route = municipality("hallingdal", "0617");
    assert_eq!(BUSKERUD.card(&route, "nn"), BUSKERUD.card(&route, "nn"));
    assert_ne!(BUSKERUD.card(&route, "nn").png, BUSKERUD.card(&Route::Overview, "nn").png);
}

#[test]
fn another_countys_plan_has_cards_with_its_own_words() {
    let files = other_county();
    let routes = [
        Route::Overview,
        Route::parse("#/region/nordfjorden"),
        municipality("nordfjorden", "9901"),
        part("nordfjorden", Part::Subregion(SubregionId::new("indre"))),
        Route::parse("#/region/sorfjorden"),
        Route::parse("#/innsatsomrade/hav"),
        Route::matrix(),
    ];
    for route in routes {
        let card = files.card(&route, "nn");
        assert!(card.png.len() <= MOST_BYTES);
        assert!(on_map(&pixels(&card), palette::LINE) < 460 * 630 && card.alt.contains("Prøvefylket"), "{}", card.alt);
    }
    let alt = files.card(&municipality("nordfjorden", "9901"), "nn").alt;
    assert!(alt.contains("Djup hamn") && alt.contains("Nordhamna i Nordfjorden"), "{alt}");
}

#[test]
fn a_plan_without_boundaries_has_cards_without_a_map() {
    for plan in [PLAN, OTHER_COUNTY, MINIMAL] {
        let files = Files::new(plan, Boundaries::default());
        for route in [Route::Overview, Route::region(&RegionId::new("hallingdal")), Route::about()] {
            let card = files.card(&route, "nb");
            let pixels = pixels(&card);
            assert_eq!(on_map(&pixels, palette::LAND) + on_map(&pixels, palette::WATER), 0);
            assert!(!card.alt.contains("Kart") && card.alt.contains(&files.plan.county), "{}", card.alt);
        }
    }
}

#[test]
fn without_a_font_there_is_no_painter() {
    assert_eq!(Painter::new([PLAN.as_bytes().to_vec()]).err(), Some(CardError::NoFont));
    assert_eq!(CardError::NoFont.to_string(), "none of the files is a TrueType or OpenType font");
}

#[test]
fn threads_share_a_painter() {
    let drawn = std::thread::scope(|scope| {
        let threads = [Route::Overview, Route::about()]
            .map(|route| scope.spawn(move || PAINTER.card(BUSKERUD.shown(), &route, bokmal()).unwrap()));
        threads.map(|thread| thread.join().unwrap())
    });
    assert_eq!(drawn[0], BUSKERUD.card(&Route::Overview, "nb"));
}
