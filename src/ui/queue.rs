//! The order in which parts of a view come.

use std::collections::VecDeque;

/// Where a part stands in its view.
#[derive(Clone, Copy, PartialEq, Eq)]
pub enum Standing {
    /// Below what has been asked for before it.
    InOrder,
    /// Below all that is in order, also what is made anew while this waits.
    Below,
}

/// What waits, in the order in which it comes: that of the page. What a part has in it that comes later stands where the
/// part stands, before all that waits already.
pub struct Queue<T> {
    waiting: VecDeque<(T, Standing)>,
    /// While a part is made: where the next of what is in it stands.
    turn: Option<(usize, Standing)>,
}

impl<T> Queue<T> {
    pub const fn new() -> Self {
        Self { waiting: VecDeque::new(), turn: None }
    }

    /// Something has to wait for its turn.
    pub fn add(&mut self, part: T, standing: Standing) {
        let is_below = |(_, other): &(T, Standing)| *other == Standing::Below;
        match (&mut self.turn, standing) {
            (Some((place, around)), _) => {
                *place = (*place).min(self.waiting.len());
                self.waiting.insert(*place, (part, *around));
                *place += 1;
            }
            (None, Standing::InOrder) => {
                let place = self.waiting.iter().position(is_below).unwrap_or(self.waiting.len());
                self.waiting.insert(place, (part, standing));
            }
            (None, Standing::Below) => self.waiting.push_back((part, standing)),
        }
    }

    /// Whose turn it is. What is added until [`Self::end_turn`] is in it.
    pub fn next(&mut self) -> Option<T> {
        let (part, standing) = self.waiting.pop_front()?;
        self.turn = Some((0, standing));
        Some(part)
    }

    /// The part whose turn it was is there, with all that is in it or waits for its own turn.
    pub fn end_turn(&mut self) {
        self.turn = None;
    }

    pub fn is_empty(&self) -> bool {
        self.waiting.is_empty()
    }

    /// All that waits, in its order; nothing waits any more.
    pub fn take(&mut self) -> Vec<T> {
        self.waiting.drain(..).map(|(part, _)| part).collect()
    }
}

#[cfg(test)]
mod tests {
    use super::{Queue, Standing};

    /// What comes, when some parts have others in them.
    fn order(parts: &[&'static str], inside: &[(&'static str, &[&'static str])]) -> Vec<&'static str> {
        let mut queue = Queue::new();
        for part in parts {
            queue.add(*part, Standing::InOrder);
        }
        let mut order = Vec::new();
        while let Some(part) = queue.next() {
            order.push(part);
            let found = inside.iter().filter(|(around, _)| *around == part).flat_map(|(_, parts)| *parts);
            for part in found {
                queue.add(part, Standing::InOrder);
            }
            queue.end_turn();
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
            queue.add(part, Standing::InOrder);
        }
        assert_eq!(queue.next(), Some("advantages"));
        queue.end_turn();
        queue.add("hits", Standing::InOrder);
        assert_eq!(queue.take(), ["news", "hits"]);
        assert!(queue.is_empty());
    }

    #[test]
    fn what_is_made_anew_comes_before_what_stands_below_it_and_what_is_in_that() {
        let mut queue = Queue::new();
        queue.add("fifty items", Standing::InOrder);
        for part in ["county", "time line"] {
            queue.add(part, Standing::Below);
        }
        assert_eq!(queue.next(), Some("fifty items"));
        queue.end_turn();
        assert_eq!(queue.next(), Some("county"));
        queue.add("county's items", Standing::InOrder);
        queue.end_turn();
        for part in ["three items", "a button"] {
            queue.add(part, Standing::InOrder);
        }
        assert_eq!(queue.take(), ["three items", "a button", "county's items", "time line"]);
    }

    #[test]
    fn a_part_may_add_to_a_queue_that_was_emptied_while_it_was_made() {
        let mut queue = Queue::new();
        for part in ["advantages", "news"] {
            queue.add(part, Standing::InOrder);
        }
        queue.next();
        queue.add("energy", Standing::InOrder);
        assert_eq!(queue.take(), ["energy", "news"]);
        queue.add("travel", Standing::InOrder);
        assert_eq!(queue.take(), ["travel"]);
    }
}
