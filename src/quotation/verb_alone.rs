//! A verb behind a quotation that has no subject: whoever the text spoke of last says it.

use super::cue::{Cue, Side};
use super::lexicon::{Class, Order};
use super::phrase::Sentence;
use super::token::{Kind, Token};

/// Auxiliaries, adverbs and pronouns between a quotation and its verb: «Q», se lo ha poi detto X.
const LONGEST_VERB_GROUP: usize = 5;
/// Words of an unlisted verb and what belongs to it at most: «Q», taglia corto. Set by hand.
const LONGEST_UNLISTED: usize = 2;

impl Sentence<'_> {
    /// «Q», confesó: a verb of speaking right behind the quotation, in a language that leaves the subject out.
    pub fn verb_alone_behind(&self, k: usize, cues: &[Cue]) -> Option<usize> {
        let i = self.first_behind(k);
        let listed = || {
            let cue = cues.get(cues.partition_point(|c| c.at <= k))?;
            let alone = self.lexicon.leaves_out_subjects() && cue.strong && cue.side == Side::Missing;
            let parted = i > k + 1 || self.ends_in_comma(k) || self.lexicon.order == Order::VerbFinal;
            (alone && parted && self.group_reaches(i, cue.at)).then_some(cue.at)
        };
        listed().or_else(|| self.is_unlisted_alone(k, i).then_some(i))
    }

    /// «Q», atajó. «Q», taglia corto. Whether nothing but a small word that no list has, and another that belongs to it, stands
    /// between the comma behind the quotation at `k`, which opens its sentence, and a stop or a preposition: it is a verb.
    fn is_unlisted_alone(&self, k: usize, i: usize) -> bool {
        let plain = |t: &Token| t.kind == Kind::Word && !t.capital && t.class == Class::default();
        let verb = |t: &Token| plain(t) || t.kind == Kind::Word && t.is_small(Class::CUE) && !t.is(Class::NOUNLIKE);
        let end =
            i + (i..i + LONGEST_UNLISTED).take_while(|&j| self.holds(j, |t| plain(t) || j == i && verb(t))).count();
        let ends = self.at(end).is_none_or(|t| t.is_one_of(".") || t.is_small(Class::PREPOSITION));
        self.lexicon.leaves_out_subjects()
            && self.lexicon.order == Order::Free
            && !self.lexicon.has_no_articles()
            && !self.span(&(0..k)).iter().any(Token::is_word)
            && self.ends_in_comma(k)
            && (i..i + 1).all(|j| self.holds(j, verb))
            && end > i
            && ends
    }

    /// Whether from `i` only auxiliaries and adverbs stand in front of the verb at `verb`.
    pub(super) fn group_reaches(&self, i: usize, verb: usize) -> bool {
        // «Q»: a dirlo è X
        let infinitive = self.lexicon.order == Order::Free && i + 1 == verb;
        let from = i + usize::from(infinitive && self.holds(i, |t| t.is_small(Class::PREPOSITION)));
        let group = Class::AUX | Class::ADVERB | Class::OBJECT_PRONOUN | Class::AND;
        // — Q, — серйозно відповідає X: no list has every adverb.
        let unlisted = |t: &Token| t.kind == Kind::Word && !t.capital && t.class == Class::default();
        let adverb = i + 1 == verb && self.lexicon.has_no_articles() && self.before(i).is_some_and(|b| !b.is_word());
        let from = from + usize::from(adverb && self.holds(i, unlisted));
        let inserted = || self.auxiliary_in_front(verb, i) == Some(i);
        let near = verb.saturating_sub(i) <= LONGEST_VERB_GROUP;
        near && ((from..verb).all(|k| self.holds(k, |t| t.is(group))) || inserted())
    }
}
