//! Links: to other views, and out.

use leptos::prelude::*;
use presenter::route::Route;

use super::context::Context;

/// A link to another view.
pub fn to_view(route: &Route, text: impl Into<String>) -> AnyView {
    view! { <a class="ds-link" href=route.to_hash()>{text.into()}</a> }.into_any()
}

/// The same, called by words of the plan.
pub fn to_words(cx: &Context, route: &Route, words: &str) -> AnyView {
    view! { <a class="ds-link" href=route.to_hash() lang=cx.lang()>{words.to_owned()}</a> }.into_any()
}

/// A link out of the explorer. It opens a window of its own: inside an article, the reader would
/// else lose the article.
pub fn out(url: &str, text: impl Into<String>, lang: Option<String>) -> AnyView {
    view! {
        <a class="ds-link link-out" href=url.to_owned() target="_blank" rel="noopener noreferrer" lang=lang>{text.into()}</a>
    }
    .into_any()
}
