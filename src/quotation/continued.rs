//! What goes on with a statement: behind the attribution in its midst, behind a semicolon, behind "and".

use super::cue::{Cue, Side};
use super::lexicon::{Class, List};
use super::phrase::{Sentence, Span};
use super::reported::Statement;
use super::token::{Kind, Token};

/// Tokens of what stands between a subject and its "that" where the verb is left out.
const LONGEST_APPOSITION: usize = 10;

/// Tokens behind a noun phrase in which the verb stands whose subject it is.
const SUBJECT_REACH: usize = 5;

/// Tokens in front of an attribution between commas that are too few for a clause, so that an adverbial behind belongs to it:
/// "It had come, Lund said, on Tuesday". Set by hand.
const SHORTEST_FRONT: usize = 4;

impl Sentence<'_> {
    /// "The mill, Lund said, was closed; the price would rise.", "“Q,” Lund said; the price would rise": what goes on
    /// behind a semicolon in the form that reported words have.
    pub fn continued(&self, cues: &[Cue], found: &[Statement]) -> Vec<Statement> {
        let semicolons: Vec<usize> = (0..self.len()).filter(|&k| self.holds(k, |t| t.is_sign(';'))).collect();
        let mut more = Vec::new();
        for (number, &sign) in semicolons.iter().enumerate() {
            let start = number.checked_sub(1).and_then(|n| semicolons.get(n)).map_or(0, |&k| k + 1);
            let words = sign + 1..semicolons.get(number + 1).copied().unwrap_or(self.len());
            let reports = |c: &&Cue| c.strong && c.subject.is_some() && !self.is_unsaid(c);
            let Some(cue) = cues.iter().rev().filter(|c| (start..sign).contains(&c.at)).find(reports) else { continue };
            let told = |s: &Statement| s.words.start < words.end && words.start < s.words.end;
            let person = Class::ROLE | Class::TITLE | Class::HE | Class::SHE | Class::THEY;
            let speaks = |s: &Span| self.span(s).iter().any(|t| t.is_name() || t.is(person));
            let other =
                |c: &&Cue| c.strong || c.according || c.subject.as_ref().is_some_and(speaks) && c.side == Side::Before;
            let apart = cues.iter().filter(|c| words.contains(&c.at)).any(|c| other(&c)) || found.iter().any(told);
            if !apart
                && self.is_backshifted(&words)
                && let Some(words) = self.content_trimmed(words)
            {
                more.push(self.statement_of(words, cue, cues));
            }
        }
        more
    }

    /// "A, Lund said, and B": the clause that "and" joins to one in front of a tag is told with it, if it has a subject of its
    /// own and no other word that reports.
    pub fn joined(&self, cues: &[Cue], found: &[Statement]) -> Vec<Statement> {
        let mut more = Vec::new();
        for told in found
            .iter()
            .filter(|s| s.strong && s.words.end <= s.cue && !self.span(&s.words).iter().any(Token::is_quote))
        {
            let Some(cue) = cues.iter().find(|c| c.at == told.cue && c.side == Side::Before) else { continue };
            let Some(from) = self.goes_on_beside(cue.end) else { continue };
            let words = from..self.clause_end(from);
            let reports = |c: &Cue| words.contains(&c.at) && (c.strong || c.according);
            let apart = cues.iter().any(reports) || self.span(&words).iter().any(Token::is_quote);
            let overlaps = |s: &Statement| s.words.start < words.end && words.start < s.words.end;
            if !apart
                && !found.iter().any(overlaps)
                && let Some(words) = self.content_trimmed(words)
            {
                more.push(self.statement_of(words, cue, cues));
            }
        }
        more
    }

    /// Where behind a tag up to `end` the clause begins that ", and" joins to the one in front.
    pub fn goes_on_beside(&self, end: usize) -> Option<usize> {
        let joined = self.lexicon.few_endings
            && self.holds(end, |t| t.is_sign(','))
            && self.holds(end + 1, |t| t.is_small(Class::AND));
        let from = end + 2 + usize::from(self.holds(end + 2, |t| t.is_small(Class::SUBORDINATOR)));
        let subject = self.phrase_after(from).filter(|_| joined)?;
        let verb = |t: &Token| t.is_small(Class::AUX | Class::BE) || self.is_irregular_past(t) || t.past && !t.capital;
        // "and the two who fled can see"
        let acts = (subject.end..subject.end + SUBJECT_REACH).any(|k| self.holds(k, verb));
        let opens = |t: &Token| {
            t.is_name() || t.kind == Kind::Number || t.is(Class::DETERMINER | Class::POSSESSIVE | Class::PRONOUN)
        };
        (acts && self.holds(from, opens)).then_some(from)
    }

    /// "Lund says that A; Berg, the captain, that B": behind a semicolon "that" with a subject and no verb goes on with the verb
    /// of the part in front.
    pub fn gapped(&self, cues: &[Cue], found: &[Statement]) -> Vec<Statement> {
        let mut more = Vec::new();
        for sign in (0..self.len()).filter(|&k| self.holds(k, |t| t.is_sign(';'))) {
            let Some(cue) = cues.iter().rev().find(|c| c.at < sign && self.says_that(c)) else { continue };
            let Some(subject) = self.phrase_after(sign + 1).filter(|s| self.plausible(s)) else { continue };
            let verb = |k: usize| self.holds(k, |t| self.is_finite(t) || t.is_quote() || t.is_one_of(";:"));
            let reach = subject.end..self.len().min(subject.end + LONGEST_APPOSITION);
            let that = reach.take_while(|&k| !verb(k)).find(|&k| self.opens_content(k));
            let Some(words) = that.and_then(|k| self.content_trimmed(k + 1..self.clause_end(k))) else { continue };
            let overlaps = |s: &Statement| s.words.start < words.end && words.start < s.words.end;
            if !found.iter().any(overlaps) {
                let cue = Cue { subject: Some(subject), ..cue.clone() };
                more.push(Statement { speaker: cue.subject.clone(), ..self.statement_of(words, &cue, cues) });
            }
        }
        more
    }

    /// Whether the verb of a clause stands in the form that reported words have: "would rise", "sei gestiegen".
    pub fn is_backshifted(&self, words: &Span) -> bool {
        if self.span(words).iter().any(Token::is_quote) || self.holds(words.start, |t| t.is_small(Class::COORDINATOR)) {
            return false;
        }
        let Some(verb) =
            words.clone().find(|&k| self.holds(k, |t| t.is_small(Class::AUX | Class::BE | Class::SUBJUNCTIVE)))
        else {
            return false;
        };
        let to = self.holds(verb + 1, |t| t.is_small(Class::TO)) && self.listed(verb, List::BackshiftedBe);
        self.holds(verb, |t| t.is_small(Class::SUBJUNCTIVE)) || to || self.listed(verb, List::Backshifted)
    }

    /// "It is plain: the mill, Lund said, must close": where the clause begins that goes on behind an attribution up to `end`.
    pub fn behind_colon(&self, front: Span, end: usize) -> usize {
        let colon = front.clone().rev().find(|&k| self.holds(k, |t| t.is_sign(':')));
        colon.map(|k| k + 1).filter(|&from| self.goes_on(from..front.end, end)).unwrap_or(front.start)
    }

    /// Where the clause that goes on at `from` ends: at a semicolon, at a colon in front of marks or with the sentence.
    pub fn clause_end(&self, from: usize) -> usize {
        let ends = |k: usize| {
            let marked = self.holds(k, |t| t.is_sign(':')) && self.holds(k + 1, Token::is_quote);
            marked || self.holds(k, |t| t.is_sign(';'))
        };
        (from..self.len()).find(|&k| ends(k)).unwrap_or(self.len())
    }

    /// "The plan, he said, would fail": whether behind an attribution that ends at `end` the clause of `front` goes on,
    /// because its verb stands there.
    pub fn goes_on(&self, front: Span, end: usize) -> bool {
        // "the law, Lund explained with regret, exempts the town"
        let circumstance = if self.lexicon.few_endings { self.behind_circumstances(end) } else { end };
        let end = if self.holds(circumstance, |t| t.is_sign(',')) { circumstance } else { end };
        let rest = end + 1;
        let joins = Class::GERUND | Class::SUBORDINATOR | Class::RELATIVE | Class::AND;
        // "What they had asked, he said, was time", "It was, she says, a mistake": a verb parted from its subject or from what
        // it says of it. "…, according to Lund, a trader" describes who speaks.
        let verb = |t: &Token| t.is_small(Class::AUX | Class::BE);
        let describes = self.holds(rest, |t| t.is(Class::ARTICLE)) && !self.holds(end - 1, |t| t.is(Class::CUE));
        let parted = front.len() > 1 && self.holds(front.end - 1, verb) && !describes;
        // "the mill, which, Lund said, would close"
        let relative = self.holds(front.end - 1, |t| t.is_small(Class::RELATIVE));
        let inserted = self.lexicon.few_endings && self.holds(end, |t| t.is_sign(','));
        let verb_behind = (self.holds(rest, verb) || parted) && self.holds(rest, |t| t.is_word() && !t.is(joins));
        // "It had come, Lund said, on Tuesday"
        let short = front.len() <= SHORTEST_FRONT
            && self.holds(rest, |t| t.is_small(Class::PREPOSITION) && !t.is(Class::SUBORDINATOR))
            && self.holds(rest + 1, |t| t.is(Class::DATE) || t.kind == Kind::Number);
        let joined = self.is_corrected(&front, rest) || self.listed(rest, List::Reason);
        let parts = verb_behind || short || joined || self.goes_on_with_verb(rest) || self.lacks_object(&front, rest);
        if inserted && !relative && parts {
            return !self.span(&(front.start..self.clause_end(rest))).iter().any(Token::is_quote);
        }
        self.holds(end, |t| t.is_sign(','))
            && (self.has_verb(rest) || self.holds(rest, |t| !t.capital && t.class == Class::default()))
            && !self.span(&front).iter().any(|t| self.is_finite(t) || t.is_quote())
            && self.holds(rest, |t| t.is_word() && !t.is(joins))
    }

    /// "The mill was closed, she said, and would stay so", "She wants, she said, to see it": whether the words at `rest` hold
    /// another verb of the clause in front of an attribution, without a subject.
    fn goes_on_with_verb(&self, rest: usize) -> bool {
        let and = self.holds(rest, |t| t.is_small(Class::AND));
        let object = Class::DETERMINER | Class::POSSESSIVE | Class::OBJECT_PRONOUN | Class::PRONOUN;
        let infinitive = self.holds(rest, |t| t.is_small(Class::TO))
            && self.holds(rest + 1, |t| t.is_word() && !t.capital && !t.is(object))
            && self.holds(rest + 2, |t| t.is(object) || t.is_name());
        // "The mill was shut, Lund said, and was arrested": in another form the verb may be the speaker's.
        and && self.holds(rest + 1, |t| t.is_small(Class::AUX)) && self.listed(rest + 1, List::Modal) || infinitive
    }

    /// "Wages were not the reason, she said, but the way to the mill": whether "but" at `rest` corrects what the clause in front
    /// denies; a clause of its own tells something else.
    fn is_corrected(&self, front: &Span, rest: usize) -> bool {
        let denies = front.clone().any(|k| self.listed(k, List::Not) || self.word(k).ends_with("n't"));
        let clause = || (rest + 1..self.clause_end(rest)).any(|k| self.holds(k, |t| self.is_finite(t)));
        denies && self.listed(rest, List::But) && !clause()
    }

    /// "The mill would need, she said, another wheel": whether the object of a verb behind its auxiliary stands at `rest`.
    fn lacks_object(&self, front: &Span, rest: usize) -> bool {
        let verb = |t: &Token| t.kind == Kind::Word && !t.capital && !t.is(Class::FUNCTION | Class::BE);
        front.len() > 2
            && self.holds(front.end - 1, verb)
            && self.holds(front.end - 2, |t| t.is_small(Class::AUX))
            && self.holds(rest, |t| t.is_small(Class::DETERMINER) && !t.is(Class::POSSESSIVE) || t.kind == Kind::Number)
    }

    /// Whether a word is the verb of a clause, as far as closed classes tell.
    pub fn is_finite(&self, token: &Token) -> bool {
        token.is_small(Class::AUX | Class::BE | Class::SUBJUNCTIVE)
            || token.past
            || token.is_small(Class::CUE) && !token.is(Class::NOUNLIKE)
            || self.is_irregular_past(token)
    }
}
