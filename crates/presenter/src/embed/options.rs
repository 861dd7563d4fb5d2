//! What a host page or an address can ask of the explorer.

use plan::date::PlanDate;
use plan::geo::MapYear;

use crate::pages::{CITED, Pages};
use crate::query::Query;
use crate::reading::by_values;
use crate::route::Route;
use crate::word::word;

/// How the explorer is set up, once, when it starts.
#[derive(Debug, Clone, PartialEq)]
pub struct Options {
    /// Where the plan file is; relative addresses start at the page.
    pub plan: Address,
    /// Where the boundary file is.
    pub boundaries: Address,
    /// The view where no other is asked for behind the `#`.
    pub start: Route,
    pub layout: Layout,
    pub parts: Parts,
    /// Whose municipalities the map shows at first.
    pub map_year: MapYear,
    /// The language of the interface as a BCP 47 tag, if one is asked for.
    pub lang: Option<String>,
    pub theme: Theme,
    /// The address of a style sheet made for Designsystemet.
    pub theme_file: Option<String>,
    /// Whether the frame is to be as high as what is in it.
    pub fits_height: bool,
    /// Whether the host page's background shows through.
    pub is_transparent: bool,
    /// The date of the content that the link was cited with.
    pub cited: Option<PlanDate>,
    /// The views that are pages of the site. Other plans than the site's own have none.
    pub pages: Pages,
}

/// A whole page, or the inside of a frame in somebody else's.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Layout {
    Page,
    Embed,
}

/// Light or dark, or what the reader's device asks for.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Theme {
    Light,
    Dark,
    Auto,
}

impl Theme {
    /// The theme of a name; what is no theme is the reader's own.
    pub fn named(name: &str) -> Self {
        match name {
            "light" => Self::Light,
            "dark" => Self::Dark,
            _ => Self::Auto,
        }
    }

    /// The value that Designsystemet's style sheets know it by.
    pub fn name(self) -> &'static str {
        match self {
            Self::Light => "light",
            Self::Dark => "dark",
            Self::Auto => "auto",
        }
    }
}

/// What stands with the map.
#[expect(clippy::struct_excessive_bools, reason = "each part is there or not, whatever the others are")]
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct Parts {
    /// The view in words.
    pub panel: bool,
    pub search: bool,
    pub news: bool,
    /// What the shades on the map mean.
    pub legend: bool,
}

impl Parts {
    pub const ALL: Self = Self { panel: true, search: true, news: true, legend: true };

    const NONE: Self = Self { panel: false, search: false, news: false, legend: false };

    /// Reads `panel,search`; what is not named is not shown. Where nothing is named that there is, and
    /// not `none` either, somebody has made a slip and gets everything.
    fn read(text: &str) -> Self {
        let has = |name| text.split(',').any(|part| word(part) == name);
        let parts = Self { panel: has("panel"), search: has("search"), news: has("news"), legend: has("legend") };
        if parts == Self::NONE && !has("none") { Self::ALL } else { parts }
    }

    /// The names of what is shown, as [`Options::read`] understands them.
    pub fn names(self) -> String {
        let all = [(self.panel, "panel"), (self.search, "search"), (self.news, "news"), (self.legend, "legend")];
        let names: Vec<&str> = all.into_iter().filter(|(shown, _)| *shown).map(|(_, name)| name).collect();
        if names.is_empty() { "none".to_owned() } else { names.join(",") }
    }
}

/// The address of a data file, and who gave it.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Address {
    pub url: String,
    /// True for an address out of the page's own URL. Anybody can make such a link, so it may only
    /// name files of the same server.
    pub from_link: bool,
}

/// The plan that comes with the explorer.
pub const DEFAULT_PLAN: &str = "data/plan.json";
/// The boundaries that come with the explorer.
pub const DEFAULT_BOUNDARIES: &str = "data/boundaries.json";

impl Options {
    /// Reads the parameters of the page's address, and the `data-…` attributes of the explorer's
    /// element, whose names `host` is given without `data-`. What is not understood is left out.
    pub fn read(query: &Query, host: impl Fn(&str) -> Option<String>) -> Self {
        let address = |name: &str, default: &str| Address::choose(query.given(name), host(name), default);
        let is = |name: &str, value: &str| query.word(name).as_deref() == Some(value);
        let plan = address("plan", DEFAULT_PLAN);
        let has_pages = plan.url == DEFAULT_PLAN;
        Self {
            pages: host("pages").filter(|_| has_pages).map_or_else(Pages::default, |list| Pages::read(&list)),
            plan,
            boundaries: address("boundaries", DEFAULT_BOUNDARIES),
            start: by_values(query).unwrap_or(Route::Overview),
            layout: if host("layout").as_deref() == Some("embed") { Layout::Embed } else { Layout::Page },
            parts: query.given("parts").map_or(Parts::ALL, Parts::read),
            map_year: if is("municipalities", "today") { MapYear::Today } else { MapYear::Base },
            lang: query.word("lang"),
            theme: query.word("theme").map_or(Theme::Auto, |name| Theme::named(&name)),
            theme_file: query.given("theme-file").map(str::to_owned),
            fits_height: !is("height", "fixed"),
            is_transparent: is("background", "transparent"),
            cited: query.given(CITED).and_then(PlanDate::parse),
        }
    }
}

impl Address {
    /// Takes the address in the link before the host page's, and the default if there is neither.
    fn choose(from_link: Option<&str>, from_host: Option<String>, default: &str) -> Self {
        match (from_link, from_host.filter(|url| !url.trim().is_empty())) {
            (Some(url), _) => Self { url: url.to_owned(), from_link: true },
            (None, Some(url)) => Self { url, from_link: false },
            (None, None) => Self { url: default.to_owned(), from_link: false },
        }
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use plan::model::RegionId;

    fn read(query: &str) -> Options {
        Options::read(&Query::read(query), |_| None)
    }

    #[test]
    fn the_link_comes_before_the_host_and_the_host_before_the_default() {
        let text = |text: &str| Some(text.to_owned());
        let chosen = |link, host| Address::choose(link, host, DEFAULT_PLAN);
        assert_eq!(chosen(Some("a.json"), text("b.json")), Address { url: "a.json".into(), from_link: true });
        assert_eq!(chosen(None, text("b.json")), Address { url: "b.json".into(), from_link: false });
        assert_eq!(chosen(None, text(" ")), Address { url: DEFAULT_PLAN.into(), from_link: false });
    }

    #[test]
    fn nothing_asked_for_is_the_whole_explorer() {
        let options = read("?utm_source=avis");
        assert_eq!((options.start, options.parts, options.layout), (Route::Overview, Parts::ALL, Layout::Page));
        assert_eq!((options.theme, options.theme_file, options.lang), (Theme::Auto, None, None));
        assert_eq!((options.map_year, options.fits_height, options.is_transparent), (MapYear::Base, true, false));
    }

    #[test]
    fn every_parameter_is_read() {
        let options = read(
            "?region=hallingdal&lang=nn&theme=dark&theme-file=tema.css&parts=panel,%20legend&municipalities=today\
             &height=fixed&background=transparent&plan=a.json&boundaries=b.json",
        );
        assert_eq!(options.start, Route::region(&RegionId::new("hallingdal")));
        assert_eq!(options.parts, Parts { panel: true, search: false, news: false, legend: true });
        assert_eq!((options.theme, options.lang.as_deref()), (Theme::Dark, Some("nn")));
        assert_eq!(options.theme_file.as_deref(), Some("tema.css"));
        assert_eq!((options.map_year, options.fits_height, options.is_transparent), (MapYear::Today, false, true));
        assert_eq!((options.plan.url.as_str(), options.boundaries.url.as_str()), ("a.json", "b.json"));
    }

    #[test]
    fn parts_are_read_as_they_are_written() {
        for parts in [Parts::ALL, Parts::NONE, Parts { news: false, ..Parts::ALL }] {
            assert_eq!(Parts::read(&parts.names()), parts);
        }
    }
}
