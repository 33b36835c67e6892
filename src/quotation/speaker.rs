//! From the place where a speaker is mentioned to a name.

use super::Speaker;
use super::lexicon::{Class, Lexicon};
use super::people::{People, pronoun_gender};
use super::phrase::Sentence;
use super::token;
use crate::article::RunningText;
use std::ops::Range;

/// Bytes within which a pronoun may go on with the previous speaker.
const PREVIOUS_REACH: usize = 1500;

/// Names speakers in reading order.
pub(super) struct Speakers<'a> {
    text: &'a RunningText,
    people: &'a People,
    lexicon: &'static Lexicon,
    previous: Option<(String, usize)>,
}

impl<'a> Speakers<'a> {
    /// Begins at the top of a text.
    pub fn new(text: &'a RunningText, people: &'a People, lexicon: &'static Lexicon) -> Self {
        Speakers { text, people, lexicon, previous: None }
    }

    /// The speaker mentioned at `mention`.
    pub fn of(&mut self, mention: Range<usize>) -> Speaker {
        let words = self.text.slice(&mention);
        if self.lexicon.class(&words.to_lowercase()).is(Class::PRONOUN | Class::OBJECT_PRONOUN | Class::RELATIVE) {
            return self.pronoun(mention);
        }
        let tokens = token::tokens(&self.text.text, mention.start, mention.end, &[], self.lexicon);
        let sentence = Sentence { text: &self.text.text, tokens: &tokens, lexicon: self.lexicon };
        let identity = self.people.identify(&self.text.text, &mention, &sentence);
        self.previous = Some((identity.name.clone(), mention.start));
        Speaker { mention, name: identity.name, role: identity.role, relay: None }
    }

    fn pronoun(&mut self, mention: Range<usize>) -> Speaker {
        let word = self.text.slice(&mention);
        let previous = self.previous.as_ref().filter(|(_, at)| mention.start.abs_diff(*at) < PREVIOUS_REACH);
        let name = match pronoun_gender(word, self.lexicon) {
            Some(gender) => {
                self.people.resolve_pronoun(gender, mention.start, previous.map(|(n, at)| (n.as_str(), *at)))
            }
            None => None,
        };
        if let Some(name) = &name {
            self.previous = Some((name.clone(), mention.start));
        }
        Speaker { name: name.unwrap_or_else(|| word.to_owned()), mention, role: None, relay: None }
    }
}
