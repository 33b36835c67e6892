//! Where two pieces of text in one passage touch: whether style sets them apart.

use super::layout::{Element, ElementIndex};
use crate::document::Tag;

/// Whether two pieces of one passage that touch are words of their own ("Listen" and "05:12", "Share" and "Save"), which
/// style sets apart: each stands in an element without the other, and the second begins as no word goes on ("iPod" does).
pub(super) fn is_apart(elements: &[Element], [before, after]: [ElementIndex; 2], [said, says]: [&str; 2]) -> bool {
    let mut backwards = said.chars().rev();
    let (Some(last), Some(next)) = (backwards.next(), says.chars().next()) else { return false };
    let mut is_word =
        || backwards.next().is_some_and(|c| c.is_alphanumeric() || c.is_whitespace() && last.is_numeric());
    let begins_anew = last.is_lowercase() && (next.is_uppercase() || next.is_numeric())
        || last.is_numeric() && (next.is_uppercase() || next.is_numeric() && are_date_and_more(said, says));
    let parent = |index: ElementIndex| elements.get(index).map(|e| (e.parent, e.tag));
    let (Some((above, tag)), Some((other, second))) = (parent(before), parent(after)) else { return false };
    let stands_alone = |tag| matches!(tag, Tag::Span | Tag::A | Tag::Button | Tag::Time | Tag::Label | Tag::Other);
    // "You" and "Tube" in two spans are one word.
    let is_plain = tag == Tag::Span && second == Tag::Span;
    let is_part = is_plain && !next.is_numeric() && !last.is_numeric() && !says.trim().contains(char::is_whitespace);
    let are_links = matches!(tag, Tag::A | Tag::Button) && matches!(second, Tag::A | Tag::Button);
    let begins_anew = begins_anew || are_links && is_spaced_without_case(last) && is_spaced_without_case(next);
    begins_anew && above == other && stands_alone(tag) && stands_alone(second) && is_word() && !is_part
}

/// Whether a letter is of a script that parts words by spaces and has no capitals: two links that touch are two words in it,
/// and nothing but the elements tells.
fn is_spaced_without_case(letter: char) -> bool {
    // Hebrew to Sinhala, Georgian to Ethiopic, Korean syllables.
    letter.is_alphabetic()
        && matches!(letter, '\u{590}'..='\u{dff}' | '\u{10d0}'..='\u{139f}' | '\u{ac00}'..='\u{d7a3}')
}

/// Whether a short line ends in a year and the next piece is as short: "Mar 4, 2026" and "4 mins". Editors of documents cut
/// numbers anywhere ("on 1" and "2 March").
fn are_date_and_more(said: &str, says: &str) -> bool {
    let is_short = |text: &str| text.len() <= DATED_BYTES && text.split_whitespace().nth(DATED_WORDS).is_none();
    let digits = said.bytes().rev().take(YEAR_DIGITS + 1).take_while(u8::is_ascii_digit).count();
    let last = said.get(said.len() - digits..).unwrap_or_default();
    let is_year = digits == YEAR_DIGITS && (last.starts_with("19") || last.starts_with("20"));
    is_year && is_short(said) && is_short(says) && says.trim().contains(char::is_whitespace)
}

/// Most words of a line that ends in a year, and of what stands behind it in an element of its own.
const DATED_WORDS: usize = 8;

/// Most bytes of these words: every piece of a passage is looked at with all that stands before it.
const DATED_BYTES: usize = 512;

/// Digits of a year.
const YEAR_DIGITS: usize = 4;
