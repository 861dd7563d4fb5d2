//! What a card says. The interface's words are in its language, the plan's own stay as they are.

use plan::model::{Advantage, Plan, Region, RegionId};
use plan::select::{Part, ShownAdvantage, advantages_in, strongest};
use presenter::route::Route;
use presenter::text::card::card_texts;
use presenter::text::{Terms, Texts};

use crate::shown::Shown;

/// The words of a card, from above.
#[derive(Debug, Clone, PartialEq, Eq, Default)]
pub struct Words {
    /// What the title is the name of.
    pub kind: Option<String>,
    pub title: String,
    /// What the body or the key is about.
    pub about: Option<String>,
    /// In the plan's own words.
    pub body: Option<String>,
    /// What people call the plan, unless the title is that.
    pub plan: Option<String>,
    pub county: String,
    /// What the card shows, for those who do not see it.
    pub alt: String,
}

impl Words {
    pub fn of(shown: Shown<'_>, route: &Route, texts: &'static Texts) -> Self {
        let plan = shown.plan;
        let terms = texts.terms_of(plan);
        let mut words = match route {
            Route::Region { id, part, .. } => match plan.region(id) {
                Some(region) => of_region(plan, region, part.as_ref(), texts, &terms),
                None => of_plan(plan, texts.unknown.title),
            },
            Route::FocusArea { id, .. } => match plan.focus_area(id) {
                Some(area) => Self {
                    kind: Some(texts.capitalised(&terms.focus_area.one)),
                    about: Some((card_texts(texts).shades)(&terms)),
                    ..titled(&area.title)
                },
                None => of_plan(plan, texts.unknown.title),
            },
            Route::Overview => Self {
                about: plan.vision.as_ref().map(|_| texts.overview.vision.trim_end_matches(':').to_owned()),
                body: plan.vision.as_ref().map(|vision| vision.text.clone()),
                ..titled(&plan.title.text)
            },
            Route::Matrix { .. } => of_plan(plan, &(texts.matrix.title)(&terms)),
            Route::News { .. } => of_plan(plan, texts.news.title),
            Route::Compare { .. } => of_plan(plan, &(texts.compare.title)(&terms)),
            Route::Search(_) => of_plan(plan, texts.search.title),
            Route::About { .. } => of_plan(plan, texts.about.title),
            Route::Unknown(_) => of_plan(plan, texts.unknown.title),
        };
        words.county.clone_from(&plan.county);
        words.plan = Some(plan.short_name.clone()).filter(|name| *name != words.title && !name.is_empty());
        words.alt = alt(shown, route, &words, texts, &terms);
        words
    }
}

fn titled(title: &str) -> Words {
    Words { title: title.replace('\u{AD}', ""), ..Words::default() }
}

/// A view of the whole plan: its full title says of which.
fn of_plan(plan: &Plan, title: &str) -> Words {
    Words { body: Some(plan.title.text.clone()), ..titled(title) }
}

/// A region, or a part of it: its strongest advantage, among how many.
fn of_region(plan: &Plan, region: &Region, part: Option<&Part>, texts: &Texts, terms: &Terms) -> Words {
    let name = part.and_then(|part| part_name(plan, region, part));
    let part = part.filter(|_| name.is_some());
    let kind = match part {
        Some(Part::Municipality(_)) => {
            (texts.region.part_in)(&texts.capitalised(&terms.municipality.one), &region.name)
        }
        Some(Part::Subregion(_)) => (texts.search.part_of)(&region.name),
        None => texts.capitalised(&terms.region.one),
    };
    let shown: Vec<ShownAdvantage> = advantages_in(region, part).collect();
    let of_part =
        |advantage: &&Advantage| shown.iter().any(|one| one.advantage.id == advantage.id && !one.whole_region);
    let of_all = |advantage: &&Advantage| shown.iter().any(|one| one.advantage.id == advantage.id);
    let strongest = strongest(region, region.advantages.len());
    // What a part has itself tells more of it than what it shares with all of the region.
    let own = part.and_then(|_| strongest.iter().copied().find(of_part));
    let best = own.or_else(|| strongest.iter().copied().find(of_all));
    Words {
        kind: Some(kind),
        about: best.map(|_| card_texts(texts).one_of(texts, shown.len(), &terms.advantage)),
        body: best.map(|advantage| advantage.title.clone()),
        ..titled(name.unwrap_or(&region.name))
    }
}

/// The name of a part, if the region has it.
pub fn part_name<'a>(plan: &'a Plan, region: &'a Region, part: &Part) -> Option<&'a str> {
    match part {
        Part::Municipality(id) if region.municipalities.contains(id) => Some(&plan.municipality(id)?.name),
        Part::Municipality(_) => None,
        Part::Subregion(id) => Some(&region.subregion(id)?.name),
    }
}

/// The picture in sentences: what stands on it, what the map shows, and whose plan it is.
fn alt(shown: Shown<'_>, route: &Route, words: &Words, texts: &Texts, terms: &Terms) -> String {
    let (plan, says, county) = (shown.plan, card_texts(texts), &words.county);
    let lit_up = |ids: [Option<&RegionId>; 2]| {
        let regions = ids.into_iter().flatten().filter_map(|id| plan.region(id));
        let names: Vec<&str> = regions.map(|region| region.name.as_str()).collect();
        (!names.is_empty()).then(|| (says.lit)(county, &(texts.list)(&names)))
    };
    let lit = match route {
        Route::Region { id, part, .. } => plan.region(id).map(|region| {
            let part = part.as_ref().and_then(|part| part_name(plan, region, part));
            let name = part.map_or_else(|| region.name.clone(), |part| (texts.region.part_in)(part, &region.name));
            (says.lit)(county, &name)
        }),
        Route::FocusArea { id, .. } => plan.focus_area(id).map(|area| (says.shaded)(terms, county, &area.title)),
        Route::News { filter, .. } => lit_up([filter.region.as_ref(), None]),
        Route::Compare { first, second } => lit_up([first.as_ref(), second.as_ref()]),
        _ => None,
    };
    let has_map = !shown.outlines.regions.is_empty();
    let map = has_map.then(|| lit.unwrap_or_else(|| (says.whole)(terms, county)));
    let is_named = map.as_ref().is_some_and(|map| map.contains(words.title.as_str()));
    let title = Some(&words.title).filter(|_| !is_named).map(|title| format!("{title}."));
    let body = words.about.as_ref().zip(words.body.as_ref());
    let body = body.map(|(about, body)| format!("{about}: {}.", body.trim_end_matches('.')));
    let mut said: Vec<String> = [title, body, map].into_iter().flatten().collect();
    for name in words.plan.iter().chain([county]) {
        if !name.is_empty() && !said.iter().any(|sentence| sentence.contains(name.as_str())) {
            said.push(format!("{name}."));
        }
    }
    said.join(" ")
}
