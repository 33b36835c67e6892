//! Reporting verbs of a sentence, each with its subject.

use super::lexicon::{Class, Order};
use super::phrase::{Sentence, Span};
use super::token::{Kind, Token};

/// Where a subject was found.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(super) enum Side {
    /// In front of the verb.
    Before,
    /// Behind it: said X.
    After,
    /// Taken over from an earlier verb: X met Y and said; X …, saying.
    Inherited,
    /// The language leaves it out, or the text does.
    Missing,
}

/// A reporting verb, or a phrase such as "according to", in use.
#[derive(Debug, Clone)]
pub(super) struct Cue {
    /// The verb.
    pub at: usize,
    /// Token behind the verb and what belongs to it.
    pub end: usize,
    /// Who speaks.
    pub subject: Option<Span>,
    /// Where the subject stands.
    pub side: Side,
    /// Whether the verb's first meaning is to report.
    pub strong: bool,
    /// Whether it is "according to" and its like.
    pub according: bool,
}

/// Tokens between "quoted" and "as saying".
const QUOTED_REACH: usize = 14;

/// Endings of German adjectives that names do not have.
const ADJECTIVE_ENDINGS: &[&str] = &["lich", "isch", "ig", "bar", "sam", "haft", "los", "voll"];

/// Tokens in front of a verb that are searched for its subject.
const REACH: usize = 60;

/// Words of a subject that nothing but its place tells: "relatives of the missing".
const LONGEST_NOUN: usize = 6;

impl Sentence<'_> {
    /// The sentence's reporting verbs in order.
    pub fn cues(&self) -> Vec<Cue> {
        let mut cues: Vec<Cue> = Vec::new();
        let headline = self.is_title_case();
        let mut i = 0;
        while i < self.len() {
            let source = (self.according_at(i).or_else(|| self.according_after(i)).or_else(|| self.viewpoint_at(i)))
                .or_else(|| self.opinion_at(i));
            if let Some(cue) = source {
                i = cue.end.max(i + 1);
                cues.push(cue);
                continue;
            }
            if self.is_verb(i) || headline && self.is_headline_verb(i) || self.is_unlisted_verb(i) {
                let main =
                    cues.iter().rev().find(|c| !c.according && c.subject.is_some()).and_then(|c| c.subject.clone());
                cues.push(self.cue_at(i, main));
            }
            i += 1;
        }
        cues
    }

    /// "Lund ist der Meinung, dass": the noun reports, its verb has the subject.
    fn opinion_at(&self, i: usize) -> Option<Cue> {
        let noun = self.lexicon.capital_nouns && self.holds(i, |t| t.capital && t.is(Class::REPORT_NOUN));
        let verb = i.checked_sub(2).filter(|&v| noun && self.holds(v, |t| t.is_small(Class::BE)))?;
        let article = self.holds(i - 1, |t| t.is_small(Class::ARTICLE));
        let comma = self.holds(i + 1, |t| t.is_sign(','));
        let (subject, side) = self.subject_of(verb, verb.saturating_sub(REACH), None);
        let subject = subject.and_then(|s| self.trimmed(s)).filter(|s| article && comma && s.end <= verb)?;
        Some(Cue { at: i, end: i + 1, subject: Some(subject), side, strong: true, according: false })
    }

    /// Whether token `i` is a reporting verb in use and not a noun of the same form.
    fn is_verb(&self, i: usize) -> bool {
        let Some(token) = self.at(i) else { return false };
        if !token.is(Class::CUE) || token.capital && i > 0 && !self.before(i).is_some_and(Token::is_quote) {
            return false;
        }
        if token.capital
            && matches!(self.lexicon.order, Order::SubjectFirst | Order::VerbSecond)
            && !token.is(Class::GERUND)
        {
            return false;
        }
        let Some(before) = self.before(i) else { return !token.is(Class::NOUNLIKE) };
        let determiner = if token.is(Class::NOUNLIKE) {
            Class::DETERMINER | Class::POSSESSIVE
        } else {
            Class::ARTICLE | Class::POSSESSIVE
        };
        let touches = before.is(determiner) && !before.is(Class::PRONOUN | Class::RELATIVE);
        if touches && !(self.lexicon.order != Order::SubjectFirst && before.is(Class::OBJECT_PRONOUN)) {
            return false;
        }
        // "Lund's proposed tax": a participle in front of a noun.
        if self.lexicon.order == Order::SubjectFirst && before.possessive && token.past {
            return false;
        }
        if !token.is(Class::NOUNLIKE) {
            return true;
        }
        if before.possessive || before.is_one_of("'’") || before.is_quote() && !self.is_comma_inside(before) {
            return false;
        }
        if before.is(Class::PREPOSITION | Class::OF) && !before.is(Class::TO) {
            return false;
        }
        // "A poll of last week found that": no noun that takes a clause.
        if self.lexicon.order == Order::SubjectFirst
            && !token.is(Class::REPORT_NOUN)
            && self.holds(i + 1, |t| t.is_small(Class::THAT))
        {
            return true;
        }
        // "…, counsel for the families said": a base form needs its subject in front.
        if self.lexicon.order == Order::SubjectFirst
            && before.is_sign(',')
            && self.holds(i + 1, |t| t.is_small(Class::PREPOSITION | Class::OF))
            && !token.past
            && !self.word(i).ends_with('s')
        {
            return false;
        }
        // "the FOIA reply": a singular noun is no subject of a base form.
        if self.lexicon.order == Order::SubjectFirst && before.capital && !token.past && !self.word(i).ends_with('s') {
            return false;
        }
        let clear = before.capital
            || before.is(Class::PRONOUN
                | Class::RELATIVE
                | Class::AND
                | Class::AUX
                | Class::ADVERB
                | Class::ROLE
                | Class::THAT
                | Class::TO)
            || before.is_quote()
            || before.is_sign(',')
            || before.is_sign(')');
        clear || token.past
    }

    /// „Q“, raunzte X: an unknown word in small letters between somebody's words and a name is the verb that reports them.
    fn is_unlisted_verb(&self, i: usize) -> bool {
        let unlisted = |t: &Token| t.kind == Kind::Word && !t.capital && t.class == Class::default();
        let parted = || self.before(i).is_some_and(|b| b.is_one_of(",–—―") || self.is_comma_inside(b));
        self.lexicon.order != Order::SubjectFirst
            && !self.lexicon.uncased
            && self.holds(i, unlisted)
            && self.follows_words(i)
            && parted()
            && self.names_somebody(i + 1)
    }

    /// Whether the quotation that `token` stands for ends in a comma.
    fn is_comma_inside(&self, token: &Token) -> bool {
        let body = self.text.get(token.start..token.end).unwrap_or_default();
        token.is_quote() && body.trim_end_matches(|c: char| !c.is_alphanumeric() && c != ',').ends_with(',')
    }

    /// Whether a name, or an article or age with somebody's role, begins at `i`.
    fn names_somebody(&self, i: usize) -> bool {
        let describes =
            |t: &Token| t.is(Class::ARTICLE | Class::DETERMINER | Class::POSSESSIVE) || t.kind == Kind::Number;
        let person = |t: &Token| t.is_name() || t.is(Class::ROLE | Class::TITLE);
        let pronoun = self.holds(i, |t| t.is_small(Class::HE | Class::SHE | Class::THEY) && !t.is(Class::DETERMINER))
            && self.at(i + 1).is_none_or(|t| t.is_one_of(".,;"));
        pronoun || self.holds(i, person) || self.holds(i, describes) && self.holds(i + 1, person)
    }

    /// "Tveit Says Gate Will Open": a verb of a headline is capitalised as every word is.
    fn is_headline_verb(&self, i: usize) -> bool {
        i > 0
            && self.holds(i, |t| t.capital && t.is(Class::STRONG) && !t.is(Class::NOUNLIKE))
            && self.before(i).is_some_and(|b| b.is_word() && b.capital || b.is_quote() || b.is_sign(','))
    }

    fn cue_at(&self, verb: usize, main: Option<Span>) -> Cue {
        let floor = verb.saturating_sub(REACH);
        let strong = self.holds(verb, |t| t.is(Class::STRONG));
        let (subject, side) = self.subject_of(verb, floor, main);
        let subject = subject.and_then(|s| self.trimmed(s));
        let side = if subject.is_none() { Side::Missing } else { side };
        let end = match (&subject, side) {
            (Some(s), Side::After) => s.end,
            _ => verb + 1,
        };
        Cue { at: verb, end, subject, side, strong, according: false }
    }

    /// First word behind the verb that is no adverb, particle or the like.
    fn behind(&self, verb: usize) -> usize {
        let mut i = verb + 1;
        while self.holds(i, |t| {
            t.is_small(Class::ADVERB | Class::SEPARATED | Class::AUX) && !t.is(Class::DETERMINER | Class::PRONOUN)
        }) {
            i += 1;
        }
        i
    }

    /// Beginning of the verb group: its auxiliaries and adverbs.
    pub fn group_start(&self, verb: usize, floor: usize) -> usize {
        let mut i = verb;
        while i > floor
            && self.before(i).is_some_and(|b| {
                b.is_small(Class::AUX | Class::ADVERB | Class::OBJECT_PRONOUN)
                    && !b.is(Class::PRONOUN | Class::DETERMINER | Class::SUBORDINATOR)
            })
        {
            i -= 1;
        }
        i
    }

    /// Whether the verb group at `start` directly follows what is said: a quotation, or a comma or dash behind it.
    pub fn follows_words(&self, start: usize) -> bool {
        let mut i = start;
        let mut signs = 0;
        while let Some(before) = self.before(i) {
            if before.is_quote() {
                return true;
            }
            if !before.is_one_of(",.!?…–—―-") || signs > 2 {
                return false;
            }
            signs += 1;
            i -= 1;
        }
        false
    }

    /// "Y quoted X as saying": X.
    fn quoted_by_another(&self, gerund: usize) -> Option<Span> {
        let quoting = self.quoting_in_front(gerund)?;
        self.phrase_after(quoting + 1)
            .or_else(|| self.holds(quoting + 1, |t| t.is(Class::OBJECT_PRONOUN)).then_some(quoting + 1..quoting + 2))
            .filter(|s| s.end < gerund)
    }

    /// The "quoted" of "quoted X as saying", whose gerund stands at `gerund`.
    pub fn quoting_in_front(&self, gerund: usize) -> Option<usize> {
        if !self.before(gerund).is_some_and(|b| b.is(Class::AS)) {
            return None;
        }
        (gerund.saturating_sub(QUOTED_REACH)..gerund).rev().find(|&k| self.holds(k, |t| t.is(Class::QUOTING)))
    }

    /// "…, said X": the subject behind a verb that follows what is said.
    fn inverted_subject(&self, verb: usize, start: usize, floor: usize) -> Option<Span> {
        let quoted = self.follows_words(start);
        if !quoted {
            let strong = self.holds(verb, |t| t.is(Class::STRONG));
            if !strong || !self.before(start).is_some_and(|b| b.is_sign(',')) {
                return None;
            }
            // "Lund, a senator, said": an apposition stands between the commas; "…, which will fail, said Lund": a clause.
            let across = self.subject_before(verb, floor).filter(|s| self.is_subject(s));
            if across.is_some_and(|s| {
                s.end + 1 < start && !self.span(&(s.end..start)).iter().any(|t| t.is_small(Class::AUX))
            }) {
                return None;
            }
        }
        let next = self.behind(verb);
        let opens = self.holds(next, |t| {
            t.is_name()
                || t.is(Class::DETERMINER | Class::ROLE | Class::TITLE | Class::POSSESSIVE)
                || t.is(Class::HE | Class::SHE | Class::THEY | Class::FIRST)
        });
        let closed = Class::FUNCTION | Class::OBJECT_PRONOUN;
        let names = |s: &Span| quoted && !self.holds(next, |t| t.is(closed)) && self.span(s).iter().any(Token::is_name);
        let who = |t: &Token| t.is_name() || t.is(Class::ROLE | Class::TITLE | Class::PRONOUN);
        let span = self.after(verb).filter(|s| opens || names(s))?;
        if !quoted && !self.span(&span).iter().any(who) {
            return None;
        }
        // "said the plan is": the phrase is the subject of another clause.
        let object = self.holds(span.end, |t| {
            t.is_small(Class::THAT | Class::TO | Class::AUX | Class::BE)
                || t.is_small(Class::PRONOUN)
                || t.past && !t.capital
        });
        (!object || quoted && self.before(start).is_some_and(Token::is_quote)).then_some(span)
    }

    fn after(&self, verb: usize) -> Option<Span> {
        let i = self.behind(verb);
        let span = self.phrase_after(i)?;
        let usable = self.plausible(&span)
            && !self.holds(i, |t| {
                t.is_small(
                    Class::ACCUSATIVE
                        | Class::PREPOSITION
                        | Class::THAT
                        | Class::WHETHER
                        | Class::AS
                        | Class::SUBORDINATOR,
                ) && !t.is(Class::DETERMINER | Class::PRONOUN)
            });
        let accusative = self.holds(i, |t| t.is_small(Class::ACCUSATIVE));
        (usable && !accusative).then_some(span)
    }

    fn subject_of(&self, verb: usize, floor: usize, main: Option<Span>) -> (Option<Span>, Side) {
        let token = self.at(verb);
        let before = self.before(verb);
        let inherited = |this: &Self| {
            let front = || this.first_subject(floor, verb);
            // "Despite saying so, X": the subject comes behind.
            let span = main.clone().or_else(front).or_else(|| this.first_subject(floor, this.len()));
            (span, Side::Inherited)
        };
        let start = self.group_start(verb, floor);
        if self.lexicon.order == Order::SubjectFirst {
            // asked by X
            if self.holds(verb + 1, |t| t.is(Class::PREPOSITION))
                && self.word(verb + 1) == "by"
                && (token.is_some_and(|t| !t.is(Class::NOUNLIKE) || t.past))
                && self.holds(verb + 2, |t| {
                    let person =
                        Class::DETERMINER | Class::POSSESSIVE | Class::ROLE | Class::TITLE | Class::OBJECT_PRONOUN;
                    t.capital || t.kind == Kind::Number || t.is(person)
                })
                && let Some(span) = self.phrase_after(verb + 2)
            {
                return (Some(span), Side::After);
            }
            let Some(before) = before else {
                return (self.first_subject(verb + 1, self.len()), Side::After);
            };
            if token.is_some_and(|t| t.is(Class::GERUND)) {
                if let Some(quoted) = self.quoted_by_another(verb) {
                    return (Some(quoted), Side::Before);
                }
                if before.is_small(Class::AUX) || before.is(Class::PRONOUN) {
                    let span = self.subject_before(verb, floor).filter(|s| self.is_subject(s));
                    return (span, Side::Before);
                }
                if before.is_word() && !before.is(Class::PREPOSITION | Class::AND | Class::SUBORDINATOR | Class::ADVERB)
                {
                    let near = self.phrase_before(verb, floor).filter(|s| {
                        self.is_subject(s)
                            && s.len() <= 4
                            && self
                                .span(s)
                                .iter()
                                .any(|t| (t.is_name() || t.is(Class::ROLE | Class::PRONOUN)) && !t.is(Class::WORK))
                    });
                    if near.is_some() {
                        return (near, Side::Before);
                    }
                }
                return inherited(self);
            }
            if let Some(span) = self.inverted_subject(verb, start, floor) {
                return (Some(span), Side::After);
            }
            if before.is_small(Class::AND)
                && let Some(pronoun) = self.nearer_subject(verb, main.as_ref())
            {
                return (Some(pronoun), Side::Inherited);
            }
            if before.is_small(Class::AND | Class::TO)
                || self
                    .before(start)
                    .is_some_and(|b| b.is_small(Class::AND) || b.is_small(Class::SUBORDINATOR) && b.is(Class::AND))
            {
                return inherited(self);
            }
            if self.before(start).is_some_and(|b| matches!(b.kind, Kind::Word) && self.word(start - 1) == "but") {
                return inherited(self);
            }
            let span = self
                .subject_before(verb, floor)
                .and_then(|s| self.freed(s, floor))
                .map(|s| self.with_front(s, floor))
                .filter(|s| self.is_subject(s));
            return match span.or_else(|| self.noun_of_tag(verb, start, floor)) {
                Some(span) => (Some(span), Side::Before),
                None => inherited(self),
            };
        }
        self.subject_elsewhere(verb, floor, start, main)
    }

    /// "…, rescuers said.": between a comma and a verb that ends the sentence any noun speaks.
    fn noun_of_tag(&self, verb: usize, start: usize, floor: usize) -> Option<Span> {
        let behind = self.at(self.behind(verb));
        let strong = self.holds(verb, |t| t.is(Class::STRONG));
        let ends = behind.is_none_or(|t| t.is_one_of(".!?;") || t.is(Class::DATE) || strong && t.is_sign(','));
        let span = self.phrase_before(start, floor).filter(|s| ends && s.len() <= LONGEST_NOUN && s.start > floor)?;
        let closed = Class::FUNCTION | Class::CUE | Class::DATE | Class::GERUND;
        let noun = self.span(&span).last().is_some_and(|t| t.kind == Kind::Word && !t.is(closed) && !t.past);
        (noun && self.before(span.start).is_some_and(|b| b.is_one_of(",—–"))).then_some(span)
    }

    /// "When Lund asked if she would go, she looked up and said": the pronoun behind a comma whose clause goes on.
    fn nearer_subject(&self, verb: usize, main: Option<&Span>) -> Option<Span> {
        let from = main?.end;
        let subject = |k: usize| {
            self.holds(k, |t| t.is_small(Class::HE | Class::SHE | Class::THEY))
                && self.before(k).is_some_and(|b| b.is_sign(','))
                && self.holds(k + 1, |t| t.past || t.is_small(Class::AUX | Class::CUE))
        };
        (from..verb).rev().take_while(|&k| !self.holds(k, Token::is_quote)).find(|&k| subject(k)).map(|k| k..k + 1)
    }

    /// Subject in a language where it may stand on either side.
    fn subject_elsewhere(&self, verb: usize, floor: usize, start: usize, main: Option<Span>) -> (Option<Span>, Side) {
        let order = self.lexicon.order;
        let after = self.after(verb).filter(|s| !self.is_judged(verb, s));
        if let Some(source) = self.source_of_rumour(verb, floor) {
            return (Some(source), Side::Before);
        }
        if let Some(agent) = self.agent(verb, start, floor) {
            let side = if agent.start > verb { Side::After } else { Side::Before };
            return (Some(agent), side);
        }
        if let Some(named) = self.quoted_name_behind(verb, start, after.as_ref()) {
            return (Some(named), Side::After);
        }
        if let Some(it) = after.as_ref().filter(|s| s.len() == 1 && self.holds(s.start, |t| t.is(Class::IT))) {
            return match self.impersonal_source(verb, it.end, floor) {
                Some(span) if span.start > verb => (Some(span), Side::After),
                Some(span) => (Some(span), Side::Before),
                None => (None, Side::Missing),
            };
        }
        if self.follows_words(start)
            && let Some(span) = self.behind_addressee(verb, after.as_ref())
        {
            return (Some(span), Side::After);
        }
        if self.follows_words(start) || start == 0 || self.before(start).is_some_and(|b| b.is_one_of("–—―-")) {
            return match after {
                Some(span) => (Some(span), Side::After),
                None if self.noun_behind(verb).is_some() => (self.noun_behind(verb), Side::After),
                None if start == 0 => (None, Side::Missing),
                None if order == Order::VerbSecond => (self.verb_final_subject(start, floor), Side::Before),
                None => (
                    self.subject_before(verb, floor)
                        .filter(|s| self.is_subject(s) && !self.holds(s.end, Token::is_quote)),
                    Side::Before,
                ),
            };
        }
        if self.before(start).is_some_and(|b| b.is_small(Class::AND)) {
            let span = main.or_else(|| self.first_subject(floor, verb));
            return (span, Side::Inherited);
        }
        let near = self.subject_before(verb, floor);
        if order == Order::VerbFirst {
            return match (after, near) {
                (Some(span), _) => (Some(span), Side::After),
                (None, Some(span)) => (Some(span), Side::Before),
                _ => (None, Side::Missing),
            };
        }
        if order == Order::VerbSecond {
            let clause = self.clause_start(verb, floor);
            // "Wie der Richter ausführte": the subject of a clause that its verb ends stands in front.
            let dependent = after.is_none() && self.holds(clause, |t| t.is(Class::AS | Class::SUBORDINATOR));
            let fronted = clause < verb && self.is_fronted(clause) && !dependent;
            let name =
                self.holds(clause, |t| t.is(Class::PARTICLE)) && near.as_ref().is_some_and(|n| n.start == clause);
            // "…, and Lund said": a clause of its own with its subject in front.
            let own = near.as_ref().is_some_and(|n| {
                n.start > clause + 1 && n.end == start && self.before(n.start).is_some_and(|b| b.is_small(Class::AND))
            });
            if fronted && after.is_some() && !own {
                return (after, Side::After);
            }
            if fronted && !name && near.as_ref().is_none_or(|n| n.start <= clause + 1) {
                return (after, Side::After);
            }
            // "Die Kritik wies die Regierung zurück": what is said says nothing.
            let said = |s: &Span| self.span(s).iter().find(|t| t.capital).is_some_and(|t| t.is(Class::REPORT_NOUN));
            let speaks = |s: &Span| self.span(s).iter().any(|t| t.is(Class::ROLE | Class::ORGANISATION | Class::TITLE));
            if near.as_ref().is_some_and(said) && after.as_ref().is_some_and(speaks) {
                return (after, Side::After);
            }
        }
        let near = near.map(|s| self.with_front(s, floor));
        match near.filter(|s| self.is_subject(s) && !self.in_preposition(s, floor)) {
            Some(span) => (Some(span), Side::Before),
            None => match after {
                Some(span) => (Some(span), Side::After),
                None => (None, Side::Missing),
            },
        }
    }

    /// "Ha definito la riforma «un errore»": what the verb gives a verdict on, where it leaves its subject out.
    fn is_judged(&self, verb: usize, span: &Span) -> bool {
        let verdict = |i: usize| self.holds(i, Token::is_quote);
        let joins = self.holds(span.end, |t| t.is_small(Class::PREPOSITION | Class::AS | Class::OF));
        self.lexicon.leaves_out_subjects()
            && self.holds(verb, |t| t.is(Class::NAMING))
            && (verdict(span.end) || joins && verdict(span.end + 1))
    }

    /// «Q», ha detto al «Corriere» il sindaco X; «Q», рассказал РИА «Волна» мэр X: the subject behind whom it is told.
    fn behind_addressee(&self, verb: usize, after: Option<&Span>) -> Option<Span> {
        let i = self.behind(verb);
        let told = if self.is_quoted_name(i) {
            i + 1
        } else if let Some(span) = after {
            (self.is_quoted_name(span.end)).then_some(span.end + 1)?
        } else {
            let to = self.holds(i, |t| t.is_small(Class::PREPOSITION)).then_some(i + 1)?;
            let end = if self.is_quoted_name(to) { to } else { self.phrase_after(to)?.end };
            end + usize::from(self.is_quoted_name(end))
        };
        let who = |t: &Token| t.is_small(Class::ARTICLE | Class::ROLE | Class::TITLE) || t.is_name();
        let span = self.phrase_after(told).filter(|s| self.holds(told, who) && self.plausible(s))?;
        let ends = self.at(span.end).is_none_or(|t| t.is_one_of(".,;:") || t.is_small(Class::PREPOSITION));
        (ends && self.lexicon.order == Order::Free).then_some(span)
    }

    /// "wie es aus Kreisen der Regierung hieß": what is read out, in a clause that its verb ends.
    fn source_of_rumour(&self, verb: usize, floor: usize) -> Option<Span> {
        let from = (floor.max(verb.saturating_sub(QUOTED_REACH))..verb)
            .rev()
            .find(|&k| self.holds(k, |t| t.is_small(Class::IT)) && self.before(k).is_some_and(|b| b.is(Class::AS)))?;
        self.holds(verb, |t| t.is(Class::RUMOUR)).then_some(())?;
        (from + 1..verb).find_map(|k| self.place_read(k)).filter(|s| s.end <= verb)
    }

    /// The phrase behind a preposition at `i` that can be where something is read: not "zu", "gegen".
    fn place_read(&self, i: usize) -> Option<Span> {
        let reads = self.holds(i, |t| t.is(Class::PREPOSITION) && !t.is(Class::TO | Class::TOWARDS));
        reads.then(|| self.phrase_after(i + 1)).flatten()
    }

    /// "wird von Kritikern als „Q“ bezeichnet": who acts, where the verb is passive.
    fn agent(&self, verb: usize, start: usize, floor: usize) -> Option<Span> {
        let agent = |k: usize| {
            let by = self.holds(k, |t| t.is_small(Class::AGENT));
            by.then(|| self.phrase_after(k + 1)).flatten().filter(|s| self.plausible(s) && s.start > k)
        };
        let passive = |k: usize| self.holds(k, |t| t.is_small(Class::PASSIVE));
        let from = (floor..start).rev().find(|&k| self.parts_clauses(k, ",;:")).map_or(floor, |k| k + 1);
        let to = (verb + 1..verb + 3).take_while(|&k| self.holds(k, Token::is_word));
        if !(from..start.max(verb)).chain(to).any(passive) {
            return None;
        }
        (from..start).rev().find_map(agent).filter(|s| s.end <= start).or_else(|| agent(verb + 1))
    }

    /// Whether the clause that begins at `i` has something else than its subject in front: a preposition, an adverb, or an
    /// adjective ("Scharf kritisierte", "Ähnlich äußerte sich").
    pub fn is_fronted(&self, i: usize) -> bool {
        let word = self.word(i);
        let adjective = self.lexicon.capital_nouns
            && self.holds(i, |t| t.is_name() && !t.is(Class::MALE | Class::FEMALE | Class::TITLE | Class::ROLE))
            && ADJECTIVE_ENDINGS.iter().any(|e| word.ends_with(e))
            && self.holds(i + 1, |t| t.is_small(Class::CUE | Class::AUX));
        let participle = self.lexicon.capital_nouns
            && word.ends_with("end")
            && self.holds(i + 1, |t| t.is_small(Class::PREPOSITION));
        adjective
            || participle
            || self.holds(i, |t| {
                t.is(Class::PREPOSITION | Class::ADVERB | Class::ACCUSATIVE | Class::ACCORDING) && !t.is(Class::PRONOUN)
            })
    }

    /// «Q», жалуется жительница: in a language without articles any unlisted noun right behind the verb.
    fn noun_behind(&self, verb: usize) -> Option<Span> {
        let i = self.behind(verb);
        let noun = |t: &Token| t.kind == Kind::Word && t.class == Class::default();
        let cased = self.lexicon.has_no_articles() && !self.lexicon.uncased && self.lexicon.leaves_out_subjects();
        if !cased || !self.holds(i, noun) {
            return None;
        }
        self.phrase_after(i)
    }

    /// "…, сообщает «Вестник»", "…, berichtet der „Kurier“": a name in marks at the end of the sentence speaks.
    fn quoted_name_behind(&self, verb: usize, start: usize, after: Option<&Span>) -> Option<Span> {
        let reported = self.follows_words(start) || self.before(start).is_some_and(|b| b.is_one_of(",–—"));
        let first = after.map_or(self.behind(verb), |s| s.start);
        let article = usize::from(self.holds(first, |t| t.is_small(Class::DETERMINER | Class::ARTICLE)));
        let name = after.map_or(first + article, |s| s.end);
        let ends = self.at(name + 1).is_none_or(|t| t.is_one_of(".,;") || t.is_small(Class::PREPOSITION | Class::OF));
        (reported && ends && self.is_quoted_name(name)).then_some(first..name + 1)
    }

    /// "heißt es in dem Brief", "In dem Brief heißt es": what is read out.
    fn impersonal_source(&self, verb: usize, behind: usize, floor: usize) -> Option<Span> {
        let source = |i: usize| self.place_read(i);
        let mut i = behind;
        while i < behind + 3 && self.holds(i, |t| t.is(Class::ADVERB) && !t.is(Class::PREPOSITION)) {
            i += 1;
        }
        source(i).or_else(|| {
            let first = self.clause_start(verb, floor);
            source(first).filter(|s| s.end <= verb)
        })
    }

    /// "weil die Regierung den Plan als “Q” bezeichnet": the verb ends its clause, the subject begins it.
    fn verb_final_subject(&self, start: usize, floor: usize) -> Option<Span> {
        let from = (floor..start).rev().find(|&k| self.parts_clauses(k, ",;:–—")).map_or(floor, |k| k + 1);
        let first = (from..start).find(|&k| !self.holds(k, |t| t.is_small(Class::ADVERB | Class::AND)))?;
        let span = self.phrase_after(first).filter(|s| self.is_subject(s) && s.end <= start);
        span.or_else(|| self.first_subject(from, start))
    }

    /// Whether a clause ends or begins at token `k`; "als" in front of “Q” opens none.
    fn parts_clauses(&self, k: usize, signs: &str) -> bool {
        let word = Class::SUBORDINATOR | Class::RELATIVE;
        self.holds(k, |t| {
            let names = t.is(Class::AS) && self.holds(k + 1, Token::is_quote);
            t.is_one_of(signs) || t.is_small(word) && !t.is(Class::DETERMINER) && !names
        })
    }

    /// Whether a phrase hangs on a preposition: it is then no subject.
    fn in_preposition(&self, span: &Span, floor: usize) -> bool {
        span.start > floor && self.before(span.start).is_some_and(|b| b.is_small(Class::PREPOSITION))
    }

    /// First token of the clause that holds `verb`: behind a quotation, a colon, a semicolon or a comma that a clause
    /// of its own follows.
    fn clause_start(&self, verb: usize, floor: usize) -> usize {
        (floor..verb).rev().find(|&k| self.holds(k, |t| t.is_quote() || t.is_one_of(";:–—"))).map_or(floor, |k| k + 1)
    }
}
