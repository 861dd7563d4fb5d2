//! Which shapes share a border.

use super::Shape;
use super::edges::{Edge, edges};
use crate::order::{distinct, sorted};

/// All pairs of shapes that share a border, as indexes, the lower first, in ascending order. Meeting in a point is not
/// enough.
pub fn neighbours(shapes: &[&Shape]) -> Vec<(usize, usize)> {
    let owned = shapes.iter().enumerate().flat_map(|(index, shape)| edges(shape).map(move |edge| (edge, index)));
    let owned: Vec<(Edge, usize)> = sorted(owned.collect(), Ord::cmp);
    // Each has its land on the left, so they pass a common border in opposite directions.
    let across = |(from, to): Edge| {
        let begin = owned.partition_point(|(edge, _)| *edge < (to, from));
        owned.iter().skip(begin).take_while(move |(edge, _)| *edge == (to, from)).map(|(_, index)| *index)
    };
    let pairs = owned
        .iter()
        .flat_map(|&(edge, one)| across(edge).filter_map(move |other| (one < other).then_some((one, other))));
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
    }

    #[test]
    fn what_lies_inside_another_is_its_neighbour() {
        let around = with_hole("around", (0, 0, 3, 3), (1, 1, 2, 2));
        assert_eq!(neighbours(&[&around, &rectangle("inside", 1, 1, 2, 2)]), [(0, 1)]);
    }

    #[test]
    fn of_land_that_two_have_both_are_neighbours() {
        let (west, east) = (rectangle("west", 0, 0, 1, 1), rectangle("east", 1, 0, 2, 1));
        assert_eq!(neighbours(&[&west, &east, &west.clone()]), [(0, 1), (1, 2)]);
    }
}
