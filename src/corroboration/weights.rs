//! The fitted scorers of both passes: boosted trees that may rise, or only fall, with an evidence of a known sign.

use super::evidence::Evidence;
use super::second_pass::Standing;
use crate::digest::fnv_64;
use crate::trees::{Batch, LANES, Model};
use std::sync::OnceLock;

/// Probability from which a match is shown: one for all languages, kinds and relations. Of the pairs of one story without a
/// link it lets these be accepted on events that were not fitted on, marked and reported queries: labelled ones 0.8 and 3.2 %
/// (a pair each), five others 5.3 and 1.6, four 3.7 and 4.5, four more 4.0 and 4.7, ten hard ones 3.6 and 9.0. At 0.55, with
/// fourteen events less to fit on, F1 was higher by 0.00 to 0.02, and 5 % were passed by three of these sets more. The five
/// text dumps (4.2 and 12.5) and disputes in which all statements share their nouns (23.8 and 12.5) stay above.
pub(super) const SHOWN: f32 = 0.6;

/// Score from which a match is as good as sure; below it, it is shown as a perhaps. Of the pairs of a statement and a source
/// that are at 0.55 or more on events not fitted on and the seeds 281 are below, of which 59 are false, and 1,674 above, of
/// which 45 are (counted with the same fourteen events less).
pub(super) const SURE: f32 = 0.75;

/// The models of both passes.
#[derive(Debug)]
struct Passes {
    first: Model,
    second: Model,
}

/// The file of the weights that the crate carries.
const FITTED: &[u8] = include_bytes!("judgement.bin");

/// The fitted scorers; without any nothing is probable.
#[derive(Debug, Default)]
pub struct Weights(Option<Passes>);

impl Weights {
    /// Reads the file that `training/corroboration/fit.py` writes: [`Weights::stamp`], then the models of both passes.
    pub fn read(bytes: &[u8]) -> Option<Self> {
        let (stamp, models) = bytes.split_first_chunk()?;
        let mut models =
            Model::read_all(models).filter(|_| u64::from_le_bytes(*stamp) == Weights::stamp())?.into_iter();
        Some(Weights(Some(Passes { first: models.next()?, second: models.next()? })))
    }

    /// The weights that the crate carries.
    pub fn fitted() -> &'static Self {
        static READ: OnceLock<Weights> = OnceLock::new();
        READ.get_or_init(|| Weights::read(FITTED).unwrap_or_default())
    }

    /// Tells these weights from those of other versions: what they made of two sources is kept.
    pub(super) fn digest() -> u64 {
        static DIGEST: OnceLock<u64> = OnceLock::new();
        *DIGEST.get_or_init(|| fnv_64(FITTED))
    }

    /// Tells the numbers that the models ask for by their names: models of other numbers would be read in vain.
    fn stamp() -> u64 {
        fnv_64([Evidence::NAMES, Standing::NAMES].concat().join("\t").as_bytes())
    }

    /// What the first pass makes of each window.
    pub(super) fn first_pass<'e>(&self, windows: impl Iterator<Item = &'e Evidence>) -> Vec<f32> {
        let rows = windows.map(Evidence::values).collect::<Vec<_>>();
        self.0.as_ref().map_or_else(|| vec![0.0; rows.len()], |passes| probabilities(&passes.first, &rows))
    }

    /// What the second pass makes of each window: it looks at the evidence too.
    pub(super) fn second_pass<'e>(&self, windows: impl Iterator<Item = (&'e Evidence, &'e Standing)>) -> Vec<f32> {
        let rows =
            windows.map(|(evidence, standing)| [evidence.values(), standing.values()].concat()).collect::<Vec<_>>();
        self.0.as_ref().map_or_else(|| vec![0.0; rows.len()], |passes| probabilities(&passes.second, &rows))
    }
}

fn probabilities(model: &Model, rows: &[Vec<f32>]) -> Vec<f32> {
    let mut batch = Batch::new(model.columns());
    let mut out = Vec::with_capacity(rows.len());
    for some in rows.chunks(LANES) {
        batch.clear();
        for (lane, row) in some.iter().enumerate() {
            batch.columns_from(0).zip(row).for_each(|(column, &value)| column.put(lane, value));
        }
        out.extend(model.probabilities(batch.measured(..)).into_iter().take(some.len()));
    }
    out
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn the_fitted_weights_are_for_the_numbers_that_there_are() {
        assert!(Weights::read(FITTED).is_some());
    }

    #[test]
    fn weights_for_other_numbers_are_refused() {
        let mut bytes = FITTED.to_vec();
        bytes[0] ^= 1;
        assert!(Weights::read(&bytes).is_none());
    }
}
