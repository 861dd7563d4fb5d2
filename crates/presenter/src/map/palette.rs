//! The colours of pictures that leave the page and its style sheet: those of `style/map.css` in light, which a test
//! holds against each other. Pictures are looked at on white paper, whatever colours the reader has on the screen.

use super::look::{REGION_COLOURS, RegionState, SHADES};

pub const WATER: &str = "#dcebf3";
pub const LAND: &str = "#f4f3ee";
pub const LINE: &str = "#6b7280";
pub const TEXT: &str = "#1b1f24";
pub const PAPER: &str = "#ffffff";
pub const REGIONS: [&str; REGION_COLOURS] =
    ["#a9d8b8", "#f5cd93", "#b5c9ef", "#eeb5b0", "#d2c2ea", "#ece08f", "#9ed8d4", "#dcc6ab"];
pub const SHADE_COLOURS: [&str; SHADES + 1] = ["#f4f3ee", "#d3e3f7", "#a2c6ee", "#689fdb", "#2f6db8"];

/// The colour of a region: its own, or the shade of its number.
pub fn region(index: usize, state: RegionState) -> &'static str {
    match state {
        RegionState::Shade(step) => SHADE_COLOURS[step.min(SHADES)],
        RegionState::Plain | RegionState::Selected | RegionState::Dimmed => REGIONS[index % REGION_COLOURS],
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    /// The first value of a custom property in the style sheet is the one in light.
    fn in_style_sheet(name: &str) -> String {
        let sheet = include_str!("../../../../style/map.css");
        let value = sheet.split_once(&format!("--map-{name}: ")).and_then(|(_, rest)| rest.split_once(';'));
        value.map(|(value, _)| value.to_owned()).unwrap_or_default()
    }

    #[test]
    fn pictures_have_the_colours_of_the_style_sheet() {
        let named = [("water", WATER), ("land", LAND), ("line", LINE), ("text", TEXT)];
        for (name, colour) in named {
            assert_eq!(in_style_sheet(name), colour, "{name}");
        }
        for (index, colour) in REGIONS.iter().enumerate() {
            assert_eq!(in_style_sheet(&(index + 1).to_string()), *colour, "{index}");
        }
        for (shade, colour) in SHADE_COLOURS.iter().enumerate() {
            assert_eq!(in_style_sheet(&format!("shade-{shade}")), *colour, "{shade}");
        }
    }
}
