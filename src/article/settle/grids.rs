//! Tables and charts that are built of bare boxes: many short lines side by side, without a link, among the paragraphs.

use super::Settling;
use crate::article::layout::ElementIndex;
use crate::article::numbering::NumberSet;
use crate::punctuation::is_question;

/// Fewest and most lines of a grid, and most words that a line of it has on average.
const LINES: std::ops::RangeInclusive<f32> = 6.0..=120.0;
const LINE_WORDS: f32 = 7.0;

/// Elements around a line within which its grid is looked for.
const WITHIN: usize = 4;

/// Probability that the lines of a grid have on average at least: on the labelled pages those of polls, which ask, have up
/// to 0.17, all others 0.2 or more.
const LIKELY: f32 = 0.15;
const LIKELY_POLL: f32 = 0.4;

/// Passages between a grid and the article's text, and those where something else stands between them, with the probability
/// that the lines then have at least.
const NEAR: usize = 3;
const FURTHER: usize = 8;
const LIKELY_FURTHER: f32 = 0.3;

impl Settling<'_, '_, '_> {
    /// Keeps grids whole, of which the model, line by line, finds some cells likelier than others.
    pub(super) fn keep_grids(&mut self) {
        let mut seen = NumberSet::default();
        for index in 0..self.len() {
            let Some(grid) = self.grid_around(index).filter(|grid| seen.insert(*grid)) else { continue };
            let lines = self.passages_of(grid, index);
            let likely = lines.clone().map(|at| self.probability(at)).sum::<f32>() / lines.len().max(1) as f32;
            let text = |at: usize| self.is_kept(at) && self.tables.passage(at).is_some_and(|p| p.is_good);
            let is_among = |near: usize| {
                (lines.start.saturating_sub(near)..lines.start).any(text) && (lines.end..lines.end + near).any(text)
            };
            let asks = lines.clone().filter_map(|at| self.tables.passage(at)).any(|p| is_question(&p.text));
            let is_one = if asks {
                likely >= LIKELY_POLL && is_among(NEAR)
            } else {
                likely >= LIKELY && is_among(NEAR) || likely >= LIKELY_FURTHER && is_among(FURTHER)
            };
            // What was told by its words or the name of its box is no grid of the article's.
            if is_one && !lines.clone().any(|at| self.refused.contains(&at)) {
                lines.clone().for_each(|at| self.set(at, true));
                self.gridded.extend(lines);
            }
        }
    }

    /// The largest element around a line that holds nothing but short lines without links, fields or buttons.
    fn grid_around(&self, index: usize) -> Option<ElementIndex> {
        let passage = self.tables.passage(index)?;
        let around = self.tables.layout.ancestors(passage.block).take(WITHIN);
        let is_grid = |&at: &ElementIndex| {
            self.tables.element(at).is_some_and(|e| {
                let sums = &e.sums;
                sums.link_words + sums.inputs + sums.buttons + sums.frames + sums.calls == 0.0
                    && sums.passages <= *LINES.end()
                    && sums.words <= LINE_WORDS * sums.passages
            })
        };
        around
            .take_while(is_grid)
            .filter(|&at| self.tables.element(at).is_some_and(|e| e.sums.passages >= *LINES.start()))
            .last()
    }
}
