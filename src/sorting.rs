//! Sorting in little code. The standard library's sort is made anew for each type, at 7 KB of wasm a type; here one sort
//! of places serves all short lists. What is long and hot, or a list of plain numbers, is sorted by the standard library.

use std::cmp::Ordering;

/// Sorts a list; what compares equal keeps its order.
pub(crate) fn sort_by<T>(items: &mut [T], mut compare: impl FnMut(&T, &T) -> Ordering) {
    if items.len() < 2 {
        return;
    }
    let mut order: Vec<usize> = (0..items.len()).collect();
    sort_places(&mut order, &mut |a, b| match (items.get(a), items.get(b)) {
        (Some(a), Some(b)) => compare(a, b),
        _ => Ordering::Equal,
    });
    // Each round of places that follow one another is turned once, and marked by places that name themselves.
    for start in 0..items.len() {
        let mut at = start;
        while let Some(place) = order.get_mut(at) {
            let from = std::mem::replace(place, at);
            if from == start || from == at {
                break;
            }
            items.swap(at, from);
            at = from;
        }
    }
}

/// The same by a key of each item, smallest first.
pub(crate) fn sort_by_key<T, K: Ord>(items: &mut [T], key: impl Fn(&T) -> K) {
    sort_by(items, |a, b| key(a).cmp(&key(b)));
}

/// The one sort that is compiled.
#[inline(never)]
fn sort_places(order: &mut [usize], compare: &mut dyn FnMut(usize, usize) -> Ordering) {
    order.sort_by(|&a, &b| compare(a, b));
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn lists_are_sorted_and_equals_keep_their_order() {
        // 0, 7, 14, … modulo 60: a few equal keys, rounds of many lengths.
        let mut items: Vec<(u32, u32)> = (0..100).map(|n| (n * 7 % 60 / 2, n)).collect();
        let mut wanted = items.clone();
        wanted.sort_by_key(|item| item.0);
        sort_by_key(&mut items, |item| item.0);
        assert_eq!(items, wanted);
        sort_by(&mut items, |a, b| b.0.cmp(&a.0));
        wanted.sort_by_key(|item| std::cmp::Reverse(item.0));
        assert_eq!(items, wanted);
        sort_by_key(&mut items[..0], |item| item.0);
    }
}
