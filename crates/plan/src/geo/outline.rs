//! Joining shapes that share borders: what a region looks like follows from its municipalities.

use super::edges::{Edge, Key, nested, sorted_edges};
use super::{Ring, Shape};

/// The outline of several shapes together.
///
/// A border between two of the shapes is an edge that both have, in opposite directions; such
/// edges cancel out, and what is left over is the outline. Nothing is computed with coordinates,
/// so the outlines of neighbouring regions share their border as exactly as the municipalities do.
/// The order of the shapes does not matter, nor does it if one of them comes twice.
pub fn outline(shapes: &[&Shape]) -> Shape {
    let mut all = sorted_edges(shapes);
    all.dedup();
    let outer: Vec<Edge> = all.iter().filter(|(from, to)| all.binary_search(&(*to, *from)).is_err()).copied().collect();
    Shape { id: String::new(), name: None, polygons: nested(rings(Unused::new(outer))) }
}

/// Walks along the edges until each has been used. No ring passes a point twice: where the walk
/// comes back to a point, what lies between is a ring of its own. So land that touches itself in a
/// point, and water inside it, come out as rings that can be drawn and measured.
fn rings(mut unused: Unused) -> Vec<Ring> {
    let mut rings = Vec::new();
    let mut way: Vec<Key> = Vec::new();
    // The points that the walk can come back to, and where in the way they are: its start, and
    // those that several edges lead on from.
    let mut crossroads: Vec<(Key, usize)> = Vec::new();
    loop {
        let (before, here) = match *way.as_slice() {
            [.., before, here] => (Some(before), here),
            [here] => (None, here),
            [] => match unused.start() {
                Some(start) => {
                    way.push(start);
                    (None, start)
                }
                None => return rings,
            },
        };
        let Some((next, is_crossroads)) = unused.take_leftmost(before, here) else {
            // A dead end: rings that are closed, as those of a file always are, have none.
            way.clear();
            crossroads.clear();
            continue;
        };
        if is_crossroads || before.is_none() {
            crossroads.push((here, way.len() - 1));
        }
        if let Some(&(_, at)) = crossroads.iter().rev().find(|(key, _)| *key == next) {
            rings.push(way.split_off(at).into_iter().map(Key::point).collect());
            crossroads.retain(|(_, place)| *place < at);
            if at == 0 {
                continue;
            }
        }
        way.push(next);
    }
}

/// Edges that have not been walked yet.
struct Unused {
    /// In ascending order, so that those from one point are next to each other.
    edges: Vec<Edge>,
    is_used: Vec<bool>,
    /// All edges before this one have been used.
    first: usize,
}

impl Unused {
    fn new(edges: Vec<Edge>) -> Self {
        Self { is_used: vec![false; edges.len()], edges, first: 0 }
    }

    /// A point that edges lead on from.
    fn start(&mut self) -> Option<Key> {
        self.first += self.is_used.iter().skip(self.first).take_while(|is_used| **is_used).count();
        self.edges.get(self.first).map(|(from, _)| *from)
    }

    /// Where to go on from a point, and whether there was a choice. Where several edges lead on,
    /// the sharpest turn to the left stays on the same piece of land.
    fn take_leftmost(&mut self, before: Option<Key>, here: Key) -> Option<(Key, bool)> {
        let back = before.map(|before| way_between(here, before));
        let from = self.edges.partition_point(|(from, _)| *from < here);
        let mut best: Option<(f64, usize, Key)> = None;
        let mut choices = 0;
        for (index, (_, to)) in self.edges.iter().enumerate().skip(from).take_while(|(_, (from, _))| *from == here) {
            if self.is_used.get(index) != Some(&false) {
                continue;
            }
            choices += 1;
            let turn = back.map_or(0.0, |back| turn(back, way_between(here, *to)));
            if best.is_none_or(|(least, ..)| turn < least) {
                best = Some((turn, index, *to));
            }
        }
        let (_, index, next) = best?;
        *self.is_used.get_mut(index)? = true;
        Some((next, choices > 1))
    }
}

/// From one point to another: to the east and to the north.
fn way_between(from: Key, to: Key) -> (f64, f64) {
    let (from, to) = (from.point(), to.point());
    (to.lon - from.lon, to.lat - from.lat)
}

/// How far one has to turn clockwise from one direction to another: 0 not at all, 2 about-turn, up
/// to 4. Grows with the angle, which is all that is asked for here, and needs no trigonometry.
fn turn(from: (f64, f64), to: (f64, f64)) -> f64 {
    let along = from.0 * to.0 + from.1 * to.1;
    let across = from.1 * to.0 - from.0 * to.1;
    let share = along / (along.abs() + across.abs());
    if across >= 0.0 { 1.0 - share } else { 3.0 + share }
}

#[cfg(test)]
#[expect(clippy::float_cmp, reason = "the corners are whole degrees")]
mod tests {
    use std::collections::BTreeSet;

    use proptest::prelude::*;

    use super::*;
    use crate::geo::Point;
    use crate::geo::edges::doubled_area;
    use crate::geo::samples::{rectangle, with_hole};

    /// Twice the area of all land, holes taken off: whole numbers for whole coordinates.
    fn doubled_land(shape: &Shape) -> f64 {
        shape.polygons.iter().flat_map(|polygon| &polygon.rings).map(|ring| doubled_area(ring)).sum()
    }

    fn corners(shape: &Shape) -> Vec<usize> {
        shape.polygons.iter().flat_map(|polygon| polygon.rings.iter().map(Vec::len)).collect()
    }

    #[test]
    fn a_shared_border_disappears() {
        let joined = outline(&[&rectangle("a", 0, 0, 1, 1), &rectangle("b", 1, 0, 2, 1)]);
        assert_eq!(corners(&joined), [6], "one ring, with the ends of the old border still in it");
        assert_eq!(doubled_land(&joined), 4.0);
    }

    #[test]
    fn the_direction_of_rings_does_not_matter() {
        let mut backwards = rectangle("b", 1, 0, 2, 1);
        backwards.polygons[0].rings[0].reverse();
        let one = rectangle("a", 0, 0, 1, 1);
        assert_eq!(outline(&[&one, &backwards]), outline(&[&one, &rectangle("b", 1, 0, 2, 1)]));
    }

    #[test]
    fn a_shape_that_comes_twice_counts_once() {
        let (a, b) = (rectangle("a", 0, 0, 1, 1), rectangle("b", 1, 0, 2, 1));
        assert_eq!(outline(&[&a, &b, &a]), outline(&[&a, &b]));
    }

    #[test]
    fn shapes_around_another_leave_a_hole() {
        let joined = outline(&[&with_hole("around", (0, 0, 3, 3), (1, 1, 2, 2))]);
        assert_eq!(joined.polygons.len(), 1);
        assert_eq!(corners(&joined), [4, 4]);
        let filled = outline(&[&joined, &rectangle("inside", 1, 1, 2, 2)]);
        assert_eq!(corners(&filled), [4]);
    }

    #[test]
    fn squares_that_meet_in_a_point_stay_two_pieces() {
        let joined = outline(&[&rectangle("a", 0, 0, 1, 1), &rectangle("b", 1, 1, 2, 2)]);
        assert_eq!(corners(&joined), [4, 4]);
        assert_eq!(joined.polygons.len(), 2);
    }

    #[test]
    fn water_that_touches_the_coast_in_a_point_is_a_hole() {
        // Eight squares around a ninth, with one corner square missing: the hole and the sea meet.
        let squares: Vec<Shape> = (0..9)
            .filter(|index| ![4, 8].contains(index))
            .map(|index| rectangle("", index % 3, index / 3, index % 3 + 1, index / 3 + 1))
            .collect();
        let joined = outline(&squares.iter().collect::<Vec<_>>());
        assert_eq!(joined.polygons.len(), 1);
        assert_eq!(joined.polygons[0].rings.len(), 2);
        assert_eq!(doubled_land(&joined), 14.0);
    }

    #[test]
    fn nothing_has_no_outline() {
        assert_eq!(outline(&[]), Shape::default());
        assert_eq!(outline(&[&Shape::default()]), Shape::default());
    }

    proptest! {
        #[test]
        fn any_set_of_squares_keeps_its_area_in_simple_rings(cells in prop::collection::vec(any::<bool>(), 36)) {
            let squares: Vec<Shape> = (0..36)
                .zip(&cells)
                .filter(|(_, land)| **land)
                .map(|(index, _)| rectangle("", index % 6, index / 6, index % 6 + 1, index / 6 + 1))
                .collect();
            let joined = outline(&squares.iter().collect::<Vec<_>>());
            let count = u32::try_from(squares.len()).unwrap();
            prop_assert_eq!(doubled_land(&joined), f64::from(2 * count));
            for ring in joined.polygons.iter().flat_map(|polygon| &polygon.rings) {
                let different: BTreeSet<Key> = ring.iter().copied().map(Key::of).collect();
                prop_assert_eq!(different.len(), ring.len());
            }
            for polygon in &joined.polygons {
                prop_assert!(doubled_area(&polygon.rings[0]) > 0.0);
                prop_assert!(polygon.rings[1..].iter().all(|hole| doubled_area(hole) < 0.0));
            }
        }

        #[test]
        fn open_and_crossing_lines_do_not_hang(points in prop::collection::vec((0..4_i32, 0..4_i32), 0..40)) {
            let ring = points.into_iter().map(|(lon, lat)| Point { lon: lon.into(), lat: lat.into() }).collect();
            let shape = Shape { polygons: vec![crate::geo::Polygon { rings: vec![ring] }], ..Shape::default() };
            outline(&[&shape]);
        }
    }
}
