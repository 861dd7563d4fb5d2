//! What changes in the page after it has been rendered does so in one way, that of `src/ui/kit/dynamic.rs`: others, such
//! as a browser that translates, may have taken the nodes away that were rendered.
//!
//! Leptos would also take a closure or a signal as a child of an element, and write into its text. So no child is one,
//! neither in place nor by its name, and no view is made of one.

use std::collections::BTreeSet;

use super::source::{Kind, Source, Token, each_level, each_token, hold, planted};

/// The one place.
const DYNAMIC: &str = "src/ui/kit/dynamic.rs";

/// Types whose values change, as views.
const CHANGING: &[&str] =
    &["Signal", "ReadSignal", "RwSignal", "ArcRwSignal", "ArcSignal", "Memo", "ArcMemo", "Fn", "FnMut"];

/// Elements of Leptos that change what they hold in ways of their own.
const OTHER_WAYS: &[&str] = &["For", "ForEnumerate", "Show", "Suspense", "Transition", "Await", "AnimatedShow"];

/// What writes into the text that stands in a page.
const WRITES: &[&str] = &["set_node_value", "set_data", "set_text", "nodeValue"];

/// Whether a closure begins here.
fn is_closure(tokens: &[Token]) -> bool {
    let first = usize::from(tokens.first().is_some_and(|token| token.is_word("move")));
    tokens.get(first).is_some_and(|token| token.is_mark('|'))
}

/// The names in a file of closures, and of values that change.
fn changing_names(source: &Source) -> BTreeSet<String> {
    let mut names = BTreeSet::new();
    each_level(&source.code, &mut |level: &[Token]| {
        for (at, token) in level.iter().enumerate() {
            // Declared by a value: `let name = move || …`, `let name = RwSignal::new(…)`.
            if token.is_word("let")
                && let (Some(name), Some(equals)) = (level.get(at + 1).and_then(Token::word), level.get(at + 2))
                && equals.is_mark('=')
            {
                let value = &level[at + 3..];
                let is_signal = value.first().and_then(Token::word).is_some_and(|word| CHANGING.contains(&word));
                if is_closure(value) || is_signal {
                    names.insert(name.to_owned());
                }
            }
            // Declared by a type: `name: Signal<…>`, `name: impl Fn() -> String`, `name: Box<dyn Fn()>`.
            if token.is_mark(':')
                && let Some(name) = at.checked_sub(1).and_then(|before| level[before].word())
            {
                let of_type = level[at + 1..].iter().take_while(|token| !token.is_mark(',')).take(5);
                if of_type.filter_map(Token::word).any(|word| CHANGING.contains(&word)) {
                    names.insert(name.to_owned());
                }
            }
        }
    });
    names
}

/// Whether a child changes by itself.
fn changes(tokens: &[Token], names: &BTreeSet<String>) -> bool {
    is_closure(tokens) || matches!(tokens, [name] if name.word().is_some_and(|word| names.contains(word)))
}

/// Nothing in a view changes but in the one way.
fn changes_in_one_way(source: &Source) -> Vec<String> {
    let mut faults = Vec::new();
    if !source.path.starts_with("src/") || source.path == DYNAMIC {
        return faults;
    }
    let names = changing_names(source);
    let fault = |line| source.fault(line, "what changes is made by `dynamic` or `dynamic_text`, in src/ui/kit");
    each_level(&source.code, &mut |level: &[Token]| {
        for (at, token) in level.iter().enumerate() {
            let template = match level.get(at..at + 3) {
                Some([view, mark, template]) if view.is_word("view") && mark.is_mark('!') => template.group('{'),
                _ => None,
            };
            for (at, child) in template.unwrap_or_default().iter().enumerate() {
                let before = at.checked_sub(1).and_then(|before| template.unwrap_or_default().get(before));
                let is_value = before.is_some_and(|before| before.is_mark('='));
                let is_other = before.is_some_and(|before| before.is_mark('<'))
                    && child.word().is_some_and(|word| OTHER_WAYS.contains(&word));
                let is_changing = child.group('{').is_some_and(|inner| !is_value && changes(inner, &names));
                if is_other || is_changing {
                    faults.push(fault(child.line));
                }
            }
            // A view that is made of a closure or a signal outside of a template.
            let is_part_of_more =
                at.checked_sub(1).is_some_and(|before| level[before].is_mark('.') || level[before].word().is_some());
            let is_made = level.get(at + 1).is_some_and(|next| next.is_mark('.'))
                && level.get(at + 2).is_some_and(|next| next.is_word("into_any"))
                && !is_part_of_more;
            let is_closure = matches!(&token.kind, Kind::Group('(', inner) if is_closure(inner));
            if is_made && (is_closure || token.word().is_some_and(|word| names.contains(word))) {
                faults.push(fault(token.line));
            }
        }
    });
    each_token(&source.code, &mut |token| {
        if token.word().is_some_and(|word| WRITES.contains(&word)) {
            faults.push(fault(token.line));
        }
    });
    faults
}

#[test]
fn what_changes_does_so_in_one_way() {
    hold(changes_in_one_way);
    let found = |text: &str| planted(changes_in_one_way, "src/ui/views/a.rs", text);
    assert_eq!(found("fn f() { view! { <p>{move || app.texts().title}</p> } }"), 1);
    assert_eq!(found("fn f() { view! { <p>{|| g()}</p> <b>\"a\" {move || { h() }}</b> } }"), 2);
    assert_eq!(found("fn f() { let told = RwSignal::new(\"\"); view! { <p role=\"status\">{told}</p> } }"), 1);
    assert_eq!(found("fn f() { let name = move || g(); view! { <h1>{name}</h1> <p>{name.into_any()}</p> } }"), 2);
    assert_eq!(found("fn f(text: impl Fn() -> String + Send) -> AnyView { heading(text.into_any(), None) }"), 1);
    assert_eq!(found("fn f() { let s = || (move || g()).into_any(); view! { <Show when=a>b</Show> } }"), 2);
    assert_eq!(found("fn f(title: Signal<&'static str>) { view! { <h2>{title}</h2> } }"), 1);
    assert_eq!(found("struct Content { close: Box<dyn Fn() -> String> }\nfn f() { view! { <b>{close}</b> } }"), 1);
    assert_eq!(found("fn f(node: &Node) { node.set_node_value(Some(\"a\")) }"), 1);
    assert_eq!(found("fn f(on: Signal<bool>) { view! { <p hidden=on class=move || g()>{h(on)} {text}</p> } }"), 0);
    assert_eq!(found("fn f() { view! { <p>{dynamic_text(move || g())}</p> }.into_any() }"), 0);
    assert_eq!(found("fn f() { items.map(|item| view! { <li>{item}</li> }.into_any()) }"), 0);
}
