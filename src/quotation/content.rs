//! What a reporting verb reports when it stands behind the verb: where the clause begins and where it ends.

use super::cue::{Cue, Side};
use super::lexicon::{Class, Order};
use super::phrase::{Sentence, Span};
use super::token::{Kind, Token};

/// Tokens between a reporting verb and its content: "told reporters in Oslo on Tuesday that".
const BETWEEN: usize = 16;

/// Prepositions behind which stands what a verb of speaking is about.
const SPOKEN_OF: &[&str] = &["to", "about", "of", "on", "for", "against"];

impl Sentence<'_> {
    /// What follows the verb.
    pub fn content_behind(&self, cue: &Cue, cues: &[Cue], number: usize) -> Option<Span> {
        let verb = self.at(cue.at)?;
        // "…, said X, who": what is said stands in front.
        if cue.side == Side::After && self.lexicon.order == Order::SubjectFirst {
            // "She was told by doctors that A"
            let agent = self.word(cue.at + 1) == "by";
            let that = self.that_behind(cue.end).filter(|_| agent && verb.is(Class::TELL))?;
            return self.content_from(that + 1, cue, cues, number);
        }
        // "Der Plan, sagte X, werde scheitern"
        let group = self.group_start(cue.at, 0);
        if cue.side == Side::After && cue.subject.as_ref().is_some_and(|s| self.is_inserted(group, s)) {
            return None;
        }
        // «Q», dice X, que dirige …
        if cue.side == Side::After && self.follows_words(self.group_start(cue.at, 0)) {
            return None;
        }
        // "quoted X as saying": the second verb has the content.
        let quotes = verb.is(Class::QUOTING)
            && cues.get(number + 1).is_some_and(|c| self.quoting_in_front(c.at) == Some(cue.at));
        if quotes {
            return None;
        }
        let addressed = self.addressee_span(cue);
        let i = addressed.as_ref().map_or(cue.end.max(cue.at + 1), |a| a.end);
        let sure = cue.strong || addressed.is_some();
        // "pledged to Lund": before a noun it is a preposition.
        let noun =
            self.holds(i + 1, |t| t.is_name() || t.is(Class::ARTICLE | Class::POSSESSIVE | Class::OBJECT_PRONOUN));
        // "sworn not to shoot"
        let denied = i == cue.at + 1 && self.word(i) == "not" && self.holds(i + 1, |t| t.is_small(Class::TO));
        let infinitive = self.holds(i, |t| t.is_small(Class::TO) || self.word(i) == "to") && !noun || denied;
        if infinitive && verb.is(Class::INFINITIVE) {
            return self.content_from(i, cue, cues, number).filter(|s| s.len() >= 3);
        }
        // "wants the council to pay"
        let wished = verb.is(Class::INFINITIVE) && !verb.is(Class::TELL) && self.lexicon.order == Order::SubjectFirst;
        let body = |t: &Token| t.is(Class::ORGANISATION | Class::REPORTER);
        if wished
            && cue.subject.is_some()
            && let Some(who) = self.phrase_after(i).filter(|p| self.plausible(p) || self.span(p).iter().any(body))
            && self.holds(who.end, |t| t.is_small(Class::TO))
            && self.holds(who.end + 1, |t| !t.capital && t.is_word())
        {
            return self.content_from(i, cue, cues, number).filter(|s| s.len() >= 4);
        }
        // "appealed to both sides not to shoot"
        if self.holds(i, |t| t.is_small(Class::TO))
            && verb.is(Class::INFINITIVE)
            && let Some(who) = self.phrase_after(i + 1).filter(|p| self.plausible(p))
            && self.lexicon.order == Order::SubjectFirst
        {
            let not = usize::from(self.word(who.end) == "not");
            if self.holds(who.end + not, |t| t.is_small(Class::TO)) {
                return self.content_from(who.end, cue, cues, number).filter(|s| s.len() >= 3);
            }
        }
        if verb.is(Class::INFINITIVE) && cue.subject.is_some() && self.opens_infinitive(i) {
            return self.content_from(i, cue, cues, number).filter(|s| s.len() >= 3);
        }
        // "told us when asked": a participle hangs on it.
        let hangs = self.holds(i, |t| t.is_small(Class::SUBORDINATOR)) && self.holds(i + 1, |t| t.past && !t.capital);
        if !hangs && self.holds(i, |t| t.is_small(Class::WHETHER) && !t.is(Class::THAT)) {
            return self.content_from(i, cue, cues, number);
        }
        // "asked, if A, whether B": a comma in front of the clause is a slip that many make.
        if self.holds(i, |t| t.is_sign(','))
            && self.holds(i + 1, |t| t.is_small(Class::WHETHER) && !t.is(Class::RELATIVE))
            && cue.strong
        {
            return self.content_from(i + 1, cue, cues, number);
        }
        let start = self.behind_circumstances(i);
        // Slavic languages and German put a comma in front of "that".
        let comma =
            usize::from(self.holds(start, |t| t.is_sign(',')) && self.holds(start + 1, |t| t.is_small(Class::THAT)));
        let start = start + comma;
        if self.opens_content(start) || self.opens_content_of(cue, start) {
            return self.content_from(start + 1, cue, cues, number);
        }
        if self.lexicon.unspaced {
            if self.holds(i, |t| t.is_sign(',')) || self.holds(i, |t| t.is_word()) {
                return self.content_from(i, cue, cues, number).filter(|s| s.len() >= 2);
            }
        } else if self.lexicon.order == Order::SubjectFirst {
            if self.begins_clause(start, sure) || self.begins_behind_say(cue, start) {
                return self.content_from(start, cue, cues, number);
            }
        } else if self.begins_clause_behind_sign(i, cue) {
            return self.content_from(i + 1, cue, cues, number);
        } else if let Some(sign) = self.sign_behind_verb_phrase(i).filter(|&k| self.begins_clause_behind_sign(k, cue)) {
            return self.content_from(sign + 1, cue, cues, number);
        }
        // "Preguntado por X, Y aseguró que": the verb next to it has the clause.
        let nearer = |that: usize| {
            let next = cues.get(number + 1).filter(|c| c.at < that && !c.according);
            cue.subject.is_none() && next.is_some_and(|c| c.subject.is_some())
        };
        if let Some(that) = self.that_behind(i).filter(|&that| !nearer(that)) {
            return self.content_from(that + 1, cue, cues, number);
        }
        if self.puts_figure(cue.at) && cue.subject.is_some() {
            return self.content_from(i, cue, cues, number);
        }
        // "promised a name by January": what is promised is told nobody.
        let person = Class::ROLE | Class::TITLE | Class::ORGANISATION | Class::PRONOUN | Class::OBJECT_PRONOUN;
        let told = |a: &Span| {
            self.span(a).iter().any(|t| t.is_name() || t.is(person | Class::REPORTER))
                || !self.holds(a.start, |t| t.is_small(Class::ARTICLE))
        };
        let addressed = addressed.filter(told);
        let i = addressed.as_ref().map_or(cue.end.max(cue.at + 1), |a| a.end);
        // "ruled out any quota", "spoke of losses"
        let phrase = cue.end > cue.at + 1 && cue.side != Side::After;
        if (verb.is(Class::OBJECT) || phrase)
            && cue.subject.is_some()
            && addressed.is_none()
            && !self.holds(i, |t| t.is_sign(','))
        {
            // "referring to the plan": what is spoken of stands behind the preposition; "argued in Oslo this week" has none.
            let i = match self.at(i) {
                Some(t) if self.lexicon.order == Order::SubjectFirst && t.is_small(Class::PREPOSITION) => {
                    SPOKEN_OF.contains(&self.word(i)).then_some(i + 1)?
                }
                _ => i,
            };
            let object = self.content_from(i, cue, cues, number)?;
            // "questioned the health of X, who is 70": a relative clause is the reporter's.
            let relative = object
                .clone()
                .find(|&k| self.holds(k, |t| t.is_sign(',')) && self.holds(k + 1, |t| t.is_small(Class::RELATIVE)));
            let least = if phrase { 2 } else { 4 };
            return Some(object.start..relative.unwrap_or(object.end)).filter(|s| s.len() >= least);
        }
        None
    }

    /// Whether the verb of `cue` has a content clause with "that".
    pub fn says_that(&self, cue: &Cue) -> bool {
        let i = self.addressee_span(cue).map_or(cue.end.max(cue.at + 1), |a| a.end);
        self.that_behind(i).is_some()
    }

    /// The person or outlet told, when the verb takes one.
    pub fn addressee(&self, cue: &Cue) -> Option<Span> {
        self.addressee_span(cue).filter(|a| self.holds(a.start, |t| t.capital || t.is(Class::DETERMINER)))
    }

    pub fn addressee_span(&self, cue: &Cue) -> Option<Span> {
        if cue.according || !self.holds(cue.at, |t| t.is(Class::TELL)) {
            return None;
        }
        let i = cue.end.max(cue.at + 1);
        if self.holds(i, |t| t.is(Class::OBJECT_PRONOUN | Class::REPORTER)) {
            return Some(i..i + 1);
        }
        // "told this newspaper"
        let outlet = |t: &Token| t.is_small(Class::RELAY | Class::REPORTER);
        if self.holds(i, |t| t.is_small(Class::DETERMINER)) && self.holds(i + 1, outlet) {
            return Some(i..i + 2);
        }
        // "promised to rebuild", "warned against": nobody is told.
        if self.holds(i, |t| t.is(Class::PRONOUN | Class::THAT) || t.is_small(Class::TO | Class::PREPOSITION)) {
            return None;
        }
        let person = self.phrase_after(i).filter(|p| self.plausible(p))?;
        // "warned the troops are": the phrase is the subject of what is warned.
        let finite = self.holds(person.end, |t| t.is_small(Class::AUX | Class::BE) || t.past && !t.capital);
        (!finite).then_some(person)
    }

    /// The next "that" behind `i` with no finite verb in between.
    fn that_behind(&self, i: usize) -> Option<usize> {
        for k in i..self.len().min(i + BETWEEN) {
            let token = self.at(k)?;
            if self.opens_content(k) {
                return Some(k);
            }
            let ends = token.is_quote() && !self.is_quoted_name(k) || token.is_one_of(".;:!?");
            // "told parliament, denying that", "the firm asserts, but others say that": another verb has the clause.
            let parted = k > i && self.before(k).is_some_and(|b| b.is_sign(','));
            let other = parted && token.is_small(Class::GERUND | Class::COORDINATOR);
            if ends || other || token.is_small(Class::RELATIVE | Class::AUX) && k > i {
                return None;
            }
        }
        None
    }

    /// Passes over "in a statement", "on Tuesday", "to reporters": prepositions with short phrases, dates, adverbs, and
    /// what stands between two commas.
    pub fn behind_circumstances(&self, from: usize) -> usize {
        let mut i = from;
        while i < from + BETWEEN {
            if self.holds(i, |t| t.is(Class::DATE) || t.is_small(Class::ADVERB) && !t.is(Class::DETERMINER)) {
                i += 1;
            } else if self.holds(i, |t| t.is_small(Class::PREPOSITION)) {
                let end = match self.at(i + 1) {
                    Some(t) if t.is(Class::DATE) || t.kind == Kind::Number => i + 2,
                    _ => self.phrase_after(i + 1).map_or(i, |s| s.end),
                };
                if end <= i + 1 || end > i + 9 {
                    break;
                }
                i = end;
            } else if self.holds(i, |t| t.is_sign(',')) && self.holds(i + 1, |t| t.is(Class::ACCORDING)) {
                match (i + 1..from + BETWEEN).find(|&k| self.holds(k, |t| t.is_sign(','))) {
                    Some(k) => i = k + 1,
                    None => break,
                }
            } else {
                break;
            }
        }
        i
    }

    /// German "teilte am Montag mit, der Plan sei gescheitert": the comma behind the circumstances and the separated part of
    /// the verb, when a clause in reported mood follows it.
    fn sign_behind_verb_phrase(&self, from: usize) -> Option<usize> {
        // "heißt es, der Plan sei gescheitert"
        let it = usize::from(self.holds(from, |t| t.is_small(Class::IT)));
        let at = self.behind_circumstances(from + it);
        let sign = at + usize::from(self.holds(at, |t| t.is_small(Class::SEPARATED)));
        let clause = self.lexicon.capital_nouns && sign > from && self.holds(sign, |t| t.is_sign(','));
        (clause && self.has_mood(sign + 1)).then_some(sign)
    }

    /// The content from token `from` to where it ends.
    fn content_from(&self, from: usize, cue: &Cue, cues: &[Cue], number: usize) -> Option<Span> {
        let mut end = self.len();
        // "Despite saying that A, X": the verb stands in an adverbial that the next comma ends.
        let leads = self.holds(cue.at, |t| t.is(Class::GERUND)) && cue.at <= 1;
        if leads && let Some(comma) = (from..end).find(|&k| self.holds(k, |t| t.is_sign(','))) {
            end = comma;
        }
        // "Asked whether he feared that A, Lund shrugged"
        if let Some(main) = self.main_subject_behind_adverbial().filter(|m| m.start > from + 1) {
            end = main.start - 1;
        }
        // "Lund, who had said A, did B": the comma with a verb behind it ends the relative clause.
        let group = self.group_start(cue.at, 0);
        let relative = self.lexicon.order == Order::SubjectFirst
            && self.before(group).is_some_and(|b| b.is_small(Class::RELATIVE))
            && group >= 2
            && self.holds(group - 2, |t| t.is_sign(','));
        let resumes = |k: usize| {
            self.holds(k, |t| t.is_sign(','))
                && self.holds(k + 1, |t| {
                    t.kind == Kind::Word
                        && !t.capital
                        && (t.past
                            || t.is(Class::AUX | Class::BE | Class::CUE) && !t.is(Class::GERUND)
                            || t.class == Class::default()
                                && !self.word(k + 1).ends_with("ing")
                                && self
                                    .holds(k + 2, |n| n.is_small(Class::DETERMINER | Class::PREPOSITION) || n.capital))
                })
        };
        // "– powiedział, że A – i wrócił": dashes part the report from the sentence.
        let dash = |k: usize| self.holds(k, |t| t.is_one_of("–—"));
        if group > 0
            && dash(group - 1)
            && let Some(close) = (from..end).find(|&k| dash(k))
        {
            end = close;
        }
        if relative && let Some(comma) = (from..end).find(|&k| resumes(k)) {
            end = comma;
        }
        // ", X said", ", according to X", ", adding that" behind it belong to others.
        for later in cues.iter().skip(number + 1).filter(|c| c.at > from) {
            let begins = match (&later.subject, later.side) {
                (Some(s), Side::Before) if !later.according => s.start,
                _ => later.at,
            };
            let Some(break_at) = (begins > from).then(|| self.break_in_front(begins, from)).flatten() else { continue };
            let own = later.side == Side::Inherited || later.strong || later.according;
            let tail = later.according
                || self
                    .at(later.end)
                    .is_none_or(|t| t.is_one_of(".,;") || t.is(Class::DATE | Class::PREPOSITION) && !t.is(Class::TO))
                || later.side == Side::After && self.before(later.at).is_some_and(|b| b.is_sign(','));
            let coordinated = self.holds(break_at, |t| t.is_sign(',') || t.is_small(Class::AND | Class::SUBORDINATOR))
                && matches!(later.side, Side::Inherited | Side::Before);
            if own && (tail || coordinated) {
                end = end.min(break_at);
                break;
            }
        }
        let semicolon = (from..end).find(|&k| self.holds(k, |t| t.is_sign(';')));
        let end = semicolon.unwrap_or(end);
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
            if before.is_small(Class::AND | Class::SUBORDINATOR) {
                found = Some(k - 1);
            } else if !before.is_small(Class::ADVERB | Class::AUX) {
                break;
            }
            k -= 1;
        }
        found
    }
}
