//! Municipalities side by side, with borders as crooked as real ones. Each border is stored once.

use serde_json::{Value, json};

use crate::names::pick;
use crate::plan_file::{base_id, today_id};

/// Grid steps along one side of a municipality. A step is 1/1000 of a degree of longitude, half as
/// much of latitude: together about as wide as it is high so far north.
const SIDE: usize = 400;
/// Points between two corners.
const POINTS: usize = 9;
/// How far a point may be off the straight line, in grid steps.
const OFF: usize = 60;

/// So many municipalities as `TopoJSON`, for both years alike.
pub fn write(count: usize) -> Value {
    let columns = (1..=count).find(|columns| columns * columns >= count).unwrap_or(1);
    let rows = count.div_ceil(columns);
    let (across, down) = (columns * (rows + 1), (columns + 1) * rows);
    let horizontal = (0..across).map(|at| line(at, (at % columns, at / columns), true));
    let vertical = (0..down).map(|at| line(across + at, (at % (columns + 1), at / (columns + 1)), false));
    let arcs: Vec<Value> = horizontal.chain(vertical).collect();
    let rings: Vec<[i64; 4]> = (0..count).map(|at| ring(at % columns, at / columns, columns, across)).collect();
    let layer = |id: fn(usize) -> String| {
        let shapes = rings.iter().enumerate();
        let shapes = shapes.map(|(at, ring)| json!({"type": "Polygon", "id": id(at), "arcs": [ring]}));
        json!({"type": "GeometryCollection", "geometries": shapes.collect::<Vec<_>>()})
    };
    json!({
        "type": "Topology",
        "attribution": "Oppdiktede grenser",
        "transform": {"scale": [0.001, 0.0005], "translate": [5.0, 58.0]},
        "arcs": arcs,
        "objects": {"base": layer(base_id), "today": layer(today_id)},
    })
}

/// The border from one corner to the next, eastwards or northwards: the first point, then steps.
fn line(seed: usize, (column, row): (usize, usize), eastwards: bool) -> Value {
    let mut points = vec![(0, 0)];
    points.extend((1..=POINTS).map(|point| {
        let along = whole(SIDE * point / (POINTS + 1));
        let off = whole(pick(seed, point, 2 * OFF)) - whole(OFF);
        if eastwards { (along, off) } else { (off, along) }
    }));
    points.push(if eastwards { (whole(SIDE), 0) } else { (0, whole(SIDE)) });
    let start = json!([whole(column * SIDE), whole(row * SIDE)]);
    let steps = points.windows(2).map(|pair| json!([pair[1].0 - pair[0].0, pair[1].1 - pair[0].1]));
    std::iter::once(start).chain(steps).collect()
}

/// Which arcs go around a municipality; one that is followed backwards is `-1 -` its number.
fn ring(column: usize, row: usize, columns: usize, across: usize) -> [i64; 4] {
    let south = whole(row * columns + column);
    let north = whole((row + 1) * columns + column);
    let west = whole(across + row * (columns + 1) + column);
    [south, west + 1, -1 - north, -1 - west]
}

fn whole(number: usize) -> i64 {
    i64::try_from(number).unwrap_or(i64::MAX)
}
