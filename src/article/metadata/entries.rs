//! Times of entries: a live page prints one above each of its entries, and a list one at each of its teasers. None of them
//! is that of the page.

use crate::article::kind::is_date_line;
use crate::article::layout::{ElementIndex, Layout, Passage};
use crate::document::Tag;
use std::collections::HashSet;

/// Elements around a date within which the entry that it belongs to is looked for.
const WITHIN: usize = 6;

/// Fewest entries with a date each, and fewest words of one.
const ENTRIES: usize = 3;
const ENTRY_WORDS: f32 = 12.0;

/// Whether a line prints the time of one of several entries of the same shape.
pub(super) fn is_of_entry(layout: &Layout, passage: &Passage) -> bool {
    let around: Vec<ElementIndex> = layout.ancestors(passage.inner).take(WITHIN).collect();
    around.iter().any(|&entry| is_entry(layout, entry))
}

fn is_entry(layout: &Layout, index: ElementIndex) -> bool {
    let Some(entry) = layout.elements.get(index).filter(|e| e.sums.words >= ENTRY_WORDS) else { return false };
    let alike: HashSet<ElementIndex> = layout
        .elements
        .iter()
        .enumerate()
        .filter(|(_, e)| e.parent == entry.parent && e.tag == entry.tag && e.signature == entry.signature)
        .filter(|(_, e)| e.sums.words >= ENTRY_WORDS)
        .map(|(index, _)| index)
        .collect();
    if alike.len() < ENTRIES {
        return false;
    }
    let is_dated = |p: &&Passage| is_date_line(p) || layout.elements.get(p.inner).is_some_and(|e| e.tag == Tag::Time);
    let dated: HashSet<ElementIndex> = layout
        .passages
        .iter()
        .filter(is_dated)
        .filter_map(|p| layout.ancestors(p.inner).take(WITHIN).find(|e| alike.contains(e)))
        .collect();
    dated.len() >= ENTRIES
}
