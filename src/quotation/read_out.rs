//! What is read out and nobody says: "wie es aus Kreisen der Regierung hieß", "heißt es in dem Brief".

use super::lexicon::Class;
use super::phrase::{Sentence, Span};

/// Tokens between "es" and the verb of "wie es aus Kreisen der Regierung hieß".
const RUMOUR_REACH: usize = 14;

impl Sentence<'_> {
    /// "wie es aus Kreisen der Regierung hieß": what is read out, in a clause that its verb ends.
    pub(super) fn source_of_rumour(&self, verb: usize, floor: usize) -> Option<Span> {
        let from = (floor.max(verb.saturating_sub(RUMOUR_REACH))..verb)
            .rev()
            .find(|&k| self.holds(k, |t| t.is_small(Class::IT)) && self.before(k).is_some_and(|b| b.is(Class::AS)))?;
        self.holds(verb, |t| t.is(Class::RUMOUR)).then_some(())?;
        (from + 1..verb).find_map(|k| self.place_read(k)).filter(|s| s.end <= verb)
    }

    /// The phrase behind a preposition at `i` that can be where something is read: not "zu", "gegen".
    fn place_read(&self, i: usize) -> Option<Span> {
        let reads = self.holds(i, |t| t.is(Class::PREPOSITION) && !t.is(Class::TO | Class::TOWARDS));
        // "Czytamy w nim": a pronoun is no source.
        let pronoun = |s: &Span| s.len() == 1 && self.holds(s.start, |t| t.is_small(Class::OBJECT_PRONOUN));
        reads.then(|| self.phrase_after(i + 1)).flatten().filter(|s| !pronoun(s))
    }

    /// "heißt es in dem Brief", "In dem Brief heißt es": what is read out.
    pub(super) fn impersonal_source(&self, verb: usize, behind: usize, floor: usize) -> Option<Span> {
        let source = |i: usize| self.place_read(i);
        let mut i = behind;
        while i < behind + 3 && self.holds(i, |t| t.is(Class::ADVERB) && !t.is(Class::PREPOSITION)) {
            i += 1;
        }
        source(i).or_else(|| {
            let first = self.clause_start(verb, floor);
            source(first).filter(|s| s.end <= verb)
        })
    }
}
