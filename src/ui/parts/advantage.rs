//! One advantage of a region.

use leptos::prelude::*;
use plan::model::{Advantage, MunicipalityId, Region, Strength};

use super::context::Context;
use super::statement::{self, SmallPrint};
use super::words;
use crate::ui::kit::page::element_id;

/// An advantage with its place, age, sources and how it is tied to the focus area it stands under.
///
/// Where it stands twice, an address leads to the first.
pub fn card(cx: &Context, region: &Region, advantage: &Advantage, is_first: bool) -> AnyView {
    let t = cx.texts;
    let lang = || cx.lang_of(advantage.lang.as_ref());
    let places = places(cx, region, &advantage.municipalities);
    let strength = match advantage.strength {
        Strength::Good => None,
        Strength::Medium => Some(t.fact.strength_medium),
        Strength::Weak => Some(t.fact.strength_weak),
    };
    let print = SmallPrint { as_of: advantage.as_of, link: Some(advantage.link), ..SmallPrint::default() };
    view! {
        <li class="advantage" id=is_first.then(|| element_id(advantage.id.as_str())) tabindex="-1">
            <h4 class="ds-heading" data-size="2xs" lang=lang()>{advantage.title.clone()}</h4>
            <p class="ds-paragraph" lang=lang()>{advantage.text.clone()}</p>
            {advantage.note.clone().map(|note| statement::note(note, lang()))}
            <p class="meta">
                {advantage.kind.clone().map(|kind| view! { <span lang=lang()>{t.capitalised(&kind)}</span> })}
                {places.map(|places| view! { <span>{places}</span> })}
                {strength.map(|text| view! { <span class="ds-tag" data-color="warning" data-size="sm">{text}</span> })}
            </p>
            {statement::small_print(cx, &print, &advantage.sources)}
        </li>
    }
    .into_any()
}

/// Names of municipalities, as a list in a sentence. All of a region's are the whole region.
fn places(cx: &Context, region: &Region, ids: &[MunicipalityId]) -> Option<AnyView> {
    if ids.len() > 1 && region.municipalities.iter().all(|id| ids.contains(id)) {
        return Some(cx.texts.region.whole.into_any());
    }
    let names: Vec<&str> =
        ids.iter().filter_map(|id| cx.plan().municipality(id)).map(|municipality| municipality.name.as_str()).collect();
    (!names.is_empty()).then(|| words::list(cx, &names))
}
