//! What leads a sentence in front of its subject: adverbials, participles, descriptions of whom it tells.

use super::lexicon::{Class, Order, folded};
use super::phrase::{Sentence, Span};
use super::subject::LONGEST_APPOSITION;
use super::token::{Kind, Token};

/// Longest clause in front of the main clause, in tokens.
const LONGEST_ADVERBIAL: usize = 60;

/// Adverbials in front of a subject that are passed over: "But on Monday, after the vote, Lund". Set by hand.
const MOST_ADVERBIALS: usize = 4;

/// Tokens of the longest description that opens a sentence: "Hija de un minero,". Set by hand.
const LONGEST_DESCRIPTION: usize = 16;

/// Tokens in front of the comma behind "Hours later". Set by hand.
const TIME_REACH: usize = 5;

impl Sentence<'_> {
    /// Whether the sentence begins with a participle and what hangs on it: "Citing the report, Lund said", "Alarmed by
    /// the fog, she". A name of the same form has a name or a verb behind it.
    pub fn opens_with_participle(&self) -> bool {
        let hangs = Class::PREPOSITION | Class::DETERMINER | Class::POSSESSIVE | Class::WHETHER | Class::OBJECT_PRONOUN;
        self.lexicon.few_endings
            && self.holds(0, |t| t.capital && (t.past || self.lexicon.looks_participle(self.word(0))))
            && self.holds(1, |t| t.is_small(hangs) && !t.is_small(Class::AUX | Class::BE | Class::CUE))
    }

    /// "Writing in the Herald, the minister said", "Giving evidence, the nurse told": whether the sentence begins with a participle
    /// that is no given name, in front of a small word that is no verb ("Harding said").
    pub fn leads_with_participle(&self) -> bool {
        let participle = |t: &Token| t.capital && !t.is(Class::MALE | Class::FEMALE | Class::ROLE | Class::TITLE);
        let verb = |t: &Token| t.past || t.is(Class::CUE | Class::AUX | Class::BE);
        self.lexicon.few_endings
            && self.holds(0, participle)
            && self.lexicon.looks_participle(self.word(0))
            && self.holds(1, |t| t.kind == Kind::Word && !t.capital && !verb(t))
    }

    /// "Consultado por la prensa, Lund dijo", "Qualifié de « Q » par un élu, Lund": whether the sentence begins with a word
    /// that no list has and a preposition, which a comma parts from the subject.
    fn opens_with_agent(&self) -> bool {
        self.lexicon.order == Order::Free
            && self.holds(0, |t| t.capital && t.class == Class::default() && t.kind == Kind::Word)
            && self.holds(1, |t| {
                t.is_small(Class::AGENT | Class::TOWARDS | Class::PREPOSITION) && !t.is(Class::OF | Class::PARTICLE)
            })
    }

    /// "Hija de un minero, la escritora Ana Ruiz": whether the sentence begins with what somebody is, who stands behind the comma
    /// with an article.
    pub(super) fn opens_with_description(&self) -> bool {
        let noun = |t: &Token| t.capital && t.kind == Kind::Word && t.class == Class::default() || t.is(Class::ROLE);
        if self.lexicon.order != Order::Free || self.lexicon.has_no_articles() || !self.holds(0, noun) {
            return false;
        }
        let of = self.holds(1, |t| t.is_small(Class::OF | Class::PREPOSITION));
        let comma = (2..self.len().min(LONGEST_DESCRIPTION)).find(|&k| self.holds(k, |t| t.is_sign(',')));
        let somebody = |k: usize| {
            let whom = self.holds(k, |t| t.is_small(Class::ARTICLE));
            whom && self.phrase_after(k).is_some_and(|s| self.span(&s).iter().any(Token::is_name))
        };
        of && comma.is_some_and(|k| somebody(k + 1))
    }

    /// "Née à Bergen", "Questionado sobre o muro": whether the sentence begins with a participle of whom it tells.
    pub(super) fn opens_with_asked(&self) -> bool {
        let small = || folded(self.word(0));
        self.holds(0, |t| t.capital && t.is(Class::STARTER)) && self.lexicon.looks_passive(&small())
    }

    /// Where the subject may begin behind the adverbials at `start`; `None` where one is not parted from what follows, so
    /// that nobody in it speaks.
    pub(super) fn behind_leading(&self, start: usize, end: usize) -> Option<usize> {
        let mut i = start;
        for _ in 0..MOST_ADVERBIALS {
            let Some(token) = self.at(i).filter(|t| !t.is(Class::DETERMINER | Class::PRONOUN)) else { break };
            if token.is(Class::ADVERB | Class::COORDINATOR | Class::AND) {
                i += 1 + usize::from(self.holds(i + 1, |t| t.is_sign(',')));
                continue;
            }
            let leads = token.is(Class::PREPOSITION | Class::DATE | Class::SUBORDINATOR | Class::GERUND)
                || i == 0 && (self.opens_with_participle() || self.opens_with_agent() || self.opens_with_asked())
                || i == 0 && self.opens_with_description()
                || self.describes_by_agent(i);
            if !leads {
                break;
            }
            let mut reach = i..end.min(i + LONGEST_APPOSITION);
            let description = i == 0 && self.opens_with_description();
            match reach.find(|&k| self.holds(k, |t| t.is_sign(',') || t.is_quote() && !description)) {
                Some(k) if self.holds(k, |t| t.is_sign(',')) => i = k + 1,
                // "Conceding that it was “Q” she warned": the participle is nobody, and who speaks comes behind.
                _ if token.is(Class::GERUND) && self.lexicon.few_endings => return None,
                _ => break,
            }
        }
        Some(i)
    }

    /// "…, difundida por el diario, …": whether a participle with who acted begins at `i` behind a comma.
    fn describes_by_agent(&self, i: usize) -> bool {
        i > 0
            && self.lexicon.order == Order::Free
            && self.before(i).is_some_and(|b| b.is_sign(','))
            && self.holds(i, |t| t.kind == Kind::Word && !t.capital)
            && self.lexicon.looks_passive(self.word(i))
            && self.holds(i + 1, |t| t.is_small(Class::AGENT))
    }

    /// "Hours later, she": behind an adverb in front of the first comma.
    pub(super) fn behind_time(&self, i: usize, end: usize) -> usize {
        let comma = (i..end.min(i + TIME_REACH)).find(|&k| self.holds(k, |t| t.is_sign(',')));
        let adverb = |k: usize| k > i && self.before(k).is_some_and(|b| b.is_small(Class::ADVERB));
        let acts = |k: usize| (i..k).any(|j| self.holds(j, |t| t.is(Class::PRONOUN | Class::CUE)));
        comma.filter(|&k| adverb(k) && !acts(k)).map_or(i, |k| k + 1)
    }

    /// "Asked whether A, Lund demurred", "When B won, she left": the subject of the main clause behind an adverbial clause
    /// that opens the sentence, however many commas stand in it.
    pub fn main_subject_behind_adverbial(&self) -> Option<Span> {
        let opens = self.opens_with_participle() || self.holds(0, |t| t.is(Class::GERUND));
        if !self.lexicon.few_endings || !opens {
            return None;
        }
        let end = (0..self.len()).find(|&k| self.holds(k, Token::is_quote)).unwrap_or(self.len());
        (1..end.min(LONGEST_ADVERBIAL)).rev().filter(|&k| self.holds(k, |t| t.is_sign(','))).find_map(|comma| {
            let span = self.phrase_after(comma + 1).filter(|s| self.is_subject(s))?;
            let speaks =
                self.holds(span.start, |t| t.is_name() || t.is(Class::TITLE | Class::HE | Class::SHE | Class::ARTICLE));
            let verb = self.behind(span.end.checked_sub(1)?);
            let finite = self.holds(span.end, |t| t.is_small(Class::AUX))
                || self.holds(verb, |t| !t.capital && (t.past || t.is(Class::CUE)));
            (speaks && finite).then_some(span)
        })
    }
}
