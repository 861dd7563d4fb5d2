//! What the views have in common: a heading, and sections.

use leptos::prelude::*;

/// The element that gets the focus when another view is shown.
pub const HEADING_ID: &str = "view-title";

/// The heading of a view, with its language where that is not the page's.
pub fn heading(text: AnyView, lang: Option<String>) -> AnyView {
    view! { <h1 class="ds-heading" data-size="lg" id=HEADING_ID tabindex="-1" lang=lang>{text}</h1> }.into_any()
}

/// A section with a heading; nothing where there is nothing to put in it.
pub fn section(id: &'static str, title: impl Into<String>, content: Option<AnyView>) -> AnyView {
    let Some(content) = content else {
        return ().into_any();
    };
    view! {
        <section aria-labelledby=id>
            <h2 class="ds-heading" data-size="md" id=id>{title.into()}</h2>
            {content}
        </section>
    }
    .into_any()
}
