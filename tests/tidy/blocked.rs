//! No class, id or file has a name that blockers hide or keep back on every page, whoever's it is.

use std::fs;
use std::path::Path;

use super::source::{Source, each_token, hold, none, planted, root};

/// The rooms that name classes and ids.
const NAMING: &[&str] =
    &["src/", "crates/presenter/src/facts/", "crates/presenter/src/map/", "crates/presenter/src/html.rs"];

/// What blockers know, from tests/fixtures/blocked-names.txt.
struct Rule {
    of: String,
    pattern: String,
}

fn rules() -> Vec<Rule> {
    let list = fs::read_to_string(root().join("tests/fixtures/blocked-names.txt")).unwrap();
    let lines = list.lines().filter(|line| !line.is_empty() && !line.starts_with('#'));
    let rules: Vec<Rule> = lines
        .map(|line| line.split_once(' ').unwrap_or_else(|| panic!("no pattern in {line:?}")))
        .map(|(of, pattern)| Rule { of: of.to_owned(), pattern: pattern.trim().to_owned() })
        .collect();
    assert!(
        rules.len() > 50 && rules.iter().all(|rule| ["name", "begins", "holds", "file"].contains(&rule.of.as_str()))
    );
    rules
}

/// The rule that hides a class or an id.
fn hiding<'r>(name: &str, rules: &'r [Rule]) -> Option<&'r Rule> {
    rules.iter().find(|Rule { of, pattern }| match of.as_str() {
        "name" => name == pattern,
        "begins" => name.starts_with(pattern),
        "holds" => name.split(['-', '_']).any(|part| part == pattern),
        _ => false,
    })
}

/// The rule that keeps a file back.
fn keeping_back<'r>(path: &str, rules: &'r [Rule]) -> Option<&'r Rule> {
    rules.iter().find(|rule| rule.of == "file" && path.split(['-', '_', '.', '/']).any(|part| part == rule.pattern))
}

/// Whether a word could be a class or an id.
fn is_name(word: &str) -> bool {
    word.starts_with(|c: char| c.is_ascii_lowercase())
        && word.chars().all(|c| matches!(c, 'a'..='z' | '0'..='9' | '-' | '_'))
}

/// No text of a program that names classes and ids has a blocked one in it. Which of its words are classes cannot be told;
/// but words of the interface are elsewhere, and nothing else has to have such a name.
fn no_blocked_names(source: &Source) -> Vec<String> {
    let mut faults = Vec::new();
    if source.is_in(NAMING) {
        let rules = rules();
        each_token(&source.code, &mut |token| {
            for word in token.text().unwrap_or_default().split(' ').filter(|word| is_name(word)) {
                if let Some(Rule { of, pattern }) = hiding(word, &rules) {
                    faults.push(source.fault(token.line, &format!("blockers hide {word}: {of} {pattern}")));
                }
            }
        });
    }
    faults
}

/// The same in a style sheet or a page: what stands behind a dot or a hash, and in `class="…"` and `id="…"`.
fn no_blocked_names_in(path: &str, text: &str) -> Vec<String> {
    let rules = rules();
    let ends = |c: char| !(c.is_ascii_alphanumeric() || c == '-' || c == '_');
    let is_style = Path::new(path).extension().is_some_and(|extension| extension == "css");
    let marked = ['.', '#'].into_iter().filter(|_| is_style);
    let marked = marked.flat_map(|mark| text.split(mark).skip(1)).filter_map(|rest| rest.split(ends).next());
    let quoted = ["class=\"", "id=\""].into_iter().flat_map(|attribute| text.split(attribute).skip(1));
    let quoted = quoted.filter_map(|rest| rest.split('"').next()).flat_map(|value| value.split(' '));
    let hidden =
        marked.chain(quoted).filter(|name| is_name(name)).filter_map(|name| Some((name, hiding(name, &rules)?)));
    hidden.map(|(name, Rule { of, pattern })| format!("{path}: blockers hide {name}: {of} {pattern}")).collect()
}

/// All files in a folder and in those inside of it.
fn files(folder: &str) -> Vec<String> {
    let mut found = Vec::new();
    for entry in fs::read_dir(root().join(folder)).unwrap() {
        let entry = entry.unwrap();
        let path = format!("{folder}/{}", entry.file_name().to_string_lossy());
        if entry.path().is_dir() { found.extend(files(&path)) } else { found.push(path) }
    }
    found
}

#[test]
fn no_class_or_id_is_hidden_by_blockers() {
    hold(no_blocked_names);
    let mut faults = Vec::new();
    for path in files("style").into_iter().chain(files("public")).chain(["index.html".to_owned()]) {
        if [".css", ".html", ".js"].iter().any(|ending| path.ends_with(ending)) {
            faults.extend(no_blocked_names_in(&path, &fs::read_to_string(root().join(&path)).unwrap()));
        }
    }
    none(faults);
    let found = |text: &str| planted(no_blocked_names, "src/ui/a.rs", text);
    assert_eq!(found("fn f() { view! { <button class=\"ds-button share-button\"></button> } }"), 1);
    assert_eq!(found("fn f() { view! { <p id=\"cookie-notice\" class=\"ad-top\"></p> } }"), 2);
    assert_eq!(found("fn f() { el(\"ul\").class(\"advantages social-links\") }"), 1);
    assert_eq!(found("fn f() { el(\"ul\").class(\"advantage-group loading header\") }"), 0);
    assert_eq!(no_blocked_names_in("a.css", ".map .share-bar { } #popup { color: #add; }").len(), 2);
    assert_eq!(no_blocked_names_in("a.html", "<p class=\"lead banner\" id=\"promo-1\">").len(), 2);
    assert_eq!(no_blocked_names_in("a.css", ".advantage, .address-bar { }").len(), 0);
}

#[test]
fn no_file_of_the_site_is_kept_back_by_blockers() {
    let rules = rules();
    // Those that are served as they are, and those that the build names anew, with a hash behind.
    let served = files("public").into_iter().map(|path| path.trim_start_matches("public/").to_owned());
    let page = fs::read_to_string(root().join("index.html")).unwrap();
    let linked = page.split("href=\"").chain(page.split("src=\"")).filter_map(|rest| rest.split('"').next());
    let built = linked.filter(|link| link.contains('.') && !link.contains(' ')).map(str::to_owned);
    let modules = fs::read_to_string(root().join("src/boot/modules.rs")).unwrap();
    let modules: Vec<String> = modules
        .split("#[wasm_split(")
        .skip(1)
        .filter_map(|rest| Some(rest.split([',', ')']).next()?.to_owned()))
        .collect();
    assert!(modules.len() > 1, "the modules are not declared where they should be");
    let faults = served.chain(built).chain(modules).filter_map(|path| {
        let rule = keeping_back(&path, &rules)?;
        Some(format!("blockers keep {path} back: {}", rule.pattern))
    });
    none(faults.collect());
    for blocked in ["share-1a2b.css", "js/ads.js", "demo/cookie_banner.html", "pixel.svg"] {
        assert!(keeping_back(blocked, &rules).is_some(), "{blocked}");
    }
    for free in ["embed.js", "data/plan.json", "asked-1a2b.js", "shared.css", "addresses.json"] {
        assert!(keeping_back(free, &rules).is_none(), "{free}");
    }
}
