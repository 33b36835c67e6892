//! How well the statements of two sources cover one another, word by word and without what attributes them: a sentence
//! may hold two statements and a speaker's name, a statement is what is compared in the end.

use super::comparison::Side;
use super::reading::{Reading, Statement};

/// Weight that both sides are taken to have beyond what they share: one common word makes no accord.
const DOUBT: f32 = 3.0;
/// Accord of two statements of one source from which they say the same: a lede and the words that it sums up.
pub(super) const ECHO: f32 = 0.35;
/// Covered share below which the way back is not looked at.
const LEAST_SHARE: f32 = 0.05;

/// Accord of every statement of one source with every statement of another, 0 to 1.
pub(super) struct Accords {
    width: usize,
    values: Vec<f32>,
}

impl Accords {
    /// Accords of the statements of `a` with those of `b`.
    pub fn new(a: &Reading, b: &Reading, near: &Side, far: &Side) -> Self {
        let width = b.statements.len();
        let mut values = vec![0.0f32; a.statements.len() * width];
        let mut cover = vec![0.0f32; b.stems.len()];
        for (statement, row) in a.statements.iter().zip(values.chunks_mut(width.max(1))) {
            for ours in wordings(statement) {
                cover.fill(0.0);
                for &(other, value) in ours.iter().filter_map(|&stem| near.similar.get(stem as usize)).flatten() {
                    if let Some(best) = cover.get_mut(other as usize) {
                        *best = best.max(value);
                    }
                }
                for (other, best) in b.statements.iter().zip(row.iter_mut()) {
                    for theirs in wordings(other) {
                        *best = best.max(accord(ours, theirs, &cover, near, far));
                    }
                }
            }
        }
        Accords { width, values }
    }

    /// Accord of statement `from` of the first source with statement `to` of the second.
    pub fn get(&self, from: usize, to: usize) -> f32 {
        self.values.get(from * self.width + to).copied().filter(|_| to < self.width).unwrap_or(0.0)
    }
}

/// The words of a statement, and the clause around them where it is longer.
fn wordings(statement: &Statement) -> impl Iterator<Item = &[u32]> {
    let (words, clause) = (statement.content(), statement.whole());
    std::iter::once(words).chain(Some(clause).filter(|clause| clause.len() > words.len()))
}

fn accord(ours: &[u32], theirs: &[u32], cover: &[f32], near: &Side, far: &Side) -> f32 {
    let covered = |&s: &u32| far.weight(s) * cover.get(s as usize).copied().unwrap_or(0.0);
    let back = theirs.iter().map(covered).sum::<f32>() / (far.mass(theirs) + DOUBT);
    if back < LEAST_SHARE {
        return 0.0;
    }
    let best = |&s: &u32| {
        let similar = near.similar.get(s as usize).map_or(&[][..], Vec::as_slice);
        let inside = similar.iter().filter(|(other, _)| theirs.binary_search(other).is_ok());
        near.weight(s) * inside.map(|(_, value)| *value).fold(0.0, f32::max)
    };
    let there = ours.iter().map(best).sum::<f32>() / (near.mass(ours) + DOUBT);
    (there * back).sqrt()
}
