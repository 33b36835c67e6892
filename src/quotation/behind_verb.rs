//! The phrase behind a reporting verb that may be its subject.

use super::lexicon::{Class, Order};
use super::phrase::{Sentence, Span};
use super::token::{Kind, Token};

/// Pronouns between a verb and its subject at most, and one place more. Set by hand.
const MOST_PRONOUNS: usize = 3;

impl Sentence<'_> {
    /// The phrase behind the verb at `verb`, past an adverbial or the outlet that was told, if it can be the subject.
    pub fn after(&self, verb: usize) -> Option<Span> {
        let mut i = self.behind_outlet(self.behind_told(self.behind(verb)));
        // «Q», — машет рукой X
        let unlisted = |t: &Token| t.kind == Kind::Word && !t.capital && t.class == Class::default();
        let cased = self.lexicon.has_no_articles() && !self.lexicon.uncased;
        if cased && self.holds(i, unlisted) && self.names_somebody(i + 1) && self.follows_words(verb) {
            i += 1;
        }
        let mut span = self.phrase_after(i)?;
        // "összegezte a helyzetet a pultos": an ending tells the object.
        if self.is_object(&span) {
            i = span.end;
            span = self.phrase_after(i).filter(|behind| !self.is_object(behind))?;
        }
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
        // "cuando le pidieron rellenar partes de residentes": a verb and its object, no noun without an article.
        let bare = |k: usize| self.holds(k, |t| unlisted(t));
        let romance = self.lexicon.order == Order::Free && !self.lexicon.has_no_articles();
        if romance && bare(i) && bare(i + 1) {
            return None;
        }
        let accusative = self.holds(i, |t| t.is_small(Class::ACCUSATIVE));
        (usable && !accusative).then(|| self.with_nickname(span))
    }

    /// "a döntést": whether the ending of its last word makes a phrase an object.
    pub fn is_object(&self, span: &Span) -> bool {
        let last = span.end - 1;
        !self.lexicon.few_endings
            && self.holds(last, |t| t.kind == Kind::Word && !t.capital && t.class == Class::default())
            && self.lexicon.looks_oblique(self.word(last))
    }

    /// „Q“, řekl nám starosta; «Q», сказал мне сосед: where cases tell who does what, behind the pronouns of who was told and of
    /// the verb itself, where somebody follows them.
    pub fn behind_told(&self, i: usize) -> usize {
        let cased = self.lexicon.has_no_articles() && !self.lexicon.uncased;
        let other = Class::PRONOUN | Class::DETERMINER | Class::POSSESSIVE;
        let told = |k: usize| self.holds(k, |t| t.is_small(Class::OBJECT_PRONOUN) && !t.is(other));
        let next = (i..i + MOST_PRONOUNS).find(|&k| !told(k)).unwrap_or(i);
        let somebody = |t: &Token| t.is_word() && !t.is_small(Class::FUNCTION | Class::CUE | Class::OF);
        if cased && self.holds(next, somebody) { next } else { i }
    }

    /// – Q – powiedział PAP rzecznik X; «Q», — сказал «Вестнику» мэр X: where cases tell who does what, the outlet that was told may
    /// stand between the verb and its subject.
    fn behind_outlet(&self, i: usize) -> usize {
        let cased = self.lexicon.has_no_articles() && !self.lexicon.uncased;
        let acronym = |k: usize| {
            let word = self.word(k);
            self.holds(k, |t| t.capital) && word.chars().count() > 1 && word.chars().all(char::is_uppercase)
        };
        let named = |k: usize| acronym(k) || self.holds(k, Token::is_quote);
        let outlet = self.holds(i, |t| t.is(Class::RELAY)) || named(i);
        let next = i + 1 + usize::from(!named(i) && named(i + 1));
        let somebody = self.holds(next, |t| t.is(Class::ROLE | Class::TITLE) || t.is_name() && !t.is_quote());
        if cased && outlet && somebody { next } else { i }
    }

    /// "skrev signaturen ”Skogsfrun” då: ”Q”": with the name in marks behind a common noun, where a colon follows.
    fn with_nickname(&self, span: Span) -> Span {
        let common = span.len() == 1 && self.holds(span.start, |t| !t.capital && t.is(Class::WORK | Class::ROLE));
        let behind = span.end + 1;
        let adverb = usize::from(self.holds(behind, |t| t.is_small(Class::ADVERB)));
        let colon = self.holds(behind + adverb, |t| t.is_sign(':'));
        if common && colon && self.is_quoted_name(span.end) { span.start..behind } else { span }
    }
}
