//! Verbs of speaking with the subject behind them, between commas inside a clause or at its end.

use super::lexicon::{Class, Order};
use super::phrase::{Sentence, Span};
use super::token::{Kind, Token};

/// Tokens of the phrase on a preposition that may end a sentence behind "said X". Set by hand.
const LONGEST_PLACE: usize = 8;

/// Tokens of a clause without a known verb at least, for "said X" behind it to report it.
const SHORTEST_CLAUSE: usize = 4;

impl Sentence<'_> {
    /// "Der Plan, sagte Lund, werde scheitern", "El plan, dijo Lund, fracasará": whether the verb group at `start` and the
    /// subject behind it stand between two commas inside the clause that they report.
    pub fn is_inserted(&self, start: usize, subject: &Span) -> bool {
        let Some(comma) = start.checked_sub(1).filter(|&c| self.holds(c, |t| t.is_sign(','))) else { return false };
        let Some(close) = self.comma_behind(subject.end) else { return false };
        let rest = close + 1;
        let parts = |t: &Token| t.is_one_of(",;:—–") || t.is_quote();
        let finite = |t: &Token| t.is_small(Class::AUX | Class::BE | Class::SUBJUNCTIVE | Class::CUE);
        let unknown = |t: &Token| {
            self.lexicon.order == Order::Free && t.kind == Kind::Word && !t.capital && t.class == Class::default()
        };
        let who = |t: &Token| t.is_name() || t.is(Class::ROLE | Class::TITLE | Class::HE | Class::SHE | Class::THEY);
        let front = self.span(&(0..comma));
        comma > 0
            && self.holds(rest, |t| finite(t) || unknown(t))
            && !front.iter().any(|t| parts(t) || finite(t))
            && self.span(subject).iter().any(who)
            && !self.holds(subject.start, |t| t.is(Class::REPORTER | Class::RELAY))
    }

    /// "erklärte sie gestern auf Anfrage dieser Zeitung,": the comma behind the subject that ends at `end`, and behind when and where
    /// it was said.
    fn comma_behind(&self, end: usize) -> Option<usize> {
        let comma = (end..=end + LONGEST_PLACE).find(|&k| !self.holds(k, Token::is_word))?;
        let opens = comma == end || self.holds(end, |t| t.is(Class::PREPOSITION | Class::DATE | Class::ADVERB));
        let clause = Class::CUE | Class::AUX | Class::SUBORDINATOR | Class::RELATIVE | Class::THAT;
        let verb = (end..comma).any(|k| self.holds(k, |t| t.is_small(clause) && !t.is(Class::DETERMINER)));
        (self.holds(comma, |t| t.is_sign(',')) && opens && !verb).then_some(comma)
    }

    /// "Kaia åpner i mars, sier Lund.", "El muelle no se abrirá, dijo Lund": whether the verb group at `start` and the
    /// subject behind it end the sentence behind a clause, whose own verb no lexicon may list.
    pub(super) fn ends_report(&self, verb: usize, start: usize, floor: usize, subject: &Span) -> bool {
        let Some(comma) = start.checked_sub(1).filter(|&c| self.holds(c, |t| t.is_sign(','))) else { return false };
        let who = Class::ROLE | Class::TITLE | Class::ORGANISATION | Class::HE | Class::SHE | Class::THEY;
        let adverbial = Class::SUBORDINATOR | Class::AS | Class::PREPOSITION | Class::GERUND;
        // "teilte Lund mit."
        let separated = usize::from(self.holds(subject.end, |t| t.is_small(Class::SEPARATED)));
        let front = floor..comma;
        // "Lund, the mayor, said", "The mayor, Lund, said": the words between the commas describe the subject.
        let part = Class::ROLE | Class::TITLE | Class::ARTICLE | Class::OF | Class::PARTICLE;
        let mut parts = self.span(&front).split(|t| t.is_sign(','));
        let named = |p: &[Token]| p.iter().all(|t| t.is_name() || t.is(part));
        let commas = self.span(&front).iter().any(|t| t.is_sign(','));
        let described = commas && (parts.next().is_some_and(named) || parts.next_back().is_some_and(named));
        self.holds(verb, |t| t.is(Class::STRONG))
            && front.len() >= SHORTEST_CLAUSE
            && (commas || !self.holds(floor, |t| t.is(adverbial)))
            && !described
            && !self.span(&front).iter().any(|t| t.is_quote() || t.is_one_of(";:"))
            && self.span(subject).iter().any(|t| t.is_name() || t.is(who))
            && (self.at(subject.end + separated).is_none_or(|t| t.is_one_of(".!?…") || t.is(Class::DATE))
                || self.ends_in_apposition(subject.end + separated)
                || self.ends_in_place(subject.end + separated))
    }

    /// "…, opplyser Lund i havnevesenet.": whether nothing but a short phrase on a preposition stands between `i` and the end.
    fn ends_in_place(&self, i: usize) -> bool {
        let rest = i..self.len();
        let stop = |t: &Token| t.is_one_of(".!?…");
        !self.lexicon.capital_nouns
            && rest.len() <= LONGEST_PLACE
            && self.holds(i, |t| t.is_small(Class::PREPOSITION | Class::OF))
            && self.span(&rest).iter().all(|t| t.is_word() && !t.is_small(Class::CUE | Class::AUX) || stop(t))
    }
}
