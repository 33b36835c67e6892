//! Two statements side by side, without the sentences around them: how many words they share, and whether they say the same
//! of what they are about.

use super::comparison::{Side, View};
use super::reading::{Reading, Statement};
use super::terms::Term;
use super::vocabulary::Vocabulary;

/// Words that two statements have in common for full marks.
const MANY_WORDS: f32 = 5.0;
/// Weight of verbs from which a statement has one.
const LEAST_VERBS: f32 = 1.5;

/// Share of its uses in which a word is a verb, from which it is taken for one.
const VERB: f32 = 0.6;

/// A statement and one of another source.
pub(super) struct Beside<'c, 's> {
    view: &'c View<'c, 's>,
    ours: &'c [u32],
    theirs: &'c [u32],
    /// Content stems from the first verb on.
    told: Vec<u32>,
    told_there: Vec<u32>,
    vocabulary: &'c Vocabulary<'c>,
}

impl<'c, 's> Beside<'c, 's> {
    pub fn new(
        view: &'c View<'c, 's>,
        ours: &'c Statement,
        theirs: &'c Statement,
        vocabulary: &'c Vocabulary<'c>,
    ) -> Self {
        let (told, told_there) = (told(view.from, ours, vocabulary), told(view.to, theirs, vocabulary));
        Beside { view, ours: ours.whole(), theirs: theirs.whole(), told, told_there, vocabulary }
    }

    /// How many words of the statement the other has, of [`MANY_WORDS`], and whether it is one at most: many words that each
    /// could stand anywhere tell more than a rare one.
    pub fn words_met(&self) -> (f32, bool) {
        let met = self.ours.iter().filter(|&&stem| best(self.view.near, stem, self.theirs) > 0.0).count();
        ((met as f32 / MANY_WORDS).min(1.0), met <= 1)
    }

    /// How well the verbs cover one another, and how far they are apart: the nouns of an event stand in many of its
    /// statements, the verb tells what is said of them. Without verbs on both sides neither.
    pub fn verbs(&self) -> (f32, f32) {
        let there = self.verbs_covered(self.view.from, self.view.near, self.ours, self.theirs);
        let back = self.verbs_covered(self.view.to, self.view.far, self.theirs, self.ours);
        there.zip(back).map_or((0.0, 0.0), |(there, back)| ((there * back).sqrt(), 1.0 - there.max(back)))
    }

    /// Share of what the one tells of its subject that the other tells too, word for word and whatever each weighs, of the
    /// side that has more of it. Who does it is named in many statements of a story, and often left to a pronoun.
    pub fn predicate(&self) -> f32 {
        let there = share_met(self.view.near, &self.told, &self.told_there);
        there.max(share_met(self.view.far, &self.told_there, &self.told))
    }

    fn verbs_covered(&self, reading: &Reading, side: &Side, stems: &[u32], others: &[u32]) -> Option<f32> {
        let (mut all, mut covered) = (0.0, 0.0);
        for &stem in stems {
            let weight = reading.verb_share(stem, self.vocabulary) * side.weight(stem);
            all += weight;
            covered += weight * best(side, stem, others);
        }
        (all >= LEAST_VERBS).then(|| covered / all)
    }
}

/// Mean similarity of stems and the most similar of the other side's.
fn share_met(side: &Side, stems: &[u32], others: &[u32]) -> f32 {
    stems.iter().map(|&stem| best(side, stem, others)).sum::<f32>() / stems.len().max(1) as f32
}

/// Content stems of a statement from its first verb on; all of them where none is known.
fn told(reading: &Reading, statement: &Statement, vocabulary: &Vocabulary) -> Vec<u32> {
    let all = statement.whole();
    let terms = reading.terms.get(statement.terms.clone()).unwrap_or_default();
    let stated = |term: &Term| reading.place(term.stem).filter(|place| all.binary_search(place).is_ok());
    let is_verb = |term: &Term| {
        let auxiliary = reading.lexicon.auxiliary.contains(vocabulary.spelling(term.word));
        auxiliary || !term.name && stated(term).is_some_and(|place| reading.verb_share(place, vocabulary) > VERB)
    };
    let Some(verb) = terms.iter().position(is_verb) else { return all.to_vec() };
    let behind = terms.iter().skip(verb).filter(|term| stated(term).is_some());
    reading.places_of(behind)
}

/// Similarity of a stem and the most similar of the other side's.
fn best(side: &Side, stem: u32, others: &[u32]) -> f32 {
    let similar = side.similar.get(stem as usize).map_or(&[][..], Vec::as_slice);
    let inside = similar.iter().filter(|(other, _)| others.binary_search(other).is_ok());
    inside.map(|(_, value)| *value).fold(0.0, f32::max)
}
