//! Lines of a live page's entries: when each was written, by whom, and what it is headed.

use super::{LABELS, Settling};
use crate::article::block::BlockKind;
use crate::article::features::ends_as_sentence;
use crate::article::layout::ElementIndex;
use crate::article::numbering::{NumberMap, NumberSet};
use crate::document::Tag;

/// Elements around a time within which its entry is looked for.
const WITHIN: usize = 6;

/// Fewest entries side by side, each with a time, and fewest words of the article in one.
const ENTRIES: usize = 3;
const ENTRY_WORDS: f32 = 8.0;

/// Most words of a line that prints a time, and beside an author's name.
const TIME_WORDS: f32 = 8.0;

/// Passages from a time within which its author stands, and the entry's heading, and from that within which its text begins.
const AUTHOR_WITHIN: usize = 2;
const TEXT_WITHIN: usize = 3;

/// Probability from which the text of an entry beside others that are kept is kept too: short last ones have a quarter.
const KEEP_ENTRY: f32 = 0.2;

impl Settling<'_, '_, '_> {
    /// Entries stand side by side in one element, each with a time and text of the article.
    pub(super) fn keep_lines_of_entries(&mut self) {
        let timed: Vec<usize> = (0..self.len()).filter(|&index| self.is_time(index)).collect();
        if timed.len() < ENTRIES {
            return;
        }
        let held = self.words_below(&self.kept);
        let around = |index: usize| -> Vec<(ElementIndex, ElementIndex)> {
            let layout = self.tables.layout;
            let inner = self.tables.passage(index).map(|p| p.inner);
            let entries = inner.into_iter().flat_map(|inner| layout.ancestors(inner).take(WITHIN));
            let holds_text = |&entry: &ElementIndex| held.get(entry).is_some_and(|words| *words >= ENTRY_WORDS);
            entries.filter(holds_text).filter_map(|entry| Some((layout.parent(entry)?, entry))).collect()
        };
        let mut entries: NumberMap<NumberSet> = NumberMap::default();
        for (list, entry) in timed.iter().flat_map(|&index| around(index)) {
            entries.entry(list).or_default().insert(entry);
        }
        self.keep_doubted_entries(&timed, &entries);
        let is_of_list = |(list, _): &(ElementIndex, ElementIndex)| {
            entries.get(list).is_some_and(|entries| entries.len() >= ENTRIES)
        };
        let is_of_entry = |&index: &usize| around(index).iter().any(is_of_list);
        let lines: Vec<usize> = timed.iter().copied().filter(is_of_entry).collect();
        for index in lines {
            self.set(index, true);
            let beside = index.saturating_sub(AUTHOR_WITHIN)..(index + AUTHOR_WITHIN + 1).min(self.len());
            let is_line = |&i: &usize| match self.kind(i) {
                BlockKind::Byline => true,
                BlockKind::Heading => i > index && self.is_heading_of_entry(i),
                _ => false,
            };
            let found: Vec<usize> = beside.filter(is_line).collect();
            for line in found {
                // What names the house elsewhere ("Welcome") heads an entry here.
                self.refused.remove(&line);
                self.set(line, true);
            }
        }
    }

    /// An entry of such a list whose text is in doubt is one like the others: the last ones are often shorter.
    fn keep_doubted_entries(&mut self, timed: &[usize], entries: &NumberMap<NumberSet>) {
        let layout = self.tables.layout;
        let is_in = |index: usize, entry: ElementIndex| {
            self.tables.passage(index).is_some_and(|p| layout.ancestors(p.block).any(|e| e == entry))
        };
        let entry_of = |index: usize| {
            let inner = self.tables.passage(index)?.inner;
            let is_one = |&e: &ElementIndex| {
                let others = layout.parent(e).and_then(|list| entries.get(&list));
                others.is_some_and(|others| others.len() >= ENTRIES && !others.contains(&e))
            };
            layout.ancestors(inner).take(WITHIN).find(is_one)
        };
        let is_text = |index: usize| {
            self.probability(index) >= KEEP_ENTRY
                && self
                    .tables
                    .passage(index)
                    .is_some_and(|p| p.findings.calls == 0 && p.link_words == 0.0 && ends_as_sentence(&p.text))
        };
        let mut kept = Vec::new();
        for &time in timed {
            let Some(entry) = entry_of(time) else { continue };
            let text = (time + 1..time + 1 + TEXT_WITHIN).find(|&at| is_in(at, entry) && is_text(at));
            kept.extend(text.into_iter().flat_map(|text| [time, text]));
        }
        kept.into_iter().for_each(|index| self.set(index, true));
    }

    /// Whether a heading right behind a time is its entry's: greetings and farewells sound like the house's.
    fn is_heading_of_entry(&self, index: usize) -> bool {
        self.tables.passage(index).is_some_and(|p| p.link_density() < 0.5 && !p.findings.whole.has_any(LABELS))
            && (index + 1..index + 1 + TEXT_WITHIN).any(|at| self.is_kept(at))
    }

    /// Whether a line prints a time.
    fn is_time(&self, index: usize) -> bool {
        let Some(passage) = self.tables.passage(index) else { return false };
        let is_marked = || {
            let around = self.tables.layout.ancestors(passage.inner).take(2);
            around.filter_map(|e| self.tables.element(e)).any(|e| e.tag == Tag::Time)
        };
        passage.count <= TIME_WORDS
            && passage.findings.calls == 0
            && (self.kind(index) == BlockKind::Date || is_marked())
    }
}
