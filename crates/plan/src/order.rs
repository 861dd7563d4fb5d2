//! Sorting. Each kind of list that the standard library sorts adds kilobytes to the wasm, so
//! every list is sorted by sorting its positions.

use std::cmp::Ordering;

/// The positions of `count` things in ascending order; equal ones keep theirs.
pub fn positions(count: usize, compare: &dyn Fn(usize, usize) -> Ordering) -> Vec<usize> {
    let mut positions: Vec<usize> = (0..count).collect();
    positions.sort_by(|one, other| compare(*one, *other));
    positions
}

/// The things in ascending order; equal ones keep theirs.
pub fn sorted<T>(items: Vec<T>, compare: impl Fn(&T, &T) -> Ordering) -> Vec<T> {
    let order = positions(items.len(), &|one, other| compare(&items[one], &items[other]));
    let mut slots: Vec<Option<T>> = items.into_iter().map(Some).collect();
    order.into_iter().filter_map(|at| slots[at].take()).collect()
}

/// The different things in ascending order.
pub fn distinct<T: Ord>(items: Vec<T>) -> Vec<T> {
    let mut items = sorted(items, Ord::cmp);
    items.dedup();
    items
}

#[cfg(test)]
mod tests {
    use super::*;
    use proptest::prelude::*;

    #[test]
    fn equal_things_keep_their_order() {
        let items = vec![(2, 'a'), (1, 'b'), (2, 'c'), (1, 'd')];
        let sorted = sorted(items, |one, other| one.0.cmp(&other.0));
        assert_eq!(sorted, [(1, 'b'), (1, 'd'), (2, 'a'), (2, 'c')]);
    }

    proptest! {
        #[test]
        fn sorts_as_the_standard_library_does(items in prop::collection::vec(any::<u8>(), 0..60)) {
            let mut expected = items.clone();
            expected.sort_unstable();
            prop_assert_eq!(sorted(items.clone(), Ord::cmp), expected.clone());
            expected.dedup();
            prop_assert_eq!(distinct(items), expected);
        }
    }
}
