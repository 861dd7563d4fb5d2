//! The whole plan as one page of text, for browsers that cannot run the explorer. It needs no script: each view's part
//! has the view's address as its id, so that `#/region/hallingdal` leads to it by itself.

use plan::model::{FocusArea, NewsItem, Plan, Region, Statement, SubGoal};

use crate::facts::statement::{self, SmallPrint};
use crate::facts::{Shown, action, advantage, figure, link, news, words};
use crate::html::{Html, el};
use crate::markup::escaped;
use crate::pages::Pages;
use crate::route::Route;
use crate::text::plain::{PAGES, Page};
use crate::text::{LANGUAGES, Texts};

/// What only tells how a page looks: links to style sheets, as they stand in a built page.
pub fn styles(built: &str) -> Option<&str> {
    let start = built.find("<link rel=\"stylesheet\"")?;
    let end = built[start..].find('>')?;
    built.get(start..=start + end)
}

/// The page in each language, by its file.
pub fn pages(plan: &Plan, styles: &str) -> Vec<(&'static str, String)> {
    let words = |texts: &Texts| PAGES.iter().find(|page| page.lang == texts.lang);
    LANGUAGES
        .iter()
        .filter_map(|texts| words(texts).map(|words| (words.file, page(plan, texts, words, styles))))
        .collect()
}

/// What tells a built page of these pages: a script looks here for the one in the reader's language.
pub fn hints() -> String {
    let hint = |page: &Page| el("link").attr("rel", "alternate").attr("hreflang", page.lang).attr("href", page.file);
    // An element that has no end.
    PAGES.iter().map(|page| hint(page).write().replace("</link>", "")).collect()
}

/// The way here from a page that could not start.
pub fn way(page: &Page) -> String {
    el("a").class("ds-link").attr("href", page.file).attr("data-plain", "").text(page.from_map).write()
}

fn page(plan: &Plan, texts: &'static Texts, words: &Page, styles: &str) -> String {
    let terms = texts.terms_of(plan);
    let shown = Shown { plan, texts, terms: &terms, pages: &Pages::none() };
    let body = Html::all([
        el("header").child(el("a").class("ds-link").attr("href", "./").text(words.to_map)),
        el("main").id(&place(&Route::Overview)).each(parts(shown, words)),
        el("nav").attr("aria-label", texts.nav.language).child(languages(words)),
    ]);
    format!(
        "<!DOCTYPE html>\n\
         <html lang=\"{lang}\" data-color-scheme=\"auto\">\n\
         <head>\n\
         <meta charset=\"utf-8\">\n\
         <title>{title} – {plan}</title>\n\
         <meta name=\"viewport\" content=\"width=device-width, initial-scale=1\">\n\
         <meta name=\"color-scheme\" content=\"light dark\">\n\
         <link rel=\"icon\" type=\"image/svg+xml\" href=\"favicon.svg\">\n\
         {styles}\n\
         </head>\n\
         <body class=\"plain-page\">\n\
         {body}\n\
         </body>\n\
         </html>\n",
        lang = escaped(texts.lang),
        title = escaped(words.title),
        plan = escaped(&plan.short_name),
        body = body.write(),
    )
}

/// Where the part for a view is: its address without the `#`, which leads there.
fn place(route: &Route) -> String {
    route.to_hash().trim_start_matches('#').to_owned()
}

fn parts(shown: Shown, words: &Page) -> Vec<Html> {
    let plan = shown.plan;
    let mut parts = vec![
        el("h1").lang(shown.lang()).text(&plan.title.text),
        el("p").text(words.lead),
        contents(shown),
        about(shown),
    ];
    parts.extend(plan.regions.iter().map(|region| self::region(shown, region)));
    parts.extend(plan.focus_areas.iter().map(|area| focus_area(shown, area)));
    let items: Vec<&NewsItem> = plan.news.iter().collect();
    if !items.is_empty() {
        parts.push(
            el("section")
                .id(&place(&Route::news(plan::select::NewsFilter::default())))
                .child(el("h2").text(shown.texts.nav.news))
                .child(news::list(shown, &items)),
        );
    }
    parts
}

/// Links to the regions and focus areas. Who asks for all advantages finds the way to each region's here.
fn contents(shown: Shown) -> Html {
    let (plan, texts) = (shown.plan, shown.texts);
    let regions = plan.regions.iter().map(|region| link::to_words(shown, &Route::region(&region.id), &region.name));
    let areas = plan.focus_areas.iter().map(|area| link::to_words(shown, &Route::focus_area(&area.id), &area.title));
    let lists = [
        (&shown.terms.region.many, regions.collect::<Vec<_>>()),
        (&shown.terms.focus_area.many, areas.collect::<Vec<_>>()),
    ];
    let lists = lists.into_iter().filter(|(_, links)| !links.is_empty()).map(|(title, links)| {
        let items = links.into_iter().map(|link| el("li").child(link));
        Html::all([el("h2").text(&texts.capitalised(title)), el("ul").each(items)])
    });
    el("section").id(&place(&Route::Matrix { cell: None })).each(lists)
}

fn about(shown: Shown) -> Html {
    let (plan, t) = (shown.plan, shown.texts);
    let named: [(&str, &Option<Statement>); 5] = [
        (t.about.vision, &plan.vision),
        (t.about.main_goal, &plan.goal),
        (t.about.main_goal_explained, &plan.goal_explained),
        (t.about.purpose, &plan.purpose),
        (t.about.adoption, &plan.adoption),
    ];
    let goals = named.into_iter().filter_map(|(title, statement)| {
        let text = statement::paragraph(shown, statement.as_ref()?);
        Some(Html::all([el("h3").text(title), text]))
    });
    let sections = plan.about.iter().map(|section| {
        let title = el("h3").lang(shown.lang()).text(&section.title);
        Html::all([title, statement::list(shown, &section.statements)])
    });
    let summary = plan.summary.as_ref().map(|summary| statement::paragraph(shown, summary));
    let told: Vec<Html> = summary.into_iter().chain(goals).chain(sections).collect();
    let title = (!told.is_empty()).then(|| el("h2").text(t.about.title));
    el("section").id(&place(&Route::about())).maybe(title).each(told)
}

/// A region with all its advantages.
fn region(shown: Shown, region: &Region) -> Html {
    let (plan, t) = (shown.plan, shown.texts);
    let advantages = region.advantages.iter().map(|advantage| advantage::card(shown, region, advantage, true));
    let advantages = el("ul").class("plain-list").each(advantages);
    let municipalities = region.municipalities.iter().filter_map(|id| plan.municipality(id));
    let names: Vec<&str> = municipalities.map(|municipality| municipality.name.as_str()).collect();
    el("section")
        .id(&place(&Route::region(&region.id)))
        .child(el("h2").lang(shown.lang()).text(&region.name))
        .maybe(region.summary.as_ref().map(|summary| statement::paragraph(shown, summary)))
        .maybe(part(&(t.region.advantages)(shown.terms), (!region.advantages.is_empty()).then_some(advantages)))
        .maybe(part(
            &t.capitalised(&shown.terms.municipality.many),
            (!names.is_empty()).then(|| el("p").child(words::list(shown, &names))),
        ))
        .maybe(part(
            t.region.challenges,
            (!region.challenges.is_empty()).then(|| statement::list(shown, &region.challenges)),
        ))
        .maybe(part(t.region.key_figures, figure::tables(shown, &region.key_figures)))
}

/// A focus area with its goals and what was done.
fn focus_area(shown: Shown, area: &FocusArea) -> Html {
    let t = shown.texts;
    let goals = el("ol").each(area.sub_goals.iter().map(|goal| sub_goal(shown, goal)));
    let actions: Vec<_> = area.actions.iter().map(|action| (None, action)).collect();
    el("section")
        .id(&place(&Route::focus_area(&area.id)))
        .child(el("h2").lang(shown.lang()).text(&area.title))
        .maybe(area.explanation.as_ref().map(|explanation| statement::paragraph(shown, explanation)))
        .maybe(area.note.as_ref().map(|note| statement::paragraph(shown, note)))
        .maybe(part(&t.capitalised(&shown.terms.sub_goal.many), (!area.sub_goals.is_empty()).then_some(goals)))
        .maybe(part(
            &t.capitalised(&shown.terms.action.many),
            (!actions.is_empty()).then(|| action::list(shown, &actions)),
        ))
}

fn sub_goal(shown: Shown, goal: &SubGoal) -> Html {
    let explanation = goal.explanation.as_ref();
    let explained =
        explanation.map(|explanation| el("p").lang(shown.lang_of(explanation.lang.as_ref())).text(&explanation.text));
    el("li").child(el("strong").lang(shown.lang()).text(&goal.title)).maybe(explained).child(statement::small_print(
        shown,
        &SmallPrint::default(),
        &goal.sources,
    ))
}

/// Something under a heading of its own; nothing where there is nothing.
fn part(title: &str, content: Option<Html>) -> Option<Html> {
    content.map(|content| Html::all([el("h3").text(title), content]))
}

/// Links to the page in the other languages.
fn languages(own: &Page) -> Html {
    let others = PAGES.iter().zip(LANGUAGES).filter(|(other, _)| other.lang != own.lang).map(|(other, texts)| {
        let link = el("a").class("ds-link").attr("href", other.file).attr("hreflang", other.lang);
        el("li").child(link.attr("lang", other.lang).text(texts.language))
    });
    el("ul").each(others)
}

#[cfg(test)]
mod tests {
    use std::collections::BTreeSet;

    use plan::file::read::read_plan;

    use super::{hints, pages};

    const PLAN: &str = include_str!("../../../public/data/plan.json");

    /// The values of an attribute in a page, in order.
    fn values(page: &str, start: &str) -> Vec<String> {
        page.split(start).skip(1).filter_map(|rest| Some(rest.split_once('"')?.0.to_owned())).collect()
    }

    #[test]
    fn every_view_has_its_place_and_every_link_within_the_page_leads_to_one() {
        let reading = read_plan(PLAN).map(|reading| reading.plan);
        let plan = reading.unwrap_or_default();
        assert!(!plan.regions.is_empty());
        for (file, page) in pages(&plan, "") {
            let ids = values(&page, " id=\"");
            let places: BTreeSet<_> = ids.iter().cloned().collect();
            assert_eq!(ids.len(), places.len(), "{file}: an id stands twice");
            for region in &plan.regions {
                assert!(places.contains(&format!("/region/{}", region.id)), "{file}: {}", region.id);
                for advantage in &region.advantages {
                    assert!(places.contains(&format!("vis-{}", advantage.id)), "{file}: {}", advantage.id);
                }
            }
            for area in &plan.focus_areas {
                assert!(places.contains(&format!("/innsatsomrade/{}", area.id)), "{file}: {}", area.id);
            }
            for view in ["/", "/fortrinn", "/nyheter", "/om"] {
                assert!(places.contains(view), "{file}: {view}");
            }
            for to in values(&page, "href=\"#") {
                assert!(places.contains(&to), "{file}: {to} leads nowhere");
            }
        }
    }

    #[test]
    fn nothing_has_a_heading_without_content() {
        for plan in [
            include_str!("../../../tests/fixtures/plans/minimal.json"),
            include_str!("../../../tests/fixtures/plans/other-county.json"),
            "{}",
        ] {
            let plan = read_plan(plan).map(|reading| reading.plan).unwrap_or_default();
            for (file, page) in pages(&plan, "") {
                // A region or a focus area is something also where nothing is told of it.
                for level in 3..=4 {
                    let end = format!("</h{level}></section>");
                    assert!(!page.contains(&end), "{file}: a heading with nothing below it");
                }
                assert!(!page.contains("<ul></ul>") && !page.contains("<ol></ol>"), "{file}");
            }
        }
    }

    #[test]
    fn a_built_page_is_told_of_the_page_in_every_language() {
        assert_eq!(values(&hints(), "hreflang=\""), ["nb", "nn", "en"]);
        assert!(!hints().contains("</"));
    }
}
