//! Titles, numbers and sources of charts among the paragraphs.

use super::{LABELS, Settling};
use crate::article::charts::{charts, stands_in_for_frame};
use crate::article::lexicon::Topic;
use crate::article::numbering::NumberMap;

/// Elements around a line of which one is the chart's: a document in a frame has some of its own.
const WITHIN: usize = 10;

/// Fewest words and letters of a title or a source.
const TITLE_WORDS: f32 = 2.0;
const TITLE_LETTERS: usize = 6;

impl Settling<'_, '_, '_> {
    /// Keeps what stands in a chart near the article's text, save what leads elsewhere ("Get the data", "Made with …") and what
    /// labels something else.
    pub(super) fn keep_charts(&mut self) {
        let charts = charts(self.tables.layout);
        if charts.is_empty() {
            return;
        }
        let mut held: NumberMap<Vec<usize>> = NumberMap::default();
        for index in 0..self.len() {
            let Some(passage) = self.tables.passage(index) else { continue };
            let mut around = self.tables.layout.ancestors(passage.block).take(WITHIN);
            if let Some(chart) = around.find(|element| charts.contains(element)) {
                held.entry(chart).or_default().push(index);
            }
        }
        for lines in held.into_values() {
            let is_paid = |&at: &usize| {
                self.tables
                    .passage(at)
                    .is_some_and(|p| p.findings.whole.has_any(&[Topic::Advertisement, Topic::Sponsored]))
            };
            let is_of_text = lines.iter().any(|&at| self.is_near_text(at) && self.tables.is_inside(at));
            if is_of_text && !lines.iter().any(is_paid) {
                lines
                    .into_iter()
                    .filter(|&at| self.may_label(at))
                    .collect::<Vec<_>>()
                    .into_iter()
                    .for_each(|at| self.set(at, true));
            }
        }
    }

    /// Whether a line may be the title of a drawing, tell of it or say where its figures are from. Numbers and names on its axes
    /// say nothing without it, and what stands in it twice is there for screens of two sizes.
    fn may_label(&self, index: usize) -> bool {
        !self.refused.contains(&index)
            && self.tables.times(index) < 2
            && self.tables.passage(index).is_some_and(|p| {
                p.count >= TITLE_WORDS
                    && p.text.chars().filter(|c| c.is_alphabetic()).count() >= TITLE_LETTERS
                    && p.link_density() < 0.5
                    && p.button_words == 0.0
                    && p.findings.calls == 0
                    && !p.findings.whole.has_any(LABELS)
                    && self.tables.element(p.block).is_some_and(|e| !e.visibility.hidden)
                    && !stands_in_for_frame(self.tables.layout, p.inner)
            })
    }
}
