//! Reporting verbs of a sentence, each with its subject.

use super::lexicon::{Class, List, Order};
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

/// Tokens in front of a verb that are searched for its subject.
pub(super) const REACH: usize = 60;

/// Words of a subject that nothing but its place tells: "relatives of the missing".
const LONGEST_NOUN: usize = 6;

/// Tokens of a subject that touches its participle at most: "with the mayor saying". Set by hand.
const LONGEST_TOUCHING: usize = 4;

/// Signs between a quotation and the verb group behind it at most. Set by hand.
const MOST_SIGNS: usize = 2;

/// Tokens of the longest adverbial between an auxiliary and its participle: "quant à lui", "de son côté". Set by hand.
const LONGEST_INSERTED: usize = 4;

/// A subject, if there is one, and where it stands.
type Found = (Option<Span>, Side);

/// Where a subject is looked for.
#[derive(Clone, Copy)]
struct Place<'m> {
    verb: usize,
    /// First token of its auxiliaries and adverbs.
    start: usize,
    floor: usize,
    main: Option<&'m Span>,
}

impl Sentence<'_> {
    /// The sentence's reporting verbs in order.
    pub fn cues(&self) -> Vec<Cue> {
        let mut cues: Vec<Cue> = Vec::new();
        if self.lexicon.order == Order::Particles {
            return cues;
        }
        let headline = self.is_title_case();
        let mut i = 0;
        while i < self.len() {
            let source = (self.according_at(i).or_else(|| self.according_after(i)).or_else(|| self.viewpoint_at(i)))
                .or_else(|| self.opinion_at(i))
                .or_else(|| self.view_at(i));
            if let Some(cue) = source {
                i = cue.end.max(i + 1);
                cues.push(cue);
                continue;
            }
            if let Some(cue) = self
                .report_phrase_at(i, || self.main_subject(&cues))
                .or_else(|| self.stance_at(i))
                .or_else(|| self.tag_at(i))
            {
                i = cue.end.max(i + 1);
                cues.push(cue);
                continue;
            }
            let weak = self.holds(i, |t| t.is_small(Class::WEAK));
            let verb = self.is_verb(i)
                || weak && (self.puts_figure(i) || self.is_tag_phrase(i))
                || headline && self.is_headline_verb(i);
            let word = self.holds(i, |t| t.kind == Kind::Word && !t.capital && t.class == Class::default());
            let unlisted = word && (self.is_unlisted_verb(i) || self.takes_clause(i) || self.is_unlisted_tag(i));
            if (verb || unlisted || self.ends_attribution(i)) && !self.acts_on_thing(i) {
                let main = self.main_subject(&cues);
                let cue = self.cue_at(i, main);
                // "the vote says much": nobody says it.
                if !cue.subject.as_ref().is_some_and(|s| self.is_mute(s)) {
                    cues.push(cue);
                }
            }
            i += 1;
        }
        cues
    }

    /// Whose words another verb goes on with: the last subject, but in "Lund said the move was made by Berg and said" not
    /// the thing of which a verb with other uses tells.
    fn main_subject(&self, cues: &[Cue]) -> Option<Span> {
        let mut told = cues.iter().rev().filter(|c| !c.according && c.subject.is_some() && !self.is_stance(c.at));
        let last = told.next()?;
        let speaks = |c: &Cue| c.subject.as_ref().is_some_and(|s| self.speaks(s));
        let thing = !last.strong && !speaks(last);
        let speaker = told.find(|c| c.strong && speaks(c)).filter(|_| thing);
        speaker.unwrap_or(last).subject.clone()
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

    /// The word at `verb` as a reporting word with its subject; `main` is the subject it may inherit.
    pub fn cue_at(&self, verb: usize, main: Option<Span>) -> Cue {
        let floor = verb.saturating_sub(REACH);
        // "went on to discuss it": the verb behind reports.
        let phrase = self.is_tag_phrase(verb) && !self.holds(verb + 2, |t| t.is_small(Class::TO));
        let strong = self.holds(verb, |t| t.is(Class::STRONG))
            || self.puts_figure(verb)
            || self.takes_clause(verb)
            || phrase && self.holds(verb + 2, |t| t.is_small(Class::THAT));
        let (subject, side) = self.subject_of(verb, floor, main);
        let subject = subject.and_then(|s| self.trimmed(s)).map(|s| self.owner_of_stance(s));
        let side = if subject.is_none() { Side::Missing } else { side };
        let end = match (&subject, side) {
            (Some(s), Side::After) => s.end,
            _ => verb + 1 + usize::from(phrase),
        };
        Cue { at: verb, end, subject, side, strong, according: false }
    }

    /// First word behind the verb that is no adverb, particle or the like.
    pub fn behind(&self, verb: usize) -> usize {
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
                    || self.is_adverb_in_verb(i - 1)
            })
        {
            i -= 1;
        }
        self.auxiliary_in_front(verb, floor).map_or(i, |auxiliary| auxiliary.min(i))
    }

    /// "a quant à lui évoqué", "ha dal canto suo replicato": the auxiliary of the participle at `verb` in front of an adverbial.
    pub fn auxiliary_in_front(&self, verb: usize, floor: usize) -> Option<usize> {
        let free = self.lexicon.order == Order::Free && !self.lexicon.has_no_articles();
        if !free || !self.lexicon.looks_passive(self.word(verb)) {
            return None;
        }
        let small = |k: usize| self.holds(k, |t| t.is_word() && !t.capital && !t.is(Class::CUE | Class::AUX));
        let from = floor.max(verb.saturating_sub(LONGEST_INSERTED + 1));
        let auxiliary =
            (from..verb).rev().find(|&k| !small(k)).filter(|&k| self.holds(k, |t| t.is_small(Class::AUX)))?;
        let adverbial = |t: &Token| t.is_small(Class::PREPOSITION | Class::ADVERB);
        (auxiliary + 1 < verb && self.holds(auxiliary + 1, adverbial)).then_some(auxiliary)
    }

    /// "has since written", "the ministry there says": whether the word at `k` is an adverb by what stands in front.
    pub fn is_adverb_in_verb(&self, k: usize) -> bool {
        let noun = |t: &Token| t.kind == Kind::Word && !t.is_small(Class::FUNCTION | Class::CUE);
        self.listed(k, List::BehindAuxiliary) && self.before(k).is_some_and(|b| b.is_small(Class::AUX))
            || self.listed(k, List::BehindNoun) && self.before(k).is_some_and(noun)
    }

    /// Whether the verb group at `start` directly follows what is said: a quotation, or a comma or dash behind it.
    pub fn follows_words(&self, start: usize) -> bool {
        let mut i = start;
        let mut signs = 0;
        while let Some(before) = self.before(i) {
            if before.is_quote() {
                return true;
            }
            let as_said = before.is(Class::ACCORDING) && self.is_as_said(i - 1);
            if !(as_said || before.is_one_of(",.!?…–—―-")) || signs > MOST_SIGNS {
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
        // "X was quoted as saying"
        if self.before(quoting).is_some_and(|b| b.is_small(Class::BE)) {
            return self.subject_before(quoting, gerund.saturating_sub(REACH)).filter(|s| self.is_subject(s));
        }
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
            let parted = self.before(start).is_some_and(|b| b.is_sign(','));
            if !parted || !strong && !self.is_inverted_tag(verb, start) && !self.is_unlisted_tag(verb) {
                return None;
            }
            // "Lund, a senator, said": an apposition stands between the commas; "…, which will fail, said Lund": a clause.
            let across = self.subject_before(verb, floor).filter(|s| self.is_subject(s));
            if across.is_some_and(|s| s.end + 1 < start && !self.holds_clause(s.end..start)) {
                return None;
            }
        }
        let next = self.behind(verb);
        // "Lund, who had sent troops, wrote that the plan": what is said begins.
        if !quoted && self.holds(next, |t| t.is_small(Class::THAT)) {
            return None;
        }
        let opens = self.holds(next, |t| {
            t.is_name()
                || t.is(Class::DETERMINER | Class::ROLE | Class::TITLE | Class::POSSESSIVE)
                || t.is(Class::HE | Class::SHE | Class::THEY | Class::FIRST)
        });
        let closed = Class::FUNCTION | Class::OBJECT_PRONOUN;
        // "…, says transport chief Lund.": where the sentence ends behind it, any noun is the subject.
        let closes = |s: &Span| self.closes_sentence(s.end);
        let names = |s: &Span| {
            (quoted || closes(s)) && !self.holds(next, |t| t.is(closed)) && self.span(s).iter().any(Token::is_name)
        };
        let who = |t: &Token| t.is_name() || t.is(Class::ROLE | Class::TITLE | Class::PRONOUN | Class::ORGANISATION);
        let definite = self.listed(next, List::Definite) || self.holds(next, |t| t.is(Class::POSSESSIVE));
        let thing = |s: &Span| self.span(s).last().is_some_and(|t| t.is(Class::REPORT_NOUN | Class::WORK));
        // "says her office": the possessive has the form of an object.
        let body = |s: &Span| self.span(s).iter().any(|t| t.is(Class::ORGANISATION | Class::ROLE));
        let owned = || {
            let noun = self.phrase_after(next + 1).filter(|s| body(s) && closes(s) && self.opens_noun(next));
            noun.map(|s| next..s.end)
        };
        let span = self.after(verb).or_else(owned).filter(|s| opens || names(s))?;
        let anybody = definite && closes(&span) && !thing(&span) && !self.describes_subject(start);
        if !quoted && !anybody && !self.span(&span).iter().any(who) {
            return None;
        }
        // "Lund, who has two sons, told the Herald: “Q”"
        let told = !quoted
            && self.holds(verb, |t| t.is(Class::TELL))
            && self.holds(span.end, |t| t.is_sign(':') || t.is_quote());
        if told {
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

    /// "…, objects Lund, the virologist.", "…, estimates the bank's chief economist": whether behind a clause a verb with
    /// other uses and somebody end the sentence.
    fn is_inverted_tag(&self, verb: usize, start: usize) -> bool {
        let person = |t: &Token| t.is_name() || t.is(Class::ROLE | Class::TITLE);
        let ends = |s: &Span| self.closes_sentence(s.end) && self.span(s).iter().any(person);
        let form = |t: &Token| t.past || self.lexicon.has_number_ending(self.word(verb));
        self.holds(verb, form)
            && self.after(verb).is_some_and(|s| ends(&s))
            && !self.describes_subject(start)
            && self.has_clause_in_front(start - 1, verb + 1)
    }

    /// Whether a clause with a verb or a subject of its own stands in `words`, and no apposition.
    fn holds_clause(&self, words: Span) -> bool {
        let pronoun = Class::HE | Class::SHE | Class::THEY | Class::IT;
        let subject = |t: &Token| t.is_small(pronoun) && !t.is(Class::DETERMINER | Class::THAT);
        let tokens = self.span(&words);
        let describes = tokens.get(1).is_some_and(|t| t.is_small(Class::RELATIVE));
        tokens.iter().any(|t| t.is_small(Class::AUX) || !describes && subject(t))
    }

    /// "Lund, who had sent troops, announced": whether what the comma in front of `start` ends is a relative clause.
    pub fn describes_subject(&self, start: usize) -> bool {
        let relative = |k: usize| self.holds(k, |t| t.is_small(Class::RELATIVE) && !t.is(Class::DETERMINER));
        (1..start).any(|k| relative(k) && self.before(k).is_some_and(|b| b.is_sign(',')))
    }

    /// The subject of the verb at `verb`, not in front of `floor`, and where it stands; `main` is the one it may inherit.
    pub fn subject_of(&self, verb: usize, floor: usize, main: Option<Span>) -> Found {
        let start = self.group_start(verb, floor);
        if self.lexicon.order == Order::VerbFinal {
            return self.subject_of_final_verb(verb, floor, main);
        }
        if self.lexicon.order != Order::SubjectFirst {
            return self.subject_elsewhere(verb, floor, start, main);
        }
        let place = Place { verb, start, floor, main: main.as_ref() };
        let ruled = Self::SUBJECT_RULES.iter().find_map(|rule| rule(self, &place));
        ruled.unwrap_or_else(|| match self.subject_in_front(&place) {
            Some(span) => (Some(span), Side::Before),
            None => self.inherited(&place),
        })
    }

    /// Where else than right in front of its verb a subject stands in a language that has it there, in the order in which it
    /// is looked for.
    const SUBJECT_RULES: [fn(&Self, &Place) -> Option<Found>; 7] = [
        Self::doer_behind,
        Self::subject_behind_opening,
        Self::subject_of_participle,
        Self::subject_behind_words,
        Self::nearer_pronoun,
        Self::subject_of_caused,
        Self::subject_of_joined,
    ];

    /// "asked by X"
    fn doer_behind(&self, place: &Place) -> Option<Found> {
        let verb = place.verb;
        let by = self.holds(verb + 1, |t| t.is(Class::PREPOSITION)) && self.listed(verb + 1, List::Doer);
        let participle = self.holds(verb, |t| !t.is(Class::NOUNLIKE) || t.past);
        let person = Class::DETERMINER | Class::POSSESSIVE | Class::ROLE | Class::TITLE | Class::OBJECT_PRONOUN;
        let plural = |t: &Token| t.class == Class::default() && self.lexicon.has_number_ending(self.word(verb + 2));
        let who = |t: &Token| t.capital || t.kind == Kind::Number || t.is(person) || plural(t);
        if !by || !participle || !self.holds(verb + 2, who) {
            return None;
        }
        Some((Some(self.phrase_after(verb + 2)?), Side::After))
    }

    /// "Noting that A, Lund said": behind a verb that opens the sentence.
    fn subject_behind_opening(&self, place: &Place) -> Option<Found> {
        if self.before(place.verb).is_some() {
            return None;
        }
        if self.holds(place.verb, |t| t.is(Class::GERUND)) {
            let behind = self.main_subject_behind_adverbial();
            return Some((behind.or_else(|| self.inherited(place).0), Side::Inherited));
        }
        Some((self.first_subject(place.verb + 1, self.len()), Side::After))
    }

    /// "Y quoted X as saying", "X was saying", "with X saying", "X left, saying".
    fn subject_of_participle(&self, place: &Place) -> Option<Found> {
        let (verb, floor) = (place.verb, place.floor);
        let before = self.before(verb).filter(|_| self.holds(verb, |t| t.is(Class::GERUND)))?;
        if let Some(quoted) = self.quoted_by_another(verb) {
            return Some((Some(quoted), Side::Before));
        }
        if before.is_small(Class::AUX) || before.is(Class::PRONOUN) {
            let span = self.subject_before(verb, floor).filter(|s| self.is_subject(s));
            return Some((span, Side::Before));
        }
        let closed = Class::PREPOSITION | Class::AND | Class::SUBORDINATOR | Class::ADVERB;
        let touches = before.is_word() && !before.is(closed);
        let person = |t: &Token| (t.is_name() || t.is(Class::ROLE | Class::PRONOUN)) && !t.is(Class::WORK);
        let short = |s: &Span| self.is_subject(s) && s.len() <= LONGEST_TOUCHING && self.span(s).iter().any(person);
        let near = if touches { self.phrase_before(verb, floor).filter(short) } else { None };
        Some(near.map_or_else(|| self.inherited(place), |near| (Some(near), Side::Before)))
    }

    /// "…, said X"
    fn subject_behind_words(&self, place: &Place) -> Option<Found> {
        let span = self.inverted_subject(place.verb, place.start, place.floor)?;
        Some((Some(span), Side::After))
    }

    /// "When Lund asked if she would go, she looked up and said"
    fn nearer_pronoun(&self, place: &Place) -> Option<Found> {
        let joined = self.before(place.verb).is_some_and(|b| b.is_small(Class::AND));
        let pronoun = if joined { self.nearer_subject(place.verb, place.main) } else { None };
        Some((Some(pronoun?), Side::Inherited))
    }

    /// "an attack that prompted X to say": who is brought to say something, by a verb that itself reports nothing.
    fn subject_of_caused(&self, place: &Place) -> Option<Found> {
        let to = place
            .verb
            .checked_sub(1)
            .filter(|&k| self.lexicon.few_endings && self.holds(k, |t| t.is_small(Class::TO)))?;
        let named = (place.floor..to).rev().take_while(|&k| self.holds(k, |t| t.is_name() && !t.possessive)).last();
        let pronoun = || {
            Some(to - 1)
                .filter(|&k| self.holds(k, |t| t.is_small(Class::HIS | Class::HER) && t.is(Class::OBJECT_PRONOUN)))
        };
        let start = named.or_else(|| (to > place.floor).then(pronoun).flatten())?;
        let caused = |t: &Token| !t.capital && !t.is(Class::CUE) && (t.past || self.is_irregular_past(t));
        self.before(start).is_some_and(caused).then_some((Some(start..to), Side::Before))
    }

    /// "X came and said", "X came to say", "X came but said": the subject is that of the verb in front.
    fn subject_of_joined(&self, place: &Place) -> Option<Found> {
        let and = |t: &Token| t.is_small(Class::AND);
        let touches = self.before(place.verb).is_some_and(|b| and(b) || b.is_small(Class::TO));
        let group = self.before(place.start);
        let joined = group.is_some_and(|b| and(b) || b.is_small(Class::SUBORDINATOR) && b.is(Class::AND));
        let but = group.is_some_and(|b| b.kind == Kind::Word && self.listed(place.start - 1, List::But));
        (touches || joined || but).then(|| self.inherited(place))
    }

    /// "X has said", "…, rescuers said."
    fn subject_in_front(&self, place: &Place) -> Option<Span> {
        let (verb, floor) = (place.verb, place.floor);
        self.subject_before(verb, floor)
            .and_then(|s| self.freed(s, floor))
            .map(|s| self.with_front(s, floor))
            .filter(|s| self.is_subject(s))
            .or_else(|| self.noun_of_tag(verb, place.start, floor))
    }

    /// The subject of the verb in front, else the first of the sentence; in "Despite saying so, X" it comes behind.
    fn inherited(&self, place: &Place) -> Found {
        let span = (place.main.cloned())
            .or_else(|| self.first_subject(place.floor, place.verb))
            .or_else(|| self.first_subject(place.floor, self.len()));
        (span, Side::Inherited)
    }

    /// "…, rescuers said.": between a comma and a verb that ends the sentence any noun speaks.
    fn noun_of_tag(&self, verb: usize, start: usize, floor: usize) -> Option<Span> {
        let behind = self.at(self.behind(verb));
        let ends = behind.is_none_or(|t| t.is_one_of(".,!?;") || t.is(Class::DATE));
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
}
