//! The order in which parts of a page are rendered: that of the page.

/// Where a part stands in its page: its number among its siblings, behind those of the parts around it.
#[derive(Debug, Clone, PartialEq, Eq, PartialOrd, Ord, Default)]
pub struct Place(Vec<u16>);

impl Place {
    /// The place of a part inside of this one.
    #[must_use]
    pub fn inside(&self, at: usize) -> Self {
        let mut place = self.0.clone();
        place.push(u16::try_from(at).unwrap_or(u16::MAX));
        Self(place)
    }
}

/// What is to be rendered, first the uppermost in the page. Of two in the same place, the one that came first.
pub struct Queue<T> {
    /// In ascending order from the end, so that the next one is taken off without moving the others.
    waiting: Vec<(Place, T)>,
}

impl<T> Queue<T> {
    #[expect(clippy::new_without_default, reason = "a default is no constant")]
    pub const fn new() -> Self {
        Self { waiting: Vec::new() }
    }

    pub fn add(&mut self, place: Place, part: T) {
        let at = self.waiting.partition_point(|(other, _)| *other > place);
        self.waiting.insert(at, (place, part));
    }

    pub fn take_next(&mut self) -> Option<T> {
        self.waiting.pop().map(|(_, part)| part)
    }

    pub fn is_empty(&self) -> bool {
        self.waiting.is_empty()
    }
}

#[cfg(test)]
mod tests {
    use super::{Place, Queue};

    fn all(mut queue: Queue<&'static str>) -> Vec<&'static str> {
        std::iter::from_fn(|| queue.take_next()).collect()
    }

    fn place(numbers: &[usize]) -> Place {
        numbers.iter().fold(Place::default(), |place, at| place.inside(*at))
    }

    #[test]
    fn parts_come_in_the_order_of_the_page() {
        let mut queue = Queue::new();
        for (at, part) in [(2, "sources"), (0, "advantages"), (1, "news")] {
            queue.add(place(&[at]), part);
        }
        assert_eq!(all(queue), ["advantages", "news", "sources"]);
    }

    #[test]
    fn what_is_inside_a_part_comes_before_what_stands_below_it() {
        let mut queue = Queue::new();
        queue.add(place(&[1]), "news");
        queue.add(place(&[0, 1]), "travel");
        queue.add(place(&[0, 0]), "energy");
        queue.add(place(&[0, 0, 3]), "more energy");
        assert_eq!(all(queue), ["energy", "more energy", "travel", "news"]);
    }

    #[test]
    fn what_is_rendered_anew_comes_before_what_still_waits_below_it() {
        let mut queue = Queue::new();
        for (at, part) in [(1, "fifty items"), (2, "county"), (3, "time line")] {
            queue.add(place(&[at]), part);
        }
        assert_eq!(queue.take_next(), Some("fifty items"));
        queue.add(place(&[1, 0]), "three items");
        assert_eq!(all(queue), ["three items", "county", "time line"]);
    }

    #[test]
    fn of_two_in_one_place_the_first_comes_first() {
        let mut queue = Queue::new();
        queue.add(place(&[1]), "old");
        queue.add(place(&[1]), "new");
        assert_eq!(all(queue), ["old", "new"]);
    }
}
