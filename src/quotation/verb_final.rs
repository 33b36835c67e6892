//! Who speaks, and what is said without marks, where the verb ends its clause: X, “…” dedi; “…” diyen X; X, …-dığını söyledi.

use super::cue::{Cue, Side};
use super::lexicon::{Class, List};
use super::people::name_run;
use super::phrase::{Sentence, Span};
use super::token::{Kind, Token};

/// Words of a verb of speaking behind the one that is listed: "ifade eden", "yer verildi".
const VERB_WORDS: usize = 2;

/// Tokens of the longest phrase that a participle describes in front of the name in it.
const LONGEST_DESCRIBED: usize = 8;

/// Tokens between what is said and the word that reports it: "diye", "şeklinde".
const BETWEEN: usize = 2;

/// Words of the shortest clause that says something.
const SHORTEST: usize = 2;

impl Sentence<'_> {
    /// Subject of the reporting verb at `verb`; `main` is the one it may go on with.
    pub fn subject_of_final_verb(&self, verb: usize, floor: usize, main: Option<Span>) -> (Option<Span>, Side) {
        let attributive = (verb..=verb + VERB_WORDS)
            .take_while(|&k| k == verb || self.holds(k, |t| t.kind == Kind::Word && !t.capital))
            .find(|&k| self.listed(k, List::Attributive));
        let marks = self.lexicon.marks_subjects();
        if let Some(participle) = attributive {
            let described = if marks { self.marked_behind(participle + 1) } else { self.described(participle + 1) };
            return match described {
                Some(span) => (Some(span), Side::After),
                None => (None, Side::Missing),
            };
        }
        if (verb..=verb + VERB_WORDS).any(|k| self.listed(k, List::ImpersonalVerb)) {
            let document = self.document_read(verb);
            let side = if document.is_some() { Side::Before } else { Side::Missing };
            return (document, side);
        }
        if marks {
            let span = self.marked_subject(verb, floor);
            let side = if span.is_some() { Side::Before } else { Side::Missing };
            return (span, side);
        }
        if let Some(span) = self.named_behind(verb) {
            return (Some(span), Side::After);
        }
        if let Some(span) = self.nominative(floor, verb) {
            return (Some(span), Side::Before);
        }
        match main.filter(|_| !self.tokens.iter().take(verb).any(Token::is_quote)) {
            Some(span) => (Some(span), Side::Inherited),
            None => (None, Side::Missing),
        }
    }

    /// "“…” diyor Lund.": a name between the verb right behind the marks and the end of the sentence.
    fn named_behind(&self, verb: usize) -> Option<Span> {
        let run = name_run(self, verb + 1).filter(|run| !self.is_oblique(run))?;
        let ends = self.at(run.end).is_none_or(|t| t.is_one_of(".,"));
        (ends && self.before(verb).is_some_and(Token::is_quote)).then_some(run)
    }

    /// "“…” diyen köy muhtarı Temel Karaçam, …": whom the participle in front of `from` describes.
    fn described(&self, from: usize) -> Option<Span> {
        let to = self.len().min(from + LONGEST_DESCRIBED);
        let stop = (from..to).find(|&k| !self.holds(k, |t| t.is_word() || self.is_inner_stop(k))).unwrap_or(to);
        self.nominative(from, stop)
    }

    /// The first phrase of `from..to` that bears no ending of a case and that a comma, a particle, what is said or the verb
    /// follows; else the first full name.
    fn nominative(&self, from: usize, to: usize) -> Option<Span> {
        let mut full = None;
        let mut k = from;
        while k < to {
            let run = name_run(self, k).map(|run| run.start..run.end.min(to));
            let role = || self.holds(k, |t| t.is_small(Class::ROLE | Class::TITLE)).then_some(k..k + 1);
            let Some(span) = run.or_else(role).map(|span| self.with_described_noun(span, to)) else {
                k += 1;
                continue;
            };
            k = span.end;
            if self.is_oblique(&span) {
                continue;
            }
            if self.ends_topic(span.end, to) {
                return Some(self.with_office_in_front(span, from));
            }
            let known = self.span(&span).iter().any(|t| t.is(Class::MALE | Class::FEMALE | Class::TITLE));
            if full.is_none() && known && span.len() > 1 {
                full = Some(span);
            }
        }
        full
    }

    /// "Deneyimli çalıştırıcı, “…”": an adjective that only the beginning of its sentence capitalises, with its noun.
    fn with_described_noun(&self, span: Span, to: usize) -> Span {
        let adjective = span == (0..1)
            && self.holds(0, |t| t.class == Class::default())
            && self.lexicon.looks_adjective(&self.word(0).to_lowercase());
        let unlisted = |t: &Token| t.kind == Kind::Word && !t.capital && t.class == Class::default();
        let noun = self.holds(1, |t| unlisted(t) || t.is_small(Class::ROLE));
        if adjective && noun && self.ends_topic(2, to) { 0..2 } else { span }
    }

    /// "avukat Nilgün Safa": the office in small letters belongs to the name.
    fn with_office_in_front(&self, span: Span, floor: usize) -> Span {
        let office =
            span.start > floor && self.before(span.start).is_some_and(|b| b.is_small(Class::ROLE | Class::TITLE));
        span.start - usize::from(office)..span.end
    }

    /// Whether a phrase bears the ending of a case: behind an apostrophe, or a common noun that opens the sentence.
    fn is_oblique(&self, span: &Span) -> bool {
        let opens = span.start == 0 && span.len() == 1;
        let common = opens && self.holds(0, |t| !t.is(Class::MALE | Class::FEMALE | Class::ROLE | Class::TITLE));
        self.holds(span.end - 1, |t| t.possessive) || common && self.lexicon.looks_oblique(&self.word(0).to_lowercase())
    }

    fn ends_topic(&self, end: usize, to: usize) -> bool {
        end >= to
            || self.holds(end, |t| {
                t.is_one_of(",(") || t.is_quote() || t.is_small(Class::CUE | Class::ADVERB) || t.is(Class::DATE)
            })
    }

    /// "Bilirkişi raporunda “…” kaydedildi": the document that is read, with whose it is. One noun alone goes on with
    /// whoever spoke: "Açıklamada".
    fn document_read(&self, verb: usize) -> Option<Span> {
        let end = (0..verb.min(LONGEST_DESCRIBED)).find(|&k| self.holds(k, |t| t.is(Class::REPORT_NOUN)))?;
        let words = |k: usize| self.holds(k, |t| t.is_word() && !t.is(Class::CUE));
        (end > 0 && (0..end).all(words)).then_some(0..end + 1)
    }

    /// Whether the reporting word of `cue` stands right behind what is said at the token in front of `i`.
    pub fn ends_in_final_verb(&self, i: usize, cue: &Cue) -> bool {
        let between = |k: usize| self.holds(k, |t| t.kind == Kind::Word && !t.capital);
        (i..=i + BETWEEN).contains(&cue.at) && (i..cue.at).all(between)
    }

    /// "X, [jandarmanın müdahale etmeyeceğini] vurguladı": the clause that ends in a verbal noun right in front of the verb.
    pub fn content_of_final_verb(&self, cue: &Cue) -> Option<Span> {
        let end = (0..=cue.at).rev().find(|&k| !self.before(k).is_some_and(|b| b.is_small(Class::ADVERB)))?;
        let noun = end.checked_sub(1)?;
        let verbal = self.holds(noun, |t| t.kind == Kind::Word && !t.capital);
        if !verbal || !self.lexicon.ends_content(self.word(noun)) {
            return None;
        }
        let parts = |k: usize| self.holds(k, |t| t.is_quote() || t.is_one_of(";:") || t.is_small(Class::CUE));
        let broken = (0..noun).rev().find(|&k| parts(k)).map_or(0, |k| k + 1);
        let subject = cue.subject.as_ref().filter(|s| s.end <= noun).map_or(0, |s| s.end);
        let mut start = broken.max(subject);
        // "X ise yaptığı yazılı açıklamada …": where it was said.
        let place = (start..noun).rev().find(|&k| self.holds(k, |t| t.is(Class::REPORT_NOUN)));
        start = place.map_or(start, |k| k + 1);
        let leads = |t: &Token| !t.is_word() || t.is_small(Class::ADVERB | Class::COORDINATOR);
        while start < end && self.holds(start, leads) {
            start += 1;
        }
        (start + SHORTEST <= end).then_some(start..end)
    }
}
