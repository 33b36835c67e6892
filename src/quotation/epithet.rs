//! Nouns by which somebody, or a body, is named again that was named before: "el regidor", "der 49-Jährige", "kvinnen", "el
//! organismo", and documents of whoever spoke before: "le communiqué ajoute".

use super::Speaker;
use super::antecedent::Antecedent;
use super::antecedent::Sought;
use super::doubt::LEAST_LEAD;
use super::lexicon::{Class, List, folded};
use super::people::Gender;
use super::phrase::Sentence;
use super::speaker::{PREVIOUS_REACH, Speakers};
use super::token::{self, Token};
use std::ops::Range;

/// Words of the longest such phrase: an article, the noun, a word that describes it.
const LONGEST: usize = 3;

/// Tokens of an article and its noun.
const NOUN: usize = 2;

/// Letters of a demonstrative behind a noun at most, with one more: what follows a mention may be one word without end.
const LONGEST_DEMONSTRATIVE: usize = 9;

/// Letters that the cases of a noun share: женщина, женщину. Set by hand.
const STEM: usize = 5;

/// Whom a phrase may name again.
enum Again {
    /// A person, of a gender where the article or the noun tells it.
    Person(Option<Gender>),
    /// A body.
    Body,
    /// Whoever spoke last, by a document.
    Document,
}

impl Speakers<'_> {
    /// Who was named before and is named again by the phrase at `mention`, which holds no name; doubtful where it fits others
    /// as well.
    pub(super) fn named_again(&mut self, mention: &Range<usize>) -> Option<Speaker> {
        if self.lexicon.few_endings {
            return None;
        }
        let tokens = token::tokens(&self.text.text, mention.start, mention.end, &[], self.lexicon);
        // "el regidor en rueda de prensa": where it was said; "el abogado de la víctima" is another's.
        let hangs = |t: &Token| t.is_small(Class::PREPOSITION) && !t.is(Class::ARTICLE | Class::PARTICLE);
        let end = (NOUN..tokens.len()).find(|&k| tokens.get(k).is_some_and(hangs)).unwrap_or(tokens.len());
        let sentence = Sentence { text: &self.text.text, tokens: tokens.get(..end)?, lexicon: self.lexicon };
        let pointed = self.is_pointed_at(mention).then_some(Again::Person(None));
        let found = pointed.or_else(|| again(&sentence))?;
        let noun = folded(sentence.word(usize::from(sentence.len() > 1)));
        let person = matches!(found, Again::Person(_));
        if person && !self.renamed.contains(&noun) && self.is_introduced(&noun, mention.start) {
            return None;
        }
        let previous = self.previous(mention.start);
        let last = || Some((Antecedent::Name(previous?.0.to_owned()), true));
        // "el club", which spoke last, is nobody whom "la edil" can mean.
        let person_last = previous.filter(|(name, _)| self.lexicon.uncased || name.starts_with(char::is_uppercase));
        let (antecedent, doubtful) = match found {
            Again::Body => (self.people.resolve_body(mention.start)?, false),
            Again::Document => last()?,
            Again::Person(Some(gender)) => {
                let (antecedent, lead) = self.people.resolve_noun(Sought::Of(gender), mention.start, person_last)?;
                (antecedent, lead < LEAST_LEAD)
            }
            Again::Person(None) => {
                let near = self.people.nearest_actor(mention.start);
                let stranger = self.people.is_stranger_nearer(mention.start);
                near.map(|(name, alone)| (Antecedent::Name(name), !alone || stranger))
                    .or_else(|| last().filter(|_| person_last.is_some()))?
            }
        };
        let Antecedent::Name(name) = antecedent else { return None };
        let first = usize::from(sentence.holds(0, |t| t.is(Class::ARTICLE)));
        let last = sentence.at(sentence.len().checked_sub(1)?)?.end;
        let role = self.text.text.get(tokens.get(first)?.start..last)?.to_owned();
        // Without an article nothing tells a noun that names somebody again from one that brings in somebody new.
        let doubtful = doubtful || person && (sentence.len() == 1 || self.lexicon.has_no_articles());
        if person {
            self.renamed.insert(noun);
        }
        Some(Speaker { mention: mention.clone(), name, role: Some(role), relay: None, doubtful })
    }

    /// "sopir truk sayur itu": whether a demonstrative behind a noun of persons tells that they were named before.
    pub(super) fn is_pointed_at(&self, mention: &Range<usize>) -> bool {
        let rest = self.text.text.get(mention.end..).unwrap_or_default().trim_start_matches(' ');
        let next: String = rest.chars().take(LONGEST_DEMONSTRATIVE).take_while(|c| c.is_alphabetic()).collect();
        let noun = self.text.slice(mention).split(' ').next().unwrap_or_default();
        let person = self.lexicon.class(noun).is(Class::ROLE | Class::TITLE);
        person && self.lexicon.lists(List::PointsBack, &next)
    }

    /// "Kvinnen står i kø. – Q, sier kvinnen": whether somebody whom nothing names was called by this noun a little further in
    /// front.
    fn is_introduced(&self, word: &str, at: usize) -> bool {
        let from = (at.saturating_sub(PREVIOUS_REACH)..at).find(|&k| self.text.text.is_char_boundary(k)).unwrap_or(at);
        let noun = self.lexicon.office(word);
        let stem: String = noun.chars().take(STEM).collect();
        let front = self.text.text.get(from..at).unwrap_or_default();
        // The first word may be cut, save at the top of the text.
        let words = front.split(|c: char| !c.is_alphanumeric()).skip(usize::from(from > 0));
        let same = |found: &str| {
            let found = folded(found);
            let found = self.lexicon.office(&found);
            found == noun || !stem.is_empty() && noun.chars().count() > STEM && found.starts_with(&stem)
        };
        words.filter(|w| w.len() >= stem.len().min(noun.len())).any(same)
    }
}

/// What a phrase names again that is such a noun with its article, where the language has one, and nothing hanging on it.
fn again(phrase: &Sentence) -> Option<Again> {
    let lexicon = phrase.lexicon;
    // "Deneyimli çalıştırıcı": where there are no articles, with a word that describes it.
    let described = phrase.len() == NOUN && lexicon.has_no_articles() && phrase.holds(NOUN - 1, |t| !t.capital);
    if phrase.len() == 1 || described {
        return again_by_noun(phrase);
    }
    let article = folded(phrase.word(0));
    let definite = phrase.holds(0, |t| t.is(Class::ARTICLE)) && !lexicon.lists(List::Indefinite, &article);
    // "la prima cittadina": a word that is a preposition too.
    let leads = |t: &Token| t.is_small(Class::OF | Class::PREPOSITION | Class::RELATIVE) && !t.is(Class::ADVERB);
    let hangs = |t: &Token| !t.is_word() || leads(t);
    // "die Hoover Institution": where nouns have capitals, a second one makes it a name.
    let capitals = phrase.tokens.iter().skip(1).filter(|t| t.capital).count();
    let named = capitals > usize::from(lexicon.capital_nouns);
    let alone = (2..=LONGEST).contains(&phrase.len()) && !phrase.tokens.iter().skip(1).any(hangs);
    if !definite || !alone || named {
        return None;
    }
    let nouns = || (1..phrase.len()).map(|k| folded(phrase.word(k)));
    if nouns().any(|noun| lexicon.is_epithet(&noun)) {
        let gender = gender(lexicon.lists(List::HeArticle, &article), lexicon.lists(List::SheArticle, &article));
        // "L'avocate générale" is no "avocat": of two words one must be told apart by the gender.
        // "den 57-årige lærer": an age says who it is.
        let aged = nouns().any(|noun| lexicon.is_age(&noun));
        return Some(Again::Person(gender)).filter(|_| gender.is_some() || phrase.len() == 2 || aged);
    }
    // Where nouns have capitals, no body is told from another noun.
    if lexicon.capital_nouns {
        return None;
    }
    if nouns().any(|noun| lexicon.lists(List::Document, &noun)) {
        return Some(Again::Document);
    }
    nouns().any(|noun| lexicon.lists(List::Renaming, &noun)).then_some(Again::Body)
}

/// «Q», — вздыхает женщина; – Q, sukker kvinnen: the same of a noun that has no article or is written in one with it.
fn again_by_noun(phrase: &Sentence) -> Option<Again> {
    let (lexicon, noun) = (phrase.lexicon, folded(phrase.word(phrase.len().saturating_sub(1))));
    if !lexicon.has_no_articles() && !lexicon.joins_articles() {
        return None;
    }
    if phrase.len() == 1 && lexicon.lists(List::Document, &noun) {
        return Some(Again::Document);
    }
    if phrase.len() == 1 && lexicon.lists(List::Renaming, &noun) {
        return Some(Again::Body);
    }
    let gender = gender(lexicon.lists(List::Man, &noun), lexicon.lists(List::Woman, &noun));
    (gender.is_some() || lexicon.is_epithet(&noun)).then_some(Again::Person(gender))
}

fn gender(man: bool, woman: bool) -> Option<Gender> {
    match (man, woman) {
        (true, false) => Some(Gender::Male),
        (false, true) => Some(Gender::Female),
        _ => None,
    }
}
