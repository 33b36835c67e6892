//! Statements without marks: "X said that …", "…, X said", "according to X, …", "X's claim that …".

use super::cue::{Cue, Side};
use super::lexicon::{Class, Order};
use super::phrase::{Sentence, Span};
use super::token::Token;

/// A clause that the text gives to somebody.
#[derive(Debug, Clone)]
pub(super) struct Statement {
    /// Its tokens.
    pub words: Span,
    /// Who says it.
    pub speaker: Option<Span>,
    /// The word that reports it.
    pub cue: usize,
}

/// Tokens between a reporting verb and its content: "told reporters in Oslo on Tuesday that".
const BETWEEN: usize = 14;

impl Sentence<'_> {
    /// The sentence's reported statements, not overlapping.
    pub fn statements(&self, cues: &[Cue]) -> Vec<Statement> {
        let mut found: Vec<Statement> = Vec::new();
        for (number, cue) in cues.iter().enumerate() {
            let taken = found.last().map_or(0, |s| s.words.end);
            if cue.at < taken && !cue.according {
                continue;
            }
            let statement = if cue.according {
                self.content_of_source(cue, taken)
            } else {
                self.content_behind(cue, cues, number).or_else(|| self.content_in_front(cue, taken))
            };
            let Some(words) = statement.and_then(|w| self.content_trimmed(w)) else { continue };
            if words.start < taken && !found.is_empty() {
                // "CLAUSE, X said" around a statement found before it: the outer one holds it.
                while found.last().is_some_and(|s| s.words.start >= words.start && s.words.end <= words.end) {
                    found.pop();
                }
                if found.last().is_some_and(|s| s.words.end > words.start) {
                    continue;
                }
            }
            found.push(Statement { words, speaker: cue.subject.clone().map(|s| self.with_name(s)), cue: cue.at });
        }
        found
    }

    /// What follows the verb.
    fn content_behind(&self, cue: &Cue, cues: &[Cue], number: usize) -> Option<Span> {
        let verb = self.at(cue.at)?;
        let start_of_rest = cue.end.max(cue.at + 1);
        let mut i = start_of_rest;
        let limit = self.len().min(i + BETWEEN);
        // The person addressed.
        let mut addressed = false;
        if verb.is(Class::TELL) {
            if self.holds(i, |t| t.is(Class::OBJECT_PRONOUN) || t.is(Class::REPORTER)) {
                i += 1;
                addressed = true;
            } else if let Some(person) = self.phrase_after(i)
                && self.plausible(&person)
                && !self.holds(i, |t| t.is(Class::PRONOUN))
            {
                i = person.end;
                addressed = true;
            }
        }
        // A content word that opens the clause, behind circumstances of place and time.
        let mut k = i;
        let mut nested = false;
        while k < limit {
            let token = self.at(k)?;
            if token.is_quote() || token.is_one_of(".;:!?") {
                break;
            }
            if token.is_small(Class::THAT) && (!token.is(Class::DETERMINER) || self.opens_clause(k)) {
                return self.content_from(k + 1, cue, cues, number);
            }
            if token.is_small(Class::WHETHER) && (k == i || verb.is(Class::TELL) || cue.strong) && !nested {
                return self.content_from(k, cue, cues, number);
            }
            if token.is_small(Class::RELATIVE) {
                break;
            }
            nested |= token.is_small(Class::AUX) && k > i;
            k += 1;
        }
        if self.holds(i, |t| t.is_small(Class::TO) || t.is_small(Class::PREPOSITION) && self.word(i) == "to")
            && verb.is(Class::INFINITIVE)
        {
            return self.content_from(i, cue, cues, number).filter(|s| s.len() >= 3);
        }
        if self.lexicon.order == Order::SubjectFirst {
            // No "that": circumstances of time, then a clause of its own.
            let mut j = i;
            while self.holds(j, |t| t.is(Class::DATE) || t.is_small(Class::ADVERB) && !t.is(Class::DETERMINER))
                || self.is_circumstance(j)
            {
                j = if self.is_circumstance(j) { self.circumstance_end(j) } else { j + 1 };
            }
            if (cue.strong || addressed || verb.is(Class::WEAK)) && self.begins_clause(j, cue.strong || addressed) {
                return self.content_from(j, cue, cues, number);
            }
        } else if self.holds(i, |t| t.is_sign(',')) || self.holds(i, |t| t.is_sign(':')) {
            // German: "sagte, der Plan sei gescheitert".
            if cue.subject.is_some()
                && self.holds(i + 1, |t| t.is_word() && !t.is_small(Class::RELATIVE | Class::PREPOSITION))
                && self.has_verb(i + 1)
            {
                return self.content_from(i + 1, cue, cues, number);
            }
        }
        if verb.is(Class::OBJECT) && cue.subject.is_some() && !addressed {
            return self.content_from(i, cue, cues, number).filter(|s| s.len() >= 4);
        }
        None
    }

    /// "in a statement", "on Tuesday", "to reporters": a preposition and its phrase, short.
    fn is_circumstance(&self, i: usize) -> bool {
        self.holds(i, |t| t.is_small(Class::PREPOSITION))
            && self.circumstance_end(i) > i + 1
            && self.circumstance_end(i) <= i + 8
    }

    fn circumstance_end(&self, i: usize) -> usize {
        if self.holds(i + 1, |t| t.is(Class::DATE) || t.kind == super::token::Kind::Number) {
            return i + 2;
        }
        self.phrase_after(i + 1).map_or(i + 1, |s| s.end)
    }

    /// Whether "that" at `k` opens a clause and is no demonstrative: something with a verb follows.
    fn opens_clause(&self, k: usize) -> bool {
        self.has_verb(k + 1)
    }

    /// Whether a finite verb form stands within reach behind `i`, before the clause ends.
    fn has_verb(&self, i: usize) -> bool {
        (i..self.len().min(i + 40)).take_while(|&k| !self.holds(k, |t| t.is_one_of(".;:"))).any(|k| {
            self.holds(k, |t| {
                t.is_small(Class::AUX | Class::BE | Class::CUE | Class::SUBJUNCTIVE) || t.past || t.is_quote()
            })
        })
    }

    /// Whether a clause without "that" begins at `j`: a subject and, behind it, a verb.
    fn begins_clause(&self, j: usize, sure: bool) -> bool {
        let Some(token) = self.at(j) else { return false };
        if token.is_quote() || !token.is_word() {
            return false;
        }
        if token.is(Class::PRONOUN) {
            return self.holds(j + 1, |t| t.is_word() || t.is_quote());
        }
        if token.is_small(Class::PREPOSITION | Class::AND | Class::SUBORDINATOR) && !token.is(Class::DETERMINER) {
            return sure
                && token.is_small(Class::SUBORDINATOR | Class::PREPOSITION)
                && self.has_verb(j + 1)
                && self.word(j) != "to"
                && self.word(j) != "but"
                && self.word(j) != "so";
        }
        let Some(subject) = self.phrase_after(j) else { return sure && self.has_verb(j) };
        let next = self.at(subject.end);
        let verb = next.is_some_and(|t| t.is_small(Class::AUX | Class::BE | Class::CUE | Class::ADVERB) || t.past);
        if verb {
            return true;
        }
        sure && self.has_verb(j)
    }

    /// The content from token `from` to where it ends.
    fn content_from(&self, from: usize, cue: &Cue, cues: &[Cue], number: usize) -> Option<Span> {
        let mut end = self.len();
        // ", X said", ", according to X", ", adding that" behind it belong to others.
        for later in cues.iter().skip(number + 1) {
            if later.at <= from {
                continue;
            }
            let begins = match (&later.subject, later.side) {
                (Some(s), Side::Before) if !later.according => s.start,
                _ => later.at,
            };
            if begins <= from {
                continue;
            }
            let Some(break_at) = self.break_in_front(begins, from) else { continue };
            let own = later.side == Side::Inherited || later.strong || later.according;
            let tail = later.according
                || self
                    .at(later.end)
                    .is_none_or(|t| t.is_one_of(".,;") || t.is(Class::DATE | Class::PREPOSITION) && !t.is(Class::TO))
                || later.side == Side::After && self.before(later.at).is_some_and(|b| b.is_sign(','));
            let coordinated = self.holds(break_at, |t| t.is_sign(','))
                || self.holds(break_at, |t| t.is_small(Class::AND | Class::SUBORDINATOR));
            if own && (tail || coordinated && (later.side == Side::Inherited || later.side == Side::Before)) {
                end = break_at;
                break;
            }
        }
        for k in from..end {
            if self.holds(k, |t| t.is_sign(';')) {
                end = k;
                break;
            }
        }
        let _ = cue;
        (end > from).then_some(from..end)
    }

    /// The comma, dash or coordinator right in front of token `i`, if one stands there.
    fn break_in_front(&self, i: usize, floor: usize) -> Option<usize> {
        let mut k = i;
        let mut found = None;
        while k > floor + 1 && i - k < 4 {
            let before = self.before(k)?;
            if before.is_one_of(",—–") {
                return Some(k - 1);
            }
            if before.is_small(Class::AND) || before.is_small(Class::SUBORDINATOR) {
                found = Some(k - 1);
                k -= 1;
                continue;
            }
            if before.is_small(Class::ADVERB | Class::AUX) {
                k -= 1;
                continue;
            }
            break;
        }
        found
    }

    /// "CLAUSE, X said": what stands in front of the verb and its subject.
    fn content_in_front(&self, cue: &Cue, floor: usize) -> Option<Span> {
        if !cue.strong && cue.side != Side::After
            || cue.side == Side::Inherited
            || self.holds(cue.at, |t| t.is(Class::GERUND))
        {
            return None;
        }
        let begins = match (&cue.subject, cue.side) {
            (Some(s), Side::Before) => self.group_start(s.start, floor),
            _ => self.group_start(cue.at, floor),
        };
        let ends = self.at(cue.end).is_none_or(|t| {
            t.is_one_of(".,;!?…—–")
                || t.is(Class::DATE
                    | Class::PREPOSITION
                    | Class::REPORTER
                    | Class::ADVERB
                    | Class::SUBORDINATOR
                    | Class::OBJECT_PRONOUN
                    | Class::WHETHER
                    | Class::AND)
        });
        if !ends || begins < floor + 2 {
            return None;
        }
        let mut comma = begins - 1;
        if self.holds(comma, |t| t.is(Class::AS)) && comma > 0 {
            comma -= 1;
        }
        if !self.holds(comma, |t| t.is_one_of(",—–")) || comma == 0 {
            return None;
        }
        if self.holds(comma - 1, Token::is_quote) {
            return None;
        }
        // "However, X said": an adverbial is no statement.
        if comma <= floor + 3 && !self.has_verb(floor) || comma < floor + 2 {
            return None;
        }
        let leading =
            self.holds(floor, |t| t.is(Class::PREPOSITION | Class::SUBORDINATOR | Class::GERUND | Class::DATE));
        if leading
            && !(floor..comma).any(|k| self.holds(k, |t| t.is_sign(',')))
            && self.at(cue.end).is_some_and(|t| !t.is_one_of(".!?"))
        {
            return None;
        }
        // "The plan, he said, would fail": the rest of the sentence belongs to it.
        if self.holds(cue.end, |t| t.is_sign(','))
            && self.has_verb(cue.end + 1)
            && !self.has_verb(floor.max(comma.saturating_sub(40)))
            && self.holds(cue.end + 1, |t| t.is_word() && !t.is(Class::GERUND | Class::SUBORDINATOR | Class::RELATIVE))
        {
            return Some(floor..self.len());
        }
        Some(floor..comma)
    }

    /// "According to X, CLAUSE" and "CLAUSE, according to X".
    fn content_of_source(&self, cue: &Cue, floor: usize) -> Option<Span> {
        let begins = if cue.side == Side::Before { cue.subject.as_ref()?.start } else { cue.at };
        if begins <= floor + 1 {
            let mut from = cue.end;
            // An apposition to the source: "According to Kenji Morita, who leads the project, it came down".
            if self.holds(from, |t| t.is_sign(',')) {
                from += 1;
                if self.holds(from, |t| t.is(Class::RELATIVE) || t.is_small(Class::ARTICLE))
                    && let Some(comma) = (from..self.len().min(from + 16)).find(|&k| self.holds(k, |t| t.is_sign(',')))
                    && (self.holds(from, |t| t.is(Class::RELATIVE))
                        || !self.holds(comma + 1, |t| t.is_small(Class::AND)))
                    && self.has_verb(comma)
                    && !(from..comma).any(|k| {
                        self.holds(k, |t| t.is_small(Class::AUX) && !self.holds(from, |f| f.is(Class::RELATIVE)))
                    })
                {
                    from = comma + 1;
                }
            }
            return (from + 2 < self.len()).then_some(from..self.len());
        }
        let comma = begins.checked_sub(1)?;
        let end = if self.holds(comma, |t| t.is_one_of(",—–(")) { comma } else { begins };
        (end > floor + 1).then_some(floor..end)
    }

    /// Takes signs from both ends; a span of quotations alone is no reported statement.
    fn content_trimmed(&self, span: Span) -> Option<Span> {
        let (mut start, mut end) = (span.start, span.end.min(self.len()));
        while start < end && self.holds(start, |t| !t.is_word() && !t.is_quote() && !t.is_one_of("$€£#@")) {
            start += 1;
        }
        while start < end
            && self.holds(start, |t| {
                t.is_small(Class::AND)
                    || t.is(Class::SUBORDINATOR)
                        && matches!(self.word(start).to_lowercase().as_str(), "but" | "yet" | "so")
            })
        {
            start += 1;
        }
        while end > start && self.holds(end - 1, |t| !t.is_word() && !t.is_quote() && !t.is_one_of(")%")) {
            end -= 1;
        }
        let words = self.span(&(start..end)).iter().filter(|t| t.is_word() || t.is_quote()).count();
        (words >= 2).then_some(start..end)
    }
}
