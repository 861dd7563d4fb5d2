//! The lines that put the explorer into a page, as an editor copies them.

use super::options::{Parts, Theme};
use super::place::{Field, short_fields};
use crate::markup::escaped;
use crate::pages::{Pages, with_kept};
use crate::percent::encode;
use crate::route::Route;
use crate::text::{Texts, named};

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
    /// The usual choice for a view: all its parts, in the language that the explorer finds out itself.
    pub fn usual(route: Route) -> Self {
        Self {
            route,
            lang: None,
            theme: Theme::Auto,
            parts: Parts::ALL,
            today: false,
            is_transparent: false,
            height: None,
            data: Vec::new(),
        }
    }

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

    /// The address of the explorer's frame with this choice. `frame` is the address of `embed.html`.
    pub fn address(&self, frame: &str) -> String {
        let mut fields = self.fields();
        fields.extend(self.height.map(|_| ("height", "fixed".to_owned())));
        with_query(frame, &fields)
    }

    /// The colour scheme that the frame has to have of its host page, if any. One whose scheme differs from what is in it
    /// gets an opaque ground from the browser.
    pub fn color_scheme(&self) -> Option<&'static str> {
        (self.is_transparent && self.theme != Theme::Auto).then(|| self.theme.name())
    }

    /// How high the frame is until it is told better, in CSS pixels.
    pub fn frame_height(&self) -> u32 {
        self.height.unwrap_or(FALLBACK_HEIGHT)
    }

    /// The address of the same view with all around it: of its page where it has one. `page` is the address of the site.
    pub fn page_address(&self, page: &str, pages: &Pages) -> String {
        let folder = self.lang.and_then(named).map(Texts::folder).unwrap_or_default();
        let own = pages.page_address(&self.route, &folder).filter(|_| self.data.is_empty());
        if let Some(path) = own {
            let today = if self.today { "municipalities=today" } else { "" };
            return with_kept(&[page, path.trim_start_matches("./")].concat(), today, None);
        }
        let mut fields = self.data.clone();
        fields.extend(self.lang.map(|lang| ("lang", lang.to_owned())));
        fields.extend(self.today.then(|| ("municipalities", "today".to_owned())));
        with_query(page, &fields) + &self.route.to_hash()
    }

    /// The frame as one line of HTML.
    pub fn iframe(&self, frame: &str, title: &str) -> String {
        let style = self.color_scheme().map(|scheme| [" style=\"color-scheme: ", scheme, "\""].concat());
        // Browsers give a frame a border of its own. Systems that take styles away leave this attribute.
        format!(
            "<iframe src=\"{}\" title=\"{}\" width=\"100%\" height=\"{}\" frameborder=\"0\"{} loading=\"lazy\"></iframe>",
            escaped(&self.address(frame)),
            escaped(title),
            self.frame_height(),
            style.unwrap_or_default(),
        )
    }

    /// The element as one line of HTML, with the script that makes it work, and a link to the explorer's own `page` for
    /// where it does not.
    pub fn element(&self, page: &str, pages: &Pages, script: &str, title: &str) -> String {
        let height = self.height.map(|height| ("height", height.to_string()));
        let attributes = self.fields().into_iter().chain(height);
        let attributes: Vec<String> =
            attributes.map(|(name, value)| [" ", name, "=\"", &escaped(&value), "\""].concat()).collect();
        let attributes = attributes.concat();
        let title = escaped(title);
        format!(
            "<script src=\"{}\" async></script><plan-explorer{attributes} title=\"{title}\"><a href=\"{}\">{title}</a></plan-explorer>",
            escaped(script),
            escaped(&self.page_address(page, pages)),
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

    const FRAME: &str = "https://www.example.no/plan/embed.html";
    const PAGE: &str = "https://www.example.no/plan/";
    const SCRIPT: &str = "https://www.example.no/plan/embed.js";

    fn usual() -> Choice {
        Choice::usual(Route::region(&RegionId::new("hallingdal")))
    }

    #[test]
    fn the_usual_choice_is_a_short_line() {
        assert_eq!(
            usual().iframe(FRAME, "Hallingdal – Næringsplanen"),
            "<iframe src=\"https://www.example.no/plan/embed.html?region=hallingdal\" title=\"Hallingdal – Næringsplanen\" width=\"100%\" height=\"700\" frameborder=\"0\" loading=\"lazy\"></iframe>"
        );
        assert_eq!(
            usual().element(PAGE, &Pages::none(), SCRIPT, "Kart"),
            "<script src=\"https://www.example.no/plan/embed.js\" async></script><plan-explorer region=\"hallingdal\" title=\"Kart\"><a href=\"https://www.example.no/plan/#/region/hallingdal\">Kart</a></plan-explorer>"
        );
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
        let address = choice.address(FRAME);
        let options = Options::read(&Query::read(address.split_once('?').map_or("", |(_, query)| query)), |_| None);
        assert_eq!((options.start, options.theme, options.parts), (choice.route.clone(), choice.theme, choice.parts));
        assert_eq!((options.lang.as_deref(), options.is_transparent, options.fits_height), (Some("nn"), true, false));
        assert_eq!(options.plan.url, "data/a b.json");
        assert!(choice.iframe(FRAME, "Kart").contains("height=\"500\""));
        assert!(choice.element(PAGE, &Pages::none(), "embed.js", "Kart").contains(" height=\"500\""));
    }

    #[test]
    fn a_frame_that_lets_the_page_through_says_its_colour_scheme() {
        let styled = |theme, is_transparent| {
            let line = Choice { theme, is_transparent, ..usual() }.iframe(FRAME, "Kart");
            line.split("style=\"").nth(1).and_then(|rest| rest.split('"').next()).map(str::to_owned)
        };
        assert_eq!(styled(Theme::Dark, true).as_deref(), Some("color-scheme: dark"));
        assert_eq!(styled(Theme::Light, true).as_deref(), Some("color-scheme: light"));
        assert_eq!(styled(Theme::Auto, true), None);
        assert_eq!(styled(Theme::Dark, false), None);
    }

    #[test]
    fn the_link_for_where_nothing_works_leads_to_the_view_with_all_around_it() {
        let choice = Choice {
            lang: Some("nn"),
            today: true,
            theme: Theme::Dark,
            parts: Parts::ALL,
            height: Some(500),
            data: vec![("plan", "data/a b.json".to_owned())],
            ..usual()
        };
        assert_eq!(
            choice.page_address(PAGE, &Pages::none()),
            "https://www.example.no/plan/?plan=data%2Fa%20b.json&lang=nn&municipalities=today#/region/hallingdal"
        );
        let overview = Choice { route: Route::Overview, ..usual() };
        assert_eq!(overview.page_address(PAGE, &Pages::none()), "https://www.example.no/plan/#/");
    }

    #[test]
    fn a_title_cannot_end_its_attribute() {
        let line = usual().iframe(FRAME, "\"><script>");
        assert!(line.contains("title=\"&quot;&gt;&lt;script&gt;\""), "{line}");
    }

    #[test]
    fn the_way_out_leads_to_the_page_of_the_view() {
        let pages = Pages::read(" region/hallingdal/");
        let nynorsk = Choice { lang: Some("nn"), today: true, ..usual() };
        assert_eq!(usual().page_address(PAGE, &pages), "https://www.example.no/plan/region/hallingdal/");
        assert_eq!(
            nynorsk.page_address(PAGE, &pages),
            "https://www.example.no/plan/nn/region/hallingdal/?municipalities=today"
        );
        let of_other_plan = Choice { data: vec![("plan", "a.json".to_owned())], ..usual() };
        assert!(of_other_plan.page_address(PAGE, &pages).ends_with("#/region/hallingdal"));
    }
}
