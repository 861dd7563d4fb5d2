//! Views that are pages of their own, and their addresses: `region/hallingdal/` where the site has such a page, and
//! `#/region/hallingdal` where it has none. [`Pages::address`] alone knows which.
//!
//! Addresses start at the folder of the site. What a view is filtered by, and what it points out, stands in the query.

use plan::date::PlanDate;
use plan::model::{MunicipalityId, Plan, RegionId};
use plan::norwegian::fold;
use plan::select::{NewsFilter, Part};

use crate::percent::decode;
use crate::route::Route;

/// The parameter with the date that a citation names.
pub const CITED: &str = "sitert";
/// The folder of the pages about municipalities.
const MUNICIPALITIES: &str = "kommune";
/// The name under which a page's query has the section of the page about the plan.
const SECTION: &str = "vis";

/// A view that is a page.
#[derive(Debug, Clone, PartialEq)]
pub struct Page {
    pub route: Route,
    /// Where it is in the folder of its language: with a `/` at its end, or empty.
    pub path: String,
}

/// The pages of a site.
#[derive(Debug, Clone, PartialEq, Default)]
pub struct Pages(Vec<Page>);

impl Pages {
    /// No page at all.
    pub const fn none() -> Self {
        Self(Vec::new())
    }

    /// The views of a plan that are worth a page: each without filters, and with nothing pointed out.
    pub fn of(plan: &Plan) -> Self {
        let mut pages = Self::none();
        pages.add(Route::Overview, String::new());
        for region in &plan.regions {
            pages.add(Route::region(&region.id), folder(&["region", region.id.as_str()]));
            for part in &region.subregions {
                let route = part_of(&region.id, Part::Subregion(part.id.clone()));
                pages.add(route, folder(&["region", region.id.as_str(), part.id.as_str()]));
            }
        }
        for region in &plan.regions {
            for municipality in region.municipalities.iter().filter_map(|id| plan.municipality(id)) {
                let slug = slug(&municipality.name);
                let path = folder(&[MUNICIPALITIES, &slug]);
                // Norway has had several municipalities called Nes and Våler.
                let path = if pages.0.iter().any(|page| page.path == path) {
                    folder(&[MUNICIPALITIES, &[&slug, "-", municipality.id.as_str()].concat()])
                } else {
                    path
                };
                pages.add(part_of(&region.id, Part::Municipality(municipality.id.clone())), path);
            }
        }
        for area in &plan.focus_areas {
            pages.add(Route::focus_area(&area.id), folder(&["innsatsomrade", area.id.as_str()]));
        }
        let others = [
            (Route::matrix(), "fortrinn"),
            (Route::news(NewsFilter::default()), "nyheter"),
            (Route::Compare { first: None, second: None }, "sammenlign"),
            (Route::Search(String::new()), "sok"),
            (Route::about(), "om"),
        ];
        for (route, name) in others {
            pages.add(route, folder(&[name]));
        }
        pages
    }

    /// An id that an address cannot hold as it is has no page: its view keeps the address behind `#`.
    fn add(&mut self, route: Route, path: String) {
        let is_plain = |c: char| c.is_ascii_alphanumeric() || matches!(c, '-' | '_' | '/');
        if path.chars().all(is_plain) && !self.0.iter().any(|page| page.path == path) {
            self.0.push(Page { route, path });
        }
    }

    pub fn iter(&self) -> impl Iterator<Item = &Page> {
        self.0.iter()
    }

    /// The list as a page of the site holds it, for [`Pages::read`].
    pub fn write(&self) -> String {
        let entry = |page: &Page| match &page.route {
            Route::Region { id, part: Some(Part::Municipality(municipality)), .. } => {
                [&page.path, "=", id.as_str(), "/", municipality.as_str()].concat()
            }
            _ => page.path.clone(),
        };
        self.0.iter().map(entry).collect::<Vec<_>>().join(" ")
    }

    /// Reads the list back. What it does not understand is no page.
    pub fn read(list: &str) -> Self {
        Self(list.split(' ').filter_map(page).collect())
    }

    /// The address of a view, in the folder of a language (with a `/` at its end, or empty): that of its page, or the
    /// one behind `#` where it has none.
    pub fn address(&self, route: &Route, folder: &str) -> String {
        self.page_address(route, folder).unwrap_or_else(|| route.to_hash())
    }

    /// The address of the page that shows a view, if there is one.
    pub fn page_address(&self, route: &Route, folder: &str) -> Option<String> {
        let view = bare_view(route);
        let page = self.0.iter().find(|page| page.route == view)?;
        let query = query_beyond(&view, route);
        let mut address = folder.to_owned();
        address.push_str(&page.path);
        if address.is_empty() {
            address.push_str("./");
        }
        if !query.is_empty() {
            address.push('?');
            address.push_str(&query);
        }
        Some(address)
    }

    /// The view of the page that an address behind `#` means, whatever has become of its letters: `#/Kommune/Øvre Eiker`.
    pub fn meant(&self, hash: &str) -> Option<Route> {
        let (path, query) = hash.split_once('?').unwrap_or((hash, ""));
        let names = path.trim_start_matches('#').split('/').map(|name| slug(&decode(name)));
        let names: Vec<String> = names.filter(|name| !name.is_empty()).collect();
        self.route(&[names.join("/").as_str(), "/"].concat(), query)
    }

    /// The view of a page, with what its query (without `?`) asks for. `path` is the path in the folder of the language.
    pub fn route(&self, path: &str, query: &str) -> Option<Route> {
        let path = path.trim_end_matches("index.html");
        let page = self.0.iter().find(|page| page.path == path)?;
        Some(joined(&page.route, query))
    }
}

/// Parameters that say which view is meant, and so go with it.
const OF_VIEWS: [&str; 15] = [
    CITED,
    "view",
    "region",
    "kommune",
    "municipality",
    "del",
    "part",
    "innsatsomrade",
    "focus-area",
    "aar",
    "year",
    "med",
    "with",
    "vis",
    "q",
];
/// The parameter with the language, for addresses behind `#`.
const LANG: &str = "lang";

/// The pairs of a page's query that stay when another view comes; all of them where views have no pages, since there
/// they belong to none.
pub fn kept(query: &str, is_all: bool) -> String {
    let is_of_view = |pair: &str| OF_VIEWS.contains(&pair.split('=').next().unwrap_or_default());
    let stays = |pair: &&str| !pair.is_empty() && (is_all || !is_of_view(pair));
    query.trim_start_matches('?').split('&').filter(stays).collect::<Vec<_>>().join("&")
}

/// An address with pairs in its query, and the language where that has no page of its own.
pub fn with_kept(address: &str, kept: &str, lang: Option<&str>) -> String {
    let (path, rest) = match address.find(['?', '#']) {
        Some(at) => address.split_at(at),
        None => (address, ""),
    };
    let (own, hash) = if rest.starts_with('#') { ("", rest) } else { (rest.trim_start_matches('?'), "") };
    // A page has the language in its address.
    let is_other = |pair: &&str| !pair.is_empty() && (lang.is_none() && !hash.is_empty() || !pair.starts_with("lang="));
    let mut pairs: Vec<&str> = [own, kept].into_iter().flat_map(|query| query.split('&')).filter(is_other).collect();
    let lang = lang.map(|lang| [LANG, "=", lang].concat());
    pairs.extend(lang.as_deref());
    let mut whole = path.to_owned();
    if !pairs.is_empty() {
        whole.push('?');
        whole.push_str(&pairs.join("&"));
    }
    whole.push_str(hash);
    whole
}

/// The address for a citation, which names the date of the content.
pub fn cited(address: &str, updated: Option<PlanDate>) -> String {
    match updated {
        Some(updated) => with_kept(address, &[CITED, "=", &updated.iso()].concat(), None),
        None => address.to_owned(),
    }
}

fn part_of(region: &RegionId, part: Part) -> Route {
    Route::Region { id: region.clone(), part: Some(part), advantage: None }
}

fn folder(names: &[&str]) -> String {
    let mut path = names.join("/");
    path.push('/');
    path
}

fn page(entry: &str) -> Option<Page> {
    let (path, region_and_number) = entry.split_once('=').unwrap_or((entry, ""));
    let route = if let Some((region, number)) = region_and_number.split_once('/') {
        part_of(&RegionId::new(region), Part::Municipality(MunicipalityId::new(number)))
    } else {
        let segments: Vec<&str> = path.split('/').collect();
        let address = match segments[..] {
            ["region", region, part, ""] => ["#/region/", region, "?del=", part].concat(),
            _ => ["#/", path].concat(),
        };
        match Route::parse(&address) {
            Route::Unknown(_) => return None,
            route => route,
        }
    };
    Some(Page { route, path: path.to_owned() })
}

/// A view without its filters and pointers.
fn bare_view(route: &Route) -> Route {
    match route {
        Route::Region { id, part, .. } => Route::Region { id: id.clone(), part: part.clone(), advantage: None },
        Route::FocusArea { id, .. } => Route::focus_area(id),
        Route::Matrix { .. } => Route::matrix(),
        Route::News { .. } => Route::news(NewsFilter::default()),
        Route::Compare { .. } => Route::Compare { first: None, second: None },
        Route::Search(_) => Route::Search(String::new()),
        Route::About { .. } => Route::about(),
        other => other.clone(),
    }
}

/// The filters and pointers that a route has beyond its bare view, as a query.
fn query_beyond(view: &Route, route: &Route) -> String {
    let address = route.to_hash();
    let rest = address.strip_prefix(&bare(view)).unwrap_or_default();
    match route {
        Route::About { section: Some(_) } => [SECTION, "=", rest.trim_start_matches('/')].concat(),
        Route::Search(words) if words.is_empty() => String::new(),
        _ => rest.trim_start_matches(['?', '&']).to_owned(),
    }
}

/// The view of a page with what a query asks for.
fn joined(view: &Route, query: &str) -> Route {
    let mut address = bare(view);
    let section = || query.strip_prefix(SECTION)?.strip_prefix('=');
    if let (Route::About { .. }, Some(section)) = (view, section()) {
        address.push('/');
        address.push_str(section.split('&').next().unwrap_or_default());
    } else if !query.is_empty() {
        address.push(if address.contains('?') { '&' } else { '?' });
        address.push_str(query);
    }
    match Route::parse(&address) {
        Route::Unknown(_) => view.clone(),
        route => route,
    }
}

/// The address behind `#` of a view without filters, to which a query can be added.
fn bare(view: &Route) -> String {
    match view {
        Route::Search(_) => "#/sok".to_owned(),
        other => other.to_hash(),
    }
}

/// A name as a part of an address: small letters without accents, digits and hyphens.
fn slug(name: &str) -> String {
    let mut slug = String::new();
    for letter in fold(name).chars() {
        match letter {
            'å' => slug.push('a'),
            'ø' => slug.push('o'),
            'æ' => slug.push_str("ae"),
            'a'..='z' | '0'..='9' => slug.push(letter),
            _ if slug.is_empty() || slug.ends_with('-') => {}
            _ => slug.push('-'),
        }
    }
    slug.trim_end_matches('-').to_owned()
}

#[cfg(test)]
mod tests {
    use super::*;

    const LIST: &str = " region/hallingdal/ region/kongsbergregionen/numedal/ kommune/nes/=hallingdal/0616 \
                        innsatsomrade/kompetanse/ fortrinn/ nyheter/ sammenlign/ sok/ om/";

    fn address(hash: &str) -> String {
        Pages::read(LIST).address(&Route::parse(hash), "")
    }

    #[test]
    fn a_view_has_the_address_of_its_page() {
        for (hash, page) in [
            ("#/", "./"),
            ("#/region/hallingdal", "region/hallingdal/"),
            ("#/region/hallingdal?kommune=0616&vis=ski", "kommune/nes/?vis=ski"),
            ("#/region/kongsbergregionen?del=numedal", "region/kongsbergregionen/numedal/"),
            ("#/innsatsomrade/kompetanse?vis=a1", "innsatsomrade/kompetanse/?vis=a1"),
            (
                "#/fortrinn?region=hallingdal&innsatsomrade=kompetanse",
                "fortrinn/?region=hallingdal&innsatsomrade=kompetanse",
            ),
            ("#/nyheter?aar=2016", "nyheter/?aar=2016"),
            ("#/sok?q=%C3%A5l", "sok/?q=%C3%A5l"),
            ("#/sok?q=", "sok/"),
            ("#/om/kilder", "om/?vis=kilder"),
        ] {
            assert_eq!(address(hash), page);
            let (path, query) = page.split_once('?').unwrap_or((page, ""));
            let back = Pages::read(LIST).route(path.trim_start_matches("./"), query);
            assert_eq!(back, Some(Route::parse(hash)), "{page}");
        }
    }

    #[test]
    fn a_view_without_a_page_keeps_its_address() {
        for hash in ["#/region/ny", "#/region/hallingdal?kommune=0617", "#/finnes-ikke"] {
            assert_eq!(address(hash), hash);
        }
        assert_eq!(Pages::default().address(&Route::Overview, "nn/"), "#/");
    }

    #[test]
    fn languages_have_folders() {
        let pages = Pages::read(LIST);
        assert_eq!(pages.address(&Route::Overview, "nn/"), "nn/");
        assert_eq!(pages.address(&Route::matrix(), "en/"), "en/fortrinn/");
    }

    #[test]
    fn what_belongs_to_no_view_stays_in_the_address() {
        let query = "?vis=a&theme=dark&utm_source=x&region=b&lang=nn";
        assert_eq!(kept(query, false), "theme=dark&utm_source=x&lang=nn");
        assert_eq!(kept(query, true), query.trim_start_matches('?'));
        assert_eq!(with_kept("region/c/?vis=d", "theme=dark&lang=nn", None), "region/c/?vis=d&theme=dark");
        assert_eq!(with_kept("./", "", None), "./");
        assert_eq!(with_kept("#/om", "theme=dark&lang=nn", Some("en")), "?theme=dark&lang=en#/om");
        assert_eq!(with_kept("#/om", "lang=nn", None), "?lang=nn#/om");
        assert_eq!(with_kept("#/om", "", None), "#/om");
    }

    #[test]
    fn an_address_behind_the_mark_may_mean_a_page() {
        let nes = Pages::read(LIST).route("kommune/nes/", "");
        for hash in ["#/kommune/nes", "#/Kommune/Nes/", "/kommune/NES", "#/kommune/n%65s"] {
            assert_eq!(Pages::read(LIST).meant(hash), nes, "{hash}");
        }
        assert_eq!(
            Pages::read(LIST).meant("#/kommune/nes?vis=ski"),
            Pages::read(LIST).route("kommune/nes/", "vis=ski")
        );
        for hash in ["#/kommune/finnes-ikke", "#/kommune", "#/kommune/nes/mer"] {
            assert_eq!(Pages::read(LIST).meant(hash), None, "{hash}");
        }
    }

    #[test]
    fn names_become_addresses() {
        assert_eq!(slug("Øvre Eiker"), "ovre-eiker");
        assert_eq!(slug("Nore og Uvdal"), "nore-og-uvdal");
        assert_eq!(slug("Ål"), "al");
        assert_eq!(slug("Kárášjohka"), "karasjohka");
        assert_eq!(slug("Bodø/Bådåddjo "), "bodo-badaddjo");
    }
}
