//! Which room may name what.

use std::collections::{BTreeMap, BTreeSet};
use std::fs;

use super::source::{PathUse, Source, hold, none, planted, root, sources};

/// The rooms and files that know nothing of the browser. Each says so in its first line.
const CORE: &[&str] = &[
    "plan/",
    "geo/",
    "embed/",
    "export/",
    "text/",
    "route.rs",
    "issue.rs",
    "json.rs",
    "load.rs",
    "markup.rs",
    "order.rs",
    "query.rs",
    "spoken.rs",
    "steps.rs",
    "map/ahead.rs",
    "map/drawn.rs",
    "map/key.rs",
    "map/labels.rs",
    "map/look.rs",
    "map/mercator.rs",
    "map/outlines.rs",
    "map/palette.rs",
    "map/path.rs",
    "map/picture.rs",
    "map/report.rs",
    "map/scene.rs",
    "map/svg.rs",
    "map/walk.rs",
];

/// The rooms that the core may not name. The rest of `map` is Leaflet's.
const BROWSER_ROOMS: &[&str] = &[
    "browser",
    "ui",
    "state",
    "rest",
    "widget",
    "map::bindings",
    "map::layers",
    "map::names",
    "map::shapes",
    "map::view",
    "map::first",
];

/// A crate, and where it may be named.
struct Allowed {
    name: &'static str,
    places: &'static [&'static str],
    /// Places that may name these of its items, and no others.
    items: &'static [(&'static str, &'static [&'static str])],
}

/// Every crate that the program depends on.
const CRATES: &[Allowed] = &[
    Allowed {
        name: "leptos",
        places: &["ui/", "state/", "rest.rs"],
        // Leptos knows the window and the document already; asking it saves the code to ask again.
        items: &[
            ("browser/mod.rs", &["leptos::prelude::document", "leptos::prelude::window"]),
            ("browser/pause.rs", &["leptos::prelude::request_animation_frame"]),
        ],
    },
    Allowed {
        name: "leaflet",
        places: &["map/bindings.rs", "map/layers.rs", "map/shapes.rs", "map/view.rs"],
        items: &[],
    },
    Allowed {
        name: "web_sys",
        places: &["browser/", "map/bindings.rs"],
        // The elements that Leaflet draws in and that it draws; what is done with them is done in `browser`.
        items: &[
            ("map/layers.rs", &["web_sys::Element"]),
            ("map/names.rs", &["web_sys::Element"]),
            ("map/shapes.rs", &["web_sys::Element"]),
            ("map/view.rs", &["web_sys::Element"]),
            ("map/first.rs", &["web_sys::Element"]),
        ],
    },
    Allowed {
        name: "js_sys",
        places: &["browser/clock.rs", "browser/fetch.rs", "browser/host.rs", "browser/pause.rs", "map/bindings.rs"],
        items: &[],
    },
    Allowed {
        name: "wasm_bindgen_futures",
        places: &["browser/clipboard.rs", "browser/download.rs", "browser/fetch.rs", "browser/pause.rs", "widget.rs"],
        items: &[],
    },
    // In one place only, or what is in which part of the wasm would be hard to tell.
    Allowed { name: "wasm_split_helpers", places: &["rest.rs"], items: &[] },
    Allowed { name: "wasm_bindgen", places: &["browser/", "map/bindings.rs"], items: &[] },
    Allowed { name: "gloo_net", places: &["browser/fetch.rs"], items: &[] },
    Allowed { name: "serde", places: &["json.rs"], items: &[] },
    Allowed { name: "serde_json", places: &["json.rs", "plan/format.rs", "geo/"], items: &[] },
    Allowed { name: "chrono", places: &["plan/date.rs"], items: &[] },
    Allowed { name: "console_error_panic_hook", places: &["main.rs"], items: &[] },
];

/// Crates are named only where they have their place.
fn crates_in_place(source: &Source) -> Vec<String> {
    let is_allowed = |path: &PathUse, allowed: &Allowed| {
        let whole = path.parts.join("::");
        source.is_in(allowed.places)
            || allowed.items.iter().any(|(place, items)| source.is_in(&[place]) && items.contains(&whole.as_str()))
    };
    let crate_of =
        |path: &PathUse| CRATES.iter().find(|allowed| path.parts.first().is_some_and(|of| of == allowed.name));
    let paths = source.paths();
    let misplaced = paths.iter().filter(|path| crate_of(path).is_some_and(|allowed| !is_allowed(path, allowed)));
    misplaced.map(|path| source.fault(path.line, &format!("`{}` has no place here", path.parts.join("::")))).collect()
}

/// The core names nothing of the browser's rooms.
fn core_is_plain(source: &Source) -> Vec<String> {
    if !source.is_in(CORE) {
        return Vec::new();
    }
    let paths = source.paths();
    let named = paths.iter().filter_map(|path| {
        let inner = path.parts.strip_prefix(&["crate".to_owned()])?.join("::");
        let is_room = |room: &&&str| inner == **room || inner.starts_with(&format!("{room}::"));
        BROWSER_ROOMS.iter().find(is_room).map(|room| source.fault(path.line, &format!("the core names `{room}`")))
    });
    named.collect()
}

/// The rooms in the order of the table on top of `src/lib.rs`: a room knows only those above it.
fn table(lib: &str) -> Vec<String> {
    let rows = lib.lines().filter_map(|line| line.strip_prefix("//! | [`"));
    let names = rows.filter_map(|row| row.split('|').next());
    let names = names.flat_map(|cell| cell.split(',').map(|name| name.trim_matches([' ', '[', ']', '`']).to_owned()));
    names.collect()
}

/// A room uses only rooms above it in the table; so there are no cycles.
fn looks_up(source: &Source, table: &[String]) -> Vec<String> {
    let place = |room: &String| table.iter().position(|other| other == room);
    let Some(here) = source.module().first().and_then(place) else { return Vec::new() };
    let paths = source.paths();
    let below = paths.iter().filter(|path| {
        let room = path.parts.get(1).filter(|_| path.parts[0] == "crate");
        room.and_then(place).is_some_and(|there| there > here)
    });
    below
        .map(|path| source.fault(path.line, &format!("`{}` is below this room in src/lib.rs", path.parts.join("::"))))
        .collect()
}

/// What each file needs, file by file. A `mod.rs` and the files of its folder are one.
fn needs(sources: &[Source]) -> BTreeMap<String, BTreeSet<String>> {
    let name = |module: &[String]| module.join("::");
    let modules: BTreeSet<String> = sources.iter().map(|source| name(&source.module())).collect();
    let mut needs = BTreeMap::new();
    for source in sources {
        let here = source.module();
        let needed = source.paths().into_iter().filter_map(|path| {
            let inner = path.parts.strip_prefix(&["crate".to_owned()])?.to_vec();
            let file = (1..=inner.len()).rev().map(|end| &inner[..end]).find(|part| modules.contains(&name(part)))?;
            let is_family = here.starts_with(file) || file.starts_with(&here);
            (!is_family).then(|| name(file))
        });
        needs.insert(name(&here), needed.collect());
    }
    needs
}

/// Files that need each other, be it through others: taken away one by one are those that need
/// nothing that is left.
fn circles(sources: &[Source]) -> Vec<String> {
    let mut left = needs(sources);
    loop {
        let free: Vec<String> = left
            .iter()
            .filter(|(_, needed)| !needed.iter().any(|file| left.contains_key(file)))
            .map(|(file, _)| file.clone())
            .collect();
        if free.is_empty() {
            break left.into_keys().collect();
        }
        left.retain(|file, _| !free.contains(file));
    }
}

#[test]
fn crates_are_named_in_their_rooms() {
    hold(crates_in_place);
    let found = |path: &str, text: &str| planted(crates_in_place, path, text);
    assert_eq!(found("src/plan/model.rs", "use leptos::prelude::*;"), 1);
    assert_eq!(found("src/route.rs", "fn now() { web_sys::window(); }"), 1);
    assert_eq!(found("src/ui/app.rs", "use {leaflet::Map, std::fmt};"), 1);
    assert_eq!(found("src/ui/app.rs", "use leaflet as l;"), 1);
    assert_eq!(found("src/ui/app.rs", "fn map() -> &'static web_sys::Element {}"), 1);
    assert_eq!(found("src/map/layers.rs", "use web_sys::{Element, Node};"), 1);
    assert_eq!(found("src/browser/media.rs", "use leptos::prelude::Effect;"), 1);
    assert_eq!(found("src/ui/about.rs", "fn f(t: T) { let leaflet = t.about.leaflet; }"), 0);
}

#[test]
fn the_core_knows_nothing_of_the_browser() {
    hold(core_is_plain);
    let found = |path: &str, text: &str| planted(core_is_plain, path, text);
    assert_eq!(found("src/plan/model.rs", "use crate::{browser::location, state};"), 2);
    assert_eq!(found("src/map/scene.rs", "use super::view::PlanMap;"), 1);
    assert_eq!(found("src/map/view.rs", "use crate::browser::media;"), 0);
}

#[test]
fn what_is_core_says_so() {
    let heads =
        sources().into_iter().filter(|source| source.module().len() == 1 || source.path.starts_with("src/map/"));
    let faults = heads.filter(|source| {
        let path = source.path.replace("mod.rs", "");
        let is_core = CORE.contains(&path.trim_start_matches("src/"));
        source.text.starts_with("//! CORE") != is_core
    });
    none(faults.map(|source| source.fault(1, "says CORE and is not in the list, or the other way round")).collect());
}

#[test]
fn rooms_know_only_those_above_them() {
    let table = table(&fs::read_to_string(root().join("src/lib.rs")).unwrap());
    let rooms: BTreeSet<_> = sources().iter().filter_map(|source| source.module().first().cloned()).collect();
    assert_eq!(rooms, table.iter().cloned().collect(), "the table in src/lib.rs and the rooms differ");
    hold(|source| looks_up(source, &table));
    let found = |path: &str, text: &str| planted(|source| looks_up(source, &table), path, text);
    assert_eq!(found("src/issue.rs", "use crate::load::Load;"), 1);
    assert_eq!(found("src/map/view.rs", "fn f() { crate::ui::app::app() }"), 1);
    assert_eq!(found("src/ui/view.rs", "use super::super::widget;"), 1);
    assert_eq!(found("src/ui/view.rs", "use crate::plan::model;"), 0);
}

#[test]
fn no_files_need_each_other() {
    let sources = sources();
    none(circles(&sources).into_iter().map(|file| format!("{file} is in a circle, or needs one that is")).collect());
    let plant = |a: &str, b: &str, c: &str| {
        let files = [("src/ui/a.rs", a), ("src/ui/b.rs", b), ("src/plan/c.rs", c)];
        circles(&files.map(|(path, text)| Source::new(path, text)))
    };
    assert_eq!(plant("use super::b;", "use crate::plan::c;", ""), [""; 0]);
    assert_eq!(plant("use super::b;", "use crate::plan::c;", "fn f() { crate::ui::a::g() }").len(), 3);
}

#[test]
fn every_dependency_is_used_and_has_its_place() {
    let manifest = fs::read_to_string(root().join("Cargo.toml")).unwrap();
    let sections = ["dependencies", "target.'cfg(target_arch = \"wasm32\")'.dependencies"];
    let section = |name| manifest.split(&format!("\n[{name}]\n")).nth(1).unwrap().split("\n[").next().unwrap();
    let named = sections.into_iter().flat_map(|name| section(name).lines()).filter_map(|line| line.split_once(" = "));
    let dependencies: BTreeSet<_> = named.map(|(name, _)| name.replace('-', "_")).collect();
    let known: BTreeSet<_> = CRATES.iter().map(|allowed| allowed.name.to_owned()).collect();
    assert_eq!(dependencies, known);
    let used: BTreeSet<_> =
        sources().iter().flat_map(Source::paths).filter_map(|path| path.parts.first().cloned()).collect();
    assert!(known.is_subset(&used), "not used: {:?}", known.difference(&used));
}
