//! Whether what a verb is said to report says anything: "sees it differently" and "repeated its view" do not.

use super::cue::{Cue, Side};
use super::lexicon::{Class, List, folded};
use super::phrase::{Sentence, Span};
use super::reported::Statement;
use super::token::{Kind, Token};

/// Tokens of an article, "so-called" and its term at most. Set by hand.
const LONGEST_TERM: usize = 4;

impl Sentence<'_> {
    /// Whether a reported statement has a proposition: a clause, or a word of its own that is neither a form word nor the
    /// name of something said.
    pub fn states(&self, statement: &Statement, cues: &[Cue]) -> bool {
        let words = &statement.words;
        if self.is_wish_of_source(words) {
            return false;
        }
        if words.contains(&statement.cue) || self.has_clause(words) {
            return true;
        }
        // "said nothing about the cost", but "said that nothing of it was left"
        let open = !self.before(words.start).is_some_and(|b| b.is_small(Class::THAT))
            && self.lexicon.lists(List::Proform, &folded(self.word(words.start)))
            && self.holds(words.start + 1, |t| t.is_small(Class::PREPOSITION));
        !open
            && words.clone().any(|k| self.is_of_its_own(k))
            && !self.is_empty_phrase(words)
            && !self.is_term(words)
            && !self.describes_speaker(statement, cues)
    }

    /// "asked not to be named", "declined to be drawn": what a source wishes of the reporter, who says it of many.
    fn is_wish_of_source(&self, words: &Span) -> bool {
        let to = words.start + usize::from(self.listed(words.start, List::Not));
        self.holds(to, |t| t.is_small(Class::TO))
            && self.holds(to + 1, |t| t.is_small(Class::AUX | Class::BE))
            && to + 3 == words.end
            && self.listed(to + 2, List::Unnamed)
    }

    /// "criticised the so-called “Q” of the council": a phrase that names what has the reporter's term for a name.
    fn is_term(&self, words: &Span) -> bool {
        (words.start..words.end.min(words.start + LONGEST_TERM)).any(|k| self.is_so_called(k))
    }

    /// Whether the marks at token `k` hold a term that the reporter uses with reserve.
    pub fn is_so_called(&self, k: usize) -> bool {
        let Some(word) = k.checked_sub(1).filter(|_| self.holds(k, Token::is_quote)) else { return false };
        // "ha llamado «mentiroso»" is a verb.
        let verb = self.before(word).is_some_and(|b| b.is_small(Class::AUX | Class::BE));
        self.listed_folded(word, List::SoCalled) && !verb
    }

    /// Whether a finite verb stands in a span, a verb of speaking with its subject in front: "they would not", "she's with
    /// them", "what he really thinks".
    fn has_clause(&self, words: &Span) -> bool {
        let apart = Class::TO | Class::PREPOSITION;
        let subject = |k: usize| {
            let mut front = (words.start..k).rev().skip_while(|&j| self.holds(j, |t| t.is_small(Class::ADVERB)));
            front.next().and_then(|j| self.at(j)).filter(|t| t.is_word() && !t.is_small(apart))
        };
        words.clone().any(|k| {
            self.holds(k, |t| {
                let form = t.is_small(Class::AUX | Class::BE | Class::SUBJUNCTIVE);
                let contracted = t.is(Class::PRONOUN) && self.word(k).contains(['\'', '’']);
                // "they made no such request": behind a pronoun a form that may be a noun is a verb.
                let reports = |s: &Token| !t.is(Class::NOUNLIKE) || s.is(Class::PRONOUN);
                form || contracted || t.is_small(Class::CUE) && subject(k).is_some_and(reports)
            })
        })
    }

    /// Whether the word at `k` says something by itself.
    fn is_of_its_own(&self, k: usize) -> bool {
        let form = Class::FUNCTION
            | Class::RELATIVE
            | Class::BE
            | Class::COORDINATOR
            | Class::TO
            | Class::AS
            | Class::OF
            | Class::NOBODY
            | Class::REFLEXIVE
            | Class::SEPARATED;
        // "denied the charge": behind an article a form of a reporting verb is a noun.
        let noun = || {
            self.holds(k, |t| t.is(Class::NOUNLIKE | Class::REPORT_NOUN))
                && self.before(k).is_some_and(|b| b.is(Class::DETERMINER | Class::POSSESSIVE))
        };
        self.holds(k, |t| match t.kind {
            Kind::Quote(_) | Kind::Number => true,
            Kind::Sign(_) => false,
            Kind::Word if self.counts(k) => true,
            Kind::Word => {
                !t.is(form)
                    && (!t.is_small(Class::CUE) || noun())
                    && !self.lexicon.lists(List::Proform, &folded(self.word(k)))
            }
        })
    }

    /// "its view", "a word of it", "only one sentence as he left", "a few minutes later": a phrase whose nouns name something
    /// said, or when, and nothing of what that was.
    fn is_empty_phrase(&self, words: &Span) -> bool {
        let aside = |k: usize| {
            self.holds(k, |t| t.is_small(Class::SUBORDINATOR | Class::AS) && !t.is(Class::OF))
                && self.holds(k + 1, |t| t.is(Class::PRONOUN))
        };
        let end = (words.start + 1..words.end).find(|&k| aside(k)).unwrap_or(words.end);
        let noun = |t: &Token| t.is(Class::REPORT_NOUN) && (!t.capital || self.lexicon.capital_nouns);
        let hollow = |k: usize| self.lexicon.lists(List::Hollow, &folded(self.word(k)));
        // "two months ago"
        let counts = |k: usize| self.counts(k) || self.holds(k, |t| t.kind == Kind::Number);
        let speech = |k: usize| self.holds(k, noun) || hollow(k) || counts(k) && hollow(k + 1) && hollow(k + 2);
        let mut own = (words.start..end).filter(|&k| self.is_of_its_own(k)).peekable();
        own.peek().is_some() && own.all(speech)
    }

    /// "says Lund, a trader": what stands between a comma behind a name and the next stop tells who that is.
    fn describes_speaker(&self, statement: &Statement, cues: &[Cue]) -> bool {
        let start = statement.words.start;
        let inverted = cues.iter().find(|c| c.at == statement.cue && c.side == Side::After && !c.according);
        let speaker = inverted.and_then(|c| c.subject.as_ref());
        speaker.is_some_and(|s| s.end + 1 == start)
            && self.before(start).is_some_and(|b| b.is_sign(','))
            && self.holds(start, |t| t.is_small(Class::ARTICLE))
            && !self.span(&statement.words).iter().any(|t| t.past || t.is_small(Class::TO))
    }
}
