//! Joining shapes that share borders: what a region looks like follows from its municipalities.

use std::collections::BTreeMap;

use super::edges::{Edge, Key, edges, nested};
use super::{Point, Ring, Shape};

/// The outline of several shapes together, largest piece first.
///
/// A border between two of the shapes is an edge that both have, in opposite directions; such
/// edges cancel out, and what is left over is the outline. Nothing is computed with coordinates,
/// so outlines of neighbouring regions share their borders as exactly as the municipalities do.
pub fn outline(shapes: &[&Shape]) -> Shape {
    let mut onward: BTreeMap<Key, Vec<Key>> = BTreeMap::new();
    for (from, to) in shapes.iter().flat_map(|shape| edges(shape)) {
        if !take(&mut onward, (to, from)) {
            onward.entry(from).or_default().push(to);
        }
    }
    Shape { id: String::new(), name: None, polygons: nested(rings(onward)) }
}

/// Removes an edge. Whether it was there.
fn take(onward: &mut BTreeMap<Key, Vec<Key>>, (from, to): Edge) -> bool {
    let Some(ends) = onward.get_mut(&from) else { return false };
    let Some(at) = ends.iter().position(|end| *end == to) else { return false };
    ends.swap_remove(at);
    if ends.is_empty() {
        onward.remove(&from);
    }
    true
}

/// Walks along the edges until each has been used. No ring passes the same point twice: where the
/// walk comes back to a point, what lies between is a ring of its own.
fn rings(mut onward: BTreeMap<Key, Vec<Key>>) -> Vec<Ring> {
    let mut rings = Vec::new();
    while let Some(start) = onward.keys().next().copied() {
        let mut way = vec![start];
        // Where in the way each of its points is.
        let mut places = BTreeMap::from([(start, 0)]);
        while let Some(&here) = way.last() {
            let before = way.len().checked_sub(2).and_then(|index| way.get(index)).copied();
            let Some(next) = leftmost(&onward, before, here) else { break };
            take(&mut onward, (here, next));
            if let Some(&at) = places.get(&next) {
                let ring = way.split_off(at);
                for key in &ring {
                    places.remove(key);
                }
                rings.push(ring.into_iter().map(Key::point).collect());
                // The walk goes on from the point that both share, if it came from elsewhere.
                if way.is_empty() {
                    break;
                }
            }
            places.insert(next, way.len());
            way.push(next);
        }
    }
    rings
}

/// Where to go on from a point. Where several edges lead on, the sharpest turn to the left stays
/// on the same piece of land.
fn leftmost(onward: &BTreeMap<Key, Vec<Key>>, before: Option<Key>, here: Key) -> Option<Key> {
    let ends = onward.get(&here)?;
    let Some(before) = before else { return ends.first().copied() };
    let back = direction(here.point(), before.point());
    let turn = |end: &Key| (back - direction(here.point(), end.point())).rem_euclid(std::f64::consts::TAU);
    ends.iter().min_by(|a, b| turn(a).total_cmp(&turn(b))).copied()
}

/// The angle of the way from one point to another.
fn direction(from: Point, to: Point) -> f64 {
    (to.lat - from.lat).atan2(to.lon - from.lon)
}
