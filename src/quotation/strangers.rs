//! People and bodies that a sentence tells of without a name: "one student", "the panel", "the mayor" who was named before.

use super::lexicon::{Class, List, folded};
use super::naming::SPEAKS;
use super::people::{Gender, People};
use super::phrase::{Sentence, Span};
use super::token::Token;
use std::ops::Range;

/// People without a name among whom the one is looked for whom "the student" may mean: bounds the cost.
const MOST_STRANGERS: usize = 40;

/// Tokens behind the noun of somebody without a name among which a comma and the name may stand. Set by hand.
const NAMED_BEHIND: usize = 7;

/// Tokens of an article and what describes a noun that it opens, with one more. Set by hand.
const STRANGERS_NOUN: usize = 4;

/// A body that the text does not name, as the subject of a sentence.
#[derive(Debug)]
pub(super) struct Body {
    /// The phrase without what hangs on it.
    pub bytes: Range<usize>,
    pub sentence: usize,
}

/// Somebody whom the text does not name, as the subject of a sentence or a verb: "one student".
#[derive(Debug)]
pub(super) struct Stranger {
    /// The phrase without what hangs on it.
    pub bytes: Range<usize>,
    pub sentence: usize,
    /// The noun, in small letters.
    pub noun: String,
    /// How much the sentence makes it the one who speaks or acts.
    pub prominence: f32,
    /// The gender that the noun tells.
    pub gender: Option<Gender>,
}

/// Somebody who was named, as the subject of a sentence or a verb by an office alone: "the mayor".
#[derive(Debug)]
pub(super) struct NamedAgain {
    pub at: usize,
    pub sentence: usize,
    /// Number of the mention that gave the office.
    pub mention: usize,
    /// How much the sentence makes it the one who speaks or acts.
    pub prominence: f32,
}

impl People {
    /// Notes somebody whom nothing names, where the subject at `span` is one.
    pub(super) fn note_stranger(&mut self, sentence: &Sentence, span: &Span, prominence: f32) {
        let noun = match sentence.lexicon.few_endings {
            true => unnamed_person(sentence, span, &self.strangers),
            false => unnamed_person_elsewhere(sentence, span),
        };
        let Some(noun) = noun.filter(|_| !self.is_known_of_owner(sentence, span)) else { return };
        let article = folded(sentence.word(span.start));
        let Some(bytes) = sentence.bytes(&(span.start..noun + 1)) else { return };
        let noun = sentence.word(noun).to_lowercase();
        let lists = |list: List, word: &str| sentence.lexicon.lists(list, word);
        let man = lists(List::Man, &noun) || lists(List::HeArticle, &article);
        let woman = lists(List::Woman, &noun) || lists(List::SheArticle, &article);
        let gender = match (man, woman) {
            (true, false) => Some(Gender::Male),
            (false, true) => Some(Gender::Female),
            _ => None,
        };
        let sentence = self.sentence_starts.len() - 1;
        self.strangers.push(Stranger { bytes, sentence, noun, prominence, gender });
    }

    /// "Her lawyer was not impressed.": whether somebody was named with the office that a possessive leads to, where a word's place
    /// tells what it is.
    fn is_known_of_owner(&self, sentence: &Sentence, span: &Span) -> bool {
        let phrase = Sentence { tokens: sentence.span(span), ..*sentence };
        let owned = sentence.lexicon.few_endings && phrase.holds(0, |t| t.is(Class::POSSESSIVE));
        owned && phrase.at(0).is_some_and(|first| self.holder_number(&phrase, first.start).is_some())
    }

    /// "The mayor was not impressed.": who was named with that office is the one this sentence tells of.
    pub(super) fn note_again(&mut self, sentence: &Sentence, span: &Span, prominence: f32) -> bool {
        let definite = sentence.holds(span.start, |t| t.is(Class::ARTICLE)) || sentence.lexicon.has_no_articles();
        let named = sentence
            .span(span)
            .iter()
            .any(|t| t.is_name() && !t.is(Class::ROLE | Class::TITLE) || t.is(Class::PRONOUN) && !t.is(Class::ARTICLE));
        let Some(first) = sentence.at(span.start).filter(|_| definite && !named) else { return false };
        let phrase = Sentence { tokens: sentence.span(span), ..*sentence };
        let sentence = self.sentence_starts.len() - 1;
        let Some(mention) = self.holder_number(&phrase, first.start) else { return false };
        // Who spoke there is the last speaker, which counts for itself.
        if prominence < SPEAKS {
            self.again.push(NamedAgain { at: first.start, sentence, mention, prominence });
        }
        true
    }
}

/// "The panel met on Friday.": the subject that opens a sentence, when its noun is a body's and nothing names it. In "The
/// storm came. It was said" no noun of another kind speaks.
pub(super) fn unnamed_body(sentence: &Sentence) -> Option<Span> {
    if sentence.lexicon.capital_nouns || !sentence.holds(0, |t| t.is(Class::ARTICLE)) {
        return None;
    }
    let phrase = sentence.phrase_after(0).filter(|s| s.len() > 1)?;
    let ends = |k: usize| {
        let hangs = |t: &Token| t.is_small(Class::OF | Class::PREPOSITION) && !t.is(Class::ARTICLE);
        sentence.holds(k, |t| hangs(t) || t.past || sentence.is_irregular_past(t))
    };
    let end = (2..phrase.end).find(|&k| ends(k)).unwrap_or(phrase.end);
    let body = (1..end).find(|&k| sentence.holds(k, |t| t.is_small(Class::ORGANISATION)));
    let named = |k: usize| sentence.holds(k, |t| t.is_name() || t.is(Class::TITLE | Class::DATE | Class::AND));
    // "the company" is the one that was named.
    // "l'agence sanitaire" is one of them.
    let alone = |k: usize| sentence.lexicon.few_endings || k + 1 >= phrase.end;
    if (1..end).any(named) || body.is_some_and(|k| sentence.listed(k, List::Renaming) && alone(k)) {
        return None;
    }
    body.map(|noun| 0..noun + 1)
}

/// "One student at the college": the noun of a subject that is one person whom nothing names; `known` are the nouns of those
/// whom "the" may mean.
fn unnamed_person(sentence: &Sentence, span: &Span, known: &[Stranger]) -> Option<usize> {
    let this = |t: &Token| t.is(Class::IT) && t.is(Class::DETERMINER);
    let new = sentence.holds(span.start, |t| this(t) || t.is(Class::POSSESSIVE))
        || sentence.lexicon.lists(List::Indefinite, &folded(sentence.word(span.start)));
    let definite = sentence.holds(span.start, |t| t.is(Class::ARTICLE));
    let hangs = Class::OF | Class::PREPOSITION | Class::RELATIVE;
    // "This student left early"
    let acts = |k: usize| {
        let verb = sentence.holds(k, |t| t.past || sentence.is_irregular_past(t));
        verb && sentence.before(k).is_some_and(|b| b.is_small(Class::ROLE))
    };
    let inside = |k: usize| sentence.holds(k, |t| t.is_word() && !t.is_small(hangs)) && !acts(k);
    let end = (span.start + 1..span.end).find(|&k| !inside(k)).unwrap_or(span.end);
    let noun = end.checked_sub(1).filter(|&k| k > span.start)?;
    let told = || known.iter().rev().take(MOST_STRANGERS).any(|s| s.noun == sentence.word(noun));
    let body = Class::ORGANISATION | Class::WORK | Class::REPORT_NOUN;
    let person = sentence.holds(noun, |t| t.is_small(Class::ROLE | Class::TITLE) && !t.is(body) && !t.possessive)
        && !sentence.listed(noun, List::Impersonal)
        && !sentence.lexicon.has_number_ending(sentence.word(noun));
    // "another student on the stage, Maj Lund, said"
    let named = |k: usize| sentence.holds(k, |t| t.is_name() || t.is(Class::TITLE));
    let comma = (noun + 1..noun + NAMED_BEHIND).find(|&k| !sentence.holds(k, Token::is_word));
    let named_behind = named(noun + 1) || comma.is_some_and(|k| sentence.holds(k, |t| t.is_sign(',')) && named(k + 1));
    // "Being a mother of four, she": what somebody is.
    let predicate = sentence.before(span.start).is_some_and(|b| b.is(Class::BE));
    let stranger = person && !predicate && !named_behind && (new || definite && told());
    stranger.then_some(noun)
}

/// "Ihr Nachbar ist wütend", "Un bombero llegó primero", "Le directeur se veut prudent": the same in another language with
/// articles; the definite of a noun that names anybody again is whoever was named.
fn unnamed_person_elsewhere(sentence: &Sentence, span: &Span) -> Option<usize> {
    let lexicon = sentence.lexicon;
    let opens = sentence.holds(span.start, |t| t.is(Class::ARTICLE | Class::POSSESSIVE))
        || lexicon.lists(List::Indefinite, &folded(sentence.word(span.start)));
    if lexicon.uncased || lexicon.has_no_articles() || !opens {
        return None;
    }
    let person = |t: &Token| {
        let noun = t.is(Class::ROLE | Class::TITLE) && (!t.capital || lexicon.capital_nouns);
        noun && !t.is(Class::ORGANISATION | Class::WORK | Class::REPORT_NOUN)
    };
    let noun = (span.start + 1..span.end.min(span.start + STRANGERS_NOUN)).find(|&k| sentence.holds(k, person))?;
    let new = lexicon.lists(List::Indefinite, &folded(sentence.word(span.start)))
        || sentence.holds(span.start, |t| t.is(Class::POSSESSIVE));
    let again = |k: usize| lexicon.is_epithet(&folded(sentence.word(k)));
    if !new && (span.start + 1..span.end).any(again) {
        return None;
    }
    let named = |k: usize| sentence.holds(k, |t| t.is_name() || t.is(Class::TITLE));
    let comma = usize::from(sentence.holds(noun + 1, |t| t.is_sign(',')));
    let full = |t: &Token| t.is_name() && (!lexicon.capital_nouns || t.is(Class::MALE | Class::FEMALE));
    (!named(noun + 1 + comma) && !sentence.span(span).iter().any(full)).then_some(noun)
}
