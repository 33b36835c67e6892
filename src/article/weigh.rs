//! A second extractor's answer, weighed against ours.
//!
//! The crate `readability` is asked where our extractor is unsure. Measured on such pages it is right less often than we
//! are, and where it differs it is mostly wrong as a whole. So it is believed only where it confirms ours and adds to it:
//! it holds most of the running text that we kept, and much more.

use super::body::Body;
use super::layout::{Layout, squeeze};
use crate::second_opinion::Opinion;

/// Share of our running text that the other answer must hold.
const CONFIRMS: f32 = 0.6;

/// How much more running text than ours it must give.
const ADDS: f32 = 1.5;

/// The other extractor's passages added to ours, when it confirms ours and adds to it.
pub(super) fn weighed(layout: &Layout, ours: &Body, opinion: &Opinion) -> Option<Body> {
    let theirs = squeeze(&opinion.text);
    let found: Vec<bool> = layout.passages.iter().map(|p| theirs.contains(&*p.text)).collect();
    let words = |counts: &dyn Fn(usize) -> bool| -> f32 {
        layout.passages.iter().enumerate().filter(|(i, p)| p.is_good && counts(*i)).map(|(_, p)| p.count).sum()
    };
    let is_ours = |i: usize| ours.kept.get(i) == Some(&true);
    let is_theirs = |i: usize| found.get(i) == Some(&true);
    let (mine, both, all) = (words(&is_ours), words(&|i| is_ours(i) && is_theirs(i)), words(&is_theirs));
    let is_better = both >= CONFIRMS * mine && all >= ADDS * mine && mine > 0.0;
    let kept = ours.kept.iter().zip(&found).map(|(a, b)| *a || *b).collect();
    is_better.then(|| Body { kept, probabilities: ours.probabilities.clone(), certainty: ours.certainty })
}
