//! Two sources side by side: which words mean alike, how well sentences cover one another. Computed once for a pair
//! and read from both sides, for all statements of both.

use super::accord::{Accords, ECHO};
use super::by_number::ByNumber;
use super::reading::Reading;
use super::similar::{PERHAPS_TRANSLATED, similarities, translated};
use super::topic::{Topic, damping};
use super::vocabulary::Vocabulary;
use crate::day;

/// Share of a name's weight that counts: who and where an event is about tells the event, not the statement. Half of it
/// instead of a quarter costs the text dumps 0.06 of F1, a tenth gains nothing. In another language names are much of what
/// can be compared at all.
const SHARE_OF_NAME: f32 = 0.25;

/// One side of a pair, as seen against the other.
pub(super) struct Side {
    /// Per stem its weight here: words frequent in the story, or in both articles, are its topic and tell no statement.
    pub weight: Vec<f32>,
    /// Per stem the similar stems of the other side.
    pub similar: Vec<Vec<(u32, f32)>>,
    /// Per stem and sentence of the other side the best similarity.
    reach: Vec<f32>,
    /// Sentences of the other side.
    width: usize,
}

impl Side {
    /// Best similarity of a stem in a sentence of the other side.
    pub fn reach(&self, stem: u32, sentence: usize) -> f32 {
        self.reach.get(stem as usize * self.width + sentence).copied().unwrap_or(0.0)
    }

    pub fn weight(&self, stem: u32) -> f32 {
        self.weight.get(stem as usize).copied().unwrap_or(0.0)
    }

    /// Weight of a set of stems.
    pub fn mass(&self, stems: &[u32]) -> f32 {
        stems.iter().map(|&s| self.weight(s)).sum()
    }

    /// Similarity of a stem and a stem of the other side.
    pub fn similarity(&self, stem: u32, other: u32) -> f32 {
        let row = self.similar.get(stem as usize).map_or(&[][..], Vec::as_slice);
        row.iter().find(|(o, _)| *o == other).map_or(0.0, |(_, s)| *s)
    }

    /// Weighted share of `stems` that a sentence of the other side covers.
    pub fn coverage(&self, stems: &[u32], sentence: usize) -> f32 {
        let mass = self.mass(stems);
        if mass <= 0.0 {
            return 0.0;
        }
        stems.iter().map(|&s| self.weight(s) * self.reach(s, sentence)).sum::<f32>() / mass
    }
}

/// Two sources side by side.
pub(super) struct Comparison<'r, 's> {
    a: &'r Reading<'s>,
    b: &'r Reading<'s>,
    side_a: Side,
    side_b: Side,
    /// Per sentence of `a` and of `b`: how well they cover one another.
    agreement: Vec<f32>,
    accords: Accords,
    /// Cosine of the whole texts.
    pub cosine: f32,
    /// Days between the two; `None` where one has no date.
    pub gap: Option<u32>,
}

/// A pair seen from one of its sources.
#[derive(Clone, Copy)]
pub(super) struct View<'c, 's> {
    pub from: &'c Reading<'s>,
    pub to: &'c Reading<'s>,
    pub near: &'c Side,
    pub far: &'c Side,
    agreement: &'c [f32],
    accords: &'c Accords,
    turned: bool,
    pub cosine: f32,
    pub gap: Option<u32>,
}

impl View<'_, '_> {
    /// How well a sentence of this side and one of the other cover each other.
    pub fn agreement(&self, from: usize, to: usize) -> f32 {
        let at = if self.turned { to * self.from.sentences.len() + from } else { from * self.to.sentences.len() + to };
        self.agreement.get(at).copied().unwrap_or(0.0)
    }

    /// How well a statement of this side and one of the other cover each other.
    pub fn accord(&self, from: usize, to: usize) -> f32 {
        if self.turned { self.accords.get(to, from) } else { self.accords.get(from, to) }
    }
}

impl<'r, 's> Comparison<'r, 's> {
    pub fn new(a: &'r Reading<'s>, b: &'r Reading<'s>, topic: &Topic, vocabulary: &Vocabulary) -> Self {
        let (similar_a, similar_b) = similarities(a, b, vocabulary);
        let side_a = side(a, b, similar_a, topic);
        let side_b = side(b, a, similar_b, topic);
        let mut agreement = Vec::with_capacity(a.sentences.len() * b.sentences.len());
        for (i, from) in a.sentences.iter().enumerate() {
            for (j, to) in b.sentences.iter().enumerate() {
                let there = side_a.coverage(&from.content, j);
                agreement.push(if there > 0.0 { (there * side_b.coverage(&to.content, i)).sqrt() } else { 0.0 });
            }
        }
        let gap = days_between(a.source.date.as_deref(), b.source.date.as_deref());
        let accords = Accords::new(a, b, &side_a, &side_b);
        Comparison { a, b, side_a, side_b, agreement, accords, cosine: cosine(a, b), gap }
    }

    /// The pair seen from the first source.
    pub fn view<'c>(&'c self) -> View<'c, 's> {
        View {
            from: self.a,
            to: self.b,
            near: &self.side_a,
            far: &self.side_b,
            agreement: &self.agreement,
            accords: &self.accords,
            turned: false,
            cosine: self.cosine,
            gap: self.gap,
        }
    }

    /// The pair seen from the second source.
    pub fn turned<'c>(&'c self) -> View<'c, 's> {
        View { from: self.b, to: self.a, near: &self.side_b, far: &self.side_a, turned: true, ..self.view() }
    }
}

/// Per statement of a source those of it that say the same, itself included, in order.
pub(super) fn echoes(reading: &Reading, vocabulary: &Vocabulary) -> Vec<Vec<usize>> {
    let (there, back) = similarities(reading, reading, vocabulary);
    let unknown = Topic::default();
    let (near, far) = (side(reading, reading, there, &unknown), side(reading, reading, back, &unknown));
    let accords = Accords::new(reading, reading, &near, &far);
    let all = 0..reading.statements.len();
    all.clone().map(|a| all.clone().filter(|&b| a == b || accords.get(a, b) >= ECHO).collect()).collect()
}

/// Cosine of two texts' vectors of stems; of what they mean when their languages differ.
pub(super) fn cosine(a: &Reading, b: &Reading) -> f32 {
    if a.lexicon.number != b.lexicon.number {
        return cosine_across(a, b);
    }
    let share = |&stem: &u32| b.place(stem).and_then(|p| b.share.get(p as usize)).copied().unwrap_or(0.0);
    a.stems.iter().zip(&a.share).map(|(stem, x)| x * share(stem)).sum()
}

fn cosine_across(a: &Reading, b: &Reading) -> f32 {
    let mut theirs: ByNumber<f32> = ByNumber::default();
    for (place, &share) in (0u32..).zip(&b.share) {
        for (meaning, sure) in b.meanings(place) {
            let best = theirs.entry(meaning).or_default();
            *best = best.max(share * translated(sure));
        }
    }
    let ours = (0u32..).zip(&a.share).map(|(place, share)| {
        let met = a.meanings(place).filter_map(|(meaning, sure)| Some(theirs.get(&meaning)? * translated(sure)));
        let same = a.stems.get(place as usize).and_then(|&stem| b.share.get(b.place(stem)? as usize)).copied();
        share * met.chain(same).fold(0.0, f32::max)
    });
    ours.sum()
}

fn side(near: &Reading, far: &Reading, similar: Vec<Vec<(u32, f32)>>, topic: &Topic) -> Side {
    let sentences = near.sentences.len() + far.sentences.len();
    let across = near.lexicon.number != far.lexicon.number;
    let weight = near
        .stems
        .iter()
        .enumerate()
        .map(|(place, &stem)| {
            let there = far.place(stem).and_then(|p| far.frequency.get(p as usize)).copied().unwrap_or(0);
            let similar = similar.get(place).filter(|_| across).map_or(&[][..], Vec::as_slice);
            let translated = similar.iter().filter(|(_, value)| *value >= PERHAPS_TRANSLATED);
            let translated = translated.filter_map(|(p, _)| far.frequency.get(*p as usize)).copied().max();
            let there = there.max(translated.unwrap_or(0));
            let frequency = near.frequency.get(place).copied().unwrap_or(0) + there;
            // What a story says in another language is counted under other stems.
            let of_story = topic.damping(stem).filter(|_| !across);
            let damping = of_story.unwrap_or_else(|| damping(frequency, sentences));
            let named = !across && near.named.get(place).copied().unwrap_or(false);
            near.weight.get(place).copied().unwrap_or(0.0) * damping * if named { SHARE_OF_NAME } else { 1.0 }
        })
        .collect();
    let width = far.sentences.len();
    let mut holders: Vec<Vec<u32>> = vec![Vec::new(); far.stems.len()];
    for (sentence, number) in far.sentences.iter().zip(0..) {
        for &stem in &sentence.content {
            if let Some(list) = holders.get_mut(stem as usize) {
                list.push(number);
            }
        }
    }
    let mut reach = vec![0.0f32; near.stems.len() * width];
    for (row, similar) in reach.chunks_mut(width.max(1)).zip(&similar) {
        for &(other, value) in similar {
            for &sentence in holders.get(other as usize).map_or(&[][..], Vec::as_slice) {
                if let Some(best) = row.get_mut(sentence as usize).filter(|best| **best < value) {
                    *best = value;
                }
            }
        }
    }
    Side { weight, similar, reach, width }
}

/// Days between two ISO 8601 dates; `None` when one is missing or none.
pub(super) fn days_between(a: Option<&str>, b: Option<&str>) -> Option<u32> {
    Some(day::number(a?)?.abs_diff(day::number(b?)?) as u32)
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn days_are_counted_across_months_and_years() {
        assert_eq!(days_between(Some("2024-02-28"), Some("2024-03-01T08:00:00Z")), Some(2));
        assert_eq!(days_between(Some("2023-12-31"), Some("2024-01-01")), Some(1));
        assert_eq!(days_between(Some("yesterday"), Some("2024-01-01")), None);
    }
}
