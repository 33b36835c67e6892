//! A second extractor's answer, weighed against ours.

use super::body::Body;
use super::layout::{Layout, squeeze};
use crate::second_opinion::Opinion;

/// The passages that the other extractor kept, when it found running text that ours had left out.
pub(super) fn weighed(layout: &Layout, ours: &Body, opinion: &Opinion) -> Option<Body> {
    let theirs = squeeze(&opinion.text);
    let kept: Vec<bool> = layout.passages.iter().map(|p| theirs.contains(&*p.text)).collect();
    let words = |kept: &[bool]| -> f32 {
        layout.passages.iter().zip(kept).filter(|(p, k)| **k && p.is_good).map(|(p, _)| p.count).sum()
    };
    (words(&kept) > 2.0 * words(&ours.kept)).then(|| Body {
        kept,
        probabilities: ours.probabilities.clone(),
        certainty: ours.certainty,
    })
}
