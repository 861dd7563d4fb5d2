//! Something long, folded away until the reader wants it.

use leptos::prelude::*;

use super::progressive::{Part, in_turns, on_demand};

/// When what is folded is rendered.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Rendering {
    /// In its turn, so that the browser finds words in it.
    InTurn,
    /// When it is unfolded, because it is too long to be rendered for nobody.
    OnDemand,
}

/// A summary that unfolds a part. It is open from the beginning, or later, where `is_asked_for` says so.
pub fn view(
    summary: &'static str,
    is_asked_for: impl Fn() -> bool + Send + Sync + 'static,
    rendering: Rendering,
    inside: Part,
) -> AnyView {
    let is_wanted = RwSignal::new(untrack(&is_asked_for));
    // The browser tells of each unfolding here: the reader's, the address's and that for paper.
    let unfold = move |_| {
        if !is_wanted.get_untracked() {
            is_wanted.set(true);
        }
    };
    let is_on_demand = rendering == Rendering::OnDemand || is_wanted.get_untracked();
    let inside = if is_on_demand { on_demand(is_wanted, inside) } else { in_turns(vec![inside]) };
    view! {
        <details class="ds-details" open=is_asked_for on:toggle=unfold>
            <summary>{summary}</summary>
            <div>{inside}</div>
        </details>
    }
    .into_any()
}
