//! Which words of a sentence report: verbs in use, told from nouns and participles of the same form.

use super::lexicon::{Class, Order};
use super::phrase::Sentence;
use super::token::{Kind, Token};

/// Tokens of a subject between somebody's words and their verb at most, with the words: “Q,” the mayor's son Lund.
const SHORT_SUBJECT: usize = 6;

impl Sentence<'_> {
    /// Whether token `i` is a reporting verb in use and not a noun of the same form.
    pub fn is_verb(&self, i: usize) -> bool {
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
        // "Troops are expected to arrive": nobody is said to expect it.
        let passive = self.lexicon.order == Order::SubjectFirst
            && token.past
            && self.holds(i + 1, |t| t.is_small(Class::TO))
            && before.is_small(Class::BE);
        if passive || self.describes_noun(i) {
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
        // "whose calls were recorded": a noun with a verb of its own.
        if before.is(Class::RELATIVE) && self.holds(i + 1, |t| t.is_small(Class::AUX | Class::BE)) {
            return false;
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
        let base = !token.past && !self.word(i).ends_with('s');
        // "Lawyers fear that": behind a plural and in front of a clause the form is a verb.
        if self.lexicon.order == Order::SubjectFirst && base && self.ends_in_plural(i) && self.opens_content(i + 1) {
            return true;
        }
        // "Her councillor for transport reports that": behind a singular the same of the form in -s.
        let singular =
            before.kind == Kind::Word && before.class == Class::default() && !self.word(i - 1).ends_with('s');
        let opens = self.holds(i + 1, |t| t.is_small(Class::THAT)) && self.opens_content(i + 1);
        if self.lexicon.order == Order::SubjectFirst
            && self.word(i).ends_with('s')
            && singular
            && !before.capital
            && opens
        {
            return true;
        }
        // "the FOIA reply": a singular noun is no subject of a base form.
        if self.lexicon.order == Order::SubjectFirst
            && before.capital
            && base
            && !before.is(Class::HE | Class::SHE | Class::THEY)
        {
            return false;
        }
        // "Her party wants the council to pay": a body in the singular in front, what it reports behind.
        let opens = Class::DETERMINER | Class::POSSESSIVE | Class::THAT | Class::TO | Class::ORGANISATION;
        let body =
            before.is_small(Class::ORGANISATION) && self.word(i).ends_with('s') && !self.word(i - 1).ends_with('s');
        if self.lexicon.order == Order::SubjectFirst
            && body
            && self.holds(i + 1, |t| t.is_small(opens | Class::REPORTER) || t.is_name())
        {
            return true;
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

    /// Whether a plural stands in front of token `i`; "news report", "press claims" have none.
    fn ends_in_plural(&self, i: usize) -> bool {
        let (Some(before), word) = (self.before(i), self.word(i.saturating_sub(1))) else { return false };
        let noun = before.kind == Kind::Word && !before.possessive && !before.is(Class::FUNCTION | Class::RELAY);
        noun && word.ends_with('s') && !word.ends_with("ss")
    }

    /// "at the hastily called meeting": whether a participle stands with its adverb between an article and the noun.
    pub fn describes_noun(&self, i: usize) -> bool {
        let adverbs = (0..i).rev().take_while(|&k| self.holds(k, |t| t.is_small(Class::ADVERB))).count();
        let article = |k: usize| self.holds(k, |t| t.is_small(Class::ARTICLE) && !t.is(Class::PRONOUN));
        self.lexicon.order == Order::SubjectFirst
            && adverbs > 0
            && self.holds(i, |t| t.past)
            && (i - adverbs).checked_sub(1).is_some_and(article)
    }

    /// „Q“, raunzte X: an unknown word in small letters between somebody's words and a name is the verb that reports them.
    pub fn is_unlisted_verb(&self, i: usize) -> bool {
        let unlisted = |t: &Token| t.kind == Kind::Word && !t.capital && t.class == Class::default();
        let parted = || self.before(i).is_some_and(|b| b.is_one_of(",–—―") || self.is_comma_inside(b));
        // English puts the subject behind a verb only if what is said stands in front.
        let inverts = self.lexicon.order != Order::SubjectFirst || self.holds(i, |t| t.past);
        inverts
            && !self.lexicon.uncased
            && self.holds(i, unlisted)
            && self.follows_words(i)
            && parted()
            && self.names_somebody(i + 1)
    }

    /// “Q,” Lund shot back. “Q,” she boomed: nothing but a short subject stands between somebody's words and the verb, and
    /// nothing but an adverb between the verb and the stop.
    pub fn ends_attribution(&self, i: usize) -> bool {
        let verb = |t: &Token| !t.capital && (t.is(Class::CUE) || t.past && t.class == Class::default());
        if self.lexicon.order != Order::SubjectFirst || !self.holds(i, verb) {
            return false;
        }
        let behind = if self.holds(i + 1, |t| t.is_small(Class::ADVERB)) { i + 2 } else { i + 1 };
        let short = (i.saturating_sub(SHORT_SUBJECT)..i).rev().find(|&k| self.holds(k, Token::is_quote));
        let ends = self.at(behind).is_none_or(|t| t.is_one_of(".,;") || t.is_small(Class::PREPOSITION));
        let Some(quote) = short.filter(|_| ends) else { return false };
        let named =
            |k: usize| self.holds(k, |t| t.is_name() || t.is_small(Class::ROLE | Class::DETERMINER | Class::HIS));
        let pronoun = i == quote + 2 && self.holds(quote + 1, |t| t.is_small(Class::HE | Class::SHE | Class::THEY));
        let subject = pronoun || i > quote + 1 && (quote + 1..i).all(named);
        subject && self.at(quote).is_some_and(|t| self.is_comma_inside(t))
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
    pub fn is_headline_verb(&self, i: usize) -> bool {
        i > 0
            && self.holds(i, |t| t.capital && t.is(Class::STRONG) && !t.is(Class::NOUNLIKE))
            && self.before(i).is_some_and(|b| b.is_word() && b.capital || b.is_quote() || b.is_sign(','))
    }
}
