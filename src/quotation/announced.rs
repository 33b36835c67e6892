//! What a colon announces without marks: "Her answer was short: the mill would stay.", "Lund wurde deutlich: Der Damm sei
//! dicht."

use super::attribution::LONGEST_LABEL;
use super::cue::{Cue, Side};
use super::lexicon::{Class, List, folded};
use super::phrase::{Sentence, Span};
use super::reported::Statement;
use super::token::{Kind, Token};

/// Fewest words of a clause behind a colon: shorter ones are labels and figures. Set by hand.
const SHORTEST: usize = 4;

/// Words of "fut très brève" between the noun that stands for words and its colon at most. Set by hand.
const LONGEST_PREDICATE: usize = 3;

impl Sentence<'_> {
    /// The clause behind a colon, where the words in front tell that somebody answers, or the form of its verb that it is
    /// reported.
    pub fn announced(&self, cues: &[Cue], found: &[Statement]) -> Option<Statement> {
        let colon = (1..self.len()).find(|&k| self.holds(k, |t| t.is_sign(':')))?;
        let start = (0..colon).rev().find(|&k| self.holds(k, |t| t.is_sign(';'))).map_or(0, |k| k + 1);
        let (front, words) = (start..colon, colon + 1..self.clause_end(colon + 1));
        let tail = self.span(&words);
        // Where verbs have many endings no list has most of them.
        let finite = !self.lexicon.few_endings || tail.iter().any(|t| self.is_finite(t));
        let clause = tail.iter().filter(|t| t.is_word()).count() >= SHORTEST && finite;
        let marked = self.tokens.iter().any(Token::is_quote);
        let told = found.iter().any(|s| s.words.end > colon);
        let told_in = cues.iter().any(|c| words.contains(&c.at) && (c.strong || c.according));
        if !clause || marked || told || told_in || self.holds(colon - 1, |t| t.kind == Kind::Number) {
            return None;
        }
        let cue = self.announcing_verb(&front, &words, cues).or_else(|| self.announcing_noun(&front));
        let acts = || tail.iter().any(|t| self.is_finite(t));
        let cue = cue.or_else(|| self.announcing_label(&front).filter(|_| acts() && !self.tells_of_somebody(&words)));
        let cue = cue.or_else(|| self.announcing_person(&front, &words))?;
        let words = self.content_trimmed(words)?;
        Some(self.statement_of(words, &cue, cues))
    }

    /// "Lund replied:", "Lund accused her of a slip:": the last verb in front that reports, where no clause of its own stands
    /// with it; one with other uses only in front of a clause in reported form.
    fn announcing_verb(&self, front: &Span, words: &Span, cues: &[Cue]) -> Option<Cue> {
        let cue = cues.iter().rev().find(|c| front.contains(&c.at) && !c.according)?;
        let speaks = cue.subject.as_ref().is_some_and(|s| self.plausible(s) && self.speaks(s));
        let sure = cue.strong || self.is_backshifted(words);
        (speaks && sure && !self.is_unsaid(cue) && !self.says_that(cue)).then(|| cue.clone())
    }

    /// "Lund's answer came in one sentence:", "Lund gave a short answer:": a noun that stands for words, and whose it is.
    fn announcing_noun(&self, front: &Span) -> Option<Cue> {
        let named = |k: usize| {
            let words = self.holds(k, |t| t.is(Class::REPORT_NOUN)) || self.listed(k, List::Stance);
            words && self.holds(k, |t| !t.capital && !t.past)
        };
        if !self.lexicon.few_endings {
            return self.announcing_noun_of_pronoun(front);
        }
        let noun = front.clone().rev().find(|&k| named(k))?;
        let owner = self.is_stance(noun).then(|| self.holder(noun)).flatten();
        // "Lund is waiting for an answer:": who gets words says none.
        let gives = front.clone().take_while(|&k| k < noun).any(|k| self.listed(k, List::Gives));
        let giver = || self.first_subject(front.start, noun).filter(|s| gives && self.speaks(s));
        let subject = owner.or_else(giver)?;
        Some(Cue {
            at: noun,
            end: noun + 1,
            subject: Some(subject),
            side: Side::Before,
            strong: true,
            according: false,
        })
    }

    /// "Sa réponse fut brève :", "Svaret hennes var kort:": the same in other languages, of a noun that a pronoun owns and the
    /// clause is about. "Notre réponse :" is a heading, "Sa réponse à la ville a changé :" tells something else.
    fn announcing_noun_of_pronoun(&self, front: &Span) -> Option<Cue> {
        let words = |k: usize| self.lexicon.lists(List::Stance, &folded(self.word(k)));
        let ours = |k: usize| self.lexicon.lists(List::Ours, &folded(self.word(k)));
        let owns = |k: usize| self.holds(k, |t| t.is(Class::POSSESSIVE)) && !ours(k);
        let noun = front.clone().find(|&k| words(k))?;
        let before = noun.checked_sub(1).filter(|&k| front.contains(&k) && owns(k));
        let owner = before.or_else(|| Some(noun + 1).filter(|&k| front.contains(&k) && owns(k)))?;
        let is = owner.max(noun) + 1;
        let short = is < front.end && front.end - is <= LONGEST_PREDICATE;
        if !short || !self.holds(is, |t| t.is_small(Class::BE | Class::AUX)) {
            return None;
        }
        let subject = Some(owner..owner + 1);
        Some(Cue { at: noun, end: noun + 1, subject, side: Side::Before, strong: true, according: false })
    }

    /// "Mayor Maj Lund: the mill stays": nothing but an office and its holder in front. "Nurse: you will be paid" is an
    /// offer, "Maj Lund: the harbour has changed" a heading.
    fn announcing_label(&self, front: &Span) -> Option<Cue> {
        let office = |t: &Token| t.is(Class::ROLE | Class::TITLE) && !t.is(Class::WORK);
        let holder = |t: &Token| t.is_name() && !t.is(Class::ROLE | Class::TITLE | Class::WORK);
        // "La maire Odile Ferrand :"
        let from = front.start + usize::from(self.holds(front.start, |t| t.is(Class::ARTICLE)));
        let tokens = self.span(&(from..front.end));
        let part = |t: &Token| (t.is_name() || t.is(Class::TITLE | Class::ROLE)) && !t.possessive || t.is_sign('.');
        let named = tokens.iter().all(part);
        let who = front.len() <= LONGEST_LABEL && named && tokens.iter().any(office) && tokens.iter().any(holder);
        let (at, end) = (front.end - 1, front.end);
        let subject = Some(front.clone()).filter(|_| who)?;
        Some(Cue { at, end, subject: Some(subject), side: Side::Before, strong: true, according: false })
    }

    /// "President Maj Lund: what has she done?", "Coach Maj Lund: she was born in Brod", "Le maire Jean Roe : un homme qui est né":
    /// whether what stands behind a label tells of the person in it.
    fn tells_of_somebody(&self, words: &Span) -> bool {
        let opens = Class::HE | Class::SHE | Class::WHETHER;
        let asks = |k: usize| self.holds(k, |t| t.is_sign('?'));
        let relative = |k: usize| self.holds(k, |t| t.is(Class::RELATIVE) && !t.is(Class::DETERMINER));
        let finite = words.clone().find(|&k| self.holds(k, |t| self.is_finite(t))).unwrap_or(words.end);
        self.holds(words.start, |t| t.is(opens) || t.kind == Kind::Number)
            || (words.start..=words.end).any(asks)
            || (words.start..finite).any(relative)
            || self.span(words).iter().any(|t| t.is(Class::HIS | Class::HER))
    }

    /// "Lund wurde deutlich: Der Damm sei dicht.": somebody who does something, in front of a clause in the mood of reported
    /// words. English modals and "hätte", "wäre" are as often the reporter's own: "Lund had one aim: the mill would stay".
    fn announcing_person(&self, front: &Span, words: &Span) -> Option<Cue> {
        let subject = self.first_subject(front.start, front.end).filter(|s| self.speaks(s))?;
        // "Maja Lunds Antwort war kurz"
        let noun = subject.len() > 1 && self.holds(subject.end - 1, |t| t.capital && t.is(Class::REPORT_NOUN));
        let subject = subject.start..subject.end - usize::from(noun);
        let mood = |k: usize| self.holds(k, |t| t.is_small(Class::SUBJUNCTIVE)) && !self.listed(k, List::Unreal);
        let verb = Some(subject.end).filter(|&k| k < front.end && words.clone().any(mood))?;
        let (at, end) = (verb, verb + 1);
        Some(Cue { at, end, subject: Some(subject), side: Side::Before, strong: true, according: false })
    }
}
