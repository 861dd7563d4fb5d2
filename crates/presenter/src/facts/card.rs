//! Cards that lead to a region or a focus area.

use plan::model::{FocusArea, Region, Statement};
use plan::select::{strongest, support};

use super::Shown;
use crate::html::{Html, el};
use crate::map::look::swatch_class;
use crate::route::Route;

/// How many advantages a region's card names.
const ADVANTAGES: usize = 3;

/// The card of the region at a place among the plan's, which decides its colour.
pub fn region(shown: Shown, at: usize, region: &Region) -> Html {
    let t = shown.texts;
    let advantages = strongest(region, ADVANTAGES).into_iter();
    let advantages =
        advantages.map(|advantage| el("li").lang(shown.lang_of(advantage.lang.as_ref())).text(&advantage.title));
    let mut counts = (t.count)(region.municipalities.len(), &shown.terms.municipality);
    counts.push_str(" · ");
    counts.push_str(&(t.count)(region.advantages.len(), &shown.terms.advantage));
    let swatch = el("span").class(&swatch_class(at)).attr("aria-hidden", "true");
    card(
        title(shown, Some(swatch), &Route::region(&region.id), &region.name),
        region.summary.as_ref().map(|summary| lead(shown, summary)),
        (!region.advantages.is_empty()).then(|| el("ul").class("ds-list").attr("data-size", "sm").each(advantages)),
        &counts,
    )
}

/// The card of a focus area.
pub fn focus_area(shown: Shown, area: &FocusArea) -> Html {
    let advantages: usize = support(shown.plan, &area.id).iter().map(|(_, count)| count).sum();
    card(
        title(shown, None, &Route::focus_area(&area.id), &area.title),
        area.explanation.as_ref().map(|explanation| lead(shown, explanation)),
        None,
        &(shown.texts.count)(advantages, &shown.terms.advantage),
    )
}

fn card(title: Html, lead: Option<Html>, list: Option<Html>, counts: &str) -> Html {
    el("li").class("ds-card card").child(title).maybe(lead).maybe(list).child(el("p").class("card-count").text(counts))
}

fn title(shown: Shown, swatch: Option<Html>, route: &Route, name: &str) -> Html {
    let link = el("a").class("card-link").attr("href", &shown.address(route)).lang(shown.lang()).text(name);
    el("h3").class("ds-heading").attr("data-size", "xs").maybe(swatch).child(link)
}

fn lead(shown: Shown, statement: &Statement) -> Html {
    el("p")
        .class("ds-paragraph")
        .attr("data-size", "sm")
        .lang(shown.lang_of(statement.lang.as_ref()))
        .text(&statement.text)
}
