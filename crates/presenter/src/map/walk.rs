//! Walking from shape to shape with the keyboard.
//!
//! An arrow key leads to the nearest shape in its quarter of the compass; where there is none, to the
//! nearest that lies that way at all. Home and End lead to the first and the last in the order of the
//! list beside the map, Page Up and Page Down to the one before and the one after: with them, every
//! shape can be reached whatever the map looks like.

use plan::geo::Point;
use plan::geo::measure::cosine;

/// What a key asks for. [`Self::Before`] and [`Self::After`] follow the list.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Step {
    West,
    East,
    North,
    South,
    First,
    Last,
    Before,
    After,
}

/// The place that a step leads to, among places in the order of the list; none where there is none
/// that way.
pub fn walk(places: &[Point], from: usize, step: Step) -> Option<usize> {
    let here = *places.get(from)?;
    let to = match step {
        Step::First => 0,
        Step::Last => places.len() - 1,
        Step::Before => from.checked_sub(1)?,
        Step::After => from + 1,
        _ => return nearest(places, here, step, true).or_else(|| nearest(places, here, step, false)),
    };
    (to != from && to < places.len()).then_some(to)
}

/// The nearest place that lies in the direction, within 45° of it or within 90°.
fn nearest(places: &[Point], here: Point, step: Step, is_narrow: bool) -> Option<usize> {
    // A degree of longitude is shorter than one of latitude.
    let flatten = cosine(here.lat);
    let distances = places.iter().enumerate().filter_map(|(at, place)| {
        let (east, north) = ((place.lon - here.lon) * flatten, place.lat - here.lat);
        let (ahead, aside) = match step {
            Step::West => (-east, north),
            Step::East => (east, north),
            Step::North => (north, east),
            _ => (-north, east),
        };
        let lies_there = ahead > 0.0 && (!is_narrow || aside.abs() <= ahead);
        lies_there.then_some((at, ahead * ahead + aside * aside))
    });
    distances.min_by(|(_, one), (_, other)| one.total_cmp(other)).map(|(at, _)| at)
}

#[cfg(test)]
mod tests {
    use proptest::prelude::*;

    use super::*;

    const ARROWS: [Step; 4] = [Step::West, Step::East, Step::North, Step::South];

    /// A cross around a middle, in degrees.
    fn cross() -> Vec<Point> {
        [(10.0, 60.0), (9.0, 60.0), (11.0, 60.0), (10.0, 61.0), (10.0, 59.0)]
            .map(|(lon, lat)| Point { lon, lat })
            .to_vec()
    }

    #[test]
    fn arrows_lead_where_they_point() {
        for (at, step) in ARROWS.into_iter().enumerate() {
            assert_eq!(walk(&cross(), 0, step), Some(at + 1), "{step:?}");
            assert_eq!(walk(&cross(), at + 1, step), None, "{step:?} from the end");
        }
    }

    #[test]
    fn what_lies_straight_ahead_comes_before_what_is_nearer_aside() {
        let places = [(10.0, 60.0), (10.4, 60.9), (12.5, 60.0)].map(|(lon, lat)| Point { lon, lat });
        assert_eq!(walk(&places, 0, Step::East), Some(2));
        assert_eq!(walk(&places[..2], 0, Step::East), Some(1), "where nothing lies ahead, aside will do");
    }

    #[test]
    fn the_other_keys_follow_the_list() {
        let places = cross();
        assert_eq!(walk(&places, 2, Step::First), Some(0));
        assert_eq!(walk(&places, 2, Step::Last), Some(4));
        assert_eq!(walk(&places, 2, Step::Before), Some(1));
        assert_eq!(walk(&places, 2, Step::After), Some(3));
        assert_eq!(walk(&[], 0, Step::First), None);
        for (from, step) in [(0, Step::First), (0, Step::Before), (4, Step::Last), (4, Step::After)] {
            assert_eq!(walk(&places, from, step), None, "{step:?} at {from}");
        }
    }

    fn lies_that_way(here: Point, there: Point, step: Step) -> bool {
        match step {
            Step::West => there.lon < here.lon,
            Step::East => there.lon > here.lon,
            Step::North => there.lat > here.lat,
            _ => there.lat < here.lat,
        }
    }

    proptest! {
        #[test]
        fn a_step_ends_on_another_place_that_lies_that_way(
            places in prop::collection::vec((4.0..31.0, 57.0..71.0), 1..20),
            from in 0_usize..20,
        ) {
            let places: Vec<Point> = places.into_iter().map(|(lon, lat)| Point { lon, lat }).collect();
            let from = from % places.len();
            for step in ARROWS {
                let to = walk(&places, from, step);
                let is_right = match to {
                    Some(to) => lies_that_way(places[from], places[to], step),
                    None => !places.iter().any(|there| lies_that_way(places[from], *there, step)),
                };
                prop_assert!(is_right, "{:?} from {} leads to {:?}", step, from, to);
            }
        }
    }
}
