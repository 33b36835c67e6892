//! A text as terms: one form for each number, spelling, contraction; stems; with their places.

use super::lexicon::{Lexicon, fold};
use super::numbers;
use super::vocabulary::{StemId, Vocabulary, WordId};
use crate::script::is_han_or_kana;
use std::ops::Range;
use std::rc::Rc;

/// A word or a number of a text.
#[derive(Debug, Clone, Copy)]
pub(super) struct Term {
    pub word: WordId,
    pub stem: StemId,
    /// Place in the text, in bytes.
    pub start: u32,
    pub end: u32,
    pub class: Class,
    /// Written with a capital where that tells a name.
    pub name: bool,
    /// Stands where any word has a capital.
    pub opens: bool,
    /// A colon, a stop or a quotation mark stands in front of it: what is said before does not reach beyond.
    pub cut: bool,
}

/// What a term does in a sentence.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(super) enum Class {
    /// Carries meaning of its own.
    Content,
    /// A value; its stem is the value written one way.
    Number,
    /// A word of a closed class.
    Stop,
    /// Turns a statement into its opposite.
    Negation,
}

impl Term {
    /// Whether the term is compared by meaning.
    pub fn is_content(&self) -> bool {
        matches!(self.class, Class::Content | Class::Number)
    }

    pub fn range(&self) -> Range<usize> {
        self.start as usize..self.end as usize
    }
}

/// A word as it stands in the text, before numbers are read.
pub(super) struct Raw {
    pub word: Rc<str>,
    pub start: usize,
    pub end: usize,
    pub capital: bool,
    pub digits: bool,
}

/// Appends the terms of `text[range]` to `out`. Texts beyond 4 GiB end where offsets do.
pub(super) fn terms(
    text: &str,
    range: Range<usize>,
    lexicon: &Lexicon,
    vocabulary: &mut Vocabulary,
    out: &mut Vec<Term>,
) {
    let raw = raw_words(text, range.clone(), lexicon, vocabulary);
    let mut at = 0;
    let mut before = range.start;
    while let Some(word) = raw.get(at) {
        let (Ok(start), Ok(mut end)) = (u32::try_from(word.start), u32::try_from(word.end)) else { return };
        let cut = text.get(before..word.start).is_some_and(|between| between.contains(CUTS));
        before = word.end;
        if let Some((value, next)) = numbers::phrase(&raw, at, lexicon) {
            end = raw.get(next - 1).map_or(end, |last| last.end as u32);
            let (word, stem) = vocabulary.number(value);
            out.push(Term { word, stem, start, end, class: Class::Number, name: false, opens: false, cut });
            at = next;
            continue;
        }
        if let Some(next) = numbers::percent(&raw, at, lexicon) {
            end = raw.get(next - 1).map_or(end, |last| last.end as u32);
            let (word, stem, class) = vocabulary.word("percent", lexicon);
            out.push(Term { word, stem, start, end, class, name: false, opens: false, cut });
            at = next;
            continue;
        }
        if let Some((one, words)) = phrase(&raw, at, lexicon) {
            end = raw.get(at + words - 1).map_or(end, |last| last.end as u32);
            let (word, stem, class) = vocabulary.word(one, lexicon);
            out.push(Term { word, stem, start, end, class, name: false, opens: false, cut });
            before = end as usize;
            at += words;
            continue;
        }
        let negated = vocabulary.negated_verb(&word.word, lexicon);
        if negated.is_some() {
            let (word, stem, class) = vocabulary.word("not", lexicon);
            out.push(Term { word, stem, start, end, class, name: false, opens: false, cut });
        }
        let (id, stem, class) = vocabulary.word(negated.unwrap_or(&word.word), lexicon);
        let opens = word.capital && begins_sentence(text, range.start, word.start);
        let telling =
            lexicon.capitals_are_names || class == Class::Content && vocabulary.is_foreign_to_pack(lexicon, stem);
        let name = word.capital && telling && !(class != Class::Content && opens);
        out.push(Term { word: id, stem, start, end, class, name, opens, cut });
        at += 1;
    }
}

/// The one word that the words from `at` on stand for, and how many they are.
fn phrase(raw: &[Raw], at: usize, lexicon: &Lexicon) -> Option<(&'static str, usize)> {
    let begins = |words: &[&str]| words.iter().zip(raw.get(at..)?).all(|(a, b)| **a == *b.word).then_some(words.len());
    let fits = |words: &[&str]| begins(words).filter(|&length| at + length <= raw.len());
    lexicon.phrase.iter().find_map(|(words, one)| Some((*one, fits(words)?)))
}

/// What ends the reach of a negation.
const CUTS: &[char] = &[':', ';', '.', '!', '?', '“', '”', '"', '«', '»', '„', '—'];

/// Whether a word stands where any word has a capital.
fn begins_sentence(text: &str, from: usize, at: usize) -> bool {
    let before = text.get(from..at).unwrap_or_default().trim_end();
    before.chars().next_back().is_none_or(|c| matches!(c, '.' | '!' | '?' | '…' | '“' | '"' | '‘' | '«' | '„' | ':'))
}

fn raw_words(text: &str, range: Range<usize>, lexicon: &Lexicon, vocabulary: &mut Vocabulary) -> Vec<Raw> {
    let mut out = Vec::new();
    let body = text.get(range.clone()).unwrap_or_default();
    let mut chars = body.char_indices().peekable();
    while let Some((at, c)) = chars.next() {
        let start = range.start + at;
        if c.is_ascii_digit() {
            let mut end = at + 1;
            while let Some(&(next, d)) = chars.peek() {
                let grouped = matches!(d, '.' | ',' | '\u{a0}' | '\u{202f}')
                    && body[next + d.len_utf8()..].starts_with(|e: char| e.is_ascii_digit());
                if !d.is_ascii_digit() && !grouped {
                    break;
                }
                end = next + d.len_utf8();
                chars.next();
            }
            let word = body[at..end].into();
            out.push(Raw { word, start, end: range.start + end, capital: false, digits: true });
        } else if c == '%' || c == '％' || c == '٪' {
            out.push(Raw { word: "%".into(), start, end: start + c.len_utf8(), capital: false, digits: false });
        } else if is_han_or_kana(c) {
            // Without spaces the pair of neighbours is the smallest unit that carries meaning.
            let mut word = c.to_string();
            let mut end = at + c.len_utf8();
            if let Some(&(next, d)) = chars.peek().filter(|(_, d)| is_han_or_kana(*d)) {
                word.push(d);
                end = next + d.len_utf8();
            }
            out.push(Raw { word: word.into(), start, end: range.start + end, capital: false, digits: false });
        } else if c.is_alphabetic() {
            let mut end = at + c.len_utf8();
            while let Some(&(next, d)) = chars.peek() {
                let apostrophe = matches!(d, '\'' | '’' | 'ʼ')
                    && body[next + d.len_utf8()..].starts_with(|e: char| e.is_alphabetic());
                if !(d.is_alphanumeric() && !is_han_or_kana(d) || is_combining(d) || apostrophe) {
                    break;
                }
                end = next + d.len_utf8();
                chars.next();
            }
            let folded = fold(&body[at..end]);
            let (first, last) = (start, range.start + end);
            for word in vocabulary.expanded(&folded, lexicon).iter() {
                out.push(Raw {
                    word: Rc::clone(word),
                    start: first,
                    end: last,
                    capital: c.is_uppercase(),
                    digits: false,
                });
            }
        }
    }
    out
}

fn is_combining(c: char) -> bool {
    matches!(c, '\u{300}'..='\u{36f}' | '\u{64b}'..='\u{65f}' | '\u{200c}' | '\u{ad}')
}

/// The words that a folded word stands for: "won't" for "will not", "l'eau" for "l" and "eau".
pub(super) fn expand(word: &str, lexicon: &Lexicon) -> Vec<String> {
    let spell = |word: &str| lexicon.respelled(word).unwrap_or_else(|| word.to_owned());
    for (end, more) in &lexicon.contraction {
        if let Some(stem) = word.strip_suffix(end) {
            let full = more.iter().map(|&w| w.to_owned());
            return if stem.is_empty() { full.collect() } else { std::iter::once(spell(stem)).chain(full).collect() };
        }
    }
    word.split('\'').filter(|part| !part.is_empty()).map(spell).collect()
}
