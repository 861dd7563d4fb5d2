//! What a page says while it starts, and where it cannot.

use presenter::markup::escaped;
use presenter::text::Texts;
use presenter::text::start::{Linked, start_texts};

/// The notes of a page. `path` leads to it from the folder of the site.
pub fn notes(texts: &Texts, path: &str) -> String {
    let t = start_texts(texts);
    let address = if path.is_empty() { "./" } else { path };
    let linked = |Linked { before, link, after }: &Linked| {
        format!("{} <a href=\"{}\">{}</a>{}", escaped(before), escaped(address), escaped(link), escaped(after))
    };
    let opening = |kind: &str| format!("<p class=\"start-note\" data-start=\"{kind}\" hidden>");
    let notes = [
        ("loading", escaped(t.loading)),
        ("failed", linked(&t.failed)),
        ("late", linked(&t.late)),
        ("old", escaped(t.old_browser)),
    ];
    let mut html: String = notes.map(|(kind, inside)| [&opening(kind), inside.as_str(), "</p>"].concat()).concat();
    html.push_str(&["<noscript><p class=\"start-note\">", &escaped(t.no_script), "</p></noscript>"].concat());
    html
}
