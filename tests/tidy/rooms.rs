//! Which room may name what. What a crate may name, Cargo keeps; here is what Cargo cannot say: the rooms inside of a
//! crate, and which of the explorer's rooms may name a library.

use std::collections::{BTreeMap, BTreeSet};
use std::fs;

use super::source::{PathUse, Source, hold, none, planted, root, sources};

/// A library, and the places that may name it.
struct Allowed {
    name: &'static str,
    places: &'static [&'static str],
    /// Places that may name these of its items, and no others.
    items: &'static [(&'static str, &'static [&'static str])],
}

/// What the explorer depends on, the project's own crates aside.
const LIBRARIES: &[Allowed] = &[
    Allowed {
        name: "leptos",
        places: &["src/ui/", "src/state/", "src/boot/handover.rs"],
        // Leptos knows the window and the document already; asking it saves the code to ask again.
        items: &[("src/browser/mod.rs", &["leptos::prelude::document", "leptos::prelude::window"])],
    },
    Allowed { name: "leaflet", places: &["src/map/"], items: &[] },
    Allowed {
        name: "web_sys",
        places: &["src/browser/", "src/map/bindings.rs"],
        // The elements that Leaflet draws in and that it draws; what is done with them is done in `browser`.
        items: &[("src/map/", &["web_sys::Element"])],
    },
    Allowed { name: "js_sys", places: &["src/browser/", "src/map/bindings.rs"], items: &[] },
    Allowed { name: "wasm_bindgen", places: &["src/browser/", "src/map/bindings.rs"], items: &[] },
    Allowed { name: "wasm_bindgen_futures", places: &["src/browser/", "src/boot/"], items: &[] },
    // In one place only, or what is in which module of the wasm would be hard to tell.
    Allowed { name: "wasm_split_helpers", places: &["src/boot/modules.rs"], items: &[] },
    Allowed { name: "gloo_net", places: &["src/browser/fetch.rs"], items: &[] },
    Allowed { name: "console_error_panic_hook", places: &["src/main.rs"], items: &[] },
];

/// Rooms that know nothing of the plan and of what is shown of it.
const WITHOUT_PLAN: &[&str] = &["src/ui/kit/"];

/// What such a room may not name.
const OF_THE_PLAN: &[&str] = &["plan", "presenter"];
/// The rooms of the explorer that know it.
const WITH_THE_PLAN: &[&str] = &["state", "map"];

/// Libraries are named only where they have their place.
fn libraries_in_place(source: &Source) -> Vec<String> {
    if source.crate_name() != "src" {
        return Vec::new();
    }
    let is_allowed = |path: &PathUse, allowed: &Allowed| {
        let whole = path.parts.join("::");
        source.is_in(allowed.places)
            || allowed.items.iter().any(|(place, items)| source.is_in(&[place]) && items.contains(&whole.as_str()))
    };
    let library =
        |path: &PathUse| LIBRARIES.iter().find(|allowed| path.parts.first().is_some_and(|of| of == allowed.name));
    let paths = source.paths();
    let misplaced = paths.iter().filter(|path| library(path).is_some_and(|allowed| !is_allowed(path, allowed)));
    misplaced.map(|path| source.fault(path.line, &format!("`{}` has no place here", path.parts.join("::")))).collect()
}

/// The kit knows nothing of a plan.
fn kit_knows_no_plan(source: &Source) -> Vec<String> {
    if !source.is_in(WITHOUT_PLAN) {
        return Vec::new();
    }
    let paths = source.paths();
    let is_room = |path: &PathUse| {
        path.parts[0] == "crate" && path.parts.get(1).is_some_and(|room| WITH_THE_PLAN.contains(&room.as_str()))
    };
    let is_crate = |path: &PathUse| OF_THE_PLAN.contains(&path.parts[0].as_str());
    let named = paths.iter().filter(|path| is_crate(path) || is_room(path));
    named.map(|path| source.fault(path.line, &format!("the kit names `{}`", path.parts.join("::")))).collect()
}

/// What waits for a frame, and the places that may.
const WAITS_FOR_FRAMES: Allowed = Allowed {
    name: "crate::browser::schedule",
    places: &["src/browser/", "src/boot/", "src/map/names.rs", "src/ui/kit/", "src/ui/shell/"],
    // Long work lets the page answer in between; that is no waiting for a frame.
    items: &[
        ("src/state/", &["crate::browser::schedule::TimeSlice", "crate::browser::schedule::yield_now"]),
        ("src/map/view.rs", &["crate::browser::schedule::TimeSlice", "crate::browser::schedule::is_looked_at"]),
    ],
};

/// What a view may name of progressive rendering: what says of what parts it is made.
const OF_PARTS: &[&str] = &["Item", "Part", "after_answer", "chunked_list", "in_turns", "page", "part", "self"];

/// Views say of what parts they are made; when each is rendered is no business of theirs.
fn views_do_not_schedule(source: &Source) -> Vec<String> {
    let mut faults = Vec::new();
    for path in source.paths() {
        let whole = path.parts.join("::");
        let is_in = |name: &str| whole == name || whole.starts_with(&format!("{name}::"));
        let Allowed { name, places, items } = WAITS_FOR_FRAMES;
        let is_allowed = source.is_in(places)
            || items.iter().any(|(place, items)| source.is_in(&[place]) && items.contains(&whole.as_str()));
        if is_in(name) && !is_allowed {
            faults.push(source.fault(path.line, &format!("`{whole}` waits for a frame; no place for it")));
        }
        let named = match path.parts.as_slice() {
            [of, named] if of == "progressive" => Some(named),
            [_, _, _, of, named] if of == "progressive" => Some(named),
            _ => None,
        };
        if source.is_in(&["src/ui/views/"]) && named.is_some_and(|named| !OF_PARTS.contains(&named.as_str())) {
            faults.push(source.fault(path.line, &format!("`{whole}` is no business of a view")));
        }
    }
    faults
}

/// What reads and writes addresses, and the places that may: one reader, and one that writes the address bar.
const OF_ADDRESSES: &[(&str, &str, &[&str])] = &[
    (
        "percent",
        "decode",
        &[
            "crates/presenter/src/reading.rs",
            "crates/presenter/src/query.rs",
            "crates/presenter/src/word.rs",
            "crates/presenter/src/pages.rs",
        ],
    ),
    ("percent", "once", &["crates/presenter/src/query.rs", "crates/presenter/src/word.rs"]),
    ("location", "write", &["src/state/address.rs"]),
    ("location", "hash", &["src/state/", "src/boot/"]),
];

/// Addresses are read in one place, and the address bar is written in one.
fn addresses_have_one_reader(source: &Source) -> Vec<String> {
    let paths = source.paths();
    let misplaced = paths.iter().filter(|path| {
        let ends_so = |of: &str, item: &str| path.parts.iter().rev().take(2).eq([item, of]);
        OF_ADDRESSES.iter().any(|(of, item, places)| ends_so(of, item) && !source.is_in(places))
    });
    misplaced.map(|path| source.fault(path.line, &format!("`{}` has no place here", path.parts.join("::")))).collect()
}

/// The rooms of a table in a module's documentation, in its order: a room knows only those above it.
fn table(module: &str) -> Vec<String> {
    let rows = module.lines().filter_map(|line| line.strip_prefix("//! | [`"));
    rows.filter_map(|row| row.split('`').next()).map(str::to_owned).collect()
}

/// A room uses only rooms above it in the table; so there are no cycles. `depth` says how far inside of the crate the
/// rooms are: those of `src/ui` are one module deep.
fn looks_up(source: &Source, table: &[String], within: &[&str]) -> Vec<String> {
    let place = |room: &String| table.iter().position(|other| other == room);
    let module = source.module();
    let inside = |parts: &[String]| parts.get(..within.len()).is_some_and(|outer| outer == within);
    let Some(here) = module.get(within.len()).filter(|_| inside(&module)).and_then(place) else { return Vec::new() };
    if source.crate_name() != "src" {
        return Vec::new();
    }
    let paths = source.paths();
    let below = paths.iter().filter(|path| {
        let own = path.parts.strip_prefix(&["crate".to_owned()]);
        let room = own.filter(|parts| inside(parts)).and_then(|parts| parts.get(within.len()));
        room.and_then(place).is_some_and(|there| there > here)
    });
    below.map(|path| source.fault(path.line, &format!("`{}` is below this room", path.parts.join("::")))).collect()
}

/// What each file of a crate needs, file by file. A `mod.rs` and the files of its folder are one.
fn needs(sources: &[&Source]) -> BTreeMap<String, BTreeSet<String>> {
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
fn circles(sources: &[&Source]) -> Vec<String> {
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
fn libraries_are_named_in_their_rooms() {
    hold(libraries_in_place);
    let found = |path: &str, text: &str| planted(libraries_in_place, path, text);
    assert_eq!(found("src/ui/shell/app.rs", "use {leaflet::Map, std::fmt};"), 1);
    assert_eq!(found("src/ui/shell/app.rs", "use leaflet as l;"), 1);
    assert_eq!(found("src/ui/shell/app.rs", "fn map() -> &'static web_sys::Element {}"), 1);
    assert_eq!(found("src/map/layers.rs", "use web_sys::{Element, Node};"), 1);
    assert_eq!(found("src/browser/media.rs", "use leptos::prelude::Effect;"), 1);
    assert_eq!(found("src/ui/views/about.rs", "fn f(t: T) { let leaflet = t.about.leaflet; }"), 0);
}

#[test]
fn the_kit_knows_nothing_of_a_plan() {
    hold(kit_knows_no_plan);
    let found = |text: &str| planted(kit_knows_no_plan, "src/ui/kit/a.rs", text);
    assert_eq!(found("use plan::model::Plan;"), 1);
    assert_eq!(found("fn f() { presenter::text::bokmal() }"), 1);
    assert_eq!(found("use crate::state::AppState;"), 1);
    assert_eq!(found("fn f(plan: u8) {}"), 0);
}

#[test]
fn addresses_are_read_and_written_in_one_place() {
    hold(addresses_have_one_reader);
    let found = |path: &str, text: &str| planted(addresses_have_one_reader, path, text);
    assert_eq!(found("src/ui/views/a.rs", "use presenter::percent::{decode, encode};"), 1);
    assert_eq!(found("src/ui/shell/a.rs", "fn f() { location::write(a, None, Step::Same); location::hash() }"), 2);
    assert_eq!(found("src/state/address.rs", "fn f() { location::write(a, None, Step::Same) }"), 0);
}

#[test]
fn views_know_nothing_of_scheduling() {
    hold(views_do_not_schedule);
    let found = |path: &str, text: &str| planted(views_do_not_schedule, path, text);
    assert_eq!(found("src/ui/views/a.rs", "use crate::browser::schedule::after_paint;"), 1);
    assert_eq!(found("src/state/a.rs", "use crate::browser::schedule::{TimeSlice, next_frame};"), 1);
    assert_eq!(found("src/ui/views/a.rs", "fn f() { progressive::complete_now(); progressive::page(h, parts) }"), 1);
    assert_eq!(found("src/ui/views/a.rs", "use crate::ui::kit::progressive::{self, when_complete};"), 1);
    assert_eq!(found("src/ui/shell/a.rs", "use crate::ui::kit::progressive::when_complete;"), 0);
}

/// The tables of rooms: the file, and the module that its rooms are in.
const TABLES: &[(&str, &[&str])] = &[("src/lib.rs", &[]), ("src/ui/mod.rs", &["ui"])];

#[test]
fn rooms_know_only_those_above_them() {
    for (file, within) in TABLES {
        let table = table(&fs::read_to_string(root().join(file)).unwrap());
        let own = sources();
        let own = own.iter().filter(|source| source.crate_name() == "src").map(Source::module);
        let rooms: BTreeSet<_> = own
            .filter(|module| module.starts_with(&within.iter().map(|part| (*part).to_owned()).collect::<Vec<_>>()))
            .filter_map(|module| module.get(within.len()).cloned())
            .collect();
        assert_eq!(rooms, table.iter().cloned().collect(), "the table in {file} and the rooms differ");
        hold(|source| looks_up(source, &table, within));
    }
    let ui: Vec<String> = ["kit", "parts", "views"].map(str::to_owned).to_vec();
    let found = |path: &str, text: &str| planted(|source| looks_up(source, &ui, &["ui"]), path, text);
    assert_eq!(found("src/ui/kit/a.rs", "use crate::ui::views::region;"), 1);
    assert_eq!(found("src/ui/parts/a.rs", "fn f() { super::super::views::name() }"), 1);
    assert_eq!(found("src/ui/views/a.rs", "use super::super::kit::dialog;"), 0);
}

#[test]
fn no_files_need_each_other() {
    let sources = sources();
    for name in ["src", "plan", "presenter", "cards", "site", "cli"] {
        let own: Vec<&Source> = sources.iter().filter(|source| source.crate_name() == name).collect();
        assert!(!own.is_empty(), "the sources of {name} are not where they should be");
        none(circles(&own).into_iter().map(|file| format!("{name}: {file} is in a circle, or needs one")).collect());
    }
    let plant = |a: &str, b: &str, c: &str| {
        let files = [("src/ui/a.rs", a), ("src/ui/b.rs", b), ("src/state/c.rs", c)];
        let files = files.map(|(path, text)| Source::new(path, text));
        circles(&files.iter().collect::<Vec<_>>())
    };
    assert_eq!(plant("use super::b;", "use crate::state::c;", ""), [""; 0]);
    assert_eq!(plant("use super::b;", "use crate::state::c;", "fn f() { crate::ui::a::g() }").len(), 3);
}

#[test]
fn every_library_is_used_and_has_its_place() {
    let manifest = fs::read_to_string(root().join("Cargo.toml")).unwrap();
    let sections = ["dependencies", "target.'cfg(target_arch = \"wasm32\")'.dependencies"];
    let section = |name| manifest.split(&format!("\n[{name}]\n")).nth(1).unwrap().split("\n[").next().unwrap();
    let named = sections.into_iter().flat_map(|name| section(name).lines()).filter_map(|line| line.split_once(" = "));
    let named = named.map(|(name, _)| name.trim_end_matches(".workspace").replace('-', "_"));
    let dependencies: BTreeSet<_> = named.filter(|name| !OF_THE_PLAN.contains(&name.as_str())).collect();
    let known: BTreeSet<_> = LIBRARIES.iter().map(|allowed| allowed.name.to_owned()).collect();
    assert_eq!(dependencies, known);
    let used: BTreeSet<_> =
        sources().iter().flat_map(Source::paths).filter_map(|path| path.parts.first().cloned()).collect();
    assert!(known.is_subset(&used), "not used: {:?}", known.difference(&used));
}
