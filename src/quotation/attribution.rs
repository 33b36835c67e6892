//! Who a marked quotation is given to by the sentence around it.

use super::cue::{Cue, Side};
use super::lexicon::{Class, List, Order};
use super::phrase::{Sentence, Span};
use super::ruling::Ruling;
use super::sentence::is_abbreviation;
use super::token::{Kind, Token};

/// How a speaker was found; the more direct the surer.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(super) enum Route {
    /// “Q,” X said.
    Behind,
    /// “Q,” said X.
    Inverted,
    /// “Q” — X, or X on the line below.
    Signed,
    /// According to X, “Q”.
    According,
    /// X said “Q”.
    InFront,
    /// X said: “Q”. X: “Q”.
    Colon,
    /// … “Q” …, X said, further right in the sentence.
    Far,
    /// The sentence's subject, without a verb of speaking.
    Subject,
    /// The speaker of another quotation in the same block.
    CarriedWithin,
    /// The speaker of a neighbouring block.
    CarriedAcross,
}

/// A speaker and the word that gives the quotation to it.
#[derive(Debug, Clone)]
pub(super) struct Attribution {
    /// The speaker's tokens.
    pub speaker: Span,
    /// The reporting word.
    pub cue: Option<usize>,
    /// How it was found.
    pub route: Route,
}

impl Attribution {
    pub fn new(speaker: Span, cue: usize, route: Route) -> Attribution {
        Attribution { speaker, cue: Some(cue), route }
    }
}

// All set by hand.

/// Reporting words behind a quotation that are looked at.
const MOST_BEHIND: usize = 6;
/// Tokens between a quotation and ", according to X" behind a comma.
const ACCORDING_REACH: usize = 12;
/// Tokens in front of the subject behind a quotation: an adverb and a sign.
const SUBJECT_REACH: usize = 2;
/// Tokens of an unlikely subject between a quotation and its verb: "“Q,” the once so quiet Lund said".
const UNREAD_SUBJECT: usize = 4;
/// Tokens of the longest name that signs a quotation, or label in front of a colon.
pub(super) const LONGEST_LABEL: usize = 6;
/// Tokens of the longest subject far behind a quotation.
const LONGEST_FAR_SUBJECT: usize = 9;
/// Tokens between a quotation and the cue behind it.
const BEHIND_REACH: usize = 30;
/// Tokens between a quotation that ends in a comma and a cue that this comma announces.
const BEHIND_NEAR: usize = 8;
/// Tokens between a quotation and ", X said" at the end of its sentence.
const FAR_REACH: usize = 45;
/// Tokens between a noun such as "claim" and the quotation that it introduces.
const NOMINAL_REACH: usize = 6;

/// A reporting word behind a quotation.
#[derive(Clone, Copy)]
struct Behind<'c> {
    /// The quotation.
    k: usize,
    /// First token behind it that is no punctuation.
    i: usize,
    cue: &'c Cue,
    subject: &'c Span,
}

impl Sentence<'_> {
    /// The attribution of the quotation at token `k`.
    pub fn attribution(&self, k: usize, cues: &[Cue]) -> Option<Attribution> {
        let behind = self.source_behind(k, cues);
        let in_front = self.source_in_front(k, cues);
        let earlier_quote = self.tokens.iter().take(k).any(Token::is_quote);
        let touches =
            self.before(k).is_some_and(|b| b.is_one_of(",:") || b.is_small(Class::CUE | Class::THAT | Class::AS));
        let found = match (behind, in_front) {
            (Some(b), Some(f)) => {
                let adjacent = b.cue.is_some_and(|c| c <= k + BEHIND_NEAR) && self.ends_in_comma(k);
                let announced = f.route == Route::Colon && (f.cue.is_none() || adjacent);
                if announced || adjacent && !touches {
                    b
                } else if touches || !earlier_quote && k > 0 {
                    f
                } else {
                    b
                }
            }
            (Some(b), None) => b,
            (None, Some(f)) => f,
            (None, None) => self.source_far_behind(k, cues)?,
        };
        let speaker = self.with_name(self.trimmed(found.speaker)?);
        let behind = matches!(found.route, Route::Inverted | Route::According);
        let speaker = if behind { self.with_description(speaker) } else { speaker };
        let speaker = found.cue.map_or(speaker.clone(), |cue| self.with_relative(speaker, cue));
        Some(Attribution { speaker, ..found })
    }

    /// First token behind the quotation that is no punctuation.
    pub(super) fn first_behind(&self, k: usize) -> usize {
        let mut i = k + 1;
        // « Q » : X le répète. Elsewhere a colon announces what comes next.
        let opens = k == 0 && self.lexicon.order == Order::Free;
        // «Q», según ha dicho X.
        let as_said = |i: usize| self.holds(i, |t| t.is(Class::ACCORDING)) && self.is_as_said(i);
        while self.holds(i, |t| t.is_one_of(",.!?…-–—―،，") || opens && t.is_sign(':')) {
            i += 1;
        }
        i + usize::from(as_said(i))
    }

    fn source_behind(&self, k: usize, cues: &[Cue]) -> Option<Attribution> {
        if let Some(signed) = self.signature(k) {
            return Some(signed);
        }
        let i = self.first_behind(k);
        // In brackets stands the reporter's remark on what was said.
        if i >= self.len() || self.holds(i, |t| t.is_quote() || t.is_sign('(')) {
            return None;
        }
        let behind = cues.get(cues.partition_point(|c| c.at <= k)..)?.iter().take(MOST_BEHIND);
        let reached =
            || (behind.clone()).take_while(|cue| cue.at <= i + BEHIND_REACH && !self.is_broken(i, cue.at, true));
        for cue in reached() {
            let Some(subject) = &cue.subject else { continue };
            let place = Behind { k, i, cue, subject };
            let ruled = Self::BEHIND_RULES.iter().find_map(|rule| rule(self, &place).settled());
            if let Some(source) = ruled {
                return source;
            }
        }
        self.unlisted_verb_behind(k, i)
            .or_else(|| self.reflexive_behind(k, i))
            .or_else(|| self.reaction_behind(k, i).filter(|_| reached().next().is_none()))
    }

    /// What a reporting word behind a quotation may be to it, in the order in which it is asked; all but the first are
    /// rules for verbs.
    const BEHIND_RULES: [fn(&Self, &Behind) -> Ruling<Attribution>; 6] = [
        Self::according_behind,
        Self::verb_ending_clause,
        Self::quoted_by_it,
        Self::inverted_behind,
        Self::subject_behind,
        Self::unread_subject_behind,
    ];

    /// “Q”, according to X; “Q” …, according to X.
    fn according_behind(&self, place: &Behind) -> Ruling<Attribution> {
        let at = place.cue.at;
        let parted = self.before(at).is_some_and(|b| b.is_sign(',')) && at <= place.i + ACCORDING_REACH;
        let source = place.cue.according && (at <= place.i + 1 || parted);
        Ruling::found(source.then(|| Attribution::new(place.subject.clone(), at, Route::According)))
    }

    /// “Q” bezeichnet: the verb that ends its clause.
    fn verb_ending_clause(&self, place: &Behind) -> Ruling<Attribution> {
        let cue = place.cue;
        let ends = match self.lexicon.order {
            Order::VerbSecond => cue.at == place.i,
            Order::VerbFinal => self.ends_in_final_verb(place.i, cue),
            _ => false,
        };
        let found = ends && cue.side == Side::Before && !cue.according;
        Ruling::found(found.then(|| Attribution::new(place.subject.clone(), cue.at, Route::Behind)))
    }

    /// „Q“, zitierte man X
    fn quoted_by_it(&self, place: &Behind) -> Ruling<Attribution> {
        let (cue, subject) = (place.cue, place.subject);
        let impersonal = self.holds(cue.at, |t| t.is(Class::QUOTING)) && self.holds(subject.start, |t| t.is(Class::IT));
        let quoted = self.phrase_after(subject.end).filter(|_| impersonal && !cue.according);
        Ruling::found(quoted.map(|quoted| Attribution::new(quoted, cue.at, Route::Behind)))
    }

    /// “Q,” said X.
    fn inverted_behind(&self, place: &Behind) -> Ruling<Attribution> {
        let cue = place.cue;
        let found = !cue.according && cue.side == Side::After && self.group_reaches(place.i, cue.at);
        Ruling::found(found.then(|| Attribution::new(place.subject.clone(), cue.at, Route::Inverted)))
    }

    /// “Q,” X said. “Q,” X quoted Y as saying.
    fn subject_behind(&self, place: &Behind) -> Ruling<Attribution> {
        let (i, cue) = (place.i, place.cue);
        let subject = self.with_adjectives(i, place.subject.clone());
        let near = (i..=i + SUBJECT_REACH).contains(&subject.start);
        if cue.according || !near || matches!(cue.side, Side::After | Side::Inherited) {
            return Ruling::Passes;
        }
        // Behind a full stop a new sentence begins; only a verb of speaking can reach back.
        // With "that" behind it, it has words of its own.
        let reaches_back = cue.strong && !self.holds(cue.at + 1, |t| t.is_small(Class::THAT));
        if self.ends_in_stop(place.k) && self.holds(i, |t| t.capital) && !reaches_back {
            return Ruling::Settles(None);
        }
        // “Q,” X was quoted as saying.
        let passive = self.before(cue.at).is_some_and(|b| b.is_small(Class::BE));
        let quotes = self.holds(cue.at, |t| t.is(Class::QUOTING)) && !passive;
        let quoted = self.phrase_after(cue.at + 1).filter(|_| quotes);
        Ruling::Settles(Some(Attribution::new(quoted.unwrap_or(subject), cue.at, Route::Behind)))
    }

    /// “Q,” Lund of all people said: what stands between the quotation and a verb of speaking is its subject, however it
    /// reads.
    fn unread_subject_behind(&self, place: &Behind) -> Ruling<Attribution> {
        let (i, cue) = (place.i, place.cue);
        let found = !cue.according
            && self.lexicon.order == Order::SubjectFirst
            && cue.at <= i + UNREAD_SUBJECT
            && cue.strong
            && i < cue.at
            && self.holds(i, |t| t.is_name() || t.is(Class::DETERMINER));
        Ruling::found(found.then(|| Attribution::new(i..cue.at, cue.at, Route::Behind)))
    }

    /// “Q,” reacted X; “Q,” shrugs X: any past verb before a name, any of the third person before a full one.
    fn unlisted_verb_behind(&self, k: usize, i: usize) -> Option<Attribution> {
        let third = |t: &Token| {
            let verb =
                t.kind == Kind::Word && t.class == Class::default() && self.lexicon.has_number_ending(self.word(i));
            verb && self.ends_in_comma(k) && self.holds(i + 2, Token::is_name)
        };
        let unknown = self.lexicon.few_endings
            && !self.ends_in_stop(k)
            && i <= k + 2
            && self.holds(i, |t| !t.capital && (t.past || third(t)))
            && self.holds(i + 1, Token::is_name);
        let span = self.phrase_after(i + 1).filter(|_| unknown)?;
        Some(Attribution::new(span, i, Route::Inverted))
    }

    /// « Q », s'étrangle X: any verb with its pronoun before a name.
    fn reflexive_behind(&self, k: usize, i: usize) -> Option<Attribution> {
        let verb = |t: &Token| t.kind == Kind::Word && !t.capital && t.class == Class::default();
        let reflexive = self.lexicon.order == Order::Free
            && i <= k + 2
            && self.holds(i, |t| t.is_small(Class::OBJECT_PRONOUN))
            && self.holds(i + 1, verb)
            && self.holds(i + 2, Token::is_name);
        let span = self.phrase_after(i + 2).filter(|_| reflexive)?;
        Some(Attribution::new(span, i + 1, Route::Inverted))
    }

    /// “Q,” an angry Lund retaliated.
    fn reaction_behind(&self, k: usize, i: usize) -> Option<Attribution> {
        if !self.lexicon.few_endings || !self.ends_in_comma(k) {
            return None;
        }
        let named = |s: &Span| self.is_subject(s) && self.span(s).iter().any(Token::is_name);
        let span = self.phrase_after(i).filter(named)?;
        let verb = span.end;
        let ends = self.at(verb + 1).is_none_or(|t| t.is_one_of(".,"));
        let acts = self.holds(verb, |t| t.past && !t.capital) && ends;
        acts.then(|| Attribution::new(span, verb, Route::Behind))
    }

    /// "the bespectacled, 71-year-old diplomat": from the article at `first` on, when only adjectives and a comma stand
    /// between it and the phrase.
    fn with_adjectives(&self, first: usize, phrase: Span) -> Span {
        let closed = Class::FUNCTION | Class::CUE | Class::OF | Class::RELATIVE;
        let adjective = |k: usize| self.holds(k, |t| t.is_sign(',') || t.is_word() && !t.capital && !t.is(closed));
        let opens = self.lexicon.few_endings && self.holds(first, |t| t.is_small(Class::ARTICLE));
        let near = (first + 3..first + 7).contains(&phrase.start);
        let joined =
            opens && near && (first + 1..phrase.start).all(adjective) && self.holds(phrase.start, |t| !t.capital);
        if joined { first..phrase.end } else { phrase }
    }

    /// Whether a stronger break than a comma stands between two tokens; a quotation, if `quotes` counts it as one.
    fn is_broken(&self, from: usize, to: usize, quotes: bool) -> bool {
        (from..to).any(|k| {
            self.holds(k, |t| {
                quotes && t.is_quote()
                    || t.is_one_of(";:!?")
                    || t.is_sign('.') && !self.before(k).is_some_and(|b| is_abbreviation(self.text, b))
            })
        })
    }

    /// Whether a comma stands at the end of the quotation, inside or behind its mark.
    pub(super) fn ends_in_comma(&self, k: usize) -> bool {
        let body = self.at(k).and_then(|t| self.text.get(t.start..t.end)).unwrap_or_default();
        let inside = body.trim_end_matches(|c: char| !c.is_alphanumeric() && c != ',').ends_with(',');
        inside || self.holds(k + 1, |t| t.is_sign(','))
    }

    fn ends_in_stop(&self, k: usize) -> bool {
        let Some(token) = self.at(k) else { return false };
        let body = self.text.get(token.start..token.end).unwrap_or_default();
        let body = body.trim_end_matches(|c: char| !c.is_alphanumeric() && !".…".contains(c));
        body.ends_with('.') && !body.ends_with("..")
    }

    /// “Q” — X
    fn signature(&self, k: usize) -> Option<Attribution> {
        let dash = |i: usize| self.holds(i, |t| t.is_one_of("-—–―"));
        let mut i = if dash(k + 1) {
            k + 1
        } else if self.holds(k + 1, |t| t.is_one_of(".,")) && dash(k + 2) {
            k + 2
        } else {
            return None;
        };
        while dash(i) {
            i += 1;
        }
        let name = self.phrase_after(i)?;
        let ends = name.end >= self.len()
            || self.holds(name.end, |t| t.is_one_of(".,("))
            || self.bytes(&name).is_some_and(|b| self.at(name.end).is_some_and(|t| t.start > b.end + 1));
        (self.holds(i, Token::is_name) && name.len() <= LONGEST_LABEL && ends).then_some(Attribution {
            speaker: name,
            cue: None,
            route: Route::Signed,
        })
    }

    /// "Clinton's allegations of a “Q”", "her claim that she “Q”": whose the noun in front of the quotation is.
    pub(super) fn possessor(&self, k: usize) -> Option<Span> {
        for i in (k.saturating_sub(NOMINAL_REACH)..k).rev() {
            let noun = self.at(i)?;
            if noun.is_quote() || noun.is_one_of(";:.") {
                return None;
            }
            if !noun.is_small(Class::REPORT_NOUN) || i == 0 {
                continue;
            }
            // "Lund said the city's report was “a scandal”": the report is what is spoken of.
            let judged = self.holds(i + 1, |t| t.is_small(Class::BE | Class::AUX));
            if judged && !self.before(k).is_some_and(|b| b.is_one_of(",:") || b.is_small(Class::THAT)) {
                return None;
            }
            let owner =
                (i.saturating_sub(2)..i).rev().find(|&o| self.holds(o, |t| t.possessive || t.is(Class::POSSESSIVE)))?;
            if self.holds(owner, |t| t.possessive) {
                return self.phrase_before(owner + 1, 0);
            }
            // "Lund repeated his claim that": the verb tells whose.
            if self.before(owner).is_some_and(|b| b.is_small(Class::CUE) && !b.is(Class::NOUNLIKE)) {
                return None;
            }
            return Some(owner..owner + 1);
        }
        None
    }

    /// Whether token `at` lies in the clause that the verb of `cue` reports: no stronger break than a comma between them,
    /// and no coordinated clause.
    pub(super) fn complements(&self, cue: &Cue, at: usize) -> bool {
        !self.is_broken(cue.at, at, false)
            && !(cue.at + 1..at).any(|k| {
                self.holds(k, |t| t.is_sign(',')) && self.holds(k + 1, |t| t.is_small(Class::AND | Class::SUBORDINATOR))
            })
    }

    /// … “Q” …, X said.
    fn source_far_behind(&self, k: usize, cues: &[Cue]) -> Option<Attribution> {
        let next = cues.partition_point(|c| c.at <= k + 1);
        for cue in cues.get(next..)?.iter().take_while(|c| c.at <= k + FAR_REACH) {
            let Some(subject) = &cue.subject else { continue };
            let begins = match cue.side {
                Side::After => cue.at,
                _ => self.group_start(subject.start, k + 1),
            };
            let behind_comma = self.before(begins).is_some_and(|b| b.is_one_of(",–—") || b.is_quote());
            if cue.according && behind_comma {
                return Some(Attribution::new(subject.clone(), cue.at, Route::According));
            }
            if !cue.strong || !behind_comma || cue.side == Side::Inherited {
                continue;
            }
            let ends = self.at(cue.end).is_none_or(|t| {
                t.is_one_of(".,")
                    || t.is(Class::PREPOSITION | Class::DATE | Class::REPORTER | Class::THAT | Class::ADVERB)
            });
            if ends && subject.len() <= LONGEST_FAR_SUBJECT {
                return Some(Attribution::new(subject.clone(), cue.at, Route::Far));
            }
        }
        None
    }

    /// "The bridge, described in the report as “Q”": whether a subject in front of its verb is called so by others.
    pub fn is_named_by_others(&self, attribution: &Attribution) -> bool {
        let Some(verb) = attribution.cue.filter(|&k| self.holds(k, |t| t.is_small(Class::NAMING) && t.past)) else {
            return false;
        };
        let group = self.group_start(verb, 0);
        let passive = (group..verb).any(|i| self.holds(i, |t| t.is_small(Class::BE)));
        // "Lund, the mayor, called the plan “Q”" has the plan behind its verb.
        let object = |t: &Token| !t.is_small(Class::AS | Class::PREPOSITION | Class::ADVERB);
        let touches = self.before(verb).is_some_and(|b| b.is_sign(',')) && attribution.speaker.end + 1 == verb;
        let participle = touches && !self.holds(verb + 1, object);
        self.lexicon.few_endings && attribution.speaker.end <= verb && (passive || participle)
    }

    /// "called “Q” by the mayor": who does so, behind the quotation at `k`.
    pub fn agent_behind(&self, k: usize) -> Option<Span> {
        let by = self.listed(k + 1, List::Doer);
        self.phrase_after(k + 2).filter(|agent| by && self.speaks(agent)).map(|agent| self.with_name(agent))
    }

    /// Who passes on what the cue at token `cue` reports: the outlet told, the source of an "according to" behind it, the
    /// one who quotes.
    pub fn relay(&self, cue: usize, cues: &[Cue]) -> Option<Span> {
        let number = cues.iter().position(|c| c.at == cue)?;
        let this = cues.get(number)?;
        if self.holds(cue, |t| t.is(Class::QUOTING)) && this.side != Side::Missing {
            return this.subject.clone();
        }
        if let Some(quoting) = self.quoting_in_front(cue) {
            return cues.iter().find(|c| c.at == quoting).and_then(|c| c.subject.clone());
        }
        let later = cues.get(number + 1).filter(|c| c.according && !this.according);
        self.addressee(this).or_else(|| later.and_then(|c| c.subject.clone()))
    }

    /// Whether a speaker is nothing but a pronoun of many, told from "she" by its verb where they have one form.
    pub fn is_they(&self, attribution: &Attribution) -> bool {
        let verb = || attribution.cue.is_some_and(|c| self.lexicon.looks_plural(self.word(c)));
        let pronoun = |t: &Token| t.is_small(Class::THEY) && !self.listed(attribution.speaker.start, List::Anybody);
        !self.lexicon.few_endings
            && attribution.speaker.len() == 1
            && self.holds(attribution.speaker.start, pronoun)
            && (!self.holds(attribution.speaker.start, |t| t.is(Class::SHE)) || verb())
    }

    /// The subject of a sentence in which nobody is said to speak.
    pub fn silent_subject(&self, before: usize) -> Option<Attribution> {
        // "Dono de uma barca chamada “Q”, o aposentado X": whom it describes stands behind.
        let first = self.first_subject(0, before).filter(|s| s.start > 0 || !self.opens_with_description())?;
        // "Procès de l'incendie : « Q »": a topic is no subject.
        let topic = self.before(before).is_some_and(|b| b.is_sign(':')) && !self.can_label(&first);
        let speaker = self.with_name(self.trimmed(first).filter(|_| !topic)?);
        // "Per Anna Bini è «Q»"
        let leads =
            |t: &Token| t.is(Class::PREPOSITION) && !t.is(Class::DETERMINER | Class::PARTICLE | Class::SUBORDINATOR);
        let free = self.lexicon.order == Order::Free && !self.lexicon.has_no_articles();
        let opens = free && speaker.start == 0 && speaker.len() > 1 && self.holds(0, leads);
        let speaker = speaker.start + usize::from(opens)..speaker.end;
        // "В Речинске закрыли мост: «Q»"
        let hangs = self.lexicon.has_no_articles() && self.holds(speaker.start, |t| t.is(Class::PREPOSITION));
        if hangs {
            return None;
        }
        Some(Attribution { speaker, cue: None, route: Route::Subject })
    }
}
