//! What a page says of itself: to search engines, to chats that show a link as a card, and in which languages it is.

use plan::model::Plan;
use plan::select::advantages_in;
use presenter::markup::escaped;

use presenter::route::Route;
use presenter::text::{LANGUAGES, Texts};

use crate::names::{ANSWER, CARD};
use crate::subject::{Site, Subject};

/// How many advantages of a part of a region its description names.
const NAMED: usize = 3;

/// The elements for the end of a page's head.
pub fn elements(site: &Site, subject: &Subject) -> String {
    let mut head = String::new();
    let address = site.address_of(subject.page, subject.texts);
    link(&mut head, "rel=\"canonical\"", &address);
    for texts in LANGUAGES {
        link(
            &mut head,
            &format!("rel=\"alternate\" hreflang=\"{}\"", texts.lang),
            &site.address_of(subject.page, texts),
        );
    }
    link(&mut head, "rel=\"alternate\" hreflang=\"x-default\"", &site.address_of(subject.page, LANGUAGES[0]));
    for (name, content) in [
        ("og:type", "website"),
        ("og:title", subject.title),
        ("og:description", subject.description),
        ("og:site_name", subject.texts.name_of(site.plan)),
        ("og:locale", locale(subject.texts)),
    ] {
        property(&mut head, name, content);
    }
    if site.address.is_some() {
        property(&mut head, "og:url", &address);
        if let Some(alt) = subject.card {
            card(&mut head, subject, &address, alt);
        }
        let answer = [&address, ANSWER].concat();
        let kind = format!("rel=\"alternate\" type=\"application/json+oembed\" title=\"{}\"", escaped(subject.title));
        link(&mut head, &kind, &answer);
    }
    head
}

/// A page in a sentence or two: what the plan says of its subject, or what the view says it is for.
pub fn description(plan: &Plan, route: &Route, texts: &Texts) -> String {
    let terms = texts.terms_of(plan);
    let of_plan = || plan.summary.as_ref().map_or(texts.title_of(plan), |summary| &summary.text).to_owned();
    match route {
        Route::Region { id, part, .. } => {
            let Some(region) = plan.region(id) else { return of_plan() };
            let Some(part) = part else {
                return region.summary.as_ref().map_or_else(of_plan, |summary| summary.text.clone());
            };
            let advantages: Vec<&str> =
                advantages_in(region, Some(part)).map(|shown| shown.advantage.title.as_str()).take(NAMED).collect();
            format!("{}: {}.", texts.capitalised(&terms.advantage.many), advantages.join("; "))
        }
        Route::FocusArea { id, .. } => {
            let explanation = plan.focus_area(id).and_then(|area| area.explanation.as_ref());
            explanation.map_or_else(of_plan, |explanation| explanation.text.clone())
        }
        Route::Matrix { .. } => (texts.matrix.lead)(&terms).says,
        Route::News { .. } => texts.news.lead.to_owned(),
        Route::Compare { .. } => (texts.compare.choose_two)(&terms),
        Route::Search(_) => (texts.search.lead)(&terms),
        Route::About { .. } => plan.purpose.as_ref().map_or_else(of_plan, |purpose| purpose.text.clone()),
        Route::Overview | Route::Unknown(_) => of_plan(),
    }
}

/// What chats show of a link: a picture. Its address has to be whole.
fn card(head: &mut String, subject: &Subject, address: &str, alt: &str) {
    let picture = [address, CARD].concat();
    property(head, "og:image", &picture);
    property(head, "og:image:type", "image/png");
    property(head, "og:image:width", &cards::WIDTH.to_string());
    property(head, "og:image:height", &cards::HEIGHT.to_string());
    property(head, "og:image:alt", alt);
    for (name, content) in [
        ("twitter:card", "summary_large_image"),
        ("twitter:title", subject.title),
        ("twitter:description", subject.description),
        ("twitter:image", &picture),
        ("twitter:image:alt", alt),
    ] {
        head.push_str(&["<meta name=\"", name, "\" content=\"", &escaped(content), "\">\n"].concat());
    }
}

/// The language as Open Graph names it.
fn locale(texts: &Texts) -> &'static str {
    match texts.lang {
        "nn" => "nn_NO",
        "en" => "en_GB",
        _ => "nb_NO",
    }
}

fn link(head: &mut String, kind: &str, address: &str) {
    head.push_str(&["<link ", kind, " href=\"", &escaped(address), "\">\n"].concat());
}

fn property(head: &mut String, name: &str, content: &str) {
    head.push_str(&["<meta property=\"", name, "\" content=\"", &escaped(content), "\">\n"].concat());
}
