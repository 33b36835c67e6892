//! Sentences of a block's narration.

use super::lexicon::{Class, Lexicon};
use super::token::{Kind, Token};
use std::ops::Range;

/// Longest sentence in tokens; a longer one is cut, so that the cost stays linear whatever the page holds.
const LONGEST: usize = 160;

/// Signs that belong to the sentence whose full stop stands before them.
const CLOSERS: &str = ")]»”\"'’";

/// Tokens looked through behind a question for the verb that reports it: “Is it?” the minister of trade asked.
const CUE_REACH: usize = 24;

/// Tokens behind it in which any verb of the lists reports; further on only one that always does.
const NEAR: usize = 7;

/// Tokens of "the minister of trade said." at most.
const LONGEST_ATTRIBUTION: usize = 6;

/// Tokens of a dateline, of one without a bracket, and of one of those whose town stands in capitals.
const DATELINE: usize = 16;
const SHORT_DATELINE: usize = 4;
const SHOUTED_DATELINE: usize = 8;

/// Cuts a block's tokens into sentences.
pub(super) fn sentences(text: &str, tokens: &[Token], lexicon: &Lexicon) -> Vec<Range<usize>> {
    let mut found = Vec::new();
    let mut start = 0;
    for i in 0..tokens.len() {
        if ends(text, tokens, i, lexicon) || i + 1 - start >= LONGEST {
            found.push(start..i + 1);
            start = i + 1;
        }
    }
    if start < tokens.len() {
        found.push(start..tokens.len());
    }
    found
}

/// Whether the token in front of a full stop is an abbreviation or an initial.
pub(super) fn is_abbreviation(text: &str, token: &Token) -> bool {
    if token.kind != Kind::Word {
        return false;
    }
    if token.class.is(Class::ABBREVIATION) {
        return true;
    }
    let word = text.get(token.start..token.end).unwrap_or_default();
    let mut letters = word.chars();
    // Benedikt XVI.
    if word.len() > 1 && word.bytes().all(|b| matches!(b, b'I' | b'V' | b'X')) {
        return true;
    }
    // J., U.S, A.B.C
    letters.next().is_some_and(char::is_uppercase)
        && word.split('.').all(|part| part.chars().count() == 1 && part.chars().all(char::is_uppercase))
}

fn ends(text: &str, tokens: &[Token], i: usize, lexicon: &Lexicon) -> bool {
    let Some(token) = tokens.get(i) else { return false };
    let Some(next) = tokens.get(i + 1) else { return true };
    match token.kind {
        Kind::Sign('。' | '！' | '？') => true,
        Kind::Sign(sign @ ('.' | '!' | '?' | '…' | '؟')) => {
            let before = i.checked_sub(1).and_then(|b| tokens.get(b)).filter(|_| sign == '.');
            if let Some(before) = before {
                let dotted = text.get(before.start..before.end).is_some_and(|w| w.contains('.'));
                let begins = next.capital && next.is(Class::FUNCTION);
                // "The council said no. The mayor": a number would follow.
                let opens = Class::ARTICLE | Class::PRONOUN | Class::PREPOSITION;
                let word = begins && next.is(opens) && before.is_small(Class::FUNCTION);
                if is_abbreviation(text, before) && !(begins && dotted || word) {
                    return false;
                }
                let ordinal = before.kind == Kind::Number && before.end - before.start <= 2;
                // "on May 2. “Q”": English writes no ordinal so.
                let parted = next.is_quote() && lexicon.few_endings && i > 1;
                if ordinal && !parted && (next.is(Class::DATE) || !next.capital || lexicon.capital_nouns) {
                    return false;
                }
            }
            if next.is_one_of(CLOSERS) {
                return false;
            }
            let begins = next.capital || !next.is_word() || sign == '.' && has_no_case(text, next);
            // "said Lund.The": the space was lost.
            let glued = sign == '.' && next.capital && before.is_some_and(|b| has_small_letter(text, b) || b.capital);
            begins && next.start > token.end || glued && next.is_word() || next.is_quote()
        }
        Kind::Sign(sign) if CLOSERS.contains(sign) => {
            let stop = i.checked_sub(1).and_then(|b| tokens.get(b)).is_some_and(|b| b.is_one_of(".!?…"));
            stop && next.capital && next.start > token.end
        }
        // "… in the U.S. The mayor …"
        Kind::Word => {
            let dotted = text.get(token.start..token.end).is_some_and(|w| w.ends_with('.'));
            dotted && next.capital && next.is(Class::FUNCTION) && next.start > token.end
        }
        Kind::Quote(_) => quote_ends(text, tokens, i),
        _ => false,
    }
}

/// Whether nothing but "X said." stands at `from`: a comma mistyped as a full stop.
fn is_mere_attribution(tokens: &[Token], from: usize) -> bool {
    for (words, token) in tokens.iter().skip(from).take(LONGEST_ATTRIBUTION).enumerate() {
        if token.is_one_of(".,") {
            // "He added, “…”" has words of its own.
            let announces = token.is_sign(',') && tokens.get(from + words + 1).is_some_and(Token::is_quote);
            return !announces && words >= 2 && tokens.get(from + words - 1).is_some_and(|t| t.is_small(Class::STRONG));
        }
        if !token.is_word() {
            return false;
        }
    }
    false
}

/// Whether a word begins with a small letter.
fn has_small_letter(text: &str, token: &Token) -> bool {
    text.get(token.start..token.end).is_some_and(|w| w.starts_with(char::is_lowercase))
}

/// Whether a word is written in a script without capital letters.
fn has_no_case(text: &str, token: &Token) -> bool {
    let first = text.get(token.start..token.end).and_then(|w| w.chars().next());
    first.is_some_and(|c| c.is_alphabetic() && !c.is_lowercase() && !c.is_uppercase())
}

/// “Q.” Next sentence. But “Q?” asked X goes on.
fn quote_ends(text: &str, tokens: &[Token], i: usize) -> bool {
    let (Some(token), Some(next)) = (tokens.get(i), tokens.get(i + 1)) else { return false };
    let body = text.get(token.start..token.end).unwrap_or_default();
    let body = body.trim_end_matches(|c: char| !c.is_alphanumeric() && !".!?…。".contains(c));
    let Some(last) = body.chars().last().filter(|c| ".!?…。".contains(*c)) else { return false };
    if next.is_quote() {
        return true;
    }
    if !next.capital {
        return false;
    }
    if last == '。' || last == '.' && !body.ends_with("..") && !is_mere_attribution(tokens, i + 1) {
        return true;
    }
    for (distance, ahead) in tokens.iter().skip(i + 1).take(CUE_REACH).enumerate() {
        if ahead.is_quote() || ahead.is_sign(';') {
            break;
        }
        if ahead.is_sign('.') && !tokens.get(i + distance).is_some_and(|b| is_abbreviation(text, b)) {
            break;
        }
        if ahead.is_small(if distance < NEAR { Class::CUE } else { Class::STRONG }) {
            return false;
        }
    }
    true
}

/// Words of the longest town in capitals in front of a colon.
const TOWN: usize = 3;

/// "P. El alcalde sostiene que": tokens of the letter and its stop that label a question; no name goes on with an article.
pub(super) fn letter_label(text: &str, tokens: &[Token]) -> usize {
    let [letter, stop, next, ..] = tokens else { return 0 };
    let single = text.get(letter.start..letter.end).is_some_and(|word| word.chars().count() == 1);
    let labels = single && letter.capital && stop.is_sign('.') && next.capital && next.is(Class::ARTICLE);
    if labels { 2 } else { 0 }
}

/// Tokens of a dateline at the beginning of a block: "OSLO, May 8 (Agency) —"; zero when there is none.
pub(super) fn dateline(text: &str, tokens: &[Token]) -> usize {
    let mut bracketed = false;
    let first = text.get(tokens.first().map_or(0..0, |t| t.start..t.end)).unwrap_or_default();
    let shouted = first.len() > 2 && !first.chars().any(char::is_lowercase);
    for (i, token) in tokens.iter().enumerate().take(DATELINE) {
        if i > 0 && token.is_one_of("—–-―") {
            let apart = tokens.get(i - 1).is_some_and(|b| b.end < token.start) || token.is_sign('—');
            let mut end = i + 1;
            while tokens.get(end).is_some_and(|t| t.is_one_of("—–-")) {
                end += 1;
            }
            // "Lund — a teacher from Bergen — says" is no dateline: a sentence begins behind one.
            let small = |t: &Token| has_small_letter(text, t) && !bracketed;
            let goes_on = tokens.get(end).is_some_and(|t| t.is_word() && !small(t) || t.is_quote());
            // "VALBRUNE LAKE, Calm. - Three": a town in capitals and where it lies.
            return if apart
                && (goes_on || shouted)
                && (bracketed || i <= SHORT_DATELINE || shouted && i <= SHOUTED_DATELINE)
            {
                end
            } else {
                0
            };
        }
        // "STORVIKA (Kystnytt): Ordføreren"
        if shouted && bracketed && token.is_sign(':') {
            return i + 1;
        }
        // "VARBORG: The gate will open …", but "LUND: “Q”" names who speaks.
        if shouted && i > 0 && i <= TOWN && token.is_sign(':') {
            let town = tokens.iter().take(i).all(|t| t.is_word() && !has_small_letter(text, t));
            let goes_on = tokens.get(i + 1).is_some_and(|t| t.is_word() && t.capital && has_small_letter(text, t));
            return if town && goes_on { i + 1 } else { 0 };
        }
        bracketed |= token.is_sign('(');
        let fits = token.capital
            || token.kind == Kind::Number
            || token.is_one_of(".,()/")
            || bracketed
            || token.is(Class::DATE);
        if !fits || token.is(Class::PRONOUN | Class::DETERMINER) {
            return 0;
        }
    }
    0
}
