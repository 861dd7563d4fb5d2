//! Nothing waits for what may never come, and nothing is hidden that does not come back by itself.

use std::fs;
use std::path::Path;

use super::source::{none, root};

/// What browsers stop where nobody looks, and the one file that may ask for it. That file has another way out.
const STOPPED: &[(&str, &str)] = &[
    ("requestAnimationFrame", "src/browser/schedule.js"),
    ("request_animation_frame", ""),
    ("ResizeObserver", "src/browser/size.rs"),
    ("IntersectionObserver", ""),
    ("requestIdleCallback", ""),
    ("request_idle_callback", ""),
    ("requestVideoFrameCallback", ""),
    ("transitionend", ""),
    ("animationend", ""),
    ("onfinish", ""),
];

/// Yields to the browser that it holds back in hidden tabs, and who may use them.
const HELD_BACK: &[(&str, &str)] = &[("setTimeout(", "src/browser/schedule.js"), ("set_timeout_with_callback", "")];

/// Scripts of the start that wait for a time, whatever comes in between.
const WITH_TIME: &[&str] = &["src/browser/arrival.js"];

fn is_comment(line: &str) -> bool {
    let line = line.trim_start();
    ["//", "*", "/*"].iter().any(|start| line.starts_with(start))
}

fn waits_in_place(path: &str, text: &str) -> Vec<String> {
    let lines = || text.lines().enumerate().filter(|(_, line)| !is_comment(line));
    let is_script_of_ours = path.starts_with("src/");
    let names = STOPPED.iter().chain(HELD_BACK.iter().filter(|_| is_script_of_ours && !WITH_TIME.contains(&path)));
    let misplaced = names.filter(|(_, place)| *place != path).flat_map(|(name, _)| {
        lines().filter(move |(_, line)| line.contains(name)).map(move |(at, _)| format!("{path}:{}: {name}", at + 1))
    });
    misplaced.collect()
}

/// Rules of a style sheet that hide what the page holds while the app is awaited, other than by an animation.
fn hides_for_good(css: &str) -> Vec<String> {
    let rules = css.split('}').filter_map(|rule| rule.rsplit_once('{').map(|(head, body)| (head.trim(), body)));
    let of_the_page = rules.filter(|(selector, _)| {
        selector.split(',').any(|one| one.contains("[data-asked]") && !one.contains(".start-note"))
    });
    let is_hiding = |body: &str| {
        let mut declarations = body.split(';').filter_map(|one| one.trim().split_once(':'));
        declarations.any(|(name, _)| name != "animation")
    };
    of_the_page.filter(|(_, body)| is_hiding(body)).map(|(selector, _)| selector.to_owned()).collect()
}

fn each_file(folder: &Path, visit: &mut dyn FnMut(&str, &str)) {
    for entry in fs::read_dir(folder).unwrap() {
        let path = entry.unwrap().path();
        if path.is_dir() {
            each_file(&path, visit);
        } else if path.extension().is_some_and(|kind| ["rs", "js", "css"].iter().any(|known| kind == *known)) {
            let name = path.strip_prefix(root()).unwrap().to_string_lossy().replace('\\', "/");
            visit(&name, &fs::read_to_string(&path).unwrap());
        }
    }
}

#[test]
fn whatever_waits_for_a_paint_has_another_way_out() {
    let (mut faults, mut seen) = (Vec::new(), 0);
    for folder in ["src", "public"] {
        each_file(&root().join(folder), &mut |path, text| {
            faults.extend(waits_in_place(path, text));
            seen += 1;
        });
    }
    none(faults);
    assert!(seen > 50, "the sources are not where they should be");
    let found = |path: &str, text: &str| waits_in_place(path, text).len();
    assert_eq!(found("src/ui/a.rs", "window().request_animation_frame(run);"), 1);
    assert_eq!(found("src/map/a.js", "element.addEventListener(\"transitionend\", run);"), 1);
    assert_eq!(found("src/browser/a.rs", "fn f() { window().set_timeout_with_callback(&go_on) }"), 1);
    assert_eq!(found("public/a.js", "new IntersectionObserver(look)\nrequestAnimationFrame(look)"), 2);
    assert_eq!(found("public/a.js", "setTimeout(look, 50)"), 0);
    assert_eq!(found("src/browser/schedule.js", "requestAnimationFrame(run); setTimeout(run)"), 0);
    assert_eq!(found("src/browser/size.rs", "// A ResizeObserver\nResizeObserver::new(run)"), 0);
}

#[test]
fn what_is_hidden_comes_back_by_itself() {
    let mut faults = Vec::new();
    each_file(&root().join("style"), &mut |path, text| {
        faults.extend(hides_for_good(text).into_iter().map(|selector| format!("{path}: {selector}")));
    });
    none(faults);
    let start = fs::read_to_string(root().join("style/start.css")).unwrap();
    assert!(start.contains("[data-asked]"), "the first view is hidden elsewhere");
    assert_eq!(hides_for_good("[data-asked] .start > .explorer { display: none; }").len(), 1);
    assert_eq!(hides_for_good("p { color: red } [data-asked] .content { animation: a 9s; opacity: 0 }").len(), 1);
    assert_eq!(hides_for_good("[data-asked] .content { animation: start-unseen 10s; }").len(), 0);
    assert_eq!(hides_for_good("[data-asked] .start-note { visibility: hidden }").len(), 0);
}
