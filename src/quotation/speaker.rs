//! From the place where a speaker is mentioned to a name.

use super::Speaker;
use super::identity::{Antecedent, Identity, pronoun_gender};
use super::lexicon::{Class, Lexicon, Order, folded};
use super::marks;
use super::people::People;
use super::phrase::Sentence;
use super::token::{self, Token};
use crate::article::RunningText;
use std::collections::HashMap;
use std::ops::Range;

/// Bytes within which a pronoun or a verb without subject may go on with the previous speaker.
const PREVIOUS_REACH: usize = 1500;

/// Names speakers in reading order.
pub(super) struct Speakers<'a> {
    text: &'a RunningText,
    people: &'a People,
    lexicon: &'static Lexicon,
    previous: Option<(String, usize)>,
    /// Who holds an office that the text names alone: once told, it is told.
    offices: HashMap<String, String>,
}

impl<'a> Speakers<'a> {
    /// Begins at the top of a text.
    pub fn new(text: &'a RunningText, people: &'a People, lexicon: &'static Lexicon) -> Self {
        Speakers { text, people, lexicon, previous: None, offices: HashMap::new() }
    }

    /// The speaker mentioned at `mention`; `relay` is where somebody is named who may have passed the words on.
    pub fn of(&mut self, mention: Range<usize>, relay: Option<&Range<usize>>) -> Speaker {
        let relay = relay.filter(|r| **r != mention).and_then(|r| self.relay(r));
        if let Some(name) = self.name_in_marks(&mention) {
            self.previous = Some((name.clone(), mention.start));
            return Speaker { mention, name, role: None, relay };
        }
        let class = self.lexicon.class(&folded(self.text.slice(&mention)));
        let pronouns =
            Class::PRONOUN | Class::OBJECT_PRONOUN | Class::RELATIVE | Class::HIS | Class::HER | Class::POSSESSIVE;
        if class.is(pronouns) {
            return Speaker { relay, ..self.pronoun(mention) };
        }
        let identity = self.known_by_office(self.identity(&mention));
        self.previous = Some((identity.name.clone(), mention.start));
        Speaker { mention, name: identity.name, role: identity.role, relay }
    }

    /// Whether what a sentence without a verb of speaking has for its subject is a word that only the beginning of the
    /// sentence capitalises: an adverb, an imperative, a participle. "Lund: “Q”" and "Transcript as follows:" name a source.
    pub fn is_nobody(&self, mention: &Range<usize>) -> bool {
        let word = self.text.slice(mention);
        let known = Class::PRONOUN
            | Class::ROLE
            | Class::TITLE
            | Class::ORGANISATION
            | Class::MALE
            | Class::FEMALE
            | Class::RELAY;
        let rest = self.text.text.get(mention.end..).unwrap_or_default();
        let announces = |line: &str| !line.starts_with(',') && line.trim_end().ends_with([':', '：']);
        let label = rest.starts_with([':', '：', '.']) || rest.lines().next().is_some_and(announces);
        !label
            && word.chars().all(char::is_alphabetic)
            && word.chars().any(char::is_lowercase)
            && word.starts_with(char::is_uppercase)
            && !self.lexicon.class(&folded(word)).is(known)
            && self.people.only_opens(word, mention.start)
    }

    /// "Agregó: «Q»": a verb of speaking that opens the sentence, in a language that leaves the subject out, is no name.
    pub fn is_verb(&self, mention: &Range<usize>) -> bool {
        let class = self.lexicon.class(&folded(self.text.slice(mention)));
        class.is(Class::STRONG) && self.lexicon.order == Order::Free
    }

    /// Whoever spoke last, as speaker of what the verb at `mention` goes on with.
    pub fn again(&self, mention: Range<usize>) -> Option<Speaker> {
        let (name, _) = self.previous.as_ref().filter(|(_, at)| mention.start.abs_diff(*at) < PREVIOUS_REACH)?;
        Some(Speaker { mention, name: name.clone(), role: None, relay: None })
    }

    /// "The President noted …. “…,” Lund said. “…,” the President concluded": an office alone is held by whom it was told of.
    fn known_by_office(&mut self, identity: Identity) -> Identity {
        let office = identity.role.as_ref().unwrap_or(&identity.name).to_lowercase();
        if identity.role.is_some() {
            if self.offices.get(&office) != Some(&identity.name) {
                self.offices.insert(office, identity.name.clone());
            }
            return identity;
        }
        match self.offices.get(&office) {
            Some(holder) => Identity { name: holder.clone(), role: Some(identity.name) },
            None => identity,
        }
    }

    /// "der „Kurier“": the name between the marks that end the mention.
    fn name_in_marks(&self, mention: &Range<usize>) -> Option<String> {
        let words = self.text.slice(mention);
        let body = words.trim_end_matches(marks::is_mark);
        let start = body.rfind(marks::is_mark).filter(|_| body.len() < words.len())?;
        Some(body.get(start..)?.trim_start_matches(marks::is_mark).to_owned())
            .filter(|n| n.starts_with(char::is_uppercase) || words.starts_with(marks::is_mark))
    }

    fn identity(&self, mention: &Range<usize>) -> Identity {
        let tokens = token::tokens(&self.text.text, mention.start, mention.end, &[], self.lexicon);
        // "Lund, who": the pronoun is part of the mention, not of the name.
        let relative = |t: &Token| t.is_small(Class::RELATIVE) && !t.is(Class::DETERMINER) || t.is_sign(',');
        let words =
            if tokens.last().is_some_and(Token::is_word) { tokens.iter().rposition(|t| !relative(t)) } else { None };
        let named = tokens.get(..words.map_or(tokens.len(), |last| last + 1)).unwrap_or_default();
        let mention = mention.start..named.last().map_or(mention.end, |t| t.end);
        let sentence = Sentence { text: &self.text.text, tokens: named, lexicon: self.lexicon };
        self.people.identify(&self.text.text, &mention, &sentence)
    }

    /// The name of an outlet or an interpreter at `range`; nobody else passes words on to a reader.
    fn relay(&self, range: &Range<usize>) -> Option<String> {
        let words = self.text.slice(range);
        let known = |w: &str| self.lexicon.class(&folded(w)).is(Class::RELAY);
        let acronym = |w: &str| w.len() > 1 && w.chars().all(char::is_uppercase);
        let passes_on = words.split_whitespace().any(|w| known(w) || acronym(w));
        passes_on.then(|| self.identity(range).name)
    }

    fn pronoun(&mut self, mention: Range<usize>) -> Speaker {
        let word = self.text.slice(&mention);
        let previous = self.previous.as_ref().filter(|(_, at)| mention.start.abs_diff(*at) < PREVIOUS_REACH);
        let name = match pronoun_gender(word, self.lexicon) {
            Some(gender) => {
                self.people.resolve_pronoun(gender, mention.start, previous.map(|(n, at)| (n.as_str(), *at)))
            }
            None if self.lexicon.class(&folded(word)).is(Class::IT) => {
                self.people.resolve_body(mention.start).map(|antecedent| match antecedent {
                    Antecedent::Name(name) => name,
                    Antecedent::Phrase(bytes) => self.known_by_office(self.identity(&bytes)).name,
                })
            }
            // "a su juicio": the language has one word for all.
            None if self.lexicon.class(&folded(word)).is(Class::POSSESSIVE) => {
                previous.map(|(name, _)| name.clone()).or_else(|| self.people.nearest_actor(mention.start))
            }
            None => None,
        };
        if let Some(name) = &name {
            self.previous = Some((name.clone(), mention.start));
        }
        // "I'm", "they've": the verb is no part of the name.
        let bare = || word.split_once(['\'', '’']).map_or(word, |(bare, _)| bare).to_owned();
        Speaker { name: name.unwrap_or_else(bare), mention, role: None, relay: None }
    }
}
