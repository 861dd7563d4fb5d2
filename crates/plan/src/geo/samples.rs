//! Simple shapes for the tests of this room.

use super::{Point, Polygon, Ring, Shape};

type Box = (i32, i32, i32, i32);

fn ring((west, south, east, north): Box) -> Ring {
    [(west, south), (east, south), (east, north), (west, north)]
        .map(|(lon, lat)| Point { lon: lon.into(), lat: lat.into() })
        .to_vec()
}

/// A rectangle with whole degrees for its sides.
pub fn rectangle(id: &str, west: i32, south: i32, east: i32, north: i32) -> Shape {
    let polygons = vec![Polygon { rings: vec![ring((west, south, east, north))] }];
    Shape { id: id.to_owned(), name: None, polygons }
}

/// A rectangle with another one missing in it.
pub fn with_hole(id: &str, outer: Box, hole: Box) -> Shape {
    let hole = ring(hole).into_iter().rev().collect();
    Shape { id: id.to_owned(), name: None, polygons: vec![Polygon { rings: vec![ring(outer), hole] }] }
}
