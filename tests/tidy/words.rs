//! Every word of the interface is in the room of texts, `crates/presenter/src/text`, and every text there is shown somewhere.
//!
//! What is a word of the interface and what is a class, an id or an event cannot be told from a
//! string alone. So there are four rules, each about a way in which words slip in:
//!
//! * nowhere outside the room of texts does a string hold a letter beyond a–z: æ, ø and å give Norwegian away;
//! * in a template, a string that is a child, or the value of an attribute that is read aloud, has no letters;
//! * a string that is given to a function which shows it has no letters;
//! * any other string of the interface's rooms that holds a space is a list of classes, and none begins
//!   like a sentence.

use std::collections::BTreeSet;

use super::source::{Kind, Source, Token, each_level, each_token, hold, none, planted, sources};

/// The room of texts.
const TEXTS: &str = "crates/presenter/src/text/";

/// The rooms that the reader sees something of.
const INTERFACE: &[&str] = &["src/ui/", "src/map/", "src/browser/", "src/state/"];

/// Attributes that people get to know.
const READ_ALOUD: &[&str] = &[
    "aria-label",
    "aria-description",
    "aria-roledescription",
    "aria-valuetext",
    "aria-placeholder",
    "alt",
    "title",
    "placeholder",
    "label",
    "summary",
    "content",
];

/// Functions that show a text, and which of their arguments it is.
const SHOWING: &[(&str, usize)] = &[
    ("heading", 0),
    ("section", 1),
    ("to_view", 1),
    ("out", 1),
    ("empty", 0),
    ("loading", 0),
    ("note", 0),
    ("row", 0),
    ("text_element", 2),
    ("set_title", 0),
    ("set_text_content", 0),
];

/// Words that begin with a capital and are not for the reader: a key, Leaflet's global object, a
/// calling convention.
const NAMES: &[&str] = &[
    "Enter",
    "Escape",
    "ArrowLeft",
    "ArrowRight",
    "ArrowUp",
    "ArrowDown",
    "Home",
    "End",
    "PageUp",
    "PageDown",
    "L",
    "C",
];

/// Letters of words; not those inside the `{…}` of a format.
fn has_letters(text: &str) -> bool {
    without_holes(text).chars().any(char::is_alphabetic)
}

fn without_holes(text: &str) -> String {
    let mut depth = 0_usize;
    let mut kept = String::new();
    for character in text.replace("\\u{", "{").chars() {
        match character {
            '{' => depth += 1,
            '}' => depth = depth.saturating_sub(1),
            _ if depth == 0 => kept.push(character),
            _ => {}
        }
    }
    kept
}

/// Classes and the like: words of a–z, digits and hyphens, at least one with a hyphen.
fn is_classes(text: &str) -> bool {
    let words = without_holes(text);
    words.chars().all(|c| matches!(c, 'a'..='z' | '0'..='9' | '-' | ' ')) && words.contains('-')
}

/// A question to the style sheet: `(pointer: coarse)`.
fn is_media_query(text: &str) -> bool {
    text.starts_with('(') && text.ends_with(')') && text.contains(": ")
}

/// No letters beyond a–z outside the room of texts.
fn no_norwegian(source: &Source) -> Vec<String> {
    let mut faults = Vec::new();
    if !source.is_in(&[TEXTS]) {
        each_token(&source.code, &mut |token| {
            if token.text().is_some_and(|text| text.chars().any(|c| c.is_alphabetic() && !c.is_ascii())) {
                faults.push(source.fault(token.line, "words belong in crates/presenter/src/text"));
            }
        });
    }
    faults
}

/// No words as children in templates, nor in attributes that are read aloud.
fn no_words_in_templates(source: &Source) -> Vec<String> {
    let mut faults = Vec::new();
    each_level(&source.code, &mut |level: &[Token]| {
        for three in level.windows(3) {
            if let (true, true, Some(template)) = (three[0].is_word("view"), three[1].is_mark('!'), three[2].group('{'))
            {
                words_in(source, template, &mut faults);
            }
        }
    });
    faults
}

fn words_in(source: &Source, template: &[Token], faults: &mut Vec<String>) {
    for (at, token) in template.iter().enumerate() {
        let before = template.get(..at).unwrap_or_default();
        let text = match &token.kind {
            Kind::Text(text) => text,
            // A child in braces that is nothing but a string.
            Kind::Group('{', inner) => match inner.as_slice() {
                [Token { kind: Kind::Text(text), .. }] => text,
                _ => continue,
            },
            _ => continue,
        };
        let is_shown = match before.split_last() {
            Some((equals, name)) if equals.is_mark('=') => READ_ALOUD.contains(&attribute(name).as_str()),
            _ => true,
        };
        if is_shown && has_letters(text) {
            faults.push(source.fault(token.line, "words belong in crates/presenter/src/text"));
        }
    }
}

/// The name of an attribute, which ends here: `aria-label`.
fn attribute(tokens: &[Token]) -> String {
    let mut name = String::new();
    for token in tokens.iter().rev() {
        match &token.kind {
            Kind::Word(word) if name.is_empty() || name.starts_with(['-', ':']) => name.insert_str(0, word),
            Kind::Mark(mark @ ('-' | ':')) if !name.starts_with(['-', ':']) => name.insert(0, *mark),
            _ => break,
        }
    }
    name
}

/// No words for functions that show them, nor as views of their own.
fn no_words_handed_on(source: &Source) -> Vec<String> {
    let mut faults = Vec::new();
    each_level(&source.code, &mut |level: &[Token]| {
        for (at, token) in level.iter().enumerate() {
            let showing = SHOWING.iter().find(|(name, _)| token.is_word(name));
            let arguments = level.get(at + 1).and_then(|next| next.group('('));
            if let (Some((_, which)), Some(arguments)) = (showing, arguments) {
                let argument = arguments.split(|token| token.is_mark(',')).nth(*which).unwrap_or_default();
                each_token(argument, &mut |token| {
                    if token.text().is_some_and(has_letters) {
                        faults.push(source.fault(token.line, "words belong in crates/presenter/src/text"));
                    }
                });
            }
            if token.text().is_some_and(has_letters)
                && level.iter().skip(at).take(6).any(|next| next.is_word("into_any"))
            {
                faults.push(source.fault(token.line, "words belong in crates/presenter/src/text"));
            }
        }
    });
    faults
}

/// No sentences anywhere else in the rooms of the interface.
fn no_sentences(source: &Source) -> Vec<String> {
    let mut faults = Vec::new();
    if source.is_in(INTERFACE) {
        each_level(&source.code, &mut |level: &[Token]| {
            for (at, token) in level.iter().enumerate() {
                let Some(text) = token.text() else { continue };
                // Attributes have a rule of their own.
                let is_value = at > 0 && level[at - 1].is_mark('=');
                let words = without_holes(text);
                let is_sentence = words.starts_with(|c: char| c.is_uppercase()) && !NAMES.contains(&text);
                let has_space = has_letters(text) && words.contains(' ') && !is_classes(text) && !is_media_query(text);
                if is_sentence || has_space && !is_value {
                    faults.push(
                        source.fault(token.line, "this reads like a sentence; those are in crates/presenter/src/text"),
                    );
                }
            }
        });
    }
    faults
}

/// The fields of the structs of `texts.rs`: the struct and the field.
fn fields(source: &Source) -> Vec<(String, String)> {
    let mut fields = Vec::new();
    for three in source.code.windows(3) {
        let (Some(name), Some(body)) = (three[1].word(), three[2].group('{')) else { continue };
        if three[0].is_word("struct") {
            let declared = body.windows(3).filter(|three| three[0].is_word("pub") && three[2].is_mark(':'));
            fields.extend(declared.filter_map(|three| Some((name.to_owned(), three[1].word()?.to_owned()))));
        }
    }
    fields
}

/// Every `.a.b` of a file.
fn members(source: &Source, found: &mut BTreeSet<(String, String)>) {
    each_level(&source.code, &mut |level: &[Token]| {
        for four in level.windows(4).filter(|four| four[1].is_mark('.')) {
            if let (Some(of), Some(member)) = (four[0].word(), four[2].word()) {
                found.insert((of.to_owned(), member.to_owned()));
            }
        }
        if let [.., of, dot, member] = level
            && dot.is_mark('.')
            && let (Some(of), Some(member)) = (of.word(), member.word())
        {
            found.insert((of.to_owned(), member.to_owned()));
        }
    });
}

/// The texts that nothing shows: fields of `texts.rs` that are named in no other file.
fn unused<'s>(text: &Source, others: impl Iterator<Item = &'s Source>) -> Vec<String> {
    let mut used = BTreeSet::new();
    others.for_each(|source| members(source, &mut used));
    members(text, &mut used);
    let of = |group: &str| match group {
        // What the views call them.
        "Texts" => vec!["t".to_owned(), "texts".to_owned(), "self".to_owned()],
        group => vec![snake_case(group)],
    };
    let is_used = |group: &str, field: &str| of(group).iter().any(|of| used.contains(&(of.clone(), field.to_owned())));
    let unused = fields(text).into_iter().filter(|(group, field)| !is_used(group, field));
    unused.map(|(group, field)| format!("{}: nothing shows `{group}.{field}`", text.path)).collect()
}

fn snake_case(name: &str) -> String {
    let mut snake = String::new();
    for (at, letter) in name.char_indices() {
        if at > 0 && letter.is_uppercase() {
            snake.push('_');
        }
        snake.extend(letter.to_lowercase());
    }
    snake
}

#[test]
fn norwegian_is_in_the_room_of_texts() {
    hold(no_norwegian);
    assert_eq!(planted(no_norwegian, "src/ui/a.rs", r#"fn f() { g("Søk") }"#), 1);
    assert_eq!(planted(no_norwegian, "crates/plan/src/a.rs", r#"const A: &str = "fortrinn og områder";"#), 1);
    assert_eq!(planted(no_norwegian, "crates/plan/src/a.rs", r#"const A: &str = " – "; const B: char = 'å';"#), 0);
    assert_eq!(planted(no_norwegian, "crates/presenter/src/text/nb.rs", r#"const A: &str = "Søk";"#), 0);
}

#[test]
fn templates_hold_no_words() {
    hold(no_words_in_templates);
    let found = |template: &str| {
        planted(no_words_in_templates, "src/ui/a.rs", &format!("fn f() {{ g(|| view! {{ {template} }}) }}"))
    };
    assert_eq!(found(r#"<p>"nyheter"</p>"#), 1);
    assert_eq!(found(r#"<p>{"nyheter"}</p>"#), 1);
    assert_eq!(found(r#"<nav aria-label="meny" class="main-nav"></nav>"#), 1);
    assert_eq!(found(r#"<img alt={"kart"} />"#), 1);
    assert_eq!(found(r#"<ul>{list.map(|x| view! { <li>"og " {x}</li> })}</ul>"#), 1);
    assert_eq!(found(r#"<a class="ds-link out" target="_blank" on:click=move |_| go("x")>{name} " – " "0"</a>"#), 0);
}

#[test]
fn words_are_not_handed_on() {
    hold(no_words_handed_on);
    let found = |code: &str| planted(no_words_handed_on, "src/ui/a.rs", &format!("fn f() {{ {code} }}"));
    assert_eq!(found(r#"heading("nyheter")"#), 1);
    assert_eq!(found(r#"links::to_view(&route, format!("se {count}"))"#), 1);
    assert_eq!(found(r#""ingen".into_any()"#), 1);
    assert_eq!(found(r#""ingen".to_owned().into_any()"#), 1);
    assert_eq!(found(r#"section("news", t.news.title, content); "–".into_any()"#), 0);
}

#[test]
fn no_string_reads_like_a_sentence() {
    hold(no_sentences);
    let found = |code: &str| planted(no_sentences, "src/ui/a.rs", &format!("fn f() {{ {code} }}"));
    assert_eq!(found(r#"let a = show("Nyheter");"#), 1);
    assert_eq!(found(r#"g(format!("{count} saker"))"#), 1);
    assert_eq!(found(r#"g("alle nyheter")"#), 1);
    assert_eq!(found(r#"g("map-label is-major", format!("{}: {name} ({year})", a), "(pointer: coarse)")"#), 0);
}

#[test]
fn every_text_is_shown() {
    let sources = sources();
    let text = sources.iter().find(|source| source.path == "crates/presenter/src/text/texts.rs").unwrap();
    // A language fills texts in; that is not showing them.
    let others =
        || sources.iter().filter(|source| !source.is_in(&[TEXTS]) || source.path == "crates/presenter/src/text/mod.rs");
    assert!(fields(text).len() > 100);
    none(unused(text, others()));
    let planted = Source::new(
        "crates/presenter/src/text/texts.rs",
        "pub struct Nav { pub skip: &'static str, pub jump: &'static str }",
    );
    let user = Source::new("src/ui/a.rs", "fn f() { g(t.nav.skip) }");
    assert_eq!(unused(&planted, [&user].into_iter()), ["crates/presenter/src/text/texts.rs: nothing shows `Nav.jump`"]);
}
