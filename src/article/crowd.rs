//! Crowds: passages of one form that come by the thousand, as comments below an article and lines of an archive do.
//!
//! When a long run of passages that are alike was found to be no article, those that follow are not judged one by one:
//! they take the probability of the last of them. Without that a page with 7,000 comments takes a quarter longer.

use super::features::Tables;
use super::numbering::{Numbering, mix};

/// Passages in a row that must be alike and improbable before the next are taken for the same. On all pages at hand (2,000,
/// 450,000 passages) none of those passed over had been kept; with 32 it had been 16, most of them on pages that are no
/// article.
const CROWD: u32 = 64;

/// Probability below which a passage of a crowd is improbable.
const IMPROBABLE: f32 = 0.1;

/// Share of linked words from which a passage is a link.
const LINK: f32 = 0.75;

/// Passages of more words than this, in powers of two, are all long.
const LONG: u32 = 5;

#[derive(Debug, Clone, Copy, Default)]
struct Crowd {
    /// How many of its passages in a row were improbable.
    run: u32,
    /// The last passage that was judged.
    last: usize,
}

/// The crowds of a page while its passages are judged in order.
#[derive(Debug)]
pub(super) struct Crowds {
    /// The crowd of each passage.
    of: Vec<usize>,
    crowds: Vec<Crowd>,
}

impl Crowds {
    /// Passages are alike when they stand on the same path of tags, and are alike in length, links and as running text.
    pub fn of(tables: &Tables) -> Crowds {
        let mut numbers = Numbering::default();
        let passages = tables.layout.passages.iter().zip(&tables.places);
        let of = passages
            .map(|(passage, place)| {
                let length = (passage.count as u32 + 1).ilog2().min(LONG);
                let form = length << 2 | u32::from(passage.link_density() >= LINK) << 1 | u32::from(passage.is_good);
                numbers.add(mix(place.path as u64 + 1, u64::from(form)))
            })
            .collect();
        Crowds { of, crowds: vec![Crowd::default(); numbers.len()] }
    }

    /// The passage whose probability this one takes, where it is not worth judging.
    pub fn stands_for(&self, index: usize) -> Option<usize> {
        let crowd = self.crowds.get(*self.of.get(index)?)?;
        (crowd.run >= CROWD).then_some(crowd.last)
    }

    /// Notes what a passage was judged to be.
    pub fn note(&mut self, index: usize, probability: f32) {
        if let Some(crowd) = self.of.get(index).and_then(|&number| self.crowds.get_mut(number)) {
            crowd.run = if probability < IMPROBABLE { crowd.run + 1 } else { 0 };
            crowd.last = index;
        }
    }
}
