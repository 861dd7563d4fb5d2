//! Boundaries, without anything of the browser or of Leaflet.
//!
//! | file | what it does |
//! | --- | --- |
//! | [`read`] | from the text of a boundary file to [`Boundaries`], with what is wrong in it |
//! | [`outline`] | several shapes that share borders joined into one |
//! | [`neighbours`] | which shapes share a border |
//! | [`measure`] | area, bounds, and where a name stands best |
//!
//! Coordinates are degrees, WGS84, everywhere; areas are square kilometres. Two shapes share a
//! border where both have an edge between exactly the same two points: the data files are made so,
//! and everything here relies on it instead of guessing with tolerances.

mod edges;
mod expected;
mod geojson;
mod identity;
mod json;
pub mod measure;
pub mod neighbours;
pub mod outline;
mod projection;
pub mod read;
mod reader;
mod recognise;
#[cfg(test)]
mod samples;
mod topojson;

/// A place, in degrees (WGS84).
#[derive(Debug, Clone, Copy, PartialEq)]
pub struct Point {
    /// East of Greenwich.
    pub lon: f64,
    /// North of the equator.
    pub lat: f64,
}

/// A closed line. The first point is not repeated at the end.
pub type Ring = Vec<Point>;

/// One piece of land.
#[derive(Debug, Clone, PartialEq, Default)]
pub struct Polygon {
    /// The outer ring, then the holes.
    pub rings: Vec<Ring>,
}

/// An area with an id: a municipality, a county, or several joined into one.
#[derive(Debug, Clone, PartialEq, Default)]
pub struct Shape {
    /// The municipality's or county's number as text; empty for what has been joined.
    pub id: String,
    pub name: Option<String>,
    /// One for each piece of land: a coast has islands.
    pub polygons: Vec<Polygon>,
}

/// A box along the parallels and meridians, in degrees.
#[derive(Debug, Clone, Copy, PartialEq)]
pub struct Bounds {
    pub west: f64,
    pub south: f64,
    pub east: f64,
    pub north: f64,
}

impl Bounds {
    pub const WORLD: Self = Self { west: -180.0, south: -90.0, east: 180.0, north: 90.0 };

    /// The smallest box around two.
    #[must_use]
    pub fn union(self, other: Self) -> Self {
        Self {
            west: self.west.min(other.west),
            south: self.south.min(other.south),
            east: self.east.max(other.east),
            north: self.north.max(other.north),
        }
    }

    /// The box with more on each side: `share` of its own width or height.
    #[must_use]
    pub fn grown(self, share: f64) -> Self {
        let (across, up) = ((self.east - self.west) * share, (self.north - self.south) * share);
        Self { west: self.west - across, south: self.south - up, east: self.east + across, north: self.north + up }
    }

    pub fn contains(&self, point: Point) -> bool {
        (self.west..=self.east).contains(&point.lon) && (self.south..=self.north).contains(&point.lat)
    }
}

/// Which set of municipalities the map shows.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash, Default)]
pub enum MapYear {
    /// Those of the plan.
    #[default]
    Base,
    /// Those of today.
    Today,
}

/// Everything in a boundary file.
#[derive(Debug, Clone, PartialEq, Default)]
pub struct Boundaries {
    /// The county's municipalities when the plan was made.
    pub base: Vec<Shape>,
    /// The county's municipalities today.
    pub today: Vec<Shape>,
    /// The land around, for orientation. To be drawn beneath everything else: it also fills what
    /// belongs to the county in only one of the years.
    pub surroundings: Vec<Shape>,
    /// Municipalities outside the county that the plan's regions reach into.
    pub outside: Vec<Shape>,
    /// Whom the data is from, as the licence wants it shown.
    pub attribution: Option<String>,
}

impl Boundaries {
    /// The county's municipalities in a year.
    pub fn municipalities(&self, year: MapYear) -> &[Shape] {
        match year {
            MapYear::Base => &self.base,
            MapYear::Today => &self.today,
        }
    }

    /// One of the county's municipalities by its number.
    pub fn shape(&self, year: MapYear, id: &str) -> Option<&Shape> {
        self.municipalities(year).iter().find(|shape| shape.id == id)
    }
}
