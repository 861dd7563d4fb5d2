//! Which names fit on the map without touching each other.

/// A box on the screen, in CSS pixels; `x` grows to the right, `y` downwards.
#[derive(Debug, Clone, Copy, PartialEq)]
pub struct Frame {
    pub left: f64,
    pub top: f64,
    pub right: f64,
    pub bottom: f64,
}

impl Frame {
    /// Whether two boxes share more than a border.
    pub fn overlaps(self, other: Self) -> bool {
        self.left < other.right && other.left < self.right && self.top < other.bottom && other.top < self.bottom
    }

    /// Whether another box lies wholly inside.
    pub fn holds(self, other: Self) -> bool {
        other.left >= self.left && other.right <= self.right && other.top >= self.top && other.bottom <= self.bottom
    }

    #[must_use]
    pub fn shifted(self, across: f64, down: f64) -> Self {
        Self { left: self.left + across, right: self.right + across, top: self.top + down, bottom: self.bottom + down }
    }

    /// The same box moved by a share of its own width and height.
    #[must_use]
    pub fn moved(self, (across, down): (f64, f64)) -> Self {
        self.shifted(across * (self.right - self.left), down * (self.bottom - self.top))
    }

    /// The same box on the other side of an upright line.
    #[must_use]
    pub fn mirrored(self, at: f64) -> Self {
        Self { left: 2.0 * at - self.right, right: 2.0 * at - self.left, ..self }
    }
}

/// Where a name that stands over its place can go instead, in shares of its width and height; the style
/// sheet has a class for each.
pub const MOVES: [(f64, f64); 6] = [(-0.25, 0.0), (0.25, 0.0), (0.0, -0.5), (0.0, 0.5), (-0.4, 0.0), (0.4, 0.0)];

/// A name on the map.
#[derive(Debug, Clone, PartialEq, Default)]
pub struct Name {
    /// Where it can stand, best place first.
    pub places: Vec<Frame>,
    /// The dot that it belongs to, if it is a town's.
    pub dot: Option<Frame>,
}

/// Chooses a place for each name, the first of its places that is free, and none for those that fit
/// nowhere. Names come with the most important first: what comes later gives way. In `taken` no name may
/// stand; and names without a dot leave the dots of the others alone if they can.
pub fn place(map: Frame, mut taken: Vec<Frame>, names: &[Name]) -> Vec<Option<usize>> {
    let dots: Vec<Frame> = names.iter().filter_map(|name| name.dot).collect();
    let choose = |name: &Name, taken: &[Frame]| {
        let is_free = |frame: &&Frame| map.holds(**frame) && !taken.iter().any(|other| other.overlaps(**frame));
        let covers_dot = |frame: &Frame| name.dot.is_none() && dots.iter().any(|dot| dot.overlaps(*frame));
        let first = |is_good: &dyn Fn(&&Frame) -> bool| name.places.iter().position(|frame| is_good(&frame));
        first(&|frame| is_free(frame) && !covers_dot(frame)).or_else(|| first(&is_free))
    };
    let mut chosen = Vec::with_capacity(names.len());
    for name in names {
        let at = choose(name, &taken);
        taken.extend(at.and_then(|at| name.places.get(at)));
        chosen.push(at);
    }
    chosen
}

/// How much a name matters, by its element's classes: the least number comes first.
pub fn rank(classes: &str) -> usize {
    let has = |class: &str| classes.split(' ').any(|other| other == class);
    let is_chosen = has("is-selected");
    match () {
        () if has("map-label-region") => 0,
        () if has("map-label-municipality") && is_chosen => 1,
        () if has("is-major") => 2,
        () if has("map-label-municipality") => 3,
        () if has("map-label-place") => 4,
        () => 5,
    }
}

#[cfg(test)]
mod tests {
    use proptest::prelude::*;

    use super::*;

    const MAP: Frame = Frame { left: 0.0, top: 0.0, right: 320.0, bottom: 272.0 };

    fn frame(left: f64, top: f64, width: f64, height: f64) -> Frame {
        Frame { left, top, right: left + width, bottom: top + height }
    }

    fn name(places: impl Into<Vec<Frame>>) -> Name {
        Name { places: places.into(), dot: None }
    }

    #[test]
    fn the_more_important_name_stays() {
        let names = [name([frame(10.0, 10.0, 50.0, 12.0)]), name([frame(40.0, 15.0, 50.0, 12.0)])];
        assert_eq!(place(MAP, Vec::new(), &names), [Some(0), None]);
    }

    #[test]
    fn a_name_goes_to_the_other_side_of_its_dot() {
        let right = frame(57.0, 10.0, 40.0, 12.0);
        let names = [name([frame(70.0, 5.0, 50.0, 20.0)]), name([right, right.mirrored(60.0)])];
        assert_eq!(place(MAP, Vec::new(), &names), [Some(0), Some(1)]);
    }

    #[test]
    fn a_name_leaves_the_dots_of_others_alone_if_it_can() {
        let usual = frame(100.0, 100.0, 60.0, 20.0);
        let town = |x: f64, y: f64| Name { places: Vec::new(), dot: Some(frame(x, y, 6.0, 6.0)) };
        let region = || name([usual, usual.moved(MOVES[2])]);
        assert_eq!(place(MAP, Vec::new(), &[region(), town(120.0, 112.0)])[0], Some(1));
        assert_eq!(place(MAP, Vec::new(), &[region(), town(120.0, 102.0)])[0], Some(0), "both places cover it");
    }

    #[test]
    fn names_that_only_touch_both_stay_and_none_hangs_over_the_edge() {
        let names = [
            name([frame(10.0, 10.0, 50.0, 12.0)]),
            name([frame(60.0, 10.0, 50.0, 12.0)]),
            name([frame(300.0, 100.0, 50.0, 12.0)]),
        ];
        assert_eq!(place(MAP, Vec::new(), &names), [Some(0), Some(0), None]);
    }

    #[test]
    fn a_name_moves_by_a_part_of_itself() {
        assert_eq!(frame(10.0, 20.0, 40.0, 8.0).moved((-0.25, 0.5)), frame(0.0, 24.0, 40.0, 8.0));
        let usual = frame(290.0, 100.0, 40.0, 12.0);
        assert_eq!(place(MAP, Vec::new(), &[name([usual, usual.moved(MOVES[0])])]), [Some(1)], "it hung over the edge");
    }

    fn names() -> impl Strategy<Value = Vec<Name>> {
        let sizes = (-20.0..330.0, -20.0..290.0, 5.0..90.0, 8.0..30.0);
        let names = (sizes, any::<bool>()).prop_map(|((left, top, width, height), is_town)| {
            let right = frame(left, top, width, height);
            let dot = is_town.then(|| frame(left, top + height / 2.0, 6.0, 6.0));
            Name { places: vec![right, right.mirrored(left + 3.0)], dot }
        });
        prop::collection::vec(names, 0..40)
    }

    proptest! {
        #[test]
        fn no_two_names_overlap_and_none_is_left_out_without_need(names in names()) {
            let buttons = frame(10.0, 10.0, 44.0, 88.0);
            let chosen = place(MAP, vec![buttons], &names);
            let shown: Vec<Option<Frame>> =
                chosen.iter().zip(&names).map(|(at, name)| at.map(|at| name.places[at])).collect();
            for (at, one) in shown.iter().enumerate() {
                let others = || shown[..at].iter().flatten();
                let is_free = |place: &Frame| {
                    let mut taken = others().chain([&buttons]);
                    MAP.holds(*place) && !taken.any(|other| place.overlaps(*other))
                };
                match one {
                    Some(one) => prop_assert!(is_free(one)),
                    None => prop_assert!(!names[at].places.iter().any(is_free)),
                }
            }
        }
    }
}
