//! A statement with what makes it trustworthy: its age, its sources, its doubts.

use leptos::prelude::*;
use plan::date::PlanDate;
use plan::model::{DateClaim, Link, SourceId, Statement};

use super::context::Context;
use super::{links, words};

/// A statement as a paragraph with its small print.
pub fn paragraph(cx: &Context, statement: &Statement) -> AnyView {
    let lang = || cx.lang_of(statement.lang.as_ref());
    let title = statement.title.clone().map(|title| view! { <strong>{title} ". "</strong> });
    let print = SmallPrint {
        when: statement.date,
        as_of: statement.as_of,
        own_words: statement.own_words,
        ..SmallPrint::default()
    };
    view! {
        <div class="statement">
            <p class="ds-paragraph" lang=lang()>{title} {statement.text.clone()}</p>
            {statement.note.clone().map(|text| note(text, lang()))}
            {claims(cx, &statement.claims)}
            {small_print(cx, &print, &statement.sources)}
        </div>
    }
    .into_any()
}

/// Statements as a list.
pub fn list(cx: &Context, statements: &[Statement]) -> AnyView {
    let items: Vec<AnyView> =
        statements.iter().map(|statement| view! { <li>{paragraph(cx, statement)}</li> }.into_any()).collect();
    view! { <ul class="plain-list statements">{items}</ul> }.into_any()
}

/// A remark that a careful reader should see, with its language where that is not the interface's.
pub fn note(text: String, lang: Option<String>) -> AnyView {
    view! { <p class="ds-paragraph note" data-size="sm" lang=lang>{text}</p> }.into_any()
}

/// What the sources say where they do not agree on a date.
fn claims(cx: &Context, claims: &[DateClaim]) -> Option<AnyView> {
    if claims.is_empty() {
        return None;
    }
    let t = cx.texts;
    let items: Vec<AnyView> = claims
        .iter()
        .map(|claim| {
            let note = claim.note.as_ref().map(|note| view! { " – " {words::of_plan(cx, note)} });
            view! { <li>{date(cx, claim.date)} {note} " " {sources(cx, &claim.sources)}</li> }.into_any()
        })
        .collect();
    Some(
        view! {
            <div class="note">
                <p class="ds-paragraph" data-size="sm">{t.fact.disputed}</p>
                <ul class="ds-list" data-size="sm">{items}</ul>
            </div>
        }
        .into_any(),
    )
}

/// What stands beside the sources of a fact.
#[derive(Default)]
pub struct SmallPrint {
    pub when: Option<PlanDate>,
    /// What time it tells of.
    pub as_of: Option<PlanDate>,
    /// Whether it is put in our words.
    pub own_words: bool,
    /// Who ties it to the focus area.
    pub link: Option<Link>,
}

/// Age, origin and sources on one line.
pub fn small_print(cx: &Context, print: &SmallPrint, from: &[SourceId]) -> AnyView {
    let t = cx.texts;
    let mut parts: Vec<AnyView> = Vec::new();
    if let Some(when) = print.when {
        parts.push(date(cx, when));
    }
    if let Some(as_of) = print.as_of {
        parts.push(view! { <span>{(t.fact.as_of)(&(t.date)(as_of))}</span> }.into_any());
    }
    let link = print.link.map(|link| match link {
        Link::Stated => t.fact.link_stated,
        Link::Editorial => t.fact.link_editorial,
    });
    let remarks = print.own_words.then_some(t.fact.own_words).into_iter().chain(link);
    parts.extend(remarks.map(|text| view! { <span>{text}</span> }.into_any()));
    if !from.is_empty() {
        parts.push(sources(cx, from));
    }
    view! { <p class="small-print">{parts}</p> }.into_any()
}

/// A date that machines can read as well.
pub fn date(cx: &Context, date: PlanDate) -> AnyView {
    view! { <time datetime=date.iso()>{(cx.texts.date)(date)}</time> }.into_any()
}

/// The number of a source: its place among the plan's sources. On paper, facts name their sources by it.
pub fn number_of(cx: &Context, id: &SourceId) -> String {
    let place = cx.plan().sources.iter().position(|source| source.id == *id).unwrap_or_default();
    (place + 1).to_string()
}

/// Links to the sources, by the name of their publisher.
pub fn sources(cx: &Context, ids: &[SourceId]) -> AnyView {
    let t = cx.texts;
    let found: Vec<_> = ids.iter().filter_map(|id| cx.plan().source(id)).collect();
    let label = if found.len() == 1 { t.fact.source } else { t.fact.sources };
    let items: Vec<AnyView> = found
        .iter()
        .enumerate()
        .map(|(at, source)| {
            let name = format!("{}: {}", source.publisher, source.title);
            let link = match &source.url {
                Some(url) => links::out(url, name, cx.lang()),
                None => view! { <span lang=cx.lang()>{name}</span> }.into_any(),
            };
            let comma = (at > 0).then_some("; ");
            view! { {comma} {link} <span class="source-number" data-number=number_of(cx, &source.id)></span> }
                .into_any()
        })
        .collect();
    view! { <span class="sources">{label} " " {items}</span> }.into_any()
}
