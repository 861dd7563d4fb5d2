//! What a search has found.

use plan::search::{Detail, Hit, Kind, Marked, Target};
use plan::select::{NewsFilter, Part};

use super::Shown;
use super::words::Phrase;
use crate::html::{Html, el, text};
use crate::route::Route;
use crate::text::hyphen::{hyphenated, take_piece};

/// A hit as an item of a list. `id` is for the one that the focus goes to.
pub fn item(shown: Shown, hit: &Hit, id: Option<&str>) -> Html {
    let link = el("a")
        .class("ds-link")
        .maybe_attr("id", id)
        .attr("href", &shown.address(&route(&hit.target)))
        .child(marked(shown, &hit.title));
    let link = match &hit.today {
        Some(name) => link.text(" (").text(shown.texts.search.today).text(" ").child(marked(shown, name)).text(")"),
        None => link,
    };
    let excerpt = hit
        .excerpt
        .as_ref()
        .map(|excerpt| el("p").class("ds-paragraph").attr("data-size", "sm").child(marked(shown, excerpt)));
    el("li")
        .class("hit")
        .child(link)
        .child(el("span").class("hit-detail").child(detail(shown, &hit.detail).html(shown)))
        .maybe(excerpt)
}

/// Text with the matching words marked.
fn marked(shown: Shown, marked: &Marked) -> Html {
    let whole = hyphenated(&marked.text);
    let mut rest = &*whole;
    let pieces = marked.pieces().into_iter().map(|(piece, is_match)| {
        let piece = take_piece(&mut rest, piece);
        if is_match { el("mark").text(piece) } else { text(piece) }
    });
    el("span").lang(shown.lang_of(marked.lang.as_ref())).each(pieces)
}

/// What the hits of a kind are called together.
pub fn title_of(shown: Shown, kind: Kind) -> String {
    let (t, terms) = (shown.texts, shown.terms);
    match kind {
        Kind::Regions => t.capitalised(&terms.region.many),
        Kind::Places => t.search.places.to_owned(),
        Kind::Advantages => t.capitalised(&terms.advantage.many),
        Kind::FocusAreas => t.capitalised(&terms.focus_area.many),
        Kind::Actions => t.capitalised(&terms.action.many),
        Kind::News => t.news.title.to_owned(),
    }
}

/// What readers may call the kinds of things.
pub fn names_of_kinds(shown: Shown<'_>) -> Vec<(Kind, &str)> {
    let terms = shown.terms;
    let kinds = [
        (Kind::Regions, &terms.region),
        (Kind::Places, &terms.municipality),
        (Kind::Advantages, &terms.advantage),
        (Kind::FocusAreas, &terms.focus_area),
        (Kind::FocusAreas, &terms.sub_goal),
        (Kind::Actions, &terms.action),
    ];
    let mut names = vec![(Kind::News, shown.texts.news.title)];
    for (kind, term) in kinds {
        names.extend([&term.one, &term.the_one, &term.many, &term.the_many].map(|name| (kind, name.as_str())));
    }
    names
}

/// What stands beside a hit: where it belongs.
pub fn detail<'a>(shown: Shown, detail: &'a Detail) -> Phrase<'a> {
    let (t, terms) = (shown.texts, shown.terms);
    match detail {
        Detail::Region { municipalities } => (t.count)(*municipalities, &terms.municipality).into(),
        Detail::Municipality { number, today, region } => {
            Phrase::around(|region| (t.search.municipality)(terms, number, today.as_ref(), region), region)
        }
        Detail::Subregion { region } => Phrase::around(t.search.part_of, region),
        Detail::Town { municipality, region } => Phrase::around(|region| (t.search.town)(municipality, region), region),
        Detail::Advantage { region } => Phrase::around(ToOwned::to_owned, region),
        Detail::FocusArea { sub_goals } => (t.count)(*sub_goals, &terms.sub_goal).into(),
        Detail::SubGoal { focus_area } => Phrase::around(t.search.part_of, focus_area),
        Detail::Action { focus_area, date } => with_date(focus_area, date.map(t.date)),
        Detail::News { publisher, date } => with_date(publisher, date.map(t.date)),
    }
}

fn with_date(words: &str, date: Option<String>) -> Phrase<'_> {
    Phrase::around(|words| date.as_ref().map_or_else(|| words.to_owned(), |date| [words, ", ", date].concat()), words)
}

/// Where a hit leads.
pub fn route(target: &Target) -> Route {
    match target.clone() {
        Target::Region(id) => Route::region(&id),
        Target::Municipality(id, municipality) => {
            Route::Region { id, part: Some(Part::Municipality(municipality)), advantage: None }
        }
        Target::Subregion(id, part) => Route::Region { id, part: Some(Part::Subregion(part)), advantage: None },
        Target::Advantage(id, advantage) => Route::Region { id, part: None, advantage: Some(advantage) },
        Target::FocusArea(id) | Target::SubGoal(id, _) => Route::focus_area(&id),
        Target::Action(id, action) => Route::FocusArea { id, action: Some(action) },
        Target::News(item) => Route::News { filter: NewsFilter::default(), item: Some(item) },
    }
}
