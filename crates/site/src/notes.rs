//! What a page says while it starts, and where it cannot.

use presenter::markup::escaped;
use presenter::text::{Linked, Texts};

/// The notes of a page. `path` leads to it from the folder of the site.
pub fn notes(texts: &Texts, path: &str) -> String {
    let t = &texts.start;
    let address = if path.is_empty() { "./" } else { path };
    let linked = |Linked { before, link, after }: &Linked| {
        format!("{} <a href=\"{}\">{}</a>{}", escaped(before), escaped(address), escaped(link), escaped(after))
    };
    let note = |kind: &str, inside: &str| format!("<p class=\"start-note\" data-start=\"{kind}\" hidden>{inside}</p>");
    [
        note("loading", &escaped(t.loading)),
        note("failed", &linked(&t.failed)),
        note("late", &linked(&t.late)),
        note("old", &escaped(t.old_browser)),
        format!("<noscript><p class=\"start-note\">{}</p></noscript>", escaped(t.no_script)),
    ]
    .concat()
}
