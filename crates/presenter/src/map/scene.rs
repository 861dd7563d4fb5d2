//! What the map shows in a given view.

use plan::geo::measure::{bounds, label_point};
use plan::geo::{Boundaries, Bounds, MapYear, Point, Shape};
use plan::model::{MunicipalityId, Place, Plan, Region, RegionId};
use plan::select::{Part, advantages_in, shade, support};

use super::look::{RegionState, SHADES, region_class};
use super::outlines::Outlines;
use crate::route::Route;
use crate::text::Texts;

/// Everything about the map that depends on the view.
#[derive(Debug, Clone, PartialEq)]
pub struct Scene {
    pub regions: Vec<RegionLook>,
    /// What the regions are called together.
    pub regions_name: String,
    /// Borders inside the chosen region, or today's borders all over.
    pub municipalities: Vec<MunicipalityLook>,
    /// What those of them that can be pressed are called together.
    pub municipalities_name: String,
    pub places: Vec<PlaceLook>,
    /// What should be in sight.
    pub bounds: Bounds,
    /// Whether that is one region and not all of them.
    pub is_close: bool,
}

/// How one region is drawn, and what it is called by those who do not see it.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct RegionLook {
    pub id: RegionId,
    pub class: String,
    /// Its place among the plan's regions, from 0, and what it is at the moment: what the class says, for pictures.
    pub index: usize,
    pub state: RegionState,
    /// The name on the map; with its number, where the map counts.
    pub label: String,
    /// Its name and what matters about it in this view, for screen readers.
    pub description: String,
    pub pressed: bool,
}

/// One municipality's border.
#[derive(Debug, Clone, PartialEq)]
pub struct MunicipalityLook {
    pub shape: Shape,
    pub name: String,
    pub label_at: Option<Point>,
    pub class: &'static str,
    /// What those that can be pressed are to readers who do not see the map; none for mere borders.
    pub button: Option<MunicipalityButton>,
}

/// A municipality that can be pressed.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct MunicipalityButton {
    pub id: MunicipalityId,
    /// Its name and what matters about it, for screen readers.
    pub description: String,
    pub pressed: bool,
}

impl MunicipalityLook {
    /// Whether another one is the same place, perhaps in another state.
    pub fn is_same_place(&self, other: &Self) -> bool {
        let id = |look: &Self| look.button.as_ref().map(|button| button.id.clone());
        self.shape.id == other.shape.id && self.name == other.name && id(self) == id(other)
    }
}

/// One town or village.
#[derive(Debug, Clone, PartialEq)]
pub struct PlaceLook {
    pub name: String,
    pub at: Point,
    pub major: bool,
}

/// Works out what the map shows.
pub fn scene(
    plan: &Plan,
    outlines: &Outlines,
    boundaries: &Boundaries,
    route: &Route,
    year: MapYear,
    texts: &Texts,
) -> Scene {
    let selected = selected(plan, route);
    let counts = match route {
        Route::FocusArea { id, .. } if plan.focus_area(id).is_some() => support(plan, id),
        _ => Vec::new(),
    };
    let most = counts.iter().map(|(_, count)| *count).max().unwrap_or(0);
    let terms = texts.terms_of(plan);

    let regions = outlines
        .regions
        .iter()
        .filter_map(|outline| {
            let region = plan.region(&outline.id)?;
            let count = counts.iter().find(|(id, _)| *id == region.id).map(|(_, count)| *count);
            let is_selected = selected.contains(&&region.id);
            let state = match count {
                Some(count) => RegionState::Shade(shade(count, most, SHADES)),
                None if is_selected => RegionState::Selected,
                None if selected.is_empty() => RegionState::Plain,
                None => RegionState::Dimmed,
            };
            let name = region.map_name.as_deref().unwrap_or(&region.name);
            let shown = count.unwrap_or(region.advantages.len());
            Some(RegionLook {
                id: region.id.clone(),
                class: region_class(outline.index, state),
                index: outline.index,
                state,
                label: count.map_or_else(|| name.to_owned(), |count| format!("{name}: {count}")),
                description: format!("{}, {}", region.name, (texts.count)(shown, &terms.advantage)),
                pressed: is_selected,
            })
        })
        .collect();

    let focus = match route {
        Route::Region { id, part, .. } => plan.region(id).map(|region| (region, part.as_ref())),
        _ => None,
    };
    let municipalities = match (year, focus) {
        (MapYear::Today, _) => today(boundaries),
        (MapYear::Base, Some((region, part))) => inside(plan, region, part, boundaries, texts),
        (MapYear::Base, None) => Vec::new(),
    };
    let municipalities_name =
        focus.map(|(region, _)| (texts.map.municipalities_of)(&terms, &region.name)).unwrap_or_default();
    Scene {
        regions,
        regions_name: texts.capitalised(&terms.region.many),
        municipalities_name,
        is_close: focus.is_some(),
        places: places(plan, focus.map(|(region, _)| region)),
        bounds: in_sight(outlines, &selected, focus, boundaries),
        municipalities,
    }
}

/// The regions that the view is about: one, or the two that are compared. An address can name
/// regions that the plan does not have; those dim nothing.
fn selected<'a>(plan: &Plan, route: &'a Route) -> Vec<&'a RegionId> {
    let (one, other) = match route {
        Route::Compare { first, second } => (first.as_ref(), second.as_ref()),
        route => (route.selected_region(), None),
    };
    one.into_iter().chain(other).filter(|id| plan.region(id).is_some()).collect()
}

/// The municipalities of a part of a region, or none for the whole region.
fn members<'a>(region: &'a Region, part: &'a Part) -> &'a [MunicipalityId] {
    match part {
        Part::Municipality(id) if region.municipalities.contains(id) => std::slice::from_ref(id),
        Part::Municipality(_) => &[],
        Part::Subregion(id) => region.subregion(id).map_or(&[], |part| &part.municipalities),
    }
}

/// The municipalities of a region, and those outside the county that work with it.
fn inside(
    plan: &Plan,
    region: &Region,
    part: Option<&Part>,
    boundaries: &Boundaries,
    texts: &Texts,
) -> Vec<MunicipalityLook> {
    let advantage = texts.terms_of(plan).advantage;
    let chosen = part.map_or(&[][..], |part| members(region, part));
    let own = region.municipalities.iter().filter_map(|id| {
        let shape = boundaries.shape(MapYear::Base, id.as_str())?;
        let name = &plan.municipality(id)?.name;
        // A town of the same name says it already.
        let named_by_town =
            plan.places.iter().any(|place| place.municipality.as_ref() == Some(id) && place.name == *name);
        let count = advantages_in(region, Some(&Part::Municipality(id.clone()))).count();
        Some(MunicipalityLook {
            label_at: if named_by_town { None } else { label_point(shape) },
            shape: shape.clone(),
            name: name.clone(),
            class: if chosen.contains(id) { "map-municipality is-own is-selected" } else { "map-municipality is-own" },
            button: Some(MunicipalityButton {
                id: id.clone(),
                description: format!("{name}, {}", (texts.count)(count, &advantage)),
                pressed: matches!(part, Some(Part::Municipality(chosen)) if chosen == id),
            }),
        })
    });
    let outside = region.outside.iter().filter_map(|member| {
        let shape = boundaries.outside.iter().find(|shape| shape.name.as_ref() == Some(&member.name))?;
        Some(MunicipalityLook {
            label_at: label_point(shape),
            shape: shape.clone(),
            name: member.name.clone(),
            class: "map-municipality is-outside",
            button: None,
        })
    });
    own.chain(outside).collect()
}

fn today(boundaries: &Boundaries) -> Vec<MunicipalityLook> {
    boundaries
        .today
        .iter()
        .map(|shape| MunicipalityLook {
            shape: shape.clone(),
            name: shape.name.clone().unwrap_or_else(|| shape.id.clone()),
            label_at: label_point(shape),
            class: "map-municipality is-today",
            button: None,
        })
        .collect()
}

/// Towns: the major ones on the whole map, those of the region when one is chosen.
fn places(plan: &Plan, region: Option<&Region>) -> Vec<PlaceLook> {
    let shown = |place: &&Place| match region {
        Some(region) => place.municipality.as_ref().is_some_and(|id| region.municipalities.contains(id)),
        None => place.major,
    };
    plan.places
        .iter()
        .filter(shown)
        .map(|place| PlaceLook {
            name: place.name.clone(),
            at: Point { lon: place.lon, lat: place.lat },
            major: place.major,
        })
        .collect()
}

fn in_sight(
    outlines: &Outlines,
    selected: &[&RegionId],
    focus: Option<(&Region, Option<&Part>)>,
    boundaries: &Boundaries,
) -> Bounds {
    let part = focus.and_then(|(region, part)| {
        members(region, part?)
            .iter()
            .filter_map(|id| bounds(boundaries.shape(MapYear::Base, id.as_str())?))
            .reduce(Bounds::union)
    });
    let regions = || selected.iter().filter_map(|id| Some(outlines.region(id)?.bounds)).reduce(Bounds::union);
    part.or_else(regions).unwrap_or(outlines.bounds)
}
