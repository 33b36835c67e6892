//! Single lines among the paragraphs: links to other articles, answers, names and numbers alone, labels.

use super::{LABELS, LINK_LINE, SURE_LINE, SURE_THOUGH_PLEA, Settling};
use crate::article::appeal::is_in_marks;
use crate::article::block::BlockKind;
use crate::article::blocks::data_cell;
use crate::article::features::ends_as_sentence;
use crate::article::groups;
use crate::article::layout::Passage;
use crate::article::lexicon::Topic;
use crate::article::numbering::NumberSet;
use crate::document::Tag;
use std::collections::HashSet;

/// Probability from which a line that is a link is one of the article’s own, as of a bibliography.
const SURE_LINK_LINE: f32 = 0.95;

/// Most words of a line that announces another article ("Read also: …"), and its least share of linked words.
const ANNOUNCED_WORDS: f32 = 30.0;
const ANNOUNCED_LINK: f32 = 0.3;

/// Most words of a line in bold type that heads a paragraph, and probability below which it is none.
const BOLD_WORDS: f32 = 10.0;
const NO_BOLD_LINE: f32 = 0.05;

/// Most words of a label that is repeated, and how often it stands on the page at least.
const REPEATED_WORDS: f32 = 3.0;
const REPEATED_TIMES: u8 = 3;

impl<'l> Settling<'_, 'l, '_> {
    /// A line among the paragraphs that is little more than one link, and no sentence, leads to another article.
    pub(super) fn drop_link_lines(&mut self) {
        for index in 0..self.len() {
            let Some(passage) = self.tables.passage(index).filter(|_| self.is_kept(index)) else { continue };
            let is_line = passage.link_density() >= LINK_LINE
                && passage.count >= 4.0
                && !ends_as_sentence(&passage.text)
                && self.probability(index) < SURE_LINK_LINE;
            let in_group = data_cell(self.tables.layout, passage).is_some() || self.list_of(index).is_some();
            let is_announced = passage.findings.at_start.has(Topic::Related)
                && passage.count <= ANNOUNCED_WORDS
                && (passage.link_density() >= ANNOUNCED_LINK
                    || passage.text.contains([':', '：']) && self.probability(index) < SURE_THOUGH_PLEA);
            if self.kind(index) == BlockKind::Paragraph && (is_line && !in_group || is_announced) {
                self.set(index, false);
            }
        }
    }

    /// Lines that are somebody's words from mark to mark, between two kept passages of the same parent, are the article's,
    /// though an answer ("Yes.") may have the words of a button.
    pub(super) fn keep_answers(&mut self) {
        let is_answer =
            |index: usize| self.tables.passage(index).is_some_and(|p| is_in_marks(&p.text) && p.link_density() < 0.5);
        let parent = |index: usize| self.tables.places.get(index).map(|p| p.parent);
        let mut found = Vec::new();
        let mut before = None;
        for index in 0..self.len() {
            if self.is_kept(index) {
                let run = before.map_or(index, |before: usize| before + 1)..index;
                if before.is_some_and(|before| parent(before) == parent(index)) && run.clone().all(is_answer) {
                    found.extend(run.filter(|&at| parent(at) == parent(index)));
                }
                before = Some(index);
            }
        }
        for index in found {
            self.set(index, true);
        }
    }

    /// A short line in bold type right above a kept paragraph of the same element is its heading, in texts parted by line
    /// breaks.
    pub(super) fn keep_bold_lines(&mut self) {
        for index in 1..self.len().saturating_sub(1) {
            let block = |at: usize| self.tables.passage(at).map(|p| p.block);
            let Some(passage) = self.tables.passage(index).filter(|_| !self.is_kept(index)) else { continue };
            let is_bold =
                passage.bold_words >= passage.count && passage.count <= BOLD_WORDS && passage.link_words == 0.0;
            let is_plain = passage.findings.calls == 0 && !passage.findings.whole.has_any(LABELS);
            let heads = self.is_kept(index + 1)
                && block(index + 1) == block(index)
                && self.tables.passage(index + 1).is_some_and(|p| p.is_good);
            if is_bold && is_plain && heads && self.probability(index) >= NO_BOLD_LINE {
                self.set(index, true);
            }
        }
    }

    /// Names and numbers alone, after the text has begun: author boxes, times of players.
    pub(super) fn drop_stray_lines(&mut self) {
        let first = self.first_text().unwrap_or(0);
        let begin = self.text_begin().unwrap_or(first);
        let mut cells: NumberSet = groups::cells_of_kept_rows(self.tables, &self.kept).into_iter().collect();
        cells.extend(&self.gridded);
        let repeated_cells = self.repeated_cells();
        for index in (first + 1..self.len()).filter(|index| !cells.contains(index)) {
            let Some(passage) = self.tables.passage(index).filter(|_| self.is_kept(index)) else { continue };
            let in_group = data_cell(self.tables.layout, passage).is_some() || self.list_of(index).is_some();
            let is_timed = self
                .tables
                .layout
                .ancestors(passage.inner)
                .take(2)
                .any(|e| self.tables.element(e).is_some_and(|e| e.tag == Tag::Time));
            let is_number = passage.words.iter().all(|w| w.bytes().all(|b| b.is_ascii_digit()));
            if self.is_repeated_label(index, passage) && !repeated_cells.contains(&*passage.text) {
                self.set(index, false);
                continue;
            }
            let is_sure = self.probability(index) >= SURE_LINE;
            if !in_group
                && !is_sure
                && (index > begin && self.kind(index) == BlockKind::Byline || is_number && !is_timed)
            {
                self.set(index, false);
            }
        }
    }

    /// Whether a line of a few words stands on the page again and again, as a label does ("Key moment"). Names stand so too,
    /// and answers.
    fn is_repeated_label(&self, index: usize, passage: &Passage) -> bool {
        passage.count <= REPEATED_WORDS
            && self.tables.times(index) >= REPEATED_TIMES
            && self.kind(index) == BlockKind::Paragraph
            && (passage.words.capitals() as f32) < passage.count
            && !passage.text.ends_with([':', '：'])
            && !ends_as_sentence(&passage.text)
            && data_cell(self.tables.layout, passage).is_none()
    }

    /// Texts of repeated lines that somewhere stand before another short line, as the cells of a table do that lost its markup.
    fn repeated_cells(&self) -> HashSet<&'l str> {
        let heads_text = |index: usize| {
            self.kind(index + 1) == BlockKind::Heading || self.tables.passage(index + 1).is_some_and(|p| p.is_good)
        };
        let repeated =
            (0..self.len()).filter(|&index| self.tables.times(index) >= REPEATED_TIMES && !heads_text(index));
        repeated.filter_map(|index| self.tables.passage(index)).map(|passage| &*passage.text).collect()
    }
}
