//! Particles of surnames: "van den Berg", "von der Leyen", "de la Torre".

use super::lexicon::Class;
use super::phrase::Sentence;
use super::token::{Kind, Token};

impl Sentence<'_> {
    /// The token of the surname behind the particles at `k` inside a name: "Ada van den Lund". Behind a given name two particles
    /// belong to a surname; "Ada Lund von der Partei" is complete without them.
    pub fn behind_particles(&self, k: usize) -> Option<usize> {
        let particle = |k: usize| self.holds(k, |t| t.is(Class::PARTICLE));
        if !particle(k) {
            return None;
        }
        // "nannte Lund den Vorgang": where nouns have capitals, an article alone is no particle.
        let article = self.lexicon.capital_nouns && self.holds(k, |t| t.is_small(Class::ACCUSATIVE));
        if self.holds(k + 1, Token::is_name) {
            return (!article).then_some(k + 1);
        }
        let body = |t: &Token| t.is(Class::ORGANISATION | Class::PLACE | Class::ROLE);
        let given = |t: &Token| t.is(Class::MALE | Class::FEMALE) || !t.is_word();
        let of = self.holds(k, |t| t.is(Class::OF)) && self.holds(k + 1, |t| t.is(Class::ARTICLE));
        let surname = self.before(k).is_some_and(given) || !of;
        let second = self.holds(k + 1, |t| t.is_small(Class::PARTICLE | Class::ARTICLE));
        (second && surname && !article && self.holds(k + 2, |t| t.is_name() && !body(t))).then_some(k + 2)
    }

    /// "von der Leyen", "De la Torre": the surname behind the particles at `k`, at least `fewest` of them; an article that leads them
    /// is no particle.
    pub fn particled_surname(&self, k: usize, fewest: usize) -> Option<usize> {
        let particle = |t: &Token| t.kind == Kind::Word && t.is(Class::PARTICLE);
        if self.holds(k, |t| t.is_small(Class::ARTICLE))
            || self.lexicon.capital_nouns && self.holds(k, |t| t.is(Class::ARTICLE))
        {
            return None;
        }
        let surname = (k..self.len()).find(|&k| !self.holds(k, particle)).filter(|s| *s >= k + fewest)?;
        let named = !self.lexicon.uncased && self.holds(surname, |t| t.is_name() && !t.is(Class::ORGANISATION));
        named.then_some(surname)
    }

    /// "Van Lund noemt", "Von der Lund sagte": whether a surname with its particles stands from `i` on in front of a verb. One that
    /// is also German for "of" is none: "Von Lund hieß es".
    pub fn opens_with_surname(&self, i: usize) -> bool {
        let fewest = if self.lexicon.capital_nouns { 2 } else { 1 };
        let verb = |t: &Token| t.is_small(Class::CUE | Class::AUX | Class::BE);
        self.holds(i, |t| t.capital) && self.particled_surname(i, fewest).is_some_and(|s| self.holds(s + 1, verb))
    }
}
