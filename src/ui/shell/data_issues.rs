//! What is wrong in the data files, told to whoever looks: a fault that nobody sees is never mended.

use leptos::prelude::*;
use plan::issue::{Issue, Severity};
use presenter::text::Texts;

use crate::state::AppState;
use crate::ui::kit::dynamic::dynamic;

pub fn view(app: AppState) -> AnyView {
    dynamic(move || {
        let (issues, count) = app.issues();
        if issues.is_empty() {
            return ().into_any();
        }
        let t = app.texts();
        let more = (count > issues.len()).then(|| {
            view! { <p class="ds-paragraph">{(t.issues.more)(count - issues.len())}</p> }
        });
        let items: Vec<AnyView> = issues.iter().map(|issue| item(t, issue)).collect();
        view! {
            <details class="ds-details data-issues">
                <summary>{(t.issues.title)(count)}</summary>
                <div>
                    <p class="ds-paragraph">{t.issues.lead}</p>
                    <ul class="ds-list" data-size="sm">{items}</ul>
                    {more}
                </div>
            </details>
        }
        .into_any()
    })
}

/// Where it is in the file stands as it stands there, whoever translates the page.
fn item(t: &'static Texts, issue: &Issue) -> AnyView {
    let severity = match issue.severity {
        Severity::Error => t.issues.error,
        Severity::Warning => t.issues.warning,
    };
    let line = issue.line.map(|line| (t.issues.line)(line));
    view! {
        <li><strong>{severity}</strong> " " <code translate="no">{issue.path.clone()}</code> {line} ": " {(t.problem)(&issue.problem)}</li>
    }
    .into_any()
}
