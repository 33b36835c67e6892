//! Sentences of a block's narration.

use super::lexicon::{Class, Lexicon};
use super::token::{Kind, Token};
use std::ops::Range;

/// Longest sentence in tokens; a longer one is cut, so that the cost stays linear whatever the page holds.
const LONGEST: usize = 160;

/// Tokens looked through behind a question for the verb that reports it: “Is it?” the minister of trade asked.
const CUE_REACH: usize = 24;

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
                if is_abbreviation(text, before) && !(begins && dotted) {
                    return false;
                }
                let ordinal = before.kind == Kind::Number && before.end - before.start <= 2;
                if ordinal && (next.is(Class::DATE) || !next.capital || lexicon.capital_nouns) {
                    return false;
                }
            }
            if next.is_one_of(")]»”\"'’") {
                return false;
            }
            (next.capital || !next.is_word()) && next.start > token.end || next.is_quote()
        }
        Kind::Quote(_) => quote_ends(text, tokens, i),
        _ => false,
    }
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
    if last == '.' && !body.ends_with("..") || last == '。' {
        return true;
    }
    for (distance, ahead) in tokens.iter().skip(i + 1).take(CUE_REACH).enumerate() {
        if ahead.is_quote() || ahead.is_sign(';') {
            break;
        }
        if ahead.is_sign('.') && !tokens.get(i + distance).is_some_and(|b| is_abbreviation(text, b)) {
            break;
        }
        if ahead.is_small(if distance < 7 { Class::CUE } else { Class::STRONG }) {
            return false;
        }
    }
    true
}
