//! What other sites are answered when somebody pastes the address of a page there: oEmbed, a rich answer.

use presenter::embed::snippet::{Choice, FALLBACK_HEIGHT};
use presenter::text::LANGUAGES;
use serde_json::json;

use crate::subject::Subject;

/// How wide the frame is where nothing sizes it, in CSS pixels.
const WIDTH: u32 = 800;
/// For how long the answer holds, in seconds.
const A_DAY: u32 = 24 * 60 * 60;

/// The answer about a page: a frame that shows the same view. `site` is the address of the site's folder.
pub fn answer(site: &str, subject: &Subject) -> String {
    let choice = Choice {
        lang: (subject.texts.lang != LANGUAGES[0].lang).then_some(subject.texts.lang),
        ..Choice::usual(subject.page.route.clone())
    };
    let answer = json!({
        "version": "1.0",
        "type": "rich",
        "title": subject.title,
        "provider_name": host(site),
        "provider_url": format!("{}/", origin(site)),
        "cache_age": A_DAY,
        "width": WIDTH,
        "height": FALLBACK_HEIGHT,
        "html": choice.iframe(&format!("{site}embed.html"), subject.title),
    });
    [&answer.to_string(), "\n"].concat()
}

fn host(site: &str) -> &str {
    let behind_scheme = site.split_once("://").map_or(site, |(_, rest)| rest);
    behind_scheme.split('/').next().unwrap_or_default()
}

fn origin(site: &str) -> String {
    let scheme = site.split_once("://").map_or("https", |(scheme, _)| scheme);
    [scheme, "://", host(site)].concat()
}
