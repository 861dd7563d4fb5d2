//! A statement with what makes it trustworthy: its age, its sources, its doubts.

use plan::date::PlanDate;
use plan::model::{DateClaim, Link, SourceId, Statement};

use super::{Shown, link, words};
use crate::html::{Html, el};

/// A statement as a paragraph with its small print.
pub fn paragraph(shown: Shown, statement: &Statement) -> Html {
    let lang = shown.lang_of(statement.lang.as_ref());
    let print = SmallPrint {
        when: statement.date,
        as_of: statement.as_of,
        own_words: statement.own_words,
        ..SmallPrint::default()
    };
    let title = statement.title.as_ref().map(|title| el("strong").text(title).text(". "));
    el("div")
        .class("statement")
        .child(el("p").class("ds-paragraph").lang(lang).maybe(title).text(&statement.text))
        .maybe(statement.note.as_ref().map(|text| note(text, lang)))
        .maybe(claims(shown, &statement.claims))
        .child(small_print(shown, &print, &statement.sources))
}

/// Statements as a list.
pub fn list(shown: Shown, statements: &[Statement]) -> Html {
    let items = statements.iter().map(|statement| el("li").child(paragraph(shown, statement)));
    el("ul").class("plain-list statements").each(items)
}

/// A remark that a careful reader should see, with its language where that is not the interface's.
pub fn note(text: &str, lang: Option<&str>) -> Html {
    el("p").class("ds-paragraph note").attr("data-size", "sm").lang(lang).text(text)
}

/// What the sources say where they do not agree on a date.
fn claims(shown: Shown, claims: &[DateClaim]) -> Option<Html> {
    let items = claims.iter().map(|claim| {
        let item = el("li").child(date(shown, claim.date));
        let item = match &claim.note {
            Some(note) => item.text(" – ").child(words::of_plan(shown, note)),
            None => item,
        };
        item.text(" ").child(sources(shown, &claim.sources))
    });
    (!claims.is_empty()).then(|| {
        el("div")
            .class("note")
            .child(el("p").class("ds-paragraph").attr("data-size", "sm").text(shown.texts.fact.disputed))
            .child(el("ul").class("ds-list").attr("data-size", "sm").each(items))
    })
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
pub fn small_print(shown: Shown, print: &SmallPrint, from: &[SourceId]) -> Html {
    let t = shown.texts;
    let said = |text: &str| el("span").text(text);
    let link = print.link.map(|link| match link {
        Link::Stated => t.fact.link_stated,
        Link::Editorial => t.fact.link_editorial,
    });
    el("p")
        .class("small-print")
        .maybe(print.when.map(|when| date(shown, when)))
        .maybe(print.as_of.map(|as_of| said(&(t.fact.as_of)(&(t.date)(as_of)))))
        .maybe(print.own_words.then(|| said(t.fact.own_words)))
        .maybe(link.map(said))
        .maybe((!from.is_empty()).then(|| sources(shown, from)))
}

/// A date that machines can read as well.
pub fn date(shown: Shown, date: PlanDate) -> Html {
    el("time").attr("datetime", &date.iso()).text(&(shown.texts.date)(date))
}

/// The number of a source: its place among the plan's sources. On paper, facts name their sources by it.
pub fn number_of(shown: Shown, id: &SourceId) -> String {
    let place = shown.plan.sources.iter().position(|source| source.id == *id).unwrap_or_default();
    (place + 1).to_string()
}

/// Links to the sources, by the name of their publisher.
pub fn sources(shown: Shown, ids: &[SourceId]) -> Html {
    let t = shown.texts;
    let found: Vec<_> = ids.iter().filter_map(|id| shown.plan.source(id)).collect();
    let label = if found.len() == 1 { t.fact.source } else { t.fact.sources };
    let mut html = el("span").class("sources").text(label).text(" ");
    for (at, source) in found.into_iter().enumerate() {
        let mut name = source.publisher.clone();
        name.push_str(": ");
        name.push_str(&source.title);
        let link = match &source.url {
            Some(url) => link::out(url, &name, shown.lang()),
            None => el("span").lang(shown.lang()).text(&name),
        };
        let number = el("span").class("source-number").attr("data-number", &number_of(shown, &source.id));
        html = html.text(if at > 0 { "; " } else { "" }).child(link).child(number);
    }
    html
}
