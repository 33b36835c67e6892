//! What a reporting verb reports when it stands behind the verb: where it begins; [`content_end`](super::content_end)
//! finds where it ends.

use super::cue::{Cue, Side};
use super::lexicon::{Class, List, Order};
use super::phrase::{Sentence, Span};
use super::ruling::Ruling::{self, Passes, Settles};
use super::token::{Kind, Token};

/// Tokens between a reporting verb and its content: "told reporters in Oslo on Tuesday that".
const BETWEEN: usize = 16;

/// Least tokens of an infinitive or of words without an addressee that say something: "vowed to fight on". Set by hand.
const SHORTEST: usize = 3;

/// The same where somebody is to do it: "wants the council to pay". Set by hand.
const SHORTEST_WISH: usize = 4;

/// The same of a content without spaces between its words. Set by hand.
const SHORTEST_UNSPACED: usize = 2;

/// Least tokens of a noun phrase that is the content: of one that a verb takes ("denied any part in it"), and of one behind
/// a verb of several words, which reports whatever stands there ("ruled out quotas"). Set by hand.
const SHORTEST_OBJECT: (usize, usize) = (4, 2);

/// Adverbs between a verb and the comma in front of its clause at most. Set by hand.
const MOST_ADVERBS: usize = 3;

/// Longest circumstance in front of the content, in tokens: "in a statement to the state's public broadcaster". Set by hand.
const LONGEST_CIRCUMSTANCE: usize = 9;

/// What the rules read of a reporting verb.
#[derive(Clone, Copy)]
struct Report<'c> {
    verb: &'c Token,
    cue: &'c Cue,
    /// All reporting verbs of the sentence.
    cues: &'c [Cue],
    /// Which of them it is.
    number: usize,
    /// The one told.
    told: Option<&'c Span>,
    /// First token behind the verb and the one told.
    from: usize,
    /// Whether a verb and who is told leave no doubt that something is reported.
    sure: bool,
}

impl Sentence<'_> {
    /// The rules in the order in which they are asked: what forbids a content behind the verb, then infinitives, then clauses
    /// with a word that opens them, then clauses without, then noun phrases.
    const CONTENT_RULES: [fn(&Self, &Report) -> Ruling<Span>; 13] = [
        Self::content_stood_in_front,
        Self::content_is_anothers,
        Self::infinitive_content,
        Self::wish_for_somebody,
        Self::appeal_to_somebody,
        Self::infinitive_without_to,
        Self::indirect_question,
        Self::question_behind_comma,
        Self::clause_with_that,
        Self::clause_without_that,
        Self::clause_with_that_further_on,
        Self::figure_content,
        Self::object_content,
    ];

    /// What follows the verb.
    pub fn content_behind(&self, cue: &Cue, cues: &[Cue], number: usize) -> Option<Span> {
        let verb = self.at(cue.at)?;
        let told = self.addressee_span(cue);
        let from = told.as_ref().map_or(cue.end.max(cue.at + 1), |a| a.end);
        let sure = cue.strong || told.is_some();
        let report = Report { verb, cue, cues, number, told: told.as_ref(), from, sure };
        Self::CONTENT_RULES.iter().find_map(|rule| rule(self, &report).settled())?
    }

    /// The content of a report from token `from` on, when it has `least` tokens.
    fn content_of(&self, report: &Report, from: usize, least: usize) -> Ruling<Span> {
        Settles(self.content_from(from, report.cue, report.cues, report.number).filter(|s| s.len() >= least))
    }

    /// "…, said X, who": what is said stands in front; but "She was told by doctors that A".
    fn content_stood_in_front(&self, report: &Report) -> Ruling<Span> {
        let cue = report.cue;
        if cue.side != Side::After || self.lexicon.order != Order::SubjectFirst {
            return Passes;
        }
        let agent = self.listed(cue.at + 1, List::Doer) && report.verb.is(Class::TELL);
        match self.that_behind(cue.end).filter(|_| agent) {
            Some(that) => self.content_of(report, that + 1, 0),
            None => Settles(None),
        }
    }

    /// "Der Plan, sagte X, werde scheitern"; «Q», dice X, que dirige …; "quoted X as saying": another verb or place has it.
    fn content_is_anothers(&self, report: &Report) -> Ruling<Span> {
        let cue = report.cue;
        let group = self.group_start(cue.at, 0);
        let after = cue.side == Side::After;
        let inserted = after && cue.subject.as_ref().is_some_and(|s| self.is_inserted(group, s));
        let spoken = after && self.follows_words(group);
        let next = report.cues.get(report.number + 1);
        let quotes =
            report.verb.is(Class::QUOTING) && next.is_some_and(|c| self.quoting_in_front(c.at) == Some(cue.at));
        // "som alle kaller «Lille», hadde": the name is all that the verb gives.
        let name = report.verb.is(Class::NAMING)
            && self.holds(report.from, Token::is_quote)
            && self.holds(report.from + 1, |t| t.is_sign(','));
        if inserted || spoken || quotes || name { Settles(None) } else { Passes }
    }

    /// "vowed to fight on", "sworn not to shoot"; in "pledged to Lund" the word is a preposition.
    fn infinitive_content(&self, report: &Report) -> Ruling<Span> {
        let i = report.from;
        let noun =
            self.holds(i + 1, |t| t.is_name() || t.is(Class::ARTICLE | Class::POSSESSIVE | Class::OBJECT_PRONOUN));
        let to = |k: usize| self.holds(k, |t| t.is_small(Class::TO));
        // "asked people not to come"
        let denied = (i == report.cue.at + 1 || report.told.is_some()) && self.listed(i, List::Not) && to(i + 1);
        let infinitive = to(i) && !noun || denied;
        if infinitive && report.verb.is(Class::INFINITIVE) { self.content_of(report, i, SHORTEST) } else { Passes }
    }

    /// "wants the council to pay": who is to do it stands in front of the infinitive.
    fn wish_for_somebody(&self, report: &Report) -> Ruling<Span> {
        let verb = report.verb;
        let wished = verb.is(Class::INFINITIVE) && !verb.is(Class::TELL) && self.lexicon.few_endings;
        if !wished || report.cue.subject.is_none() {
            return Passes;
        }
        let body = |t: &Token| t.is(Class::ORGANISATION | Class::REPORTER);
        let who = self.phrase_after(report.from).filter(|p| self.plausible(p) || self.span(p).iter().any(body));
        let acts = who.is_some_and(|who| {
            self.holds(who.end, |t| t.is_small(Class::TO)) && self.holds(who.end + 1, |t| !t.capital && t.is_word())
        });
        if acts { self.content_of(report, report.from, SHORTEST_WISH) } else { Passes }
    }

    /// "appealed to both sides not to shoot": who is asked stands behind a preposition of the same form.
    fn appeal_to_somebody(&self, report: &Report) -> Ruling<Span> {
        let to = |k: usize| self.holds(k, |t| t.is_small(Class::TO));
        if !self.lexicon.few_endings || !to(report.from) || !report.verb.is(Class::INFINITIVE) {
            return Passes;
        }
        let who = self.phrase_after(report.from + 1).filter(|p| self.plausible(p));
        let acts = |who: &Span| to(who.end + usize::from(self.listed(who.end, List::Not)));
        match who.filter(acts) {
            Some(who) => self.content_of(report, who.end, SHORTEST),
            None => Passes,
        }
    }

    /// "prometió bajar los impuestos", "versprach, die Steuern zu senken"
    fn infinitive_without_to(&self, report: &Report) -> Ruling<Span> {
        let promises = report.verb.is(Class::INFINITIVE) && report.cue.subject.is_some();
        if promises && self.opens_infinitive(report.from) {
            self.content_of(report, report.from, SHORTEST)
        } else {
            Passes
        }
    }

    /// "asked whether A"; in "told us when asked" a participle hangs on the word.
    fn indirect_question(&self, report: &Report) -> Ruling<Span> {
        let i = report.from;
        let hangs = self.holds(i, |t| t.is_small(Class::SUBORDINATOR)) && self.holds(i + 1, |t| t.past && !t.capital);
        let opens = !hangs && self.holds(i, |t| t.is_small(Class::WHETHER) && !t.is(Class::THAT));
        if opens { self.content_of(report, i, 0) } else { Passes }
    }

    /// "asked, if A, whether B": a comma in front of the clause is a slip that many make.
    fn question_behind_comma(&self, report: &Report) -> Ruling<Span> {
        let i = report.from;
        let opens = self.holds(i, |t| t.is_sign(','))
            && self.holds(i + 1, |t| t.is_small(Class::WHETHER) && !t.is(Class::RELATIVE));
        if opens && report.cue.strong { self.content_of(report, i + 1, 0) } else { Passes }
    }

    /// Where the content may begin behind "in a statement on Tuesday"; Slavic languages and German put a comma in front of
    /// "that".
    fn behind_time_and_place(&self, report: &Report) -> usize {
        let mut start = self.behind_circumstances(report.from);
        // "mener også, at A"
        let adverb = |k: usize| self.holds(k, |t| t.is_small(Class::ADVERB) && !t.is(Class::THAT));
        let behind = (start..start + MOST_ADVERBS).find(|&k| !adverb(k)).unwrap_or(start);
        if self.holds(behind, |t| t.is_sign(',')) {
            start = behind;
        }
        let comma = self.holds(start, |t| t.is_sign(',')) && self.holds(start + 1, |t| t.is_small(Class::THAT));
        start + usize::from(comma)
    }

    /// "said on Tuesday that A"
    fn clause_with_that(&self, report: &Report) -> Ruling<Span> {
        let start = self.behind_time_and_place(report);
        let opens = self.opens_content(start) || self.opens_content_of(report.cue, start);
        if opens { self.content_of(report, start + 1, 0) } else { Passes }
    }

    /// "said the plan was dead"; "sagte, der Plan sei gescheitert", "teilte am Montag mit, der Plan sei gescheitert"; and
    /// whatever stands behind the verb where words are written without spaces.
    fn clause_without_that(&self, report: &Report) -> Ruling<Span> {
        let (i, cue) = (report.from, report.cue);
        if self.lexicon.unspaced {
            let goes_on = self.holds(i, |t| t.is_sign(',') || t.is_word());
            return if goes_on { self.content_of(report, i, SHORTEST_UNSPACED) } else { Passes };
        }
        if self.lexicon.order == Order::SubjectFirst {
            let start = self.behind_time_and_place(report);
            let begins = self.begins_clause(start, report.sure) || self.begins_behind_say(cue, start);
            return if begins { self.content_of(report, start, 0) } else { Passes };
        }
        let sign = if self.begins_clause_behind_sign(i, cue) {
            Some(i)
        } else {
            self.sign_behind_verb_phrase(i).filter(|&k| self.begins_clause_behind_sign(k, cue))
        };
        sign.map_or(Passes, |sign| self.content_of(report, sign + 1, 0))
    }

    /// "told parliament after hours of debate that A"; in "Preguntado por X, Y aseguró que" the verb next to it has the clause.
    fn clause_with_that_further_on(&self, report: &Report) -> Ruling<Span> {
        let nearer = |that: usize| {
            let next = report.cues.get(report.number + 1).filter(|c| c.at < that && !c.according);
            report.cue.subject.is_none() && next.is_some_and(|c| c.subject.is_some())
        };
        match self.that_behind(report.from).filter(|&that| !nearer(that)) {
            Some(that) => self.content_of(report, that + 1, 0),
            None => Passes,
        }
    }

    /// "put the number of dead at eleven"
    fn figure_content(&self, report: &Report) -> Ruling<Span> {
        let figure = self.puts_figure(report.cue.at) && report.cue.subject.is_some();
        if figure { self.content_of(report, report.from, 0) } else { Passes }
    }

    /// "ruled out any quota", "spoke of losses", "promised a name by January": a noun phrase is the content, of which nobody
    /// is told.
    fn object_content(&self, report: &Report) -> Ruling<Span> {
        let cue = report.cue;
        let told = report.told.filter(|a| self.is_somebody_told(a));
        let i = cue.end.max(cue.at + 1);
        let phrase = cue.end > cue.at + 1 && cue.side != Side::After && !self.is_tag_phrase(cue.at);
        let takes = (report.verb.is(Class::OBJECT) || phrase) && cue.subject.is_some();
        if !takes || told.is_some() || self.holds(i, |t| t.is_sign(',')) {
            return Passes;
        }
        let (of_verb, of_phrase) = SHORTEST_OBJECT;
        let least = if phrase { of_phrase } else { of_verb };
        let object = self.spoken_of(i).and_then(|from| self.content_from(from, cue, report.cues, report.number));
        Settles(object.map(|o| self.without_relative(o)).filter(|s| s.len() >= least))
    }

    /// Whether who seems to be told is somebody, and no thing that is promised.
    fn is_somebody_told(&self, told: &Span) -> bool {
        let person = Class::ROLE | Class::TITLE | Class::ORGANISATION | Class::PRONOUN | Class::OBJECT_PRONOUN;
        self.span(told).iter().any(|t| t.is_name() || t.is(person | Class::REPORTER))
            || !self.holds(told.start, |t| t.is_small(Class::ARTICLE))
    }

    /// "referring to the plan": what is spoken of stands behind the preposition; "argued in Oslo this week" has none.
    fn spoken_of(&self, i: usize) -> Option<usize> {
        let adrift = self.lexicon.few_endings && self.holds(i, |t| t.is_small(Class::PREPOSITION));
        if adrift { self.listed(i, List::SpokenOf).then_some(i + 1) } else { Some(i) }
    }

    /// "questioned the health of X, who is 70": a relative clause is the reporter's.
    fn without_relative(&self, object: Span) -> Span {
        let opens = |k: usize| self.holds(k, |t| t.is_sign(',')) && self.holds(k + 1, |t| t.is_small(Class::RELATIVE));
        object.start..object.clone().find(|&k| opens(k)).unwrap_or(object.end)
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
        if self.is_bare_plural_told(cue, i) {
            return Some(i..i + 1);
        }
        let person = self.phrase_after(i).filter(|p| self.plausible(p))?;
        // "warned the troops are": the phrase is the subject of what is warned.
        let finite = self.holds(person.end, |t| t.is_small(Class::AUX | Class::BE) || t.past && !t.capital);
        (!finite).then_some(person)
    }

    /// "told shareholders in May", "tells customers the cut is off": whether a plural without an article, of a word in no list, is
    /// told. A thing may be promised, so that only verbs count that take no other object.
    fn is_bare_plural_told(&self, cue: &Cue, i: usize) -> bool {
        let plural = |t: &Token| {
            t.kind == Kind::Word
                && !t.capital
                && t.class == Class::default()
                && self.lexicon.has_number_ending(self.word(i))
        };
        let opens =
            Class::THAT | Class::PREPOSITION | Class::DETERMINER | Class::PRONOUN | Class::POSSESSIVE | Class::DATE;
        self.lexicon.few_endings
            && self.holds(i, plural)
            && !self.holds(cue.at, |t| t.is(Class::OBJECT))
            && self
                .at(i + 1)
                .is_none_or(|t| t.is_small(opens) || t.is(Class::DATE) || t.is_name() || t.is_one_of(".,;:"))
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
                if end <= i + 1 || end > i + LONGEST_CIRCUMSTANCE {
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
}
