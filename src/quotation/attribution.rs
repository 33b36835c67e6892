//! Who a marked quotation is given to by the sentence around it.

use super::cue::{Cue, Side};
use super::lexicon::{Class, Order};
use super::people::name_run;
use super::phrase::{Sentence, Span};
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

/// Tokens between a quotation and the cue behind it.
const BEHIND_REACH: usize = 30;
/// Tokens between a quotation that ends in a comma and a cue that this comma announces.
const BEHIND_NEAR: usize = 8;
/// Tokens between a quotation and ", X said" at the end of its sentence.
const FAR_REACH: usize = 45;
/// Tokens between a noun such as "claim" and the quotation that it introduces.
const NOMINAL_REACH: usize = 6;
/// A weak verb further from the quotation than this gives way to a strong one.
const WEAK_REACH: usize = 7;

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
    fn first_behind(&self, k: usize) -> usize {
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
        let next = cues.partition_point(|c| c.at <= k);
        let mut first_cue = None;
        for cue in cues.get(next..)?.iter().take(6) {
            if cue.at > i + BEHIND_REACH || self.is_broken(i, cue.at, true) {
                break;
            }
            first_cue = first_cue.or(Some(cue.at));
            let Some(subject) = &cue.subject else { continue };
            if cue.according {
                if cue.at <= i + 1 {
                    return Some(Attribution { speaker: subject.clone(), cue: Some(cue.at), route: Route::According });
                }
                if self.before(cue.at).is_some_and(|b| b.is_sign(',')) && cue.at <= i + 12 {
                    return Some(Attribution { speaker: subject.clone(), cue: Some(cue.at), route: Route::According });
                }
                continue;
            }
            // “Q” bezeichnet: the verb that ends its clause.
            if cue.at == i && cue.side == Side::Before && self.lexicon.order == Order::VerbSecond {
                return Some(Attribution { speaker: subject.clone(), cue: Some(cue.at), route: Route::Behind });
            }
            // „Q“, zitierte man X
            if self.holds(cue.at, |t| t.is(Class::QUOTING))
                && self.holds(subject.start, |t| t.is(Class::IT))
                && let Some(quoted) = self.phrase_after(subject.end)
            {
                return Some(Attribution { speaker: quoted, cue: Some(cue.at), route: Route::Behind });
            }
            if cue.side == Side::After && self.group_reaches(i, cue.at) {
                return Some(Attribution { speaker: subject.clone(), cue: Some(cue.at), route: Route::Inverted });
            }
            let subject = self.with_adjectives(i, subject.clone());
            if cue.side != Side::After && (i..=i + 2).contains(&subject.start) && cue.side != Side::Inherited {
                // Behind a full stop a new sentence begins; only a verb of speaking can reach back.
                // With "that" behind it, it has words of its own.
                let reaches_back = cue.strong && !self.holds(cue.at + 1, |t| t.is_small(Class::THAT));
                if self.ends_in_stop(k) && self.holds(i, |t| t.capital) && !reaches_back {
                    return None;
                }
                // X quoted Y as saying
                if self.holds(cue.at, |t| t.is(Class::QUOTING))
                    && let Some(quoted) = self.phrase_after(cue.at + 1)
                {
                    return Some(Attribution { speaker: quoted, cue: Some(cue.at), route: Route::Behind });
                }
                return Some(Attribution { speaker: subject.clone(), cue: Some(cue.at), route: Route::Behind });
            }
            if self.lexicon.order == Order::SubjectFirst
                && cue.at <= i + 4
                && cue.strong
                && i < cue.at
                && self.holds(i, |t| t.is_name() || t.is(Class::DETERMINER))
            {
                return Some(Attribution { speaker: i..cue.at, cue: Some(cue.at), route: Route::Behind });
            }
        }
        // “Q,” reacted X: any past verb before a name.
        let unknown = self.lexicon.order == Order::SubjectFirst
            && !self.ends_in_stop(k)
            && i <= k + 2
            && self.holds(i, |t| t.past && !t.capital)
            && self.holds(i + 1, Token::is_name);
        if unknown && let Some(span) = self.phrase_after(i + 1) {
            return Some(Attribution { speaker: span, cue: Some(i), route: Route::Inverted });
        }
        // “Q,” an angry Lund retaliated.
        if self.lexicon.order == Order::SubjectFirst
            && first_cue.is_none()
            && self.ends_in_comma(k)
            && let Some(span) =
                self.phrase_after(i).filter(|s| self.is_subject(s) && self.span(s).iter().any(Token::is_name))
            && self.holds(span.end, |t| t.past && !t.capital)
            && self.at(span.end + 1).is_none_or(|t| t.is_one_of(".,"))
        {
            let verb = span.end;
            return Some(Attribution { speaker: span, cue: Some(verb), route: Route::Behind });
        }
        None
    }

    /// "the bespectacled, 71-year-old diplomat": from the article at `first` on, when only adjectives and a comma stand
    /// between it and the phrase.
    fn with_adjectives(&self, first: usize, phrase: Span) -> Span {
        let closed = Class::FUNCTION | Class::CUE | Class::OF | Class::RELATIVE;
        let adjective = |k: usize| self.holds(k, |t| t.is_sign(',') || t.is_word() && !t.capital && !t.is(closed));
        let opens = self.lexicon.order == Order::SubjectFirst && self.holds(first, |t| t.is_small(Class::ARTICLE));
        let near = (first + 3..first + 7).contains(&phrase.start);
        let joined =
            opens && near && (first + 1..phrase.start).all(adjective) && self.holds(phrase.start, |t| !t.capital);
        if joined { first..phrase.end } else { phrase }
    }

    /// «Q», confesó: a verb of speaking right behind the quotation, in a language that leaves the subject out.
    pub fn verb_alone_behind(&self, k: usize, cues: &[Cue]) -> Option<usize> {
        let i = self.first_behind(k);
        let cue = cues.get(cues.partition_point(|c| c.at <= k))?;
        let alone = self.lexicon.leaves_out_subjects() && cue.strong && cue.side == Side::Missing;
        let parted = i > k + 1 || self.ends_in_comma(k);
        (alone && parted && self.group_reaches(i, cue.at)).then_some(cue.at)
    }

    /// Whether from `i` only auxiliaries and adverbs stand in front of the verb at `verb`.
    fn group_reaches(&self, i: usize, verb: usize) -> bool {
        // «Q»: a dirlo è X
        let infinitive = self.lexicon.order == Order::Free && i + 1 == verb;
        let from = i + usize::from(infinitive && self.holds(i, |t| t.is_small(Class::PREPOSITION)));
        let group = Class::AUX | Class::ADVERB | Class::OBJECT_PRONOUN | Class::AND;
        verb.saturating_sub(i) <= 5 && (from..verb).all(|k| self.holds(k, |t| t.is(group)))
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
    fn ends_in_comma(&self, k: usize) -> bool {
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
        (self.holds(i, Token::is_name) && name.len() <= 6 && ends).then_some(Attribution {
            speaker: name,
            cue: None,
            route: Route::Signed,
        })
    }

    fn source_in_front(&self, k: usize, cues: &[Cue]) -> Option<Attribution> {
        let in_front = cues.get(..cues.partition_point(|c| c.at < k)).unwrap_or_default();
        let colon = self.before(k).is_some_and(|b| b.is_one_of(":："));
        let route = if colon { Route::Colon } else { Route::InFront };
        let mut usable = in_front.iter().rev().filter(|c| !c.according).filter_map(|c| {
            let subject = c.subject.clone().filter(|s| self.plausible(s))?;
            (!subject.contains(&k) && !self.is_in_closed_relative(c.at, &subject, k)).then_some((c, subject))
        });
        // "Lund told the paper that Berg's comments “were unfair”" are Lund's words.
        let told = in_front.iter().rev().find(|c| c.strong && c.subject.is_some() && self.says_that(c));
        let told = told.is_some_and(|c| self.complements(c, k)) && !self.opens_with_capital(k);
        let nominal = self.possessor(k).filter(|n| !(told && n.end + 1 == k));
        if let Some((near, subject)) = usable.next().filter(|(c, _)| nominal.as_ref().is_none_or(|n| n.end <= c.at)) {
            let strong: Vec<(&Cue, Span)> = std::iter::once((near, subject.clone()))
                .chain(usable)
                .filter(|(c, _)| c.strong || self.holds(c.at, |t| t.is(Class::GERUND)))
                .collect();
            let mut pick = (near, subject);
            let near_is_strong = strong.first().is_some_and(|(c, _)| c.at == pick.0.at);
            if !near_is_strong && let Some(first) = strong.first() {
                // "X said that Y once described it as “Q”": the weak verb lies in what X said.
                let inside = pick.1.start > first.0.at && self.complements(first.0, pick.1.start);
                if inside || k - pick.0.at > WEAK_REACH {
                    pick = first.clone();
                }
            }
            // An embedded "he said" gives way to the outer speaker that has a name.
            let embedded = pick.1.len() == 1
                && self.holds(pick.1.start, |t| t.is(Class::HE | Class::SHE | Class::IT | Class::THEY))
                && !self.before(pick.1.start).is_some_and(|b| b.is_sign(','));
            if embedded {
                let outer: Vec<&(&Cue, Span)> = strong
                    .iter()
                    .filter(|(c, s)| c.at < pick.0.at && *s != pick.1 && self.complements(c, pick.1.start))
                    .collect();
                let named = outer.last().filter(|(_, s)| !self.holds(s.start, |t| t.is(Class::PRONOUN)));
                if let Some(o) = named.or(outer.first()) {
                    pick = (*o).clone();
                }
            }
            if self.holds(pick.0.at, |t| t.is(Class::QUOTING))
                && let Some(quoted) = self.phrase_after(pick.0.at + 1).filter(|q| q.end < k)
            {
                return Some(Attribution { speaker: quoted, cue: Some(pick.0.at), route });
            }
            return Some(Attribution { speaker: pick.1, cue: Some(pick.0.at), route });
        }
        if let Some(speaker) = nominal {
            return Some(Attribution { speaker, cue: None, route: Route::InFront });
        }
        if let Some(cue) = in_front.iter().rev().find(|c| c.according)
            && let Some(subject) = &cue.subject
        {
            return Some(Attribution { speaker: subject.clone(), cue: Some(cue.at), route: Route::According });
        }
        if colon && k > 1 {
            let dash = (0..k - 1).rev().find(|&i| self.holds(i, |t| t.is_one_of("-–—.")));
            let label =
                dash.filter(|&d| d + 1 < k - 1 && self.holds(d + 1, Token::is_name)).map_or(0, |d| d + 1)..k - 1;
            let verbless = !self.span(&label).iter().any(|t| t.is_small(Class::AUX));
            if let Some(speaker) = self.acting(&label) {
                return Some(Attribution { speaker, cue: None, route });
            }
            if label.len() <= 6 && self.plausible(&label) && verbless {
                return Some(Attribution { speaker: label, cue: None, route });
            }
            let speaker = self.first_subject(0, k - 1)?;
            return Some(Attribution { speaker, cue: None, route });
        }
        None
    }

    /// "the plan, which some have called dear, was a “Q”": whether the clause of the verb at `cue` ended in front of `k`.
    fn is_in_closed_relative(&self, cue: usize, subject: &Span, k: usize) -> bool {
        let relative = self.before(subject.start).is_some_and(|b| b.is_small(Class::RELATIVE));
        let goes_on = |i: usize| self.holds(i, |t| t.is_sign(',')) && self.holds(i + 1, |t| t.is_small(Class::BE));
        relative && (cue + 1..k).any(goes_on)
    }

    /// Whether the words of the quotation at token `k` begin with a capital letter.
    fn opens_with_capital(&self, k: usize) -> bool {
        let body = self.at(k).and_then(|t| self.text.get(t.start..t.end)).unwrap_or_default();
        body.chars().find(|c| c.is_alphanumeric()).is_some_and(char::is_uppercase)
    }

    /// "Lund counts two such evenings:": behind a name a small word with an object is a verb, in the lexicon or not. The name.
    fn acting(&self, label: &Span) -> Option<Span> {
        let name = name_run(self, label.start).filter(|name| name.end + 1 < label.end)?;
        let closed = Class::FUNCTION | Class::ROLE | Class::TITLE | Class::ORGANISATION | Class::OF | Class::PARTICLE;
        let verb = self.holds(name.end, |t| t.kind == Kind::Word && !t.capital && !t.possessive && !t.is(closed));
        let object =
            |t: &Token| !t.capital && !t.is(Class::ROLE | Class::TITLE | Class::REPORT_NOUN | Class::ORGANISATION);
        let acts = verb && self.holds(label.end - 1, object) && self.lexicon.order == Order::SubjectFirst;
        acts.then_some(name)
    }

    /// "Clinton's allegations of a “Q”", "her claim that she “Q”": whose the noun in front of the quotation is.
    fn possessor(&self, k: usize) -> Option<Span> {
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
    fn complements(&self, cue: &Cue, at: usize) -> bool {
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
                return Some(Attribution { speaker: subject.clone(), cue: Some(cue.at), route: Route::According });
            }
            if !cue.strong || !behind_comma || cue.side == Side::Inherited {
                continue;
            }
            let ends = self.at(cue.end).is_none_or(|t| {
                t.is_one_of(".,")
                    || t.is(Class::PREPOSITION | Class::DATE | Class::REPORTER | Class::THAT | Class::ADVERB)
            });
            if ends && subject.len() <= 9 {
                return Some(Attribution { speaker: subject.clone(), cue: Some(cue.at), route: Route::Far });
            }
        }
        None
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

    /// The subject of a sentence in which nobody is said to speak.
    pub fn silent_subject(&self, before: usize) -> Option<Attribution> {
        let speaker = self.with_name(self.trimmed(self.first_subject(0, before)?)?);
        Some(Attribution { speaker, cue: None, route: Route::Subject })
    }
}
