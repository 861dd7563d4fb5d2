//! What the program never does.

use std::fs;

use super::source::{Kind, Source, Token, each_level, hold, none, planted, root};

/// Macros that stop the program or write to a console.
const MACROS: &[&str] = &[
    "panic",
    "unreachable",
    "todo",
    "unimplemented",
    "assert",
    "assert_eq",
    "assert_ne",
    "dbg",
    "print",
    "println",
    "eprint",
    "eprintln",
];

/// Names, in Rust and in JavaScript, of what takes a text for HTML or for code.
const HTML: &[&str] = &[
    "inner_html",
    "innerHTML",
    "outer_html",
    "outerHTML",
    "insert_adjacent_html",
    "insertAdjacentHTML",
    "dangerously",
    "create_contextual_fragment",
    "createContextualFragment",
    "document.write",
    "eval(",
    "new Function",
    "srcdoc",
];

/// Nothing stops the program: whatever a file or a reader does, what can be shown is shown.
fn never_stops(source: &Source) -> Vec<String> {
    let mut faults = Vec::new();
    each_level(&source.code, &mut |level: &[Token]| {
        for three in level.windows(3) {
            let called = three[2].group('(').is_some();
            if three[0].is_mark('.') && called && (three[1].is_word("unwrap") || three[1].is_word("expect")) {
                faults.push(source.fault(three[1].line, "`unwrap` and `expect` stop the program"));
            }
        }
        for (name, mark, of) in level.windows(3).map(|three| (&three[0], &three[1], &three[2])) {
            let is_command = source.crate_name() == "cli";
            let is_macro = mark.is_mark('!') && matches!(of.kind, Kind::Group(..));
            if is_macro
                && name.word().is_some_and(|name| MACROS.contains(&name) && !(is_command && name.contains("print")))
            {
                faults.push(source.fault(name.line, "this stops the program or writes to a console"));
            }
        }
    });
    faults
}

/// Text is text. The rule also minds words in strings, which can name properties of JavaScript.
fn no_html(path: &str, text: &str) -> Vec<String> {
    let lines = text.lines().enumerate();
    let found = lines.filter(|(_, line)| HTML.iter().any(|name| line.contains(name)));
    found.map(|(at, _)| format!("{path}:{}: text taken for HTML or code", at + 1)).collect()
}

#[test]
fn nothing_stops_the_program() {
    hold(never_stops);
    let found = |text: &str| planted(never_stops, "src/a.rs", text);
    assert_eq!(found("fn f(x: Option<u8>) { x.unwrap(); x.expect(\"so\"); todo!() }"), 3);
    assert_eq!(found("fn f() { g(|| { dbg!(1); println!(); panic!(\"no\") }) }"), 3);
    assert_eq!(found("fn f(x: Option<u8>) -> u8 { x.unwrap_or(7) }"), 0);
    assert_eq!(found("#[cfg(test)] mod tests { fn f() { g().unwrap() } }"), 0);
}

#[test]
fn nothing_is_read_as_html() {
    hold(|source| no_html(&source.path, &source.text));
    let mut faults = Vec::new();
    for name in ["index.html", "Trunk.toml"] {
        faults.extend(no_html(name, &fs::read_to_string(root().join(name)).unwrap()));
    }
    for entry in fs::read_dir(root().join("public")).unwrap() {
        let path = entry.unwrap().path();
        if path.extension().is_some_and(|extension| extension == "js") {
            faults.extend(no_html(&path.to_string_lossy(), &fs::read_to_string(&path).unwrap()));
        }
    }
    none(faults);
    assert_eq!(no_html("a.rs", "view! { <p inner_html=text></p> }").len(), 1);
    assert_eq!(no_html("a.js", "\n  element.innerHTML = text;"), ["a.js:2: text taken for HTML or code"]);
}
