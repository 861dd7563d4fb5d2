//! Which shapes share a border.

use super::Shape;
use super::edges::{Edge, edges, sorted_edges};
use crate::order::{distinct, sorted};

/// Whether two shapes have a stretch of border in common. Meeting in a point is not enough.
pub fn share_border(one: &Shape, other: &Shape) -> bool {
    // Each has its land on the left, so they pass a common border in opposite directions.
    let known = sorted_edges(&[one]);
    edges(other).any(|(from, to)| known.binary_search(&(to, from)).is_ok())
}

/// All pairs of shapes that share a border, as indexes, the lower first, in ascending order.
pub fn neighbours(shapes: &[&Shape]) -> Vec<(usize, usize)> {
    let owned = shapes.iter().enumerate().flat_map(|(index, shape)| edges(shape).map(move |edge| (edge, index)));
    let owned: Vec<(Edge, usize)> = sorted(owned.collect(), Ord::cmp);
    let on_land_of = |edge: Edge| owned.binary_search_by(|(other, _)| other.cmp(&edge)).ok().map(|at| owned[at].1);
    let pairs = owned.iter().filter_map(|((from, to), one)| {
        let other = on_land_of((*to, *from))?;
        (*one < other).then_some((*one, other))
    });
    distinct(pairs.collect())
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::geo::samples::{rectangle, with_hole};

    #[test]
    fn a_border_in_common_makes_neighbours_and_a_point_does_not() {
        let shapes = [
            rectangle("0", 0, 0, 1, 1),
            rectangle("east of 0", 1, 0, 2, 1),
            rectangle("meets 0 in a point", 1, 1, 2, 2),
            rectangle("far away", 5, 5, 6, 6),
        ];
        let shapes: Vec<&Shape> = shapes.iter().collect();
        assert_eq!(neighbours(&shapes), [(0, 1), (1, 2)]);
        assert!(share_border(shapes[0], shapes[1]));
        assert!(!share_border(shapes[0], shapes[2]));
    }

    #[test]
    fn what_lies_inside_another_is_its_neighbour() {
        let around = with_hole("around", (0, 0, 3, 3), (1, 1, 2, 2));
        assert!(share_border(&around, &rectangle("inside", 1, 1, 2, 2)));
    }
}
