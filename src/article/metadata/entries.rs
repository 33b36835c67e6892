//! Times of entries: a live page prints one above each of its entries, and a list one at each of its teasers. None of them
//! is that of the page.

use super::holds_the_text;
use crate::article::kind::is_date_line;
use crate::article::layout::{Element, ElementIndex, Layout, Passage};
use crate::article::numbering::NumberSet;
use crate::document::Tag;
use std::cell::OnceCell;
use std::collections::HashMap;

/// Elements around a date within which the entry that it belongs to is looked for.
const WITHIN: usize = 6;

/// Fewest entries with a date each, and fewest words of one.
const ENTRIES: usize = 3;
const ENTRY_WORDS: f32 = 12.0;

/// What entries of one list share: the element around them, tag, class and id.
type Shape = (ElementIndex, Tag, u64);

/// The entries of a page that hold a date each. Each dated line of the page may ask for them: they are counted once, when
/// the first does.
pub(super) struct Entries<'l, 'd> {
    layout: &'l Layout<'d>,
    dated: OnceCell<HashMap<Shape, NumberSet>>,
}

impl<'l, 'd> Entries<'l, 'd> {
    pub fn of(layout: &'l Layout<'d>) -> Self {
        Entries { layout, dated: OnceCell::new() }
    }

    /// Whether a line prints the time of one of several entries of the same shape.
    pub fn have(&self, passage: &Passage) -> bool {
        let dated = self.dated.get_or_init(|| self.dated());
        self.around(passage).any(|(_, shape)| dated.get(&shape).is_some_and(|entries| entries.len() >= ENTRIES))
    }

    /// What may be an entry around a passage, by shape.
    fn around(&self, passage: &Passage) -> impl Iterator<Item = (ElementIndex, Shape)> + '_ {
        self.layout.ancestors(passage.inner).take(WITHIN).filter_map(|index| {
            // The parts of an old page are tables alike, one of which holds the text.
            let may_be = |e: &&Element| e.sums.words >= ENTRY_WORDS && !holds_the_text(self.layout, e);
            let element = self.layout.elements.get(index).filter(may_be)?;
            Some((index, (element.parent, element.tag, element.signature)))
        })
    }

    fn dated(&self) -> HashMap<Shape, NumberSet> {
        let is_time = |p: &Passage| self.layout.elements.get(p.inner).is_some_and(|e| e.tag == Tag::Time);
        let mut dated: HashMap<Shape, NumberSet> = HashMap::new();
        for passage in self.layout.passages.iter().filter(|p| is_date_line(p) || is_time(p)) {
            for (entry, shape) in self.around(passage) {
                dated.entry(shape).or_default().insert(entry);
            }
        }
        dated
    }
}
