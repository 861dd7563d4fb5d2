//! Two regions side by side, as a table.

use plan::model::{FocusAreaId, KeyFigure, Region};
use plan::select::{Comparison, NewsFilter, Side, strongest};

use super::figure::{bar, count_bar};
use super::{Shown, link, statement, words};
use crate::html::{Html, el, text};
use crate::route::Route;

/// How many advantages each side names.
const ADVANTAGES: usize = 5;

/// The table of both regions.
pub fn table(shown: Shown, pair: &Comparison) -> Html {
    let t = shown.texts;
    let (one, other) = (pair.one.region, pair.other.region);
    let count = |count: usize, term| text(&(t.count)(count, term));
    let plain = |title: &str, one, other| row(text(title), one, other);
    let challenges = |region: &Region| {
        if region.challenges.is_empty() {
            text(t.compare.none_known)
        } else {
            statement::list(shown, &region.challenges)
        }
    };
    let (advantage, action) = (&shown.terms.advantage, &shown.terms.action);
    let mut rows = vec![
        plain(&t.capitalised(&shown.terms.municipality.many), names(shown, &pair.one), names(shown, &pair.other)),
        plain(
            &t.capitalised(&advantage.many),
            count(pair.one.advantages, advantage),
            count(pair.other.advantages, advantage),
        ),
        plain(&(t.compare.strongest)(shown.terms), strongest_of(shown, one), strongest_of(shown, other)),
    ];
    rows.extend(support(shown, pair));
    rows.extend(figures(shown, pair));
    rows.push(plain(t.region.challenges, challenges(one), challenges(other)));
    rows.push(plain(&t.capitalised(&action.many), count(pair.one.actions, action), count(pair.other.actions, action)));
    rows.push(plain(t.news.title, news(shown, &pair.one), news(shown, &pair.other)));
    let name = |region: &Region| {
        el("th").attr("scope", "col").child(link::to_words(shown, &Route::region(&region.id), &region.name))
    };
    let topic = el("th").attr("scope", "col").child(el("span").class("visually-hidden").text(t.compare.topic));
    let mut caption = one.name.clone();
    caption.push_str(" – ");
    caption.push_str(&other.name);
    let table = el("table")
        .class("compare")
        .child(el("caption").class("visually-hidden").lang(shown.lang()).text(&caption))
        .child(el("thead").child(el("tr").child(topic).child(name(one)).child(name(other))))
        .child(el("tbody").each(rows));
    // Its room decides how it is laid out.
    el("div").class("compare-frame").child(table)
}

fn row(title: Html, one: Html, other: Html) -> Html {
    el("tr").child(el("th").attr("scope", "row").child(title)).child(el("td").child(one)).child(el("td").child(other))
}

fn names(shown: Shown, side: &Side) -> Html {
    let names: Vec<&str> = side.municipalities.iter().map(|municipality| municipality.name.as_str()).collect();
    words::list(shown, &names)
}

fn strongest_of(shown: Shown, region: &Region) -> Html {
    let strongest = strongest(region, ADVANTAGES);
    if strongest.is_empty() {
        return text(shown.texts.compare.none_known);
    }
    let items = strongest.into_iter().map(|advantage| el("li").lang(shown.lang()).text(&advantage.title));
    el("ul").class("ds-list").attr("data-size", "sm").each(items)
}

/// How many advantages each has for each focus area, as numbers and as bars of the same scale.
fn support(shown: Shown, pair: &Comparison) -> Vec<Html> {
    let t = shown.texts;
    let most = pair.support.iter().map(|(_, one, other)| *one.max(other)).max().unwrap_or(0);
    let cell = |region: &Region, area: &FocusAreaId, count: usize| {
        if count == 0 {
            return text("0");
        }
        let route = Route::Matrix { cell: Some((region.id.clone(), area.clone())) };
        let link = link::to_view(shown, &route, &(t.count)(count, &shown.terms.advantage));
        Html::all([link, el("span").attr("aria-hidden", "true").child(count_bar(count, most))])
    };
    let rows = pair.support.iter().map(|(area, one, other)| {
        let title = words::around(shown, |title| (t.compare.advantages_for)(shown.terms, title), &area.title);
        row(title, cell(pair.one.region, &area.id, *one), cell(pair.other.region, &area.id, *other))
    });
    rows.collect()
}

/// The key figures of both, bars only for populations: ranks and sums have no common scale.
fn figures(shown: Shown, pair: &Comparison) -> Vec<Html> {
    let people = pair.figures.iter().filter(|row| row.population).flat_map(|row| [row.one, row.other]);
    let most = people.flatten().map(|figure| figure.value).fold(0.0, f64::max);
    let cell = |figure: Option<&KeyFigure>| {
        let Some(figure) = figure else { return text("–") };
        let unit = el("span").class("unit").lang(shown.lang()).text(&figure.unit);
        let bar = figure.population.then(|| el("span").attr("aria-hidden", "true").child(bar(figure.value, most)));
        text(&(shown.texts.number)(figure.value)).text(" ").child(unit).maybe(bar)
    };
    let rows = pair.figures.iter().map(|found| {
        let mut title = found.label.to_owned();
        if let Some(date) = found.date {
            title.push(' ');
            title.push_str(&date.year().to_string());
        }
        row(words::of_plan(shown, &title), cell(found.one), cell(found.other))
    });
    rows.collect()
}

fn news(shown: Shown, side: &Side) -> Html {
    let filter = NewsFilter { region: Some(side.region.id.clone()), ..NewsFilter::default() };
    link::to_view(shown, &Route::news(filter), &(shown.texts.compare.news)(side.news))
}
