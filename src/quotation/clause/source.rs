//! Who a clause is given to by the word that reports it.

use super::super::cue::{Cue, REACH, Side};
use super::super::lexicon::{Class, List};
use super::super::phrase::{Sentence, Span};
use super::super::token::{Kind, Token};

/// Words of a subject that nothing but its place tells: "the latest exit polls".
const LONGEST_NOUN: usize = 6;
/// Words between an owner and the noun that reports: "their long-held belief".
const BETWEEN: usize = 2;

/// "Lund gave an assurance that", "Lund gave Berg an assurance that": of a noun with an article behind a verb that hands words to
/// somebody that verb has the subject.
fn giver(sentence: &Sentence, noun: usize) -> Option<Span> {
    let article = noun.checked_sub(1).filter(|&k| sentence.holds(k, |t| t.is_small(Class::ARTICLE)))?;
    let receives = |k: usize| sentence.holds(k, |t| t.is_name() || t.is_small(Class::OBJECT_PRONOUN));
    let verb = (article.saturating_sub(LONGEST_NOUN)..article).rev().find(|&k| !receives(k))?;
    let gives = sentence.listed(verb, List::Gives) && sentence.holds(verb, |t| !t.capital);
    let subject = gives.then(|| sentence.subject_before(verb, verb.saturating_sub(REACH)))?;
    subject.filter(|s| sentence.is_subject(s))
}

/// "Lund got an assurance that", "Lund heard a claim that": whether the noun is what somebody gets, so that nobody here says it.
fn is_received(sentence: &Sentence, noun: usize) -> bool {
    let article = noun.checked_sub(1).filter(|&k| sentence.holds(k, |t| t.is_small(Class::ARTICLE)));
    let verb = article.and_then(|k| k.checked_sub(1)).filter(|&k| !sentence.listed(k, List::Gives));
    let past = |t: &Token| !t.capital && (t.past || t.is(Class::CUE | Class::AUX) || sentence.is_irregular_past(t));
    verb.is_some_and(|k| sentence.holds(k, past)) && sentence.holds(noun, |t| !t.past)
}

/// The cue with the subject that stands nearest to it: whoever owns the noun that reports ("Lund's demand"), or the noun
/// in front of the verb, whatever it means ("recent figures suggest").
pub(super) fn with_nearest_subject(sentence: &Sentence, cue: Cue) -> Cue {
    if cue.according || cue.side == Side::After || !sentence.lexicon.few_endings {
        return cue;
    }
    if is_received(sentence, cue.at) {
        return Cue { subject: None, ..cue };
    }
    let nearest =
        (owner(sentence, cue.at).or_else(|| giver(sentence, cue.at))).or_else(|| noun_in_front(sentence, &cue));
    match nearest {
        Some(subject) => Cue { subject: Some(subject), side: Side::Before, ..cue },
        None => cue,
    }
}

/// "Lund's demand", "their long-held belief": who owns the noun at `noun`.
fn owner(sentence: &Sentence, noun: usize) -> Option<Span> {
    let is_noun = |t: &Token| !t.past && (!t.is(Class::CUE) || t.is(Class::NOUNLIKE | Class::REPORT_NOUN));
    if !sentence.holds(noun, is_noun) {
        return None;
    }
    // "Lund's aides claim", "Lund's party claims": one of the two is in the plural, and the second is a verb.
    let plural = |k: usize| sentence.lexicon.has_number_ending(sentence.word(k));
    let between = if plural(noun) { 0 } else { BETWEEN };
    let owns = |k: &usize| sentence.holds(*k, |t| t.possessive || t.is_small(Class::POSSESSIVE));
    let at = (noun.saturating_sub(between + 1)..noun).rev().find(owns)?;
    let adjective = |k: usize| sentence.holds(k, |t| t.kind == Kind::Word && !t.is(Class::FUNCTION | Class::CUE));
    if !(at + 1..noun).all(|k| adjective(k) && !plural(k)) {
        return None;
    }
    Some(if sentence.holds(at, |t| t.possessive) { sentence.holder_at(at) } else { at..at + 1 })
}

/// "Recent figures suggest", "some fear": what stands right in front of the verb, if the subject that was found stands
/// elsewhere.
fn noun_in_front(sentence: &Sentence, cue: &Cue) -> Option<Span> {
    let start = sentence.group_start(cue.at, 0);
    // "The envoy in turn reported": a phrase on a preposition may stand between.
    let between = |end: usize| sentence.holds(end, |t| t.is_small(Class::PREPOSITION)) && start - end <= LONGEST_NOUN;
    let touches = |end: usize| end == start || end < start && between(end);
    if cue.subject.as_ref().is_some_and(|subject| touches(subject.end)) {
        return None;
    }
    let closed = Class::FUNCTION | Class::CUE | Class::DATE | Class::GERUND | Class::RELATIVE | Class::BE | Class::OF;
    let last = sentence.before(start).filter(|last| last.kind == Kind::Word)?;
    // "Lund and Berg have both argued": behind an auxiliary it belongs to the subject in front.
    let floats = sentence.before(start - 1).is_some_and(|b| b.is_small(Class::AUX));
    let quantifies = !last.is(Class::ARTICLE | Class::POSSESSIVE | Class::RELATIVE | Class::THAT) && !floats;
    if last.is(Class::DETERMINER) {
        return quantifies.then_some(start - 1..start);
    }
    let noun = !last.capital && !last.is(closed) && !last.past;
    let phrase = sentence.phrase_before(start, 0).filter(|span| noun && span.len() <= LONGEST_NOUN);
    phrase.map(|span| sentence.owner_of_stance(sentence.whom_clause_is_about(span, 0)))
}
