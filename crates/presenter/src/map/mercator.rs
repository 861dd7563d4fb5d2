//! From places to points of a picture, in the projection of the map on the screen (Web Mercator).
//!
//! A picture is drawn where nothing of the browser is: in a file, on paper, and while the site is built. So that it
//! shows exactly what the map does, this projects and fits as Leaflet 1.9 does.

use std::f64::consts::PI;

use plan::geo::{Bounds, Point};

/// Where the world ends, north and south, so that it is a square. Degrees.
const MAX_LATITUDE: f64 = 85.051_128_779_8;
/// A picture's window on the world.
#[derive(Debug, Clone, Copy, PartialEq)]
pub struct Frame {
    /// The width of the whole world, in CSS pixels.
    scale: f64,
    /// The picture's upper left corner on it.
    left: f64,
    top: f64,
}

impl Frame {
    /// The window of `width` × `height` CSS pixels that has all of `bounds` in its middle, with `padding` around it.
    pub fn fit(bounds: Bounds, width: f64, height: f64, padding: f64) -> Self {
        let (west, north) = on_world(Point { lon: bounds.west, lat: bounds.north });
        let (east, south) = on_world(Point { lon: bounds.east, lat: bounds.south });
        let (room_across, room_down) = ((width - 2.0 * padding).max(1.0), (height - 2.0 * padding).max(1.0));
        let scale = (room_across / (east - west)).min(room_down / (south - north));
        let left = f64::midpoint(west, east) * scale - width / 2.0;
        let top = f64::midpoint(north, south) * scale - height / 2.0;
        Self { scale, left, top }
    }

    /// Where a place is in the picture: CSS pixels from its left and its upper edge.
    pub fn place(&self, point: Point) -> (f64, f64) {
        let (x, y) = on_world(point);
        (x * self.scale - self.left, y * self.scale - self.top)
    }

    /// The place at a point of the picture.
    pub fn point(&self, x: f64, y: f64) -> Point {
        let (x, y) = ((x + self.left) / self.scale, (y + self.top) / self.scale);
        let lat = 2.0 * ((0.5 - y) * 2.0 * PI).exp().atan() - PI / 2.0;
        Point { lon: (x - 0.5) * 360.0, lat: lat.to_degrees() }
    }
}

/// How high a picture of these bounds is for its width.
pub fn aspect(bounds: Bounds) -> f64 {
    let (west, north) = on_world(Point { lon: bounds.west, lat: bounds.north });
    let (east, south) = on_world(Point { lon: bounds.east, lat: bounds.south });
    (south - north) / (east - west).max(f64::EPSILON)
}

/// Where a place is on a map of the whole world: shares of its width, from the left and from the upper edge.
fn on_world(point: Point) -> (f64, f64) {
    let sine = sine(point.lat.clamp(-MAX_LATITUDE, MAX_LATITUDE));
    (point.lon / 360.0 + 0.5, 0.5 - ((1.0 + sine) / (1.0 - sine)).ln() / (4.0 * PI))
}

/// The sine of an angle in degrees, between −90 and 90. The standard library's, good for every angle there is, would
/// weigh kilobytes in the wasm; this series is as exact here.
fn sine(degrees: f64) -> f64 {
    let angle = degrees.to_radians();
    let (mut sum, mut term) = (angle, angle);
    for step in 1..14_u32 {
        let even = f64::from(2 * step);
        term *= -angle * angle / (even * (even + 1.0));
        sum += term;
    }
    sum
}

#[cfg(test)]
mod tests {
    use super::*;
    use proptest::prelude::*;

    /// What `L.CRS.EPSG3857.latLngToPoint(L.latLng(lat, lon), 10)` of Leaflet 1.9.4 gives.
    const KNOWN: &[(f64, f64, f64, f64)] = &[
        (59.7441, 10.2045, 138_502.690_133_333_32, 76_497.771_954_421_74),
        (60.6986, 8.9491, 137_588.535_751_111_1, 75_098.190_706_496_45),
        (60.5275, 8.207, 137_048.155_022_222_23, 75_352.093_718_867_78),
        (0.0, 0.0, 131_072.0, 131_072.0),
        (-33.8688, 151.2093, 241_179.252_053_333_32, 157_310.583_166_409_4),
        (85.0511, -180.0, 0.0, 0.242_929_722_968),
        (86.0, 179.5, 261_779.911_111_111_1, 0.0),
        (69.6492, 18.9553, 144_874.828_231_111_1, 59_408.515_866_431_41),
    ];

    fn near(one: f64, other: f64, within: f64) -> bool {
        (one - other).abs() <= within
    }

    #[test]
    fn places_are_where_leaflet_has_them() {
        for (lat, lon, x, y) in KNOWN.iter().copied() {
            let found = on_world(Point { lon, lat });
            let world = 256.0 * 1024.0;
            assert!(near(found.0 * world, x, 1e-6) && near(found.1 * world, y, 1e-6), "{lat} {lon}: {found:?}");
        }
    }

    proptest! {
        #[test]
        fn the_series_is_a_sine(degrees in -86.0..86.0_f64) {
            prop_assert!(near(sine(degrees), degrees.to_radians().sin(), 1e-15));
        }

        #[test]
        fn what_should_be_in_sight_is(
            (west, south, across, up) in (-20.0..20.0_f64, -60.0..70.0_f64, 0.1..20.0_f64, 0.1..10.0_f64),
            (width, height) in (100.0..2000.0_f64, 100.0..2000.0_f64),
        ) {
            let bounds = Bounds { west, south, east: west + across, north: south + up };
            let frame = Frame::fit(bounds, width, height, 12.0);
            let (left, top) = frame.place(Point { lon: bounds.west, lat: bounds.north });
            let (right, bottom) = frame.place(Point { lon: bounds.east, lat: bounds.south });
            prop_assert!(left > 11.9 && top > 11.9 && right < width - 11.9 && bottom < height - 11.9);
            // It fills the picture one way, and stands in the middle the other.
            prop_assert!(near(left, 12.0, 0.01) || near(top, 12.0, 0.01));
            prop_assert!(near(left, width - right, 0.01) && near(top, height - bottom, 0.01));
        }

        #[test]
        fn a_point_of_a_picture_is_the_place_that_stands_there(lon in -180.0..180.0_f64, lat in -85.0..85.0_f64) {
            let bounds = Bounds { west: 7.4, south: 59.4, east: 10.7, north: 61.1 };
            let frame = Frame::fit(bounds, 2000.0, 2000.0, 0.0);
            let (x, y) = frame.place(Point { lon, lat });
            let found = frame.point(x, y);
            prop_assert!(near(found.lon, lon, 1e-9) && near(found.lat, lat, 1e-9), "{:?}", found);
        }

        #[test]
        fn a_picture_of_the_right_shape_is_filled(south in -60.0..70.0_f64, up in 0.1..10.0_f64) {
            let bounds = Bounds { west: 8.0, south, east: 11.0, north: south + up };
            let frame = Frame::fit(bounds, 300.0, 300.0 * aspect(bounds), 0.0);
            let (left, top) = frame.place(Point { lon: bounds.west, lat: bounds.north });
            prop_assert!(near(left, 0.0, 0.001) && near(top, 0.0, 0.001));
        }
    }
}
