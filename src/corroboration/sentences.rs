//! Sentences of a block of text, the unit in which sources are searched.

use super::lexicon::{Lexicon, fold};
use std::ops::Range;

/// A sentence is cut at the next white space where it grows beyond so many bytes, and anywhere beyond the second bound, so
/// that cost stays linear.
const LONGEST_SENTENCE: usize = 1500;
const LONGEST_RUN: usize = 2 * LONGEST_SENTENCE;

/// Appends the sentences of `text[range]`, in bytes of the text.
pub(super) fn sentences(text: &str, range: Range<usize>, lexicon: &Lexicon, out: &mut Vec<Range<usize>>) {
    let mut start = range.start;
    let body = text.get(range.clone()).unwrap_or_default();
    let mut chars = body.char_indices().peekable();
    while let Some((at, c)) = chars.next() {
        let mut end = range.start + at + c.len_utf8();
        let is_too_long = end - start > LONGEST_SENTENCE && c.is_whitespace() || end - start > LONGEST_RUN;
        if c == '\n' || is_too_long {
            push(text, start..end, out);
            start = end;
            continue;
        }
        let wide = matches!(c, '。' | '！' | '？');
        if !wide && !matches!(c, '.' | '!' | '?' | '…' | '؟' | '۔') {
            continue;
        }
        while let Some(&(_, d)) = chars.peek().filter(|(_, d)| is_closing(*d)) {
            end += d.len_utf8();
            chars.next();
        }
        if wide
            || begins_sentence(text.get(end..range.end).unwrap_or_default())
                && !(c == '.' && is_abbreviated(text, start, end, lexicon))
        {
            push(text, start..end, out);
            start = end;
        }
    }
    push(text, start..range.end, out);
}

fn push(text: &str, range: Range<usize>, out: &mut Vec<Range<usize>>) {
    let body = text.get(range.clone()).unwrap_or_default();
    let trimmed = body.trim();
    if !trimmed.is_empty() {
        let start = range.start + (body.len() - body.trim_start().len());
        out.push(start..start + trimmed.len());
    }
}

fn is_closing(c: char) -> bool {
    matches!(c, '"' | '”' | '’' | '\'' | '»' | '“' | ')' | ']' | '」' | '』' | '.' | '!' | '?')
}

/// Whether what follows a full stop is a new sentence: space, then a capital, a digit, an opening mark, or a script
/// without capitals.
fn begins_sentence(rest: &str) -> bool {
    let after = rest.trim_start();
    after.len() < rest.len()
        && after
            .trim_start_matches(['"', '“', '‘', '\'', '(', '[', '–', '—', '-', '«', '„', ' '])
            .chars()
            .next()
            .is_some_and(|c| c.is_uppercase() || c.is_numeric() || c.is_alphabetic() && !c.is_lowercase())
}

/// Whether the full stop belongs to an abbreviation or an initial.
fn is_abbreviated(text: &str, start: usize, end: usize, lexicon: &Lexicon) -> bool {
    let body = text.get(start..end).unwrap_or_default();
    let Some(body) = body.strip_suffix('.') else { return false };
    let word =
        body.rsplit(|c: char| c.is_whitespace() || matches!(c, '(' | '“' | '"' | '‘')).next().unwrap_or_default();
    let mut letters = word.chars();
    let initial = letters.next().is_some_and(char::is_uppercase) && letters.next().is_none();
    initial || lexicon.abbreviation.contains(fold(word).as_str())
}

#[cfg(test)]
mod tests {
    use super::super::lexicon::lexicon;
    use super::*;

    #[test]
    fn a_text_without_spaces_is_cut_too() {
        let text = "ж".repeat(5_000);
        let mut found = Vec::new();
        sentences(&text, 0..text.len(), lexicon(Some("en"), ""), &mut found);
        assert!(found.iter().all(|range| text.get(range.clone()).is_some() && range.len() <= LONGEST_RUN + 2));
        assert_eq!(found.iter().map(|range| range.len()).sum::<usize>(), text.len());
    }

    #[test]
    fn titles_and_initials_do_not_end_a_sentence() {
        let text = "“We waited.” Dr. J. Orlen said so. It rained! “Yes,” he said.\nNew line";
        let mut found = Vec::new();
        sentences(text, 0..text.len(), lexicon(Some("en"), ""), &mut found);
        let found: Vec<&str> = found.into_iter().map(|r| &text[r]).collect();
        assert_eq!(found, ["“We waited.”", "Dr. J. Orlen said so.", "It rained!", "“Yes,” he said.", "New line"]);
    }
}
