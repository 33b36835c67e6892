//! Reports without a verb of speaking of their own: "let it be known", "Lund's position is that", "put the toll at nine",
//! "…, he specified, …".

use super::cue::{Cue, REACH, Side};
use super::lexicon::{Class, List, folded};
use super::phrase::{Sentence, Span};
use super::token::{Kind, Token};

/// Tokens between a noun and its verb at most: "The party's reading, as put by Tangen, is that".
const LONGEST_ASIDE: usize = 8;

/// Words of the verb between such a noun and its clause, less one: "had always been that".
const LONGEST_VERB_GROUP: usize = 4;

/// Words between an owner and the noun: "Kessel's own account".
const BETWEEN: usize = 2;

/// Words of the longest owner: "the federal audit office's".
const LONGEST_HOLDER: usize = 5;

/// Words of the longest subject of a tag: "…, the chamber of agriculture estimates."
const LONGEST_SUBJECT: usize = 6;

/// Tokens between "put" and its "at" at most: "put the overall number of dead on both banks at".
const FIGURE_REACH: usize = 14;

impl Sentence<'_> {
    /// "let it be known", "is of the opinion", "holds that": a verb of several words with its subject in front.
    pub fn report_phrase_at(&self, i: usize, main: impl Fn() -> Option<Span>) -> Option<Cue> {
        // The second word of each is one of these, so that few words are looked up.
        let second = Class::IT | Class::TO | Class::OBJECT_PRONOUN | Class::ADVERB | Class::OF | Class::ARTICLE;
        // "fait savoir", "ha fatto sapere": an auxiliary with a verb of its own.
        let caused = !self.lexicon.few_endings && self.holds(i, |t| t.is_small(Class::AUX));
        if !caused && !self.holds(i + 1, |t| t.is_small(second))
            || !self.holds(i, |t| t.kind == Kind::Word && !t.capital)
        {
            return None;
        }
        let phrases = self.lexicon.report_phrases(self.word(i));
        let follows =
            |phrase: &&Vec<&str>| phrase.iter().enumerate().skip(1).all(|(k, word)| self.word(i + k) == *word);
        let phrase = phrases.iter().find(follows)?;
        let (subject, side) = self.subject_of(i, i.saturating_sub(REACH), main());
        let subject = subject.and_then(|s| self.trimmed(s))?;
        let that = phrase.last().is_some_and(|word| self.lexicon.class(word).is(Class::THAT));
        // "held that post for a year" points at a noun.
        let noun = i + phrase.len();
        let common = |t: &Token| !t.is(Class::FUNCTION) && !t.capital && t.kind == Kind::Word;
        let points = self.at(noun + 1).is_none_or(|t| !t.is_word() || t.is_small(Class::PREPOSITION));
        if that && self.holds(noun, common) && points {
            return None;
        }
        // "…, points out Lund.": the subject stands behind it.
        let end = if side == Side::After { subject.end } else { i + phrase.len() - usize::from(that) };
        Some(Cue { at: i, end, subject: Some(subject), side, strong: true, according: false })
    }

    /// "Lund's position is that", "his warning that": whose noun stands in front of a clause.
    pub fn stance_at(&self, i: usize) -> Option<Cue> {
        let goes_on = self.holds(i + 1, |t| t.is_small(Class::THAT | Class::BE | Class::AUX) || t.is_sign(','));
        if !goes_on || !self.is_stance(i) {
            return None;
        }
        let subject = self.holder(i)?;
        let behind = i + 1;
        let aside = self.holds(behind, |t| t.is_sign(','));
        let close = (behind + 1..behind + LONGEST_ASIDE).find(|&k| aside && self.holds(k, |t| t.is_sign(',')));
        // "stands by her version, which is that"
        let which = (behind + 1..behind + 2).find(|&k| aside && self.holds(k, |t| t.is_small(Class::RELATIVE)));
        let verb = which.or(close).map_or(behind, |k| k + 1);
        // "is that", "had been that", "is still that"
        let part = |t: &Token| t.is_small(Class::AUX | Class::BE | Class::ADVERB) && !t.is(Class::PRONOUN);
        let that = (verb..verb + LONGEST_VERB_GROUP).find(|&k| !self.holds(k, part)).unwrap_or(verb);
        let is = (verb..that).any(|k| self.holds(k, |t| t.is_small(Class::BE)));
        // "her claim that A has been refuted": only a weighed end parts A from the rest.
        let strong = is;
        (self.opens_content(that) && (is || !aside)).then_some(Cue {
            at: i,
            end: that,
            subject: Some(subject),
            side: Side::Before,
            strong,
            according: false,
        })
    }

    /// Whether token `i` is a noun that stands for what somebody says.
    pub fn is_stance(&self, i: usize) -> bool {
        self.lexicon.few_endings
            && self.holds(i, |t| t.kind == Kind::Word && !t.capital && !t.past)
            && (self.holds(i, |t| t.is(Class::REPORT_NOUN)) || self.lexicon.lists(List::Stance, self.word(i)))
            && self.holder(i).is_some()
    }

    /// "her version says": of a noun that stands for somebody's words its owner speaks.
    pub fn owner_of_stance(&self, subject: Span) -> Span {
        let noun = subject.end - 1;
        let owned = subject.len() > 1 && self.lexicon.lists(List::Stance, self.word(noun)) && self.is_stance(noun);
        let owner = if owned { self.holder(noun) } else { None };
        owner.filter(|o| o.start >= subject.start).unwrap_or(subject)
    }

    /// Whose the noun at `noun` is: "the party's", "her own".
    pub fn holder(&self, noun: usize) -> Option<Span> {
        let owns = |k: usize| self.holds(k, |t| t.possessive || t.is(Class::POSSESSIVE)) || self.listed(k, List::Whose);
        let describes = |k: usize| self.holds(k, |t| t.kind == Kind::Word && !t.is(Class::FUNCTION | Class::CUE));
        let at = (noun.saturating_sub(BETWEEN + 1)..noun).rev().find(|&k| owns(k))?;
        if !(at + 1..noun).all(describes) {
            return None;
        }
        // "Lund, whose complaint had been that"
        if self.holds(at, |t| t.is_small(Class::RELATIVE)) {
            let comma = at.checked_sub(1).filter(|&k| self.holds(k, |t| t.is_sign(',')))?;
            return self.phrase_before(comma, comma.saturating_sub(LONGEST_HOLDER));
        }
        if self.holds(at, |t| !t.possessive) {
            return Some(at..at + 1);
        }
        Some(self.holder_at(at))
    }

    /// The owner whose possessive stands at `at`: in "bear out the company's claim" from its article, else the run of
    /// capitals.
    pub fn holder_at(&self, at: usize) -> Span {
        let describes = |k: usize| self.holds(k, |t| t.kind == Kind::Word && !t.is(Class::FUNCTION | Class::CUE));
        let reach = at.saturating_sub(LONGEST_HOLDER)..at;
        let inside = |k: usize| describes(k) && self.holds(k, |t| !t.past || t.capital);
        let article = reach
            .rev()
            .find(|&k| !inside(k))
            .filter(|&k| self.holds(k, |t| t.is(Class::DETERMINER | Class::POSSESSIVE)));
        let capital = (0..=at).rev().take_while(|&k| self.holds(k, |t| t.is_word() && t.capital)).last();
        article.or(capital).unwrap_or(at)..at + 1
    }

    /// "put the number of dead at eleven": whether the verb at `i` gives a figure.
    pub fn puts_figure(&self, i: usize) -> bool {
        if !self.holds(i, |t| t.is_small(Class::WEAK)) || !self.listed(i, List::PutsFigure) {
            return false;
        }
        let parts = |k: usize| self.holds(k, |t| t.is_quote() || t.is_one_of(",;:."));
        let figure = |k: usize| {
            let counts = |t: &Token| {
                t.kind == Kind::Number
                    || t.is_one_of("$€£")
                    || t.is(Class::DETERMINER) && !t.is(Class::ARTICLE | Class::POSSESSIVE | Class::IT)
            };
            self.holds(k, counts) || self.counts(k)
        };
        // "put the posts at risk at 300"
        let at = (i + 2..i + FIGURE_REACH).take_while(|&k| !parts(k)).filter(|&k| self.listed(k, List::AtFigure));
        let open = |at: usize| (at + 1..at + 4).find(|&k| !self.listed(k, List::About));
        at.filter_map(open).any(figure)
    }

    /// Whether the word at `k` is a number above one in letters: "four", "twenty-two".
    pub fn counts(&self, k: usize) -> bool {
        let word = folded(self.word(k));
        self.lexicon.lists(List::Number, word.split('-').next().unwrap_or_default())
    }

    /// "went on", "shot back": whether a verb of two words that takes no object stands at `i`.
    pub fn is_tag_phrase(&self, i: usize) -> bool {
        // "The horn had sounded, the lights went on, and everybody clapped": one event after the other.
        let joined = |k: usize| self.holds(k, |t| t.is_sign(',')) && self.holds(k + 1, |t| t.is_small(Class::AND));
        let event = || !self.tokens.iter().any(Token::is_quote) && joined(i + 2);
        i > 0
            && self.holds(i, |t| t.is_small(Class::WEAK))
            && self.lexicon.is_tag_phrase(self.word(i), self.word(i + 1))
            && !event()
    }

    /// "…, he specified, …", "…, Lund calculates.", "…, the chamber of agriculture estimates.": a verb between its subject
    /// behind a comma and a comma or stop reports the clause in front of it, whatever else it may mean.
    pub fn tag_at(&self, i: usize) -> Option<Cue> {
        let word = |t: &Token| t.kind == Kind::Word && !t.capital && (t.class == Class::default() || t.is(Class::CUE));
        if !self.lexicon.few_endings || i < 4 || !self.holds(i, word) {
            return None;
        }
        // "…, she went on, …"
        let goes_on = self.is_tag_phrase(i);
        let form = |t: &Token| t.past || self.lexicon.has_number_ending(self.word(i));
        if !goes_on && !self.holds(i, form) {
            return None;
        }
        let unlisted = goes_on || self.holds(i, |t| t.class == Class::default());
        let noun_too = self.holds(i, |t| t.is(Class::CUE) && t.is(Class::NOUNLIKE));
        let end = i + 1 + usize::from(goes_on);
        let closes = self.at(end).is_none_or(|t| t.is_one_of(".,;"));
        if !closes || !unlisted && !noun_too {
            return None;
        }
        let comma = (i.saturating_sub(LONGEST_SUBJECT + 1)..i).rev().find(|&k| !self.holds(k, Token::is_word))?;
        let subject = comma + 1..i;
        let pronoun = subject.len() == 1 && self.holds(comma + 1, |t| t.is_small(Class::HE | Class::SHE | Class::THEY));
        let name = self
            .span(&subject)
            .iter()
            .all(|t| (t.is_name() || t.is_sign('.')) && !t.possessive && !t.is(Class::ROLE | Class::ORGANISATION));
        let inside = Class::AUX | Class::BE | Class::RELATIVE | Class::PRONOUN | Class::STRONG;
        let owned = |t: &Token| t.is_small(Class::ARTICLE | Class::POSSESSIVE) || t.possessive;
        let article = self.holds(comma + 1, owned)
            && subject.len() > 1
            && !self.span(&subject).iter().skip(1).any(|t| t.is_small(inside) || t.past);
        let parted = self.holds(comma, |t| t.is_sign(',')) && !subject.is_empty();
        // "It was sold in May, and in the years since, he retired"
        let last = (0..comma).rev().find(|&k| self.holds(k, |t| t.is_one_of(",;:")));
        let leads = Class::SUBORDINATOR | Class::GERUND | Class::AS | Class::PREPOSITION | Class::AND | Class::RELATIVE;
        let adverbial = last.is_some_and(|sign| self.holds(sign + 1, |t| t.is_small(leads)));
        let office = self.holds(i - 1, |t| t.is_small(Class::ROLE | Class::TITLE));
        let who = pronoun || name || article && (noun_too || office);
        if !parted || !who || adverbial || !self.has_clause_in_front(comma, end) {
            return None;
        }
        Some(Cue { at: i, end, subject: Some(subject), side: Side::Before, strong: true, according: false })
    }

    /// Whether a clause, and no adverbial, stands between the beginning of the sentence and the comma in front of a tag that
    /// ends at `end`; "The plan, she specified, was" has its verb behind the tag.
    pub fn has_clause_in_front(&self, comma: usize, end: usize) -> bool {
        let leads = Class::SUBORDINATOR | Class::GERUND | Class::AS | Class::WHETHER;
        let front = self.span(&(0..comma));
        let verb = |t: &Token| t.is_small(Class::AUX | Class::BE);
        // "By June, the harbour reports, nine boats had left"
        let reports = || end.checked_sub(1).is_some_and(|k| self.holds(k, |t| t.is(Class::CUE)));
        let led = || self.holds(0, |t| t.is(Class::PREPOSITION)) && reports() && self.begins_clause(end + 1, true);
        let inserted = || self.holds(end, |t| t.is_sign(',')) && (self.holds(end + 1, verb) || led());
        self.holds(0, |t| !t.is(leads))
            && !self.opens_with_participle()
            && (front.iter().any(verb) || inserted())
            && !front.iter().any(Token::is_quote)
    }
}
