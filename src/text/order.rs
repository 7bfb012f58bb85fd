//! Sorting whose machinery is compiled once.
//!
//! The standard library's sorts are compiled anew for every type and every comparison, some 8 KB each: with the dozens of
//! small lists that are sorted here they were a quarter of the Wasm. These sort numbers instead, by one compiled body, and
//! then move the elements. For lists of hundreds, not for those that are sorted a hundred thousand elements at a time.

use std::cmp::Ordering;

/// So few are sorted where they stand.
const FEW: usize = 12;

/// Sorts by a comparison; elements that it finds equal keep their order.
pub fn sort_by<T>(list: &mut [T], compare: impl Fn(&T, &T) -> Ordering) {
    if list.len() <= FEW {
        for end in 1..list.len() {
            let mut at = end;
            while at > 0 && compare(&list[at], &list[at - 1]).is_lt() {
                list.swap(at, at - 1);
                at -= 1;
            }
        }
        return;
    }
    let mut order = sorted(list.len(), &|a, b| compare(&list[a], &list[b]));
    // Every cycle of the permutation, once: the element that belongs here comes here, until the cycle closes.
    for first in 0..list.len() {
        let mut at = first;
        loop {
            let from = std::mem::replace(&mut order[at], at);
            if from == first || from == at {
                break;
            }
            list.swap(at, from);
            at = from;
        }
    }
}

/// Sorts by a key.
pub fn sort_by_key<T, K: Ord>(list: &mut [T], key: impl Fn(&T) -> K) {
    sort_by(list, |a, b| key(a).cmp(&key(b)));
}

/// Sorts by the order of the elements themselves.
pub fn sort<T: Ord>(list: &mut [T]) {
    sort_by(list, T::cmp);
}

/// The numbers below `count` in the order of a comparison.
#[inline(never)]
fn sorted(count: usize, compare: &dyn Fn(usize, usize) -> Ordering) -> Vec<usize> {
    let mut order: Vec<usize> = (0..count).collect();
    order.sort_unstable_by(|&a, &b| compare(a, b).then(a.cmp(&b)));
    order
}

#[cfg(test)]
mod tests {
    use proptest::prelude::*;

    proptest! {
        #[test]
        fn the_same_as_the_standard_library(list in prop::collection::vec((0u8..9, 0u32..), 0..60)) {
            let mut expected = list.clone();
            expected.sort_by_key(|row| row.0);
            let mut stable = list.clone();
            super::sort_by_key(&mut stable, |row| row.0);
            prop_assert_eq!(&stable, &expected);
            expected.sort();
            super::sort(&mut stable);
            prop_assert_eq!(&stable, &expected);
            expected.sort_by_key(|row| std::cmp::Reverse(row.1));
            super::sort_by(&mut stable, |a, b| b.1.cmp(&a.1));
            prop_assert_eq!(stable, expected);
        }
    }
}
