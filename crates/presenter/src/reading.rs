//! The one reader of addresses: of what stands behind the `#`, of parameters, attributes and messages.
//!
//! Links change on their way. Programs append their own parameters, encode what is encoded, write `&amp;`, make
//! dashes of hyphens or take the full stop behind an address for a part of it, and people write capitals and å. So
//! an address is not compared with a list of what may have happened to it. It is brought into the one form that the
//! explorer itself writes: what hides its structure is decoded ([`opened`]), its words become small letters, digits and
//! hyphens ([`crate::word`]), and whatever has no place in it is passed over. An address of ours is in that form, and no
//! two of ours have the same one: so none is taken for another.

use plan::model::{ActionId, AdvantageId, FocusAreaId, MunicipalityId, NewsId, RegionId, SubregionId};
use plan::select::{NewsFilter, Part};

use crate::percent::decode;
use crate::query::Query;
use crate::route::Route;
use crate::word::{is_same, word};

/// How often an address is decoded at most: each program on the way may have encoded it once.
const MOST_ROUNDS: usize = 8;

#[derive(Debug, Clone, Copy, PartialEq, Eq)]
enum View {
    Overview,
    Region,
    FocusArea,
    Matrix,
    News,
    Compare,
    Search,
    About,
}

/// The views' names: behind the `#`, and as the value of `view`.
const VIEWS: [(View, [&str; 2]); 8] = [
    (View::Overview, ["oversikt", "overview"]),
    (View::Region, ["region", "region"]),
    (View::FocusArea, ["innsatsomrade", "focus-area"]),
    (View::Matrix, ["fortrinn", "matrix"]),
    (View::News, ["nyheter", "news"]),
    (View::Compare, ["sammenlign", "compare"]),
    (View::Search, ["sok", "search"]),
    (View::About, ["om", "about"]),
];

// The names of values, in the same two ways.
const REGION: &[&str] = &["region", "region"];
const MUNICIPALITY: &[&str] = &["kommune", "municipality"];
const PART: &[&str] = &["del", "part"];
const FOCUS_AREA: &[&str] = &["innsatsomrade", "focus-area"];
const SECOND: &[&str] = &["med", "with"];
const YEAR: &[&str] = &["aar", "year"];
/// What is pointed out. Host pages do not ask for that.
const ITEM: &[&str] = &["vis"];

impl Route {
    /// Reads an address, with or without its `#`. What it does not know is [`Route::Unknown`].
    pub fn parse(hash: &str) -> Self {
        Self::at(hash, &Self::Overview)
    }

    /// The view that stands behind the `#` of the page; `None` where that is no address of the explorer's but another
    /// program's, such as the secret that `WordPress` gives the frames it makes, or the name of a place in the page.
    pub fn read(hash: &str) -> Option<Self> {
        by_hash(hash)
    }

    /// The same; where there is none it is the one to start with.
    pub fn at(hash: &str, start: &Self) -> Self {
        Self::read(hash).unwrap_or_else(|| start.clone())
    }
}

fn by_hash(hash: &str) -> Option<Route> {
    let text = opened(hash);
    let (path, query) = parted(&text);
    let is_ours = path.starts_with('/');
    let mut words = path.split('/').map(word).filter(|word| !word.is_empty());
    let Some(name) = words.next() else { return is_ours.then_some(Route::Overview) };
    let (id, is_too_long) = (words.next(), words.next().is_some());
    let view = view_named(&name).filter(|view| !is_too_long && (id.is_none() || view.has_id()));
    let known = view.map(|view| route(view, id.as_deref(), &Query::read(query.get(1..).unwrap_or_default())));
    let unknown = || Route::Unknown(hash.strip_prefix('#').unwrap_or(hash).to_owned());
    known.or_else(|| is_ours.then(unknown))
}

/// The view that names and values ask for; `None` where they ask for none. A value that cannot be is as good as none, so
/// that a slip in an article still shows the plan.
pub fn by_values(values: &Query) -> Option<Route> {
    let behind = values.fragment().and_then(by_hash);
    let view = || {
        let implied = || {
            let is_given = |names| value(values, names).is_some();
            is_given(REGION).then_some(View::Region).or_else(|| is_given(FOCUS_AREA).then_some(View::FocusArea))
        };
        values.word("view").and_then(|view| view_named(&view)).or_else(implied)
    };
    behind.or_else(|| Some(route(view()?, None, values)))
}

/// The text of an address with its structure in plain sight. Names of views and ids hold neither percent signs nor what
/// parts them, so the path is decoded until it has none. Behind it, only what was encoded together with the path is.
fn opened(hash: &str) -> String {
    let mut text = hash.to_owned();
    for _ in 0..MOST_ROUNDS {
        text = begun(&text).to_owned();
        let (path, rest) = parted(&text);
        if !path.contains('%') {
            break;
        }
        let mut decoded = decode(path);
        // Where the query comes to light, what follows was appended to it.
        decoded.push_str(if parted(&decoded).1.is_empty() { "" } else { "&" });
        text = decoded + rest;
    }
    begun(&text).to_owned()
}

/// The text from where an address begins, which may stand behind another one, or behind the name of a place.
fn begun(text: &str) -> &str {
    let (mut begin, mut is_behind_mark) = (None, false);
    for (at, byte) in text.bytes().enumerate() {
        if byte.is_ascii_alphanumeric() || matches!(byte, b'/' | b'%' | b'?' | b'&') {
            begin = if byte == b'/' && is_behind_mark { Some(at) } else { begin.or(Some(at)) };
            is_behind_mark = false;
        } else {
            is_behind_mark |= byte == b'#';
        }
    }
    text.get(begin.unwrap_or(text.len())..).unwrap_or_default()
}

/// The path, and what stands behind it.
fn parted(text: &str) -> (&str, &str) {
    let end = text.bytes().position(|byte| matches!(byte, b'?' | b'&' | b'<' | b'>')).unwrap_or(text.len());
    (text.get(..end).unwrap_or_default(), text.get(end..).unwrap_or_default())
}

fn view_named(name: &str) -> Option<View> {
    let is_named = |(_, names): &&(View, [&str; 2])| names.iter().any(|own| is_same(own, name));
    VIEWS.iter().find(is_named).map(|(view, _)| *view)
}

impl View {
    /// Whether an id stands behind its name.
    fn has_id(self) -> bool {
        matches!(self, Self::Region | Self::FocusArea | Self::About)
    }
}

fn value(values: &Query, names: &[&str]) -> Option<String> {
    names.iter().find_map(|name| values.word(name))
}

/// A view with its values. `id` is what stands behind its name.
fn route(view: View, id: Option<&str>, values: &Query) -> Route {
    let region = value(values, REGION).map(|id| RegionId::new(&id));
    let focus_area = value(values, FOCUS_AREA).map(|id| FocusAreaId::new(&id));
    let item = value(values, ITEM);
    match view {
        View::Overview => Route::Overview,
        View::Region => id.map(RegionId::new).or(region).map_or(Route::Overview, |id| Route::Region {
            id,
            part: part(values),
            advantage: item.map(|id| AdvantageId::new(&id)),
        }),
        View::FocusArea => id
            .map(FocusAreaId::new)
            .or(focus_area)
            .map_or(Route::Overview, |id| Route::FocusArea { id, action: item.map(|id| ActionId::new(&id)) }),
        View::Matrix => Route::Matrix { cell: region.zip(focus_area) },
        View::News => Route::News {
            filter: NewsFilter { region, focus_area, year: value(values, YEAR).and_then(|year| year.parse().ok()) },
            item: item.map(|id| NewsId::new(&id)),
        },
        View::Compare => Route::Compare { first: region, second: value(values, SECOND).map(|id| RegionId::new(&id)) },
        View::Search => Route::Search(values.get("q").unwrap_or_default().to_owned()),
        View::About => Route::About { section: id.map(str::to_owned) },
    }
}

fn part(values: &Query) -> Option<Part> {
    let municipality = value(values, MUNICIPALITY).map(|id| Part::Municipality(MunicipalityId::new(&id)));
    municipality.or_else(|| value(values, PART).map(|id| Part::Subregion(SubregionId::new(&id))))
}
