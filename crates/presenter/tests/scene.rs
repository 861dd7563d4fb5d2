//! What the map shows in each view, on the real plan and the real boundaries.
#![expect(clippy::unwrap_used, reason = "a test that cannot read its data has failed")]

use std::collections::BTreeSet;

use plan::file::read::read_plan;
use plan::geo::read::read_boundaries;
use plan::geo::{Boundaries, Bounds, MapYear};
use plan::model::{FocusAreaId, MunicipalityId, Plan, RegionId, SubregionId};
use plan::select::{NewsFilter, Part, shade, support};
use presenter::map::look::{REGION_COLOURS, SHADES};
use presenter::map::outlines::Outlines;
use presenter::map::scene::{RegionLook, Scene, scene};
use presenter::map::walk::{Step, walk};
use presenter::route::Route;
use presenter::text::bokmal;

const BOUNDARIES: &str = include_str!("../../../public/data/boundaries.json");
const FACTS: &str = include_str!("../../../tests/fixtures/geo-facts.json");

/// Files that have come, and what follows from them.
struct Map {
    plan: Plan,
    boundaries: Boundaries,
    outlines: Outlines,
}

impl Map {
    fn of(plan: &str, boundaries: Boundaries) -> Self {
        let plan = read_plan(plan).unwrap().plan;
        let outlines = Outlines::build(&plan, &boundaries);
        Self { plan, boundaries, outlines }
    }

    fn buskerud() -> Self {
        Self::of(include_str!("../../../public/data/plan.json"), read_boundaries(BOUNDARIES, None).unwrap().boundaries)
    }

    fn other_county() -> Self {
        Self::of(include_str!("../../../tests/fixtures/plans/other-county.json"), Boundaries::default())
    }

    fn shows(&self, route: &Route) -> Scene {
        self.shows_in(route, MapYear::Base)
    }

    fn shows_in(&self, route: &Route, year: MapYear) -> Scene {
        scene(&self.plan, &self.outlines, &self.boundaries, route, year, bokmal())
    }

    fn bounds_of(&self, region: &str) -> Bounds {
        self.outlines.region(&RegionId::new(region)).unwrap().bounds
    }
}

fn region(id: &str) -> Route {
    Route::region(&RegionId::new(id))
}

fn part(id: &str, part: Part) -> Route {
    Route::Region { id: RegionId::new(id), part: Some(part), advantage: None }
}

fn compare(first: &str, second: &str) -> Route {
    Route::Compare { first: Some(RegionId::new(first)), second: Some(RegionId::new(second)) }
}

fn look<'s>(scene: &'s Scene, id: &str) -> &'s RegionLook {
    scene.regions.iter().find(|look| look.id.as_str() == id).unwrap()
}

fn pressed(scene: &Scene) -> Vec<&str> {
    scene.regions.iter().filter(|look| look.pressed).map(|look| look.id.as_str()).collect()
}

fn names(scene: &Scene) -> Vec<&str> {
    scene.municipalities.iter().map(|municipality| municipality.name.as_str()).collect()
}

/// The municipalities that stand out.
fn chosen(scene: &Scene) -> Vec<&str> {
    let stand_out = scene.municipalities.iter().filter(|municipality| municipality.class.contains("is-selected"));
    stand_out.map(|municipality| municipality.name.as_str()).collect()
}

fn is_within(inner: Bounds, outer: Bounds) -> bool {
    inner.west >= outer.west && inner.south >= outer.south && inner.east <= outer.east && inner.north <= outer.north
}

#[test]
fn every_region_has_an_outline_with_its_name_inside() {
    let map = Map::buskerud();
    let with_outline: Vec<_> = map.outlines.regions.iter().map(|outline| &outline.id).collect();
    let all: Vec<_> = map.plan.regions.iter().map(|region| &region.id).collect();
    assert_eq!(with_outline, all);
    for (at, outline) in map.outlines.regions.iter().enumerate() {
        assert_eq!(outline.index, at);
        assert!(outline.bounds.contains(outline.label_at), "{}", outline.id);
        assert!(is_within(outline.bounds, map.outlines.bounds), "{}", outline.id);
        assert!(plan::geo::measure::contains(&outline.shape, outline.label_at), "{}", outline.id);
    }
}

#[test]
fn regions_are_neighbours_where_published_borders_say_so() {
    let map = Map::buskerud();
    let facts: serde_json::Value = serde_json::from_str(FACTS).unwrap();
    let home = |id: &serde_json::Value| map.plan.region_of(&MunicipalityId::new(id.as_str().unwrap())).unwrap();
    let mut expected = BTreeSet::new();
    for pair in facts["years"]["2015"]["neighbours"].as_array().unwrap() {
        let (one, other) = (&home(&pair[0]).id, &home(&pair[1]).id);
        if one != other {
            expected.extend([(one, other), (other, one)]);
        }
    }
    let found = map.outlines.regions.iter();
    let found = found.flat_map(|region| region.neighbours.iter().map(move |neighbour| (&region.id, neighbour)));
    assert_eq!(found.collect::<BTreeSet<_>>(), expected);
}

#[test]
fn the_overview_shows_all_regions_alike() {
    let map = Map::buskerud();
    let scene = map.shows(&Route::Overview);
    assert_eq!(scene.regions.len(), 6);
    for (at, look) in scene.regions.iter().enumerate() {
        assert_eq!(look.class, format!("map-region map-region-{}", at % REGION_COLOURS + 1));
        assert!(!look.pressed);
    }
    assert_eq!(look(&scene, "drammensregionen").label, "Drammens\u{ad}regionen", "the short name, with its hyphen");
    assert_eq!(look(&scene, "vestviken").description, "Vestviken (Røyken og Hurum), 7 fortrinn");
    assert_eq!(scene.bounds, map.outlines.bounds);
    assert!(!scene.is_close && scene.municipalities.is_empty());
    let places: Vec<_> = scene.places.iter().map(|place| place.name.as_str()).collect();
    assert_eq!(places, ["Drammen", "Kongsberg", "Hønefoss", "Gol"]);
    assert!(scene.places.iter().all(|place| place.major && map.outlines.bounds.contains(place.at)));
}

#[test]
fn views_without_a_region_look_like_the_overview() {
    let map = Map::buskerud();
    let overview = map.shows(&Route::Overview);
    let views = ["#/nyheter", "#/sammenlign", "#/fortrinn", "#/sok?q=gol", "#/om/kilder", "#/region/finnes-ikke"];
    let more =
        ["#/innsatsomrade/finnes-ikke", "#/nyheter?region=finnes-ikke", "#/sammenlign?region=finnes-ikke", "#/hei"];
    for address in views.iter().chain(&more) {
        assert_eq!(map.shows(&Route::parse(address)), overview, "{address}");
    }
}

#[test]
fn a_region_comes_close_with_its_municipalities_and_towns() {
    let map = Map::buskerud();
    for one in &map.plan.regions {
        let scene = map.shows(&Route::region(&one.id));
        assert!(scene.is_close);
        assert_eq!(scene.bounds, map.bounds_of(one.id.as_str()));
        assert!(is_within(scene.bounds, map.outlines.bounds));
        assert_eq!(pressed(&scene), [one.id.as_str()]);
        for look in &scene.regions {
            let state = if look.id == one.id { " is-selected" } else { " is-dimmed" };
            assert!(look.class.ends_with(state), "{}", look.class);
        }
        let own = one.municipalities.iter().map(|id| map.plan.municipality(id).unwrap().name.as_str());
        let outside = one.outside.iter().map(|member| member.name.as_str());
        assert_eq!(names(&scene), own.chain(outside).collect::<Vec<_>>());
        assert_eq!(chosen(&scene), [""; 0]);
        assert_eq!(scene.places.len(), one.municipalities.len(), "each municipality has one place");
        assert!(scene.places.iter().all(|place| scene.bounds.contains(place.at)));
    }
}

#[test]
fn a_municipality_says_its_name_once() {
    let map = Map::buskerud();
    let scene = map.shows(&region("hallingdal"));
    for municipality in &scene.municipalities {
        let is_town = scene.places.iter().any(|place| place.name == municipality.name);
        assert_eq!(municipality.label_at.is_none(), is_town, "{}", municipality.name);
    }
    assert!(scene.municipalities.iter().any(|municipality| municipality.label_at.is_some()));
}

#[test]
fn members_outside_the_county_are_drawn_apart() {
    let map = Map::buskerud();
    let scene = map.shows(&region("ringeriksregionen"));
    let outside: Vec<_> =
        scene.municipalities.iter().filter(|municipality| municipality.class.contains("is-outside")).collect();
    assert_eq!(outside.iter().map(|municipality| municipality.name.as_str()).collect::<Vec<_>>(), ["Jevnaker"]);
}

#[test]
fn a_part_of_a_region_stands_out_and_comes_closer() {
    let map = Map::buskerud();
    let whole = map.bounds_of("kongsbergregionen");
    let numedal = map.shows(&part("kongsbergregionen", Part::Subregion(SubregionId::new("numedal"))));
    assert_eq!(chosen(&numedal), ["Flesberg", "Rollag", "Nore og Uvdal"]);
    assert_eq!(pressed(&numedal), ["kongsbergregionen"]);
    assert!(numedal.is_close && is_within(numedal.bounds, whole) && numedal.bounds != whole);

    let rollag = map.shows(&part("kongsbergregionen", Part::Municipality(MunicipalityId::new("0632"))));
    assert_eq!(chosen(&rollag), ["Rollag"]);
    assert!(is_within(rollag.bounds, numedal.bounds) && rollag.bounds != numedal.bounds);
}

#[test]
fn a_part_that_is_not_the_regions_changes_nothing() {
    let map = Map::buskerud();
    let whole = map.shows(&region("kongsbergregionen"));
    for other in [
        Part::Subregion(SubregionId::new("finnes-ikke")),
        Part::Municipality(MunicipalityId::new("9999")),
        // Gol is in Hallingdal.
        Part::Municipality(MunicipalityId::new("0617")),
    ] {
        assert_eq!(map.shows(&part("kongsbergregionen", other.clone())), whole, "{other:?}");
    }
}

#[test]
fn a_focus_area_shades_and_counts() {
    let map = Map::buskerud();
    for area in &map.plan.focus_areas {
        let scene = map.shows(&Route::focus_area(&area.id));
        let counts = support(&map.plan, &area.id);
        let most = counts.iter().map(|(_, count)| *count).max().unwrap();
        assert!(most > 0, "{}", area.id);
        for (id, count) in &counts {
            let look = look(&scene, id.as_str());
            let region = map.plan.region(id).unwrap();
            let name = region.map_name.as_ref().unwrap_or(&region.name);
            assert_eq!(look.class, format!("map-region map-shade-{}", shade(*count, most, SHADES)));
            assert_eq!(look.label, format!("{name}: {count}"));
            assert_eq!(look.description, format!("{}, {count} fortrinn", region.name));
            assert!(!look.pressed);
        }
        let darkest = format!("map-region map-shade-{SHADES}");
        assert!(scene.regions.iter().any(|look| look.class == darkest), "{}", area.id);
        assert_eq!(scene.bounds, map.outlines.bounds);
        assert!(!scene.is_close);
    }
}

#[test]
fn news_from_a_region_point_it_out() {
    let map = Map::buskerud();
    let filter = NewsFilter { region: Some(RegionId::new("hallingdal")), ..NewsFilter::default() };
    let scene = map.shows(&Route::news(filter));
    assert_eq!(pressed(&scene), ["hallingdal"]);
    assert_eq!(scene.bounds, map.bounds_of("hallingdal"));
    assert!(!scene.is_close && scene.municipalities.is_empty());
}

#[test]
fn two_regions_are_compared_side_by_side() {
    let map = Map::buskerud();
    let scene = map.shows(&compare("vestviken", "hallingdal"));
    assert_eq!(pressed(&scene), ["hallingdal", "vestviken"]);
    assert_eq!(scene.bounds, map.bounds_of("hallingdal").union(map.bounds_of("vestviken")));
    assert_eq!(scene.regions.iter().filter(|look| look.class.ends_with("is-dimmed")).count(), 4);
    assert!(!scene.is_close);
    let alone = map.shows(&Route::Compare { first: Some(RegionId::new("vestviken")), second: None });
    assert_eq!(pressed(&alone), ["vestviken"]);
}

#[test]
fn todays_municipalities_lie_over_every_view() {
    let map = Map::buskerud();
    for route in [Route::Overview, region("hallingdal"), Route::focus_area(&FocusAreaId::new("kompetanse"))] {
        let (today, base) = (map.shows_in(&route, MapYear::Today), map.shows(&route));
        assert_eq!(today.municipalities.len(), 18);
        assert!(names(&today).contains(&"Nesbyen") && !names(&today).contains(&"Røyken"));
        assert!(today.municipalities.iter().all(|municipality| municipality.class.contains("is-today")));
        assert_eq!((today.regions, today.places, today.bounds), (base.regions, base.places, base.bounds));
    }
}

#[test]
fn a_plan_without_boundaries_has_an_empty_map() {
    let map = Map::other_county();
    assert_eq!(map.outlines.bounds, Bounds::WORLD);
    let routes = [
        Route::Overview,
        region("nordfjorden"),
        part("nordfjorden", Part::Subregion(SubregionId::new("indre"))),
        part("nordfjorden", Part::Municipality(MunicipalityId::new("9901"))),
        Route::focus_area(&FocusAreaId::new("hav")),
        compare("nordfjorden", "sorfjorden"),
        Route::Unknown("hva".to_owned()),
    ];
    for route in routes {
        for year in [MapYear::Base, MapYear::Today] {
            let scene = map.shows_in(&route, year);
            assert!(scene.regions.is_empty() && scene.municipalities.is_empty(), "{route:?}");
            assert_eq!(scene.bounds, Bounds::WORLD);
        }
    }
}

#[test]
fn the_municipalities_of_an_open_region_can_be_pressed() {
    let map = Map::buskerud();
    let gol = part("hallingdal", Part::Municipality(MunicipalityId::new("0617")));
    let scene = map.shows(&gol);
    assert_eq!(scene.regions_name, "Regioner");
    assert_eq!(scene.municipalities_name, "Kommuner i Hallingdal");
    let buttons: Vec<_> = scene.municipalities.iter().filter_map(|look| look.button.as_ref()).collect();
    let members = &map.plan.region(&RegionId::new("hallingdal")).unwrap().municipalities;
    assert_eq!(buttons.iter().map(|button| &button.id).collect::<Vec<_>>(), members.iter().collect::<Vec<_>>());
    let pressed: Vec<_> = buttons.iter().filter(|button| button.pressed).collect();
    assert!(pressed.len() == 1 && pressed[0].description.starts_with("Gol, "), "{pressed:?}");

    // The same places stay the same when only what is chosen among them changes.
    let whole = map.shows(&region("hallingdal"));
    assert!(scene.municipalities.iter().zip(&whole.municipalities).all(|(one, other)| one.is_same_place(other)));
    let other = map.shows(&region("vestviken"));
    assert!(!scene.municipalities[0].is_same_place(&other.municipalities[0]));

    // Neither today's nor other counties' municipalities open anything.
    let today = map.shows_in(&gol, MapYear::Today);
    assert!(today.municipalities.iter().all(|look| look.button.is_none()));
    let outside = map.shows(&region("kongsbergregionen"));
    assert!(outside.municipalities.iter().any(|look| look.button.is_none()));
}

#[test]
fn arrow_keys_alone_lead_from_each_shape_to_every_other() {
    let map = Map::buskerud();
    let mut groups = vec![map.outlines.regions.iter().map(|outline| outline.label_at).collect::<Vec<_>>()];
    for region in &map.plan.regions {
        let shapes = region.municipalities.iter().filter_map(|id| map.boundaries.shape(MapYear::Base, id.as_str()));
        groups.push(shapes.map(|shape| plan::geo::measure::label_point(shape).unwrap()).collect());
    }
    for places in groups {
        for start in 0..places.len() {
            let mut reached = BTreeSet::from([start]);
            let mut left = vec![start];
            while let Some(from) = left.pop() {
                for step in [Step::West, Step::East, Step::North, Step::South] {
                    let to = walk(&places, from, step);
                    left.extend(to.filter(|to| reached.insert(*to)));
                }
            }
            assert_eq!(reached.len(), places.len(), "from {start}");
        }
    }
}
