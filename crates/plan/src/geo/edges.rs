//! The edges of shapes, in a form that can be compared exactly.

use super::{Point, Polygon, Ring, Shape};
use crate::order::sorted;

/// A point as something with an order: equal keys mean exactly the same place.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord)]
pub(super) struct Key(u64, u64);

impl Key {
    pub fn of(point: Point) -> Self {
        // Adding zero turns minus zero, which is the same place, into zero.
        Self((point.lon + 0.0).to_bits(), (point.lat + 0.0).to_bits())
    }

    pub fn point(self) -> Point {
        Point { lon: f64::from_bits(self.0), lat: f64::from_bits(self.1) }
    }
}

/// From one point to the next, with the land on the left.
pub(super) type Edge = (Key, Key);

/// All edges of a shape. Whichever way round the rings are in the file, the land is on the left.
pub(super) fn edges(shape: &Shape) -> impl Iterator<Item = Edge> {
    shape.polygons.iter().flat_map(polygon_edges)
}

/// All edges of several shapes, in ascending order.
pub(super) fn sorted_edges(shapes: &[&Shape]) -> Vec<Edge> {
    sorted(shapes.iter().flat_map(|shape| edges(shape)).collect(), Ord::cmp)
}

fn polygon_edges(polygon: &Polygon) -> impl Iterator<Item = Edge> {
    polygon.rings.iter().enumerate().flat_map(|(index, ring)| {
        let is_outer = index == 0;
        let turn = (doubled_area(ring) > 0.0) != is_outer;
        sides(ring)
            .map(|(from, to)| (Key::of(from), Key::of(to)))
            .filter(|(from, to)| from != to)
            .map(move |(from, to)| if turn { (to, from) } else { (from, to) })
    })
}

/// The pairs of points that follow one another around a ring.
pub(super) fn sides(ring: &[Point]) -> impl Iterator<Item = (Point, Point)> {
    let mut before = ring.last().copied();
    ring.iter().filter_map(move |at| Some((before.replace(*at)?, *at)))
}

/// Twice the area of a ring in square degrees; positive if it runs counterclockwise. Good only for
/// telling the direction and for comparing rings near each other.
pub(super) fn doubled_area(ring: &[Point]) -> f64 {
    // Measured from one of its points, so that far-off coordinates do not eat the digits.
    let Some(origin) = ring.first() else { return 0.0 };
    sides(ring)
        .map(|(a, b)| (a.lon - origin.lon) * (b.lat - origin.lat) - (b.lon - origin.lon) * (a.lat - origin.lat))
        .sum()
}

/// Whether a point is inside a ring. On the line itself either answer may come.
pub(super) fn ring_contains(ring: &[Point], point: Point) -> bool {
    let crossings = sides(ring).filter(|(a, b)| {
        (a.lat > point.lat) != (b.lat > point.lat)
            && point.lon < (b.lon - a.lon) * (point.lat - a.lat) / (b.lat - a.lat) + a.lon
    });
    crossings.count() % 2 == 1
}

/// Sorts rings with the land on their left into polygons: each hole goes to the smallest outer
/// ring around it.
pub(super) fn nested(rings: Vec<Ring>) -> Vec<Polygon> {
    let (outer, holes): (Vec<Ring>, Vec<Ring>) = rings.into_iter().partition(|ring| doubled_area(ring) > 0.0);
    let mut polygons: Vec<Polygon> = outer.into_iter().map(|ring| Polygon { rings: vec![ring] }).collect();
    for hole in holes {
        // Corners may lie on the outer ring; the middle of an edge does not.
        let Some((a, b)) = sides(&hole).next() else { continue };
        let inside = Point { lon: f64::midpoint(a.lon, b.lon), lat: f64::midpoint(a.lat, b.lat) };
        let mut smallest: Option<(f64, &mut Polygon)> = None;
        for polygon in &mut polygons {
            let Some(ring) = polygon.rings.first() else { continue };
            let area = doubled_area(ring);
            if ring_contains(ring, inside) && smallest.as_ref().is_none_or(|(least, _)| area < *least) {
                smallest = Some((area, polygon));
            }
        }
        if let Some((_, polygon)) = smallest {
            polygon.rings.push(hole);
        }
    }
    polygons
}
