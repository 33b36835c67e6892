//! Which passages are the article: two passes of a model, then rules for what the model leaves open.

use super::appeal::House;
use super::features::{self, Lane, Second, Tables};
use super::model::{Batch, LANES, Model};
use super::settle;
use std::sync::OnceLock;

/// Weights of both passes, fitted by `training/articles/fit.py`.
const WEIGHTS: &[u8] = include_bytes!("weights/page.bin");

/// What was decided on the passages of a page.
#[derive(Debug)]
pub(super) struct Body {
    /// Whether each passage is part of the article.
    pub kept: Vec<bool>,
    /// The probability that the model gave each.
    pub probabilities: Vec<f32>,
    /// How sure the answer is, 0 to 1.
    pub certainty: f32,
}

/// Both passes of a model.
#[derive(Debug)]
pub(super) struct Passes {
    first: Model,
    second: Model,
}

impl Passes {
    /// The model of pages.
    fn of_pages() -> &'static Passes {
        static PASSES: OnceLock<Passes> = OnceLock::new();
        PASSES.get_or_init(|| Passes::read(WEIGHTS))
    }

    /// Reads weights; a file that cannot be read gives models that know nothing (a test keeps that from shipping).
    pub fn read(weights: &[u8]) -> Passes {
        let mut models = Model::read_all(weights).unwrap_or_default().into_iter();
        Passes { first: models.next().unwrap_or_default(), second: models.next().unwrap_or_default() }
    }

    /// Probability of each passage, and how much of the article is in doubt. The second pass begins with the first, while
    /// a passage's numbers are at hand: they are many, and not worth keeping or making twice.
    pub fn judge(&self, tables: &Tables) -> (Vec<f32>, f32) {
        let count = tables.layout.passages.len();
        let mut batch = Batch::new(self.first.columns().max(self.second.columns()));
        let mut first = Vec::with_capacity(count + LANES);
        let mut left = Vec::with_capacity(count.div_ceil(LANES) * self.second.len());
        let mut columns = 0;
        for from in (0..count).step_by(LANES) {
            batch.clear();
            for lane in 0..LANES.min(count - from) {
                let mut row = Lane::new(&mut batch, lane, 0);
                features::fill(tables, from + lane, &mut row);
                columns = row.column();
            }
            let batch = batch.measured(..columns);
            first.extend(self.first.probabilities(batch));
            self.second.begun(batch, columns, &mut left);
        }
        first.truncate(count);
        let second = Second::of(tables, &first);
        let mut probabilities = Vec::with_capacity(count + LANES);
        let mut left = left.chunks_mut(self.second.len().max(1));
        for from in (0..count).step_by(LANES) {
            for lane in 0..LANES.min(count - from) {
                second.fill(from + lane, &mut Lane::new(&mut batch, lane, columns));
            }
            probabilities.extend(self.second.settled(
                batch.measured(columns..),
                columns,
                left.next().unwrap_or_default(),
            ));
        }
        probabilities.truncate(count);
        (probabilities, second.unsure())
    }
}

impl Body {
    /// Decides on the passages of a page. `headline` is the passage that prints the title, `site` the name of the outlet.
    pub fn of(tables: &Tables, headline: Option<usize>, site: Option<&str>) -> Body {
        let (probabilities, unsure) = Passes::of_pages().judge(tables);
        let kept = settle::settle(tables, &probabilities, headline, &House::named(site));
        Body { kept, probabilities, certainty: certainty(unsure) }
    }
}

/// Share of doubtful words at which an answer is as often poor as good. On `wcxb/article` (793 pages) 18 pages lie above
/// it: their mean F1 is 0.73, and 0.96 below it.
const DOUBTFUL: f32 = 0.25;

/// Certainty by the share of words in doubt; one half at [`DOUBTFUL`].
fn certainty(unsure: f32) -> f32 {
    (1.0 - 0.5 * unsure / DOUBTFUL).clamp(0.0, 1.0)
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::article::layout::Layout;
    use crate::article::metadata::Declared;
    use crate::document::Document;
    use crate::snapshot::Snapshot;

    #[test]
    fn the_weights_fit_the_features() {
        let document = Document::parse("<p>One line of text.");
        let layout = Layout::of(&document, &Snapshot::default());
        let declared = Declared::of(&document);
        let (first, second) = features::names(&Tables::of(&layout, &declared));
        let passes = Passes::read(WEIGHTS);
        let width = first.len();
        assert!((1..=width).contains(&passes.first.columns()), "fit the model again");
        assert!((width..=width + second.len()).contains(&passes.second.columns()), "fit the model again");
    }
}
