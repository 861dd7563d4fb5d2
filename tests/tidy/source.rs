//! Rust files, read as trees of tokens: comments and layout are gone, strings are one token each.

use std::fs;
use std::path::{Path, PathBuf};

use proc_macro2::{Delimiter, TokenStream, TokenTree};

/// A file of the explorer or of one of the crates beside it.
pub struct Source {
    /// From the project's folder: `src/ui/mod.rs`, `crates/plan/src/model.rs`.
    pub path: String,
    /// All of it, as it was written.
    pub text: String,
    /// Without its tests and its documentation.
    pub code: Vec<Token>,
}

#[derive(Debug, Clone)]
pub struct Token {
    pub line: usize,
    pub kind: Kind,
}

#[derive(Debug, Clone)]
pub enum Kind {
    Word(String),
    Mark(char),
    /// What stands between the quotes of a string literal; escapes are not undone.
    Text(String),
    /// A number or a character.
    Other,
    /// `( … )`, `[ … ]` or `{ … }`, by the opening one.
    Group(char, Vec<Token>),
}

impl Token {
    pub fn word(&self) -> Option<&str> {
        match &self.kind {
            Kind::Word(word) => Some(word),
            _ => None,
        }
    }

    pub fn text(&self) -> Option<&str> {
        match &self.kind {
            Kind::Text(text) => Some(text),
            _ => None,
        }
    }

    pub fn group(&self, opening: char) -> Option<&[Token]> {
        match &self.kind {
            Kind::Group(found, inner) if *found == opening => Some(inner),
            _ => None,
        }
    }

    pub fn is_mark(&self, mark: char) -> bool {
        matches!(self.kind, Kind::Mark(found) if found == mark)
    }

    pub fn is_word(&self, word: &str) -> bool {
        self.word() == Some(word)
    }
}

/// A path to an item, with the line where it begins.
pub struct PathUse {
    pub parts: Vec<String>,
    pub line: usize,
}

impl Source {
    pub fn new(path: &str, text: &str) -> Self {
        let stream: TokenStream = text.parse().unwrap_or_else(|error| panic!("{path}: {error}"));
        Self { path: path.to_owned(), text: text.to_owned(), code: tokens(stream) }
    }

    /// A fault, with its place as editors and terminals know it.
    pub fn fault(&self, line: usize, what: &str) -> String {
        format!("{}:{line}: {what}", self.path)
    }

    /// Whether the file is one of these, or in one of these folders (`src/browser/`).
    pub fn is_in(&self, places: &[&str]) -> bool {
        places.iter().any(|place| if place.ends_with('/') { self.path.starts_with(place) } else { self.path == *place })
    }

    /// The crate that the file is of: `plan` for `crates/plan/src/model.rs`, `src` for the explorer's own.
    pub fn crate_name(&self) -> &str {
        self.path.strip_prefix("crates/").and_then(|path| path.split('/').next()).unwrap_or("src")
    }

    /// The file's path inside of its crate's sources: `ui/mod.rs`.
    pub fn inner_path(&self) -> &str {
        self.path.split_once("src/").map_or(self.path.as_str(), |(_, inner)| inner)
    }

    /// Where in the crate the file's items are: `["map", "view"]`.
    pub fn module(&self) -> Vec<String> {
        let path = self.inner_path().trim_end_matches(".rs");
        let path = path.strip_suffix("/mod").unwrap_or(path);
        if matches!(path, "lib" | "main") { Vec::new() } else { path.split('/').map(str::to_owned).collect() }
    }

    /// Every path with `::` in it and every `use`. Paths into this crate are told from its root and
    /// begin with `crate`.
    pub fn paths(&self) -> Vec<PathUse> {
        let mut found = Vec::new();
        find_paths(&self.code, &mut found);
        for PathUse { parts, .. } in &mut found {
            let up = parts.iter().take_while(|part| *part == "super").count();
            if up > 0 || parts.first().is_some_and(|part| part == "self") {
                let module = self.module();
                let outer = module.iter().take(module.len().saturating_sub(up)).cloned();
                let inner = parts.split_off(up.max(1));
                *parts = std::iter::once("crate".to_owned()).chain(outer).chain(inner).collect();
            }
        }
        found
    }
}

fn find_paths(level: &[Token], found: &mut Vec<PathUse>) {
    let mut at = 0;
    while let Some(token) = level.get(at) {
        let before = at.checked_sub(1).and_then(|before| level.get(before));
        let is_member = before.is_some_and(|before| before.is_mark('.') || before.is_mark(':'));
        let is_used = before.is_some_and(|before| before.is_word("use"));
        if is_used || token.word().is_some() && colons(level, at + 1) && !is_member {
            at += read_path(&level[at..], &[], found);
            continue;
        }
        if let Kind::Group(_, inner) = &token.kind {
            find_paths(inner, found);
        }
        at += 1;
    }
}

/// Reads a path, or a tree of paths, and returns how many tokens it has.
fn read_path(tokens: &[Token], before: &[String], found: &mut Vec<PathUse>) -> usize {
    let mut parts = before.to_vec();
    let mut at = 0;
    while let Some(token) = tokens.get(at) {
        if let Some(word) = token.word() {
            parts.push(word.to_owned());
        } else if let Some(branches) = token.group('{') {
            for branch in branches.split(|token| token.is_mark(',')).filter(|branch| !branch.is_empty()) {
                read_path(branch, &parts, found);
            }
            return at + 1;
        } else {
            break;
        }
        at += 1;
        if !colons(tokens, at) {
            break;
        }
        at += 2;
    }
    found.push(PathUse { parts, line: tokens[0].line });
    at.max(1)
}

/// Whether `::` stands here.
fn colons(level: &[Token], at: usize) -> bool {
    let is_colon = |at: usize| level.get(at).is_some_and(|token| token.is_mark(':'));
    is_colon(at) && is_colon(at + 1)
}

/// Goes through a list of tokens and through every group in it.
pub fn each_level<'t>(level: &'t [Token], visit: &mut dyn FnMut(&'t [Token])) {
    visit(level);
    for token in level {
        if let Kind::Group(_, inner) = &token.kind {
            each_level(inner, visit);
        }
    }
}

/// Goes through all tokens, one after the other.
pub fn each_token<'t>(level: &'t [Token], visit: &mut dyn FnMut(&'t Token)) {
    each_level(level, &mut |level| level.iter().for_each(&mut *visit));
}

/// Leaves out what is compiled only for tests, and documentation.
fn tokens(stream: TokenStream) -> Vec<Token> {
    let mut kept = Vec::new();
    let mut trees = stream.into_iter().peekable();
    while let Some(tree) = trees.next() {
        let line = tree.span().start().line;
        let kind = match tree {
            TokenTree::Punct(mark) if mark.as_char() == '#' => {
                trees.next_if(|tree| matches!(tree, TokenTree::Punct(mark) if mark.as_char() == '!'));
                let Some(TokenTree::Group(attribute)) = trees.next() else { continue };
                let text = attribute.stream().to_string().replace(' ', "");
                if text == "cfg(test)" || text == "test" {
                    // The item ends with its body or with a semicolon.
                    trees.by_ref().find(|tree| match tree {
                        TokenTree::Group(group) => group.delimiter() == Delimiter::Brace,
                        TokenTree::Punct(mark) => mark.as_char() == ';',
                        _ => false,
                    });
                }
                // Attributes say nothing that a rule is about.
                continue;
            }
            TokenTree::Punct(mark) => Kind::Mark(mark.as_char()),
            TokenTree::Ident(word) => Kind::Word(word.to_string()),
            TokenTree::Literal(literal) => match literal.to_string() {
                text if text.starts_with('\'') || text.starts_with("b'") => Kind::Other,
                text => match (text.find('"'), text.rfind('"')) {
                    (Some(start), Some(end)) => Kind::Text(text[start + 1..end].to_owned()),
                    _ => Kind::Other,
                },
            },
            TokenTree::Group(group) => match group.delimiter() {
                Delimiter::Parenthesis => Kind::Group('(', tokens(group.stream())),
                Delimiter::Bracket => Kind::Group('[', tokens(group.stream())),
                Delimiter::Brace => Kind::Group('{', tokens(group.stream())),
                Delimiter::None => {
                    kept.extend(tokens(group.stream()));
                    continue;
                }
            },
        };
        kept.push(Token { line, kind });
    }
    kept
}

pub fn root() -> &'static Path {
    Path::new(env!("CARGO_MANIFEST_DIR"))
}

/// The Rust files of the explorer and of the crates beside it. Commands of the project itself are not among them.
pub fn sources() -> Vec<Source> {
    let mut paths = Vec::new();
    for folder in
        ["src", "crates/plan/src", "crates/presenter/src", "crates/cards/src", "crates/site/src", "crates/cli/src"]
    {
        find(&root().join(folder), &mut paths);
    }
    paths.sort();
    let read = |path: &PathBuf| {
        let name = path.strip_prefix(root()).unwrap().to_string_lossy().replace('\\', "/");
        Source::new(&name, &fs::read_to_string(path).unwrap())
    };
    let sources: Vec<_> = paths.iter().map(read).collect();
    assert!(sources.len() > 50, "the sources are not where they should be");
    sources
}

fn find(folder: &Path, found: &mut Vec<PathBuf>) {
    for entry in fs::read_dir(folder).unwrap() {
        let path = entry.unwrap().path();
        if path.is_dir() {
            find(&path, found);
        } else if path.extension().is_some_and(|extension| extension == "rs") {
            found.push(path);
        }
    }
}

/// Holds a rule against every file.
pub fn hold(rule: impl Fn(&Source) -> Vec<String>) {
    none(sources().iter().flat_map(rule).collect());
}

/// Fails with all faults, one a line.
pub fn none(faults: Vec<String>) {
    assert!(faults.is_empty(), "\n{}\n", faults.join("\n"));
}

/// Holds a rule against a planted file and returns how many faults it finds.
pub fn planted(rule: impl Fn(&Source) -> Vec<String>, path: &str, text: &str) -> usize {
    rule(&Source::new(path, text)).len()
}

#[test]
fn tests_comments_and_documentation_are_no_code() {
    let text = "//! leptos::a\n/* leptos::b */ /// leptos::c\n#[cfg(test)]\nmod tests { fn a() { leptos::d() } }\n\
                #[cfg(test)] use leptos::e;\nconst A: &str = \"leptos::f\"; const B: char = '\"';";
    assert!(Source::new("src/a.rs", text).paths().is_empty());
}

#[test]
fn paths_are_found_wherever_they_stand() {
    let text =
        "use super::{a, b::{c, d}};\npub(crate) fn f(x: &e::F) { x.g(|| crate::h::i()) }\nuse j as k;\nuse self::l;";
    let paths = Source::new("src/room/file.rs", text).paths();
    let found: Vec<_> = paths.iter().map(|path| (path.line, path.parts.join("::"))).collect();
    let expected = [
        (1, "crate::room::a"),
        (1, "crate::room::b::c"),
        (1, "crate::room::b::d"),
        (2, "e::F"),
        (2, "crate::h::i"),
        (3, "j"),
        (4, "crate::room::file::l"),
    ];
    let mut found: Vec<_> = found.iter().map(|(line, path)| (*line, path.as_str())).collect();
    found.sort_unstable_by_key(|(line, _)| *line);
    assert_eq!(found, expected);
}
