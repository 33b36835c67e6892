//! Words in marks that are somebody's by the verb beside them, however few they are: a title and a term have no such verb.

use super::attribution::{Attribution, Route};
use super::lexicon::Class;
use super::phrase::Sentence;

/// Words from which on "sprach von „Chaos mit Ansage“" gives somebody's words; of one alone as many are terms.
const FEWEST_SPOKEN_OF: usize = 2;

impl Sentence<'_> {
    /// Whether the quotation of `words` words at token `k` is said by its place: „Endlich“, sagt X; «Nada», dijo X; "sprach von
    /// „Chaos mit Ansage“". Not asked of English, whose short quotations the model was fitted on.
    pub(super) fn is_said(&self, k: usize, words: usize, attribution: Option<&Attribution>) -> bool {
        let Some(attribution) = attribution.filter(|_| !self.lexicon.few_endings) else { return false };
        let Some(verb) = attribution.cue else { return false };
        match attribution.route {
            Route::Behind | Route::Inverted => {
                let opens = !(0..k).any(|i| self.holds(i, |t| t.is_word()));
                let begins = self.lexicon.uncased || self.opens_with_capital(k);
                let speaks = self.holds(verb, |t| t.is_small(Class::STRONG));
                opens
                    && begins
                    && speaks
                    && verb > k
                    && self.parts_from_verb(k)
                    && self.group_reaches(self.first_behind(k), verb)
            }
            Route::InFront => {
                let names = self.holds(verb, |t| t.is_small(Class::STRONG) && t.is(Class::NAMING));
                let of = self.before(k).is_some_and(|b| b.is_small(Class::PREPOSITION));
                names && of && words >= FEWEST_SPOKEN_OF
            }
            _ => false,
        }
    }

    /// Whether a sign stands between the quotation at token `k` and the verb behind it, within the marks or outside.
    fn parts_from_verb(&self, k: usize) -> bool {
        let body = self.at(k).and_then(|t| self.text.get(t.start..t.end)).unwrap_or_default();
        let last = body.chars().rev().find(|c| c.is_alphanumeric() || ",!?…".contains(*c));
        self.first_behind(k) > k + 1 || last.is_some_and(|c| !c.is_alphanumeric())
    }
}
