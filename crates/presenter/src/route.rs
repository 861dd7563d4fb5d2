//! Every view has an address, and every address a view.
//!
//! The address is the part of the URL behind `#`, so that the explorer works on any static host and
//! from any folder. Words in addresses are Norwegian, without letters that copying would garble. [`crate::reading`] reads
//! them.

use plan::model::{ActionId, AdvantageId, FocusAreaId, NewsId, RegionId};
use plan::select::{NewsFilter, Part};

use crate::percent::encode;

/// The address of the first view, which shows all regions.
pub const OVERVIEW: &str = "#/";

/// What is shown.
#[derive(Debug, Clone, PartialEq)]
pub enum Route {
    Overview,
    Region {
        id: RegionId,
        /// The municipality or part of the region that the reader asked for.
        part: Option<Part>,
        /// The advantage to point out.
        advantage: Option<AdvantageId>,
    },
    FocusArea {
        id: FocusAreaId,
        /// The action to point out.
        action: Option<ActionId>,
    },
    /// Regions × focus areas.
    Matrix {
        /// The cell whose advantages are listed.
        cell: Option<(RegionId, FocusAreaId)>,
    },
    News {
        filter: NewsFilter,
        /// The news item to point out.
        item: Option<NewsId>,
    },
    Compare {
        first: Option<RegionId>,
        second: Option<RegionId>,
    },
    Search(String),
    About {
        /// The section to start at.
        section: Option<String>,
    },
    /// An address that leads nowhere, kept so that it can be named.
    Unknown(String),
}

impl Route {
    pub fn region(id: &RegionId) -> Self {
        Self::Region { id: id.clone(), part: None, advantage: None }
    }

    pub fn focus_area(id: &FocusAreaId) -> Self {
        Self::FocusArea { id: id.clone(), action: None }
    }

    pub fn news(filter: NewsFilter) -> Self {
        Self::News { filter, item: None }
    }

    pub fn matrix() -> Self {
        Self::Matrix { cell: None }
    }

    pub fn about() -> Self {
        Self::About { section: None }
    }

    /// The address with its `#`, such that [`Route::parse`] gives the same route back.
    pub fn to_hash(&self) -> String {
        match self {
            Self::Overview => OVERVIEW.to_owned(),
            Self::Region { id, part, advantage } => {
                let (municipality, subregion) = match part {
                    Some(Part::Municipality(id)) => (Some(id.as_str()), None),
                    Some(Part::Subregion(id)) => (None, Some(id.as_str())),
                    None => (None, None),
                };
                Address::new("region")
                    .segment(id.as_str())
                    .query("kommune", municipality)
                    .query("del", subregion)
                    .query("vis", advantage.as_ref().map(AdvantageId::as_str))
                    .done()
            }
            Self::FocusArea { id, action } => Address::new("innsatsomrade")
                .segment(id.as_str())
                .query("vis", action.as_ref().map(ActionId::as_str))
                .done(),
            Self::Matrix { cell } => Address::new("fortrinn")
                .query("region", cell.as_ref().map(|(region, _)| region.as_str()))
                .query("innsatsomrade", cell.as_ref().map(|(_, focus_area)| focus_area.as_str()))
                .done(),
            Self::News { filter, item } => Address::new("nyheter")
                .query("region", filter.region.as_ref().map(RegionId::as_str))
                .query("innsatsomrade", filter.focus_area.as_ref().map(FocusAreaId::as_str))
                .query("aar", filter.year.map(|year| year.to_string()).as_deref())
                .query("vis", item.as_ref().map(NewsId::as_str))
                .done(),
            Self::Compare { first, second } => Address::new("sammenlign")
                .query("region", first.as_ref().map(RegionId::as_str))
                .query("med", second.as_ref().map(RegionId::as_str))
                .done(),
            Self::Search(words) => Address::new("sok").query("q", Some(words)).done(),
            Self::About { section: None } => Address::new("om").done(),
            Self::About { section: Some(section) } => Address::new("om").segment(section).done(),
            Self::Unknown(address) => format!("#{address}"),
        }
    }

    /// Where closing what is open leads: from a part of a region to the region, from there to all of them.
    pub fn parent(&self) -> Option<Self> {
        match self {
            Self::Region { id, part: Some(_), .. } => Some(Self::region(id)),
            Self::Region { .. } | Self::FocusArea { .. } => Some(Self::Overview),
            _ => None,
        }
    }

    /// The region that the view is about, if it is about one.
    pub fn selected_region(&self) -> Option<&RegionId> {
        match self {
            Self::Region { id, .. } => Some(id),
            Self::News { filter, .. } => filter.region.as_ref(),
            _ => None,
        }
    }
}

/// Writes an address piece by piece.
struct Address {
    text: String,
    has_query: bool,
}

impl Address {
    fn new(view: &str) -> Self {
        Self { text: format!("#/{view}"), has_query: false }
    }

    fn segment(mut self, segment: &str) -> Self {
        self.text.push('/');
        encode(segment, &mut self.text);
        self
    }

    fn query(mut self, name: &str, value: Option<&str>) -> Self {
        if let Some(value) = value {
            self.text.push(if self.has_query { '&' } else { '?' });
            self.has_query = true;
            self.text.push_str(name);
            self.text.push('=');
            encode(value, &mut self.text);
        }
        self
    }

    fn done(self) -> String {
        self.text
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn addresses_are_readable() {
        let numedal = Route::Region {
            id: RegionId::new("kongsbergregionen"),
            part: Some(Part::Subregion(plan::model::SubregionId::new("numedal"))),
            advantage: None,
        };
        assert_eq!(numedal.to_hash(), "#/region/kongsbergregionen?del=numedal");
        assert_eq!(Route::Overview.to_hash(), "#/");
        let filter =
            NewsFilter { region: Some(RegionId::new("ringeriksregionen")), year: Some(2016), ..NewsFilter::default() };
        assert_eq!(Route::news(filter).to_hash(), "#/nyheter?region=ringeriksregionen&aar=2016");
        assert_eq!(Route::Search("ål".to_owned()).to_hash(), "#/sok?q=%C3%A5l");
    }

    #[test]
    fn an_unknown_address_is_kept_as_it_is() {
        for address in ["/finnes-ikke", "/Region/a/B.", "/nyheter/2016", "/%zz", "/%C3%A5?x"] {
            assert_eq!(Route::parse(&format!("#{address}")), Route::Unknown(address.to_owned()));
        }
    }

    #[test]
    fn closing_leads_out_one_step_at_a_time() {
        let part = Route::parse("#/region/hallingdal?kommune=0617");
        let region = part.parent().unwrap();
        assert_eq!(region.to_hash(), "#/region/hallingdal");
        assert_eq!(region.parent(), Some(Route::Overview));
        for route in ["#/", "#/nyheter?region=hallingdal", "#/sok?q=gol", "#/om"] {
            assert_eq!(Route::parse(route).parent(), None, "{route}");
        }
    }

    #[test]
    fn no_address_is_the_overview() {
        for hash in ["", "#", "#/", "/"] {
            assert_eq!(Route::parse(hash), Route::Overview);
        }
    }
}
