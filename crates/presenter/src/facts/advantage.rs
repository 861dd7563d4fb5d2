//! One advantage of a region.

use plan::model::{Advantage, MunicipalityId, Region, Strength};

use super::statement::{self, SmallPrint};
use super::{Shown, element_id, words};
use crate::html::{Html, el, text};

/// An advantage with its place, age, sources and how it is tied to the focus area it stands under.
///
/// Where it stands twice, an address leads to the first.
pub fn card(shown: Shown, region: &Region, advantage: &Advantage, is_first: bool) -> Html {
    let t = shown.texts;
    let lang = shown.lang_of(advantage.lang.as_ref());
    let strength = match advantage.strength {
        Strength::Good => None,
        Strength::Medium => Some(t.fact.strength_medium),
        Strength::Weak => Some(t.fact.strength_weak),
    };
    let strength = strength
        .map(|text| el("span").class("ds-tag").attr("data-color", "warning").attr("data-size", "sm").text(text));
    let print = SmallPrint { as_of: advantage.as_of, link: Some(advantage.link), ..SmallPrint::default() };
    let id = is_first.then(|| element_id(advantage.id.as_str()));
    let kind = advantage.kind.as_ref().map(|kind| el("span").lang(lang).text(&t.capitalised(kind)));
    let places = places(shown, region, &advantage.municipalities).map(|places| el("span").child(places));
    let parts = [kind, places, strength].into_iter().flatten().enumerate();
    // Words of their own when they are read out, too.
    let meta = parts.fold(el("p").class("meta"), |meta, (at, part)| {
        let meta = if at == 0 { meta } else { meta.text(" ") };
        meta.child(part)
    });
    el("li")
        .class("advantage")
        .maybe_attr("id", id.as_deref())
        .attr("tabindex", "-1")
        .child(el("h4").class("ds-heading").attr("data-size", "2xs").lang(lang).text(&advantage.title))
        .child(el("p").class("ds-paragraph").lang(lang).text(&advantage.text))
        .maybe(advantage.note.as_ref().map(|note| statement::note(note, lang)))
        .child(meta)
        .child(statement::small_print(shown, &print, &advantage.sources))
}

/// Names of municipalities, as a list in a sentence. All of a region's are the whole region.
fn places(shown: Shown, region: &Region, ids: &[MunicipalityId]) -> Option<Html> {
    if ids.len() > 1 && region.municipalities.iter().all(|id| ids.contains(id)) {
        return Some(text(shown.texts.region.whole));
    }
    let found = ids.iter().filter_map(|id| shown.plan.municipality(id));
    let names: Vec<&str> = found.map(|municipality| municipality.name.as_str()).collect();
    (!names.is_empty()).then(|| words::list(shown, &names))
}
