//! Statements without marks: "X said that …", "…, X said", "according to X, …".

use super::cue::{Cue, Side};
use super::lexicon::{Class, Order};
use super::phrase::{Sentence, Span};
use super::token::Token;

/// Tokens in front of and behind the verb of "as X said on Tuesday,".
const LONGEST_ASIDE: usize = 12;

/// Tokens of the longest apposition behind a source: "according to Lund, who heads the office,". Set by hand.
const LONGEST_APPOSITION: usize = 16;

/// A clause that the text gives to somebody.
#[derive(Debug, Clone)]
pub(super) struct Statement {
    /// Its tokens.
    pub words: Span,
    /// Who says it.
    pub speaker: Option<Span>,
    /// The word that reports it.
    pub cue: usize,
    /// Who passes it on, as the sentence says: an outlet told, another source.
    pub relay: Option<Span>,
    /// Whether the verb leaves no doubt.
    pub strong: bool,
}

impl Sentence<'_> {
    /// The sentence's reported statements in order, not overlapping.
    pub fn statements(&self, cues: &[Cue]) -> Vec<Statement> {
        let mut found: Vec<Statement> = Vec::new();
        for (number, cue) in cues.iter().enumerate() {
            let taken = found.last().map_or(0, |s| s.words.end);
            if cue.at < taken && (!cue.according || self.is_own_view(cue)) || self.is_unsaid(cue) {
                continue;
            }
            // "X said, according to Y, that": Y passes it on.
            if cue.according
                && let Some(last) = found.last_mut().filter(|s| cue.at > s.cue && cue.at < s.words.start)
            {
                last.relay = cue.subject.clone();
                continue;
            }
            let words = if cue.according {
                self.content_of_source(cue, cues, number, taken)
            } else if self.lexicon.order == Order::VerbFinal {
                // X ने कहा कि A: what is said stands behind "that".
                let behind = || self.content_behind(cue, cues, number);
                self.content_of_final_verb(cue).or_else(|| if self.says_that(cue) { behind() } else { None })
            } else {
                let settled = found.iter().rev().find(|s| s.strong && !self.is_told_in(s, cue));
                let settled = settled.map_or(0, |s| s.words.end);
                let behind = || self.content_behind(cue, cues, number).or_else(|| self.content_in_front(cue, settled));
                self.content_of_aside(cue, number).or_else(behind)
            };
            let Some(words) = words.and_then(|w| self.content_trimmed(w)) else { continue };
            // "CLAUSE, X said" around a statement found before it: the outer one holds it.
            while found.last().is_some_and(|s| s.words.start >= words.start && s.words.end <= words.end) {
                found.pop();
            }
            if found.last().is_some_and(|s| s.words.end > words.start) {
                continue;
            }
            let behind = words.start > cue.at;
            // Behind a clause a tag leaves no doubt, whatever else its verb means.
            let inverted = || cue.side == Side::After && self.closes_sentence(cue.end);
            let tag = !behind && (self.is_sure_tag(cue) || inverted() && self.has_clause_in_front(words.end, cue.end));
            let statement = self.statement_of(words, cue, cues);
            let statement = Statement { strong: statement.strong || tag, ..statement };
            if self.sets_scene(&statement) || !self.states(&statement, cues) {
                continue;
            }
            found.extend(if behind { self.split(statement) } else { vec![statement] });
        }
        let more = self.continued(cues, &found);
        found.extend(more);
        let more = self.gapped(cues, &found);
        found.extend(more);
        let more = self.joined(cues, &found);
        found.extend(more);
        let more = self.announced(cues, &found);
        found.extend(more);
        found.sort_by_key(|statement| statement.words.start);
        found
    }

    /// "On Tuesday, after the vote, X said, “Q”", "What to watch: X said that": what leads up to a verb whose words stand
    /// behind it tells when and where, or is a label, and is not said; nor is ", which opened the door" behind it.
    pub fn sets_scene(&self, statement: &Statement) -> bool {
        let (start, end) = (statement.words.start, statement.words.end);
        if end > statement.cue {
            let describes = |t: &Token| t.is_small(Class::RELATIVE) && !t.is(Class::THAT | Class::WHETHER);
            let aside = self.before(start).is_some_and(|b| b.is_sign(',')) && self.holds(start, describes);
            return aside && start > statement.cue && self.lexicon.few_endings;
        }
        let leads = Class::PREPOSITION | Class::SUBORDINATOR | Class::GERUND | Class::DATE;
        let behind = statement.cue + 1;
        let opened = usize::from(self.holds(behind, |t| t.is_one_of(",:") || t.is_small(Class::THAT)));
        let marked = self.holds(behind + opened, Token::is_quote);
        // "The wall, X said, “was never finished”": the subject of what stands in marks.
        let verbless = || self.lexicon.few_endings && !self.span(&statement.words).iter().any(|t| self.is_finite(t));
        self.holds(end, |t| t.is_sign(':')) || marked && (self.holds(start, |t| t.is(leads)) || verbless())
    }

    /// "Nobody said that": whether the subject of a reporting word is nobody.
    pub fn is_unsaid(&self, cue: &Cue) -> bool {
        cue.subject.as_ref().is_some_and(|s| self.holds(s.start, |t| t.is(Class::NOBODY)))
    }

    /// A clause as a statement of a reporting word, one of the sentence's `cues`.
    pub fn statement_of(&self, words: Span, cue: &Cue, cues: &[Cue]) -> Statement {
        Statement {
            words,
            speaker: cue.subject.clone().map(|s| self.with_relative(self.with_name(s), cue.at)),
            cue: cue.at,
            relay: self.relay(cue.at, cues),
            strong: cue.strong,
        }
    }

    /// "that A and that B" makes two statements.
    pub fn split(&self, statement: Statement) -> Vec<Statement> {
        let mut parts = Vec::new();
        let mut start = statement.words.start;
        for k in statement.words.start + 2..statement.words.end {
            // "41 dead and that of cases", "and that is all": here the word is a pronoun.
            let pronoun = self.lexicon.few_endings
                && self
                    .holds(k + 1, |t| t.is_small(Class::BE | Class::AUX) || t.is_small(Class::OF) && !t.is(Class::AS));
            let that = self.holds(k, |t| t.is_small(Class::THAT)) && k + 2 < statement.words.end && !pronoun;
            let and = self.before(k).is_some_and(|b| b.is_small(Class::AND | Class::COORDINATOR));
            let prefixed = self.lexicon.carries_prefix(self.word(k));
            if that
                && (and || prefixed)
                && let Some(words) = self.content_trimmed(start..k - usize::from(and))
            {
                parts.push(Statement { words, ..statement.clone() });
                start = k + 1;
            }
        }
        if let Some(words) = self.content_trimmed(start..statement.words.end) {
            parts.push(Statement { words, ..statement });
        }
        parts
    }

    /// "As X said, CLAUSE", "Wie X mitteilte, CLAUSE": what stands behind the comma.
    fn content_of_aside(&self, cue: &Cue, number: usize) -> Option<Span> {
        let opens =
            self.holds(0, |t| t.is(Class::AS | Class::WHETHER)) && !self.holds(0, |t| t.is(Class::OF | Class::PRONOUN));
        // "As the law had passed, its head must answer, they say": the subject opens the aside.
        let near = |s: &Span| cue.side != Side::Before || !self.lexicon.few_endings || s.start <= 2;
        let clear = number == 0 && cue.strong && cue.subject.as_ref().is_some_and(near) && cue.at <= LONGEST_ASIDE;
        if !opens || !clear || self.tokens.last().is_some_and(|t| t.is_sign('?')) {
            return None;
        }
        let end = cue.end.max(cue.at + 1);
        let comma = (end..self.len().min(end + LONGEST_ASIDE)).find(|&k| self.holds(k, |t| t.is_sign(',')))?;
        let told = (end..comma).any(|k| self.holds(k, |t| t.is_quote() || t.is_small(Class::THAT)));
        (!told && comma + 3 < self.len()).then_some(comma + 1..self.len())
    }

    /// "CLAUSE, X said": what stands in front of the verb and its subject.
    fn content_in_front(&self, cue: &Cue, floor: usize) -> Option<Span> {
        if self.reports_nothing_in_front(cue) {
            return None;
        }
        // "…, he told the court."
        let end = self.addressee_span(cue).map_or(cue.end, |told| told.end);
        let comma = self.comma_in_front(cue, floor).filter(|_| self.closes_report(end))?;
        let floor = self.behind_colon(floor..comma, end);
        // "But in May, she said, the gate was shut"
        let joins = self.lexicon.few_endings && self.holds(floor, |t| t.is(Class::COORDINATOR | Class::AND));
        let from = floor + usize::from(joins && floor == 0);
        // "Gloves, she said, were short": one word may be the subject of what goes on.
        let adverb = Class::ADVERB | Class::COORDINATOR | Class::AND | Class::DATE;
        if self.goes_on(from..comma, end) && self.holds(from, |t| t.is_word() && !t.is(adverb)) {
            return Some(from..self.clause_end(end));
        }
        // "However, X said": an adverbial is no statement.
        if comma <= floor + 3 && !self.has_verb(floor) || comma < floor + 2 {
            return None;
        }
        if self.is_adverbial_of(&(floor..comma), cue, end) {
            return None;
        }
        Some(floor..if self.goes_on(floor..comma, end) { self.clause_end(end) } else { comma })
    }

    /// Whether a cue is of a kind that reports nothing of what stands in front of it.
    fn reports_nothing_in_front(&self, cue: &Cue) -> bool {
        let unsure = !cue.strong && cue.side != Side::After && !self.is_tag(cue);
        // "X, der den Hafen leitet, erklärte": a relative clause reports nothing that stands in front of it.
        let relative = self.lexicon.order == Order::VerbSecond
            && cue.side == Side::Before
            && cue.subject.as_ref().is_some_and(|s| self.holds(s.start, |t| t.is_small(Class::RELATIVE)));
        // "…, Lund was quoted as saying."
        let participle = self.holds(cue.at, |t| t.is(Class::GERUND)) && self.quoting_in_front(cue.at).is_none();
        relative || unsure || cue.side == Side::Inherited || participle
    }

    /// The comma or the dash between what is said and the verb with its subject.
    fn comma_in_front(&self, cue: &Cue, floor: usize) -> Option<usize> {
        let begins = match (&cue.subject, cue.side) {
            (Some(s), Side::Before) => self.group_start(s.start, floor),
            _ => self.group_start(cue.at, floor),
        };
        if begins < floor + 2 {
            return None;
        }
        let mut comma = begins - 1;
        if self.holds(comma, |t| t.is(Class::AS)) && comma > 0 {
            comma -= 1;
        }
        let breaks = self.holds(comma, |t| t.is_one_of(",—–")) && comma > 0;
        (breaks && !self.holds(comma - 1, Token::is_quote)).then_some(comma)
    }

    /// "In May, X said, the gate was shut": whether the words in front of an attribution up to `end` are an adverbial of what
    /// follows it, and no clause.
    fn is_adverbial_of(&self, words: &Span, cue: &Cue, end: usize) -> bool {
        let adverbial = Class::PREPOSITION | Class::SUBORDINATOR | Class::GERUND | Class::DATE;
        let leads = self.holds(words.start, |t| t.is(adverbial));
        let commas = words.clone().any(|k| self.holds(k, |t| t.is_sign(',')));
        // "At no time did it leak, he assured" is a clause, "When the bell rang, he laughed" an adverbial.
        let clause = || {
            self.holds(words.start, |t| !t.is(Class::SUBORDINATOR | Class::GERUND))
                && self.span(words).iter().any(|t| t.is_small(Class::AUX | Class::BE))
                && !self.span(words).iter().any(|t| t.is_small(Class::RELATIVE))
        };
        // "In May it burst, she said, and two men fled."
        let joins = |k: usize| self.goes_on_beside(k).is_some();
        let stops = |k: usize| self.at(k).is_none_or(|t| t.is_one_of(".!?")) || joins(k);
        let ends = stops(end) || self.ends_in_apposition(end);
        // "At least nine men drowned, he said on Monday."
        let dated = || stops(self.behind_circumstances(end)) && clause();
        leads && !commas && !(ends && (cue.strong || clause()) || dated())
    }

    /// "It is easy to explain why A, Lund said.", "The others will say how they vote, he said.": whether a statement up to a
    /// tag is part of what the tag reports.
    fn is_told_in(&self, statement: &Statement, tag: &Cue) -> bool {
        let comma = tag.subject.as_ref().filter(|_| tag.side == Side::Before).map(|s| s.start.saturating_sub(1));
        let ends = self.addressee_span(tag).map_or(tag.end, |told| told.end);
        // "The bank has failed to answer half of them, Lund said on Monday."
        let sought = self.before(statement.cue).is_some_and(|b| b.is_small(Class::TO));
        statement.cue < statement.words.start
            && comma == Some(statement.words.end)
            && self.holds(statement.words.end, |t| t.is_sign(','))
            && self.lexicon.few_endings
            && (self.closes_sentence(ends)
                || sought && self.at(self.behind_circumstances(ends)).is_none_or(|t| t.is_one_of(".!?")))
    }

    /// Whether a cue with its subject is a tag behind what is said: ", she threatened.", ", rescuers reported on Friday".
    /// There a verb reports that otherwise may mean anything.
    fn is_tag(&self, cue: &Cue) -> bool {
        let Some(subject) = cue.subject.as_ref().filter(|_| cue.side == Side::Before) else { return false };
        self.before(subject.start).is_some_and(|b| b.is_one_of(",—–"))
            && self.touches(subject.end, self.group_start(cue.at, subject.end))
            && (self.at(self.behind(cue.end - 1)).is_none_or(|t| t.is_one_of(".,;–—") || t.is(Class::DATE))
                || self.lexicon.few_endings
                    && self.at(self.behind_circumstances(cue.end)).is_none_or(|t| t.is_one_of(".,;"))
                    && self.has_sentence_in_front(subject.start - 1))
    }

    /// Whether a cue with its subject is such a tag, and what stands in front a clause.
    pub fn is_sure_tag(&self, cue: &Cue) -> bool {
        let front = cue.subject.as_ref().and_then(|s| s.start.checked_sub(1)).filter(|_| self.is_tag(cue));
        front.is_some_and(|comma| self.has_clause_in_front(comma, cue.end))
    }

    /// "The call reached the harbour, …": whether a clause opens the sentence whose verb may be a past of any form.
    fn has_sentence_in_front(&self, comma: usize) -> bool {
        let front = self.span(&(0..comma));
        let leads = Class::SUBORDINATOR | Class::GERUND | Class::AS | Class::WHETHER | Class::PREPOSITION;
        self.holds(0, |t| !t.is(leads))
            && !self.opens_with_participle()
            && front.iter().any(|t| self.is_finite(t))
            && !front.iter().any(Token::is_quote)
    }

    /// Whether nothing, or nothing but an apposition in commas, stands in `from..to`.
    fn touches(&self, from: usize, to: usize) -> bool {
        let between = self.span(&(from..to));
        let [first, inner @ .., last] = between else { return between.is_empty() };
        first.is_sign(',') && last.is_sign(',') && !inner.iter().any(|t| self.is_finite(t) || t.is_quote())
    }

    /// Whether nothing that a verb of speaking could report follows at `i`.
    pub fn closes_report(&self, i: usize) -> bool {
        let circumstance = Class::DATE
            | Class::PREPOSITION
            | Class::REPORTER
            | Class::ADVERB
            | Class::SUBORDINATOR
            | Class::OBJECT_PRONOUN
            | Class::WHETHER
            | Class::AND
            | Class::RELATIVE;
        self.at(i).is_none_or(|t| t.is_one_of(".,;!?…—–()") || t.is(circumstance))
            || self.holds(i, |t| t.is(Class::DETERMINER)) && self.holds(i + 1, |t| t.is(Class::PLACE | Class::DATE))
    }

    /// "According to X, CLAUSE" and "CLAUSE, according to X".
    fn content_of_source(&self, cue: &Cue, cues: &[Cue], number: usize, floor: usize) -> Option<Span> {
        if self.leads_relative_clause(cue) {
            let end = self.clause_end(cue.end);
            let resumes = |k: usize| self.holds(k, |t| t.is_sign(',')) && self.resumes(k + 1);
            return Some(cue.end..(cue.end..end).find(|&k| resumes(k)).unwrap_or(end));
        }
        let begins = if cue.side == Side::Before { cue.subject.as_ref()?.start } else { cue.at };
        if begins <= floor + 1 {
            // "According to the readout, X told Y that": X says it.
            let inner = cues.get(number + 1).filter(|c| c.strong && c.subject.is_some() && c.side != Side::Inherited);
            if inner.is_some_and(|c| self.says_that(c)) {
                return None;
            }
            // "Selon son avocate, Nadia Martin, il est libre"
            let named = cue.subject.clone().filter(|s| s.end == cue.end).map(|s| self.with_name(s).end);
            let named = named.filter(|&end| self.holds(end, |t| t.is_sign(',')));
            let mut from = named.unwrap_or(cue.end);
            // 据警方称
            if self.lexicon.unspaced && self.holds(from, |t| t.is_small(Class::CUE)) {
                from += 1;
            }
            if self.holds(from, |t| t.is_sign(',')) {
                from = self.behind_apposition(from + 1);
            }
            return (from + 2 < self.len()).then_some(from..self.clause_end(from));
        }
        let comma = begins.checked_sub(1)?;
        let parted = self.holds(comma, |t| t.is_one_of(",—–("));
        let floor = self.behind_colon(floor..comma, cue.end);
        // "Der Hafen wurde nach Angaben der Polizei gesperrt": the source stands between the parts of the verb.
        if !parted && self.lexicon.order == Order::VerbSecond && self.holds(cue.end, Token::is_word) {
            return Some(floor..self.clause_end(cue.end));
        }
        let end = if parted { comma } else { begins };
        let end = if parted && self.goes_on(floor..comma, cue.end) { self.len() } else { end };
        (end > floor + 1).then_some(floor..end)
    }

    /// Behind "who leads the project," or "a ministry official," at `from`; else `from`.
    fn behind_apposition(&self, from: usize) -> usize {
        let relative = self.holds(from, |t| t.is(Class::RELATIVE));
        let role = self.holds(from, |t| t.is_small(Class::ROLE | Class::TITLE));
        if !relative && !role && !self.holds(from, |t| t.is_small(Class::ARTICLE)) {
            return from;
        }
        let comma = (from..self.len().min(from + LONGEST_APPOSITION)).find(|&k| self.holds(k, |t| t.is_sign(',')));
        let Some(comma) = comma else { return from };
        let finite = (from..comma).any(|k| self.holds(k, |t| t.is_small(Class::AUX)));
        let listed = self.holds(comma + 1, |t| t.is_small(Class::AND));
        let goes_on = self.has_verb(comma) || role && self.lexicon.order != Order::SubjectFirst;
        if goes_on && (relative || !listed && !finite) { comma + 1 } else { from }
    }

    /// Takes signs from both ends; fewer than two words are no statement.
    pub fn content_trimmed(&self, span: Span) -> Option<Span> {
        let (mut start, mut end) = (span.start, span.end.min(self.len()));
        while start < end
            && self.holds(start, |t| {
                !t.is_word() && !t.is_quote() && !t.is_one_of("$€£#@") || t.is_small(Class::AND | Class::COORDINATOR)
            })
        {
            start += 1;
        }
        while end > start
            && self.holds(end - 1, |t| {
                !t.is_word() && !t.is_quote() && !t.is_one_of(")%") || t.is_small(Class::AND | Class::COORDINATOR)
            })
        {
            end -= 1;
        }
        let words = self.span(&(start..end)).iter().filter(|t| t.is_word() || t.is_quote()).count();
        (words >= 2).then_some(start..end)
    }
}
