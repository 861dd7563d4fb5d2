//! The lines that put the explorer into a page, as an editor copies them.

use super::options::{Parts, Theme};
use super::place::{Field, short_fields};
use crate::markup::escaped;
use crate::percent::encode;
use crate::route::Route;

/// What an editor has chosen.
#[derive(Debug, Clone, PartialEq)]
pub struct Choice {
    pub route: Route,
    /// The language of the interface; `None` where the explorer shall find out itself.
    pub lang: Option<&'static str>,
    pub theme: Theme,
    pub parts: Parts,
    /// Whether the map shows today's municipalities.
    pub today: bool,
    pub is_transparent: bool,
    /// A fixed height, in CSS pixels; `None` where the frame shall fit what is in it.
    pub height: Option<u32>,
    /// The data files, where they are not the usual ones.
    pub data: Vec<Field>,
}

/// How high a frame is until it is told better, in CSS pixels.
pub const FALLBACK_HEIGHT: u32 = 700;

impl Choice {
    /// What the choice says beyond the usual, by the names of the parameters.
    fn fields(&self) -> Vec<Field> {
        let mut fields = short_fields(&self.route);
        let mut add = |name, value: Option<String>| fields.extend(value.map(|value| (name, value)));
        add("lang", self.lang.map(str::to_owned));
        add("theme", (self.theme != Theme::Auto).then(|| self.theme.name().to_owned()));
        add("parts", (self.parts != Parts::ALL).then(|| self.parts.names()));
        add("municipalities", self.today.then(|| "today".to_owned()));
        add("background", self.is_transparent.then(|| "transparent".to_owned()));
        fields.extend(self.data.iter().cloned());
        fields
    }

    /// The address of the explorer's frame with this choice. `page` is the address of `embed.html`.
    pub fn address(&self, page: &str) -> String {
        let mut fields = self.fields();
        fields.extend(self.height.map(|_| ("height", "fixed".to_owned())));
        with_query(page, &fields)
    }

    /// The frame as one line of HTML.
    pub fn iframe(&self, page: &str, title: &str) -> String {
        format!(
            "<iframe src=\"{}\" title=\"{}\" width=\"100%\" height=\"{}\" loading=\"lazy\"></iframe>",
            escaped(&self.address(page)),
            escaped(title),
            self.height.unwrap_or(FALLBACK_HEIGHT),
        )
    }

    /// The element as one line of HTML, with the script that makes it work and a link for where it does not.
    pub fn element(&self, page: &str, script: &str, title: &str) -> String {
        let height = self.height.map(|height| ("height", height.to_string()));
        let attributes = self.fields().into_iter().chain(height);
        let attributes: Vec<String> =
            attributes.map(|(name, value)| [" ", name, "=\"", &escaped(&value), "\""].concat()).collect();
        let attributes = attributes.concat();
        let title = escaped(title);
        format!(
            "<script src=\"{}\" async></script><plan-explorer{attributes} title=\"{title}\"><a href=\"{}\">{title}</a></plan-explorer>",
            escaped(script),
            escaped(&self.address(page)),
        )
    }
}

/// An address with values behind its question mark.
pub fn with_query(page: &str, fields: &[Field]) -> String {
    let mut address = page.to_owned();
    for (at, (name, value)) in fields.iter().enumerate() {
        address.push(if at == 0 { '?' } else { '&' });
        address.push_str(name);
        address.push('=');
        encode(value, &mut address);
    }
    address
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::embed::options::Options;
    use crate::query::Query;
    use plan::model::RegionId;

    const PAGE: &str = "https://www.example.no/plan/embed.html";

    fn usual() -> Choice {
        Choice {
            route: Route::region(&RegionId::new("hallingdal")),
            lang: None,
            theme: Theme::Auto,
            parts: Parts::ALL,
            today: false,
            is_transparent: false,
            height: None,
            data: Vec::new(),
        }
    }

    #[test]
    fn the_usual_choice_is_a_short_line() {
        assert_eq!(
            usual().iframe(PAGE, "Hallingdal – Næringsplanen"),
            "<iframe src=\"https://www.example.no/plan/embed.html?region=hallingdal\" title=\"Hallingdal – Næringsplanen\" width=\"100%\" height=\"700\" loading=\"lazy\"></iframe>"
        );
        let line = usual().element(PAGE, "https://www.example.no/plan/embed.js", "Kart");
        assert!(line.contains("<plan-explorer region=\"hallingdal\" title=\"Kart\">"), "{line}");
    }

    #[test]
    fn what_is_chosen_is_what_the_explorer_reads() {
        let choice = Choice {
            lang: Some("nn"),
            theme: Theme::Dark,
            parts: Parts { search: false, ..Parts::ALL },
            today: true,
            is_transparent: true,
            height: Some(500),
            data: vec![("plan", "data/a b.json".to_owned())],
            ..usual()
        };
        let address = choice.address(PAGE);
        let options = Options::read(&Query::read(address.split_once('?').map_or("", |(_, query)| query)), |_| None);
        assert_eq!((options.start, options.theme, options.parts), (choice.route.clone(), choice.theme, choice.parts));
        assert_eq!((options.lang.as_deref(), options.is_transparent, options.fits_height), (Some("nn"), true, false));
        assert_eq!(options.plan.url, "data/a b.json");
        assert!(choice.iframe(PAGE, "Kart").contains("height=\"500\""));
        assert!(choice.element(PAGE, "embed.js", "Kart").contains(" height=\"500\""));
    }

    #[test]
    fn a_title_cannot_end_its_attribute() {
        let line = usual().iframe(PAGE, "\"><script>");
        assert!(line.contains("title=\"&quot;&gt;&lt;script&gt;\""), "{line}");
    }
}
