//! In which coordinate system a file is, and which axis comes first: what it says itself, and what is plausible.

use super::Point;
use super::measure::cosine;
use super::projection::place;
use crate::issue::ReadError;
use crate::system::System;

/// About how many of a file's positions are looked at.
pub(super) const SAMPLES: usize = 300;
/// The systems that are tried where the file names none, the likeliest first.
const USUAL: [System; 4] = [System::Utm(33), System::Utm(32), System::Utm(35), System::WebMercator];
/// How far a file's land may lie from the plan's places, in degrees of latitude, for the plan to be believed.
const NEAR: f64 = 10.0;
/// More than that is as good as nowhere.
const FAR: f64 = 360.0;
/// How far it may lie from Norway.
const AT_NORWAY: f64 = 1.0;
/// Norway's mainland, from south to north: to which latitude, and from which longitude to which.
const NORWAY: [(f64, f64, f64); 5] =
    [(62.0, 4.0, 13.0), (64.0, 4.5, 13.5), (66.0, 9.0, 15.5), (69.0, 11.0, 21.5), (71.5, 14.5, 31.5)];
/// Where it begins in the south.
const SOUTH: f64 = 57.5;

/// What has been found out about a file's positions.
#[derive(Debug, Clone, Copy, PartialEq)]
pub(super) struct Positions {
    pub system: System,
    /// Whether the file says so itself.
    pub is_stated: bool,
    /// Whether the axis to the north comes first.
    pub are_swapped: bool,
}

impl Positions {
    /// As the formats want them.
    pub const USUAL: Self = Self { system: System::Degrees, is_stated: true, are_swapped: false };

    /// The place at a position of the file.
    pub fn place(self, at: Point) -> Point {
        let Point { lon, lat } = at;
        place(self.system, if self.are_swapped { Point { lon: lat, lat: lon } } else { at })
    }
}

/// Finds out from some of a file's positions how all of them are meant. `stated` is the file's own word, and `places` are
/// some that the land should lie around.
///
/// # Errors
///
/// [`ReadError::Coordinates`], if they are no degrees, and nothing tells what else.
pub(super) fn recognise(stated: Option<&str>, samples: &[Point], places: &[Point]) -> Result<Positions, ReadError> {
    let could_be_degrees = |at: &&Point| at.lon.abs() <= 180.0 && at.lat.abs() <= 180.0;
    let are_degrees = samples.iter().filter(could_be_degrees).count() * 2 >= samples.len();
    if samples.is_empty() {
        return Ok(Positions::USUAL);
    }
    let named = stated.and_then(code_in).map(System::of_epsg);
    let (systems, is_stated) = match named {
        _ if are_degrees => (&[System::Degrees][..], false),
        Some(Some(System::Degrees)) | None => (&USUAL[..], false),
        Some(Some(ref system)) => (std::slice::from_ref(system), true),
        Some(None) => return Err(ReadError::Coordinates { stated: stated.map(name_in) }),
    };
    let mut best: Option<(f64, Positions)> = None;
    for system in systems {
        for are_swapped in [false, true] {
            let positions = Positions { system: *system, is_stated, are_swapped };
            let off = distance(positions, samples, places);
            if best.is_none_or(|(least, _)| off < least) {
                best = Some((off, positions));
            }
        }
    }
    match best {
        Some((off, positions)) if off < 1.0 => Ok(positions),
        // Somewhere else on earth: as the format wants it, or as the file says.
        _ if are_degrees => Ok(Positions::USUAL),
        _ => match systems {
            [system] => Ok(Positions { system: *system, is_stated, are_swapped: false }),
            _ => Err(ReadError::Coordinates { stated: None }),
        },
    }
}

/// How implausible it is that a file's positions are meant so: less than 1 is plausible.
fn distance(positions: Positions, samples: &[Point], places: &[Point]) -> f64 {
    let found: Vec<Point> = samples.iter().map(|at| positions.place(*at)).collect();
    let near = mean(&found, &|at| from_place(at, places)) / NEAR;
    // A plan that has no places, or wrong ones, says nothing.
    let norway = mean(&found, &from_norway) / AT_NORWAY;
    match (near < 1.0, places.is_empty()) {
        (true, _) => near,
        (false, true) => norway,
        (false, false) => norway.max(0.5),
    }
}

fn mean(points: &[Point], off: &dyn Fn(Point) -> f64) -> f64 {
    let mut sum = 0.0;
    for at in points {
        // What is no number is nowhere, and must not be compared.
        let is_place = at.lon.is_finite() && at.lat.is_finite();
        sum += if is_place { off(*at).min(FAR) } else { FAR };
    }
    let count = u32::try_from(points.len()).unwrap_or(u32::MAX);
    sum / f64::from(count.max(1))
}

/// The distance to the nearest of the plan's places.
fn from_place(at: Point, places: &[Point]) -> f64 {
    let off = |place: &Point| (at.lat - place.lat).abs() + (at.lon - place.lon).abs() * cosine(place.lat);
    places.iter().map(off).fold(f64::INFINITY, f64::min)
}

/// How far outside Norway a place is: nothing for places inside.
fn from_norway(at: Point) -> f64 {
    let north = NORWAY.last().map_or(SOUTH, |(north, ..)| *north);
    let beyond = (SOUTH - at.lat).max(at.lat - north).max(0.0);
    let strip = NORWAY.iter().find(|(north, ..)| at.lat < *north).or(NORWAY.last());
    beyond + strip.map_or(0.0, |(_, west, east)| (west - at.lon).max(at.lon - east).max(0.0))
}

/// The number that a system is named by, in `urn:ogc:def:crs:EPSG::25833` and its like.
fn code_in(stated: &str) -> Option<u32> {
    let mut numbers = stated.split(|letter: char| !letter.is_ascii_digit()).filter(|digits| digits.len() > 3);
    numbers.next_back()?.parse().ok()
}

/// The name of a system in the words that people know.
fn name_in(stated: &str) -> String {
    code_in(stated).map_or_else(|| stated.to_owned(), |code| format!("EPSG:{code}"))
}
