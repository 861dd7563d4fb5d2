//! Links: to other views, and out.

use super::Shown;
use crate::html::{Html, el};
use crate::route::Route;

/// A link to another view; what it says is still to come.
pub fn to(shown: Shown, route: &Route) -> Html {
    el("a").class("ds-link").attr("href", &shown.address(route))
}

/// A link to another view.
pub fn to_view(shown: Shown, route: &Route, text: &str) -> Html {
    to(shown, route).text(text)
}

/// The same, called by words of the plan.
pub fn to_words(shown: Shown, route: &Route, words: &str) -> Html {
    to(shown, route).lang(shown.lang()).text(words)
}

/// A link out of the explorer. It opens a window of its own: inside an article, the reader would
/// else lose the article.
pub fn out(url: &str, text: &str, lang: Option<&str>) -> Html {
    el("a")
        .class("ds-link link-out")
        .attr("href", url)
        .attr("target", "_blank")
        .attr("rel", "noopener noreferrer")
        .lang(lang)
        .text(text)
}
