//! From the coordinate systems that Norwegian map files come in to degrees.
//!
//! The formulas for the transverse Mercator projection are Krüger's, as published by Lantmäteriet and in `EPSG` guidance
//! note 7-2, to the fourth power of the flattening: exact to a millimetre as far as Norway reaches. They are written with
//! one function for complex numbers, since sine, tangent and their like from the standard library weigh kilobytes in the
//! wasm.

use std::f64::consts::FRAC_PI_2;

use super::Point;
use crate::system::System;

/// Half the long axis of the earth (GRS80), in metres.
const RADIUS: f64 = 6_378_137.0;
/// The third flattening of the earth (GRS80).
const N: f64 = 0.001_679_220_394_628_745;
/// From the equator to 58 degrees north, where NTM begins to count.
const TO_58_NORTH: f64 = 6_431_282.671_879;
/// The radius of a circle as long as a meridian.
const MERIDIAN: f64 = RADIUS / (1.0 + N) * (1.0 + N * N / 4.0 + N * N * N * N / 64.0);
/// From the projection to the sphere.
const BETA: [f64; 4] = [
    N / 2.0 - 2.0 * N * N / 3.0 + 37.0 * N * N * N / 96.0 - N * N * N * N / 360.0,
    N * N / 48.0 + N * N * N / 15.0 - 437.0 * N * N * N * N / 1440.0,
    17.0 * N * N * N / 480.0 - 37.0 * N * N * N * N / 840.0,
    4397.0 * N * N * N * N / 161_280.0,
];
/// From the sphere to the ellipsoid.
const DELTA: [f64; 4] = [
    2.0 * N - 2.0 * N * N / 3.0 - 2.0 * N * N * N + 116.0 * N * N * N * N / 45.0,
    7.0 * N * N / 3.0 - 8.0 * N * N * N / 5.0 - 227.0 * N * N * N * N / 45.0,
    56.0 * N * N * N / 15.0 - 136.0 * N * N * N * N / 35.0,
    4279.0 * N * N * N * N / 630.0,
];

/// The place at a position: `lon` and `lat` hold what the file has first and second.
pub(super) fn place(system: System, at: Point) -> Point {
    match system {
        System::Degrees => at,
        System::Utm(zone) => transverse(at, f64::from(zone) * 6.0 - 183.0, 0.9996, 500_000.0, 0.0),
        System::Ntm(zone) => transverse(at, f64::from(zone) + 0.5, 1.0, 100_000.0, 1_000_000.0 - TO_58_NORTH),
        System::WebMercator => {
            let grown = exp(Complex(at.lat / RADIUS, 0.0)).0;
            let lat = angle(1.0, (grown - 1.0 / grown) / 2.0);
            Point { lon: (at.lon / RADIUS).to_degrees(), lat: lat.to_degrees() }
        }
    }
}

/// The place at a position of a transverse Mercator projection: its middle meridian in degrees, its scale there, and what
/// is added to the east and to the north.
fn transverse(at: Point, middle: f64, scale: f64, east: f64, north: f64) -> Point {
    let size = scale * MERIDIAN;
    let (up, across) = ((at.lat - north) / size, (at.lon - east) / size);
    // The sine of 2j(up + i·across), for each j, from the powers of e to the i·2(up + i·across).
    let step = exp(Complex(-2.0 * across, 2.0 * up));
    let back = exp(Complex(2.0 * across, -2.0 * up));
    let (mut to, mut fro) = (Complex(1.0, 0.0), Complex(1.0, 0.0));
    let (mut sphere_up, mut sphere_across) = (up, across);
    for beta in BETA {
        (to, fro) = (to.times(step), fro.times(back));
        sphere_up -= beta * (to.1 - fro.1) / 2.0;
        sphere_across += beta * (to.0 - fro.0) / 2.0;
    }
    let turned = exp(Complex(-sphere_across, sphere_up));
    let length = turned.0.hypot_of(turned.1);
    let (cosine, upward, leaning) = (turned.0 / length, turned.1 / length, (1.0 / length - length) / 2.0);
    let sphere = angle(leaning.hypot_of(cosine), upward);
    let step = exp(Complex(0.0, 2.0 * sphere));
    let (mut power, mut lat) = (Complex(1.0, 0.0), sphere);
    for delta in DELTA {
        power = power.times(step);
        lat += delta * power.1;
    }
    Point { lon: middle + angle(cosine, leaning).to_degrees(), lat: lat.to_degrees() }
}

/// A complex number: its real part and its imaginary one.
#[derive(Clone, Copy)]
struct Complex(f64, f64);

impl Complex {
    fn times(self, other: Self) -> Self {
        Self(self.0 * other.0 - self.1 * other.1, self.0 * other.1 + self.1 * other.0)
    }
}

trait Hypotenuse {
    fn hypot_of(self, other: Self) -> Self;
}

impl Hypotenuse for f64 {
    /// The standard library's guards against overflow, which is no danger here, and weighs more.
    fn hypot_of(self, other: Self) -> Self {
        (self * self + other * other).sqrt()
    }
}

/// e to the power of a number: by its series for a 64th of it, squared six times.
fn exp(power: Complex) -> Complex {
    let small = Complex(power.0 / 64.0, power.1 / 64.0);
    let (mut sum, mut term) = (Complex(1.0, 0.0), Complex(1.0, 0.0));
    for step in 1..13_u8 {
        term = term.times(Complex(small.0 / f64::from(step), small.1 / f64::from(step)));
        sum = Complex(sum.0 + term.0, sum.1 + term.1);
    }
    (0..6).fold(sum, |sum, _| sum.times(sum))
}

/// The angle of a direction from the first axis, which it does not point away from.
fn angle(along: f64, across: f64) -> f64 {
    let length = along.hypot_of(across);
    let (cosine, sine) = (along / length, across / length);
    // Each step leaves a sixth of the third power of what was missing, which is 0.08 at most in the beginning.
    let begin = FRAC_PI_2 * across / (along + across.abs());
    (0..3).fold(begin, |angle, _| {
        let Complex(there_cosine, there_sine) = exp(Complex(0.0, angle));
        angle + sine * there_cosine - cosine * there_sine
    })
}

#[cfg(test)]
mod tests {
    use super::*;

    /// East and north of known places in each system, as PROJ 9.5.1 gives them (`EPSG:4258` to each; `EPSG:4326` for Web
    /// Mercator): from the southernmost town to the easternmost, far out of the zones as well.
    const KNOWN: &[(System, f64, f64, f64, f64)] = &[
        (System::Utm(32), 10.7522, 59.9139, 597_979.902_9, 6_643_118.991_4),
        (System::Utm(32), 5.3242, 60.393, 297_480.122_0, 6_700_831.021_9),
        (System::Utm(32), 7.0475, 57.9825, 384_542.745_8, 6_428_430.089_6),
        (System::Utm(32), 31.1107, 70.3705, 1_312_921.660_9, 7_957_209.834_6),
        (System::Utm(33), 8.9404, 60.7, 169_497.046_3, 6_744_634.959_6),
        (System::Utm(33), 5.3242, 60.393, -31_974.637_6, 6_734_372.498_2),
        (System::Utm(33), 31.1107, 70.3705, 1_097_843.783_9, 7_887_003.038_3),
        (System::Utm(33), 23.6821, 70.6634, 819_890.284_3, 7_862_779.510_3),
        (System::Utm(35), 23.6821, 70.6634, 377_439.333_3, 7_843_206.134_4),
        (System::Utm(35), 31.1107, 70.3705, 654_019.367_7, 7_812_397.920_7),
        (System::Ntm(10), 8.9404, 60.7, 14_824.783_4, 1_301_793.924_2),
        (System::Ntm(5), 5.3242, 60.393, 90_306.946_7, 1_266_589.414_5),
        (System::WebMercator, 10.7522, 59.9139, 1_196_929.428_9, 8_380_593.569_9),
        (System::WebMercator, 31.1107, 70.3705, 3_463_227.282_2, 11_190_389.607_6),
    ];

    #[test]
    fn known_places_are_where_they_are() {
        for (system, lon, lat, east, north) in KNOWN.iter().copied() {
            let found = place(system, Point { lon: east, lat: north });
            // Less than a millimetre from south to north.
            let is_there = (found.lon - lon).abs() < 1e-8 && (found.lat - lat).abs() < 1e-8;
            assert!(is_there, "{system}: {found:?} instead of {lon}, {lat}");
        }
    }

    #[test]
    fn what_is_no_place_hurts_nobody() {
        for number in [f64::MAX, f64::MIN, 1e12, -1e9, f64::NAN, f64::INFINITY, 0.0] {
            for system in [System::Utm(33), System::Ntm(5), System::WebMercator, System::Degrees] {
                place(system, Point { lon: number, lat: number });
            }
        }
    }
}
