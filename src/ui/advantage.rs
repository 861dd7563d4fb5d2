//! One advantage of a region.

use leptos::prelude::*;

use super::context::Context;
use super::page::element_id;
use super::statement;
use crate::plan::model::{Advantage, Link, MunicipalityId, Strength};

/// An advantage with its place, age, sources and how it is tied to the focus area it stands under.
///
/// Where it stands twice, an address leads to the first.
pub fn card(cx: &Context, advantage: &Advantage, is_first: bool) -> AnyView {
    let t = cx.texts;
    let places = places(cx, &advantage.municipalities);
    let strength = match advantage.strength {
        Strength::Good => None,
        Strength::Medium => Some(t.fact.strength_medium),
        Strength::Weak => Some(t.fact.strength_weak),
    };
    view! {
        <li class="advantage" id=is_first.then(|| element_id(advantage.id.as_str())) tabindex="-1" lang=advantage.lang.clone()>
            <h4 class="ds-heading" data-size="2xs">{advantage.title.clone()}</h4>
            <p class="ds-paragraph">{advantage.text.clone()}</p>
            {advantage.note.clone().map(statement::note)}
            <p class="tags">
                {advantage.kind.clone().map(|kind| view! { <span class="ds-tag" data-color="neutral" data-size="sm">{kind}</span> })}
                {(!places.is_empty()).then(|| view! { <span class="ds-tag" data-color="neutral" data-size="sm">{places}</span> })}
                {link_mark(cx, advantage.link)}
                {strength.map(|text| view! { <span class="ds-tag" data-color="warning" data-size="sm">{text}</span> })}
            </p>
            {statement::small_print(cx, None, advantage.as_of, false, &advantage.sources)}
        </li>
    }
    .into_any()
}

/// Who ties a fact to the focus area: its source, or the editors.
pub fn link_mark(cx: &Context, link: Link) -> AnyView {
    let (text, colour) = match link {
        Link::Stated => (cx.texts.fact.link_stated, "success"),
        Link::Editorial => (cx.texts.fact.link_editorial, "info"),
    };
    view! { <span class="ds-tag" data-color=colour data-size="sm">{text}</span> }.into_any()
}

/// Names of municipalities, as a list in a sentence.
fn places(cx: &Context, ids: &[MunicipalityId]) -> String {
    let names: Vec<&str> =
        ids.iter().filter_map(|id| cx.plan().municipality(id)).map(|municipality| municipality.name.as_str()).collect();
    (cx.texts.list)(&names)
}
