//! A second extractor's answer, weighed against ours.

use super::body::Body;
use super::layout::{Layout, squeeze};
use crate::second_opinion::Opinion;

/// The passages that the other extractor kept, when it found running text that ours had left out.
pub(super) fn weighed(layout: &Layout, opinion: &Opinion) -> Option<Body> {
    let theirs = squeeze(&opinion.text);
    let kept: Vec<bool> = layout.passages.iter().map(|p| theirs.contains(&*p.text)).collect();
    let words = |kept: &[bool]| -> f32 {
        layout.passages.iter().zip(kept).filter(|(p, k)| **k && p.is_good).map(|(p, _)| p.count).sum()
    };
    let ours = Body::of(layout);
    (words(&kept) > 2.0 * words(&ours.kept)).then_some(Body { kept, certainty: ours.certainty })
}
