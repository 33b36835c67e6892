//! A text taken to the pieces of which dates are made: numbers in any digits, words, signs.

use crate::article::words::is_mark;
use std::ops::Range;

/// Years before the first of an era by whose years some calendars count: Reiwa, Heisei, and the Republic of China.
pub(super) const ERAS: &[(&str, u32)] = &[("令和", 2018), ("平成", 1988), ("民國", 1911), ("民国", 1911)];

/// Most digits of one number; what follows is another.
pub(super) const NUMBER_DIGITS: usize = 9;

/// A piece of a text.
#[derive(Debug, Clone, PartialEq)]
pub(super) enum Piece<'l> {
    Number { value: u32, digits: usize },
    Word(&'l str, Case),
    Sign(char),
}

/// How a word was written, which is in lower case here.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(super) enum Case {
    /// All in capitals.
    Capitals,
    Other,
}

/// The value of a digit, Arabic and Persian ones included.
pub(super) fn digit(c: char) -> Option<u32> {
    match c {
        '\u{0660}'..='\u{0669}' => Some(c as u32 - 0x0660),
        '\u{06F0}'..='\u{06F9}' => Some(c as u32 - 0x06F0),
        c => c.to_digit(10),
    }
}

/// A piece while a text is being read: a word is a range of its letters in lower case.
enum Part {
    Number { value: u32, digits: usize },
    Word(Range<usize>, Case),
    Sign(char),
}

/// The case of a word that begins with a character.
fn case_of(c: char) -> Case {
    if c.is_uppercase() { Case::Capitals } else { Case::Other }
}

/// The pieces of a text; `lower` takes the letters of its words.
pub(super) fn pieces<'l>(text: &str, lower: &'l mut String) -> Vec<Piece<'l>> {
    let mut parts: Vec<Part> = Vec::new();
    let mut before = ' ';
    for c in text.chars() {
        // Elements that style sets apart stand without a space between them: "HealthDECEMBER 22".
        let begins = c.is_uppercase() && before.is_lowercase();
        before = c;
        match (digit(c), parts.last_mut()) {
            (Some(digit), Some(Part::Number { value, digits })) if *digits < NUMBER_DIGITS => {
                *value = *value * 10 + digit;
                *digits += 1;
            }
            (Some(digit), _) => parts.push(Part::Number { value: digit, digits: 1 }),
            (None, Some(Part::Word(word, case)))
                if (c.is_alphabetic() && !is_date_sign(c) || is_mark(c)) && !begins =>
            {
                lower.extend(c.to_lowercase());
                word.end = lower.len();
                if !c.is_uppercase() {
                    *case = Case::Other;
                }
            }
            (None, _) if c.is_alphabetic() && !is_date_sign(c) => {
                let start = lower.len();
                lower.extend(c.to_lowercase());
                parts.push(Part::Word(start..lower.len(), case_of(c)));
            }
            (None, _) if c.is_whitespace() => parts.push(Part::Sign(' ')),
            (None, _) => parts.push(Part::Sign(c)),
        }
    }
    let lower = &*lower;
    let pieces = parts.into_iter().filter_map(|part| match part {
        // White space says nothing of its own; it only parts words.
        Part::Sign(' ') => None,
        Part::Sign(c) => Some(Piece::Sign(c)),
        Part::Number { value, digits } => Some(Piece::Number { value, digits }),
        Part::Word(word, case) => lower.get(word).map(|word| numeral(word).unwrap_or(Piece::Word(word, case))),
    });
    let mut pieces: Vec<Piece> = pieces.collect();
    count_from_christ(&mut pieces);
    pieces
}

/// Digits as Chinese writes them in words.
const DIGITS: [char; 10] = ['〇', '一', '二', '三', '四', '五', '六', '七', '八', '九'];

/// A number in Chinese words: "二〇二三" digit by digit, "十九" and "三十" with tens.
fn numeral(word: &str) -> Option<Piece<'_>> {
    let digit = |c: char| DIGITS.iter().position(|d| *d == c || c == '零' && *d == '〇');
    let is_one = !word.is_ascii() && word.chars().count() <= NUMERAL_LETTERS;
    if !is_one || !word.chars().all(|c| c == '十' || digit(c).is_some()) {
        return None;
    }
    let read = |part: &str| part.chars().filter_map(digit).fold(0, |value, digit| value * 10 + digit as u32);
    let (value, digits) = match word.split_once('十') {
        Some((tens, ones)) => (read(tens).max(u32::from(tens.is_empty())) * 10 + read(ones), 2),
        None => (read(word), word.chars().count()),
    };
    Some(Piece::Number { value, digits })
}

/// Most letters of such a number: those of a year.
const NUMERAL_LETTERS: usize = 4;

/// Makes years of the years of an era: "令和8年" is 2026.
fn count_from_christ(pieces: &mut [Piece]) {
    for at in 1..pieces.len() {
        let before = match pieces.get(at - 1) {
            Some(Piece::Word(word, _)) if !word.is_ascii() => ERAS.iter().find(|(era, _)| word.ends_with(era)),
            _ => None,
        };
        if let (Some(&(_, before)), Some(Piece::Number { value, digits })) = (before, pieces.get_mut(at)) {
            (*value, *digits) = (*value + before, 4);
        }
    }
}

/// Year, month, day, hour, minute in Chinese, Japanese and Korean dates.
pub(super) fn is_date_sign(c: char) -> bool {
    matches!(c, '年' | '月' | '日' | '時' | '时' | '分' | '년' | '월' | '일')
}
