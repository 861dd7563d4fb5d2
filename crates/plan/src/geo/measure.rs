//! Measures of shapes: area, bounds, and the point where a name stands best.

use std::cmp::Ordering;
use std::collections::BinaryHeap;
use std::f64::consts::SQRT_2;

use super::edges::{doubled_area, ring_contains, sides};
use super::{Bounds, Point, Polygon, Ring, Shape};

/// Half the long axis of the earth (GRS80), in kilometres.
const EQUATOR_RADIUS: f64 = 6378.137;
/// The square of the ellipsoid's eccentricity (GRS80).
const ECCENTRICITY_SQUARED: f64 = 0.006_694_380_022_900_79;
/// How near a label comes to the best place, as a share of the shape's width or height.
const LABEL_PRECISION: f64 = 0.01;

/// The area in square kilometres, on the ellipsoid. Edges count as straight on a map with straight
/// parallels and meridians, which at the length of a municipality's edges makes no difference.
pub fn area_km2(shape: &Shape) -> f64 {
    shape
        .polygons
        .iter()
        .flat_map(|polygon| polygon.rings.iter().enumerate())
        .map(|(index, ring)| if index == 0 { ring_area(ring) } else { -ring_area(ring) })
        .sum()
}

/// A strip from the equator to latitude φ has the area a²/2 · q(φ) for each radian of longitude;
/// a ring's area is the sum of such strips below its edges.
fn ring_area(ring: &[Point]) -> f64 {
    let strips = sides(ring).map(|(a, b)| {
        let middle = f64::midpoint(a.lat, b.lat);
        let mean = (strip(a.lat) + 4.0 * strip(middle) + strip(b.lat)) / 6.0;
        (b.lon - a.lon).to_radians() * mean
    });
    (strips.sum::<f64>() * EQUATOR_RADIUS * EQUATOR_RADIUS / 2.0).abs()
}

/// q(φ) of the authalic latitude; `lat` in degrees.
fn strip(lat: f64) -> f64 {
    let sine = lat.to_radians().sin();
    let eccentricity = ECCENTRICITY_SQUARED.sqrt();
    let part = sine / (1.0 - ECCENTRICITY_SQUARED * sine * sine);
    (1.0 - ECCENTRICITY_SQUARED) * (part + (eccentricity * sine).atanh() / eccentricity)
}

/// The box around a shape; none for a shape without points.
pub fn bounds(shape: &Shape) -> Option<Bounds> {
    let points = shape.polygons.iter().flat_map(|polygon| &polygon.rings).flatten();
    points.map(|at| Bounds { west: at.lon, south: at.lat, east: at.lon, north: at.lat }).reduce(Bounds::union)
}

/// Whether a point lies in a shape. On the border itself either answer may come.
pub fn contains(shape: &Shape, point: Point) -> bool {
    shape.polygons.iter().any(|polygon| polygon_contains(polygon, point))
}

fn polygon_contains(polygon: &Polygon, point: Point) -> bool {
    polygon.rings.iter().filter(|ring| ring_contains(ring, point)).count() % 2 == 1
}

/// Where a name stands best: the point of the largest piece of land that is furthest from its
/// border, so that a bay or a narrow neck does not cut through the name.
///
/// The way there is V. Agafonkin's polylabel: squares are halved again and again, most promising
/// first, until none can hold a point that is better by more than the precision.
pub fn label_point(shape: &Shape) -> Option<Point> {
    let size = |polygon: &&Polygon| polygon.rings.first().map_or(0.0, |ring| doubled_area(ring).abs());
    let polygon = shape.polygons.iter().max_by(|a, b| size(a).total_cmp(&size(b)))?;
    let around = bounds(&Shape { polygons: vec![polygon.clone()], ..Shape::default() })?;
    // A degree of longitude is shorter than one of latitude: flatten the map so that both are
    // alike around here, and look for the point there.
    let flatten = cosine(f64::midpoint(around.south, around.north)).max(0.01);
    let flat = Polygon {
        rings: polygon
            .rings
            .iter()
            .map(|ring| ring.iter().map(|at| Point { lon: at.lon * flatten, lat: at.lat }).collect::<Ring>())
            .collect(),
    };
    let (west, east) = (around.west * flatten, around.east * flatten);
    let (width, height) = (east - west, around.north - around.south);
    let precision = width.max(height) * LABEL_PRECISION;
    let half = width.max(height) / 2.0;
    let middle = Point { lon: f64::midpoint(west, east), lat: f64::midpoint(around.south, around.north) };

    let mut best = Square::new(middle, half, &flat);
    let mut queue = BinaryHeap::from([best]);
    while let Some(square) = queue.pop() {
        if square.distance > best.distance {
            best = square;
        }
        // Not the other way round: where there is no order among the numbers, this ends too.
        let promising = square.promise() - best.distance > precision;
        if !promising {
            break;
        }
        let half = square.half / 2.0;
        for (across, up) in [(-half, -half), (half, -half), (-half, half), (half, half)] {
            let middle = Point { lon: square.middle.lon + across, lat: square.middle.lat + up };
            queue.push(Square::new(middle, half, &flat));
        }
    }
    Some(Point { lon: best.middle.lon / flatten, lat: best.middle.lat })
}

/// A part of the flattened map, and how far its middle is from the border.
#[derive(Clone, Copy)]
struct Square {
    middle: Point,
    /// Half the length of a side.
    half: f64,
    /// From the middle to the nearest border; below zero if the middle is outside.
    distance: f64,
}

impl Square {
    fn new(middle: Point, half: f64, polygon: &Polygon) -> Self {
        let nearest = polygon
            .rings
            .iter()
            .flat_map(|ring| sides(ring))
            .map(|(a, b)| distance(middle, a, b))
            .fold(f64::INFINITY, f64::min);
        let distance = if polygon_contains(polygon, middle) { nearest } else { -nearest };
        Self { middle, half, distance }
    }

    /// The best that any point in the square can be.
    fn promise(&self) -> f64 {
        self.distance + self.half * SQRT_2
    }
}

impl Ord for Square {
    fn cmp(&self, other: &Self) -> Ordering {
        self.promise().total_cmp(&other.promise())
    }
}

impl PartialOrd for Square {
    fn partial_cmp(&self, other: &Self) -> Option<Ordering> {
        Some(self.cmp(other))
    }
}

impl PartialEq for Square {
    fn eq(&self, other: &Self) -> bool {
        self.cmp(other) == Ordering::Equal
    }
}

impl Eq for Square {}

/// From a point to the stretch between two others, on the flattened map.
fn distance(point: Point, a: Point, b: Point) -> f64 {
    let (dx, dy) = (b.lon - a.lon, b.lat - a.lat);
    let length = dx * dx + dy * dy;
    let along = if length > 0.0 {
        (((point.lon - a.lon) * dx + (point.lat - a.lat) * dy) / length).clamp(0.0, 1.0)
    } else {
        0.0
    };
    let (off_x, off_y) = (point.lon - a.lon - along * dx, point.lat - a.lat - along * dy);
    (off_x * off_x + off_y * off_y).sqrt()
}

/// The cosine of an angle in degrees between -90 and 90, by Bhaskara's formula: 0.2 % off at most,
/// which is plenty here, and several kilobytes less in the browser than the exact one.
pub fn cosine(degrees: f64) -> f64 {
    let square = degrees * degrees;
    (32_400.0 - 4.0 * square) / (32_400.0 + square)
}

#[cfg(test)]
mod tests {
    use proptest::prelude::*;

    use super::*;
    use crate::geo::samples::{rectangle, with_hole};

    fn is_near(found: f64, expected: f64, share: f64) -> bool {
        (found / expected - 1.0).abs() < share
    }

    #[test]
    fn the_whole_earth_has_its_known_area() {
        // In strips: the formula takes the area below each edge from its ends and its middle.
        let area: f64 = (-90..90).map(|south| area_km2(&rectangle("", -180, south, 180, south + 1))).sum();
        assert!(is_near(area, 510_065_621.7, 1e-9), "{area}");
    }

    #[test]
    fn a_square_degree_at_sixty_north() {
        // The geodesic area, in steps of 0.005° along its sides (GeographicLib, GRS80).
        let area = area_km2(&rectangle("", 10, 60, 11, 61));
        assert!(is_near(area, 6123.1409, 1e-6), "{area}");
    }

    #[test]
    fn a_hole_is_taken_off() {
        let whole = area_km2(&rectangle("", 0, 0, 3, 3));
        let hole = area_km2(&rectangle("", 1, 1, 2, 2));
        let rest = area_km2(&with_hole("", (0, 0, 3, 3), (1, 1, 2, 2)));
        assert!(is_near(rest, whole - hole, 1e-12));
    }

    #[test]
    fn bounds_hold_all_pieces() {
        let mut shape = rectangle("", 1, 2, 3, 4);
        shape.polygons.extend(rectangle("", 7, 0, 8, 1).polygons);
        assert_eq!(bounds(&shape), Some(Bounds { west: 1.0, south: 0.0, east: 8.0, north: 4.0 }));
        assert_eq!(bounds(&Shape::default()), None);
    }

    #[test]
    fn a_name_stands_in_the_middle_of_the_largest_piece() {
        let mut shape = rectangle("", 9, 9, 10, 10);
        shape.polygons.extend(rectangle("", 0, 0, 4, 4).polygons);
        let at = label_point(&shape).unwrap();
        assert!((at.lon - 2.0).abs() < 0.1 && (at.lat - 2.0).abs() < 0.1, "{at:?}");
    }

    #[test]
    fn the_short_cosine_is_close_enough() {
        for degrees in -90..=90 {
            let degrees = f64::from(degrees);
            assert!((cosine(degrees) - degrees.to_radians().cos()).abs() < 0.002, "{degrees}");
        }
    }

    #[test]
    fn a_name_stays_out_of_holes() {
        let shape = with_hole("", (0, 0, 6, 4), (1, 1, 3, 3));
        let at = label_point(&shape).unwrap();
        assert!(contains(&shape, at) && at.lon > 4.0, "{at:?}");
    }

    #[test]
    fn what_is_no_land_does_not_hang() {
        let point = |lon, lat| Point { lon, lat };
        for ring in [
            Vec::new(),
            vec![point(1.0, 1.0)],
            vec![point(1.0, 1.0); 3],
            vec![point(0.0, 0.0), point(1.0, 0.0), point(2.0, 0.0)],
            vec![point(f64::NAN, 0.0), point(1.0, f64::INFINITY), point(2.0, 2.0)],
        ] {
            let shape = Shape { polygons: vec![Polygon { rings: vec![ring] }], ..Shape::default() };
            label_point(&shape);
            area_km2(&shape);
        }
    }

    proptest! {
        #[test]
        fn the_place_for_a_name_is_inside(heights in prop::collection::vec((0.2..3.0_f64, 0.2..3.0_f64), 3..12)) {
            // A band of changing width, along the equator.
            let along = |at: usize| f64::from(u32::try_from(at).unwrap());
            let upper = heights.iter().enumerate().map(|(at, (up, _))| Point { lon: along(at), lat: *up });
            let lower = heights.iter().enumerate().map(|(at, (_, down))| Point { lon: along(at), lat: -down });
            let ring = lower.chain(upper.rev()).collect();
            let shape = Shape { polygons: vec![Polygon { rings: vec![ring] }], ..Shape::default() };
            prop_assert!(contains(&shape, label_point(&shape).unwrap()));
        }
    }
}
