//! The order in which parts of a view come.

use std::collections::VecDeque;

/// What waits, in the order in which it comes: that of the page. What a part has in it that comes later stands where the
/// part stands, before all that waits already.
pub struct Queue<T> {
    waiting: VecDeque<T>,
    /// While a part is made: where the next of what is in it stands.
    place: Option<usize>,
}

impl<T> Queue<T> {
    pub const fn new() -> Self {
        Self { waiting: VecDeque::new(), place: None }
    }

    /// Something has to wait for its turn.
    pub fn add(&mut self, part: T) {
        match &mut self.place {
            Some(place) => {
                *place = (*place).min(self.waiting.len());
                self.waiting.insert(*place, part);
                *place += 1;
            }
            None => self.waiting.push_back(part),
        }
    }

    /// Whose turn it is. What is added until [`Self::is_made`] is in it.
    pub fn next(&mut self) -> Option<T> {
        let part = self.waiting.pop_front()?;
        self.place = Some(0);
        Some(part)
    }

    /// The part whose turn it was is there, with all that is in it or waits for its own turn.
    pub fn is_made(&mut self) {
        self.place = None;
    }

    pub fn is_empty(&self) -> bool {
        self.waiting.is_empty()
    }

    /// All that waits, in its order; nothing waits any more.
    pub fn take(&mut self) -> VecDeque<T> {
        std::mem::take(&mut self.waiting)
    }
}

#[cfg(test)]
mod tests {
    use super::Queue;

    /// What comes, when some parts have others in them.
    fn order(parts: &[&'static str], inside: &[(&'static str, &[&'static str])]) -> Vec<&'static str> {
        let mut queue = Queue::new();
        for part in parts {
            queue.add(*part);
        }
        let mut order = Vec::new();
        while let Some(part) = queue.next() {
            order.push(part);
            let found = inside.iter().filter(|(around, _)| *around == part).flat_map(|(_, parts)| *parts);
            for part in found {
                queue.add(part);
            }
            queue.is_made();
        }
        order
    }

    #[test]
    fn parts_come_in_their_order() {
        assert_eq!(order(&["advantages", "news", "sources"], &[]), ["advantages", "news", "sources"]);
    }

    #[test]
    fn what_is_in_a_part_comes_before_what_stands_below_it() {
        let inside: [(&str, &[&str]); 2] = [("advantages", &["energy", "travel"]), ("energy", &["more energy"])];
        assert_eq!(order(&["advantages", "news"], &inside), ["advantages", "energy", "more energy", "travel", "news"]);
    }

    #[test]
    fn what_is_asked_for_between_two_parts_comes_last() {
        let mut queue = Queue::new();
        for part in ["advantages", "news"] {
            queue.add(part);
        }
        assert_eq!(queue.next(), Some("advantages"));
        queue.is_made();
        queue.add("hits");
        assert_eq!(queue.take(), ["news", "hits"]);
        assert!(queue.is_empty());
    }

    #[test]
    fn a_part_may_add_to_a_queue_that_was_emptied_while_it_was_made() {
        let mut queue = Queue::new();
        for part in ["advantages", "news"] {
            queue.add(part);
        }
        queue.next();
        queue.add("energy");
        assert_eq!(queue.take(), ["energy", "news"]);
        queue.add("travel");
        assert_eq!(queue.take(), ["travel"]);
    }
}
