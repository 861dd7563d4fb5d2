//! Which shapes share a border.

use std::collections::BTreeMap;

use super::Shape;
use super::edges::{Edge, edges};

/// Whether two shapes have a stretch of border in common. Meeting in a point is not enough.
pub fn share_border(one: &Shape, other: &Shape) -> bool {
    let mut known: Vec<Edge> = edges(one).map(undirected).collect();
    known.sort_unstable();
    edges(other).map(undirected).any(|edge| known.binary_search(&edge).is_ok())
}

/// All pairs of shapes that share a border, as indexes, the lower first, in ascending order.
pub fn neighbours(shapes: &[&Shape]) -> Vec<(usize, usize)> {
    let mut owners: BTreeMap<Edge, Vec<usize>> = BTreeMap::new();
    for (index, shape) in shapes.iter().enumerate() {
        for edge in edges(shape) {
            owners.entry(undirected(edge)).or_default().push(index);
        }
    }
    let mut pairs: Vec<(usize, usize)> = owners
        .values()
        .flat_map(|owners| {
            owners
                .iter()
                .flat_map(|one| owners.iter().filter(move |other| one < *other).map(move |other| (*one, *other)))
        })
        .collect();
    pairs.sort_unstable();
    pairs.dedup();
    pairs
}

/// The same for both directions.
fn undirected((from, to): Edge) -> Edge {
    if from < to { (from, to) } else { (to, from) }
}
