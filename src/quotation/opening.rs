//! Where a reported clause or infinitive begins: behind "that", behind a sign, or right behind the verb.

use super::cue::{Cue, Side};
use super::lexicon::{Class, List, Order, folded};
use super::phrase::Sentence;
use super::token::{Kind, Token};

/// Tokens of a clause in which its verb is looked for.
const VERB_REACH: usize = 40;

impl Sentence<'_> {
    /// Whether an infinitive is what the verb in front of `i` reports: "prometió bajar", "promet de baisser", "обещал
    /// снизить"; German "versprach, die Steuern zu senken".
    pub fn opens_infinitive(&self, i: usize) -> bool {
        if self.lexicon.capital_nouns {
            let end = (i + 1..self.len().min(i + VERB_REACH))
                .find(|&k| self.holds(k, |t| t.is_one_of(",.;:–—") || t.is_quote()))
                .unwrap_or(self.len());
            let to = |k: usize| self.holds(k, |t| t.is_small(Class::TO)) && self.holds(k + 1, |t| !t.capital);
            return self.holds(i, |t| t.is_sign(','))
                && (i + 1..end).any(to)
                && !(i + 1..end).any(|k| self.has_mood_at(k));
        }
        let reflexive = |k: usize| self.holds(k, |t| t.is_small(Class::OBJECT_PRONOUN | Class::ADVERB));
        let start = i + usize::from(self.holds(i, |t| t.is_small(Class::TO | Class::PREPOSITION)));
        // nekter for å ha
        if start > i && self.holds(start, |t| t.is_small(Class::TO)) {
            return true;
        }
        (start..start + 3)
            .take_while(|&k| k == start || reflexive(k - 1))
            .any(|k| self.holds(k, |t| !t.capital) && self.lexicon.looks_infinitive(self.word(k)))
    }

    fn has_mood_at(&self, k: usize) -> bool {
        self.holds(k, |t| t.is_small(Class::SUBJUNCTIVE))
    }

    /// Whether "that" at `k` opens a clause and does not point at a noun.
    pub fn opens_content(&self, k: usize) -> bool {
        let subject = Class::DETERMINER | Class::POSSESSIVE | Class::PRONOUN;
        self.holds(k, |t| t.is_small(Class::THAT))
            && (!self.holds(k, |t| t.is(Class::DETERMINER))
                || self.holds(k + 1, |t| t.is(subject) || t.is_name())
                || self.has_verb(k + 1))
    }

    /// "added that monitors stood ready", "demanded that parliament look": behind a verb that leaves no doubt or takes what
    /// somebody is to do "that" opens a clause even where no list has the clause's verb; "said that day" points at a noun.
    pub fn opens_content_of(&self, cue: &Cue, k: usize) -> bool {
        self.lexicon.few_endings
            && (cue.strong || self.holds(cue.at, |t| t.is(Class::INFINITIVE)))
            && k == cue.end
            && self.holds(k, |t| t.is_small(Class::THAT))
            && (k + 1..k + 4).all(|j| self.holds(j, |t| t.is_word() && !t.is(Class::DATE | Class::PLACE)))
    }

    /// German "sagte, der Plan sei gescheitert".
    pub fn begins_clause_behind_sign(&self, i: usize, cue: &Cue) -> bool {
        let opens =
            self.holds(i + 1, |t| t.is_word() && !t.is_small(Class::RELATIVE | Class::PREPOSITION | Class::AND));
        let article = self.holds(i + 1, |t| t.is(Class::DETERMINER)) && self.has_mood(i + 1);
        // "dessen Damm zu brechen droht, mussten alle das Dorf verlassen": the verb behind the comma is that of the sentence.
        let resumes = self.lexicon.order == Order::VerbSecond
            && self.holds(i, |t| t.is_sign(','))
            && self.holds(i + 1, |t| t.is_small(Class::AUX | Class::BE | Class::CUE) && !t.is(Class::SUBJUNCTIVE));
        let parted = self.holds(i, |t| t.is_one_of(",:")) && !resumes;
        parted && cue.subject.is_some() && (opens || article) && self.has_verb(i + 1)
    }

    pub fn has_mood(&self, i: usize) -> bool {
        (i..self.len().min(i + VERB_REACH)).any(|k| self.has_mood_at(k))
    }

    /// Whether a finite verb form stands behind `i`, before the clause ends.
    pub fn has_verb(&self, i: usize) -> bool {
        (i..self.len().min(i + VERB_REACH)).take_while(|&k| !self.holds(k, |t| t.is_one_of(".;:"))).any(|k| {
            self.holds(k, |t| {
                let listed = t.is_small(Class::AUX | Class::BE | Class::CUE | Class::SUBJUNCTIVE);
                listed || t.past || t.is_quote() || self.is_irregular_past(t)
            })
        })
    }

    /// Whether a clause without "that" begins at `j`: a subject and, behind it, a verb.
    pub fn begins_clause(&self, j: usize, sure: bool) -> bool {
        let Some(token) = self.at(j) else { return false };
        if !token.is_word() || self.describes_noun(j) {
            return false;
        }
        let contracted = || self.lexicon.few_endings && self.word(j).contains(['\'', '’']);
        if token.is(Class::PRONOUN) && (!token.is(Class::DETERMINER) || contracted()) {
            return self.holds(j + 1, |t| t.is_word() || t.is_quote());
        }
        if token.is_small(Class::AND | Class::COORDINATOR | Class::TO) {
            return false;
        }
        if token.is_small(Class::SUBORDINATOR | Class::PREPOSITION) && !token.is(Class::DETERMINER) {
            return sure && self.has_verb(j + 1) && !self.holds(j, |t| t.is(Class::OF));
        }
        let Some(subject) = self.phrase_after(j) else { return sure && self.has_verb(j) };
        // "wrote this week, adding": a date is no clause.
        let date = |t: &Token| t.is(Class::DATE | Class::PLACE);
        if subject.len() <= 2 && self.holds(subject.end - 1, date) && self.holds(subject.end, |t| !t.is_word()) {
            return false;
        }
        let verb =
            self.holds(subject.end, |t| t.is_small(Class::AUX | Class::BE | Class::CUE | Class::ADVERB) || t.past);
        verb || sure && (self.has_verb(j) || self.is_title_case())
    }

    /// "broke", "rose": a past form that no ending tells.
    pub fn is_irregular_past(&self, token: &Token) -> bool {
        let word = || self.text.get(token.start..token.end).unwrap_or_default();
        token.kind == Kind::Word && !token.capital && self.lexicon.lists(List::IrregularPast, word())
    }

    /// "said the line stands": "to say" takes no thing for an object, so that a noun behind it opens a clause, whatever its
    /// verb; "said the word twice", "said nothing of it" name what is said.
    pub fn begins_behind_say(&self, cue: &Cue, from: usize) -> bool {
        let subject = cue.subject.as_ref().filter(|_| cue.side == Side::Before && self.listed(cue.at, List::Say));
        let Some(subject) = subject.filter(|_| from == cue.end) else { return false };
        // “Q,” she said minutes later.
        let leads = self.before(subject.start).is_some_and(|b| b.is_one_of(",—–") || b.is_quote());
        let end = (from..self.len()).find(|&k| !self.holds(k, Token::is_word)).unwrap_or(self.len());
        let opens = Class::DETERMINER | Class::POSSESSIVE;
        let noun = |t: &Token| t.is_small(opens) || t.is_name() || t.kind == Kind::Number;
        let named = |k: usize| {
            let word = folded(self.word(k));
            self.holds(k, |t| t.is(Class::REPORT_NOUN | Class::DATE | Class::PLACE))
                || self.lexicon.lists(List::Proform, &word)
                || self.lexicon.lists(List::Hollow, &word)
        };
        let own = (from..from + 3).all(|k| !named(k));
        !leads && end >= from + 3 && self.holds(from, noun) && own
    }
}
