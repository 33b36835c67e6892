//! Which passages are the article: a small model settles those that surely are not, two passes of a larger one give the
//! others a probability, and rules decide what that leaves open.

use super::appeal::House;
use super::candidates::{Candidates, Gate};
use super::features::{self, Lane, Second, Tables};
use super::settle;
use crate::trees::{Batch, Model};
use std::sync::OnceLock;

/// Weights of both passes for pages, fitted by `training/articles/fit.py`, and for text dumps, by `fit_dump.py`.
const WEIGHTS: &[u8] = include_bytes!("weights/page.bin");
const WEIGHTS_OF_DUMPS: &[u8] = include_bytes!("weights/dump.bin");

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

    /// The model of text dumps, which have neither links nor names nor nesting.
    pub fn of_dumps() -> &'static Passes {
        static PASSES: OnceLock<Passes> = OnceLock::new();
        PASSES.get_or_init(|| Passes::read(WEIGHTS_OF_DUMPS))
    }

    /// Reads weights; a file that cannot be read gives models that know nothing (a test keeps that from shipping).
    pub fn read(weights: &[u8]) -> Passes {
        let mut models = Model::read_all(weights).unwrap_or_default().into_iter();
        Passes { first: models.next().unwrap_or_default(), second: models.next().unwrap_or_default() }
    }

    /// Probability of each passage, none for those that are settled before, and how much of the article is in doubt. The
    /// second pass begins with the first, while a passage's numbers are at hand: they are many, and not worth keeping or
    /// making twice.
    pub fn judge(&self, tables: &Tables, gate: Option<Gate>) -> (Vec<f32>, f32) {
        let mut candidates = Candidates::of(tables, gate);
        let mut batch = Batch::new(self.first.columns().max(self.second.columns()));
        let mut first = vec![0.0; tables.layout.passages.len()];
        let (mut batches, mut columns) = (Vec::new(), 0);
        while let Some(lanes) = candidates.take() {
            batch.clear();
            for (lane, &index) in lanes.iter().enumerate() {
                let mut row = Lane::new(&mut batch, lane, 0);
                features::fill(tables, index, &mut row);
                columns = row.column();
            }
            let batch = batch.measured(..columns);
            for (&index, probability) in lanes.iter().zip(self.first.probabilities(batch)) {
                candidates.note(index, probability);
                set(&mut first, index, probability);
            }
            let left = self.second.begun(batch, columns);
            batches.push((lanes, left));
        }
        take_alike(&mut first, &candidates.alike);
        let mut second = Second::of(tables, &first);
        let mut probabilities = vec![0.0; first.len()];
        for (lanes, left) in &mut batches {
            for (lane, &index) in lanes.iter().enumerate() {
                second.fill(index, &mut Lane::new(&mut batch, lane, columns));
            }
            let settled = self.second.settled(batch.measured(columns..), columns, left);
            lanes.iter().zip(settled).for_each(|(&index, probability)| set(&mut probabilities, index, probability));
        }
        take_alike(&mut probabilities, &candidates.alike);
        (probabilities, second.unsure())
    }
}

fn set(probabilities: &mut [f32], index: usize, probability: f32) {
    if let Some(place) = probabilities.get_mut(index) {
        *place = probability;
    }
}

/// Gives passages the probability of others.
fn take_alike(probabilities: &mut [f32], alike: &[(usize, usize)]) {
    for &(index, other) in alike {
        let probability = probabilities.get(other).copied().unwrap_or_default();
        set(probabilities, index, probability);
    }
}

/// What the two passes say of each passage when none is settled before: what the model that settles is fitted to.
pub(super) fn unsettled(tables: &Tables) -> Vec<f32> {
    Passes::of_pages().judge(tables, None).0
}

impl Body {
    /// Decides on the passages of a page. `headline` is the passage that prints the title, `house` the name of the outlet.
    pub fn of(tables: &Tables, headline: Option<usize>, house: Option<&str>) -> Body {
        let (probabilities, unsure) = Passes::of_pages().judge(tables, Some(Gate::of_pages()));
        let kept = settle::settle(tables, &probabilities, headline, &House::named(house));
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
        let width = first.len();
        for passes in [Passes::of_pages(), Passes::of_dumps()] {
            assert!((1..=width).contains(&passes.first.columns()), "fit the model again");
            assert!((width..=width + second.len()).contains(&passes.second.columns()), "fit the model again");
        }
    }
}
