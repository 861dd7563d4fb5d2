//! The coordinate systems that Norwegian map files come in, and what they are called.

use std::fmt;

/// How the numbers of a position tell where it is.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum System {
    /// Longitude and latitude.
    Degrees,
    /// Universal transverse Mercator in a zone, north of the equator, metres.
    Utm(u8),
    /// Norwegian transverse Mercator in a zone, metres: the system of building sites.
    Ntm(u8),
    /// What maps on the web are drawn in, metres.
    WebMercator,
}

impl System {
    /// The system that a number of the `EPSG` register names, if it is one of these.
    pub fn of_epsg(code: u32) -> Option<Self> {
        let zone = |first: u32| u8::try_from(code - first).ok();
        match code {
            4258 | 4326 | 4979 | 4937 => Some(Self::Degrees),
            25828..=25838 => zone(25800).map(Self::Utm),
            32601..=32660 => zone(32600).map(Self::Utm),
            5105..=5130 => zone(5100).map(Self::Ntm),
            3857 | 3785 | 900_913 | 102_100 | 102_113 => Some(Self::WebMercator),
            _ => None,
        }
    }
}

impl fmt::Display for System {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        match self {
            Self::Degrees => f.write_str("WGS 84 (EPSG:4326)"),
            Self::Utm(zone) => write!(f, "UTM {zone} (EPSG:258{zone:02})"),
            Self::Ntm(zone) => write!(f, "NTM {zone} (EPSG:51{zone:02})"),
            Self::WebMercator => f.write_str("Web Mercator (EPSG:3857)"),
        }
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn the_register_names_them() {
        for (code, system) in [
            (25832, Some(System::Utm(32))),
            (25833, Some(System::Utm(33))),
            (32635, Some(System::Utm(35))),
            (5110, Some(System::Ntm(10))),
            (3857, Some(System::WebMercator)),
            (900_913, Some(System::WebMercator)),
            (4326, Some(System::Degrees)),
            (4258, Some(System::Degrees)),
            (27700, None),
            (0, None),
            (u32::MAX, None),
        ] {
            assert_eq!(System::of_epsg(code), system, "{code}");
        }
        assert_eq!(System::Utm(33).to_string(), "UTM 33 (EPSG:25833)");
        assert_eq!(System::Ntm(5).to_string(), "NTM 5 (EPSG:5105)");
    }
}
